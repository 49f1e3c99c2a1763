"""Zip archives: what is counted before it is read."""

from __future__ import annotations

import io
import warnings
import zipfile
from pathlib import Path

import pytest

from corpus_tools.loading.formats.archives import can_be_listed, holds_members, read_members
from corpus_tools.loading.formats.article import Drop

from ..conftest import Loader, reasons, save


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


def pack_named(*files: tuple[str, str]) -> bytes:
    buffer = io.BytesIO()
    with warnings.catch_warnings(action="ignore"), zipfile.ZipFile(buffer, "w") as archive:
        for name, content in files:
            archive.writestr(name, content)
    return buffer.getvalue()


def test_files_of_one_name_are_told_apart_by_a_number() -> None:
    content = pack_named(
        ("a/x.txt", "1"), ("a/x (2).txt", "2"), ("a/x.txt", "3"), ("a/x.txt", "4"), ("a/x", "5"),
        ("a/x", "6"), ("b.c/x", "7"), ("b.c/x", "8"),
    )  # fmt: skip
    assert dict(read_members(content)) == {
        "a/x.txt": b"1", "a/x (2).txt": b"2", "a/x (3).txt": b"3", "a/x (4).txt": b"4",
        "a/x": b"5", "a/x (2)": b"6", "b.c/x": b"7", "b.c/x (2)": b"8",
    }  # fmt: skip


def test_two_files_of_one_name_are_two_documents(texts: Path, load: Loader) -> None:
    members = ("heron/x.txt", "The race is on."), ("heron/x.txt", "No pact."), ("heron/x.txt", "")
    save(texts / "a.zip", pack_named(*members))
    loaded = load()
    assert loaded.documents[["document_id", "text"]].to_numpy().tolist() == [
        ["a.zip/heron/x", "The race is on."], ["a.zip/heron/x (2)", "No pact."],
    ]  # fmt: skip
    assert reasons(loaded) == {"a.zip/heron/x (3).txt": "empty"}
    assert loaded.files[["file", "n_found", "n_kept", "n_bytes"]].to_numpy().tolist() == [
        ["a.zip/heron/x (2).txt", 1, 1, 8],
        ["a.zip/heron/x (3).txt", 1, 0, 0],
        ["a.zip/heron/x.txt", 1, 1, 15],
    ]


PAGE = "<html><body><p>The race is on, says the mayor.</p></body></html>"


@pytest.mark.parametrize("first", [PAGE, "%PDF-1.4 is how such files begin, he said."])
def test_an_archive_of_uncompressed_files_is_no_document(
    texts: Path, load: Loader, first: str
) -> None:
    """It begins as the file in it does; once all its articles but one were lost."""
    files = ("heron/a.txt", first), ("heron/b.html", PAGE), ("heron/c.txt", "No pact.")
    save(texts / "a.zip", pack_named(*files))
    loaded = load()
    assert loaded.files["n_found"].sum() == 3
    assert "No pact." in loaded.documents["text"].tolist()


def test_a_damaged_archive_is_no_document_either(texts: Path, load: Loader) -> None:
    save(texts / "a.zip", pack_named(("a.html", PAGE), ("b.txt", "No pact."))[:-30])
    assert reasons(load()) == {"a.zip": "unreadable"}


def test_folders_in_an_archive_may_be_parted_as_on_windows(texts: Path, load: Loader) -> None:
    files = ("heron\\a.txt", "The race is on."), ("otter\\b.txt", "No pact."), ("otter\\", "")
    save(texts / "a.zip", pack_named(*files))
    loaded = load()
    assert dict(zip(loaded.documents["document_id"], loaded.documents["source_id"], strict=True)) == {
        "a.zip/heron/a": "heron", "a.zip/otter/b": "otter",
    }  # fmt: skip
    assert loaded.dropped.empty


def test_a_number_makes_no_name_safe() -> None:
    (_, first), (name, second) = read_members(pack_named(("../x.txt", "1"), ("../x.txt", "2")))
    assert name == "../x (2).txt"
    assert isinstance(first, Drop)
    assert isinstance(second, Drop)


def test_bytes_that_are_no_archive() -> None:
    assert not can_be_listed(b"")
    assert not holds_members(b"PK\x03\x04 and then nothing", "a")


def test_what_a_browser_saved_beside_a_page_is_no_article_in_an_archive_either(
    texts: Path, load: Loader
) -> None:
    page = "<html><body><p>The race is on, and nobody knows who will win it.</p></body></html>"
    members = (
        "talks.html",
        "talks_files/frames/frame.html",
        "talks_files/a.css",
        "other_files/a.html",
    )
    save(texts / "heron" / "z.zip", pack_named(*((name, page) for name in members)))
    loaded = load()
    assert sorted(loaded.documents["document_id"]) == [
        "heron/z.zip/other_files/a", "heron/z.zip/talks",
    ]  # fmt: skip
    assert reasons(loaded) == {
        "heron/z.zip/talks_files/frames/frame.html": "saved_with_a_page",
        "heron/z.zip/talks_files/a.css": "saved_with_a_page",
    }
