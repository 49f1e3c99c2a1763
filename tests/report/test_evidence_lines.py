"""The line below each sentence of the evidence page."""

from __future__ import annotations

import pandas as pd
import pytest

from corpus_tools.evidence import Evidence, withhold_texts
from corpus_tools.report import ReportAbout
from corpus_tools.report.about import PageContext
from corpus_tools.report.evidence_data import choose_passages
from corpus_tools.report.evidence_lines import describe_rows
from corpus_tools.report.evidence_page import render_evidence
from corpus_tools.schema import EVIDENCE, PASSAGES

TEXTS = ["Hale attacked Moss, not Vale.", "Plain.", "Cookies"]
FOUND = [
    # sentence, kind, name, use, pattern
    (0, "frame", "rivalry", "advanced", "attack*"),
    (0, "frame", "rivalry", "negated", "attack*"),
    (0, "score_word", "news:attacked", "", "−0.50"),
    (0, "score_word", "news:war", 'negated by "not"', "+0.25"),
    (0, "score_word", "vader:attacked", "", "−0.40"),
    (0, "target", "hale", "negative", "−0.40: attacked −0.40"),
    (0, "target", "moss", "negative", "−0.20: attacked −0.20"),
    (0, "target", "moss", "negative", "−0.20: attacked −0.20"),
    (0, "target", "vale", "neutral", "0.00"),
    (0, "statement", "moss", "direct", "Ada"),
    (0, "obligation", "moss|vale", "obligation", "must"),
    (1, "obligation", "moss", "refusal", "will not"),
]
SCORES = [(0, "news", -0.25), (0, "vader", -0.4), (1, "news", 0.0), (1, "vader", 0.004)]


@pytest.fixture
def evidence() -> Evidence:
    sentences = EVIDENCE.build(
        {"sentence_id": f"d:{n}", "document_id": "d", "position": n if n < 2 else -1,
         "part": "body" if n < 2 else "furniture", "rule": "" if n < 2 else "cookies",
         "start": 100 * n, "end": 100 * n + len(text), "text": text, "source_id": "s",
         "source": "S", "side": "A"}
        for n, text in enumerate(TEXTS)
    )  # fmt: skip
    passages = PASSAGES.build(
        {"sentence_id": f"d:{n}", "kind": kind, "name": name, "use": use, "pattern": pattern,
         "voice": "newsroom", "speaker_actor": "", "start": 100 * n, "end": 100 * n + 4}
        for n, kind, name, use, pattern in FOUND
    )  # fmt: skip
    scores = pd.DataFrame(SCORES, columns=["n", "scorer", "score"])
    facts = {"title": "T", "published_on": pd.NaT, "genre": "news", "raw_sha256": "0", "file": "f"}
    return Evidence(
        sentences=sentences,
        passages=passages,
        scores=scores.assign(sentence_id="d:" + scores["n"].astype("str")).drop(columns="n"),
        documents=sentences[["document_id", "source_id", "source", "side"]].head(1).assign(**facts),
        labels={"rivalry": "Rivalry"},
        actors={"hale": "Hale", "moss": "Moss"},
    )


def describe(evidence):
    lines = describe_rows(evidence, choose_passages(evidence, []))
    return [line.replace("\xa0", " ") for line in lines]


def test_a_line_says_what_was_found(evidence):
    assert describe(evidence) == [
        "body, sentence 1, characters 0–29 · said by Ada (Moss) · told to act: Moss and vale · "
        "Rivalry, Rivalry (negated) · news −0.25: attacked −0.50, war +0.25 (negated by “not”) · "
        "VADER −0.40 · toward Hale −0.40: attacked −0.40 · toward Moss −0.20: attacked −0.20",
        "body, sentence 2, characters 100–106 · news 0.00 · VADER 0.00",
        "page furniture, rule cookies, characters 200–207",
    ]


def test_a_number_stays_with_its_word(evidence):
    line = describe_rows(evidence, choose_passages(evidence, []))[0]
    assert "attacked\xa0−0.50, war\xa0+0.25" in line
    assert "VADER\xa0−0.40" in line
    assert "sentence 1, characters 0" in line


def test_a_copy_to_share_has_tones_without_words(evidence):
    (first, *_) = describe(withhold_texts(evidence, texts=TEXTS))
    assert "attacked" not in first
    assert first.endswith("news −0.25 · VADER −0.40 · toward Hale negative · toward Moss negative")


def test_without_our_own_scorer_there_are_no_words(evidence):
    scores = evidence.scores[evidence.scores["scorer"] == "vader"]
    words = evidence.passages[evidence.passages["kind"] != "score_word"]
    changed = type(evidence)(**{**vars(evidence), "scores": scores, "passages": words})
    assert " · VADER −0.40 · toward" in describe(changed)[0]


def test_nothing_gives_a_page_without_sentences(evidence):
    tables = ("sentences", "passages", "scores", "documents")
    empty = type(evidence)(
        **{**vars(evidence), **{name: getattr(evidence, name).iloc[:0] for name in tables}}
    )
    assert describe(empty) == []
    html = render_evidence(
        empty,
        about=ReportAbout(title="T", label="", notice=""),
        context=PageContext("evidence", ()),
        queries=[],
    )
    assert "0 sentences" in html
