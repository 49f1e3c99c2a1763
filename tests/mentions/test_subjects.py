from __future__ import annotations

import pytest

from corpus_tools.mentions.subjects import find_subjects
from corpus_tools.study.actors import Actor
from corpus_tools.study.naming import ActorNames
from corpus_tools.text.tagging import tag_text

NAMES = ActorNames(
    (
        Actor(id="china", name="China", aliases=("Chinese",)),
        Actor(id="us", name="United States", aliases=("US", "American")),
    )
)


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("China rejected it.", [("china", "China", "rejected")]),
        ("The US will wait.", [("us", "The", "will")]),
        ("On Monday, China also said so.", [("china", "China", "said")]),
        ("China on Monday said so.", [("china", "China", "said")]),
        ("China and the US agreed.", [("china us", "China", "agreed")]),
        ("The Chinese government said so.", [("china", "The", "said")]),
        ("China's foreign ministry said so.", [("china", "China", "said")]),
        ("He said China had waited, but the US had not.",
         [("china", "China", "had"), ("us", "the", "had")]),
        ("China's economy grew.", []),
        ("Chinese officials said so.", []),
        ("Chinese boats sank.", []),
        ("Ties with China are good.", []),
        ("China and China agreed.", []),
        ("Norway and China agreed.", []),
        ("Norway, China and the US agreed.", []),
        ("China", []),
        ("", []),
    ],
)  # fmt: skip
def test_subjects_of_clauses(text: str, subjects: list[tuple[str, str, str]]) -> None:
    tagged = tag_text(text)
    found = find_subjects(tagged, NAMES.find(text))
    assert [
        (" ".join(one.actors), tagged.words[one.first], tagged.words[one.verb]) for one in found
    ] == subjects
