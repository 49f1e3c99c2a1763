from __future__ import annotations

import os
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from corpus_tools.errors import CorpusToolsError
from corpus_tools.report.archive import write_zip
from corpus_tools.report.errors import ReportError
from corpus_tools.report.folder import MARKER, replacing_folder


def write_report(out: Path) -> Path:
    with replacing_folder(out) as folder:
        (folder / "data").mkdir()
        (folder / "index.html").write_text("<p>é</p>" * 100, encoding="utf-8")
        (folder / "data" / "b.csv").write_text("n\n1\n")
        (folder / "data" / "a é.csv").write_text("n\n2\n")
    return out


@pytest.fixture
def report(tmp_path: Path) -> Path:
    return write_report(tmp_path / "my report")


def test_it_unpacks_into_one_folder_with_the_same_files(report: Path, tmp_path: Path) -> None:
    path = tmp_path / "report.zip"
    assert write_zip(report, path) == path
    with ZipFile(path) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == [
            f"my report/{MARKER}",
            "my report/data/a é.csv",
            "my report/data/b.csv",
            "my report/index.html",
        ]
        archive.extractall(tmp_path / "elsewhere")
    for file in (file for file in report.rglob("*") if file.is_file()):
        unpacked = tmp_path / "elsewhere" / "my report" / file.relative_to(report)
        assert unpacked.read_bytes() == file.read_bytes()
    assert path.stat().st_size < 1500


def test_members_say_nothing_of_this_machine(report: Path, tmp_path: Path) -> None:
    with ZipFile(write_zip(report, tmp_path / "a.zip")) as archive:
        facts = {
            (one.date_time, one.external_attr >> 16, one.create_system, one.compress_type)
            for one in archive.infolist()
        }
    assert facts == {((1980, 1, 1, 0, 0, 0), 0o100644, 3, ZIP_DEFLATED)}


def test_the_same_report_gives_the_same_bytes(report: Path, tmp_path: Path) -> None:
    first = write_zip(report, tmp_path / "a.zip").read_bytes()
    for number, file in enumerate(sorted(report.rglob("*.*"))):
        os.utime(file, (number, number))
        file.chmod(0o600)
    second = write_report(tmp_path / "deep" / "my report")
    assert write_zip(report, tmp_path / "b.zip").read_bytes() == first
    assert write_zip(second, tmp_path / "c.zip").read_bytes() == first


@pytest.mark.parametrize("target", ["secret.txt", "secrets", "nowhere"])
def test_a_link_is_not_followed(report: Path, tmp_path: Path, target: str) -> None:
    (tmp_path / "secret.txt").write_text("dear")
    (tmp_path / "secrets").mkdir()
    (report / "data" / "z").symlink_to(tmp_path / target)
    with pytest.raises(ReportError) as caught:
        write_zip(report, tmp_path / "a.zip")
    assert str(caught.value) == (
        f"data/z in {report} is a link or no ordinary file\n  Remove it, or make the report again."
    )
    assert not (tmp_path / "a.zip").exists()


def test_a_pipe_is_not_read(report: Path, tmp_path: Path) -> None:
    os.mkfifo(report / "pipe")
    with pytest.raises(ReportError, match=r"pipe in .* is a link or no ordinary file"):
        write_zip(report, tmp_path / "a.zip")


@pytest.mark.parametrize("name", ["..\\..\\x", "C:x", "a\x1b[0m", os.fsdecode(b"\xff")])
def test_a_name_that_is_a_path_elsewhere_is_refused(
    report: Path, tmp_path: Path, name: str
) -> None:
    (report / name).write_text("x")
    with pytest.raises(ReportError, match="is a name that not every system can unpack") as caught:
        write_zip(report, tmp_path / "a.zip")
    assert ascii(name) in str(caught.value)


def test_a_link_to_the_report_names_the_report(report: Path, tmp_path: Path) -> None:
    (tmp_path / "latest").symlink_to(report)
    with ZipFile(write_zip(tmp_path / "latest", tmp_path / "a.zip")) as archive:
        assert archive.namelist()[0].startswith("my report/")


def test_a_folder_that_is_no_report_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReportError) as caught:
        write_zip(tmp_path, tmp_path / "a.zip")
    assert str(caught.value) == (
        f"{tmp_path} is not a report\n  Name a folder that corpus-tools report has written."
    )


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("my report/a.zip", "lies in the report that it shall hold\n  Name a file beside"),
        ("a.rar", "no zip can be written as 'a.rar'\n  End the name in .zip."),
        ("nowhere/a.zip", "cannot be written: No such file or directory"),
    ],
)
def test_a_wrong_place_is_said(report: Path, tmp_path: Path, name: str, message: str) -> None:
    with pytest.raises(CorpusToolsError, match=message):
        write_zip(report, tmp_path / name)


def test_a_failure_leaves_an_earlier_file(
    report: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_zip(report, tmp_path / "a.zip")
    before = path.read_bytes()

    def fail(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(ZipFile, "writestr", fail)
    with pytest.raises(KeyboardInterrupt):
        write_zip(report, path)
    assert path.read_bytes() == before
    assert sorted(tmp_path.iterdir()) == [path, report]
