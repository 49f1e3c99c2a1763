"""Which outlets are one, and which file of a folder is of which: for the draft of a study."""

from __future__ import annotations

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
    return names


def find_sources(records: Sequence[Record], names: Mapping[str, str]) -> dict[str, str]:
    """Return for each record the id that it gives, or one made of its outlet, or a blank.

    An outlet is one source however its pages write it. A file that names none is of the outlet
    that all others in its folder name.
    """
    by_folder: dict[str, set[str]] = {}
    for record in records:
        if outlet := record.article.facts.get("outlet", ""):
            by_folder.setdefault(find_folder(record), set()).add(names[_squeeze(outlet)])
    sources = {}
    for record in records:
        facts, folder = record.article.facts, find_folder(record)
        outlet = names.get(_squeeze(facts.get("outlet", "")), "")
        nearby = by_folder.get(folder, set()) if folder else set()
        if (
            not outlet
            and len(nearby) == 1
            and fold_outlet(folder) not in map(fold_outlet, names.values())
        ):
            outlet = next(iter(nearby))
        same = bool(outlet) and fold_outlet(folder) == fold_outlet(outlet)
        sources[record.record_id] = facts.get("source_id") or (folder if same else make_id(outlet))
    return sources


def find_folder(record: Record) -> str:
    """Return the name of the folder that a file lies in; blank at the top."""
    return PurePosixPath(record.file).parent.name.strip()


def _squeeze(outlet: str) -> str:
    """Return what is left of an outlet's name whichever way a page writes it.

    "The Lakeside Tribune", "LakesideTribune.com" and "Lakeside Tribune | News" are one.
    """
    name = _SUFFIX.sub("", re.split(r"\s[|·–—-]\s", outlet)[0].strip().removeprefix("www."))
    return "".join(re.findall(r"\w", fold_outlet(name)))


def make_id(outlet: str) -> str:
    """Return an id without spaces, such as heron-post for The Heron Post."""
    words = re.findall(r"\w+", unicodedata.normalize("NFC", outlet).casefold())
    return "-".join(words[1:] if words[:1] == ["the"] else words)
