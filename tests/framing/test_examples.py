from __future__ import annotations

from pathlib import Path

import pytest

from corpus_tools.framing.examples import EXAMPLE_MATCHES, match_examples
from corpus_tools.study import Actor, read_actors
from corpus_tools.study.codebook import Codebook, CodebookEntry, read_codebook

DATA = Path(__file__).parents[2] / "data"
HERON = Actor(id="heron", name="Heron Isles", aliases=("Heronian",))


def make_codebook(**given):
    entry = CodebookEntry(id="one", label="One", kind="frame", definition="d", **given)
    other = CodebookEntry(
        id="two", label="Two", kind="frame", definition="d", patterns=("pond",),
        examples=("A race to the pond.",),
    )  # fmt: skip
    return Codebook(format=1, name="t", version="1", entries=(entry, other))


def test_examples_and_counterexamples_are_matched_with_their_own_entry():
    codebook = make_codebook(
        patterns=("race", "contain <actor>"),
        examples=("The race, the race is on.", "No pond here.", "To contain the Heron Isles."),
        counterexamples=("A pond.", "It is no race.", "A race."),
    )
    table = match_examples(codebook, actors=[HERON])
    assert table[["frame", "kind", "position", "patterns", "as_meant"]].to_numpy().tolist() == [
        ["one", "example", 0, "race", True],
        ["one", "example", 1, "", False],
        ["one", "example", 2, "contain <actor>", True],
        ["one", "counterexample", 0, "", True],
        ["one", "counterexample", 1, "", True],
        ["one", "counterexample", 2, "race", False],
        ["two", "example", 0, "pond", True],
    ]


def test_a_codebook_without_examples_gives_the_empty_table():
    one = make_codebook(patterns=("race",))
    codebook = one.model_copy(update={"entries": one.entries[:1]})
    assert EXAMPLE_MATCHES.check(match_examples(codebook)).empty


@pytest.mark.parametrize("path", ["us-china-ai/codebook.yml", "codebooks/generic.yml"])
def test_the_codebooks_of_this_project_find_their_examples(path):
    actors = read_actors(DATA / "us-china-ai" / "actors.yml")
    table = match_examples(read_codebook(DATA / path), actors=actors)
    assert table.loc[~table["as_meant"], "text"].tolist() == []
