"""From statements and quotation marks to quotes: over several sentences, with one cue or none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from corpus_tools.quotes.interviews import Turn
from corpus_tools.quotes.marks import Piece, Stretch
from corpus_tools.quotes.statement import Span, Statement
from corpus_tools.quotes.titles import is_title

# Between two quotations these are the writer's words.
_JOINING = frozenset(["", "and", "but", "or"])
_FEW_WORDS, _MANY_WORDS = 3, 6
_ENDS_UTTERANCE = re.compile(r"[,.?!…—-][\"“”'’‘»«›‹)\]]*$")
_OPENS = re.compile(r"[\"“”'’‘»«›‹(\[…. ]*$")
_GOES_ON = re.compile(r"(?:^|[,:;.?!…—–-]|\b(?:and|but|or))[\"“”'’‘»«\s]*$")
_RESTS = re.compile(r"[\"“”'’‘»«›‹)\].,?!;:… —–-]*$")


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
    carried
        Whether the one who speaks is that of the quote before.
    name
        Who speaks, where a conversation tells it.
    spoken
        Whether it is speech without quotation marks: a turn of a conversation.
    """

    sentence: int
    statement: Statement | None
    spans: list[tuple[int, int, int, bool]] = field(default_factory=list)
    carried: bool = False
    name: str = ""
    spoken: bool = False


def join_quotes(
    texts: Sequence[str],
    statements: Sequence[Sequence[Statement]],
    stretches: Sequence[Stretch],
    *,
    parts: Sequence[str] = (),
    turns: Sequence[Turn] = (),
) -> list[Draft]:
    """Join statements and quotations of a document to quotes.

    Parameters
    ----------
    texts
        Its sentences.
    statements
        For each sentence what was found in it.
    stretches
        As ``find_stretches`` gives them.
    parts
        For each sentence its part: items of a list go on with what a colon before them opens.
    turns
        The turns of a conversation, as ``find_turns`` gives them.

    Returns
    -------
    list of Draft
        In order of what is said.
    """
    inside = {sentence for turn in turns for sentence in range(turn.first, turn.last)}
    stretches = [stretch for stretch in stretches if stretch.pieces[0].sentence not in inside]
    pieces: dict[int, list[tuple[int, Piece]]] = {}
    for number, stretch in enumerate(stretches):
        for piece in stretch.pieces:
            pieces.setdefault(piece.sentence, []).append((number, piece))
    owners: dict[int, Draft] = {}
    drafts = [
        _draft(texts, (sentence, statement), pieces.get(sentence, []), owners)
        for sentence, found in enumerate(statements)
        for statement in found
    ]
    _settle(drafts, pieces, owners)
    for number, draft in owners.items():
        _extend(draft, stretches[number])
    _place_loose(texts, stretches, owners, drafts)
    _add_items(texts, parts, drafts)
    drafts += [_draft_turn(texts, turn) for turn in turns if turn.name]
    return sorted((draft for draft in drafts if draft.spans), key=lambda draft: min(draft.spans))


def _draft(
    texts: Sequence[str],
    found: tuple[int, Statement],
    pieces: Sequence[tuple[int, Piece]],
    owners: dict[int, Draft],
) -> Draft:
    """Return the draft of a statement; it owns the quotations that begin in what it says."""
    draft = Draft(*found)
    for content in found[1].content:
        draft.spans += _split(
            texts[draft.sentence], draft.sentence, content, [piece for _, piece in pieces]
        )
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
        here = [draft for draft in drafts if draft.sentence == sentence and draft.statement]
        for number, piece in found:
            span = (*piece, True)
            claiming = [draft for draft in here if span in draft.spans]
            nearest = [draft for draft in claiming if _opens(draft, piece)]
            if len(claiming) > 1:
                last = max(nearest, key=lambda draft: draft.statement.cue, default=claiming[0])  # type: ignore[union-attr]
                owners[number] = last
                for draft in claiming:
                    if draft is not owners[number]:
                        draft.spans.remove(span)


def _opens(draft: Draft, piece: Piece) -> bool:
    return draft.statement is not None and draft.statement.cue[1] <= piece.start


def _draft_turn(texts: Sequence[str], turn: Turn) -> Draft:
    """Return what is said in one turn, without its label."""
    spans = [
        (sentence, turn.label if sentence == turn.first else 0, len(texts[sentence]), False)
        for sentence in range(turn.first, turn.last)
    ]
    label = texts[turn.first][: turn.label].rstrip()
    cue = Statement(cue=(0, len(label)), cue_class="neutral", content=())
    return Draft(
        turn.first, cue, [span for span in spans if span[1] < span[2]], name=turn.name, spoken=True
    )


def _split(
    text: str, sentence: int, content: Span, pieces: Sequence[Piece]
) -> list[tuple[int, int, int, bool]]:
    """Return what stands outside and inside quotation marks, without the space around it."""
    edges = {at for piece in pieces for at in (piece.start, piece.end)}
    cuts = sorted({*content, *(at for at in edges if content[0] < at < content[1])})
    spans = []
    for start, end in pairwise(cuts):
        inner = text[start:end]
        left = len(inner) - len(inner.lstrip())
        if inner.strip(" ,;") not in _JOINING:
            inside = any(piece.start <= start and end <= piece.end for piece in pieces)
            spans.append((sentence, start + left, start + len(inner.rstrip()), inside))
    return spans


def _extend(draft: Draft, stretch: Stretch) -> None:
    """Add what stands of the same quotation in other sentences."""
    known = {(sentence, end) for sentence, _, end, _ in draft.spans}
    sentences = {span[0] for span in draft.spans}
    for piece in stretch.pieces:
        if (piece.sentence, piece.end) not in known and piece.sentence not in sentences:
            draft.spans.append((*piece, True))
    draft.spans.sort()


def is_utterance(text: str, piece: Piece) -> bool:
    """Whether a quotation stands by itself: it is the whole sentence, or ends like one."""
    before, inner, after = text[: piece.start], text[piece.start : piece.end], text[piece.end :]
    whole = bool(_OPENS.fullmatch(before)) and bool(_RESTS.fullmatch(after))
    n_words = len(inner.split())
    ends = n_words >= _FEW_WORDS and bool(_ENDS_UTTERANCE.search(inner))
    return whole or ends or n_words >= _MANY_WORDS or before.rstrip().endswith(":")


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
        spans = [(*piece, True) for piece in stretch.pieces]
        if previous and _follows(texts, previous, first):
            previous.spans += spans
        else:
            cue = _find_cue_before(texts, drafts, first)
            draft = cue or Draft(first.sentence, None, carried=True)
            draft.spans += spans
            if cue is None:
                drafts.append(draft)
            previous = draft
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
    opens = bool(_OPENS.fullmatch(texts[first.sentence][: first.start]))
    return last == first.sentence - 1 and opens


def _find_cue_before(texts: Sequence[str], drafts: list[Draft], first: Piece) -> Draft | None:
    """Return the draft whose cue announces the quotation: "He was blunt:"."""
    if first.sentence == 0 or not texts[first.sentence - 1].rstrip().endswith(":"):
        return None
    for draft in reversed(drafts):
        if draft.sentence == first.sentence - 1 and not draft.spans:
            return draft
    return None


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
