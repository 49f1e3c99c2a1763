from __future__ import annotations

import dataclasses
import datetime

import pandas as pd
import pytest

from corpus_tools import read_study
from corpus_tools.compare.previews import preview_groups
from corpus_tools.errors import CompareError, StudyError
from corpus_tools.framing.previewing import preview_frame
from corpus_tools.schema import SENTENCES
from corpus_tools.study.codebook import Codebook, CodebookEntry
from corpus_tools.study.history import HISTORY_FILE, find_status, read_history

DAY = datetime.date(2031, 5, 1)
CODEBOOK = Codebook(
    format=1,
    name="test",
    version="1",
    entries=(
        CodebookEntry(
            id="rivalry", label="Rivalry", kind="frame", definition="d", patterns=("race",)
        ),
    ),
)
TEXTS = {"a": ["A race.", "A contest."], "b": ["A contest.", "A contest."], "c": ["A contest."],
         "d": ["A race."]}  # fmt: skip
GROUPING = pd.DataFrame(
    {"document_id": ["a", "b", "c", "d", "e"], "source_id": ["A", "B", "C", "D", "E"],
     "group": ["North", "North", "", "South", "South"]}
)  # fmt: skip


@pytest.fixture
def study(sample, tmp_path):
    """A study whose folder may be written to."""
    return dataclasses.replace(read_study(sample), folder=tmp_path, codebook=CODEBOOK)


def make_preview(texts=TEXTS, add="contest", remove="race"):
    sentences = SENTENCES.build(
        {
            "sentence_id": f"{document}:{i}", "document_id": document, "position": i,
            "part": "body", "start": 1000 * i, "end": 1000 * i + len(text), "text": text,
        }
        for document, some in texts.items()
        for i, text in enumerate(some)
    )  # fmt: skip
    return preview_frame(sentences, codebook=CODEBOOK, frame="rivalry", add=add, remove=remove)


def test_sentences_are_counted_by_group_and_none_is_left_out():
    preview = make_preview()
    table = preview_groups(preview, grouping=GROUPING, study=None)
    assert table.to_numpy().tolist() == [
        ["", 1, 1, 1, 0, 0],
        ["North", 2, 3, 2, 1, 1],
        ["South", 2, 0, 0, 1, 1],
    ]
    assert table["n_gained"].sum() == len(preview.gained)
    assert table["n_lost"].sum() == len(preview.lost)


def test_a_look_is_recorded_with_the_codebook_before_the_change(study):
    preview = make_preview()
    preview_groups(preview, grouping=GROUPING, study=study, day=DAY)
    preview_groups(preview, grouping=GROUPING, study=study, day=DAY)
    (event,) = read_history(study.folder)
    assert (event.happening, event.day) == ("looked", "2031-05-01")
    assert event.fingerprint == CODEBOOK.fingerprint
    history = read_history(study.folder)
    assert find_status(history, codebook=CODEBOOK).kind == "unchanged"
    assert find_status(history, codebook=preview.changed).kind == "exploratory"


def test_without_a_day_it_is_today(study):
    before = datetime.date.today()
    preview_groups(make_preview(), grouping=GROUPING, study=study)
    assert before.isoformat() <= read_history(study.folder)[0].day
    assert read_history(study.folder)[0].day <= datetime.date.today().isoformat()


def test_without_a_study_nothing_is_written(study):
    preview_groups(make_preview(), grouping=GROUPING, study=None)
    assert not list(study.folder.iterdir())


def test_a_document_without_a_group_is_an_error_and_no_look(study):
    with pytest.raises(CompareError, match=r"1 document\(s\) of the preview .* is 'a'"):
        preview_groups(make_preview(), grouping=GROUPING[1:], study=study, day=DAY)
    assert not (study.folder / HISTORY_FILE).exists()


def test_what_cannot_be_recorded_is_not_shown(study):
    (study.folder / HISTORY_FILE).write_text("{", encoding="utf-8")
    with pytest.raises(StudyError, match="is no history"):
        preview_groups(make_preview(), grouping=GROUPING, study=study, day=DAY)


def test_a_change_without_effect_gives_zeros():
    for preview in (make_preview({}), make_preview(add=(), remove=())):
        table = preview_groups(preview, grouping=GROUPING, study=None)
        assert table["group"].tolist() == ["", "North", "South"]
        assert not table[["n_gained", "n_lost"]].any().any()
    nothing = preview_groups(make_preview({}), grouping=GROUPING[:0], study=None)
    assert nothing.empty
