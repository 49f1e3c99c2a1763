from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest

from corpus_tools.plots.drawing import (
    GROUP_COLOURS,
    NEUTRAL,
    add_note,
    format_value,
    make_axes,
    style_group,
    write_label,
)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Rivalry", "Rivalry"),
        ("Science, talent and people exchange", "Science, talent and\npeople exchange"),
        ("costs $5 and $6", r"costs \$5 and \$6"),
        ("_a", "\u200b_a"),
        ("two\n lines\t here", "two lines here"),
        ("\x07", "□"),
        ("Lü · Søren", "Lü · Søren"),
        ("x" * 30, "x" * 21 + "…"),
        ("", ""),
    ],
)
def test_labels(text, label):
    assert write_label(text) == label


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.25, "0.25"), (1 / 3, "0.333"), (12345, "12,345"), (12345.6, "12,346"), (-0.0, "-0"),
     (math.nan, "not given"), (None, "not given"), (pd.NaT, "not given"), ("East", "East"),
     (np.int64(7), "7"), (np.float64(0.5), "0.5"),
     (pd.Timestamp("2031-03-04"), "2031-03-04")],
)  # fmt: skip
def test_values_as_read(value, text):
    assert format_value(value) == text


def test_a_side_keeps_its_colour_and_what_is_on_no_side_has_none():
    groups = [f"g{i}" for i in range(6)]
    colours = [style_group(name, groups)[0] for name in groups]
    assert colours[:2] == [*GROUP_COLOURS]
    assert len(set(colours[:4])) == 4
    assert colours[4:] == [NEUTRAL, NEUTRAL]
    assert style_group("no side", groups) == (NEUTRAL, "o")


def test_a_note_is_wrapped_below_the_figure(check_figure):
    axes = make_axes(2)
    add_note(axes, "A long note of $5 " * 5)
    assert axes.figure.get_supxlabel().count("\n") == 1
    check_figure(axes)
