"""How much of the documents is what; the words behind offsets."""

from __future__ import annotations

import pandas as pd

from corpus_tools.cleaning.labelled_line import Line, count_words
from corpus_tools.cleaning.lines import make_line_id, number_lines
from corpus_tools.cleaning.segments import KEPT_PARTS
from corpus_tools.schema import DOCUMENTS, LINES, SEGMENTS

# The kept parts of a document that are its headline, and those that are its body.
PART_GROUPS = {"headline": ("title", "deck"), "body": ("body", "list_item", "subheading")}


def summarize_segments(segments: pd.DataFrame, *, documents: pd.DataFrame) -> pd.DataFrame:
    """Return how many words of each document are kept, metadata and furniture.

    Parameters
    ----------
    segments, documents
        The tables of those names.

    Returns
    -------
    pandas.DataFrame
        One row per document: ``document_id``, ``n_words``, ``n_words_kept``,
        ``n_words_metadata``, ``n_words_furniture`` (they add up) and ``share_furniture``
        (0 to 1, 0 for a document without words).
    """
    DOCUMENTS.check(documents)
    n_words = [count_words(text) for text in quote_spans(segments, documents=documents)["text"]]
    kind = segments["part"].map(
        lambda part: "kept" if part in KEPT_PARTS
        else "furniture" if part == "furniture" else "metadata"
    )  # fmt: skip
    counted = pd.DataFrame(
        {"document_id": segments["document_id"], "kind": kind, "n": n_words}
    ).pivot_table(index="document_id", columns="kind", values="n", aggfunc="sum", fill_value=0)
    counted = counted.reindex(
        index=documents["document_id"], columns=["kept", "metadata", "furniture"], fill_value=0
    ).astype("int64")
    counted = counted.add_prefix("n_words_")
    total = counted.sum(axis=1)
    counted.insert(0, "n_words", total)
    counted["share_furniture"] = (counted["n_words_furniture"] / total.clip(lower=1)).astype(float)
    counted.columns.name = None
    return counted.reset_index()


def quote_spans(spans: pd.DataFrame, *, documents: pd.DataFrame) -> pd.DataFrame:
    """Return the rows with the text that stands between their offsets.

    Parameters
    ----------
    spans
        Any table with ``document_id``, ``start``, ``end``.
    documents
        One row per document: ``document_id``, ``text``.

    Returns
    -------
    pandas.DataFrame
        The rows of ``spans`` with a column ``text``.
    """
    texts = dict(zip(documents["document_id"], documents["text"], strict=True))
    places = zip(spans["document_id"], spans["start"], spans["end"], strict=True)
    quoted = [texts[document_id][start:end] for document_id, start, end in places]
    return spans.assign(text=pd.Series(quoted, index=spans.index, dtype="str"))


def read_labelled(segments: pd.DataFrame, *, documents: pd.DataFrame) -> dict[str, list[Line]]:
    """Return the lines of documents that hold more than white space, with their labels.

    Parameters
    ----------
    segments
        Those of these documents, as ``label_segments`` gives them.
    documents
        One row per document: ``document_id``, ``text``.
    """
    quoted = quote_spans(segments, documents=documents)
    columns = (quoted[name] for name in ("document_id", "start", "text", "part", "rule"))
    lines: dict[str, list[Line]] = {}
    for document_id, start, text, part, rule in zip(*columns, strict=True):
        if text.strip():
            lines.setdefault(document_id, []).append(Line(start, text.rstrip(), 0.0, part, rule))
    return lines


def describe_lines(segments: pd.DataFrame, *, documents: pd.DataFrame) -> pd.DataFrame:
    """Return the lines of documents for reading, each with what it is and which rule said so.

    Parameters
    ----------
    segments
        As ``label_segments`` gives them.
    documents
        One row per document: ``document_id``, ``text``; those to be read.

    Returns
    -------
    pandas.DataFrame
        One row per line that holds more than white space: ``line_id``, ``document_id``,
        ``number``, ``part``, ``rule``, ``n_words``, ``text``. Of a line with a dateline in front,
        part and rule are those of what follows it.

    Raises
    ------
    TableError
        If ``segments`` lacks a column.
    """
    by_document = dict(list(SEGMENTS.check(segments).groupby("document_id")))
    rows = [
        (make_line_id(document_id, line.number), document_id, line.number, line.end,
         text[line.start : line.end].strip())
        for document_id, text in zip(documents["document_id"], documents["text"], strict=True)
        if document_id in by_document
        for line in number_lines(text)
    ]  # fmt: skip
    lines = pd.DataFrame(rows, columns=["line_id", "document_id", "number", "end", "text"])
    found = [
        _find_segment(by_document[document_id], end - 1)
        for document_id, end in zip(lines["document_id"], lines["end"], strict=True)
    ]
    labels = pd.DataFrame(found, columns=["part", "rule"])
    return LINES.build(lines.join(labels).assign(n_words=lines["text"].map(count_words)))


def _find_segment(segments: pd.DataFrame, place: int) -> tuple[str, str]:
    row = segments.iloc[segments["start"].searchsorted(place, side="right") - 1]
    return row["part"], row["rule"]


def describe_furniture(summary: pd.DataFrame, *, n_matches: int, label: str = "") -> str:
    """Return in one sentence how much of the documents is furniture and what it would add.

    Parameters
    ----------
    summary
        As ``summarize_segments`` gives it.
    n_matches
        Matches of the codebook that lie in furniture, those set aside among them.
    label
        A word in square brackets at the beginning, such as "constructed".
    """
    mark = f"[{label}] " if label else ""
    if summary.empty:
        return f"{mark}There are no documents."
    n_words, n_furniture = int(summary["n_words"].sum()), int(summary["n_words_furniture"].sum())
    low, high = (f"{100 * share:.0f} %" for share in summary["share_furniture"].agg(["min", "max"]))
    whole = f"{100 * n_furniture / max(n_words, 1):.1f} %"
    matches = "match" if n_matches == 1 else "matches"
    return (
        f"{mark}{n_furniture:,} of {n_words:,} words in {len(summary):,} documents ({whole}) are "
        f"page furniture, from {low} to {high} of a document; {n_matches:,} {matches} of the "
        f"codebook, those set aside among them, {'lies' if n_matches == 1 else 'lie'} in it."
    )
