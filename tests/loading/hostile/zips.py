"""Zip files byte by byte, since the standard library will not write a false one."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass, replace

_DAY = (2031 - 1980) << 9 | 5 << 5 | 14
_HUGE = 0xFFFFFFFF
STORED, DEFLATED = 0, 8


@dataclass(frozen=True)
class Member:
    """One member as the archive says it is; ``packed`` is what really stands there."""

    name: bytes
    packed: bytes
    size: int
    crc: int
    method: int = DEFLATED
    flags: int = 0x800
    mode: int = 0o100644
    said_packed: int | None = None
    offset: int | None = None

    @property
    def packed_size(self) -> int:
        return len(self.packed) if self.said_packed is None else self.said_packed


def deflate(raw: bytes) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(raw) + packer.flush()


def pack(name: str | bytes, raw: bytes, **false: int | bytes | None) -> Member:
    """Return a member; what is given as ``false`` is said instead of the truth."""
    named = name.encode() if isinstance(name, str) else name
    member = Member(named, deflate(raw), len(raw), zlib.crc32(raw))
    return replace(member, **false)


def store(name: str, raw: bytes) -> Member:
    return Member(name.encode(), raw, len(raw), zlib.crc32(raw), method=STORED)


def write_zip(members: list[Member], *, comment: bytes = b"", said_members: int = -1) -> bytes:
    """Return the archive."""
    directory: list[bytes] = []
    parts: list[bytes] = []
    position = 0
    for member in members:
        place = position if member.offset is None else member.offset
        directory.append(_central(member, place))
        if member.offset is None:
            local = _local(member) + member.packed
            parts.append(local)
            position += len(local)
    central = b"".join(directory)
    n = len(members) if said_members < 0 else said_members
    return b"".join(parts) + central + _end(n, len(central), position, comment)


def local_entry(member: Member) -> bytes:
    return _local(member) + member.packed


def _local(member: Member) -> bytes:
    extra, size, packed = _sizes(member)
    head = struct.pack(
        "<4s5H3I2H", b"PK\3\4", 45, member.flags, member.method, 0, _DAY, member.crc, packed, size,
        len(member.name), len(extra),
    )  # fmt: skip
    return head + member.name + extra


def _central(member: Member, offset: int) -> bytes:
    extra, size, packed = _sizes(member)
    head = struct.pack(
        "<4s6H3I5H2I", b"PK\1\2", 3 << 8 | 45, 45, member.flags, member.method, 0, _DAY,
        member.crc, packed, size, len(member.name), len(extra), 0, 0, 0, member.mode << 16, offset,
    )  # fmt: skip
    return head + member.name + extra


def _sizes(member: Member) -> tuple[bytes, int, int]:
    if member.size < _HUGE:
        return b"", member.size, member.packed_size
    return struct.pack("<2H2Q", 1, 16, member.size, member.packed_size), _HUGE, _HUGE


def _end(n: int, size: int, offset: int, comment: bytes) -> bytes:
    many = b""
    if n > 0xFFFF:
        record = struct.pack("<4sQ2H2I4Q", b"PK\6\6", 44, 45, 45, 0, 0, n, n, size, offset)
        many = record + struct.pack("<4sIQI", b"PK\6\7", 0, offset + size, 1)
        n = 0xFFFF
    tail = struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, n, n, size, offset, len(comment))
    return many + tail + comment
