from __future__ import annotations

import pytest

from corpus_tools.sentiment.news.names import mark_names
from corpus_tools.text import find_tokens


def find_names(text, *, masked=()):
    tokens = list(find_tokens(text))
    names = mark_names(text, tokens, [word in masked for *_, word, _ in tokens])
    return [
        text[start:end] for (start, end, *_), is_name in zip(tokens, names, strict=True) if is_name
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("They met the Justice Department.", ["Justice", "Department"]),
        ("They went before the Security Council.", ["Security", "Council"]),
        ("Hope Hale spoke to them for hours.", ["Hope", "Hale"]),
        ("They saw Hope Hale for hours.", ["Hope", "Hale"]),
        ("They hope so, and war ended.", []),
        # A title opens no sentence.
        ("They say that Mr. Good met Sen. Love.", ["Mr", "Good", "Sen", "Love"]),
        ("Terrible news came that day.", []),
        ("War ended that day.", []),
        ("“Terrible news came that day,” she said.", []),
        ('She said: "Terrible news came that day."', []),
        ("(Terrible news came that day.)", []),
        ("It was so. Terrible news came that day.", []),
        ("So it was: War had come to them.", []),
        ("It was a — Terrible — day for everybody.", []),
        ("Angry Voters filled the streets that day.", ["Voters"]),
        ("Angry Hale filled the streets that day.", ["Angry", "Hale"]),
        ("They trust the Peace Now group of farmers.", ["Peace", "Now"]),
        # A headline in capitals hides names.
        ("Leaders Praise Peace Plan In Capital", []),
        ("LEADERS PRAISE PEACE PLAN IN CAPITAL", []),
        ("战争 and Peace came to them.", ["Peace"]),
        ("12 Angry farmers met them.", ["Angry"]),
    ],
)
def test_capitals_within_a_sentence_make_names(text, expected):
    assert find_names(text) == expected


def test_masked_names_stay_names_in_a_headline():
    assert find_names("Leaders Praise Peace Plan Of Aktorland", masked={"aktorland"}) == [
        "Aktorland"
    ]
    assert find_names("They praise Aktorland loudly.", masked={"aktorland"}) == ["Aktorland"]


def test_a_people_or_actor_behind_it_makes_no_name_of_the_first_word():
    text = "Terrible Aktorland talks ended in tears."
    assert find_names(text, masked={"aktorland"}) == ["Aktorland"]
