"""Two invented countries, and sentences as a table."""

from __future__ import annotations

import pandas as pd
import pytest

from corpus_tools.obligations import extract_obligations
from corpus_tools.study import Actor

HERON = Actor(id="heron", name="Heronia", aliases=("Heronian",), metonyms=("Reedham",))
STOAT = Actor(id="stoat", name="Stoatland", aliases=("Stoatish",), metonyms=("Warrenby",))


def make_sentences(*texts, part="body"):
    """One document; its sentences stand behind each other with a space between."""
    rows, start = [], 0
    for position, text in enumerate(texts):
        rows.append((f"a:{position}", "a", position, part, start, start + len(text), text))
        start += len(text) + 1
    columns = ["sentence_id", "document_id", "position", "part", "start", "end", "text"]
    return pd.DataFrame(rows, columns=columns)


def extract(*texts, part="body", actors=(HERON, STOAT)):
    return extract_obligations(make_sentences(*texts, part=part), actors=actors)


def read(text, part="body", kind="obligation"):
    """What is found of one kind in a sentence: trigger, addressee, who it is."""
    found = extract(text, part=part)
    found = found[found["kind"] == kind]
    return [tuple(row) for row in found[["trigger", "addressee", "addressee_actor"]].to_numpy()]


@pytest.fixture
def read_obligations():
    return read


@pytest.fixture
def extract_from():
    return extract
