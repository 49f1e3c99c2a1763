"""What somebody says in a sentence: its words are about others, not about who says them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import pandas as pd

from corpus_tools.schema import QUOTE_SPANS, QUOTES


class Said(NamedTuple):
    """Where the speaker stands in the document, and a stretch of what is said."""

    speaker_start: int
    speaker_end: int
    start: int
    end: int


def gather_said(quotes: pd.DataFrame, *, quote_spans: pd.DataFrame) -> Mapping[str, list[Said]]:
    """Return for each sentence what is said in it, and by which words the speaker is named.

    Parameters
    ----------
    quotes, quote_spans
        The tables of those names.
    """
    QUOTES.check(quotes)
    QUOTE_SPANS.check(quote_spans)
    named = quotes.loc[quotes["speaker_start"] >= 0, ["quote_id", "speaker_start", "speaker_end"]]
    joined = quote_spans[["quote_id", "sentence_id", "start", "end"]].merge(named, on="quote_id")
    columns = ["sentence_id", *Said._fields]
    said: dict[str, list[Said]] = defaultdict(list)
    for sentence_id, *places in joined[columns].itertuples(index=False, name=None):
        said[sentence_id].append(Said(*places))
    return said


def list_said(said: Sequence[Said], start: int, end: int, *, offset: int) -> list[tuple[int, int]]:
    """Return what the one says whom a stretch of the document names, as places in a sentence.

    Parameters
    ----------
    said
        What is said in the sentence.
    start, end
        The stretch, in the document.
    offset
        Where the sentence begins.
    """
    return [
        (one.start - offset, one.end - offset)
        for one in said
        if one.speaker_start < end and start < one.speaker_end
    ]
