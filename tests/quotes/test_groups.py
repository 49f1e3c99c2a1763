"""Verbs with their auxiliaries."""

from __future__ import annotations

import pytest

from corpus_tools.quotes.groups import read_group


@pytest.mark.parametrize(
    ("text", "verb", "flags"),
    [
        ("Moss said so.", "said", set()),
        ("Moss did not say so.", "say", {"negated", "auxiliary"}),
        ("Moss was told so.", "told", {"passive", "progressive", "auxiliary"}),
        ("Moss will say so.", "say", {"future", "auxiliary"}),
        ("Moss won't say so.", "say", {"negated", "auxiliary"}),
        ("They've never said so.", "said", {"negated", "auxiliary"}),
        ("Moss wants to say so.", "say", {"future", "infinitive"}),
    ],
)
def test_flags(view, text, verb, flags):
    words = view(text)
    place = words.lowers.index(verb)
    group = read_group(words, place, place + 1)
    names = {"passive", "negated", "future", "infinitive", "progressive", "auxiliary"}
    assert {name for name in names if getattr(group, name)} == flags
