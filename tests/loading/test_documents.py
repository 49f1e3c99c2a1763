from __future__ import annotations

import os
import random
import shutil
import unicodedata
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from corpus_tools.loading import (
    find_files,
    load_documents,
    read_records,
    summarize_loading,
)
from corpus_tools.schema import DOCUMENTS, DROPPED, SOURCES
from corpus_tools.study import Codebook, Settings, Study, read_study

from .conftest import detail, save
from .conftest import reasons as dropped

SIDES = {"heron": "North", "otter": "South", "ferry": ""}
CODEBOOK = Codebook.model_validate(
    {
        "format": 1,
        "name": "One frame",
        "version": "1",
        "entries": [
            {"id": "rivalry", "label": "Rivalry", "kind": "frame", "definition": "A contest.",
             "patterns": ["race"]}
        ],
    }
)  # fmt: skip


def make_study(
    texts: Path,
    *,
    listed: list[dict[str, str]] | None = None,
    select: dict[str, Any] | None = None,
) -> Study:
    names = ["file", "document_id", "source_id", "title", "author", "published_on", "genre", "url",
             "language"]  # fmt: skip
    table = None
    if listed is not None:
        table = pd.DataFrame(listed, columns=names, dtype="str").fillna("")
        table["document_id"] = table["document_id"].where(
            table["document_id"] != "", table["file"].str.removesuffix(".txt")
        )
        table["line"] = range(2, len(table) + 2)
    sources = [{"source_id": name, "side": side} for name, side in SIDES.items()]
    blank = dict.fromkeys(SOURCES.dtypes, "unknown")
    return Study(
        folder=texts.parent,
        settings=Settings.model_validate(
            {
                "format": 1,
                "name": "Harbour",
                "question": "Who acts?",
                "comparison": {"groups": ["North", "South"]},
                "corpus": {"kind": "constructed"},
                "select": select or {},
            }
        ),
        texts=texts,
        sources=SOURCES.build([{**blank, **source} for source in sources]),
        listed=table,
        actors=(),
        codebook=CODEBOOK,
    )


# --- what is kept ---


def test_a_file_becomes_a_document_with_its_text_as_read(texts: Path) -> None:
    raw = "\tNo pact —\r\n\r\nyet. \n".encode("utf-8-sig")
    save(texts / "heron" / "a.txt", raw)
    loaded = load_documents(make_study(texts))
    assert loaded.documents.iloc[0].to_dict() == {
        "document_id": "heron/a",
        "source_id": "heron",
        "title": "unknown",
        "author": "unknown",
        "published_on": pd.NaT,
        "read_from_text": "",
        "genre": "unknown",
        "url": "unknown",
        "language": "unknown",
        "detected_language": "unknown",
        "file": "heron/a.txt",
        "encoding": "utf-8-sig",
        "raw_sha256": sha256(raw).hexdigest(),
        "text": "\tNo pact —\r\n\r\nyet. \n",
    }
    assert len(loaded.dropped) == 0


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_a_text_of_any_encoding_is_kept(texts: Path, encoding: str) -> None:
    save(texts / "heron" / "a.txt", "The envoy’s “no” came late.".encode(encoding))
    loaded = load_documents(make_study(texts))
    assert loaded.documents["text"].tolist() == ["The envoy’s “no” came late."]
    assert loaded.documents["encoding"].tolist() == [encoding]


def test_the_folder_next_to_a_file_is_its_source(texts: Path) -> None:
    save(texts / "2031" / "may" / "otter" / "a.TXT")
    save(texts / "heron " / "b.txt")
    save(texts / "c.txt")
    loaded = load_documents(make_study(texts))
    assert loaded.documents["source_id"].tolist() == ["otter", "heron"]
    assert dropped(loaded) == {"c.txt": "no_source"}


def test_what_is_listed_of_a_file_is_said_of_its_document(texts: Path) -> None:
    save(texts / "a.txt")
    row = {"file": "a.txt", "document_id": "one", "source_id": "otter", "title": "A race",
           "published_on": "2031-05-04", "genre": "news"}  # fmt: skip
    document = load_documents(make_study(texts, listed=[row])).documents.iloc[0]
    assert document[["document_id", "source_id", "title", "genre", "author"]].tolist() == [
        "one", "otter", "A race", "news", "unknown",
    ]  # fmt: skip
    assert document["published_on"] == pd.Timestamp("2031-05-04")


@pytest.mark.parametrize(
    ("on_disk", "listed"),
    [
        (unicodedata.normalize("NFD", "Zoë/é.txt"), "Zoë/é.txt"),
        ("sub/a.txt", "sub\\a.txt"),
        (" a.txt", "a.txt"),
    ],
    ids=["a Mac's accents", "Windows", "a space that tables lose"],
)
def test_a_name_is_found_however_it_is_written(texts: Path, on_disk: str, listed: str) -> None:
    save(texts / on_disk)
    loaded = load_documents(
        make_study(texts, listed=[{"file": listed, "source_id": "heron", "document_id": "x"}])
    )
    assert loaded.documents[["document_id", "file"]].to_numpy().tolist() == [["x", on_disk]]
    assert len(loaded.dropped) == 0


TABLE = "source_id;title;text;published_on\r\nheron;One;The race.;2031-05-04\r\notter;;Talks;\r\n"


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("t.csv", TABLE.encode("utf-8-sig")),
        ("t.tsv", TABLE.replace(";", "\t").encode()),
        ("t.CSV", TABLE.encode("utf-16")),
    ],
)
def test_each_row_of_a_table_is_a_document(texts: Path, name: str, raw: bytes) -> None:
    save(texts / name, raw)
    documents = load_documents(make_study(texts)).documents
    assert documents["document_id"].tolist() == [f"{name}:2", f"{name}:3"]
    assert documents["source_id"].tolist() == ["heron", "otter"]
    assert documents["title"].tolist() == ["One", "unknown"]
    assert documents["published_on"].tolist() == [pd.Timestamp("2031-05-04"), pd.NaT]
    assert documents["file"].unique().tolist() == [name]


def test_a_spreadsheet_of_articles_is_read(texts: Path) -> None:
    book = Workbook()
    book.active.append(["document_id", "source_id", "text", None])
    book.active.append([7, "heron", "The race.\nIs on.", None])
    book.save(texts / "t.xlsx")
    document = load_documents(make_study(texts)).documents.iloc[0]
    assert document[["document_id", "text", "encoding"]].tolist() == [
        "7", "The race.\nIs on.", "xlsx",
    ]  # fmt: skip


def test_a_row_of_a_table_without_a_source_takes_what_is_listed(texts: Path) -> None:
    save(texts / "t.csv", "document_id,text\n,First\nown,Second\n,Third\n")
    listed = [
        {"file": "t.csv:2", "source_id": "otter", "document_id": "one", "genre": "opinion"},
        {"file": "t.csv", "source_id": "heron", "document_id": "all"},
    ]
    documents = load_documents(make_study(texts, listed=listed)).documents
    assert documents.set_index("document_id")["source_id"].to_dict() == {
        "one": "otter", "own": "heron", "t.csv:4": "heron",
    }  # fmt: skip
    assert documents.set_index("document_id").loc["one", "genre"] == "opinion"


def test_what_a_row_says_of_itself_comes_before_the_list(texts: Path) -> None:
    save(texts / "t.csv", "title,text\nOwn title,First\n")
    listed = [{"file": "t.csv", "source_id": "heron", "title": "Other", "genre": "news"}]
    document = load_documents(make_study(texts, listed=listed)).documents.iloc[0]
    assert (document["title"], document["genre"]) == ("Own title", "news")


def test_a_text_may_be_longer_than_131072_characters(texts: Path) -> None:
    save(texts / "t.csv", f'source_id,text\nheron,"{"word " * 50_000}"\n')
    assert load_documents(make_study(texts)).documents["text"].str.len().tolist() == [250_000]


def test_an_empty_folder_gives_two_empty_tables_and_a_receipt_of_noughts(texts: Path) -> None:
    loaded = load_documents(make_study(texts))
    assert loaded.documents.dtypes.astype(str).to_dict() == DOCUMENTS.dtypes
    assert loaded.dropped.dtypes.astype(str).to_dict() == DROPPED.dtypes
    assert summarize_loading(loaded)["n_records"].tolist() == [0, 0]


@pytest.mark.parametrize(
    ("day", "read"),
    [("1600-02-29", "1600-02-29"), ("2031-05-14", "2031-05-14"), ("0001-01-01", ""),
     ("9999-12-31", "")],
)  # fmt: skip
def test_a_day_of_a_century_with_news_is_kept(texts: Path, day: str, read: str) -> None:
    save(texts / "t.csv", f"source_id,published_on,text\nheron,{day},x\n")
    loaded = load_documents(make_study(texts))
    assert loaded.documents["published_on"].dt.strftime("%4Y-%m-%d").fillna("").tolist() == [read]
    said = "" if read else f"days not read: 1, such as {day!r}"
    assert loaded.files["remark"].iloc[0].startswith(said)


# --- what is dropped ---


def test_a_file_that_holds_no_article_is_dropped_with_the_reason(texts: Path) -> None:
    heron = texts / "heron"
    save(heron / "empty.txt", "")
    save(heron / "blank.txt", " \r\n\t\u00a0")
    save(heron / "picture.txt", b"\x89PNG\r\n\x1a\n\0\0")
    save(heron / "picture.jpg", b"\xff\xd8")
    save(heron / "README")
    save(heron / ".DS_Store")
    save(heron / "~$draft.xlsx")
    save(texts / ".git" / "a.txt")
    save(heron / "menu.csv", "name,link\na,b\n")
    save(heron / "nothing.csv", "")
    save(heron / "header.csv", "source_id,text\n")
    save(heron / "quote.csv", 'source_id,text\nheron,"y\n')
    save(heron / "wide.csv", "source_id,text\nheron,one, two\n")
    save(heron / "torn.xlsx", b"PK\x03\x04 torn")
    save(texts / "gull" / "a.txt")
    loaded = load_documents(make_study(texts))
    assert len(loaded.documents) == 0
    assert dropped(loaded) == {
        ".git/a.txt": "hidden_file",
        "gull/a.txt": "unknown_source",
        "heron/.DS_Store": "hidden_file",
        "heron/README": "unsupported_format",
        "heron/blank.txt": "empty",
        "heron/empty.txt": "empty",
        "heron/header.csv": "empty",
        "heron/menu.csv": "no_text_column",
        "heron/nothing.csv": "empty",
        "heron/picture.jpg": "unsupported_format",
        "heron/picture.txt": "unsupported_format",
        "heron/quote.csv": "unreadable",
        "heron/torn.xlsx": "unreadable",
        "heron/wide.csv": "unreadable",
        "heron/~$draft.xlsx": "hidden_file",
    }
    assert detail(loaded, "heron/picture.jpg").startswith(".jpg; read are .csv, .docx")
    assert detail(loaded, "heron/README").startswith("no suffix; read are .csv, .docx")
    assert "name, link; articles stand in a column named text" in detail(loaded, "heron/menu.csv")
    assert detail(loaded, "heron/quote.csv").startswith("line 2: is no well-formed table")
    assert detail(loaded, "heron/wide.csv").startswith("line 2: has 3 cells but the header names 2")
    assert "called .xlsx, but what is in it is not spreadsheet: save" in detail(
        loaded, "heron/torn.xlsx"
    )
    assert "'gull' does not stand in the table of sources" in detail(loaded, "gull/a.txt")


def test_links_that_lead_out_or_round_or_nowhere_are_dropped_and_the_rest_is_read(
    texts: Path, tmp_path: Path
) -> None:
    heron = texts / "heron"
    save(heron / "a.txt")
    save(tmp_path / "secret.txt", "not of this corpus")
    (tmp_path / "more").mkdir()
    (heron / "inside.txt").symlink_to("a.txt")
    (heron / "outside.txt").symlink_to(tmp_path / "secret.txt")
    (heron / "zero.txt").symlink_to("/dev/zero")
    (heron / "gone.txt").symlink_to("nowhere.txt")
    (heron / "self.txt").symlink_to("self.txt")
    (heron / "round").symlink_to(texts)
    (heron / "more").symlink_to(tmp_path / "more")
    (texts / "folder.txt").mkdir()
    save(texts / "folder.txt" / "otter" / "b.txt")
    os.mkfifo(heron / "pipe.txt")
    loaded = load_documents(make_study(texts))
    assert loaded.documents["document_id"].tolist() == [
        "folder.txt/otter/b", "heron/a", "heron/inside",
    ]  # fmt: skip
    assert dropped(loaded) == {
        "heron/gone.txt": "unreadable",
        "heron/more": "link_not_followed",
        "heron/outside.txt": "link_not_followed",
        "heron/pipe.txt": "unreadable",
        "heron/round": "link_not_followed",
        "heron/self.txt": "unreadable",
        "heron/zero.txt": "link_not_followed",
    }
    assert "copy what it leads to" in detail(loaded, "heron/outside.txt")
    assert detail(loaded, "heron/pipe.txt") == "it is no ordinary file"
    assert detail(loaded, "heron/gone.txt") == "No such file or directory"


def test_what_a_browser_saved_beside_a_page_is_no_article(texts: Path) -> None:
    page = "<html><body><p>The race is on, and nobody knows who will win it.</p></body></html>"
    save(texts / "heron" / "talks.html", page)
    save(texts / "heron" / "talks_files" / "frames" / "frame.html", page)
    save(texts / "heron" / "talks_files" / "style.css", "p {}")
    save(texts / "heron" / "other_files" / "a.txt")
    loaded = load_documents(make_study(texts))
    assert loaded.documents["document_id"].tolist() == ["heron/other_files/a", "heron/talks"]
    assert dropped(loaded) == {
        "heron/talks_files/frames/frame.html": "saved_with_a_page",
        "heron/talks_files/style.css": "saved_with_a_page",
    }
    said = detail(loaded, "heron/talks_files/style.css")
    assert said == "a part of the page talks, which is read itself"


def test_the_folder_of_texts_may_itself_be_a_link(texts: Path, tmp_path: Path) -> None:
    save(texts / "heron" / "a.txt")
    (tmp_path / "link").symlink_to(texts)
    assert len(load_documents(make_study(tmp_path / "link")).documents) == 1


@pytest.fixture
def too_deep(texts: Path) -> Iterator[Path]:
    """Folders below folders, until the path is longer than the system opens."""
    home = Path.cwd()
    os.chdir(texts)
    for _ in range(25):
        Path("d" * 200).mkdir()
        os.chdir("d" * 200)
    Path("a.txt").write_text("Down here.")
    os.chdir(home)
    yield texts
    shutil.rmtree(texts / ("d" * 200))


def test_a_folder_that_cannot_be_opened_is_told_and_stops_nothing(too_deep: Path) -> None:
    save(too_deep / "heron" / "a.txt")
    loaded = load_documents(make_study(too_deep))
    assert loaded.documents["document_id"].tolist() == ["heron/a"]
    assert loaded.dropped["reason"].tolist() == ["unreadable"]
    assert loaded.dropped["detail"].tolist() == ["the folder cannot be opened (File name too long)"]


HOSTILE = [
    "[bold]x.txt", "=1+1.txt", "@sum.txt", "a\x1b[2Jb.txt", "a\nb.txt", "a\rb.txt",
    "x" * 240 + ".txt", "💥 é.txt", "a:2.txt", "<script>.txt", "'; DROP.txt", "a\\b.txt", "-rf.txt",
    "\u202egpj.txt",
]  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_of_any_name_is_a_document_of_that_name(texts: Path, name: str) -> None:
    save(texts / "heron" / name)
    loaded = load_documents(make_study(texts))
    assert loaded.documents["file"].tolist() == [f"heron/{name}"]
    assert loaded.documents["document_id"].tolist() == [f"heron/{name.removesuffix('.txt')}"]


def test_a_name_that_is_not_in_utf8_is_shown_with_its_bytes(texts: Path) -> None:
    (texts / "heron").mkdir()
    for name in (b"caf\xe9.txt", b"menu.\xe9"):
        save(Path(os.fsdecode(os.fsencode(texts / "heron") + b"/" + name)))
    loaded = load_documents(make_study(texts))
    assert loaded.documents["file"].tolist() == [r"heron/caf\xe9.txt"]
    assert dropped(loaded) == {r"heron/menu.\xe9": "unsupported_format"}


def test_files_and_lists_that_do_not_agree_are_told_on_both_sides(texts: Path) -> None:
    save(texts / "a.txt")
    save(texts / "b.txt")
    save(texts / "t.csv", "source_id,text\n,x\nheron,y\n")
    listed = [{"file": "a.txt", "source_id": "heron"}, {"file": "c.txt", "source_id": "otter"}]
    loaded = load_documents(make_study(texts, listed=listed))
    assert loaded.documents["document_id"].tolist() == ["a", "t.csv:3"]
    assert dropped(loaded) == {
        "b.txt": "not_listed", "c.txt": "listed_but_absent", "t.csv:2": "not_listed",
    }  # fmt: skip
    assert detail(loaded, "c.txt").startswith("line 3 of the table of documents lists it")
    assert detail(loaded, "b.txt").endswith("add one")


def test_a_listed_file_that_cannot_be_used_is_dropped_once(texts: Path) -> None:
    save(texts / "a.txt", "")
    save(texts / "b.mp3")
    listed = [{"file": name, "source_id": "heron"} for name in ("a.txt", "b.mp3")]
    loaded = load_documents(make_study(texts, listed=listed))
    assert dropped(loaded) == {"a.txt": "empty", "b.mp3": "unsupported_format"}


def test_of_two_documents_with_one_id_the_first_by_name_stays(texts: Path) -> None:
    save(texts / "a.txt", "First.")
    save(texts / "b.txt", "Second.")
    listed = [
        {"file": name, "source_id": "heron", "document_id": "one"} for name in ("b.txt", "a.txt")
    ]
    loaded = load_documents(make_study(texts, listed=listed))
    assert loaded.documents["file"].tolist() == ["a.txt"]
    assert dropped(loaded) == {"b.txt": "repeated_id"}
    assert detail(loaded, "b.txt") == (
        "the document_id 'one' is already that of a.txt: give each its own"
    )


@pytest.mark.parametrize(
    "day",
    ["4 May 2031", "2031-5-4", "2031/05/04", "2031-05-04T08:00:00.000Z", "2031-05-04 08:00",
     '"May 4, 2031"', '"Sun, 04 May 2031 10:00:00 GMT"'],
)  # fmt: skip
def test_a_day_that_can_only_mean_one_is_read(texts: Path, day: str) -> None:
    save(texts / "t.csv", f"source_id,published_on,text\nheron,{day},x\n")
    loaded = load_documents(make_study(texts))
    assert loaded.documents["published_on"].tolist() == [pd.Timestamp("2031-05-04")]
    assert loaded.files["remark"].tolist() == [""]


@pytest.mark.parametrize("day", ["05/04/2031", "2031-02-30", "May 2031", "1715644800"])
def test_a_day_that_cannot_be_told_is_unknown_and_remarked(texts: Path, day: str) -> None:
    save(texts / "t.csv", f"source_id,published_on,text\nheron,{day},x\nheron,unknown,y\n")
    loaded = load_documents(make_study(texts))
    assert loaded.documents["published_on"].isna().tolist() == [True, True]
    assert loaded.files["remark"].tolist() == [
        f"days not read: 1, such as {day!r}; write year-month-day, or give day_format under "
        "[columns]"
    ]


def test_a_file_called_like_a_row_of_another_stops_nothing(texts: Path) -> None:
    save(texts / "t.csv", "source_id,text\ngull,x\n")
    save(texts / "t.csv:2")
    loaded = load_documents(make_study(texts))
    assert dropped(loaded) == {"t.csv:2": "unknown_source", "t.csv:2 (2)": "unsupported_format"}
    assert loaded.dropped["file"].tolist() == ["t.csv", "t.csv:2"]


# --- selection ---

DATED = (
    "document_id,source_id,genre,published_on,text\n"
    "early,heron,news,2031-05-01,x\n"
    "first,heron,news,2031-05-02,x\n"
    "last,otter,opinion,2031-05-04,x\n"
    "late,otter,news,2031-05-05,x\n"
    "undated,ferry,,,x\n"
    "unsaid,ferry,,unknown,x\n"
)
FROM, TO = {"from": "2031-05-02"}, {"to": "2031-05-04"}


@pytest.mark.parametrize(
    ("select", "kept", "reasons"),
    [
        ({}, ["early", "first", "last", "late", "undated", "unsaid"], {}),
        # Of documents without a day their texts are asked first, when they are prepared.
        (FROM, ["first", "last", "late", "undated", "unsaid"], {"outside_dates": 1}),
        (TO, ["early", "first", "last", "undated", "unsaid"], {"outside_dates": 1}),
        (FROM | TO, ["first", "last", "undated", "unsaid"], {"outside_dates": 2}),
        ({"sources": ["ferry"]}, ["undated", "unsaid"], {"source_not_selected": 4}),
        ({"genres": ["news"]}, ["early", "first", "late"], {"genre_not_selected": 3}),
        ({"genres": ["unknown"]}, ["undated", "unsaid"], {"genre_not_selected": 4}),
        ({"exclude": [{"document_id": "late", "reason": "a menu"}], "sources": ["otter"]}, ["last"],
         {"excluded": 1, "source_not_selected": 4}),
    ],
)  # fmt: skip
def test_a_selection_keeps_what_it_names_and_tells_the_rest(
    texts: Path, select: dict[str, Any], kept: list[str], reasons: dict[str, int]
) -> None:
    save(texts / "t.csv", DATED)
    loaded = load_documents(make_study(texts, select=select))
    assert loaded.documents["document_id"].tolist() == kept
    assert loaded.dropped["reason"].value_counts().to_dict() == reasons


def test_an_exclusion_gives_its_reason_and_one_that_excludes_nothing_is_told(texts: Path) -> None:
    save(texts / "t.csv", DATED)
    exclude = [
        {"document_id": "late", "reason": "a menu"},
        {"document_id": "lsat", "reason": "a slip"},
    ]
    loaded = load_documents(make_study(texts, select={"exclude": exclude}))
    assert dropped(loaded) == {"t.csv:5": "excluded", "[select] lsat": "excluded_but_absent"}
    assert detail(loaded, "t.csv:5") == "a menu"
    assert "correct the exclusion" in detail(loaded, "[select] lsat")


def test_an_id_that_selection_leaves_out_is_free_for_another(texts: Path) -> None:
    save(texts / "t.csv", "document_id,source_id,text\none,heron,x\none,otter,y\n")
    loaded = load_documents(make_study(texts, select={"sources": ["otter"]}))
    assert loaded.documents["text"].tolist() == ["y"]


# --- properties ---

CONTENTS = st.sampled_from(
    ["The race is on.", "", " \n", "Ein Hafen für Fähren.", b"\0\1", b"caf\xe9 noir", "\ufeffTalks"]
)
NAMES = st.sampled_from(
    ["heron/a.txt", "heron/b.txt", "otter/a.txt", "gull/a.txt", "c.txt", "heron/.hidden",
     "heron/p.jpg", "ferry/x y.TXT"]
)  # fmt: skip
TABLES = st.lists(
    st.tuples(st.sampled_from(["", "heron", "gull"]), st.sampled_from(["", "x", "heron/a"]),
              st.sampled_from(["", "2031-05-04", "May"]), st.sampled_from(["", "Talks go on."])),
    max_size=4,
)  # fmt: skip


def write_all(folder: Path, files: dict[str, str | bytes], rows: list[tuple[str, ...]]) -> Study:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name, content in files.items():
        save(folder / name, content)
    lines = ["source_id,document_id,published_on,text", *map(",".join, rows)]
    save(folder / "t.csv", "\n".join(lines))
    return make_study(folder)


@settings(max_examples=40, deadline=None)
@given(st.dictionaries(NAMES, CONTENTS), TABLES)
def test_kept_and_dropped_are_together_what_was_found(
    tmp_path_factory: pytest.TempPathFactory,
    files: dict[str, str | bytes],
    rows: list[tuple[str, ...]],
) -> None:
    study = write_all(tmp_path_factory.getbasetemp() / "all", files, rows)
    loaded = load_documents(study)
    n_rows = sum(any(row) for row in rows) or 1  # without a row the table itself is dropped
    assert len(loaded.documents) + len(loaded.dropped) == len(files) + n_rows
    receipt = summarize_loading(loaded).set_index("outcome")["n_records"]
    assert receipt["found"] == len(files) + n_rows == receipt.drop("found").sum()
    assert set(loaded.documents["file"]) | set(loaded.dropped["file"]) == {*files, "t.csv"}
    assert not loaded.documents["text"].str.fullmatch(r"\s*").any()
    assert loaded.dropped["detail"].str.len().gt(0).all()


@settings(max_examples=25, deadline=None)
@given(st.dictionaries(NAMES, CONTENTS, min_size=2), st.randoms())
def test_a_document_is_the_same_in_whatever_order_and_company(
    tmp_path_factory: pytest.TempPathFactory, files: dict[str, str | bytes], shuffled: random.Random
) -> None:
    folder = tmp_path_factory.getbasetemp() / "order"
    whole = load_documents(write_all(folder, files, []))
    names = list(files)
    shuffled.shuffle(names)
    again = load_documents(write_all(folder, {name: files[name] for name in names}, []))
    pd.testing.assert_frame_equal(whole.documents, again.documents)
    pd.testing.assert_frame_equal(whole.dropped, again.dropped)
    half = set(names[: len(names) // 2])
    part = load_documents(write_all(folder, {name: files[name] for name in half}, [])).documents
    expected = whole.documents[whole.documents["file"].isin(half)].reset_index(drop=True)
    pd.testing.assert_frame_equal(part, expected)


def test_loading_changes_neither_the_study_nor_the_files(texts: Path) -> None:
    path = save(texts / "a.txt")
    study = make_study(texts, listed=[{"file": "a.txt", "source_id": "heron"}])
    assert study.listed is not None
    before = study.sources.copy(), study.listed.copy(), path.stat().st_mtime_ns
    load_documents(study)
    pd.testing.assert_frame_equal(study.sources, before[0])
    pd.testing.assert_frame_equal(study.listed, before[1])
    assert path.stat().st_mtime_ns == before[2]


def test_the_receipt_counts_each_reason_in_words(texts: Path) -> None:
    save(texts / "heron" / "a.txt")
    save(texts / "heron" / "b.txt", "")
    save(texts / "heron" / "c.txt", "")
    save(texts / "gull" / "d.txt")
    receipt = summarize_loading(load_documents(make_study(texts)))
    assert receipt.to_numpy().tolist() == [
        ["found", 4], ["kept", 1], ["dropped: empty", 2], ["dropped: unknown source", 1],
    ]  # fmt: skip


def test_records_are_read_without_a_study(texts: Path) -> None:
    save(texts / "a.txt")
    save(texts / "b.mp3")
    read = read_records(texts)
    assert [(one.record_id, one.format, one.article.text) for one in read.records] == [
        ("a.txt", "text", "The race is on.")
    ]
    assert [(row["record_id"], row["reason"]) for row in read.dropped] == [
        ("b.mp3", "unsupported_format")
    ]
    assert read.sizes == {"a.txt": 15, "b.mp3": 15}
    assert list(find_files(texts)[0]) == ["a.txt", "b.mp3"]


def test_every_article_of_the_sample_is_kept_and_its_two_copies(sample: Path) -> None:
    loaded = load_documents(read_study(sample))
    assert (len(loaded.documents), len(loaded.dropped)) == (26, 3)


def test_a_file_that_came_after_the_list_takes_the_source_of_its_folder(texts: Path) -> None:
    save(texts / "a.txt")
    save(texts / "heron" / "new.txt")
    save(texts / "nowhere" / "new.txt")
    loaded = load_documents(make_study(texts, listed=[{"file": "a.txt", "source_id": "otter"}]))
    assert dict(zip(loaded.documents["file"], loaded.documents["source_id"], strict=True)) == {
        "a.txt": "otter",
        "heron/new.txt": "heron",
    }
    assert dropped(loaded) == {"nowhere/new.txt": "not_listed"}
