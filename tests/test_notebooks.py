"""The notebooks: all of them, found by name, keep to one form and run on any study."""

from __future__ import annotations

import ast
import re
import shutil
from pathlib import Path

import nbformat
import pytest

import corpus_tools as ct
from corpus_tools.report import execute_notebook

NOTEBOOKS = sorted((Path(__file__).parents[1] / "notebooks").glob("*.ipynb"))
MAX_LINES = 10


@pytest.fixture(params=NOTEBOOKS, ids=lambda path: path.stem)
def notebook(request):
    return nbformat.read(request.param, as_version=4)


def cells(notebook, kind):
    return [cell for cell in notebook.cells if cell.cell_type == kind]


def test_there_are_notebooks():
    assert len(NOTEBOOKS) >= 5


def test_it_opens_with_a_title_a_question_and_what_it_needs_and_gives(notebook):
    first = notebook.cells[0]
    assert first.cell_type == "markdown"
    assert re.match(r"# .+\n\n.+\?", first.source)
    assert all(word in first.source for word in ("**Needs**", "**Gives**", "**Takes**"))


def is_real(notebook):
    """One notebook walks through the published tables of five real articles."""
    return 'study_folder = "../data/us-china-ai"' in cells(notebook, "code")[1].source


def test_the_first_cells_are_imports_and_parameters(notebook):
    imports, parameters, *_ = cells(notebook, "code")
    assert imports.source.startswith("import corpus_tools")
    assert "parameters" in parameters.metadata.tags
    assert is_real(notebook) or 'study_folder = "../data/sample"' in parameters.source


def test_code_is_short_and_defines_nothing(notebook):
    for cell in cells(notebook, "code"):
        assert len(cell.source.splitlines()) <= MAX_LINES, cell.source
        nodes = list(ast.walk(ast.parse(cell.source)))
        assert not any(isinstance(node, ast.FunctionDef | ast.For | ast.While) for node in nodes)
    for cell in cells(notebook, "code")[1:]:
        assert not re.search(r"^\s*(import|from)\s", cell.source, re.MULTILINE)


def test_there_is_at_least_as_much_text_as_code(notebook):
    assert len(cells(notebook, "markdown")) >= len(cells(notebook, "code"))


def test_prose_holds_no_typed_figures_of_results(notebook):
    for cell in cells(notebook, "markdown"):
        assert not re.search(r"\d+\.\d+|\d+ %|\bp [<=]", cell.source.replace("95 %", "")), (
            cell.source
        )


def test_it_ends_with_what_it_does_not_show(notebook):
    assert "## What this does not show" in notebook.cells[-1].source


def test_it_is_committed_with_the_outputs_of_one_clean_run(notebook):
    counts = [cell.execution_count for cell in cells(notebook, "code")]
    assert counts == list(range(1, len(counts) + 1))
    outputs = [output for cell in cells(notebook, "code") for output in cell.outputs]
    assert all(output.output_type != "error" for output in outputs)
    assert not any(output.get("name") == "stderr" for output in outputs)
    assert "widgets" not in notebook.metadata
    assert notebook.metadata.kernelspec.name == "python3"


def test_it_prints_a_finding_marked_as_constructed(notebook):
    findings = [
        output.data["text/plain"]
        for cell in cells(notebook, "code")
        for output in cell.outputs
        if output.get("metadata", {}).get("corpus_tools", {}).get("kind") == "finding"
    ]
    assert findings
    assert all(("[constructed]" in finding) != is_real(notebook) for finding in findings)


def test_each_figure_and_table_says_constructed_in_its_data(notebook):
    shown = [
        output.data["text/csv"]
        for cell in cells(notebook, "code")
        for output in cell.outputs
        if "text/csv" in output.get("data", {})
    ]
    assert shown
    assert all(csv.startswith("corpus,") != is_real(notebook) for csv in shown)
    if not is_real(notebook):
        firsts = [line for csv in shown for line in csv.splitlines()[1:2]]
        assert all(line.startswith("constructed,") for line in firsts)


def test_no_path_of_a_machine_stands_in_it(notebook):
    text = nbformat.writes(notebook)
    assert str(Path.home()) not in text
    assert not re.search(r'[" ](?:/home/|/root/|/tmp/|C:\\\\)', text)


def two_documents(folder):
    draft = folder / "study"
    texts = folder / "texts"
    for source, text in (("north", "A short text.\n\nThe talks went on."), ("south", "Another.")):
        (texts / source).mkdir(parents=True)
        (texts / source / "one.txt").write_text(text, encoding="utf-8")
    return ct.draft_study(draft, texts=texts).folder


def one_side_empty(folder):
    study = two_documents(folder)
    sources = (study / "sources.csv").read_text(encoding="utf-8")
    (study / "sources.csv").write_text(sources.replace(",,,", ",A,,"), encoding="utf-8")
    return study


def hostile_titles(folder):
    study = two_documents(folder)
    text = "<script>alert(1)</script> $x^2$ | **b** =1+1\n\nThe arms race <img src=x> goes on.\n"
    shutil.rmtree(folder / "texts" / "north")
    hostile = folder / "texts" / "north"
    hostile.mkdir()
    (hostile / "=cmd <b>.txt").write_text(text, encoding="utf-8")
    documents = "file,source_id,title\nnorth/=cmd <b>.txt,north,<script>alert(2)</script>\n"
    (study / "documents.csv").write_text(documents + "south/one.txt,south,\n", encoding="utf-8")
    return study


@pytest.mark.slow
@pytest.mark.parametrize("make", [two_documents, one_side_empty, hostile_titles])
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_it_runs_on_any_study(path, make, tmp_path):
    study = make(tmp_path)
    executed = execute_notebook(
        path,
        parameters={"study_folder": str(study), "texts_folder": ""},
        working_folder=path.parent,
    )
    outputs = [output for cell in cells(executed, "code") for output in cell.get("outputs", [])]
    assert outputs
    assert not any(output.get("name") == "stderr" for output in outputs)
