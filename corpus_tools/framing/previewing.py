"""Which sentences an entry of a codebook gains and loses when its patterns are changed."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import pandas as pd

from corpus_tools.errors import StudyError
from corpus_tools.framing.matching import match_frames
from corpus_tools.framing.uses import ADVANCED
from corpus_tools.schema import SENTENCES, TEXT, WHOLE, Column, Table
from corpus_tools.study import Actor
from corpus_tools.study.codebook import Codebook, CodebookEntry, parse_pattern, spell_pattern

# No pattern can hold a semicolon.
_BETWEEN = "; "

PREVIEW = Table("preview", "sentence that an entry gains or loses", ("sentence_id",), (
    Column("sentence_id", TEXT, "The sentence: document id, colon, position."),
    Column("document_id", TEXT, "The document."),
    Column("start", WHOLE, "First code point of the sentence in the document's text, from 0."),
    Column("end", WHOLE, "One past its last code point."),
    Column("text", TEXT, "The sentence: the document's text[start:end]."),
    Column("patterns", TEXT, "The patterns that advance the entry in it, joined by '; ': of a "
           "gained sentence those after the change, of a lost one those before it."),
))  # fmt: skip


@dataclass(frozen=True)
class Preview:
    """What a change of an entry's patterns does to the sentences that have it.

    Parameters
    ----------
    gained, lost
        Sentences in which the entry is advanced only after the change, and only before it:
        ``sentence_id``, ``document_id``, ``start``, ``end``, ``text``, ``patterns``.
    frame
        Id of the entry.
    codebook
        As it was before the change.
    changed
        The same codebook after it; a preview of it goes on from there.
    """

    gained: pd.DataFrame
    lost: pd.DataFrame
    frame: str
    codebook: Codebook
    changed: Codebook

    @property
    def side_by_side(self) -> pd.DataFrame:
        """Gained and lost sentences beside each other: text, patterns and document of each."""
        named = {"text": "", "patterns": "_by", "document_id": "_in"}
        sides = [
            table[list(named)].set_axis([f"{side}{end}" for end in named.values()], axis=1)
            for side, table in (("gained", self.gained), ("lost", self.lost))
        ]
        return pd.concat(sides, axis=1).fillna("").astype("str")


def preview_frame(
    sentences: pd.DataFrame,
    *,
    codebook: Codebook,
    frame: str,
    add: str | Sequence[str] = (),
    remove: str | Sequence[str] = (),
    actors: Sequence[Actor] = (),
) -> Preview:
    """List the sentences that an entry gains and loses when patterns are added or removed.

    Nothing is written, and no side is known here: reading these sentences is how a pattern is
    judged before anything is compared. What a change does to each side is a look at the outcome
    (``preview_groups``).

    Parameters
    ----------
    sentences
        The table of that name.
    codebook
        As ``read_codebook`` gives it.
    frame
        Id of the entry to change.
    add, remove
        One pattern or several, written as in the codebook.
    actors
        As the study gives them; needed where a pattern has ``<actor>``.

    Returns
    -------
    Preview
        ``gained`` and ``lost``, in the order of the sentences, and the changed codebook. A
        sentence has the entry when ``match_frames`` finds an advanced match in it. Both can come
        of one change: a longer pattern takes the place of a shorter one, and its use may differ.

    Raises
    ------
    StudyError
        If there is no such entry, an added pattern stands in it already or can never be found,
        or a removed one does not stand in it.

    Examples
    --------
    >>> from corpus_tools.study.codebook import Codebook, CodebookEntry
    >>> entry = CodebookEntry(
    ...     id="rivalry", label="Rivalry", kind="frame", definition="A contest.",
    ...     patterns=["race"],
    ... )
    >>> codebook = Codebook(format=1, name="One", version="1", entries=[entry])
    >>> sentences = pd.DataFrame({
    ...     "sentence_id": ["a:0", "a:1"], "document_id": "a", "position": [0, 1],
    ...     "part": "body", "start": [0, 20], "end": [19, 43],
    ...     "text": ["The race is not on.", "A contest has begun."],
    ... })
    >>> preview = preview_frame(
    ...     sentences, codebook=codebook, frame="rivalry", add="contest", remove="race"
    ... )
    >>> preview.gained["text"].tolist(), preview.lost["patterns"].tolist()
    (['A contest has begun.'], ['race'])
    """
    SENTENCES.check(sentences)
    entry = _find_entry(codebook, frame)
    added, removed = _list(add), _list(remove)
    changed = _change(entry, added, removed)
    match = partial(_match, codebook=codebook, actors=actors)
    touched = _find_touched(sentences, match, entry, (*added, *removed))
    before, after = _decide(match(touched, entry)), _decide(match(touched, changed))
    entries = tuple(changed if one.id == frame else one for one in codebook.entries)
    return Preview(
        gained=_pick(touched, after, before),
        lost=_pick(touched, before, after),
        frame=frame,
        codebook=codebook,
        changed=codebook.model_copy(update={"entries": entries}),
    )


def _list(patterns: str | Sequence[str]) -> tuple[str, ...]:
    written = (patterns,) if isinstance(patterns, str) else patterns
    try:
        return tuple(dict.fromkeys(one for pattern in written for one in spell_pattern(pattern)))
    except ValueError as error:
        raise StudyError(f"{error}", remedy="Correct the pattern.") from error


def _find_entry(codebook: Codebook, frame: str) -> CodebookEntry:
    found = next((entry for entry in codebook.entries if entry.id == frame), None)
    if found is None:
        raise StudyError(
            f"the codebook has no entry {frame!r}", remedy=_suggest(frame, codebook.ids)
        )
    return found


def _change(entry: CodebookEntry, add: Sequence[str], remove: Sequence[str]) -> CodebookEntry:
    """Return the entry with other patterns; one without any is possible, to see what it costs."""
    for pattern in remove:
        if pattern not in entry.patterns:
            raise StudyError(
                f"the entry {entry.id!r} has no pattern {pattern!r} to remove",
                remedy=_suggest(pattern, entry.patterns),
            )
    for pattern in add:
        _check_new(pattern, entry)
    kept = (pattern for pattern in entry.patterns if pattern not in remove)
    return entry.model_copy(update={"patterns": (*kept, *add)})


def _check_new(pattern: str, entry: CodebookEntry) -> None:
    if pattern in entry.patterns:
        raise StudyError(
            f"the entry {entry.id!r} has the pattern {pattern!r} already",
            remedy="Leave it out of add.",
        )
    try:
        parse_pattern(pattern)
    except ValueError as error:
        raise StudyError(
            f"{error}", remedy=f"Correct it before adding it to the entry {entry.id!r}."
        ) from error


def _suggest(written: str, known: Sequence[str]) -> str:
    close = difflib.get_close_matches(written, known, n=3)
    if close:
        return f"Did you mean {' or '.join(map(repr, close))}?"
    first = ", ".join(map(repr, known[:5]))
    return f"Nothing is written like it; there are {len(known)}, such as {first}."


def _find_touched(
    sentences: pd.DataFrame,
    match: Callable[[pd.DataFrame, CodebookEntry], pd.DataFrame],
    entry: CodebookEntry,
    patterns: Sequence[str],
) -> pd.DataFrame:
    """Return the sentences that hold one of these patterns: no other can change.

    Exclusions are left out here: an unchanged pattern may keep one from hiding a changed one.
    """
    probe = entry.model_copy(update={"patterns": tuple(patterns), "exclusions": ()})
    return sentences[sentences["sentence_id"].isin(match(sentences, probe)["sentence_id"])]


def _match(
    sentences: pd.DataFrame, entry: CodebookEntry, *, codebook: Codebook, actors: Sequence[Actor]
) -> pd.DataFrame:
    # Entries don't take matches from each other, so one is matched as it is among the others.
    alone = codebook.model_copy(update={"entries": (entry,)})
    return match_frames(sentences, codebook=alone, actors=actors)


def _decide(matches: pd.DataFrame) -> dict[str, str]:
    """Return the patterns that advance the entry, by sentence."""
    advanced = matches[matches["use"] == ADVANCED]
    patterns: dict[str, dict[str, None]] = {}
    for sentence, pattern in zip(advanced["sentence_id"], advanced["pattern"], strict=True):
        patterns.setdefault(sentence, {})[pattern] = None
    return {sentence: _BETWEEN.join(names) for sentence, names in patterns.items()}


def _pick(sentences: pd.DataFrame, having: dict[str, str], other: dict[str, str]) -> pd.DataFrame:
    names = [name for name in sentences["sentence_id"] if name in having and name not in other]
    rows = sentences[sentences["sentence_id"].isin(names)]
    return PREVIEW.build(rows.assign(patterns=[having[name] for name in rows["sentence_id"]]))
