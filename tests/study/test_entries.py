from __future__ import annotations

from corpus_tools.study.codebook import Codebook, CodebookEntry
from corpus_tools.study.entries import EXAMPLES, list_entries, list_examples

ENTRY = {"label": "One", "definition": "What it is.", "patterns": ("(deepen|widen) ties",)}
CODEBOOK = Codebook(
    format=1, name="t", version="1",
    entries=(
        CodebookEntry(id="one", kind="stance", stance="favours", include="This.",
                      exclusions=("no ties",), examples=("A.", "B."), counterexamples=("C.",),
                      **ENTRY),
        CodebookEntry(id="two", kind="topic", **ENTRY),
    ),
)  # fmt: skip


def test_each_entry_has_its_row_with_what_a_coder_goes_by():
    assert list_entries(CODEBOOK).to_numpy().tolist() == [
        ["one", "One", "stance", "favours", "What it is.", "This.", "", 2, 1],
        ["two", "One", "topic", "", "What it is.", "", "", 2, 0],
    ]


def test_examples_stand_before_counterexamples():
    assert list_examples(CODEBOOK).to_numpy().tolist() == [
        ["one", "example", 0, "A."],
        ["one", "example", 1, "B."],
        ["one", "counterexample", 0, "C."],
    ]


def test_a_codebook_without_examples_gives_the_empty_table():
    bare = CODEBOOK.model_copy(update={"entries": CODEBOOK.entries[1:]})
    assert EXAMPLES.check(list_examples(bare)).empty
