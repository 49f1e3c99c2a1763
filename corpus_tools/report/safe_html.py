"""Html that came out of a notebook: kept where it is text or a table, made accessible."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from bs4 import BeautifulSoup, Comment, Tag
from bs4.element import PreformattedString

_DROPPED = ("script", "style", "template", "iframe", "object", "embed", "noscript", "link", "meta")
_KEPT = re.compile(
    "table|caption|thead|tbody|tfoot|tr|th|td|p|br|hr|div|span|pre|code|em|strong|b|i|u|s|small|"
    "sub|sup|ul|ol|li|dl|dt|dd|blockquote"
)
_KEPT_ATTRIBUTES = frozenset(("scope", "colspan", "rowspan", "class"))
_MANY = 10  # columns: from here on paper needs small letters
_KEPT_CLASSES = frozenset(("number", "note", "long"))
_NUMBER = re.compile(r"[-+−<]?(\d[\d,\u2009]*)?\.?\d+(e[-+]?\d+)?\s?%?|nan|–|[-+−]?(inf|∞)", re.I)


# An output is asked several times what it is, and its html decides.
@lru_cache(maxsize=64)
def clean_html(html: str) -> str:
    """Keep the text and the tables of an html output, and nothing that runs, styles or fetches.

    Parameters
    ----------
    html
        As a cell gave it.

    Returns
    -------
    str

    Examples
    --------
    >>> clean_html('<p onclick="x()">a<script>b</script></p>')
    '<p>a</p>'
    """
    soup = BeautifulSoup(html, "html.parser")
    for tag in soup.find_all(_DROPPED):
        tag.decompose()
    for comment in soup.find_all(string=lambda text: isinstance(text, Comment)):
        comment.extract()
    # Doctypes, CDATA and the like are written out raw, so they could hide a tag.
    for odd in soup.find_all(string=lambda text: isinstance(text, PreformattedString)):
        odd.replace_with(str(odd))
    for tag in soup.find_all(True):
        _clean_tag(tag)
    return str(soup)


def improve_tables(soup: Tag) -> None:
    """Give each table what readers of screens need: scopes, no empty headers, numbers marked.

    Parameters
    ----------
    soup
        Changed in place.
    """
    for table in soup.find_all("table"):
        for cell in table.find_all("th"):
            _scope(cell)
        _mark_numbers(table)
        widths = [len(row.find_all(["td", "th"])) for row in table.find_all("tr")]
        if max(widths, default=0) >= _MANY:
            table["class"] = "many"


def _clean_tag(tag: Tag) -> None:
    if tag.name == "img":
        tag.replace_with(str(tag.get("alt", "")))
    elif not _KEPT.fullmatch(tag.name):
        tag.unwrap()
    else:
        kept = {name: tag[name] for name in tag.attrs if name in _KEPT_ATTRIBUTES}
        tag.attrs = {name: value for name, value in map(_clean_attribute, kept.items()) if value}


def _clean_attribute(item: tuple[str, object]) -> tuple[str, str]:
    name, value = item
    if name == "class":
        words = value if isinstance(value, list) else str(value).split()
        return name, " ".join(word for word in words if word in _KEPT_CLASSES)
    text = str(value)
    fits = text.isdecimal() if name.endswith("span") else text in {"row", "col"}
    return name, text if fits else ""


def _scope(cell: Tag) -> None:
    if not cell.get_text(strip=True):
        cell.name = "td"
        cell.attrs.pop("scope", None)
        return
    way, span = ("col", "colspan") if _heads_columns(cell) else ("row", "rowspan")
    wide = str(cell.get(span, "1")) not in {"0", "1"}
    cell["scope"] = f"{way}group" if wide else way


def _heads_columns(cell: Tag) -> bool:
    row = cell.find_parent("tr")
    return cell.find_parent("thead") is not None or (row is not None and row.find("td") is None)


def _mark_numbers(table: Tag) -> None:
    for cell in table.find_all("td"):
        if _NUMBER.fullmatch(cell.get_text(strip=True)):
            cell["class"] = "number"
    rows = [row.find_all(["td", "th"]) for row in table.find_all("tr")]
    heads = [row for row in rows if all(_heads_columns(cell) for cell in row)]
    bodies = [row for row in rows if row not in heads]
    if len(heads) == 1 and len({len(row) for row in rows}) == 1:
        for head, *column in zip(heads[0], *bodies, strict=True):
            _mark_header(head, column)


def _mark_header(head: Tag, column: Iterable[Tag]) -> None:
    if any("number" in str(cell.get("class", "")) for cell in column):
        head["class"] = "number"
