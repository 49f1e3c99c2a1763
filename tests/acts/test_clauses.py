from __future__ import annotations

import pytest

from corpus_tools.acts.clauses import Clauses


def read_last_verb(sentence):
    clauses = Clauses(sentence)
    verbs = [item for item in clauses.items if item.kind == "verb"]
    return clauses.read_group(verbs[-1])


@pytest.mark.parametrize(
    ("sentence", "modal", "negated", "passive"),
    [
        ("They attacked.", "", False, False),
        ("They will attack.", "promise", False, False),
        ("They might also attack.", "possible", False, False),
        ("They should attack.", "demand", False, False),
        ("They did not attack.", "", True, False),
        ("They can’t attack.", "possible", True, False),
        ("They were attacked.", "", False, True),
        ("They have never been attacked.", "", True, True),
        ("The isle attacked by them is small.", "", False, True),
    ],
)
def test_auxiliaries(sentence, modal, negated, passive):
    group = read_last_verb(sentence)
    assert (group.modal, group.negated, group.passive) == (modal, negated, passive)


def test_an_object_behind_a_clause_break_is_not_taken():
    clauses = Clauses("They imposed nothing, while talks went on.")
    impose = next(item for item in clauses.items if item.name == "impose")
    assert clauses.find_object(impose, clauses.list_behind(impose)) is None


def test_the_head_of_a_compound_is_its_last_noun():
    clauses = Clauses("They offered sanctions relief.")
    sanction = next(item for item in clauses.items if item.name == "sanction")
    assert clauses.find_head(sanction).name == "relief"


def test_an_infinitive_of_purpose_is_not_what_a_light_verb_does():
    clauses = Clauses("They established a large fund to support the fishers.")
    first = clauses.items[0]
    assert clauses.find_infinitive(first, clauses.list_behind(first)) is None
