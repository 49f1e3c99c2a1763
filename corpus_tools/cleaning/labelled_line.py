"""A line of a document while its label is looked for."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property

from corpus_tools.cleaning.lines import number_lines

WORD = re.compile(r"\w+(?:[.'’-]\w+)*")
# Chinese and Japanese, Thai, Lao, Burmese and Khmer put no space between words.
UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_UNSPACED = re.compile(f"[{UNSPACED}]")
_CHARACTERS_PER_WORD = 2  # of such a script, so that its lines are as long as they look
_SENTENCE_END = re.compile(r"""[.!?…。！？:;,]["'”’)\]]*$""")
_MOST_READ = 20_000  # characters
_STEM = 5  # letters: what "report", "reported" and "reporter" have in common
_LONGER_WORD = re.compile(rf"[{UNSPACED}]|[^\W\d_{UNSPACED}]{{4,}}")
# Any text has these; words of four letters and more.
_COMMON_WORDS = """
    about above according after again also another because been before being below between both
    could does done down during each either every first five four from further have having here
    herself himself however into itself just last like made make many might month more most much
    must never next only other others over people rather said same says several shall should
    since some still such than that their them then there these they this those though three
    through time today told under until upon very week were what when where whether which while
    whom whose will with within without would year years your yours
"""
_COMMON = frozenset(word[:_STEM] for word in _COMMON_WORDS.split())
# Words: of a paragraph more, of a headline, of a name at most so many.
PROSE, MAX_TITLE, MAX_NAME = 12, 40, 4


def count_words(text: str) -> int:
    """Return how many words a text has; two characters of an unspaced script count as one.

    Examples
    --------
    >>> count_words("It rained, they said."), count_words("今天下雨了。")
    (4, 2)
    """
    n_unspaced = len(_UNSPACED.findall(text))
    if not n_unspaced:
        return len(WORD.findall(text))
    return len(WORD.findall(_UNSPACED.sub(" ", text))) + n_unspaced // _CHARACTERS_PER_WORD


def make_key(text: str) -> str:
    """Return the words of a text in small letters: lines that say the same have the same key."""
    return " ".join(WORD.findall(text.lower()))


def find_stems(text: str) -> frozenset[str]:
    """Return the beginnings of the longer words of a text, but not of those any text has.

    Examples
    --------
    >>> sorted(find_stems("They reported from both harbors; the reporters had seen harbors."))
    ['harbo', 'repor', 'seen']
    """
    words = _LONGER_WORD.findall(text.casefold())
    return frozenset(word[:_STEM] for word in words) - _COMMON


@dataclass(eq=False)
class Line:
    """A line, and once a rule has spoken what it is; the first rule that speaks decides.

    Parameters
    ----------
    start
        Where it begins in the text of the document.
    text
        What it says.
    place
        How far down the article it stands, 0 to 1.
    """

    start: int
    text: str
    place: float
    part: str = ""
    rule: str = ""
    key: str = field(init=False)
    words: int = field(init=False)
    closed: bool = field(init=False)

    def __post_init__(self) -> None:
        self.key = make_key(self.text)
        self.words = count_words(self.text)
        self.closed = bool(_SENTENCE_END.search(self.text.rstrip()))

    def label(self, part: str, rule: str) -> None:
        """Say what the line is, unless a rule has already said so."""
        if not self.part:
            self.part, self.rule = part, rule

    @cached_property
    def stems(self) -> frozenset[str]:
        """The beginnings of its longer words, of a paragraph without end those of a part."""
        return find_stems(self.text[:_MOST_READ])

    @property
    def is_prose(self) -> bool:
        """Whether it reads like a paragraph."""
        return self.closed and self.words > PROSE

    @property
    def is_headline(self) -> bool:
        """Whether it ends like a headline: without a full stop, or as a short question."""
        text = self.text.strip()
        asked = text.endswith("?") and text[0].isalnum() and self.words <= PROSE
        return asked or not self.closed


def read_lines(text: str) -> list[Line]:
    """Return the lines of a text that hold more than white space."""
    return [
        Line(line.start, text[line.start : line.end], line.start / len(text))
        for line in number_lines(text)
    ]
