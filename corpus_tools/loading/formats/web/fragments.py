"""Mark-up of web pages in a text that is meant to be plain, as in a table or JSON."""

from __future__ import annotations

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


def take_out_markup(text: str) -> str:
    r"""Return the lines that a browser would show of a text, if it is mark-up.

    Parameters
    ----------
    text
        It is mark-up if two tags or more in it end a block, a link or a line.

    Returns
    -------
    str
        The text as it is if it is no mark-up, or has more than 100,000 tags or nests too deep.
        Else its visible lines; a blank line parts lines too, and so does every end of a line
        where no tag does.

    Examples
    --------
    >>> take_out_markup("<p>No&nbsp;pact.</p><p>Not <b>yet</b>.</p>")
    'No\xa0pact.\nNot yet.'
    >>> take_out_markup("Write <b> for bold.")
    'Write <b> for bold.'
    """
    if len(_END.findall(text)) < _SOME or text.count("<") > _MOST_TAGS:
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
