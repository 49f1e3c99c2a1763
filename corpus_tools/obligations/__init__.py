"""Find who is told to act."""

from corpus_tools.obligations.extracting import extract_obligations

__all__ = ["extract_obligations"]
