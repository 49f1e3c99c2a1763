"""A report that may be passed on: no article text in it, only counts, offsets and scores."""

from __future__ import annotations

import copy
import csv
import io
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from bs4 import BeautifulSoup, Tag

from corpus_tools.evidence.withholding import WITHHELD, Runs, find_run, is_long
from corpus_tools.report.errors import ReportError
from corpus_tools.report.numbering import choose_form, join_text

if TYPE_CHECKING:
    from nbformat import NotebookNode

# A dropped record is told of by its file name and by what stood in it.
_TEXT_COLUMNS = frozenset(("text", "title", "record_id", "record id", "detail"))
_PATTERN = "pattern"


def withhold_outputs(notebook: NotebookNode, runs: Runs) -> NotebookNode:
    """Return a notebook that has run without what its cells show of the articles.

    In tables the columns "text", "title", "record_id" and "detail" are withheld, patterns of five
    words and above, and any cell that holds five words in a row of an article; in all else what
    holds such a run, paragraph by paragraph.

    Parameters
    ----------
    notebook
        Left as it is.
    runs
        Of the articles: see ``withhold_texts``.

    Returns
    -------
    NotebookNode
    """
    safe = copy.deepcopy(notebook)
    for cell in safe.cells:
        cell.source = _withhold_paragraphs(cell.source, runs)
        for output in cell.get("outputs", []):
            _withhold_output(output, runs)
    return safe


def _withhold_output(output: NotebookNode, runs: Runs) -> None:
    if output.output_type == "stream":
        output.text = _withhold_paragraphs(join_text(output.text), runs)
    elif output.output_type == "error":
        output.evalue, output.traceback = WITHHELD, [WITHHELD]
    else:
        is_table = choose_form(output) == "table"
        for mime, content in output.data.items():
            withhold = _WAYS.get((mime, is_table), _WAYS.get((mime, False)))
            if withhold is not None:
                output.data[mime] = withhold(join_text(content), runs)
        for entry in filter(lambda entry: isinstance(entry, dict), output.metadata.values()):
            found = [name for name, text in entry.items() if find_run(str(text), runs)]
            entry.update(dict.fromkeys(found, WITHHELD))


def _withhold_paragraphs(text: str, runs: Runs) -> str:
    parts = re.split(r"(\n\s*\n)", text)
    return "".join(WITHHELD if find_run(part, runs) else part for part in parts)


def withhold_rows(text: str, runs: Runs) -> str:
    """Return a CSV without the cells that hold article text.

    Parameters
    ----------
    text
        A CSV with a header.
    runs
        Of the articles: see ``withhold_texts``.

    Returns
    -------
    str
    """
    rows = list(csv.reader(io.StringIO(text, newline="")))
    headers = rows[0] if rows else []
    safe = [
        [
            WITHHELD if value and _is_secret(header, value, runs) else value
            for header, value in zip(headers, row, strict=False)
        ]
        for row in rows[1:]
    ]
    file = io.StringIO(newline="")
    csv.writer(file, lineterminator="\n").writerows([*rows[:1], *safe])
    return file.getvalue()


def _is_secret(header: str, text: str, runs: Runs) -> bool:
    is_long_pattern = header == _PATTERN and is_long(text)
    return header in _TEXT_COLUMNS or is_long_pattern or bool(find_run(text, runs))


def _withhold_cells(html: str, runs: Runs) -> str:
    soup = BeautifulSoup(html, "html.parser")
    for table in soup.find_all("table"):
        headers = [cell.get_text(strip=True) for cell in table.select("thead tr:last-child > *")]
        for row in table.select("tbody tr"):
            for place, cell in enumerate(row.find_all(["td", "th"], recursive=False)):
                header = headers[place] if place < len(headers) else ""
                if _is_secret(header, cell.get_text(" "), runs):
                    cell.string = WITHHELD
    for text in soup.find_all(["caption", "p", "li", "pre", "div"]):
        if isinstance(text, Tag) and not text.find("table") and find_run(text.get_text(" "), runs):
            text.string = WITHHELD
    return str(soup)


# Images are let through: their words cannot be read here.
_WAYS: Mapping[tuple[str, bool], Callable[[str, Runs], str]] = {
    ("text/html", False): _withhold_cells,
    ("text/csv", False): withhold_rows,
    ("text/plain", False): _withhold_paragraphs,
    ("text/plain", True): lambda text, runs: WITHHELD,
    ("text/markdown", False): _withhold_paragraphs,
    ("text/latex", False): _withhold_paragraphs,
}


def check_shared(folder: Path, runs: Runs) -> None:
    """Look through all files of a report for words of the articles.

    Parameters
    ----------
    folder
        A report that was made without article text.
    runs
        Of the articles: see ``withhold_texts``.

    Raises
    ------
    ReportError
        Naming the file and the words.
    """
    for path in sorted(folder.rglob("*")):
        if path.suffix in {".html", ".csv", ".jsonl", ".bib", ".txt", ".json"}:
            words = find_run(_read_words(path), runs)
            if words:
                raise ReportError(
                    f"{path.name} of the report to share holds words of an article: {words}",
                    remedy="They stand in the study's own words (study.toml, codebook, notebook): "
                    "say it there in other words. Nothing was written.",
                )


def _read_words(path: Path) -> str:
    text = path.read_text(encoding="utf-8")
    if path.suffix != ".html":
        return text
    soup = BeautifulSoup(text, "html.parser")
    spoken = [str(tag[name]) for name in ("alt", "title") for tag in soup.select(f"[{name}]")]
    data = [tag.string or "" for tag in soup.find_all("script", type="application/json")]
    return " ".join([soup.get_text(" "), *spoken, *data])
