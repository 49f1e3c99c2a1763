"""What a file of words holds, before it is known what of it a codebook can say."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, NamedTuple

from corpus_tools.study.sheets import read_text_file

WEIGHT = "it has a weight, which a codebook cannot say; without the weight it could be kept"


class Item(NamedTuple):
    """One word or phrase in one category.

    Parameters
    ----------
    line
        Where it stands, from 1.
    category
        Its category as the file names it; of nested ones all names, joined by a dot.
    text
        As it stands there.
    problem
        Why no codebook can say it, if its reader knows that already.
    part
        What it would become.
    """

    line: int
    category: str
    text: str
    problem: str = ""
    part: Literal["pattern", "exclusion"] = "pattern"


class Remark(NamedTuple):
    """Something a reader of the codebook should know: where, of what, what about it."""

    line: int
    category: str
    text: str
    remark: str


@dataclass
class Category:
    """What the file says of a category beside its words; blank where it says nothing."""

    line: int
    label: str = ""
    kind: str = ""
    definition: str = ""


@dataclass
class Dictionary:
    """A file as read.

    Parameters
    ----------
    layout
        What kind of file it is, to be named in the codebook's note.
    grammar
        "glob" (words and phrases with ``*``) or "codebook" (conditions with ``+``, too).
    categories, items, remarks
        In the order of the file.
    """

    layout: str
    grammar: Literal["glob", "codebook"] = "glob"
    categories: dict[str, Category] = field(default_factory=dict)
    items: list[Item] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)

    def add(self, item: Item) -> None:
        """Add an item, and its category if it is a new one."""
        if item.category:
            self.categories.setdefault(item.category, Category(item.line))
        self.items.append(item)


def read_lines(path: Path) -> list[str]:
    """Return the lines of a text file; only line ends part them, as in an editor."""
    return re.split(r"\r\n|\r|\n", read_text_file(path)[0])
