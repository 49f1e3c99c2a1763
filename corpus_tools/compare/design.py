"""What a comparison has to stand on, and when it is refused."""

from __future__ import annotations

import math
from dataclasses import dataclass

import pandas as pd

MAX_ARRANGEMENTS = 200_000
LEVEL = 0.05
_SHOWN = 5


@dataclass(frozen=True)
class Design:
    """What a comparison has to stand on, whatever is measured.

    Parameters
    ----------
    names
        The two groups.
    sources, documents
        How many of them each group has.
    unidentified
        Documents whose source has no name.
    """

    names: tuple[str, str]
    sources: tuple[int, int]
    documents: tuple[int, int]
    unidentified: tuple[str, ...]

    @property
    def smallest_p(self) -> float:
        """1 over the arrangements; 2 when each arrangement has a mirror image."""
        if not all(self.sources):
            return 1.0
        arrangements = math.comb(sum(self.sources), self.sources[0])
        mirrored = 2 if self.sources[0] == self.sources[1] else 1
        return min(1.0, max(mirrored / arrangements, sampled_floor(arrangements)))


def sampled_floor(arrangements: int) -> float:
    """Return the smallest p that a sample of the arrangements can give; 0 if all are looked at."""
    return 0.0 if arrangements <= MAX_ARRANGEMENTS else 1 / (MAX_ARRANGEMENTS + 1)


def describe_design(grouping: pd.DataFrame, *, groups: tuple[str, str]) -> Design:
    """Count what each of two groups has; ``grouping`` as ``group_documents`` gives it."""
    compared = grouping[grouping["group"].isin(groups)]
    a, b = (compared[compared["group"] == name] for name in groups)
    return Design(
        names=groups,
        sources=(a["source_id"].nunique(), b["source_id"].nunique()),
        documents=(len(a), len(b)),
        unidentified=tuple(compared.loc[~compared["is_identified"], "document_id"]),
    )


def find_refusal(design: Design) -> str:
    """Return why two groups cannot be compared, or a blank string when they can.

    A comparison is refused when a group is empty or is one source alone (the group cannot be told
    from that source), when the source of a document is not identified (which documents are
    independent would have to be guessed), or when the smallest p that the number of sources can
    reach exceeds .05.
    """
    reasons = [
        f"no document is in the group {name!r}"
        for name, n in zip(design.names, design.sources, strict=True)
        if not n
    ]
    if design.unidentified:
        reasons.append(
            f"the outlet of {len(design.unidentified)} of {sum(design.documents)} documents is "
            f"unknown ({_name_some(design.unidentified)}) and is not guessed"
        )
    if all(design.sources):
        reasons += _find_too_few(design)
    return "; ".join(reasons)


def _find_too_few(design: Design) -> list[str]:
    n_a, n_b = design.sources
    reasons = [
        f"the group {name!r} is one source, and cannot be told from it"
        for name, n in zip(design.names, design.sources, strict=True)
        if n == 1
    ]
    if design.smallest_p > LEVEL:
        arrangements = math.comb(n_a + n_b, n_a)
        reasons.append(
            f"{n_a} against {n_b} sources allow {arrangements} arrangements, so p cannot fall "
            f"below {design.smallest_p:.2f}"
        )
    return reasons


def _name_some(names: tuple[str, ...]) -> str:
    return ", ".join(names[:_SHOWN]) + (" ..." if len(names) > _SHOWN else "")
