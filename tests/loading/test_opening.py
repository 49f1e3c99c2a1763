"""Files without a suffix: read if they read as articles, dropped otherwise."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from corpus_tools.loading.formats import Drop, RawFile
from corpus_tools.loading.opening import find_format

from .conftest import Loader, detail, pack, reasons, save
from .hostile.articles import write_article

ARTICLE = write_article(7).text


@pytest.mark.parametrize("name", ["article-12", "heron/101602", "AP880212-0001", "Harbour news"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_an_article_needs_no_suffix(name: str, encoding: str) -> None:
    written = ARTICLE.replace("harbour", "“harbour”").encode(encoding)
    assert find_format(RawFile(name, written)).name == "text"


NO_ARTICLES = {
    "README": ARTICLE.encode(),
    "heron/LICENSE": ARTICLE.encode(),
    "short": b"The race is on.",
    "empty": b"",
    "program": b"#!/bin/sh\n" + b"# This starts the ferry. Nobody needs it. It is old.\n" * 9,
    "Makefile": b"test:\n\t.venv/bin/pytest -q\n\nclean:\n\trm -rf build dist .venv\n" * 5,
    "module": b"def count(table, *, by):\n    return table.groupby(by).size().to_dict()\n" * 9,
    "settings": b"[harbour]\nname = \"Lindholm\"\npumps = 3\n" * 9,
    "table": b"file,title,day\na,Tide model,2031-05-04\nb,Ferry,2031-05-05\n" * 9,
    "records": json.dumps([{"text": "No. It is. She said."}] * 9).encode(),
    "menu": b"Home\nNews\nWorld\nSport\nsign in\nabout us\n" * 9,
    "bytes": bytes(range(256)) * 9,
    "picture": b"\x89PNG\r\n\x1a\n" + ARTICLE.encode(),
}  # fmt: skip


@pytest.mark.parametrize(("name", "content"), NO_ARTICLES.items(), ids=NO_ARTICLES)
def test_what_is_no_article_needs_one(name: str, content: bytes) -> None:
    with pytest.raises(Drop, match=r"(no suffix|a picture); read are \.csv, \.docx") as raised:
        find_format(RawFile(name, content))
    assert raised.value.reason == "unsupported_format"


@pytest.mark.parametrize("name", ["article.xyz", "article.bak", "article.md", "article.py"])
def test_a_suffix_that_is_not_known_is_never_overruled(name: str) -> None:
    with pytest.raises(Drop, match=rf"\.{name[8:]}; read are"):
        find_format(RawFile(name, ARTICLE.encode()))


def test_files_without_a_suffix_in_a_folder_and_an_archive(texts: Path, load: Loader) -> None:
    save(texts / "heron" / "article-12", ARTICLE)
    save(texts / "heron" / "README", ARTICLE)
    save(texts / "heron" / ".notes", ARTICLE)
    save(texts / "export.zip", pack({"otter/1": write_article(8).text, "otter/Makefile": "x:\n"}))
    loaded = load()
    assert loaded.documents["document_id"].tolist() == ["export.zip/otter/1", "heron/article-12"]
    assert loaded.documents["text"].tolist() == [write_article(8).text, ARTICLE]
    assert reasons(loaded) == {
        "export.zip/otter/Makefile": "unsupported_format",
        "heron/.notes": "hidden_file",
        "heron/README": "unsupported_format",
    }
    assert detail(loaded, "heron/README").startswith("no suffix; read are")
