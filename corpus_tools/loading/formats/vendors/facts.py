"""Days and languages as the exports of news archives write them."""

from __future__ import annotations

import datetime
import re

_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_MONTH = r"(?P<month>[A-Za-z]{3,9})\.?"
_DAY = r"(?P<day>\d{1,2})"
_YEAR = r"(?P<year>\d{4})(?!\d)"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"{_MONTH}\s+{_DAY}\s*,\s*{_YEAR}",
        rf"(?<!\d){_DAY}\.?\s+{_MONTH}\s+{_YEAR}",
        r"(?<!\d)(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?!\d)",
        r"(?<!\d)(?P<year>\d{4})\s*年\s*(?P<month>\d{1,2})\s*月\s*(?P<day>\d{1,2})\s*日",
    )
)
_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+")
_LANGUAGES = {
    "arabic": "ar",
    "bulgarian": "bg",
    "catalan": "ca",
    "chinese": "zh",
    "croatian": "hr",
    "czech": "cs",
    "danish": "da",
    "dutch": "nl",
    "english": "en",
    "estonian": "et",
    "finnish": "fi",
    "french": "fr",
    "german": "de",
    "greek": "el",
    "hebrew": "he",
    "hindi": "hi",
    "hungarian": "hu",
    "indonesian": "id",
    "italian": "it",
    "japanese": "ja",
    "korean": "ko",
    "latvian": "lv",
    "lithuanian": "lt",
    "malay": "ms",
    "norwegian": "no",
    "persian": "fa",
    "polish": "pl",
    "portuguese": "pt",
    "romanian": "ro",
    "russian": "ru",
    "serbian": "sr",
    "slovak": "sk",
    "slovenian": "sl",
    "spanish": "es",
    "swedish": "sv",
    "thai": "th",
    "turkish": "tr",
    "ukrainian": "uk",
    "urdu": "ur",
    "vietnamese": "vi",
}


def read_day(line: str) -> str:
    """Return the day with which a line begins as year-month-day, or blank.

    Read are English forms, years first with hyphens, and the Chinese form in digits. A month or a
    year alone, two months, or a day that the calendar lacks give a blank.

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
    """Return the first day anywhere in a line as year-month-day, or blank.

    >>> find_day("The Harbour Post ; Port City [Port City]08 May 2010: A.2.")
    '2010-05-08'
    """
    matches = (match for form in _FORMS for match in form.finditer(line))
    return next((day for match in matches if (day := _day(match))), "")


def _day(match: re.Match[str]) -> str:
    month = match["month"]
    number = int(month) if month.isdigit() else _number_of(month.lower())
    try:
        return datetime.date(int(match["year"]), number, int(match["day"])).isoformat()
    except ValueError:
        return ""


def _number_of(written: str) -> int:
    """Return the number of a month; 0, which no calendar has, if it is none in English."""
    if written == "sept":
        return 9
    return next(
        (at for at, name in enumerate(_MONTHS, 1) if written in {name, name[:3]}),
        0,
    )


def read_language(named: str) -> str:
    """Return the ISO 639-1 code of a language named in English; blank for none or several.

    >>> read_language("ENGLISH"), read_language("Chinese - Simplified"), read_language("Anglais")
    ('en', 'zh', '')
    """
    codes = {
        _LANGUAGES[word] for word in re.findall(r"[a-z]+", named.lower()) if word in _LANGUAGES
    }
    return codes.pop() if len(codes) == 1 else ""


def read_byline(line: str) -> str:
    """Return a byline without its "By".

    >>> read_byline("BY ADA QUILL"), read_byline("Byron Lake")
    ('ADA QUILL', 'Byron Lake')
    """
    return re.sub(r"^by\s+", "", line.strip(), flags=re.IGNORECASE)
