from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_tools.errors import TableError
from corpus_tools.framing import count_frames, match_frames
from corpus_tools.framing.profiles import (
    FRAME_PLACES,
    LEAD_SENTENCES,
    PLACES,
    count_frame_places,
    sum_frame_documents,
    sum_frame_places,
    sum_frame_rates,
)
from corpus_tools.schema import DOCUMENT_VALUES, FRAME_COUNTS, FRAME_MATCHES, SENTENCES
from corpus_tools.study.codebook import Codebook, CodebookEntry

CODEBOOK = Codebook(
    format=1,
    name="test",
    version="1",
    entries=tuple(
        CodebookEntry(id=name, label=name, kind="frame", definition="d", patterns=words)
        for name, words in {"rivalry": ("race",), "trust": ("trust",)}.items()
    ),
)


def make_sentences(texts_by_document):
    """Each text as (part, text)."""
    rows = [
        {
            "sentence_id": f"{document}:{i}", "document_id": document, "position": i,
            "part": part, "start": 1000 * i, "end": 1000 * i + len(text), "text": text,
        }
        for document, texts in texts_by_document.items()
        for i, (part, text) in enumerate(texts)
    ]  # fmt: skip
    return SENTENCES.build(rows)


def count_places(sentences):
    matches = match_frames(sentences, codebook=CODEBOOK)
    return count_frame_places(matches, sentences=sentences, codebook=CODEBOOK)


def count(sentences):
    matches = match_frames(sentences, codebook=CODEBOOK)
    return count_frames(matches, sentences=sentences, codebook=CODEBOOK)


ARTICLE = [
    ("title", "A race."),
    ("deck", "Not a race."),
    ("deck", "Trust."),
    ("body", "One."),
    ("subheading", "A race."),
    ("body", "Two, trust, trust."),
    ("body", "A race."),
    ("body", "A race and trust."),
    ("list_item", "A race."),
]


def test_an_article_by_hand():
    table = count_places(make_sentences({"d": ARTICLE})).set_index(["frame", "place"])
    assert LEAD_SENTENCES == 3
    assert (
        table["n_sentences"].unstack("place")[list(FRAME_PLACES)].to_numpy().tolist()
        == [[1, 2, 3, 3]] * 2
    )
    assert {key: n for key, n in table["n_matched_sentences"].items() if n} == {
        ("rivalry", "title"): 1,
        ("rivalry", "lead"): 1,
        ("rivalry", "rest"): 3,
        ("trust", "deck"): 1,
        ("trust", "lead"): 1,
        ("trust", "rest"): 1,
    }
    assert (table["present"] == (table["n_matched_sentences"] > 0)).all()


def test_rows_come_in_the_order_of_documents_codebook_and_places():
    table = count_places(make_sentences({"b": ARTICLE, "a": [("body", "x")]}))
    keys = table[["document_id", "frame", "place"]].to_numpy().tolist()
    assert keys == [[d, f, p] for d in "ab" for f in ("rivalry", "trust") for p in FRAME_PLACES]


def test_the_order_and_the_index_of_rows_do_not_matter():
    sentences = make_sentences({"a": ARTICLE, "b": ARTICLE[3:]})
    mixed = sentences.iloc[::-1].set_axis([0] * len(sentences))
    pd.testing.assert_frame_equal(count_places(mixed), count_places(sentences))


def test_presence_is_out_of_the_documents_that_have_the_place():
    places = count_places(make_sentences({"a": ARTICLE, "b": [("body", "Trust.")]}))
    values = sum_frame_places(places, place="title").set_index(["document_id", "measure"])
    assert values.loc[("a", "rivalry")].tolist() == [1, 1]
    assert values.loc[("a", "trust")].tolist() == [0, 1]
    assert values.loc[("b", "trust")].tolist() == [0, 0]
    lead = sum_frame_places(places, place="lead")
    assert lead["numerator"].tolist() == [1, 1, 0, 1]
    assert lead["denominator"].tolist() == [1] * 4


def test_an_unknown_place_is_refused():
    places = count_places(make_sentences({"a": ARTICLE}))
    with pytest.raises(TableError, match=r"no place 'body' .*\n.*'title', 'deck', 'lead', 'rest'"):
        sum_frame_places(places, place="body")


def test_documents_with_a_frame():
    sentences = make_sentences({"a": ARTICLE, "b": [("body", "Trust.")]})
    counts = count(sentences)
    assert sum_frame_documents(counts).to_numpy().tolist() == [
        ["a", "rivalry", 1, 1], ["a", "trust", 1, 1], ["b", "rivalry", 0, 1], ["b", "trust", 1, 1],
    ]  # fmt: skip
    strict = sum_frame_documents(counts, least_sentences=4)
    assert strict["numerator"].tolist() == [1, 0, 0, 0]


def test_a_document_needs_at_least_one_sentence():
    with pytest.raises(TableError, match="least_sentences is 1 or above"):
        sum_frame_documents(FRAME_COUNTS.build([]), least_sentences=0)


def test_rates_are_matches_by_thousands_of_words():
    counts = count(make_sentences({"a": [("body", "Trust and trust and trust, not a race.")]}))
    values = sum_frame_rates(counts).set_index("measure")
    assert values.loc["trust", ["numerator", "denominator"]].tolist() == [3, 0.008]
    assert values.loc["rivalry", "numerator"] == 0


def test_empty_tables_stay_empty():
    nothing = make_sentences({})
    places = count_places(nothing)
    pd.testing.assert_frame_equal(places, PLACES.build([]))
    empty = DOCUMENT_VALUES.build([])
    pd.testing.assert_frame_equal(sum_frame_places(places, place="lead"), empty)
    pd.testing.assert_frame_equal(sum_frame_documents(count(nothing)), empty)
    pd.testing.assert_frame_equal(sum_frame_rates(count(nothing)), empty)


def test_no_matches_give_zeros():
    sentences = make_sentences({"a": ARTICLE})
    places = count_frame_places(FRAME_MATCHES.build([]), sentences=sentences, codebook=CODEBOOK)
    assert not places["present"].any()
    assert len(places) == 8


def test_matches_of_something_else_are_an_error():
    sentences = make_sentences({"a": ARTICLE})
    matches = match_frames(sentences, codebook=CODEBOOK)
    with pytest.raises(TableError, match=r"1 frame\(s\) .* stand in the codebook.*'rivalry'"):
        count_frame_places(
            matches,
            sentences=sentences,
            codebook=CODEBOOK.model_copy(update={"entries": CODEBOOK.entries[1:]}),
        )
    with pytest.raises(TableError, match=r"sentence_id\(s\) .* stand in the sentences.*'a:0'"):
        count_frame_places(matches, sentences=sentences.iloc[5:], codebook=CODEBOOK)


PARTS = st.sampled_from(["title", "deck", "body", "subheading", "list_item"])
TEXTS = st.lists(st.sampled_from(["race", "trust", "not", ",", "a"]), max_size=5).map(" ".join)
DOCUMENTS = st.lists(st.lists(st.tuples(PARTS, TEXTS), min_size=1, max_size=8), max_size=4)


@given(DOCUMENTS)
@settings(max_examples=25, deadline=None)
def test_places_add_up_to_the_document_and_documents_stand_alone(documents):
    named = {f"d{i}": texts for i, texts in enumerate(documents)}
    sentences = make_sentences(named)
    places = count_places(sentences)
    sums = places.groupby(["document_id", "frame"], sort=False)[
        ["n_matched_sentences", "n_sentences"]
    ].sum()
    counts = count(sentences).set_index(["document_id", "frame"])
    pd.testing.assert_frame_equal(sums, counts[list(sums)], check_index_type=False)
    parts = [count_places(make_sentences({name: texts})) for name, texts in named.items()]
    whole = pd.concat([PLACES.build([]), *parts], ignore_index=True)
    pd.testing.assert_frame_equal(places, whole)
