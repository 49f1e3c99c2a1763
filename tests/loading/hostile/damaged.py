"""Valid files that were cut, altered, or given another suffix."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import product

from .articles import write_article
from .case import ALTERED_CELL, DAMAGED, Case, Right, dropped_for, holding
from .valid import VALID, suffix_of

_CUTS = (0.02, 0.3, 0.6, 0.9, 0.99)
_FLIPS = 7
_TABLES = frozenset({"csv", "tsv", "xlsx", "json", "jsonl", "parquet"})


def damage_files(seed: int) -> Iterator[Case]:
    """Yield cut and altered files of every format."""
    draw = random.Random(seed)
    for number, (name, make) in enumerate(VALID.items()):
        article = write_article(seed + number)
        whole = make(article)
        # What stands around the article in the file may be read too, as a table read as text is.
        right = Right("within", article.text + _readable(whole))
        reasons = DAMAGED | (ALTERED_CELL if name in _TABLES else frozenset())
        for cut in _CUTS:
            content = whole[: int(len(whole) * cut)]
            yield _damaged(f"cut {name}", name, content, reasons, right)
        for _ in range(_FLIPS):
            yield _damaged(f"flipped {name}", name, _flip(whole, draw), reasons, right)
        for alter in (_blank, _insert, _double):
            yield _damaged(f"altered {name}", name, alter(whole, draw), reasons, right)


def _readable(whole: bytes) -> str:
    return whole.decode("latin-1") if whole.isascii() else ""


def _damaged(kind: str, name: str, content: bytes, reasons: frozenset[str], right: Right) -> Case:
    return Case(kind, f"file{suffix_of(name)}", holding(content), reasons, right)


def _flip(whole: bytes, draw: random.Random) -> bytes:
    """Return the bytes with one to four bits turned round."""
    out = bytearray(whole)
    for _ in range(draw.randint(1, 4)):
        out[draw.randrange(len(out))] ^= 1 << draw.randrange(8)
    return bytes(out)


def _blank(whole: bytes, draw: random.Random) -> bytes:
    """Return the bytes with a sixteenth of them zero, as a failing disk leaves them."""
    length = max(1, len(whole) // 16)
    start = draw.randrange(len(whole) - length)
    return whole[:start] + bytes(length) + whole[start + length :]


def _insert(whole: bytes, draw: random.Random) -> bytes:
    start = draw.randrange(len(whole))
    return whole[:start] + draw.randbytes(64) + whole[start:]


def _double(whole: bytes, draw: random.Random) -> bytes:
    return whole + whole


def misname_files(seed: int) -> Iterator[Case]:
    """Yield valid files of one format with the suffix of another."""
    article = write_article(seed)
    suffixes = (
        ".txt",
        ".csv",
        ".html",
        ".docx",
        ".pdf",
        ".xlsx",
        ".jsonl",
        ".parquet",
        ".zip",
        ".doc",
    )
    for (name, make), suffix in product(VALID.items(), suffixes):
        if suffix == suffix_of(name) or " " in name:
            continue
        # What the content tells decides; else the suffix does, and nothing of it may be right.
        whole = make(article)
        yield Case(
            f"{name} called {suffix}",
            f"misnamed-{name}{suffix}",
            holding(whole),
            DAMAGED,
            Right("within", article.text + _readable(whole)),
        )


def disguise_others(seed: int) -> Iterator[Case]:
    """Yield programs, pictures, databases and noise that are called texts."""
    draw = random.Random(seed)
    others = {
        "program": b"\x7fELF\x02\x01\x01" + bytes(9) + draw.randbytes(4000),
        "Windows program": b"MZ\x90\x00\x03" + bytes(60) + draw.randbytes(4000),
        "picture": b"\x89PNG\r\n\x1a\n" + draw.randbytes(4000),
        "gzip": b"\x1f\x8b\x08" + draw.randbytes(4000),
        "old Word": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + draw.randbytes(4000),
        "database": b"SQLite format 3\x00" + draw.randbytes(4000),
        "noise": draw.randbytes(5000),
        "zeros": bytes(5000),
    }
    reasons = dropped_for("unreadable", "unsupported_format", "protected")
    for (what, content), suffix in product(
        others.items(), (".txt", ".csv", ".html", ".docx", ".pdf", ".json", ".rtf")
    ):
        yield Case(
            f"{what} called a text",
            f"other-{what[:4]}{suffix}".replace(" ", "-"),
            holding(content),
            reasons,
        )


def empty_files() -> Iterator[Case]:
    """Yield files with nothing in them, in every suffix."""
    contents = {
        "nothing": b"", "byte order mark": b"\xef\xbb\xbf", "UTF-16 mark": b"\xff\xfe",
        "white space": b" \t\r\n\n  \xc2\xa0\n",
    }  # fmt: skip
    reasons = dropped_for("empty", "unreadable", "no_text_column", "unsupported_format")
    for suffix, (what, content) in product(
        sorted({*map(suffix_of, VALID), ".htm"}), contents.items()
    ):
        yield Case(f"only {what}", f"empty{suffix}", holding(content), reasons)
