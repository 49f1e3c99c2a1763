"""Planted wire edits of real news, which lies beside the repository."""

from __future__ import annotations

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

NEWS = "gold/external/news/wikinews_2019_2020.jsonl"


@pytest.mark.shared
@pytest.mark.slow
@pytest.mark.parametrize("with_original", [True, False])
def test_wire_edits_are_found(root: Path, shared: Path, with_original: bool) -> None:
    spec = spec_from_file_location("near_duplicates", root / "benchmarks" / "near_duplicates.py")
    assert spec is not None
    assert spec.loader is not None
    benchmark = module_from_spec(spec)
    spec.loader.exec_module(benchmark)
    articles = benchmark.read_articles(shared / NEWS)
    fresh = [one for at, one in enumerate(articles) if at % benchmark.TUNED_ON]
    long = [one for one in fresh if sum(map(len, one[1])) >= 3]
    edit = benchmark.edit_wire(0.1, 0.4)
    documents, origin = benchmark.plant(
        long, edit, n_documents=1000, with_original=with_original, stock=False
    )
    row, _ = benchmark.score(documents, origin)
    assert row["recall"] >= 0.97
    assert row["precision"] >= 0.99
