"""The places in sentences at which something was found."""

from __future__ import annotations

import re

import pandas as pd

from corpus_tools.cleaning import split_sentences
from corpus_tools.compare.acting import ACT_CLASSES
from corpus_tools.compare.voices import assign_voices, is_said, name_speakers
from corpus_tools.framing import match_frames
from corpus_tools.measure import Measured
from corpus_tools.schema import PASSAGES
from corpus_tools.study import Study
from corpus_tools.text import tokenize

FURNITURE = "furniture"
NOBODY = "nobody"
# A negation and its word may stand a little apart.
_BETWEEN = r"(?:\W+\w+){0,3}?\W*"
_COLUMNS = ["sentence_id", "kind", "name", "use", "pattern", "start", "end"]


def list_passages(study: Study, measured: Measured, *, furniture: pd.DataFrame) -> pd.DataFrame:
    """List what was found in the sentences of a study, and matches in its page furniture.

    Parameters
    ----------
    study
        As ``read_study`` gives it.
    measured
        As ``measure_study`` gives it.
    furniture
        One row per stretch: ``sentence_id``, ``document_id``, ``start``.

    Returns
    -------
    pandas.DataFrame
        The table ``passages``. A statement stands where its content begins; one that nobody has
        made (denied, to come, a mere attitude) is none.
    """
    documents = measured.sentences.set_index("sentence_id")["document_id"]
    found = [
        _list(measured.frame_matches, "frame", name="frame", use="use", pattern="pattern"),
        _list_words(measured.sentences),
        _list_score_words(measured),
        _list(measured.mentions, "mention", name="actor", use="form"),
        _list_statements(measured),
        _list(
            measured.obligations.assign(
                start=measured.obligations["trigger_start"], end=measured.obligations["trigger_end"]
            ),
            "obligation", name="addressee_actor", use="kind", pattern="trigger",
        ),
        _list_acts(measured.acts),
        _list(measured.voices, "voice", name="voice"),
    ]  # fmt: skip
    passages = pd.concat(found, ignore_index=True)
    passages["document_id"] = passages["sentence_id"].map(documents)
    placed = assign_voices(passages, voices=measured.voices)
    placed["speaker_actor"] = name_speakers(placed, quotes=measured.quotes)
    teasers = _match_furniture(measured, furniture, study).assign(voice="", speaker_actor="")
    return PASSAGES.build(pd.concat([placed, teasers]))


def _list(rows: pd.DataFrame, kind: str, **columns: str) -> pd.DataFrame:
    """Return rows as passages of a kind: which of their columns is name, use and pattern."""
    named = {name: rows[column] for name, column in columns.items()}
    listed = rows[["sentence_id", "start", "end"]].assign(kind=kind, use="", pattern="")
    return listed.assign(**named)[_COLUMNS]


def _list_statements(measured: Measured) -> pd.DataFrame:
    said = measured.quotes[is_said(measured.quotes)]
    first = measured.quote_spans.sort_values(["quote_id", "start"]).drop_duplicates("quote_id")
    at = first[["quote_id", "sentence_id", "start", "end"]]
    rows = said.drop(columns=["sentence_id", "start", "end"]).merge(at, on="quote_id")
    rows["speaker_actor"] = rows["speaker_actor"].replace("", "other")
    rows["speaker"] = rows["speaker"].replace("", NOBODY)
    return _list(rows, "statement", name="speaker_actor", use="kind", pattern="speaker")


def _list_acts(acts: pd.DataFrame) -> pd.DataFrame:
    agent, patient = (acts[name].replace("", "other") for name in ("agent_actor", "patient_actor"))
    named = acts.assign(
        quad_name=acts["quad_class"].map(ACT_CLASSES), parties=agent + " > " + patient
    )
    return _list(named, "act", name="quad_name", use="status", pattern="parties")


def _match_furniture(measured: Measured, furniture: pd.DataFrame, study: Study) -> pd.DataFrame:
    """Return the matches in furniture, each with the stretch that it stands in."""
    segments = measured.segments[measured.segments["part"] == FURNITURE]
    teasers = split_sentences(segments.assign(part="body"), documents=measured.documents)
    matches = match_frames(teasers, codebook=study.codebook, actors=study.actors)
    stretches = furniture[["document_id", "sentence_id", "start"]].sort_values("start")
    placed = pd.merge_asof(
        matches.drop(columns="sentence_id").sort_values("start"),
        stretches.rename(columns={"start": "from"}),
        left_on="start",
        right_on="from",
        by="document_id",
    )
    return _list(placed, "frame", name="frame", use="use", pattern="pattern")


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
