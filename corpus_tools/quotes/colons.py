"""Who speaks by a colon: in headlines, interviews and transcripts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from corpus_tools.quotes.names import read_name
from corpus_tools.quotes.nouns import BODIES, DOCUMENTS, PEOPLE, read_words
from corpus_tools.quotes.statements import Statement

HEADLINES = frozenset(["title", "deck", "subheading"])
_SPEAKERS = PEOPLE | BODIES | DOCUMENTS
_COLON = re.compile(r"(?<!\d):(?=\s)|\s[–—-]\s")
_WORD = re.compile(r"[^\W_][\w.'’&-]*")
_MOST_WORDS, _FEW_WORDS, _LEAST_CONTENT = 7, 3, 2
# What newsrooms put before a colon.
_RUBRICS = read_words("""
    breaking opinion analysis watch video exclusive update updated live photos gallery explainer
    editorial commentary column review interview profile feature podcast listen read poll fact-check
    factbox timeline correction corrected special report background preview recap
    briefing newsletter letter letters essay business world politics sports culture science health
    """)
_VERBLIKE = re.compile(
    r"\b(?:is|are|was|were|will|to|has|have|can|must|should|not|of|in|on|as)\b", re.IGNORECASE
)


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


def read_colon(text: str) -> Statement | None:
    """Read a headline: "Minister: talks go on", "Economy slows, growth at risk: report"."""
    for colon in _COLON.finditer(text):
        before, after = text[: colon.start()], text[colon.end() :]
        dash = ":" not in colon.group()
        start = colon.end() + len(after) - len(after.lstrip())
        mark = colon.end() - len(colon.group().lstrip())
        cue = mark, mark + 1
        if not dash and _names(before) and len(_WORD.findall(after)) >= _LEAST_CONTENT:
            return Statement(cue, "neutral", ((start, len(text)),), (0, len(before)))
        if _closes(before, after, dash):
            speaker = start, len(text.rstrip(". "))
            return Statement(cue, "neutral", ((0, len(before.rstrip())),), speaker)
        if not dash:
            break
    return None


def _names(text: str) -> bool:
    words = _WORD.findall(text)
    if not 0 < len(words) <= _MOST_WORDS or words[0].lower() in _RUBRICS:
        return False
    # "Data sharing: ways to do it" is a heading.
    if words[-1].lower().endswith("ing"):
        return False
    speaks = words[-1][0].isupper() or words[-1].lower() in _SPEAKERS
    return speaks and not _VERBLIKE.search(text)


def _closes(before: str, after: str, dash: bool) -> bool:
    words = _WORD.findall(after)
    if not 0 < len(words) <= _FEW_WORDS or len(_WORD.findall(before)) <= _FEW_WORDS:
        return False
    if words[-1].lower() in _SPEAKERS:
        return True
    return not dash and words[-1][0].isupper() and len(words) < _FEW_WORDS


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
    """Return the turns of an interview or transcript; none of a document that is neither.

    In questions and answers the one who answers is the person named most before the first answer.
    """
    labels = _read_questions(texts, parts) or _read_labels(texts, parts)
    turns = []
    for place, (first, label, name) in enumerate(labels):
        last = labels[place + 1][0] if place + 1 < len(labels) else len(texts)
        ends = [at for at in range(first + 1, last) if parts[at] in HEADLINES]
        turns.append(Turn(first, min([last, *ends]), label, name))
    return turns


def _read_questions(texts: Sequence[str], parts: Sequence[str]) -> list[tuple[int, int, str]]:
    labels: list[tuple[int, int, str]] = []
    for number, text in enumerate(texts):
        if text[:1] not in {"Q", "A"} or parts[number] in HEADLINES:
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
        if ":" in text[:60] and parts[number] not in HEADLINES and (label := _LABEL.match(text))
        if label[1].lower().split()[0] not in _NO_NAMES
    ]
    names = Counter(name for _, _, name in found)
    spoken = [label for label in found if names[label[2]] > 1 or len(names) > 1]
    repeated = any(count > 1 for count in names.values())
    return spoken if len(spoken) >= _LEAST_TURNS and repeated else []
