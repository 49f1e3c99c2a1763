"""How far voices, speakers and addressees agree with what a person coded, sentence by sentence."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

import numpy as np
import pandas as pd

from corpus_tools.compare.accuracy import compute_interval
from corpus_tools.compare.voices import QUOTED
from corpus_tools.schema import (
    FLAG,
    NUMBER,
    OBLIGATIONS,
    QUOTES,
    TEXT,
    VOICES,
    WHOLE,
    Column,
    Table,
)
from corpus_tools.study.voice_codes import BOTH, OTHER, UNSPECIFIED, VOICE_CODES

YES, NO = "yes", "no"
# Question, and which of its answers are an actor, not yes and no.
SPOKEN, IN_MARKS, TOLD = (
    "is somebody quoted?",
    "is it direct speech? (found: in marks)",
    "is somebody told to act?",
)
WHOSE, WHOM = "whose statement is it?", "who is told to act?"
_BINARY = (SPOKEN, IN_MARKS, TOLD)
_ERRORS = ("somebody else", "found but not coded", "coded but not found", "no actor given")

JUDGEMENTS = Table("judgements", "coded sentence and question",
                   ("document_id", "start", "question"), (
    Column("document_id", TEXT, "The document."),
    Column("start", WHOLE, "First code point of the coded sentence, from 0."),
    Column("end", WHOLE, "One past its last code point."),
    Column("question", TEXT, "What was asked of the sentence."),
    Column("coded", TEXT, "The person's answer: yes, no, or an actor."),
    Column("found", TEXT, "The program's answer; several actors are joined by |."),
    Column("error", TEXT, "somebody else, found but not coded, coded but not found, no actor "
           "given (the program names nobody); blank: none."),
    Column("held_back", FLAG, "Whether the document was kept out of all tuning."),
))  # fmt: skip

VOICE_ACCURACY = Table("voice_accuracy", "question and measure",
                       ("documents", "question", "measure"), (
    Column("documents", TEXT, "all, those held back from all tuning, or those of one group."),
    Column("question", TEXT, "What was asked."),
    Column("measure", TEXT, "precision, recall; or accuracy where the answer is an actor."),
    Column("value", NUMBER, "n_right out of n; empty when there is nothing to divide by."),
    Column("low", NUMBER, "Lower end of its 95 % interval over sources."),
    Column("high", NUMBER, "Upper end of it."),
    Column("n_right", WHOLE, "Sentences on which both agree."),
    Column("n", WHOLE, "Sentences found (precision), coded (recall), or both (accuracy)."),
    Column("n_sources", WHOLE, "Sources that these sentences are from."),
))  # fmt: skip


def judge_voices(
    codes: pd.DataFrame,
    *,
    voices: pd.DataFrame,
    quotes: pd.DataFrame,
    obligations: pd.DataFrame,
) -> pd.DataFrame:
    """Ask of each coded sentence who speaks and who is told to act, the person and the program.

    Parameters
    ----------
    codes
        As ``read_voice_codes`` gives them.
    voices, quotes, obligations
        The measured tables of those names. What begins in a coded sentence belongs to it.

    Returns
    -------
    pandas.DataFrame
        One row per coded sentence and question that can be asked of it. Whose statement it is
        and who is told are asked where both answered yes. A person's blank, and an actor whom
        the person never names in any code, is "other"; two actors in one sentence are "both" as
        well. It is right when one of those found is the one that was coded.
    """
    VOICE_CODES.check(codes)
    VOICES.check(voices)
    QUOTES.check(quotes)
    OBLIGATIONS.check(obligations)
    spoken = voices[(voices["voice"] == QUOTED) & (voices["n_words"] > 0)]
    spoken = spoken.merge(quotes[["quote_id", "speaker_actor"]], on="quote_id")
    told = obligations[obligations["kind"] == "obligation"]
    asked = codes.assign(
        speakers=_collect(spoken, codes, "speaker_actor"),
        marks=_collect(voices[voices["in_marks"] & (voices["n_words"] > 0)], codes, "voice"),
        told=_collect(told.assign(start=told["trigger_start"]), codes, "addressee_actor"),
    )
    known = {*codes["speaker_actor"], *codes["obligation"]} - {"", BOTH}
    rows = [row for record in asked.to_dict("records") for row in _ask(record, known)]
    return JUDGEMENTS.build(rows)


def _collect(spans: pd.DataFrame, codes: pd.DataFrame, column: str) -> pd.Series:
    """Return for each coded sentence the values of the spans that begin in it."""
    starts = codes.sort_values("start")[["document_id", "start", "end"]]
    placed = pd.merge_asof(
        spans[["document_id", "start", column]]
        .astype({"document_id": "str", "start": "int64"})
        .sort_values("start", kind="stable")
        .rename(columns={"start": "at"}),
        starts,
        left_on="at",
        right_on="start",
        by="document_id",
    )
    placed = placed[placed["at"] < placed["end"]]
    found: dict[tuple[str, int], set[str]] = {}
    columns = (placed["document_id"], placed["start"], placed[column])
    for name, start, value in zip(*columns, strict=True):
        found.setdefault((name, int(start)), set()).add(value or OTHER)
    keys = zip(codes["document_id"], codes["start"], strict=True)
    answers = [found.get((name, int(start)), set()) for name, start in keys]
    return pd.Series(answers, index=codes.index, dtype="object")


def _ask(record: Mapping[Any, Any], known: Collection[str]) -> Iterator[dict[str, object]]:
    """Yield the questions that one coded sentence answers."""
    sentence = {name: record[name] for name in ("document_id", "start", "end", "held_back")}
    speakers, marks, told = (record[name] for name in ("speakers", "marks", "told"))
    if record["voice"]:
        yield {**sentence, **_compare_yes(SPOKEN, record["voice"] == QUOTED, bool(speakers))}
        in_marks = record["quote"] in {"direct", "mixed"}
        yield {**sentence, **_compare_yes(IN_MARKS, in_marks, bool(marks))}
    if record["voice"] == QUOTED and speakers:
        yield {**sentence, **_compare_actors(WHOSE, record["speaker_actor"], speakers, known)}
    yield {**sentence, **_compare_yes(TOLD, bool(record["obligation"]), bool(told))}
    if record["obligation"] and told:
        yield {**sentence, **_compare_actors(WHOM, record["obligation"], told, known)}


def _compare_yes(question: str, coded: bool, found: bool) -> dict[str, object]:
    error = "" if coded == found else _ERRORS[1] if found else _ERRORS[2]
    answers = {True: YES, False: NO}
    return {"question": question, "coded": answers[coded], "found": answers[found], "error": error}


def _compare_actors(
    question: str, coded: str, found: Iterable[str], known: Collection[str]
) -> dict[str, object]:
    ids = {one for name in found for one in name.split("|")}
    named = {one if one in {*known, BOTH} else OTHER for one in ids}
    if len(ids - {BOTH, OTHER, UNSPECIFIED}) > 1:
        named.add(BOTH)
    answer = coded or OTHER
    missed = named <= {OTHER, UNSPECIFIED}
    error = "" if answer in named else _ERRORS[3] if missed else _ERRORS[0]
    return {"question": question, "coded": answer, "found": "|".join(sorted(named)), "error": error}


def summarize_judgements(judgements: pd.DataFrame, *, grouping: pd.DataFrame) -> pd.DataFrame:
    """Compute precision and recall, or accuracy, of each question, with intervals over sources.

    Parameters
    ----------
    judgements
        As :func:`judge_voices` gives them.
    grouping
        As ``group_documents`` gives it: which document is of which source.

    Returns
    -------
    pandas.DataFrame
        One row per question and measure, of all documents, of those held back from tuning, and
        of each group; the intervals are those of ``compute_accuracy``.
    """
    JUDGEMENTS.check(judgements)
    joined = judgements.merge(grouping[["document_id", "source_id", "group"]], on="document_id")
    parts = [("all", joined), ("held back", joined[joined["held_back"]])]
    parts += [
        (name, joined[joined["group"] == name]) for name in sorted(set(joined["group"])) if name
    ]
    rows = [
        {"documents": name, "question": question, "measure": measure, **_score(units, right)}
        for name, part in parts
        for question, asked in part.groupby("question", sort=False)
        for measure, units, right in _divide(str(question), asked)
    ]
    return VOICE_ACCURACY.build(rows)


def _divide(question: str, asked: pd.DataFrame) -> Iterator[tuple[str, pd.DataFrame, pd.Series]]:
    right = asked["error"] == ""
    if question not in _BINARY:
        yield "accuracy", asked, right
        return
    for measure, column in (("precision", "found"), ("recall", "coded")):
        yield measure, asked[asked[column] == YES], right


def _score(units: pd.DataFrame, right: pd.Series) -> dict[str, object]:
    by_source = right[units.index].groupby(units["source_id"]).agg(["sum", "size"])
    hits, sizes = by_source["sum"].to_numpy(), by_source["size"].to_numpy()
    low, high = compute_interval(hits, sizes) if len(sizes) else (np.nan, np.nan)
    return {
        "value": hits.sum() / sizes.sum() if len(sizes) else np.nan,
        "low": low,
        "high": high,
        "n_right": int(hits.sum()),
        "n": int(sizes.sum()),
        "n_sources": len(sizes),
    }


def list_errors(judgements: pd.DataFrame, *, sentences: pd.DataFrame) -> pd.DataFrame:
    """Return the sentences on which person and program differ, the worst errors first.

    A statement or a demand put on somebody else is worse than one that is invented, and that
    is worse than one that is missed.

    Parameters
    ----------
    judgements
        As :func:`judge_voices` gives them.
    sentences
        The table of that name, for the texts.

    Returns
    -------
    pandas.DataFrame
        One row per error: ``question``, ``error``, ``coded``, ``found``, ``text``,
        ``document_id``, ``start``, ``held_back``.
    """
    JUDGEMENTS.check(judgements)
    wrong = judgements[judgements["error"] != ""]
    texts = _join_sentences(wrong, sentences=sentences)
    rank = {name: place for place, name in enumerate((WHOSE, WHOM, *_BINARY))}
    order = texts.assign(
        error_rank=texts["error"].map(_ERRORS.index), question_rank=texts["question"].map(rank)
    ).sort_values(["error_rank", "question_rank", "document_id", "start"], kind="stable")
    columns = ["question", "error", "coded", "found", "text", "document_id", "start", "held_back"]
    return order[columns].reset_index(drop=True)


def _join_sentences(spans: pd.DataFrame, *, sentences: pd.DataFrame) -> pd.DataFrame:
    """Join to each span the ``sentence_id`` and ``text`` of the sentence in which it begins."""
    spans = spans.assign(row=np.arange(len(spans)))
    found = pd.merge_asof(
        spans.astype({"document_id": "str", "start": "int64"}).sort_values("start", kind="stable"),
        sentences[["document_id", "start", "sentence_id", "text"]]
        .rename(columns={"start": "from"})
        .sort_values("from"),
        left_on="start",
        right_on="from",
        by="document_id",
    )
    return found.sort_values("row").drop(columns=["row", "from"]).reset_index(drop=True)
