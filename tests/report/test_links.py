from __future__ import annotations

import nbformat
import pandas as pd
import pytest

import corpus_tools as ct
from corpus_tools.report.links import link_cells, resolve_links, write_address
from corpus_tools.report.numbering import number_exhibits, read_findings


@pytest.fixture(scope="module")
def evidence(sample):
    study = ct.read_study(sample)
    return ct.build_evidence(study, ct.measure_study(study))


@pytest.fixture
def collect(monkeypatch):
    """Return a notebook with what the given call shows."""

    def run(show_something):
        outputs = []

        def keep(bundle, metadata):
            outputs.append(
                nbformat.v4.new_output("display_data", data=dict(bundle), metadata=dict(metadata))
            )

        for place in ("tables", "findings", "figures"):
            monkeypatch.setattr(f"corpus_tools.exhibits.{place}.show", keep)
        show_something()
        cell = nbformat.v4.new_code_cell("x", outputs=outputs)
        return number_exhibits(nbformat.v4.new_notebook(cells=[cell]), page="04-x")[0]

    return run


def count_rivalry(evidence, side):
    query = ct.write_query(frame="rivalry", use="advanced", side=side)
    return query, ct.count_evidence(evidence, query)["sentences"]


def test_numbers_of_a_table_become_links_that_lead_back(collect, evidence):
    query, number = count_rivalry(evidence, "Chinese")
    table = pd.DataFrame({"entry": ["rivalry", "none"], "n": [number, 0]})
    links = {"n": pd.Series([query, query])}
    notebook = collect(lambda: ct.show_table(table, caption="Counts", evidence=links))
    queries, flaws = resolve_links(notebook, page=3, evidence=evidence)
    assert (queries, flaws) == ([query], [])
    (link,) = notebook.cells[0].outputs[0].metadata["corpus_tools"]["links"]
    assert link == [0, 1, write_address(query, "3.table-1")]


def test_a_number_that_its_sentences_contradict_is_a_flaw(collect, evidence):
    query, number = count_rivalry(evidence, "Chinese")
    table = pd.DataFrame({"n": [number + 1]})
    notebook = collect(
        lambda: ct.show_table(table, caption="Counts", evidence={"n": pd.Series([query])})
    )
    _, flaws = resolve_links(notebook, page=3, evidence=evidence)
    assert flaws == [
        f"Table 1, row 1, column 1: the table says {number + 1}, its evidence has {number} "
        "sentences."
    ]


def test_large_numbers_are_read_with_their_commas(collect, evidence):
    everything = ct.write_query(counts="passages", word="the")
    number = ct.count_evidence(evidence, everything)["passages"]
    table = pd.DataFrame({"n": [number]}, index=pd.Index(["the"], name="word"))
    notebook = collect(
        lambda: ct.show_table(table, caption="Uses", evidence={"n": pd.Series([everything])})
    )
    assert resolve_links(notebook, page=0, evidence=evidence)[1] == []


def test_an_unknown_filter_is_a_flaw_and_no_link(collect, evidence):
    links = {"n": pd.Series(["nonsense=1"])}
    table = pd.DataFrame({"n": [1]})
    notebook = collect(lambda: ct.show_table(table, caption="Counts", evidence=links))
    queries, flaws = resolve_links(notebook, page=0, evidence=evidence)
    assert queries == []
    assert flaws[0].startswith("The links of table 1 lead nowhere: there is no filter 'nonsense'")
    assert "links" not in notebook.cells[0].outputs[0].metadata["corpus_tools"]


def test_findings_say_how_many_sentences_are_behind_them(collect, evidence):
    query, number = count_rivalry(evidence, ["Chinese", "US-leaning"])
    notebook = collect(lambda: ct.show_finding(["One.", "Two."], evidence=["", query]))
    assert resolve_links(notebook, page=3, evidence=evidence) == ([query], [])
    first, second = read_findings(notebook.cells[0].outputs[0])
    assert (first.text, first.address) == ("One.", "")
    assert second.words == f"The {number} sentences behind it"
    assert second.address == write_address(query, "3.findings")


def test_one_sentence_is_not_called_sentences(collect, evidence):
    sentences = ct.select_evidence(evidence, "part=body")
    query = ct.write_query(sentence=sentences["sentence_id"].iloc[0])
    notebook = collect(lambda: ct.show_finding("One.", evidence=query))
    resolve_links(notebook, page=0, evidence=evidence)
    assert read_findings(notebook.cells[0].outputs[0])[0].words == "The sentence behind it"


def test_a_finding_without_sentences_has_no_link(collect, evidence):
    query = ct.write_query(frame="nowhere")
    notebook = collect(lambda: ct.show_finding("One.", evidence=query))
    resolve_links(notebook, page=0, evidence=evidence)
    assert read_findings(notebook.cells[0].outputs[0])[0].address == ""


def test_without_evidence_nothing_leads_anywhere(collect):
    table = pd.DataFrame({"n": [1]})
    links = {"n": pd.Series(["frame=rivalry"])}
    notebook = collect(lambda: ct.show_table(table, caption="Counts", evidence=links))
    assert resolve_links(notebook, page=0, evidence=None) == ([], [])
    assert "links" not in notebook.cells[0].outputs[0].metadata["corpus_tools"]


def test_cells_keep_what_stands_in_them():
    html = "<table><thead><tr><th>n</th></tr></thead><tbody><tr><td>5</td></tr></tbody></table>"
    linked = link_cells(html, [[0, 0, 'evidence.html#word="<x>&side=A']])
    assert ">5</a></td>" in linked
    assert 'href="evidence.html#word=&quot;&lt;x&gt;&amp;side=A"' in linked or (
        "href='evidence.html#word=\"&lt;x&gt;&amp;side=A'" in linked
    )
