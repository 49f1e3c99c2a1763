from __future__ import annotations

from dataclasses import fields

import pandas as pd
import pytest

from corpus_tools.errors import TableError
from corpus_tools.measure import Measured
from corpus_tools.schema import DOCUMENTS, FRAME_COUNTS, SEGMENTS, TABLES, Table, describe_tables

SEGMENT = {"document_id": "a", "start": 0, "end": 4, "part": "body", "rule": "rest"}


def test_rows_become_a_typed_table_in_the_declared_order() -> None:
    built = SEGMENTS.build([dict(reversed([*SEGMENT.items(), ("more", 1)]))])
    assert list(built.columns) == ["document_id", "start", "end", "part", "rule"]
    assert built.dtypes.astype(str).to_dict() == SEGMENTS.dtypes


def test_the_index_is_numbered_anew_and_the_given_table_is_left_alone() -> None:
    given = pd.DataFrame([SEGMENT, {**SEGMENT, "start": "4"}], index=[7, 3])
    before = given.copy()
    built = SEGMENTS.build(given)
    assert built.index.tolist() == [0, 1]
    assert built["start"].tolist() == [0, 4]
    pd.testing.assert_frame_equal(given, before)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
@pytest.mark.parametrize("rows", [[], pd.DataFrame()], ids=["list", "frame"])
def test_no_rows_make_an_empty_typed_table(table: Table, rows: list[dict[str, object]]) -> None:
    built = table.build(rows)
    assert len(built) == 0
    assert built.dtypes.astype(str).to_dict() == table.dtypes


def test_a_missing_column_is_named_with_those_that_are_there() -> None:
    with pytest.raises(TableError, match=r"segments table needs column\(s\) end, rule; it has doc"):
        SEGMENTS.check(pd.DataFrame([SEGMENT])[["document_id", "start", "part"]])


def test_rows_without_any_column_are_no_empty_table() -> None:
    with pytest.raises(TableError, match="it has none"):
        SEGMENTS.build([{}])


def test_a_repeated_key_is_refused_and_the_first_shown() -> None:
    with pytest.raises(TableError) as error:
        SEGMENTS.build([SEGMENT, SEGMENT, {**SEGMENT, "document_id": "b"}])
    assert "repeats 1 key(s), the first is {'document_id': 'a', 'start': 0}" in str(error.value)
    assert "one row per stretch of a document" in error.value.remedy


@pytest.mark.parametrize(
    ("change", "found"),
    [({"start": "four"}, "'four'"), ({"start": None}, "column start"), ({"end": float("nan")}, "")],
)
def test_what_does_not_fit_a_column_is_refused_with_its_meaning(
    change: dict[str, object], found: str
) -> None:
    with pytest.raises(TableError) as error:
        SEGMENTS.build([{**SEGMENT, **change}])
    assert f"column {next(iter(change))} of the segments table is no int64" in str(error.value)
    assert found in str(error.value)
    assert "code point" in error.value.remedy


def test_a_table_that_is_in_order_is_returned_itself() -> None:
    table = SEGMENTS.build([SEGMENT])
    assert SEGMENTS.check(table) is table


def test_the_data_dictionary_names_every_column_of_every_table_once() -> None:
    dictionary = describe_tables()
    declared = [(table.name, column.name) for table in TABLES for column in table.columns]
    assert list(zip(dictionary["table"], dictionary["column"], strict=True)) == declared
    assert len(set(declared)) == len(declared)
    assert dictionary.columns.tolist() == [
        "table", "one_row_per", "column", "dtype", "key", "meaning",
    ]  # fmt: skip


def test_every_column_has_a_meaning_in_a_sentence_and_every_table_a_key() -> None:
    dictionary = describe_tables()
    assert dictionary["meaning"].str.fullmatch(r"[A-Za-z].{7,}\.").all()
    assert dictionary["one_row_per"].str.len().gt(3).all()
    keys = dictionary[dictionary["key"]].groupby("table")["column"].agg(tuple).to_dict()
    assert keys == {table.name: table.key for table in TABLES if table.key}


def test_every_measured_table_is_declared() -> None:
    assert {field.name for field in fields(Measured)} <= {table.name for table in TABLES}


def test_names_tell_counts_days_and_offsets_apart() -> None:
    for table in TABLES:
        for name, dtype in table.dtypes.items():
            assert not name.startswith("n_") or dtype == "int64", (table.name, name)
            assert not name.endswith("_on") or dtype == "datetime64[us]", (table.name, name)
            assert name not in {"start", "end"} or dtype == "int64", (table.name, name)
    assert DOCUMENTS.dtypes["published_on"] == "datetime64[us]"
    assert FRAME_COUNTS.key == ("document_id", "frame")


def test_what_is_no_table_is_an_error():
    with pytest.raises(
        TableError, match="the segments table is asked for, not something of the type list"
    ):
        SEGMENTS.check(["A good plan."])
