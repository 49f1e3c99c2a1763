"""Whether the patterns of a codebook find its own examples, and leave its counterexamples alone."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from corpus_tools.framing.matching import match_frames
from corpus_tools.framing.uses import ADVANCED
from corpus_tools.schema import FLAG, TEXT, Column, Table
from corpus_tools.study import Actor
from corpus_tools.study.codebook import Codebook
from corpus_tools.study.entries import EXAMPLES, list_examples

_BETWEEN = "; "

EXAMPLE_MATCHES = Table("example_matches", EXAMPLES.one_row_per, EXAMPLES.key, (
    *EXAMPLES.columns,
    Column("patterns", TEXT, "Patterns of the entry that advance it there, joined by '; '."),
    Column("as_meant", FLAG, "Whether an example is found, or a counterexample is not."),
))  # fmt: skip


def match_examples(codebook: Codebook, *, actors: Sequence[Actor] = ()) -> pd.DataFrame:
    """Match the patterns of each entry in its own examples and counterexamples.

    Who writes both makes them fit each other, so this finds slips and measures nothing.

    Parameters
    ----------
    codebook
        As ``read_codebook`` gives it.
    actors
        As the study gives them; needed where a pattern has ``<actor>``.

    Returns
    -------
    pandas.DataFrame
        One row per sentence: ``frame``, ``kind``, ``position``, ``text``, ``patterns`` (of the
        entry, advanced), ``as_meant`` (an example is found, a counterexample is not).
    """
    examples = list_examples(codebook)
    names = examples.index.astype("str")
    sentences = examples[["text"]].assign(
        sentence_id=names,
        document_id=names,
        position=0,
        part="body",
        start=0,
        end=examples["text"].str.len(),
    )
    matches = match_frames(sentences, codebook=codebook, actors=actors)
    own = matches[matches["use"] == ADVANCED].merge(
        examples.assign(sentence_id=names), on=["sentence_id", "frame"]
    )
    found = own.groupby("sentence_id")["pattern"].agg(
        lambda each: _BETWEEN.join(dict.fromkeys(each))
    )
    patterns = found.reindex(names).fillna("").to_numpy()
    is_found = patterns != ""
    return EXAMPLE_MATCHES.build(
        examples.assign(patterns=patterns, as_meant=is_found == (examples["kind"] == "example"))
    )
