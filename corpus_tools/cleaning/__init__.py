"""What of a document is article and what is page furniture; the sentences of the article."""

from corpus_tools.cleaning.changing import ChangedSegments, change_segments
from corpus_tools.cleaning.crediting import fill_from_text
from corpus_tools.cleaning.describing import (
    describe_furniture,
    describe_lines,
    quote_spans,
    summarize_segments,
)
from corpus_tools.cleaning.joined import find_joined
from corpus_tools.cleaning.non_articles import NonArticles, find_non_articles
from corpus_tools.cleaning.segments import label_segments
from corpus_tools.cleaning.splitting import split_sentences

__all__ = [
    "ChangedSegments",
    "NonArticles",
    "change_segments",
    "describe_furniture",
    "describe_lines",
    "fill_from_text",
    "find_joined",
    "find_non_articles",
    "label_segments",
    "quote_spans",
    "split_sentences",
    "summarize_segments",
]
