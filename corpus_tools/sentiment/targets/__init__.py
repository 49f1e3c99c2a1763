"""The tone of sentences toward those whom they name."""

from corpus_tools.sentiment.targets.deeds import read_directed
from corpus_tools.sentiment.targets.scoring import ScoredTargets, score_target_tone
from corpus_tools.sentiment.targets.toward import name_polarity, read_sentence, read_target_tone

__all__ = [
    "ScoredTargets",
    "name_polarity",
    "read_directed",
    "read_sentence",
    "read_target_tone",
    "score_target_tone",
]
