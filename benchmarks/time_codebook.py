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
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable
from functools import partial
from itertools import accumulate, cycle, islice, pairwise
from pathlib import Path

import pandas as pd
from sections import replace_section

from corpus_tools.framing import match_frames
from corpus_tools.schema import SENTENCES
from corpus_tools.study.codebook import Codebook, CodebookEntry, read_codebook
from corpus_tools.text import find_sentences, find_tokens, tokenize

ROOT = Path(__file__).resolve().parents[1]

HEADING = "## Codebooks"
SEED = 5
_ENTRIES = 20
_WORDS = 1_000_000
_LOADED, _MATCHED = 5_000, 500
# A case that takes longer than this for n words is not run for 2n and 4n.
_PATIENCE = 30.0
_SYLLABLES = "ba con der el fir gan hol in jor kel lim mon nor os pel qua res sta tor ul ven wis"
_ENDINGS = ["", "s", "ed", "ing", "ion", "ity", "ness", "al", "er", "ment"]


def make_words(number: int) -> list[str]:
    """Return words that are spelled like English and that no text has."""
    draw = random.Random(SEED)  # noqa: S311  patterns, no secrets
    syllables = _SYLLABLES.split()
    words: dict[str, None] = {}
    while len(words) < number:
        stem = "".join(draw.choices(syllables, k=draw.randint(2, 4)))
        words[stem + draw.choice(_ENDINGS)] = None
    return list(words)


def make_patterns(words: list[str], pairs: list[tuple[str, str]], number: int) -> list[str]:
    """Return patterns of every kind that a codebook may have."""
    draw = random.Random(SEED)  # noqa: S311  patterns, no secrets
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
    pairs = list(pairwise(words))
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
    texts = [json.loads(line)["text"] for line in lines if line.strip()]
    sentences = [text[start:end] for text in texts for start, end in find_sentences(text)]
    sizes = [sum(is_word for *_, is_word in find_tokens(text)) for text in sentences]
    number = bisect_left(list(accumulate(sizes * -(-n_words // sum(sizes)))), n_words) + 1
    return make_sentences(list(islice(cycle(sentences), number)))


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


def _repeat(words: list[str]) -> Callable[[int], list[str]]:
    """Return a maker of texts: one sentence of n words, these over and over."""
    return lambda n: [" ".join(islice(cycle(words), n))]


_SYNONYMS = [f"a{word}" for word in make_words(500)]
_DOUBTS = "he denied that how can they reject accused a of not only an a which i dispute ,"
# What is timed: the patterns, a maker of texts of n words (or letters), the first n.
HOSTILE: dict[str, tuple[list[str], Callable[[int], list[str]], int]] = {
    "`*a*a*a*b`, one word of n letters a": (["*a*a*a*b"], lambda n: ["a" * n], 1_000_000),
    "`*a*a*a*b`, n words of letters a, all different": (
        ["*a*a*a*b"],
        lambda n: [" ".join("a" * (1 + i % 300) + f"c{i}" for i in range(n))],
        10_000,
    ),
    "`a*`, n words of 1,000 letters a": (["a*"], _repeat(["a" * 1_000]), 500),
    "`a`, one sentence of n a": (["a"], _repeat(["a"]), 20_000),
    "`a`, one sentence of n A (a name?)": (["a"], _repeat(["A"]), 20_000),
    "`a`, n sentences of one word": (["a"], lambda n: ["a"] * n, 250_000),
    "`a * a * a * a`, one sentence of n a": (["a * a * a * a"], _repeat(["a"]), 20_000),
    "`a * a * a * b`, one sentence of n a": (["a * a * a * b"], _repeat(["a"]), 20_000),
    "`the * the * the`, one sentence of n the": (["the * the * the"], _repeat(["the"]), 20_000),
    "`a + the`, `the + a`, one sentence of n words": (
        ["a + the", "the + a"],
        _repeat(["a", "the"]),
        20_000,
    ),
    "`a + the`, n sentences of two words": (["a + the"], lambda n: ["a the"] * n, 50_000),
    "500 synonyms, one sentence of n of them": (_SYNONYMS, _repeat(_SYNONYMS), 20_000),
    "500 patterns `a + a | x1`, one sentence of n a": (
        [f"a + a | x{number}" for number in range(500)],
        _repeat(["a"]),
        2_000,
    ),
    "`a`, n words that doubt and deny": (["a"], _repeat(_DOUBTS.split()), 20_000),
    "`a*`, one letter with n accents": (
        ["a*"],
        lambda n: ["a" + "\u0301\u0316" * (n // 2)],
        10_000,
    ),
}


def time_hostile(name: str) -> list[float]:
    """Return the seconds for n, 2n and 4n words; fewer where the first took too long."""
    patterns, make_texts, least = HOSTILE[name]
    codebook = make_codebook(patterns)
    seconds: list[float] = []
    for times in (1, 2, 4):
        sentences = make_sentences(make_texts(least * times))
        seconds.append(time_of(partial(match_frames, sentences, codebook=codebook), repeats=2))
        if seconds[-1] > _PATIENCE:
            break
    return seconds


def write_section(news: Path) -> str:
    """Measure everything and return the section."""
    sentences = read_news(news, _WORDS)
    patterns = draw_from_news(sentences, _MATCHED)
    codebook = make_codebook(patterns, _ENTRIES)
    loading = time_loading(_LOADED)
    splitting = time_of(lambda: tokenize(sentences["text"]))
    matching = time_of(lambda: match_frames(sentences, codebook=codebook))
    n_words, n_matches = count_words(sentences), len(match_frames(sentences, codebook=codebook))
    lines = [
        HEADING,
        "",
        "Written by `benchmarks/time_codebook.py NEWS.jsonl`; CPU seconds of one process, the "
        "fastest of three runs (of two below), "
        f"Python {platform.python_version()}, {platform.machine()}. News: English "
        "Wikinews, over and over. Patterns are drawn with a seed: as many words, globs, "
        f"phrases, phrases with a gap, and words with a condition, in {_ENTRIES} entries; those "
        "that are matched are made of words that the news has ten times or oftener.",
        "",
        "| | seconds |",
        "| --- | --- |",
        f"| reading and checking a codebook of {_LOADED:,} patterns | {loading:.2f} |",
        f"| matching {_MATCHED} patterns in {n_words:,} words ({n_matches:,} matches) "
        f"| {matching:.1f} |",
        f"| of that, splitting into words, which every codebook needs | {splitting:.1f} |",
        "",
        "Patterns and texts made to take long. The last column is the time for each word at 4n "
        f"over that at n: 1 where time grows as the text does. One that took over {_PATIENCE:.0f} "
        "seconds was not made longer.",
        "",
        "| pattern and text | n | seconds for n | 2n | 4n | growth |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    lines += [_write_row(name, time_hostile(name)) for name in HOSTILE]
    return "\n".join(lines) + "\n"


def _write_row(name: str, seconds: list[float]) -> str:
    growth = seconds[-1] / seconds[0] / 2 ** (len(seconds) - 1)
    told = [f"{one:.2f}" for one in seconds] + ["not run"] * (3 - len(seconds))
    cells = [name.replace("|", r"\|"), f"{HOSTILE[name][2]:,}", *told, f"{growth:.2f}"]
    return f"| {' | '.join(cells)} |"


def main() -> None:
    """Write the section anew, and leave the rest of the page."""
    section = write_section(Path(sys.argv[1]))
    replace_section(section)
    sys.stdout.write(section)


if __name__ == "__main__":
    main()
