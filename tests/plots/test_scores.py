from __future__ import annotations

import math

import pandas as pd
import pytest

from corpus_tools.plots import plot_score_pairs


def make_scores(pairs, scorers=("vader", "textblob")):
    rows = [
        (f"s{i}", scorer, score)
        for i, pair in enumerate(pairs)
        for scorer, score in zip(scorers, pair, strict=True)
    ]
    return pd.DataFrame(rows, columns=["sentence_id", "scorer", "score"])


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
