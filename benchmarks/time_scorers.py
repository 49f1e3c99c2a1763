"""Time the scorers of tone against VADER and TextBlob alone, on the same sentences in one run.

    python benchmarks/time_scorers.py FILE [N]

FILE holds one JSON object a line with a ``text``; its first N sentences are scored (10,000).
"alone" is what the two packages do when called by themselves, without a word of explanation;
"all" is ``score_sentiment`` with all scorers, their words and parts included. The section of
docs/performance.md is written anew; it also tells by how much the parts of a sentence miss its
score at most.
"""

from __future__ import annotations

import argparse
import json
import platform
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path

import pandas as pd
from sections import replace_section
from textblob import TextBlob

from corpus_tools.schema import SENTENCES
from corpus_tools.sentiment import SCORERS, score_sentiment
from corpus_tools.sentiment.scorers import load_vader
from corpus_tools.text import find_sentences

HEADING = "## Scorers of tone"


def read_sentences(path: Path, n: int) -> pd.DataFrame:
    """Return the first sentences of a file of articles."""
    texts = (json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines())
    spans = (
        (number, start, end, text[start:end])
        for number, text in enumerate(texts)
        for start, end in find_sentences(text)
    )
    return SENTENCES.build(
        {
            "sentence_id": f"{number}:{position}",
            "document_id": str(number),
            "position": position,
            "part": "body",
            "start": start,
            "end": end,
            "text": text,
        }
        for position, (number, start, end, text) in enumerate(islice(spans, n))
    )


def score_alone(sentences: pd.DataFrame) -> None:
    """Score by the two packages and nothing else."""
    vader = load_vader()
    for text in sentences["text"]:
        vader.polarity_scores(text)
        TextBlob(text).sentiment  # noqa: B018


def time_run(run: Callable[[], object]) -> float:
    """Return the seconds of one run of the processor."""
    start = time.process_time()
    run()
    return time.process_time() - start


def write_section(sentences: pd.DataFrame) -> str:
    """Return the section of the page: seconds of each, the ratio, and how far parts miss."""
    score_sentiment(sentences.head(100))  # word lists are read
    alone = time_run(lambda: score_alone(sentences))
    whole = time_run(lambda: score_sentiment(sentences))
    scored = score_sentiment(sentences)
    parts = scored.words.groupby(["sentence_id", "scorer"])["part"].sum()
    scores = scored.scores.set_index(["sentence_id", "scorer"])["score"]
    missed = (scores - parts.reindex(scores.index, fill_value=0.0)).abs()
    furthest = missed.groupby("scorer").max().loc[list(SCORERS)]
    told = ", ".join(f"{name} {value:.0e}" for name, value in furthest.items())
    return "\n".join([
        HEADING,
        "",
        "Written by `benchmarks/time_scorers.py NEWS.jsonl`; CPU seconds of one process, Python "
        f"{platform.python_version()}, {platform.machine()}. The first {len(sentences):,} "
        "sentences of English Wikinews.",
        "",
        "| | seconds |",
        "| --- | --- |",
        f"| VADER and TextBlob by themselves, scores alone | {alone:.1f} |",
        f"| all three scorers, with the part of each word | {whole:.1f} |",
        f"| ratio | {whole / alone:.2f} |",
        "",
        f"The parts of a sentence miss its score by at most: {told}.",
    ])  # fmt: skip


def main() -> None:
    """Write the section anew, and leave the rest of the page."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("file", type=Path)
    parser.add_argument("n", type=int, nargs="?", default=10_000)
    options = parser.parse_args()
    section = write_section(read_sentences(options.file, options.n))
    replace_section(section)
    print(section)  # noqa: T201


if __name__ == "__main__":
    main()
