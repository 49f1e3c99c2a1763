"""Invented countries, and sentences as a table."""

from __future__ import annotations

import pandas as pd
import pytest

from corpus_tools.quotes import extract_quotes
from corpus_tools.quotes.marks import find_stretches
from corpus_tools.quotes.reading import find_statements
from corpus_tools.quotes.view import View
from corpus_tools.study import Actor

HERON = Actor(id="heron", name="Heronia", aliases=("Heronian",), metonyms=("Reedham",))
STOAT = Actor(id="stoat", name="Stoatland", aliases=("Stoatish",), metonyms=("Warrenby",))


def _make_sentences(*texts, parts=(), document="a", gap=1):
    """One document; its sentences stand behind each other with a gap between."""
    rows, start = [], 0
    for position, text in enumerate(texts):
        part = parts[position] if parts else "body"
        rows.append(
            (f"{document}:{position}", document, position, part, start, start + len(text), text)
        )
        start += len(text) + gap
    columns = ["sentence_id", "document_id", "position", "part", "start", "end", "text"]
    return pd.DataFrame(rows, columns=columns)


def _find_marked(text):
    """Where quotations stand in a sentence, marks included."""
    return [(p.start, p.end) for stretch in find_stretches([text]) for p in stretch.pieces]


def _view(text):
    return View(text, _find_marked(text))


def _read(text, part="body"):
    """Speaker, cue and contents of each statement of a sentence, as the text has them."""
    return [
        (
            text[slice(*one.speaker)] if one.speaker else None,
            text[slice(*one.cue)],
            [text[slice(*span)] for span in one.content],
        )
        for one in find_statements(text, part=part, marked=_find_marked(text))
    ]


@pytest.fixture
def extract():
    def _extract(*texts, parts=(), actors=(HERON, STOAT), gap=1):
        return extract_quotes(_make_sentences(*texts, parts=parts, gap=gap), actors=actors)

    return _extract


@pytest.fixture
def make_sentences():
    return _make_sentences


@pytest.fixture
def view():
    return _view


@pytest.fixture
def read():
    return _read


@pytest.fixture
def actors():
    return (HERON, STOAT)
