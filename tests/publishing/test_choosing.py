from __future__ import annotations

import shutil
from pathlib import Path

import pandas as pd
import pytest

from corpus_tools.compare import group_documents
from corpus_tools.errors import CorpusToolsError
from corpus_tools.measure import measure_study
from corpus_tools.publishing import (
    choose_case_study,
    publish_measures,
    quote_sentences,
    write_published,
)
from corpus_tools.study import read_study


@pytest.fixture
def study(sample: Path, tmp_path: Path) -> Path:
    """The constructed sample with its published tables."""
    shutil.copytree(sample, tmp_path / "sample")
    shutil.copytree(sample.parent / "us-china-ai", tmp_path / "us-china-ai")
    folder = tmp_path / "sample"
    described = read_study(folder)
    measured = measure_study(described)
    write_published(publish_measures(described, measured), folder / "case_study")
    return folder


def test_with_texts_the_first_articles_are_measured(sample: Path) -> None:
    case = choose_case_study(sample, n_articles=3)
    ids = read_ids(sample)[:3]
    assert case.published.articles["document_id"].tolist() == ids
    for name in ("parts", "part_scores", "frame_parts", "matches", "score_words", "words"):
        assert getattr(case.published, name)["document_id"].drop_duplicates().tolist() == ids
    assert case.sentences["document_id"].drop_duplicates().tolist() == ids
    assert case.basis == (
        "3 of 24 documents of the study, the first by name, measured from the texts"
    )
    assert case.label == "constructed"
    assert case.groups == ("Chinese", "US-leaning")


def read_ids(folder: Path) -> list[str]:
    return measure_study(read_study(folder)).documents["document_id"].tolist()


def test_without_texts_the_published_tables_are_read(study: Path) -> None:
    measured = choose_case_study(study)
    shutil.rmtree(study / "articles")
    case = choose_case_study(study, texts="")
    assert case.basis == (
        "5 of 24 documents of the study, the first by name, read from the published tables, "
        "without the texts"
    )
    assert case.sentences.empty
    assert (case.label, case.groups) == (measured.label, measured.groups)
    pd.testing.assert_frame_equal(case.grouping, measured.grouping)
    pd.testing.assert_frame_equal(case.published.words, measured.published.words)


def test_texts_that_are_given_come_first(study: Path) -> None:
    (study / "articles").rename(study.parent / "elsewhere")
    case = choose_case_study(study, texts=study.parent / "elsewhere", n_articles=1)
    assert case.basis == (
        "1 of 24 documents of the study, the first by name, measured from the texts"
    )


def test_all_articles_of_a_study_are_no_first_ones(sample: Path) -> None:
    assert choose_case_study(sample, n_articles=99).basis == (
        "all 24 documents of the study, measured from the texts"
    )


def test_words_are_set_apart_against_all_documents(sample: Path) -> None:
    few, all_ = (choose_case_study(sample, n_articles=n).published.words for n in (2, 24))
    pd.testing.assert_frame_equal(few, all_[all_["document_id"].isin(few["document_id"])])


def test_the_grouping_is_that_of_the_study(sample: Path) -> None:
    described = read_study(sample)
    documents = measure_study(described).documents
    expected = group_documents(documents, sources=described.sources)
    pd.testing.assert_frame_equal(choose_case_study(sample, n_articles=99).grouping, expected)


def test_with_neither_texts_nor_tables_it_is_said_what_to_give(study: Path) -> None:
    shutil.rmtree(study / "case_study")
    shutil.rmtree(study / "articles")
    with pytest.raises(CorpusToolsError, match="there is no such folder of texts"):
        choose_case_study(study)
    with pytest.raises(CorpusToolsError, match=r"nowhere: there is no such folder\n  Give the"):
        choose_case_study(study.parent / "nowhere")


def test_sentences_stand_beside_the_rows_that_speak_of_them(sample: Path) -> None:
    case = choose_case_study(sample, n_articles=2)
    quoted = quote_sentences(case.published.matches, sentences=case.sentences)
    assert list(quoted.columns[:2]) == ["document_id", "sentence"]
    assert len(quoted) == len(case.published.matches)
    assert quoted["sentence"].str.len().gt(0).all()
    unchanged = quote_sentences(case.published.matches, sentences=case.sentences.head(0))
    pd.testing.assert_frame_equal(unchanged, case.published.matches)
