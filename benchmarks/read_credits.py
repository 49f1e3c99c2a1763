"""Compare authors and days that lines of text name with those that the mark-up of pages states.

    python benchmarks/read_credits.py FOLDER

FOLDER holds web pages as ``html`` (gzip) and, under the same names, as plain lines in ``lines``.
The lines are read without what the mark-up states. docs/accuracy.md says what came of it.
"""

from __future__ import annotations

import gzip
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from corpus_tools.cleaning import fill_from_text, label_segments
from corpus_tools.loading.formats import RawFile, web
from corpus_tools.loading.listing import read_published
from corpus_tools.schema import DOCUMENTS

Facts = tuple[str, str]


def read_stated(folder: Path) -> Iterator[tuple[str, Facts]]:
    """Yield for each page its name, and the author and the day that its mark-up states."""
    for file in sorted((folder / "html").glob("*.gz")):
        name = file.name.partition(".")[0]
        for article in web.FORMAT.read(RawFile(f"{name}.html", gzip.decompress(file.read_bytes()))):
            facts = article.facts
            yield name, (facts.get("author", ""), read_published(facts.get("published_on", "")))


def read_lines(folder: Path) -> dict[str, Facts]:
    """Return for each page the author and the day that its lines name."""
    unknown = {**dict.fromkeys(DOCUMENTS.dtypes, "unknown"), "published_on": pd.NaT}
    documents = DOCUMENTS.build(
        {**unknown, "document_id": file.stem, "text": file.read_text(encoding="utf-8")}
        for file in sorted((folder / "lines").glob("*.txt"))
    )
    filled = fill_from_text(documents, segments=label_segments(documents))
    days = filled["published_on"].dt.strftime("%Y-%m-%d").fillna("")
    authors = filled["author"].replace("unknown", "")
    return dict(zip(filled["document_id"], zip(authors, days, strict=True), strict=True))


def judge(found: Facts, stated: Facts) -> tuple[str, str]:
    """Return how what was found compares to what is stated, of the author and of the day."""
    (author, day), (known_author, known_day) = found, stated
    return (
        "author " + _judge(author, known_author, near=author.casefold() in known_author.casefold()),
        "day " + _judge(day, known_day, near=_is_next(day, known_day)),
    )


def _judge(found: str, known: str, *, near: bool) -> str:
    if not found or not known:
        return "not found" if not found else "not stated"
    same = found.casefold() == known.casefold()
    return "same" if same else "one of several, or one day off" if near else "other"


def _is_next(day: str, other: str) -> bool:
    return bool(day and other) and abs((pd.Timestamp(day) - pd.Timestamp(other)).days) == 1


def main() -> None:
    """Print how many pages there are of each kind."""
    folder = Path(sys.argv[1])
    found = read_lines(folder)
    counts = Counter(
        verdict for name, stated in read_stated(folder) for verdict in judge(found[name], stated)
    )
    for verdict, n_pages in sorted(counts.items()):
        sys.stdout.write(f"{n_pages:4} {verdict}\n")


if __name__ == "__main__":
    main()
