"""What a scorer's numbers rest on in a corpus, and whether it stands the tests of any scorer."""

from corpus_tools.sentiment.audit.auditing import Audit, audit_scorer, join_audits, list_audits
from corpus_tools.sentiment.audit.marking import score_marks, summarize_marks
from corpus_tools.sentiment.audit.negating import list_negations, score_negations
from corpus_tools.sentiment.audit.swapping import score_name_swap, summarize_swaps
from corpus_tools.sentiment.audit.topics import choose_topic_words, list_topic_weights
from corpus_tools.sentiment.audit.words import summarize_names, summarize_score_words

__all__ = [
    "Audit",
    "audit_scorer",
    "choose_topic_words",
    "join_audits",
    "list_audits",
    "list_negations",
    "list_topic_weights",
    "score_marks",
    "score_name_swap",
    "score_negations",
    "summarize_marks",
    "summarize_names",
    "summarize_score_words",
    "summarize_swaps",
]
