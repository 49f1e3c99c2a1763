"""Time of a large codebook: loading, matching in a million words, and hostile patterns.

    python benchmarks/time_codebook.py NEWS.jsonl

NEWS.jsonl holds one article a line (``title``, ``text``), unlabelled. The section "Codebooks" of
``docs/performance.md`` is written anew. Patterns are drawn with a seed, in equal numbers: words,
globs, phrases, phrases with a gap, and words with a condition. CPU seconds of one process, the
smallest of several runs; hostile cases are given for n, 2n and 4n words, and what counts is how
the time for each word grows.
"""

from __future__ import annotations

import gc
import json
import platform
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pandas as pd
from predict import _split

from corpus_tools.framing import match_frames
from corpus_tools.schema import SENTENCES
from corpus_tools.study.codebook import Codebook, CodebookEntry, read_codebook
from corpus_tools.text import tokenize

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "performance.md"
HEADING = "## Codebooks"
SEED = 5
_ENTRIES = 20
_WORDS = 1_000_000
_LOADED, _MATCHED, _SYNONYMS = 5_000, 500, 500
# A case that takes longer than this for n words is not run for 2n and 4n.
_PATIENCE = 30.0
_SYLLABLES = "ba con der el fir gan hol in jor kel lim mon nor os pel qua res sta tor ul ven wis"
_ENDINGS = ["", "s", "ed", "ing", "ion", "ity", "ness", "al", "er", "ment"]


def make_words(number: int) -> list[str]:
    """Return words that are spelled like English and that no text has."""
    draw = random.Random(SEED)
    syllables = _SYLLABLES.split()
    words: dict[str, None] = {}
    while len(words) < number:
        stem = "".join(draw.choices(syllables, k=draw.randint(2, 4)))
        words[stem + draw.choice(_ENDINGS)] = None
    return list(words)


def make_patterns(words: list[str], pairs: list[tuple[str, str]], number: int) -> list[str]:
    """Return patterns of every kind that a codebook may have."""
    draw = random.Random(SEED)
    kinds: list[Callable[[], str]] = [
        lambda: draw.choice(words),
        lambda: f"{draw.choice(words)[:6]}*",
        lambda: " ".join(draw.choice(pairs)),
        lambda: " * ".join(draw.choice(pairs)),
        lambda: f"{draw.choice(words)} + {draw.choice(words)} | {draw.choice(words)[:6]}*",
    ]
    patterns: dict[str, None] = {}
    while len(patterns) < number:
        patterns[kinds[len(patterns) % len(kinds)]()] = None
    return list(patterns)


def make_codebook(patterns: list[str], entries: int = 1) -> Codebook:
    """Return a codebook with the patterns dealt out to its entries."""
    made = (
        CodebookEntry(
            id=f"entry_{number}",
            label=f"Entry {number}",
            kind="frame",
            definition="Made to be timed.",
            patterns=tuple(patterns[number::entries]),
        )
        for number in range(entries)
    )
    return Codebook(format=1, name="Timed", version="1", entries=tuple(made))


def time_of(act: Callable[[], object], repeats: int = 3) -> float:
    """Return the CPU seconds of the fastest of several runs."""
    seconds = []
    for _ in range(repeats):
        gc.collect()
        start = time.process_time()
        act()
        seconds.append(time.process_time() - start)
        if seconds[0] > _PATIENCE:
            break
    return min(seconds)


def time_loading(number: int) -> float:
    """Return the seconds that it takes to read and check a codebook of so many patterns."""
    words = make_words(number)
    pairs = list(zip(words, words[1:], strict=False))
    codebook = make_codebook(make_patterns(words, pairs, number), _ENTRIES)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "codebook.yml"
        path.write_text(_write_yaml(codebook), encoding="utf-8")
        if read_codebook(path) != codebook:
            raise RuntimeError("the codebook was read as another one")
        return time_of(lambda: read_codebook(path))


def _write_yaml(codebook: Codebook) -> str:
    lines = ["format: 1", f"name: {codebook.name}", 'version: "1"', "entries:"]
    for entry in codebook.entries:
        lines += [f"  - id: {entry.id}", f"    label: {entry.label}", f"    kind: {entry.kind}"]
        lines += [f"    definition: {entry.definition}", "    patterns:"]
        lines += [f'      - "{pattern}"' for pattern in entry.patterns]
    return "\n".join(lines) + "\n"


def read_news(path: Path, n_words: int) -> pd.DataFrame:
    """Return the sentences of news, over and over up to so many words."""
    lines = path.read_text(encoding="utf-8").splitlines()
    records = [json.loads(line) for line in lines if line.strip()]
    texts = [f"{record['title']}\n{record['text']}" for record in records]
    parts = [_split(text, str(number)) for number, text in enumerate(texts)]
    sentences = SENTENCES.build(pd.concat(parts))
    own = count_words(sentences)
    copies = [
        sentences.assign(**{
            name: f"{number}-" + sentences[name] for name in ("sentence_id", "document_id")
        })
        for number in range(-(-n_words // own))
    ]
    return pd.concat(copies, ignore_index=True)


def count_words(sentences: pd.DataFrame) -> int:
    """Return how many words the sentences have."""
    return int(tokenize(sentences["text"])["is_word"].sum())


def draw_from_news(sentences: pd.DataFrame, number: int) -> list[str]:
    """Return patterns of words and pairs of words that the news has, the rare and the common."""
    tokens = tokenize(sentences["text"].drop_duplicates())
    words = tokens["word"].where(tokens["is_word"] & tokens["word"].str.isalpha(), "")
    long = words.where(words.str.len() > 3, "")  # noqa: PLR2004  shorter ones are seldom patterns
    beside = long.shift(-1).where(tokens["row"] == tokens["row"].shift(-1), "")
    counted = Counter(long[long != ""])
    pairs = Counter(pair for pair in zip(long, beside, strict=True) if all(pair))
    often = [word for word, count in sorted(counted.items()) if count >= 10]  # noqa: PLR2004
    return make_patterns(often, [p for p, n in sorted(pairs.items()) if n > 1], number)


def make_sentences(texts: list[str]) -> pd.DataFrame:
    """Return a table of sentences, all of one document."""
    ends = pd.Series([len(text) + 1 for text in texts], dtype="int64").cumsum()
    starts = ends.shift(1, fill_value=0)
    numbers = pd.Series(range(len(texts)), dtype="int64")
    return SENTENCES.build(
        pd.DataFrame(
            {
                "sentence_id": "a:" + numbers.astype("str"),
                "document_id": "a",
                "position": numbers,
                "part": "body",
                "start": starts,
                "end": ends - 1,
                "text": texts,
            }
        )
    )


def _synonyms(number: int) -> list[str]:
    return [f"a{word}" for word in make_words(number)]


# What is timed: the patterns, a text of n units, the first n.
HOSTILE: dict[str, tuple[list[str], Callable[[int], list[str]], int]] = {
    "`*a*a*a*b` in one word of n letters a": (["*a*a*a*b"], lambda n: ["a" * n], 1_000_000),
    "`*a*a*a*b` in n sentences, each another word of letters a": (
        ["*a*a*a*b"],
        lambda n: ["a" * (1 + i % 300) + "c" + str(i) for i in range(n)],
        10_000,
    ),
    "`a*` in n words of 1,000 letters a": (["a*"], lambda n: [" ".join(["a" * 1_000] * n)], 1_000),
    "`a`, n times in one sentence": (["a"], lambda n: ["a " * n], 20_000),
    "`a`, once in each of n sentences": (["a"], lambda n: ["a"] * n, 250_000),
    "`a * a * a * a` in one sentence of n a": (["a * a * a * a"], lambda n: ["a " * n], 20_000),
    "`the * the * the` in one sentence of n the": (
        ["the * the * the"],
        lambda n: ["the " * n],
        20_000,
    ),
    "`a * a * a * b` in one sentence of n a": (["a * a * a * b"], lambda n: ["a " * n], 20_000),
    "`a + a | the` in one sentence of n words": (
        ["a + a | the", "the + a | the"],
        lambda n: ["a the " * (n // 2)],
        20_000,
    ),
    "`a + the | b` in n sentences": (
        ["a + the | b", "the + a | b"],
        lambda n: ["a the"] * (n // 2),
        100_000,
    ),
    "500 synonyms in one sentence of n of them": (
        _synonyms(_SYNONYMS),
        lambda n: [" ".join((_synonyms(_SYNONYMS) * (n // _SYNONYMS + 1))[:n])],
        20_000,
    ),
    "500 times the same two words, with gaps and conditions, in n a": (
        [f"a + a | x{number}" for number in range(_SYNONYMS)],
        lambda n: ["a " * n],
        5_000,
    ),
    "`a` in one sentence of n a in capitals (names)": (["a"], lambda n: ["A " * n], 20_000),
    "`a` in one sentence of n refusals": (["a"], lambda n: ["reject a " * (n // 2)], 20_000),
    "`a` in one sentence of n negations": (["a"], lambda n: ["not only a " * (n // 3)], 20_000),
    "`a` in one sentence of n words with apostrophes and &": (
        ["a*"],
        lambda n: ["a&" * n + "a"],
        100_000,
    ),
    "`a*` in one word of n accents": (["a*"], lambda n: ["a" + "\u0301\u0316" * (n // 2)], 10_000),
}
