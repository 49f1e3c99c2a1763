from __future__ import annotations

import math

import pandas as pd

from corpus_tools.plots import describe_values


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
