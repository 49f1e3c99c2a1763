"""The published tables of the five real articles: recomputed, and searched for their text."""

from __future__ import annotations

import re
from pathlib import Path

import pandas as pd
import pytest

import corpus_tools as ct
from corpus_tools.publishing import CASE_STUDY, PUBLISHED_TABLES, Published

RUN = re.compile(r"\w+")


@pytest.fixture(scope="module")
def folder(root: Path) -> Path:
    return root / "data" / "us-china-ai"


@pytest.fixture(scope="module")
def shipped(folder: Path) -> Published:
    return ct.read_published(folder / CASE_STUDY)


def runs(text: str, length: int) -> set[tuple[str, ...]]:
    words = RUN.findall(text.lower())
    return {tuple(words[n : n + length]) for n in range(len(words) - length + 1)}


def test_the_five_are_published_with_all_tables(shipped: Published) -> None:
    assert shipped.articles["document_id"].tolist() == ["000", "001", "002", "003", "004"]
    for table in PUBLISHED_TABLES:
        assert set(getattr(shipped, table.name)["document_id"]) == set(
            shipped.articles["document_id"]
        )


def test_what_the_texts_do_not_tell_is_unknown(shipped: Published) -> None:
    articles = shipped.articles
    assert (articles["title"] == "unknown").all()
    assert (articles["url"] == "unknown").all()
    assert (articles["source_name"] == "unknown").sum() == 3
    assert articles["published_on"].notna().sum() == 1
    assert articles["text_sha256"].str.fullmatch("[0-9a-f]{64}").all()


def test_the_patterns_are_those_of_the_codebook(shipped: Published, folder: Path) -> None:
    codebook = ct.read_codebook(folder / "codebook.yml")
    known = {pattern for entry in codebook.entries for pattern in entry.patterns}
    assert set(shipped.matches["pattern"]) <= known
    assert list(dict.fromkeys(shipped.frame_parts["frame"])) == codebook.ids


def test_the_readme_of_the_folder_is_the_one_that_is_written(
    shipped: Published, folder: Path, tmp_path: Path
) -> None:
    again = ct.write_published(shipped, tmp_path / "again")
    for path in again.iterdir():
        assert path.read_bytes() == (folder / CASE_STUDY / path.name).read_bytes(), path.name


@pytest.mark.shared
def test_the_tables_are_what_the_texts_give(folder: Path, shared: Path, shipped: Published) -> None:
    study = ct.read_study(folder, texts=shared / "seeds")
    measured = ct.publish_measures(study, ct.measure_study(study))
    for table in PUBLISHED_TABLES:
        pd.testing.assert_frame_equal(
            getattr(measured, table.name), getattr(shipped, table.name), check_exact=True
        )


@pytest.mark.shared
def test_the_files_are_those_that_the_texts_give(
    folder: Path, shared: Path, tmp_path: Path
) -> None:
    study = ct.read_study(folder, texts=shared / "seeds")
    measured = ct.publish_measures(study, ct.measure_study(study))
    for path in ct.write_published(measured, tmp_path / "again").iterdir():
        assert path.read_bytes() == (folder / CASE_STUDY / path.name).read_bytes(), path.name


@pytest.mark.shared
def test_no_five_words_of_an_article_stand_in_the_tables_or_the_notebook(
    root: Path, folder: Path, shared: Path, shipped: Published
) -> None:
    texts = [path.read_text(encoding="utf-8") for path in (shared / "seeds").glob("*.txt")]
    assert len(texts) == 5
    known = set().union(*(runs(text, 5) for text in texts))
    known -= set().union(*(runs(pattern, 5) for pattern in shipped.matches["pattern"]))
    notebook = next((root / "notebooks").glob("*article-by-article.ipynb"))
    for path in (*(folder / CASE_STUDY).iterdir(), notebook):
        text = path.read_text(encoding="utf-8").replace("\\n", "\n")
        assert not runs(text, 5) & known, path.name
