"""The author and the day that lines between a headline and its article state."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import pandas as pd

from corpus_tools.cleaning.segments import BODY_PARTS
from corpus_tools.schema import DOCUMENTS, SEGMENTS
from corpus_tools.study.reading import UNKNOWN
from corpus_tools.text.bylines import read_authors
from corpus_tools.text.days import CHANGED, find_days

_OTHER_RULES = ("agency_dateline", "entry_time")
_ABOVE = 5  # lines, where no line is the headline
_ONLY_CHANGED = re.compile(r"\W*(?:last )?(?:updated|modified|revised)\W*", re.IGNORECASE)


def fill_from_text(documents: pd.DataFrame, *, segments: pd.DataFrame) -> pd.DataFrame:
    """Fill in the author and the day that nobody states and the text itself does.

    Read are the bylines and datelines between the headline and the first paragraph; where no
    line is the headline, those of the five lines above the paragraph. Two days, or two lines
    that name different persons, say nothing; nor do days of changes and the days of agencies'
    datelines, on which a report was written, not published.

    Parameters
    ----------
    documents
        As ``load_documents`` gives it.
    segments
        Their segments, as ``label_segments`` gives them.

    Returns
    -------
    pandas.DataFrame
        The same rows; ``read_from_text`` names what was filled in: "author", "published_on",
        "author, published_on", or blank.

    Raises
    ------
    TableError
        If a column is missing.

    Examples
    --------
    See ``prepare_study``, which fills in what it finds.
    """
    DOCUMENTS.check(documents)
    lines = _find_lines(SEGMENTS.check(segments), documents)
    authors = lines.map(_find_author).where(documents["author"] == UNKNOWN, "")
    days = lines.map(_find_day).where(documents["published_on"].isna(), "")
    return DOCUMENTS.build(
        documents.assign(
            author=documents["author"].where(authors == "", authors),
            published_on=documents["published_on"].fillna(pd.to_datetime(days, errors="coerce")),
            read_from_text=list(map(_name_found, authors, days)),
        )
    )


def _name_found(author: str, day: str) -> str:
    return ", ".join(name for name, said in [("author", author), ("published_on", day)] if said)


def _find_lines(segments: pd.DataFrame, documents: pd.DataFrame) -> pd.Series:
    """Return for each document the bylines and datelines that stand above its article."""
    texts = documents.set_index("document_id")["text"]
    found: dict[str, list[str]] = {}
    for document_id, start, end in _find_credits(segments):
        found.setdefault(document_id, []).append(texts[document_id][start:end])
    return documents["document_id"].map(lambda one: found.get(one, []))


def _find_credits(segments: pd.DataFrame) -> Iterator[tuple[str, int, int]]:
    """Yield document, start and end of each of these lines."""
    lines = segments.sort_values(["document_id", "start"]).reset_index(drop=True)
    place = lines.groupby("document_id").cumcount()
    names = lines["document_id"]
    first = names.map(place[lines["part"].isin(BODY_PARTS)].groupby(names).min()).astype("float64")
    is_title = (lines["part"] == "title") & (place < first)
    title = (
        names.map(place[is_title].groupby(names).max()).astype("float64").fillna(first - _ABOVE - 1)
    )
    is_credit = lines["part"].isin(["byline", "dateline"]) & ~lines["rule"].isin(_OTHER_RULES)
    chosen = lines[is_credit & (place < first) & (place > title)]
    return zip(chosen["document_id"], chosen["start"], chosen["end"], strict=True)


def _find_author(lines: Sequence[str]) -> str:
    """Return the persons whom the only byline names, with "; " between them; else a blank."""
    said = {"; ".join(names) for line in lines if (names := read_authors(line))}
    return said.pop() if len(said) == 1 else ""


def _find_day(lines: Sequence[str]) -> str:
    """Return the only day of publication that the lines name as year-month-day; else a blank."""
    days = {day for line in lines for day in _list_published(line)}
    return days.pop() if len(days) == 1 else ""


def _list_published(line: str) -> list[str]:
    """Return the days in a line that are not said to be those of a change."""
    days = find_days(line)
    ends = [0, *(end for _, _, end in days)]
    before = [line[end:start] for end, (_, start, _) in zip(ends, days, strict=False)]
    if len(days) == 1 and _ONLY_CHANGED.fullmatch(line[ends[-1] :]):
        return []
    return [day for (day, _, _), said in zip(days, before, strict=True) if not CHANGED.search(said)]
