"""Plain text: one article a file."""

from __future__ import annotations

from pathlib import Path

from corpus_tools.loading.formats.article import Article, Drop, Format, RawFile
from corpus_tools.loading.formats.plain.prose import MAX_BYTES
from corpus_tools.loading.formats.plain.wrapping import find_margin, join_wrapped
from corpus_tools.loading.formats.vendors.undivided import check_undivided
from corpus_tools.study.sheets import decode


def read(raw: RawFile) -> list[Article]:
    """Return the text of a file, in whatever encoding it has, with one line a paragraph.

    Raises
    ------
    Drop
        If it is longer than any article, or several articles of a news archive.
    """
    if len(raw.content) > MAX_BYTES:
        raise Drop(
            "too_large",
            f"{len(raw.content) // 1_000_000:,} MB, longer than any article: is it several? "
            "Then put them into a table",
        )
    text, encoding = decode(raw.content, path=Path(raw.name))
    check_undivided(text)
    margin = find_margin(text)
    if not margin:
        return [Article(text, encoding=encoding)]
    remark = f"lines broken at about {margin} columns were joined to paragraphs"
    return [Article(join_wrapped(text, margin=margin), encoding=encoding, remark=remark)]


FORMAT = Format("text", (".txt", ".text"), read)
