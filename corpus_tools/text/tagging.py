"""Words of a sentence with their parts of speech: a lexicon and context rules, no model."""

from __future__ import annotations

import re
from dataclasses import dataclass

from textblob.en import parser

# Unlike the tokens that frames are counted by, these keep quotation marks, the possessive s, and
# hyphenated words whole: what a phrase is made of depends on them.
_WORD = re.compile(
    r"""
    (?:[^\W\d_]\.){2,}                       # U.S., a.m.
  | (?:Mr|Mrs|Ms|Mx|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|St|Jr|Sr|Inc|Ltd|Co|Corp|No|vs)\.
  | [$€£¥]?\d+(?:[.,:]\d+)*(?:[^\W_]|%)*(?:[-‐‑][^\W_]+)*     # $1.5bn, 90%, 45-year-old
  | (?:(?<=\w)['’][sS]\b)                    # the possessive, or a short is
  | [^\W_]+(?:(?:['’](?![sS]\b)|[-‐‑&./](?=[^\W_]))[^\W_]+)*
  | \.{3}|--
  | \S
    """,
    re.VERBOSE,
)
_STRAIGHT = str.maketrans("’‘‛“”„‟«»‹›‐‑", '\'\'\'""""""\'\'--')
OPENING_MARKS, CLOSING_MARKS = "“„«‹‘", "”»›’"
MARKS = frozenset('"“”„‟«»')
_DASHES = frozenset(["–", "—", "--", "...", "…", ";"])
_RARELY_CAPITALS = frozenset(["PRP", "NN", "IN", "VB", "VBP", "JJ"])
# After these "'s" is a verb.
_PRONOUNS = frozenset(["he", "she", "it", "that", "there", "who", "what", "where", "how", "here"])
_BE = frozenset(
    ["be", "is", "are", "was", "were", "been", "being", "am", "has", "have", "had", "get", "got"]
)
_BETWEEN = frozenset(["also", "not", "never", "now", "once", "already", "widely", "being"])
# A headline's capitals hide which of its words are names.
_CAPITALISED_SHARE, _SHORT = 0.6, 3
_FORMS = {
    "said": "VBD", "says": "VBZ", "urged": "VBD", "u.s.": "NNP", "cannot": "MD", "us": "PRP",
}  # fmt: skip


@dataclass(frozen=True)
class Tagged:
    """A sentence as parallel lists, one entry a word or mark.

    Parameters
    ----------
    text
        The sentence.
    starts, ends
        Code points in it, half open.
    words
        As written.
    lowers
        In lower case, with straight quotation marks and apostrophes.
    tags
        Parts of speech as in the Penn Treebank, ``POS`` for a possessive s and its kind; a mark
        of punctuation is its own tag, and any double quotation mark is ``"``.
    """

    text: str
    starts: list[int]
    ends: list[int]
    words: list[str]
    lowers: list[str]
    tags: list[str]

    def __len__(self) -> int:
        return len(self.words)

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return where the words from ``first`` up to, not with, ``last`` stand in the text."""
        return self.starts[first], self.ends[last - 1]

    def slice(self, first: int, last: int) -> str:
        """Return the text from word ``first`` up to, not with, word ``last``."""
        return self.text[self.starts[first] : self.ends[last - 1]]


def tag_text(text: str) -> Tagged:
    """Split a sentence into words and give each its part of speech.

    Parameters
    ----------
    text
        One sentence, or a headline in capitals or small letters.

    Returns
    -------
    Tagged
        Words, offsets and tags. Curly, straight and angled quotation marks are treated alike.

    Notes
    -----
    The tagger is the one that TextBlob carries: the most frequent tag of each of 94,000 words,
    corrected by rules on endings and neighbours (Brill 1992). It reads no model and no network.

    Examples
    --------
    >>> tagged = tag_text("The US was urged to act.")
    >>> list(zip(tagged.words, tagged.tags))[1:4]
    [('US', 'NNP'), ('was', 'VBD'), ('urged', 'VBN')]
    """
    found = list(_WORD.finditer(text))
    words = [match.group() for match in found]
    lowers = [word.lower().translate(_STRAIGHT) for word in words]
    return Tagged(
        text=text,
        starts=[match.start() for match in found],
        ends=[match.end() for match in found],
        words=words,
        lowers=lowers,
        tags=_tag(words, lowers),
    )


def _tag(words: list[str], lowers: list[str]) -> list[str]:
    if not words:
        return []
    headline = _is_capitalised(words)
    given = [_spell(word, low, headline) for word, low in zip(words, lowers, strict=True)]
    # A quotation mark hides from the rules what it stands between.
    places = [place for place, word in enumerate(words) if word not in MARKS]
    tags = ['"'] * len(words)
    for place, (_, tag) in zip(places, parser.find_tags([given[p] for p in places]), strict=True):
        tags[place] = tag
    for place, low in enumerate(lowers):
        tags[place] = _correct(place, low, words, lowers, tags)
    return tags


def _is_capitalised(words: list[str]) -> bool:
    long = [word for word in words if len(word) > _SHORT and word.isalpha()]
    return len(long) > 1 and sum(word[0].isupper() for word in long) > _CAPITALISED_SHARE * len(
        long
    )


def _spell(word: str, low: str, headline: bool) -> str:
    """Return the word as the lexicon is to look it up."""
    if word[:1].isupper() and word not in parser.lexicon:
        known = parser.lexicon.get(low, "NNP")
        # Not only nouns: "Chips" is a word in a headline, "Hale" is none.
        if headline and not known.startswith("NNP"):
            return low
    return word


def _correct(place: int, low: str, words: list[str], lowers: list[str], tags: list[str]) -> str:
    """Return the tag of a word, put right where the lexicon knows too little of news."""
    word, tag = words[place], tags[place]
    if not low[0].isalpha():
        return _tag_mark(place, low, word, lowers)
    if low.endswith("n't"):
        return "MD"
    if low == "us":
        return "NNP" if word == "US" else "PRP"
    if word.isupper() and len(word) > 1 and tag in _RARELY_CAPITALS:
        return "NNP"
    if tag == "VBD" and _follows_be(place, lowers):
        return "VBN"
    return _FORMS.get(low, tag) if tag.startswith("N") else tag


def _tag_mark(place: int, low: str, word: str, lowers: list[str]) -> str:
    """Return the tag of what does not begin with a letter: an s, a number, a mark."""
    before = lowers[place - 1] if place else ""
    if low == "'s":
        return "VBZ" if before in _PRONOUNS else "POS"
    if low == "'":
        return "POS" if before.endswith("s") else "''"
    if any(letter.isdigit() for letter in low):
        return "JJ" if "-" in low else "CD"
    return '"' if word in MARKS else ":" if word in _DASHES else word


def _follows_be(place: int, lowers: list[str]) -> bool:
    before = place - 1
    while before > 0 and lowers[before] in _BETWEEN:
        before -= 1
    return before >= 0 and lowers[before] in _BE
