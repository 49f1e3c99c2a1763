"""Dictionaries of other programs as codebooks, and codebooks written as files."""

from corpus_tools.study.dictionaries.building import Imported
from corpus_tools.study.dictionaries.reading import read_dictionary
from corpus_tools.study.dictionaries.writing import write_codebook

__all__ = ["Imported", "read_dictionary", "write_codebook"]
