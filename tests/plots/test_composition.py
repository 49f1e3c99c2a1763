from __future__ import annotations

import pandas as pd
import pytest
from matplotlib.colors import to_hex
from matplotlib.container import BarContainer

from corpus_tools.errors import TableError
from corpus_tools.plots.composition import plot_composition

COUNTS = pd.DataFrame({"own": [60, 1], "quoted": [30, 0], "other": [10, 0]}, index=["East", "West"])


def test_bars_are_shares_of_their_row_the_first_on_top(check_figure):
    axes = plot_composition(COUNTS, unit="words")
    assert [label.get_text() for label in axes.get_yticklabels()] == ["West", "East"]
    own, quoted, other = axes.containers
    assert [bar.get_width() for bar in own] == [1.0, 0.6]
    assert [bar.get_x() for bar in quoted] == [1.0, 0.6]
    assert [bar.get_width() for bar in other] == pytest.approx([0, 0.1])
    assert [text.get_text() for text in axes.texts] == ["100", "60", "30", "10", "1", "100"]
    check_figure(axes)


def test_a_row_of_nothing_says_so_and_a_table_of_nothing_too(texts_in, check_figure):
    axes = plot_composition(COUNTS.mul([1, 0], axis=0), unit="words")
    assert "no words" in [text.get_text() for text in axes.texts]
    check_figure(axes)
    assert texts_in(plot_composition(COUNTS * 0, unit="words")) == ["nothing to show"]
    assert texts_in(plot_composition(COUNTS.head(0), unit="words")) == ["nothing to show"]


def test_pieces_lead_to_their_sentences():
    links = pd.Series(["voice=own&side=East", ""], index=COUNTS.index)
    axes = plot_composition(COUNTS, unit="words", evidence={"own": links})
    assert [bar.get_url() for bar in axes.containers[0]] == [None, "voice=own&side=East"]
    with pytest.raises(TableError, match="Its marks are those of: own, quoted, other"):
        plot_composition(COUNTS, unit="words", evidence={"mine": links})


def test_hostile_names(hostile, check_figure):
    table = pd.DataFrame(1, index=list(hostile), columns=list(hostile)[:6])
    check_figure(plot_composition(table, unit="words", labels={hostile[0]: hostile[-1]}))


def find_colours(counts: pd.DataFrame) -> dict[str, str]:
    axes = plot_composition(counts, unit="demands", actors=["us", "china", "eu"])
    return {
        bars.get_label(): to_hex(bars[0].get_facecolor()).upper()
        for bars in axes.containers
        if isinstance(bars, BarContainer)
    }


def test_an_actor_has_the_same_colour_in_every_figure():
    words = pd.DataFrame([[5, 3, 2, 1]], columns=["newsroom", "us", "china", "other"], index=["x"])
    demands = pd.DataFrame(
        [[3, 1, 2, 1]], columns=["china", "eu", "us", "unspecified"], index=["x"]
    )
    first, second = find_colours(words), find_colours(demands)
    assert {name: first[name] for name in ("us", "china")} == {
        name: second[name] for name in ("us", "china")
    }
    assert len({*first.values(), *second.values()}) == 6


def test_a_part_of_two_actors_is_striped_and_its_number_stays_legible(check_figure):
    table = pd.DataFrame({"us": [1], "us|china": [2], "china": [1]}, index=["East"])
    axes = plot_composition(table, unit="demands", actors=["us", "china"])
    us, pair, china = axes.containers
    assert pair[0].get_hatch() == "////"
    assert pair[0].get_facecolor() == us[0].get_facecolor()
    assert to_hex(pair[0].get_edgecolor()) == to_hex(china[0].get_facecolor())
    grounds = [text.get_bbox_patch() is not None for text in axes.texts]
    assert grounds == [False, True, False, False]
    check_figure(axes)
