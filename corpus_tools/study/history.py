"""What was done with a codebook, and when: frozen, compared with, looked at by side, changed."""

from __future__ import annotations

import datetime
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

import pandas as pd
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from corpus_tools.errors import Place, StudyError
from corpus_tools.study.codebook import Codebook
from corpus_tools.study.sheets import read_text_file

HISTORY_FILE = "codebook_history.json"
# Patterns, exclusions and stance of each entry.
Lists = tuple[tuple[str, ...], tuple[str, ...]]
Entries = dict[str, Lists | tuple[tuple[str, ...], tuple[str, ...], str]]
Happening = Literal["frozen", "compared", "looked"]
_DONE = {
    "compared": "the first comparison of the sides",
    "looked": "the first look at what a change does to each side",
}
_REMEDY = "Take the file back from a copy; it is written by the program alone."


class Event(BaseModel):
    """One line of the history.

    Parameters
    ----------
    happening
        frozen (on purpose, before any comparison), compared (the sides were compared with it),
        or looked (somebody saw what a change of patterns does to each side).
    day
        When, as YYYY-MM-DD.
    version, fingerprint
        Of the codebook.
    entries
        Patterns, exclusions and stance of each entry; empty where an earlier event has the
        same fingerprint.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    happening: Happening
    day: Annotated[str, Field(pattern=r"^\d{4}-\d\d-\d\d$")]
    version: str
    fingerprint: str
    entries: Entries = {}


_HISTORY = TypeAdapter(tuple[Event, ...])


class HistoryNotWrittenError(StudyError):
    """What was done with a codebook could not be written down."""


@dataclass(frozen=True)
class CodebookStatus:
    """Whether a comparison with a codebook confirms or explores.

    Parameters
    ----------
    kind
        "frozen" (unchanged since it was frozen, before any comparison), "unchanged" (the same as
        at the first comparison, but never frozen before it), "new" (no comparison yet, never
        frozen), or "exploratory" (changed after the first comparison, or first look).
    since
        Day of the event it is compared with; blank for "new".
    sentence
        The same in words.
    changes
        One row per change since then: ``frame``, ``change`` (added, removed), ``what`` (pattern,
        exclusion, stance), ``text``; empty unless the kind is "exploratory".
    """

    kind: Literal["frozen", "unchanged", "new", "exploratory"]
    since: str
    sentence: str
    changes: pd.DataFrame


def read_history(folder: Path) -> tuple[Event, ...]:
    """Read ``codebook_history.json`` of a study's folder; empty when there is none.

    Raises
    ------
    StudyError
        If the file is no history.
    """
    path = folder / HISTORY_FILE
    if not path.exists():
        return ()
    try:
        written = json.loads(read_text_file(path)[0])
        return _HISTORY.validate_python(written)
    except (ValueError, TypeError, RecursionError) as error:
        reason = error.errors()[0]["msg"] if isinstance(error, ValidationError) else str(error)
        raise StudyError(
            f"is no history of a codebook: {reason}", place=Place(path), remedy=_REMEDY
        ) from error


def record_event(
    folder: Path, *, happening: Happening, codebook: Codebook, day: datetime.date
) -> bool:
    """Write into a study's folder that something was done with its codebook.

    Parameters
    ----------
    folder
        The study's folder.
    happening
        What was done.
    codebook
        With which codebook.
    day
        When.

    Returns
    -------
    bool
        Whether a line was added: the same with the same codebook is written once.

    Raises
    ------
    StudyError
        If the file that is there is no history.
    HistoryNotWrittenError
        If it cannot be written.
    """
    history = read_history(folder)
    same = [event for event in history if event.happening == happening]
    # What was frozen, changed and changed back is frozen again; a comparison counts once.
    known = same[-1:] if happening == "frozen" else same
    if codebook.fingerprint in {event.fingerprint for event in known}:
        return False
    entries = _list_entries(codebook)
    event = Event(
        happening=happening,
        day=day.isoformat(),
        version=codebook.version,
        fingerprint=codebook.fingerprint,
        entries={} if codebook.fingerprint in {one.fingerprint for one in history} else entries,
    )
    lines = [
        json.dumps(one.model_dump(mode="json"), ensure_ascii=False) for one in (*history, event)
    ]
    _write(folder, "[\n" + ",\n".join(lines) + "\n]\n")
    return True


def _write(folder: Path, text: str) -> None:
    beside = folder / f".{HISTORY_FILE}.new"
    try:
        beside.write_text(text, encoding="utf-8")
        beside.replace(folder / HISTORY_FILE)
    except OSError as error:
        raise HistoryNotWrittenError(
            f"cannot be written ({error.strerror})",
            place=Place(folder / HISTORY_FILE),
            remedy="Make the folder of the study writable.",
        ) from error


def find_status(history: Sequence[Event], *, codebook: Codebook) -> CodebookStatus:
    """Tell whether a comparison with a codebook would confirm or explore.

    Parameters
    ----------
    history
        As ``read_history`` gives it, in order.
    codebook
        The codebook as it is now.

    Notes
    -----
    A codebook that was changed after somebody saw how the sides differ may have been changed
    because of that. It is compared with the one that was frozen last before the first comparison
    or look; where none was, with that of the first comparison or look itself.
    """
    seen = next((n for n, event in enumerate(history) if event.happening != "frozen"), None)
    before = history if seen is None else history[:seen]
    base = before[-1] if before else None
    if base is None and seen is not None:
        base = history[seen]
    if base is None:
        return CodebookStatus("new", "", "The codebook was not frozen before.", _no_changes())
    if base.fingerprint == codebook.fingerprint:
        frozen = base.happening == "frozen"
        said = (
            "was frozen, before any comparison,"
            if frozen
            else f"was used in {_DONE[base.happening]}"
        )
        return CodebookStatus(
            "frozen" if frozen else "unchanged",
            base.day,
            f"The patterns are those of the codebook as it {said} on {base.day}.",
            _no_changes(),
        )
    changes = compare_codebooks(_find_entries(history, base), codebook)
    if seen is None:
        return CodebookStatus(
            "new",
            base.day,
            f"The codebook was changed after it was frozen on {base.day}, before any comparison: "
            "freeze it again.",
            changes,
        )
    return CodebookStatus(
        "exploratory",
        base.day,
        f"Exploratory: the codebook was changed after {_DONE[history[seen].happening]} "
        f"({history[seen].day}): {_count(changes)}.",
        changes,
    )


def _find_entries(history: Sequence[Event], base: Event) -> Entries:
    """Return the entries of the first event with the fingerprint of this one."""
    return next(event.entries for event in history if event.fingerprint == base.fingerprint)


def compare_codebooks(former: Entries, codebook: Codebook) -> pd.DataFrame:
    """List what a codebook has that it had not before, and the other way round.

    Parameters
    ----------
    former
        Patterns and exclusions of each entry as they were.
    codebook
        As it is now.

    Returns
    -------
    pandas.DataFrame
        ``frame``, ``change``, ``what``, ``text``, in order.
    """
    now = _list_entries(codebook)
    rows = [row for frame in {**former, **now} for row in _compare(frame, former, now)]
    return pd.DataFrame(rows, columns=["frame", "change", "what", "text"], dtype="str")


def _list_entries(codebook: Codebook) -> Entries:
    # Without a stance an entry is written as it was before there were any.
    return {
        entry.id: (entry.patterns, entry.exclusions, *((entry.stance,) if entry.stance else ()))
        for entry in codebook.entries
    }


def _compare(frame: str, former: Entries, now: Entries) -> Iterator[tuple[str, str, str, str]]:
    were, are = (entries.get(frame, ((), ())) for entries in (former, now))
    for what, old, new in (
        ("pattern", were[0], are[0]),
        ("exclusion", were[1], are[1]),
        ("stance", were[2:], are[2:]),
    ):
        yield from ((frame, "added", what, text) for text in new if text not in old)
        yield from ((frame, "removed", what, text) for text in old if text not in new)


def _no_changes() -> pd.DataFrame:
    return pd.DataFrame([], columns=["frame", "change", "what", "text"], dtype="str")


def _count(changes: pd.DataFrame) -> str:
    frames = changes["frame"].unique()
    place = str(frames[0]) if len(frames) == 1 else f"{len(frames)} entries"
    sizes = Counter(map(tuple, changes[["change", "what"]].to_numpy().tolist()))
    counted = [f"{n:,} {what}{'s' * (n != 1)} {change}" for (change, what), n in sizes.items()]
    return f"{', '.join(counted)} in {place}"
