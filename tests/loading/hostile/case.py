"""One hostile file: what it is called, how it is made, and what may truly come of it."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

# What a file that was cut or altered may truly be said to be, depending on what was hit.
DAMAGED = frozenset(
    [
        "unreadable",
        "empty",
        "unsupported_format",
        "unknown_layout",
        "protected",
        "no_text_layer",
        "no_text_column",
        "too_large",
        "other_language",
    ]
)
# What one altered cell of a table may truly be said to be.
ALTERED_CELL = frozenset(["unknown_source", "no_text_column", "repeated_id"])
SECRET = "kept-beside-the-texts-and-nobodys-to-read"
# The port of no known service: the check listens there, and nobody may call.
LOCAL_ADDRESS = "http://127.0.0.1:47123"
_SHARE_OF_WORDS = 0.9


@dataclass(frozen=True)
class Right:
    """How a text that was loaded is known to be right.

    ``equal``: it is this text. ``holds``: all of this text stands in it, white space aside.
    ``within``: nine in ten of its words are words of this text. ``any``: whatever it is.
    ``few``: no more than this many characters.
    """

    how: str
    text: str = ""

    def __call__(self, loaded: str) -> bool:
        if SECRET in loaded or "root:x:0" in loaded:
            return False
        return _CHECKS[self.how](loaded, self.text)


def _is_equal(loaded: str, text: str) -> bool:
    return loaded == text


def _holds(loaded: str, text: str) -> bool:
    return " ".join(text.split()) in " ".join(loaded.split())


def _is_within(loaded: str, text: str) -> bool:
    known = set(re.findall(r"\w+", text))
    words = re.findall(r"\w+", loaded)
    return sum(word in known for word in words) >= _SHARE_OF_WORDS * len(words) - 2


def _is_any(loaded: str, text: str) -> bool:
    return True


def _is_few(loaded: str, text: str) -> bool:
    return len(loaded) <= int(text)


_CHECKS: dict[str, Callable[[str, str], bool]] = {
    "equal": _is_equal,
    "holds": _holds,
    "within": _is_within,
    "any": _is_any,
    "few": _is_few,
}


@dataclass(frozen=True)
class Case:
    """One file, or one small group of files that only make sense together.

    ``kind`` groups cases in the report; ``make`` writes at the path it is given; ``reasons`` are
    those it may truly be dropped for, ``right`` tells a text it may be loaded with (never, where
    it is none); ``heavy`` are those that are large or slow to make; ``unseen`` are those of which
    nothing need be told, such as an empty folder.
    """

    kind: str
    name: str | bytes
    make: Callable[[Path], object]
    reasons: frozenset[str] = frozenset()
    right: Right | None = None
    heavy: bool = False
    unseen: bool = False

    @property
    def shown_name(self) -> str:
        return os.fsencode(self.name).decode("utf-8", "backslashreplace")


def dropped_for(*reasons: str) -> frozenset[str]:
    return frozenset(reasons)


def holding(content: bytes) -> Callable[[Path], object]:
    """Return what makes a file of these bytes."""
    return lambda path: path.write_bytes(content)


def made_by(make: Callable[[], bytes]) -> Callable[[Path], object]:
    """Return what makes a file whose bytes are made only then, since they are many."""

    def write(path: Path) -> object:
        return path.write_bytes(make())

    return write
