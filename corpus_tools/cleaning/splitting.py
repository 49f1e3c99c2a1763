"""The sentences of the kept segments."""

from __future__ import annotations

import pandas as pd

from corpus_tools.cleaning.describing import quote_spans
from corpus_tools.cleaning.segments import KEPT_PARTS
from corpus_tools.schema import SEGMENTS, SENTENCES
from corpus_tools.text import find_sentences


def split_sentences(segments: pd.DataFrame, *, documents: pd.DataFrame) -> pd.DataFrame:
    """Split the kept segments of documents into sentences.

    A sentence never reaches over the end of a segment, so a title or a deck stands apart from
    the body.

    Parameters
    ----------
    segments
        As ``label_segments`` gives them.
    documents
        One row per document: ``document_id``, ``text``.

    Returns
    -------
    pandas.DataFrame
        One row per sentence: ``sentence_id``, ``document_id``, ``position``, ``part``,
        ``start``, ``end``, ``text``; ``text`` is the document's text between the offsets.
    """
    SEGMENTS.check(segments)
    texts = dict(zip(documents["document_id"], documents["text"], strict=True))
    kept = segments[segments["part"].isin(KEPT_PARTS)].sort_values(["document_id", "start"])
    columns = (kept[name] for name in ("document_id", "part", "start", "end"))
    rows = [
        (document_id, part, begin + start, begin + end)
        for document_id, part, begin, stop in zip(*columns, strict=True)
        for start, end in find_sentences(texts[document_id][begin:stop])
    ]
    sentences = pd.DataFrame(rows, columns=["document_id", "part", "start", "end"])
    position = sentences.groupby("document_id").cumcount()
    ids = sentences["document_id"].astype("str") + ":" + position.astype("str")
    quoted = quote_spans(sentences, documents=documents)
    return SENTENCES.build(quoted.assign(position=position, sentence_id=ids))
