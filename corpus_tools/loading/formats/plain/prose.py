"""Whether a file that no suffix tells of holds an article."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from corpus_tools.loading.formats.article import RawFile
from corpus_tools.study.encodings import read_bytes

# A million letters, in the encoding that needs most bytes for each.
MAX_BYTES = 4_000_000
_HEAD = 20_000
# Of all characters: programs, settings and tables have more signs.
_LETTERS = 0.93
_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE_END = re.compile(r"[^\W_][\"'”’»)]*(?:[.!?][\"'”’»)]*(?=\s|$)|[。！？])")
_FEWEST_SENTENCES, _LONGEST = 3, 60


def holds_prose(raw: RawFile) -> bool:
    """Return whether a file reads as an article, and has no name of files that tell of a folder.

    Those are names in capitals, such as README and LICENSE. It reads as an article if nearly all
    of it is letters, digits and blanks, with three sentences at least, and not over 60 words a
    sentence. Programs, settings, lists and tables do not; nor does what begins with #, however
    long the comment.
    """
    name = PurePosixPath(raw.name).name
    if (name.isalpha() and name.isupper()) or len(raw.content) > MAX_BYTES:
        return False
    text, _ = read_bytes(raw.content) or ("", "")
    return not text.startswith("#") and _is_prose(text[:_HEAD])


def _is_prose(text: str) -> bool:
    n_letters = sum(letter.isalnum() or letter.isspace() for letter in text)
    n_sentences = len(_SENTENCE_END.findall(text))
    return (
        n_letters >= _LETTERS * len(text)
        and n_sentences >= _FEWEST_SENTENCES
        and len(_WORD.findall(text)) <= _LONGEST * n_sentences
    )
