from __future__ import annotations

from pathlib import Path

import pytest

from corpus_tools.report.errors import ReportError
from corpus_tools.report.folder import MARKER, replacing_folder


def write_report(out: Path, text: str) -> None:
    with replacing_folder(out) as folder:
        (folder / "index.html").write_text(text)


def test_a_report_replaces_nothing_an_empty_folder_and_a_report(tmp_path: Path) -> None:
    out = tmp_path / "deep" / "report"
    write_report(out, "1")
    write_report(out, "2")
    assert (out / "index.html").read_text() == "2"
    assert [path.name for path in out.parent.iterdir()] == ["report"]
    (tmp_path / "empty").mkdir()
    write_report(tmp_path / "empty", "3")
    assert (tmp_path / "empty" / MARKER).is_file()


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_a_failure_leaves_the_former_report(tmp_path: Path, error: type[BaseException]) -> None:
    out = tmp_path / "report"
    write_report(out, "1")
    with pytest.raises(error), replacing_folder(out) as folder:
        (folder / "index.html").write_text("2")
        raise error
    assert (out / "index.html").read_text() == "1"
    assert list(tmp_path.iterdir()) == [out]


@pytest.mark.parametrize("error", [OSError(5, "device lost"), KeyboardInterrupt()])
def test_a_failing_swap_puts_the_former_report_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    out = tmp_path / "report"
    write_report(out, "1")
    rename = Path.rename

    def fail_on_new(self: Path, target: Path) -> Path:
        if ".new-" in self.name:
            raise error
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fail_on_new)
    with pytest.raises((ReportError, KeyboardInterrupt)):
        write_report(out, "2")
    assert (out / "index.html").read_text() == "1"
    assert list(tmp_path.iterdir()) == [out]


def test_other_folders_and_files_are_refused_and_kept(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("dear")
    with pytest.raises(ReportError, match="is not empty and is not a report"):
        write_report(tmp_path, "1")
    with pytest.raises(ReportError, match="is a file"):
        write_report(tmp_path / "mine.txt", "1")
    assert (tmp_path / "mine.txt").read_text() == "dear"


def test_files_that_came_meanwhile_are_kept(tmp_path: Path) -> None:
    out = tmp_path / "report"
    with pytest.raises(ReportError, match="is not a report"), replacing_folder(out):
        out.mkdir()
        (out / "mine.txt").write_text("dear")
    assert [path.name for path in out.iterdir()] == ["mine.txt"]


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ReportError, match="no report can be written"):
        write_report(tmp_path / "file" / "report", "1")


def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "real")
    write_report(link, "1")
    assert link.is_symlink()
    assert (tmp_path / "real" / "index.html").read_text() == "1"
