"""From a string to spans: sentences, words, terms. Offsets are code points, half open."""

from corpus_tools.text.sentences import find_sentences
from corpus_tools.text.tokens import find_tokens, normalize_word, tokenize

__all__ = ["find_sentences", "find_tokens", "normalize_word", "tokenize"]
