"""Which outlets are one, and which file of a folder is of which: for the draft of a study."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePosixPath

from corpus_tools.loading import Record
from corpus_tools.study.reading import SEPARATOR, UNKNOWN, fold_outlet

_SUFFIX = re.compile(
    r"\.(?:com|org|net|info|cn|co\.uk|uk|de|fr|eu|in|au)(?:\.\w\w)?$", re.IGNORECASE
)
_WORD = re.compile(r"[^\W_]+")
_MOST_NAMES, _MOST_WORDS = 20, 20  # of one outlet, of one name
_ADDRESS = re.compile(r"(?:https?://)?(?:www\.)?([\w-]+(?:\.[\w-]+)+)(?:/.*)?")


def name_outlets(records: Sequence[Record]) -> dict[str, list[str]]:
    """Return for each outlet, squeezed, the names that files give it, the most frequent first."""
    given = Counter(record.article.facts.get("outlet", "") for record in records)
    names: dict[str, dict[str, str]] = {}

    def rank(name: str) -> tuple[int, bool, int, str]:
        return -given[name], bool(_SUFFIX.search(name)), len(name), name

    for outlet in sorted(filter(None, given), key=rank):
        alike = names.setdefault(_squeeze(outlet), {})
        # The table of sources has several names with this sign between them.
        if not alike or (SEPARATOR not in outlet and len(alike) < _MOST_NAMES):
            name = outlet.replace(SEPARATOR, ",")
            alike.setdefault(fold_outlet(name), name)
    names.pop("", None)  # of one without a letter
    return {squeezed: [*alike.values()] for squeezed, alike in names.items()}


def choose_ids(records: Sequence[Record], names: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Return the id of each outlet, squeezed: one that a file gives, else one of its first name.

    Of ids that differ in capitals or blanks the most frequent one is chosen, by the id as names
    are compared, for what cannot be squeezed.
    """
    given = Counter(filter(None, (one.article.facts.get("source_id", "") for one in records)))
    ids = {squeezed: make_id(first) for squeezed, (first, *_) in names.items()}
    # The most frequent one last, so that it stays.
    for source_id in sorted(given, key=lambda one: (given[one], one)):
        ids |= {_squeeze(source_id): source_id, _folded(source_id): source_id}
    ids.pop("", None)
    # One that is made may be one that is given, but for capitals.
    return {key: ids.get(_folded(source_id), source_id) for key, source_id in ids.items()}


def find_sources(records: Sequence[Record], ids: Mapping[str, str]) -> dict[str, str]:
    """Return for each record the id that it gives, or that of its outlet, or its folder.

    An outlet is one source however its pages write it. A file that names none goes by its folder,
    which is an outlet where its name is that outlet's; what other files in the folder name says
    nothing of it. Blank is a file at the top that names none.
    """
    folders = {fold_outlet(source_id): source_id for source_id in ids.values()}
    sources = {}
    for record in records:
        facts, folder = record.article.facts, find_folder(record)
        outlet = facts.get("outlet", "")
        given = facts.get("source_id", "")
        sources[record.record_id] = (
            ids[_folded(given)]
            if given
            else ids.get(_folded(outlet))
            or ids.get(_squeeze(outlet) or _squeeze(folder))
            or folders.setdefault(fold_outlet(folder), folder)
        )
    return sources


def list_unfound(
    records: Sequence[Record], sources: Mapping[str, str], names: Mapping[str, Sequence[str]]
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
        said = {*map(fold_outlet, (source, *names.get(source, ())))} - {""}
        outlet, given = facts.get("outlet", ""), facts.get("source_id", "")
        is_found = (
            outlet
            and not given
            and not said.isdisjoint(map(fold_outlet, (outlet, find_folder(record))))
        )
        if not (is_found or (given and given == source)):
            rows.append((record.record_id, source or next(free)))
    return rows


def list_alike(names: Iterable[str]) -> dict[str, list[str]]:
    """Return names in the words of another one, or that begin so, by that: they may be one outlet.

    Examples
    --------
    >>> list_alike(["The Heron", "Heron (Ostmere)", "Heron Weekly: Print", "Heronian"])
    {'The Heron': ['Heron (Ostmere)', 'Heron Weekly: Print']}
    """
    by_words: dict[tuple[str, ...], list[str]] = {}
    for name in sorted(names):
        by_words.setdefault(tuple(_list_words(name)), []).append(name)
    by_words.pop((), None)  # of names without a letter
    alike: dict[str, list[str]] = {}
    for words, same in by_words.items():
        beginnings = (
            by_words.get(words[:n], [""]) for n in range(1, min(len(words), _MOST_WORDS) + 1)
        )
        shortest = next((one[0] for one in beginnings if one[0]), same[0])
        if others := [name for name in same if name != shortest]:
            alike.setdefault(shortest, []).extend(others)
    return alike


def find_folder(record: Record) -> str:
    """Return the name of the folder that a file lies in; blank at the top.

    One without a letter is of a year or a day, and goes by the folder around it, as "unknown" does.
    """
    folders = (one.name.strip() for one in PurePosixPath(record.file).parents)
    named = (name for name in folders if fold_outlet(name) != UNKNOWN)
    return next((name for name in named if any(map(str.isalpha, name))), "")


def _squeeze(outlet: str) -> str:
    """Return what is left of an outlet's name whichever way a page writes it.

    "The Lakeside Tribune", "LakesideTribune.com" and "Lakeside Tribune | News" are one. Of one that
    is called unknown, as of one without a letter, nothing is left.
    """
    words = _list_words(outlet)
    return "" if words == [UNKNOWN] else "".join(words)


def _folded(outlet: str) -> str:
    """Return a name as names are compared, which is no squeezed one."""
    return f" {fold_outlet(outlet)}" if outlet else ""


def _list_words(outlet: str) -> list[str]:
    name = re.split(r"\s[|·–—-]\s", fold_outlet(outlet))[0].strip()
    if (address := _ADDRESS.fullmatch(name)) and _SUFFIX.search(address[1]):
        name = _SUFFIX.sub("", address[1]).removeprefix("the")
    return _WORD.findall(name)


def make_id(outlet: str) -> str:
    """Return an id without spaces, such as heron-post for The Heron Post."""
    words = _WORD.findall(unicodedata.normalize("NFC", outlet).casefold())
    return "-".join(words[1:] if words[:1] == ["the"] and len(words) > 1 else words)
