from __future__ import annotations

import shutil

import pandas as pd
import pytest

from corpus_tools.errors import StudyError
from corpus_tools.study import read_study
from corpus_tools.study.coded_columns import read_coded_columns

ALLOWED = {"yes": 1, "no": 0}
HEAD = "document_id,start,end,frames,first,second\n"


@pytest.fixture
def read(root, tmp_path):
    """Read codes written into a copy of the sample, of documents with texts of 100 letters."""
    for name in ("sample", "us-china-ai"):
        shutil.copytree(root / "data" / name, tmp_path / name)

    def read_codes(rows):
        path = tmp_path / "sample" / "codes.csv"
        path.write_text(HEAD + rows, encoding="utf-8")
        return read_coded_columns(
            read_study(tmp_path / "sample"),
            documents=pd.DataFrame({"document_id": ["a", "b"], "text": ["x" * 100] * 2}),
            is_asked=lambda name: name in {"first", "second"},
            allowed=ALLOWED,
            says="It is yes or no.",
        )

    return read_codes


def test_codes_are_one_row_each_and_blank_cells_none(read):
    codes = read("a,0,9,,yes,no\nb,5,20,,,yes\nb,30,40,,,\n")
    columns = ["document_id", "start", "end", "column", "code", "line"]
    assert codes[columns].to_numpy().tolist() == [
        ["a", 0, 9, "first", 1, 2],
        ["a", 0, 9, "second", 0, 2],
        ["b", 5, 20, "second", 1, 3],
    ]


def test_what_is_no_code_is_named_with_its_line(read):
    with pytest.raises(StudyError) as error:
        read("a,0,9,,yes,no\nb,5,20,,perhaps,\n")
    assert "first is 'perhaps'" in str(error.value)
    assert "codes.csv" in str(error.value)
    assert "3" in str(error.value)
    assert "It is yes or no." in str(error.value)


def test_no_column_that_is_asked_for_gives_no_codes(root):
    study = read_study(root / "data" / "sample")
    documents = pd.DataFrame({"document_id": ["a"], "text": [""]})
    codes = read_coded_columns(
        study, documents=documents, is_asked=lambda _: False, allowed=ALLOWED, says=""
    )
    assert codes.empty
