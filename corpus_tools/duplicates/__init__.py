"""Duplicates and syndication: which documents are one story, and what that does to n."""

from corpus_tools.duplicates.counting import summarize_syndication
from corpus_tools.duplicates.finding import count_crowded, find_duplicates
from corpus_tools.duplicates.grouping import group_duplicates
from corpus_tools.duplicates.listing import list_shared_sentences
from corpus_tools.duplicates.reviewing import (
    apply_decisions,
    list_unused_decisions,
    read_decisions,
    review_duplicates,
)
from corpus_tools.duplicates.selecting import Selection, select_documents
from corpus_tools.duplicates.tables import DuplicateError

__all__ = [
    "DuplicateError",
    "Selection",
    "apply_decisions",
    "count_crowded",
    "find_duplicates",
    "group_duplicates",
    "list_shared_sentences",
    "list_unused_decisions",
    "read_decisions",
    "review_duplicates",
    "select_documents",
    "summarize_syndication",
]
