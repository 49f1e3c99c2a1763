"""Every stage of measuring on each document that was loaded, with a limit of time."""

from __future__ import annotations

import multiprocessing
import pickle
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd

from corpus_tools.acts import extract_acts
from corpus_tools.cleaning import label_segments, split_sentences
from corpus_tools.compare import count_words
from corpus_tools.compare.voices import name_document_voices, split_voices
from corpus_tools.framing import count_frames, match_frames
from corpus_tools.mentions import find_mentions
from corpus_tools.obligations import extract_obligations
from corpus_tools.quotes import extract_quotes
from corpus_tools.sentiment import score_sentiment, score_target_tone
from corpus_tools.study import read_study

_LIMIT = 30.0
_MOST_OF_A_FILE = 3


def time_stages(loaded: Path, study_folder: Path) -> pd.DataFrame:
    """Return what failed or took more than ten seconds, a row per document and stage."""
    with loaded.open("rb") as file:
        documents = pickle.load(file)[0]
    # Of an archive or table of thousands the first few tell as much as all.
    documents = documents.groupby("raw_sha256").head(_MOST_OF_A_FILE).reset_index(drop=True)
    rows: list[tuple[str, str, float, str]] = []
    context = multiprocessing.get_context("spawn")
    number = 0
    while number < len(documents):
        reader, writer = context.Pipe(duplex=False)
        process = context.Process(target=_run, args=(documents[number:], study_folder, writer))
        process.start()
        writer.close()
        number += _collect(reader, rows, documents[number:])
        process.kill()
        process.join()
    return pd.DataFrame(rows, columns=["file", "stage", "seconds", "problem"])


def _collect(reader: Any, rows: list[tuple[str, str, float, str]], documents: pd.DataFrame) -> int:
    """Note what comes in, and return how many documents are done with."""
    done, stage = 0, "start"
    while done < len(documents):
        try:
            if not reader.poll(_LIMIT * 4 if stage == "start" else _LIMIT):
                rows.append((documents["file"].iloc[done], stage, _LIMIT, "no end"))
                return done + 1
            what, stage, seconds, problem = reader.recv()
        except EOFError:
            rows.append((documents["file"].iloc[done], stage, 0.0, "the process ended"))
            return done + 1
        if what == "next":
            done += 1
        elif problem or seconds > _LIMIT / 3:
            rows.append((documents["file"].iloc[done], stage, seconds, problem))
    return done


def _run(documents: pd.DataFrame, study_folder: Path, writer: Any) -> None:
    study = read_study(study_folder)
    for number in range(len(documents)):
        tables: dict[str, Any] = {"documents": documents[number : number + 1]}
        for stage, measure in _stages(study).items():
            began = time.perf_counter()
            try:
                writer.send(("begin", stage, 0.0, ""))
                tables[stage] = measure(tables)
                writer.send(("end", stage, time.perf_counter() - began, ""))
            except Exception as error:  # what it is, is what is asked
                problem = f"{type(error).__name__}: {error}"[:300]
                writer.send(("end", stage, time.perf_counter() - began, problem))
        writer.send(("next", "start", 0.0, ""))


def _stages(study: Any) -> dict[str, Callable[[dict[str, Any]], Any]]:
    actors, codebook = study.actors, study.codebook
    return {
        "segments": lambda t: label_segments(t["documents"]),
        "sentences": lambda t: split_sentences(t["segments"], documents=t["documents"]),
        "frames": lambda t: match_frames(t["sentences"], codebook=codebook, actors=actors),
        "counts": lambda t: count_frames(t["frames"], sentences=t["sentences"], codebook=codebook),
        "words": lambda t: count_words(t["sentences"]),
        "tone": lambda t: score_sentiment(t["sentences"], actors=actors),
        "quotes": lambda t: extract_quotes(t["sentences"], actors=actors),
        "mentions": lambda t: find_mentions(t["sentences"], actors=actors),
        "targets": lambda t: score_target_tone(
            t["sentences"], mentions=t["mentions"], quotes=t["quotes"].quotes,
            quote_spans=t["quotes"].quote_spans, actors=actors,
        ),
        "voices": lambda t: split_voices(
            t["sentences"], quotes=t["quotes"].quotes, quote_spans=t["quotes"].quote_spans,
            marked_spans=t["quotes"].marked_spans,
            document_voices=name_document_voices(t["documents"], segments=t["segments"]),
        ),
        "obligations": lambda t: extract_obligations(t["sentences"], actors=actors),
        "acts": lambda t: extract_acts(t["sentences"], actors=actors),
    }  # fmt: skip
