"""Words that turn a match into its negation, and how far they reach.

A thin list, for news: what it marks should be right, what it misses stays in the counts. It looks
only at words before a match, in the same clause. A negation after the match ("a race this is
not"), in another sentence, or in a word such as "against" or "unlikely" is not seen.
"""

from __future__ import annotations

import re

_NEGATION = re.compile(
    r"\b(?:no|not|never|neither|nor|none|nobody|nothing|hardly|cannot|\w+n't"
    r"|refus(?:e|es|ed|ing|al) to|(?:deny|denies|denied|denying) (?:that|any))(?= |$)"
)
# What these deny reaches to the end of the clause: "nobody claimed that the three posed a threat".
_FAR = re.compile(
    r"\b(?:(?:deny|denies|denied|denying) (?:that|any)"
    r"|(?:nobody|no one|no country|none|neither|never)(?: \S+){0,2} (?:says?|said|claim(?:s|ed)?"
    r"|suggest(?:s|ed)?|call(?:s|ed)?|thinks?|thought|believe[sd]?)"
    r"|not (?:\S+ ){0,3}between)(?= |$)"
)
# Directly before a match, perhaps with an article: the alternative that is turned down.
_TURNED_DOWN = re.compile(r"\b(rather than|instead of)(?: (?:a|an|the|any|to))?$")
# "No doubt the rivalry grows" and "not only a race" assert what follows.
_ASSERTING = re.compile(
    r"\b(?:not (?:only|just|merely|simply|solely|least|to mention|unlike|surprisingly|for profit)"
    r"|not so much (?:\S+ ){1,4}as|(?:or|if|why) not|nothing (?:less|short|new)|never ending"
    r"|no (?:doubt|wonder|matter|secret|surprise|coincidence|accident|mistake|exception|stranger"
    r"|less|fewer|small)"
    r"|without (?:doubt|question|precedent|exception|delay|fail|warning|notice))(?= |$)"
)
# After a negation these leave standing what they act on: "did not ease tensions", "cannot do
# without trust", "would not comment on the race".
_KEEPING = re.compile(
    r"\b(?:without|refus\w*|den(?:y|ies|ied|ying)|reject\w*|oppos\w*|avoid\w*|prevent\w*|halt\w*"
    r"|abandon\w*|stop|stops|stopped|stopping|end|ends|ended|ending|limit\w*|lack\w*|lift\w*"
    r"|eas(?:e|es|ed|ing)|reduc\w*|remov\w*|resolv\w*|solv\w*|overc[ao]m\w*|settl\w*|eliminat\w*"
    r"|defus\w*|drop\w*|withdr\w*|rul(?:e|es|ed|ing) out|ignor\w*|overlook\w*|forget\w*"
    r"|hid(?:e|ing)|conceal\w*|comment\w*|answer\w*|respon(?:d|ds|ded|ding)|elaborat\w*|specif(?:y|ies|ied|ying)"
    r"|disclos\w*|confirm\w*|negotiat\w*|discuss\w*|excuse|excuses|justif\w*|grounds|reason"
    r"|reasons)(?= |$)"
)
# "Ruled out new projects", but not "did not rule out" or "declined to rule out".
_RULED_OUT = re.compile(
    r"\b(?P<words>rul(?:e|es|ed|ing) out)(?! of\b)(?P<between>(?: \S+){0,3}| that(?: \S+)*)$"
)
_LEFT_OPEN = re.compile(
    r"\b(?:no|not|never|neither|nor|none|nobody|hardly|cannot|\w+n't|without|refus\w*|declin\w*"
    r"|fail\w* to|short of|far from|yet to|unable to|hard to|difficult to|impossible to"
    r"|reluctant to|too early to|too soon to)(?= |$)"
)
# "Cooperation over competition" turns competition down, "tensions over competition" does not.
_TOGETHER = frozenset(["cooperation", "collaboration", "dialogue", "partnership", "engagement"])
_APART = frozenset(["competition", "rivalry", "confrontation", "conflict", "containment"])
_CHOOSING = re.compile(
    r"\b(?:choo?s(?:e|es|en|ing)|puts?|putting|priz(?:e|es|ed|ing)|prefer\w*|priorit\w*"
    r"|plac(?:e|es|ed|ing)|valu(?:e|es|ed|ing))\b"
)
# A negation of one clause says nothing of the next.
CLAUSE_BREAKS = frozenset([
    ",", ";", ":", "(", ")", "–", "—", ".", "?", "!", "…", "but", "although", "though", "while",
    "whereas", "because", "until", "unless", "if", "whether", "when", "since", "after", "before",
    "despite", "amid", "than", "however",
])  # fmt: skip
REACH = 5


def find_negation(before: list[str], *, word: str = "") -> str:
    """Return the negation that reaches a match, or a blank string.

    Parameters
    ----------
    before
        The tokens of the sentence in front of the match, in order.
    word
        The first word of the match.

    Returns
    -------
    str
        The words that negate, as they stand.

    Examples
    --------
    >>> find_negation(["this", "is", "not", "a"])
    'not'
    >>> find_negation(["not", "only", "a"])
    ''
    >>> find_negation(["they", "want", "dialogue", "rather", "than"], word="rivalry")
    'rather than'
    """
    turned_down = _TURNED_DOWN.search(" ".join(before[-3:]))
    if turned_down:
        return turned_down.group(1)
    clause = _last_clause(before)
    if _is_turned_down_over(clause, word):
        return "over"
    ruled_out = _RULED_OUT.search(" ".join(clause))
    if ruled_out:
        return _find_ruled_out(ruled_out)
    near = " ".join(clause[-REACH:])
    negation = _NEGATION.search(near)
    far = _FAR.search(" ".join(clause))
    if not negation and far:
        return far.group()
    if not negation or _KEEPING.search(near, negation.end()):
        return ""
    return negation.group()


def _find_ruled_out(found: re.Match[str]) -> str:
    """Return the words that rule out; blank when they are negated or keep what they act on."""
    left_open = _LEFT_OPEN.search(found.string, 0, found.start())
    return "" if left_open or _KEEPING.search(found["between"]) else found["words"]


def _last_clause(before: list[str]) -> list[str]:
    """Return the words since the last break, those that assert blotted out one by one."""
    words = _ASSERTING.sub(lambda found: re.sub(r"\S+", "_", found.group()), " ".join(before))
    clause = words.split()
    breaks = [place for place, word in enumerate(clause) if word in CLAUSE_BREAKS]
    return clause[breaks[-1] + 1 :] if breaks else clause


def _is_turned_down_over(clause: list[str], word: str) -> bool:
    if clause[-1:] != ["over"]:
        return False
    if word in _APART:
        chosen = _CHOOSING.search(" ".join(clause)) is not None
        return chosen or not _TOGETHER.isdisjoint(clause)
    return word in _TOGETHER and not _APART.isdisjoint(clause)
