"""From a study to its sentences: what is kept, filled in and dropped on the way."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from corpus_tools.duplicates.selecting import Count
from corpus_tools.preparing import Prepared, prepare_study
from corpus_tools.study import Study, read_study
from corpus_tools.study.settings import DuplicateSettings, Selection

BODY = (
    "The harbour council of {} met on Monday and agreed to dredge its northern basin.\n"
    "Work in {} begins in autumn and will take two years, according to the council's plan.\n"
)


@pytest.fixture
def prepare(sample: Path, tmp_path: Path) -> Any:
    study: Study = read_study(sample)

    def prepare_with(texts: dict[str, str], *, count: Count = "all", **select: Any) -> Prepared:
        for name, text in texts.items():
            file = tmp_path / "texts" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text)
        settings = study.settings.model_copy(
            update={
                "select": Selection.model_validate(select),
                "duplicates": DuplicateSettings(count=count),
            }
        )
        return prepare_study(
            replace(study, texts=tmp_path / "texts", listed=None, settings=settings)
        )

    return prepare_with


def make(place: str, *lines: str) -> str:
    return "\n".join([f"Council of {place} votes to dredge", *lines, BODY.format(place, place)])


TEXTS = {
    "ninebridge/early.txt": make("Orle", "By Ada Quill", "May 1, 2031"),
    "ninebridge/right.txt": make("Nym", "Published May 14, 2031 08:21 PM"),
    "prairie/undated.txt": make("Veld", "By Bo Lin"),
}


def test_bylines_and_datelines_fill_what_nobody_states(prepare: Any) -> None:
    prepared = prepare(TEXTS)
    documents = prepared.loaded.documents.set_index("document_id")
    assert documents["author"].to_dict() == {
        "ninebridge/early": "Ada Quill",
        "ninebridge/right": "unknown",
        "prairie/undated": "Bo Lin",
    }
    assert documents["published_on"].dt.strftime("%Y-%m-%d").fillna("").to_dict() == {
        "ninebridge/early": "2031-05-01",
        "ninebridge/right": "2031-05-14",
        "prairie/undated": "",
    }
    assert documents["read_from_text"].to_dict() == {
        "ninebridge/early": "author, published_on",
        "ninebridge/right": "published_on",
        "prairie/undated": "author",
    }
    assert not prepared.sentences["text"].str.contains("2031|Quill").any()


def test_where_no_day_is_known_all_are_dropped_with_that_reason(prepare: Any) -> None:
    """Once it ended in a crash."""
    prepared = prepare({"ninebridge/a.txt": "The race is on."}, to="2031-01-05")
    assert prepared.loaded.dropped["reason"].tolist() == ["date_unknown"]
    assert prepared.loaded.documents.empty


def test_a_study_of_some_days_selects_by_the_day_in_the_text(prepare: Any) -> None:
    prepared = prepare(TEXTS, **{"from": "2031-05-10"})
    loaded = prepared.loaded
    assert loaded.documents["document_id"].tolist() == ["ninebridge/right"]
    assert dict(zip(loaded.dropped["record_id"], loaded.dropped["reason"], strict=True)) == {
        "ninebridge/early": "outside_dates",
        "prairie/undated": "date_unknown",
    }
    assert loaded.files["n_kept"].tolist() == [0, 1, 0]
    assert loaded.files["n_dropped"].tolist() == [1, 0, 1]
    assert prepared.sentences["document_id"].unique().tolist() == ["ninebridge/right"]
    assert prepared.segments["document_id"].unique().tolist() == ["ninebridge/right"]


@pytest.mark.parametrize("tag", ["main", "article", "div"])
def test_a_page_of_headlines_alone_is_no_article_whatever_holds_them(
    prepare: Any, tag: str
) -> None:
    names = ["Talks set for April", "A summer school by the sea", "Chip rule: who is in"]
    links = "".join(f"<li><a href='#'>{name}</a></li>" for name in names * 2)
    page = (
        "<html><head><title>World | The Pier</title></head><body><header><a href='/'>The Pier</a>"
        f"</header><{tag}><h1>World</h1><ul>{links}</ul></{tag}><footer><a href='#'>About us</a></footer></body>"
    )
    loaded = prepare({"ninebridge/world.html": page}).loaded
    assert loaded.documents.empty
    assert loaded.dropped["reason"].isin(["empty", "no_article"]).tolist() == [True]


def test_a_study_of_no_document_has_empty_tables(prepare: Any) -> None:
    prepared = prepare(TEXTS, **{"from": "2040-01-01"})
    assert prepared.loaded.documents.empty
    assert prepared.sentences.empty
    assert prepared.segments.empty
    assert len(prepared.loaded.dropped) == len(TEXTS)


def test_of_one_story_the_whole_article_counts_and_not_the_one_that_is_cut_off(
    prepare: Any,
) -> None:
    told = [
        f"The {word} berth of the harbour is to be dredged before the winter storms come again."
        for word in ("northern", "southern", "eastern", "western", "outer", "inner")
    ]
    whole = "\n\n".join(["Council votes to dredge", *told])
    cut = "\n\n".join(["Council votes to dredge", *told[:4], "Subscribe to continue reading"])
    texts = {"ninebridge/a.txt": cut, "ninebridge/b.txt": whole}
    prepared = prepare(texts, count="once_per_source")
    assert prepared.loaded.documents["document_id"].tolist() == ["ninebridge/b"]
    assert prepared.loaded.dropped["reason"].tolist() == ["duplicate"]
    assert "cut off" in prepared.loaded.files["remark"].iloc[0]
