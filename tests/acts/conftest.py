"""Two invented countries, and sentences as a table."""

from __future__ import annotations

import warnings

import pandas as pd
import pytest

from corpus_tools.schema import SENTENCES
from corpus_tools.study import Actor
from corpus_tools.text.tagging import tag_text


@pytest.fixture(autouse=True, scope="session")
def _lexicon() -> None:
    """TextBlob reads its lexicon when first asked and leaves the file open."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        tag_text("A first sentence.")


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
