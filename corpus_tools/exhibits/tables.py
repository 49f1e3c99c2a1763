"""Tables that read well on a page, aloud and in a spreadsheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

import pandas as pd

from corpus_tools.errors import CorpusToolsError
from corpus_tools.exhibits.escaping import one_line
from corpus_tools.exhibits.marks import mark, write_caption
from corpus_tools.exhibits.showing import show
from corpus_tools.exhibits.spreadsheet import RowNames, name_rows, write_csv
from corpus_tools.exhibits.values import format_column, holds_numbers

NO_ROWS = "no rows"
_LONG = 50  # characters: from here on a cell needs room to be read on a phone


@dataclass(frozen=True)
class _Grid:
    caption: str
    headers: tuple[str, ...]
    n_names: int
    right: tuple[bool, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str


def show_table(
    table: pd.DataFrame,
    *,
    caption: str,
    label: str = "",
    max_rows: int = 50,
    rows_named_by: RowNames = "auto",
    evidence: Mapping[str, pd.Series] | None = None,
) -> None:
    """Show a table with its caption; the whole of it travels along as CSV.

    Parameters
    ----------
    table
        Any table; all its text is shown as text.
    caption
        What the rows are, and the units; plain text.
    label
        What kind of corpus this is, such as "constructed"; stands in the caption and is the
        first column of the CSV. Empty for an ordinary corpus.
    max_rows
        How many rows are shown; the CSV has them all.
    rows_named_by
        Which column heads the rows. "auto": the index if it has a name or is not of whole
        numbers, else nothing.
    evidence
        For a column of counts one query a row that leads to what is counted (see
        ``write_query``); the report makes each of the numbers a link. Zeros get none.

    Raises
    ------
    CorpusToolsError
        If the caption is blank, or ``evidence`` names a column that is not there or has another
        number of rows.
    """
    grid = _lay_out(
        table,
        caption=write_caption(one_line(caption), label=one_line(label)),
        max_rows=max_rows,
        rows_named_by=rows_named_by,
    )
    bundle = {
        "text/html": _render_html(grid),
        "text/plain": _render_plain(grid),
        "text/csv": write_csv(table, label=label, rows_named_by=rows_named_by),
    }
    links = _link_cells(table.head(max_rows), evidence or {}, n_before=_count_names(grid, table))
    show(bundle, metadata=mark("table", caption=grid.caption, links=links))


def _count_names(grid: _Grid, table: pd.DataFrame) -> int:
    return len(grid.headers) - table.shape[1]


def _link_cells(
    table: pd.DataFrame, evidence: Mapping[str, pd.Series], *, n_before: int
) -> list[list[object]]:
    """Return row, column and query of each number that is not zero."""
    links: list[list[object]] = []
    for name, queries in evidence.items():
        if name not in table or len(queries) < len(table):
            raise CorpusToolsError(
                f"there are {len(queries)} queries for the column {name!r}; "
                f"the table has the columns {', '.join(map(str, table.columns))}",
                remedy="Give a query for each row of a column that is there.",
            )
        column = n_before + int(table.columns.get_loc(name))  # type: ignore[arg-type]
        links += [
            [row, column, query]
            for row, (value, query) in enumerate(zip(table[name], queries, strict=False))
            if query and not pd.isna(value) and value
        ]
    return sorted(links, key=lambda link: link[:2])


def _lay_out(table: pd.DataFrame, *, caption: str, max_rows: int, rows_named_by: RowNames) -> _Grid:
    named, n_names = name_rows(table.head(max_rows), rows_named_by=rows_named_by)
    columns = [named.iloc[:, place] for place in range(named.shape[1])]
    return _Grid(
        caption=caption,
        headers=tuple(name.replace("_", " ") for name in named.columns),
        n_names=n_names,
        right=tuple(
            holds_numbers(column) and place >= n_names for place, column in enumerate(columns)
        ),
        rows=tuple(zip(*map(format_column, columns), strict=True)),
        note=_note(len(table), max_rows),
    )


def _note(n_rows: int, max_rows: int) -> str:
    if not n_rows:
        return NO_ROWS
    if n_rows <= max_rows:
        return ""
    return f"first {max_rows} of {n_rows:,} rows; all in the CSV"


def _render_html(grid: _Grid) -> str:
    head = "".join(
        _cell("th", text, scope="col", right=right)
        for text, right in zip(grid.headers, grid.right, strict=True)
    )
    body = "".join(f"<tr>{_render_row(row, grid)}</tr>\n" for row in grid.rows)
    span = max(1, len(grid.headers))
    note = f'<tr><td colspan="{span}" class="note">{grid.note}</td></tr>\n' if grid.note else ""
    return (
        f'<table>\n<caption style="text-align:left">{escape(grid.caption)}</caption>\n'
        f"<thead>\n<tr>{head}</tr>\n</thead>\n<tbody>\n{body}{note}</tbody>\n</table>"
    )


def _render_row(row: Sequence[str], grid: _Grid) -> str:
    return "".join(
        _cell("th", text, scope="row") if place < grid.n_names else _cell("td", text, right=right)
        for place, (text, right) in enumerate(zip(row, grid.right, strict=True))
    )


def _cell(name: str, text: str, *, scope: str = "", right: bool = False) -> str:
    # A header that says nothing is an ordinary cell to those who hear the table read.
    if name == "th" and not text:
        return "<td></td>"
    scoped = f' scope="{scope}"' if scope else ""
    kind = "number" if right else "long" if len(text) > _LONG else ""
    classed = f' class="{kind}"' if kind else ""
    # JupyterLab sets all cells to the right; a report drops the style and has its own.
    styled = "" if right else ' style="text-align:left"'
    return f"<{name}{scoped}{classed}{styled}>{escape(text)}</{name}>"


def _render_plain(grid: _Grid) -> str:
    lines = [grid.headers, *grid.rows]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    shown = [
        "  ".join(
            text.rjust(width) if right else text.ljust(width)
            for text, width, right in zip(line, widths, grid.right, strict=True)
        ).rstrip()
        for line in lines
    ]
    return "\n".join([grid.caption, "", *shown, *([grid.note] if grid.note else [])])
