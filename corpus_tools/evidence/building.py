"""The sentences of a study with all that was found in them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from corpus_tools.cleaning import quote_spans, split_sentences
from corpus_tools.compare import group_documents
from corpus_tools.framing import match_frames
from corpus_tools.measure import Measured
from corpus_tools.schema import EVIDENCE, PASSAGES
from corpus_tools.study import Study
from corpus_tools.text import tokenize

FURNITURE = "furniture"
# A negation and its word may stand a little apart.
_BETWEEN = r"(?:\W+\w+){0,3}?\W*"


@dataclass(frozen=True, eq=False)
class Evidence:
    """What every number of a report is made of.

    Parameters
    ----------
    sentences
        One row per sentence, and per stretch of page furniture (``part`` "furniture").
    passages
        One row per place in a sentence: a match of a frame, a word, a word that moved a score.
    scores
        One row per sentence and scorer.
    documents
        One row per document: what is known of it, without its text.
    labels
        The name to show for each frame.
    runs
        Of a report to share: hashes of the words in a row that must not stand in it.
    """

    sentences: pd.DataFrame
    passages: pd.DataFrame
    scores: pd.DataFrame
    documents: pd.DataFrame
    labels: Mapping[str, str]
    runs: frozenset[int] = frozenset()


def build_evidence(study: Study, measured: Measured) -> Evidence:
    """Join the sentences of a measured study with their sides and all that was found in them.

    Parameters
    ----------
    study
        As ``read_study`` gives it.
    measured
        As ``measure_study`` gives it.

    Returns
    -------
    Evidence
        Tables that ``select_evidence`` filters and that the evidence page of a report shows.
    """
    grouping = group_documents(
        measured.documents, sources=measured.sources, group_by=study.settings.comparison.group_by
    )
    sides = grouping.rename(columns={"group": "side", "source_name": "source"})
    sides = sides.drop(columns="is_identified")
    furniture = _list_furniture(measured)
    rows = pd.concat([measured.sentences.assign(rule=""), furniture])
    rows = rows.merge(sides, on="document_id").sort_values(["document_id", "start"])
    passages = [
        _list_matches(measured.frame_matches),
        _match_furniture(measured, furniture, study),
        _list_words(measured.sentences),
        _list_score_words(measured),
    ]
    facts = measured.documents.drop(columns=["text", "encoding"])
    return Evidence(
        sentences=EVIDENCE.build(rows),
        passages=PASSAGES.build(pd.concat(passages)),
        scores=measured.sentiment_scores,
        documents=facts.drop(columns="source_id").merge(sides, on="document_id"),
        labels=study.codebook.labels,
    )


def _list_furniture(measured: Measured) -> pd.DataFrame:
    found = measured.segments[measured.segments["part"] == FURNITURE]
    quoted = quote_spans(found, documents=measured.documents)
    place = quoted["start"].astype("str")
    return quoted.assign(sentence_id=quoted["document_id"] + ":furniture:" + place, position=-1)


def _list_matches(matches: pd.DataFrame) -> pd.DataFrame:
    columns = ["sentence_id", "kind", "name", "use", "pattern", "start", "end"]
    return matches.assign(kind="frame", name=matches["frame"])[columns]


def _match_furniture(measured: Measured, furniture: pd.DataFrame, study: Study) -> pd.DataFrame:
    """Return the matches in furniture, each with the stretch that it stands in."""
    segments = measured.segments[measured.segments["part"] == FURNITURE]
    teasers = split_sentences(segments.assign(part="body"), documents=measured.documents)
    matches = match_frames(teasers, codebook=study.codebook)
    stretches = furniture[["document_id", "sentence_id", "start"]].sort_values("start")
    placed = pd.merge_asof(
        matches.drop(columns="sentence_id").sort_values("start"),
        stretches.rename(columns={"start": "from"}),
        left_on="start",
        right_on="from",
        by="document_id",
    )
    return _list_matches(placed)


def _list_words(sentences: pd.DataFrame) -> pd.DataFrame:
    tokens = tokenize(sentences["text"])
    words = tokens[tokens["is_word"]]
    at = sentences.iloc[words["row"].to_numpy()].reset_index(drop=True)
    words = words.reset_index(drop=True)
    return pd.DataFrame(
        {
            "sentence_id": at["sentence_id"],
            "kind": "word",
            "name": words["word"],
            "use": "",
            "pattern": "",
            "start": at["start"] + words["start"],
            "end": at["start"] + words["end"],
        }
    )


def _list_score_words(measured: Measured) -> pd.DataFrame:
    columns = ["sentence_id", "start", "text"]
    joined = measured.score_words.merge(measured.sentences[columns], on="sentence_id")
    joined = joined.sort_values(["sentence_id", "scorer", "order"]).reset_index(drop=True)
    spans = pd.DataFrame(_locate(joined), columns=["from", "to"], dtype="int64")
    return pd.DataFrame(
        {
            "sentence_id": joined["sentence_id"],
            "kind": "score_word",
            "name": joined["scorer"] + ":" + joined["word"],
            "use": "",
            "pattern": "",
            "start": joined["start"] + spans["from"],
            "end": joined["start"] + spans["to"],
        }
    )


def _locate(words: pd.DataFrame) -> list[tuple[int, int]]:
    """Return where each word of a scorer stands; an empty span where its text differs.

    A scorer names its words in their order, in lower case and without what stood between them.
    """
    spans: list[tuple[int, int]] = []
    before, reached = ("", ""), 0
    for sentence_id, scorer, word, text in words[
        ["sentence_id", "scorer", "word", "text"]
    ].itertuples(index=False, name=None):
        reached = reached if before == (sentence_id, scorer) else 0
        before = (sentence_id, scorer)
        pattern = _BETWEEN.join(map(re.escape, word.split()))
        bounded = re.compile(rf"(?<!\w){pattern}(?!\w)", re.IGNORECASE)
        found = bounded.search(text, reached) or bounded.search(text)
        spans.append(found.span() if found else (0, 0))
        reached = spans[-1][1] if found else reached
    return spans
