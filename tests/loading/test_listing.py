"""Who says what of a record, and who goes first."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pytest

from corpus_tools.loading import load_documents

from .conftest import Loader, detail, reasons, save, study


def article(**facts: str) -> str:
    return json.dumps({"text": "The race is on.", **facts})


@pytest.mark.parametrize("outlet", ["The Heron Post", "heron post", "HERON  POST", "heron"])
def test_an_outlet_is_found_by_its_name_or_id(texts: Path, load: Loader, outlet: str) -> None:
    save(texts / "a.json", article(outlet=outlet))
    assert load().documents["source_id"].tolist() == ["heron"]


def test_a_dropped_record_gets_a_number_that_no_other_one_has(texts: Path, load: Loader) -> None:
    """Once loading failed, since two had one id."""
    for name in ("t.csv:2", "t.csv:2 (2)"):
        save(texts / "heron" / name, "\x00\x01")
    save(texts / "heron" / "t.csv", "source_id,text\ngull,x\n")
    dropped = load().dropped
    assert dropped["record_id"].tolist() == [
        "heron/t.csv:2", "heron/t.csv:2 (2)", "heron/t.csv:2 (3)",
    ]  # fmt: skip


@pytest.mark.parametrize("outlet", ["unknown", "N/A", "n.a.", "nan", "-", "None"])
def test_what_says_that_nothing_is_known_names_no_outlet(
    texts: Path, load: Loader, outlet: str
) -> None:
    save(texts / "otter" / "a.json", article(outlet=outlet, author=outlet, title=outlet))
    (document,) = load().documents.to_dict("records")
    assert document["source_id"] == "otter"
    assert document["author"] == "unknown"
    assert document["title"] == outlet


def test_a_source_with_the_id_unknown_has_its_folder(texts: Path) -> None:
    """Its name says nothing, its id does: once its files were not listed where others are."""
    save(texts / "unknown" / "a.txt")
    save(texts / "heron" / "b.json", article(outlet="unknown"))
    made = study(texts, [], {})
    sources = made.sources.replace(
        {"source_id": {"otter": "unknown"}, "name": {"Otter Daily": "unknown"}}
    )
    documents = load_documents(dataclasses.replace(made, sources=sources)).documents
    assert documents.set_index("file")["source_id"].to_dict() == {
        "heron/b.json": "heron", "unknown/a.txt": "unknown",
    }  # fmt: skip


def test_nan_in_json_is_nothing(texts: Path, load: Loader) -> None:
    rows = '[{"text": NaN}, {"text": "No pact.", "author": NaN, "published_on": NaN}]'
    save(texts / "otter" / "a.json", rows)
    loaded = load()
    assert loaded.documents["author"].tolist() == ["unknown"]
    assert reasons(loaded) == {"otter/a.json:1": "empty"}
    assert loaded.files["remark"].tolist() == [""]


def test_an_outlet_that_is_no_source_is_named(texts: Path, load: Loader) -> None:
    save(texts / "a.json", article(outlet="Gull Gazette"))
    loaded = load()
    assert reasons(loaded) == {"a.json": "no_source"}
    assert detail(loaded, "a.json") == (
        "its outlet is 'Gull Gazette', which is the name of no source: add it to the table of "
        "sources as a row, or as one more name of an outlet (with ; between); or list the file "
        "in documents.csv"
    )


def test_the_list_goes_before_the_file_and_the_file_before_its_folder(
    texts: Path, load: Loader
) -> None:
    save(texts / "otter" / "a.json", article(outlet="The Heron Post", title="From the file"))
    assert load().documents["source_id"].tolist() == ["heron"]
    listed = [{"file": "otter/a.json", "source_id": "otter", "title": "From the list"}]
    (document,) = load(listed).documents.to_dict("records")
    assert (document["source_id"], document["title"]) == ("otter", "From the list")


def test_a_blank_in_the_list_leaves_what_the_file_says(texts: Path, load: Loader) -> None:
    save(texts / "a.json", article(title="From the file", published_on="2031-05-14"))
    (document,) = load([{"file": "a.json", "source_id": "otter"}]).documents.to_dict("records")
    assert (document["title"], str(document["published_on"].date())) == (
        "From the file", "2031-05-14",
    )  # fmt: skip


def test_one_row_for_a_file_of_many_gives_what_its_articles_do_not_say(
    texts: Path, load: Loader
) -> None:
    lines = [article(title="Own", source_id="heron"), article()]
    save(texts / "t.jsonl", "\n".join(lines))
    listed = [{"file": "t.jsonl", "document_id": "all", "source_id": "otter", "title": "Series"}]
    documents = load(listed).documents.set_index("document_id")
    assert documents[["source_id", "title"]].to_dict("index") == {
        "t.jsonl:1": {"source_id": "heron", "title": "Own"},
        "t.jsonl:2": {"source_id": "otter", "title": "Series"},
    }


def test_an_id_is_the_name_without_the_suffix_unless_two_files_would_share_it(
    texts: Path, load: Loader
) -> None:
    for name in ("a.txt", "b.json", "b.txt", "c.TXT", "d.e.json"):
        save(texts / "otter" / name, article() if name.endswith("json") else "The race is on.")
    save(texts / "otter" / "rows.jsonl", article())
    assert load().documents["document_id"].tolist() == [
        "otter/a", "otter/b.json", "otter/b.txt", "otter/c", "otter/d.e", "otter/rows.jsonl:1",
    ]  # fmt: skip


def test_a_document_that_is_listed_has_the_id_that_it_has_unlisted(
    texts: Path, load: Loader
) -> None:
    save(texts / "otter" / "a.json", article())
    unlisted = load().documents["document_id"].tolist()
    listed = load([{"file": "otter/a.json", "document_id": "", "source_id": "otter"}])
    assert listed.documents["document_id"].tolist() == unlisted == ["otter/a"]
    named = load([{"file": "otter/a.json", "document_id": "x", "source_id": "otter"}])
    assert named.documents["document_id"].tolist() == ["x"]


def test_what_a_row_names_goes_before_what_is_listed_of_its_whole_file(
    texts: Path, load: Loader
) -> None:
    """Else one line of documents.csv would give each row of a table the same outlet."""
    outlets = ("Otter Daily", "the heron post", "Gull Gazette", "")
    save(texts / "t.jsonl", "\n".join(article(outlet=outlet) for outlet in outlets))
    whole = {"file": "t.jsonl", "source_id": "heron"}
    documents = load([whole]).documents.set_index("document_id")
    assert documents["source_id"].to_dict() == {
        "t.jsonl:1": "otter",
        "t.jsonl:2": "heron",
        "t.jsonl:3": "heron",  # its outlet is no source: the line on the file stands for it
        "t.jsonl:4": "heron",
    }
    row = {"file": "t.jsonl:1", "source_id": "heron"}
    assert set(load([whole, row]).documents["source_id"]) == {"heron"}


def test_what_is_listed_of_a_whole_file_goes_before_its_folder(texts: Path, load: Loader) -> None:
    save(texts / "otter" / "t.jsonl", f"{article()}\n{article(outlet='Gull Gazette')}")
    loaded = load([{"file": "otter/t.jsonl", "source_id": "heron"}])
    assert loaded.documents["source_id"].tolist() == ["heron", "heron"]


def test_a_listed_row_that_a_file_does_not_have_is_absent(texts: Path, load: Loader) -> None:
    save(texts / "t.csv", "text,title\nThe race is on.,A\n,Empty\nToo,many,cells\nNo race.,B\n")
    save(texts / "one.json", article())
    save(texts / "broken.jsonl", "{")
    files = ["t.csv", "t.csv:2", "t.csv:3", "t.csv:4", "t.csv:7", "one.json:1", "broken.jsonl:2",
             "none.csv:2"]  # fmt: skip
    loaded = load([{"file": file, "source_id": "heron"} for file in [*files, "one.json"]])
    absent = {name for name, why in reasons(loaded).items() if why == "listed_but_absent"}
    assert absent == {"t.csv:7", "one.json:1", "none.csv:2"}
    assert detail(loaded, "t.csv:7") == (
        "line 6 of the table of documents lists it; t.csv has no such row: correct its number or "
        "remove the line"
    )
    assert detail(loaded, "one.json:1") == (
        "line 7 of the table of documents lists it; one.json is one article: list it without a row"
    )
    assert detail(loaded, "none.csv:2") == (
        "line 9 of the table of documents lists it; it is not in the folder of texts"
    )


@pytest.mark.parametrize("written", ["de", "DE", "de-AT", "de_CH", "German", "deutsch", "Deutsch"])
def test_a_language_that_is_listed_goes_before_the_one_found(
    texts: Path, load: Loader, written: str
) -> None:
    save(texts / "a.txt")
    listed = [{"file": "a.txt", "source_id": "heron", "language": written}]
    loaded = load(listed, select={"languages": ["en"]})
    assert reasons(loaded) == {"a.txt": "other_language"}
    assert detail(loaded, "a.txt").startswith("documents.csv says de; the study reads en")
