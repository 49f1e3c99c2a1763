"""The codebook of generic frames, against its own examples and against sentences of our own."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from corpus_tools.framing import count_frames, match_frames
from corpus_tools.framing.documents import FRAME_REFERENCE, find_document_frames
from corpus_tools.schema import SENTENCES
from corpus_tools.study.codebook import parse_pattern, read_codebook

FOLDER = Path(__file__).parents[2] / "data" / "codebooks"
CODEBOOK = read_codebook(FOLDER / "generic.yml")
REFERENCE = pd.read_csv(FOLDER / "generic_reference.csv")
FRAMES = ["conflict", "resolution", "human_interest", "morality", "economic"]


def make_sentences(texts):
    return SENTENCES.build(
        {
            "sentence_id": f"d:{number}", "document_id": "d", "position": number, "part": "body",
            "start": 1000 * number, "end": 1000 * number + len(text), "text": text,
        }
        for number, text in enumerate(texts)
    )  # fmt: skip


def find_advanced(texts):
    """Return the frames advanced in each sentence, found in one go: the codebook is long."""
    matches = match_frames(make_sentences(texts), codebook=CODEBOOK)
    advanced = matches[matches["use"] == "advanced"].groupby("sentence_id")["frame"].agg(set)
    return [advanced.get(f"d:{number}", set()) for number in range(len(texts))]


def test_the_five_frames_are_complete():
    assert CODEBOOK.ids == FRAMES
    for entry in CODEBOOK.entries:
        assert entry.kind == "frame"
        assert min(map(len, (entry.include, entry.exclude))) > 50
        assert min(map(len, (entry.examples, entry.counterexamples, entry.references))) >= 3


def test_no_pattern_stands_in_two_frames():
    # "business" and "business + loss" are one pattern with and without a condition.
    owners: dict[str, set[str]] = {}
    for entry in CODEBOOK.entries:
        for pattern in entry.patterns:
            owners.setdefault(parse_pattern(pattern).term, set()).add(entry.id)
    plain = {pattern for entry in CODEBOOK.entries for pattern in entry.patterns}
    assert not {term for term, frames in owners.items() if len(frames) > 1 and term in plain}


def test_examples_are_found_and_counterexamples_are_not():
    texts = [
        (text, entry.id, wanted)
        for entry in CODEBOOK.entries
        for wanted, group in ((True, entry.examples), (False, entry.counterexamples))
        for text in group
    ]
    assert find_wrong(texts) == []


def find_wrong(cases):
    found = find_advanced([text for text, *_ in cases])
    return [
        text for (text, frame, wanted), frames in zip(cases, found, strict=True)
        if (frame in frames) is not wanted
    ]  # fmt: skip


def test_sentences_of_our_own():
    cases = [
        ("The union accused the owners of breaking their word.", "conflict", True),
        ("She rejected the offer as an insult.", "conflict", True),
        ("He had a heart attack on the ferry.", "conflict", False),
        ("The tea had a bitter taste.", "conflict", False),
        ("The two ports signed an agreement last week.", "resolution", True),
        ("The ministry wants to rebuild the school.", "resolution", True),
        ("The new mayor will roll back the clean water rules.", "resolution", False),
        ("The club will leave the regional agreement.", "resolution", False),
        ("The singer practised for an hour.", "resolution", False),
        ("Her mother wept when the letter came.", "human_interest", True),
        ("Her mum says the neighbours never speak of it.", "human_interest", True),
        ("The parent company paid nothing.", "human_interest", False),
        ("It would be immoral to look away.", "morality", True),
        ("We have a duty to future generations.", "morality", True),
        ("A Justice Department lawyer spoke first.", "morality", False),
        ("Customs duties rose in May.", "morality", False),
        ("Layoffs at the mill will cost the valley dear.", "economic", True),
        ("The labour market has weakened.", "economic", True),
        ("Nobody pays attention to the clock.", "economic", False),
        ("The walkers took stock at the river bank.", "economic", False),
    ]
    assert find_wrong(cases) == []


def test_the_reference_was_made_with_these_patterns():
    FRAME_REFERENCE.check(REFERENCE)
    assert REFERENCE["frame"].tolist() == FRAMES
    assert set(REFERENCE["codebook"]) == {CODEBOOK.fingerprint}, (
        "write it anew: python benchmarks/news_reference.py NEWS.jsonl"
    )
    assert REFERENCE["mean_share"].between(0.01, 0.3).all()


def test_an_article_gets_the_frame_it_is_told_in():
    quarrel = [
        "Fishers and hotel owners are at odds over the beach.",
        "The fishers accuse the hotels of lying about the wall.",
        "The owners rejected the charge and threatened to sue.",
        "Both sides meet on Friday.",
        "The beach is two miles long.",
    ]
    sentences = make_sentences(quarrel)
    matches = match_frames(sentences, codebook=CODEBOOK)
    counts = count_frames(matches, sentences=sentences, codebook=CODEBOOK)
    found = find_document_frames(counts, reference=REFERENCE)
    assert found.loc[found["present"], "frame"].tolist() == ["conflict"]
