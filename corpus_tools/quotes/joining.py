"""From statements and quotation marks to quotes: over several sentences, with one cue or none."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from operator import itemgetter

from corpus_tools.quotes.colons import Turn
from corpus_tools.quotes.marks import Piece, Span, Stretch, is_title, is_utterance, opens_sentence
from corpus_tools.quotes.statements import Statement

# Between two quotations these are the writer's words.
_JOINING = frozenset(["", "and", "but", "or"])
_GOES_ON = re.compile(r"(?:^|[,:;.?!…—–-]|\b(?:and|but|or))[\"“”'’‘»«\s]*$")


@dataclass
class Draft:
    """A quote before anybody asks who "he" is.

    Parameters
    ----------
    sentence
        Number of the sentence of the cue, or of the first content.
    statement
        What attributes it; None where nothing in reach does.
    spans
        Sentence, start, end, and whether in quotation marks.
    name
        Who speaks in a turn of a conversation, which is speech without quotation marks.
    """

    sentence: int
    statement: Statement | None
    spans: list[tuple[int, int, int, bool]] = field(default_factory=list)
    name: str = ""


def join_quotes(
    texts: Sequence[str],
    statements: Sequence[Sequence[Statement]],
    stretches: Sequence[Stretch],
    *,
    parts: Sequence[str],
    turns: Sequence[Turn],
) -> list[Draft]:
    """Join statements and quotations of a document to quotes.

    Items of a list (``parts`` tells) go on with what a colon before them opens. What is quoted goes
    to the cue before it, the turns of a conversation to whoever has them.
    """
    inside = {sentence for turn in turns for sentence in range(turn.first, turn.last)}
    stretches = [stretch for stretch in stretches if stretch.pieces[0].sentence not in inside]
    pieces = defaultdict[int, list[tuple[int, Piece]]](list)
    for number, stretch in enumerate(stretches):
        for piece in stretch.pieces:
            pieces[piece.sentence].append((number, piece))
    owners: dict[int, Draft] = {}
    drafts = [
        _draft(texts, (sentence, statement), pieces[sentence], owners)
        for sentence, found in enumerate(statements)
        for statement in found
    ]
    _settle(drafts, pieces, owners)
    for number, draft in owners.items():
        _extend(draft, stretches[number])
    _place_loose(texts, stretches, owners, drafts)
    _add_items(texts, parts, drafts)
    drafts += [_draft_turn(texts, turn) for turn in turns if turn.name]
    for draft in drafts:
        draft.spans = list({span[:2]: span for span in sorted(draft.spans)}.values())
    # Of two that begin at the same place the first stands.
    by_start = {draft.spans[0][:2]: draft for draft in reversed(drafts) if draft.spans}
    return [by_start[start] for start in sorted(by_start)]


def _draft(
    texts: Sequence[str],
    found: tuple[int, Statement],
    pieces: Sequence[tuple[int, Piece]],
    owners: dict[int, Draft],
) -> Draft:
    """Return the draft of a statement; it owns the quotations that begin in what it says."""
    draft = Draft(*found)
    for content in found[1].content:
        draft.spans += _split(texts, draft.sentence, content, [piece for _, piece in pieces])
        for number, piece in pieces:
            if min(piece.end, content[1]) - max(piece.start, content[0]) > 1:
                owners.setdefault(number, draft)
    return draft


def _settle(
    drafts: Sequence[Draft],
    pieces: dict[int, list[tuple[int, Piece]]],
    owners: dict[int, Draft],
) -> None:
    """Leave a quotation that two statements claim to the one whose cue stands before it."""
    for sentence, found in pieces.items():
        here = [
            (one.statement.cue, one) for one in drafts if one.sentence == sentence and one.statement
        ]
        for number, piece in found:
            span = (*piece, True)
            claims = [(cue, draft) for cue, draft in here if span in draft.spans]
            if len(claims) > 1:
                before = [claim for claim in claims if claim[0][1] <= piece.start]
                _, owners[number] = max(before, key=itemgetter(0), default=claims[0])
                for _, draft in claims:
                    if draft is not owners[number]:
                        draft.spans.remove(span)


def _draft_turn(texts: Sequence[str], turn: Turn) -> Draft:
    """Return what is said in one turn, without its label."""
    spans = [
        (sentence, turn.label if sentence == turn.first else 0, len(texts[sentence]), False)
        for sentence in range(turn.first, turn.last)
    ]
    cue = 0, len(texts[turn.first][: turn.label].rstrip())
    said = [span for span in spans if span[1] < span[2]]
    return Draft(turn.first, Statement(cue, "neutral", content=()), said, turn.name)


def _split(
    texts: Sequence[str], sentence: int, content: Span, pieces: Sequence[Piece]
) -> list[tuple[int, int, int, bool]]:
    """Return what stands outside and inside quotation marks, without the space around it."""
    edges = {at for piece in pieces for at in (piece.start, piece.end)}
    cuts = sorted({*content, *(at for at in edges if content[0] < at < content[1])})
    spans = []
    for start, end in pairwise(cuts):
        inner = texts[sentence][start:end]
        left = len(inner) - len(inner.lstrip())
        if inner.strip(" ,;") not in _JOINING:
            inside = any(piece.start <= start and end <= piece.end for piece in pieces)
            spans.append((sentence, start + left, start + len(inner.rstrip()), inside))
    return spans


def _extend(draft: Draft, stretch: Stretch) -> None:
    """Add what stands of the same quotation in other sentences."""
    sentences = {span[0] for span in draft.spans}
    draft.spans += [(*piece, True) for piece in stretch.pieces if piece.sentence not in sentences]


def _place_loose(
    texts: Sequence[str],
    stretches: Sequence[Stretch],
    owners: dict[int, Draft],
    drafts: list[Draft],
) -> None:
    """Give quotations without a cue to the quote before, or to nobody."""
    previous: Draft | None = None
    for number, stretch in enumerate(stretches):
        first = stretch.pieces[0]
        if number in owners:
            previous = owners[number]
            continue
        text = texts[first.sentence]
        if is_title(text[: first.start], text[first.start : first.end]):
            continue
        if len(stretch.pieces) == 1 and not is_utterance(text, first):
            continue
        if previous is None or not _follows(texts, previous, first):
            previous = _find_cue_before(texts, drafts, first)
        if previous is None:
            previous = Draft(first.sentence, None)
            drafts.append(previous)
        previous.spans += [(*piece, True) for piece in stretch.pieces]
        owners[number] = previous


def _follows(texts: Sequence[str], previous: Draft, first: Piece) -> bool:
    """Whether the quotation goes on right after the one before, in or after its sentence."""
    sentence, _, _, in_marks = max(previous.spans)
    if not in_marks:
        return False
    if first.sentence in {sentence, previous.sentence}:
        # "He said, '...'" goes on, "he is '...'" is a clause of its own.
        return bool(_GOES_ON.search(texts[first.sentence][: first.start]))
    last = max(sentence, previous.sentence)
    return last == first.sentence - 1 and opens_sentence(texts[first.sentence], first)


def _find_cue_before(texts: Sequence[str], drafts: list[Draft], first: Piece) -> Draft | None:
    """Return the draft whose cue announces the quotation: "He was blunt:"."""
    if first.sentence == 0 or not texts[first.sentence - 1].rstrip().endswith(":"):
        return None
    before = [one for one in drafts if one.sentence == first.sentence - 1 and not one.spans]
    return before[-1] if before else None


def _add_items(texts: Sequence[str], parts: Sequence[str], drafts: Sequence[Draft]) -> None:
    """Add the items of a list to the draft whose sentence ends with the colon before it."""
    for draft in drafts:
        item = draft.sentence + 1
        if not texts[draft.sentence].rstrip().endswith(":"):
            continue
        said = {span[0] for other in drafts for span in other.spans}
        while item < len(parts) and parts[item] == "list_item" and item not in said:
            text = texts[item]
            start = len(text) - len(text.lstrip("•*-–—· \t"))
            draft.spans.append((item, start, len(text), False))
            item += 1
