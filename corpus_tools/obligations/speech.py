"""Verbs of speech and thought: a clause may follow them, and a subject with it."""

from __future__ import annotations

from corpus_tools.obligations.words import read_words
from corpus_tools.text.verbs import index_verbs

_VERBS = """
say tell add note argue claim state stress emphasize emphasise underline underscore insist believe
think hope feel warn declare announce write explain agree admit acknowledge suggest urge demand
reiterate repeat maintain contend assert conclude reply respond answer know mean show find hold
caution recommend observe remark comment report predict expect fear worry assume decide rule
affirm reaffirm tweet post counter advise propose ask require ensure
"""
SAYING = frozenset(index_verbs(_VERBS.split()))
REPORTED_PAST = read_words("said told added argued stressed insisted warned wrote explained noted "
                          "declared announced agreed maintained reiterated ruled")  # fmt: skip
