"""Tables and JSON in files that are called text, and texts that only look like them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from corpus_tools.loading.formats import RawFile
from corpus_tools.loading.opening import find_format

from .conftest import Loader, save

RECORD = {"source_id": "heron", "title": "Tide vote", "text": "The board voted on the tide wall."}


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (json.dumps(RECORD), "json"),
        (json.dumps(RECORD, indent=1), "json"),
        (json.dumps([RECORD, RECORD]), "json"),
        (f"{json.dumps(RECORD)}\n\n{json.dumps(RECORD)}\n", "json lines"),
        ('title,Text\nTide,The board voted.\nMud,"No, it\ndid not."\n', "table"),
        ("Body;Outlet\nThe board voted.;Heron\n", "table"),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_records_are_told_by_what_is_in_the_file(content: str, name: str, encoding: str) -> None:
    columns = {"text": ["body"]}
    assert find_format(RawFile("j.txt", content.encode(encoding), columns)).name == name


@pytest.mark.parametrize(
    "content",
    [
        '{"text": "The board voted."',
        "[The board voted.]",
        '["The board voted."]',
        '{"text": "x"}\n\nThe board voted on this {line}',
        "{" * 100_000 + "}",
        "Text, tide and mud\nThe board voted.\n",
        "Text, title\nThe board voted.\n\nNo, it did not, said one, two, three.\n",
        "Text, title\nThe board, voted.\n\nNobody left.\n",
        "text\nThe board voted.\n",
        "title,text\n",
        "name,day\nTide,2031-05-14\n",
        "",
    ],
)
def test_all_else_is_text(content: str) -> None:
    assert find_format(RawFile("j.txt", content.encode())).name == "text"


def test_records_in_a_text_file_are_documents(texts: Path, load: Loader) -> None:
    save(texts / "j.txt", json.dumps(RECORD))
    loaded = load()
    assert loaded.documents[["title", "text"]].to_numpy().tolist() == [
        [RECORD["title"], RECORD["text"]]
    ]
    assert loaded.files["format"].tolist() == ["json"]
