"""Records of an export in which several articles stand: the line that parts them is lost."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from corpus_tools.loading.formats.article import Article, Drop


def refuse_merged(found: Iterable[tuple[Article, int]], *, line: str) -> list[Article]:
    """Return the articles, and for each record that holds several why it is none.

    Parameters
    ----------
    found
        Each record as an article, and how many heads or tails of articles stand in it.
    line
        What parts two articles, as the subject of a sentence.

    Raises
    ------
    Drop
        If no record is a single article.
    """
    articles = [_refuse(article, n_articles, line) for article, n_articles in found]
    if articles and all(one.problem for one in articles):
        raise Drop("unknown_layout", articles[0].problem)
    return articles


def _refuse(article: Article, n_articles: int, line: str) -> Article:
    if n_articles <= 1:
        return article
    said = (
        f"what was found: {n_articles:,} articles in one, since {line} is missing or damaged "
        "between them; what to do: export them anew, or put that line right"
    )
    return replace(article, text="", main=(), problem=said)
