"""Cues of headlines: a name and a colon, at either end, and passives without a form of be."""

from __future__ import annotations

import re

from corpus_tools.quotes.nouns import BODIES, DOCUMENTS, PEOPLE
from corpus_tools.quotes.statement import Statement
from corpus_tools.quotes.wordlist import read_words

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


def read_colon(text: str) -> Statement | None:
    """Read "Minister: talks go on" and "Economy slows, growth at risk: report".

    Parameters
    ----------
    text
        A headline.
    """
    for colon in _COLON.finditer(text):
        before, after = text[: colon.start()], text[colon.end() :]
        dash = ":" not in colon.group()
        if not dash and _names(before) and len(_WORD.findall(after)) >= _LEAST_CONTENT:
            start = colon.end() + len(after) - len(after.lstrip())
            return _build((0, len(before)), (start, len(text)), colon.start())
        if _closes(before, after, dash):
            start = colon.end() + len(after) - len(after.lstrip())
            return _build((start, len(text.rstrip(". "))), (0, len(before.rstrip())), colon.start())
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
    capital = words[-1][0].isupper() and (len(words) > 1 or words[0].lower() not in _RUBRICS)
    return (capital or words[-1].lower() in PEOPLE | BODIES | DOCUMENTS) and not _VERBLIKE.search(
        text
    )


def _closes(before: str, after: str, dash: bool) -> bool:
    words = _WORD.findall(after)
    if not 0 < len(words) <= _FEW_WORDS or len(_WORD.findall(before)) <= _FEW_WORDS:
        return False
    last = words[-1].lower()
    if last in PEOPLE or last in BODIES or last in DOCUMENTS:
        return True
    return not dash and words[-1][0].isupper() and len(words) < _FEW_WORDS


def _build(speaker: tuple[int, int], content: tuple[int, int], colon: int) -> Statement:
    return Statement(
        cue=(colon, colon + 1), cue_class="neutral", content=(content,), speaker=speaker
    )
