"""The places in sentences at which something was found."""

from __future__ import annotations

import pandas as pd

from corpus_tools.cleaning import split_sentences
from corpus_tools.compare.acting import ACT_CLASSES
from corpus_tools.compare.tones import TONES
from corpus_tools.compare.voices import assign_voices, is_said, name_speakers
from corpus_tools.framing import match_frames
from corpus_tools.measure import Measured
from corpus_tools.schema import PASSAGES
from corpus_tools.sentiment import name_polarity
from corpus_tools.study import Study
from corpus_tools.text import tokenize

FURNITURE = "furniture"
NOBODY = "nobody"
SCORE_WORD, TARGET = "score_word", "target"
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
        made (denied, to come, a mere attitude) is none. A word that moved a score has its part
        in it as ``pattern``; a mention with the tone toward its actor the tone and its words.
    """
    documents = measured.sentences.set_index("sentence_id")["document_id"]
    found = [
        _list(measured.frame_matches, "frame", name="frame", use="use", pattern="pattern"),
        _list_words(measured.sentences),
        _list_score_words(measured.score_words),
        _list(measured.mentions, "mention", name="actor", use="form"),
        _list_targets(measured),
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


def _list_score_words(words: pd.DataFrame) -> pd.DataFrame:
    """Return the words that moved a score, with their part in it."""
    named = words.assign(
        name=words["scorer"] + ":" + words["word"], part=words["part"].map(write_tone)
    )
    return _list(named, SCORE_WORD, name="name", use="rules", pattern="part")


def _list_targets(measured: Measured) -> pd.DataFrame:
    """Return mentions with the tone toward their actor, and the words that decided."""
    tones, words = measured.target_tones, measured.target_words
    told = words["word"] + " " + words["part"].map(write_tone).astype("str")
    decided = tones["mention_id"].map(told.groupby(words["mention_id"]).agg(", ".join))
    shown = tones["tone"].map(write_tone).astype("str")
    named = tones.assign(
        sign=tones["tone"].map(name_polarity).map(TONES).astype("str"),
        parts=(shown + ": " + decided.astype("str")).fillna(shown).astype("str"),
    )
    return _list(named, TARGET, name="actor", use="sign", pattern="parts")


def write_tone(value: float) -> str:
    """Return a score with its sign, in two digits, as it is read.

    Examples
    --------
    >>> write_tone(-0.314), write_tone(0.25), write_tone(-0.001), write_tone(0)
    ('−0.31', '+0.25', '0.00', '0.00')
    """
    text = f"{value:+.2f}"
    return "0.00" if float(text) == 0 else text.replace("-", "−")


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
