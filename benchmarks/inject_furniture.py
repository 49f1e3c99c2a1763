"""Put furniture of pages into articles and count how much of it is labelled, and what it costs.

    python benchmarks/inject_furniture.py ARTICLES [--seed 1] [--n 200] [--titles unknown]

ARTICLES is a file with one JSON object a line: ``text`` and ``title``. furniture_wordings.toml
holds three lists of wordings a kind: those seen while the rules were written, those kept out, and
those of people who did not know the rules. ``--unseen`` takes the third alone, the two others are
taken without it. ``--missed`` prints the lines of the seen wordings that were taken for article.
``--blocks FILE`` takes those of FILE instead, one JSON object a line: ``kind``, ``half`` and
``lines``, which stay together; ordinary_furniture.jsonl has such of three other people who did not
know the rules, a third of them read afterwards.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from corpus_tools.cleaning import label_segments
from corpus_tools.cleaning.segments import KEPT_PARTS

_READ = tomllib.loads(
    Path(__file__).with_name("furniture_wordings.toml").read_text(encoding="utf-8")
)
NAMES: dict[str, list[str]] = _READ.pop("names")
WORDINGS: dict[str, dict[str, list[str]]] = _READ
BLOCKS_AN_ARTICLE = 4
OWN, UNSEEN = ("seen", "kept_out"), ("unseen",)
Block = tuple[str, str, str]  # kind, half of the wordings, wording


@dataclass(frozen=True)
class Line:
    """A line of a page: of the article, or of furniture of a kind and a half of the wordings."""

    text: str
    kind: str = ""
    half: str = ""


def fill(wording: str, chance: random.Random) -> list[str]:
    """Return the lines of a wording with names, days and headlines put into it."""
    drawn = {name: chance.choice(values) for name, values in NAMES.items()}
    day, year = chance.randint(1, 28), chance.randint(2015, 2031)
    person, other = (
        f"{chance.choice(NAMES['first'])} {chance.choice(NAMES['last'])}" for _ in range(2)
    )
    heads = [
        " ".join(chance.choice(NAMES[part]) for part in ("who", "does", "what")) for _ in "abc"
    ]
    month = drawn["month"]
    slots = drawn | {
        "person": person, "PERSON": person.upper(), "other": other, "year": year,
        "PLACE": drawn["place"].upper(), "TOPIC": drawn["topic"].upper(),
        "topic2": chance.choice(NAMES["topic"]),
        "date": chance.choice([f"{month} {day}, {year}", f"{day} {month} {year}"]),
        "iso": f"{year}-{chance.randint(1, 12):02}-{day:02}", "n": chance.randint(2, 59),
        "clock": f"{chance.randint(1, 12)}:{chance.randint(10, 59)}",
        "handle": person.replace(" ", "").replace("’", "").lower(), "site": "www.harbor.example/a",
        "mail": "desk@harbor.example",
        "headline": heads[0], "headline2": heads[1], "headline3": heads[2],
    }  # fmt: skip
    return wording.format_map(slots).split("\n")


def inject(text: str, blocks: Sequence[Block], *, chance: random.Random) -> list[Line]:
    """Return the lines of a text with blocks put between any two of them."""
    lines = [Line(line) for line in text.splitlines() if line.strip()]
    places = sorted((chance.randint(0, len(lines)) for _ in blocks), reverse=True)
    for place, (kind, half, wording) in zip(places, blocks, strict=True):
        lines[place:place] = [Line(line, kind, half) for line in fill(wording, chance)]
    return lines


def list_blocks(lists: Sequence[str]) -> list[Block]:
    """Return the wordings of these lists of each kind."""
    return [
        (kind, half, wording)
        for kind, halves in WORDINGS.items()
        for half in lists
        for wording in halves[half]
    ]


def read_blocks(path: Path) -> list[Block]:
    """Return the blocks of a file of JSON lines; nothing is put into their words."""
    records = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    return [
        (one["kind"], one["half"], re.sub("[{}]", r"\g<0>\g<0>", "\n".join(one["lines"])))
        for one in records
    ]


def draw_blocks(n: int, every: Sequence[Block], *, seed: int) -> Iterator[list[Block]]:
    """Yield for each of n articles its blocks; each is used about as often as any other."""
    chance = random.Random(seed)  # noqa: S311
    heap: list[Block] = []
    for _ in range(n):
        if len(heap) < BLOCKS_AN_ARTICLE:
            heap += chance.sample(every, len(every))
        yield [heap.pop() for _ in range(BLOCKS_AN_ARTICLE)]


def label_lines(pages: Sequence[Sequence[Line]], titles: Sequence[str]) -> pd.DataFrame:
    """Return one row per line of the pages: page, kind, half, text, n_words, part, rule."""
    rows = []
    for page, lines in enumerate(pages):
        start = 0
        for line in lines:
            rows.append((str(page), start, line.kind, line.half, line.text))
            start += len(line.text) + 1
    table = pd.DataFrame(rows, columns=["document_id", "at", "kind", "half", "text"])
    documents = pd.DataFrame(
        {
            "document_id": [str(page) for page in range(len(pages))],
            "title": list(titles),
            "text": ["\n".join(line.text for line in lines) for lines in pages],
        }
    )
    segments = label_segments(documents)
    # A line may be cut in two: its longer stretch tells.
    table["at"] += table["text"].str.len() // 2
    found = pd.merge_asof(
        table.sort_values("at"), segments.sort_values("start"),
        left_on="at", right_on="start", by="document_id",
    )  # fmt: skip
    kept = found["part"].isin(KEPT_PARTS)
    return found.assign(kept=kept, n_words=found["text"].str.split().str.len())


def count_lost(found: pd.DataFrame, bare: pd.DataFrame) -> int:
    """Return how many words of articles are kept without the injection and lost with it."""
    order = ["document_id", "at"]
    own = found[found["kind"] == ""].sort_values(order)
    kept_bare = bare.sort_values(order)["kept"].to_numpy()
    return int(own.loc[~own["kept"].to_numpy() & kept_bare, "n_words"].sum())


def describe(found: pd.DataFrame, bare: pd.DataFrame) -> str:
    """Return in a few lines how much was labelled and what of the articles was lost."""
    put_in = found[found["kind"] != ""]
    labelled = 1 - put_in.pivot_table(
        index="kind", columns="half", values="kept", margins=True, margins_name="all"
    )
    own = found[found["kind"] == ""]
    metadata = ("byline", "dateline")
    n = int(own["n_words"].sum())
    lost = int(own.loc[~own["kept"], "n_words"].sum())
    by_injection = count_lost(found, bare)
    named = int(own.loc[own["part"].isin(metadata), "n_words"].sum())
    return (
        f"{labelled.round(4).to_string()}\n{len(put_in)} injected lines, "
        f"{1 - put_in['kept'].mean():.4f} labelled\n{n} words of articles: "
        f"{by_injection / n:.4%} lost by the injection, {lost / n:.4%} labelled in all, "
        f"{named / n:.4%} of them byline or dateline"
    )


def main() -> None:
    """Read the articles, inject, label, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--n", type=int, default=200)
    parser.add_argument("--titles", choices=["known", "unknown"], default="known")
    parser.add_argument("--unseen", action="store_true")
    parser.add_argument("--blocks", type=Path)
    parser.add_argument("--missed", action="store_true")
    given = parser.parse_args()
    records = [json.loads(line) for line in given.articles.read_text("utf-8").splitlines()]
    chance = random.Random(given.seed)  # noqa: S311
    chosen = chance.sample(records, min(given.n, len(records)))
    titles = [record["title"] if given.titles == "known" else "unknown" for record in chosen]
    every = (
        read_blocks(given.blocks) if given.blocks else list_blocks(UNSEEN if given.unseen else OWN)
    )
    pages = [
        inject(record["text"], blocks, chance=chance)
        for record, blocks in zip(
            chosen, draw_blocks(len(chosen), every, seed=given.seed), strict=True
        )
    ]
    bare = [[line for line in page if not line.kind] for page in pages]
    found, without = label_lines(pages, titles), label_lines(bare, titles)
    print(describe(found, without))  # noqa: T201
    if given.missed:
        taken = (found["kind"] == "") & ~found["kept"]
        show = found[(found["half"] == "seen") & found["kept"] | taken]
        print(show[["kind", "part", "rule", "text"]].to_string(max_colwidth=110))  # noqa: T201


if __name__ == "__main__":
    main()
