from __future__ import annotations

import re
from dataclasses import fields

import pytest

from corpus_tools.publishing import (
    Published,
    claim_entries,
    claim_furniture,
    count_named_actors,
    describe_articles,
    publish_measures,
    sum_frame_parts,
    summarize_headlines,
)


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
    (text,) = describe_articles(published)
    assert "the headline (1 sentence) matches 1, the body (0 sentences) 0, both 0" in text


def test_matches_are_counted_by_the_actors_named_beside_them(published: Published) -> None:
    counted = count_named_actors(published.matches, frame="responsibility")
    assert list(counted.itertuples(index=False, name=None)) == [
        ("a", "headline", "advanced", "no actor", 1),
        ("a", "body", "advanced", "United States and China", 2),
        ("a", "body", "negated", "no actor", 1),
    ]
    assert count_named_actors(published.matches, frame="no such entry").empty


def test_each_article_gets_a_sentence_with_its_numbers(published: Published) -> None:
    one, two = describe_articles(published)
    assert re.fullmatch(
        r"a \(.+, side Chinese\): of 17 entries the headline \(1 sentence\) matches 1, the body "
        r"\(2 sentences\) \d+, both 1; Who must or should act, n = 3, by actors named in the same "
        r"sentence: United States and China 2, no actor 1; word with the largest share of a "
        r"tool's weight: textblob “very good” 100%, vader “share” \d+%; described, not compared; "
        r"unvalidated\.",
        one,
    ), one
    assert two.startswith("b (")
    assert "Who must or should act, n = 0;" in two


def test_no_sentence_compares_and_each_says_what_it_is_of(published: Published) -> None:
    for text in (*describe_articles(published, label="constructed"),
                 claim_furniture(published.articles, label="constructed"),
                 claim_entries(sum_frame_parts(published.frame_parts), label="constructed")):  # fmt: skip
        assert text.startswith("[constructed] ")
        assert not re.search(r"\b(more|less|higher|lower|fewer)\b|Chinese media", text)


def test_an_entry_that_the_codebook_has_not_is_left_out(published: Published) -> None:
    assert "by actors" not in " ".join(describe_articles(published, urged_by="no_such"))


def test_unknown_outlets_and_blank_sides_are_said_so(published: Published) -> None:
    articles = published.articles.assign(source_name="unknown", side="")
    rest = {f.name: getattr(published, f.name) for f in fields(published) if f.name != "articles"}
    assert describe_articles(Published(articles=articles, **rest))[0].startswith(
        "a (outlet unknown, no side): "
    )


def test_what_figures_claim(published: Published) -> None:
    assert claim_furniture(published.articles) == (
        "Page furniture is 0% of the words of these 2 articles."
    )
    one = published.articles.head(1).assign(share_furniture=0.25)
    assert claim_furniture(one) == "Page furniture is 25% of the words of this article."
    counts = sum_frame_parts(published.frame_parts)
    assert re.fullmatch(
        r"Of 17 codebook entries \d+ have a match in each of these 2 articles and \d+ in none; "
        r"unvalidated\.",
        claim_entries(counts),
    )


def test_without_articles_it_is_said_that_there_are_none(empty: Published) -> None:
    assert describe_articles(empty) == ("There are no articles to describe.",)
    assert claim_furniture(empty.articles) == "There are no articles."
    counts = sum_frame_parts(empty.frame_parts)
    assert claim_entries(counts) == "There are no articles with sentences."
    assert summarize_headlines(empty.frame_parts).empty
    assert count_named_actors(empty.matches, frame="responsibility").empty
