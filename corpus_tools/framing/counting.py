"""Count matches by document, zeros included."""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd

from corpus_tools.errors import TableError
from corpus_tools.schema import DOCUMENT_VALUES, FRAME_COUNTS, FRAME_MATCHES, SENTENCES
from corpus_tools.study import Codebook
from corpus_tools.text import tokenize


def count_frames(
    matches: pd.DataFrame, *, sentences: pd.DataFrame, codebook: Codebook
) -> pd.DataFrame:
    """Count the matches of each entry in each document.

    Parameters
    ----------
    matches
        As ``match_frames`` gives them.
    sentences
        The sentences they were found in; a document without sentences has no row.
    codebook
        Its entries give the rows.

    Returns
    -------
    pandas.DataFrame
        One row per document and frame, zeros included: ``document_id``, ``frame``,
        ``n_matches`` and ``n_matched_sentences`` (use advanced), ``n_matches_set_aside``,
        ``n_sentences``, ``n_words``.

    Raises
    ------
    TableError
        If a match is of a frame or document that the codebook or the sentences do not hold.
    """
    FRAME_MATCHES.check(matches)
    SENTENCES.check(sentences)
    units = _count_units(sentences)
    check_known(matches["frame"], codebook.ids, where="the codebook")
    check_known(matches["document_id"], units.index, where="the sentences")
    grid = pd.MultiIndex.from_product([units.index, codebook.ids], names=["document_id", "frame"])
    advanced = matches[matches["use"] == "advanced"].groupby(["document_id", "frame"])
    set_aside = matches[matches["use"] != "advanced"].groupby(["document_id", "frame"])
    counts = pd.DataFrame(
        {
            "n_matches": advanced.size(),
            "n_matched_sentences": advanced["sentence_id"].nunique(),
            "n_matches_set_aside": set_aside.size(),
        }
    ).reindex(grid)
    sizes = units.loc[grid.get_level_values("document_id")].set_axis(grid)
    return FRAME_COUNTS.build(counts.fillna(0).assign(**sizes).reset_index())


def check_known(found: pd.Series, known: Collection[str], *, where: str) -> None:
    """Raise if frames or ids of matches do not stand where they were found."""
    unknown = sorted(set(found) - set(known))
    if unknown:
        raise TableError(
            f"{len(unknown)} {found.name}(s) of the matches do not stand in {where}, "
            f"the first is {unknown[0]!r}",
            remedy="Count matches with the sentences and the codebook they were found with.",
        )


def sum_frames(counts: pd.DataFrame) -> pd.DataFrame:
    """Return the counts as document values: sentences with the frame out of sentences.

    Returns
    -------
    pandas.DataFrame
        One row per document and frame: ``document_id``, ``measure`` (the frame),
        ``numerator`` (sentences with an advanced match), ``denominator`` (sentences).
    """
    FRAME_COUNTS.check(counts)
    return DOCUMENT_VALUES.build(
        counts.rename(
            columns={
                "frame": "measure",
                "n_matched_sentences": "numerator",
                "n_sentences": "denominator",
            }
        )
    )


def _count_units(sentences: pd.DataFrame) -> pd.DataFrame:
    tokens = tokenize(sentences["text"])
    words = tokens[tokens["is_word"]].groupby("row").size()
    n_words = words.reindex(range(len(sentences)), fill_value=0).to_numpy()
    return (
        sentences[["document_id"]]
        .assign(n_sentences=1, n_words=n_words)
        .groupby("document_id")
        .sum()
    )
