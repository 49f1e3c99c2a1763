"""The lines of text in the mark-up of a Word file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from corpus_tools.loading.formats.word.styles import Styles, read_attribute

# Elements of lxml, which has no types.
_Element = Any
# By name alone: the two dialects of the format have the same names in other namespaces.
_MARKS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_CONTENTS = "contents"
# Properties, what is deleted or was moved elsewhere, the second telling of a drawing for older
# programs, the phonetic guide above East Asian characters, lines of a table of contents.
_UNREAD = {
    "pPr", "sectPr", "tblPr", "tblGrid", "trPr", "tcPr", "sdtPr", "sdtEndPr", "del", "moveFrom",
    "Fallback", "rt", "instrText", "delText", "delInstrText", _CONTENTS,
}  # fmt: skip
_CODE = re.compile("[0-9A-Fa-f]{2,4}")
# From here on no code means a character, but in one font.
_FIRST_OF_SIGNS = 0xD800
_OFF = {"0", "false", "off"}
# As web pages are read too: a number with its full stop would be a sentence of its own.
_BULLET, _ITEM = "• ", "item"


def list_lines(part: _Element, styles: Styles) -> list[str]:
    """List the lines of a part of a Word file: one for each paragraph and line break in it.

    Parameters
    ----------
    part
        The root of the parsed part.
    styles
        The styles of the file.

    Returns
    -------
    list of str
        A row of a table is one line, its cells apart by tabs, unless a cell has several lines:
        then each is one. An item of a list has a bullet before it. Empty lines and tables of
        contents are left out.
    """
    _empty_instructions(part)
    for properties in part.iter("{*}pPr"):
        if styles.is_contents(properties):
            properties.getparent().tag = _CONTENTS
        elif styles.is_item(properties):
            properties.getparent().set(_ITEM, _BULLET)
    lines = (line.strip() for text in _list_blocks(part) for line in text.split("\n"))
    return [line for line in lines if line]


def _empty_instructions(part: _Element) -> None:
    """Empty the texts in instructions of fields, such as those of fields that stand in them.

    One that has no end holds nothing back.
    """
    # Of each field around a text: the texts in its instruction, or None behind that.
    fields: list[list[_Element] | None] = []
    for element in part.iter("{*}fldChar", "{*}t"):
        kind = read_attribute(element, "fldCharType")
        if not kind:
            next((texts for texts in fields if texts is not None), []).append(element)
        elif kind == "begin":
            fields.append([])
        elif fields:
            for text in fields[-1] or ():
                text.text = ""
            fields[-1:] = [None] if kind == "separate" else []


def find_heading(part: _Element, styles: Styles) -> str:
    """Return the text of the first paragraph in Word's style for titles, or "" if none is."""
    titles = (one.getparent() for one in part.iter("{*}pPr") if styles.is_title(one))
    texts = (" ".join("".join(_list_pieces(one, [])).split()) for one in titles)
    return next(filter(None, texts), "")


def _list_blocks(elements: Iterable[_Element]) -> Iterator[str]:
    """Yield the text of each paragraph and table row."""
    unfinished = ""
    for element in elements:
        name = _name(element)
        if name == "p":
            aside: list[str] = []
            unfinished += "".join(_list_pieces(element, aside))
            if not _runs_on(element):
                yield element.get(_ITEM, "") * bool(unfinished.strip()) + unfinished
                unfinished = ""
            yield from aside
        elif name == "tbl":
            yield from _list_rows(element)
        elif name not in _UNREAD:
            yield from _list_blocks(_shown(element))
    if unfinished:
        yield unfinished


def _runs_on(paragraph: _Element) -> bool:
    """Return whether the next paragraph goes on with the text of one.

    Its end is deleted, or it is a capital that reaches down several lines.
    """
    for properties in paragraph.iterchildren("{*}pPr"):
        marks = next(properties.iterchildren("{*}rPr"), ())
        frames = properties.iterchildren("{*}framePr")
        return any(_name(mark) in {"del", "moveFrom"} for mark in marks) or any(
            read_attribute(frame, "dropCap") in {"drop", "margin"} for frame in frames
        )
    return False


def _list_rows(table: _Element) -> Iterator[str]:
    for row in _list_inner(table, "tr"):
        if _is_deleted(row):
            continue
        cells = [
            [line for text in _list_blocks(cell) for line in text.split("\n") if line.strip()]
            for cell in _list_inner(row, "tc")
        ]
        if any(len(cell) > 1 for cell in cells):
            yield from (line for cell in cells for line in cell)
        else:
            yield "\t".join(line for cell in cells for line in cell)


def _list_inner(element: _Element, name: str) -> Iterator[_Element]:
    """Yield the rows of a table or the cells of a row, in whatever they are wrapped."""
    for child in element:
        if _name(child) == name:
            yield child
        elif _name(child) not in _UNREAD:
            yield from _list_inner(child, name)


def _is_deleted(row: _Element) -> bool:
    return next(row.iterfind("{*}trPr/{*}del"), None) is not None


def _list_pieces(element: _Element, aside: list[str]) -> Iterator[str]:
    """Yield the pieces of a paragraph's text; what stands in text boxes goes aside."""
    for child in element:
        name = _name(child)
        if name == "t":
            # Line ends in the mark-up are no line ends of the text.
            yield " ".join((child.text or "").replace("\xad", "").splitlines())
        elif name in _MARKS:
            yield _MARKS[name]
        elif name == "sym":
            yield _decode(read_attribute(child, "char"))
        elif name == "txbxContent":
            aside += _list_blocks(child)
        elif name not in _UNREAD and not _is_hidden(child):
            yield from _list_pieces(_shown(child), aside)


def _decode(code: str) -> str:
    """Return the character of a code; one of a font of signs stands for no letter."""
    number = int(code, 16) if _CODE.fullmatch(code) else _FIRST_OF_SIGNS
    return chr(number) if number < _FIRST_OF_SIGNS else ""


def _shown(element: _Element) -> list[_Element]:
    """Return the children that are shown: of several tellings the first, of a prompt none."""
    if next(element.iterfind("{*}sdtPr/{*}showingPlcHdr"), None) is not None:
        return []
    return list(element)[:1] if _name(element) == "AlternateContent" else list(element)


def _is_hidden(run: _Element) -> bool:
    mark = next(run.iterfind("{*}rPr/{*}vanish"), None)
    return mark is not None and read_attribute(mark, "val") not in _OFF


def _name(element: _Element) -> str:
    # Instructions for programs have no name.
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
