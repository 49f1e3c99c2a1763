from __future__ import annotations

import pytest

from corpus_tools.loading import Record
from corpus_tools.loading.formats import Article
from corpus_tools.outlets import (
    _squeeze,
    choose_ids,
    find_sources,
    list_alike,
    make_id,
    name_outlets,
)


def sources(said: dict[str, str]) -> dict[str, str]:
    """Return the sources of files that name these outlets."""
    records = [
        Record(file, file, "", "", Article("The race is on.", facts={"outlet": outlet}), "en")
        for file, outlet in said.items()
    ]
    return find_sources(records, choose_ids(records, name_outlets(records)))


@pytest.mark.parametrize(
    "written",
    [
        "The Lakeside Tribune", "Lakeside Tribune", "LAKESIDE TRIBUNE", "LakesideTribune.com",
        "www.lakesidetribune.co.uk", "Lakeside Tribune | News", "Lakeside Tribune - Local stories",
    ],
)  # fmt: skip
def test_an_outlet_is_known_however_it_is_written(written: str) -> None:
    assert _squeeze(written) == "lakesidetribune"


def test_outlets_that_share_a_word_are_two() -> None:
    assert _squeeze("Lakeside Tribune") != _squeeze("Lakeside Herald")
    assert _squeeze("新华社") != _squeeze("人民日报")


def test_names_that_begin_with_anothers_words_may_be_one_outlet() -> None:
    names = [
        "The Ledger",
        "Ledger (Ostmere)",
        "ledger online",
        "Ledgers",
        "Daily Ledger",
        "***",
        "---",
    ]
    assert list_alike(names) == {"The Ledger": ["Ledger (Ostmere)", "ledger online"]}
    assert list_alike(reversed(names)) == list_alike(names)
    assert list_alike(["Ledger.com", "Ledger (Ostmere)"]) == {"Ledger.com": ["Ledger (Ostmere)"]}
    assert list_alike(["tern_mail", "tern-mail"]) == {"tern-mail": ["tern_mail"]}
    assert list_alike([]) == {}


def test_a_name_goes_before_an_address() -> None:
    said = {"a.html": "Heron.com", "b.html": "The Heron"}
    assert sources(said) == {"a.html": "heron", "b.html": "heron"}


def test_an_id_has_no_spaces() -> None:
    assert make_id("The Heron Post") == "heron-post"
    assert make_id("") == ""


def test_a_file_that_names_no_outlet_goes_by_its_folder_not_by_its_neighbours() -> None:
    """A folder of downloads with one page that names an outlet is not all of that outlet."""
    said = {"downloads/a.html": "Harbour Post", "downloads/b.txt": "", "nordblatt/t.csv:2": ""}
    assert sources(said | {"nordblatt/t.csv:3": "Tide Post"}) == {
        "downloads/a.html": "harbour-post",
        "downloads/b.txt": "downloads",
        "nordblatt/t.csv:2": "nordblatt",
        "nordblatt/t.csv:3": "tide-post",
    }


@pytest.mark.parametrize(
    "folder",
    [
        "harbour-post",
        "harbour_post",
        "Harbour Post",
        "The Harbour Post",
        "harbourpost.com",
        "HarbourPost",
    ],
)
def test_a_folder_is_an_outlet_where_its_name_is_the_outlets_however_written(folder: str) -> None:
    said = {f"{folder}/a.html": "Harbour Post", f"{folder}/b.txt": "", "c.html": "Harbour Post"}
    assert set(sources(said).values()) == {"harbour-post"}
    assert set(sources({"c.html": "Harbour Post", f"{folder}/b.txt": ""}).values()) == {
        "harbour-post"
    }


def test_folders_that_differ_in_capitals_alone_are_one_source() -> None:
    """The table of sources may hold a name once."""
    said = dict.fromkeys(["Heron/a.txt", "old/heron/b.txt", "The  Heron/c.txt", "c.txt"], "")
    assert [*sources(said).values()] == ["Heron", "Heron", "Heron", ""]


@pytest.mark.parametrize(
    "written",
    [
        "theheron.com",
        "www.theheron.com",
        "https://www.theheron.com/world",
        "Heron, The",
        "Heron.com",
    ],
)
def test_an_address_is_that_of_its_outlet(written: str) -> None:
    assert _squeeze(written) == _squeeze("The Heron") == "heron"


def test_a_folder_of_a_year_goes_by_the_folder_around_it() -> None:
    said = dict.fromkeys(["Heron/2030/05/a.txt", "Gull/2030/b.txt", "2030/c.txt"], "")
    assert [*sources(said).values()] == ["Heron", "Gull", ""]


def test_a_name_without_end_is_compared_with_others_in_time() -> None:
    """Once it took time that grew with the square of its words."""
    long = " ".join(f"w{at}" for at in range(200_000))
    assert list_alike(["w0", long]) == {"w0": [long]}


def test_the_sign_between_names_may_stand_in_one() -> None:
    assert sources({"a.html": "Heron; The", "b.html": "Heron"}) == {
        "a.html": "heron-the", "b.html": "heron",
    }  # fmt: skip


def test_an_outlet_without_a_letter_is_none() -> None:
    assert sources({"a.html": "***", "heron/b.html": "***"}) == {
        "a.html": "", "heron/b.html": "heron",
    }  # fmt: skip
