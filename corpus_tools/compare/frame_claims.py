"""Titles of figures on where frames stand and which share sentences, and what these show."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pandas as pd

from corpus_tools.compare.phrases import write_list, write_name, write_number, write_percent
from corpus_tools.errors import TableError
from corpus_tools.framing.cooccurrence import COOCCURRENCE
from corpus_tools.framing.profiles import PLACES
from corpus_tools.framing.uses import ADVANCED, USES
from corpus_tools.schema import FRAME_MATCHES, SENTENCES

HEADLINE = ("title", "deck")
# Of a number with three expected even none is found once in twenty (the "rule of three"): below
# that neither many nor few can be told from what is expected.
LEAST_EXPECTED = 3.0
PER_CENT_FROM = 20  # documents; of fewer a share in per cent would seem too exact
GROUPED_PLACES = {"title": "headline", "deck": "headline", "lead": "lead", "rest": "rest"}
_NAMED = 3
_SUMMARY = ["frame", "place", "n_documents", "n_present", "share", "mean_sentences"]


def order_entries(entries: Iterable[str], labels: Mapping[str, str]) -> list[str]:
    """Return each entry once, in the order of ``labels``, those without a label at the end.

    Examples
    --------
    >>> order_entries(["trust", "x", "rivalry", "trust"], {"rivalry": "Rivalry", "trust": "Trust"})
    ['rivalry', 'trust', 'x']
    """
    found = list(dict.fromkeys(entries))
    # A Series is taken too: its keys are its index.
    known = [entry for entry in labels.keys() if entry in found]  # noqa: SIM118
    return [*known, *(entry for entry in found if entry not in known)]


def choose_marks(matches: pd.DataFrame, *, sentences: pd.DataFrame) -> pd.DataFrame:
    """Return the matches that a figure of one document marks: one per sentence and entry.

    Parameters
    ----------
    matches
        As ``match_frames`` gives them, those of one document.
    sentences
        The sentences of that document.

    Returns
    -------
    pandas.DataFrame
        Rows of ``matches`` with ``position`` and ``part`` of the sentence, in reading order. Of
        several matches the advanced one is taken, then contested, negated, mentioned: a sentence
        counts for an entry as soon as one match advances it.

    Raises
    ------
    TableError
        If there are several documents, a match stands in none of the sentences, or has no use
        that is known.
    """
    FRAME_MATCHES.check(matches)
    SENTENCES.check(sentences)
    _check(matches, sentences)
    places = sentences[["sentence_id", "position", "part"]]
    own = matches.drop(columns=["position", "part"], errors="ignore").merge(
        places, on="sentence_id"
    )
    ordered = own.assign(rank=own["use"].map(USES.index)).sort_values(
        ["position", "frame", "rank", "start", "match_id"]
    )
    return ordered.drop_duplicates(["sentence_id", "frame"]).drop(columns="rank")


def _check(matches: pd.DataFrame, sentences: pd.DataFrame) -> None:
    n_documents = sentences["document_id"].nunique()
    if n_documents > 1:
        raise TableError(
            f"the sentences are of {n_documents:,} documents, and this is read in one",
            remedy='Choose one: sentences[sentences["document_id"] == ...], matches likewise.',
        )
    unknown = sorted(set(matches["sentence_id"]) - set(sentences["sentence_id"]))
    if unknown:
        raise TableError(
            f"{len(unknown):,} sentence(s) of the matches do not stand in the sentences, "
            f"the first is {unknown[0]!r}",
            remedy="Give the matches of the same document as the sentences.",
        )
    strange = sorted(set(matches["use"]) - set(USES))
    if strange:
        raise TableError(
            f"a match has the use {strange[0]!r}", remedy=f"Uses are: {', '.join(USES)}."
        )


def claim_frame_positions(
    matches: pd.DataFrame, *, sentences: pd.DataFrame, labels: Mapping[str, str]
) -> str:
    """Say how many entries one document advances in how many sentences, and which on top.

    Parameters
    ----------
    matches, sentences
        As in ``choose_marks``.
    labels
        The name to show for each entry; up to three in the headline are named.
    """
    marks = choose_marks(matches, sentences=sentences)
    if sentences.empty:
        return "There are no sentences"
    whole = write_number(len(sentences), "sentence")
    if marks.empty:
        return f"No entry is matched in {whole} (unvalidated)"
    advanced = marks[marks["use"] == ADVANCED]
    if advanced.empty:
        n = marks["frame"].nunique()
        aside = f"{_write_entries(n)} only contested, negated or mentioned"
        return f"No entry is advanced in {whole}; {aside} (unvalidated)"
    entries = order_entries(advanced["frame"], labels)
    subject = (
        _write_entries(len(entries)) if len(entries) > 1 else f"{_name(entries[0], labels)} is"
    )
    reach = f"{advanced['sentence_id'].nunique():,} of {whole}"
    top = _say_headline(advanced, sentences, labels)
    return f"{subject} advanced in {reach}; {top} (unvalidated)"


def _say_headline(
    advanced: pd.DataFrame, sentences: pd.DataFrame, labels: Mapping[str, str]
) -> str:
    if not sentences["part"].isin(HEADLINE).any():
        return "there is no headline"
    on_top = order_entries(advanced.loc[advanced["part"].isin(HEADLINE), "frame"], labels)
    if len(set(advanced["frame"])) == 1:
        return "also in the headline" if on_top else "not in the headline"
    if len(on_top) > _NAMED:
        return f"{len(on_top):,} of them in the headline"
    return f"in the headline {write_list(_name(e, labels) for e in on_top) or 'none'}"


def summarize_frame_places(places: pd.DataFrame) -> pd.DataFrame:
    """Summarize in how many documents each entry stands in the headline, the lead and the rest.

    Parameters
    ----------
    places
        As ``count_frame_places`` gives them.

    Returns
    -------
    pandas.DataFrame
        One row per entry and place: ``frame``, ``place`` (headline, which is title and deck;
        lead; rest), ``n_documents`` (those that have the place), ``n_present`` (those of them
        with an advanced match in it), ``share`` (empty where no document has the place),
        ``mean_sentences`` (of the place, in the documents that have it). A place with many
        sentences has an entry sooner than a place with few.
    """
    PLACES.check(places)
    keys = ["document_id", "frame", "place"]
    grouped = places.assign(place=places["place"].map(GROUPED_PLACES)).groupby(keys, sort=False)
    each = grouped[["n_sentences", "n_matched_sentences"]].sum().reset_index()
    each["n_documents"] = (each["n_sentences"] > 0).astype("int64")
    each["n_present"] = (each["n_matched_sentences"] > 0).astype("int64")
    table = each.groupby(["frame", "place"], sort=False).sum(numeric_only=True).reset_index()
    n_documents = table["n_documents"].where(table["n_documents"] > 0)
    return table.assign(
        share=table["n_present"] / n_documents, mean_sentences=table["n_sentences"] / n_documents
    )[_SUMMARY]


def claim_frame_places(places: pd.DataFrame, *, labels: Mapping[str, str]) -> str:
    """Say how many entries stand in headlines, in leads and below, and how widely at the utmost.

    Parameters
    ----------
    places
        As ``count_frame_places`` gives them.
    labels
        The name to show for each entry.

    Returns
    -------
    str
        Without naming the widest of several entries: those of different kinds are not ranked.
    """
    summary = summarize_frame_places(places)
    known = summary[summary["n_documents"] > 0]
    if known.empty:
        return "Nothing was counted"
    documents = write_number(places["document_id"].nunique(), "document")
    entries = list(dict.fromkeys(known["frame"]))
    own = [(str(place), rows) for place, rows in known.groupby("place", sort=False)]
    if len(entries) == 1:
        parts = [f"{place} {_say_widest(rows)}" for place, rows in own]
        name = _name(entries[0], labels)
        return f"{name}, of {documents}: {', '.join(parts)} (unvalidated)"
    if not known["n_present"].any():
        return f"None of {len(entries):,} entries is advanced in {documents} (unvalidated)"
    parts = [_say_place(place, rows) for place, rows in own]
    return f"Of {len(entries):,} entries in {documents}: {write_list(parts)} (unvalidated)"


def _say_place(place: str, rows: pd.DataFrame) -> str:
    where = "in the rest" if place == "rest" else f"in a {place}"
    n = int((rows["n_present"] > 0).sum())
    return f"{n:,} {where}" + (f" (up to {_say_widest(rows)})" if n else "")


def _say_widest(rows: pd.DataFrame) -> str:
    row = rows.sort_values("share").iloc[-1]
    return write_share(int(row["n_present"]), int(row["n_documents"]))


def write_share(n: int, whole: int) -> str:
    """Return a share of documents in per cent, or as two numbers where they are few.

    Examples
    --------
    >>> write_share(2, 5), write_share(20, 50)
    ('2 of 5', '40 %')
    """
    return write_percent(n / whole) if whole >= PER_CENT_FROM else f"{n:,} of {whole:,}"


def choose_pairs(cooccurrence: pd.DataFrame, *, labels: Mapping[str, str]) -> pd.DataFrame:
    """Return each pair of entries once, the entry that stands first in ``labels`` as the first.

    Parameters
    ----------
    cooccurrence
        As ``summarize_cooccurrence`` gives it.
    labels
        The name to show for each entry.
    """
    COOCCURRENCE.check(cooccurrence)
    order = order_entries([*cooccurrence["frame_a"], *cooccurrence["frame_b"]], labels)
    at_a, at_b = (cooccurrence[name].map(order.index) for name in ("frame_a", "frame_b"))
    return cooccurrence[at_a < at_b]


def claim_cooccurrence(cooccurrence: pd.DataFrame, *, labels: Mapping[str, str]) -> str:
    """Say which two entries share most sentences, and how many pairs meet often or seldom.

    Parameters
    ----------
    cooccurrence
        As ``summarize_cooccurrence`` gives it.
    labels
        The name to show for each entry.

    Returns
    -------
    str
        Often is twice the number expected or above, seldom half of it or below; of pairs with
        fewer than three expected sentences neither is said.
    """
    pairs = choose_pairs(cooccurrence, labels=labels)
    if pairs.empty:
        return "No two entries are counted"
    if not pairs["n_sentences"].any():
        n = len(set(pairs["frame_a"]) | set(pairs["frame_b"]))
        return f"No two of {n:,} entries share a sentence (unvalidated)"
    return f"{_say_largest(pairs, labels)}. {_say_often(pairs)} (unvalidated, not tested)"


def _say_largest(pairs: pd.DataFrame, labels: Mapping[str, str]) -> str:
    largest = pairs[pairs["n_sentences"] == pairs["n_sentences"].max()]
    row = largest.iloc[0]
    shared = write_number(int(row["n_sentences"]), "sentence")
    if len(largest) > 1:
        return f"Two entries share {shared} at the utmost"
    names = f"{_name(row['frame_a'], labels)} and {_name(row['frame_b'], labels)}"
    return f"{names} share {shared} ({row['expected']:.1f} expected)"


def tell_often(pairs: pd.DataFrame) -> tuple[pd.Series, pd.Series]:
    """Tell which pairs meet at least twice as often as expected, and which at most half."""
    observed, expected = pairs["n_sentences"], pairs["expected"]
    return observed >= 2 * expected, observed <= expected / 2


def _say_often(pairs: pd.DataFrame) -> str:
    told = pairs[pairs["expected"] >= LEAST_EXPECTED]
    expected = f"at least {LEAST_EXPECTED:.0f} expected"
    if told.empty:
        return f"No pair has {expected}: too few to tell often from seldom"
    often, seldom = (int(of.sum()) for of in tell_often(told))
    have = "has" if often == 1 else "have"
    return (
        f"Of {write_number(len(told), 'pair')} with {expected}, {often:,} {have} at least twice "
        f"that and {seldom:,} at most half"
    )


def _name(entry: str, labels: Mapping[str, str]) -> str:
    return write_name(labels.get(entry, entry))


def _write_entries(n: int) -> str:
    return f"{n:,} entry is" if n == 1 else f"{n:,} entries are"
