from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from corpus_tools.measure import Measured, measure_study
from corpus_tools.publishing import Published, publish_measures
from corpus_tools.study import Study, read_study

Measure = Callable[[Mapping[str, str]], tuple[Study, Measured]]
ARTICLES = {
    "a": "Heron urged to share its boat with Otter\n\n"
    "Washington should share, the rower said, and China must not wait.\n\n"
    "They told us the boat was very good, and nobody should sink it.\n",
    "b": "The race is on\n\nThe arms race of boats is bad, she said in Beijing on Friday.\n",
}


@pytest.fixture(scope="module")
def sampled(sample: Path) -> Study:
    return read_study(sample)


@pytest.fixture(scope="module")
def measure_texts(sampled: Study, tmp_path_factory: pytest.TempPathFactory) -> Measure:
    """Measure texts of one's own as articles of two of the sample's sources."""

    def measure(articles: Mapping[str, str]) -> tuple[Study, Measured]:
        folder = tmp_path_factory.mktemp("articles")
        for name, text in articles.items():
            (folder / f"{name}.txt").write_text(text, encoding="utf-8", newline="")
        listed = pd.DataFrame(
            [
                {"file": f"{name}.txt", "document_id": name, "line": line,
                 "source_id": ("ninebridge", "prairie")[line % 2]}
                for line, name in enumerate(articles, start=2)
            ]
        )  # fmt: skip
        for column in ("title", "author", "published_on", "genre", "url", "language"):
            listed[column] = ""
        study = replace(sampled, texts=folder, listed=listed)
        return study, measure_study(study, cache=tmp_path_factory.mktemp("cache"))

    return measure


@pytest.fixture(scope="module")
def published(measure_texts: Measure) -> Published:
    return publish_measures(*measure_texts(ARTICLES))
