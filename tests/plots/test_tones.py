from __future__ import annotations

import io

import pandas as pd
import pytest
from matplotlib.colors import to_hex
from matplotlib.patches import Rectangle

from corpus_tools.compare.tones import TARGET_COUNTS
from corpus_tools.errors import TableError
from corpus_tools.plots.tones import describe_target_tones, plot_target_tones

LABELS = {"us": "United States", "eu": "European Union"}
COLOURS = ["#9a3b26", "#dde2e6", "#1f5f8b"]


def make_counts(*rows):
    return TARGET_COUNTS.build(
        {"actor": actor, "side": side, "voice": voice, "n_negative": a, "n_neutral": b,
         "n_positive": c, "n_mentions": a + b + c, "n_documents": 1, "n_sources": 1}
        for actor, side, voice, a, b, c in rows
    )  # fmt: skip


COUNTS = make_counts(
    ("us", "East", "all", 10, 25, 15), ("us", "West", "all", 19, 1, 0),
    ("eu", "East", "all", 2, 0, 1),
)  # fmt: skip


def list_bars(axes):
    bars = [patch for patch in axes.patches if isinstance(patch, Rectangle)]
    return [
        (round(bar.get_x(), 6), round(bar.get_width(), 6), to_hex(bar.get_facecolor()))
        for bar in bars
    ]


def test_bars_are_the_shares_of_the_table(check_figure, texts_in):
    axes = plot_target_tones(COUNTS, labels=LABELS)
    negative, neutral, positive = COLOURS
    assert list_bars(axes) == [
        (0.0, 0.2, negative), (0.2, 0.5, neutral), (0.7, 0.3, positive),
        (0.0, 0.95, negative), (0.95, 0.05, neutral),
        # Of three mentions there is no share: one square each.
        (0.0, 0.06, negative), (0.06, 0.06, negative), (0.12, 0.06, positive),
    ]  # fmt: skip
    texts = texts_in(axes)
    assert {"20", "50", "30", "95", "n = 50", "n = 20", "n = 3"} <= set(texts)
    assert "5" not in texts
    assert {"United States", "European Union", "negative", "neutral", "positive"} <= set(texts)
    assert "Under ten: one square each." in " ".join(" ".join(texts).split())
    check_figure(axes)


def test_it_is_drawn_again_from_its_csv(draw):
    csv = COUNTS.to_csv(index=False)
    again = plot_target_tones(pd.read_csv(io.StringIO(csv)), labels=LABELS)
    assert draw(again) == draw(plot_target_tones(COUNTS, labels=LABELS))


def test_voices_stand_in_the_names_of_rows(texts_in, check_figure):
    counts = make_counts(("us", "East", "own", 20, 1, 1), ("us", "East", "quoted", 1, 20, 1))
    axes = plot_target_tones(counts)
    assert {"us", "East, own words", "East, quoted"} <= set(texts_in(axes))
    check_figure(axes)


def test_marks_lead_to_their_mentions():
    links = {"n_negative": pd.Series(["#a", "#b", "#c"]), "n_neutral": pd.Series(["", "#d", ""]),
             "n_mentions": pd.Series(["#x", "#y", "#z"])}  # fmt: skip
    axes = plot_target_tones(COUNTS, labels=LABELS, evidence=links)
    urls = [patch.get_url() for patch in axes.patches]
    assert urls == ["#a", None, None, "#b", "#d", "#c", "#c", None]


def test_what_is_wrong_is_said():
    with pytest.raises(TableError, match=r"n_negative.*\n.*count_target_tones"):
        plot_target_tones(COUNTS.drop(columns="n_negative"))
    with pytest.raises(TableError, match=r"n_mentions.*\n.*count_target_tones"):
        describe_target_tones(COUNTS.drop(columns="n_mentions"))
    with pytest.raises(TableError, match="evidence for n_neutral has 1 rows"):
        plot_target_tones(COUNTS, evidence={"n_neutral": pd.Series([""])})


def test_no_mentions(texts_in, check_figure):
    axes = plot_target_tones(COUNTS.iloc[:0])
    assert texts_in(axes) == ["nothing to show"]
    check_figure(axes)
    said = describe_target_tones(COUNTS.iloc[:0])
    assert said == "Tone toward actors. There are no mentions to show."


def test_hostile_names_are_drawn_as_they_stand(hostile, check_figure):
    counts = make_counts(*((name, side, "all", 12, 3, 40_000)
                           for name, side in zip(hostile, hostile[::-1], strict=True)))  # fmt: skip
    check_figure(plot_target_tones(counts, labels={"$x$": hostile[3]}))


def test_many_actors_are_cut_and_said(texts_in, check_figure):
    counts = make_counts(*((f"a{n}", side, voice, 12, 3, 4) for n in range(12)
                           for side in ("East", "West") for voice in ("own", "quoted")))  # fmt: skip
    axes = plot_target_tones(counts)
    assert "Not shown: 4 further actors." in " ".join(" ".join(texts_in(axes)).split())
    check_figure(axes)


def test_the_figure_in_words():
    assert describe_target_tones(COUNTS, labels=LABELS) == (
        "Tone toward actors, shares of their mentions. United States, East: 20 % negative, 50 % "
        "neutral, 30 % positive, of 50; United States, West: 95 % negative, 5 % neutral, 0 % "
        "positive, of 20; European Union, East: 2 negative, 0 neutral, 1 positive, of 3."
    )
    many = make_counts(*((f"a{n}", "East", "own", 12, 3, 4) for n in range(25)))
    said = describe_target_tones(many)
    assert "a0, East, own: 63 % negative" in said
    assert said.endswith("5 further rows stand in the table of data.")
