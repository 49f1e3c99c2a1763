from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_tools.publishing.naming import find_actors
from corpus_tools.schema import SENTENCES
from corpus_tools.study.actors import Actor, read_actors

HERON = Actor(
    id="heron",
    name="Heron Land",
    aliases=("HL", "H.L.", "Heronian", "Heron’s Isle"),
    metonyms=("Lakeside", "New Reed"),
    excluded=("Lakeside Post", "The New Reed Times", "Old Heronian Club"),
)
OTTER = Actor(id="otter", name="Otter", aliases=("水獺", "Otterish"), excluded=("Sea Otter",))


def tabulate(texts: list[str]) -> pd.DataFrame:
    return SENTENCES.build(
        {"sentence_id": str(n), "document_id": "a", "position": n, "part": "body", "start": 0,
         "end": len(text), "text": text}
        for n, text in enumerate(texts)
    )  # fmt: skip


def name(*texts: str) -> list[list[str]]:
    found = find_actors(tabulate(list(texts)), actors=(HERON, OTTER))
    return [found.loc[found["sentence_id"] == str(n), "actor"].tolist() for n in range(len(texts))]


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("Heron Land met Otter.", ["Heron Land", "Otter"]),
        ("Otter met Heron Land, and Otter left.", ["Heron Land", "Otter"]),
        ("They told hl about it.", []),
        ("The HL said so.", ["Heron Land"]),
        ("It was the H.L.", ["Heron Land"]),
        ("HL-Otter talks began.", ["Heron Land", "Otter"]),
        ("HL–Otter talks began.", ["Heron Land", "Otter"]),
        ("Otter’s boat sank.", ["Otter"]),
        ("On Heron's Isle it rains.", ["Heron Land"]),
        ("LAKESIDE URGED TO ROW", ["Heron Land"]),
        ("by the lakeside we sat", []),
        ("The Lakeside Post said so.", []),
        ("The lakeside post at Lakeside is old.", ["Heron Land"]),
        ("Lakeside told the Lakeside Post.", ["Heron Land"]),
        ("A Lakeside post office burned.", ["Heron Land"]),
        ("The New Reed Times and New Reed.", ["Heron Land"]),
        ("The New Reed Times reports.", []),
        ("An Old Heronian Club of Otterish rowers.", ["Otter"]),
        ("A Sea Otter swam.", []),
        ("A sea Otter swam.", ["Otter"]),
        ("水獺 met nobody.", ["Otter"]),
        ("Otters are no names.", []),
        ("Otterish boats sank.", ["Otter"]),
        ("Otter said it would row.", ["Otter"]),
        ("The University of Otter opened.", []),
        ("", []),
    ],
)
def test_actors_named_in_a_sentence(sentence: str, actors: list[str]) -> None:
    assert name(sentence) == [actors]


def test_sentences_are_looked_at_one_by_one() -> None:
    assert name("New", "Reed", "Sea", "Otter", "New Reed") == [
        [], [], [], ["Otter"], ["Heron Land"],
    ]  # fmt: skip


def test_no_sentences_and_no_actors_name_nobody() -> None:
    assert list(find_actors(SENTENCES.build([]), actors=(HERON,)).columns) == [
        "sentence_id", "actor",
    ]  # fmt: skip
    assert find_actors(tabulate(["Otter"]), actors=()).empty


def test_a_name_without_a_word_is_never_found() -> None:
    odd = Actor(id="odd", name="–", aliases=("...",), excluded=("-",))
    assert find_actors(tabulate(["A – b ... - c"]), actors=(odd,)).empty


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("They asked us to wait.", []),
        ("The US waited for Beijing.", ["United States", "China"]),
        ("He reads the Washington Post in Washington.", ["United States"]),
        ("He reads the Washington Post.", []),
        ("South America wrote to China Daily.", []),
        ("Students of Beijing Normal University met.", []),
    ],
)
def test_the_actors_of_the_study_on_ai(root: Path, sentence: str, actors: list[str]) -> None:
    known = read_actors(root / "data" / "us-china-ai" / "actors.yml")
    assert find_actors(tabulate([sentence]), actors=known)["actor"].tolist() == actors


@given(st.lists(st.sampled_from(["Sea", "Otter", "HL", "hl", "New", "Reed", "-", "The", "Times"])))
def test_a_sentence_names_an_actor_once_at_most_and_only_by_its_names(words: list[str]) -> None:
    (found,) = name(" ".join(words))
    assert len(set(found)) == len(found)
    assert "Otter" not in found or "Otter" in words
    assert "Heron Land" not in found or "HL" in words or {"New", "Reed"} <= set(words)


def test_a_pronoun_names_nobody() -> None:
    assert name("Otter said so.", "It also warned others.") == [["Otter"], []]
