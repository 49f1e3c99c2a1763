from __future__ import annotations

import pandas as pd
import pytest

from corpus_tools.cleaning import label_segments, quote_spans
from corpus_tools.cleaning.headings import RELATED_HEADING

TITLE = "Two harbors agree on a shared tide table"
PROSE = [
    "The harbors of Nym and Orle will use one tide table from spring, both mayors announced.",
    "Captains had asked for a common table since two ferries met on a sandbank last autumn.",
    "A pilot boat will carry the first copies across the bay before the end of the month.",
]


def rules(*lines: str) -> list[str]:
    text = "\n\n".join(lines)
    documents = pd.DataFrame({"document_id": ["a"], "title": [TITLE], "text": [text]})
    quoted = quote_spans(label_segments(documents), documents=documents)
    return quoted["rule"].tolist()


@pytest.mark.parametrize(
    "heading",
    [
        "Our picks for the weekend", "Trending in Tides", "More in this section", "Catch up",
        "Readers’ favourites", "If you liked this, try these", "Three more stories on the bay",
        "Weitere Artikel", "Dans la même rubrique", "Más sobre el puerto", "相关推荐",
    ],
)  # fmt: skip
def test_a_heading_of_other_stories_is_told_by_its_words(heading: str) -> None:
    assert RELATED_HEADING.takes(heading, n_words=len(heading.split()))


def test_a_label_before_a_headline_is_a_pitch_even_in_the_first_line() -> None:
    found = rules("Read more: Fog stops ferries", TITLE, *PROSE)
    assert found[:2] == ["related_pitch", "known_title"]


def test_a_headline_with_a_label_in_the_first_line_is_the_headline() -> None:
    assert rules("Explainer: Why the tide was late", *PROSE)[0] == "first_headline"


def test_a_paragraph_between_two_blocks_of_other_stories_is_kept() -> None:
    lines = [TITLE, *PROSE, "Read next", "Fog stops ferries again", PROSE[0] + " Twice."]
    found = rules(*lines, "Most read", "Mayors walk out", "Pilots vote on a new rota")
    assert found[4:7] == ["related_heading", "related_story", "paragraph"]


def test_a_name_over_a_comment_is_told_by_the_day_below() -> None:
    found = rules(TITLE, *PROSE, "Ana Reyes says:", "May 3, 2031 at 10:30")
    assert found[-2:] == ["commenter", "published_line"]
    assert rules(TITLE, PROSE[0], "Ana Reyes says:", *PROSE[1:])[2] == "paragraph"
