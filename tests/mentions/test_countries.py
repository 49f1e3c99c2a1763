from __future__ import annotations

import pytest

from corpus_tools.mentions.countries import COUNTRY


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Norway's boats", ["Norway"]),
        ("Norwegian and U.S. boats in New Zealand", ["Norwegian", "U.S.", "New Zealand"]),
        ("They told us. He will oman the boat; Nigeriana", []),
    ],
)
def test_countries_with_their_capitals(text: str, found: list[str]) -> None:
    assert COUNTRY.findall(text) == found
