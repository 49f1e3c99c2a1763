from __future__ import annotations

from pathlib import Path

import pytest

from corpus_tools.errors import StudyError
from corpus_tools.study.marked import read_toml, read_yaml


def save(path: Path, content: str) -> Path:
    path.write_text(content, encoding="utf-8", newline="")
    return path


@pytest.mark.parametrize(
    "written", ["no", "yes", "1.10", "007", "1_000", "0x1F", "1:30", "2031", "2031-05-04", "~",
                "null", "!!int abc", "1e3", "'2'", "🚢 ahoy"],
)  # fmt: skip
def test_a_value_of_yaml_stays_the_text_it_is(tmp_path: Path, written: str) -> None:
    content, _ = read_yaml(save(tmp_path / "a.yml", f"key: {written}\nkeys: [{written}]\n"))
    text = written.removeprefix("!!int ").strip("'")
    assert content == {"key": text, "keys": [text]}


@pytest.mark.parametrize("content", ["", "# nothing\n", "---\n"])
def test_an_empty_yaml_file_holds_nothing(tmp_path: Path, content: str) -> None:
    assert read_yaml(save(tmp_path / "a.yml", content))[0] in ({}, "")


@pytest.mark.parametrize(
    ("content", "place", "problem"),
    [
        ("a: 1\nb: c: d\n", "line 2, column 5", "mapping values are not allowed here"),
        ("a: 1\n\tb: 2\n", "line 2, column 1", "found character '\\t'"),
        ("a: [1, 2\nb: 3\n", "line 2, column 2", "expected ',' or ']', but got ':'"),
        ('a: "open\n', "line 2, column 1", "quoted scalar"),
        ("a: 1\n---\nb: 2\n", "line 2, column 1", "single document"),
        ("a: 1\nb:\n  - x\n  - y\nb: 2\n", "line 5, column 1", "has the key 'b' twice"),
        ("a: &x [1]\nb: *x\n", "line 2, column 4", "refers to another part (*name)"),
        ("a: &x {b: 1}\nc:\n  <<: *x\n", "line 3, column 7", "refers to another part"),
        ("a: 1\nb: x\x07y\n", "line 2, column 5", "holds the control character '\\x07'"),
        ("? [a, b]\n: c\n", "line 1, column 3", "has a key that is no word"),
    ],
)
def test_a_slip_in_yaml_is_shown_with_line_and_column(
    tmp_path: Path, content: str, place: str, problem: str
) -> None:
    with pytest.raises(StudyError) as error:
        read_yaml(save(tmp_path / "a.yml", content))
    assert f"a.yml, {place}: " in str(error.value)
    assert problem in str(error.value)
    assert error.value.remedy


def test_lines_that_unfold_into_gigabytes_are_refused_at_once(tmp_path: Path) -> None:
    bomb = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [{f'*a{n - 1},' * 9}]\n" for n in range(1, 30))
    with pytest.raises(StudyError, match="line 2, column 10: refers to another part"):
        read_yaml(save(tmp_path / "a.yml", bomb))


def test_yaml_and_toml_nested_without_end_are_refused(tmp_path: Path) -> None:
    deep = "[" * 900 + "]" * 900
    with pytest.raises(StudyError, match="nested too deeply"):
        read_yaml(save(tmp_path / "a.yml", deep))
    with pytest.raises(StudyError, match="nested too deeply"):
        read_toml(save(tmp_path / "a.toml", f"a = {deep}"))


def test_a_value_of_yaml_is_found_at_its_line_and_an_absent_one_at_what_it_lacks(
    tmp_path: Path,
) -> None:
    _, locate = read_yaml(save(tmp_path / "a.yml", "a: 1\nb:\n  - c: x\n    d:\n      - y\n"))
    assert (locate(("b", 0, "d", 0)).line, locate(("b", 0, "d", 0)).column) == (5, 9)
    assert locate(("b", 0, "d")).line == 4
    assert locate(("b", 0, "missing")).line == 3
    assert locate(("missing",)).line == 1


@pytest.mark.parametrize(
    ("content", "place", "problem"),
    [
        ('a = "1"\nb == 2\n', "line 2, column 4", "Invalid value"),
        ("a = 1\r\nb = text\r\n", "line 2, column 5", "Invalid value"),
        ("a = 1\na = 2\n", "line 2", "Cannot overwrite a value"),
        ("[a]\n[a]\n", "line 2", "Cannot declare"),
        ('a = 1\nb = """x\ny', "line 3, column 2", "Unterminated string"),
        ("a = 1 b = 2\n", "line 1, column 7", "Expected newline"),
    ],
)
def test_a_slip_in_toml_is_shown_with_line_and_column(
    tmp_path: Path, content: str, place: str, problem: str
) -> None:
    with pytest.raises(StudyError) as error:
        read_toml(save(tmp_path / "a.toml", content))
    assert f"a.toml, {place}" in str(error.value)
    assert problem in str(error.value)
    assert "quotation marks" in error.value.remedy
    assert "(at " not in str(error.value)


@pytest.mark.parametrize("path", [r"C:\Users\ann", r"D:\data", r"\\server\share"])
def test_a_windows_path_in_toml_gets_the_remedy_it_needs(tmp_path: Path, path: str) -> None:
    with pytest.raises(StudyError) as error:
        read_toml(save(tmp_path / "a.toml", f'[files]\ntexts = "{path}"\n'))
    assert "a.toml, line 2, column" in str(error.value)
    assert error.value.remedy.startswith("A Windows path is written with forward slashes")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_toml_saved_by_a_windows_editor_is_read(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes('name = "Zoë"\r\n'.encode(encoding))
    assert read_toml(path)[0] == {"name": "Zoë"}


def test_a_key_of_toml_is_found_at_its_line_however_it_is_written(tmp_path: Path) -> None:
    content = (
        'top = 1\nfiles.texts = "x"\n\n[ select ]\n"genres" = [\n  "a",\n]\n'
        '[[select.exclude]]\nreason = "a"\n\n[corpus]\nkind="b"\n\n[[select.exclude]]\n'
        'reason = "c"\n'
    )
    _, locate = read_toml(save(tmp_path / "a.toml", content))
    lines = {
        ("top",): 1,
        ("files", "texts"): 2,
        ("select", "genres", 1): 5,
        ("select", "exclude", 0, "reason"): 9,
        ("select", "exclude", 1, "reason"): 15,
        ("select", "exclude", 1, "document_id"): 14,
        ("corpus", "kind"): 12,
        ("corpus", "missing"): 11,
        ("missing",): 0,
    }
    assert {at: locate(at).line for at in lines} == lines
