from __future__ import annotations

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_tools.compare.accuracy import ALL_DOCUMENTS, compute_accuracy
from corpus_tools.compare.frame_errors import FRAME_ERRORS, list_frame_errors
from corpus_tools.schema import DOCUMENTS, FRAME_MATCHES
from corpus_tools.study.codes import CODES

TEXT = "A race is on. Trust is low.. They compete. Nothing. "
SPANS = [(0, 13), (14, 27), (29, 42), (43, 51)]


def make_matches(rows):
    """One match per (document, frame, pattern, start, use)."""
    return FRAME_MATCHES.build(
        {
            "match_id": str(number), "sentence_id": f"{document}:0", "document_id": document,
            "frame": frame, "pattern": pattern, "start": start, "end": start + 3, "use": use,
            "use_rule": "", "use_words": "",
        }
        for number, (document, frame, pattern, start, use) in enumerate(rows)
    )  # fmt: skip


def make_codes(rows, held_back=False):
    """One row per (document, number of the sentence, frame, use)."""
    return CODES.build(
        {
            "document_id": document, "start": SPANS[n][0], "end": SPANS[n][1], "frame": frame,
            "use": use, "held_back": held_back,
        }
        for document, n, frame, use in rows
    )  # fmt: skip


def make_documents(*names):
    rows = [dict.fromkeys(DOCUMENTS.dtypes, "") for _ in names]
    table = pd.DataFrame(rows, columns=list(DOCUMENTS.dtypes))
    numbers = [c for c, kind in DOCUMENTS.dtypes.items() if kind != "str"]
    return DOCUMENTS.build(table.assign(document_id=names, text=TEXT, **dict.fromkeys(numbers, 0)))


CODED = [
    ("a", 0, "rivalry", "advanced"), ("a", 1, "trust", "contested"), ("a", 1, "rivalry", "negated"),
    ("a", 2, "rivalry", "advanced"), ("a", 3, "", ""),
]  # fmt: skip
MATCHED = [
    ("a", "rivalry", "race", 2, "advanced"), ("a", "trust", "trust", 14, "advanced"),
    ("a", "trust", "low", 23, "advanced"), ("a", "trust", "trust", 14, "advanced"),
    ("a", "rivalry", "compet*", 34, "contested"), ("a", "trust", "panda", 45, "mentioned"),
    ("a", "trust", "gap", 28, "advanced"),
]  # fmt: skip


def test_wrong_and_missed_sentences_are_listed_with_what_was_coded():
    errors = list_frame_errors(
        make_matches(MATCHED), codes=make_codes(CODED), documents=make_documents("a")
    )
    assert errors.to_numpy().tolist() == [
        ["wrong", "trust", "trust; low", "trust=contested; rivalry=negated", "Trust is low.",
         "a", 14, 27, False],
        ["missed", "rivalry", "", "rivalry=advanced", "They compete.", "a", 29, 42, False],
    ]  # fmt: skip


def test_codes_of_documents_that_are_not_there_are_left_out():
    codes = make_codes([*CODED, ("b", 0, "trust", "advanced")], held_back=True)
    errors = list_frame_errors(make_matches(MATCHED), codes=codes, documents=make_documents("a"))
    assert set(errors["document_id"]) == {"a"}
    assert errors["held_back"].all()


def test_the_empty_tables_give_the_empty_table():
    none = list_frame_errors(make_matches([]), codes=make_codes([]), documents=make_documents())
    assert FRAME_ERRORS.check(none).empty
    assert list_frame_errors(
        make_matches(MATCHED), codes=make_codes([]), documents=make_documents("a")
    ).empty


ROWS = st.lists(st.tuples(
    st.sampled_from("ab"), st.sampled_from(["rivalry", "trust"]), st.just("race"),
    st.integers(0, 50), st.sampled_from(["advanced", "negated"]),
), max_size=8)  # fmt: skip
CODES_DRAWN = st.dictionaries(
    st.tuples(st.sampled_from("ab"), st.integers(0, 3), st.sampled_from(["rivalry", "trust"])),
    st.sampled_from(["advanced", "contested"]), max_size=8,
)  # fmt: skip


@settings(max_examples=50, deadline=None)
@given(ROWS, CODES_DRAWN)
def test_the_numbers_are_those_of_the_accuracy(rows, coded):
    matches = make_matches(rows)
    codes = make_codes([(*key, use) for key, use in coded.items()])
    errors = list_frame_errors(matches, codes=codes, documents=make_documents("a", "b"))
    grouping = pd.DataFrame({"document_id": ["a", "b"], "source_id": ["s", "t"], "group": ""})
    accuracy = compute_accuracy(
        matches, codes=codes, grouping=grouping, entries=["rivalry", "trust"]
    )
    whole = accuracy[(accuracy["group"] == ALL_DOCUMENTS)].set_index("frame")
    for frame in ("rivalry", "trust"):
        counts = errors[errors["frame"] == frame]["error"].value_counts()
        row = whole.loc[frame]
        assert counts.get("wrong", 0) == row["n_found"] - row["n_both"]
        assert counts.get("missed", 0) == row["n_true"] - row["n_both"]
