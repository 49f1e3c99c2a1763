"""Words of a sentence with their parts of speech: a lexicon and rules, no model."""

from __future__ import annotations

import re
import warnings
from dataclasses import dataclass
from functools import lru_cache

from textblob.en import parser

from corpus_tools.text.verbs import inflect_verb

# Unlike the tokens that frames are counted by, these keep quotation marks, the possessive s, and
# hyphenated words whole: what a phrase is made of depends on them.
_WORD = re.compile(
    r"""
    [A-Za-z][a-z]*+(?=[\ ,])                  # most words, before all that is rare
  | (?:[^\W\d_]\.){2,}                       # U.S., a.m.
  | [A-Z]\.(?=\s[A-Z][a-z])                 # Ada M. Moss
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
_DO = frozenset(["do", "does", "did", "don't", "doesn't", "didn't"])
_WITH_BASE, _WITH_S = frozenset(["i", "you", "we", "they"]), frozenset(["he", "she", "it"])
_SUBJECTS = _WITH_BASE | _WITH_S | {"who"}
# After these a noun phrase begins, so that the word before them is a verb.
_OPENS_OBJECT = frozenset(["DT", "PRP", "PRP$", "NNP", "EX", "TO", "WRB", "JJR"])
_VERBAL = frozenset(["VBD", "VBN", "VBG"])
_BEFORE_S = frozenset(["NN", "NNP", "CC", "RB"])
_AFTER_VERB = frozenset(["NNS", "JJ", "CD"])
_OBJECTS = frozenset(["him", "them", "me"])
_BETWEEN = frozenset(["also", "not", "never", "now", "once", "already", "widely", "being"])
_UNSETTLED = frozenset(["VBD", "VBN", "NN", "NNS", "VB", "VBP"])
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


@lru_cache(maxsize=1)
def _load_tagger() -> None:
    """Read the lexicon and the rules; TextBlob leaves their files to the garbage collector."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        parser.find_tags(["It", "rains"])


def find_usual_tag(word: str) -> str | None:
    """Return the most frequent part of speech of a word as written; None if it is unknown.

    Examples
    --------
    >>> find_usual_tag("treaty"), find_usual_tag("Quxly")
    ('NN', None)
    """
    _load_tagger()
    tag: str | None = parser.lexicon.get(word)
    return tag


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
    The lexicon is the one that TextBlob carries: the most frequent tag of each of 94,000 words,
    and of other words the tag of their ending. Rules of this module then look at the neighbours:
    "to end" is a verb, "was urged" a participle. No model is read, nothing is downloaded.

    Examples
    --------
    >>> tagged = tag_text("The US was urged to act.")
    >>> list(zip(tagged.words, tagged.tags))[1:4]
    [('US', 'NNP'), ('was', 'VBD'), ('urged', 'VBN')]
    """
    found = list(_WORD.finditer(text))
    words = [match.group() for match in found]
    known = zip(*map(_read_word, words), strict=True)
    lowers, tags, rules, shapes = map(list, known) if words else ([], [], [], [])
    headline = _is_capitalised(shapes)
    return Tagged(
        text=text,
        starts=[match.start() for match in found],
        ends=[match.end() for match in found],
        words=words,
        lowers=lowers,
        tags=_tag_headline(words, lowers) if headline else _tag(words, lowers, tags, rules),
    )


@lru_cache(maxsize=1 << 16)
def _read_word(word: str) -> tuple[str, str, str, str]:
    """Return a word in small letters, its usual tag, which rules it falls under, and its shape."""
    _load_tagger()
    low, tag = word.lower().translate(_STRAIGHT), _look_up(word)
    return low, tag, _tell_rules(word, low, tag), _tell_shape(word)


def _tag_headline(words: list[str], lowers: list[str]) -> list[str]:
    tags = list(map(_look_up, map(_spell, words, lowers)))
    return _tag(words, lowers, tags, ["all"] * len(words))


def _tag(words: list[str], lowers: list[str], tags: list[str], rules: list[str]) -> list[str]:
    """Return the tags that words have by themselves, put right by the rules they fall under."""
    if not words:
        return []
    first = next((place for place, word in enumerate(words) if word not in MARKS), 0)
    tags[first], rules[first] = _look_up_opening(words[first], lowers[first]), "all"
    for place, rule in enumerate(rules):
        if rule == "past":
            tags[place] = _tag_past(place, tags[place], lowers, tags)
        elif rule == "verb":
            tags[place] = _tag_verb(place, tags[place], lowers, tags)
        elif rule:
            tags[place] = _correct(place, lowers[place], words, lowers, tags)
    return tags


def _tell_rules(word: str, low: str, tag: str) -> str:
    """Tell by which rules the neighbours of a word change its tag: by none, blank, mostly."""
    if not low[0].isalpha():
        return "" if "'" not in low and _tag_mark(0, low, word, []) == tag else "all"
    plain = "'" not in low and low != "us" and low not in _FORMS
    shouted = word.isupper() and len(word) > 1 and tag in _RARELY_CAPITALS
    if not plain or shouted:
        return "all"
    if tag in {"VBD", "VBN"}:
        return "past"
    if tag not in _UNSETTLED:
        return ""
    if low.endswith("ing"):
        return "all"
    return "verb" if _is_also_verb(low) else ""


@lru_cache(maxsize=1 << 16)
def _look_up(word: str) -> str:
    """Return the tag of a word that does not begin its sentence, whatever its neighbours."""
    tag: str = '"' if word in MARKS else parser.find_tags(["the", word])[1][1]
    return tag


@lru_cache(maxsize=1 << 14)
def _look_up_opening(word: str, low: str) -> str:
    """Return the tag of the word that begins its sentence."""
    # A capital at the beginning makes no name: "Farmers" is known in small letters.
    plural = parser.lexicon.get(low) == "NNS"
    tag: str = parser.find_tags([low if plural else _spell(word, low)])[0][1]
    return tag


def _is_capitalised(shapes: list[str]) -> bool:
    capitals, small = shapes.count("capital"), shapes.count("small")
    return capitals + small > 1 and capitals > _CAPITALISED_SHARE * (capitals + small)


def _tell_shape(word: str) -> str:
    """Tell how a long word begins; blank for a short one, and for what is no word."""
    if len(word) <= _SHORT or not word.isalpha():
        return ""
    return "capital" if word[0].isupper() else "small"


def _spell(word: str, low: str) -> str:
    """Return the word as the lexicon is to look it up where a capital means nothing."""
    if not word[:1].isupper() or word in parser.lexicon:
        return word
    # "Chips" is a word in a headline, "Hale" is none.
    return word if parser.lexicon.get(low, "NNP").startswith("NNP") else low


def _correct(place: int, low: str, words: list[str], lowers: list[str], tags: list[str]) -> str:
    """Return the tag of a word, put right where the lexicon knows too little of news."""
    word, tag = words[place], tags[place]
    if not low[0].isalpha():
        return _tag_mark(place, low, word, lowers)
    if "'" in low:
        if low.endswith("n't"):
            return "MD"
        return "PRP" if low.partition("'")[0] in _SUBJECTS else tag
    if low == "us":
        return "NNP" if word == "US" else "PRP"
    if word.isupper() and len(word) > 1 and tag in _RARELY_CAPITALS:
        return "NNP"
    if tag in {"VBD", "VBN"}:
        return _tag_past(place, tag, lowers, tags)
    if tag in {"NN", "NNS", "VB", "VBP"}:
        return _FORMS.get(low) or _tag_homograph(place, low, tag, lowers, tags)
    return _FORMS.get(low, tag) if tag.startswith("N") else tag


def _tag_past(place: int, tag: str, lowers: list[str], tags: list[str]) -> str:
    """Tell the past ("Lee accused the bank") from the participle ("was accused")."""
    if _follows_be(place, lowers):
        return "VBN"
    left = place - 1
    while left > 0 and tags[left].startswith("RB"):
        left -= 1
    before, after = tags[left : left + 1], tags[place + 1 : place + 2]
    if tag == "VBN" and place and after:
        noun = before[0].startswith("NN")
        object_ = after[0] in _OPENS_OBJECT or after[0] in {"NN", "NNS", "JJ", "CD"}
        joined = before[0] == "CC" and _goes_on(place, lowers, tags)
        return "VBD" if before[0] == "PRP" or (noun and object_) or joined else tag
    return tag


def _goes_on(place: int, lowers: list[str], tags: list[str]) -> bool:
    """Whether the last past before is a verb by itself: "He rose and left", no "was seen and"."""
    for at in range(place - 1, -1, -1):
        if tags[at] == "VBD":
            return lowers[at] not in _BE
        if tags[at] == "VBN":
            return False
    return False


def _tag_homograph(place: int, low: str, tag: str, lowers: list[str], tags: list[str]) -> str:
    """Tell the verb from the noun in "to end", "will rise", "experts fear that", "Lee claims a"."""
    if not place:
        return tag
    if low.endswith("ing") and tags[place - 1] == "," and _opens_clause(place + 1, lowers, tags):
        return "VBG"
    return _tag_verb(place, tag, lowers, tags) if _is_also_verb(low) else tag


def _tag_verb(place: int, tag: str, lowers: list[str], tags: list[str]) -> str:
    """Return the tag of a word that is a noun or a verb, by its neighbours."""
    before, word, plain = tags[place - 1], lowers[place - 1], tag != "NNS"
    after, following = (tags[place + 1], lowers[place + 1]) if place + 1 < len(tags) else (".", ".")
    if plain and (before in {"TO", "MD"} or word in _DO):
        return "VB"
    if before == "PRP" and word in (_WITH_BASE if plain else _WITH_S):
        return "VBP" if plain else "VBZ"
    opens = after in _OPENS_OBJECT or following == "that"
    if not plain:
        return "VBZ" if opens and before in _BEFORE_S else tag
    several = before in {"NNS", "NNPS"} and (opens or after in _AFTER_VERB)
    return "VBP" if several or following in _OBJECTS else tag


def _opens_clause(place: int, lowers: list[str], tags: list[str]) -> bool:
    return place < len(tags) and (tags[place] in _OPENS_OBJECT or lowers[place] == "that")


@lru_cache(maxsize=1 << 14)
def _is_also_verb(low: str) -> bool:
    """Whether the lexicon knows a past or participle of what it calls a noun."""
    bases = {low, low[:-1] if low.endswith("s") else low, low[:-2] if low.endswith("es") else low}
    bases |= {low[:-3] + "y"} if low.endswith("ies") else set()
    forms = {form for base in bases if len(base) > 1 for form in inflect_verb(base)} - {low}
    return any(parser.lexicon.get(form) in _VERBAL for form in forms)


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
