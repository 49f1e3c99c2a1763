"""Links from numbers, marks of figures and findings to the sentences behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from bs4 import BeautifulSoup, Tag

from corpus_tools.errors import CorpusToolsError
from corpus_tools.evidence import Evidence, count_evidence
from corpus_tools.evidence.passages import FURNITURE
from corpus_tools.evidence.query import read_query
from corpus_tools.exhibits.marks import MARK, read_links
from corpus_tools.report.numbering import choose_form, join_text

if TYPE_CHECKING:
    from nbformat import NotebookNode

EVIDENCE_PAGE = "evidence"
_STRETCHES = "stretches of furniture"
_ONE = {
    "sentences": "sentence",
    "passages": "passage",
    "documents": "document",
    "sources": "source",
    _STRETCHES: "stretch of furniture",
}


@dataclass(frozen=True)
class _Links:
    """The links of one output, and what is wrong with them."""

    entries: dict[str, list[list[object]]]
    flaws: list[str]
    queries: list[str]


def resolve_links(
    notebook: NotebookNode, *, page: int, evidence: Evidence | None
) -> tuple[list[str], list[str]]:
    """Turn the queries of a notebook's outputs into addresses on the evidence page.

    Each number is counted again: one that differs from what its link leads to is a flaw.

    Parameters
    ----------
    notebook
        A numbered notebook; its marks are changed in place: in ``links`` and ``areas`` an
        address stands in the place of each query, in those of findings also the words of the
        link. Without evidence the links are taken out.
    page
        Number of its page, from 0: the way back.
    evidence
        What the links lead to.

    Returns
    -------
    tuple
        The queries of all links, and one sentence for each number that its link contradicts.
    """
    queries: list[str] = []
    flaws: list[str] = []
    for output in _marked_outputs(notebook):
        links = _Links({}, [], []) if evidence is None else _resolve(output, page, evidence)
        mark = output.metadata[MARK]
        kept = {name: entry for name, entry in mark.items() if name not in {"links", "areas"}}
        output.metadata[MARK] = {**kept, **links.entries}
        queries += links.queries
        flaws += links.flaws
    return queries, flaws


def link_cells(html: str, links: list[list[object]]) -> str:
    """Make links of the numbers in a table.

    Parameters
    ----------
    html
        A table, already cleaned.
    links
        Row, column and address of each.

    Returns
    -------
    str
    """
    soup = BeautifulSoup(html, "html.parser")
    cells = _read_cells(soup)
    for row, column, address in links:
        cell = cells[int(str(row))][int(str(column))]
        link = soup.new_tag("a", href=str(address))
        link.extend(list(cell.contents))
        cell.append(link)
    return str(soup)


def _marked_outputs(notebook: NotebookNode) -> Iterator[NotebookNode]:
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            names = ("links", "areas")
            if any(read_links(output.get("metadata", {}), name) for name in names):
                yield output


def _resolve(output: NotebookNode, page: int, evidence: Evidence) -> _Links:
    form = choose_form(output)
    number = output.metadata[MARK].get("number", 0)
    back = f"{page}.{form}-{number}" if number else f"{page}.findings"
    links = read_links(output.metadata, "areas" if form == "figure" else "links")
    try:
        if form == "figure":
            return _resolve_areas(links, back, evidence)
        if form == "table":
            return _resolve_cells(output, links, back, evidence)
        return _resolve_findings(links, back, evidence)
    except (CorpusToolsError, IndexError, ValueError) as error:
        return _Links({}, [f"The links of {form} {number or ''} lead nowhere: {error}"], [])


def _resolve_areas(areas: list[list[object]], back: str, evidence: Evidence) -> _Links:
    # A mark at 0 has no sentences to lead to.
    kept = [area for area in areas if _count(str(area[0]), evidence)[0]]
    placed = [[write_address(str(query), back), *place] for query, *place in kept]
    return _Links({"areas": placed}, [], [str(query) for query, *_ in kept])


def _resolve_cells(
    output: NotebookNode, links: list[list[object]], back: str, evidence: Evidence
) -> _Links:
    cells = _read_cells(BeautifulSoup(join_text(output.data["text/html"]), "html.parser"))
    flaws, placed = [], []
    for row, column, query in links:
        text = cells[int(str(row))][int(str(column))].get_text()
        number, unit = _count(str(query), evidence)
        if re.sub(r"\D", "", text) != str(number):
            flaws.append(
                f"Table {output.metadata[MARK].get('number')}, row {int(str(row)) + 1}, column "
                f"{int(str(column)) + 1}: the table says {text}, its evidence has {number} {unit}."
            )
        placed.append([row, column, write_address(str(query), back)])
    return _Links({"links": placed}, flaws, [str(query) for *_, query in links])


def _resolve_findings(links: list[list[object]], back: str, evidence: Evidence) -> _Links:
    placed = []
    for place, query in links:
        number, unit = _count(str(query), evidence)
        if not number:
            continue
        is_furniture = FURNITURE in read_query(str(query))[0].get("part", [])
        named = _STRETCHES if is_furniture and unit == "sentences" else unit
        counted = _ONE.get(named, named) if number == 1 else f"{number:,} {named}"
        words = f"The {counted} behind it"
        placed.append([place, write_address(str(query), back), words])
    return _Links({"links": placed}, [], [str(query) for _, query in links])


def _count(query: str, evidence: Evidence) -> tuple[int, str]:
    _, unit = read_query(query)
    return count_evidence(evidence, query)[unit], unit


def write_address(query: str, back: str) -> str:
    """Return the address of a query on the evidence page, with the way back.

    Examples
    --------
    >>> write_address("frame=rivalry", "3.table-2")
    'evidence.html#frame=rivalry&from=3.table-2'
    """
    return f"{EVIDENCE_PAGE}.html#{query}&{urlencode({'from': back})}".replace("#&", "#")


def _read_cells(soup: BeautifulSoup) -> list[list[Tag]]:
    body = soup.find("tbody") or soup
    return [list(row.find_all(["th", "td"], recursive=False)) for row in body.find_all("tr")]
