"""What the styles of a Word file say of its paragraphs: which are items of lists, which a title."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

# Elements of lxml, which has no types.
_Element = Any
# Names of styles. Their ids are words of the language that Word speaks, their names are English.
_TITLE, _CONTENTS = "title", ("toc", "table of figures")
_MOST = 12  # styles that rest one on another; in a damaged file they may do so in a ring


class _Place(NamedTuple):
    """Where a paragraph stands among headings and in a list; blank where nothing is said."""

    heading: str = ""
    list: str = ""
    level: str = ""

    def on(self, below: _Place) -> _Place:
        """Return this place, with what the style below says where this says nothing."""
        return _Place(*(own or other for own, other in zip(self, below, strict=True)))


class Styles:
    """The styles and lists of a Word file.

    Parameters
    ----------
    styles, numbering
        The roots of the parsed parts that tell of them.
    """

    def __init__(self, styles: Iterable[_Element], numbering: Iterable[_Element]) -> None:
        self._styles = {
            read_attribute(style, "styleId"): style
            for root in styles
            for style in root.iter("{*}style")
        }
        self._unmarked = {
            name: levels for root in numbering for name, levels in _find_unmarked(root)
        }
        self._places: dict[str, _Place] = {}

    def is_title(self, properties: _Element) -> bool:
        """Return whether properties are those of a paragraph in Word's style for titles."""
        return self._name(properties) == _TITLE

    def is_contents(self, properties: _Element) -> bool:
        """Return whether properties are those of a line of a table of contents or figures."""
        return self._name(properties).startswith(_CONTENTS)

    def is_item(self, properties: _Element) -> bool:
        """Return whether Word draws a bullet or number before a paragraph that is no heading."""
        name = _read_value(properties, "pStyle")
        if name not in self._places:
            self._places[name] = self._find_place(name)
        place = _read_place(properties).on(self._places[name])
        is_listed = place.list not in {"", "0"} and place.heading in {"", "9"}
        return is_listed and (place.level or "0") not in self._unmarked.get(place.list, ())

    def _name(self, properties: _Element) -> str:
        name = _read_value(properties, "pStyle")
        return (_read_value(self._styles.get(name), "name") or name).lower()

    def _find_place(self, name: str) -> _Place:
        place = _Place()
        for _ in range(_MOST):
            style = self._styles.get(name)
            place = place.on(_read_place(_find_child(style, "pPr")))
            name = _read_value(style, "basedOn")
        return place


def _read_place(properties: _Element | None) -> _Place:
    listed = _find_child(properties, "numPr")
    return _Place(
        _read_value(properties, "outlineLvl"),
        _read_value(listed, "numId"),
        _read_value(listed, "ilvl"),
    )


def _find_unmarked(numbering: _Element) -> Iterator[tuple[str, set[str]]]:
    """Yield each list, and on which of its levels Word draws nothing before an item."""
    unmarked = {
        read_attribute(kind, "abstractNumId"): {
            read_attribute(level, "ilvl")
            for level in kind.iterchildren("{*}lvl")
            if _is_unmarked(level)
        }
        for kind in numbering.iterchildren("{*}abstractNum")
    }
    for one in numbering.iterchildren("{*}num"):
        levels = unmarked.get(_read_value(one, "abstractNumId"), set())
        yield read_attribute(one, "numId"), levels


def _is_unmarked(level: _Element) -> bool:
    is_picture = _find_child(level, "lvlPicBulletId") is not None
    text = _find_child(level, "lvlText")
    is_blank = text is not None and not read_attribute(text, "val").strip()
    return _read_value(level, "numFmt") == "none" or (is_blank and not is_picture)


def _read_value(element: _Element | None, name: str) -> str:
    """Return the value of an element's child, or "" if either is none."""
    child = _find_child(element, name)
    return "" if child is None else read_attribute(child, "val")


def _find_child(element: _Element | None, name: str) -> _Element | None:
    # Much faster than a path, and asked of each paragraph.
    return None if element is None else next(element.iterchildren("{*}" + name), None)


def read_attribute(element: _Element, name: str) -> str:
    """Return an attribute of an element, of whichever dialect, or "" if it has none."""
    return next((value for key, value in element.items() if key.rpartition("}")[2] == name), "")
