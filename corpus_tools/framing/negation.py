"""Words that turn a match into its negation, and how far they reach."""

from __future__ import annotations

# Before the match, in the same clause.
NEGATIONS = frozenset(
    "no not never neither nor none nobody nothing without hardly scarcely barely cannot lack "
    "lacks lacked lacking refuse refuses refused refusing refusal reject rejects rejected "
    "rejecting rejection deny denies denied denying rule-out oppose opposes opposed opposing "
    "avoid avoids avoided avoiding prevent prevents prevented preventing halt halts halted "
    "abandon abandons abandoned stop stops stopped end ends ended limit limits limited limiting "
    "rather instead".split()
)
CONTRACTION = "n't"
# A negation of one clause says nothing of the next.
CLAUSE_BREAKS = frozenset([",", ";", ":", "(", ")", "–", "—", ".", "?", "!", "but", "although", "though",
                           "while", "whereas", "because", "yet", "however"])  # fmt: skip
REACH = 5
# "not only X but also Y" asserts X.
NOT_NEGATING_AFTER = {"not": frozenset({"only", "just", "merely"}), "no": frozenset({"doubt", "less"})}


def find_negation(before: list[str]) -> str:
    """Return the negation that reaches the word after ``before``, or a blank string.

    Parameters
    ----------
    before
        The tokens in front of a match, in order.

    Examples
    --------
    >>> find_negation(["this", "is", "not", "a"])
    'not'
    >>> find_negation(["not", "only", "a"])
    ''
    """
    after = ""
    for word in reversed(before[-REACH:]):
        if word in CLAUSE_BREAKS:
            return ""
        negates = word in NEGATIONS or word.endswith(CONTRACTION)
        if negates and after not in NOT_NEGATING_AFTER.get(word, frozenset()):
            return word
        after = word
    return ""
