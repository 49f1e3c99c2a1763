"""Titles of the figures on where frames stand and which share sentences."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_tools.compare.frame_claims import (
    choose_marks,
    choose_pairs,
    claim_cooccurrence,
    claim_frame_places,
    claim_frame_positions,
    order_entries,
    summarize_frame_places,
)
from corpus_tools.errors import TableError
from corpus_tools.framing.cooccurrence import PAIRS, summarize_cooccurrence
from corpus_tools.framing.profiles import FRAME_PLACES, PLACES
from corpus_tools.framing.uses import USES
from corpus_tools.schema import FRAME_MATCHES, SENTENCES

LABELS = {"rivalry": "Rivalry", "trust": "Trust", "talks": "Talks", "risk": "Risk"}


def make_sentences(parts=("title", "deck", "body", "body"), *, document_id="d"):
    return SENTENCES.build(
        pd.DataFrame(
            [
                (f"{document_id}:{n}", document_id, n, part, 10 * n, 10 * n + 5, "Words")
                for n, part in enumerate(parts)
            ],
            columns=list(SENTENCES.dtypes),
        )
    )


def make_matches(rows, *, document_id="d"):
    """Rows are position, frame, use."""
    return FRAME_MATCHES.build(
        pd.DataFrame(
            [
                (f"m{n}", f"{document_id}:{at}", document_id, frame, "p", n, n + 1, use, "", "")
                for n, (at, frame, use) in enumerate(rows)
            ],
            columns=list(FRAME_MATCHES.dtypes),
        )
    )


def claim(rows, parts=("title", "deck", "body", "body")):
    return claim_frame_positions(make_matches(rows), sentences=make_sentences(parts), labels=LABELS)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([], "No entry is matched in 4 sentences (unvalidated)"),
        ([(0, "trust", "advanced"), (2, "trust", "advanced")],
         "Trust is advanced in 2 of 4 sentences; also in the headline (unvalidated)"),
        ([(3, "trust", "advanced"), (0, "trust", "negated")],
         "Trust is advanced in 1 of 4 sentences; not in the headline (unvalidated)"),
        ([(2, "trust", "advanced"), (2, "rivalry", "advanced")],
         "2 entries are advanced in 1 of 4 sentences; in the headline none (unvalidated)"),
        ([(1, "trust", "advanced"), (0, "rivalry", "advanced"), (3, "talks", "advanced")],
         "3 entries are advanced in 3 of 4 sentences; in the headline Rivalry and Trust "
         "(unvalidated)"),
        ([(0, frame, "advanced") for frame in LABELS],
         "4 entries are advanced in 1 of 4 sentences; 4 of them in the headline (unvalidated)"),
        ([(0, "trust", "contested")],
         "No entry is advanced in 4 sentences; 1 entry is only contested, negated or mentioned "
         "(unvalidated)"),
    ],
)  # fmt: skip
def test_what_one_document_advances_and_what_stands_on_top(rows, expected):
    assert claim(rows) == expected


def test_a_document_without_a_headline_or_without_sentences():
    assert claim([(0, "trust", "advanced")], ("body", "body")) == (
        "Trust is advanced in 1 of 2 sentences; there is no headline (unvalidated)"
    )
    assert claim([], ()) == "There are no sentences"


def test_of_several_matches_in_a_sentence_the_strongest_use_counts():
    rows = [(2, "trust", "mentioned"), (2, "trust", "advanced"), (0, "risk", "negated"),
            (0, "risk", "contested"), (2, "risk", "advanced")]  # fmt: skip
    marks = choose_marks(make_matches(rows), sentences=make_sentences())
    assert marks[["position", "part", "frame", "use"]].to_numpy().tolist() == [
        [0, "title", "risk", "contested"],
        [2, "body", "risk", "advanced"],
        [2, "body", "trust", "advanced"],
    ]


@given(
    st.lists(
        st.tuples(st.integers(0, 3), st.sampled_from(sorted(LABELS)), st.sampled_from(USES)),
        max_size=12,
    )
)
def test_there_is_one_mark_a_sentence_and_entry_whatever_the_order(rows):
    matches, sentences = make_matches(rows), make_sentences()
    marks = choose_marks(matches, sentences=sentences)
    assert {*zip(marks["position"], marks["frame"], strict=True)} == {row[:2] for row in rows}
    assert not marks.duplicated(["position", "frame"]).any()
    advanced = {row[:2] for row in rows if row[2] == "advanced"}
    own = marks[marks["use"] == "advanced"]
    assert {*zip(own["position"], own["frame"], strict=True)} == advanced
    turned = choose_marks(matches.iloc[::-1], sentences=sentences.iloc[::-1])
    assert turned["match_id"].tolist() == marks["match_id"].tolist()


def test_matches_may_have_columns_of_their_sentences_already():
    matches = make_matches([(2, "trust", "advanced")]).assign(part="body", position=2)
    assert choose_marks(matches, sentences=make_sentences())["part"].tolist() == ["body"]


def test_two_documents_foreign_sentences_and_strange_uses_are_refused():
    two = pd.concat([make_sentences(), make_sentences(document_id="e")])
    with pytest.raises(TableError, match=r"the sentences are of 2 documents.*\n  Choose one"):
        choose_marks(make_matches([]), sentences=two)
    with pytest.raises(TableError, match=r"1 sentence\(s\) of the matches .* the first is 'e:0'"):
        choose_marks(
            make_matches([(0, "trust", "advanced")], document_id="e"), sentences=make_sentences()
        )
    with pytest.raises(TableError, match=r"the use 'doubted'\n  Uses are: advanced, contested"):
        choose_marks(make_matches([(0, "trust", "doubted")]), sentences=make_sentences())
    with pytest.raises(TableError, match=r"frame_matches table needs column\(s\) use"):
        choose_marks(make_matches([]).drop(columns="use"), sentences=make_sentences())


def test_entries_stand_in_the_order_of_their_names_which_may_be_a_series():
    assert order_entries(["x", "trust", "rivalry"], LABELS) == ["rivalry", "trust", "x"]
    assert order_entries(["x", "trust", "rivalry"], pd.Series(LABELS)) == ["rivalry", "trust", "x"]
    assert order_entries([], LABELS) == []


def make_places(documents):
    """Each document: place -> (sentences, {frame: matched sentences})."""
    frames = sorted(
        {frame for own in documents.values() for _, found in own.values() for frame in found}
    )
    return PLACES.build(
        {
            "document_id": name, "frame": frame, "place": place,
            "n_sentences": own.get(place, (0, {}))[0],
            "n_matched_sentences": own.get(place, (0, {}))[1].get(frame, 0),
            "present": own.get(place, (0, {}))[1].get(frame, 0) > 0,
        }
        for name, own in documents.items() for frame in frames for place in FRAME_PLACES
    )  # fmt: skip


DOCUMENTS = {
    "d1": {"title": (1, {"trust": 1}), "deck": (1, {"trust": 1}), "lead": (3, {}),
           "rest": (10, {"trust": 2, "risk": 1})},
    "d2": {"title": (1, {}), "deck": (2, {"trust": 1}), "lead": (2, {"risk": 1})},
    "d3": {"lead": (3, {}), "rest": (4, {"risk": 4})},
}  # fmt: skip


def test_title_and_deck_are_one_place_and_documents_without_a_place_are_not_counted_in_it():
    summary = summarize_frame_places(make_places(DOCUMENTS)).set_index(["frame", "place"])
    assert summary[["n_documents", "n_present"]].to_dict("index") == {
        ("risk", "headline"): {"n_documents": 2, "n_present": 0},
        ("risk", "lead"): {"n_documents": 3, "n_present": 1},
        ("risk", "rest"): {"n_documents": 2, "n_present": 2},
        ("trust", "headline"): {"n_documents": 2, "n_present": 2},
        ("trust", "lead"): {"n_documents": 3, "n_present": 0},
        ("trust", "rest"): {"n_documents": 2, "n_present": 1},
    }
    assert summary.loc[("trust", "headline"), "share"] == 1
    assert summary.loc[("trust", "headline"), "mean_sentences"] == 2.5
    assert summary.loc[("trust", "rest"), "mean_sentences"] == 7


def test_a_place_that_no_document_has_has_no_share():
    places = make_places({"d": {"lead": (3, {"trust": 1})}})
    summary = summarize_frame_places(places).set_index("place")
    assert summary["share"].isna().to_dict() == {"headline": True, "lead": False, "rest": True}
    assert claim_frame_places(places, labels=LABELS) == (
        "Trust, of 1 document: lead 1 of 1 (unvalidated)"
    )


def test_entries_by_place_without_naming_the_widest():
    assert claim_frame_places(make_places(DOCUMENTS), labels=LABELS) == (
        "Of 2 entries in 3 documents: 1 in a headline (up to 2 of 2), 1 in a lead (up to 1 of 3) "
        "and 2 in the rest (up to 2 of 2) (unvalidated)"
    )
    many = make_places(
        {f"d{n}": {"title": (1, {"trust": int(n < 5), "risk": 0}), "lead": (3, {})}
         for n in range(40)}
    )  # fmt: skip
    assert claim_frame_places(many, labels=LABELS) == (
        "Of 2 entries in 40 documents: 1 in a headline (up to 12 %) and 0 in a lead (unvalidated)"
    )
    none = many.assign(n_matched_sentences=0, present=False)
    assert claim_frame_places(none, labels=LABELS) == (
        "None of 2 entries is advanced in 40 documents (unvalidated)"
    )
    assert claim_frame_places(many.head(0), labels=LABELS) == "Nothing was counted"


def make_pairs(rows):
    """Rows are frame_a, frame_b, sentences with each, with both, expected."""
    return summarize_cooccurrence(
        PAIRS.build(pd.DataFrame([("d", *row) for row in rows], columns=list(PAIRS.dtypes)))
    )


def test_each_pair_stands_once_in_the_order_of_the_names():
    table = make_pairs([("trust", "rivalry", 4, 5, 2, 1.0), ("trust", "risk", 4, 3, 0, 1.0)])
    pairs = choose_pairs(table, labels=LABELS)
    assert pairs[["frame_a", "frame_b", "n_sentences_a"]].to_numpy().tolist() == [
        ["trust", "risk", 4],
        ["rivalry", "trust", 5],
    ]


def test_which_two_share_most_and_how_many_pairs_meet_often_or_seldom():
    table = make_pairs(
        [
            ("rivalry", "trust", 30, 30, 20, 9.0), ("rivalry", "talks", 30, 9, 3, 2.9),
            ("trust", "talks", 30, 30, 3, 7.0), ("rivalry", "risk", 30, 30, 9, 9.0),
        ]
    )  # fmt: skip
    assert claim_cooccurrence(table, labels=LABELS) == (
        "Rivalry and Trust share 20 sentences (9.0 expected). Of 3 pairs with at least 3 "
        "expected, 1 has at least twice that and 1 at most half (unvalidated, not tested)"
    )


def test_ties_and_pairs_of_which_little_is_expected():
    table = make_pairs([("rivalry", "trust", 2, 2, 1, 0.2), ("rivalry", "risk", 2, 2, 1, 0.2)])
    assert claim_cooccurrence(table, labels=LABELS) == (
        "Two entries share 1 sentence at the utmost. No pair has at least 3 expected: too few to "
        "tell often from seldom (unvalidated, not tested)"
    )


def test_no_pair_shares_a_sentence_and_no_pairs():
    table = make_pairs([("rivalry", "trust", 2, 2, 0, 0.2)])
    assert claim_cooccurrence(table, labels=LABELS) == (
        "No two of 2 entries share a sentence (unvalidated)"
    )
    assert claim_cooccurrence(make_pairs([]), labels=LABELS) == "No two entries are counted"


def test_names_from_the_data_stand_on_one_line():
    labels = {"rivalry": "A\nname <b>" + "x" * 60, "trust": "T"}
    table = make_pairs([("rivalry", "trust", 30, 30, 20, 9.0)])
    said = claim_cooccurrence(table, labels=labels)
    assert "\n" not in said
    assert "…" in said
    assert "share 20 sentences" in said
