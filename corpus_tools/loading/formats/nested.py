"""Records of JSON within records: paragraphs as objects, and fields named with a dot."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from itertools import islice

from corpus_tools.loading.formats.headings import say_headings
from corpus_tools.loading.formats.rows import Cell, list_texts
from corpus_tools.study.settings import write_setting
from corpus_tools.study.tables import fold_heading

_DEEPEST = 4  # names with more dots are not looked for
_MOST = 1_000  # fields within fields of one record


def read_cell(value: object, *, texts: Collection[str]) -> Cell:
    r"""Return a text, a list of texts, or those of a list of paragraph objects.

    Parameters
    ----------
    value
        What a field holds.
    texts
        What the field of a paragraph is called that holds its text, as ``fold_heading`` writes it.

    Returns
    -------
    str or list of str
        Blank for any other structure: it holds no fact. A paragraph object without a text, such
        as a picture's, is passed over.

    Examples
    --------
    >>> read_cell([{"type": "p", "text": "One."}, "Two.", {"type": "image"}], texts={"text"})
    ['One.', 'Two.']
    """
    if not isinstance(value, list):
        return value if isinstance(value, str) else ""
    return list_texts([found for one in value for found in _list_paragraphs(one, texts)])


def _list_paragraphs(one: object, texts: Collection[str]) -> list[object]:
    if not isinstance(one, dict):
        return [one]
    return [text for name, text in one.items() if fold_heading(name) in texts and text][:1]


def list_nested(record: Mapping[str, object], *, texts: Collection[str]) -> dict[str, Cell]:
    """Return what objects within a record hold, four levels deep, by the name with dots.

    Of a list of objects each field is a list.

    >>> list_nested({"content": {"text": "One.", "days": {"first": "x"}}}, texts={"text"})
    {'content.text': 'One.', 'content.days.first': 'x'}
    """
    return dict(islice(_walk(record, texts, "", 1), _MOST))


def _walk(
    record: Mapping[str, object], texts: Collection[str], before: str, depth: int
) -> Iterator[tuple[str, Cell]]:
    for name, value in record.items():
        if depth > 1 and (cell := read_cell(value, texts=texts)):
            yield before + name, cell
        if depth < _DEEPEST and (inner := _join_objects(value)):
            yield from _walk(inner, texts, f"{before}{name}.", depth + 1)


def _join_objects(value: object) -> dict[str, object]:
    """Return an object, or the fields of a list of objects, each a list of what they hold."""
    if isinstance(value, dict):
        return value
    fields: dict[str, object] = {}
    if isinstance(value, list) and value and all(isinstance(one, dict) for one in value):
        for one in value:
            for name, held in one.items():
                had = fields.setdefault(name, [])
                if isinstance(had, list):
                    had.append(held)
    return fields


def say_structure(name: str, value: object) -> str:
    """Return why a field that should hold a text holds none, and what to do; or a blank.

    >>> say_structure("text", {"main": {"en": "No pact."}})[:41]
    'its text is a structure with the fields m'
    >>> say_structure("text", "No pact.")
    ''
    """
    fields = list(_join_objects(value))
    if not fields:
        return ""
    return (
        f"its {say_headings([name])} is a structure with the fields {say_headings(fields)}: name "
        "the one that holds the text under [columns] in study.toml, such as "
        f"{write_setting('text', [f'{name}.{fields[0]}'])}"
    )
