"""Made-up articles, and what the stages before make of them."""

from __future__ import annotations

import pandas as pd

from corpus_tools.schema import DOCUMENTS, SENTENCES

Corpus = tuple[pd.DataFrame, pd.DataFrame]

FERRY = (
    "The harbour council voted on Tuesday to close the old ferry line at the end of spring.",
    "Passengers will have to take the bridge, which adds half an hour to most journeys.",
    "A spokesman for the council said that the boats were too costly to repair after the storm.",
    "Shopkeepers near the landing fear that fewer visitors will walk past their windows.",
    "The last boat is to leave on the final Sunday of May with a brass band on deck.",
    "A group of engineers has offered to restore one of the vessels for the local museum.",
)
BAKERY = (
    "Prices of bread rose again last month because flour from the northern mills was scarce.",
    "Bakers told the chamber of commerce that they could not wait for the next harvest.",
    "The ministry promised to lower the duty on imported grain before the end of summer.",
    "Families in the outer districts now pay twice as much for a loaf as they did in winter.",
)
CHESS = (
    "A girl of eleven won the city chess tournament after a final that lasted six hours.",
    "Her trainer said she had studied the games of her opponent every evening for a month.",
    "The prize is a place in the national team for juniors and a small sum for travel.",
)
DAYS = {"a": "2024-05-02", "b": "2024-05-01", "c": "2024-05-01"}


def build_corpus(
    texts: dict[str, tuple[str, ...]], sources: dict[str, str] | None = None
) -> Corpus:
    """Return sentences and documents; a part is body unless the text begins with 'title:'."""
    rows = [
        {
            "sentence_id": f"{document_id}:{position}",
            "document_id": document_id,
            "position": position,
            "part": "title" if text.startswith("title:") else "body",
            "start": position,
            "end": position + 1,
            "text": text.removeprefix("title:"),
        }
        for document_id, sentences in texts.items()
        for position, text in enumerate(sentences)
    ]
    blank = dict.fromkeys(DOCUMENTS.dtypes, "unknown")
    documents = [
        blank
        | {
            "document_id": document_id,
            "source_id": (sources or {}).get(document_id, "unknown"),
            "published_on": DAYS.get(document_id),
            "file": f"{document_id}.txt",
        }
        for document_id in texts
    ]
    return SENTENCES.build(rows), DOCUMENTS.build(documents)
