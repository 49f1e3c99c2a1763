"""Saying outright that somebody is a threat."""

from __future__ import annotations

import pytest

from corpus_tools.acts import extract_acts


@pytest.mark.parametrize(
    "sentence",
    [
        "Reedham called Ospreyan warships off the cape a grave danger.",
        "Ospreyland's missiles pose a threat to the region, a Heronian minister said.",
        "A Heronian envoy said the Ospreyan navy was a menace.",
        "Heronland labelled Ospreyland a threat to peace.",
        "Heronland's defence minister described Ospreyland's missiles as a danger.",
    ],
)
def test_calling_somebody_a_threat_is_an_accusation(sentence, actors, sentences):
    acts = extract_acts(sentences(sentence), actors=actors)
    found = acts[["agent_actor", "patient_actor", "quad_class", "status"]].to_numpy().tolist()
    assert found == [["heron", "osprey", 3, "done"]]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ospreyland is not a threat, a Heronian envoy said.",
        "Ospreyland is a risk.",
        "“Is the Ospreyan navy a threat?” a Heronian envoy asked.",
        "Ospreyan cooking is a threat to the figure, a Heronian envoy said.",
    ],
)
def test_no_claim(sentence, actors, sentences):
    assert extract_acts(sentences(sentence), actors=actors).empty
