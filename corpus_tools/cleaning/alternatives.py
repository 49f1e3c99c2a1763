"""The alternatives of a regular expression: those at the beginning are tried there alone.

A search tries each alternative at each character, also those that fit at the beginning only; for
patterns of dozens of alternatives that is nearly all of the time they take.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_PIECE = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|.", re.DOTALL)


def split_alternatives(pattern: str) -> list[str]:
    r"""Return the alternatives of a pattern that stand in no group.

    Examples
    --------
    >>> split_alternatives(r"^a(?:b|c)|[|]d|\|e")
    ['^a(?:b|c)', '[|]d', '\\|e']
    """
    found, depth = [""], 0
    for piece in _PIECE.findall(pattern):
        depth += (piece == "(") - (piece == ")")
        if piece == "|" and not depth:
            found.append("")
        else:
            found[-1] += piece
    return found


def part_by_place(pattern: str, *, beginnings: Sequence[str] = (r"\b",)) -> tuple[str, str]:
    r"""Return the alternatives that fit at the beginning only, and the others; "" for none.

    One that begins by looking ahead over the whole line takes long and counts among the others. Of
    those, the ones with one of the ``beginnings`` share it, so that it is tried once.

    Examples
    --------
    >>> part_by_place(r"^a|\bb|c|\bd|^(?=.*e)d")
    ('^a', 'c|^(?=.*e)d|\\b(?:b|d)')
    """
    first: list[str] = []
    others: list[str] = []
    for one in map(str.lstrip, split_alternatives(pattern)):
        (first if re.match(r"\^(?!\(\?=)", one) else others).append(one)
    for shared in beginnings:
        rests = [one.removeprefix(shared) for one in others if one.startswith(shared)]
        if len(rests) > 1:
            others = [one for one in others if not one.startswith(shared)]
            others.append(f"{shared}(?:{'|'.join(rests)})")
    return "|".join(first), "|".join(others)
