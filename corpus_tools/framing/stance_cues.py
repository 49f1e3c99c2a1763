"""Find what in a sentence speaks for or against the issue of a study: evidence with offsets."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

import numpy as np
import pandas as pd

from corpus_tools.errors import TableError
from corpus_tools.framing.stance_operators import WINDOW, read_before, read_behind
from corpus_tools.framing.uses import ADVANCED, CONTESTED, MENTIONED, NEGATED, find_use
from corpus_tools.schema import FRAME_MATCHES, SENTENCES, STANCE_CUES
from corpus_tools.study.codebook import Codebook
from corpus_tools.text import tokenize
from corpus_tools.text.terms import TokenIndex, check_term, choose_longest, locate_terms

FAVOURS, OPPOSES, NEITHER = "favours", "opposes", "neither"
SIGNS = {FAVOURS: 1, OPPOSES: -1}
STANCE_OF = {1: FAVOURS, -1: OPPOSES, 0: NEITHER}
# Whoever disputes a notion, or calls a thing a pretext, may want the thing or not.
_USED = (ADVANCED, NEGATED)
_CONCEDING = frozenset(["despite", "although", "though", "notwithstanding"])
# "While talks failed, ..." concedes; in the middle of a sentence they set side by side.
_CONCEDING_FIRST = frozenset(["while", "whereas", "even"])
_TURNING = frozenset(["but", "yet", "however", "nevertheless", "nonetheless"])
_BEFORE, _BEHIND = "said before", "said behind"
_STOPS = frozenset([",", ";", ":", ".", "–", "—"])
# A name of a body or an office is looked for so far around a word.
_AROUND = 40


class _Cue(NamedTuple):
    """A piece of evidence; offsets count in its sentence."""

    row: int
    start: int
    end: int
    sign: int
    frame: str
    rule: str
    words: str
    # Where what decides begins and ends: it may stand outside of a match around the word.
    reach: tuple[int, int] = (0, 0)


def find_stance_cues(
    sentences: pd.DataFrame,
    *,
    matches: pd.DataFrame,
    codebook: Codebook,
    topic: Sequence[str] = (),
    opposite: Sequence[str] = (),
) -> pd.DataFrame:
    """Find what in each sentence speaks for or against the issue.

    Two kinds of evidence. A match of an entry that takes a stance counts for its pole, and where
    it is negated for the other one; contested and mentioned matches count for none. And a word of the topic counts by what its clause says of it: that
    somebody calls for it, rejects it, warns of its end. Mere deeds ("expanded the exchange",
    "restricted exports") are no stance. Where the two overlap the match counts, unless what
    stands before it turns it round ("warned against closer cooperation").

    Parameters
    ----------
    sentences
        One row per sentence.
    matches
        As ``match_frames`` gives them, of these sentences.
    codebook
        Its entries with a ``stance`` of favours or opposes.
    topic
        Terms for what the issue is: ``cooperat*``, ``joint research``.
    opposite
        Terms for what is its opposite: ``decoupl*``. Whoever warns of it favours the issue.

    Returns
    -------
    pandas.DataFrame
        One row per piece of evidence: ``sentence_id``, ``document_id``, ``start``, ``end`` (of
        the match or of the word of the topic), ``stance`` (favours or opposes), ``rule``,
        ``words`` that decided, ``conceded`` (whether the sentence only concedes it: "despite
        doubts", or before a "but").

    Raises
    ------
    TableError
        If neither an entry nor a term says what the issue is, or a term can never be found.
    """
    SENTENCES.check(sentences)
    FRAME_MATCHES.check(matches)
    poles = {entry.id: SIGNS[entry.stance] for entry in codebook.entries if entry.stance}
    if not (poles or topic or opposite):
        raise TableError(
            "nothing says what the stance is toward",
            remedy="Give an entry of the codebook `stance: favours` or `stance: opposes`, or name "
            "words of the topic.",
        )
    sentences = sentences.reset_index(drop=True)
    index = TokenIndex(tokenize(sentences["text"]))
    entries = _read_matches(matches, poles, sentences)
    said = list(_read_topic(index, sentences, topic, opposite))
    rows = [
        row
        for _, cues in groupby(_join(entries, said), key=lambda cue: cue.row)
        for row in _give(list(cues), index, sentences)
    ]
    order = ["document_id", "start", "end", "frame"]
    table = pd.DataFrame(rows, columns=list(STANCE_CUES.dtypes))
    return STANCE_CUES.build(table.sort_values(order, kind="stable"))


def _read_matches(
    matches: pd.DataFrame, poles: Mapping[str, int], sentences: pd.DataFrame
) -> list[_Cue]:
    """Return what the matches of entries with a pole say."""
    rows = pd.Series(sentences.index, index=sentences["sentence_id"])
    texts, begins = sentences["text"].tolist(), sentences["start"].tolist()
    polar = matches[matches["frame"].isin(poles.keys()) & matches["use"].isin(_USED)]
    _check_sentences(polar, rows)
    cues = []
    for match in polar.to_dict("records"):
        row = rows[match["sentence_id"]]
        start, end = (match[name] - begins[row] for name in ("start", "end"))
        sign = poles[match["frame"]] * (1 if match["use"] == ADVANCED else -1)
        words = " ".join(filter(None, (match["use_words"], texts[row][start:end])))
        cues.append(_Cue(row, start, end, sign, match["frame"], match["use"], words))
    return cues


def _check_sentences(matches: pd.DataFrame, rows: pd.Series) -> None:
    unknown = sorted(set(matches["sentence_id"]) - set(rows.index))
    if unknown:
        raise TableError(
            f"{len(unknown)} sentence(s) of the matches do not stand in the sentences, the first "
            f"is {unknown[0]!r}",
            remedy="Give the matches that were found in these sentences.",
        )


def _read_topic(
    index: TokenIndex, sentences: pd.DataFrame, topic: Sequence[str], opposite: Sequence[str]
) -> Iterator[_Cue]:
    """Yield what clauses say of the words of the topic and of its opposite."""
    texts = sentences["text"].tolist()
    parts = [
        locate_terms(index, terms=_check_terms(terms)).assign(pole=pole)
        for terms, pole in ((topic, 1), (opposite, -1))
    ]
    found = choose_longest(pd.concat(parts, ignore_index=True), n_tokens=len(index.rows))
    for first, last, pole in zip(found["first"], found["last"], found["pole"], strict=True):
        row = int(index.rows[first])
        begin, end = np.searchsorted(index.rows, [row, row + 1])
        if _is_set_aside(index, texts[row], (max(begin, first - _AROUND), first, last, end)):
            continue
        after = index.words[last + 1 : min(end, last + WINDOW)]
        before = read_before(index.words[max(begin, first - WINDOW) : first], behind=after)
        behind = None if before else read_behind(after)
        reading = before or behind
        if reading is None:
            continue
        edges = (first - reading.reach, last) if before else (first, last + reading.reach)
        start, stop = int(index.starts[first]), int(index.ends[last])
        said = texts[row][start:stop]
        words = f"{reading.words} {said}" if before else f"{said} {reading.words}"
        yield _Cue(
            row, start, stop, pole * reading.sign, "", _BEFORE if before else _BEHIND, words,
            (int(index.starts[edges[0]]), int(index.ends[edges[1]])),
        )  # fmt: skip


def _check_terms(terms: Sequence[str]) -> list[str]:
    try:
        return [check_term(term) for term in terms]
    except ValueError as error:
        raise TableError(
            f"among the words of the topic {error}",
            remedy="Write words, globs (cooperat*) and phrases (joint research).",
        ) from error


def _is_set_aside(index: TokenIndex, text: str, places: tuple[int, int, int, int]) -> bool:
    """Whether a word of the topic only names a body, or is a notion that somebody disputes.

    Who dismisses the charge of a break-up says that there is none, not that it would be bad.
    """
    begin, first, last, end = places
    tokens = range(begin, min(end, last + _AROUND))
    words = [index.words[at] for at in tokens]
    originals = [text[index.starts[at] : index.ends[at]] for at in tokens]
    return find_use(words, originals, first - begin, last - begin).use in {CONTESTED, MENTIONED}


def _join(entries: Sequence[_Cue], said: Sequence[_Cue]) -> list[_Cue]:
    """Return all cues, of a match and a word of the topic in it the one that decides."""
    ordered = sorted(entries)
    places = [(entry.row, entry.start) for entry in ordered]
    longest = max((entry.end - entry.start for entry in entries), default=0)
    kept, turned = [], set()
    for cue in said:
        low = bisect_left(places, (cue.row, cue.start - longest))
        high = bisect_left(places, (cue.row, cue.end))
        around = [entry for entry in ordered[low:high] if entry.end > cue.start]
        against = [entry for entry in around if entry.sign != cue.sign and _reaches(cue, entry)]
        turned.update(against)
        if against or not around:
            kept.append(cue)
    return sorted([*kept, *(entry for entry in entries if entry not in turned)])


def _reaches(cue: _Cue, entry: _Cue) -> bool:
    """Whether what decides stands outside of a match, so that it speaks of the match."""
    return cue.reach[0] < entry.start or cue.reach[1] > entry.end


def _give(
    cues: Sequence[_Cue], index: TokenIndex, sentences: pd.DataFrame
) -> Iterator[tuple[object, ...]]:
    """Yield the rows of one sentence's cues, in the columns of the table."""
    at = sentences.iloc[cues[0].row]
    for cue, conceded in zip(cues, _find_conceded(cues, index), strict=True):
        yield (
            at["sentence_id"], at["document_id"], at["start"] + cue.start, at["start"] + cue.end,
            STANCE_OF[cue.sign], cue.frame, cue.rule, cue.words, conceded,
        )  # fmt: skip


def _find_conceded(cues: Sequence[_Cue], index: TokenIndex) -> list[bool]:
    """Tell which cues a sentence that says both concedes: "despite doubts", "slow, but useful"."""
    last = {cue.sign: cue.start for cue in cues}
    if len(last) == 1:
        return [False] * len(cues)
    begin, end = np.searchsorted(index.rows, [cues[0].row, cues[0].row + 1])
    starts = index.starts[begin:end]
    turns = [int(starts[n]) for n in range(end - begin) if index.words[begin + n] in _TURNING]
    conceded = []
    for cue in cues:
        at = int(np.searchsorted(starts, cue.start))
        before = index.words[begin + max(0, at - _AROUND) : begin + at]
        turn = bisect_left(turns, cue.start)
        turned = turn < len(turns) and turns[turn] < last[-cue.sign]
        conceded.append(turned or _is_in_concession(before, at))
    return conceded


def _is_in_concession(before: Sequence[str], at: int) -> bool:
    """Whether the words before, up to the last stop, concede what follows them."""
    stop = max((place for place, word in enumerate(before) if word in _STOPS), default=-1)
    clause = before[stop + 1 :]
    opens = len(clause) == at and at > 0
    return not _CONCEDING.isdisjoint(clause) or (opens and clause[0] in _CONCEDING_FIRST)
