"""Days as news writes them: only what can mean one day is read."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

_MONTHS = (
    "january jan januar jänner janvier enero",
    "february feb februar février febrero",
    "march mar märz mars marzo",
    "april apr avril abril",
    "may mai mayo",
    "june jun juni juin junio",
    "july jul juli juillet julio",
    "august aug août agosto",
    "september sep sept septembre septiembre setiembre",
    "october oct oktober octobre octubre",
    "november nov novembre noviembre",
    "december dec dezember décembre diciembre",
)
MONTHS = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
# There was no news before; programs write 0001 and 9999 where they know of no day.
YEARS = range(1500, 2500)
# What is said of a day on which a text was changed, not published.
CHANGED = re.compile(
    r"(?<![^\W_])(?:(?:last |date-?)?(?:updated?|updates|modified|revised|edited|changed|corrected"
    r"|archived|embargo(?:ed)?)|aktualisiert|geändert|bearbeitet|actualizado|modificado"
    r"|mise? à jour|modifiée?)(?![^\W_])|更新|修改",
    re.IGNORECASE,
)
_MONTH = r"(?P<month>[^\W\d_]{3,10})\.?"
_DAY = r"(?P<day>\d{1,2})"
_YEAR = r"(?P<year>\d{4})(?!\d)"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"(?<!\w){_MONTH}\s+{_DAY}(?:st|nd|rd|th)?(?:\s*,\s*|\s+){_YEAR}",
        rf"(?<!\d){_DAY}(?:st|nd|rd|th|er|\.)?(?:\s+de)?\s+{_MONTH},?(?:\s+de)?\s+{_YEAR}",
        rf"(?<!\d){_DAY}-{_MONTH}-{_YEAR}",
        r"(?<!\d)(?P<year>\d{4})(?P<sign>[-/.])(?P<month>\d{1,2})(?P=sign)(?P<day>\d{1,2})(?!\d)",
        # Which of the two is the month is plain where the other is above 12.
        rf"(?<!\d)(?P<day>1[3-9]|2\d|3[01])[./](?P<month>0?[1-9]|1[0-2])[./]{_YEAR}",
        rf"(?<!\d)(?P<month>0?[1-9]|1[0-2])/(?P<day>1[3-9]|2\d|3[01])/{_YEAR}",
        r"(?<!\d)(?P<year>\d{4})\s*年\s*(?P<month>\d{1,2})\s*月\s*(?P<day>\d{1,2})\s*日",
    )
)
_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+")


def read_day(line: str) -> str:
    """Return the day with which a line begins as year-month-day, or blank.

    Read are English, German, French and Spanish forms with the name of the month, years
    first, and the Chinese form in digits. A month or a year alone, two months, two numbers
    of which either may be the month, a year without news or a day that the calendar lacks give a
    blank.

    >>> read_day("May 14, 2024 Tuesday, Late Edition")
    '2024-05-14'
    >>> read_day("8 Sept 2023"), read_day("June 2024"), read_day("February 30, 2024")
    ('2023-09-08', '', '')
    """
    line = line.strip()
    weekday = _WEEKDAY.match(line)
    matches = (form.match(line, weekday.end() if weekday else 0) for form in _FORMS)
    return next((day for match in matches if match and (day := _day(match))), "")


def find_day(line: str) -> str:
    """Return the only day in a line as year-month-day, or blank.

    >>> find_day("The Harbour Post ; Port City [Port City]08 May 2010: A.2.")
    '2010-05-08'
    >>> find_day("changed 2 May 2031, published 1 May 2031")
    ''
    """
    days = {day for day, _, _ in find_days(line)}
    return days.pop() if len(days) == 1 else ""


def find_days(line: str) -> list[tuple[str, int, int]]:
    """Return all days in a line: year-month-day, and where each begins and ends.

    >>> find_days("Posted 1 May 2031, changed May 2, 2031")
    [('2031-05-01', 7, 17), ('2031-05-02', 27, 38)]
    """
    found: list[tuple[str, int, int]] = []
    for day, start, end in sorted(_find_by_form(line), key=lambda one: (one[1], -one[2])):
        if not found or start >= found[-1][2]:
            found.append((day, start, end))
    return found


def _find_by_form(line: str) -> Iterator[tuple[str, int, int]]:
    matches = (match for form in _FORMS for match in form.finditer(line))
    return ((day, *match.span()) for match in matches if (day := _day(match)))


def _day(match: re.Match[str]) -> str:
    month = match["month"]
    number = int(month) if month.isdigit() else MONTHS.get(month.lower(), 0)
    try:
        day = datetime.date(int(match["year"]), number, int(match["day"]))
    except ValueError:
        return ""
    return day.isoformat() if day.year in YEARS else ""


def parse_day(written: str) -> datetime.date | None:
    """Return the day that is written as year-month-day, or None for anything else.

    Examples
    --------
    >>> parse_day("2031-05-14")
    datetime.date(2031, 5, 14)
    >>> parse_day("2031-02-30") is parse_day("14.5.2031") is parse_day("unknown") is None
    True
    >>> parse_day("0001-01-01") is None
    True
    """
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", written):
        return None
    try:
        day = datetime.date.fromisoformat(written)
    except ValueError:
        return None
    return day if day.year in YEARS else None
