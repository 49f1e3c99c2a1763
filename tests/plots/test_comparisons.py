from __future__ import annotations

import math

import matplotlib as mpl
import numpy as np
import pandas as pd
import pytest
from matplotlib.colors import to_hex

from corpus_tools.errors import TableError
from corpus_tools.plots import plot_comparison, plot_group_values
from corpus_tools.plots.drawing import GROUP_COLOURS
from corpus_tools.schema import COMPARISON

BOTH = pytest.mark.parametrize("plot", [plot_group_values, plot_comparison])


def make_comparison(n=4, groups=("East", "West")):
    random = np.random.default_rng(2)
    a, b = random.uniform(0.05, 0.3, n), random.uniform(0.05, 0.3, n)
    rows = pd.DataFrame(
        {
            "measure": [f"m{i}" for i in range(n)], "estimand": "e", "group_a": groups[0],
            "group_b": groups[1], "value_a": a, "value_b": b, "estimate": a - b,
            "ci_low": a - b - 0.04, "ci_high": a - b + 0.04, "p_value": 0.01, "p_holm": 0.04,
            "smallest_possible_p": 0.002, "n_sources_a": 6, "n_sources_b": 5,
            "n_documents_a": 12, "n_documents_b": 12, "status": "unvalidated",
            "refused_because": "",
        }
    )  # fmt: skip
    return COMPARISON.build(rows)


def refuse(table, row, *, values=False):
    columns = ["estimate", "ci_low", "ci_high", "p_value", "p_holm"]
    table.loc[row, columns + (["value_a", "value_b"] if values else [])] = math.nan
    table.loc[row, "refused_because"] = "too few"
    return table


def row_names(axes):
    return [label.get_text() for label in axes.get_yticklabels()]


def note_of(axes):
    return axes.figure.get_supxlabel()


@BOTH
def test_an_empty_table_says_so(plot, check_figure, texts_in):
    axes = plot(make_comparison(0), labels={}, unit="share")
    assert texts_in(axes) == ["nothing to show"]
    check_figure(axes)


@BOTH
@pytest.mark.parametrize("n", [1, 3, 17])
def test_rows_stand_from_top_to_bottom_in_the_order_of_the_table(plot, n, check_figure):
    axes = plot(make_comparison(n), labels={"m1": "Rivalry"})
    expected = ["m0", "Rivalry", *(f"m{i}" for i in range(2, n))]
    assert row_names(axes)[::-1] == expected[:n]
    assert axes.get_ylim()[0] < axes.get_ylim()[1]
    check_figure(axes)


@BOTH
def test_hostile_names_are_drawn_as_they_stand(plot, hostile, check_figure):
    groups = ("$a_b$", "_" + hostile[2])
    labels = {f"m{i}": name for i, name in enumerate(hostile)}
    check_figure(plot(make_comparison(len(hostile), groups), labels=labels, unit=hostile[2]))


@BOTH
def test_a_refused_design_is_a_small_figure_that_says_so(plot, check_figure, texts_in):
    axes = plot(refuse(make_comparison(17), list(range(17)), values=True), labels={})
    assert texts_in(axes) == ["East and West\nare not compared", "6 v 5 sources; unvalidated"]
    assert axes.figure.get_figheight() < 2
    check_figure(axes)


def test_intervals_may_be_missing(check_figure):
    table = make_comparison(2).assign(ci_low=math.nan, ci_high=math.nan)
    check_figure(plot_comparison(table, labels={}))


def test_group_values_are_those_of_the_table():
    table = make_comparison()
    before = table.copy()
    axes = plot_group_values(table, labels={}, unit="share of sentences")
    line, first, second = axes.collections
    np.testing.assert_allclose(first.get_offsets()[::-1, 0], table["value_a"])
    np.testing.assert_allclose(second.get_offsets()[::-1, 0], table["value_b"])
    np.testing.assert_array_equal(first.get_offsets()[:, 1], range(4))
    ends = np.array([segment[:, 0] for segment in line.get_segments()])[::-1]
    np.testing.assert_allclose(ends, table[["value_a", "value_b"]])
    assert [to_hex(dots.get_facecolor()[0]).upper() for dots in (first, second)] == [*GROUP_COLOURS]
    key = axes.figure.legends[0]
    assert [text.get_text() for text in key.get_texts()] == ["East", "West"]
    assert axes.get_xlabel() == "share of sentences, mean over sources"
    pd.testing.assert_frame_equal(table, before)


def test_values_are_drawn_from_zero_unless_one_is_below():
    left, right = plot_group_values(make_comparison(), labels={}).get_xlim()
    assert -0.05 * right < left < 0
    below = make_comparison().assign(value_a=-0.2)
    assert plot_group_values(below, labels={}).get_xlim()[0] < -0.2


def test_differences_and_intervals_are_those_of_the_table_and_full_dots_are_found():
    table = make_comparison()
    table["p_holm"] = [0.01, 0.2, 0.01, 0.01]
    table[["estimate", "ci_low", "ci_high"]] = [
        [0.1, 0.05, 0.15], [0.1, 0.05, 0.15], [-0.1, -0.2, -0.05], [0.02, -0.01, 0.05]
    ]  # fmt: skip
    axes = plot_comparison(refuse(table, 2), labels={})
    intervals, found, unclear = axes.collections
    assert found.get_offsets().tolist() == [[0.1, 3]]
    assert unclear.get_offsets().tolist() == [[0.02, 0], [0.1, 2]]
    assert to_hex(unclear.get_facecolor()[0]) == "#ffffff"
    drawn = [segment[:, 0].tolist() for segment in intervals.get_segments() if len(segment)]
    assert drawn == [[-0.01, 0.05], [0.05, 0.15], [0.05, 0.15]]
    assert [(note.get_text(), note.xy) for note in axes.texts] == [("not compared", (0, 1.0))]
    assert axes.get_xlabel() == "difference of value:\nEast minus West"


@pytest.mark.parametrize(
    ("changes", "beside", "note"),
    [
        ({}, [], "95 % intervals; 6 v 5 sources; unvalidated"),
        ({"n_sources_a": [6, 4]}, ["4 v 5", "6 v 5"],
         "95 % intervals; sources beside each row; unvalidated"),
        ({"status": "validated"}, [], "95 % intervals; 6 v 5 sources; validated"),
    ],
)  # fmt: skip
def test_sources_and_status_stand_in_the_image(changes, beside, note, check_figure):
    axes = plot_comparison(make_comparison(2).assign(**changes), labels={})
    assert [text.get_text() for text in axes.texts] == beside
    assert note_of(axes) == note
    check_figure(axes)


def test_marks_lead_to_their_evidence():
    table = make_comparison(3).iloc[1:]
    links = {"value_b": pd.Series(["frame=m1", ""], index=table.index)}
    _, first, second = plot_group_values(table, labels={}, evidence=links).collections
    assert first.get_urls() == [None]
    assert second.get_urls() == [None, "frame=m1"]
    assert second.get_offsets()[1, 0] == table["value_b"].iloc[0]


def test_evidence_of_other_rows_is_refused():
    with pytest.raises(TableError, match="evidence for value_a has 2 rows"):
        plot_group_values(
            make_comparison(3), labels={}, evidence={"value_a": pd.Series(["a", "b"])}
        )


@BOTH
def test_a_long_unit_takes_lines_of_its_own(plot, check_figure):
    groups = ("A council of the eastern towns", "A council of the western towns")
    unit = "share of the sentences of a document that name a ferry"
    axes = plot(make_comparison(2, groups), labels={}, unit=unit)
    assert " ".join(axes.get_xlabel().split()) in (
        f"{unit}, mean over sources",
        f"difference of {unit}: A council of the… minus A council of the…",
    )
    check_figure(axes)


def test_the_users_own_style_is_neither_used_nor_changed():
    with mpl.rc_context({"font.size": 30}):
        axes = plot_group_values(make_comparison(1), labels={})
        assert mpl.rcParams["font.size"] == 30
    assert {label.get_fontsize() for label in axes.get_yticklabels()} == {10.5}


@BOTH
def test_the_same_table_draws_the_same_bytes(plot, draw):
    one, other = (draw(plot(make_comparison(), labels={})) for _ in range(2))
    assert one == other
