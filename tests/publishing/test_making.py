from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import fields, replace

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus_tools.measure import measure_study
from corpus_tools.publishing import PUBLISHED_TABLES, Published, publish_measures, sum_frame_parts
from corpus_tools.publishing.making import is_single_word
from corpus_tools.schema import NUMBER, TEXT
from corpus_tools.study import Study

A = "Heron urged to share its boat with Otter"


def rows(table: pd.DataFrame, *columns: str) -> list[tuple[object, ...]]:
    return list(table[list(columns)].itertuples(index=False, name=None))


def test_every_table_fits_its_declaration(published: Published) -> None:
    assert [field.name for field in fields(Published)] == [t.name for t in PUBLISHED_TABLES]
    for declared in PUBLISHED_TABLES:
        table = getattr(published, declared.name)
        assert len(table)
        assert table.dtypes.astype(str).to_dict() == declared.dtypes
        declared.check(table)


def test_what_is_known_of_an_article(measure_texts, published: Published) -> None:
    text = "Boats\n\nThey row on.\n"
    study, measured = measure_texts({"one": text})
    (article,) = publish_measures(study, measured).articles.to_dict("records")
    assert article["text_sha256"] == hashlib.sha256(text.encode()).hexdigest()
    assert article["raw_sha256"] == article["text_sha256"]
    assert article["source_id"] == "ninebridge"
    assert article["side"] == "Chinese"
    assert (article["title"], article["author"], article["url"]) == ("unknown",) * 3
    assert article["published_on"] is pd.NaT
    assert (article["n_characters"], article["n_words"], article["n_sentences"]) == (20, 4, 2)
    numbers = ["n_words_kept", "n_words_metadata", "n_words_furniture"]
    assert published.articles[numbers].sum(axis=1).equals(published.articles["n_words"])


def test_parts_add_up_to_the_article(published: Published) -> None:
    summed = published.parts.groupby("document_id")[["n_characters", "n_words", "n_sentences"]]
    articles = published.articles.set_index("document_id")
    pd.testing.assert_frame_equal(summed.sum(), articles[list(summed.sum().columns)])
    assert published.parts.loc[published.parts["document_id"] == "a", "part"].tolist() == [
        "title", "body",
    ]  # fmt: skip


def test_the_headline_stands_apart_from_the_body(published: Published) -> None:
    scored = published.part_scores[published.part_scores["document_id"] == "a"]
    assert rows(scored, "part_group", "scorer", "n_sentences") == [
        ("headline", "news", 1), ("headline", "textblob", 1), ("headline", "vader", 1),
        ("body", "news", 2), ("body", "textblob", 2), ("body", "vader", 2),
    ]  # fmt: skip
    signs = scored[["n_negative", "n_zero", "n_positive"]].sum(axis=1)
    assert signs.tolist() == scored["n_sentences"].tolist()
    frames = published.frame_parts.query("document_id == 'a' and frame == 'responsibility'")
    counts = ("n_matches", "n_matched_sentences", "n_matches_set_aside", "n_sentences")
    assert rows(frames, "part_group", "label", *counts) == [
        ("headline", "Who must or should act", 1, 1, 0, 1),
        ("body", "Who must or should act", 2, 1, 1, 2),
    ]


def test_a_match_gives_the_pattern_its_place_and_who_is_named(published: Published) -> None:
    matches = published.matches.query("document_id == 'a' and frame == 'responsibility'")
    both = "United States; China"
    assert rows(matches, "position", "part_group", "pattern", "use", "actors_named") == [
        (0, "headline", "urged", "advanced", ""),
        (1, "body", "should", "advanced", both),
        (1, "body", "must", "advanced", both),
        (2, "body", "should", "negated", ""),
    ]
    assert A[slice(*matches[["start", "end"]].iloc[0])] == "urged"


def test_headline_and_body_add_up_to_the_counts_by_document(sampled: Study) -> None:
    whole = measure_study(sampled)
    summed = sum_frame_parts(publish_measures(sampled, whole).frame_parts)
    keys = ["document_id", "frame"]
    pd.testing.assert_frame_equal(
        summed.sort_values(keys, ignore_index=True),
        whole.frame_counts.sort_values(keys, ignore_index=True),
    )


def test_the_words_that_carry_a_score_are_summed_the_heaviest_first(published: Published) -> None:
    table = published.score_words.query("document_id == 'b' and scorer == 'vader'")
    assert rows(table, "word", "n_uses", "weight") == [("bad", 1, -2.5)]
    assert published.score_words.query("word == 'very good'")["n_uses"].tolist() == [1]
    shares = published.score_words.groupby(["document_id", "scorer"])["share_of_weight"]
    assert shares.sum().round(4).eq(1).all()
    assert shares.apply(lambda share: share.is_monotonic_decreasing).all()


def test_numbers_are_rounded_so_that_two_machines_agree(published: Published) -> None:
    for declared in PUBLISHED_TABLES:
        for column in declared.columns:
            if column.dtype == NUMBER:
                values = getattr(published, declared.name)[column.name]
                assert values.equals(values.round(6))


def test_a_study_without_documents_gives_empty_tables(measure_texts) -> None:
    study, measured = measure_texts({"a": "Boats.\n"})
    empty = replace(
        measured,
        **{
            field.name: getattr(measured, field.name).head(0)
            for field in fields(measured)
            if field.name != "sources"
        },
    )
    published = publish_measures(study, empty)
    for declared in PUBLISHED_TABLES:
        table = getattr(published, declared.name)
        assert table.empty
        assert table.dtypes.astype(str).to_dict() == declared.dtypes


def test_a_text_without_sentences_is_no_article(measure_texts) -> None:
    study, measured = measure_texts({"a": "...\n", "b": "They row on.\n"})
    assert measured.dropped["reason"].tolist() == ["empty"]
    published = publish_measures(study, measured)
    assert rows(published.articles, "document_id", "n_sentences", "share_furniture") == [
        ("b", 1, 0.0)
    ]
    assert set(published.frame_parts["document_id"]) == {"b"}


@pytest.mark.parametrize(
    ("word", "is_one"),
    [
        ("boat", True), ("isn't very good", True), ("u.s.", True), ("2,000.5", True), (":)", True),
        ("水獺", True), ("水獺必須立即停止划船", False), ("เรือลำนี้ดีมาก", False),
        ("a b c d e", False), ("a.b.c.d.e.", False), ("1,2,3,4,5", False), ("x" * 31, False),
    ],
)  # fmt: skip
def test_what_counts_as_a_single_word(word: str, is_one: bool) -> None:
    assert is_single_word(word) == is_one


WORDS = [
    *[
        "very",
        "really",
        "extremely",
        "truly",
        "not",
        "good",
        "bad",
        "united",
        "boats",
        "Otter",
        "should",
        "must",
        "urged",
        "arms",
        "race",
    ],
    *[
        "a.b.",
        "1,2,3,4,5",
        "a.b.c.d.e.",
        "r'o'w'e'r's",
        "we'd",
        "水獺必須立即停止划船",
        "AT&T&T",
        ":)",
        "US",
        "us",
        "talks",
        "the",
    ],
    *[".", "!", "–", "-", "’"],
    "\n",
    "\n\n",
]
RUN = re.compile(r"\w+")


def runs(text: str, length: int) -> set[tuple[str, ...]]:
    words = RUN.findall(text.lower())
    return {tuple(words[n : n + length]) for n in range(len(words) - length + 1)}


def cells(published: Published, *, but: set[str]) -> Iterator[str]:
    for declared in PUBLISHED_TABLES:
        for column in declared.columns:
            if column.dtype == TEXT and column.name not in but:
                yield from getattr(published, declared.name)[column.name]


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=60), min_size=1, max_size=3))
def test_nothing_of_five_words_in_a_row_is_published(measure_texts, articles) -> None:
    texts = {f"d{n}": " ".join(words) for n, words in enumerate(articles)}
    study, measured = measure_texts(texts)
    published = publish_measures(study, measured)
    known = set().union(*(runs(text, 5) for text in texts.values()))
    for cell in cells(published, but={"pattern"}):
        assert not runs(cell, 5) & known, cell
    assert not any("水獺必須" in cell for cell in cells(published, but=set()))
    assert set(published.matches["pattern"]) <= {
        pattern for entry in study.codebook.entries for pattern in entry.patterns
    }
    pairs = set().union(*(runs(text, 2) for text in texts.values()))
    single = [w for w in published.words["word"] if runs(w, 2) & pairs]
    # Initials and numbers are one word to a reader.
    assert all(len(word.split()) == 1 for word in single)
