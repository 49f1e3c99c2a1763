"""Zip archives: the files in them, without writing any to disk."""

from __future__ import annotations

import io
import re
import stat
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import PurePosixPath

from corpus_tools.loading.formats.article import Drop

_DRIVE = re.compile("[A-Za-z]:")
MARK = b"PK\x03\x04"
_ENTRY = b"PK\x01\x02"  # of the table of contents: counted before it is read
_MAX_MEMBERS = 20_000
_MAX_TOTAL = 400_000_000
_MAX_MEMBER = 100_000_000
_PIECE = 1_000_000


def can_be_listed(content: bytes) -> bool:
    """Return whether the bytes begin like a zip archive, and hold no more files than are read."""
    return content.startswith(MARK) and content.count(_ENTRY) <= _MAX_MEMBERS


def holds_members(content: bytes, *names: str) -> bool:
    """Return whether the bytes are a whole zip archive, and have all these files."""
    members = list_members(content)
    return members is not None and members.issuperset(names)


def list_members(content: bytes) -> frozenset[str] | None:
    """Return the names of all files in a zip archive, or None if it is none that is read."""
    if not can_be_listed(content):
        return None
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return frozenset(map(_name, archive.infolist()))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return None


def read_members(content: bytes) -> Iterator[tuple[str, bytes | Drop]]:
    """Yield each file of an archive: its name, and its bytes or why there are none.

    The second file of a name gets a number, as where two are unpacked into one folder:
    ``talks (2).txt``.

    Raises
    ------
    Drop
        If the archive is damaged, or holds more than is read.
    """
    _check_number(content.count(_ENTRY))
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            # Not is_dir(), which fails on a name that is blank.
            members = [one for one in archive.infolist() if not _name(one).endswith("/")]
            _check_size(members)
            budget = [_MAX_TOTAL]
            for member, name in zip(members, _name_files(members), strict=True):
                yield name, _read_member(archive, member, budget)
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise Drop("unreadable", f"no zip archive, or a damaged one ({error})") from error


def _name(member: zipfile.ZipInfo) -> str:
    r"""Return the name of a file, with the folders that some programs of Windows part by a \."""
    return member.filename.replace("\\", "/")


def _name_files(members: Iterable[zipfile.ZipInfo]) -> Iterator[str]:
    return name_apart(map(_name, members), number=_number)


def name_apart(given: Iterable[str], *, number: Callable[[str, int], str]) -> Iterator[str]:
    """Yield a name for each that is that of no other one: the second of a name gets a number.

    >>> [*name_apart(["b (2)", "b", "b"], number=lambda name, n: f"{name} ({n})")]
    ['b (2)', 'b', 'b (3)']
    """
    names = [*given]
    taken, times = set(names), Counter[str]()
    for name in names:
        times[name] += 1
        one = name
        while times[name] > 1 and (one := number(name, times[name])) in taken:
            times[name] += 1
        taken.add(one)
        yield one


def _number(name: str, number: int) -> str:
    suffix = PurePosixPath(name).suffix
    return f"{name.removesuffix(suffix)} ({number}){suffix}"


def _check_number(n_members: int) -> None:
    if n_members > _MAX_MEMBERS:
        raise Drop(
            "too_large",
            f"the archive holds {n_members:,} files; read are up to {_MAX_MEMBERS:,}: unpack it",
        )


def _check_size(members: list[zipfile.ZipInfo]) -> None:
    if not members:
        raise Drop("empty", "there is no file in the archive")
    _check_number(len(members))
    total = sum(member.file_size for member in members)
    if total > _MAX_TOTAL:
        raise Drop(
            "too_large",
            f"the archive holds {total // 1_000_000:,} MB unpacked; read are up to "
            f"{_MAX_TOTAL // 1_000_000:,} MB: unpack it, or make several",
        )


def _read_member(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, budget: list[int]
) -> bytes | Drop:
    try:
        _check_member(member)
        content = _read_at_most(archive, member, min(_MAX_MEMBER, budget[0]))
    except Drop as drop:
        return drop
    except Exception as error:  # a damaged member makes zlib, lzma and zipfile raise anything
        return Drop("unreadable", f"damaged in the archive ({error or type(error).__name__})")
    budget[0] -= len(content)
    return content


def _check_member(member: zipfile.ZipInfo) -> None:
    path = PurePosixPath(_name(member))
    if not path.parts or path.is_absolute() or ".." in path.parts or _DRIVE.match(path.parts[0]):
        raise Drop("unsafe_name", "its name in the archive leads out of the archive's folder")
    if stat.S_ISLNK(member.external_attr >> 16):
        raise Drop("link_not_followed", "a link in an archive: pack what it leads to")
    if member.flag_bits & 0x1:
        raise Drop("protected", "it needs a password: unpack the archive")


def _read_at_most(archive: zipfile.ZipFile, member: zipfile.ZipInfo, most: int) -> bytes:
    """Read a member in pieces: what it says of its size may be a lie."""
    pieces, length = [], 0
    with archive.open(member) as file:
        while piece := file.read(_PIECE):
            length += len(piece)
            if length > most:
                raise Drop(
                    "too_large", f"it is longer than the {most // 1_000_000:,} MB that are left"
                )
            pieces.append(piece)
    return b"".join(pieces)
