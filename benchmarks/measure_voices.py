"""Time and memory of mentions, quotes, obligations and acts on a million words, one core.

``python benchmarks/measure_voices.py [WORDS]`` writes ``docs/performance.md``. The text is that of
the sample, over and over, each copy a document of its own. Every stage runs in a process of its
own; "reading words" is the tagger alone, for comparison on the same machine.
"""

from __future__ import annotations

import multiprocessing
import platform
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pandas as pd

import corpus_tools as ct
from corpus_tools.text import tokenize
from corpus_tools.text.tagging import tag_text

ROOT = Path(__file__).parents[1]
_WORDS = 1_000_000
_MEGABYTE = 1024  # of the kilobytes in which Linux counts


def _tag(sentences: pd.DataFrame, _: object) -> None:
    for text in sentences["text"]:
        tag_text(text)


STAGES: dict[str, Callable[[pd.DataFrame, tuple[object, ...]], object]] = {
    "reading words (tagger alone)": _tag,
    "mentions": lambda sentences, actors: ct.find_mentions(sentences, actors=actors),
    "obligations": lambda sentences, actors: ct.extract_obligations(sentences, actors=actors),
    "acts": lambda sentences, actors: ct.extract_acts(sentences, actors=actors),
    "quotes": lambda sentences, actors: ct.extract_quotes(sentences, actors=actors),
}


def make_sentences(n_words: int) -> tuple[pd.DataFrame, int, tuple[object, ...]]:
    """Return sentences of about so many words, their number of words, and the actors."""
    study = ct.read_study(ROOT / "data" / "sample")
    documents = ct.load_documents(study).documents
    sentences = ct.split_sentences(ct.label_segments(documents), documents=documents)
    own = int(tokenize(sentences["text"])["is_word"].sum())
    copies = []
    for number in range(max(1, round(n_words / own))):
        copy = sentences.copy()
        for name in ("sentence_id", "document_id"):
            copy[name] = f"{number}-" + copy[name]
        copies.append(copy)
    return pd.concat(copies, ignore_index=True), own * len(copies), study.actors


def time_stage(name: str, n_words: int) -> tuple[float, int, float]:
    """Return seconds of CPU, words, and how many megabytes the stage added to the process."""
    sentences, own, actors = make_sentences(n_words)
    STAGES[name](sentences.head(200), actors)  # what is made once
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.process_time()
    STAGES[name](sentences, actors)
    seconds = time.process_time() - start
    added = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    return seconds, own, added / _MEGABYTE


def write_page(rows: dict[str, tuple[float, int, float]]) -> str:
    """Return the page."""
    n_words = next(iter(rows.values()))[1]
    lines = [
        "# Time and memory",
        "",
        "Written by `benchmarks/measure_voices.py`; change the script, not this file.",
        "",
        f"The text of the sample over and over, {n_words:,} words; CPU seconds of one process, "
        f"Python {platform.python_version()}, {platform.machine()}. Absolute figures vary from "
        "machine to machine; the tagger alone is there to compare them by. "
        "Memory is what the stage added to the peak of its process.",
        "",
        "| stage | words a second | seconds for a million words | megabytes for a million words |",
        "| --- | --- | --- | --- |",
    ]
    together = 0.0
    for name, (seconds, words, memory) in rows.items():
        million = 1e6 / words
        figures = (f"{words / seconds:,.0f}", f"{seconds * million:.1f}", f"{memory * million:.0f}")
        lines.append(f"| {name} | {' | '.join(figures)} |")
        together += seconds / words if name in {"mentions", "obligations", "acts"} else 0
    lines.append(
        f"| mentions, obligations and acts together | {1 / together:,.0f} "
        f"| {1e6 * together:.1f} | |"
    )
    return "\n".join(lines) + "\n"


def main() -> None:
    """Time every stage and write the page."""
    n_words = int(sys.argv[1]) if len(sys.argv) > 1 else _WORDS
    rows = {}
    for name in STAGES:
        with multiprocessing.get_context("spawn").Pool(1) as pool:
            rows[name] = pool.apply(time_stage, (name, n_words))
    path = ROOT / "docs" / "performance.md"
    # What `time_codebook.py` wrote stays.
    kept = path.read_text(encoding="utf-8").partition("\n## Codebooks\n")
    path.write_text(write_page(rows) + "".join(kept[1:]), encoding="utf-8")
    print(path.read_text(encoding="utf-8"))  # noqa: T201


if __name__ == "__main__":
    main()
