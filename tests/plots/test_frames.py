from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from matplotlib.colors import rgb_to_hsv, to_hex

from corpus_tools.errors import TableError
from corpus_tools.framing.profiles import FRAME_PLACES, PLACES
from corpus_tools.framing.uses import USES
from corpus_tools.plots.frames import plot_frame_places, plot_frame_positions
from corpus_tools.schema import FRAME_MATCHES, SENTENCES

LABELS = {"rivalry": "Rivalry, race", "trust": "Trust", "risk": "Shared risk"}


def make_sentences(n, *, n_headline=2):
    parts = ["title", "deck"][:n_headline]
    return SENTENCES.build(
        pd.DataFrame(
            [
                (f"d:{i}", "d", i, (parts + ["body"] * n)[i], 10 * i, 10 * i + 5, "Words")
                for i in range(n)
            ],
            columns=list(SENTENCES.dtypes),
        )
    )


def make_matches(rows):
    """Rows are position, frame, use."""
    return FRAME_MATCHES.build(
        pd.DataFrame(
            [
                (f"m{n}", f"d:{at}", "d", frame, "p", n, n + 1, use, "", "")
                for n, (at, frame, use) in enumerate(rows)
            ],
            columns=list(FRAME_MATCHES.dtypes),
        )
    )


ROWS = [
    (0, "trust", "advanced"), (3, "rivalry", "contested"), (4, "rivalry", "negated"),
    (5, "rivalry", "mentioned"), (5, "rivalry", "advanced"), (6, "x", "mentioned"),
]  # fmt: skip


def plot(rows, n=12, **more):
    return plot_frame_positions(
        make_matches(rows), sentences=make_sentences(n), labels=LABELS, **more
    )


def marks_of(axes):
    """Return shape, face and link of each mark by its sentence and row, over all panels."""
    return {
        (int(x), int(y)): (
            len(points.get_paths()[0].vertices),
            to_hex(points.get_facecolor()[0]) if len(points.get_facecolor()) else "",
            points.get_urls()[n % len(points.get_urls())],
        )
        for panel in axes.figure.axes
        for points in panel.collections
        if hasattr(points, "get_sizes") and len(points.get_offsets())
        for n, (x, y) in enumerate(points.get_offsets())
    }


def names(axes):
    return [label.get_text() for label in axes.get_yticklabels()]


def note(axes):
    return axes.figure.get_supxlabel().replace("\n", " ")


def test_one_mark_a_sentence_and_entry_entries_from_top_to_bottom(check_figure):
    axes = plot(ROWS)
    assert names(axes) == ["x", "Trust", "Rivalry, race"]
    assert axes.get_yticks().tolist() == [0, 1, 2]
    assert sorted(marks_of(axes)) == [(0, 1), (3, 2), (4, 2), (5, 2), (6, 0)]
    assert note(axes).startswith("12 sentences, page furniture left out.")
    assert "(unvalidated)" in note(axes)
    check_figure(axes)


def test_uses_differ_in_shape_or_filling_and_the_key_has_those_that_occur(check_figure):
    axes = plot([(n, "trust", use) for n, use in enumerate(USES)])
    looks = [marks_of(axes)[n, 0][:2] for n in range(4)]
    assert len(set(looks)) == 4
    assert len({n_points for n_points, _ in looks}) == 3
    assert [text.get_text() for text in axes.figure.legends[0].get_texts()] == list(USES)
    check_figure(axes)
    few = plot([(3, "trust", "negated")])
    assert [text.get_text() for text in few.figure.legends[0].get_texts()] == ["negated"]


def test_the_headline_lies_on_a_band_and_sentences_have_their_numbers():
    axes = plot(ROWS)
    bands = [(patch.get_x(), patch.get_width()) for patch in axes.patches]
    assert bands == [(-0.5, 1), (0.5, 1)]
    assert [text.get_text() for text in axes.texts] == ["headline"]
    assert axes.get_xticks().tolist() == [0, 2, 4, 6, 8, 10]
    bare = plot_frame_positions(
        make_matches(ROWS), sentences=make_sentences(12, n_headline=0), labels=LABELS
    )
    assert not bare.patches
    assert not bare.texts


@pytest.mark.parametrize(("n", "n_entries"), [(12, 1), (12, 17), (60, 3), (120, 1), (120, 17)])
def test_documents_of_any_length_are_readable_and_lose_no_mark(n, n_entries, check_figure):
    rows = [(at, f"entry {at % n_entries} of several words", "advanced") for at in range(n)]
    axes = plot(rows, n)
    assert len(marks_of(axes)) == n
    assert len(axes.figure.axes) == (1 if n <= 60 else 2)
    for panel in axes.figure.axes:
        low, high = panel.get_xlim()
        assert high - low < 64
    check_figure(axes)


def test_very_long_documents_and_codebooks_stay_in_one_figure(check_figure):
    axes = plot([(at, f"e{at % 17}", "advanced") for at in range(900)], 900)
    assert len(marks_of(axes)) == 900
    check_figure(axes)
    axes = plot([(at, f"e{at}", "advanced") for at in range(60)], 60)
    assert len(names(axes)) == 40
    assert note(axes).endswith("Not shown: 20 further entries.")
    check_figure(axes)


def test_marks_lead_to_their_evidence_and_the_tables_stay_as_they_were():
    matches = make_matches(ROWS)
    before = matches.copy()
    links = matches["match_id"].where(matches["use"] != "negated", "")
    axes = plot_frame_positions(
        matches, sentences=make_sentences(12), labels=LABELS, evidence={"use": links}
    )
    marks = marks_of(axes)
    assert marks[0, 1][2] == "m0"
    assert marks[5, 2][2] == "m4"
    assert marks[4, 2][2] is None
    pd.testing.assert_frame_equal(matches, before)
    with pytest.raises(TableError, match="for the column 'start', which has no marks"):
        plot(ROWS, evidence={"start": links})


def test_without_a_match_or_a_sentence_the_figure_says_so(texts_in):
    assert texts_in(plot([])) == ["no matches"]
    assert texts_in(plot([], 0)) == ["nothing to show"]


def test_other_tables_and_several_documents_are_refused():
    with pytest.raises(TableError, match="are of 2 documents, and this is read in one"):
        plot_frame_positions(
            make_matches([]),
            sentences=make_sentences(2).assign(document_id=["a", "b"]),
            labels=LABELS,
        )


def test_hostile_names_are_drawn_as_they_stand(hostile, check_figure):
    rows = [(n, name, "advanced") for n, name in enumerate(hostile)]
    check_figure(plot(rows))
    labels = {f"e{n}": name for n, name in enumerate(hostile)}
    places = make_places({f"e{n}": [(1, 1), (1, 0), (2, 0), (9, 1)] for n in range(len(hostile))})
    check_figure(plot_frame_places(places, labels=labels))
    absent = places.assign(
        n_matched_sentences=places["n_matched_sentences"] * (places["frame"] > "e4")
    )
    check_figure(plot_frame_places(absent, labels=labels))


def make_places(frames, *, n_documents=5, n_with=2):
    """Sentences and matched sentences in title, deck, lead, rest; matched in ``n_with`` documents."""
    rows = [
        (f"d{i}", frame, place, n, n_matched * (i < n_with), bool(n_matched) and i < n_with)
        for i in range(n_documents)
        for frame, sizes in frames.items()
        for place, (n, n_matched) in zip(FRAME_PLACES, sizes, strict=True)
    ]
    return PLACES.build(pd.DataFrame(rows, columns=list(PLACES.dtypes)))


FRAMES = {
    "trust": [(1, 1), (1, 0), (3, 0), (8, 1)],
    "rivalry": [(1, 0), (1, 0), (3, 2), (8, 5)],
    "risk": [(1, 0), (1, 0), (3, 0), (8, 0)],
}


def cells_of(axes):
    return {(round(cell.get_y() + 0.46), round(cell.get_x() + 0.48)): cell for cell in axes.patches}


def figures_in(axes):
    return {text.get_position()[::-1]: text.get_text() for text in axes.texts}


def test_cells_hold_the_documents_with_an_entry_in_each_place(check_figure):
    axes = plot_frame_places(make_places(FRAMES), labels=LABELS)
    assert names(axes) == ["Rivalry, race", "Trust"]
    assert figures_in(axes) == {
        (0, 0): "0 of 5", (0, 1): "2 of 5", (0, 2): "2 of 5",
        (1, 0): "2 of 5", (1, 1): "0 of 5", (1, 2): "2 of 5",
    }  # fmt: skip
    assert [label.get_text() for label in axes.get_xticklabels()] == [
        "headline\n5 documents\n2.0 sentences", "lead\n5 documents\n3.0 sentences",
        "rest\n5 documents\n8.0 sentences",
    ]  # fmt: skip
    assert note(axes).startswith("Documents with the entry there (unvalidated).")
    assert note(axes).endswith("Nowhere: Shared risk.")
    check_figure(axes)


def test_of_twenty_documents_and_beyond_it_is_per_cent_darker_the_larger(check_figure):
    axes = plot_frame_places(make_places(FRAMES, n_documents=20, n_with=13), labels=LABELS)
    assert figures_in(axes)[1, 0] == "65 %"
    assert figures_in(axes)[1, 1] == "0 %"
    assert note(axes).startswith("Per cent of documents")
    light = [rgb_to_hsv(cells_of(axes)[place].get_facecolor()[:3])[2] for place in ((1, 1), (1, 0))]
    assert light[0] > light[1]
    check_figure(axes)


def test_a_place_that_no_document_has_is_named_and_has_no_cells(check_figure):
    places = make_places({"trust": [(0, 0), (0, 0), (3, 1), (2, 0)]})
    axes = plot_frame_places(places, labels=LABELS)
    assert sorted(cells_of(axes)) == [(0, 1), (0, 2)]
    assert axes.get_xticklabels()[0].get_text() == "headline\n0 documents"
    assert "Nowhere" not in note(axes)
    check_figure(axes)


def test_many_entries_are_counted_where_they_are_not_shown(check_figure):
    frames = {f"entry {n}": FRAMES["trust" if n < 50 else "risk"] for n in range(60)}
    axes = plot_frame_places(make_places(frames), labels=LABELS)
    assert len(names(axes)) == 40
    assert note(axes).endswith("Nowhere: 10 entries. Not shown: 10 further entries.")
    check_figure(axes)


def test_cells_lead_to_the_first_link_of_their_rows():
    places = make_places(FRAMES)
    links = places["frame"] + "/" + places["place"]
    links[places["place"].isin(["title", "rest"])] = ""
    axes = plot_frame_places(places, labels=LABELS, evidence={"present": links})
    assert cells_of(axes)[1, 0].get_url() == "trust/deck"
    assert cells_of(axes)[0, 1].get_url() == "rivalry/lead"
    assert cells_of(axes)[0, 2].get_url() is None


def test_no_places_and_no_entry_anywhere(texts_in):
    places = make_places(FRAMES)
    assert texts_in(plot_frame_places(places.head(0), labels=LABELS)) == ["nothing to show"]
    none = places.assign(n_matched_sentences=0)
    assert texts_in(plot_frame_places(none, labels=LABELS)) == ["no matches"]
    with pytest.raises(TableError, match=r"frame_places table needs column\(s\) present"):
        plot_frame_places(places.drop(columns="present"), labels=LABELS)


def test_the_same_tables_draw_the_same_bytes_in_any_order(draw):
    places = make_places(FRAMES)
    shuffled = np.random.default_rng(3).permutation(len(ROWS))
    matches = make_matches(ROWS)
    pictures = {
        draw(plot_frame_positions(table, sentences=make_sentences(12), labels=LABELS))
        for table in (matches, matches.iloc[shuffled])
    }
    assert len(pictures) == 1
    assert draw(plot_frame_places(places, labels=LABELS)) == draw(
        plot_frame_places(places, labels=LABELS)
    )
