from __future__ import annotations

import pandas as pd
import pytest
from matplotlib.colors import to_hex

from corpus_tools.errors import TableError
from corpus_tools.plots import plot_loading

RECEIPT = [("found", 1000), ("kept", 700), ("dropped: empty", 60), ("dropped: not listed", 240)]
PARTS = pd.DataFrame(
    {"n_words": [80, 20], "n_words_kept": [50, 20], "n_words_metadata": [10, 0],
     "n_words_furniture": [20, 0]}
)  # fmt: skip


def make_receipt(rows=RECEIPT):
    return pd.DataFrame(rows, columns=["outcome", "n_records"])


def bars_of(axes):
    """Return begin and end of each bar, from above to below."""
    return [(bar.get_x(), bar.get_x() + bar.get_width()) for bar in axes.patches][::-1]


def names_of(axes):
    return [label.get_text() for label in axes.get_yticklabels()][::-1]


def test_kept_and_dropped_together_reach_as_far_as_found(check_figure):
    axes = plot_loading(make_receipt())
    assert bars_of(axes) == [(0, 1000), (0, 700), (700, 760), (760, 1000)]
    assert names_of(axes) == ["found", "kept", "dropped: empty", "dropped: not listed"]
    assert [note.get_text() for note in axes.texts][::-1] == ["1,000", "700", "60", "240"]
    colours = [to_hex(bar.get_facecolor()) for bar in axes.patches][::-1]
    assert len(set(colours)) == 3
    assert colours[2] == colours[3]
    assert len(axes.figure.axes) == 1
    check_figure(axes)


def test_words_of_the_kept_documents_stand_below(check_figure):
    axes = plot_loading(make_receipt(), parts=PARTS, sentences=pd.DataFrame({"text": ["a"] * 1200}))
    first, second = axes.figure.axes
    assert first is axes
    assert bars_of(second) == [(0, 100), (0, 70), (70, 80), (80, 100)]
    assert names_of(second) == [
        "all words", "article (1,200\nsentences)", "byline, date", "furniture"
    ]  # fmt: skip
    assert second.get_title("left") == "Words of the documents kept"
    check_figure(axes)


def test_nothing_found_and_nothing_kept(texts_in, check_figure):
    nothing = make_receipt([("found", 0), ("kept", 0)])
    assert texts_in(plot_loading(nothing, parts=PARTS.head(0))) == ["no files found"]
    assert texts_in(plot_loading(make_receipt([]))) == ["no files found"]
    lost = plot_loading(make_receipt([("found", 2), ("kept", 0), ("dropped: empty", 2)]))
    assert bars_of(lost) == [(0, 2), (0, 0), (0, 2)]
    check_figure(lost)


def test_hostile_reasons_are_drawn_as_they_stand(hostile, check_figure):
    rows = [("found", 8), ("kept", 0), *((name, 1) for name in hostile)]
    check_figure(plot_loading(make_receipt(rows), parts=PARTS))


@pytest.mark.parametrize(
    ("receipt", "parts", "message"),
    [
        (make_receipt().drop(columns="n_records"), None, r"n_records; it has outcome\n.*summarize_loading"),
        (make_receipt(), PARTS.drop(columns="n_words"), r"needs column\(s\) n_words; .*\n.*summarize_segments"),
    ],
)  # fmt: skip
def test_a_table_of_another_kind_is_refused(receipt, parts, message):
    with pytest.raises(TableError, match=message):
        plot_loading(receipt, parts=parts)
