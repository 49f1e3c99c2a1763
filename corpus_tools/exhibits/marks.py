"""How an output says what it is: the metadata that exhibits write and the report reads."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from corpus_tools.errors import CorpusToolsError

Kind = Literal["figure", "caption", "table", "finding"]

MARK = "corpus_tools"


def mark(kind: Kind, **entries: object) -> dict[str, dict[str, object]]:
    """Write the metadata of an output.

    Parameters
    ----------
    kind
        What the output is.
    **entries
        Of a figure or table its ``caption``; of a figure its ``claim`` and its ``areas`` (query,
        left, top, right, bottom as shares of the image); of a table its ``links`` (row, column,
        query); of a finding its ``links`` (sentence, query). Blank ones are left out.

    Returns
    -------
    dict

    Examples
    --------
    >>> mark("finding")
    {'corpus_tools': {'kind': 'finding'}}
    """
    return {MARK: {"kind": kind, **{name: entry for name, entry in entries.items() if entry}}}


def read_mark(metadata: Mapping[str, object], name: str) -> str:
    """Read one entry of an output's mark; empty where there is none.

    Parameters
    ----------
    metadata
        The metadata of an output.
    name
        ``kind`` or ``caption``.

    Returns
    -------
    str
    """
    entries = metadata.get(MARK)
    return str(entries.get(name, "")) if isinstance(entries, Mapping) else ""


def read_links(metadata: Mapping[str, object], name: str) -> list[list[Any]]:
    """Read the links to evidence in an output's mark; empty where there are none.

    Parameters
    ----------
    metadata
        The metadata of an output.
    name
        ``links`` or ``areas``.

    Returns
    -------
    list of list
    """
    entries = metadata.get(MARK)
    found = entries.get(name, []) if isinstance(entries, Mapping) else []
    return [list(link) for link in found] if isinstance(found, list | tuple) else []


def write_caption(caption: str, *, label: str) -> str:
    """Join a caption and the name of the corpus it speaks of.

    Parameters
    ----------
    caption
        Plain text; must not be blank.
    label
        What kind of corpus this is, such as "constructed"; may be empty.

    Returns
    -------
    str

    Raises
    ------
    CorpusToolsError
        If the caption is blank.

    Examples
    --------
    >>> write_caption("Share of sentences", label="constructed")
    'Share of sentences. Corpus: constructed.'
    """
    words = require_words(caption, what="a caption")
    ended = end_sentence(words)
    return f"{ended} Corpus: {label}." if label else ended


def end_sentence(words: str) -> str:
    """Return the words with a full stop, if nothing ends them yet.

    Examples
    --------
    >>> end_sentence("No clear difference"), end_sentence("Why?")
    ('No clear difference.', 'Why?')
    """
    return words if words[-1:] in {".", "?", "!"} else f"{words}."


def require_words(text: str, *, what: str) -> str:
    """Return a text on one line, or raise if there is nothing in it.

    Parameters
    ----------
    text
        Any text.
    what
        How to call it in the message: "a caption".

    Returns
    -------
    str
        With white space collapsed.

    Raises
    ------
    CorpusToolsError
        If the text is blank.
    """
    words = " ".join(text.split())
    if not words:
        raise CorpusToolsError(
            f"{what} is needed, an empty one was given",
            remedy="Say in a sentence what a reader should take from it.",
        )
    return words
