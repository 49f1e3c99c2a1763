from __future__ import annotations

import json
import textwrap
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus_tools.loading import LoadResult, summarize_files, summarize_loading, summarize_sources
from corpus_tools.schema import DOCUMENTS, DROPPED, SOURCES

from .conftest import Loader, save, study

ENGLISH = "The two governments will meet in Geneva in May to talk about rules for safety."


def test_the_receipt_by_format(texts: Path, load: Loader) -> None:
    save(texts / "heron" / "a.txt", ENGLISH)
    save(texts / "heron" / "b.txt", ENGLISH.encode("utf-16"))
    save(texts / "heron" / "c.txt", "")
    save(texts / "t.csv", "source_id,text\nheron,x\ngull,y\n")
    save(texts / "clip.mp3", b"ID3")
    table = summarize_files(load())
    assert table.to_dict("list") == {
        "format": ["not recognised", "table", "text"],
        "n_files": [1, 1, 3],
        "n_found": [1, 2, 3],
        "n_kept": [0, 1, 2],
        "n_dropped": [1, 1, 1],
        "encodings": ["", "utf-8 1", "utf-8 2, utf-16 1"],
    }


def test_the_receipt_by_source(texts: Path, load: Loader) -> None:
    rows = (
        "source_id,published_on,author,text\n"
        f"heron,2031-05-14,Ana Reyes,{ENGLISH}\nheron,,,No pact.\n"
    )
    save(texts / "t.csv", rows)
    sources = study(texts, None, {}).sources
    table = summarize_sources(load(), sources=sources)
    assert table.to_dict("list") == {
        "source_id": ["heron", "otter"],
        "name": ["The Heron Post", "Otter Daily"],
        "side": ["North", "South"],
        "n_documents": [2, 0],
        "n_without_day": [1, 0],
        "n_without_author": [1, 0],
        "n_read_from_text": [0, 0],
        "languages": ["en 1, unknown 1", ""],
    }


def test_nothing_loaded() -> None:
    nothing = LoadResult(documents=DOCUMENTS.build([]), dropped=DROPPED.build([]))
    assert len(summarize_files(nothing)) == 0
    assert len(summarize_sources(nothing, sources=SOURCES.build([]))) == 0
    assert summarize_loading(nothing)["n_records"].tolist() == [0, 0]


FILES = st.dictionaries(
    st.sampled_from(["heron/a.txt", "otter/b.csv", "gull/c.json", "d.jsonl", "e.zip", "f.mp3"]),
    st.one_of(
        st.binary(max_size=40),
        st.sampled_from([b"text,source_id\nx,heron\ny,gull\n", b'{"text": "x"}\n{"text": ""}']),
    ),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(files=FILES)
def test_kept_and_dropped_are_what_was_found(
    tmp_path_factory: object, files: dict[str, bytes]
) -> None:
    texts = tmp_path_factory.mktemp("texts")  # type: ignore[attr-defined]
    for name, content in files.items():
        save(texts / name, content)
    from corpus_tools.loading import load_documents  # noqa: PLC0415

    loaded = load_documents(study(texts, None, {}))
    assert set(files) == set(loaded.files["file"].str.replace(r"(?<=\.zip)/.*", "", regex=True))
    counted = loaded.files[["n_found", "n_kept", "n_dropped"]].sum()
    assert counted["n_found"] == counted["n_kept"] + counted["n_dropped"]
    assert counted["n_kept"] == len(loaded.documents)
    assert counted["n_dropped"] == len(loaded.dropped)


def test_the_receipt_says_what_was_done_to_a_text_and_what_of_it_is_damaged(
    texts: Path, load: Loader
) -> None:
    story = "The race is on in the old harbour, and nobody knows who will win it this year. " * 6
    save(texts / "heron" / "wrapped.txt", textwrap.fill(story, 70))
    save(texts / "heron" / "damaged.json", json.dumps({"text": "The r\ufffdce is \ufffdn."}))
    save(texts / "heron" / "whole.txt", "The race is on.")
    remarks = load().files.set_index("file")["remark"]
    assert remarks.to_dict() == {
        "heron/damaged.json": "2 letters are damaged, shown as \ufffd",
        "heron/whole.txt": "",
        "heron/wrapped.txt": "lines broken at about 70 columns were joined to paragraphs",
    }
