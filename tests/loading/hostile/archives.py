"""Zip archives that are bombs, lie about themselves, or lead out of their folder."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from .articles import write_article
from .case import Case, Right, dropped_for, holding, made_by
from .valid import make_txt
from .zips import Member, deflate, local_entry, pack, store, write_zip

_MB = 1 << 20
_BOMB = dropped_for("too_large", "unreadable")
_DAMAGED = dropped_for("unreadable", "too_large", "empty")


def make_archives(seed: int) -> Iterator[Case]:
    """Yield all of them."""
    article = write_article(seed)
    text = make_txt(article)
    yield from _bombs(text)
    yield from _false_names(text)
    yield from _false_records(text, article.text)
    yield from _links(text)


def _case(kind: str, make: Callable[[], bytes], **more: object) -> Case:
    return Case(kind, "archive.zip", made_by(make), **more)  # type: ignore[arg-type]


def zeros(n_blocks: int, *, size: int = 16 * _MB) -> Member:
    """Return a member of ``n_blocks`` x ``size`` zero bytes, without ever having them."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    first = packer.compress(bytes(size)) + packer.flush(zlib.Z_FULL_FLUSH)
    # After a full flush nothing points back: the same block may follow as often as one likes.
    packed = first * n_blocks + deflate(b"")
    return Member(b"heron/zeros.txt", packed, size * n_blocks, 0)


def _bombs(text: bytes) -> Iterator[Case]:
    good = Right("holds", text.decode())
    yield _case("zip: 10 GB of zeros", lambda: write_zip([zeros(640)]), reasons=_BOMB, heavy=True)
    yield _case(
        "zip: 10 GB of zeros that say they are 100 bytes",
        lambda: write_zip([replace(zeros(640), size=100)]),
        reasons=_BOMB, heavy=True,
    )  # fmt: skip
    yield _case(
        "zip: a text after 10 GB of zeros that say they are 100 bytes",
        lambda: write_zip([replace(zeros(640), size=100), pack("heron/good.txt", text)]),
        reasons=_BOMB, right=good, heavy=True,
    )  # fmt: skip
    yield _case(
        "zip: 90 MB of zeros", lambda: write_zip([zeros(90, size=_MB)]),
        reasons=_BOMB | {"empty"}, heavy=True,
    )  # fmt: skip
    yield _case(
        "zip: many members of 90 MB of zeros",
        lambda: write_zip([replace(zeros(90, size=_MB), name=b"heron/%d.txt" % n) for n in range(40)]),
        reasons=_BOMB | {"empty"}, heavy=True,
    )  # fmt: skip
    yield _case(
        "zip: many members that say they are small",
        lambda: write_zip(
            [replace(zeros(90, size=_MB), name=b"heron/%d.txt" % n, size=9) for n in range(40)]
        ),
        reasons=_BOMB | {"empty"}, heavy=True,
    )  # fmt: skip
    for suffix in ("csv", "html", "docx", "pdf", "jsonl", "xlsx", "parquet", "rtf"):
        name = f"heron/zeros.{suffix}".encode()
        yield _case(
            "zip: 60 MB of zeros in a format",
            partial(_one_member, replace(zeros(60, size=_MB), name=name)),
            reasons=_BOMB | {"empty", "no_text_column", "unsupported_format"}, heavy=True,
        )  # fmt: skip
    for n in (100_000, 19_000):
        yield _case(
            f"zip: {n:,} members", partial(_many_members, n),
            reasons=dropped_for("too_large", "empty"), right=Right("any"), heavy=True,
        )  # fmt: skip
    for depth in (3, 60, 1000):
        yield _case(
            "zip in zip in zip", partial(_nest, text, depth),
            reasons=dropped_for("unsupported_format", "too_large"), heavy=depth > 60,
        )  # fmt: skip
    yield _case(
        "zip: 16 in each of 16 in each of 16", partial(_tree, 5),
        reasons=dropped_for("unsupported_format", "too_large"), heavy=True,
    )  # fmt: skip
    yield _case(
        "zip: members that overlap wholly",
        partial(_overlap_wholly, text),
        reasons=_BOMB | {"repeated_id"},
        right=good,
    )
    yield _case(
        "zip: members that hold one another",
        partial(_overlap_quoted, 300),
        reasons=_BOMB,
        heavy=True,
    )


def _one_member(member: Member) -> bytes:
    return write_zip([member])


def _many_members(n: int) -> bytes:
    return write_zip([store(f"heron/{number}.txt", b"a few words") for number in range(n)])


def _nest(text: bytes, depth: int) -> bytes:
    content, name = text, "inner.txt"
    for _ in range(depth):
        content, name = write_zip([pack(name, content)]), "inner.zip"
    return content


def _tree(depth: int) -> bytes:
    content, name = bytes(100 * _MB), "{}.txt"
    for _ in range(depth):
        one = pack("", content)
        content = write_zip([replace(one, name=name.format(n).encode()) for n in range(16)])
        name = "{}.zip"
    return content


def _overlap_wholly(text: bytes) -> bytes:
    first = pack("heron/same.txt", text)
    return write_zip([first, *(replace(first, offset=0) for _ in range(500))])


def _overlap_quoted(n: int) -> bytes:
    """Each member's data quote the next one's header and go on with its data.

    A stored block of deflate may hold anything, the header of the next member too.
    """
    kernel = pack(f"{n}.txt", bytes(20 * _MB))
    members, body = [kernel], local_entry(kernel)
    for number in range(n - 1, 0, -1):
        inner = members[0]
        header = body[: 30 + len(inner.name)]
        quoted = struct.pack("<BHH", 0, len(header), ~len(header) & 0xFFFF) + header
        # The true sums would cost minutes; a sum is looked at when all has been unpacked.
        outer = Member(
            b"heron/%d.txt" % number, quoted + inner.packed, inner.size + len(header), crc=number
        )
        members.insert(0, outer)
        body = local_entry(outer)
    offset, placed = 0, []
    for member in members:
        placed.append(replace(member, offset=offset))
        offset += 30 + len(member.name) + 5
    return body + _directory(placed, len(body))


def _directory(members: list[Member], at: int) -> bytes:
    """Return the directory alone, for members that stand before it already."""
    alone = write_zip(members)
    head, tail = alone[:-22], alone[-22:]
    return head + tail[:16] + struct.pack("<I", at) + tail[20:]


def _false_names(text: bytes) -> Iterator[Case]:
    names = [
        "../escaped.txt", "../../../../../../../tmp/hostile-canary/escaped.txt", "a/../../../escaped.txt",
        "/tmp/hostile-canary/escaped.txt", "//server/share/escaped.txt", "C:\\escaped.txt",
        "C:escaped.txt", "\\\\server\\share\\escaped.txt", "..\\..\\escaped.txt", "a\\..\\..\\escaped.txt",
        "./././a.txt", "a//b.txt", "~/escaped.txt", "~root/escaped.txt", "CON.txt", "aux", "NUL", "",
        ".", "..", "/", "a.txt/", "a.txt/b.txt", "file:///tmp/escaped.txt", "$HOME/escaped.txt",
        "new\nline.txt", "tab\tand\x07bell.txt", "\u202etxt.exe", "<script>alert(1)</script>.txt",
        "=cmd()|.txt", "a" * 255 + ".txt", "a/" * 2000 + "deep.txt", "x" * 60_000 + ".txt",
        "e\u0301.txt", "\U0001f600.txt", "%2e%2e%2fescaped.txt", "a.txt\0.exe", ".hidden.txt",
        "__MACOSX/._a.txt", "a:b.txt", "a.txt ", "a.txt.", ":", "c:", "::$DATA",
    ]  # fmt: skip
    right = Right("holds", text.decode())
    reasons = dropped_for(
        "unsafe_name", "hidden_file", "unsupported_format", "unreadable", "empty", "unknown_source"
    )
    for name in names:
        yield _case(
            "zip: a name that leads elsewhere",
            partial(_one_member, pack(name, text)),
            reasons=reasons,
            right=right,
        )
    not_unicode = pack(b"caf\xe9.txt", text, flags=0)
    yield _case(
        "zip: a name that leads elsewhere",
        partial(_one_member, not_unicode),
        reasons=reasons,
        right=right,
    )
    broken = pack(b"\xff\xfe.txt", text)
    yield _case(
        "zip: a name that leads elsewhere",
        partial(_one_member, broken),
        reasons=reasons,
        right=right,
    )
    for names in (
        ["heron/a.txt"] * 3,
        ["heron/a.txt", "heron/A.TXT", "heron/a.txt/b.txt"],
        ["heron/e\u0301.txt", "heron/\xe9.txt"],
    ):
        yield _case(
            "zip: names twice", partial(write_zip, [pack(name, text) for name in names]),
            reasons=dropped_for("repeated_id", "unknown_source", "unreadable"), right=right,
        )  # fmt: skip


def _false_records(text: bytes, article: str) -> Iterator[Case]:
    member = pack("heron/a.txt", text)
    whole = write_zip([member])
    right = Right("holds", article)
    false = {
        "size too large": write_zip([replace(member, size=10 * len(text))]),
        "size too small": write_zip([replace(member, size=10)]),
        "size of 4 GB": write_zip([replace(member, size=0xFFFFFFFE)]),
        "size of an exabyte": write_zip([replace(member, size=1 << 60)]),
        "packed size of 4 GB": write_zip([replace(member, said_packed=0xFFFFFFF0)]),
        "wrong sum": write_zip([replace(member, crc=1)]),
        "unknown method": write_zip([replace(member, method=77)]),
        "method 6": write_zip([replace(member, method=6)]),
        "says LZMA": write_zip([replace(member, method=14)]),
        "says bzip2": write_zip([replace(member, method=12)]),
        "offset beyond its end": write_zip([replace(member, offset=1 << 30)]),
        "offset into itself": write_zip([member, replace(member, offset=7)]),
        "more members said than there": write_zip([member], said_members=9),
        "fewer members said than there": write_zip(
            [member, pack("heron/b.txt", text)], said_members=1
        ),
        "no member": write_zip([]),
        "only a folder": write_zip([store("folder/", b"")]),
        "comment with a second end": write_zip([member], comment=write_zip([])),
        "program before it": b"MZ\x90\x00" + bytes(500) + whole,
        "text before it": b"Not an archive, one would think.\n" + whole,
        "head alone": b"PK\3\4",
        "end alone": b"PK\5\6" + bytes(18),
        "directory that points to itself": whole[:-6]
        + struct.pack("<I", len(whole) - 30)
        + b"\0\0",
        "two archives": whole + write_zip([pack("heron/b.txt", text)]),
    }
    reasons = _DAMAGED | {"unsupported_format", "protected"}
    for what, content in false.items():
        yield Case(f"zip: {what}", "archive.zip", holding(content), reasons, right)
    locked = write_zip([replace(member, flags=0x801), pack("heron/b.txt", text)])
    yield Case(
        "zip: a member with a password",
        "archive.zip",
        holding(locked),
        dropped_for("protected"),
        right,
    )


def _links(text: bytes) -> Iterator[Case]:
    reasons = dropped_for("link_not_followed", "unsupported_format")
    for target in ("/etc/passwd", "../../../../secret.txt", "a.txt", "/dev/zero"):
        link = replace(store("link.txt", target.encode()), mode=0o120777)
        yield _case("zip: a link", partial(_one_member, link), reasons=reasons)
    for mode in (0o020666, 0o010666, 0o140666, 0o060666):
        device = replace(pack("heron/device.txt", text), mode=mode)
        yield _case(
            "zip: a device or pipe", partial(_one_member, device),
            reasons=reasons | {"unreadable"}, right=Right("holds", text.decode()),
        )  # fmt: skip
