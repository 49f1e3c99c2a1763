"""Statistics on small tables: groups of sources, words that differ, agreement, balance."""

from corpus_tools.compare.accuracy import compute_accuracy, describe_accuracy
from corpus_tools.compare.agreement import compute_alpha, compute_rank_correlation
from corpus_tools.compare.balance import describe_corpus, summarize_groups
from corpus_tools.compare.claims import (
    claim_agreement,
    claim_comparison,
    claim_documents,
    claim_loading,
    claim_parts,
    claim_score_words,
    claim_shares,
    claim_values,
    claim_words,
)
from corpus_tools.compare.grouping import group_documents, shuffle_groups
from corpus_tools.compare.groups import Comparison, compare_groups
from corpus_tools.compare.wording import describe_tone, is_found, summarize_comparison
from corpus_tools.compare.words import (
    WordComparison,
    compare_words,
    count_words,
    summarize_document_words,
)

__all__ = [
    "Comparison",
    "WordComparison",
    "claim_agreement",
    "claim_comparison",
    "claim_documents",
    "claim_loading",
    "claim_parts",
    "claim_score_words",
    "claim_shares",
    "claim_values",
    "claim_words",
    "compare_groups",
    "compare_words",
    "compute_accuracy",
    "compute_alpha",
    "compute_rank_correlation",
    "count_words",
    "describe_accuracy",
    "describe_corpus",
    "describe_tone",
    "group_documents",
    "is_found",
    "shuffle_groups",
    "summarize_comparison",
    "summarize_document_words",
    "summarize_groups",
]
