"""Which actor a party is: (sentences, agent of the last act)."""

from __future__ import annotations

import pandas as pd
import pytest

from corpus_tools.acts import extract_acts

SENT = "Heronland and Ospreyland sent envoys."
OFFICES = [
    ("An official in Reedham accused Ospreyland of spying.", "heron"),
    ("Officials from Heronland accused Ospreyland of spying.", "heron"),
    ("Ada Lind, head of Heronland's Harbour Bureau, accused Ospreyland of spying.", "heron"),
    ("Ada Lind, Heronland's trade minister, accused Ospreyland of spying.", "heron"),
    ("Heronland's Harbour Office accused Ospreyland of spying.", "heron"),
    ("In Reedham, a Defence Ministry official accused Ospreyland of spying.", "heron"),
    ("A Heronian patrol boat attacked Ospreyland.", "heron"),
    ("A new Heronian law bars Ospreyland from the harbour.", "heron"),
    ("Retired Heronian general Ada Lind accused Ospreyland of spying.", ""),
    ("Ada Lind, a former Heronian minister, accused Ospreyland of spying.", ""),
    ("Heronian farmers accused Ospreyland of spying.", ""),
    ("In Reedham, a baker accused Ospreyland of spying.", ""),
]
BEFORE = [
    (["Ada Lind, Heronland's trade minister, spoke.", "Lind urged Ospreyland to talk."], "heron"),
    (["Heronian Trade Minister Ada Lind spoke.", "Lind urged Ospreyland to talk."], "heron"),
    (["Ada Lind, a baker in Heronland, spoke.", "Lind urged Ospreyland to talk."], ""),
    (["“No,” said a Heronian official.", "He urged Ospreyland to think again."], "heron"),
    (["“No,” said Bo Marsh, a baker.", "He urged Ospreyland to think again."], ""),
    (["Ospreyland said no.", "“We urge Ospreyland to talk,” a Heronian envoy said."], "heron"),
    (["Ospreyland sang.", "Heronland said it had sanctioned Ospreyland."], "heron"),
    ([SENT, "The two sides met."], "heron|osprey"),
    ([SENT, "Both governments agreed to meet again."], "heron|osprey"),
    ([SENT, "Neither side will negotiate."], "heron|osprey"),
    ([SENT, "Envoys from both countries met."], "heron|osprey"),
    ([SENT, "Farmers from both countries met."], ""),
    (["Heronland sang.", "Both governments agreed to meet again."], ""),
]


@pytest.mark.parametrize(("sentence", "agent"), OFFICES)
def test_an_office_is_its_actor(sentence, agent, actors, sentences):
    acts = extract_acts(sentences(sentence), actors=actors)
    assert acts["agent_actor"].tolist() == [agent]


@pytest.mark.parametrize(("texts", "agent"), BEFORE)
def test_whoever_was_named_before(texts, agent, actors, sentences):
    acts = extract_acts(sentences(*texts), actors=actors)
    assert acts.loc[acts["sentence_id"] == "a:1", "agent_actor"].tolist() == [agent]


def test_another_document_names_nobody(actors, sentences):
    before = sentences("Heronian Trade Minister Ada Lind spoke.")
    after = sentences("Lind urged Ospreyland to talk.").assign(document_id="b", sentence_id="b:0")
    acts = extract_acts(pd.concat([before, after], ignore_index=True), actors=actors)
    assert acts["agent_actor"].tolist() == [""]
