from __future__ import annotations

import io
from collections.abc import Iterator

import pandas as pd
import pytest

from corpus_tools.loading import apart
from corpus_tools.loading.apart import ReadingProcess
from corpus_tools.loading.formats import Drop, RawFile


@pytest.fixture
def process() -> Iterator[ReadingProcess]:
    with ReadingProcess() as process:
        yield process


def parquet() -> RawFile:
    buffer = io.BytesIO()
    pd.DataFrame({"text": ["No pact — yet."], "title": ["x"]}).to_parquet(buffer)
    return RawFile("a.parquet", buffer.getvalue())


def test_a_file_is_read_as_in_this_process(process: ReadingProcess) -> None:
    (article,) = process.read("parquet", parquet())
    assert (article.text, article.row, article.facts["title"]) == ("No pact — yet.", ":1", "x")


def test_what_a_reader_refuses_is_refused(process: ReadingProcess) -> None:
    with pytest.raises(Drop, match="damaged, or no parquet file") as raised:
        process.read("parquet", RawFile("a.parquet", b"PAR1 torn PAR1"))
    assert raised.value.reason == "unreadable"


@pytest.mark.parametrize(
    ("name", "value", "reason"),
    [("MAX_SECONDS", -1.0, "too_slow"), ("MAX_MEGABYTES", 0, "too_large"),
     ("_MAX_WAIT", -1.0, "too_slow")],
)  # fmt: skip
def test_a_file_that_asks_too_much_is_dropped_and_the_next_is_read(
    process: ReadingProcess, monkeypatch: pytest.MonkeyPatch, name: str, value: float, reason: str
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(apart, name, value)
        patch.setattr(apart, "_LOOK", 0.0001)
        with pytest.raises(Drop) as raised:
            process.read("parquet", parquet())
    assert raised.value.reason == reason
    assert len(process.read("parquet", parquet())) == 1


def test_a_reader_that_breaks_down_drops_its_file_alone(
    process: ReadingProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(
            apart, "_START", "import os; os.write(1, bytes(8)); os.read(0, 9); os.abort() #{folder}"
        )
        with pytest.raises(Drop) as raised:
            process.read("parquet", parquet())
    assert (raised.value.reason, raised.value.detail) == (
        "reader_crashed", "its reader broke down on it: save it anew",
    )  # fmt: skip
    assert len(process.read("parquet", parquet())) == 1
