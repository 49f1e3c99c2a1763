"""Papers that quote others."""

from __future__ import annotations

import pytest

from corpus_tools.quotes.reading import find_statements


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
