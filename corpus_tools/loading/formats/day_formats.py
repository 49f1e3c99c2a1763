"""Days in the forms that a study says, as year-month-day."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import replace

from corpus_tools.loading.formats.article import Article

_LONG = 40  # characters of a day


def read_days(articles: Sequence[Article], *, formats: Sequence[str]) -> tuple[list[Article], str]:
    """Return articles with their days as year-month-day, and what is to be said of them.

    A day that none of the formats reads stays as it is written. One that two of them read as
    different days is left out, and said.
    """
    read = [_find_days(one.facts.get("published_on", ""), formats) for one in articles]
    unclear = [
        one.facts["published_on"] for one, days in zip(articles, read, strict=True) if len(days) > 1
    ]
    dated = [
        replace(one, facts={**one.facts, "published_on": days.pop() if len(days) == 1 else ""})
        if days
        else one
        for one, days in zip(articles, read, strict=True)
    ]
    return dated, _say(unclear, formats) if unclear else ""


def _say(unclear: Sequence[str], formats: Sequence[str]) -> str:
    return (
        f"days left out, since {' and '.join(formats)} under [columns] read them differently: "
        f"{len(unclear):,}, such as {unclear[0][:_LONG]!r}"
    )


def _find_days(written: str, formats: Iterable[str]) -> set[str]:
    days = set()
    for one in formats:
        try:
            days.add(datetime.datetime.strptime(written, one).date().isoformat())
        except ValueError:
            continue
    return days
