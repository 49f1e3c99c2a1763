"""Where actors are named: by name, by a house that stands for them, as a modifier, by a pronoun."""

from corpus_tools.mentions.finding import find_mentions

__all__ = ["find_mentions"]
