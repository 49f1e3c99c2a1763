"""Codebooks looked over: what in them does nothing, or still has to be written."""

from corpus_tools.study.checking.reviewing import check_codebook_file

__all__ = ["check_codebook_file"]
