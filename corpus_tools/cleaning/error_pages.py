"""Pages that stand where an article should: errors, gates, walls against programs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from corpus_tools.cleaning import error_words
from corpus_tools.cleaning.labelled_line import UNSPACED, Line
from corpus_tools.cleaning.rule import REPORTED
from corpus_tools.text import find_sentences

_MAX_WORDS = 200  # Such a page is short.
_MAX_CHARACTERS = 800  # A longer line of it says more than that.
_NAMES, _NAME_WORDS = 2, 3  # Above it so many lines of so many words may name the site.
# Of the words that mean something so many must be those of such pages: in all, and in each
# sentence. Of 24,000 sentences of news none has as many with five such words; a report on a page
# that was not found has about a half.
_SHARE, _SENTENCE_SHARE = 0.7, 0.4
_FEW = 2  # So many strange words in a sentence may name the site, or a program.

# Vowel signs of Hindi and Thai are no letters to \w.
_TOKEN = re.compile(
    r"[^\W\d_][^\W\d_\u0900-\u097f\u0e00-\u0e7f]*(?:['-][^\W\d_]+)*|[\u0900-\u097f\u0e00-\u0e7f]+"
)
_ELISION = re.compile(r"\b(?:[cdjlns]|qu)'")
# Addresses, numbers of requests, versions of servers.
_CODE = re.compile(r"\d|://|_|\w\.\w")
_SCRIPT = re.compile(f"[{UNSPACED}]")


def find_error_page(lines: Sequence[Line], *, kept: Sequence[Line]) -> str:
    r"""Return the line that says it, if the document is an error or a gate; else nothing.

    Parameters
    ----------
    lines
        All lines of the document.
    kept
        Those of them that count as its article: they alone speak against it.

    Examples
    --------
    >>> from corpus_tools.cleaning.labelled_line import read_lines
    >>> lines = read_lines("404 Not Found\nThe page you are looking for has been removed.")
    >>> find_error_page(lines, kept=lines)
    '404 Not Found'
    >>> lines = read_lines("404 Not Found\nA clerk of Nym has removed the page of the town.")
    >>> find_error_page(lines, kept=lines)
    ''
    """
    if sum(line.words for line in kept) > _MAX_WORDS:
        return ""
    if not _says_nothing_else(kept):
        return ""
    short = (line for line in lines if len(line.text) <= _MAX_CHARACTERS)
    verdicts = (line for line in short if _is_verdict(_plain(line.text)))
    return next((line.text.strip() for line in verdicts if _says_nothing_else([line])), "")


def _plain(text: str) -> str:
    return text.replace("’", "'").lower()


def _is_verdict(text: str) -> bool:
    pieces = [text[start:end] for start, end in find_sentences(text)]
    return any(
        _VERDICT.search(piece) or (_THING.search(piece) and _FAULT.search(piece))
        for piece in pieces
    )


def _says_nothing_else(kept: Sequence[Line]) -> bool:
    own = strange = 0.0
    for number, line in enumerate(kept):
        is_name = number < _NAMES and line.words <= _NAME_WORDS and not line.closed
        for start, end in find_sentences(line.text):
            sentence = line.text[start:end]
            n_own, n_strange = _weigh(_plain(sentence))
            own, strange = own + n_own, strange + n_strange * (not is_name)
            speaks = n_strange > _FEW and n_own < _SENTENCE_SHARE * (n_own + n_strange)
            if speaks or REPORTED.search(sentence):
                return False
    return own >= _SHARE * (own + strange)


def _weigh(text: str) -> tuple[float, float]:
    """Return how many words are those of such pages, and how many are strange to them."""
    n_own = len(_VERDICT.findall(text))
    pieces = _VERDICT.sub(" ", text).split()
    rest = " ".join(piece for piece in pieces if not _CODE.search(piece))
    rest, n_phrases = _PHRASE.subn(" ", rest)
    unspaced, n_unspaced = _UNSPACED_OTHER.subn("", rest)
    strange_signs = sum(sign not in _UNSPACED_EMPTY for sign in _SCRIPT.findall(unspaced))
    rest = _ELISION.sub("", _SCRIPT.sub(" ", rest))
    words = [word for word in _TOKEN.findall(rest) if not _EMPTY.fullmatch(word)]
    known = sum(bool(_OWN.fullmatch(word)) for word in words)
    return n_own + n_phrases + n_unspaced + known, len(words) - known + strange_signs / 2


def _compile(terms: Iterable[str], *, edge: str = r"\b") -> re.Pattern[str]:
    """Return a pattern that finds any of the terms, longer ones first."""
    written = (
        re.escape(term).replace(r"\*", r"\w*").replace("_", r"\s+")
        for term in sorted(terms, key=len, reverse=True)
    )
    return re.compile(f"{edge}(?:{'|'.join(written)}){edge}")


def _either(*patterns: re.Pattern[str]) -> re.Pattern[str]:
    return re.compile("|".join(pattern.pattern for pattern in patterns))


_UNSPACED_OTHER = _compile(error_words.UNSPACED_OTHERS, edge="")
_UNSPACED_EMPTY = frozenset(error_words.UNSPACED_EMPTY)
_VERDICT = _either(_compile(error_words.VERDICTS), _compile(error_words.UNSPACED_VERDICTS, edge=""))
_THING, _FAULT = _compile(error_words.THINGS), _compile(error_words.FAULTS)
_PHRASE = _compile(term for term in (*error_words.FAULTS, *error_words.OTHERS) if "_" in term)
_OWN = _compile((*error_words.THINGS, *error_words.FAULTS, *error_words.OTHERS))
_EMPTY = _compile(error_words.EMPTY)
