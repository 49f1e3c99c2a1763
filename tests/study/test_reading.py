from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from corpus_tools.errors import StudyError
from corpus_tools.schema import SOURCES
from corpus_tools.study import read_study


def spoil(path: Path, old: str, new: str) -> None:
    content = path.read_text(encoding="utf-8")
    assert old in content
    path.write_text(content.replace(old, new), encoding="utf-8")


def message_of(folder: Path, **options: str) -> str:
    with pytest.raises(StudyError) as error:
        read_study(folder, **options)
    assert error.value.remedy
    return str(error.value)


def test_a_study_in_order_is_read_whole(folder: Path) -> None:
    study = read_study(folder)
    assert study.texts == folder / "articles"
    assert study.sources["source_id"].tolist() == ["heron", "otter", "ferry"]
    assert study.sources["side"].tolist() == ["North", "South", ""]
    assert study.sources.dtypes.astype(str).to_dict() == SOURCES.dtypes
    assert study.listed is not None
    assert study.listed["document_id"].tolist() == ["", ""]
    assert study.label == "constructed"
    assert [path.name for path in study.files] == [
        "study.toml", "sources.csv", "documents.csv", "actors.yml", "codebook.yml",
    ]  # fmt: skip


def test_a_study_is_collected_or_constructed(folder: Path) -> None:
    spoil(folder / "study.toml", '"constructed"', '"collected"')
    assert read_study(str(folder)).label == ""


def test_what_is_not_said_of_a_source_is_unknown_but_a_blank_side_stays_blank(
    folder: Path,
) -> None:
    ferry = read_study(folder).sources.iloc[2]
    assert ferry["side"] == ""
    assert set(ferry[["name", "country", "ownership", "side_reason"]]) == {"unknown"}


def test_without_a_table_of_documents_there_is_none(folder: Path) -> None:
    (folder / "documents.csv").unlink()
    study = read_study(folder)
    assert study.listed is None
    assert "documents.csv" not in {path.name for path in study.files}


def test_the_folder_of_texts_can_be_given(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    spoil(folder / "study.toml", 'texts = "articles"', "")
    assert read_study(folder, texts=tmp_path / "elsewhere").texts == tmp_path / "elsewhere"
    assert "study.toml: the study names no folder of texts\n  Give it with --texts" in (
        message_of(folder)
    )


def test_tables_may_be_spreadsheets_and_lie_elsewhere(folder: Path, tmp_path: Path) -> None:
    for name, rows in {
        "sources": [["source_id", "name", "side"], ["heron", "Heron", "North"], ["otter", "", ""]],
        "list": [
            ["file", "source_id", "published_on"],
            ["a.txt", "heron", datetime.date(2031, 5, 4)],
            ["b.txt", "otter", None],
        ],
    }.items():
        book = Workbook()
        for row in rows:
            book.active.append(row)
        book.save(tmp_path / f"{name}.xlsx")
    spoil(folder / "study.toml", "[files]",
          '[files]\nsources = "../sources.xlsx"\ndocuments = "../list.xlsx"')  # fmt: skip
    study = read_study(folder)
    assert study.listed is not None
    assert study.listed["published_on"].tolist() == ["2031-05-04", ""]
    assert study.sources["side"].tolist() == ["North", ""]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_tables_may_have_semicolons_and_any_encoding(folder: Path, encoding: str) -> None:
    content = "source_id;name;side;;\r\nheron;Zoë’s;North;;\r\notter;Otter;South;;\r\n"
    (folder / "sources.csv").write_bytes(content.encode(encoding))
    assert read_study(folder).sources["name"].tolist() == ["Zoë’s", "Otter"]


def test_a_missing_folder_or_file_is_named_with_what_to_do(folder: Path, tmp_path: Path) -> None:
    assert message_of(tmp_path / "no") == (
        f"{tmp_path}/no: there is no such folder\n  Give the folder that holds study.toml, "
        "or draft one with: corpus-tools new"
    )
    assert "no such folder" in message_of(folder / "study.toml")
    assert "no/where: there is no such folder of texts" in message_of(folder, texts="no/where")
    assert "a.txt: there is no such folder of texts" in (
        message_of(folder, texts=str(folder / "articles/a.txt"))
    )
    (folder / "codebook.yml").unlink()
    assert f"{folder}/study.toml: there is no file codebook.yml" in message_of(folder)
    (folder / "study.toml").unlink()
    assert f"{folder}: there is no file study.toml\n  Draft a study" in message_of(folder)


def test_a_link_to_nowhere_or_a_folder_is_no_file(folder: Path) -> None:
    (folder / "sources.csv").unlink()
    (folder / "sources.csv").symlink_to("gone.csv")
    assert "there is no file sources.csv" in message_of(folder)
    (folder / "sources.csv").unlink()
    (folder / "sources.csv").mkdir()
    assert "there is no file sources.csv" in message_of(folder)


@pytest.mark.parametrize("name", [r"C:\texts", r"C:\new\articles"])
def test_a_windows_path_that_toml_reads_as_a_tab_gets_the_remedy(folder: Path, name: str) -> None:
    spoil(folder / "study.toml", '"articles"', f'"{name}"')
    assert "A Windows path is written with forward slashes" in message_of(folder)


@pytest.mark.parametrize("name", ["sources", "documents"])
def test_a_windows_path_to_a_file_gets_the_remedy(folder: Path, name: str) -> None:
    spoil(folder / "study.toml", "[files]", f'[files]\n{name} = "C:\\tables\\a.csv"')
    assert "A Windows path is written with forward slashes" in message_of(folder)


@pytest.mark.parametrize(
    ("file", "old", "new", "message", "remedy"),
    [
        ("sources.csv", "side", "group", "line 1: lacks the column(s) side; it has source_id, name",
         "small letters"),
        ("sources.csv", "ferry", "heron", "line 4: the source_id 'heron' stands a second time",
         "Keep one row"),
        ("sources.csv", "ferry,", " ,Ferry", "line 4: the source_id is blank", "Fill it."),
        ("sources.csv", "Otter Post", '"Otter" Post', "line 3: is no well-formed table", "doubled"),
        ("sources.csv", "Otter Post", "Otter, the Post", "line 3: has 4 cells but the header names",
         "double quotes"),
        ("documents.csv", "file,", "path,", "line 1: lacks the column(s) file", "first line"),
        ("documents.csv", "b.txt", "a.txt", "line 3: the file 'a.txt' stands a second time",
         "Keep one row"),
        ("documents.csv", "b.txt", "", "line 3: the file is blank", "Fill it."),
        ("documents.csv", "otter", "", "line 3: the source_id is blank", "Fill it."),
        ("documents.csv", "otter", "oter", "line 3: the source_id 'oter' does not stand in the tab",
         "Did you mean 'otter'? Add a row"),
        ("documents.csv", "otter", "x", "line 3: the source_id 'x' does not", "Add a row for it"),
        ("documents.csv", "2031-05-04", "4.5.2031", "line 2: published_on '4.5.2031' is no day",
         "Write year-month-day, such as 2031-05-14"),
        ("documents.csv", "2031-05-04", "2031-02-30", "line 2: published_on '2031-02-30'", ""),
        ("documents.csv", "published_on\na.txt,heron,2031-05-04", "language\na.txt,heron,Tang",
         "line 2: language 'Tang' is none that is known here", "two letters, such as de"),
    ],
)  # fmt: skip
def test_a_slip_in_a_table_is_shown_with_its_line(
    folder: Path, file: str, old: str, new: str, message: str, remedy: str
) -> None:
    spoil(folder / file, old, new)
    assert f"{folder / file}, {message}" in (found := message_of(folder))
    assert remedy in found


def test_a_selected_source_that_does_not_exist_is_refused(folder: Path) -> None:
    spoil(folder / "study.toml", "[corpus]", '[select]\nsources = ["hern"]\n[corpus]')
    assert "[select] names the source 'hern'" in (found := message_of(folder))
    assert "Known: ferry, heron, otter." in found


def test_reading_changes_nothing_in_the_folder(folder: Path) -> None:
    def state() -> dict[str, tuple[bytes, int]]:
        files = [path for path in folder.rglob("*") if path.is_file()]
        return {str(path): (path.read_bytes(), path.stat().st_mtime_ns) for path in files}

    before = state()
    read_study(folder)
    assert state() == before


def test_one_outlet_under_two_ids_is_refused_with_its_line(folder: Path) -> None:
    """Its two ids would count as two independent sources."""
    sources = "source_id,name,side\nheron,Heron Mail,North\notter, HERON mail,South\nferry,,\n"
    (folder / "sources.csv").write_text(sources, encoding="utf-8")
    with pytest.raises(StudyError, match=r"sources\.csv, line 3: the name 'HERON mail' stands a"):
        read_study(folder)


def test_an_outlet_may_have_several_names(folder: Path) -> None:
    sources = (
        "source_id,name,side\nheron,The Heron Mail; heronmail.example ;,North\notter,;,South\n"
    )
    (folder / "sources.csv").write_text(f"{sources}ferry,,\n", encoding="utf-8")
    study = read_study(folder)
    assert study.sources["name"].tolist() == ["The Heron Mail", "unknown", "unknown"]
    assert study.also_called == {"heronmail.example": "heron"}


def test_a_further_name_of_another_outlet_is_refused(folder: Path) -> None:
    sources = "source_id,name,side\nheron,Mail; mail; Heron,North\notter,Otter; The MAIL,South\n"
    (folder / "sources.csv").write_text(f"{sources}ferry,,\n", encoding="utf-8")
    with pytest.raises(StudyError, match=r"line 3: the name 'The MAIL' stands a second time"):
        read_study(folder)


@pytest.mark.parametrize("second", ["Otter,Tern", "tern,Heron", "HERON,Gull"])
def test_a_name_that_is_another_sources_id_is_refused(folder: Path, second: str) -> None:
    """An outlet called Heron would be taken for the source of that id, or the other way round."""
    sources = f"source_id,name,side\nheron,Otter,North\n{second},South\nferry,,\n"
    (folder / "sources.csv").write_text(sources, encoding="utf-8")
    with pytest.raises(StudyError, match=r"line \d: the name '\w+' stands a second time"):
        read_study(folder)


def test_unknown_is_no_further_name(folder: Path) -> None:
    sources = "source_id,name,side\nheron,unknown; Heron Mail; Unknown; Mail,\notter,,\nferry,,\n"
    (folder / "sources.csv").write_text(sources, encoding="utf-8")
    study = read_study(folder)
    assert study.sources["name"].tolist() == ["Heron Mail", "unknown", "unknown"]
    assert study.also_called == {"mail": "heron"}


def test_the_id_of_a_source_that_was_joined_is_read_as_the_other_one(folder: Path) -> None:
    """``corpus-tools new`` wrote it into documents.csv, before the two rows were joined."""
    sources = "source_id,name,side\nheron,Heron; Otter (Post),North\nferry,,\n"
    (folder / "sources.csv").write_text(sources, encoding="utf-8")
    documents = "file,source_id\na.txt,otter-post\nb.txt,Otter (Post)\nc.txt,heron\n"
    (folder / "documents.csv").write_text(documents, encoding="utf-8")
    listed = read_study(folder).listed
    assert listed is not None
    assert listed["source_id"].tolist() == ["heron"] * 3


def test_sources_without_a_name_are_no_repetition(folder: Path) -> None:
    sources = "source_id,name,side\nheron,unknown,North\notter,Unknown,South\nferry,,\n"
    (folder / "sources.csv").write_text(sources, encoding="utf-8")
    assert len(read_study(folder).sources) == 3


def test_a_spreadsheet_in_place_of_the_table_is_pointed_at(folder: Path) -> None:
    (folder / "sources.csv").rename(folder / "sources.xlsx")
    with pytest.raises(StudyError, match=r"There is sources\.xlsx: name that under \[files\]"):
        read_study(folder)


def test_headings_are_read_in_any_capitals(folder: Path) -> None:
    spoil(folder / "documents.csv", "file,source_id,published_on", "File,Source_ID,Published_On")
    spoil(folder / "sources.csv", "source_id,name,side", "Source_ID,Name,Side")
    study = read_study(folder)
    assert study.listed is not None
    assert study.listed["published_on"].tolist() == ["2031-05-04", ""]
    assert study.sources["side"].tolist() == ["North", "South", ""]


def test_a_heading_that_may_be_a_slip_is_named_in_both_tables(folder: Path) -> None:
    assert read_study(folder).unused_headings.empty
    spoil(folder / "documents.csv", "published_on", "publishd_on")
    spoil(folder / "sources.csv", "name,side", "names,side")
    unused = read_study(folder).unused_headings
    assert unused[["setting", "what"]].to_numpy().tolist() == [
        ["sources.csv", "names"], ["documents.csv", "publishd_on"],
    ]  # fmt: skip
    assert unused["why"].str.rpartition("mean ")[2].tolist() == ["'name'?", "'published_on'?"]


@pytest.mark.parametrize("written", ["", "unknown", "de", "de-AT", "German", "deutsch"])
def test_a_language_is_listed_by_code_or_name(folder: Path, written: str) -> None:
    documents = f"file,source_id,language\na.txt,heron,{written}\n"
    (folder / "documents.csv").write_text(documents, encoding="utf-8")
    listed = read_study(folder).listed
    assert listed is not None
    assert listed["language"].tolist() == [written]
