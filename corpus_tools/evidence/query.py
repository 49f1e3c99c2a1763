"""Filters as one line of text, as it stands in an address: ``frame=rivalry&side=Chinese``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, get_args
from urllib.parse import parse_qsl, urlencode

import pandas as pd

from corpus_tools.errors import CorpusToolsError
from corpus_tools.sentiment import SCORERS

Counts = Literal["sentences", "passages", "documents", "sources"]
COUNTS: tuple[Counts, ...] = get_args(Counts)
SENTENCE_KEYS = ("side", "source", "document", "part", "rule", "sentence", *SCORERS)
# Each filter of passages: the kind it asks for, and the column. Voice and speaker are asked of
# whatever else is asked for.
VOICE = "voice"
PASSAGE_KEYS: Mapping[str, tuple[str, str]] = {
    "frame": ("frame", "name"),
    "use": ("frame", "use"),
    "pattern": ("frame", "pattern"),
    "word": ("word", "name"),
    "score_word": ("score_word", "name"),
    "mention": ("mention", "name"),
    "form": ("mention", "use"),
    "statement": ("statement", "name"),
    "quote": ("statement", "use"),
    "speaker": ("statement", "pattern"),
    "obligation": ("obligation", "name"),
    "modality": ("obligation", "use"),
    "act": ("act", "name"),
    "status": ("act", "use"),
    "parties": ("act", "pattern"),
    "toward": ("target", "name"),
    "tone": ("target", "use"),
    VOICE: (VOICE, "voice"),
    "by": (VOICE, "speaker_actor"),
}
KEYS = (*SENTENCE_KEYS, *PASSAGE_KEYS)


def write_query(*, counts: Counts = "sentences", **filters: object) -> pd.Series | str:
    """Write filters as the text that leads to the sentences they choose.

    Parameters
    ----------
    counts
        What the number that will carry the link counts: sentences, passages (the places in
        them that match), documents or sources.
    **filters
        Of the sentence: ``side`` (the group its source is counted in), ``source`` and
        ``document`` (ids), ``part``, ``rule``, ``sentence`` (id), a scorer's name with
        "negative", "zero" or "positive". Of a passage in it: ``frame``, ``use``, ``pattern``;
        ``word``; ``score_word`` (scorer, colon, word); ``mention`` (actor), ``form``;
        ``statement`` (actor of the speaker), ``quote`` (direct, indirect, mixed), ``speaker``;
        ``obligation`` (actor told to act), ``modality``; ``act`` (its class), ``status``,
        ``parties`` (agent > patient); ``toward`` (actor), ``tone`` (negative, neutral or
        positive toward it, of a mention). ``voice`` and ``by`` (the actor whose quoted words it
        stands in) are asked of these passages, or alone of the sentence. A value is a text, a
        list of texts any of which will do, or a column of a table, which gives one query a row.

    Returns
    -------
    str or pandas.Series
        A series with the index of the column that was given, else one text.

    Raises
    ------
    CorpusToolsError
        If a filter or a count is unknown.

    Examples
    --------
    >>> write_query(frame="rivalry", side=["A", "B & C"])
    'frame=rivalry&side=A&side=B+%26+C'
    >>> write_query(document=pd.Series(["d1", "d2"]), counts="passages").tolist()
    ['document=d1&counts=passages', 'document=d2&counts=passages']
    >>> write_query()
    'counts=sentences'
    """
    _check(filters, counts)
    columns = [value for value in filters.values() if isinstance(value, pd.Series)]
    if not columns:
        return _write(filters, counts)
    index = columns[0].index
    rows = zip(*(_spread(value, len(index)) for value in filters.values()), strict=True)
    texts = [_write(dict(zip(filters, row, strict=True)), counts) for row in rows]
    return pd.Series(texts, index=index, dtype="str")


def read_query(query: str) -> tuple[dict[str, list[str]], Counts]:
    """Read what :func:`write_query` wrote.

    Parameters
    ----------
    query
        The text, with or without ``#`` in front.

    Returns
    -------
    tuple
        The values of each filter, and what is counted.

    Raises
    ------
    CorpusToolsError
        If a filter or a count is unknown.

    Examples
    --------
    >>> read_query("side=A&side=B&counts=documents")
    ({'side': ['A', 'B']}, 'documents')
    """
    filters: dict[str, list[str]] = {}
    for key, value in parse_qsl(query.removeprefix("#"), keep_blank_values=True):
        filters.setdefault(key, []).append(value)
    counts = next(iter(filters.pop("counts", ["sentences"])))
    _check(filters, counts)
    return filters, counts  # type: ignore[return-value]


def _check(filters: Iterable[str], counts: str) -> None:
    unknown = [key for key in filters if key not in KEYS]
    if unknown:
        raise CorpusToolsError(
            f"there is no filter {unknown[0]!r}", remedy=f"Filters are: {', '.join(KEYS)}."
        )
    if counts not in COUNTS:
        raise CorpusToolsError(
            f"counts is {counts!r}", remedy=f"It is one of {', '.join(map(repr, COUNTS))}."
        )


def _write(filters: dict[str, object], counts: Counts) -> str:
    pairs = [
        (key, str(value))
        for key, values in filters.items()
        for value in (values if isinstance(values, list | tuple) else [values])
    ]
    # Without a filter the text would be blank, which means no link.
    said = [("counts", counts)] if counts != "sentences" or not pairs else []
    return urlencode([*pairs, *said])


def _spread(value: object, n_rows: int) -> list[object]:
    if not isinstance(value, pd.Series):
        return [value] * n_rows
    if len(value) != n_rows:
        raise CorpusToolsError(
            f"a filter has {len(value)} rows, another one {n_rows}",
            remedy="Take the columns of one table.",
        )
    return value.tolist()
