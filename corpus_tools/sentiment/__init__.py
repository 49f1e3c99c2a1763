"""Score the tone of sentences, tell the part of each word, and audit the scorers."""

from corpus_tools.sentiment.audit import (
    Audit,
    audit_scorer,
    choose_topic_words,
    join_audits,
    list_audits,
    list_negations,
    list_topic_weights,
    score_marks,
    score_name_swap,
    score_negations,
    summarize_marks,
    summarize_names,
    summarize_score_words,
    summarize_swaps,
)
from corpus_tools.sentiment.explaining import explain_score, explain_target
from corpus_tools.sentiment.news import (
    fingerprint_lexicon,
    read_lexicon,
    read_modifiers,
    read_tone,
)
from corpus_tools.sentiment.scorers import SCORERS, Scorer, label_scorer
from corpus_tools.sentiment.scoring import (
    SIGNS,
    ScoredSentences,
    count_signs,
    name_sign,
    score_sentiment,
    sum_scores,
)
from corpus_tools.sentiment.targets import (
    ScoredTargets,
    name_polarity,
    read_directed,
    score_target_tone,
)

__all__ = [
    "SCORERS",
    "SIGNS",
    "Audit",
    "ScoredSentences",
    "ScoredTargets",
    "Scorer",
    "audit_scorer",
    "choose_topic_words",
    "count_signs",
    "explain_score",
    "explain_target",
    "fingerprint_lexicon",
    "join_audits",
    "label_scorer",
    "list_audits",
    "list_negations",
    "list_topic_weights",
    "name_polarity",
    "name_sign",
    "read_directed",
    "read_lexicon",
    "read_modifiers",
    "read_tone",
    "score_marks",
    "score_name_swap",
    "score_negations",
    "score_sentiment",
    "score_target_tone",
    "sum_scores",
    "summarize_marks",
    "summarize_names",
    "summarize_score_words",
    "summarize_swaps",
]
