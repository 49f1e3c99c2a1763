"""Where sentences begin and end: Punkt with a hand-made list of abbreviations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nltk.tokenize.punkt import PunktSentenceTokenizer

# Lower case, without the last dot, as Punkt keeps them.
_TITLES = "mr mrs ms mx dr prof rev hon gov sen rep gen col lt sgt capt cmdr adm maj pres messrs st"
_FIRMS = "inc ltd co corp llc bros plc dept univ assn intl"
_TIMES = "jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun a.m p.m"
_PLACES = (
    "u.s u.k u.n e.u u.s.a d.c u.a.e p.r.c "
    "ala ariz ark calif colo conn del fla ill ind kan ky mass md mich minn mont neb nev "
    "okla ore pa tenn tex va vt wash wis wyo"
)
_OTHERS = "e.g i.e cf vs viz etc approx est fig no nos vol ed eds pp ph.d m.d b.a m.a al ft"
_ABBREVIATIONS = frozenset(f"{_TITLES} {_FIRMS} {_TIMES} {_PLACES} {_OTHERS}".split())

# After an abbreviation these words open a new sentence when they have a capital:
# "... China and the U.S. For example, ...", but not "the U.S. Department".
_OPENING_WORDS = (
    "a after also although amid an and another any as at because before both but by despite "
    "during each earlier either even every few first for from he her here his how however i if "
    "in instead it its last later many meanwhile moreover more most much neither next nor not "
    "now of on once one only or other our over since several she so some still such that the "
    "their then there these they this those though through thus to today two under unlike until "
    "we what when where whether which while who why with without yesterday yet you"
)
_STARTERS = frozenset(_OPENING_WORDS.split())

# One character for one, so that offsets stay true.
_PLAIN = str.maketrans("“”„‟«»‘’‚‛‹›\u00a0\u2007\u2009\u202f", "\"\"\"\"\"\"''''''    ")
_WINDOW = 5_000  # characters; the longest sentences of news have fewer than 2,000
LINE_BREAKS = r"\r\n\v\f\x1c-\x1e\x85\u2028\u2029"
_LINE = re.compile(rf"[^{LINE_BREAKS}]+")


@lru_cache(maxsize=1)
def _splitter() -> PunktSentenceTokenizer:
    # NLTK imports SciPy, a second: processes that read files need neither.
    from nltk.tokenize import punkt  # noqa: PLC0415

    class NewsLanguage(punkt.PunktLanguageVars):  # type: ignore[misc]
        sent_end_chars = (".", "?", "!", "…", "。", "！", "？")

    parameters = punkt.PunktParameters()
    parameters.abbrev_types = set(_ABBREVIATIONS)
    parameters.sent_starters = set(_STARTERS)
    return punkt.PunktSentenceTokenizer(parameters, lang_vars=NewsLanguage())


def find_sentences(text: str) -> list[tuple[int, int]]:
    """Find the sentences of a stretch of text.

    Parameters
    ----------
    text
        A paragraph, a headline; a line break ends a sentence.

    Returns
    -------
    list of tuple of int
        ``(start, end)`` in code points, half open, in order, never overlapping, without the
        white space around them.

    Notes
    -----
    Punkt [1]_ with parameters given by hand, so that nothing is downloaded and the same
    sentence is split the same way in every corpus.

    .. [1] Kiss, T. and Strunk, J. (2006). Unsupervised multilingual sentence boundary
       detection. Computational Linguistics 32(4).

    Examples
    --------
    >>> find_sentences("Talks open in the U.S. today. Both sides came.")
    [(0, 29), (30, 46)]
    """
    plain = text.translate(_PLAIN)
    return [
        (line.start() + start, line.start() + end)
        for line in _LINE.finditer(plain)
        for start, end in _spans(line.group())
    ]


def _spans(line: str) -> list[tuple[int, int]]:
    spans = []
    for start, end in _tokenize(line):
        sentence = line[start:end]
        left = len(sentence) - len(sentence.lstrip())
        if sentence.strip():
            spans.append((start + left, start + len(sentence.rstrip())))
    return _split_more(line, _join_continued(line, spans))


def _tokenize(line: str) -> Iterator[tuple[int, int]]:
    """Yield what Punkt finds, window by window: its time grows faster than the line.

    What is last in a window is read again at the beginning of the next one, so that the windows
    do not show, but in what is longer than a window.
    """
    begin = 0
    while begin < len(line):
        goes_on = begin + _WINDOW < len(line)
        # Punkt judges the end of a sentence by the word behind it, which must be whole.
        cut = line.rfind(" ", begin, begin + _WINDOW) if goes_on else -1
        window = line[begin : cut if cut > begin else begin + _WINDOW]
        spans = list(_splitter().span_tokenize(window))
        end = spans.pop()[0] if goes_on and len(spans) > 1 else len(window)
        yield from ((begin + start, begin + stop) for start, stop in spans)
        begin += end


# xAI and iPhone may begin a sentence, other words with a small letter don't.
_BRAND = re.compile(r"[a-z]{1,2}[A-Z]")
# The words after a quoted question: '"Who decides?" Ms. Qiao asked on Friday.'
_ATTRIBUTION = re.compile(
    r"[A-Z][^,\"?!]{0,40}(?:,[^,\"?!]{1,80},)?\s(?:asked|said|says|wondered|wrote|added|cried|replied)"
    r"(?:\s(?:in|on|at|during|after|before|from|of|with)\s[^\",?!]{1,80})?\."
)
_QUOTED_QUESTION = re.compile(r"""[?!]["']$""")
_ELLIPSIS = re.compile(r"(?:…|\.\.\.)$")
_I = re.compile(r"I\b")


def _join_continued(line: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Undo splits inside a sentence, such as between ``"Who decides?"`` and ``he asked``."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and _continues(line[slice(*joined[-1])], line[start:end]):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _continues(before: str, sentence: str) -> bool:
    if sentence[0].islower():
        return not _BRAND.match(sentence)
    if _QUOTED_QUESTION.search(before[-2:]):
        return bool(_ATTRIBUTION.fullmatch(sentence))
    return bool(_ELLIPSIS.search(before[-3:]) and _I.match(sentence))


# Where Punkt sees an abbreviation inside a sentence, but a sentence ends: after the quotation in
# 'at 3 a.m." The', before the one in 'the U.S. "We' or in 'the U.S. "No rule of this kind will
# hold,"', and after a word that is an abbreviation only with a capital (ill, but Ill.).
_ENDS_AFTER_ALL = re.compile(
    r"""\.(?:
        ["']\s+(?=["']?[A-Z])
      | \s+(?=["'](?P<opening>\w+)(?P<quoted>(?:\s[^\s"]+){5,60}[,.?!]")?)
      | (?:(?<=\sno\.)|(?<=\s(?:ark|fig|ill|mar|ore|sat|sun|wed)\.)|(?<=\s(?:mass|wash)\.))
        \s+(?=["']?[A-Z])
    )""",
    re.VERBOSE,
)


def _split_more(line: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    split: list[tuple[int, int]] = []
    for start, end in spans:
        begin = start
        for found in _ENDS_AFTER_ALL.finditer(line, start, end):
            if found["opening"] is None or _opens_sentence(found["opening"], found["quoted"]):
                split.append((begin, found.start() + len(found.group().rstrip())))
                begin = found.end()
        split.append((begin, end))
    return split


def _opens_sentence(word: str, quoted: str | None) -> bool:
    return word[0].isupper() and (word.lower() in _STARTERS or quoted is not None)
