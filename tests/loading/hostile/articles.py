"""Articles about invented towns, each different, drawn with a seed."""

from __future__ import annotations

import random
from dataclasses import dataclass

_WHO = [
    "The harbour council of Lindholm", "A ferry crew from Ostra", "The mayor of Kelling",
    "Two engineers in Varnow", "The school board of Brisk", "An old pilot of the Sund",
    "The fishing guild", "A weather office near Tamsel", "The lighthouse keepers",
    "A baker on the quay", "The island clinic", "A group of students from Hale",
]  # fmt: skip
_DID = [
    "asked for", "agreed to share", "tested", "paid for", "wrote about", "praised", "doubted",
    "opened", "repaired", "counted", "borrowed", "promised", "measured",
]  # fmt: skip
_WHAT = [
    "the tide model", "a new bridge of oak", "the winter timetable", "three small boats",
    "a map of the sea bed", "the school kitchen", "better radios", "a fund for storm damage",
    "the old customs house", "a warning system for ice", "the lists of passengers",
    "cheaper tickets for nurses",
]  # fmt: skip
_HOW = [
    "before the first snow fell", "after a long meeting in the town hall",
    "although the money was short", "while the ice was still thin",
    "because the neighbours had done so", "without a word to the press",
    "as the summer guests were leaving", "when the pumps had failed for the third time",
    "in spite of the wind", "to the surprise of the islanders",
]  # fmt: skip


@dataclass(frozen=True)
class Written:
    """A title and paragraphs."""

    title: str
    paragraphs: tuple[str, ...]

    @property
    def body(self) -> str:
        return "\n\n".join(self.paragraphs)

    @property
    def text(self) -> str:
        return f"{self.title}\n\n{self.body}"


def write_article(seed: int) -> Written:
    """Return an article of five paragraphs and some 300 words."""
    draw = random.Random(seed)
    paragraphs = tuple(" ".join(_sentence(draw) for _ in range(4)) for _ in range(5))
    return Written(f"{draw.choice(_WHO)} and {draw.choice(_WHAT)}", paragraphs)


def _sentence(draw: random.Random) -> str:
    parts = (draw.choice(words) for words in (_WHO, _DID, _WHAT, _HOW))
    return " ".join(parts) + f", {draw.randrange(2, 99)} of them all told."
