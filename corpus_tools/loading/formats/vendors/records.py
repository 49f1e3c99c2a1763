"""What the exports of news archives have in common: lines, records, articles."""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate

from corpus_tools.loading.formats.article import Article

_HEAD = 400_000
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_head(content: bytes) -> str:
    """Return the first characters of a text file, well enough to recognise a layout.

    >>> read_head("HD".encode("utf-16"))
    'HD'
    """
    head = content[:_HEAD]
    if head.startswith(_WIDE):
        return head.decode("utf-16", errors="replace")
    return "" if b"\0" in head else head.decode("utf-8-sig", errors="replace")


def split_lines(text: str) -> list[str]:
    """Return the lines of a text without the spaces at their ends."""
    return [line.rstrip() for line in text.splitlines()]


def find_lines(lines: Sequence[str]) -> list[int]:
    """Return the positions of lines that are not blank.

    >>> find_lines(["", "One", " "])
    [1]
    """
    return [at for at, line in enumerate(lines) if line.strip()]


def build_article(
    lines: Sequence[str],
    *,
    bodies: Iterable[tuple[int, int]],
    facts: Mapping[str, str],
    number: int,
    encoding: str,
) -> Article:
    """Return a record of an export as an article.

    Parameters
    ----------
    lines
        The record.
    bodies
        Its article: half open stretches of lines, in order. Where they hold nothing, the text is
        empty: the export has no full text of this record.
    facts
        What the record says of it.
    number
        Its number in the file, from 1.
    encoding
        Character encoding, or the name of the format.
    """
    starts = list(accumulate((len(line) + 1 for line in lines), initial=0))
    filled = ([at for at in range(first, last) if lines[at].strip()] for first, last in bodies)
    main = tuple((starts[at[0]], starts[at[-1]] + len(lines[at[-1]])) for at in filled if at)
    given = {name: fact.strip() for name, fact in facts.items() if fact.strip()}
    text = "\n".join(lines) if main else ""
    return Article(text, f":{number}", given, main, encoding)
