from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_tools.acts.categories import OPERATORS, QUAD_CLASSES, STATUSES, combine, is_cooperative

CATEGORIES = st.sampled_from(sorted(QUAD_CLASSES))


@pytest.mark.parametrize(
    ("operator", "category", "kind", "expected"),
    [
        ("do", "SANCTION", "noun", "SANCTION"),
        ("stop", "SANCTION", "noun", "YIELD"),
        ("stop", "AID", "noun", "SANCTION"),
        ("cancel", "CONSULT", "noun", "REJECT"),
        ("cancel", "PROTEST", "noun", "YIELD"),
        ("promise", "YIELD", "verb", "AGREE"),
        ("promise", "ASSAULT", "verb", "THREATEN"),
        ("refuse", "YIELD", "verb", "REJECT"),
        ("refuse", "ASSAULT", "verb", "AGREE"),
        ("refuse", "REQUEST", "noun", "REJECT"),
        ("fail", "SANCTION", "verb", "YIELD"),
        ("demand", "CONSULT", "noun", "AGREE"),
        ("demand", "CONSULT", "verb", "REQUEST"),
        ("demand", "SANCTION", "noun", "REQUEST"),
        ("order", "ASSAULT", "noun", "ASSAULT"),
        ("order", "YIELD", "verb", "REQUEST"),
        ("accept", "REQUEST", "noun", "YIELD"),
        ("violate", "YIELD", "noun", "ASSAULT"),
        ("violate", "COERCE", "noun", "REJECT"),
        ("permit", "CONSULT", "noun", "YIELD"),
        ("condemn", "AID", "noun", "ACCUSE"),
    ],
)
def test_operators_turn_one_category_into_another(operator, category, kind, expected):
    assert combine(operator, category, kind=kind) == expected


@given(category=CATEGORIES)
def test_a_promise_is_always_words_and_keeps_the_side(category):
    promised = combine("promise", category, kind="verb")
    assert QUAD_CLASSES[promised] in {1, 3}
    assert is_cooperative(promised) == is_cooperative(category)


@given(category=CATEGORIES)
def test_stopping_changes_the_side(category):
    assert is_cooperative(combine("stop", category, kind="noun")) != is_cooperative(category)


@given(operator=st.sampled_from(sorted(OPERATORS)), category=CATEGORIES)
def test_every_operator_gives_a_category(operator, category):
    for kind in ("noun", "verb"):
        assert combine(operator, category, kind=kind) in QUAD_CLASSES


def test_statuses_are_those_of_the_table():
    assert set(STATUSES) <= set(OPERATORS)
    assert set(STATUSES.values()) == {"possible", "refused", "demanded"}
