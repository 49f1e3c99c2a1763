"""Furniture put into articles: what the benchmark puts in, and how much of it is labelled."""

from __future__ import annotations

import importlib.util
import json
import random
import re
import sys
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

ARTICLE = [
    "The harbors of Nym and Orle will use one tide table from spring, both mayors announced.",
    "Captains had asked for a common table since two ferries met on a sandbank last autumn.",
    "The table will be printed by the port of Nym, and the port of Orle will pay for the ink.",
    "“Nobody wants to wait for the moon twice,” the mayor of Orle told the pilots on Monday.",
    "A pilot boat will carry the first copies across the bay before the end of the month.",
]


@pytest.fixture(scope="module")
def bench(root: Path) -> ModuleType:
    path = root / "benchmarks" / "inject_furniture.py"
    spec = importlib.util.spec_from_file_location("inject_furniture", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_each_kind_has_lists_of_wordings_that_differ(bench: ModuleType) -> None:
    assert len(bench.WORDINGS) >= 8
    for halves in bench.WORDINGS.values():
        assert set(halves) == {"seen", "kept_out", "unseen"}
        assert len(halves["seen"]) + len(halves["kept_out"]) >= 25
        wordings = [wording for half in halves.values() for wording in half]
        assert len(wordings) == len(set(wordings))


def test_each_wording_can_be_filled(bench: ModuleType) -> None:
    chance = random.Random(1)
    for halves in bench.WORDINGS.values():
        for wording in (wording for half in halves.values() for wording in half):
            lines = bench.fill(wording, chance)
            assert all(line.strip() and not re.search("[{}]", line) for line in lines)


@given(st.integers(0, 10_000))
def test_the_lines_of_the_article_stay_in_order(bench: ModuleType, seed: int) -> None:
    block = next(bench.draw_blocks(1, bench.list_blocks(bench.OWN), seed=seed))
    page = bench.inject("\n\n".join(ARTICLE), block, chance=random.Random(seed))
    assert [line.text for line in page if not line.kind] == ARTICLE
    assert {line.kind for line in page if line.kind} == {kind for kind, *_ in block}


def test_blocks_are_drawn_again_alike_and_evenly(bench: ModuleType) -> None:
    every = bench.list_blocks(bench.OWN)
    drawn = list(bench.draw_blocks(300, every, seed=3))
    assert drawn == list(bench.draw_blocks(300, every, seed=3))
    assert {half for blocks in drawn for _, half, _ in blocks} == {"seen", "kept_out"}


def test_blocks_of_a_file_keep_their_lines(bench: ModuleType, root: Path) -> None:
    file = root / "benchmarks" / "ordinary_furniture.jsonl"
    records = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    blocks = bench.read_blocks(file)
    chance = random.Random(1)
    assert [bench.fill(wording, chance) for *_, wording in blocks] == [
        record["lines"] for record in records
    ]
    assert {half for _, half, _ in blocks} == {"read", "held"}
    assert len({kind for kind, *_ in blocks}) == 17


def inject_into(bench: ModuleType, texts: list[str], titles: list[str]) -> tuple[float, float]:
    """Return the share of injected lines that are labelled and of words that are lost by it."""
    chance = random.Random(1)
    blocks = bench.draw_blocks(len(texts), bench.list_blocks(bench.OWN), seed=1)
    pages = [
        bench.inject(text, block, chance=chance) for text, block in zip(texts, blocks, strict=True)
    ]
    bare = [[line for line in page if not line.kind] for page in pages]
    found, without = bench.label_lines(pages, titles), bench.label_lines(bare, titles)
    n_words = found.loc[found["kind"] == "", "n_words"].sum()
    lost = bench.count_lost(found, without)
    return 1 - found.loc[found["kind"] != "", "kept"].mean(), lost / n_words


def test_nearly_all_furniture_in_a_short_article_is_labelled(bench: ModuleType) -> None:
    labelled, lost = inject_into(bench, ["\n".join(ARTICLE)] * 100, [""] * 100)
    assert labelled >= 0.90
    assert lost <= 0.06


@pytest.mark.shared
@pytest.mark.slow
def test_nearly_all_furniture_in_real_articles_is_labelled(bench: ModuleType, shared: Path) -> None:
    file = shared / "gold/external/news/wikinews_2019_2020.jsonl"
    records = [json.loads(line) for line in file.read_text("utf-8").splitlines()][:200]
    labelled, lost = inject_into(
        bench, [record["text"] for record in records], [record["title"] for record in records]
    )
    assert labelled >= 0.97
    assert lost <= 0.005
