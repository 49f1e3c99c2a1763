"""Scores of `news` stay what they are until somebody changes them on purpose."""

from __future__ import annotations

import hashlib
import json

import corpus_tools as ct

# Whoever changes an entry or a rule puts the new numbers here, and a line into CHANGELOG.md:
# scores of two versions can be compared only where these are the same.
FINGERPRINT = "8af24ba41273d6bd"
SCORES = "4f28d697dd1bc200"


def test_the_lists_are_those_of_this_version():
    assert ct.fingerprint_lexicon() == FINGERPRINT


def test_the_sample_has_the_scores_of_this_version(root):
    study = ct.read_study(root / "data" / "sample")
    sentences = ct.prepare_study(study).sentences
    scored = ct.score_sentiment(sentences, actors=study.actors, scorers=["news"]).scores
    rounded = dict(zip(scored["sentence_id"], scored["score"].round(9).tolist(), strict=True))
    whole = hashlib.sha256(json.dumps(rounded).encode()).hexdigest()
    assert whole[:16] == SCORES
