"""Zip archives: what is counted before it is read."""

from __future__ import annotations

import io
import zipfile

import pytest

from corpus_tools.loading.formats.archives import can_be_listed, holds_members, read_members
from corpus_tools.loading.formats.article import Drop


def pack(n_files: int) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for number in range(n_files):
            archive.writestr(f"{number}.txt", "x")
    return buffer.getvalue()


def test_files_of_an_archive_are_counted_before_they_are_listed() -> None:
    many = pack(20_001)
    assert not can_be_listed(many)
    assert not holds_members(many, "1.txt")
    with pytest.raises(Drop, match=r"20,001 files; read are up to 20,000: unpack it"):
        next(read_members(many))


def test_an_archive_of_few_files_is_listed() -> None:
    few = pack(3)
    assert can_be_listed(few)
    assert holds_members(few, "0.txt", "2.txt")
    assert not holds_members(few, "3.txt")
    assert [(name, content) for name, content in read_members(few)] == [
        (f"{number}.txt", b"x") for number in range(3)
    ]


def test_bytes_that_are_no_archive() -> None:
    assert not can_be_listed(b"")
    assert not holds_members(b"PK\x03\x04 and then nothing", "a")
