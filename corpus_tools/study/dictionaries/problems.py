"""What a codebook cannot say of a dictionary's words, and what it says in several phrases."""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

from corpus_tools.study.codebook import parse_pattern, spell_pattern
from corpus_tools.study.dictionaries.items import Dictionary, Item, Remark
from corpus_tools.text.terms import ACTOR, check_term, split_term

# Characters of an item.
LONGEST = 200
_REGULAR = re.compile(r"[\\\[\](){}^$|]|\.[*+]")
_REGULAR_EXPRESSION = (
    "a regular expression; write the words one by one, with * for any characters inside a word"
)
_FOR_ACTORS = f"{ACTOR} would stand for any name of an actor here"
_BRACKETS = re.compile(r"\([^()|]*\)")
_NO_CHOICE = "brackets without a choice; write (one|other), or the words one by one"


def spell_choices(read: Dictionary) -> tuple[list[Item], list[Remark]]:
    """Make each phrase of a choice an item of its own; brackets in other layouts are no choice."""
    items: list[Item] = []
    remarks: list[Remark] = []
    for item in read.items:
        has_choice = read.grammar == "codebook" and "(" in item.text and not item.problem
        phrases = _spell_choice(item) if has_choice else [item]
        items += phrases
        if len(phrases) > 1:
            remark = f"a choice: it is short for {len(phrases)} phrases, which are kept instead"
            remarks.append(Remark(item.line, item.category, item.text, remark))
    return items, remarks


def _spell_choice(item: Item) -> list[Item]:
    if _BRACKETS.search(item.text):
        return [item._replace(problem=_NO_CHOICE)]
    try:
        return [item._replace(text=phrase) for phrase in spell_pattern(item.text)]
    except ValueError as error:
        return [item._replace(problem=_tell(error))]


def find_problem(item: Item, *, grammar: Literal["glob", "codebook"]) -> str:
    r"""Return why a codebook cannot say an item, or a blank.

    Examples
    --------
    >>> find_problem(Item(1, "growth", "econom*"), grammar="glob")
    ''
    >>> find_problem(Item(1, "growth", r"econom(y|ic)\b"), grammar="glob")
    'a regular expression; write the words one by one, with * for any characters inside a word'
    """
    text = item.text
    if len(text) > LONGEST:
        return f"longer than {LONGEST} characters"
    if any(unicodedata.category(letter) == "Cc" for letter in text):
        return "it holds a control character"
    if not any(letter.isalnum() for letter in text):
        return "it holds no word"
    if grammar == "glob" and (problem := _find_foreign(text)):
        return problem
    has_conditions = grammar == "codebook" and item.part == "pattern"
    try:
        if has_conditions:
            parse_pattern(text)
        else:
            check_term(text)
    except ValueError as error:
        return _tell(error)
    return ""


def _find_foreign(text: str) -> str:
    """Return what another program means otherwise than a codebook would."""
    if _REGULAR.search(text):
        return _REGULAR_EXPRESSION
    if "?" in text:
        return "? for one character; write * for any number of them, or the words one by one"
    return _FOR_ACTORS if ACTOR in split_term(text) else ""


def _tell(error: ValueError) -> str:
    return re.sub(r"^the pattern (?:'.*?'|\".*?\") ", "it ", str(error))
