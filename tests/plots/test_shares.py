from __future__ import annotations

import pandas as pd
import pytest
from matplotlib.colors import rgb_to_hsv

from corpus_tools.errors import TableError
from corpus_tools.plots import plot_shares_by_document
from corpus_tools.plots.drawing import GROUP_COLOURS
from corpus_tools.schema import FRAME_COUNTS

GROUPS = ("East", "West")


def make_counts(cells, *, entries=("rivalry", "trust"), n_sentences=20):
    rows = [
        (document_id, entry, n, n, 0, n_sentences, 10 * n_sentences)
        for document_id, numbers in cells.items()
        for entry, n in zip(entries, numbers, strict=True)
    ]
    return FRAME_COUNTS.build(pd.DataFrame(rows, columns=list(FRAME_COUNTS.dtypes)))


def make_grouping(**groups):
    ids = {document_id: name for name, own in groups.items() for document_id in own}
    group = pd.Series(list(ids.values()), dtype="str").replace("none", "")
    return pd.DataFrame({"document_id": pd.Series(list(ids), dtype="str"), "group": group})


def plot(counts, grouping, **more):
    return plot_shares_by_document(
        counts, labels={"rivalry": "Rivalry, race"}, grouping=grouping, groups=GROUPS, **more
    )


def names(axes):
    return {label.get_text(): label.get_position()[1] for label in axes.get_yticklabels()}


def cells_of(axes):
    """Return shade and link of each cell by its row and column."""
    return {(round(cell.get_y() + 0.44), round(cell.get_x() + 0.46)): cell for cell in axes.patches}


COUNTS = make_counts({"b": (2, 0), "a": (4, 1), "c": (8, 1)})
GROUPING = make_grouping(West=["a"], East=["b", "c"], North=["n"], none=["z"])


def test_documents_stand_by_group_and_id_below_the_name_of_their_group(check_figure):
    axes = plot(COUNTS, GROUPING)
    assert names(axes) == {
        "East": 0, "b": 1, "c": 2, "West": 3, "a": 4, "other sides": 5, "n": 6, "no side": 7, "z": 8
    }  # fmt: skip
    heads = [label for label in axes.get_yticklabels() if label.get_text() in GROUPS]
    assert [label.get_color() for label in heads] == [*GROUP_COLOURS]
    marks = [dots.get_offsets()[:, 1].tolist() for dots in axes.collections]
    assert marks == [[1, 2], [4], [6], [8]]
    assert [label.get_text() for label in axes.get_xticklabels()] == ["Rivalry, race", "trust"]
    check_figure(axes)


def test_cells_are_the_shares_of_the_table_zero_is_blank_and_no_sentences_are_said():
    axes = plot(COUNTS, GROUPING)
    numbers = {text.get_position()[::-1]: text.get_text() for text in axes.texts}
    assert numbers == {
        (1, 0): "10", (2, 0): "40", (2, 1): "5", (4, 0): "20", (4, 1): "5",
        (6, -0.4): "no sentences", (8, -0.4): "no sentences",
    }  # fmt: skip
    assert sorted(cells_of(axes)) == [(1, 0), (1, 1), (2, 0), (2, 1), (4, 0), (4, 1)]
    assert axes.figure.get_supxlabel().endswith("pale: none; darkest: 40 %.")
    assert "unvalidated" in axes.figure.get_supxlabel()


def test_a_document_may_be_called_like_a_group_and_rows_may_have_any_index():
    grouping = make_grouping(East=["West", "b"]).set_axis([0, 0])
    axes = plot(make_counts({"West": (1, 2), "b": (1, 2)}), grouping)
    assert [label.get_text() for label in axes.get_yticklabels()] == ["East", "West", "b"]
    assert [label.get_position()[1] for label in axes.get_yticklabels()] == [0, 1, 2]


def test_shades_keep_their_order_in_grey():
    cells = cells_of(plot(COUNTS, GROUPING))
    order = [(1, 1), (2, 1), (1, 0), (4, 0), (2, 0)]
    light = [rgb_to_hsv(cells[place].get_facecolor()[:3])[2] for place in order]
    assert light == sorted(light, reverse=True)
    assert len(set(light)) == 5


def test_a_document_whose_count_of_sentences_is_zero_has_no_cells():
    axes = plot(make_counts({"a": (0, 0)}, n_sentences=0), make_grouping(East=["a"]))
    assert [text.get_text() for text in axes.texts] == ["no sentences"]
    assert not axes.patches


def test_of_too_many_documents_each_group_shows_as_many(check_figure):
    ids = [f"d{i:03}" for i in range(100)]
    grouping = make_grouping(East=ids[:70], West=ids[70:90], none=ids[90:])
    axes = plot(make_counts(dict.fromkeys(ids, (1, 2))), grouping)
    shown = [name for name in names(axes) if name.startswith("d")]
    assert shown == [*ids[:15], *ids[70:85], *ids[90:]]
    assert axes.figure.get_supxlabel().endswith("Not shown: 60\nfurther documents.")
    check_figure(axes)
    few = plot(make_counts(dict.fromkeys(ids, (1, 2))), grouping, n_documents=3)
    assert [name for name in names(few) if name.startswith("d")] == ["d000", "d070", "d090"]


def test_numbers_stand_only_where_they_fit_and_entries_beyond_twenty_are_counted(check_figure):
    entries = [f"entry_{i}" for i in range(25)]
    counts = make_counts({"d" * 24: range(25)}, entries=entries, n_sentences=99)
    axes = plot(counts, make_grouping(East=["d" * 24]))
    assert not axes.texts
    assert len(axes.patches) == 20
    note = axes.figure.get_supxlabel().replace("\n", " ")
    assert note.startswith("Shade: per cent of")
    assert note.endswith("Not shown: 5 further entries.")
    check_figure(axes)


def test_an_empty_table_says_so(texts_in):
    for counts, grouping in ((make_counts({}), GROUPING), (COUNTS, make_grouping())):
        assert texts_in(plot(counts, grouping)) == ["nothing to show"]


def test_hostile_names_are_drawn_as_they_stand(hostile, check_figure):
    counts = make_counts({name: range(8) for name in hostile}, entries=[f"e{i}" for i in range(8)])
    axes = plot_shares_by_document(
        counts,
        labels={f"e{i}": name for i, name in enumerate(hostile)},
        grouping=make_grouping(**{hostile[2]: hostile[:4], "$b$": hostile[4:]}),
        groups=(hostile[2], "$b$"),
    )
    check_figure(axes)


def test_cells_lead_to_their_evidence_and_the_table_stays_as_it_was():
    counts = COUNTS.iloc[::-1]
    before = counts.copy()
    links = counts["document_id"] + "/" + counts["frame"]
    links[counts["n_matched_sentences"] == 0] = ""
    axes = plot(counts, GROUPING, evidence={"n_matched_sentences": links})
    urls = {place: cell.get_url() for place, cell in cells_of(axes).items()}
    assert urls[2, 1] == "c/rivalry"
    assert urls[4, 0] == "a/trust"
    assert urls[1, 0] is None
    pd.testing.assert_frame_equal(counts, before)


def test_the_same_table_draws_the_same_bytes(draw):
    assert draw(plot(COUNTS, GROUPING)) == draw(plot(COUNTS, GROUPING))


def test_another_table_is_refused():
    with pytest.raises(TableError, match=r"frame_counts table needs column\(s\) n_sentences"):
        plot(COUNTS.drop(columns="n_sentences"), GROUPING)
