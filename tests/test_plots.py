"""Figures read back: what stands in the table is what is drawn."""

from __future__ import annotations

import io
import math
import re
from itertools import combinations

import matplotlib as mpl
import numpy as np
import pandas as pd
import pytest
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import to_hex
from matplotlib.text import Text

import corpus_tools as ct
from corpus_tools.plots.drawing import GROUP_COLOURS, format_value, write_label
from corpus_tools.schema import COMPARISON, KEYNESS

LONG = "A long name of a thing that nobody would ever write so " * 4
HOSTILE = ["$x$", "_a", LONG[:200], "<b>$\\frac{1}{$</b>\n\x07", "中国 ع", "d" * 200, "", "a_1^2 $"]


def make_comparison(n=4, groups=("East", "West")):
    random = np.random.default_rng(2)
    a, b = random.uniform(0.05, 0.3, n), random.uniform(0.05, 0.3, n)
    rows = pd.DataFrame(
        {
            "measure": [f"m{i}" for i in range(n)], "estimand": "e", "group_a": groups[0],
            "group_b": groups[1], "value_a": a, "value_b": b, "estimate": a - b,
            "ci_low": a - b - 0.04, "ci_high": a - b + 0.04, "p_value": 0.01, "p_holm": 0.04,
            "smallest_possible_p": 0.002, "n_sources_a": 6, "n_sources_b": 6,
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


def make_parts(names=("d1", "d2", "d3")):
    n = len(names)
    table = pd.DataFrame(
        {
            "document_id": pd.Series(names, dtype="str"), "n_words_kept": range(100, 100 + n),
            "n_words_metadata": 5, "n_words_furniture": range(n),
        }
    )  # fmt: skip
    table["n_words"] = table.iloc[:, 1:].sum(axis=1)
    return table.assign(share_furniture=table["n_words_furniture"] / table["n_words"])


def make_scores(pairs):
    rows = [
        (f"s{i}", scorer, score)
        for i, pair in enumerate(pairs)
        for scorer, score in zip(("vader", "textblob"), pair, strict=True)
    ]
    return pd.DataFrame(rows, columns=["sentence_id", "scorer", "score"])


def make_documents(days, groups):
    ids = [f"d{i}" for i in range(len(days))]
    documents = pd.DataFrame({"document_id": ids, "published_on": pd.to_datetime(pd.Series(days))})
    documents["published_on"] = documents["published_on"].astype("datetime64[us]")
    return documents, pd.DataFrame({"document_id": ids, "group": pd.Series(groups, dtype="str")})


def plot_bars(names, values):
    table = pd.DataFrame({"name": pd.Series(names, dtype="str"), "value": values})
    return ct.plot_bars(table, name="name", value="value", unit="unit")


def plot_days(days, groups, shown=("East", "West")):
    documents, grouping = make_documents(days, groups)
    return ct.plot_documents(documents, grouping=grouping, groups=shown)


def row_names(axes):
    return [label.get_text() for label in axes.get_yticklabels()]


def texts_in(axes):
    found = [text for text in axes.figure.findobj(Text) if text.get_visible() and text.get_text()]
    return [text.get_text() for text in found]


def draw(axes):
    """Save the figure as the report does; warnings are errors."""
    file = io.BytesIO()
    axes.figure.savefig(file, format="png", dpi=72)
    return file.getvalue()


def check_inside(axes):
    """Every visible text lies inside the figure, and none on another."""
    canvas = FigureCanvasAgg(axes.figure)
    canvas.draw()
    frame = axes.figure.bbox
    boxes = {text: text.get_window_extent(canvas.get_renderer()) for text in find_shown(axes)}
    for text, box in boxes.items():
        assert min(box.x0, box.y0, frame.x1 - box.x1, frame.y1 - box.y1) > -2, text
    for (text, box), (other, second) in combinations(boxes.items(), 2):
        shared = box.intersection(box, second)
        assert shared is None or min(shared.width, shared.height) < 2, (text, other)


def find_shown(axes):
    """Texts that are drawn; matplotlib keeps ticks outside the axes and does not draw them."""
    low, high = sorted(axes.get_xlim())
    ticks = axes.xaxis.get_major_ticks()
    outside = [tick.label1 for tick in ticks if not low <= tick.get_loc() <= high]
    return [
        text
        for text in axes.figure.findobj(Text)
        if text.get_visible() and text.get_text().strip("\u200b ") and text not in outside
    ]


EMPTY = {
    "group values": lambda: ct.plot_group_values(make_comparison(0), labels={}, title="t"),
    "comparison": lambda: ct.plot_comparison(make_comparison(0), labels={}),
    "words": lambda: ct.plot_words(make_keyness(0), groups=("East", "West")),
    "parts": lambda: ct.plot_parts(make_parts(())),
    "pairs": lambda: ct.plot_score_pairs(make_scores([]), scorers=("vader", "textblob")),
    "bars": lambda: plot_bars([], []),
}
ONE_ROW = {
    "group values": lambda: ct.plot_group_values(make_comparison(1), labels={}),
    "comparison": lambda: ct.plot_comparison(make_comparison(1), labels={}),
    "words": lambda: ct.plot_words(make_keyness(1), groups=("East", "West")),
    "parts": lambda: ct.plot_parts(make_parts(("d1",))),
    "pairs": lambda: ct.plot_score_pairs(make_scores([(0.1, 0.2)]), scorers=("vader", "textblob")),
    "bars": lambda: plot_bars(["a"], [0.5]),
    "documents": lambda: plot_days(["2031-03-04"], ["East"]),
}
MISSING = {
    "group values": lambda: ct.plot_group_values(
        refuse(make_comparison(2), [0, 1], values=True), labels={}
    ),
    "comparison": lambda: ct.plot_comparison(refuse(make_comparison(2), [0, 1]), labels={}),
    "no interval": lambda: ct.plot_comparison(
        make_comparison(2).assign(ci_low=math.nan, ci_high=math.nan), labels={}
    ),
    "words": lambda: ct.plot_words(
        make_keyness(2).assign(log_ratio=math.nan), groups=("East", "West")
    ),
    "parts": lambda: ct.plot_parts(make_parts().assign(share_furniture=math.nan)),
    "pairs": lambda: ct.plot_score_pairs(
        make_scores([(math.nan, 0.2), (0.1, 0.3)]), scorers=("vader", "textblob")
    ),
    "other scorer": lambda: ct.plot_score_pairs(make_scores([(0.1, 0.2)]), scorers=("vader", "x")),
    "bars": lambda: plot_bars(["a", "b"], [math.nan, math.nan]),
    "documents": lambda: plot_days(["", ""], ["East", ""]),
    "no documents": lambda: plot_days([], []),
}
HOSTILE_NAMES = {
    "group values": lambda: ct.plot_group_values(
        make_comparison(len(HOSTILE), groups=("$a_b$", "_" + LONG)),
        labels={f"m{i}": name for i, name in enumerate(HOSTILE)},
        title="$T$ " + LONG,
    ),
    "comparison": lambda: ct.plot_comparison(
        make_comparison(len(HOSTILE), groups=("$a_b$", LONG)),
        labels={f"m{i}": name for i, name in enumerate(HOSTILE)},
        title="$T$",
    ),
    "words": lambda: ct.plot_words(
        make_keyness(len(HOSTILE), words=HOSTILE), groups=("$a$", "_" + LONG)
    ),
    "parts": lambda: ct.plot_parts(make_parts(HOSTILE)),
    "pairs": lambda: ct.plot_score_pairs(
        make_scores([(0.1, 0.2)]).replace("vader", "$v$"), scorers=("$v$", "textblob")
    ),
    "bars": lambda: plot_bars(HOSTILE, np.linspace(-5000, 5000, len(HOSTILE))),
    "documents": lambda: plot_days(["2031-03-04"] * len(HOSTILE), HOSTILE, shown=HOSTILE),
}


@pytest.mark.parametrize("name", EMPTY)
def test_an_empty_table_says_so(name):
    axes = EMPTY[name]()
    assert isinstance(axes, Axes)
    assert texts_in(axes) == ["nothing to show"]
    assert draw(axes)


@pytest.mark.parametrize("figure", [*ONE_ROW.items(), *MISSING.items()], ids=lambda item: item[0])
def test_one_row_and_missing_numbers_are_drawn_inside_the_figure(figure):
    axes = figure[1]()
    assert isinstance(axes, Axes)
    assert draw(axes)
    check_inside(axes)
    assert not any("nan" in text for text in texts_in(axes))


@pytest.mark.parametrize("name", HOSTILE_NAMES)
def test_hostile_names_are_drawn_as_they_stand_inside_the_figure(name):
    axes = HOSTILE_NAMES[name]()
    assert draw(axes)
    check_inside(axes)
    for text in texts_in(axes):
        assert not re.search(r"(?<!\\)\$", text), f"could be read as mathematics: {text}"
        assert max(map(len, text.split("\n"))) < 60


@pytest.mark.parametrize("make", [ct.plot_group_values, ct.plot_comparison])
def test_rows_stand_from_top_to_bottom_in_the_order_of_the_table(make):
    axes = make(make_comparison(3), labels={"m1": "Rivalry"})
    assert row_names(axes)[::-1] == ["m0", "Rivalry", "m2"]
    assert axes.get_ylim()[0] < axes.get_ylim()[1]


def test_group_values_are_those_of_the_table():
    table = make_comparison()
    before = table.copy()
    axes = ct.plot_group_values(table, labels={}, title="Shares")
    line, first, second = axes.collections
    np.testing.assert_allclose(first.get_offsets()[::-1, 0], table["value_a"])
    np.testing.assert_allclose(second.get_offsets()[::-1, 0], table["value_b"])
    np.testing.assert_array_equal(first.get_offsets()[:, 1], range(4))
    ends = np.array([segment[:, 0] for segment in line.get_segments()])[::-1]
    np.testing.assert_allclose(ends, table[["value_a", "value_b"]])
    assert [to_hex(dots.get_facecolor()[0]).upper() for dots in (first, second)] == [*GROUP_COLOURS]
    key = axes.figure.legends[0]
    assert [text.get_text() for text in key.get_texts()] == ["East", "West"]
    assert key.get_title().get_text() == "Shares"
    pd.testing.assert_frame_equal(table, before)


def test_values_are_drawn_from_zero_unless_one_is_below():
    left, right = ct.plot_group_values(make_comparison(), labels={}).get_xlim()
    assert -0.05 * right < left < 0
    below = make_comparison().assign(value_a=-0.2)
    assert ct.plot_group_values(below, labels={}).get_xlim()[0] < -0.2


def test_differences_and_intervals_are_those_of_the_table_and_full_dots_are_found():
    table = make_comparison()
    table["p_holm"] = [0.01, 0.2, 0.01, 0.01]
    table[["estimate", "ci_low", "ci_high"]] = [
        [0.1, 0.05, 0.15], [0.1, 0.05, 0.15], [-0.1, -0.2, -0.05], [0.02, -0.01, 0.05]
    ]  # fmt: skip
    axes = ct.plot_comparison(refuse(table, 2), labels={})
    intervals, found, unclear = axes.collections
    assert found.get_offsets().tolist() == [[0.1, 3]]
    assert unclear.get_offsets().tolist() == [[0.02, 0], [0.1, 2]]
    assert to_hex(unclear.get_facecolor()[0]) == "#ffffff"
    drawn = [segment[:, 0].tolist() for segment in intervals.get_segments() if len(segment)]
    assert drawn == [[-0.01, 0.05], [0.05, 0.15], [0.05, 0.15]]
    assert [(note.get_text(), note.xy) for note in axes.texts] == [("not compared", (0, 1.0))]
    assert axes.get_xlabel() == "East minus West"


def test_bars_of_words_are_those_of_the_table():
    table = make_keyness()
    axes = ct.plot_words(table, groups=("East", "West"), n_words=2)
    expected = table[table["word"].isin(["w0", "w1", "w2", "w3"])].sort_values("log_ratio")
    widths = [bar.get_width() for bar in axes.patches]
    assert widths == expected["log_ratio"].tolist()
    assert [note.get_text() for note in axes.texts] == [
        f"{row.word}  {row.n_documents_a}:{row.n_documents_b}" for row in expected.itertuples()
    ]
    colours = [to_hex(bar.get_facecolor()).upper() for bar in axes.patches]
    assert colours == [GROUP_COLOURS[int(width < 0)] for width in widths]
    assert axes.get_xlabel() == "log ratio\n← West     East →"


def test_parts_of_documents_are_those_of_the_table_most_furniture_on_top():
    table = make_parts()
    axes = ct.plot_parts(table.iloc[::-1])
    kept, metadata, furniture = axes.containers
    assert row_names(axes)[::-1] == ["d3", "d2", "d1"]
    for container, column in ((kept, "n_words_kept"), (furniture, "n_words_furniture")):
        assert [bar.get_width() for bar in container] == table[column].tolist()
    assert [bar.get_x() for bar in metadata] == table["n_words_kept"].tolist()
    shares = [f"{share:.0%}" for share in table["share_furniture"]]
    assert [note.get_text() for note in axes.texts] == shares


def test_thousands_of_documents_do_not_make_an_endless_figure():
    axes = ct.plot_parts(make_parts([f"d{i}" for i in range(3000)]))
    assert row_names(axes)[-1] == "d2999"
    assert len(row_names(axes)) == 40
    assert axes.get_xlabel() == "words; 2,960 further documents not shown"
    assert axes.figure.get_figheight() < 15


def test_pairs_of_scores_are_those_of_the_table():
    pairs = [(0.5, -0.25), (0.0, 1.0), (math.nan, 0.1)]
    axes = ct.plot_score_pairs(make_scores(pairs), scorers=("textblob", "vader"))
    assert axes.collections[0].get_offsets().tolist() == [[-0.25, 0.5], [1.0, 0.0]]
    assert (axes.get_xlabel(), axes.get_ylabel()) == ("textblob", "vader")


def test_bars_are_those_of_the_table():
    axes = plot_bars(["a", "b", "c", "d"], [0.12345, -2500.5, math.nan, 3])
    assert row_names(axes)[::-1] == ["a", "b", "c", "d"]
    assert [bar.get_width() for bar in axes.patches][::-1] == [0.12345, -2500.5, 0, 3]
    assert [note.get_text() for note in axes.texts][::-1] == ["0.123", "-2,500", "not given", "3"]


def test_days_of_documents_stand_in_the_row_of_their_group():
    days = ["2031-03-04", "2031-05-06", "", "2031-04-01"]
    axes = plot_days(days, ["East", "West", "East", ""])
    drawn = [dots.get_offsets().tolist() for dots in axes.collections]
    numbers = [mpl.dates.date2num(pd.Timestamp(days[i])) for i in (0, 1, 3)]
    assert drawn == [[[numbers[0], 0]], [[numbers[1], 1]], [[numbers[2], 2]]]
    assert row_names(axes) == ["East: 2, 1 undated", "West: 1", "no side: 1"]
    assert axes.get_ylim()[0] > axes.get_ylim()[1]


def test_the_users_own_style_is_neither_used_nor_changed():
    with mpl.rc_context({"font.size": 30}):
        axes = ct.plot_group_values(make_comparison(1), labels={})
        assert mpl.rcParams["font.size"] == 30
    assert {label.get_fontsize() for label in axes.get_yticklabels()} == {10.5}


def test_figures_are_narrow_and_letters_large_enough_for_a_telephone():
    """On a screen 390 pixels wide about 358 are left for the figure."""
    for figures in (ONE_ROW, HOSTILE_NAMES):
        for make in figures.values():
            axes = make()
            scale = 358 / (axes.figure.get_figwidth() * 72)
            sizes = [t.get_fontsize() for t in axes.figure.findobj(Text) if t.get_text()]
            assert min(sizes) * scale > 9


def test_the_same_table_draws_the_same_bytes():
    one, other = (draw(ct.plot_comparison(make_comparison(), labels={})) for _ in range(2))
    assert one == other


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
     (np.int64(7), "7"), (np.float64(0.5), "0.5")],
)  # fmt: skip
def test_values_as_read(value, text):
    assert format_value(value) == text


def test_a_description_reads_the_rows_and_counts_the_rest():
    table = pd.DataFrame(
        {"frame": ["Rivalry", "Trust", "Cost"], "a": [0.25, math.nan, 1], "n": [3, 4, 5]}
    )
    text = ct.describe_values(
        table, what="Shares", name="frame", values={"a": "East", "n": "documents"}, n_rows=2
    )
    assert text == (
        "Shares. Rivalry: East 0.25, documents 3; Trust: East not given, documents 4. 1 further "
        "rows stand in the table of data."
    )
    assert ct.describe_values(table.head(0), what="Shares", name="frame", values={}) == (
        "Shares. There are no rows to show."
    )
