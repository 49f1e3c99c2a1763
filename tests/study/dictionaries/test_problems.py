"""What of other programs' words would read otherwise in a codebook."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from corpus_tools.study.codebook import Codebook, read_codebook
from corpus_tools.study.dictionaries import Imported, read_dictionary, write_codebook

DAY = datetime.date(2031, 5, 1)
ACTORS = "<actor> would stand for any name of an actor here"
REGULAR = "a regular expression; write the words one by one, with * for any characters inside a"
CONDITION = "it has a condition on the words around, which a codebook cannot say so"


def read(folder: Path, name: str, content: str) -> Imported:
    (folder / name).write_text(content, encoding="utf-8")
    return read_dictionary(folder / name, day=DAY)


FILES = {
    "a.dic": "%\n1\tgrowth\n%\nrise*\t1\n{}\t1\n",
    "a.dicx": "DicTerm,growth\nrise*,X\n{},X\n",
    "a.yml": "growth:\n  - rise*\n  - '{}'\n",
    "a.lc3": "+growth\nrise*\n{}\n",
}


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize(
    ("text", "reason", "in_dic"),
    [
        ("<actor>", ACTORS, CONDITION),
        ("contain <ACTOR>", ACTORS, CONDITION),
        ("pro-<actor>", ACTORS, CONDITION),
        ("(gain|rise) * sales", REGULAR, CONDITION),
        ("rise (n)", REGULAR, CONDITION),
        ("gain|rise", REGULAR, REGULAR),
        ("rise + gain", "it can never be found: '+' is no word", "it can never be found: '+'"),
    ],
)
def test_no_choice_no_condition_and_no_actor_is_made_of_what_meant_something_else(
    tmp_path: Path, name: str, text: str, reason: str, in_dic: str
) -> None:
    imported = read(tmp_path, name, FILES[name].replace("{}", text))
    (entry,) = imported.codebook.entries
    assert entry.patterns == ("rise*",)
    (left_out,) = imported.left_out.to_dict("records")
    assert left_out["text"] == text
    assert left_out["reason"].startswith(in_dic if name == "a.dic" else reason)


def test_in_a_table_they_are_meant_and_a_choice_is_kept_as_its_phrases(tmp_path: Path) -> None:
    imported = read(
        tmp_path,
        "a.csv",
        "entry;pattern;exclusion\na;(gain|set up) shops + rise*;(gain|rise) of\n"
        "a;contain <actor>;\na;gain shops + rise*;\n",
    )
    (entry,) = imported.codebook.entries
    assert entry.patterns == ("gain shops + rise*", "set up shops + rise*", "contain <actor>")
    assert entry.exclusions == ("gain of", "rise of")
    assert (imported.n_read, imported.n_kept) == (6, 5)
    assert imported.left_out["reason"].tolist() == [
        "it stands a second time; the first is in line 2"
    ]
    remark = "a choice: it is short for 2 phrases, which are kept instead"
    assert imported.remarks["remark"].tolist() == [remark, remark]


@pytest.mark.parametrize(
    ("pattern", "reason"),
    [
        ("rise (n)", "brackets without a choice; write (one|other), or the words one by one"),
        ("rise (n) + (a|b)", "brackets without a choice; write (one|other), or the words one by"),
        ("ris(e|ing)", "it can never be found: 'ris(e|ing)' is no word"),
        ("(rise|) of", "it has a choice of nothing"),
        ("(a|(b|c)) of", "it can never be found"),
        (" ".join(["(a|b|c|d|e)"] * 4), "it is short for over 400 phrases"),
    ],
)
def test_brackets_of_a_table_that_are_no_choice_are_left_out(
    tmp_path: Path, pattern: str, reason: str
) -> None:
    imported = read(tmp_path, "a.csv", f"entry;pattern\na;gain*\na;{pattern}\n")
    assert imported.codebook.entries[0].patterns == ("gain*",)
    assert imported.left_out["reason"].str.startswith(reason).tolist() == [True]


def test_a_codebook_with_choices_is_written_as_the_same_patterns(tmp_path: Path) -> None:
    place = tmp_path / "a.yml"
    place.write_text(
        "format: 1\nname: One\nversion: 1\nentries:\n  - id: race\n    label: Race\n"
        "    kind: frame\n    definition: What it is.\n    patterns:\n"
        "      - (arms|chip) race + (the|a) <actor> | x\n      - '*race'\n"
        "    exclusions:\n      - (race|car) track\n      - 'no'\n",
        encoding="utf-8",
    )
    codebook = read_codebook(place)
    assert codebook.entries[0].patterns == (
        "arms race + the <actor> | a <actor> | x",
        "chip race + the <actor> | a <actor> | x",
        "*race",
    )
    written = write_codebook(codebook, tmp_path / "b.yml")
    again = read_codebook(written)
    assert isinstance(again, Codebook)
    assert again == codebook
    assert again.fingerprint == codebook.fingerprint
    assert "- '*race'\n" in written.read_text(encoding="utf-8")
