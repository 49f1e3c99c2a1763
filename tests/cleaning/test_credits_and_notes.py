"""Lines on who wrote, when, whose rights, in wordings that no rule spells out."""

from __future__ import annotations

import pytest

from corpus_tools.cleaning.labelled_line import count_words
from corpus_tools.cleaning.rules import LINE_RULES


def find_rule(line: str) -> str:
    words = count_words(line)
    return next((rule.name for rule in LINE_RULES if rule.takes(line, n_words=words)), "")


TAKEN = [
    ("byline", "Words: Ana Reyes · Design: the Bell graphics desk"),
    ("byline", "Ana Reyes, Special to The Bell"),
    ("byline", "Our Bureau, Orle"),
    ("byline", "Nym News Service | Orle"),
    ("byline", "Ana Reyes | TWN | Orle"),
    ("byline", "De nuestro corresponsal en Nym"),
    ("agency_credit", "Additional reporting from Orle by Li Wei and the Nym newsroom"),
    ("agency_credit", "With wire inputs from Tidewire"),
    ("author_note", "Ana Reyes is The Bell's sea correspondent. She has lived in Nym since 2019."),
    ("author_note", "Li Wei is a research fellow at the Tide Institute. Before that he sailed."),
    ("author_note", "The writer lives in Orle."),
    ("author_note", "Press enquiries: Ana Reyes, desk@bell.example"),
    ("author_note", "La autora es piloto en Nym."),
    ("published_line", "Posted 4 minutes ago, updated just now"),
    ("published_line", "Time of issue: 9:30 (Beijing time)"),
    ("published_line", "Posted on May 3, 2031 by desk in Harbors"),
    ("reading_time", "Reading time: about 4 minutes"),
    ("reading_time", "Temps de lecture : 4 min"),
    ("editors_note", "This story is more than 9 years old"),
    ("photo_credit", "Pool photo via Tidewire"),
    ("photo_credit", "Supplied: Ana Reyes"),
    ("photo_credit", "Picture courtesy of the Port of Nym"),
    ("photo_credit", "Pilots at the quay. ANA REYES / Bell staff photographer"),
    ("copyright", "Crawling of our pages to train machines is not permitted."),
    ("copyright", "Printed by arrangement with Tidewire"),
    ("copyright", "For reprints write to desk@bell.example"),
    ("copyright", "Nachdruck nur mit Genehmigung der Redaktion"),
    ("source_pointer", "Abridged from a talk given in Nym on May 3, 2031."),
    ("source_pointer", "It was first printed in The Evening Bell."),
    ("editors_note", "Names have been changed."),
    ("editors_note", "Refiles to mend the headline"),
    ("editors_note", "An editing error in this piece put the quay in the wrong town."),
    ("editors_note", "Fe de erratas: el muelle mide 40 metros."),
    ("page_words", "Corrections"),
]
KEPT = [
    "Navin is an outspoken critic of the port.",
    "The paper contributed equally to this research and to the quarrel.",
    "About three years ago the quay sank.",
    "Adapted from a novel, the film was shot in Orle.",
    "Copying a chip without a licence is allowed in neither town.",
    "The mayor was seen in a photograph that nobody had seen before.",
    "An earlier version of the rule left the pilots out by mistake.",
    "Drawn by the fog, Ana Reyes went to sea.",
    "The port drew up its rules for the reproduction of crabs in an accord with Orle.",
    "225.86",
]


@pytest.mark.parametrize(("name", "line"), TAKEN)
def test_a_line_on_the_text_itself_is_named_by_what_it_says(name: str, line: str) -> None:
    assert find_rule(line) == name


@pytest.mark.parametrize("line", KEPT)
def test_a_sentence_of_an_article_with_such_words_is_of_no_kind(line: str) -> None:
    assert find_rule(line) == ""


@pytest.mark.parametrize("words", ["AND THE ", "BY ANA OF ", "GETTY VIA ", "And The Of "])
def test_a_line_of_capitals_does_not_keep_the_rules_busy(words: str) -> None:
    line = words * 20
    assert [rule.name for rule in LINE_RULES if rule.takes(line, n_words=40)] == []
