from __future__ import annotations

from pathlib import Path

import pytest

from corpus_tools.errors import StudyError
from corpus_tools.study import read_codebook
from corpus_tools.study.codebook import parse_pattern


def spoil(folder: Path, old: str, new: str) -> Path:
    path = folder / "codebook.yml"
    content = path.read_text(encoding="utf-8")
    assert old in content
    path.write_text(content.replace(old, new), encoding="utf-8")
    return path


def test_a_codebook_is_read_in_its_order_and_its_version_stays_text(folder: Path) -> None:
    codebook = read_codebook(folder / "codebook.yml")
    assert codebook.ids == ["rivalry", "dialogue"]
    assert codebook.labels == {"rivalry": "Rivalry", "dialogue": "Dialogue"}
    assert (codebook.format, codebook.version) == (1, "1.10")
    assert codebook.entries[0].patterns == ("race", "arms race*")


def test_a_year_and_the_word_no_are_patterns_like_others(folder: Path) -> None:
    codebook = read_codebook(spoil(folder, "[talks, summit]", "[no, 2031, 007, on, yes]"))
    assert codebook.entries[1].patterns == ("no", "2031", "007", "on", "yes")


@pytest.mark.parametrize("written", ["1", "'1'", '"1"'])
def test_the_format_may_stand_in_quotes(folder: Path, written: str) -> None:
    assert read_codebook(spoil(folder, "format: 1", f"format: {written}")).format == 1


@pytest.mark.parametrize(
    ("old", "new", "message", "remedy"),
    [
        ("      - race\n", "      - compet(e|ing)\n",
         "line 10, column 9: entries.1.patterns.1: the pattern 'compet(e|ing)' can never be", ""),
        ("      - race\n", "      - '*'\n", "line 10, column 9: entries.1.patterns.1: the pat", ""),
        ("[talks, summit]", "[talks, '']", "line 16, column 23: entries.2.patterns.2: the p", ""),
        ("[talks, summit]", "[talks, talks]", "line 16, column 5: entries.2.patterns: the pattern "
         "'talks' stands twice", ""),
        ("[talks, summit]", "['talks +']", "the pattern 'talks +' names nothing after + or |",
         ""),
        ("[talks, summit]", "['talks + a | b)']", "'b)' can never be found", ""),
        ("[talks, summit]", "[talks]\n    exclusions: [a race + x]", "'+' is no word", ""),
        ("[talks, summit]", "['work (n)']", "'(n)' is no word", ""),
        ("[talks, summit]", "['(talks|) on']", "'(talks|) on' has a choice of nothing", ""),
        ("[talks, summit]", "['(talk|talks|talks) on']", "the pattern 'talks on' stands twice", ""),
        ("[talks, summit]", "['" + " ".join(["(a|b|c|d|e)"] * 4) + "']", "is short for over 400", ""),
        ("[talks, summit]", "[talks]\n    exclusions: [x, x]", "the pattern 'x' stands twice", ""),
        ("[talks, summit]", "[]", "entries.2.patterns: tuple should have at least 1 item", ""),
        ("[talks, summit]", "talks", "entries.2.patterns: input should be a valid tuple", ""),
        ("id: dialogue", "id: rivalry", "line 12, column 5: has the entry 'rivalry' twice",
         "Merge"),
        ("id: dialogue", "id: Track 2", "line 12, column 5: entries.2.id: string should match", ""),
        ("id: dialogue", "label: Dialogue", "line 13, column 5: has the key 'label' twice",
         "Keep one."),
        ("kind: topic", "kind: theme", "line 14, column 5: entries.2.kind: input should be 'frame'",
         ""),
        ("kind: topic", "kinds: topic", "line 14, column 5: the key 'entries.2.kinds' is unknown",
         "Did you mean 'kind'? Known here: id, label, kind,"),
        ("    kind: topic\n", "", "line 12, column 5: the key 'entries.2.kind' is missing",
         "Known here: id, label"),
        ("    definition: Talks are held.\n", "    definition:\n",
         "line 15, column 5: entries.2.definition: string should have at least 1 char", ""),
        ("format: 1", "format: 2", "line 1, column 1: format: input should be 1; found '2'", ""),
        ("name: Two frames\n", "", "codebook.yml, line 1, column 1: the key 'name' is missing",
         "Known here: format, name"),
    ],
)  # fmt: skip
def test_a_slip_is_shown_with_its_line_and_what_is_allowed(
    folder: Path, old: str, new: str, message: str, remedy: str
) -> None:
    path = spoil(folder, old, new)
    with pytest.raises(StudyError) as error:
        read_codebook(path)
    assert str(error.value).startswith(str(path))
    assert message in str(error.value)
    assert remedy in error.value.remedy


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "the key 'format' is missing"),
        ("- a\n- b\n", "the file: must hold keys with values; found ['a', 'b']"),
        ("words\n", "the file: must hold keys with values; found 'words'"),
        ("format: 1\nname: a\nversion: 1\nentries: []\n", "entries: tuple should have at least 1"),
        ("format: 1\nname: a\nversion: 1\nentries: [x]\n", "entries.1: must hold keys with value"),
    ],
)
def test_a_file_of_another_shape_is_refused(folder: Path, content: str, message: str) -> None:
    (folder / "codebook.yml").write_text(content)
    with pytest.raises(StudyError) as error:
        read_codebook(folder / "codebook.yml")
    assert message in str(error.value)


def test_the_bundled_codebook_holds(root: Path) -> None:
    codebook = read_codebook(root / "data" / "us-china-ai" / "codebook.yml")
    assert len(codebook.ids) == len(set(codebook.ids)) == 17


def test_a_pattern_is_taken_apart() -> None:
    assert parse_pattern("security") == ("security", ())
    assert parse_pattern("security + threat* | grave risk*") == (
        "security", ("threat*", "grave risk*")
    )  # fmt: skip


def test_the_fingerprint_is_that_of_what_is_matched(folder: Path) -> None:
    codebook = read_codebook(folder / "codebook.yml")
    entries = codebook.entries
    again = [
        codebook.model_copy(update={"entries": entries[::-1]}),
        codebook.model_copy(update={"version": "2", "note": "New words."}),
        codebook.model_copy(
            update={"entries": (entries[0].model_copy(update={"label": "Race"}), *entries[1:])}
        ),
    ]
    assert {one.fingerprint for one in again} == {codebook.fingerprint}
    for change in ({"patterns": ("race",)}, {"exclusions": ("race car*",)}, {"id": "contest"}):
        changed = (entries[0].model_copy(update=change), *entries[1:])
        other = codebook.model_copy(update={"entries": changed})
        assert other.fingerprint != codebook.fingerprint
    assert len(codebook.fingerprint) == 16
