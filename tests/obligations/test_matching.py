"""Which words may be triggers."""

from __future__ import annotations

import pytest

from corpus_tools.obligations.matching import find_triggers, may_oblige
from corpus_tools.obligations.triggers import GROUPS

TRIGGERS = [
    ("he must go", [("obligation", "strong", 1, 2)]),
    ("he must not go", [("obligation", "strong", 1, 3)]),
    ("he will still have to go", [("obligation", "strong", 1, 5), ("obligation", "strong", 3, 5)]),
    ("he need not go", [("possibility", "medium", 1, 3)]),
    ("they called upon him", [("obligation", "medium", 1, 3)]),
    ("it rained", []),
]


@pytest.mark.parametrize(("line", "expected"), TRIGGERS)
def test_triggers_with_the_words_they_take(line, expected):
    found = [
        (trigger.kind, trigger.strength, first, last)
        for trigger, first, last in find_triggers(line.split())
        if trigger.family in {"modal", "directive"}
    ]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("He MUST go.", True), ("He can’t go.", True), ("It rained.", False), ("", False)],
)
def test_the_cheap_test(text, expected):
    assert may_oblige(text) is expected


@pytest.mark.parametrize(("group", "listed"), GROUPS, ids=[words[:20] for _, words in GROUPS])
def test_every_listed_trigger_is_found_and_passes_the_cheap_test(group, listed):
    for trigger in listed.split(","):
        words = [word.split("/")[0].removeprefix("+") for word in trigger.split() if word != "*"]
        line = ["they", *words, "act"]
        found = [(what, last) for what, _, last in find_triggers(line)]
        assert (group, len(words) + 1) in found, trigger
        assert may_oblige(" ".join(line)), trigger
