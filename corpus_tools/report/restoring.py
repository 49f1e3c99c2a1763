"""The CSV of an exhibit, back as numbers, days, truth values and texts."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from datetime import date

import pandas as pd

from corpus_tools.study.cells import unguard_cell

_INTEGER = re.compile(r"-?(?:0|[1-9]\d{0,14})")
_NUMBER = re.compile(r"-?(?:(?:0|[1-9]\d{0,14})(?:\.\d+)?(?:e[-+]\d{2,3})?|inf)")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_IDENTIFIER = re.compile(r"(?:^|[_ ])id$", re.IGNORECASE)


def read_exhibit(csv: str) -> pd.DataFrame:
    r"""Read the CSV of an exhibit back into numbers, days, truth values and texts.

    A column is of numbers, of days or of truth values if all its cells are, and else of texts.
    Columns with a leading zero or with more than 15 digits before the point, and columns whose
    name ends in "id", are of texts. The apostrophe that
    :func:`corpus_tools.exhibits.spreadsheet.write_csv` puts in front of a text that starts like
    a formula is taken off; one that the text had of its own before such a start cannot be told
    from it and goes too.

    Parameters
    ----------
    csv
        As :func:`corpus_tools.exhibits.spreadsheet.write_csv` writes it.

    Returns
    -------
    pandas.DataFrame
        Of Python objects; an empty cell is None.

    Raises
    ------
    ValueError
        If a line has more cells than the first one.

    Examples
    --------
    >>> read_exhibit("title,n\n'=1+1,-1\n,2\n").to_dict("list")
    {'title': ['=1+1', None], 'n': [-1, 2]}
    """
    if not csv.strip("\n"):
        return pd.DataFrame()
    cells = pd.read_csv(
        io.StringIO(csv), header=None, dtype=object, na_filter=False, skip_blank_lines=False,
        lineterminator="\n",
    )  # fmt: skip
    headers = [unguard_cell(text) for text in cells.iloc[0]]
    columns = [
        pd.Series(_restore(list(cells.iloc[1:, place]), name=header), dtype=object)
        for place, header in enumerate(headers)
    ]
    table = pd.concat(columns, axis=1)
    table.columns = pd.Index(headers, dtype=object)
    return table


def _restore(texts: list[str], *, name: str) -> list[object]:
    filled = [text for text in texts if text]
    convert = unguard_cell if _IDENTIFIER.search(name) else _choose_type(filled)
    return [convert(text) if text else None for text in texts]


def _choose_type(texts: list[str]) -> Callable[[str], object]:
    if all(map(_INTEGER.fullmatch, texts)):
        return int
    if all(map(_NUMBER.fullmatch, texts)):
        return float
    if all(map(_is_written_day, texts)):
        return date.fromisoformat
    if set(texts) <= {"True", "False"}:
        return lambda text: text == "True"
    return unguard_cell


def _is_written_day(text: str) -> bool:
    try:
        return bool(_DAY.fullmatch(text) and date.fromisoformat(text))
    except ValueError:
        return False
