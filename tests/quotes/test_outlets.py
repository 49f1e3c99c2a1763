"""Outlets."""

from __future__ import annotations

import pytest

from corpus_tools.quotes.outlets import is_outlet


@pytest.mark.parametrize(
    "text", ["Reuters", "the Harbour Gazette", "The Reed Times", "the newspaper", "state media",
             "the Heron News Agency"]
)  # fmt: skip
def test_outlets(text):
    assert is_outlet(text)


@pytest.mark.parametrize(
    "text", ["reporters", "the Harbour Office", "Ada Moss", "the town", "", "…"]
)
def test_others(text):
    assert not is_outlet(text)
