from __future__ import annotations

from itertools import combinations

import pandas as pd
import pytest
from matplotlib.colors import to_hex, to_rgb

from corpus_tools.errors import TableError
from corpus_tools.framing.cooccurrence import PAIRS, summarize_cooccurrence
from corpus_tools.plots.cooccurrence import plot_cooccurrence

LABELS = {"rivalry": "Rivalry, race", "trust": "Trust", "risk": "Shared risk", "talks": "Talks"}


def make_pairs(rows):
    """Rows are frame_a, frame_b, sentences with both, expected."""
    return summarize_cooccurrence(
        PAIRS.build(
            pd.DataFrame(
                [("d", a, b, n + 1, n + 1, n, expected) for a, b, n, expected in rows],
                columns=list(PAIRS.dtypes),
            )
        )
    )


TABLE = make_pairs(
    [
        ("rivalry", "trust", 20, 6.0), ("rivalry", "risk", 2, 8.0), ("trust", "risk", 5, 5.0),
        ("rivalry", "talks", 0, 4.0), ("trust", "talks", 0, 0.5), ("risk", "talks", 4, 2.9),
        ("rivalry", "alone", 0, 1.0), ("trust", "alone", 0, 1.0),
    ]
)  # fmt: skip


def cells_of(axes):
    cells = [patch for patch in axes.patches if patch.get_width()]
    return {(round(cell.get_y() + 0.47), round(cell.get_x() + 0.47)): cell for cell in cells}


def shades_of(axes):
    return {place: to_hex(cell.get_facecolor()) for place, cell in cells_of(axes).items()}


def numbers_in(axes):
    return {
        text.get_position()[::-1]: text.get_text() for text in axes.texts if not text.get_rotation()
    }


def heads_of(axes):
    return {text.get_text(): text.get_position()[0] for text in axes.texts if text.get_rotation()}


def note(axes):
    return axes.figure.get_supxlabel().replace("\n", " ")


def test_a_triangle_of_the_entries_that_meet_another(check_figure):
    axes = plot_cooccurrence(TABLE, labels=LABELS)
    assert [label.get_text() for label in axes.get_yticklabels()] == [
        "Trust", "Shared risk", "Talks"
    ]  # fmt: skip
    assert heads_of(axes) == {"Rivalry, race": 0, "Trust": 1, "Shared risk": 2}
    assert sorted(cells_of(axes)) == [(1, 0), (2, 0), (2, 1), (3, 0), (3, 1), (3, 2)]
    assert numbers_in(axes) == {
        (1, 0): "20", (2, 0): "2", (2, 1): "5", (3, 0): "0", (3, 2): "4"
    }  # fmt: skip
    assert note(axes).endswith("With no other: alone.")
    assert "(unvalidated)" in note(axes)
    check_figure(axes)


def test_colour_is_the_log_ratio_and_grey_where_little_is_expected():
    axes = plot_cooccurrence(TABLE, labels=LABELS)
    shades = shades_of(axes)
    assert shades[3, 1] == shades[3, 2] == "#dde1e4"
    (often_red, often_green, _), (seldom_red, seldom_green, _) = (
        to_rgb(shades[place]) for place in ((1, 0), (2, 0))
    )
    assert often_green > often_red
    assert seldom_red > seldom_green
    assert sum(to_rgb(shades[2, 1])) > 2.7
    key = axes.figure.legends[0]
    assert [text.get_text() for text in key.get_texts()] == [
        "≤ ¼", "2 ×", "½", "≥ 4 ×", "as expected", "under 3 expected"
    ]  # fmt: skip


def test_twice_and_half_have_signs_that_are_seen_without_colour():
    axes = plot_cooccurrence(TABLE, labels=LABELS)
    signs = {
        (round(float(points.get_offsets()[0][1])), int(points.get_offsets()[0][0])): float(
            points.get_offsets()[0][1]
        )
        for points in axes.collections
    }
    assert set(signs) == {(1, 0), (2, 0), (3, 0)}
    assert signs[1, 0] < 1
    assert signs[2, 0] > 2


def test_two_entries_and_names_of_any_length(check_figure):
    check_figure(plot_cooccurrence(make_pairs([("rivalry", "trust", 1, 0.2)]), labels=LABELS))
    long = {"rivalry": "A long name of one entry of a codebook " * 3, "trust": "T"}
    check_figure(plot_cooccurrence(make_pairs([("rivalry", "trust", 900, 300.0)]), labels=long))


@pytest.mark.parametrize(("n_entries", "n"), [(10, 720), (17, 36), (17, 720), (20, 99_999)])
def test_numbers_that_are_too_wide_for_their_cells_stand_upright(n_entries, n, check_figure):
    names = [f"entry {n} of some words" for n in range(n_entries)]
    axes = plot_cooccurrence(
        make_pairs([(a, b, n, n / 2) for a, b in combinations(names, 2)]), labels={}
    )
    numbers = [text for text in axes.texts if text.get_text() == f"{n:,}"]
    assert len(numbers) == n_entries * (n_entries - 1) / 2
    assert {text.get_rotation() for text in numbers} == {90 if n_entries * n > 10_000 else 0}
    check_figure(axes)


def test_further_entries_are_counted(check_figure):
    names = [f"entry {n} of some words" for n in range(30)]
    axes = plot_cooccurrence(
        make_pairs([(a, b, 7, 3.5) for a, b in combinations(names, 2)]), labels={}
    )
    assert len(cells_of(axes)) == 190
    assert note(axes).endswith("Not shown: 10 further entries.")
    check_figure(axes)


def test_cells_lead_to_their_evidence_and_the_table_stays_as_it_was():
    before = TABLE.copy()
    links = TABLE["frame_a"] + "/" + TABLE["frame_b"]
    links[TABLE["n_sentences"] == 0] = ""
    axes = plot_cooccurrence(TABLE, labels=LABELS, evidence={"n_sentences": links})
    assert cells_of(axes)[1, 0].get_url() == "rivalry/trust"
    assert cells_of(axes)[3, 0].get_url() is None
    pd.testing.assert_frame_equal(TABLE, before)


def test_nothing_shared_and_nothing_counted(texts_in):
    none = make_pairs([("rivalry", "trust", 0, 4.0)])
    assert texts_in(plot_cooccurrence(none, labels=LABELS)) == ["no two entries share a sentence"]
    assert texts_in(plot_cooccurrence(make_pairs([]), labels=LABELS)) == ["nothing to show"]


def test_hostile_names_are_drawn_as_they_stand(hostile, check_figure):
    names = [f"e{n}" for n in range(len(hostile))]
    pairs = [(a, b, 3, 5.0) for a, b in combinations(names[:5], 2)]
    pairs += [(names[0], name, 0, 5.0) for name in names[5:]]
    labels = dict(zip(names, hostile, strict=True))
    check_figure(plot_cooccurrence(make_pairs(pairs), labels=labels))
    check_figure(
        plot_cooccurrence(make_pairs(pairs), labels=dict(zip(names[::-1], hostile, strict=True)))
    )


def test_another_table_is_refused():
    with pytest.raises(TableError, match=r"frame_cooccurrence table needs column\(s\) log_ratio"):
        plot_cooccurrence(TABLE.drop(columns="log_ratio"), labels=LABELS)


def test_the_same_table_draws_the_same_bytes(draw):
    assert draw(plot_cooccurrence(TABLE, labels=LABELS)) == draw(
        plot_cooccurrence(TABLE, labels=LABELS)
    )
