from __future__ import annotations

import json

import nbformat
import pandas as pd
import pytest

import corpus_tools as ct
from corpus_tools.errors import CorpusToolsError
from corpus_tools.evidence import withhold_texts
from corpus_tools.evidence.withholding import WITHHELD, collect_runs, find_run
from corpus_tools.exhibits.tables import _lay_out, _render_html
from corpus_tools.report.errors import ReportError
from corpus_tools.report.sharing import check_shared, withhold_outputs, withhold_rows

TEXT = "The two ministers met in Geneva, and nobody spoke of chips."
RUNS = collect_runs([TEXT])
LEAK = "they say the two Ministers\nmet IN Geneva"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (TEXT, "the two ministers met in"),
        (LEAK, "the two ministers met in"),
        ("two ministers met in Genoa", ""),
        ("ministers – met – in: “Geneva”; and", "ministers met in geneva and"),
        ("", ""),
    ],
)
def test_runs_of_five_words_are_found(text, found):
    assert find_run(text, RUNS) == found


def show_output(data, **metadata):
    return nbformat.v4.new_output("display_data", data=data, metadata=metadata)


def withhold(*outputs, source="x"):
    cell = nbformat.v4.new_code_cell(source, outputs=list(outputs))
    notebook = nbformat.v4.new_notebook(cells=[cell])
    return withhold_outputs(notebook, RUNS).cells[0]


def test_text_columns_and_cells_with_runs_are_withheld_and_numbers_stay():
    table = pd.DataFrame({"text": ["No."], "note": [LEAK], "n": [5], "title": ["Talks"]})
    grid = _lay_out(table, caption="C.", max_rows=9, rows_named_by="nothing")
    output = show_output(
        {
            "text/html": _render_html(grid),
            "text/csv": table.to_csv(index=False),
            "text/plain": "No. they say",
        },
        corpus_tools={"kind": "table", "caption": "C.", "links": [[0, 2, "frame=x"]]},
    )
    safe = withhold(output).outputs[0]
    assert safe.data["text/csv"] == f"text,note,n,title\n{WITHHELD},{WITHHELD},5,{WITHHELD}\n"
    assert safe.data["text/html"].count(WITHHELD) == 3
    assert ">5<" in safe.data["text/html"]
    assert "No." not in str(safe.data)
    assert safe.metadata["corpus_tools"]["links"] == [[0, 2, "frame=x"]]


@pytest.mark.parametrize("mime", ["text/plain", "text/markdown", "text/html", "text/latex"])
def test_any_form_of_output_is_looked_at(mime):
    text = f"<p>{LEAK}</p>" if mime == "text/html" else LEAK
    safe = withhold(show_output({mime: text}))
    assert find_run(str(safe.outputs[0].data), RUNS) == ""
    assert WITHHELD in safe.outputs[0].data[mime]


def test_streams_errors_captions_and_words_for_the_blind_too():
    stream = nbformat.v4.new_output("stream", name="stdout", text=f"kept\n\n{LEAK}\n\nkept")
    error = nbformat.v4.new_output("error", ename="E", evalue=LEAK, traceback=[LEAK])
    figure = show_output(
        {"image/png": "AAAA", "text/plain": "x"},
        **{"image/png": {"alt": LEAK, "width": 3}, "corpus_tools": {"caption": LEAK}},
    )
    cell = withhold(stream, error, figure, source=f"kept\n\n# {LEAK}")
    assert cell.outputs[0].text == f"kept\n\n{WITHHELD}\n\nkept"
    assert cell.source == f"kept\n\n{WITHHELD}"
    assert find_run(json.dumps(cell), RUNS) == ""
    assert cell.outputs[2].metadata["image/png"] == {"alt": WITHHELD, "width": 3}


def test_what_a_dropped_record_held_is_withheld():
    text = "record_id,reason,detail\nnews/a headline.pdf,empty,the columns No deal\n"
    assert withhold_rows(text, RUNS) == (f"record_id,reason,detail\n{WITHHELD},empty,{WITHHELD}\n")


@pytest.mark.parametrize(
    ("pattern", "shown"),
    [("talk* about", "talk* about"), ("hotel* along the lak* are full*", WITHHELD)],
)
def test_patterns_as_long_as_a_run_are_withheld(pattern, shown, measured_sample):
    assert withhold_rows(f"pattern\n{pattern}\n", RUNS) == f"pattern\n{shown}\n"
    evidence, texts = measured_sample
    passages = evidence.passages.assign(pattern=pattern)
    changed = type(evidence)(**{**vars(evidence), "passages": passages})
    assert set(withhold_texts(changed, texts=texts).passages["pattern"]) == {shown}


def test_underscores_hide_no_words():
    assert find_run("the_two_ministers_met_in", RUNS) == "the two ministers met in"


def test_an_empty_csv_stays_empty():
    assert withhold_rows("", RUNS) == ""


@pytest.fixture(scope="module")
def measured_sample(sample):
    study = ct.read_study(sample)
    measured = ct.measure_study(study)
    return ct.build_evidence(study, measured), measured.documents["text"]


def test_evidence_without_texts_counts_the_same(measured_sample):
    evidence, texts = measured_sample
    safe = withhold_texts(evidence, texts=texts)
    assert set(safe.sentences["text"]) == {""}
    assert set(safe.documents["title"]) == {"unknown"}
    assert safe.runs
    assert not evidence.runs
    for query in ("frame=rivalry&side=Chinese", "word=china&counts=passages", "vader=zero"):
        assert ct.count_evidence(safe, query) == ct.count_evidence(evidence, query)


def test_names_that_are_headlines_are_refused(measured_sample):
    evidence, texts = measured_sample
    name = "-".join(texts.iloc[0].split("\n\n")[-1].split()[:6])
    documents = evidence.documents.assign(document_id=name)
    leaking = type(evidence)(**{**vars(evidence), "documents": documents})
    with pytest.raises(
        CorpusToolsError, match=r"(?s)the document_id .* holds words.*documents.csv"
    ):
        withhold_texts(leaking, texts=texts)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.html", f"<p>{LEAK}</p>"),
        ("a.html", "<p>the two <a href='#'>ministers</a> <b>met</b> in</p>"),
        ("a.html", f"<img alt='{LEAK}'>"),
        ("a.html", f'<script type="application/json">["{LEAK}"]</script>'),
        ("data/a.csv", f'n,x\n1,"{LEAK}"\n'),
        ("data/a.jsonl", json.dumps({"x": TEXT})),
    ],
)
def test_the_last_look_finds_what_slipped_through(tmp_path, name, content):
    (tmp_path / "data").mkdir()
    (tmp_path / name).write_text(content)
    with pytest.raises(ReportError, match=r"a\.\w+ .*: the two ministers met in\n.*study.toml"):
        check_shared(tmp_path, RUNS)
    (tmp_path / name).write_text("<p>nothing of the kind</p>")
    check_shared(tmp_path, RUNS)
