from __future__ import annotations

import matplotlib as mpl
import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_tools.plots import plot_documents
from corpus_tools.plots.drawing import NEUTRAL, style_group

START = pd.Timestamp("2031-01-01")


def make_documents(days, groups):
    ids = pd.Series([f"d{i:04}" for i in range(len(days))], dtype="str")
    days = pd.to_datetime(pd.Series(days, dtype="object")).astype("datetime64[us]")
    documents = pd.DataFrame({"document_id": ids, "published_on": days})
    return documents, pd.DataFrame({"document_id": ids, "group": pd.Series(groups, dtype="str")})


def plot_days(days, groups, shown=("East", "West"), **more):
    documents, grouping = make_documents(days, groups)
    return plot_documents(documents, grouping=grouping, groups=shown, **more)


def row_names(axes):
    return [label.get_text() for label in axes.get_yticklabels()]


def marks_of(axes):
    return [dots.get_offsets().tolist() for dots in axes.collections]


def day_number(day):
    return float(mpl.dates.date2num(pd.Timestamp(day)))


def check_apart(axes):
    """No mark covers another by half or above."""
    axes.figure.draw_without_rendering()
    for dots in axes.collections:
        places = dots.get_offset_transform().transform(dots.get_offsets())
        size = np.sqrt(dots.get_sizes()[0]) * axes.figure.dpi / 72
        for number, place in enumerate(places):
            others = np.delete(places, number, axis=0)
            assert (np.abs(others - place).max(axis=1) > 0.75 * size).all()


def test_days_of_documents_stand_in_the_row_of_their_group(check_figure):
    days = ["2031-03-04", "2031-05-06", "", "2031-04-01", "2031-04-30"]
    axes = plot_days(days, ["East", "West", "East", "", "North"])
    assert row_names(axes) == ["East: 2, 1 undated", "West: 1", "other sides: 1", "no side: 1"]
    drawn = [[x for x, _ in marks] for marks in marks_of(axes)]
    assert drawn == [[day_number(days[i])] for i in (0, 1, 4, 3)]
    heights = [marks[0][1] for marks in marks_of(axes)]
    assert heights == sorted(heights, reverse=True)
    check_figure(axes)


def test_documents_of_one_day_are_stacked_and_stay_countable(check_figure):
    axes = plot_days(["2031-03-04"] * 9 + ["2031-09-04"], ["East"] * 10)
    (first, *_), _ = marks_of(axes)
    assert marks_of(axes)[0][:9] == [[first[0], first[1] + i] for i in range(9)]
    assert axes.figure.get_supxlabel() == ""
    check_apart(axes)
    check_figure(axes)


def test_a_single_day_is_written_out(check_figure):
    axes = plot_days(["2031-03-04"], ["East"])
    assert [label.get_text() for label in axes.get_xticklabels()] == ["2031-03-04"]
    check_figure(axes)


def test_a_thousand_documents_with_three_sides(check_figure):
    random = np.random.default_rng(7)
    sides = ("East", "West", "The third side of all")
    days = [START + pd.Timedelta(days=int(day)) for day in random.integers(365, size=1000)]
    days[:30] = [pd.NaT] * 30
    groups = random.choice([*sides, ""], 1000)
    axes = plot_days(days, groups, shown=sides)
    n_marks = sum(map(len, marks_of(axes)))
    assert axes.figure.get_supxlabel() == "One mark: up to 2 documents."
    assert 970 / 2 <= n_marks < 970
    colours = [mpl.colors.to_hex(dots.get_facecolor()[0]) for dots in axes.collections]
    assert colours == [style_group(name, sides)[0].lower() for name in sides] + [NEUTRAL.lower()]
    check_apart(axes)
    check_figure(axes)


def test_a_thousand_documents_of_one_day(check_figure):
    axes = plot_days([START] * 1000, ["East", "West"] * 500)
    assert row_names(axes) == ["East: 500", "West: 500"]
    assert [len(marks) for marks in marks_of(axes)] == [12, 12]
    assert axes.figure.get_supxlabel() == "One mark: up to 42 documents."
    check_figure(axes)


@pytest.mark.parametrize(("days", "groups"), [(["", ""], ["East", ""]), ([], [])])
def test_no_days(days, groups, check_figure):
    axes = plot_days(days, groups)
    assert not sum(map(len, marks_of(axes)))
    check_figure(axes)


def test_no_groups_and_no_documents(texts_in):
    assert texts_in(plot_days([], [], shown=())) == ["nothing to show"]


def test_hostile_names_are_drawn_as_they_stand(hostile, check_figure):
    check_figure(plot_days(["2031-03-04"] * len(hostile), hostile, shown=hostile))


def test_marks_lead_to_their_evidence():
    links = pd.Series(["document=d0", "", "document=d2"])
    axes = plot_days(
        ["2031-03-05", "2031-03-04", ""], ["East"] * 3, evidence={"published_on": links}
    )
    assert axes.collections[0].get_urls() == [None, "document=d0"]
    many = plot_days([START] * 40, ["East"] * 40, evidence={"published_on": pd.Series(["x"] * 40)})
    assert many.collections[0].get_urls() == [None], "a mark of several documents has no one link"


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 900), st.sampled_from(["East", "West", ""])), max_size=60))
def test_every_dated_document_is_counted_by_a_mark_in_its_row(rows):
    days = [START + pd.Timedelta(days=day) for day, _ in rows]
    groups = [group for _, group in rows]
    axes = plot_days(days, groups)
    note = axes.figure.get_supxlabel()
    n_each = int(note.split()[-2]) if note else 1
    names = ["East", "West", *([""] if "" in groups else [])]
    for name, marks in zip(names, marks_of(axes), strict=True):
        assert len(marks) <= groups.count(name) <= n_each * len(marks)
        assert len({tuple(mark) for mark in marks}) == len(marks)
