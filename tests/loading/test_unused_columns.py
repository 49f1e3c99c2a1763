"""What [columns] names and no table has."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from corpus_tools.loading import leave_out
from corpus_tools.loading.unused_columns import list_unused_columns

from .conftest import Loader, pack, save


def test_a_heading_that_no_table_has_is_listed_with_what_they_have() -> None:
    tables = {"a.csv": ["Headline", "Body"], "b.csv": ["title", " CONTENT"]}
    named = {"text": ["body", "content"], "outlet": ["Papre"], "day_format": ["%d.%m.%Y"]}
    assert list_unused_columns(tables, named=named).to_numpy().tolist() == [
        [
            "columns.outlet",
            "Papre",
            "no table that was read has it; a.csv has Headline, Body; b.csv has title,  CONTENT",
        ]
    ]


def test_tables_of_the_same_headings_are_told_once_and_many_are_cut() -> None:
    tables = {f"{n}.csv": ["Body"] for n in range(9)} | {f"x{n}.csv": [f"c{n}"] for n in range(4)}
    (why,) = list_unused_columns(tables, named={"text": ["Text"]})["why"]
    assert why == (
        "no table that was read has it; 0.csv has Body; x0.csv has c0; x1.csv has c1; and 2 more"
    )


def test_without_tables_that_is_said() -> None:
    (why,) = list_unused_columns({}, named={"text": ["Body"]})["why"]
    assert why == "no table was read"


def test_without_a_mapping_nothing_is_unused() -> None:
    assert list_unused_columns({"a.csv": ["text"]}, named={}).empty


def test_a_slip_in_a_heading_is_told_of_tables_of_every_kind(texts: Path, load: Loader) -> None:
    table = pd.DataFrame({"Paper": ["Otter Daily"], "Body": ["The race is on."]})
    table.to_parquet(texts / "a.parquet")
    table.to_excel(texts / "b.xlsx", index=False)
    save(texts / "c.json", table.to_json(orient="records"))
    save(texts / "d.zip", pack({"e.csv": table.to_csv(index=False)}))
    save(texts / "heron" / "f.txt")
    loaded = load(columns={"text": "body", "outlet": ["PAPER", "Zeitung"], "genre": "Body "})
    assert len(loaded.documents) == 5
    named = loaded.files.set_index("file")["remark"]
    assert named["a.parquet"] == "its column Body was read as genre and as text"
    gone = loaded.documents.head(1).rename(columns={"document_id": "record_id"})
    left = leave_out(loaded, dropped=gone[["record_id", "file"]].assign(reason="empty", detail=""))
    for one in (loaded, left):
        assert one.unused_columns.to_numpy().tolist() == [
            [
                "columns.outlet",
                "Zeitung",
                "no table that was read has it; a.parquet has Paper, Body",
            ]
        ]
