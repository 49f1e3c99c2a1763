"""How far voices, addressees and acts agree with what a person coded, sentence by sentence."""

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
ACTED = "does an actor act, or somebody toward it?"
# Of a pair of parties; between two of the study is a part of them.
ACTING, BETWEEN = (
    "does one act toward the other?",
    "does one actor of the study act toward another?",
)
CLASS, STATUS = "which class of act is it?", "is it done, demanded, refused or possible?"
_BINARY = (SPOKEN, IN_MARKS, TOLD, ACTED, ACTING, BETWEEN)
_QUESTIONS = (WHOSE, WHOM, *_BINARY, CLASS, STATUS)
# The worst first.
OPPOSITE, SOMEBODY_ELSE, INVENTED, MISSED, UNNAMED, UNLIKE = _ERRORS = (
    "the opposite",
    "somebody else",
    "found but not coded",
    "coded but not found",
    "no actor given",
    "another one",
)

JUDGEMENTS = Table("judgements", "coded sentence, question and pair of parties",
                   ("document_id", "start", "question", "pair"), (
    Column("document_id", TEXT, "The document."),
    Column("start", WHOLE, "First code point of the coded sentence, from 0."),
    Column("end", WHOLE, "One past its last code point."),
    Column("question", TEXT, "What was asked of the sentence."),
    Column("pair", TEXT, "Of which two it was asked, agent > patient; blank: of none."),
    Column("coded", TEXT, "The person's answer: yes, no, an actor, a class or a status; several "
           "are joined by |."),
    Column("found", TEXT, "The program's answer, in the same way."),
    Column("error", TEXT, "the opposite (cooperation for conflict, or conflict for it), somebody "
           "else, found but not coded, coded but not found, no actor given (the program names "
           "nobody), another one (of class or status); blank: none."),
    Column("held_back", FLAG, "Whether the document was kept out of all tuning."),
))  # fmt: skip

VOICE_ACCURACY = Table("voice_accuracy", "question and measure",
                       ("documents", "question", "measure"), (
    Column("documents", TEXT, "all, those held back from all tuning, or those of one group."),
    Column("question", TEXT, "What was asked."),
    Column("measure", TEXT, "precision, recall; or accuracy where the answer is not yes or no."),
    Column("value", NUMBER, "n_right out of n; empty when there is nothing to divide by."),
    Column("low", NUMBER, "Lower end of its 95 % interval over sources."),
    Column("high", NUMBER, "Upper end of it."),
    Column("n_right", WHOLE, "Sentences, or pairs of parties in them, on which both agree."),
    Column("n", WHOLE, "Those found (precision), coded (recall), or both (accuracy)."),
    Column("n_sources", WHOLE, "Sources that they are from."),
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
        speakers=collect_found(spoken, codes, "speaker_actor"),
        marks=collect_found(voices[voices["in_marks"] & (voices["n_words"] > 0)], codes, "voice"),
        told=collect_found(told.assign(start=told["trigger_start"]), codes, "addressee_actor"),
    )
    known = {*codes["speaker_actor"], *codes["obligation"]} - {"", BOTH}
    rows = [row for record in asked.to_dict("records") for row in _ask(record, known)]
    return JUDGEMENTS.build(rows)


def collect_found(spans: pd.DataFrame, codes: pd.DataFrame, column: str) -> pd.Series:
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
    sentence["pair"] = ""
    speakers, marks, told = (record[name] for name in ("speakers", "marks", "told"))
    if record["voice"]:
        yield {**sentence, **answer_whether(SPOKEN, record["voice"] == QUOTED, speakers)}
        in_marks = record["quote"] in {"direct", "mixed"}
        yield {**sentence, **answer_whether(IN_MARKS, in_marks, marks)}
    if record["voice"] == QUOTED and speakers:
        yield {**sentence, **_compare_actors(WHOSE, record["speaker_actor"], speakers, known)}
    yield {**sentence, **answer_whether(TOLD, record["obligation"], told)}
    if record["obligation"] and told:
        yield {**sentence, **_compare_actors(WHOM, record["obligation"], told, known)}


def answer_whether(question: str, coded: object, found: object) -> dict[str, object]:
    """Return the answers to a question of yes and no: yes, where there is something.

    Examples
    --------
    >>> answer_whether(TOLD, "both", [])["error"]
    'coded but not found'
    """
    error = INVENTED if found and not coded else MISSED if coded and not found else ""
    answers = {True: YES, False: NO}
    return {
        "question": question,
        "coded": answers[bool(coded)],
        "found": answers[bool(found)],
        "error": error,
    }


def _compare_actors(
    question: str, coded: str, found: Iterable[str], known: Collection[str]
) -> dict[str, object]:
    ids = {one for name in found for one in name.split("|")}
    named = {one if one in {*known, BOTH} else OTHER for one in ids}
    if len(ids - {BOTH, OTHER, UNSPECIFIED}) > 1:
        named.add(BOTH)
    answer = coded or OTHER
    missed = named <= {OTHER, UNSPECIFIED}
    error = "" if answer in named else UNNAMED if missed else SOMEBODY_ELSE
    return {"question": question, "coded": answer, "found": "|".join(sorted(named)), "error": error}


def summarize_judgements(judgements: pd.DataFrame, *, grouping: pd.DataFrame) -> pd.DataFrame:
    """Compute precision and recall, or accuracy, of each question, with intervals over sources.

    Parameters
    ----------
    judgements
        As :func:`judge_voices` or :func:`~corpus_tools.compare.acting.judge_acts` gives them.
    grouping
        As ``group_documents`` gives it: which document is of which source.

    Returns
    -------
    pandas.DataFrame
        One row per question and measure, of all documents, of those held back from tuning, and
        of each group; the intervals are those of ``compute_accuracy``.
    """
    JUDGEMENTS.check(judgements)
    between = (judgements["question"] == ACTING) & ~judgements["pair"].str.contains(rf"\b{OTHER}\b")
    asked_twice = judgements[between].assign(question=BETWEEN)
    joined = pd.concat([judgements, asked_twice]).merge(
        grouping[["document_id", "source_id", "group"]], on="document_id"
    )
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

    Cooperation taken for conflict is worse than a statement, a demand or an act put on somebody
    else, that is worse than one that is invented, and that is worse than one that is missed.

    Parameters
    ----------
    judgements
        As :func:`judge_voices` or :func:`~corpus_tools.compare.acting.judge_acts` gives them.
    sentences
        The table of that name, for the texts.

    Returns
    -------
    pandas.DataFrame
        One row per error: ``question``, ``pair``, ``error``, ``coded``, ``found``, ``text``,
        ``document_id``, ``start``, ``held_back``.
    """
    JUDGEMENTS.check(judgements)
    wrong = judgements[judgements["error"] != ""]
    texts = _join_sentences(wrong, sentences=sentences)
    order = texts.assign(
        error_rank=texts["error"].map(_ERRORS.index),
        question_rank=texts["question"].map(_QUESTIONS.index),
    ).sort_values(["error_rank", "question_rank", "document_id", "start", "pair"], kind="stable")
    columns = ["question", "pair", "error", "coded", "found", "text", "document_id", "start"]
    return order[[*columns, "held_back"]].reset_index(drop=True)


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
