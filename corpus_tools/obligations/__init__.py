"""Find who is told to act.

``triggers`` lists what obliges and ``matching`` finds it. ``modals``, ``directives``,
``adjectives`` and ``nouns`` read it, each its families: ``groups`` finds who stands around it,
``deeds`` who would have to do it, ``addressees`` who that is. ``extracting`` makes the table.
"""

from corpus_tools.obligations.extracting import extract_obligations

__all__ = ["extract_obligations"]
