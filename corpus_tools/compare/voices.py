"""In whose voice each stretch of a document stands: joined from quotes and facts of documents."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import pandas as pd

from corpus_tools.schema import (
    DOCUMENTS,
    MARKED_SPANS,
    QUOTE_SPANS,
    QUOTES,
    SEGMENTS,
    SENTENCES,
    VOICES,
)
from corpus_tools.text import tokenize

QUOTED, NEWSROOM, AUTHOR, AGENCY = "quoted", "newsroom", "author", "agency"
NAMES = (NEWSROOM, AUTHOR, AGENCY, QUOTED)
OTHER = "other"
OWN = (NEWSROOM, AUTHOR, AGENCY)
_OPINION = re.compile(
    r"\b(?:opinions?|op-?eds?|comment(?:ary)?|column|editorial|letter|essay)\b", re.I
)
_AGENCY = re.compile(r"\b(?:agency|wire)\b", re.I)
_CREDITED = re.compile(r"\(([^()]+)\)")
_ADDED = ["voice", "quote_id", "in_marks"]


def is_said(quotes: pd.DataFrame) -> pd.Series:
    """Tell which statements somebody has made: not denied, not to come, no mere attitude.

    "Oslo wants talks" and "he did not say when" are words of the newsroom about somebody; "it is
    hoped that" and "Oslo urged to act" are words of nobody, unless they stand in quotation marks.
    """
    of_somebody = (quotes["speaker"] != "") | (quotes["kind"] != "indirect")
    made = ~quotes["negated"] & ~quotes["future"] & (quotes["cue_class"] != "attitude")
    return made & of_somebody


def name_document_voices(documents: pd.DataFrame, *, segments: pd.DataFrame) -> pd.Series:
    """Name the voice of each document where it quotes nobody.

    Parameters
    ----------
    documents
        The table of that name. A genre such as opinion, commentary, column, editorial, letter
        makes the voice "author", one that names an agency or a wire makes it "agency".
    segments
        As ``label_segments`` gives them: a dateline that names an agency makes the voice
        "agency", unless a byline names somebody else.

    Returns
    -------
    pandas.Series
        The voice by ``document_id``: newsroom, author or agency. An article of unknown genre
        counts as the newsroom's: only what the study or the page says makes it another's.
    """
    DOCUMENTS.check(documents)
    SEGMENTS.check(segments)
    texts = dict(zip(documents["document_id"], documents["text"], strict=True))
    agencies, bylines = (_quote(segments, texts, rule) for rule in ("agency_dateline", "byline"))
    voices = [
        _name_voice(genre, agencies.get(name, ""), bylines.get(name, ""))
        for name, genre in zip(documents["document_id"], documents["genre"], strict=True)
    ]
    return pd.Series(voices, index=documents["document_id"], dtype="str", name="voice")


def _quote(segments: pd.DataFrame, texts: dict[str, str], name: str) -> dict[str, str]:
    found = segments[(segments["rule"] == name) | (segments["part"] == name)]
    rows = found[["document_id", "start", "end"]].itertuples(index=False, name=None)
    return {document: texts[document][start:end] for document, start, end in rows}


def _name_voice(genre: str, dateline: str, byline: str) -> str:
    if _OPINION.search(genre):
        return AUTHOR
    agency = _CREDITED.search(dateline)
    credited = agency is not None and (not byline or agency[1].strip() in byline)
    return AGENCY if credited or _AGENCY.search(genre) else NEWSROOM


def split_voices(
    sentences: pd.DataFrame,
    *,
    quotes: pd.DataFrame,
    quote_spans: pd.DataFrame,
    marked_spans: pd.DataFrame,
    document_voices: pd.Series,
) -> pd.DataFrame:
    """Cut sentences into stretches of one voice.

    Parameters
    ----------
    sentences, quotes, quote_spans, marked_spans
        The tables of those names. Only statements that somebody has made count as quoted; of
        one inside another the inner counts.
    document_voices
        As :func:`name_document_voices` gives it: the voice of what is not quoted.

    Returns
    -------
    pandas.DataFrame
        One row per stretch: ``sentence_id``, ``document_id``, ``start``, ``end``, ``voice``,
        ``quote_id``, ``in_marks``, ``n_words``. The stretches of a sentence tile it, so that
        words and matches of all voices add up to those of the sentences.

    Notes
    -----
    ``in_marks`` rests on quotation marks alone and on no list of verbs: the split inside and
    outside of marks is the robust one, and what it misses are all indirect statements.
    """
    SENTENCES.check(sentences)
    QUOTES.check(quotes)
    QUOTE_SPANS.check(quote_spans)
    MARKED_SPANS.check(marked_spans)
    said = quote_spans[quote_spans["quote_id"].isin(quotes.loc[is_said(quotes), "quote_id"])]
    spoken = marked_spans[marked_spans["use"] == "speech"]
    quoted = _gather(said, said["quote_id"])
    marked = _gather(spoken, pd.Series("", index=spoken.index))
    rows = [
        (name, document, *piece)
        for name, document, start, end in sentences[
            ["sentence_id", "document_id", "start", "end"]
        ].itertuples(index=False, name=None)
        for piece in _cut(start, end, quoted.get(name, ()), marked.get(name, ()))
    ]
    columns = ["sentence_id", "document_id", "start", "end", "quote_id", "in_marks"]
    voices = pd.DataFrame(rows, columns=columns)
    own = voices["document_id"].map(document_voices)
    voices["voice"] = own.where(voices["quote_id"] == "", QUOTED)
    voices["n_words"] = _count_words(voices, sentences)
    return VOICES.build(voices)


class _Stretch(NamedTuple):
    start: int
    end: int
    quote_id: str


def _gather(spans: pd.DataFrame, names: pd.Series) -> dict[str, list[_Stretch]]:
    gathered: dict[str, list[_Stretch]] = {}
    columns = (spans["sentence_id"], spans["start"], spans["end"], names)
    for sentence, start, end, name in zip(*columns, strict=True):
        gathered.setdefault(sentence, []).append(_Stretch(int(start), int(end), name))
    return gathered


def _cut(
    start: int, end: int, quoted: Sequence[_Stretch], marked: Sequence[_Stretch]
) -> Iterator[tuple[int, int, str, bool]]:
    """Yield the stretches of a sentence with the innermost quote and whether in marks."""
    ends = {point for span in (*quoted, *marked) for point in span[:2] if start < point < end}
    points = sorted({start, end, *ends})
    held = zip(_list_held(quoted, points), _list_held(marked, points), strict=True)
    for (left, right), (around, marks) in zip(pairwise(points), held, strict=False):
        inner = min(around, key=lambda span: (span.end - span.start, span.quote_id), default=None)
        yield left, right, inner.quote_id if inner else "", bool(marks)


def _list_held(spans: Sequence[_Stretch], points: Sequence[int]) -> Iterator[list[_Stretch]]:
    """Yield for each point, in order, the spans that hold it."""
    ahead, held = sorted(spans, reverse=True), list[_Stretch]()
    for point in points:
        while ahead and ahead[-1].start <= point:
            held.append(ahead.pop())
        held = [span for span in held if span.end > point]
        yield held


def _count_words(voices: pd.DataFrame, sentences: pd.DataFrame) -> np.ndarray:
    """Return how many words begin in each stretch; the stretches follow the sentences."""
    tokens = tokenize(sentences["text"])
    words = tokens[tokens["is_word"]]
    places = pd.Series(np.arange(len(sentences)), index=sentences["sentence_id"])
    rows = voices["sentence_id"].map(places).to_numpy(dtype="int64")
    # Sentence and offset as one number, so that both tables are in one order.
    width = int(sentences["end"].max() - sentences["start"].min() + 1) if len(sentences) else 1
    begins = sentences["start"].to_numpy(dtype="int64")
    stretches = rows * width + voices["start"].to_numpy(dtype="int64") - begins[rows]
    at = words["row"].to_numpy() * width + words["start"].to_numpy()
    found = np.searchsorted(stretches, at, side="right") - 1
    return np.bincount(found, minlength=len(voices))[: len(voices)]


def assign_voices(spans: pd.DataFrame, *, voices: pd.DataFrame) -> pd.DataFrame:
    """Join to each span the voice in which it begins.

    Parameters
    ----------
    spans
        Any table with ``document_id`` and ``start``: matches, mentions, obligations, acts.
    voices
        As :func:`split_voices` gives them.

    Returns
    -------
    pandas.DataFrame
        The same rows with ``voice``, ``quote_id`` and ``in_marks``; a span outside all
        sentences, such as one in page furniture, has a blank voice.
    """
    VOICES.check(voices)
    stretches = voices[["document_id", "start", "end", *_ADDED]]
    stretches = stretches.set_axis(["document_id", "voice_start", "voice_end", *_ADDED], axis=1)
    asked = spans[["document_id", "start"]].astype({"document_id": "str", "start": "int64"})
    asked["row"] = np.arange(len(spans))
    found = pd.merge_asof(
        asked.sort_values("start", kind="stable"),
        stretches.sort_values("voice_start"),
        left_on="start",
        right_on="voice_start",
        by="document_id",
    )
    found = found.sort_values("row").set_axis(spans.index)
    inside = found["start"] < found["voice_end"]
    return spans.assign(
        voice=found["voice"].where(inside, ""),
        quote_id=found["quote_id"].where(inside, ""),
        in_marks=found["in_marks"].eq(True) & inside,
    )


def name_speakers(spans: pd.DataFrame, *, quotes: pd.DataFrame) -> pd.Series:
    """Return the actor in whose quoted words each span stands.

    Parameters
    ----------
    spans
        With ``quote_id``, as :func:`assign_voices` gives it.
    quotes
        As ``extract_quotes`` gives them.

    Returns
    -------
    pandas.Series
        The actor that the speaker belongs to, "other" where it is none of the study's, blank
        where nobody is quoted.
    """
    known = dict(zip(quotes["quote_id"], quotes["speaker_actor"], strict=True))
    names = [(known[quote] or OTHER) if quote else "" for quote in spans["quote_id"]]
    return pd.Series(names, index=spans.index, dtype="str")
