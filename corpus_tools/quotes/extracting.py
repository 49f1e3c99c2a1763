"""From sentences to the tables of quotes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import pandas as pd

from corpus_tools.quotes.colons import find_turns
from corpus_tools.quotes.joining import Draft, join_quotes
from corpus_tools.quotes.marks import Span, Stretch, find_stretches
from corpus_tools.quotes.parsing import find_statements_in
from corpus_tools.quotes.reading import find_statements
from corpus_tools.quotes.rows import Row, Written, describe_quote, list_marked, list_spans
from corpus_tools.quotes.speakers import find_speakers
from corpus_tools.quotes.statements import Statement
from corpus_tools.schema import MARKED_SPANS, QUOTE_SPANS, QUOTES, SENTENCES
from corpus_tools.study.actors import Actor
from corpus_tools.study.naming import ActorNames
from corpus_tools.text.pieces import find_pieces

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

    Notes
    -----
    A sentence of more than 3,000 code points, such as a list or speech without full stops, is
    read piece by piece: who speaks is not looked for across the end of a piece, and what is
    quoted across it has a span in each.

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
    columns = (table[name].tolist() for name in ("sentence_id", "start", "text", "part"))
    pieces = [
        (sentence_id, start + first, text[first:last], part)
        for sentence_id, start, text, part in zip(*columns, strict=True)
        for first, last in find_pieces(text)
    ]
    ids, starts, texts, parts = map(list, zip(*pieces, strict=True))
    written = Written(str(table["document_id"].iloc[0]), ids, starts, texts)
    drafts, stretches = _draft(written.texts, parts, reader)
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
    return quotes, spans, list_marked(written, stretches, drafts)


def _draft(
    texts: Sequence[str], parts: Sequence[str], reader: Reader
) -> tuple[list[Draft], list[Stretch]]:
    """Return the quotes of a document before anybody asks who "he" is, and what is in marks."""
    stretches = find_stretches(texts)
    turns = find_turns(texts, parts)
    marked: list[list[Span]] = [[] for _ in texts]
    for stretch in stretches:
        for piece in stretch.pieces:
            marked[piece.sentence].append((piece.start, piece.end))
    spoken = {sentence for turn in turns for sentence in range(turn.first, turn.last)}
    read = [
        at
        for at in range(len(texts))
        if at not in spoken and not _is_quotation(texts[at], marked[at])
    ]
    find = find_statements_in if reader == "spacy" else _find_statements
    found = find(
        [texts[at] for at in read],
        parts=[parts[at] for at in read],
        marked=[marked[at] for at in read],
    )
    by_sentence = dict(zip(read, found, strict=True))
    statements = [by_sentence.get(at, []) for at in range(len(texts))]
    return join_quotes(texts, statements, stretches, parts=parts, turns=turns), stretches


def _is_quotation(text: str, marked: Sequence[Span]) -> bool:
    """Whether all of a sentence stands in quotation marks."""
    return len(marked) == 1 and marked[0][0] <= 1 and marked[0][1] >= len(text) - 1


def _find_statements(
    texts: Sequence[str], *, parts: Sequence[str], marked: Sequence[Sequence[Span]]
) -> list[list[Statement]]:
    return [
        find_statements(text, part=part, marked=of)
        for text, part, of in zip(texts, parts, marked, strict=True)
    ]
