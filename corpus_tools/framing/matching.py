"""Match the patterns of a codebook in sentences."""

from __future__ import annotations

import numpy as np
import pandas as pd

from corpus_tools.framing.negation import find_negation
from corpus_tools.schema import FRAME_MATCHES, SENTENCES
from corpus_tools.study import Codebook
from corpus_tools.text import tokenize
from corpus_tools.text.terms import TokenIndex, find_terms


def match_frames(sentences: pd.DataFrame, *, codebook: Codebook) -> pd.DataFrame:
    """Find every match of a codebook's patterns, with its span and its use.

    Each sentence is looked at by itself. Of overlapping matches of one entry the longest
    stays; entries don't take matches from each other.

    Parameters
    ----------
    sentences
        One row per sentence: ``sentence_id``, ``document_id``, ``start``, ``text``.
    codebook
        As ``read_codebook`` gives it. Words and patterns are compared in lower case; hyphens
        separate words, so "oil" is found in "oil-rich"; a phrase matches words side by side.

    Returns
    -------
    pandas.DataFrame
        One row per match: ``match_id``, ``sentence_id``, ``document_id``, ``frame``,
        ``pattern``, ``start``, ``end`` (code points in the document's text), ``use`` (advanced,
        or negated when a negation stands at most five words before the match in the same clause;
        the match's own words negate nothing), ``use_words``.
    """
    SENTENCES.check(sentences)
    sentences = sentences.reset_index(drop=True)
    tokens = tokenize(sentences["text"])
    index = TokenIndex(tokens)
    parts = [_match_entry(sentences, index, entry.id, entry.patterns) for entry in codebook.entries]
    matches = pd.concat(parts)
    order = ["document_id", "start", "frame", "end"]
    return FRAME_MATCHES.build(matches.sort_values(order, kind="stable"))


def _match_entry(
    sentences: pd.DataFrame, index: TokenIndex, frame: str, patterns: tuple[str, ...]
) -> pd.DataFrame:
    found = find_terms(index, terms=patterns)
    first, last = found["first"].to_numpy(), found["last"].to_numpy()
    at = sentences.iloc[index.rows[first]].reset_index(drop=True)
    start = at["start"] + index.starts[first]
    use_words = pd.Series(_find_negations(index, first), dtype="str")
    return pd.DataFrame(
        {
            "match_id": at["sentence_id"] + f":{frame}:" + start.astype("str"),
            "sentence_id": at["sentence_id"],
            "document_id": at["document_id"],
            "frame": frame,
            "pattern": found["term"],
            "start": start,
            "end": at["start"] + index.ends[last],
            "use": use_words.map(lambda words: "negated" if words else "advanced"),
            "use_words": use_words,
        }
    )


def _find_negations(index: TokenIndex, places: np.ndarray) -> list[str]:
    """Return the negation before each match; ``places`` are of the first words of matches."""
    sentence_starts = np.searchsorted(index.rows, index.rows[places])
    return [
        find_negation(index.words[start:place], word=index.words[place])
        for start, place in zip(sentence_starts, places, strict=True)
    ]
