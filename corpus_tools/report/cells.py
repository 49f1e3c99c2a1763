"""Cells of a workbook: a text stays a text, whatever it looks like."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Sequence
from datetime import date, datetime
from numbers import Integral, Real
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
from pandas.api import types

from corpus_tools.exhibits.escaping import show_controls

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

# Limits of Excel; it counts characters as UTF-16 does.
MOST_COLUMNS = 16_384
_LONGEST_TEXT = 32_767
_MOST_EXACT = 2**53
_FIRST_DAY = date(1900, 3, 1)  # Excel believes that there was a 29 February 1900

_WIDEST = 60
_LOOKED_AT = 500  # rows, for the width of a column

Place = tuple[int, int]


class CellWriter:
    """Writes the cells of one workbook, each as the kind of value that it is.

    Parameters
    ----------
    book
        A workbook that is being written.
    """

    def __init__(self, book: Workbook) -> None:
        self.plain = book.add_format()
        self.head = book.add_format({"bold": True, "bottom": 1})
        self.wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        self.link = book.add_format({"font_color": "#0B5394", "underline": 1, "valign": "top"})
        self.day = book.add_format({"num_format": "yyyy-mm-dd", "align": "left"})
        self.moment = book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss", "align": "left"})

    def write_value(self, sheet: Worksheet, place: Place, value: Any) -> None:
        """Write a number, a truth value, a date or a text; nothing for what is missing.

        What Excel cannot hold exactly is written as text: infinite numbers, whole numbers from
        2**53, days before March 1900, times with a time zone.
        """
        if value is None or (types.is_scalar(value) and pd.isna(value)):
            return
        if isinstance(value, bool | np.bool_):
            sheet.write_boolean(*place, bool(value))
        elif isinstance(value, Real) and _is_exact(value):
            sheet.write_number(*place, value)
        elif isinstance(value, date) and _is_in_calendar(value):
            sheet.write_datetime(*place, value, self.day if _is_day(value) else self.moment)
        else:
            self.write_text(sheet, place, str(value))

    def write_text(
        self, sheet: Worksheet, place: Place, value: str, how: Format | None = None
    ) -> None:
        """Write a text, its control characters shown, cut where it is too long for a cell."""
        text = _fit(re.sub("[\ufffe\uffff]", "\ufffd", show_controls(value)))
        if text.startswith("<r>") and text.endswith("</r>"):
            # XlsxWriter would copy such a text into the file as if it were markup of its own.
            sheet.write_rich_string(*place, self.plain, "<", text[1:], how or self.plain)
        elif text:
            sheet.write_string(*place, text, how)


def choose_width(header: str, values: Sequence[Any]) -> int:
    """Return how many characters wide a column should be to be read."""
    shown = [header, *(_show(value) for value in values[:_LOOKED_AT])]
    return min(_WIDEST, 2 + max(6, *map(_measure, shown)))


def cut_text(text: str, length: int) -> str:
    """Return the beginning of a text, so long that Excel counts at most ``length`` characters.

    Examples
    --------
    >>> cut_text("lakeside", 4)
    'lake'
    """
    return text.encode("utf-16-le")[: 2 * length].decode("utf-16-le", errors="ignore")


def _is_exact(value: Real) -> bool:
    if isinstance(value, Integral):
        return abs(int(value)) <= _MOST_EXACT
    return math.isfinite(value)


def _is_in_calendar(value: date) -> bool:
    if not isinstance(value, datetime):
        return value >= _FIRST_DAY
    return value.tzinfo is None and value.date() >= _FIRST_DAY


def _is_day(value: date) -> bool:
    return not isinstance(value, datetime) or value == datetime(value.year, value.month, value.day)


def _show(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.9g}"
    return "2000-01-01" if isinstance(value, date) else str(value)


def _measure(text: str) -> int:
    # Chinese characters are twice as wide as Latin ones.
    first = text.split("\n", 1)[0][:_WIDEST]
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in first)


def _fit(text: str) -> str:
    length = len(text.encode("utf-16-le")) // 2
    if length <= _LONGEST_TEXT:
        return text
    mark = f" […] cut here: a cell holds {_LONGEST_TEXT:,} characters, this text has {length:,}"
    return cut_text(text, _LONGEST_TEXT - len(mark)) + mark
