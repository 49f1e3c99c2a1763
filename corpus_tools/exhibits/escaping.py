"""Make any text harmless: in markdown, on a page, in a spreadsheet."""

from __future__ import annotations

import re

_REPLACEMENT = 0xFFFD
# Control characters get their picture (NUL as ␀). The rest cannot be written as UTF-8
# (surrogates), has no picture, or turns the direction of the text that follows.
_VISIBLE = (
    {code: 0x2400 + code for code in range(0x20) if chr(code) not in "\t\n"}
    | {0x7F: 0x2421, 0x202D: _REPLACEMENT, 0x202E: _REPLACEMENT}
    | dict.fromkeys((*range(0x80, 0xA0), *range(0xD800, 0xE000)), _REPLACEMENT)
)

# Entities rather than backslashes: "\[" would itself be read as the start of a formula.
_MARKDOWN = re.compile(
    r"""[\\`*_\[\]<>&$|~\#@^{}]      # marks of markdown, html and formulas
    | :(?=//) | (?<=\bwww)\.         # bare addresses become links
    | ^[-+=:] | (?<=^\d)[.)] | (?<=^\d\d)[.)] | (?<=^\d\d\d)[.)]   # lists, rules
    """,
    re.VERBOSE,
)


def show_controls(text: str) -> str:
    r"""Replace control characters by signs that can be seen.

    Parameters
    ----------
    text
        Any text.

    Returns
    -------
    str
        The same text with tabs and line ends kept and every other control character shown.

    Examples
    --------
    >>> show_controls("a\x00b")
    'a␀b'
    """
    return text.replace("\r\n", "\n").translate(_VISIBLE)


def one_line(text: str) -> str:
    r"""Put a text on one line, its control characters shown.

    Parameters
    ----------
    text
        Any text.

    Returns
    -------
    str

    Examples
    --------
    >>> one_line(" two\nlines ")
    'two lines'
    """
    return " ".join(show_controls(text.replace("\r", "\n")).split())


def escape_markdown(text: str) -> str:
    """Write a text so that markdown shows it as it stands.

    Parameters
    ----------
    text
        Any text; white space is collapsed, since markdown gives line ends a meaning.

    Returns
    -------
    str
        One line in which no character is markup, a link or a formula.

    Examples
    --------
    >>> escape_markdown("<b> *A* $5")
    '&#60;b&#62; &#42;A&#42; &#36;5'
    """
    return _MARKDOWN.sub(lambda found: f"&#{ord(found[0])};", one_line(text))
