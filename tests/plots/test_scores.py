from __future__ import annotations

import math
from itertools import combinations

import numpy as np
import pandas as pd
import pytest
from matplotlib.colors import to_rgb

from corpus_tools.compare.disagreements import DOCUMENT_RANKS
from corpus_tools.compare.scorer_agreement import SCORER_AGREEMENT
from corpus_tools.errors import TableError
from corpus_tools.plots.scores import plot_agreement, plot_document_ranks


def make_pairs(*rows):
    """Rows are documents, rater_a, rater_b, level, alpha, ci_low, ci_high."""
    columns = ["documents", "rater_a", "rater_b", "level", "alpha", "ci_low", "ci_high"]
    return SCORER_AGREEMENT.build(
        pd.DataFrame(rows, columns=columns).assign(
            n_sentences=525, n_documents=24, n_sources=12, resampled="sources", spearman=0.5,
            share_same_sign=0.6,
        )
    )  # fmt: skip


PAIRS = make_pairs(
    ("all", "vader", "textblob", "ordinal", -0.07, -0.2, 0.1),
    ("all", "news", "textblob", "ordinal", 0.18, 0.09, 0.28),
    ("all", "news", "vader", "ordinal", 0.91, 0.81, 0.96),
    ("all", "news", "vader", "interval", 0.99, 0.98, 1.0),
    ("all", "news", "coder", "ordinal", 0.58, math.nan, math.nan),
    ("held back", "news", "coder", "ordinal", math.nan, math.nan, math.nan),
)


def cells_of(axes):
    return {
        (round(patch.get_y() + 0.47), round(patch.get_x() + 0.48)): patch for patch in axes.patches
    }


def numbers_in(axes):
    return {text.get_position()[::-1]: text.get_text() for text in axes.texts}


def names_on(axis):
    return [label.get_text().replace("\n", " ") for label in axis.get_ticklabels()]


def note(axes):
    return axes.figure.get_supxlabel().replace("\n", " ")


def test_a_matrix_with_the_number_in_each_cell(check_figure):
    axes = plot_agreement(PAIRS)
    assert names_on(axes.yaxis) == ["VADER", "TextBlob", "a person", "a person, texts held back"]
    assert names_on(axes.xaxis) == ["news", "VADER"]
    assert numbers_in(axes) == {
        (0, 0): "0.91\n0.81 to 0.96", (1, 0): "0.18\n0.09 to 0.28", (1, 1): "−0.07\n−0.20 to 0.10",
        (2, 0): "0.58", (3, 0): "none",
    }  # fmt: skip
    assert "95 % interval over sources" in note(axes)
    check_figure(axes)


def test_the_colour_goes_from_pale_to_dark_and_stays_readable():
    axes = plot_agreement(PAIRS)
    light = {place: sum(to_rgb(cell.get_facecolor())) for place, cell in cells_of(axes).items()}
    assert light[0, 0] < light[2, 0] < light[1, 0] < light[1, 1]
    inks = {text.get_position()[::-1]: text.get_color() for text in axes.texts}
    assert inks[0, 0] == "white"
    assert inks[2, 0] == inks[1, 1] != "white"


@pytest.mark.parametrize("n", [1, 2, 5, 8])
def test_few_and_many_tools(n, check_figure):
    names = [f"my own tool {number}" for number in range(n + 1)]
    pairs = [("all", a, b, "ordinal", 0.5, 0.4, 0.6) for a, b in combinations(names, 2)]
    axes = plot_agreement(make_pairs(*pairs))
    assert len(cells_of(axes)) == n * (n + 1) / 2
    assert ("\n" in numbers_in(axes)[0, 0]) == ("interval" in note(axes)) == (n <= 4)
    check_figure(axes)


def test_hostile_names_of_tools(hostile, check_figure):
    pairs = [("all", a, b, "ordinal", 0.5, 0.4, 0.6) for a, b in combinations(hostile[:4], 2)]
    check_figure(plot_agreement(make_pairs(*pairs)))


def make_ranks(raters, documents=None):
    n = len(next(iter(raters.values())))
    documents = [f"d{number}" for number in range(n)] if documents is None else documents
    rows = [
        (document, rater, -rank / 100, rank, 9)
        for rater, ranks in raters.items()
        for document, rank in zip(documents, ranks, strict=True)
    ]
    return DOCUMENT_RANKS.build(pd.DataFrame(rows, columns=list(DOCUMENT_RANKS.dtypes)))


RANKS = make_ranks(
    {"textblob": [4, 2, 3, 1], "news": [1, 2, 3.5, 3.5], "vader": [2, 1, 3, 4]},
    ["alpha", "beta", "gamma", "delta"],
)


def test_a_line_a_document_from_tool_to_tool(check_figure):
    axes = plot_document_ranks(RANKS)
    assert names_on(axes.xaxis) == ["news", "VADER", "TextBlob"]
    # The two that news puts at the same place stand in the order of their names.
    assert names_on(axes.yaxis) == ["alpha", "beta", "delta", "gamma"]
    lines = [line.get_ydata().tolist() for line in axes.lines]
    assert lines == [[1, 2, 4], [2, 1, 2], [3, 4, 1], [4, 3, 3]]
    assert numbers_in(axes)[2, 0] == "2"
    assert numbers_in(axes)[1, 2] == "3"
    widths = [line.get_linewidth() for line in axes.lines]
    assert widths == [1.3, 1, 1.3, 1]
    check_figure(axes)


def test_twenty_four_documents_and_a_person_can_be_read(check_figure):
    random = np.random.default_rng(2)
    raters = {name: random.permutation(24) + 1 for name in ("news", "vader", "textblob", "coder")}
    names = [f"announcement-of-the-day-{number}" for number in range(24)]
    axes = plot_document_ranks(make_ranks(raters, names))
    assert len(axes.lines) == 24
    assert sum(line.get_linewidth() > 1 for line in axes.lines) == 3
    check_figure(axes)


def test_hundreds_of_documents_are_a_scatter_of_places(check_figure):
    random = np.random.default_rng(2)
    raters = {name: random.permutation(300) + 1 for name in ("news", "vader", "textblob")}
    axes = plot_document_ranks(make_ranks(raters))
    places = axes.collections[0].get_offsets()
    table = make_ranks(raters).pivot(index="document_id", columns="rater", values="rank")
    assert sorted(map(tuple, places.tolist())) == sorted(
        zip(table["news"], table["vader"], strict=True)
    )
    assert "300 in all" in note(axes)
    check_figure(axes)


def test_one_document_one_tool_and_hostile_names(hostile, check_figure):
    check_figure(plot_document_ranks(make_ranks({"news": [1], "vader": [1]})))
    check_figure(plot_document_ranks(make_ranks({"news": [1, 2, 3]})))
    raters = {"news": range(1, 9), hostile[3]: range(8, 0, -1)}
    check_figure(plot_document_ranks(make_ranks(raters, hostile)))
    alone = plot_document_ranks(make_ranks({"news": range(1, 301)}))
    assert note(alone).endswith("Not shown: 260 further documents.")
    check_figure(alone)
    many = {f"my own tool {number}": [1, 2, 3] for number in range(6)}
    check_figure(plot_document_ranks(make_ranks(many)))


def test_figures_are_redrawn_from_their_csv(tmp_path, draw):
    for table, plot in ((PAIRS, plot_agreement), (RANKS, plot_document_ranks)):
        path = tmp_path / "table.csv"
        table.sample(frac=1, random_state=1).to_csv(path, index=False)
        assert draw(plot(pd.read_csv(path))) == draw(plot(table))


def test_empty_and_wrong_tables(texts_in):
    assert texts_in(plot_agreement(PAIRS.head(0))) == ["nothing to show"]
    assert texts_in(plot_document_ranks(RANKS.head(0))) == ["nothing to show"]
    with pytest.raises(TableError, match=r"scorer_agreement table needs column\(s\) alpha"):
        plot_agreement(PAIRS.drop(columns="alpha"))
    with pytest.raises(TableError, match=r"needs column\(s\) rank; .*\n.*rank_documents"):
        plot_document_ranks(RANKS.drop(columns="rank"))
