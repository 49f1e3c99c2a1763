"""A study's measurements without its texts: made, written, read back, walked through."""

from corpus_tools.publishing.choosing import CaseStudy, choose_case_study, quote_sentences
from corpus_tools.publishing.describing import (
    count_demands,
    describe_articles,
    sum_frame_parts,
    summarize_headlines,
)
from corpus_tools.publishing.files import read_published, write_published
from corpus_tools.publishing.making import publish_measures
from corpus_tools.publishing.tables import CASE_STUDY, PUBLISHED_TABLES, Published

__all__ = [
    "CASE_STUDY",
    "PUBLISHED_TABLES",
    "CaseStudy",
    "Published",
    "choose_case_study",
    "count_demands",
    "describe_articles",
    "publish_measures",
    "quote_sentences",
    "read_published",
    "sum_frame_parts",
    "summarize_headlines",
    "write_published",
]
