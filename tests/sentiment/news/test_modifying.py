from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_tools.sentiment.news.lexicon import Entry, Modifier
from corpus_tools.sentiment.news.modifying import (
    CONCEDED,
    STRENGTHENED,
    TURNED,
    WEAKENED,
    modify,
    negate,
)
from corpus_tools.sentiment.news.terms import Found

WEIGHTS = {"good": 2.0, "fair": 1.0, "war": -3.0, "bad": -2.0}
MODIFIERS = {
    "not": ("negation", 0), "never": ("negation", 0), "end": ("reversal", 2),
    "lack": ("spoiling", 2), "very": ("strengthen", 2), "barely": ("weaken", 1),
    "but": ("contrast", 0), "despite": ("concession", 0),
}  # fmt: skip


def weigh(text):
    words = text.split()
    modifiers = [
        Found(at, at + 1, Modifier(word, *MODIFIERS[word]))
        for at, word in enumerate(words)
        if word in MODIFIERS
    ]
    entries = [
        Found(at, at + 1, Entry(word, WEIGHTS[word]))
        for at, word in enumerate(words)
        if word in WEIGHTS
    ]
    weighed = [modify(found, modifiers, words) for found in entries]
    negated, idle = negate(weighed, modifiers, words)
    assert [one.found for one in negated] == entries
    return [(one.weight, list(one.rules)) for one in negated], len(idle)


@pytest.mark.parametrize(
    ("text", "weights"),
    [
        ("good", [2]),
        # The next words, as far as a modifier reaches.
        ("very good", [2 * STRENGTHENED]),
        ("very x good", [2 * STRENGTHENED]),
        ("very x x good", [2]),
        ("barely good", [2 * WEAKENED]),
        ("barely x good", [2]),
        ("good very", [2]),
        # What ends something turns it; what spoils something turns what is good alone.
        ("end war", [-3 * TURNED]),
        ("end good", [2 * TURNED]),
        ("lack good", [2 * TURNED]),
        ("lack bad", [-2]),
        ("end , war", [-3]),
        ("end but war", [-3]),
        # Before "but" and after "despite".
        ("good but bad", [2 * CONCEDED, -2]),
        ("despite war , good", [-3 * CONCEDED, 2]),
        ("good despite war", [2, -3 * CONCEDED]),
        ("good ; x but bad", [2, -2]),
        # One after the other.
        ("very very good", [2 * STRENGTHENED * STRENGTHENED]),
        ("end very bad", [-2 * TURNED * STRENGTHENED]),
    ],
)
def test_all_rules_but_negation(text, weights):
    weighed, n_idle = weigh(text)
    assert [weight for weight, _ in weighed] == pytest.approx(weights)
    assert n_idle == 0


@pytest.mark.parametrize(
    ("text", "weights", "n_idle"),
    [
        ("not good", [-1], 0),
        ("not x x x good", [-1], 0),
        ("not bad", [1], 0),
        ("not very good", [-1 * STRENGTHENED], 0),
        # The next, with what is joined to it; others lose their tone.
        ("not good and fair", [-1, -0.5], 0),
        ("not good or fair", [-1, -0.5], 0),
        ("not good x fair", [-1, 0], 0),
        ("not war x bad", [1.5, 0], 0),
        # Where the others outweigh the next, all lose it.
        ("not good x war", [0, 0], 0),
        ("not fair and war", [-0.5, 1.5], 0),
        # Another clause keeps its tone.
        ("not good but bad", [-1 * CONCEDED, -2], 0),
        ("good not bad", [2, 1], 0),
        ("not x because war", [-3], 1),
        ("not x", [], 1),
        ("not", [], 1),
        ("good not", [0], 1),
        # Twice.
        ("not not good", [0.5], 0),
        ("not good and not fair", [-1, 0], 0),
        ("never end war", [-0.75], 0),
        ("never lack good", [0.5], 0),
    ],
)
def test_negation(text, weights, n_idle):
    weighed, idle = weigh(text)
    assert [weight for weight, _ in weighed] == pytest.approx(weights)
    assert idle == n_idle


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("good", [[]]),
        ("not very good", [['strengthened by "very"', 'negated by "not"']]),
        ("not good x war", [['taken back by "not"'], ['taken back by "not"']]),
        ("end war but good", [['turned by "end"', 'before "but"'], []]),
        ("despite war", [['conceded by "despite"']]),
        ("barely bad", [['weakened by "barely"']]),
    ],
)
def test_rules_are_told_in_words(text, rules):
    assert [told for _, told in weigh(text)[0]] == rules


@given(
    words=st.lists(
        st.sampled_from([*WEIGHTS, "very", "barely", "end", "lack", "x", "and"]), max_size=12
    )
)
@settings(max_examples=300, deadline=None)
def test_a_negation_in_front_never_leaves_a_clause_its_sign(words):
    plain, denied = (
        sum(weight for weight, _ in weigh(text)[0])
        for text in (" ".join(words), " ".join(["not", *words]))
    )
    assert plain * denied <= 1e-12


@given(words=st.lists(st.sampled_from([*WEIGHTS, *MODIFIERS, "x", "and", ",", ";"]), max_size=14))
@settings(max_examples=300, deadline=None)
def test_rules_are_told_for_each_change_and_for_no_other(words):
    text = " ".join(words)
    for (weight, rules), plain in zip(
        weigh(text)[0], (WEIGHTS[word] for word in words if word in WEIGHTS), strict=True
    ):
        # Some factors make up for each other; without a rule nothing changes.
        assert bool(rules) or weight == plain
