"""Records and texts that hold several articles of a news archive."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_tools.loading.formats.article import Article, Drop
from corpus_tools.loading.formats.vendors.merged import refuse_merged
from corpus_tools.loading.formats.vendors.undivided import check_undivided

HEAD = "The tide model\n212 words\n14 May 2031\nHarbour Post\n(c) 2031 Harbour Co.\nNo pact.\n"


def test_a_record_of_several_articles_says_what_parts_them() -> None:
    one, two = Article("No pact.", ":1", {"title": "x"}), Article("Yes. No.", ":2", {"title": "y"})
    kept, refused = refuse_merged([(one, 0), (two, 2)], line="the line of stars")
    assert kept == one
    assert (refused.row, refused.text, refused.facts) == (":2", "", {"title": "y"})
    assert refused.problem == (
        "what was found: 2 articles in one, since the line of stars is missing or damaged between "
        "them; what to do: export them anew, or put that line right"
    )


def test_an_export_of_which_no_article_can_be_told_is_refused_as_a_whole() -> None:
    with pytest.raises(Drop, match="3 articles in one") as raised:
        refuse_merged([(Article("Yes. No."), 3)], line="the line of stars")
    assert raised.value.reason == "unknown_layout"
    assert refuse_merged([], line="the line of stars") == []


def test_one_article_is_no_export() -> None:
    check_undivided(HEAD)
    check_undivided("Length: 3 metres\nBody\nLENGTH: 3\nLOAD-DATE: 4\nProQuest document ID: 5\n")


def test_two_heads_of_articles_are_one_too_many() -> None:
    with pytest.raises(
        Drop, match=r"^what was found: 2 articles of Factiva, and no line"
    ) as raised:
        check_undivided(HEAD * 2)
    assert raised.value.reason == "unknown_layout"


@given(st.text("9aHDPSN:() \n\t©2031") | st.text())
def test_counting_heads_never_fails(text: str) -> None:
    check_undivided(text)


def test_numbered_words_and_days_of_an_article_are_no_heads_of_factiva() -> None:
    notice = "30 days\nof 1 May 2031\n(a) Berths\n(b) Cranes\n(c) Repairs\n"
    check_undivided(f"The council gives notice.\n{notice}And once more.\n{notice}")
