"""Headlines in a row between paragraphs are links; a subheading has its paragraph below it."""

from __future__ import annotations

import pandas as pd
import pytest

from corpus_tools.cleaning import label_segments

TITLE = "Harbors agree on one tide table"
PROSE = [
    f"The {place} pilots had asked for one common table since two ferries met on a sandbank."
    for place in ("northern", "southern", "eastern", "western")
]
LINKS = ["Nurses reject longer shifts", "Why is the quay so old?", "Gold found under the bay"]


def parts(*lines: str) -> list[str]:
    text = "\n".join(lines)
    table = pd.DataFrame({"document_id": ["a"], "title": [TITLE], "text": [text]})
    return label_segments(table)["part"].tolist()


def test_headlines_in_a_row_are_links() -> None:
    found = parts(TITLE, *PROSE[:2], *LINKS, *PROSE[2:])
    assert found == ["title", "body", "body", *["furniture"] * len(LINKS), "body", "body"]


@pytest.mark.parametrize("n", [1, 2])
def test_one_or_two_headlines_are_a_heading_and_its_subheading(n: int) -> None:
    found = parts(TITLE, *PROSE[:2], *LINKS[:n], *PROSE[2:])
    assert found == ["title", "body", "body", *["subheading"] * n, "body", "body"]


def test_rows_of_a_table_are_kept() -> None:
    rows = ["Route\tFare", "Holm\t14.50", "Outer Holm\t16"]
    assert "furniture" not in parts(TITLE, *PROSE[:2], *rows, *PROSE[2:])


def test_lines_of_a_list_and_of_a_long_table_are_kept() -> None:
    marked = [f"• {link}" for link in LINKS[:2]]
    assert "furniture" not in parts(TITLE, *PROSE[:2], *marked, *PROSE[2:])
    table = [f"Ferry {n} to Orle in the bay" for n in range(8)]
    assert "furniture" not in parts(TITLE, *PROSE[:2], *table, *PROSE[2:])


def test_a_text_of_few_paragraphs_has_no_links() -> None:
    assert "furniture" not in parts(TITLE, PROSE[0], *LINKS[::2], PROSE[1])


def test_a_caption_said_again_with_a_credit_is_furniture() -> None:
    caption = "The pilots leave the new harbor."
    found = parts(TITLE, *PROSE[:2], caption, f"{caption} (Tidewire)", *PROSE[2:])
    assert found[3:5] == ["furniture", "furniture"]
