"""Rows of a table that hold one article each, whatever kind of table it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from corpus_tools.loading.formats.article import Article, Drop, RawFile
from corpus_tools.loading.formats.day_formats import read_days
from corpus_tools.loading.formats.headings import Named, choose_columns, say_headings
from corpus_tools.loading.formats.web.fragments import read_entities, read_line, take_out_markup
from corpus_tools.study.settings import write_setting

_LOOKED_AT = 20  # rows
_SHOWN = {"title", "author", "outlet"}  # facts that pages show, as mark-up
_ARTICLE = 80  # characters, of a short one
MAX_BYTES = 100_000_000
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
    columns: Named,
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
        What the study says they are called, by the name they have here, the first that the table
        has being read; and ``day_format``.
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
    chosen, said = choose_columns(found, names=COLUMNS, named=columns)
    rows, problems = list(rows), problems or {}
    if not rows and problems:
        raise Drop("unreadable", next(iter(problems.values())))
    if not rows:
        raise Drop("empty", "there is no row in it")
    if "text" not in chosen:
        raise Drop("no_text_column", _say_textless(rows, found, columns.get("text", ())))
    articles = [_article(place, cells, chosen, encoding) for place, cells in rows]
    articles, of_days = read_days(articles, formats=columns.get("day_format", ()))
    articles[:1] = [replace(one, headings=tuple(found)) for one in articles[:1]]
    return [
        *_clean(articles, "; ".join(filter(None, [remark, said, of_days]))),
        *(Article("", place, encoding=encoding, problem=why) for place, why in problems.items()),
    ]


def check_bytes(raw: RawFile) -> None:
    """Refuse a table that would not fit into memory beside what is read of it.

    Raises
    ------
    Drop
        With what to do.
    """
    if len(raw.content) > MAX_BYTES:
        raise Drop(
            "too_large",
            f"{len(raw.content) // 1_000_000:,} MB; read are tables of up to "
            f"{MAX_BYTES // 1_000_000:,} MB: split it into several files",
        )


def list_texts(values: Sequence[object]) -> list[str]:
    """Return the texts of a list in a cell; of a list of anything else none.

    >>> list_texts(["One.", None, "Two."]), list_texts([{"main": "One."}])
    (['One.', 'Two.'], [])
    """
    texts = [one for one in values if isinstance(one, str)]
    return texts if len(texts) + sum(one is None for one in values) == len(values) else []


def _clean(articles: Sequence[Article], remark: str) -> list[Article]:
    """Return the articles without mark-up and entities, all with what is said of the file."""
    shown = [take_out_markup(one.text) for one in articles]
    marked = [one.text != text for one, text in zip(articles, shown, strict=True)]
    texts = [
        text if is_marked else read_entities(text)
        for text, is_marked in zip(shown, marked, strict=True)
    ]
    facts = [_read_facts(one.facts) for one in articles]
    n_marked = sum(marked)
    n_entities = sum(
        before != text or one.facts != read
        for one, before, text, read in zip(articles, shown, texts, facts, strict=True)
    )
    said = [
        remark,
        f"mark-up in {n_marked:,} of its texts was taken out" if n_marked else "",
        f"entities such as &amp; or tags in {n_entities:,} of its texts, titles or names were read"
        if n_entities
        else "",
    ]
    remark = "; ".join(filter(None, said))
    return [
        replace(one, text=text, facts=read, remark=remark)
        for one, text, read in zip(articles, texts, facts, strict=True)
    ]


def _read_facts(facts: Mapping[str, str]) -> dict[str, str]:
    return {name: read_line(fact) if name in _SHOWN else fact for name, fact in facts.items()}


def _say_textless(rows: Sequence[Row], found: Sequence[str], named: Sequence[str]) -> str:
    """Return what a table without texts has, and the line that names its texts beside others."""
    guess = _find_longest(rows, found)
    line = f": {write_setting('text', [*named, guess or '...'])}" if named or guess else ""
    return (
        f"a table with the columns {say_headings(found)}; articles stand in a column named "
        f"{' or '.join(dict.fromkeys([*named, 'text']))}, or name theirs under [columns] in "
        f"study.toml{line}{', if it is that one' if guess else ''}"
    )


def _find_longest(rows: Sequence[Row], found: Iterable[str]) -> str:
    """Return the column with the longest texts, or a blank where they are too short.

    Lists are asked last: they may be comments, or the beginnings of other stories.
    """
    first = [cells for _, cells in rows[:_LOOKED_AT]]
    lengths = {name: sum(len(_join(cells, name)) for cells in first) for name in found}
    lists = {name for cells in first for name, cell in cells.items() if not isinstance(cell, str)}
    long = [name for name, length in lengths.items() if length >= _ARTICLE * len(first)]
    return max(long, key=lambda name: (name not in lists, lengths[name]), default="")


def _article(
    place: str, cells: Mapping[str, Cell], chosen: Mapping[str, str], encoding: str
) -> Article:
    facts = {
        name: _join(cells, heading).strip() for name, heading in chosen.items() if name != "text"
    }
    return Article(_join(cells, chosen["text"], between="\n\n"), place, facts, encoding=encoding)


def _join(cells: Mapping[str, Cell], name: str, *, between: str = ", ") -> str:
    cell = cells.get(name, "")
    return cell if isinstance(cell, str) else between.join(cell)
