from __future__ import annotations

import ast

import nbformat
import numpy as np
import pytest

from corpus_tools.report.errors import NotebookError
from corpus_tools.report.parameters import hide_folders, inject_parameters


def make_notebook(*tags: str) -> nbformat.NotebookNode:
    cells = [nbformat.v4.new_code_cell("label = ''", metadata={"tags": [tag]}) for tag in tags]
    return nbformat.v4.new_notebook(cells=[*cells, nbformat.v4.new_code_cell("1")])


def test_values_come_back_as_they_were() -> None:
    given = {"a": "it's \"\n", "b": 3, "c": 0.1, "d": True, "e": None, "f": ["x", [1, None]]}
    cell = inject_parameters(make_notebook("parameters"), given, name="n.ipynb").cells[1]
    assert cell.metadata.tags == ["injected-parameters"]
    read = {
        node.targets[0].id: ast.literal_eval(node.value)  # type: ignore[attr-defined]
        for node in ast.parse(cell.source).body
    }
    assert read == given


def test_infinite_and_missing_numbers_are_written_as_python_reads_them() -> None:
    given = {"a": float("nan"), "b": float("-inf")}
    source = inject_parameters(make_notebook("parameters"), given, name="n").cells[1].source
    assert source.endswith('a = float("nan")\nb = float("-inf")')


def test_the_notebook_given_stays_and_an_older_injection_goes() -> None:
    notebook = make_notebook("parameters", "injected-parameters")
    first = inject_parameters(notebook, {"a": 1}, name="n")
    second = inject_parameters(first, {"a": 2}, name="n")
    assert len(notebook.cells) == 3
    assert [cell.source for cell in second.cells] == [
        "label = ''",
        "# settings of this run\na = 2",
        "1",
    ]


@pytest.mark.parametrize("value", [np.float64(1), {"a": 1}, {1}, object()])
def test_other_values_are_refused(value: object) -> None:
    with pytest.raises(NotebookError, match="parameter a of notebook n"):
        inject_parameters(make_notebook("parameters"), {"a": value}, name="n")


@pytest.mark.parametrize("name", ["a b", "import", "x=1;y", ""])
def test_names_that_are_code_are_refused(name: str) -> None:
    with pytest.raises(NotebookError, match="cannot be the name"):
        inject_parameters(make_notebook("parameters"), {name: 1}, name="n")


def test_a_notebook_without_the_tag_is_refused() -> None:
    with pytest.raises(NotebookError, match=r"notebook n\.ipynb has no cell tagged 'parameters'"):
        inject_parameters(make_notebook(), {}, name="n.ipynb")


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("a = '/home/ada/study'", "a = '…/study'"),
        ("a = '/study'", "a = '…/study'"),
        ("a = ['/x/y', 'z/w']", "a = ['…/y', 'z/w']"),
        (r"a = 'C:\\Users\\ada'", "a = '…/ada'"),
        ("a = 'and/or'", "a = 'and/or'"),
    ],
)
def test_folders_are_hidden(source: str, shown: str) -> None:
    assert hide_folders(source) == shown
