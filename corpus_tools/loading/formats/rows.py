"""Rows of a table that hold one article each, whatever kind of table it is."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from corpus_tools.loading.formats.article import Article, Drop
from corpus_tools.loading.formats.web.fragments import take_out_markup

_LOOKED_AT = 20  # rows
_NAMED, _LONG_NAME = 20, 60  # columns, characters of a name
_ARTICLE = 80  # characters, of a short one
Cell = str | list[str]
Row = tuple[str, Mapping[str, Cell]]

# What a column of a table of articles may hold, by the name it has here.
COLUMNS = (
    "document_id",
    "source_id",
    "outlet",
    "title",
    "author",
    "published_on",
    "genre",
    "url",
    "language",
    "text",
)


def read_rows(
    rows: Iterable[Row],
    *,
    found: Iterable[str],
    columns: Mapping[str, str],
    encoding: str,
    problems: Mapping[str, str] | None = None,
    remark: str = "",
) -> list[Article]:
    """Return the rows of a table as articles.

    Parameters
    ----------
    rows
        For each its place in the file, such as ":12", and its cells by column. A list in a cell
        is paragraphs in the column of texts, names elsewhere.
    found
        The columns that the table has.
    columns
        What the study says they are called, by the name they have here; and ``day_format``.
    encoding
        Character encoding, or the name of the format.
    problems
        Why a row could not be read, by its place.
    remark
        What is to be said of the file.

    Raises
    ------
    Drop
        If there is no row that can be read, or no column of texts.
    """
    found = list(found)
    # A table that has our own name is read, also where others of the study have other names.
    own = {name.strip().casefold(): name for name in reversed(found)}
    own |= {name: name for name in found}
    names = {
        name: called if (called := columns.get(name, "")) in found else own.get(name, name)
        for name in COLUMNS
    }
    rows, problems = list(rows), problems or {}
    if not rows and problems:
        raise Drop("unreadable", next(iter(problems.values())))
    if not rows:
        raise Drop("empty", "there is no row in it")
    if names["text"] not in found:
        raise Drop(
            "no_text_column",
            f"a table with the columns {_say(found)}; articles stand in a column "
            f"named {columns.get('text', 'text')}, or name theirs under [columns] in study.toml"
            f"{_suggest(rows, found)}",
        )
    articles = [_article(place, cells, names, columns, encoding) for place, cells in rows]
    return [
        *_clean(articles, remark),
        *(Article("", place, encoding=encoding, problem=said) for place, said in problems.items()),
    ]


def _clean(articles: Sequence[Article], remark: str) -> list[Article]:
    """Return the articles without mark-up in their texts, all with what is said of the file."""
    texts = [take_out_markup(one.text) for one in articles]
    n_changed = sum(one.text != text for one, text in zip(articles, texts, strict=True))
    said = f"mark-up in {n_changed:,} of its texts was taken out" if n_changed else ""
    remark = "; ".join(filter(None, [remark, said]))
    return [
        replace(one, text=text, remark=remark) for one, text in zip(articles, texts, strict=True)
    ]


def _say(found: Sequence[str]) -> str:
    """Return the first columns, long names cut."""
    names = [f"{name[:_LONG_NAME]}{'...' * (len(name) > _LONG_NAME)}" for name in found[:_NAMED]]
    more = f" and {len(found) - _NAMED:,} more" if len(found) > _NAMED else ""
    return (", ".join(names) or "none") + more


def _suggest(rows: Sequence[Row], found: Iterable[str]) -> str:
    """Return the line that names the column with the longest texts, if it may be articles."""
    first = [cells for _, cells in rows[:_LOOKED_AT]]
    lengths = {name: sum(len(_join(cells, name)) for cells in first) for name in found}
    longest = max(lengths, key=lambda name: lengths[name], default="")
    if lengths.get(longest, 0) < _ARTICLE * len(first):
        return ""
    return f": text = {json.dumps(longest, ensure_ascii=False)}, if it is that one"


def _article(
    place: str,
    cells: Mapping[str, Cell],
    names: Mapping[str, str],
    columns: Mapping[str, str],
    encoding: str,
) -> Article:
    facts = {name: _join(cells, called).strip() for name, called in names.items() if name != "text"}
    text = _join(cells, names["text"], between="\n\n")
    if facts["published_on"] and columns.get("day_format"):
        facts["published_on"] = _day(facts["published_on"], columns["day_format"])
    return Article(text, place, facts, encoding=encoding)


def _join(cells: Mapping[str, Cell], name: str, *, between: str = ", ") -> str:
    cell = cells.get(name, "")
    return cell if isinstance(cell, str) else between.join(cell)


def _day(written: str, day_format: str) -> str:
    """Return the day as year-month-day, or as it is written where it has another form."""
    try:
        return datetime.datetime.strptime(written, day_format).date().isoformat()
    except ValueError:
        return written
