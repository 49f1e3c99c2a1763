"""Who says what in the texts: quotations, statements, and whose they are."""

from corpus_tools.quotes.extracting import Quotes, extract_quotes

__all__ = ["Quotes", "extract_quotes"]
