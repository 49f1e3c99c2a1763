"""What single words of a codebook's patterns would be worth by themselves, where a person coded."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator

import numpy as np
import pandas as pd

from corpus_tools.compare.patterns import INTERVAL, add_precision, check_known
from corpus_tools.schema import DOCUMENTS, NUMBER, TEXT, WHOLE, Column, Table
from corpus_tools.study.codebook import Codebook, CodebookEntry, parse_pattern
from corpus_tools.study.codes import CODES
from corpus_tools.text import tokenize
from corpus_tools.text.tagging import find_usual_tag
from corpus_tools.text.terms import TokenIndex, locate_terms, split_term

LEAST_SENTENCES = 10
_ADVANCED = "advanced"
_COUNTED = ["n_patterns", "n_coded", "n_sentences", "n_right"]
# Articles, prepositions, pronouns, modals and their kin, and the verbs that help others.
_SMALL_TAGS = frozenset(
    ["DT", "PDT", "IN", "TO", "CC", "MD", "PRP", "PRP$", "EX", "CD", "WDT", "WP", "WP$", "WRB"]
)
_SMALL = frozenset(["be", "is", "are", "was", "been", "has", "have", "had", "do", "does", "not"])

WORD_SCORES = Table("word_scores", "codebook entry and word of its patterns", ("frame", "word"), (
    Column("frame", TEXT, "Id of the codebook entry."),
    Column("word", TEXT, "A word of its patterns, perhaps with * for any characters."),
    Column("n_patterns", WHOLE, "Patterns of the entry that it stands in."),
    Column("n_coded", WHOLE, "Sentences that a person coded as advancing the entry."),
    Column("n_sentences", WHOLE, "Coded sentences that hold the word, whatever its pattern."),
    Column("n_right", WHOLE, "Sentences of which both hold."),
    Column("precision", NUMBER, "n_right out of n_sentences: what the word alone would reach as "
           "a pattern; empty where no sentence holds it."),
    *INTERVAL,
    Column("base_rate", NUMBER, "Share of all coded sentences that advance the entry: what a "
           "word that carries nothing reaches."),
    Column("lift", NUMBER, "precision over base_rate; 1 is nothing; empty where one is missing "
           "or the base rate is 0."),
))  # fmt: skip


def score_frame_words(
    documents: pd.DataFrame, *, codes: pd.DataFrame, codebook: Codebook
) -> pd.DataFrame:
    """Count for each word of an entry's patterns what it would be worth as a pattern by itself.

    The topic of a corpus stands in all its frames: where every article is about cooperation, the
    word cooperation says little about which sentence presents it as an opportunity.

    Parameters
    ----------
    documents
        The table of that name; codes of other documents are left out.
    codes
        As ``read_codes`` gives them.
    codebook
        Its patterns give the words: those they match, not those that must stand elsewhere in the
        sentence. Articles, prepositions and their kin are left out.

    Returns
    -------
    pandas.DataFrame
        One row per entry and word: ``n_patterns``, ``n_coded`` (sentences coded as advancing the
        entry), ``n_sentences`` (coded sentences that hold the word), ``n_right`` (both),
        ``precision`` with ``precision_low`` and ``precision_high`` (Wilson, as in
        ``score_patterns``), ``base_rate`` (the share of all coded sentences that advance the
        entry), ``lift`` (precision over base rate).

    Raises
    ------
    CompareError
        If the codebook lacks an entry of the codes.
    """
    DOCUMENTS.check(documents)
    CODES.check(codes)
    codes = codes[codes["document_id"].isin(documents["document_id"])]
    check_known(codes["frame"], known=[*codebook.ids, ""], what="entries of the codes")
    spans = codes[["document_id", "start", "end"]].drop_duplicates().reset_index(drop=True)
    texts = documents.set_index("document_id")["text"]
    columns = (spans["document_id"], spans["start"], spans["end"])
    sentences = [texts[name][start:end] for name, start, end in zip(*columns, strict=True)]
    index = TokenIndex(tokenize(pd.Series(sentences, dtype="str")))
    keys = pd.MultiIndex.from_frame(spans[["document_id", "start"]])
    rows = [row for entry in codebook.entries for row in _score_words(entry, index, keys, codes)]
    table = add_precision(pd.DataFrame(rows, columns=["frame", "word", *_COUNTED, "base_rate"]))
    lift = table["precision"] / table["base_rate"].where(table["base_rate"] > 0)
    return WORD_SCORES.build(table.assign(lift=lift))


def _score_words(
    entry: CodebookEntry, index: TokenIndex, keys: pd.MultiIndex, codes: pd.DataFrame
) -> Iterator[tuple[str, str, int, int, int, int, float]]:
    true = codes[(codes["frame"] == entry.id) & (codes["use"] == _ADVANCED)]
    right = keys.isin(pd.MultiIndex.from_frame(true[["document_id", "start"]]))
    base_rate = float(right.mean()) if len(right) else math.nan
    for word, n_patterns in _list_words(entry).items():
        at = np.unique(index.rows[locate_terms(index, terms=[word])["first"]])
        yield entry.id, word, n_patterns, len(true), len(at), int(right[at].sum()), base_rate


def _list_words(entry: CodebookEntry) -> Counter[str]:
    """Return how many patterns each word of an entry stands in, small words left out."""
    terms = [parse_pattern(pattern).term for pattern in entry.patterns]
    counted = Counter(word for term in terms for word in dict.fromkeys(split_term(term)))
    return Counter({word: n for word, n in counted.items() if not _is_small(word)})


def _is_small(word: str) -> bool:
    return not word.strip("*") or word in _SMALL or find_usual_tag(word) in _SMALL_TAGS


def list_empty_words(scores: pd.DataFrame) -> pd.DataFrame:
    """List the words of patterns that are not shown to carry anything by themselves.

    As a pattern by itself such a word would count the topic, and the longer patterns that it
    stands in rest on their other words.

    Parameters
    ----------
    scores
        As :func:`score_frame_words` gives them.

    Returns
    -------
    pandas.DataFrame
        The rows whose interval of precision reaches down to the base rate or below it: the
        presence of the word does not clearly raise the chance that its entry is coded. Only
        words in at least ten coded sentences, of entries that are coded in at least ten. Those
        that stand in the most patterns come first.

    Notes
    -----
    Ten is a rule of ours: with fewer sentences the interval is so wide that almost any word would
    be listed. That a word is listed does not show that it carries nothing.
    """
    WORD_SCORES.check(scores)
    enough = scores[["n_sentences", "n_coded"]].min(axis=1) >= LEAST_SENTENCES
    empty = scores[enough & (scores["precision_low"] <= scores["base_rate"])]
    order = ["n_patterns", "n_sentences"]
    return WORD_SCORES.build(empty.sort_values(order, ascending=False, kind="stable"))
