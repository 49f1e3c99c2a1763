"""Which outlets are one, and which file of a folder is of which: for the draft of a study."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

from corpus_tools.loading import Record
from corpus_tools.study.reading import fold_outlet

_SUFFIX = re.compile(
    r"\.(?:com|org|net|info|cn|co\.uk|uk|de|fr|eu|in|au)(?:\.\w\w)?$", re.IGNORECASE
)


def name_outlets(records: Sequence[Record]) -> dict[str, str]:
    """Return for each outlet, squeezed, the name that most files give it."""
    given = Counter(record.article.facts.get("outlet", "") for record in records)
    names: dict[str, str] = {}
    for outlet in sorted(filter(None, given), key=lambda name: (-given[name], len(name), name)):
        names.setdefault(_squeeze(outlet), outlet)
    names.pop("", None)  # of one without a letter
    return names


def find_sources(records: Sequence[Record], names: Mapping[str, str]) -> dict[str, str]:
    """Return for each record the id that it gives, or one made of its outlet, or its folder.

    An outlet is one source however its pages write it. A file that names none goes by its folder,
    which is an outlet where its name is that outlet's; what other files in the folder name says
    nothing of it. Blank is a file at the top that names none.
    """
    folders: dict[str, str] = {}
    sources = {}
    for record in records:
        facts, folder = record.article.facts, find_folder(record)
        outlet = names.get(_squeeze(facts.get("outlet", "") or folder), "")
        sources[record.record_id] = (
            facts.get("source_id")
            or make_id(outlet)
            or folders.setdefault(fold_outlet(folder), folder)
        )
    return sources


def list_unfound(
    records: Sequence[Record], sources: Mapping[str, str], names: Mapping[str, str]
) -> list[tuple[str, str]]:
    """Return the records whose source loading would not find by itself, with their source.

    ``names`` are the names of sources by their ids; where nobody knows a source, the record gets
    a placeholder of its own.
    """
    taken = {*sources.values()}
    unknown = (f"unknown-{number:03d}" for number in itertools.count(1))
    free = (name for name in unknown if name not in taken)
    rows = []
    for record in records:
        facts, source = record.article.facts, sources[record.record_id]
        said = {fold_outlet(source), fold_outlet(names.get(source, source))} - {""}
        outlet = facts.get("outlet", "")
        is_found = outlet and not said.isdisjoint(map(fold_outlet, (outlet, find_folder(record))))
        if not (facts.get("source_id") or is_found):
            rows.append((record.record_id, source or next(free)))
    return rows


def find_folder(record: Record) -> str:
    """Return the name of the folder that a file lies in; blank at the top."""
    return PurePosixPath(record.file).parent.name.strip()


def _squeeze(outlet: str) -> str:
    """Return what is left of an outlet's name whichever way a page writes it.

    "The Lakeside Tribune", "LakesideTribune.com" and "Lakeside Tribune | News" are one.
    """
    name = _SUFFIX.sub("", re.split(r"\s[|·–—-]\s", outlet)[0].strip().removeprefix("www."))
    return "".join(re.findall(r"[^\W_]", fold_outlet(name)))


def make_id(outlet: str) -> str:
    """Return an id without spaces, such as heron-post for The Heron Post."""
    words = re.findall(r"[^\W_]+", unicodedata.normalize("NFC", outlet).casefold())
    return "-".join(words[1:] if words[:1] == ["the"] else words)
