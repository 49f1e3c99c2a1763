"""A report folder as one file to hand on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from corpus_tools.exhibits.saving import replacing_file
from corpus_tools.report.errors import ReportError
from corpus_tools.report.folder import MARKER

# Else the time and the rights of each file would make two zips of one report differ.
_DATE = (1980, 1, 1, 0, 0, 0)
_UNIX, _RIGHTS = 3, 0o100644
_LEVEL = 6
# What some system takes for a path, or cannot have in a name.
_UNSAFE = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f\ud800-\udfff]')


def write_zip(folder: Path, path: Path) -> Path:
    """Write a report as a zip file that unpacks into one folder of the report's name.

    The same report gives the same bytes. The file is written beside its place and moved there
    when it is done, so a failure leaves an earlier file as it was.

    Parameters
    ----------
    folder
        A folder written by a report.
    path
        A file that ends in ``.zip``, outside the folder.

    Returns
    -------
    Path
        The file.

    Raises
    ------
    ReportError
        If the folder is no report or holds a link or a name that is not safe to unpack, or
        ``path`` lies in it or ends otherwise.
    CorpusToolsError
        If the file cannot be written.
    """
    report = _check_report(folder)
    if path.suffix.lower() != ".zip":
        raise ReportError(f"no zip can be written as {path.name!r}", remedy="End the name in .zip.")
    if path.resolve().is_relative_to(report):
        raise ReportError(
            f"{path} lies in the report that it shall hold", remedy="Name a file beside the folder."
        )
    members = sorted(_list_members(report), key=lambda member: member[0])
    with replacing_file(path) as building, ZipFile(building, "w", ZIP_DEFLATED) as archive:
        for name, file in members:
            archive.writestr(_describe(name), file.read_bytes(), compresslevel=_LEVEL)
    return path


def _check_report(folder: Path) -> Path:
    if not (folder / MARKER).is_file():
        raise ReportError(
            f"{folder} is not a report",
            remedy="Name a folder that corpus-tools report has written.",
        )
    return folder.resolve()


def _list_members(report: Path) -> Iterator[tuple[str, Path]]:
    for place in report.rglob("*"):
        inside = place.relative_to(report)
        if place.is_symlink() or not (place.is_file() or place.is_dir()):
            # A link may lead to anything on the machine of whoever hands the report on.
            raise ReportError(
                f"{inside.as_posix()} in {report} is a link or no ordinary file",
                remedy="Remove it, or make the report again.",
            )
        if _UNSAFE.search(place.name):
            raise ReportError(
                f"{place.name!a} in {report} is a name that not every system can unpack",
                remedy=r'Give it one without \ : * ? " < > | and control characters.',
            )
        if place.is_file():
            yield f"{report.name}/{inside.as_posix()}", place


def _describe(name: str) -> ZipInfo:
    member = ZipInfo(name, _DATE)
    member.compress_type = ZIP_DEFLATED
    member.create_system = _UNIX
    member.external_attr = _RIGHTS << 16
    return member
