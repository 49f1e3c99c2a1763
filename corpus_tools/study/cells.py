"""Cells that a spreadsheet program would run as a formula: guarded in a file, and read back."""

from __future__ import annotations

import re

# A cell that began with an apostrophe and a formula gets one more, so that reading takes it off.
_FORMULA = re.compile(r"'*+[=+\-@\t\r\n]")


def guard_cell(text: str) -> str:
    """Keep a spreadsheet program from running a text as a formula.

    Parameters
    ----------
    text
        The text of one cell.

    Returns
    -------
    str
        With an apostrophe in front if it starts like a formula, also behind apostrophes.

    Examples
    --------
    >>> guard_cell("=1+1")
    "'=1+1"
    """
    return f"'{text}" if _FORMULA.match(text) else text


def unguard_cell(cell: str) -> str:
    """Return the text of a cell that ``guard_cell`` may have guarded.

    Parameters
    ----------
    cell
        As it stands in a file.

    Returns
    -------
    str
        Without the apostrophe in front of what starts like a formula.

    Examples
    --------
    >>> unguard_cell("'=1+1"), unguard_cell("=1+1"), unguard_cell("'tis")
    ('=1+1', '=1+1', "'tis")
    """
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell
