"""Dictionaries of other programs as codebooks; codebooks looked over and written."""

from corpus_tools.study.importing.building import Imported
from corpus_tools.study.importing.checking import check_codebook, check_codebook_file
from corpus_tools.study.importing.reading import read_dictionary
from corpus_tools.study.importing.writing import write_codebook

__all__ = [
    "Imported",
    "check_codebook",
    "check_codebook_file",
    "read_dictionary",
    "write_codebook",
]
