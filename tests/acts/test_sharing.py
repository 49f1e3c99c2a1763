"""What several do with each other, what nobody did, and whom trade or aid is for."""

from __future__ import annotations

import pytest

from corpus_tools.acts import extract_acts
from corpus_tools.study import Actor

BOTH = "heron|osprey"
# (sentence, class, status): both are agent and patient.
SHARED = [
    ("Heronland and Ospreyland agreed to reopen the ferry line.", 1, "possible"),
    ("Heronland and Ospreyland agreed on Monday to form a panel.", 1, "possible"),
    ("Heronland and Ospreyland agreed on a text.", 1, "done"),
    ("Talks between Heronian and Ospreyan officials broke up at midnight.", 1, "done"),
    ("Heronland and Ospreyland will hold a second round of talks in May.", 1, "possible"),
    ("Heronland and Ospreyland held talks on fish.", 1, "done"),
    ("Heronland and Ospreyland are in talks.", 1, "done"),
    ("Leaders from Reedham and Cliffton signed a fishing treaty on Friday.", 1, "done"),
    ("Forty states, including Heronland and Ospreyland, signed a treaty.", 1, "done"),
    ("Heronland and Ospreyland discussed fish prices.", 1, "done"),
    ("Heronland and Ospreyland refused to negotiate over the strait.", 3, "refused"),
    ("Heronland and Ospreyland exchanged prisoners at the bridge.", 2, "done"),
    ("Heronland and Ospreyland announced that talks will be held in May.", 1, "possible"),
    ("Neither Heronland nor Ospreyland will negotiate.", 3, "refused"),
]


@pytest.mark.parametrize(("sentence", "quad_class", "status"), SHARED)
def test_what_both_do_both_do_to_each_other(sentence, quad_class, status, actors, sentences):
    acts = extract_acts(sentences(sentence), actors=actors)
    found = acts[["agent_actor", "patient_actor", "quad_class", "status"]].to_numpy().tolist()
    assert found == [[BOTH, BOTH, quad_class, status]]


def test_both_parties_have_the_same_words(actors, sentences):
    acts = extract_acts(sentences("Heronland and Ospreyland met."), actors=actors)
    columns = ["agent", "agent_start", "agent_end", "patient", "patient_start", "patient_end"]
    words = ["Heronland and Ospreyland", 0, 24]
    assert acts[columns].to_numpy().tolist() == [[*words, *words]]


@pytest.mark.parametrize(
    "sentence",
    [
        "Heronland and Ospreyland met villagers.",
        "Heronland and Ospreyland held talks with villagers.",
        "Heronland and Ospreyland pledged to cut their debts.",
    ],
)
def test_what_both_do_to_others_is_not_done_to_each_other(sentence, actors, sentences):
    acts = extract_acts(sentences(sentence), actors=actors)
    assert acts["agent_actor"].tolist() == [BOTH]
    assert acts["patient_actor"].tolist() == [""]


@pytest.mark.parametrize(
    "sentence",
    [
        "Heronland did not attack Ospreyland.",
        "Heronland never agreed to talks with Ospreyland.",
        "Heronland and Ospreyland failed to agree.",
        "Heronland could not persuade Ospreyland.",
        "Heronland has no intention of attacking Ospreyland.",
        "Heronland will not attack Ospreyland.",
    ],
)
def test_what_did_not_happen_is_no_act(sentence, actors, sentences):
    assert extract_acts(sentences(sentence), actors=actors).empty


THREE = [
    "Heronland, Ospreyland and Mudport signed a treaty.",
    "Heronland, Ospreyland, and Mudport held talks.",
    "Talks between Heronland, Ospreyland and Mudport ended.",
]


@pytest.mark.parametrize("sentence", THREE)
def test_three_meet_each_other(sentence, actors, sentences):
    mudport = Actor(id="mud", name="Mudport", aliases=())
    acts = extract_acts(sentences(sentence), actors=(*actors, mudport))
    ids = acts[["agent_actor", "patient_actor"]].to_numpy().tolist()
    assert ids == [["heron|osprey|mud", "heron|osprey|mud"]]


# (sentence, class): what Heronland does is for Ospreyland.
FOR_SOMEBODY = [
    ("Heronland restricts exports of engines to Ospreyland.", 4),
    ("Heronland sold forty patrol boats to Ospreyland.", 2),
    ("Heronland's controls on machine tools for Ospreyland took effect.", 4),
    ("A new Heronian law bans sales of seeds to Ospreyland.", 4),
    ("Heronland imposed tariffs on steel from Ospreyland.", 4),
    ("Heronland eased its ban on timber from Ospreyland.", 2),
    ("Heronland sent doctors and tents to Ospreyland.", 2),
    ("Heronland's Sea Rescue Bureau pledged boats to Ospreyland.", 1),
]


@pytest.mark.parametrize(("sentence", "quad_class"), FOR_SOMEBODY)
def test_trade_and_aid_are_for_the_party_not_the_goods(sentence, quad_class, actors, sentences):
    acts = extract_acts(sentences(sentence), actors=actors)
    found = acts[["agent_actor", "patient_actor", "quad_class"]].to_numpy().tolist()
    assert found == [["heron", "osprey", quad_class]]
