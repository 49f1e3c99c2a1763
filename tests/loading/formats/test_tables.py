"""Tables as articles: what becomes of rows that cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus_tools.loading.formats import rows, tables
from corpus_tools.loading.formats.article import Drop, RawFile

from ..conftest import Loader, detail, reasons, save


def test_a_mark_that_is_never_closed_costs_its_row_alone(texts: Path, load: Loader) -> None:
    save(
        texts / "t.csv",
        "text,source_id\nOne.,heron\nTwo.,heron\n"
        '"The open quote stands here and nobody ever closed it,heron\nFive.,heron\n'
        'We said it once."\nSeven.,heron\n',
    )
    loaded = load()
    assert loaded.documents["document_id"].tolist()[:3] == ["t.csv:2", "t.csv:3", "t.csv:5"]
    assert "t.csv:7" in loaded.documents["document_id"].tolist()
    assert reasons(loaded)["t.csv:4"] == "unreadable"
    assert detail(loaded, "t.csv:4") == (
        "row 4: opens a quotation mark that is not closed before the next row begins. "
        "A cell with quotation marks is put in quotation marks, each mark doubled."
    )
    assert (loaded.files["n_found"] == loaded.files["n_kept"] + loaded.files["n_dropped"]).all()


def test_a_mark_within_a_cell_costs_its_row_alone(texts: Path, load: Loader) -> None:
    save(
        texts / "t.csv",
        'text,source_id\n"One,\nso.",heron\n"He said "no" to it and left the room",heron\n'
        "Three.,heron\n",
    )
    loaded = load()
    assert loaded.documents["document_id"].tolist() == ["t.csv:2", "t.csv:4"]
    assert detail(loaded, "t.csv:3").startswith(
        "row 3 (line 4 of the file): is no well-formed table here: its quotation marks do not fit. "
    )


def test_a_table_larger_than_memory_allows_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows, "MAX_BYTES", 10)
    with pytest.raises(Drop, match="read are tables of up to 0 MB: split it") as raised:
        tables.read_text_table(RawFile("t.csv", b"text\nThe race is on.\n"))
    assert raised.value.reason == "too_large"
