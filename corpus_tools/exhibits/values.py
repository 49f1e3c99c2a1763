"""Values as a reader wants to see them: numbers, probabilities, dates, what is not known."""

from __future__ import annotations

import math
import re
from datetime import date
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
from pandas.api import types

from corpus_tools.exhibits.escaping import one_line

if TYPE_CHECKING:
    from collections.abc import Callable

NO_NUMBER = "–"
UNKNOWN = "unknown"

_NUMBERS = frozenset(("integer", "floating", "mixed-integer-float"))
_P_VALUE = re.compile(r"(^|_)p(_values?|_adjusted)?(_|$)")
_IDENTIFIER = re.compile(r"(^|_)(id|year)$")
# A year keeps its four digits together; so separators start here.
_SEPARATE_FROM = 10_000
# Where the largest number of a column reaches a bound, all of it shows so many decimals.
_DECIMALS = ((100, 1), (10, 2))


def holds_numbers(column: pd.Series) -> bool:
    """Whether a column is one of numbers, which are set flush right.

    Parameters
    ----------
    column
        Any column; truth values are not numbers.

    Returns
    -------
    bool
    """
    if column.dtype == object:
        return types.infer_dtype(column, skipna=True) in _NUMBERS
    return bool(types.is_numeric_dtype(column.dtype) and not types.is_bool_dtype(column.dtype))


def format_column(column: pd.Series) -> list[str]:
    """Write the values of a column as a reader wants to see them.

    Numbers of one column share their decimals; one that would round to a false zero shows three
    digits instead. A p-value below a thousandth says so. What is missing is "–" among numbers
    and "unknown" elsewhere.

    Parameters
    ----------
    column
        Any column; its name says whether it holds p-values.

    Returns
    -------
    list of str

    Examples
    --------
    >>> format_column(pd.Series([0.5, None], name="share"))
    ['0.500', '–']
    >>> format_column(pd.Series([0.0002], name="p_value"))
    ['<0.001']
    """
    if not holds_numbers(column):
        return [format_value(value) for value in column]
    write = _choose_number_format(column)
    return [NO_NUMBER if pd.isna(value) else write(value) for value in column]


def format_value(value: Any) -> str:
    """Write one value of a column that is not of numbers.

    Parameters
    ----------
    value
        Anything.

    Returns
    -------
    str
        On one line; not escaped.

    Examples
    --------
    >>> format_value(True), format_value(None), format_value(pd.Timestamp("2026-01-02"))
    ('yes', 'unknown', '2026-01-02')
    """
    if value is None or (types.is_scalar(value) and pd.isna(value)):
        return UNKNOWN
    if isinstance(value, bool | np.bool_):
        return "yes" if value else "no"
    if isinstance(value, float | np.floating):
        return _format_number(float(value), decimals=3)
    if isinstance(value, pd.Timestamp | np.datetime64):
        return _format_time(pd.Timestamp(value))
    if isinstance(value, date):
        return value.isoformat()
    return one_line(str(value))


def _choose_number_format(column: pd.Series) -> Callable[[Any], str]:
    name = str(column.name)
    if _P_VALUE.search(name):
        return _format_p_value
    if _IDENTIFIER.search(name):
        return lambda value: f"{value:g}" if isinstance(value, float) else str(value)
    decimals = _choose_decimals(column)
    return lambda value: _format_number(value, decimals=decimals)


def _choose_decimals(column: pd.Series) -> int:
    numbers = column.dropna().to_numpy(dtype=float)
    finite = np.abs(numbers[np.isfinite(numbers)])
    if not finite.size or (finite == np.floor(finite)).all():
        return 0
    largest = finite.max()
    return next((decimals for bound, decimals in _DECIMALS if largest >= bound), 3)


def _format_number(value: float, *, decimals: int) -> str:
    if math.isinf(value):
        return "∞" if value > 0 else "−∞"
    separator = "," if abs(value) >= _SEPARATE_FROM else ""
    text = f"{value:{separator}.{decimals}f}"
    if value and not text.strip("-0."):
        text = f"{value:.3g}"
    return text.replace("-", "−", 1) if text.startswith("-") else text


def _format_p_value(value: float) -> str:
    return "<0.001" if 0 <= value < 0.001 else f"{value:.3f}"  # noqa: PLR2004


def _format_time(moment: pd.Timestamp) -> str:
    if moment == moment.normalize():
        return moment.strftime("%Y-%m-%d")
    return moment.strftime("%Y-%m-%d %H:%M %Z").rstrip()
