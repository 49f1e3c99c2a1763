"""How voices, demands and acts were found, and how often that was right."""

from __future__ import annotations

import math
from collections.abc import Hashable, Iterable, Iterator, Mapping
from typing import Any

from corpus_tools.compare.judging import ACTED, ACTING, SPOKEN, TOLD, WHOM, WHOSE
from corpus_tools.compare.phrases import write_number
from corpus_tools.compare.voices import is_said
from corpus_tools.methods.run import ALL, HELD_BACK, Run, VoiceAgreement

_TERM = "Voices against human codes"
# Each question in the words of a reader, and what its scores are called.
_ASKED = {
    SPOKEN: "somebody is quoted",
    WHOSE: "whose statement it is, where both say quoted",
    TOLD: "somebody is told to act",
    WHOM: "who is told, where both say so",
    ACTED: "an actor acts, or somebody toward it",
    ACTING: "who acts toward whom, where n counts pairs of parties",
}
_CALLED = {"accuracy": "right in"}
NOBODY_MEASURED = (
    "Nobody measured on these texts how often voices, speakers and those told to act are right: "
    "no sentence of them has codes of these."
)


def list_voice_limits(run: Run) -> Iterator[tuple[str, str]]:
    """Yield how voices were found, and how far they agree with human codes if there are any.

    Parameters
    ----------
    run
        As ``collect_run`` gives it.

    Yields
    ------
    tuple
        Term and text.
    """
    yield "Voices", describe_voice_limits(run)
    found = run.voices
    if found is None:
        yield _TERM, NOBODY_MEASURED
        return
    if found.is_partly_held_back:
        text = describe_voice_scores(found, HELD_BACK)
        yield f"{_TERM}, texts held back from tuning", f"{run.mark}{text}."
    yield _TERM, f"{run.mark}{describe_voice_scores(found, ALL)}."
    sides = _compare_sides(found, run.groups)
    if sides:
        text = f"{sides}. Where the sides differ in this, counts do not compare them."
        yield f"{_TERM}, by side", run.mark + text


def describe_voice_limits(run: Run) -> str:
    """Return how voices, speakers and addressees were found, and what that leaves out."""
    quotes = run.measured.quotes
    n_said = int(is_said(quotes).sum())
    n_unnamed = int((is_said(quotes) & (quotes["speaker_actor"] == "")).sum())
    return (
        f"Statements, speakers and those told to act are found by {name_reader(run)}, unvalidated; "
        f"of {write_number(n_said, 'statement')} {n_unnamed:,} have a speaker who belongs to no "
        "actor of the study, as far as the text says. Shares and tests of frames that do not name "
        "a voice count what is quoted like the outlet's own words."
    )


def name_reader(run: Run) -> str:
    """Return by what statements are found."""
    reader = run.study.settings.quotes.reader
    return "the parser spaCy and rules" if reader == "spacy" else "rules, without a parser"


def describe_voice_scores(found: VoiceAgreement, documents: str) -> str:
    """Return precision and recall, or the share that is right, of each question, with n.

    Parameters
    ----------
    found
        As ``collect_run`` gives it.
    documents
        "all", "held back", or a group.

    Returns
    -------
    str
        Without a full stop.
    """
    part = found.accuracy[found.accuracy["documents"] == documents]
    said = []
    for question, words in _ASKED.items():
        rows = part[part["question"] == question].to_dict("records")
        scores = [f"{_CALLED.get(row['measure'], row['measure'])} {_write(row)}" for row in rows]
        said += [f"{words}: {', '.join(scores)}"] if scores else []
    size = write_number(found.n_documents[documents], "document")
    n_sources = write_number(max(part["n_sources"], default=0), "source")
    where = f"n counts sentences of {size} from {n_sources}; 95 % intervals over sources"
    return _begin("; ".join([*said, where]))


def _compare_sides(found: VoiceAgreement, groups: Iterable[str]) -> str:
    """Return how often the actor is right on each side: where it differs, counts mislead."""
    accuracy = found.accuracy
    said = []
    for question in (WHOSE, WHOM):
        rows = accuracy[accuracy["question"] == question].set_index("documents")
        sides = [
            f"{name} {_write(rows.loc[name].to_dict())}" for name in groups if name in rows.index
        ]
        said += [f"{_ASKED[question]}: {', '.join(sides)}"] if sides else []
    return _begin("; ".join(said))


def _write(row: Mapping[Hashable, Any]) -> str:
    """Return a score with its interval and n.

    Examples
    --------
    >>> _write({"value": 0.5, "low": 0.25, "high": 0.75, "n": 8})
    '0.50 (0.25 to 0.75, n = 8)'
    """
    if not row["n"]:
        return "unknown"
    interval = "no interval" if math.isnan(row["low"]) else f"{row['low']:.2f} to {row['high']:.2f}"
    return f"{row['value']:.2f} ({interval}, n = {row['n']:,})"


def _begin(text: str) -> str:
    return text[:1].upper() + text[1:]
