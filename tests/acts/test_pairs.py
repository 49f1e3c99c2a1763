"""The act between two given parties: A_ marks the agent, P_ the patient."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_tools.acts import Act, classify_act
from corpus_tools.acts.categories import QUAD_CLASSES

PAIRS = [
    ("A_Heronland sanctioned P_Ospreyland.", 4, "done"),
    ("P_Ospreyland was accused by A_Heronland of theft.", 3, "done"),
    ("A_Heronland and P_Ospreyland held talks in Mudport.", 1, "done"),
    ("A_Heronland held talks with P_Ospreyland.", 1, "done"),
    ("Cooperation between A_Heronland and P_Ospreyland has deepened.", 2, "done"),
    ("A_Heronland’s attack on P_Ospreyland failed to change anything.", 4, "done"),
    ("A_Heronland urged P_Ospreyland to resume talks.", 3, "demanded"),
    ("A_Heronland called for talks with P_Ospreyland.", 1, "demanded"),
    ("A_Heronland called off talks with P_Ospreyland.", 3, "done"),
    ("A_Heronland called on P_Ospreyland to act.", 3, "demanded"),
    ("A_Heronland lifted sanctions on P_Ospreyland.", 2, "done"),
    ("A_Heronland will not lift sanctions on P_Ospreyland.", 3, "refused"),
    ("A_Heronland said it will not lift sanctions on P_Ospreyland.", 3, "refused"),
    ("A_Heronland may impose sanctions on P_Ospreyland.", 3, "possible"),
    ("A_Heronland imposed sanctions on P_Ospreyland.", 4, "done"),
    ("A_Heronland ended its talks with P_Ospreyland.", 4, "done"),
    ("A_Heronland ended its war with P_Ospreyland.", 2, "done"),
    ("A_Heronland withdrew from the deal with P_Ospreyland.", 4, "done"),
    ("A_Heronland withdrew its troops from P_Ospreyland.", 2, "done"),
    ("A_Heronland refused to cooperate with P_Ospreyland.", 3, "refused"),
    ("A_Heronland did not sign the treaty with P_Ospreyland.", 3, "refused"),
    ("A_Heronland opposes a ban on P_Ospreyland.", 1, "refused"),
    ("A_Heronland opposes a ban by P_Ospreyland.", 3, "refused"),
    ("A_Heronland says P_Ospreyland must free the fishers.", 3, "demanded"),
    ("A_Heronland says P_Ospreyland attacked the port.", 3, "done"),
    ("A_Heronland says P_Ospreyland helped the fishers.", 1, "done"),
    ("A_Heronland gave P_Ospreyland an ultimatum.", 3, "possible"),
    ("A_Heronland donated rice to P_Ospreyland.", 2, "done"),
    ("A_Heronland praised P_Ospreyland for its patience.", 1, "done"),
]


def read_marks(marked):
    """The text without its marks, and where the two stand."""
    spans = {}
    text = marked
    for mark in re.findall(r"[AP]_", marked):
        start = text.index(mark)
        text = text.replace(mark, "", 1)
        spans[mark[0]] = (start, start + re.compile(r"\w+").match(text, start).end() - start)
    return text, spans["A"], spans["P"]


def classify(marked):
    text, agent, patient = read_marks(marked)
    return classify_act(text, agent=agent, patient=patient)


@pytest.mark.parametrize(("marked", "quad_class", "status"), PAIRS)
def test_pairs(marked, quad_class, status):
    act = classify(marked)
    assert act is not None
    assert (act.quad_class, act.status) == (quad_class, status)


@pytest.mark.parametrize("marked", [pair[0] for pair in PAIRS])
def test_swapping_the_names_changes_nothing(marked):
    swapped = marked.replace("Heronland", "\0")
    swapped = swapped.replace("Ospreyland", "Heronland").replace("\0", "Ospreyland")
    act, other = classify(marked), classify(swapped)
    assert act is not None and other is not None
    assert act[:4] == other[:4]


def test_nothing_is_guessed():
    assert classify_act("Heronland lies north.", agent=(0, 9), patient=None) is None
    assert classify_act("", agent=None, patient=None) is None


def test_parties_need_not_be_named():
    act = classify_act("Talks were held.", agent=None, patient=None)
    assert act == Act("hold talk", "CONSULT", 1, "done", 0, 15)


@given(text=st.text(max_size=60), agent=st.integers(0, 60), patient=st.integers(0, 60))
def test_any_text_gives_an_act_or_none(text, agent, patient):
    act = classify_act(text, agent=(agent, agent + 3), patient=(patient, patient + 3))
    if act is not None:
        assert QUAD_CLASSES[act.category] == act.quad_class
        assert 0 <= act.start < act.end <= len(text)
