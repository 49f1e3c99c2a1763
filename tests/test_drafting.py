from __future__ import annotations

import json
import os
import shutil
import tempfile
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from corpus_tools.drafting import draft_study, say_dropped
from corpus_tools.errors import StudyError
from corpus_tools.loading import load_documents
from corpus_tools.study import read_study


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    save(folder / "heron" / "a.txt")
    save(folder / "heron" / "b.txt")
    save(folder / "c.txt")
    save(folder / "d.txt")
    save(folder / "t.csv", "source_id,text\notter,x\n,y\n")
    save(folder / "p.jpg")
    return folder


def save(path: Path, content: str = "The race is on.") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")
    return path


def contents(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}


def test_a_source_is_what_the_table_or_the_folder_says_and_unknown_ones_are_never_merged(
    texts: Path, tmp_path: Path
) -> None:
    draft = draft_study(tmp_path / "study", texts=texts)
    assert draft.sources.to_numpy().tolist() == [
        ["heron", 2], ["otter", 1], ["unknown-001", 1], ["unknown-002", 1], ["unknown-003", 1],
    ]  # fmt: skip
    assert draft.folder == tmp_path / "study"
    assert draft.dropped[["file", "reason"]].to_numpy().tolist() == [
        ["p.jpg", "unsupported_format"]
    ]


def test_a_drafted_study_can_be_read_and_loads_every_article(texts: Path, tmp_path: Path) -> None:
    draft_study(tmp_path / "study", texts=texts)
    study = read_study(tmp_path / "study")
    assert study.settings.files.texts == "../articles"
    assert study.sources["side"].unique().tolist() == [""]
    assert study.sources.set_index("source_id").loc["heron", "name"] == "heron"
    assert study.sources.set_index("source_id").loc["unknown-001", "name"] == "unknown"
    loaded = load_documents(study)
    assert loaded.documents["source_id"].value_counts().to_dict() == {
        "heron": 2, "otter": 1, "unknown-001": 1, "unknown-002": 1, "unknown-003": 1,
    }  # fmt: skip
    assert loaded.dropped["reason"].tolist() == ["unsupported_format"]


def test_a_table_that_names_its_sources_needs_no_table_of_documents(tmp_path: Path) -> None:
    save(tmp_path / "articles" / "t.csv", "source_id,text\nheron,x\n")
    draft_study(tmp_path / "study", texts=tmp_path / "articles")
    assert contents(tmp_path / "study") == {
        "study.toml", "sources.csv", "actors.yml", "codebook.yml",
    }  # fmt: skip
    assert len(load_documents(read_study(tmp_path / "study")).documents) == 1


def test_the_texts_may_lie_inside_the_studys_parent_or_elsewhere(
    texts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    draft_study("deep/er/study", texts="articles")
    assert read_study("deep/er/study").texts.resolve() == texts


def test_an_empty_folder_is_filled_even_where_one_stands(
    texts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    draft_study(".", texts=texts)
    assert Path("study.toml").is_file()
    assert read_study(".").settings.name == "here"
    assert {path.name for path in tmp_path.iterdir()} == {"articles", "here"}


@pytest.mark.parametrize("name", ['"quoted" \\ x', "tab\there", "del\x7f", "été 💥", "a = 1 # no"])
def test_a_folder_of_any_name_can_be_drafted(tmp_path: Path, name: str) -> None:
    save(tmp_path / name / "heron" / "a.txt")
    study = tmp_path / "studies" / name
    draft_study(study, texts=tmp_path / name)
    assert read_study(study).settings.name == name
    assert len(load_documents(read_study(study)).documents) == 1


@pytest.mark.parametrize("what", ["a file in it", "a file"])
def test_a_folder_in_use_is_left_alone(texts: Path, tmp_path: Path, what: str) -> None:
    used = tmp_path / "used"
    save(used / "mine.txt" if what == "a file in it" else used, "mine")
    before = contents(tmp_path)
    with pytest.raises(StudyError, match=r"used: the folder is in use\n  Give a new folder"):
        draft_study(used, texts=texts)
    assert contents(tmp_path) == before


def test_without_texts_nothing_is_written(tmp_path: Path) -> None:
    with pytest.raises(StudyError, match="no: there is no such folder of texts"):
        draft_study(tmp_path / "study", texts=tmp_path / "no")
    save(tmp_path / "articles" / "p.jpg")
    with pytest.raises(StudyError, match=r"no article was found \(1 other file: p\.jpg: ") as error:
        draft_study(tmp_path / "study", texts=tmp_path / "articles")
    assert ".xlsx" in error.value.remedy
    assert contents(tmp_path) == {"articles", "articles/p.jpg"}


def test_columns_of_other_names_are_read_and_written_into_the_study(tmp_path: Path) -> None:
    texts = tmp_path / "articles"
    rows = 'Headline,The "Body",Paper,When\nPact,The race is on.,Heron Post,14.05.2031\n'
    save(texts / "t.csv", rows)
    with pytest.raises(StudyError, match=r"t\.csv: a table with the columns Headline") as error:
        draft_study(tmp_path / "study", texts=texts)
    assert "--column text=Body --column outlet=Newspaper" in error.value.remedy
    columns = {"text": 'The "Body"', "outlet": "Paper", "published_on": "When",
               "day_format": "%d.%m.%Y", "title": "Headline"}  # fmt: skip
    draft = draft_study(tmp_path / "study", texts=texts, columns=columns)
    assert draft.sources.to_numpy().tolist() == [["heron-post", 1]]
    assert draft.dropped.empty
    study = read_study(tmp_path / "study")
    assert study.settings.columns.named == {name: (one,) for name, one in columns.items()}
    (document,) = load_documents(study).documents.to_dict("records")
    assert (document["title"], document["source_id"]) == ("Pact", "heron-post")
    assert str(document["published_on"].date()) == "2031-05-14"


def test_two_tables_of_different_headings_are_one_study(tmp_path: Path) -> None:
    texts = tmp_path / "articles"
    save(texts / "a.csv", "Headline,Body,Paper\nPact,The race is on.,Heron Post\n")
    save(texts / "b.csv", "title,content,Outlet\nPact,No race.,Otter Mail\n,,Otter Mail\n")
    columns = {"text": ["Body", "content"], "title": "Headline", "outlet": "Paper"}
    draft = draft_study(tmp_path / "study", texts=texts, columns=columns)
    assert draft.sources.to_numpy().tolist() == [["heron-post", 1], ["otter-mail", 1]]
    assert draft.dropped[["record_id", "file", "reason"]].to_numpy().tolist() == [
        ["b.csv:3", "b.csv", "empty"]
    ]
    assert say_dropped(draft.dropped) == "0 other files, 1 row without an article"
    assert 'text = ["Body", "content"]' in (tmp_path / "study" / "study.toml").read_text()
    loaded = load_documents(read_study(tmp_path / "study"))
    assert loaded.documents[["source_id", "title", "text"]].to_numpy().tolist() == [
        ["heron-post", "Pact", "The race is on."],
        ["otter-mail", "Pact", "No race."],
    ]


def test_what_is_to_be_said_of_a_file_is_in_the_draft(tmp_path: Path) -> None:
    save(tmp_path / "articles" / "t.csv", "source_id,text,Text\nheron,x,y\nheron,z,y\n")
    draft = draft_study(tmp_path / "study", texts=tmp_path / "articles")
    assert draft.remarks.to_numpy().tolist() == [
        ["t.csv", "as text its column text was read, not Text"]
    ]


def test_an_empty_folder_is_called_empty(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    with pytest.raises(StudyError, match="articles: there is no file in the folder") as error:
        draft_study(tmp_path / "study", texts=tmp_path / "articles")
    assert "one folder per outlet" in error.value.remedy


def test_a_form_of_days_that_is_none_is_refused(texts: Path, tmp_path: Path) -> None:
    with pytest.raises(StudyError, match=r"day_format: write day, month and year, .*; found 'tt"):
        draft_study(tmp_path / "study", texts=texts, columns={"day_format": "tt.mm.jjjj"})


def test_more_than_a_thousand_unknown_sources_are_all_called_unknown(tmp_path: Path) -> None:
    save(tmp_path / "articles" / "t.csv", "text\n" + "x\n" * 1_001)
    draft_study(tmp_path / "study", texts=tmp_path / "articles")
    sources = pd.read_csv(tmp_path / "study" / "sources.csv")
    assert sources["source_id"].iloc[-1] in {"unknown-1001", "unknown-999"}
    assert sources["name"].unique().tolist() == ["unknown"]


def page(outlet: str) -> str:
    site = f'<meta property="og:site_name" content="{outlet}">' if outlet else ""
    words = "<p>The race is on, and nobody in the old harbour knows who will win it.</p>" * 3
    return f"<html><head>{site}</head><body><article>{words}</article></body></html>"


def test_an_outlet_is_one_source_however_its_pages_write_it(tmp_path: Path) -> None:
    texts = tmp_path / "articles"
    written = ("The Lakeside Tribune", "The Lakeside Tribune", "LakesideTribune.com",
               "Lakeside Tribune | News", "")  # fmt: skip
    for number, outlet in enumerate(written):
        save(texts / "tribune" / f"{number}.html", page(outlet))
    save(texts / "tribune" / "old.txt")
    save(texts / "mixed" / "a.html", page("Heron Post"))
    save(texts / "mixed" / "b.html", page("Otter Mail"))
    save(texts / "mixed" / "c.txt")
    draft = draft_study(tmp_path / "study", texts=texts)
    assert draft.sources.to_numpy().tolist() == [
        ["heron-post", 1], ["lakeside-tribune", 4], ["mixed", 1], ["otter-mail", 1],
        ["tribune", 2],  # which may be another one: a person joins them
    ]  # fmt: skip
    study = read_study(tmp_path / "study")
    loaded = load_documents(study)
    counts = loaded.documents["source_id"].value_counts()
    assert counts.to_dict() == dict(draft.sources.to_numpy().tolist())
    assert study.listed is not None
    assert study.listed["file"].tolist() == ["mixed/c.txt", "tribune/4.html", "tribune/old.txt"]


def test_the_names_that_files_give_an_outlet_stand_beside_each_other(tmp_path: Path) -> None:
    """So that files which come later are found too."""
    for number, outlet in enumerate(("The Tern", "The Tern", "Tern.com", "TERN", "A; B", "A; B")):
        save(tmp_path / "articles" / f"{number}.html", page(outlet))
    draft_study(tmp_path / "study", texts=tmp_path / "articles")
    sources = pd.read_csv(tmp_path / "study" / "sources.csv", index_col="source_id")
    assert sources["name"].to_dict() == {"tern": "The Tern; Tern.com", "a-b": "A, B"}
    study = read_study(tmp_path / "study")
    assert study.listed is not None
    assert study.listed["file"].tolist() == ["4.html", "5.html"]
    save(tmp_path / "articles" / "later.html", page("tern.com"))
    documents = load_documents(read_study(tmp_path / "study")).documents
    assert documents.set_index("file")["source_id"]["later.html"] == "tern"


OUTLETS = st.lists(
    st.sampled_from(["The ", "Tern", "tern", " Mail", ".com", "www.", "WWW.", " | News", ";", "-", " ", ", The",
     "unknown", "N/A", "\0", "\ufeff", "***", "2030"]),
    max_size=5,
).map("".join)  # fmt: skip
NAMED = st.fixed_dictionaries({"source_id": st.one_of(st.just(""), OUTLETS),
                               "outlet": OUTLETS})  # fmt: skip


@settings(max_examples=60, deadline=None)
@example(
    rows=[{"source_id": "", "outlet": one} for one in (";", "\ufeffunknown")], folders=["unknown"]
)
@example(rows=[{"source_id": "", "outlet": ", The tern\0"}], folders=["Tern"])
@example(
    rows=[{"source_id": "Tern", "outlet": ""}, {"source_id": "", "outlet": ", The tern"}],
    folders=[],
)
@given(
    rows=st.lists(NAMED, min_size=1, max_size=6),
    folders=st.lists(
        st.sampled_from(["Tern", "the tern", "Tern;Mail", "2030", "unknown"]), max_size=2
    ),
)
def test_a_drafted_study_can_be_read_and_finds_each_source(
    rows: list[dict[str, str]], folders: list[str]
) -> None:
    with tempfile.TemporaryDirectory() as name:
        lines = [json.dumps({**row, "text": f"The race {row}."}) for row in rows]
        for at, folder in enumerate(["", *folders]):
            save(Path(name) / "articles" / folder / f"{at}.jsonl", "\n".join(lines))
            save(Path(name) / "articles" / folder / f"{at}.txt", f"The race {at}.")
        draft = draft_study(Path(name) / "study", texts=Path(name) / "articles")
        loaded = load_documents(read_study(Path(name) / "study"))
    counts = loaded.documents["source_id"].value_counts()
    assert counts.to_dict() == dict(draft.sources.to_numpy().tolist())


def test_a_folder_or_outlet_called_unknown_is_none(tmp_path: Path) -> None:
    """Else what nobody knows would be merged into one source that loading does not find."""
    texts = tmp_path / "articles"
    save(texts / "unknown" / "a.txt")
    save(texts / "Heron" / "Unknown" / "b.txt")
    for number, outlet in enumerate(("\ufeffunknown", "The Unknown", "unknown | News")):
        save(texts / "unknown" / f"{number}.html", page(outlet))
    draft = draft_study(tmp_path / "study", texts=texts)
    found = {"Heron": 1, **{f"unknown-{number:03d}": 1 for number in range(1, 5)}}
    assert dict(draft.sources.to_numpy().tolist()) == found
    loaded = load_documents(read_study(tmp_path / "study"))
    assert loaded.documents["source_id"].value_counts().to_dict() == found


def test_a_folder_of_an_outlets_name_is_that_outlet_and_the_study_can_be_read(
    tmp_path: Path,
) -> None:
    """Two ids of one name would be refused."""
    texts = tmp_path / "articles"
    save(texts / "The Heron Post" / "a.html", page("Heron-Post"))
    save(texts / "heron post" / "b.txt")
    save(texts / "c.html", page("Heron-Post"))
    save(texts / "d.html", page("Heron Post"))
    draft = draft_study(tmp_path / "study", texts=texts)
    assert draft.sources.to_numpy().tolist() == [["heron-post", 4]]
    loaded = load_documents(read_study(tmp_path / "study"))
    assert loaded.documents["source_id"].tolist() == ["heron-post"] * 4


def test_a_placeholder_is_no_name_that_a_folder_has(tmp_path: Path) -> None:
    """Such a folder may stem from an earlier draft: what is unknown is not merged with it."""
    save(tmp_path / "articles" / "unknown-001" / "a.txt")
    save(tmp_path / "articles" / "b.txt")
    save(tmp_path / "articles" / "c.html", page("***"))
    draft = draft_study(tmp_path / "study", texts=tmp_path / "articles")
    assert draft.sources.to_numpy().tolist() == [
        ["unknown-001", 1], ["unknown-002", 1], ["unknown-003", 1],
    ]  # fmt: skip
    assert len(load_documents(read_study(tmp_path / "study")).documents) == 3


def test_a_column_that_nothing_reads_is_refused(texts: Path, tmp_path: Path) -> None:
    with pytest.raises(StudyError, match="there is no column 'body'") as error:
        draft_study(tmp_path / "study", texts=texts, columns={"body": "Body"})
    assert "published_on" in error.value.remedy


def test_a_draft_that_fails_half_way_leaves_nothing(texts: Path, tmp_path: Path) -> None:
    folder = tmp_path / os.fsdecode(b"caf\xe9")
    with pytest.raises(StudyError, match="is not in UTF-8"):
        draft_study(folder, texts=texts)
    assert {path.name for path in tmp_path.iterdir()} == {"articles"}


def test_drafting_leaves_the_texts_alone(texts: Path, tmp_path: Path) -> None:
    before = contents(texts)
    draft_study(tmp_path / "study", texts=texts)
    assert contents(texts) == before


SMALL_CODEBOOK = """\
format: 1
name: One
version: 1
entries: [{id: race, label: Race, kind: frame, definition: A contest., patterns: [race]}]
"""
LETTERS = st.text(st.characters(codec="utf-8", exclude_characters="/\0"), min_size=1, max_size=9)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(LETTERS, LETTERS), min_size=1, max_size=3))
def test_whatever_files_are_called_a_draft_finds_them_all(
    tmp_path_factory: pytest.TempPathFactory, names: list[tuple[str, str]]
) -> None:
    base = tmp_path_factory.getbasetemp() / "draft"
    shutil.rmtree(base, ignore_errors=True)
    for folder, name in names:
        save(base / "articles" / f"in {folder}" / f"{name}.txt")
    save(base / "articles" / "certain.txt")
    draft_study(base / "study", texts=base / "articles")
    save(base / "study" / "codebook.yml", SMALL_CODEBOOK)  # the bundled one takes time to read
    loaded = load_documents(read_study(base / "study"))
    lost = {"not_listed", "listed_but_absent", "unknown_source", "no_source", "unreadable"}
    assert not lost & set(loaded.dropped["reason"])
    assert "certain" in set(loaded.documents["document_id"])


def test_sources_are_counted_in_an_ordinary_table(texts: Path, tmp_path: Path) -> None:
    sources = draft_study(tmp_path / "study", texts=texts).sources
    assert isinstance(sources, pd.DataFrame)
    assert sources.dtypes.astype(str).to_dict() == {"source_id": "str", "n_documents": "int64"}
