"""From words in categories to a codebook, and to what it cannot say."""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import pandas as pd

from corpus_tools.errors import Place, StudyError
from corpus_tools.study.codebook import Codebook, CodebookEntry, parse_pattern
from corpus_tools.study.dictionaries.items import Category, Dictionary, Item, Remark
from corpus_tools.study.dictionaries.problems import LONGEST, find_problem, spell_choices
from corpus_tools.text.terms import GAP, split_term

Kind = Literal["frame", "topic", "stance", "speech_act"]
# How the definition of an entry begins that came without one.
NO_DEFINITION = "(no definition)"
_SHOWN = 80
_LEFT_OUT = ["line", "entry", "part", "text", "reason"]
_REMARKS = ["line", "entry", "text", "remark"]


@dataclass(frozen=True)
class Imported:
    """A dictionary as a codebook, and what became of each thing read.

    Parameters
    ----------
    codebook
        What could be kept.
    n_read, n_kept
        Words in categories: a word in two categories is read twice, a choice as often as it has
        phrases. ``n_kept`` and the rows of ``left_out`` add up to ``n_read``.
    left_out
        One row per thing that was not kept, in order: ``line``, ``entry`` (blank where none is
        known), ``part`` (pattern, exclusion), ``text`` (at most 80 characters), ``reason``.
    remarks
        One row per thing that reads otherwise than there, in order: ``line``, ``entry``,
        ``text``, ``remark``.
    """

    codebook: Codebook
    n_read: int
    n_kept: int
    left_out: pd.DataFrame
    remarks: pd.DataFrame


def build_codebook(read: Dictionary, *, path: Path, kind: Kind, day: datetime.date) -> Imported:
    """Make a codebook of a dictionary as read.

    Parameters
    ----------
    read
        As one of the readers gives it.
    path
        The file it comes from, named in the codebook's note.
    kind
        Of the entries that name none.
    day
        Today, for the note.

    Raises
    ------
    StudyError
        If nothing can be kept.
    """
    items, spelled = spell_choices(read)
    kept, left_out = _choose(items, read.grammar)
    with_pattern = {item.category for item in kept if item.part == "pattern"}
    lost = [item for item in kept if item.category not in with_pattern]
    left_out += [item._replace(problem="its entry has no pattern") for item in lost]
    kept = [item for item in kept if item.category in with_pattern]
    if not kept:
        raise _nothing_kept(left_out, path)
    ids, remarks = _name_entries(read.categories, with_pattern)
    entries = [
        _build_entry(ids[name], name, about, items, kind=kind, path=path)
        for name, about, items in _by_category(read.categories, kept)
    ]
    note = (
        f"Imported on {day.isoformat()} from {_clean(path.name)} ({read.layout}): {len(kept)} of "
        f"{len(items)} words and phrases kept. No entry has been validated."
    )
    codebook = Codebook(
        format=1, name=_clean(path.stem) or "Imported", version="1", note=note,
        entries=tuple(entries),
    )  # fmt: skip
    remarks = [*read.remarks, *remarks, *spelled, *_remark_gaps(kept, read)]
    return Imported(codebook, len(items), len(kept), _list(left_out), _list_remarks(remarks))


def _choose(
    items: Sequence[Item], grammar: Literal["glob", "codebook"]
) -> tuple[list[Item], list[Item]]:
    """Part what can be said from what cannot, or stands a second time."""
    kept: list[Item] = []
    left_out: list[Item] = []
    first: dict[tuple[str, str, str], int] = {}
    for item in items:
        problem = item.problem or find_problem(item, grammar=grammar)
        text = " ".join(item.text.split())
        key = (item.category, item.part, "" if problem else _normalize(text))
        if not problem and key in first:
            problem = f"it stands a second time; the first is in line {first[key]}"
        if problem:
            left_out.append(item._replace(problem=problem))
        else:
            first[key] = item.line
            kept.append(item._replace(text=text))
    return kept, left_out


def _normalize(pattern: str) -> str:
    """Two patterns that are normalized alike find the same."""
    term, requires = parse_pattern(pattern) if "+" in pattern else (pattern, ())
    others = sorted({" ".join(split_term(other)) for other in requires})
    return "|".join([" ".join(split_term(term)), *others])


def _by_category(
    categories: dict[str, Category], kept: Sequence[Item]
) -> Iterable[tuple[str, Category, list[Item]]]:
    items: dict[str, list[Item]] = {}
    for item in kept:
        items.setdefault(item.category, []).append(item)
    return [(name, about, items[name]) for name, about in categories.items() if name in items]


def _name_entries(
    categories: dict[str, Category], with_pattern: set[str]
) -> tuple[dict[str, str], list[Remark]]:
    """Give each category with a pattern an id of its own; say which have none."""
    ids: dict[str, str] = {}
    remarks = []
    taken: dict[str, int] = {}
    for name, about in categories.items():
        if name not in with_pattern:
            remark = "no pattern of it could be kept, so it is no entry"
            remarks.append(Remark(about.line, name, name, remark))
            continue
        base = ids[name] = _make_id(name)
        while ids[name] in taken:
            taken[base] += 1
            ids[name] = f"{base}_{taken[base]}"
        taken[ids[name]] = 1
        if ids[name] != base:
            remark = f"another category is {base} already, so its id is {ids[name]}"
            remarks.append(Remark(about.line, name, name, remark))
    return ids, remarks


def _make_id(name: str) -> str:
    """Return a name in small letters, digits and underscores.

    Examples
    --------
    >>> _make_id("Émotion.Anger & Fear")
    'emotion_anger_fear'
    """
    plain = unicodedata.normalize("NFKD", name[:LONGEST]).encode("ascii", "ignore").decode()
    made = re.sub(r"[^a-z0-9]+", "_", plain.lower())[:60].strip("_")
    return made if made[:1].isalpha() else f"entry_{made}".strip("_")


def _build_entry(
    entry_id: str, name: str, about: Category, items: list[Item], *, kind: Kind, path: Path
) -> CodebookEntry:
    missing = f"{NO_DEFINITION} Category {_clean(name)} of {_clean(path.name)}."
    return CodebookEntry.model_validate(
        {
            "id": entry_id,
            "label": _clean(about.label or name) or entry_id,
            "kind": about.kind or kind,
            "definition": _clean(about.definition) or missing,
            "patterns": [item.text for item in items if item.part == "pattern"],
            "exclusions": [item.text for item in items if item.part == "exclusion"],
        }
    )


def _clean(text: str) -> str:
    """Return a text of a strange file on one line, cut where it is endless."""
    letters = (letter if letter.isprintable() else "�" for letter in " ".join(text.split())[:1000])
    return "".join(letters)


def _remark_gaps(kept: Sequence[Item], read: Dictionary) -> list[Remark]:
    remark = f"the star between words stands for 1 to {GAP} words here, elsewhere for one"
    return [
        Remark(item.line, item.category, item.text, remark)
        for item in kept
        if read.grammar == "glob" and "*" in split_term(item.text)
    ]


def _nothing_kept(left_out: Sequence[Item], path: Path) -> StudyError:
    reasons = Counter(item.problem for item in left_out).most_common(1)
    often = next((item for item in left_out if item.problem == reasons[0][0]), None)
    return StudyError(
        f"gives no pattern: {len(left_out)} words and phrases read, none kept",
        place=Place(path, often.line if often else 0),
        remedy=f"The most frequent reason: {often.problem}." if often else "Put words into it.",
    )


def _list(left_out: Sequence[Item]) -> pd.DataFrame:
    rows = [
        (item.line, item.category, item.part, _shorten(item.text), item.problem)
        for item in sorted(left_out, key=lambda item: item.line)
    ]
    return pd.DataFrame(rows, columns=_LEFT_OUT).astype(
        {"line": "int64", **dict.fromkeys(_LEFT_OUT[1:], "str")}
    )


def _list_remarks(remarks: Sequence[Remark]) -> pd.DataFrame:
    rows = [
        (one.line, one.category, _shorten(one.text), one.remark)
        for one in sorted(remarks, key=lambda one: one.line)
    ]
    return pd.DataFrame(rows, columns=_REMARKS).astype(
        {"line": "int64", **dict.fromkeys(_REMARKS[1:], "str")}
    )


def _shorten(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
