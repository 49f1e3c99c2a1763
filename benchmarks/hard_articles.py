"""How many words of articles that are easily taken for page furniture are lost.

    python benchmarks/hard_articles.py [--lost]

hard_articles.jsonl holds 60 articles written for this by somebody who did not know the rules:
articles on newsletters, cookies and subscriptions, letters, poems, recipes, results, subheadings
beside advertisements; each line is said to be of the article or furniture. ``--lost`` prints the
lines of articles that were labelled as furniture.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from inject_furniture import Line, label_lines


def main() -> None:
    """Label and count."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lost", action="store_true")
    given = parser.parse_args()
    file = Path(__file__).with_suffix(".jsonl")
    records = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    pages = [
        [Line(line["text"], line["kind"].removeprefix("article")) for line in record["lines"]]
        for record in records
    ]
    found = label_lines(pages, [record["title"] for record in records])
    own, furniture = found[found["kind"] == ""], found[found["kind"] != ""]
    lost = own[~own["kept"]]
    print(  # noqa: T201
        f"{lost['n_words'].sum() / own['n_words'].sum():.4f} of {own['n_words'].sum()} words lost, "
        f"{len(lost)} of {len(own)} lines; {1 - furniture['kept'].mean():.3f} of "
        f"{len(furniture)} lines of furniture labelled"
    )
    if given.lost:
        print(lost[["part", "rule", "text"]].to_string(max_colwidth=110))  # noqa: T201


if __name__ == "__main__":
    main()
