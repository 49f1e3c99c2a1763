from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_tools.errors import CorpusToolsError
from corpus_tools.study.actors import Actor, read_actors
from corpus_tools.study.naming import ActorName, ActorNames

HERON = Actor(
    id="heron",
    name="Heron Land",
    aliases=("HL", "H.L.", "Heronian", "Heron’s Isle"),
    metonyms=("Lakeside", "New Reed"),
    excluded=("Sir Lakeside", "Old Heronian boots"),
)
OTTER = Actor(id="otter", name="Otter", aliases=("水獺", "Otterish", "HL-Otter Pact"))
NAMES = ActorNames((HERON, OTTER))


def find(text: str) -> list[str]:
    return [f"{text[n.start : n.end]} {n.actor} {n.form}" for n in NAMES.find(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Heron Land met Otter.", ["Heron Land heron name", "Otter otter name"]),
        ("They told hl about it.", []),
        ("It was the H.L.", ["H.L. heron name"]),
        ("HERON LAND URGED TO ROW", ["HERON LAND heron name"]),
        ("the heron land", []),
        ("Heron\nLand said so", ["Heron\nLand heron name"]),
        ("On Heron's Isle it rains.", ["Heron's Isle heron name"]),
        ("Heron Land's boats", ["Heron Land heron name"]),
        ("Lakeside’s boats", ["Lakeside heron metonym"]),
        ("by the lakeside", []),
        ("Sir Lakeside rowed", []),
        ("Old Heronian boots for Heronian officials", ["Heronian heron name"]),
        ("HL-Otter talks began.", ["HL heron modifier", "Otter otter modifier"]),
        ("HL–Otter talks began.", ["HL heron modifier", "Otter otter modifier"]),
        ("The HL-Otter Pact holds", ["HL-Otter Pact otter name"]),
        ("Heronian and Otterish envoys", ["Heronian heron name", "Otterish otter name"]),
        ("Heronian, Otterish boats", ["Heronian heron modifier", "Otterish otter modifier"]),
        ("HL Otter talks", ["HL heron modifier", "Otter otter modifier"]),
        ("HL and Otter's boats", ["HL heron name", "Otter otter name"]),
        ("Lakeside officials said", ["Lakeside heron metonym"]),
        ("Lakeside residents said", ["Lakeside heron modifier"]),
        ("anti-Heronian songs, pro-Otter", ["Heronian heron modifier", "Otter otter modifier"]),
        ("水獺 met nobody", ["水獺 otter name"]),
        ("HL$ 5, HL.com, HLs, Otters, Otter.", ["Otter otter name"]),
        ("the New Reed Times", []),
        ("the University of Otter", []),
        ("", []),
    ],
)
def test_names_with_their_forms(text: str, found: list[str]) -> None:
    assert find(text) == found


def test_offsets_are_code_points() -> None:
    assert NAMES.find("𝒳 Otter") == [ActorName(2, 7, "otter", "name")]


def test_a_name_that_two_actors_share_counts_for_both() -> None:
    twin = Actor(id="twin", name="Otter Isles", aliases=("Otter",))
    shared = ActorNames((OTTER, twin)).find("Otter rows")
    assert [name.actor for name in shared] == ["otter", "twin"]


def test_a_longer_name_of_one_actor_may_be_excluded_for_another() -> None:
    north = Actor(id="north", name="North Otter", aliases=())
    south = Actor(id="south", name="Otter", aliases=(), excluded=("North Otter",))
    found = ActorNames((south, north)).find("North Otter left Otter.")
    assert [name.actor for name in found] == ["north", "south"]


def test_no_actors_and_names_without_a_letter_find_nothing() -> None:
    assert ActorNames(()).find("Otter") == []
    assert ActorNames(()).name("Otter") == ""
    odd = Actor(id="odd", name="–", aliases=("...",), excluded=("-",))
    assert ActorNames((odd,)).find("A – b ... - c") == []


@pytest.mark.parametrize(
    ("text", "actors", "affiliation"),
    [
        ("Heron Land", "heron", "heron"),
        ("Otter and Lakeside", "heron|otter", "heron|otter"),
        ("a senior Heronian official", "heron", "heron"),
        ("the Heronian Foreign Ministry", "heron", "heron"),
        ("Lakeside's envoy", "heron", "heron"),
        ("officials in Lakeside", "heron", "heron"),
        ("the president of Otter", "otter", "otter"),
        ("ministers of Otter and the HL", "heron|otter", "heron|otter"),
        ("the HL ambassador to Otter", "heron", "heron"),
        ("a spokesman for the Otterish embassy in Lakeside", "otter", "otter"),
        ("Heronian ministers and Otterish boatmen", "heron", "heron"),
        ("both Heron Land and Otter", "heron|otter", "heron|otter"),
        ("Heronian experts", "", "heron"),
        ("Otterish and Heronian scholars", "", "heron|otter"),
        ("a Heronian scholar in Otter", "", "heron"),
        ("a boatman in Otter", "", "otter"),
        ("Otter's boatmen", "", "otter"),
        ("a Lakeside-based boatman", "", "heron"),
        ("talks with Otter", "", ""),
        ("an expert on Otter", "", ""),
        ("critics of Otter", "", ""),
        ("a scholar at the University of Otter", "", ""),
        ("the boatmen", "", ""),
        ("to Otter", "otter", "otter"),
    ],
)
def test_who_a_stretch_of_text_is_and_belongs_to(text: str, actors: str, affiliation: str) -> None:
    assert (NAMES.name(text), NAMES.name_affiliation(text)) == (actors, affiliation)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They asked us to wait.", []),
        ("US waits; U.S. waits; the U.S, too.", ["us", "us", "us"]),
        ("US URGED TO END CURBS", ["us"]),
        ("A fine of US$ 5 or US$5.", []),
        ("The Obama administration met Obama's administration.", ["us", "us"]),
        ("He reads the Washington Post in Washington.", ["us"]),
        ("South America wrote to China Daily.", []),
        ("American Samoans met Chinese New Year guests.", []),
    ],
)
def test_the_actors_of_the_study_on_ai(root: Path, text: str, found: list[str]) -> None:
    names = ActorNames(read_actors(root / "data" / "us-china-ai" / "actors.yml"))
    assert [name.actor for name in names.find(text)] == found


@pytest.mark.shared
def test_edge_cases_of_names(root: Path, shared: Path) -> None:
    names = ActorNames(read_actors(root / "data" / "us-china-ai" / "actors.yml"))
    cases = json.loads((shared / "oracles" / "edge_cases.json").read_text("utf-8"))["actors"]
    ids = {"US": "us", "CN": "china", "CN_state": "china"}
    for case in cases:
        found = [name.actor for name in names.find(case["text"])]
        for key in ids.keys() & case.keys():
            assert found.count(ids[key]) == case[key], case["text"]
        if case.get("order") == "US_first":
            assert found == ["us", "china"]


WORDS = ["Heron", "Land", "HL", "Heronian", "Lakeside", "Otter", "Otterish", "'s", "’s", "and",
         "officials", "boats", "of", "the", "in", "University", "Sir", "-", ",", "said", "İ", "ß",
         "Heron's", "Isle"]  # fmt: skip


@given(st.lists(st.sampled_from(WORDS), max_size=12), st.sampled_from([" ", "", "  ", "\n"]))
def test_finds_lie_in_order_inside_the_text_and_hold_a_name(words: list[str], gap: str) -> None:
    text = gap.join(words)
    found = NAMES.find(text)
    assert all(0 <= name.start < name.end <= len(text) for name in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(text[name.start].isupper() for name in found)
    assert set(filter(None, NAMES.name(text).split("|"))) <= {name.actor for name in found}


SWAP = {"Heron Land": "Otter Land", "Heronian": "Otterian", "Lakeside": "Riverside"}
SWAPPED = {**SWAP, **{new: old for old, new in SWAP.items()}}
PAIR = ActorNames(
    (
        Actor(id="a", name="Heron Land", aliases=("Heronian",), metonyms=("Lakeside",)),
        Actor(id="b", name="Otter Land", aliases=("Otterian",), metonyms=("Riverside",)),
    )
)
PIECES = [*SWAPPED, "and", "officials", "boats", "'s", "of", "in", ",", "plans", "said", "the"]


@given(st.lists(st.sampled_from(PIECES), max_size=10))
def test_swapping_two_actors_swaps_what_is_found(pieces: list[str]) -> None:
    found = [(name.actor, name.form) for name in PAIR.find(" ".join(pieces))]
    swapped = PAIR.find(" ".join(SWAPPED.get(piece, piece) for piece in pieces))
    assert [({"a": "b", "b": "a"}[name.actor], name.form) for name in swapped] == found


def test_a_place_tells_where_a_speaker_belongs_and_names_nobody():
    north = Actor(id="north", name="Norland", aliases=(), places=("Elmbury", "Shared Town"))
    south = Actor(id="south", name="Sudland", aliases=(), places=("Shared Town",))
    names = ActorNames([north, south])
    assert names.name_affiliation("Elmbury’s Marsh Institute") == "north"
    assert names.name_affiliation("an Elmbury scholar from Sudland") == "south"
    # A place that two share tells nothing.
    assert names.name_affiliation("the mayor of Shared Town") == ""
    assert names.find("Elmbury agreed") == []
    assert names.name("officials in Elmbury") == ""


PIECES = [
    "Heron Land",
    "HL",
    "H.L.",
    "Otter",
    "New Reed",
    " ",
    "-",
    ".",
    "_",
    "$",
    "’s",
    "told",
    "S",
]


@given(
    st.lists(st.sampled_from(PIECES), max_size=9).map("".join),
    st.integers(0, 60),
    st.integers(0, 60),
)
def test_a_part_without_letters_of_a_name_names_nobody(text, one, other):
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    touched = any(first < end and start < last for first, last in NAMES.find_letters(text))
    assert touched or not NAMES.find(text[start:end])


@given(st.lists(st.sampled_from([*PIECES, "Bank of ", "Sir Lakeside"]), max_size=9).map("".join))
def test_the_spans_are_those_of_the_names(text):
    assert NAMES.find_spans(text) == [found[:2] for found in NAMES.find_all(text)]


def test_without_actors_nobody_is_named():
    nobody = ActorNames([])
    assert nobody.find("Heron Land met Otter.") == nobody.find_letters("Heron Land") == []
    assert nobody.find_spans("Heron Land") == []
    assert nobody.name_affiliation("Heron Land") == ""


def test_what_is_no_actor_is_an_error():
    with pytest.raises(CorpusToolsError, match="'China' is no actor"):
        ActorNames(["China"])
