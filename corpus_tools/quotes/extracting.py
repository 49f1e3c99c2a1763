"""From sentences to the tables of quotes."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Literal

import pandas as pd

from corpus_tools.quotes.interviews import find_turns
from corpus_tools.quotes.joining import Draft, join_quotes
from corpus_tools.quotes.marking import describe_stretches
from corpus_tools.quotes.marks import Stretch, find_stretches
from corpus_tools.quotes.parsing import find_statements_in
from corpus_tools.quotes.reading import find_statements
from corpus_tools.quotes.rows import Row, Written, describe_quote, list_marked, list_spans
from corpus_tools.quotes.speakers import find_speakers
from corpus_tools.quotes.statement import Span, Statement
from corpus_tools.schema import MARKED_SPANS, QUOTE_SPANS, QUOTES, SENTENCES
from corpus_tools.study.actors import Actor
from corpus_tools.study.naming import ActorNames

Reader = Literal["rules", "spacy"]


@dataclass(frozen=True)
class Quotes:
    """Who says what.

    Parameters
    ----------
    quotes
        One row per attributed statement.
    quote_spans
        One row per stretch of what is said, in one sentence.
    marked_spans
        One row per stretch between quotation marks, in one sentence.
    """

    quotes: pd.DataFrame
    quote_spans: pd.DataFrame
    marked_spans: pd.DataFrame


def extract_quotes(
    sentences: pd.DataFrame, *, actors: Sequence[Actor], reader: Reader = "rules"
) -> Quotes:
    """Find who says or thinks what.

    Parameters
    ----------
    sentences
        The kept sentences of whole documents. What stood between two of them does not matter.
    actors
        The study's actors, for ``speaker_actor``.
    reader
        ``rules`` needs nothing else; ``spacy`` reads the grammar of each sentence.

    Returns
    -------
    Quotes
        The tables ``quotes``, ``quote_spans``, ``marked_spans``; a document's rows depend on no
        other document.

    Raises
    ------
    TableError
        If ``sentences`` lacks a column or repeats a sentence.
    CorpusToolsError
        If ``reader`` is ``spacy`` and spaCy is not installed.

    Examples
    --------
    >>> text = "Talks will resume, the minister said."
    >>> sentence = {"sentence_id": "a:0", "document_id": "a", "position": 0, "part": "body",
    ...             "start": 0, "end": len(text), "text": text}
    >>> quotes = extract_quotes(pd.DataFrame([sentence]), actors=[]).quotes
    >>> quotes.loc[0, ["kind", "speaker", "cue"]].tolist()
    ['indirect', 'the minister', 'said']
    """
    SENTENCES.check(sentences)
    names = ActorNames(actors)
    found = [
        _extract(document.sort_values("position", kind="stable"), names, reader)
        for _, document in sentences.groupby("document_id", sort=False)
    ]
    return Quotes(
        QUOTES.build([row for quotes, _, _ in found for row in quotes]),
        QUOTE_SPANS.build([row for _, spans, _ in found for row in spans]),
        MARKED_SPANS.build([row for _, _, marked in found for row in marked]),
    )


def _extract(
    table: pd.DataFrame, names: ActorNames, reader: Reader
) -> tuple[list[Row], list[Row], list[Row]]:
    written = Written(
        str(table["document_id"].iloc[0]),
        table["sentence_id"].tolist(),
        table["start"].tolist(),
        table["text"].tolist(),
    )
    drafts, stretches = draft_quotes(written.texts, table["part"].tolist(), reader=reader)
    attributions = find_speakers(written.texts, drafts)
    quotes = [
        describe_quote(written, draft, attribution, names)
        for draft, attribution in zip(drafts, attributions, strict=True)
    ]
    spans = [
        row
        for quote, draft in zip(quotes, drafts, strict=True)
        for row in list_spans(written, draft, str(quote["quote_id"]))
    ]
    marked = describe_stretches(written.texts, stretches, drafts)
    return quotes, spans, list_marked(written, marked)


def draft_quotes(
    texts: Sequence[str], parts: Sequence[str], *, reader: Reader = "rules"
) -> tuple[list[Draft], list[Stretch]]:
    """Return the quotes of a document before anybody asks who "he" is, and what is in marks.

    Parameters
    ----------
    texts, parts
        The sentences of one document, in order, and their parts.
    reader
        As for :func:`extract_quotes`.
    """
    stretches = find_stretches(texts)
    turns = find_turns(texts, parts)
    silent = {sentence for turn in turns for sentence in range(turn.first, turn.last)}
    marked: list[list[Span]] = [[] for _ in texts]
    for stretch in stretches:
        for piece in stretch.pieces:
            marked[piece.sentence].append((piece.start, piece.end))
    silent |= {at for at, text in enumerate(texts) if _is_all_marked(text, marked[at])}
    read = _read_with_spacy if reader == "spacy" else _read_with_rules
    statements = read(texts, parts, marked, silent)
    return join_quotes(texts, statements, stretches, parts=parts, turns=turns), stretches


def _is_all_marked(text: str, marked: Sequence[Span]) -> bool:
    return len(marked) == 1 and marked[0][0] <= 1 and marked[0][1] >= len(text) - 1


def _read_with_rules(
    texts: Sequence[str],
    parts: Sequence[str],
    marked: Sequence[Sequence[Span]],
    silent: Collection[int],
) -> list[list[Statement]]:
    return [
        [] if at in silent else find_statements(text, part=parts[at], marked=marked[at])
        for at, text in enumerate(texts)
    ]


def _read_with_spacy(
    texts: Sequence[str],
    parts: Sequence[str],
    marked: Sequence[Sequence[Span]],
    silent: Collection[int],
) -> list[list[Statement]]:
    read = [at for at in range(len(texts)) if at not in silent]
    found = find_statements_in(
        [texts[at] for at in read],
        parts=[parts[at] for at in read],
        marked=[marked[at] for at in read],
    )
    by_sentence = dict(zip(read, found, strict=True))
    return [by_sentence.get(at, []) for at in range(len(texts))]
