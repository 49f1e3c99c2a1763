from __future__ import annotations

import pytest

from corpus_tools.acts.categories import OPERATORS, QUAD_CLASSES
from corpus_tools.acts.conflict_verbs import CONFLICT_VERBS
from corpus_tools.acts.cooperative_verbs import COOPERATIVE_VERBS
from corpus_tools.acts.lexicon import find_items, index_entries, list_triggers
from corpus_tools.acts.nouns import ACT_NOUNS, OPERATOR_NOUNS, THINGS
from corpus_tools.acts.operators import OPERATOR_PHRASES, OPERATOR_VERBS
from corpus_tools.text.tagging import tag_text

LISTS = {
    "cooperative": COOPERATIVE_VERBS,
    "conflict": CONFLICT_VERBS,
    "operators": OPERATOR_VERBS,
    "phrases": OPERATOR_PHRASES,
    "nouns": ACT_NOUNS,
    "operator nouns": OPERATOR_NOUNS,
    "things": THINGS,
}


@pytest.mark.parametrize("name", LISTS)
def test_each_group_has_a_known_sense_a_reason_and_words(name):
    for entries in LISTS[name]:
        senses = entries.sense.rstrip("?").split()
        assert senses
        assert all(s in OPERATORS or s in QUAD_CLASSES or s == "none" for s in senses), senses
        assert entries.reason
        words = [word.strip() for word in entries.words.split(",")]
        assert all(words), entries.reason
        assert len(words) == len(set(words)), entries.reason


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("They called off the strike.", ["call off", "strike"]),
        ("They called for a strike.", ["call for", "strike"]),
        ("They called on the owners to talk.", ["call on"]),
        ("They gave the owners an ultimatum.", ["give ultimatum"]),
        ("They released a long statement.", ["release statement"]),
        ("They released the fishers.", ["release"]),
        ("She returned to the harbour.", ["return to"]),
        ("The detained fishers slept.", []),
        ("The police station is blue.", ["police"]),
        ("Nothing of the sort.", []),
        ("", []),
    ],
)
def test_the_longest_entry_is_found(sentence, names):
    found = [item.name for item in find_items(tag_text(sentence))]
    assert found[: len(names)] == names if names else found == []


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("They attack the harbour.", "verb"),
        ("They will attack the harbour.", "verb"),
        ("The attack was short.", "noun"),
        ("Their attack was short.", "noun"),
        ("They protested.", "verb"),
        ("A protest was held.", "noun"),
    ],
)
def test_verbs_and_nouns_are_told_apart(sentence, kind):
    assert find_items(tag_text(sentence))[0].kind == kind


def test_every_form_of_a_verb_and_a_noun_is_indexed():
    assert {"agree", "agrees", "agreed", "agreeing"} <= set(index_entries())
    assert {"treaty", "treaties", "embassies"} <= set(index_entries())


def test_a_sentence_with_an_act_has_a_trigger():
    assert {"attack", "attacked", "talks", "lawsuit", "refused"} <= list_triggers()
    assert "the" not in list_triggers()
