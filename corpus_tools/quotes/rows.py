"""Rows of the tables of quotes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus_tools.quotes.joining import Draft
from corpus_tools.quotes.marks import (
    NEAR,
    Span,
    Stretch,
    is_capitalised,
    is_title,
    is_utterance,
)
from corpus_tools.quotes.names import is_outlet
from corpus_tools.quotes.speakers import Attribution
from corpus_tools.quotes.statements import Statement
from corpus_tools.study.naming import ActorNames

Row = dict[str, object]
# "... asked in The Harbour Gazette", "in an interview with the newspaper"
_THROUGH = re.compile(
    r"\b(?:interview with|told|tell|tells|in|to|on|by|quoting|citing)\s"
    r"((?:the\s)?(?:[A-Z][\w’'&.-]*)(?:\s(?:of\s)?[A-Z][\w’'&-]*){0,5}"
    r"|(?:the|a)\s(?:\w+\s){0,2}newspaper)"
)
# "a so-called", "the term"
_SO_CALLED = re.compile(
    r"\b(?:so-called|so called|term|word|phrase|words|label|slogan|dubbed|known as|called)\s*$",
    re.IGNORECASE,
)
_TERM_WORDS = 5
_JOINED = re.compile(r"\s*(?:and|or|,|-|–|/|&)\s*(?:the\s)?")


@dataclass(frozen=True)
class Written:
    """The sentences of a document, in order: ids, where they begin in it, texts."""

    document_id: str
    ids: list[str]
    starts: list[int]
    texts: list[str]

    def place(self, sentence: int, span: Span | None) -> Span:
        """Return where a span of a sentence stands in the document; -1, -1 for none."""
        if span is None:
            return -1, -1
        return self.starts[sentence] + span[0], self.starts[sentence] + span[1]


def describe_quote(
    written: Written, draft: Draft, attribution: Attribution, names: ActorNames
) -> Row:
    """Return a row of ``quotes``."""
    first, last = draft.spans[0], draft.spans[-1]
    start = written.starts[first[0]] + first[1]
    speaker, statement = attribution.speaker, draft.statement
    text = written.texts[draft.sentence]
    cue = written.place(draft.sentence, statement.cue if statement else None)
    place = written.place(draft.sentence, attribution.span)
    via, addressee = _find_via(text, statement)
    return {
        "quote_id": f"{written.document_id}:q{start}",
        "document_id": written.document_id,
        "sentence_id": written.ids[draft.sentence],
        "start": start,
        "end": written.starts[last[0]] + last[2],
        "kind": _tell_kind(draft),
        "speaker": speaker.name if speaker else "",
        "speaker_kind": speaker.kind if speaker else "",
        "affiliation": speaker.affiliation if speaker else "",
        "speaker_actor": find_actor(names, speaker.name, speaker.affiliation) if speaker else "",
        "speaker_start": place[0],
        "speaker_end": place[1],
        "carried": attribution.carried,
        "cue": text[slice(*statement.cue)] if statement else "",
        "cue_class": statement.cue_class if statement else "",
        "cue_start": cue[0],
        "cue_end": cue[1],
        "via": via,
        "addressee": addressee,
        "negated": statement.negated if statement else False,
        "future": statement.future if statement else False,
    }


def _tell_kind(draft: Draft) -> str:
    marks = {span[3] for span in draft.spans}
    if draft.name or marks == {True}:
        return "direct"
    return "mixed" if len(marks) > 1 else "indirect"


def _find_via(text: str, statement: Statement | None) -> tuple[str, str]:
    """Return the outlet and the addressee; an outlet that is told is no addressee."""
    if statement is None:
        return "", ""
    addressee = text[slice(*statement.addressee)] if statement.addressee else ""
    via = text[slice(*statement.via)] if statement.via else ""
    if addressee and is_outlet(addressee):
        return via or addressee, ""
    return via or _find_outlet(text, statement), addressee


def _find_outlet(text: str, statement: Statement) -> str:
    """Return the outlet that stands after the cue, outside of what is said."""
    for found in _THROUGH.finditer(text, statement.cue[1]):
        inside = any(start <= found.start(1) < end for start, end in statement.content)
        name = found[1].rstrip(".")
        if not inside and is_outlet(name):
            return name
    return ""


def find_actor(names: ActorNames, *texts: str) -> str:
    """Return the id of the one actor that the first of the texts with any is about.

    Of several it is the one named first; blank when two are named together ("US and Chinese
    officials"). The speaker's own words go before the affiliation.
    """
    for text in texts:
        actors = names.name_affiliation(text) if text else ""
        if actors:
            return _choose(names, text) if "|" in actors else actors
    return ""


def _choose(names: ActorNames, text: str) -> str:
    first, second, *_ = names.find(text)
    joined = _JOINED.fullmatch(text, first.end, second.start)
    return "" if joined and first.actor != second.actor else first.actor


def list_spans(written: Written, draft: Draft, quote_id: str) -> list[Row]:
    """Return the rows of ``quote_spans`` of a quote."""
    return [
        {"quote_id": quote_id, "in_marks": in_marks, **_locate(written, sentence, (start, end))}
        for sentence, start, end, in_marks in draft.spans
    ]


def list_marked(
    written: Written, stretches: Sequence[Stretch], drafts: Sequence[Draft]
) -> list[Row]:
    """Return the rows of ``marked_spans``: what marks are for is speech, a term or a title."""
    said = {span[:2] for draft in drafts for span in draft.spans if span[3]}
    rows: list[Row] = []
    for stretch in stretches:
        use = _tell_use(written.texts, stretch, said)
        rows += [{"use": use, **_locate(written, at, span)} for at, *span in stretch.pieces]
    return rows


def _locate(written: Written, sentence: int, span: Sequence[int]) -> Row:
    start = written.starts[sentence]
    return {
        "sentence_id": written.ids[sentence],
        "document_id": written.document_id,
        "start": start + span[0],
        "end": start + span[1],
    }


def _tell_use(texts: Sequence[str], stretch: Stretch, said: set[tuple[int, int]]) -> str:
    first = stretch.pieces[0]
    text = texts[first.sentence]
    before, inner = text[: first.start], text[first.start : first.end]
    if len(stretch.pieces) > 1:
        return "speech"
    if is_title(before, inner):
        return "title"
    if _SO_CALLED.search(before, max(0, len(before) - NEAR)):
        return "term"
    if (first.sentence, first.start) in said or is_utterance(text, first):
        return "speech"
    if is_capitalised(inner) and len(inner.split()) > 1:
        return "title"
    return "term" if len(inner.split()) <= _TERM_WORDS else "speech"
