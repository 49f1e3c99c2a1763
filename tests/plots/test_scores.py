from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest

from corpus_tools.plots import plot_bars, plot_score_pairs


def make_scores(pairs, scorers=("vader", "textblob")):
    rows = [
        (f"s{i}", scorer, score)
        for i, pair in enumerate(pairs)
        for scorer, score in zip(scorers, pair, strict=True)
    ]
    return pd.DataFrame(rows, columns=["sentence_id", "scorer", "score"])


def bars(names, values, **evidence):
    table = pd.DataFrame({"name": pd.Series(names, dtype="str"), "value": values})
    return plot_bars(table, name="name", value="value", unit="unit", **evidence)


def test_pairs_of_scores_are_those_of_the_table(check_figure):
    pairs = [(0.5, -0.25), (0.0, 1.0), (math.nan, 0.1)]
    axes = plot_score_pairs(make_scores(pairs), scorers=("textblob", "vader"))
    assert axes.collections[0].get_offsets().tolist() == [[-0.25, 0.5], [1.0, 0.0]]
    assert (axes.get_xlabel(), axes.get_ylabel()) == ("TextBlob", "VADER")
    check_figure(axes)


@pytest.mark.parametrize("pairs", [[], [(math.nan, 0.2)]])
def test_no_pairs(pairs, texts_in):
    axes = plot_score_pairs(make_scores(pairs), scorers=("vader", "textblob"))
    assert texts_in(axes) == ["nothing to show"]
    axes = plot_score_pairs(make_scores([(0.1, 0.2)]), scorers=("vader", "x"))
    assert texts_in(axes) == ["nothing to show"]


def test_hostile_names_are_drawn_as_they_stand(hostile, check_figure):
    scorers = ("$v$", hostile[2])
    check_figure(plot_score_pairs(make_scores([(0.1, 0.2)], scorers), scorers=scorers))
    check_figure(bars(hostile, np.linspace(-5000, 5000, len(hostile))))


def test_bars_are_those_of_the_table(check_figure):
    axes = bars(["a", "b", "c", "d"], [0.12345, -2500.5, math.nan, 3])
    names = [label.get_text() for label in axes.get_yticklabels()]
    assert names[::-1] == ["a", "b", "c", "d"]
    assert [bar.get_width() for bar in axes.patches][::-1] == [0.12345, -2500.5, 0, 3]
    assert [note.get_text() for note in axes.texts][::-1] == ["0.123", "-2,500", "not given", "3"]
    check_figure(axes)


def test_no_bars_and_missing_values(check_figure, texts_in):
    assert texts_in(bars([], [])) == ["nothing to show"]
    check_figure(bars(["a", "b"], [math.nan, math.nan]))


def test_bars_lead_to_their_evidence():
    axes = bars(["a", "b"], [1, 2], evidence={"value": pd.Series(["side=a", ""])})
    assert [bar.get_url() for bar in axes.patches] == [None, "side=a"]
