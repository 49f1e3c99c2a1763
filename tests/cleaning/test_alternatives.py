"""What makes the rules fast changes no verdict."""

from __future__ import annotations

import re
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_tools.cleaning.alternatives import part_by_place, split_alternatives
from corpus_tools.cleaning.labelled_line import count_words
from corpus_tools.cleaning.rule import Rule, make_rule
from corpus_tools.cleaning.rules import LINE_RULES

sys.path.insert(0, str(Path(__file__).parent))
from test_rules import LEFT, TAKEN

LINES = sorted({line for lines in (*TAKEN.values(), *LEFT.values()) for line in lines})
WORDS = sorted({word for line in LINES for word in line.split()})
FILTERED = [rule for rule in LINE_RULES if rule.needs]


def unfiltered(rule: Rule) -> Rule:
    return replace(rule, needs=frozenset())


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("", [""]), ("a", ["a"]), ("a|b", ["a", "b"]), ("(a|b)|c", ["(a|b)", "c"]),
        (r"[|(]a|\|b|\(c", ["[|(]a", r"\|b", r"\(c"]), ("[]|]|a", ["[]|]", "a"]),
        (r"[^\]|]|a", [r"[^\]|]", "a"]), ("a|", ["a", ""]),
    ],
)  # fmt: skip
def test_a_pattern_is_split_where_no_group_or_class_is_open(
    pattern: str, expected: list[str]
) -> None:
    assert split_alternatives(pattern) == expected


@given(st.lists(st.sampled_from(["^a", "^ab", r"\bb", r"\bc", "d", "(?:e|^f)", "^(?=.*g)a"])))
def test_parts_find_what_the_pattern_finds(alternatives: list[str]) -> None:
    pattern = "|".join(alternatives)
    start, others = part_by_place(pattern)
    for text in ("ab c", "b d", "x b", "xb", "fe", "ag", "", "xx"):
        found = bool(start and re.match(start, text)) or bool(others and re.search(others, text))
        assert found == bool(pattern and re.search(pattern, text)), text


@pytest.mark.parametrize("rule", FILTERED, ids=lambda rule: rule.name)
def test_words_a_rule_needs_change_no_verdict_on_lines(rule: Rule) -> None:
    free = unfiltered(rule)
    for line in LINES:
        n_words = count_words(line)
        assert rule.takes(line, n_words=n_words) == free.takes(line, n_words=n_words), line


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join))
def test_words_a_rule_needs_change_no_verdict_on_words_in_any_order(line: str) -> None:
    for rule in FILTERED:
        assert rule.takes(line, n_words=12) == unfiltered(rule).takes(line, n_words=12), rule.name


def test_a_line_without_the_words_is_not_searched() -> None:
    rule = make_rule("menu", "x", needs="home /")
    assert rule.takes("Home x", n_words=2)
    assert rule.takes("/x", n_words=1)
    assert not rule.takes("homely x", n_words=2)
