"""Where in its documents a frame stands, which documents have it, and how densely."""

from __future__ import annotations

from typing import Literal, get_args

import pandas as pd

from corpus_tools.errors import TableError
from corpus_tools.framing.counting import check_known
from corpus_tools.framing.uses import ADVANCED
from corpus_tools.schema import (
    DOCUMENT_VALUES,
    FLAG,
    FRAME_COUNTS,
    FRAME_MATCHES,
    SENTENCES,
    TEXT,
    WHOLE,
    Column,
    Table,
)
from corpus_tools.study import Codebook

FramePlace = Literal["title", "deck", "lead", "rest"]
FRAME_PLACES: tuple[FramePlace, ...] = get_args(FramePlace)
LEAD_SENTENCES = 3
_WORDS = 1000

PLACES = Table("frame_places", "document, frame and place", ("document_id", "frame", "place"), (
    Column("document_id", TEXT, "The document."),
    Column("frame", TEXT, "Id of the codebook entry."),
    Column("place", TEXT, "title, deck, lead (the first three sentences of the body) or rest; "
           "together they are the whole document."),
    Column("n_sentences", WHOLE, "Sentences of the document in that place."),
    Column("n_matched_sentences", WHOLE, "Those with an advanced match."),
    Column("present", FLAG, "Whether there is any."),
))  # fmt: skip


def count_frame_places(
    matches: pd.DataFrame, *, sentences: pd.DataFrame, codebook: Codebook
) -> pd.DataFrame:
    """Count the sentences of each frame in the title, the deck, the lead and the rest.

    What stands at the top is read by most, and headlines and leads are among the places in which
    Tankard [1]_ looks for frames.

    Parameters
    ----------
    matches
        As ``match_frames`` gives them.
    sentences
        The sentences they were found in.
    codebook
        Its entries give the rows.

    Returns
    -------
    pandas.DataFrame
        One row per document, frame and place, zeros included: ``document_id``, ``frame``,
        ``place`` (title, deck, lead, rest), ``n_sentences``, ``n_matched_sentences``,
        ``present``. The lead is the first three sentences whose part is body, so that
        subheadings and lists are the rest. The places of a document add up to it.

    Raises
    ------
    TableError
        If a match is of a frame or sentence that the codebook or the sentences do not hold.

    Notes
    -----
    .. [1] Tankard, J. W. (2001). The empirical approach to the study of media framing. In Reese,
       Gandy and Grant (eds.), Framing Public Life.
    """
    advanced = find_advanced_sentences(matches, sentences, codebook)
    placed = _place(sentences.reset_index(drop=True))
    documents = sorted(set(sentences["document_id"]))
    grid = pd.MultiIndex.from_product(
        [documents, codebook.ids, FRAME_PLACES], names=["document_id", "frame", "place"]
    )
    sizes = placed.groupby(["document_id", "place"]).size()
    of_place = sizes.reindex(grid.droplevel("frame"), fill_value=0).to_numpy()
    found = advanced.merge(placed[["sentence_id", "place"]], on="sentence_id")
    matched = found.groupby(grid.names).size().reindex(grid, fill_value=0)
    table = matched.rename("n_matched_sentences").reset_index()
    return PLACES.build(table.assign(n_sentences=of_place, present=matched.to_numpy() > 0))


def find_advanced_sentences(
    matches: pd.DataFrame, sentences: pd.DataFrame, codebook: Codebook
) -> pd.DataFrame:
    """Return one row per sentence and frame that is advanced in it."""
    FRAME_MATCHES.check(matches)
    SENTENCES.check(sentences)
    check_known(matches["frame"], codebook.ids, where="the codebook")
    check_known(matches["sentence_id"], set(sentences["sentence_id"]), where="the sentences")
    advanced = matches[matches["use"] == ADVANCED]
    return advanced[["document_id", "sentence_id", "frame"]].drop_duplicates()


def _place(sentences: pd.DataFrame) -> pd.DataFrame:
    body = sentences[sentences["part"] == "body"]
    order = body.groupby("document_id")["position"].rank(method="first")
    lead = sentences.index.isin(order.index[order <= LEAD_SENTENCES])
    place = sentences["part"].where(sentences["part"].isin(["title", "deck"]), "rest")
    return sentences.assign(place=place.mask(lead, "lead"))


def sum_frame_places(places: pd.DataFrame, *, place: FramePlace) -> pd.DataFrame:
    """Return as document values whether a frame stands in one place of each document.

    Parameters
    ----------
    places
        As :func:`count_frame_places` gives them.
    place
        "title", "deck", "lead" or "rest".

    Returns
    -------
    pandas.DataFrame
        One row per document and frame: ``document_id``, ``measure`` (the frame), ``numerator``
        (1 where it is present), ``denominator`` (1 where the document has the place, else 0), so
        that a source's value is the share of its documents.

    Raises
    ------
    TableError
        If there is no such place.
    """
    PLACES.check(places)
    if place not in FRAME_PLACES:
        raise TableError(
            f"there is no place {place!r} in a document",
            remedy=f"It is one of {', '.join(map(repr, FRAME_PLACES))}.",
        )
    chosen = places[places["place"] == place]
    return _give(chosen, chosen["present"], chosen["n_sentences"].clip(upper=1))


def sum_frame_documents(counts: pd.DataFrame, *, least_sentences: int = 1) -> pd.DataFrame:
    """Return as document values whether each document has each frame.

    Long documents have more frames than short ones, whoever writes them; ``sum_frames`` gives the
    share of sentences instead.

    Parameters
    ----------
    counts
        As ``count_frames`` gives them.
    least_sentences
        Sentences with an advanced match that a document needs.

    Returns
    -------
    pandas.DataFrame
        One row per document and frame: ``document_id``, ``measure`` (the frame), ``numerator``
        (1 where the document has it), ``denominator`` (1, or 0 of a document without sentences),
        so that a source's value is the share of its documents.

    Raises
    ------
    TableError
        If ``least_sentences`` is below 1: then every document would have every frame.
    """
    FRAME_COUNTS.check(counts)
    if least_sentences < 1:
        raise TableError(
            f"a document cannot have a frame in {least_sentences} sentences",
            remedy="least_sentences is 1 or above.",
        )
    present = counts["n_matched_sentences"] >= least_sentences
    return _give(counts, present, counts["n_sentences"].clip(upper=1))


def sum_frame_rates(counts: pd.DataFrame) -> pd.DataFrame:
    """Return as document values the matches of each frame per 1,000 words.

    It depends on where sentences end less than a share of sentences does. ``sum_rates`` gives
    the same for one voice.

    Parameters
    ----------
    counts
        As ``count_frames`` gives them.

    Returns
    -------
    pandas.DataFrame
        One row per document and frame: ``document_id``, ``measure`` (the frame), ``numerator``
        (advanced matches), ``denominator`` (words of the document divided by 1,000).
    """
    FRAME_COUNTS.check(counts)
    return _give(counts, counts["n_matches"], counts["n_words"] / _WORDS)


def _give(rows: pd.DataFrame, numerator: pd.Series, denominator: pd.Series) -> pd.DataFrame:
    named = rows[["document_id", "frame"]].rename(columns={"frame": "measure"})
    return DOCUMENT_VALUES.build(named.assign(numerator=numerator, denominator=denominator))
