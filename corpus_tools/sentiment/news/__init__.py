"""``news``, a scorer of tone in political news that tells the part of each word."""

from corpus_tools.sentiment.news.lexicon import (
    fingerprint_lexicon,
    read_lexicon,
    read_modifiers,
)
from corpus_tools.sentiment.news.reading import read_tone

__all__ = ["fingerprint_lexicon", "read_lexicon", "read_modifiers", "read_tone"]
