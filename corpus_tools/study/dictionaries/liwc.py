"""Dictionaries of LIWC: ``.dic`` with numbered categories, ``.dicx`` as a table."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from corpus_tools.errors import Place, StudyError
from corpus_tools.study.dictionaries.items import (
    WEIGHT,
    Category,
    Dictionary,
    Item,
    Remark,
    read_lines,
)
from corpus_tools.study.sheets import read_sheet

_CATEGORY = re.compile(r"(?P<indent>\s*)(?P<number>[0-9]+)\s+(?P<name>\S.*)")
# A condition has spaces inside its parentheses: (02 134)125/464
_MEMBERSHIP = re.compile(r"\([^()]*\)\S*|\S+")
_NUMBER = re.compile(r"[0-9]+")
_HEADER = "The file begins with a line %, a line NUMBER NAME for each category, and a line %."
CONDITION = "it has a condition on the words around, which a codebook cannot say so"


def read_dic(path: Path) -> Dictionary:
    """Read a ``.dic`` file: categories between two lines of ``%``, then words with numbers.

    Categories may be indented by tabs below others; their names are then joined by a dot.

    Raises
    ------
    StudyError
        If the header is missing, or a line of it names no category.

    Notes
    -----
    The plain layout was compared with a small public file. Indented categories (LIWC2015) and
    conditions (LIWC2007) are read as descriptions and other readers of the format have them: no
    file of LIWC itself was seen.
    """
    lines = read_lines(path)
    marks = [number for number, line in enumerate(lines, start=1) if line.strip() == "%"]
    if len(marks) < 2:  # noqa: PLR2004  one opens the header, one closes it
        raise StudyError(
            f"has {len(marks)} line(s) of % alone, where a LIWC dictionary has two",
            place=Place(path, marks[0] if marks else 1),
            remedy=_HEADER,
        )
    first, last = marks[:2]
    read = Dictionary("LIWC dictionary")
    names = _read_header(read, lines, range(first + 1, last), path)
    for number, line in enumerate(lines, start=1):
        if number < first and line.strip():
            read.add(Item(number, "", line.strip(), "it stands before the header"))
        if number > last and line.strip():
            for item in _read_words(line.strip(), number, names):
                read.add(item)
    return read


def _read_header(read: Dictionary, lines: list[str], numbers: range, path: Path) -> dict[str, str]:
    """Enter the categories, and return the full name of each number."""
    names: dict[str, str] = {}
    above: list[str] = []
    for number in numbers:
        line = lines[number - 1]
        if not line.strip():
            continue
        found = _CATEGORY.fullmatch(line.rstrip())
        if not found:
            raise StudyError(
                f"{line.strip()[:60]!r} names no category", place=Place(path, number),
                remedy=_HEADER,
            )  # fmt: skip
        key = _plain_number(found["number"])
        if key in names:
            raise StudyError(
                f"has the category {found['number'][:20]} twice", place=Place(path, number),
                remedy="Give each category a number of its own.",
            )  # fmt: skip
        short, _, described = found["name"].partition("(")
        above = [*above[: found["indent"].count("\t")], short.strip() or found["name"].strip()]
        names[key] = ".".join(above)
        label = f"{names[key]} ({described}" if described else ""
        _enter(read, names[key], label, number)
    return names


def _enter(read: Dictionary, name: str, label: str, line: int) -> None:
    if name in read.categories:
        remark = f"a category of this name stands in line {read.categories[name].line} already: "
        read.remarks.append(Remark(line, name, name, remark + "the two are one entry"))
    read.categories.setdefault(name, Category(line, label=label))


def _plain_number(written: str) -> str:
    return written.lstrip("0") or "0"


def _read_words(line: str, number: int, names: dict[str, str]) -> Iterator[Item]:
    word, memberships = _split_line(line)
    if not memberships:
        yield Item(number, "", word, "no category stands behind it")
    for membership in memberships:
        name = names.get(_plain_number(membership), "")
        if not _NUMBER.fullmatch(membership):
            shown = f"{word} {membership}"
            is_condition = membership[0] in "(<"
            problem = CONDITION if is_condition else "what stands behind it is no category number"
            yield Item(number, "", shown, problem)
        elif not name:
            yield Item(number, "", word, f"the header has no category {membership[:20]}")
        else:
            yield Item(number, name, word, CONDITION if _is_conditional(word) else "")


def _split_line(line: str) -> tuple[str, list[str]]:
    word, tab, rest = line.partition("\t")
    if tab:
        return word.strip(), _MEMBERSHIP.findall(rest)
    words = line.split()
    at = len(words)
    while at > 1 and _NUMBER.fullmatch(words[at - 1]):
        at -= 1
    return " ".join(words[:at]), words[at:]


def _is_conditional(word: str) -> bool:
    """Whether a word has a condition inside it; a face such as ``:(`` has none."""
    return bool(re.search(r"[(<][^()<>]*\w", word))


def read_dicx(path: Path) -> Dictionary:
    """Read a ``.dicx`` file: a table with a column DicTerm, and one column for each category.

    Layout from documentation, and from other readers of the format; no file of LIWC itself was
    seen. A cell holds X, or a weight.

    Raises
    ------
    StudyError
        If it is no such table.
    """
    sheet = read_sheet(path)
    first, *names = [name for name in sheet.columns if name != "line"] or [""]
    if first.lower() != "dicterm" or not names:
        raise StudyError(
            f"has the first column {first[:60]!r}", place=Place(path, 1),
            remedy="The first column is DicTerm; behind it stands one for each category.",
        )  # fmt: skip
    read = Dictionary("LIWC-22 dictionary", categories={name: Category(1) for name in names})
    for row in sheet.to_dict("records"):
        cells = [(name, str(row[name]).strip()) for name in names]
        filled = [(name, cell) for name, cell in cells if cell]
        for name, cell in filled:
            read.add(Item(int(row["line"]), name, str(row[first]), _check_cell(cell)))
        if not filled:
            read.add(Item(int(row["line"]), "", str(row[first]), "no category is marked for it"))
    return read


def _check_cell(cell: str) -> str:
    if cell.lower() in {"x", "1", "1.0"}:
        return ""
    if re.fullmatch(r"[-+]?[0-9]*\.?[0-9]+", cell):
        return WEIGHT
    return "its cell holds neither X nor a number"
