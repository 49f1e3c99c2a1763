"""What the figures of a run stand on, and what they cannot carry."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

import pandas as pd

from corpus_tools.compare.accuracy import ALL_DOCUMENTS, ALL_ENTRIES
from corpus_tools.compare.balance import NO_SIDE
from corpus_tools.compare.design import LEVEL
from corpus_tools.compare.phrases import write_name, write_number
from corpus_tools.compare.wording import find_holm_floor, format_p
from corpus_tools.exhibits.escaping import one_line
from corpus_tools.measure import Measured
from corpus_tools.methods.copies import describe_copies
from corpus_tools.methods.onesided import describe_one_sided
from corpus_tools.methods.run import Agreement, Run
from corpus_tools.methods.tone import list_tone_limits, name_scorers
from corpus_tools.methods.voices import list_voice_limits
from corpus_tools.text import find_sentences

Rows = tuple[tuple[str, str], ...]

# What a reader may miss where no entry of the codebook takes a stance.
_NO_STANCE = "stance: tone does not tell whether a text is for or against"
_AGREEMENT = "Agreement with human codes"
_HELD_BACK = f"{_AGREEMENT}, texts held back from tuning"
_SPLIT = "Sentences as the coder split them."
_UNVALIDATED = "unvalidated"
_NOTE = 720


def list_limits(run: Run) -> Rows:
    """List what the figures of a run stand on and what they cannot carry.

    Parameters
    ----------
    run
        As ``collect_run`` gives it.

    Returns
    -------
    tuple
        Term and text of each.
    """
    return (
        ("Documents and sources", f"{describe_size(run)}."),
        ("Unidentified sources", _describe_unidentified(run)),
        ("Compared", _describe_comparison(run)),
        ("Smallest possible p", _begin(describe_floor(run))),
        ("Genres and dates", _begin(describe_one_sided(run))),
        ("Files", f"{describe_loading(run.measured)}."),
        ("Copies", _begin(describe_copies(run))),
        ("How the patterns were made", _describe_making(run.study.codebook.note)),
        ("Frozen before comparing", run.codebook.sentence),
        ("Status of the measures", _begin(describe_status(run))),
        *_list_agreement(run),
        *list_voice_limits(run),
        *list_tone_limits(run),
        ("Not measured", _begin(_describe_unmeasured(run))),
    )


def describe_size(run: Run) -> str:
    """Return the documents and sources of each group."""
    counted = zip(run.groups, run.design.documents, run.design.sources, strict=True)
    compared = [(name, name, n_documents, n_sources) for name, n_documents, n_sources in counted]
    others = run.balance.loc[
        ~run.balance["group"].isin(run.groups), ["group", "n_documents", "n_sources"]
    ]
    described = [(name, f"{name}, not compared", n, k) for name, n, k in others.to_numpy().tolist()]
    return "; ".join(
        f"{shown}: {write_number(n_documents, 'document')} from "
        f"{_count_sources(run, name, n_sources)}"
        for name, shown, n_documents, n_sources in (*compared, *described)
    )


def _count_sources(run: Run, group: str, n_listed: int) -> str:
    """Return the sources of a group; documents without one may each have one of their own."""
    unknown = run.grouping[~run.grouping["is_identified"]]
    unknown = unknown[unknown["group"].replace("", NO_SIDE) == group]
    if unknown.empty:
        return write_number(n_listed, "source")
    n_most = n_listed - unknown["source_id"].nunique() + len(unknown)
    if n_most == 1:
        return "1 unidentified source"
    return f"at most {n_most:,} sources, {len(unknown):,} of them unidentified"


def _describe_unidentified(run: Run) -> str:
    sources = run.grouping.drop_duplicates("source_id")
    n_unknown = int((~sources["is_identified"]).sum())
    if not n_unknown:
        return f"None of {len(sources)}."
    n_documents = int((~run.grouping["is_identified"]).sum())
    return (
        f"{n_unknown} of {len(sources)} listed, with {write_number(n_documents, 'document')}: "
        "which documents are independent of each other would have to be guessed."
    )


def _describe_comparison(run: Run) -> str:
    a, b = run.groups
    if run.refused:
        return f"No. {a} and {b} are not compared: {run.refused}."
    n_refused = int((run.frames["refused_because"] != "").sum())
    return (
        f"{a} with {b}; the source is the unit. Of {write_number(len(run.frames), 'entry')} "
        f"{len(run.frames) - n_refused} could be tested, {n_refused} could not."
    )


def describe_floor(run: Run) -> str:
    """Return the smallest p that the design can reach, alone and after Holm's correction."""
    n_a, n_b = run.design.sources
    if not n_a or not n_b:
        return "none, since a group has no source"
    if run.design.unidentified:
        return (
            f"none can be told, since the source of {len(run.design.unidentified)} of "
            f"{write_number(sum(run.design.documents), 'document')} is unidentified and the "
            "number of sources would be a guess"
        )
    arrangements = f"{math.comb(n_a + n_b, n_a):,} arrangements of {n_a} against {n_b} sources"
    alone = f"{format_p(run.design.smallest_p)} for one measure ({arrangements})"
    n_tested = int((run.frames["refused_because"] == "").sum())
    if not n_tested:
        return f"{alone}; nothing is tested"
    floor = find_holm_floor(run.frames)
    nothing = ": no difference can be found here, whatever the texts say" if floor > LEVEL else ""
    return f"{alone}; {format_p(floor)} after Holm over the {n_tested} tested entries{nothing}"


def describe_loading(measured: Measured) -> str:
    """Return how many files and records became documents, and what became of the others."""
    n_kept, n_dropped = len(measured.documents), len(measured.dropped)
    reasons = measured.dropped["reason"].value_counts().sort_index()
    named = ", ".join(f"{str(reason).replace('_', ' ')} {n}" for reason, n in reasons.items())
    kept = f"{n_kept} of {n_kept + n_dropped} files and records became documents"
    return f"{kept}; dropped: {named}" if named else f"{kept}, and none was dropped"


def describe_status(run: Run) -> str:
    """Return how far the measures are validated."""
    scorers = name_scorers(run)
    parts = []
    if len(run.frames):
        statuses = _join(dict.fromkeys(run.frames["status"]))
        parts.append(f"{write_number(len(run.frames), 'codebook entry')}: {statuses}")
    if scorers:
        parts.append(f"tone by {scorers}: {_UNVALIDATED}")
    return "; ".join(parts) or "nothing was measured"


def _describe_making(note: str) -> str:
    note = one_line(note)
    if not note:
        return "Unknown: the codebook has no note."
    ends = [end for _, end in find_sentences(note) if end <= _NOTE]
    first = note[: ends[-1]] if ends else write_name(note, length=_NOTE)
    return f"The codebook notes: “{first}”" + ("." if first == note else " It goes on.")


def _list_agreement(run: Run) -> Iterator[tuple[str, str]]:
    found = run.agreement
    if found is None:
        yield _AGREEMENT, "Unknown: the study has no human codes."
        return
    texts = _HELD_BACK if found.is_all_held_back else _AGREEMENT
    rows = []
    if found.held_back is not None:
        rows.append((_HELD_BACK, describe_scores(found.held_back, ALL_DOCUMENTS)))
    for name in (ALL_DOCUMENTS, *run.groups):
        if name in set(found.accuracy["group"]):
            term = texts if name == ALL_DOCUMENTS else f"{texts}, {name}"
            scores = describe_scores(found.accuracy, name)
            rows.append((term, f"{scores}{describe_reading(found, name)}"))
    is_coded = found.accuracy["n_coded_sentences"].any()
    for number, (term, text) in enumerate(rows):
        yield term, run.mark + _begin(text) + (f" {_SPLIT}" if is_coded and not number else "")
    yield "What that agreement cannot show", _begin(_describe_doubts(run, found))


def describe_reading(found: Agreement, group: str) -> str:
    """Return how many coded documents of a group were read while the patterns were made.

    Parameters
    ----------
    found
        As ``collect_run`` gives it.
    group
        One of the groups of its accuracy.

    Returns
    -------
    str
        A clause to append; blank unless some, and not all, were held back.
    """
    if found.held_back is None:
        return ""
    accuracy = found.accuracy
    n_documents = accuracy.loc[accuracy["group"] == group, "n_documents"].iloc[0]
    n_read = found.n_read[group]
    return (
        f"; {n_read:,} of {write_number(n_documents, 'document')} "
        f"{'was' if 1 in {n_read, n_documents} else 'were'} read while the patterns were made"
    )


def describe_scores(accuracy: pd.DataFrame, group: str) -> str:
    """Return precision and recall over all entries of a group, with intervals and n.

    Parameters
    ----------
    accuracy
        As ``compute_accuracy`` gives it.
    group
        One of its groups.
    """
    is_row = (accuracy["group"] == group) & (accuracy["frame"] == ALL_ENTRIES)
    row = accuracy[is_row].iloc[0]
    if not row["n_coded_sentences"]:
        return "no sentence is coded"
    return (
        f"precision {_write_score(row, 'precision')} of {row['n_found']:,} matched pairs of "
        f"sentence and entry, recall {_write_score(row, 'recall')} of {row['n_true']:,} coded "
        f"ones, in {write_number(row['n_coded_sentences'], 'sentence')} of "
        f"{write_number(row['n_documents'], 'document')} from "
        f"{write_number(row['n_sources'], 'source')}"
        f"{'; two sources say next to nothing' if row['n_sources'] == 2 else ''}"  # noqa: PLR2004
    )


def _write_score(row: pd.Series, name: str) -> str:
    if pd.isna(row[name]):
        return "unknown"
    low, high = row[f"{name}_low"], row[f"{name}_high"]
    if pd.isna(low):
        return f"{row[name]:.2f} (no interval, it takes two sources)"
    return f"{row[name]:.2f} (95 % interval {low:.2f} to {high:.2f})"


def _describe_doubts(run: Run, found: Agreement) -> str:
    doubts = {
        "whether a second person would code the same, since each sentence has one code": True,
        "how the patterns do on found texts: those written for a purpose are clearer, so these "
        "figures are likely too high": bool(run.study.label),
        "how much the patterns owe to these very texts, since the codes do not say which were "
        "held back": found.held_back is None and not found.is_all_held_back,
        f"whether {write_number(found.n_unjudged, 'match')} outside the coded sentences were right":
            found.n_unjudged > 0,
        f"anything about {write_number(found.n_documents_absent, 'coded document')} that this "
        "corpus does not hold": found.n_documents_absent > 0,
    }  # fmt: skip
    return "; ".join(doubt for doubt, applies in doubts.items() if applies)


def _describe_unmeasured(run: Run) -> str:
    takes_stance = any(entry.stance for entry in run.study.codebook.entries)
    missing = [] if takes_stance else [_NO_STANCE]
    return "; ".join([*missing, "intent, bias and effect on readers"])


def _begin(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}." if not text.startswith("p = ") else f"{text}."


def _join(names: Iterable[object]) -> str:
    return " and ".join(map(str, names))
