from __future__ import annotations

import nbformat
import pytest

from corpus_tools.report.errors import NotebookError
from corpus_tools.report.keeping import run_notebook


@pytest.fixture
def counting(tmp_path):
    """A notebook that leaves a mark each time it runs."""
    source = "from pathlib import Path\n_ = Path('ran').open('a').write('x')\nprint(value)"
    cells = [
        nbformat.v4.new_code_cell("value = 1", metadata={"tags": ["parameters"]}),
        nbformat.v4.new_code_cell(source),
    ]
    path = tmp_path / "01.ipynb"
    nbformat.write(nbformat.v4.new_notebook(cells=cells), path)
    return path


def count_runs(path):
    mark = path.with_name("ran")
    return len(mark.read_text()) if mark.exists() else 0


def run(path, kept, value=2):
    return run_notebook(path, parameters={"value": value}, kept=kept)


def test_the_same_notebook_runs_once(counting, tmp_path):
    first, second = (run(counting, tmp_path / "kept") for _ in range(2))
    assert count_runs(counting) == 1
    assert first == second
    assert second.cells[-1].outputs[0].text == "2\n"


def test_other_parameters_another_folder_or_an_edit_run_it_again(counting, tmp_path):
    run(counting, tmp_path / "kept")
    run(counting, tmp_path / "kept", value=3)
    run(counting, tmp_path / "other")
    counting.write_text(counting.read_text().replace("print(value)", "print(-value)"))
    assert run(counting, tmp_path / "kept").cells[-1].outputs[0].text == "-2\n"
    assert count_runs(counting) == 4


def test_nothing_is_kept_without_a_folder(counting, tmp_path):
    run(counting, None)
    run(counting, None)
    assert count_runs(counting) == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["01.ipynb", "ran"]


EMPTY = '{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": []}'


@pytest.mark.parametrize("content", ["{", "[]", "null", "1", "", EMPTY])
def test_a_damaged_file_is_not_trusted(counting, tmp_path, content):
    run(counting, tmp_path / "kept")
    (kept,) = (tmp_path / "kept").iterdir()
    kept.write_text(content)
    assert run(counting, tmp_path / "kept").cells[-1].outputs[0].text == "2\n"
    assert count_runs(counting) == 2


def test_a_folder_that_cannot_be_written_is_done_without(counting, tmp_path):
    (tmp_path / "kept").write_text("a file")
    assert run(counting, tmp_path / "kept").cells[-1].outputs[0].text == "2\n"


def test_a_failure_is_not_kept(counting, tmp_path):
    counting.write_text(counting.read_text().replace("print(value)", "1 / 0"))
    for _ in range(2):
        with pytest.raises(NotebookError, match="cell 2 failed: ZeroDivisionError"):
            run(counting, tmp_path / "kept")
    assert count_runs(counting) == 2
