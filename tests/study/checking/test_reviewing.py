"""What a codebook could do without, and what it still lacks."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus_tools.study import Actor
from corpus_tools.study.checking import check_codebook_file

HEAD = "format: 1\nname: One\nversion: 1\nentries:\n"


def write_entry(
    name: str, *patterns: str, exclusions: tuple[str, ...] = (), kind: str = "frame"
) -> str:
    lines = [f"  - id: {name}", f"    label: {name.title()}", f"    kind: {kind}",
             "    definition: What it is.", "    examples: [One.]", "    patterns:",
             *(f"      - '{pattern}'" for pattern in patterns)]  # fmt: skip
    if exclusions:
        lines += ["    exclusions:", *(f"      - '{exclusion}'" for exclusion in exclusions)]
    return "\n".join(lines) + "\n"


def check(folder: Path, *entries: str, actors: tuple[Actor, ...] = ()) -> list[list[object]]:
    path = folder / "codebook.yml"
    path.write_text(HEAD + "".join(entries), encoding="utf-8")
    return check_codebook_file(path, actors=actors)[1].to_numpy().tolist()


def warnings_of(
    folder: Path,
    *patterns: str,
    exclusions: tuple[str, ...] = (),
    actors: tuple[Actor, ...] = (),
) -> list[str]:
    entry = write_entry("race", *patterns, exclusions=exclusions)
    return [f"{text}: {warning}" for *_, text, warning in check(folder, entry, actors=actors)]


def needless(folder: Path, *patterns: str) -> list[str]:
    warned = check(folder, write_entry("race", *patterns))
    assert all(warning.startswith("needless: ") for *_, warning in warned)
    return [text for _, _, text, _ in warned]


def test_a_codebook_without_a_flaw_has_no_warnings(tmp_path: Path) -> None:
    entry = write_entry("race", "race*", "arms control", exclusions=("race car*",))
    assert check(tmp_path, entry) == []
    assert check_codebook_file(tmp_path / "codebook.yml")[1].dtypes.astype(str).to_dict() == {
        "line": "int64", "entry": "str", "text": "str", "warning": "str",
    }  # fmt: skip


def test_a_pattern_that_a_wider_one_finds_is_named_with_both_lines(tmp_path: Path) -> None:
    assert check(tmp_path, write_entry("race", "race", "chips", "race*")) == [
        [11, "race", "race", "needless: 'race*' (line 13) finds it too"]
    ]


@pytest.mark.parametrize(
    ("patterns", "expected"),
    [
        (("arms race", "Arms-Race"), ["Arms-Race"]),
        (("defence pact", "defense pact"), ["defense pact"]),
        (("organise*", "organiz*"), ["organise*"]),
        (("joint * research", "joint climate research"), ["joint climate research"]),
        (("joint * research", "joint * research*"), ["joint * research"]),
        (("security", "security + threat*"), ["security + threat*"]),
        (("security + threat*", "security"), ["security + threat*"]),
        (("security + threat*", "security + threats"), ["security + threats"]),
        (("security + threat* | risk", "security + risk | threat*"), ["security + risk | threat*"]),
        (("*made*", "homemade*", "self made"), ["homemade*"]),
        # A longer find counts instead of the shorter one, and may escape an exclusion.
        (("race", "arms race"), []),
        (("race", "races"), []),
        (("security + threat", "security + risk"), []),
        (("joint research", "joint * research"), []),
        (("joint * research", "joint one two three four research"), []),
        (("a*b", "a*c"), []),
    ],
)
def test_needless_is_what_another_finds_over_the_same_words(
    tmp_path: Path, patterns: tuple[str, ...], expected: list[str]
) -> None:
    assert needless(tmp_path, *patterns) == expected


def test_a_pattern_in_two_entries_of_one_kind_is_named(tmp_path: Path) -> None:
    first = write_entry("race", "talks", "defence")
    assert check(tmp_path, first, write_entry("pact", "Defense", "talks + chips")) == [
        [19, "pact", "Defense",
         "stands in the frame race too (line 12): each find counts for both"]
    ]  # fmt: skip
    assert check(tmp_path, first, write_entry("pact", "defence", kind="topic")) == []


@pytest.mark.parametrize(
    ("patterns", "exclusion", "is_idle"),
    [
        (("race*",), "race car*", False),
        (("secur*",), "security guard*", False),
        (("race*",), "races", False),
        (("arms race",), "security guard*", True),
        # Of overlapping finds the longest counts.
        (("arms race",), "race", True),
        (("guard dog",), "security guard", False),
        (("prize",), "human * trial", False),
        (("one two three four five six",), "human * trial", True),
        (("defence",), "defense lawyer*", False),
        (("*guard",), "secur*", False),
        (("guard*",), "secur*", True),
        (("*guard",), "*security", True),
    ],
)
def test_an_exclusion_that_no_pattern_can_meet_is_named(
    tmp_path: Path, patterns: tuple[str, ...], exclusion: str, is_idle: bool
) -> None:
    warned = check(tmp_path, write_entry("race", *patterns, exclusions=(exclusion,)))
    found = [text for _, _, text, warning in warned if "excludes nothing" in warning]
    assert found == [exclusion] * is_idle


def test_an_entry_without_example_or_definition_is_named(tmp_path: Path) -> None:
    entry = write_entry("race", "race").replace("    examples: [One.]\n", "")
    entry = entry.replace("What it is.", "(no definition) Category x of y.dic.")
    assert check(tmp_path, entry) == [
        [5, "race", "Race", "the entry has no definition of its own yet"],
        [5, "race", "Race", "the entry has no example"],
    ]


@pytest.mark.parametrize(
    ("patterns", "warning"),
    [
        (
            ("(arms|space|chip) race", "arms race*", "space race*", "chip race*"),
            "(arms|space|chip) race: needless: 'arms race*' (line 12) and 'space race*' (line 13) "
            "and others find it too",
        ),
        (
            ("(arms|space) (race|duel)", "arms *ra*", "arms duel*"),
            "(arms|space) (race|duel): the choice 'arms' in it is needless: 'arms *ra*' (line 12) "
            "and 'arms duel*' (line 13) find it too",
        ),
        (
            ("(benefit|benefit*|gain) of all",),
            "(benefit|benefit*|gain) of all: the choice 'benefit' in it is needless: "
            "'benefit* of all' beside it finds it too",
        ),
        (
            ("defence pact", "(defense|trade) pact"),
            "(defense|trade) pact: the choice 'defense' in it is needless: 'defence pact' "
            "(line 11) finds it too",
        ),
        (
            ("(joint|shared) labs + chip*", "joint labs*"),
            "(joint|shared) labs + chip*: the choice 'joint' in it is needless: 'joint labs*' "
            "(line 12) finds it too",
        ),
        (
            ("contain <actor>", "(contain|curb) <actor> + chip*"),
            "(contain|curb) <actor> + chip*: the choice 'contain' in it is needless: "
            "'contain <actor>' (line 11) finds it too",
        ),
        # What asks for a word that the other holds itself asks it for nothing.
        (
            ("hold* * back + <actor>", "hold <actor> back"),
            "hold <actor> back: needless: 'hold* * back + <actor>' (line 11) finds it too",
        ),
    ],
)
def test_a_choice_is_looked_at_phrase_by_phrase(
    tmp_path: Path, patterns: tuple[str, ...], warning: str
) -> None:
    assert warnings_of(tmp_path, *patterns) == [warning]


@pytest.mark.parametrize(
    "patterns",
    [
        ("(arms|space) race", "(arms|space) duel"),
        # Of four phrases one is found otherwise, and no word of a choice can go.
        ("(arms|space) (race|duel)", "arms race*"),
        ("(joint|shared) labs", "joint labs* + chip*"),
        ("contain <actor>", "contain *act*"),
        ("contain heronia", "contain <actor>"),
    ],
)
def test_a_choice_that_does_something_is_left_alone(
    tmp_path: Path, patterns: tuple[str, ...]
) -> None:
    assert warnings_of(tmp_path, *patterns) == []


def test_a_condition_that_does_nothing_is_named(tmp_path: Path) -> None:
    assert warnings_of(
        tmp_path, "safe model* + model* | chip*", "trust + loss | lose | los*", "pact + trade | x"
    ) == [
        "safe model* + model* | chip*: the condition always holds: 'model*' is found in the "
        "pattern itself",
        "trust + loss | lose | los*: 'loss' after + is needless: 'los*' holds too",
        "trust + loss | lose | los*: 'lose' after + is needless: 'los*' holds too",
    ]


def test_what_a_choice_shares_with_an_entry_of_its_kind_is_named(tmp_path: Path) -> None:
    first = write_entry("race", "(talks|meetings) fail*")
    assert check(tmp_path, first, write_entry("pact", "(summits|talks) fail*", "chips")) == [
        [18, "pact", "(summits|talks) fail*",
         "of it 'talks fail*' stands in the frame race too (line 11): each find counts for both"]
    ]  # fmt: skip
    many = write_entry("pact", "(talks|meetings|row|clash) (fail*|end*)")
    first = write_entry("race", "(talks|meetings) (fail*|end*)")
    ((*_, warning),) = check(tmp_path, first, many)
    assert warning.startswith("of it 'talks fail*', 'talks end*' and 2 more stands in the frame")


def test_exclusions_with_choices_are_looked_at_too(tmp_path: Path) -> None:
    assert warnings_of(
        tmp_path, "race*", exclusions=("race (car*|track)", "(race|dog) shows", "race * track")
    ) == [
        "(race|dog) shows: the choice 'dog' in it excludes nothing: no pattern of the entry can be "
        "found inside it"
    ]
    assert warnings_of(tmp_path, "race*", exclusions=("race (car|cars)", "race car*")) == [
        "race (car|cars): needless: 'race car*' (line 14) finds it too"
    ]


HERONIA = Actor(
    id="heronia",
    name="Heron Isles",
    aliases=("Heronian", "Heronia", "US"),
    metonyms=("Reedham",),
    excluded=("Heronian bread",),
)


@pytest.mark.parametrize(
    ("pattern", "name"),
    [
        ("contain heronia", "heronia"),
        ("contain the Heron Isles", "heron isles"),
        ("threat* + reedham | chips", "reedham"),
        ("(brave|heronian*) fishers", "heronian*"),
        ("contain US", "us"),
        ("join us", ""),
        ("heronian bread", ""),
        ("isles", ""),
        ("contain <actor>", ""),
    ],
)
def test_a_name_of_an_actor_is_named_where_the_actors_are_known(
    tmp_path: Path, pattern: str, name: str
) -> None:
    warning = f"{pattern}: spells a name of an actor, {name!r}: write <actor>, so that no side's "
    expected = [warning + "names count for more"] * bool(name)
    assert warnings_of(tmp_path, pattern, actors=(HERONIA,)) == expected
    assert warnings_of(tmp_path, pattern) == []


def test_an_article_before_actor_is_named(tmp_path: Path) -> None:
    warned = warnings_of(tmp_path, "(curb|contain) the <actor>", "call on <actor>")
    assert warned == [
        "(curb|contain) the <actor>: never found: the article belongs to the name; write <actor> "
        "alone"
    ]


def test_an_exclusion_with_a_name_can_meet_a_pattern_with_actor(tmp_path: Path) -> None:
    exclusions = ("work with us", "urge the heron isles", "thank heronia")
    warned = warnings_of(
        tmp_path, "work with <actor>", "urg* <actor>", exclusions=exclusions, actors=(HERONIA,)
    )
    assert [one.partition(":")[0] for one in warned] == ["thank heronia"]


def test_a_name_and_a_gap_are_looked_for_in_different_words(tmp_path: Path) -> None:
    # "Heron Isles" is one word for the gap, and two where it is spelled.
    patterns = ("heron * pact", "heron isles pact")
    assert needless(tmp_path, *patterns) == ["heron isles pact"]
    warned = warnings_of(tmp_path, *patterns, actors=(HERONIA,))
    assert [one for one in warned if "needless" in one] == []
