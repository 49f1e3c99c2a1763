"""Two invented countries, and sentences as a table."""

from __future__ import annotations

import pandas as pd
import pytest

from corpus_tools.schema import SENTENCES
from corpus_tools.study import Actor


@pytest.fixture(scope="session")
def actors() -> tuple[Actor, ...]:
    return (
        Actor(id="heron", name="Heronland", aliases=("Heronian",), metonyms=("Reedham",)),
        Actor(id="osprey", name="Ospreyland", aliases=("Ospreyan",), metonyms=("Cliffton",)),
    )


def build_sentences(*texts: str, first: int = 0) -> pd.DataFrame:
    """Sentences of one document, one after another with a space between."""
    rows, start = [], first
    for position, text in enumerate(texts):
        rows.append({
            "sentence_id": f"a:{position}", "document_id": "a", "position": position,
            "part": "body", "start": start, "end": start + len(text), "text": text,
        })  # fmt: skip
        start += len(text) + 1
    return SENTENCES.build(rows)


@pytest.fixture(scope="session")
def sentences():
    return build_sentences
