"""Plant wire edits of news articles and say how well near-duplicates are found, and how fast.

Run ``python benchmarks/near_duplicates.py ARTICLES``; ARTICLES is a JSONL file with ``title`` and
``text`` per line, such as Wikinews. With ``--speed N`` it also times N documents made from them,
with ``--part tune`` it takes the third of the articles on which the threshold was chosen (the
others are the ones to report on), with ``--show`` it lists the false pairs.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import time
from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path

import pandas as pd

from corpus_tools.cleaning import label_segments, split_sentences
from corpus_tools.duplicates import find_duplicates, group_duplicates
from corpus_tools.schema import DOCUMENTS, SENTENCES
from corpus_tools.text import find_sentences

SEED = 20
TUNED_ON = 3  # every third article
SHORT = (3, 5)  # sentences
COPIED_EACH = 5  # documents, when timing
DESKS = ("World Desk", "Staff Reporter", "Newsroom Team", "Night Editor")
CITIES = ("LONDON", "NAIROBI", "LIMA", "OSLO", "MANILA", "OTTAWA")
AGENCIES = ("Reuters", "AP", "AFP", "Xinhua")
HEADS = ("Officials", "Experts", "Residents", "Investors", "Leaders", "Critics")
VERBS = ("weigh", "question", "welcome", "await", "discuss", "review")
THINGS = ("new findings", "latest move", "next steps", "wider impact", "early signs", "fresh plan")
STOCK = (
    "This report was distributed by the Harbour Lane content service to its member newspapers.",
    "Readers who wish to reply can write to the letters page of their own local newspaper.",
)
Article = tuple[str, list[list[str]]]  # headline; paragraphs of sentences
Edit = Callable[[Article, random.Random], Article]


def read_articles(path: Path) -> list[Article]:
    """Return the articles as paragraphs of sentences; the first line of Wikinews is its day."""
    articles = []
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        paragraphs = [part.strip() for part in record["text"].split("\n") if part.strip()]
        split = [[part[a:b] for a, b in find_sentences(part)] for part in paragraphs[1:]]
        articles.append((record["title"], split))
    return articles


def edit_wire(least: float, most: float, replaced: float = 0) -> Edit:
    """Return an edit that deletes a share of the sentences and writes head, byline, dateline."""

    def edit(article: Article, rng: random.Random) -> Article:
        places = [(p, s) for p, part in enumerate(article[1]) for s in range(len(part))]
        n_deleted = round(rng.uniform(least, most) * len(places))
        deleted = set(rng.sample(places, min(n_deleted, len(places) - 1)))
        kept = [
            [text for s, text in enumerate(part) if (p, s) not in deleted]
            for p, part in enumerate(article[1])
        ]
        body = [[replace_words(text, replaced, rng) for text in part] for part in kept if part]
        dateline = f"{rng.choice(CITIES)} ({rng.choice(AGENCIES)}) - "
        body[0] = [dateline + body[0][0], *body[0][1:]]
        headline = f"{rng.choice(HEADS)} {rng.choice(VERBS)} {rng.choice(THINGS)}"
        return headline, [[f"By {rng.choice(DESKS)}"], *body]

    return edit


def replace_words(text: str, share: float, rng: random.Random) -> str:
    """Return the sentence with a share of its words written anew, as synonyms would be."""
    if not share:
        return text
    return " ".join(f"{word[::-1]}o" if rng.random() < share else word for word in text.split(" "))


def shorten(article: Article, rng: random.Random) -> Article:
    """Return the first three to five sentences, each in its own paragraph."""
    sentences = [text for part in article[1] for text in part]
    return article[0], [[text] for text in sentences[: rng.randint(*SHORT)]]


def plant(
    articles: list[Article], edit: Edit, *, n_documents: int, with_original: bool, stock: bool
) -> tuple[pd.DataFrame, dict[str, int]]:
    """Return documents made from the articles, and the article of each."""
    rng = random.Random(SEED)  # noqa: S311  made-up edits
    rows, origin = [], {}
    for number in range(n_documents):
        place, turn = number % len(articles), number // len(articles)
        article = articles[place]
        headline, body = article if with_original and turn == 0 else edit(article, rng)
        paragraphs = [" ".join(part) for part in body] + (list(STOCK) if stock else [])
        origin[f"d{number:06}"] = place
        rows.append((f"d{number:06}", "\n\n".join([headline, *paragraphs])))
    return build_documents(rows), origin


def build_documents(rows: list[tuple[str, str]]) -> pd.DataFrame:
    """Return documents of which nothing but the text is known."""
    table = pd.DataFrame(rows, columns=["document_id", "text"])
    others = {name: "unknown" for name in DOCUMENTS.dtypes if name not in table}
    return DOCUMENTS.build(table.assign(**{**others, "published_on": pd.NaT}))


def list_pairs(names: pd.Series) -> set[tuple[str, str]]:
    """Return the pairs of documents (the index) that have the same name."""
    by_name = names.groupby(names).groups.values()
    return {pair for some in by_name for pair in combinations(sorted(some), 2)}


def score(
    documents: pd.DataFrame, origin: dict[str, int]
) -> tuple[dict[str, object], set[tuple[str, str]]]:
    """Return recall and precision of pairs in one story, and the false pairs."""
    segments = label_segments(documents)
    sentences = split_sentences(segments, documents=documents)
    pairs = find_duplicates(sentences, documents=documents)
    groups = group_duplicates(pairs, documents=documents)
    found = list_pairs(groups.set_index("document_id")["story_id"])
    same = pairs[pairs["verdict"] == "same"]
    direct = set(zip(same["document_a"], same["document_b"], strict=True))
    true = list_pairs(pd.Series(origin))
    right = len(found & true)
    row = {
        "documents": len(documents),
        "true pairs": len(true),
        "found": len(found),
        "recall": right / len(true),
        "precision": right / max(1, len(found)),
        "direct recall": len(direct & true) / len(true),
        "direct precision": len(direct & true) / max(1, len(direct)),
    }
    return row, found - true


def run_sets(
    articles: list[Article], n_documents: int
) -> Iterator[tuple[str, dict[str, object], set[tuple[str, str]]]]:
    """Yield the scores of each kind of edit."""
    rng = random.Random(SEED)  # noqa: S311  made-up edits
    short = [shorten(article, rng) for article in articles]
    wire, heavy = edit_wire(0.1, 0.4), edit_wire(0.5, 0.6)
    kinds = {
        "10-40 % deleted, with the original": (articles, wire, True, False),
        "10-40 % deleted, edits only": (articles, wire, False, False),
        "the same with two stock lines": (articles, wire, False, True),
        "short (3-5 sentences), with the original": (short, wire, True, False),
        "short, edits only": (short, wire, False, False),
        "short, with the original and stock lines": (short, wire, True, True),
        "50-60 % deleted, with the original": (articles, heavy, True, False),
        "50-60 % deleted, edits only": (articles, heavy, False, False),
        "1 word in 20 replaced too": (articles, edit_wire(0.1, 0.4, 0.05), True, False),
        "1 word in 10 replaced too": (articles, edit_wire(0.1, 0.4, 0.1), True, False),
    }
    for name, (texts, edit, with_original, stock) in kinds.items():
        documents, origin = plant(
            texts, edit, n_documents=n_documents, with_original=with_original, stock=stock
        )
        yield name, *score(documents, origin)


def time_documents(articles: list[Article], n_documents: int) -> dict[str, float]:
    """Time documents of sentences drawn from all articles, a fifth of them wire edits."""
    rng = random.Random(SEED)  # noqa: S311  made-up edits
    pool = [text for _, body in articles for part in body for text in part]
    wire = edit_wire(0.1, 0.4)
    rows: list[tuple[str, int, str]] = []
    made: list[Article] = []
    for number in range(n_documents):
        if number % COPIED_EACH == COPIED_EACH - 1:
            _, body = wire(rng.choice(made), rng)
        else:
            # Words trade places, so that drawn sentences are no copies of each other.
            drawn = [pool[rng.randrange(len(pool))].split(" ") for _ in range(15)]
            for words in drawn:
                rng.shuffle(words)
            body = [[" ".join(words) for words in drawn]]
            made = [*made[-3:], ("", body)]
        name = f"d{number:06}"
        texts = (text for part in body for text in part)
        rows += [(name, position, text) for position, text in enumerate(texts)]
    table = pd.DataFrame(rows, columns=["document_id", "position", "text"])
    ids = table["document_id"] + ":" + table["position"].astype("str")
    sentences = SENTENCES.build(table.assign(sentence_id=ids, part="body", start=0, end=1))
    documents = build_documents([(name, "") for name in sentences["document_id"].unique()])
    del rows, table, ids
    used = time.process_time()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begin = time.perf_counter()
    pairs = find_duplicates(sentences, documents=documents)
    found = time.perf_counter()
    group_duplicates(pairs, documents=documents)
    end = time.perf_counter()
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return {
        "documents": n_documents,
        "words": int(sentences["text"].str.count(" ").sum() + len(sentences)),
        "pairs": len(pairs),
        "finding s": round(found - begin, 1),
        "grouping s": round(end - found, 1),
        "processor s": round(time.process_time() - used, 1),
        "peak MB before": before // 1024,
        "peak MB after": after // 1024,
    }


def main() -> None:
    """Read the arguments, print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--documents", type=int, default=1000)
    parser.add_argument("--part", choices=("report", "tune"), default="report")
    parser.add_argument("--speed", type=int, default=0)
    parser.add_argument("--show", action="store_true")
    given = parser.parse_args()
    articles = read_articles(given.articles)
    if given.speed:
        print(pd.Series(time_documents(articles, given.speed)).to_string())  # noqa: T201
        return
    is_tuned = given.part == "tune"
    part = [one for at, one in enumerate(articles) if (at % TUNED_ON == 0) == is_tuned]
    chosen = [one for one in part if sum(map(len, one[1])) >= SHORT[0]]
    print(f"{len(chosen)} articles; {len(part) - len(chosen)} left out: too short to cut\n")  # noqa: T201
    for name, row, false in run_sets(chosen, given.documents):
        print(name, pd.Series(row).round(4).to_string(), sep="\n", end="\n\n", flush=True)  # noqa: T201
        if given.show:
            heads = {
                pair: [chosen[int(one[1:]) % len(chosen)][0] for one in pair] for pair in false
            }
            print(sorted({" | ".join(sorted(pair)) for pair in heads.values()}))  # noqa: T201


if __name__ == "__main__":
    main()
