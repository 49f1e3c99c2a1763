"""Who acts and toward whom: (sentence, agent, patient)."""

from __future__ import annotations

import pytest

from corpus_tools.acts import extract_acts

PARTIES = [
    ("Heronland sanctioned Ospreyland.", "Heronland", "Ospreyland"),
    ("Ospreyland was accused by Heronland of theft.", "Heronland", "Ospreyland"),
    ("Ospreyland was accused of theft.", "", "Ospreyland"),
    ("Ospreyland urged to resume talks", "", "Ospreyland"),
    ("Heronland and Mudport held talks in May.", "Heronland and Mudport", ""),
    ("Talks between Heronland and Mudport were suspended.", "Heronland and Mudport", ""),
    ("Heronland imposed a ban on Ospreyland.", "Heronland", "Ospreyland"),
    ("The ban on Ospreyland was lifted by Heronland.", "Heronland", "Ospreyland"),
    ("Heronland’s sanctions on Ospreyland made news.", "Heronland", "Ospreyland"),
    ("Heronland refused to cooperate with Ospreyland.", "Heronland", "Ospreyland"),
    ("Heronland rejected Ospreyland’s request.", "Heronland", "Ospreyland"),
    ("Heronland condemned the attack by Ospreyland.", "Heronland", "Ospreyland"),
    ("Heronland, a large island, thanked Ospreyland.", "Heronland", "Ospreyland"),
    ("Heronland, which attacked the port, thanked Ospreyland.", "Heronland", "Ospreyland"),
    (
        "The minister in Mudport on Monday thanked Ospreyland.",
        "The minister in Mudport",
        "Ospreyland",
    ),
    ("The minister of Heronland thanked Ospreyland.", "The minister of Heronland", "Ospreyland"),
    ("Heronland met Ospreyland last year.", "Heronland", "Ospreyland"),
    ("Heronland must free the fishers.", "", "Heronland"),
    ("Heronland freed the crew and Ospreyland will pay.", "Heronland", "the crew"),
    ("In Reedham, Ospreyland met the fishers.", "Ospreyland", "the fishers"),
    ("She said that Heronland thanked Ospreyland.", "Heronland", "Ospreyland"),
    ("Heronland left, she said, thanking Ospreyland.", "she", "Ospreyland"),
]


@pytest.mark.parametrize(("sentence", "agent", "patient"), PARTIES)
def test_parties(sentence, agent, patient, actors, sentences):
    acts = extract_acts(sentences(sentence), actors=actors)
    assert (agent, patient) in list(zip(acts["agent"], acts["patient"], strict=True))


def test_the_second_verb_has_the_subject_of_the_first(actors, sentences):
    acts = extract_acts(
        sentences("Heronland freed the fishers and thanked Ospreyland."), actors=actors
    )
    assert acts["agent"].tolist() == ["Heronland", "Heronland"]
