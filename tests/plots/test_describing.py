from __future__ import annotations

import math

import pandas as pd

from corpus_tools.plots import describe_shares, describe_values
from corpus_tools.schema import FRAME_COUNTS


def test_a_description_reads_the_rows_and_counts_the_rest():
    table = pd.DataFrame(
        {"frame": ["Rivalry", "Trust", "Cost"], "a": [0.25, math.nan, 1], "n": [3, 4, 5]}
    )
    text = describe_values(
        table, what="Shares", name="frame", values={"a": "East", "n": "documents"}, n_rows=2
    )
    assert text == (
        "Shares. Rivalry: East 0.25, documents 3; Trust: East not given, documents 4. 1 further "
        "rows stand in the table of data."
    )
    assert describe_values(table.head(0), what="Shares", name="frame", values={}) == (
        "Shares. There are no rows to show."
    )


def make_counts(rows):
    columns = ["document_id", "frame", "n_matched_sentences", "n_sentences"]
    counts = pd.DataFrame(rows, columns=columns)
    return FRAME_COUNTS.build(counts.assign(n_matches=0, n_matches_set_aside=0, n_words=9))


def test_shares_are_described_entry_by_entry_with_every_entry():
    counts = make_counts(
        [("d", "rivalry", 5, 20), ("d", "trust", 0, 20), ("e", "rivalry", 1, 200),
         ("e", "trust", 0, 200), ("f", "rivalry", 0, 0), ("f", "trust", 0, 0)]
    )  # fmt: skip
    assert describe_shares(counts, labels={"trust": "Trust\nand bad faith"}) == (
        "Sentences with a match, out of those of a document. rivalry: in 2 of 2 documents, up to "
        "25 %; Trust and bad faith: in 0 of 2 documents."
    )
    assert describe_shares(counts[:1], labels={}).endswith(
        "rivalry: in 1 of 1 document, up to 25 %."
    )
    many = make_counts([("d", f"entry{n}", n, 99) for n in range(60)])
    assert describe_shares(many, labels={}).count("in 1 of 1 document, up to") == 59


def test_shares_of_no_sentences_say_so():
    for counts in (make_counts([]), make_counts([("d", "rivalry", 0, 0)])):
        assert describe_shares(counts, labels={}) == "There are no documents with sentences."
