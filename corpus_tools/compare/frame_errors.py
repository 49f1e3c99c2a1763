"""The coded sentences on which the patterns of a codebook and the person who coded differ."""

from __future__ import annotations

import pandas as pd

from corpus_tools.compare.placing import ADVANCED, list_true, place_matches
from corpus_tools.schema import DOCUMENTS, FLAG, FRAME_MATCHES, TEXT, WHOLE, Column, Table
from corpus_tools.study.codes import CODES

_KEYS = ["document_id", "sentence_start", "frame"]
_BETWEEN = "; "

FRAME_ERRORS = Table(
    "frame_errors", "coded sentence and codebook entry on which program and person differ",
    ("document_id", "start", "frame"), (
    Column("error", TEXT, "wrong (found, and not coded as advanced) or missed (coded, not found)."),
    Column("frame", TEXT, "Id of the codebook entry."),
    Column("patterns", TEXT, "Patterns that advance it there, joined by '; '; blank: missed."),
    Column("coded", TEXT, "What the person coded in the sentence, as frame=use, joined by '; '."),
    Column("text", TEXT, "The sentence as the coder split it: the document's text[start:end]."),
    Column("document_id", TEXT, "The document."),
    Column("start", WHOLE, "First code point of the sentence in the document's text, from 0."),
    Column("end", WHOLE, "One past its last code point."),
    Column("held_back", FLAG, "Whether the document was kept out of all tuning of patterns."),
))  # fmt: skip


def list_frame_errors(
    matches: pd.DataFrame, *, codes: pd.DataFrame, documents: pd.DataFrame
) -> pd.DataFrame:
    """List the coded sentences in which a match is wrong, and those in which one is missing.

    Parameters
    ----------
    matches
        As ``match_frames`` gives them.
    codes
        As ``read_codes`` gives them. Whoever goes on writing patterns should not read the errors
        in documents that are held back, or these no longer tell how patterns do on new texts.
    documents
        The table of that name, for the texts; codes of other documents are left out.

    Returns
    -------
    pandas.DataFrame
        One row per coded sentence and entry on which the two differ: ``error`` (wrong, missed),
        ``frame``, ``patterns``, ``coded``, ``text``, ``document_id``, ``start``, ``end``,
        ``held_back``; in the order of documents and offsets. Their numbers are those of
        ``compute_accuracy``: ``n_found`` less ``n_both`` wrong, ``n_true`` less ``n_both`` missed.
    """
    FRAME_MATCHES.check(matches)
    CODES.check(codes)
    DOCUMENTS.check(documents)
    codes = codes[codes["document_id"].isin(documents["document_id"])]
    placed = place_matches(matches[matches["use"] == ADVANCED], codes=codes)
    found = placed.drop_duplicates([*_KEYS, "pattern"]).groupby(_KEYS)["pattern"].agg(_BETWEEN.join)
    pairs = found.reset_index().merge(list_true(codes), on=_KEYS, how="outer", indicator="where")
    wrong = pairs[pairs["where"] != "both"].rename(columns={"pattern": "patterns"})
    said = wrong.merge(_describe_sentences(codes), on=_KEYS[:2])
    texts = documents.set_index("document_id")["text"]
    spans = zip(said["document_id"], said["sentence_start"], said["end"], strict=True)
    errors = said.assign(
        error=said["where"].map({"left_only": "wrong", "right_only": "missed"}).astype("str"),
        patterns=said["patterns"].fillna(""),
        start=said["sentence_start"],
        text=[texts[document][start:end] for document, start, end in spans],
    )
    return FRAME_ERRORS.build(errors.sort_values(["document_id", "start", "frame"]))


def _describe_sentences(codes: pd.DataFrame) -> pd.DataFrame:
    """Return what a person coded in each sentence."""
    named = codes.assign(
        coded=(codes["frame"] + "=" + codes["use"]).where(codes["frame"] != "", "")
    )
    keys = ["document_id", "start", "end", "held_back"]
    said = named.groupby(keys)["coded"].agg(_BETWEEN.join).reset_index()
    return said.rename(columns={"start": "sentence_start"})
