"""Plain text: one article a file."""

from __future__ import annotations

from pathlib import Path

from corpus_tools.loading.formats.article import Article, Drop, Format, RawFile
from corpus_tools.study.sheets import decode

# Two million letters, in the encoding that needs most bytes for each.
_MAX_BYTES = 8_000_000


def read(raw: RawFile) -> list[Article]:
    """Return the text of a file, in whatever encoding it has."""
    if len(raw.content) > _MAX_BYTES:
        raise Drop(
            "too_large",
            f"{len(raw.content) // 1_000_000:,} MB, longer than any article: is it several? "
            "Then put them into a table",
        )
    text, encoding = decode(raw.content, path=Path(raw.name))
    return [Article(text, encoding=encoding)]


FORMAT = Format("text", (".txt", ".text"), read)
