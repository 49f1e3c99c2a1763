"""Find who acts toward whom: with words or deeds, in cooperation or conflict."""

from corpus_tools.acts.extracting import extract_acts
from corpus_tools.acts.pairs import Act, classify_act

__all__ = ["Act", "classify_act", "extract_acts"]
