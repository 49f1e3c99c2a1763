"""Texts with several articles of a news archive, and no line between them that is known."""

from __future__ import annotations

from corpus_tools.loading.formats.article import Drop
from corpus_tools.loading.formats.vendors import (
    factiva_layout,
    nexis_layout,
    old_nexis_layout,
    proquest_layout,
)
from corpus_tools.loading.formats.vendors.records import split_lines


def check_undivided(text: str) -> None:
    """Refuse a text that would be one document of several articles.

    Parameters
    ----------
    text
        One that has the layout of no export.

    Raises
    ------
    Drop
        If the heads or tails of several articles of one archive stand in it.
    """
    lines = split_lines(text)
    n_articles = {
        "Factiva": factiva_layout.count_heads(lines),
        "Nexis": max(nexis_layout.count_heads(lines), old_nexis_layout.count_documents(text)),
        "ProQuest": proquest_layout.count_tails(lines),
    }
    for archive, number in n_articles.items():
        if number > 1:
            raise Drop(
                "unknown_layout",
                f"what was found: {number:,} articles of {archive}, and no line between them that "
                "is known; what to do: export them anew, or put each into a file of its own",
            )
