"""The fill of each part of a whole: an actor and a voice have the same in every figure."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from corpus_tools.compare.voices import AGENCY, AUTHOR, NEWSROOM, OTHER

# Dark and light by turns, so that neighbours differ in grey too; none is that of a group that is
# compared: an actor and a side may share their name.
ACTOR_COLOURS = (
    "#5B3A8C", "#E69F00", "#0B6B50", "#9CCBEA", "#8A3B12", "#E3A1C2", "#4B5320", "#D8CE6A",
    "#7A1F3D", "#A5D6A0",
)  # fmt: skip
# One hue for the outlet's own voice.
_OWN = {NEWSROOM: "#2B5566", AUTHOR: "#7FA6B3", AGENCY: "#B5D3DB"}
_STRIPES, _DOTS = "////", "..."


class Fill(NamedTuple):
    """How a part is filled: its colour, and the pattern on it with that pattern's colour."""

    colour: str
    pattern: str = ""
    second: str = "white"


# Greys for those who are no actor of the study.
_NOBODY = {
    "both": Fill("#7C868F"),
    OTHER: Fill("#C4CBD1"),
    "unspecified": Fill("#EAEDEF", _DOTS, "#7C868F"),
}


def fill_parts(parts: Iterable[str], *, actors: Iterable[str]) -> dict[str, Fill]:
    """Choose how each part of a whole is filled.

    Parameters
    ----------
    parts
        Ids of actors, or of two or more joined by a bar; the names of voices; both, other,
        unspecified; or anything else.
    actors
        The ids of all actors of the study in their order, so that an actor is filled alike
        whichever parts stand beside it.

    Returns
    -------
    dict
        Actors by their place in the study: from the eleventh on with dots. Of actors joined by
        a bar the first two, striped. Anything else takes the colours of actors by its place.

    Examples
    --------
    >>> fill_parts(["china"], actors=["us", "china"])["china"].colour
    '#E69F00'
    >>> fill_parts(["us|china"], actors=["us", "china"])["us|china"]
    Fill(colour='#5B3A8C', pattern='////', second='#E69F00')
    """
    names = list(parts)
    known = {actor: _choose(place) for place, actor in enumerate(actors)}
    known |= {name: Fill(colour) for name, colour in _OWN.items()} | _NOBODY
    rest = [name for name in names if name not in known and "|" not in name]
    known |= {name: _choose(place) for place, name in enumerate(rest)}
    return {name: known.get(name) or _stripe(name, known) for name in names}


def _choose(place: int) -> Fill:
    n = len(ACTOR_COLOURS)
    return Fill(ACTOR_COLOURS[place % n], _DOTS if place >= n else "")


def _stripe(name: str, known: dict[str, Fill]) -> Fill:
    first, second, *_ = (known.get(one, _NOBODY[OTHER]).colour for one in name.split("|"))
    return Fill(first, _STRIPES, second)
