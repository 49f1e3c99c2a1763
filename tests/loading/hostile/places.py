"""Names, links and things that are no files."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from .articles import write_article
from .case import SECRET, Case, Right, dropped_for, holding

NAMES: tuple[str | bytes, ...] = (
    "new\nline.txt", "return\r.txt", "bell\x07.txt", "escape\x1b[31m.txt", "tab\t.txt", "del\x7f.txt",
    "\u202etxt.exe.txt", "\u200b.txt", "\ufeffmark.txt", "e\u0301 two letters.txt", "\xe9 one letter.txt",
    b"caf\xe9.txt", b"\xff\xfe\xfd.txt", b"\xed\xa0\x80.txt", "\U0001f600.txt", "a" * 251 + ".txt",
    "CON.txt", "nul.txt", "aux.txt", "com1.txt", "=cmd()|.txt", "@SUM(A1).txt", "-rf.txt", "--help.txt",
    "+1.txt", "<script>alert(1)</script>.txt".replace("/", "\u2215"), "'; DROP TABLE.txt", "$(id).txt",
    "`id`.txt", "${HOME}.txt", "%s%n.txt", "{0}.txt", "a;b.txt", "a|b.txt", "a&b.txt", "a*b?.txt", "[a].txt",
    "a:2.txt", "a#b.txt", "a%2fb.txt", "a\\b.txt", "..\\up.txt", "C:\\up.txt", " leading.txt",
    "trailing .txt", "many.dots...txt", "UPPER.TXT", "two.txt.txt", "~home.txt", "quote\".txt", "it's.txt",
    "中文.txt", "עברית.txt", "İ.txt", "ﷺ.txt", "a,b.txt",
)  # fmt: skip
_NO_FORMAT = (
    "no_suffix", "strange.xyz", "trailing.txt ", "dot.", ".txt", ".hidden.txt", "~$lock.docx", "a.txt~", "a.txt.gz",
    "Thumbs.db", "a.TXT.bak", "a.", "...", "a.tar", "a.doc", "a.epub",
)  # fmt: skip


def make_places(seed: int) -> Iterator[Case]:
    """Yield all of them."""
    text = write_article(seed).text
    right, content = Right("equal", text), holding(text.encode())
    for name in NAMES:
        hidden = os.fsencode(name).startswith(b".")
        yield Case(
            "name", name, content, dropped_for("hidden_file") if hidden else frozenset(), right
        )
    # What begins a name with white space or ends it so may have a suffix or none.
    no_format = dropped_for("unsupported_format", "hidden_file", "unreadable")
    for name in _NO_FORMAT:
        yield Case("name without a format", name, content, no_format, Right("equal", text))
    yield from _links(text)
    yield from _no_files(text)


def _links(text: str) -> Iterator[Case]:
    not_followed = dropped_for("link_not_followed", "unreadable")
    for what, target in {
        "to /etc/passwd": "/etc/passwd", "to /dev/zero": "/dev/zero", "to /dev/random": "/dev/random",
        "to /dev/stdin": "/dev/stdin", "to /proc/self/environ": "/proc/self/environ",
        "to /proc/self/mem": "/proc/self/mem", "to a secret": "../../../secret.txt", "to a folder": "..",
        "to the root": "/", "to nothing": "nowhere.txt", "to itself": "link.txt",
        "to a name too long": "a" * 4000, "to a descriptor": "/proc/self/fd/0",
    }.items():  # fmt: skip
        yield Case(f"link {what}", "link.txt", _link(target), not_followed)
    yield Case("links in a circle", "one.txt", _circle, not_followed)
    yield Case("link to a folder that leads back", "folder", _link("../heron"), not_followed)
    yield Case(
        "link to a file inside",
        "link.txt",
        _beside(text),
        dropped_for("link_not_followed", "repeated_id"),
        Right("equal", text),
    )
    yield Case(
        "link with a suffix to one with another",
        "link.txt",
        _link("../../../secret.docx"),
        not_followed,
    )


def _link(target: str) -> Callable[[Path], object]:
    return lambda path: path.symlink_to(target)


def _circle(path: Path) -> None:
    path.symlink_to("two.txt")
    path.with_name("two.txt").symlink_to("one.txt")


def _beside(text: str) -> Callable[[Path], object]:
    def write(path: Path) -> None:
        path.with_name("zz-real.txt").write_text(text, encoding="utf-8", newline="")
        path.symlink_to("zz-real.txt")

    return write


def _no_files(text: str) -> Iterator[Case]:
    unreadable = dropped_for("unreadable", "unsupported_format")
    yield Case("pipe", "pipe.txt", os.mkfifo, unreadable)
    yield Case("pipe", "pipe.docx", os.mkfifo, unreadable)
    yield Case("socket", "socket.txt", _make_socket, unreadable)
    yield Case("link to a pipe", "link.txt", _link_to_pipe, unreadable)
    yield Case("folder called a.txt", "a.txt", lambda path: path.mkdir(), unseen=True)
    yield Case("folder called a.docx", "a.docx", lambda path: path.mkdir(), unseen=True)
    yield Case(
        "folder too deep",
        "d",
        _dig,
        dropped_for("unreadable", "unknown_source", "link_not_followed"),
        unseen=True,
    )
    yield Case("secret of another", "secret.txt", _hard_link(text), right=Right("equal", text))
    if os.geteuid():  # the root user may read anything
        yield Case("no permission", "closed.txt", _close(text), unreadable)
        yield Case("folder without permission", "closed", _close_folder, unreadable, unseen=True)


def _make_socket(path: Path) -> None:
    # A socket's whole path may have 108 letters, its name from here as well.
    before = Path.cwd()
    os.chdir(path.parent)
    try:
        with socket.socket(socket.AF_UNIX) as one:
            one.bind(path.name)
    finally:
        os.chdir(before)


def _link_to_pipe(path: Path) -> None:
    os.mkfifo(path.with_name("zz-pipe.txt"))
    path.symlink_to("zz-pipe.txt")


def _dig(path: Path) -> None:
    """Make folders until the path is longer than the system opens, and a file in the last."""
    before = Path.cwd()
    path.mkdir()
    os.chdir(path)
    try:
        for _ in range(30):
            Path("d" * 200).mkdir()
            os.chdir("d" * 200)
        Path("deep.txt").write_text(SECRET, encoding="utf-8")
    finally:
        os.chdir(before)


def _hard_link(text: str) -> Callable[[Path], object]:
    def write(path: Path) -> None:
        other = path.with_name(".one")
        other.write_text(text, encoding="utf-8", newline="")
        with suppress(OSError):
            os.link(other, path)
        other.unlink()

    return write


def _close(text: str) -> Callable[[Path], object]:
    def write(path: Path) -> None:
        path.write_text(text, encoding="utf-8")
        path.chmod(0)

    return write


def _close_folder(path: Path) -> None:
    path.mkdir()
    (path / "inside.txt").write_text(SECRET, encoding="utf-8")
    path.chmod(0)
