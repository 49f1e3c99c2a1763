"""Mark-up of web pages in a text that is meant to be plain, as in a table or JSON."""

from __future__ import annotations

import html
import re

from lxml.html import HTMLParser, document_fromstring

from corpus_tools.loading.formats.web.lines import list_lines

_BREAKS = r"p|div|li|ul|ol|h[1-6]|blockquote|section|article|figure|table|tr|td"
_END = re.compile(rf"</(?:{_BREAKS}|a|span)\s*>|<br\s*/?>", re.IGNORECASE)
_BREAK = re.compile(rf"</?(?:{_BREAKS}|br)\b", re.IGNORECASE)
_BLANK_LINES = re.compile(r"\n[ \t\r]*\n\s*")
_LINE_ENDS = re.compile(r"\n")
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ufffe\uffff]")
_HALVES = re.compile("[\ud800-\udfff]")
_SOME = 2  # One alone may be what the text speaks of.
_MOST_TAGS = 100_000
# Longer than any article with its mark-up; what comes of longer ones is dropped by its length.
_MOST_CHARACTERS = 4_000_000
_MOST_ATTRIBUTES = 200  # of a tag: the parser compares each with all others
_TAG = re.compile(r"<[A-Za-z][^\s/>]*")
_ATTRIBUTE = re.compile(
    r"[\s/]*+[^\s/>=][^\s/>=]*+(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>\"'][^\s>]*+)?)?"
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_INLINE = re.compile(
    r"</?(?:(br|p)|i|em|b|strong|u|s|small|sub|sup|span|a)\b[^<>]*>", re.IGNORECASE
)
_CLOSING = re.compile(r"</[A-Za-z]")


def take_out_markup(text: str) -> str:
    r"""Return the lines that a browser would show of a text, if it is mark-up.

    Parameters
    ----------
    text
        It is mark-up if two tags or more in it end a block, a link or a line.

    Returns
    -------
    str
        The text as it is if it is no mark-up, or has more than 4,000,000 characters, 100,000 tags
        or 200 attributes in a tag, or nests too deep. Else its visible lines; a blank line parts
        lines too, and so does every end of a line where no tag does.

    Examples
    --------
    >>> take_out_markup("<p>No&nbsp;pact.</p><p>Not <b>yet</b>.</p>")
    'No\xa0pact.\nNot yet.'
    >>> take_out_markup("Write <b> for bold.")
    'Write <b> for bold.'
    """
    if len(text) > _MOST_CHARACTERS or text.count("<") > _MOST_TAGS:
        return text
    if len(_END.findall(text)) < _SOME or _is_crowded(text):
        return text
    markup = _HALVES.sub("\ufffd", _CONTROL.sub("", text))
    markup = (_BLANK_LINES if _BREAK.search(text) else _LINE_ENDS).sub("<br>", markup)
    # Nothing is loaded.
    parser = HTMLParser(
        huge_tree=True, encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True
    )
    page = document_fromstring(f"<body>{markup}</body>".encode(), parser=parser)
    if any(error.type_name == "ERR_RESOURCE_LIMIT" for error in parser.error_log):
        return text
    return "\n".join(list_lines(page))


def _is_crowded(text: str) -> bool:
    """Return whether a tag has more attributes than are read, in time that grows with the text."""
    at = 0
    while tag := _TAG.search(text, at):
        at = tag.end()
        for _ in range(_MOST_ATTRIBUTES):
            found = _ATTRIBUTE.match(text, at)
            if not found:
                break
            at = found.end()
        else:
            return True
    return False


def read_entities(text: str) -> str:
    """Return a text with the characters that its entities stand for.

    They are read in a text that speaks of entities too: such texts are rare, and those whose
    program left them in are not. What has no semicolon is none, as in the address ?a=1&copy=2.

    >>> read_entities("She said: &ldquo;No.&rdquo; Q&amp;A, R&D")
    'She said: “No.” Q&A, R&D'
    """
    return _ENTITY.sub(lambda found: html.unescape(found[0]), text) if "&" in text else text


def read_line(text: str) -> str:
    """Return a title or a name without entities, and without tags if one of them is closed.

    >>> read_line("A &amp; B <i>go</i>"), read_line("Write <b> for bold")
    ('A & B go', 'Write <b> for bold')
    """
    if _CLOSING.search(text):
        text = _INLINE.sub(lambda tag: " " if tag[1] else "", text)
    return read_entities(text).strip()
