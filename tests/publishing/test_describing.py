from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest

from corpus_tools.compare import claim_parts, claim_shares
from corpus_tools.publishing import (
    Published,
    choose_case_study,
    count_demands,
    describe_articles,
    publish_measures,
    sum_frame_parts,
    summarize_headlines,
)

BASIS = "2 of 9 documents of the study, the first by name"


@pytest.fixture(scope="module")
def empty(published: Published) -> Published:
    return Published(**{f.name: getattr(published, f.name).head(0) for f in fields(published)})


def test_the_entries_of_a_headline_with_what_the_body_has_of_them(published: Published) -> None:
    found = summarize_headlines(published.frame_parts)
    assert found.to_dict("records") == [
        {"document_id": "a", "label": "Who must or should act", "n_matched_headline": 1,
         "n_sentences_headline": 1, "n_matched_body": 1, "n_sentences_body": 2},
    ]  # fmt: skip


def test_a_headline_without_a_body_has_none(measure_texts) -> None:
    published = publish_measures(*measure_texts({"a": "Heron urged to row\n"}))
    (row,) = summarize_headlines(published.frame_parts).to_dict("records")
    assert (row["n_matched_body"], row["n_sentences_body"]) == (0, 0)
    _, text = describe_articles(published, basis=BASIS)
    assert ": headline (1 sentence) matches 1 of 17 entries; no body; " in text


def test_demands_are_counted_by_voice_and_by_whom_they_bind(published: Published) -> None:
    counted = count_demands(published.demands)
    assert list(counted.itertuples(index=False, name=None)) == [
        ("a", "headline", "newsroom", "", "other", 1),
        ("a", "body", "newsroom", "", "china", 1),
        ("a", "body", "newsroom", "", "other", 1),
        ("a", "body", "quoted", "other", "us", 1),
    ]


def test_each_article_gets_a_sentence_with_its_numbers(published: Published) -> None:
    first, one, two = describe_articles(published, basis=BASIS)
    assert first == (
        "2 of 9 documents of the study, the first by name: described, not compared; unvalidated."
    )
    assert re.fullmatch(
        r"a, .+, grouped as Chinese: headline \(1 sentence\) matches 1 of 17 entries; body \(2 "
        r"sentences\) matches \d+; \d+ % of its words quoted, 0 % inside quotation marks; told to act: .+\.",
        one,
    ), one
    assert two.startswith("b, ")
    assert two.endswith("; nobody is told to act.")


def test_no_sentence_compares_and_each_says_what_it_is_of(published: Published) -> None:
    said = describe_articles(published, basis=BASIS, label="constructed")
    for text in said:
        assert text.startswith("[constructed] ")
        assert not re.search(r"\b(more|less|higher|lower|fewer)\b|Chinese media", text)
    assert " ".join(said).count("unvalidated") == 1


def begin(published: Published, **changes: str) -> str:
    """Return what is said of the first article before its numbers."""
    tables = {f.name: getattr(published, f.name) for f in fields(published)}
    tables["articles"] = published.articles.assign(**changes)
    return describe_articles(Published(**tables), basis=BASIS)[1].split(": ")[0]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"side": "East", "side_confidence": "low"},
         "a, outlet unidentified, grouped by the researcher as East (confidence low)"),
        ({"side": "East", "side_confidence": "unknown"},
         "a, outlet unidentified, grouped by the researcher as East (confidence unknown)"),
        ({"side": ""}, "a, outlet unidentified, in no group"),
        ({"source_name": "The Reed", "side": ""}, "a, The Reed, in no group"),
        ({"source_name": "The\nReed", "side": "East"}, "a, The Reed, grouped as East"),
    ],
)  # fmt: skip
def test_a_side_is_a_label_that_somebody_gave(
    published: Published, changes: dict[str, str], expected: str
) -> None:
    assert begin(published, **{"source_name": "unknown", **changes}) == expected


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Otters row home", "“Otters row home”, "),
        ("Otters-row home, say two herons", "“Otters-row home, say…”, "),
        ("<b>\n=Otters", "“<b> =Otters”, "),
        ("!!!", "“!!!”, "),
        ("", "a, "),
    ],
)
def test_a_title_stands_for_the_id_with_fewer_words_than_count_as_text(
    published: Published, title: str, shown: str
) -> None:
    assert begin(published, title=title).startswith(shown)


def test_the_real_articles_are_described_in_few_words(root: Path) -> None:
    case = choose_case_study(root / "data" / "us-china-ai")
    first, *rest = describe_articles(case.published, basis=case.basis)
    assert first.startswith("All 5 documents of the study, ")
    assert max(len(text.split()) for text in rest) < 60
    assert rest[0].startswith(
        "000, outlet unidentified, grouped by the researcher as US-leaning (confidence low): "
    )


def test_what_figures_claim_of_published_tables(published: Published) -> None:
    assert claim_parts(published.articles) == "No page furniture is found in 2 documents"
    assert re.fullmatch(
        r"\d+ of 17 entries matched in up to \d+ % of the sentences of 2 documents \(unvalidated\)",
        claim_shares(sum_frame_parts(published.frame_parts), labels={}),
    )


def test_without_articles_it_is_said_that_there_are_none(empty: Published) -> None:
    assert describe_articles(empty, basis=BASIS) == ("There are no articles to describe.",)
    assert summarize_headlines(empty.frame_parts).empty
    assert count_demands(empty.demands).empty
