r"""A researcher's own pattern on whole lines, in time that grows with the line and no faster.

The engine is RE2, as pyarrow carries it: it has no patterns that take for ever on a line made for
it. Its syntax is that of ``re`` without looking around (``(?=``, ``(?<!``) and without references
to a group (``\1``); ``\w``, ``\d`` and ``\b`` know ASCII alone, ``\p{L}`` is a letter of any
script.
"""

from __future__ import annotations

from collections.abc import Sequence

import pyarrow as pa
import pyarrow.compute as pc

_PROBLEM = "Invalid regular expression: "


def check_line_pattern(pattern: str) -> str:
    r"""Return the pattern if it can be matched on lines.

    Raises
    ------
    ValueError
        If it is no pattern, looks around or refers to a group, is too large, or takes an empty
        line and so might take every line.

    Examples
    --------
    >>> check_line_pattern(r"read more: .+")
    'read more: .+'
    >>> check_line_pattern(".*")
    Traceback (most recent call last):
    ValueError: takes an empty line, so it would take any line; say which words the line has
    """
    try:
        pc.match_substring_regex(pa.array([""]), pattern=pattern)
        takes_all = match_lines([""], pattern=pattern)[0]
    except pa.ArrowInvalid as error:
        found = str(error).removeprefix(_PROBLEM)
        raise ValueError(
            f"is no pattern that can be matched: {found}; parentheses and brackets come in pairs, "
            r"and neither (?=...), (?!...) nor \1 is understood"
        ) from error
    if takes_all:
        raise ValueError(
            "takes an empty line, so it would take any line; say which words the line has"
        )
    return pattern


def match_lines(lines: Sequence[str], *, pattern: str) -> list[bool]:
    """Say of each line whether the pattern matches the whole of it, in any case.

    White space around a line is left out.

    Examples
    --------
    >>> match_lines(["Read more: Rain", "They read more: two books."], pattern="read more: .+")
    [True, False]
    """
    stripped = pa.array([line.strip() for line in lines], type=pa.string())
    whole = rf"(?s)\A(?:{pattern})\z"
    found: list[bool] = pc.match_substring_regex(
        stripped, pattern=whole, ignore_case=True
    ).to_pylist()
    return found
