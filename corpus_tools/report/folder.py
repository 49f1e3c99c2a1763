"""Write a report beside its place and put it there in one move."""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from corpus_tools.report.errors import ReportError

MARKER = ".corpus-tools-report"
_MARKER_TEXT = (
    "This folder was written by corpus-tools report. The next report replaces it whole: "
    "keep nothing of your own in it.\n"
)


def check_place(out: Path) -> Path:
    """Return the folder a report may be written to, or raise.

    Parameters
    ----------
    out
        Does not exist, is an empty folder, or holds an earlier report.

    Returns
    -------
    Path
        The same, absolute and with links followed.

    Raises
    ------
    ReportError
        If writing there would replace anything but a report.
    """
    place = out.resolve()
    if place.exists() and not place.is_dir():
        raise ReportError(f"{out} is a file", remedy="Name a folder for the report.")
    if place.is_dir() and any(place.iterdir()) and not (place / MARKER).is_file():
        raise ReportError(
            f"{out} is not empty and is not a report",
            remedy="Name a new or empty folder: a report replaces its folder whole.",
        )
    return place


@contextmanager
def replacing_folder(out: Path) -> Iterator[Path]:
    """Give a new folder to write to, and put it in the place of ``out`` at the end.

    If anything fails on the way, Ctrl-C included, the new folder is removed and what was at
    ``out`` stays as it was.

    Parameters
    ----------
    out
        Where the report shall be.

    Yields
    ------
    Path
        An empty folder beside it.

    Raises
    ------
    ReportError
        If ``out`` is neither free nor a report, or cannot be written.
    """
    place = check_place(out)
    token = secrets.token_hex(4)
    building = place.with_name(f".{place.name}.new-{token}")
    try:
        _make_folder(building, out)
        yield building
        # Looked at again: notebooks run for minutes, and someone may have put files there.
        check_place(out)
        (building / MARKER).write_text(_MARKER_TEXT, encoding="utf-8")
        _swap(building, place, place.with_name(f".{place.name}.old-{token}"))
    finally:
        shutil.rmtree(building, ignore_errors=True)


def _make_folder(building: Path, out: Path) -> None:
    try:
        building.mkdir(parents=True)
    except OSError as error:
        raise ReportError(f"no report can be written at {out}: {error.strerror}") from error


def _swap(building: Path, place: Path, former: Path) -> None:
    if not place.exists():
        _rename(building, place)
        return
    _rename(place, former)
    try:
        _rename(building, place)
    except BaseException:
        # Ctrl-C may have come after the second rename: then the new report is in place.
        if not place.exists():
            former.rename(place)
        raise
    finally:
        if place.exists():
            shutil.rmtree(former, ignore_errors=True)


def _rename(source: Path, target: Path) -> None:
    try:
        source.rename(target)
    except OSError as error:
        raise ReportError(f"{target} cannot be written: {error.strerror}") from error
