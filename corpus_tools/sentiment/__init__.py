"""Score the tone of sentences, and show which words the scores rest on."""

from corpus_tools.sentiment.audit import (
    find_score_words,
    score_name_swap,
    summarize_score_words,
)
from corpus_tools.sentiment.scorers import SCORERS, Scorer, label_scorer
from corpus_tools.sentiment.scoring import (
    SIGNS,
    count_signs,
    name_sign,
    score_sentiment,
    sum_scores,
)

__all__ = [
    "SCORERS",
    "SIGNS",
    "Scorer",
    "count_signs",
    "find_score_words",
    "label_scorer",
    "name_sign",
    "score_name_swap",
    "score_sentiment",
    "sum_scores",
    "summarize_score_words",
]
