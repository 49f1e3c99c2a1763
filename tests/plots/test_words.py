from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest
from matplotlib.colors import to_hex

from corpus_tools.errors import TableError
from corpus_tools.plots import choose_words, plot_score_words, plot_words
from corpus_tools.plots.drawing import GROUP_COLOURS
from corpus_tools.schema import KEYNESS

GROUPS = ("East", "West")


def make_keyness(n=6, words=None):
    return KEYNESS.build(
        pd.DataFrame(
            {
                "word": words or [f"w{i}" for i in range(n)], "n_uses_a": 5, "n_uses_b": 6,
                "per_1000_words_a": 1.0, "per_1000_words_b": 2.0,
                "n_documents_a": range(n), "n_documents_b": 3, "n_sources_a": 2, "n_sources_b": 2,
                "g2": np.linspace(9, 1, n), "log_ratio": [(-1) ** i * (i + 1) / 2 for i in range(n)],
            }
        )
    )  # fmt: skip


def make_summary(rows, scorer="vader"):
    table = pd.DataFrame(rows, columns=["word", "n_uses", "mean_weight", "share_of_weight"])
    return table.astype({"word": "str"}).assign(scorer=scorer)


SUMMARY = [("security", 57, 1.4, 0.4), ("threat", 21, -2.4, 0.3), ("trust", 1, 2.3, 0.1)]


def test_bars_of_words_are_those_of_the_table(check_figure):
    table = make_keyness()
    axes = plot_words(table, groups=GROUPS, n_words=2)
    expected = table[table["word"].isin(["w0", "w1", "w2", "w3"])].sort_values("log_ratio")
    widths = [bar.get_width() for bar in axes.patches]
    assert widths == expected["log_ratio"].tolist()
    assert [note.get_text() for note in axes.texts] == [
        f"{row.word}  {row.n_documents_a}:{row.n_documents_b}" for row in expected.itertuples()
    ]
    colours = [to_hex(bar.get_facecolor()).upper() for bar in axes.patches]
    assert colours == [GROUP_COLOURS[int(width < 0)] for width in widths]
    assert axes.get_xlabel() == "log ratio\n← West     East →"
    assert axes.figure.get_supxlabel() == "Documents that use the word, East:West. No test."
    check_figure(axes)


def test_the_words_that_are_chosen_are_those_of_the_figure_from_top_to_bottom():
    table = make_keyness(9)
    table.loc[[7, 8], "log_ratio"] = [0, math.nan]
    chosen = choose_words(table, n_words=3)
    assert chosen["word"].tolist() == ["w4", "w2", "w0", "w1", "w3", "w5"]
    pd.testing.assert_frame_equal(chosen, table.loc[chosen.index])
    drawn = [
        note.get_text().split()[0] for note in plot_words(table, groups=GROUPS, n_words=3).texts
    ]
    assert drawn[::-1] == chosen["word"].tolist()
    assert choose_words(table.head(0)).empty


def test_no_words(texts_in):
    for table in (make_keyness(0), make_keyness(2).assign(log_ratio=math.nan)):
        assert texts_in(plot_words(table, groups=GROUPS)) == ["nothing to show"]


def test_hostile_words_are_drawn_as_they_stand(hostile, check_figure):
    groups = ("$a$", "_" + hostile[2])
    check_figure(plot_words(make_keyness(len(hostile), words=hostile), groups=groups))
    rows = [(word, 1, 1 - i / 4, 0.1) for i, word in enumerate(hostile)]
    check_figure(plot_score_words(make_summary(rows, "$v$" * 20), scorer="$v$" * 20))


def test_bars_of_words_lead_to_their_evidence():
    table = make_keyness(3).iloc[::-1]
    links = pd.Series([f"word={word}" for word in table["word"]], index=table.index)
    axes = plot_words(table, groups=GROUPS, evidence={"log_ratio": links})
    shown = [
        (note.get_text()[:2], bar.get_url())
        for note, bar in zip(axes.texts, axes.patches, strict=True)
    ]
    assert shown == [(word, f"word={word}") for word in ("w1", "w0", "w2")]


def test_bars_of_score_words_are_summed_weights_heaviest_on_top(check_figure):
    other = make_summary([("most", 13, 0.5, 1.0)], "textblob")
    table = pd.concat([other, make_summary(SUMMARY[::-1])])
    axes = plot_score_words(table.reset_index(drop=True), scorer="vader", n_words=2)
    assert [label.get_text() for label in axes.get_yticklabels()] == ["threat", "security"]
    assert [bar.get_width() for bar in axes.patches] == pytest.approx([-50.4, 79.8])
    assert [note.get_text() for note in axes.texts] == ["21 uses", "57 uses"]
    assert axes.get_xlabel() == "weight, summed over all uses"
    assert axes.figure.get_supxlabel() == (
        "2 of 3 words that VADER has a weight for here; together 70\n% of its weight."
    )
    check_figure(axes)


def test_one_use_is_no_plural_and_no_word_says_so(texts_in):
    axes = plot_score_words(make_summary(SUMMARY[2:]), scorer="vader")
    assert [note.get_text() for note in axes.texts] == ["1 use"]
    assert texts_in(plot_score_words(make_summary(SUMMARY), scorer="x")) == ["nothing to show"]
    assert texts_in(plot_score_words(make_summary([]), scorer="vader")) == ["nothing to show"]


def test_bars_of_score_words_lead_to_their_evidence():
    table = make_summary(SUMMARY)
    links = pd.Series(["security", "", "trust"], index=table.index)
    axes = plot_score_words(table, scorer="vader", evidence={"n_uses": links})
    assert [bar.get_url() for bar in axes.patches] == ["trust", None, "security"]


def test_a_table_of_another_kind_is_refused():
    with pytest.raises(TableError, match=r"(?s)needs column\(s\) mean_weight; .*summarize_score"):
        plot_score_words(make_summary(SUMMARY).drop(columns="mean_weight"), scorer="vader")
