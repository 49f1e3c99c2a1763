"""What the exports of news archives have in common: lines, records, articles."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from itertools import accumulate

from corpus_tools.loading.formats.article import Article

# Names of up to six words, in any language: ``Company / organization:``, ``Titre :``.
_LIKE_FIELD = re.compile(r"\s*([^\W\d_]{1,30}(?:[ /&()-]{1,3}[^\W\d_]{1,30}){0,5}\)?)\s?:(?:\s|$)")
_STOPS = (".", "!", "?", "…", ".”", ".’", '."', "!”", "?”", '!"', '?"')
_FEWEST_WORDS = 3  # small ones, in a sentence
_TERM = re.compile(r" : |\||%\)")
_MOST_STRAY = 3  # lines below the last field


def split_lines(text: str) -> list[str]:
    """Return the lines of a text without the spaces at their ends."""
    return [line.rstrip() for line in text.splitlines()]


def find_lines(lines: Sequence[str]) -> list[int]:
    """Return the positions of lines that are not blank.

    >>> find_lines(["", "One", " "])
    [1]
    """
    return [at for at, line in enumerate(lines) if line.strip()]


def name_field(line: str) -> str:
    """Return the name with which a line begins as fields do, in any language; blank for others.

    >>> name_field("Title: Rain"), name_field("Titre : Pluie"), name_field("It rained at 12:30")
    ('title', 'titre', '')
    """
    match = _LIKE_FIELD.match(line)
    return match[1].casefold() if match else ""


def is_sentence(line: str) -> bool:
    """Return whether a line is prose rather than the value of a field.

    >>> is_sentence("Language: the county's letter speaks of a loss.")
    True
    >>> is_sentence("Publication title: Harbour Post; Port City, Ont.")
    False
    """
    name, _, value = line.partition(":")
    n_small = sum(word[0].islower() for word in (value or name).split())
    is_ended = line.rstrip().endswith(_STOPS) and not _TERM.search(line)
    return is_ended and n_small >= _FEWEST_WORDS


def find_tail(
    lines: Sequence[str],
    first: int,
    *,
    name: Callable[[str], str],
    closing: Set[str],
    free: Set[str] = frozenset(),
) -> int:
    """Return where the fields behind an article begin; the number of lines where it has none.

    Looked for from the end, so that a paragraph that looks like a field stays in its article. A
    field comes once there, and those that are not known may stand between those that are.

    Parameters
    ----------
    lines
        The record.
    first
        Where its article begins.
    name
        Gives the name of a field that is known; blank for any other line.
    closing
        Names of fields that only stand behind an article.
    free
        Names of fields that may hold sentences.
    """
    block: list[int] = []
    seen: set[str] = set()
    for at in reversed(range(first, _find_last(lines, first, name, closing) + 1)):
        if not lines[at].strip():
            continue
        field = name_field(lines[at])
        if not field or field in seen:
            break
        block.append(at)
        seen.add(field)
    known = (at for at in reversed(block) if name(lines[at]))
    fields = (at for at in known if name(lines[at]) in free or not is_sentence(lines[at]))
    return next(fields, len(lines))


def _find_last(
    lines: Sequence[str], first: int, name: Callable[[str], str], closing: Set[str]
) -> int:
    """Return the last line that closes a record; one before the first where it has none."""
    n_stray = 0
    for at in reversed(range(first, len(lines))):
        if name(lines[at]) in closing and not is_sentence(lines[at]):
            return at
        n_stray += bool(lines[at].strip()) and not name_field(lines[at])
        if n_stray > _MOST_STRAY:
            break
    return first - 1


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


def read_byline(line: str) -> str:
    """Return a byline without its "By".

    >>> read_byline("BY ADA QUILL"), read_byline("Byron Lake")
    ('ADA QUILL', 'Byron Lake')
    """
    return re.sub(r"^by\s+", "", line.strip(), flags=re.IGNORECASE)
