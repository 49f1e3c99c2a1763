"""Interviews and transcripts: lines that begin with Q, A or the name of who speaks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from corpus_tools.quotes.naming import read_name
from corpus_tools.quotes.wordlist import read_words

_QUESTION = re.compile(r"(?:Q|Question)\s*(?::|\.(?=\s+[A-Z]))\s*")
_ANSWER = re.compile(r"(?:A|Answer)\s*(?::|\.(?=\s+[A-Z]))\s*")
_LABEL = re.compile(r"([A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,3})\s*:\s+(?=\S)")
_FULL_NAME = re.compile(r"(?<![\w.])(?:[A-Z][\w’'-]+\s)(?:[A-Z]\.\s)?[A-Z][\w’'-]+(?!\w)")
# A single line with a colon is no conversation, nor are "Note:" and "Source:".
_LEAST_TURNS, _LEAST_ANSWERS = 3, 2
_NO_NAMES = read_words("""
    note source photo update editor correction read watch related tags share more by also question
    answer who what when where why how yes no so but and
""")
_ENDS = frozenset(["title", "deck", "subheading"])


class Turn(NamedTuple):
    """What one party says: sentences ``first`` to ``last``, not with ``last``.

    ``label`` is how many code points of the first sentence name the party; ``name`` who that is,
    blank for the interviewer.
    """

    first: int
    last: int
    label: int
    name: str


def find_turns(texts: Sequence[str], parts: Sequence[str]) -> list[Turn]:
    """Find the turns of an interview or transcript.

    Parameters
    ----------
    texts, parts
        The sentences of one document and their parts.

    Returns
    -------
    list of Turn
        In order; none when the document is no conversation. In questions and answers the one who
        answers is the person named most before the first answer.
    """
    labels = _read_questions(texts, parts) or _read_labels(texts, parts)
    turns = []
    for place, (first, label, name) in enumerate(labels):
        last = labels[place + 1][0] if place + 1 < len(labels) else len(texts)
        ends = [at for at in range(first + 1, last) if parts[at] in _ENDS]
        turns.append(Turn(first, min([last, *ends]), label, name))
    return turns


def _read_questions(texts: Sequence[str], parts: Sequence[str]) -> list[tuple[int, int, str]]:
    labels: list[tuple[int, int, str]] = []
    for number, text in enumerate(texts):
        if text[:1] not in {"Q", "A"} or parts[number] in _ENDS:
            continue
        question, answer = _QUESTION.match(text), _ANSWER.match(text)
        if question:
            labels.append((number, question.end(), ""))
        elif answer:
            labels.append((number, answer.end(), "A"))
    answers = [number for number, _, name in labels if name]
    if len(answers) < _LEAST_ANSWERS or len(answers) == len(labels):
        return []
    name = _find_interviewee(texts[: answers[0]])
    return [(number, label, name if answer else "") for number, label, answer in labels]


def _find_interviewee(texts: Sequence[str]) -> str:
    """Return the person named most, by full name or last name."""
    names = [
        name.name
        for text in texts
        for found in _FULL_NAME.finditer(text)
        if (name := read_name(found.group())).kind == "person"
    ]
    whole = " ".join(texts)
    counts = Counter({name: whole.count(name.split()[-1]) for name in names})
    return max(counts, key=lambda name: (counts[name], -names.index(name)), default="A")


def _read_labels(texts: Sequence[str], parts: Sequence[str]) -> list[tuple[int, int, str]]:
    found = [
        (number, label.end(), label[1])
        for number, text in enumerate(texts)
        if ":" in text[:60] and parts[number] not in _ENDS and (label := _LABEL.match(text))
        if label[1].lower().split()[0] not in _NO_NAMES
    ]
    names = Counter(name for _, _, name in found)
    spoken = [label for label in found if names[label[2]] > 1 or len(names) > 1]
    repeated = any(count > 1 for count in names.values())
    return spoken if len(spoken) >= _LEAST_TURNS and repeated else []
