from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_tools.duplicates import group_duplicates, summarize_syndication
from corpus_tools.schema import DUPLICATE_GROUPS, DUPLICATE_PAIRS, SOURCES

from .conftest import build_corpus

SIDES = {"north": "A", "south": "A", "east": "B", "west": "B", "sea": ""}
_BLANK = dict.fromkeys(SOURCES.dtypes, "unknown")
TABLE = SOURCES.build([_BLANK | {"source_id": one, "side": side} for one, side in SIDES.items()])


def summarize(rows: list[tuple[str, str]], counted: list[int] | None = None) -> pd.DataFrame:
    """Summarize documents given as (source, story), all or those that count."""
    names = [f"d{at}" for at in range(len(rows))]
    sizes = pd.Series([story for _, story in rows]).value_counts()
    groups = DUPLICATE_GROUPS.build(
        {
            "document_id": name, "story_id": story, "n_documents": sizes[story], "n_sources": 1,
            "is_first": False, "kind": "near" if sizes[story] > 1 else "unique",
        }
        for name, (_, story) in zip(names, rows, strict=True)
    )  # fmt: skip
    sources = dict(zip(names, (source for source, _ in rows), strict=True))
    _, documents = build_corpus(dict.fromkeys(names, ()), sources)
    chosen = groups if counted is None else groups.iloc[counted]
    return summarize_syndication(chosen, documents=documents, sources=TABLE).set_index("side")


def test_nothing() -> None:
    _, documents = build_corpus({})
    groups = group_duplicates(DUPLICATE_PAIRS.build([]), documents=documents)
    assert summarize_syndication(groups, documents=documents, sources=TABLE).empty


def test_worked_by_hand() -> None:
    """Side A: north prints x and y, south x. Side B: east prints x. sea, without a side: z."""
    table = summarize([("north", "x"), ("north", "y"), ("south", "x"), ("east", "x"), ("sea", "z")])
    assert table.index.tolist() == ["A", "B", "no side"]
    row = table.loc["A"]
    assert (row["n_documents"], row["n_stories"], row["n_sources"]) == (3, 2, 2)
    assert (row["n_unique"], row["n_exact"], row["n_near"]) == (1, 0, 2)
    assert row["share_syndicated"] == pytest.approx(2 / 3)
    assert row["n_stories_shared"] == 1
    # Stories of 2 and 1 documents: (2 + 1)² / (4 + 1).
    assert row["effective_n"] == pytest.approx(9 / 5)
    # Shares: north ½ x, ½ y; south 1 x. Apart ¼ + ¼ + 1 = 1.5; together (1½)² + (½)² = 2.5.
    assert row["effective_n_sources"] == pytest.approx(2 * 1.5 / 2.5)
    assert table.loc["B", ["effective_n", "effective_n_sources"]].tolist() == [1, 1]
    assert table.loc["no side", "share_syndicated"] == 0


def test_a_document_whose_copies_are_left_out_is_alone_with_its_story() -> None:
    """Only the first of a story counts: what was left out is no part of the row."""
    rows = [("north", "x"), ("south", "x"), ("north", "y"), ("east", "y")]
    table = summarize(rows, counted=[0, 2])
    row = table.loc["A"]
    assert (row["n_documents"], row["n_unique"], row["n_exact"], row["n_near"]) == (2, 2, 0, 0)
    assert (row["share_syndicated"], row["effective_n"]) == (0, 2)
    # Of a story that another side tells too, each is a copy.
    assert summarize(rows, counted=[0, 2, 3]).loc["A", ["n_unique", "n_near"]].tolist() == [1, 1]


@settings(max_examples=10)
@given(
    st.lists(st.tuples(st.sampled_from(["north", "south"]), st.sampled_from("uvwxyz")), min_size=1)
)
def test_bounds(rows: list[tuple[str, str]]) -> None:
    row = summarize(rows).loc["A"]
    assert 1 - 1e-9 <= row["effective_n"] <= row["n_stories"] + 1e-9
    assert 1 - 1e-9 <= row["effective_n_sources"] <= row["n_sources"] + 1e-9
    assert row["n_unique"] + row["n_exact"] + row["n_near"] == row["n_documents"]


def test_all_print_the_same_and_none_does() -> None:
    assert summarize([("north", "x"), ("south", "x")]).loc["A", "effective_n_sources"] == 1
    assert summarize([("north", "x"), ("south", "y")]).loc["A", "effective_n_sources"] == 2
    twice = summarize([("north", "x"), ("north", "x"), ("south", "y")]).loc["A"]
    assert twice["effective_n_sources"] == 2


def test_effective_n_is_the_design_effect_of_full_agreement() -> None:
    """Kish's other form: n / (1 + (m - 1) rho), m the mean cluster size weighted by size."""
    sizes = pd.Series([4, 2, 1])
    m = (sizes**2).sum() / sizes.sum()
    rows = [("north", str(story)) for story, size in enumerate(sizes) for _ in range(size)]
    assert summarize(rows).loc["A", "effective_n"] == pytest.approx(sizes.sum() / (1 + (m - 1)))


def test_sides_swap_as_in_a_mirror() -> None:
    rows = [("north", "x"), ("north", "y"), ("south", "x"), ("east", "z"), ("west", "x")]
    swap = {"north": "east", "south": "west", "east": "north", "west": "south"}
    one, other = summarize(rows), summarize([(swap[source], story) for source, story in rows])
    pd.testing.assert_series_equal(one.loc["A"], other.loc["B"], check_names=False)
