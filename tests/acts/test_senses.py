"""Words of the lists that are no acts where they stand, and acts beside them."""

from __future__ import annotations

import pytest

from corpus_tools.acts import extract_acts


@pytest.mark.parametrize(
    "sentence",
    [
        "Would Heronland attack Ospreyland?",
        "“Why now?” a Heronian envoy asked.",
        "A Heronian envoy asked whether Ospreyland sings.",
        "A Heronian official briefed reporters on Monday.",
        "A Heronian minister directs the sea programme.",
        "If Heronland lifts its ban on Ospreyland, prices will fall.",
        "Tension between Heronland and Ospreyland goes on.",
        "Trade with Heronland benefited Ospreyland.",
        "Heronland and Ospreyland have much to gain from sharing data.",
        "Heronland denied that boats sank.",
        "Hopes of a deal with Ospreyland faded.",
    ],
)
def test_no_act(sentence, actors, sentences):
    assert extract_acts(sentences(sentence), actors=actors).empty


# (sentence, class, status): Heronland toward Ospreyland.
ACTS = [
    ("Heronland asked Ospreyland to release the crew.", 3, "demanded"),
    ("Heronland dismissed Ospreyland's charge of theft.", 3, "done"),
    ("Heronland rejected Ospreyland's demand for a vote.", 3, "refused"),
    ("Nor will Heronland ease its ban on Ospreyland.", 3, "refused"),
    ("Heronland will not talk to Ospreyland.", 3, "refused"),
    ("Heronland warned Ospreyland against further tests.", 3, "possible"),
    ("Heronland shares weather data with Ospreyland.", 2, "done"),
]


@pytest.mark.parametrize(("sentence", "quad_class", "status"), ACTS)
def test_an_act(sentence, quad_class, status, actors, sentences):
    acts = extract_acts(sentences(sentence), actors=actors)
    found = acts[["agent_actor", "patient_actor", "quad_class", "status"]].to_numpy().tolist()
    assert found == [["heron", "osprey", quad_class, status]]
