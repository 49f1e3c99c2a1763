"""Who is told to act, sentence by sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import pandas as pd

from corpus_tools.obligations.addressees import Found, Parties, Scene
from corpus_tools.obligations.adjectives import read_taking, read_vital
from corpus_tools.obligations.directives import read_directive
from corpus_tools.obligations.matching import find_triggers, may_oblige
from corpus_tools.obligations.modals import read_closed, read_modal, read_refusal
from corpus_tools.obligations.nouns import read_duty, read_noun, read_willingness
from corpus_tools.obligations.sentence import Parsed
from corpus_tools.schema import OBLIGATIONS, SENTENCES
from corpus_tools.study.actors import Actor

_READERS: dict[str, Callable[[Scene], Found | None]] = {
    "modal": read_modal,
    "will": read_refusal,
    "refusal": read_refusal,
    "closed": read_closed,
    "directive": read_directive,
    "vital": read_vital,
    "taking": read_taking,
    "noun": read_noun,
    "duty": read_duty,
    "willingness": read_willingness,
}
_CLOSING = "\"'”’»)] "
_HEADLINES = frozenset(["title", "subheading"])


def extract_obligations(sentences: pd.DataFrame, *, actors: Sequence[Actor]) -> pd.DataFrame:
    """Find where somebody is told to act, refuses to, or is said to be able to.

    Parameters
    ----------
    sentences
        One row per sentence, in the order of the text: ``sentence_id``, ``document_id``,
        ``part``, ``start``, ``text``.
    actors
        The study's actors, as ``read_actors`` gives them.

    Returns
    -------
    pandas.DataFrame
        One row per trigger: ``obligation_id``, ``sentence_id``, ``document_id``, ``kind``
        (obligation, refusal or possibility), ``trigger`` with its offsets, ``strength`` (strong,
        medium or weak), ``addressee`` as written with its offsets (blank and -1: nobody is
        named), ``addressee_actor`` (ids joined by "|"; ``both``, ``other`` or ``unspecified``),
        ``start`` and ``end`` of the clause that says what is to be done. Offsets are code points
        in the document's text.

    Notes
    -----
    Rules on words and parts of speech; no parser. Refusals and possibilities carry their subject
    as addressee. "It" is taken for an actor only where one actor alone was named before it in
    its sentence, or opens the sentence before.

    Examples
    --------
    >>> heron = Actor(id="heron", name="Heron Land", aliases=("Heronia",))
    >>> sentences = pd.DataFrame({"sentence_id": ["a:0"], "document_id": ["a"], "position": [0],
    ...     "part": ["body"], "start": [0], "end": [39],
    ...     "text": ["Envoys urged Heronia to open the ferry."]})
    >>> found = extract_obligations(sentences, actors=[heron])
    >>> found.loc[0, ["kind", "trigger", "addressee", "addressee_actor"]].tolist()
    ['obligation', 'urged', 'Heronia', 'heron']
    """
    SENTENCES.check(sentences)
    parties = Parties(actors)
    return OBLIGATIONS.build(
        pd.DataFrame(list(_extract(sentences, parties)), columns=list(OBLIGATIONS.dtypes))
    )


def _extract(sentences: pd.DataFrame, parties: Parties) -> Iterator[dict[str, object]]:
    columns = ("sentence_id", "document_id", "part", "start", "text")
    before_id, before_text = "", ""
    for row in zip(*(sentences[name].tolist() for name in columns), strict=True):
        sentence_id, document_id, part, start, text = row
        if may_oblige(text):
            parsed = Parsed(text, headline=part in _HEADLINES)
            previous = before_text if before_id == document_id else ""
            for found in _find_obligations(parsed, parties=parties, previous=previous):
                yield {
                    "obligation_id": f"{sentence_id}:o{start + parsed.tagged.starts[found.first]}",
                    "sentence_id": sentence_id,
                    "document_id": document_id,
                    **_describe(found, parsed, start),
                }
        before_id, before_text = document_id, text


def _find_obligations(parsed: Parsed, *, parties: Parties, previous: str) -> Iterator[Found]:
    """Yield who is told to act, what is refused and what is left open, one a trigger."""
    before: Found | None = None
    # A question tells nobody to act.
    asks = parsed.tagged.text.rstrip(_CLOSING).endswith("?")
    ended = 0
    for trigger, first, last in find_triggers(parsed.tagged.lowers):
        if first < ended:
            continue
        scene = Scene(parsed, parties, trigger, first, last, previous, before)
        found = _READERS[trigger.family](scene)
        if found is not None and not (asks and found.kind == "obligation"):
            before, ended = found, last
            yield found


def _describe(found: Found, parsed: Parsed, offset: int) -> dict[str, object]:
    tagged = parsed.tagged
    begin, end = tagged.span(found.first, found.last)
    who = found.addressee
    start, stop = tagged.span(who.first, who.last) if who else (-1, -1)
    first = min(found.first, found.act, who.first if who else found.first)
    last = max(parsed.find_end(max(found.act, found.last)), found.last)
    clause = tagged.span(first, last)
    return {
        "kind": found.kind,
        "trigger": tagged.text[begin:end],
        "trigger_start": offset + begin,
        "trigger_end": offset + end,
        "strength": found.strength,
        "addressee": tagged.text[start:stop] if who else "",
        "addressee_start": offset + start if who else -1,
        "addressee_end": offset + stop if who else -1,
        "addressee_actor": found.actor,
        "start": offset + clause[0],
        "end": offset + clause[1],
    }
