"""Verbs before what is said: who can say something, passives, papers that quote others."""

from __future__ import annotations

import pytest

from corpus_tools.quotes.reading import find_statements


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("Moss shared her concern over the toll.", ["shared her concern"]),
        ("Moss shared the cake with us.", []),
        ("The survey showed a steep fall.", ["showed"]),
        ("The path showed a steep fall.", []),
        ("Moss highlighted the steep fall.", ["highlighted"]),
        ("It said that the toll would rise.", ["said"]),
        ("It needs to rain.", []),
        ("Moss said it rained, warning that it would snow.", ["said", "warning"]),
        ("Moss left early, showing that she was tired.", []),
        ("A letter saying that it rained was lost.", ["saying"]),
        ("Moss came late and said that it rained.", ["said"]),
    ],
)
def test_cues(read, text, cues):
    found = [cue for _, cue, _ in read(text)]
    assert len(found) == len(cues)
    assert all(cue.split()[0] == one.split()[0] for cue, one in zip(found, cues, strict=True))


@pytest.mark.parametrize(
    ("text", "speaker", "addressee", "content"),
    [
        ("The town was told that it leaked.", None, "The town", ["that it leaked"]),
        ("The town was asked by Moss to act.", "Moss", "The town", ["to act"]),
        ("The toll was criticized by farmers.", "farmers", None, ["The toll"]),
        ("A plan proposed by the minister failed.", "the minister", None, ["A plan"]),
        ("It is believed that it leaks.", None, None, ["that it leaks"]),
    ],
)
def test_who_speaks_and_who_is_told(text, speaker, addressee, content):
    found = find_statements(text)[0]
    assert (text[slice(*found.speaker)] if found.speaker else None) == speaker
    assert (text[slice(*found.addressee)] if found.addressee else None) == addressee
    assert [text[slice(*span)] for span in found.content] == content


def test_things_do_not_speak():
    assert find_statements("The plan was supported by wooden beams.") == []


@pytest.mark.parametrize(
    ("text", "speaker", "via", "content"),
    [
        ("The agency quoted a ministry spokesman as saying that it rained.",
         "a ministry spokesman", "The agency", "that it rained"),
        ("The minister was quoted by Reuters as saying it rained.",
         "The minister", "Reuters", "it rained"),
    ],
)  # fmt: skip
def test_the_one_who_is_quoted_speaks(text, speaker, via, content):
    found = find_statements(text)[0]
    assert text[slice(*found.speaker)] == speaker
    assert text[slice(*found.via)] == via
    assert text[slice(*found.content[0])] == content


def test_things_are_cited_by_the_speaker():
    text = "The minister cited the risk of floods."
    assert text[slice(*find_statements(text)[0].speaker)] == "The minister"
