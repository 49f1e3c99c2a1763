"""Labels and sentences against pages that were coded by hand or whose text is known."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pandas as pd
import pytest

from corpus_tools.cleaning import label_segments, quote_spans, split_sentences
from corpus_tools.cleaning.describing import KEPT_PARTS
from corpus_tools.loading import load_documents
from corpus_tools.study import read_study

PARTS_OF_THE_BODY = ("body", "list_item")


def labels_of(lines: pd.DataFrame, segments: pd.DataFrame) -> pd.Series:
    """Return the part of the segment in which each coded line ends."""
    both = lines.reset_index().merge(segments, on="document_id", suffixes=("", "_found"))
    last = both["end"] - 1
    inside = both[(both["start_found"] <= last) & (last < both["end_found"])]
    return inside.set_index("index")["part_found"].reindex(lines.index)


def keys(table: pd.DataFrame) -> set[tuple[str, int, int]]:
    return set(zip(table["document_id"], table["start"], table["end"], strict=True))


@pytest.fixture(scope="session")
def constructed(sample: Path) -> pd.DataFrame:
    return load_documents(read_study(sample)).documents


@pytest.mark.parametrize("titles", ["known", "unknown"])
def test_the_constructed_sample_is_labelled_as_coded(
    constructed: pd.DataFrame, sample: Path, titles: str
) -> None:
    lines = pd.read_csv(sample / "lines.csv", keep_default_na=False)
    table = constructed if titles == "known" else constructed.assign(title="unknown")
    found = labels_of(lines, label_segments(table))
    wrong = found.isin(KEPT_PARTS) != lines["part"].isin(KEPT_PARTS)
    assert len(lines) > 300
    assert wrong.mean() <= 0.01, lines[wrong]


@pytest.mark.parametrize("titles", ["known", "unknown"])
def test_the_coded_sentences_of_the_sample_are_found_exactly(
    constructed: pd.DataFrame, sample: Path, titles: str
) -> None:
    codes = pd.read_csv(sample / "codes.csv", keep_default_na=False)
    body = codes[codes["part"].isin(PARTS_OF_THE_BODY)]
    table = constructed if titles == "known" else constructed.assign(title="unknown")
    found = keys(split_sentences(label_segments(table), documents=table))
    assert len(body) > 400
    assert len(keys(body) - found) <= 0.03 * len(body), sorted(keys(body) - found)


@pytest.fixture(scope="session")
def seeds(shared: Path) -> pd.DataFrame:
    # As bytes: the offsets count each carriage return.
    files = sorted((shared / "seeds").glob("*.txt"))
    texts = {file.stem: file.read_bytes().decode() for file in files}
    return pd.DataFrame({"document_id": list(texts), "title": "", "text": list(texts.values())})


def read_gold(shared: Path, name: str) -> pd.DataFrame:
    return pd.read_csv(shared / "gold/seeds" / name).rename(columns={"doc_id": "document_id"})


@pytest.mark.shared
@pytest.mark.parametrize("titles", ["known", "unknown"])
def test_all_furniture_of_the_real_articles_goes_and_all_body_stays(
    shared: Path, seeds: pd.DataFrame, titles: str
) -> None:
    lines = read_gold(shared, "lines.csv").assign(part="")
    named = lines[lines["label"] == "title"].set_index("document_id")["text"]
    known = seeds["document_id"].map(named).fillna("unknown")
    table = seeds if titles == "unknown" else seeds.assign(title=known)
    found = labels_of(lines, label_segments(table))
    noise, body = lines["is_noise"] == 1, lines["is_body"] == 1
    assert (noise.sum(), set(found[noise])) == (17, {"furniture"})
    assert set(found[body]) <= {"body", "list_item", "deck"}


@pytest.mark.shared
def test_all_coded_sentences_of_the_real_articles_are_found(
    shared: Path, seeds: pd.DataFrame
) -> None:
    coded = read_gold(shared, "sentences.csv")
    sentences = split_sentences(label_segments(seeds), documents=seeds)
    assert len(coded) == 74
    assert keys(coded) <= keys(sentences)


@pytest.fixture(scope="session")
def news(shared: Path) -> pd.DataFrame:
    file = shared / "gold/external/news/wikinews_2019_2020.jsonl"
    read = pd.DataFrame(json.loads(line) for line in file.read_text("utf-8").splitlines())
    table = read.assign(document_id=read.index.astype("str"))
    return quote_spans(label_segments(table), documents=table)


@pytest.mark.shared
def test_paragraphs_of_real_news_are_kept(news: pd.DataFrame) -> None:
    # Its pages end captions with "Image: name."
    paragraphs = news[news["text"].str.split().str.len() > 12]
    paragraphs = paragraphs[~paragraphs["text"].str.contains(r"Image: [^.]+\.\s*$")]
    lost = paragraphs[~paragraphs["part"].isin(KEPT_PARTS)]
    assert len(paragraphs) > 3000
    assert len(lost) <= 0.001 * len(paragraphs), lost[["document_id", "rule", "start"]]


@pytest.fixture(scope="session")
def page_lines(shared: Path) -> pd.DataFrame:
    """Return part and words of each segment of whole pages, and whether its words are article."""
    folder = shared / "gold/external/cleaning"
    gold = json.loads((folder / "ground_truth.json").read_text(encoding="utf-8"))
    pages = {key: (folder / "lines" / f"{key}.txt").read_text(encoding="utf-8") for key in gold}
    table = pd.DataFrame({"document_id": list(pages), "title": "", "text": list(pages.values())})
    quoted = quote_spans(label_segments(table), documents=table)
    words = [re.findall(r"\w+", text.lower()) for text in quoted["text"]]
    bodies = {
        key: " ".join(re.findall(r"\w+", row["articleBody"].lower())) for key, row in gold.items()
    }
    found = [
        " ".join(line) in bodies[key]
        for key, line in zip(quoted["document_id"], words, strict=True)
    ]
    # Shorter lines stand in menus as well as in articles.
    lines = quoted.assign(n_words=[len(line) for line in words], in_article=found)
    return lines[lines["n_words"] > 5]


@pytest.mark.shared
def test_article_lines_of_whole_pages_are_kept(page_lines: pd.DataFrame) -> None:
    article = page_lines[page_lines["in_article"]]
    kept = article[article["part"].isin(KEPT_PARTS)]
    assert article["n_words"].sum() > 50_000
    assert kept["n_words"].sum() >= 0.94 * article["n_words"].sum()


@pytest.mark.shared
def test_what_is_kept_of_whole_pages_is_mostly_their_article(page_lines: pd.DataFrame) -> None:
    kept = page_lines[page_lines["part"].isin(("body", "list_item", "subheading"))]
    assert kept.loc[kept["in_article"], "n_words"].sum() >= 0.8 * kept["n_words"].sum()


@pytest.mark.shared
def test_clean_news_is_taken_for_no_page(news: pd.DataFrame) -> None:
    assert news[news["rule"] == "outside_article"].empty
