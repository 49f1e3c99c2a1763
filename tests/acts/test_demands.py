"""Demands by their form: (sentence, who demands, who is told)."""

from __future__ import annotations

import pytest

from corpus_tools.acts import extract_acts
from corpus_tools.acts.clauses import Clauses
from corpus_tools.acts.demands import find_demands
from corpus_tools.acts.parties import PartyFinder

TOLD = [
    ("Heronland should open its archive.", "", "heron"),
    ("Heronland ought to publish its figures.", "", "heron"),
    ("Heronland needs to explain its map.", "", "heron"),
    ("Heronland has to publish its figures.", "", "heron"),
    ("Heronland must not attack the islands.", "", "heron"),
    ("It is time for Heronland to publish its figures.", "", "heron"),
    ("It is crucial, Lind said, for Ospreyland to open its archive.", "", "osprey"),
    ("It is vital that Heronland publish its figures.", "", "heron"),
    ("It is up to Cliffton to end the blockade.", "", "osprey"),
    ("Heronland and Ospreyland have a duty to keep the strait clear.", "", "heron|osprey"),
    ("She said that Heronland must first lift the ban on nets.", "", "heron"),
    ("Heronland, Ospreyland urged to resume talks", "", "heron|osprey"),
    ("Ospreyland must submit its report, a Heronian official said.", "heron", "osprey"),
    ("“Ospreyland must lift the ban,” the Heronian foreign ministry said.", "heron", "osprey"),
]


@pytest.mark.parametrize(("sentence", "agent", "told"), TOLD)
def test_whoever_is_told_is_the_patient(sentence, agent, told, actors, sentences):
    acts = extract_acts(sentences(sentence), actors=actors)
    found = acts[["agent_actor", "patient_actor", "quad_class", "status"]].to_numpy().tolist()
    assert found == [[agent, told, 3, "demanded"]]


def test_two_demands_of_a_sentence(actors, sentences):
    text = "Heronland must publish its figures, and Ospreyland should narrow its review."
    acts = extract_acts(sentences(text), actors=actors)
    assert acts["verb"].tolist() == ["must publish", "should narrow"]
    assert acts["patient_actor"].tolist() == ["heron", "osprey"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Should Heronland publish its figures?",
        "Heronland must be proud of its team.",
        "Heronland must have known.",
        "Heronland has needs.",
        "It is time for tea in Heronland.",
        "The farm should publish its figures.",
    ],
)
def test_questions_guesses_and_others_tell_no_actor(sentence, actors, sentences):
    assert extract_acts(sentences(sentence), actors=actors).empty


def test_a_crucial_vote_is_no_demand():
    clauses = Clauses("It won a crucial vote for Heronland to lead.")
    assert find_demands(clauses, PartyFinder(clauses)) == []
