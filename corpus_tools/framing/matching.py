"""Match the patterns of a codebook in sentences."""

from __future__ import annotations

import numpy as np
import pandas as pd

from corpus_tools.framing.negation import find_negation
from corpus_tools.schema import FRAME_MATCHES, SENTENCES
from corpus_tools.study import Codebook
from corpus_tools.text import tokenize
from corpus_tools.text.terms import find_terms


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
    parts = [
        _match_entry(sentences, tokens, entry.id, entry.patterns) for entry in codebook.entries
    ]
    matches = pd.concat(parts)
    order = ["document_id", "start", "frame", "end"]
    return FRAME_MATCHES.build(matches.sort_values(order, kind="stable"))


def _match_entry(
    sentences: pd.DataFrame, tokens: pd.DataFrame, frame: str, patterns: tuple[str, ...]
) -> pd.DataFrame:
    found = find_terms(tokens, terms=patterns)
    first, last = found["first"].to_numpy(), found["last"].to_numpy()
    rows = tokens["row"].to_numpy()[first]
    at = sentences.iloc[rows].reset_index(drop=True)
    start = at["start"] + tokens["start"].to_numpy()[first]
    use_words = pd.Series(_find_negations(tokens, first), dtype="str")
    return pd.DataFrame(
        {
            "match_id": at["sentence_id"] + f":{frame}:" + start.astype("str"),
            "sentence_id": at["sentence_id"],
            "document_id": at["document_id"],
            "frame": frame,
            "pattern": found["term"],
            "start": start,
            "end": at["start"] + tokens["end"].to_numpy()[last],
            "use": use_words.map(lambda words: "negated" if words else "advanced"),
            "use_words": use_words,
        }
    )


def _find_negations(tokens: pd.DataFrame, places: np.ndarray) -> list[str]:
    """Return the negation before each match; ``places`` are of the first words of matches."""
    words = tokens["word"].tolist()
    rows = tokens["row"].to_numpy()
    sentence_starts = np.searchsorted(rows, rows[places])
    return [
        find_negation(words[start:place], word=words[place])
        for start, place in zip(sentence_starts, places, strict=True)
    ]
