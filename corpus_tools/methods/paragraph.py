"""The methods of a run as a paper reports them."""

from __future__ import annotations

import hashlib
import math
import platform
from collections.abc import Iterator
from importlib.metadata import version
from itertools import starmap
from typing import NamedTuple

import pandas as pd

from corpus_tools.cleaning import summarize_segments
from corpus_tools.compare.accuracy import ALL_DOCUMENTS
from corpus_tools.compare.design import LEVEL, MAX_ARRANGEMENTS
from corpus_tools.compare.groups import ESTIMAND
from corpus_tools.exhibits.escaping import one_line
from corpus_tools.framing.negation import REACH
from corpus_tools.framing.uses import USES
from corpus_tools.methods.citing import SOFTWARE, Software
from corpus_tools.methods.copies import describe_copies
from corpus_tools.methods.limits import (
    describe_floor,
    describe_loading,
    describe_reading,
    describe_scores,
    describe_size,
    describe_status,
)
from corpus_tools.methods.references import WORKS
from corpus_tools.methods.run import ALL, HELD_BACK, Agreement, Run
from corpus_tools.methods.tone import say_tone
from corpus_tools.methods.voices import NOBODY_MEASURED, describe_voice_scores, name_reader
from corpus_tools.study.reading import UNKNOWN

_PACKAGES = ("pandas", "numpy", "scipy", "nltk")


class _Said(NamedTuple):
    """A sentence, and the keys of the works that it cites."""

    text: str
    cited: tuple[str, ...] = ()


def write_paragraphs(run: Run, *, software: Software) -> tuple[str, tuple[str, ...]]:
    """Write the methods of a run in the past tense, with the works that they rest on.

    Parameters
    ----------
    run
        As ``collect_run`` gives it.
    software
        As ``read_software`` gives it.

    Returns
    -------
    tuple
        Paragraphs parted by a blank line, and the keys of the works that they cite.
    """
    paragraphs = [
        [*_say_corpus(run)],
        [*_say_measures(run), *_say_voices(run), *starmap(_Said, say_tone(run)), *_say_words(run)],
        [
            *_say_comparison(run),
            *_say_agreement(run),
            *_say_voice_scores(run),
            *_say_software(run, software),
        ],
    ]
    text = "\n\n".join(run.mark + " ".join(said.text for said in part) for part in paragraphs)
    return text, tuple(key for part in paragraphs for said in part for key in said.cited)


def _cite(*keys: str) -> str:
    return "; ".join(WORKS[key].label for key in keys)


def _say_corpus(run: Run) -> Iterator[_Said]:
    corpus = run.study.settings.corpus
    yield _Said(f"The corpus “{one_line(run.study.settings.name)}” was {corpus.kind}.")
    told = {
        "collected from": corpus.collected_from,
        "query": corpus.query,
        "dates": corpus.dates,
        "inclusion": corpus.inclusion,
    }
    known = [f"{name}: {one_line(text)}" for name, text in told.items() if text != UNKNOWN]
    unknown = [name for name, text in told.items() if text == UNKNOWN]
    if known:
        yield _Said(f"Its description reads: {'; '.join(known)}.")
    if unknown:
        yield _Said(f"The description left unknown: {', '.join(unknown)}.")
    yield _Said(f"{describe_loading(run.measured)}.")
    copies = describe_copies(run)
    yield _Said(f"Copies of one text were found by their words: {copies}.")
    selection = _describe_selection(run)
    if selection:
        yield _Said(f"The study selected by: {selection}.")
    yield _Said(
        f"Documents were grouped by the {run.study.settings.comparison.group_by} of their source "
        f"({describe_size(run)}); {_describe_days(run)}."
    )


def _describe_days(run: Run) -> str:
    days = run.measured.documents["published_on"]
    known = days.dropna()
    if known.empty:
        return "no date of publication was known"
    first, last = f"{known.min():%Y-%m-%d}", f"{known.max():%Y-%m-%d}"
    span = first if first == last else f"{first} to {last}"
    n_unknown = len(days) - len(known)
    return f"dates of publication were {span}" + (
        f", unknown for {n_unknown} of {len(days)}" if n_unknown else ""
    )


def _describe_selection(run: Run) -> str:
    select = run.study.settings.select
    parts = (
        f"days from {select.from_day}" if select.from_day else "",
        f"days to {select.to_day}" if select.to_day else "",
        f"a list of {len(select.sources)} sources" if select.sources else "",
        f"language ({', '.join(map(one_line, select.languages))})" if select.languages else "",
        f"genre ({', '.join(map(one_line, select.genres))})" if select.genres else "",
        f"a list of {len(select.exclude)} exclusions" if select.exclude else "",
    )
    return ", ".join(filter(None, parts))


def _say_measures(run: Run) -> Iterator[_Said]:
    measured, codebook = run.measured, run.study.codebook
    parts = summarize_segments(measured.segments, documents=measured.documents)
    share = parts["n_words_furniture"].sum() / max(1, parts["n_words"].sum())
    yield _Said(
        "Page furniture was labelled by rules and left out of all counts "
        f"({100 * share:.1f} % of {parts['n_words'].sum():,} words); no text was altered."
    )
    yield _Said(
        f"What was kept was split into {len(measured.sentences):,} sentences by NLTK's Punkt with "
        "a fixed list of abbreviations, not trained on these texts."
    )
    path = run.study.folder / run.study.settings.files.codebook
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    n_patterns = sum(len(entry.patterns) for entry in codebook.entries)
    yield _Said(
        f"Frames ({_cite('entman1993')}) and related entries were counted with the codebook "
        f"“{one_line(codebook.name)}”, version {one_line(codebook.version)} (SHA-256 "
        f"{digest[:16]}…), of {len(codebook.entries)} entries and {n_patterns:,} patterns.",
        ("entman1993",),
    )
    yield _Said(run.codebook.sentence)
    yield _Said(_describe_uses(measured.frame_matches["use"].value_counts()))


def _describe_uses(uses: pd.Series) -> str:
    n_advanced, n_contested, n_negated, n_mentioned = (int(uses.get(use, 0)) for use in USES)
    return (
        "An entry counted in a sentence in which one of its patterns stood and was put forward. "
        f"{n_advanced:,} matches counted; kept apart by rules, each with the words that decided, "
        f"were {n_contested:,} that are held at arm's length (“so-called”, “rejected the notion "
        f"of”), {n_negated:,} that are negated (within {REACH} tokens of the same clause, with "
        f"listed exceptions such as “not only”), and {n_mentioned:,} in names and offices alone."
    )


def _say_voices(run: Run) -> Iterator[_Said]:
    yield _Said(
        "Statements with their speakers, and demands with those whom they bind, were found by "
        f"{name_reader(run)}; a speaker counted under an actor only where the text gives one."
    )


def _say_words(run: Run) -> Iterator[_Said]:
    if not run.refused:
        keys = ("dunning1993", "rayson2000")
        yield _Said(
            f"Words were described by log-likelihood G2 ({_cite(*keys)}) beside the number of "
            "documents and sources that use them, and were not tested.",
            keys,
        )


def _say_comparison(run: Run) -> Iterator[_Said]:
    a, b = run.groups
    if run.refused:
        yield _Said(f"{a} and {b} were not compared: {run.refused}.")
        yield _Said("Each document was described for itself.")
        return
    reasons = run.frames["refused_because"]
    if not (reasons == "").any():
        yield _Said(f"{a} and {b} were to be compared with the source as the unit of inference.")
        yield _Said(f"No entry could be tested: {'; '.join(dict.fromkeys(reasons))}.")
        return
    yield _Said(
        f"{a} and {b} were compared with the source as the unit of inference, on the share of "
        f"sentences that hold an entry. The estimand was the {ESTIMAND}."
    )
    yield _Said(
        f"Intervals were 95 % Welch intervals over sources ({_cite('welch1947')}), not corrected. "
        f"Two-sided p came from a permutation of sources ({_cite('good2005')}) over "
        f"{_describe_dealing(run)}, corrected over all entries that could be tested "
        f"({_cite('holm1979')}).",
        ("welch1947", "good2005", "holm1979"),
    )
    yield _Said(f"The smallest p within reach was: {describe_floor(run)}.")
    yield _Said(
        f"A difference counted as found when the corrected p was below {LEVEL} and the interval "
        "left out 0."
    )
    if len(run.measured.sentiment_scores):
        yield _Said(
            "Tone was compared in the same way on the mean score, where it could be tested, with "
            "Holm's correction over the scorers alone."
        )


def _describe_dealing(run: Run) -> str:
    n_arrangements = math.comb(sum(run.design.sources), run.design.sources[0])
    if n_arrangements <= MAX_ARRANGEMENTS:
        return f"all {n_arrangements:,} arrangements"
    return f"{MAX_ARRANGEMENTS:,} arrangements drawn by chance"


def _say_agreement(run: Run) -> Iterator[_Said]:
    found = run.agreement
    status = _Said(f"The status of the measures was: {describe_status(run)}.")
    if found is None:
        yield _Said("There were no human codes.")
    elif not found.accuracy["n_coded_sentences"].any():
        yield _Said("The human codes were of none of these documents.")
    else:
        yield from _say_scores(found)
    yield status


def _say_scores(found: Agreement) -> Iterator[_Said]:
    """Yield the scores on texts held back first: the others were tuned on."""
    pooled = describe_scores(found.accuracy, ALL_DOCUMENTS)
    begins = "Against human codes of sentences as the coder split them the matches had"
    after = f"(intervals over sources after {_cite('korn1998')})"
    if found.held_back is not None:
        apart = describe_scores(found.held_back, ALL_DOCUMENTS)
        yield _Said(
            f"{begins}, on texts held back from tuning the patterns, {apart} {after}.",
            ("korn1998",),
        )
        reading = describe_reading(found, ALL_DOCUMENTS)
        yield _Said(f"On all coded texts they had {pooled}{reading}.")
        return
    yield _Said(f"{begins} {pooled} {after}.", ("korn1998",))
    if found.is_all_held_back:
        yield _Said("All of these texts were held back from tuning the patterns.")
    else:
        yield _Said("The codes do not say which texts were held back from tuning the patterns.")


def _say_voice_scores(run: Run) -> Iterator[_Said]:
    """Yield how often voices were right, on texts held back from tuning where there are such."""
    if run.voices is None:
        yield _Said(NOBODY_MEASURED)
        return
    is_apart = run.voices.is_partly_held_back
    on = "texts held back from tuning" if is_apart else "all coded texts"
    scores = describe_voice_scores(run.voices, HELD_BACK if is_apart else ALL)
    yield _Said(
        f"Against human codes of voices, on {on}, the program had: "
        f"{scores[:1].lower()}{scores[1:]} after {_cite('korn1998')}.",
        ("korn1998",),
    )


def _say_software(run: Run, software: Software) -> Iterator[_Said]:
    packages = ", ".join(f"{name} {version(name)}" for name in _PACKAGES)
    yield _Said(
        f"The analysis was made with {software.title} {software.version} ({software.label}), "
        f"Python {platform.python_version()}, {packages}, and the seed "
        f"{run.study.settings.seed}; the fingerprint of the corpus is "
        f"{run.measured.fingerprint}.",
        (SOFTWARE,),
    )
