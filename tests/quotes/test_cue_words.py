"""The table of verbs."""

from __future__ import annotations

from collections import Counter

from corpus_tools.quotes.cue_words import VERBS


def test_no_group_lists_a_verb_twice_with_the_same_frames():
    listed = Counter(
        (cue_class, frames, name) for cue_class, frames, names in VERBS for name in names.split()
    )
    assert [entry for entry, count in listed.items() if count > 1] == []


def test_entries_are_base_forms_in_small_letters():
    assert all(names == names.lower() for _, _, names in VERBS)


def test_no_entry_repeats_what_an_earlier_one_of_the_verb_allows():
    allowed = {}
    for _, frames, names in VERBS:
        for name in names.split():
            assert not set(frames.split()) <= allowed.setdefault(name, set()), name
            allowed[name] |= set(frames.split())
