"""Write how often each frame of a codebook matches in news in general.

    python benchmarks/news_reference.py NEWS.jsonl

NEWS.jsonl holds one article a line (``title``, ``text``), unlabelled. The result lies beside the
codebook, in data/codebooks/generic_reference.csv; it must be written anew when a pattern changes.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from predict import CODEBOOK, REFERENCE, count_articles

from corpus_tools.framing.documents import summarize_shares
from corpus_tools.study.codebook import read_codebook


def main() -> None:
    """Count the frames of each article and write their mean shares."""
    lines = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
    records = [json.loads(line) for line in lines if line.strip()]
    texts = [f"{record['title']}\n{record['text']}" for record in records]
    table = summarize_shares(count_articles(texts))
    table["mean_share"] = table["mean_share"].round(4)
    table["codebook"] = read_codebook(CODEBOOK).fingerprint
    table.to_csv(REFERENCE, index=False, lineterminator="\n")


if __name__ == "__main__":
    main()
