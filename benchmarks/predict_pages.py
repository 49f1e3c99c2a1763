"""Say which lines of whole web pages are their article; the pages are read and never copied.

A folder holds ``lines/KEY.txt``, the lines of a page with menus and all, and
``html/KEY.html.gz``, the page itself.
"""

from __future__ import annotations

import gzip
from pathlib import Path

import pandas as pd

from corpus_tools.cleaning import label_segments, quote_spans
from corpus_tools.cleaning.describing import PART_GROUPS
from corpus_tools.loading.formats import web
from corpus_tools.loading.formats.article import Article, Drop, RawFile


def predict_from_lines(folder: Path) -> dict[str, str]:
    """Return the body of the article of each page, found in its lines alone."""
    texts = {path.stem: path.read_text(encoding="utf-8") for path in _list_files(folder, "lines")}
    return _keep_body(_make_documents({key: Article(text) for key, text in texts.items()}))


def predict_from_html(folder: Path) -> dict[str, str]:
    """Return the same, found in the page with its mark-up."""
    articles = {}
    for path in _list_files(folder, "html"):
        raw = path.read_bytes()
        content = gzip.decompress(raw) if path.suffix == ".gz" else raw
        page = RawFile(path.name.removesuffix(".gz"), content)
        articles[page.name.removesuffix(".html")] = _read_page(page)
    spans = [(key, *span) for key, article in articles.items() for span in article.main]
    main_spans = pd.DataFrame(spans, columns=["document_id", "start", "end"])
    return _keep_body(_make_documents(articles), main_spans=main_spans)


def _list_files(folder: Path, kind: str) -> list[Path]:
    return sorted(path for path in (folder / kind).iterdir() if path.is_file())


def _read_page(page: RawFile) -> Article:
    try:
        return web.read(page)[0]
    except Drop:
        return Article("")


def _make_documents(articles: dict[str, Article]) -> pd.DataFrame:
    rows = [
        (key, article.facts.get("title", ""), article.text) for key, article in articles.items()
    ]
    return pd.DataFrame(rows, columns=["document_id", "title", "text"])


def _keep_body(
    documents: pd.DataFrame, *, main_spans: pd.DataFrame | None = None
) -> dict[str, str]:
    """Return the kept lines of each document without headline and deck, which are no body."""
    segments = label_segments(documents, main_spans=main_spans)
    body = segments[segments["part"].isin(PART_GROUPS["body"])]
    quoted = quote_spans(body, documents=documents)
    texts = quoted["text"].str.strip().groupby(quoted["document_id"]).agg("\n".join)
    return {key: texts.get(key, "") for key in documents["document_id"]}
