"""Match the patterns of a codebook in sentences."""

from __future__ import annotations

import numpy as np
import pandas as pd

from corpus_tools.framing.uses import Use, find_use
from corpus_tools.schema import FRAME_MATCHES, SENTENCES
from corpus_tools.study.codebook import Codebook, CodebookEntry, parse_pattern
from corpus_tools.text import tokenize
from corpus_tools.text.terms import TokenIndex, choose_longest, locate_terms


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
    parts = [_match_entry(sentences, index, entry) for entry in codebook.entries]
    matches = pd.concat(parts)
    order = ["document_id", "start", "frame", "end"]
    return FRAME_MATCHES.build(matches.sort_values(order, kind="stable"))


def _match_entry(sentences: pd.DataFrame, index: TokenIndex, entry: CodebookEntry) -> pd.DataFrame:
    found = _find_patterns(index, entry)
    first, last = found["first"].to_numpy(), found["last"].to_numpy()
    at = sentences.iloc[index.rows[first]].reset_index(drop=True)
    start = at["start"] + index.starts[first]
    uses = pd.DataFrame(_find_uses(sentences, index, found), columns=Use._fields).astype("str")
    return pd.DataFrame(
        {
            "match_id": at["sentence_id"] + f":{entry.id}:" + start.astype("str"),
            "sentence_id": at["sentence_id"],
            "document_id": at["document_id"],
            "frame": entry.id,
            "pattern": found["pattern"],
            "start": start,
            "end": at["start"] + index.ends[last],
            "use": uses["use"],
            "use_rule": uses["rule"],
            "use_words": uses["words"],
        }
    )


def _find_patterns(index: TokenIndex, entry: CodebookEntry) -> pd.DataFrame:
    """Return where patterns of an entry match: ``first``, ``last``, ``pattern``."""
    parts = [_locate(index, pattern) for pattern in entry.patterns]
    excluded = locate_terms(index, terms=entry.exclusions).assign(pattern="")
    ranked = [part.assign(rank=rank) for rank, of in ((1, parts), (0, [excluded])) for part in of]
    found = choose_longest(pd.concat(ranked, ignore_index=True), n_tokens=len(index.rows))
    return found[found["pattern"] != ""].reset_index(drop=True)


def _locate(index: TokenIndex, pattern: str) -> pd.DataFrame:
    term, requires = parse_pattern(pattern)
    found = locate_terms(index, terms=[term]).assign(pattern=pattern)
    if requires:
        others = locate_terms(index, terms=requires)
        held = np.isin(index.rows[found["first"]], index.rows[others["first"]])
        found = found[held]
    return found


def _find_uses(sentences: pd.DataFrame, index: TokenIndex, found: pd.DataFrame) -> list[Use]:
    """Return the use of each match."""
    first, last = found["first"].to_numpy(), found["last"].to_numpy()
    rows = index.rows[first]
    texts = sentences["text"].to_numpy()
    begins = np.searchsorted(index.rows, rows)
    ends = np.searchsorted(index.rows, rows, side="right")
    uses = []
    for row, begin, end, one, other in zip(rows, begins, ends, first, last, strict=True):
        text = texts[row]
        originals = [
            text[s:e] for s, e in zip(index.starts[begin:end], index.ends[begin:end], strict=True)
        ]
        uses.append(find_use(index.words[begin:end], originals, one - begin, other - begin))
    return uses
