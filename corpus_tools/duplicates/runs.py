"""Documents as runs of five words, hashed: what can be compared without keeping the words."""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np
import numpy.typing as npt
import pandas as pd

from corpus_tools.schema import SENTENCES

LENGTH = 5  # words of a run
_HEADLINE = ("title", "deck")  # each outlet writes its own
# Scripts without blanks between words are read character by character.
_NO_BLANKS = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
_WORD = re.compile(rf"[{_NO_BLANKS}]|[^\W_{_NO_BLANKS}]+")
_FACTOR = 0x9E3779B97F4A7C15  # odd, so that multiplying loses nothing
_AT_ONCE = 20_000  # sentences, to bound the memory of what lies between

Hashes = npt.NDArray[np.uint64]
Places = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Runs:
    """The words of many documents, each as the run of words that begins with it.

    Parameters
    ----------
    document_ids
        The documents that have words to compare, sorted.
    sentence_ids
        Their sentences, in order.
    first_sentence
        Number of the first sentence of each document; one more at the end.
    first_word
        Number of the first word of each sentence; one more at the end.
    hashes
        For each word the hash of the run that begins there; 0 where none does.
    lengths
        Words of that run: five, fewer in a sentence that has no five, 0 where none begins.
    sentence_keys
        For each sentence a hash of its words.
    """

    document_ids: npt.NDArray[np.object_]
    sentence_ids: npt.NDArray[np.object_]
    first_sentence: Places
    first_word: Places
    hashes: Hashes
    lengths: npt.NDArray[np.int8]
    sentence_keys: Hashes

    def find_span(self, document: int) -> tuple[int, int]:
        """Return where the words of a document begin and end."""
        begin, end = self.first_word[self.first_sentence[document : document + 2]]
        return int(begin), int(end)


def read_runs(sentences: pd.DataFrame) -> Runs:
    """Read the words of sentences as runs of five that do not reach over a sentence's end.

    Case, punctuation and the kinds of quotation marks, dashes and blanks make no difference.
    Title and deck are left out, since each outlet writes its own.

    Parameters
    ----------
    sentences
        The table of that name.

    Returns
    -------
    Runs
        The same whatever the order of the rows.
    """
    SENTENCES.check(sentences)
    kept = sentences[~sentences["part"].isin(_HEADLINE)].sort_values(["document_id", "position"])
    parts = list(_hash_sentences(kept["text"].astype("str")))
    counts = _join([part[0] for part in parts], np.int64)
    has_words = counts > 0
    documents = kept["document_id"].to_numpy(dtype=object)[has_words]
    is_new = np.ones(len(documents), dtype=bool)
    is_new[1:] = documents[1:] != documents[:-1]
    return Runs(
        document_ids=documents[is_new],
        sentence_ids=kept["sentence_id"].to_numpy(dtype=object)[has_words],
        first_sentence=np.append(np.flatnonzero(is_new), len(documents)),
        first_word=np.append(0, np.cumsum(counts[has_words])),
        hashes=_join([part[1] for part in parts], np.uint64),
        lengths=_join([part[2] for part in parts], np.int8),
        sentence_keys=_join([part[3] for part in parts], np.uint64)[has_words],
    )


def keep_sentences(runs: Runs, *, kept: npt.NDArray[np.bool_]) -> Runs:
    """Return the runs of the sentences marked; documents stay, maybe without words."""
    counts = np.diff(runs.first_word)
    words = np.repeat(kept, counts)
    return Runs(
        document_ids=runs.document_ids,
        sentence_ids=runs.sentence_ids[kept],
        first_sentence=np.append(0, np.cumsum(kept))[runs.first_sentence],
        first_word=np.append(0, np.cumsum(counts[kept])),
        hashes=runs.hashes[words],
        lengths=runs.lengths[words],
        sentence_keys=runs.sentence_keys[kept],
    )


class _Words(dict[str, int]):
    """Word to hash; the same on each machine and in each order."""

    def __missing__(self, word: str) -> int:
        raw = word.encode("utf-8", "surrogatepass")
        self[word] = number = int.from_bytes(blake2b(raw, digest_size=8).digest(), "little") | 1
        return number


_Part = tuple[Places, Hashes, npt.NDArray[np.int8], Hashes]


def _hash_sentences(texts: pd.Series) -> Iterator[_Part]:
    known = _Words()
    for begin in range(0, len(texts), _AT_ONCE):
        words, counts = array("Q"), array("q")
        for text in texts.iloc[begin : begin + _AT_ONCE]:
            found = _WORD.findall(unicodedata.normalize("NFC", text.lower()))
            words.extend([known[word] for word in found])
            counts.append(len(found))
        yield _hash_runs(np.array(words, dtype=np.uint64), np.array(counts, dtype=np.int64))


def _hash_runs(words: Hashes, counts: Places) -> _Part:
    """Return words a sentence, hash and length of the run at each word, key of each sentence."""
    ends = np.cumsum(counts)
    left = np.repeat(ends, counts) - np.arange(len(words))
    size = np.repeat(counts, counts)
    lengths = np.where(left >= LENGTH, LENGTH, np.where(left == size, size, 0)).astype(np.int8)
    factor = np.uint64(_FACTOR)
    hashes = np.zeros(len(words), dtype=np.uint64)
    for step in range(LENGTH):
        inside = np.flatnonzero(lengths > step)
        hashes[inside] = _mix(hashes[inside] * factor + words[inside + step])
    weights = _mix((size - left + 1).astype(np.uint64) * factor)
    before = np.append(np.uint64(0), np.cumsum(words * weights, dtype=np.uint64))
    keys = before[ends] - before[ends - counts]
    return counts, hashes, lengths, keys


def _mix(numbers: Hashes) -> Hashes:
    return (numbers ^ (numbers >> np.uint64(29))) * np.uint64(_FACTOR)


def _join(parts: list[npt.NDArray], dtype: type) -> npt.NDArray:  # type: ignore[type-arg]
    return np.concatenate(parts) if parts else np.zeros(0, dtype=dtype)
