from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import fields, replace
from pathlib import Path

import pandas as pd
import pytest

from corpus_tools import measure
from corpus_tools.measure import (
    Measured,
    cache_folder,
    find_kept,
    find_kept_notebooks,
    measure_study,
)
from corpus_tools.schema import TABLES
from corpus_tools.study import Study, read_study

NAMES = [field.name for field in fields(Measured)]


@pytest.fixture(scope="module")
def sampled(sample: Path) -> Study:
    return read_study(sample)


@pytest.fixture
def study(sampled: Study, tmp_path: Path) -> Study:
    """Two short articles of two sources."""
    texts = tmp_path / "articles"
    texts.mkdir()
    (texts / "a.txt").write_text(
        "The race is on\n\nNobody wants an arms race, he said.\n\n"
        '"China must stop and the talks must go on for good," said Ada Voss, a US official.\n\n'
        "Washington imposed sanctions on China.\n"
    )
    (texts / "b.txt").write_text("Talks go on\n\nThe summit was a great success for both.\n")
    listed = pd.DataFrame(
        {"file": ["a.txt", "b.txt"], "document_id": ["a", "b"], "line": [2, 3],
         "source_id": ["ninebridge", "prairie"]}
    )  # fmt: skip
    for column in ("title", "author", "published_on", "genre", "url", "language"):
        listed[column] = ""
    return replace(sampled, texts=texts, listed=listed)


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def kept(cache: Path) -> list[Path]:
    return sorted(path.parent for path in cache.glob("*/*/complete"))


MAY_BE_EMPTY = {
    "dropped", "main_spans", "unused_changes", "duplicate_pairs", "shared_sentences",
}  # fmt: skip


def assert_same(one: Measured, other: Measured) -> None:
    for name in NAMES:
        pd.testing.assert_frame_equal(getattr(one, name), getattr(other, name))


def test_every_table_is_measured_and_fits_its_declaration(study: Study, cache: Path) -> None:
    measured = measure_study(study, cache=cache)
    declared = {table.name: table for table in TABLES}
    for name in NAMES:
        table = getattr(measured, name)
        assert table.dtypes.astype(str).to_dict() == declared[name].dtypes
        assert len(table) or name in MAY_BE_EMPTY
    assert measured.loaded.documents is measured.documents


def test_what_is_read_back_is_what_was_measured(study: Study, cache: Path) -> None:
    measured = measure_study(study, cache=cache)
    (tables,) = kept(cache)
    before = {path: path.stat().st_mtime_ns for path in tables.iterdir()}
    assert_same(measure_study(study, cache=cache), measured)
    assert {path: path.stat().st_mtime_ns for path in tables.iterdir()} == before
    assert [path.name for path in tables.parent.iterdir()] == [tables.name]


def test_tables_are_read_from_what_is_kept(study: Study, cache: Path) -> None:
    measure_study(study, cache=cache)
    (tables,) = kept(cache)
    marked = pd.read_parquet(tables / "documents.parquet").assign(title="marked")
    marked.to_parquet(tables / "documents.parquet")
    assert measure_study(study, cache=cache).documents["title"].tolist() == ["marked", "marked"]


def test_the_sample_is_read_back_as_it_was_measured(sampled: Study, cache: Path) -> None:
    measured = measure_study(sampled, cache=cache)
    assert len(kept(cache)) == 1
    assert_same(measure_study(sampled, cache=cache), measured)


def test_an_empty_study_is_measured_kept_and_read_back(study: Study, cache: Path) -> None:
    empty = replace(study, texts=study.texts / "none", listed=None)
    empty.texts.mkdir()
    measured = measure_study(empty, cache=cache)
    assert {name: len(getattr(measured, name)) for name in NAMES if name != "sources"} == (
        dict.fromkeys([name for name in NAMES if name != "sources"], 0)
    )
    assert len(kept(cache)) == 1
    assert_same(measure_study(empty, cache=cache), measured)
    assert len(measured.fingerprint) == 16


def _text(study: Study) -> Study:
    path = study.texts / "a.txt"
    path.write_text(path.read_text().replace("race", "rice"))
    return study


def _new_file(study: Study) -> Study:
    (study.texts / "picture.jpg").write_bytes(b"x")
    return study


def _dead_link(study: Study) -> Study:
    (study.texts / "gone.txt").symlink_to("nowhere.txt")
    return study


def _link_out(study: Study) -> Study:
    (study.texts / "b.txt").rename(study.texts.parent / "b.txt")
    (study.texts / "b.txt").symlink_to(study.texts.parent / "b.txt")
    return study


def _codebook(study: Study) -> Study:
    entries = study.codebook.entries
    first = entries[0].model_copy(update={"patterns": (*entries[0].patterns, "nobody")})
    return replace(
        study, codebook=study.codebook.model_copy(update={"entries": (first, *entries[1:])})
    )


def _source(study: Study) -> Study:
    return replace(study, sources=study.sources.assign(side="East"))


def _listed(study: Study) -> Study:
    assert study.listed is not None
    return replace(study, listed=study.listed.assign(genre="news"))


def _select(study: Study) -> Study:
    select = study.settings.select.model_copy(update={"sources": ("prairie",)})
    return replace(study, settings=study.settings.model_copy(update={"select": select}))


@pytest.mark.parametrize(
    "change",
    [_text, _new_file, _dead_link, _link_out, _codebook, _source, _listed, _select],
    ids=lambda change: change.__name__,
)
def test_any_change_of_what_goes_in_measures_anew(study: Study, cache: Path, change) -> None:
    before = measure_study(study, cache=cache)
    changed = measure_study(change(study), cache=cache)
    with pytest.raises(AssertionError):
        assert_same(before, changed)
    assert len(kept(cache)) == 2


def test_another_version_of_a_scorer_measures_anew(
    study: Study, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    measure_study(study, cache=cache)
    monkeypatch.setattr("corpus_tools.measure.version", lambda package: f"{package} of next year")
    measure_study(study, cache=cache)
    assert len(kept(cache)) == 2


def test_a_changed_line_of_the_package_measures_anew(tmp_path: Path) -> None:
    package = Path(measure.__file__).parent
    for name in ("same", "changed"):
        shutil.copytree(package, tmp_path / name, ignore=shutil.ignore_patterns("*.pyc"))
    with (tmp_path / "changed" / "framing" / "negation.py").open("a") as file:
        file.write("# Changed.\n")
    digest = measure._code_digest(package)
    assert measure._code_digest(tmp_path / "same") == digest
    assert measure._code_digest(tmp_path / "changed") != digest


def test_two_studies_of_the_same_texts_do_not_mix(study: Study, cache: Path) -> None:
    other = replace(study, folder=study.texts.parent, sources=study.sources.assign(side="East"))
    one, two = measure_study(study, cache=cache), measure_study(other, cache=cache)
    assert len({path.parent for path in kept(cache)}) == 2
    assert_same(measure_study(study, cache=cache), one)
    assert_same(measure_study(other, cache=cache), two)


def test_old_measurements_of_a_study_are_let_go_and_others_stay(study: Study, cache: Path) -> None:
    other = replace(study, folder=study.texts.parent)
    measure_study(other, cache=cache)
    (others,) = kept(cache)
    for title in "abcde":
        assert study.listed is not None
        study = replace(study, listed=study.listed.assign(title=title))
        measure_study(study, cache=cache)
    assert others in kept(cache)
    assert len(kept(cache)) == 1 + 3
    assert measure_study(study, cache=cache).documents["title"].tolist() == ["e", "e"]


def _cut(tables: Path) -> None:
    path = tables / "sentences.parquet"
    path.write_bytes(path.read_bytes()[:200])


def _noise(tables: Path) -> None:
    (tables / "sources.parquet").write_bytes(b"no table")


def _lose(tables: Path) -> None:
    (tables / "segments.parquet").unlink()


def _half(tables: Path) -> None:
    (tables / "complete").unlink()
    _lose(tables)


def _old_columns(tables: Path) -> None:
    pd.DataFrame({"document_id": ["a"]}).to_parquet(tables / "documents.parquet")


@pytest.mark.parametrize(
    "damage", [_cut, _noise, _lose, _half, _old_columns], ids=lambda damage: damage.__name__
)
def test_what_is_kept_only_in_part_is_not_read_but_measured_and_kept_anew(
    study: Study, cache: Path, damage
) -> None:
    measured = measure_study(study, cache=cache)
    (tables,) = kept(cache)
    damage(tables)
    assert_same(measure_study(study, cache=cache), measured)
    assert kept(cache) == [tables]
    assert len(list(tables.iterdir())) == len(NAMES) + 1


@pytest.mark.parametrize("place", ["a file", "below a file", "nowhere", "too long"])
def test_a_cache_that_cannot_be_written_does_not_stop_the_measurement(
    study: Study, tmp_path: Path, place: str
) -> None:
    (tmp_path / "file").write_text("mine")
    (tmp_path / "link").symlink_to("/proc/nowhere")
    cache = {
        "a file": tmp_path / "file",
        "below a file": tmp_path / "file" / "cache",
        "nowhere": tmp_path / "link",
        "too long": tmp_path / ("x" * 300),
    }[place]
    assert len(measure_study(study, cache=cache).documents) == 2
    assert (tmp_path / "file").read_text() == "mine"


def test_many_writers_at_once_leave_one_measurement(sample: Path, cache: Path) -> None:
    code = (
        "import sys; from corpus_tools import measure_study, read_study;"
        "print(measure_study(read_study(sys.argv[1])).fingerprint)"
    )
    environment = {**os.environ, "CORPUS_TOOLS_CACHE": str(cache)}
    run = [sys.executable, "-c", code, str(sample)]
    writers = [
        subprocess.Popen(run, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(3)
    ]
    said = [writer.communicate() for writer in writers]
    assert [writer.returncode for writer in writers] == [0] * 3, said
    assert len({out for out, _ in said}) == 1
    (tables,) = kept(cache)
    assert [path.name for path in tables.parent.iterdir()] == [tables.name]


def test_the_cache_is_where_the_environment_says(
    study: Study, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CORPUS_TOOLS_CACHE", str(cache))
    assert cache_folder() == cache
    measure_study(study)
    assert len(kept(cache)) == 1
    monkeypatch.setenv("CORPUS_TOOLS_CACHE", "")
    monkeypatch.setenv("XDG_CACHE_HOME", "/somewhere")
    assert cache_folder() == Path("/somewhere/corpus_tools")


@pytest.mark.parametrize(
    ("column", "value"), [("document_id", "c"), ("source_id", "heron"), ("text", "The rice is on")]
)
def test_the_fingerprint_changes_with_one_character(
    study: Study, cache: Path, column: str, value: str
) -> None:
    measured = measure_study(study, cache=cache)
    documents = measured.documents.copy()
    documents.loc[0, column] = value
    assert replace(measured, documents=documents).fingerprint != measured.fingerprint


def test_the_fingerprint_stays_when_a_title_or_a_score_changes(study: Study, cache: Path) -> None:
    measured = measure_study(study, cache=cache)
    retitled = replace(measured, documents=measured.documents.assign(title="Other"))
    assert retitled.fingerprint == measured.fingerprint
    assert int(measured.fingerprint, 16) > 0
    assert len(measured.fingerprint) == 16


def test_a_document_is_measured_the_same_in_other_company(study: Study, cache: Path) -> None:
    whole = measure_study(study, cache=cache)
    (study.texts / "b.txt").unlink()
    alone = measure_study(study, cache=cache)
    ids = set(alone.sentences["sentence_id"])
    # What is said of files, and of documents together, is not of one document.
    for name in set(NAMES) - MAY_BE_EMPTY - {"sources", "files"}:
        table = getattr(whole, name)
        key = "document_id" if "document_id" in table else "sentence_id"
        part = table[table[key].isin(ids | {"a"})].reset_index(drop=True)
        pd.testing.assert_frame_equal(part, getattr(alone, name))


def test_measuring_changes_neither_study_nor_texts(study: Study, cache: Path) -> None:
    assert study.listed is not None
    before = study.sources.copy(), study.listed.copy()
    stamps = {path: path.stat().st_mtime_ns for path in study.texts.iterdir()}
    measure_study(study, cache=cache)
    pd.testing.assert_frame_equal(study.sources, before[0])
    pd.testing.assert_frame_equal(study.listed, before[1])
    assert {path: path.stat().st_mtime_ns for path in study.texts.iterdir()} == stamps


def test_notebooks_are_kept_apart_for_each_state_of_the_study(tmp_path, sample):
    shutil.copytree(sample.parent, tmp_path / "data")
    folder = tmp_path / "data" / "sample"
    before = find_kept_notebooks(read_study(folder))
    assert before == find_kept_notebooks(read_study(folder))
    assert before.parent == find_kept(read_study(folder))
    for name in ("codes.csv", "sources.csv", "study.toml", "../us-china-ai/actors.yml"):
        path = folder / name
        path.write_bytes(path.read_bytes() + b"\n")
        after = find_kept_notebooks(read_study(folder))
        assert after != before, name
        before = after
    article = next((folder / "articles").iterdir())
    article.write_bytes(article.read_bytes() + b"\n")
    assert find_kept_notebooks(read_study(folder)) != before


def test_the_parser_is_part_of_the_key_and_the_rules_are_not(study: Study, cache: Path) -> None:
    by_rules = find_kept(study, cache=cache)
    quotes = study.settings.quotes.model_copy(update={"reader": "spacy"})
    parsed = replace(study, settings=study.settings.model_copy(update={"quotes": quotes}))
    assert find_kept(parsed, cache=cache).name != by_rules.name


def test_texts_hold_what_only_copies_that_were_left_out_say(study: Study, cache: Path) -> None:
    wire = "The two ministers signed the harbour treaty in Orle on Monday after eleven days. "
    both = "Nobody in Orle could be reached for a comment on the treaty on Monday night. "
    more = "It opens both ports to the ferries of either side from the first of next month. "
    end = "Pilots had asked for a longer trial of the two ports, and for a second one."
    texts = {"a": wire + more, "b": wire + more + both, "c": wire + more + both + end}
    for name, text in texts.items():
        (study.texts / f"{name}.txt").write_text(text, encoding="utf-8")
    listed = pd.DataFrame(
        {"file": [f"{name}.txt" for name in texts], "document_id": list(texts),
         "source_id": "ninebridge", "line": [2, 3, 4]}
    )  # fmt: skip
    blank = dict.fromkeys(("title", "author", "published_on", "genre", "url", "language"), "")
    study = replace(study, listed=listed.assign(**blank))
    measured = measure_study(study, cache=cache)
    assert not measured.documents["text"].str.contains("Nobody in Orle").any()
    assert measured.texts.str.contains("Nobody in Orle").any()
