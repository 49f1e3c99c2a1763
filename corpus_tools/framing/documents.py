"""Decide which frames a whole document has, measured against news in general."""

from __future__ import annotations

import pandas as pd

from corpus_tools.errors import TableError
from corpus_tools.schema import FLAG, FRAME_COUNTS, NUMBER, TEXT, WHOLE, Column, Table

# One sentence may be an aside, two a quotation and its answer; what comes back again is told.
LEAST_SENTENCES = 3
# Half as much again as the average article: patterns are common words, and what any news has of
# them is no frame. Both numbers come from 64 articles of Wikinews that the writer of the patterns
# coded: three sentences did better than two at every ratio, and 1.5 is the middle of the ratios
# from 1 to 2, which hardly differed. docs/accuracy.md says what else had been seen by then.
LEAST_RATIO = 1.5

FRAME_REFERENCE = Table("frame_reference", "frame", ("frame",), (
    Column("frame", TEXT, "Id of the codebook entry."),
    Column("n_documents", WHOLE, "Documents of the reference."),
    Column("mean_share", NUMBER, "Mean over documents, each weighing the same, of the share of "
           "sentences with an advanced match; from 0 to 1."),
))  # fmt: skip

DOCUMENT_FRAMES = Table("document_frames", "document and frame", ("document_id", "frame"), (
    Column("document_id", TEXT, "The document."),
    Column("frame", TEXT, "Id of the codebook entry."),
    Column("n_matched_sentences", WHOLE, "Sentences with an advanced match."),
    Column("share", NUMBER, "The same, out of the document's sentences; from 0 to 1."),
    Column("mean_share", NUMBER, "That share in the average document of the reference."),
    Column("present", FLAG, "Whether the document has the frame."),
))  # fmt: skip


def find_document_frames(
    counts: pd.DataFrame,
    *,
    reference: pd.DataFrame,
    least_sentences: int = LEAST_SENTENCES,
    least_ratio: float = LEAST_RATIO,
) -> pd.DataFrame:
    """Decide for each document and frame whether the document has the frame.

    It has it when the frame comes back, and gets clearly more room than it has in news in general.
    Patterns of one frame are commoner words than those of another, so a share means nothing by
    itself; a reference of other news tells how much of it any article has. The rule is the same
    for all frames and looks at one document at a time.

    Parameters
    ----------
    counts
        As ``count_frames`` gives them.
    reference
        For each frame its ``mean_share`` in news in general, found with the same codebook, as
        ``summarize_shares`` gives it.
    least_sentences
        Sentences with an advanced match that a document needs.
    least_ratio
        Share of such sentences that it needs, as a multiple of the mean share in the reference.

    Returns
    -------
    pandas.DataFrame
        One row per document and frame: ``document_id``, ``frame``, ``n_matched_sentences``,
        ``share`` and ``mean_share`` (0 to 1), ``present``.

    Raises
    ------
    TableError
        If the reference lacks a frame of the counts.

    Examples
    --------
    >>> counts = pd.DataFrame({
    ...     "document_id": ["a", "b"], "frame": "conflict", "n_matches": [5, 2],
    ...     "n_matched_sentences": [4, 2], "n_matches_set_aside": 0, "n_sentences": [20, 5],
    ...     "n_words": [400, 90],
    ... })
    >>> news = pd.DataFrame({"frame": ["conflict"], "n_documents": [300], "mean_share": [0.1]})
    >>> find_document_frames(counts, reference=news)[["document_id", "share", "present"]]
      document_id  share  present
    0           a    0.2     True
    1           b    0.4    False
    """
    FRAME_COUNTS.check(counts)
    FRAME_REFERENCE.check(reference)
    mean = counts["frame"].map(reference.set_index("frame")["mean_share"]).astype("float64")
    if mean.isna().any():
        missing = sorted(set(counts.loc[mean.isna(), "frame"]))
        raise TableError(
            f"the reference has no mean_share of the frame(s) {', '.join(missing)}",
            remedy="Make it with summarize_shares from news counted with the same codebook.",
        )
    share = _share(counts)
    enough = counts["n_matched_sentences"] >= least_sentences
    return DOCUMENT_FRAMES.build(
        counts.assign(share=share, mean_share=mean, present=enough & (share >= least_ratio * mean))
    )


def summarize_shares(counts: pd.DataFrame) -> pd.DataFrame:
    """Return how much room each frame has in the average document: a reference for others.

    Parameters
    ----------
    counts
        As ``count_frames`` gives them, of news on many subjects.

    Returns
    -------
    pandas.DataFrame
        One row per frame: ``frame``, ``n_documents``, ``mean_share`` (0 to 1; each document
        weighs the same, however long).
    """
    FRAME_COUNTS.check(counts)
    shares = _share(counts).groupby(counts["frame"], sort=False)
    return FRAME_REFERENCE.build(
        pd.DataFrame({"n_documents": shares.size(), "mean_share": shares.mean()})
        .rename_axis("frame")
        .reset_index()
    )


def _share(counts: pd.DataFrame) -> pd.Series:
    """Return the share of sentences with an advanced match; 0 of a document without sentences."""
    matched, sentences = counts["n_matched_sentences"], counts["n_sentences"]
    return matched.astype("float64") / sentences.clip(lower=1)
