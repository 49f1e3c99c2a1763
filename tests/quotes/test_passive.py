"""Passives."""

from __future__ import annotations

import pytest

from corpus_tools.quotes.reading import find_statements


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
