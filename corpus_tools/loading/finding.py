"""Which files lie below a folder, and which of them are not opened."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path, PurePath, PurePosixPath

from corpus_tools.loading.formats.article import Drop

Record = dict[str, str]
# What browsers add to the name of a page, in several languages.
_SAVED = re.compile("(?:_files|_Files|-Dateien|-filer|_fichiers|_archivos|_arquivos|_bestanden)$")


def find_files(texts: Path) -> tuple[dict[str, Path], list[Record]]:
    """Find every file below a folder, without opening any.

    Parameters
    ----------
    texts
        The folder of articles.

    Returns
    -------
    tuple of dict and list
        Files that may hold articles, by their name below the folder and in its order, and
        records dropped (columns of ``dropped``), as strings.
    """
    files: dict[str, Path] = {}
    dropped: list[Record] = []
    for path, problem in sorted(_walk(texts)):
        # A name in another encoding than UTF-8 is shown with its bytes as \\xe9.
        name = os.fsencode(path.relative_to(texts).as_posix()).decode("utf-8", "backslashreplace")
        try:
            if problem:
                raise Drop("unreadable", f"the folder cannot be opened ({problem})")
            _check_file(path, name, texts)
            files[name] = path
        except Drop as drop:
            dropped.append(as_dropped(name, name, drop))
    return files, dropped


def as_dropped(record_id: str, file: str, drop: Drop) -> Record:
    """Return a row of the table of dropped records."""
    # It may quote a file, and with it half a character, which no table can hold.
    detail = drop.detail.encode("utf-8", "backslashreplace").decode()
    return {"record_id": record_id, "file": file, "reason": drop.reason, "detail": detail}


def check_hidden(name: str) -> None:
    """Refuse a name that programs give to files which are not for people.

    Raises
    ------
    Drop
        If it, or a folder in it, begins with a dot or ~$.
    """
    if any(part.startswith((".", "~$")) for part in PurePosixPath(name).parts):
        raise Drop("hidden_file", "its name, or its folder's, begins with a dot or ~$")


def check_saved_with(name: PurePath, is_file: Callable[[PurePath], bool]) -> None:
    """Refuse what a browser saved beside a page: talks_files/frame.html of talks.html.

    Parameters
    ----------
    name
        The file below the folder of texts, or in an archive.
    is_file
        Whether there is a file of a name.

    Raises
    ------
    Drop
        With the page.
    """
    for folder in name.parents:
        if not _SAVED.search(folder.name):
            continue
        page = _SAVED.sub("", folder.name)
        if any(is_file(folder.with_name(page + suffix)) for suffix in (".html", ".htm")):
            raise Drop("saved_with_a_page", f"a part of the page {page}, which is read itself")


def _walk(texts: Path) -> Iterator[tuple[Path, str]]:
    """Yield files, links to folders, and the folders that can't be opened with the reason."""
    failed: list[OSError] = []
    for folder, folders, files in os.walk(texts, onerror=failed.append):
        yield from ((Path(folder, name), "") for name in files)
        # os.path says no where pathlib raises: a path may be too long.
        yield from (
            (Path(folder, name), "")
            for name in folders
            if os.path.islink(Path(folder, name))  # noqa: PTH114
        )
    yield from ((Path(error.filename), error.strerror or "") for error in failed)


def _check_file(path: Path, name: str, texts: Path) -> None:
    check_hidden(name)
    check_saved_with(path.relative_to(texts), lambda one: os.path.isfile(texts / one))  # noqa: PTH113
    real = Path(os.path.realpath(path))
    if os.path.isdir(path) or not real.is_relative_to(os.path.realpath(texts)):  # noqa: PTH112
        raise Drop(
            "link_not_followed",
            "a link to a folder, or to a file outside the folder of texts: copy what it leads to",
        )
    # Reading a pipe or a device may never end.
    if os.path.exists(path) and not os.path.isfile(path):  # noqa: PTH110, PTH113
        raise Drop("unreadable", "it is no ordinary file")
