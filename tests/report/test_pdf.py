from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from corpus_tools.report import pdf
from corpus_tools.report.errors import ReportError
from corpus_tools.report.pdf import find_browser, write_pdfs

COMPLETE = "The html pages do not depend on it: the report is complete without PDF files."
PRINTS = f"""#!{sys.executable}
import sys, urllib.request
from pathlib import Path
switches = dict(word.partition("=")[::2] for word in sys.argv[1:])
assert Path(switches["--user-data-dir"]).is_dir()
page = urllib.request.urlopen(sys.argv[-1]).read().decode()
date = "/CreationDate (D:20310305100000+02'00')"
Path(switches["--print-to-pdf"]).write_text("\\n".join(["%PDF-1.4", date, page, *switches]))
"""


def write_program(path: Path, script: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(script if script.startswith("#!") else f"#!/bin/sh\n{script}")
    path.chmod(0o755)
    return path


@pytest.fixture
def report(tmp_path: Path) -> Path:
    folder = tmp_path / "a report"
    folder.mkdir()
    for name in ("index", "01-é"):
        (folder / f"{name}.html").write_text(f"<p>{name}", encoding="utf-8")
    return folder


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A machine without a browser; the folder is its path."""
    for variable in (pdf.VARIABLE, *pdf._WINDOWS_FOLDERS):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr(pdf, "_MAC", ())
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    return tmp_path / "bin"


class TestFindBrowser:
    def test_the_first_of_the_known_names_is_taken(self, bare: Path) -> None:
        for name in ("microsoft-edge", "chromium-browser", "google-chrome", "firefox"):
            write_program(bare / name, "")
        assert find_browser() == bare / "chromium-browser"

    def test_the_variable_goes_first(self, bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        write_program(bare / "chromium", "")
        mine = write_program(bare.parent / "mine", "")
        monkeypatch.setenv(pdf.VARIABLE, str(mine))
        assert find_browser() == mine
        write_program(bare / "brave", "")
        monkeypatch.setenv(pdf.VARIABLE, "brave")
        assert find_browser() == bare / "brave"

    def test_the_places_of_windows_are_looked_at(
        self, bare: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        edge = write_program(tmp_path / "Programs/Microsoft/Edge/Application/msedge.exe", "")
        monkeypatch.setenv("PROGRAMFILES", str(tmp_path / "Programs"))
        assert find_browser() == edge

    def test_a_missing_browser_is_said_with_what_to_do(self, bare: Path) -> None:
        with pytest.raises(ReportError) as caught:
            find_browser()
        assert str(caught.value) == (
            "no browser was found that can print pages as PDF\n"
            "  Install Chromium, Google Chrome or Microsoft Edge, or name the program in the "
            f"environment variable CORPUS_TOOLS_BROWSER. {COMPLETE}"
        )

    def test_a_variable_that_names_no_program(
        self, bare: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        write_program(bare / "chromium", "")
        monkeypatch.setenv(pdf.VARIABLE, "/nowhere/chrome")
        with pytest.raises(ReportError) as caught:
            find_browser()
        assert str(caught.value) == (
            "CORPUS_TOOLS_BROWSER names '/nowhere/chrome', which is not a program that can be "
            f"run\n  Let it name Chromium, Google Chrome or Microsoft Edge. {COMPLETE}"
        )


class TestWritePdfs:
    def test_each_page_is_printed_beside_itself(self, report: Path, tmp_path: Path) -> None:
        browser = write_program(tmp_path / "browser", PRINTS)
        files = write_pdfs(report, ["index", "01-é"], browser=browser)
        assert files == [report / "index.pdf", report / "01-é.pdf"]
        assert b"<p>index" in files[0].read_bytes()
        assert "<p>01-é" in files[1].read_text()
        names = ["01-é.html", "01-é.pdf", "index.html", "index.pdf"]
        assert sorted(path.name for path in report.iterdir()) == names

    def test_the_network_is_refused_and_dates_are_fixed(self, report: Path, tmp_path: Path) -> None:
        browser = write_program(tmp_path / "browser", PRINTS)
        text = write_pdfs(report, ["index"], browser=browser)[0].read_text()
        assert "/CreationDate (D:19800101000000+00'00')" in text
        for word in ("--headless", "--no-pdf-header-footer", "--proxy-server"):
            assert word in text
        assert ("--no-sandbox" in text) == (os.geteuid() == 0)

    @pytest.mark.parametrize("user", [0, 1000])
    def test_the_sandbox_is_left_off_only_for_root(
        self, report: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, user: int
    ) -> None:
        monkeypatch.setattr(os, "geteuid", lambda: user)
        browser = write_program(tmp_path / "browser", PRINTS)
        text = write_pdfs(report, ["index"], browser=browser)[0].read_text()
        assert ("--no-sandbox" in text) == (user == 0)

    @pytest.mark.parametrize(
        ("script", "words"),
        [
            ("echo 'no \x1b display' >&2; exit 3", "failed on index.html with status 3: no ␛ display"),
            ("exit 0", "wrote no PDF of index.html"),
            (PRINTS.replace("%PDF", "oops"), "wrote no PDF of index.html"),
            ("sleep 60 & sleep 60", "took longer than 0.3 seconds to print index.html"),
        ],
    )  # fmt: skip
    def test_a_browser_that_fails_leaves_an_earlier_file(
        self, report: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, words: str
    ) -> None:
        if "sleep" in script:
            monkeypatch.setattr(pdf, "_SECONDS", 0.3)
        (report / "index.pdf").write_text("earlier")
        browser = write_program(tmp_path / "browser", script)
        with pytest.raises(ReportError) as caught:
            write_pdfs(report, ["index"], browser=browser)
        assert str(caught.value) == f"the browser {browser} {words}\n  {COMPLETE}"
        assert (report / "index.pdf").read_text() == "earlier"
        names = ["01-é.html", "index.html", "index.pdf"]
        assert sorted(path.name for path in report.iterdir()) == names

    def test_a_file_that_is_no_program_is_said(self, report: Path, tmp_path: Path) -> None:
        with pytest.raises(ReportError, match=r"nowhere cannot be run: No such file or directory"):
            write_pdfs(report, ["index"], browser=tmp_path / "nowhere")

    def test_a_page_that_is_not_there_is_said(self, report: Path, tmp_path: Path) -> None:
        with pytest.raises(ReportError, match=r"there is no page 09\.html in .*a report"):
            write_pdfs(report, ["09"], browser=tmp_path / "browser")

    def test_no_pages_are_no_files(self, report: Path, tmp_path: Path) -> None:
        assert write_pdfs(report, [], browser=tmp_path / "browser") == []


class TestPrepare:
    def test_links_that_would_name_this_machine_are_left_out(self) -> None:
        html = (
            "<a href='index.html'>a</a><a href='data/x.csv'>b</a><a href='#top'>c</a>"
            "<a href='https://doi.org/10.1/x'>d</a><a href='file:///etc/hosts'>e</a><a id='f'>f</a>"
            "<map><area href='evidence.html?frame=x'></map>"
        )
        links = BeautifulSoup(pdf._prepare(html), "html.parser").find_all(["a", "area"])
        assert [link.get("href") for link in links] == [
            None, None, "#top", "https://doi.org/10.1/x", None, None, None
        ]  # fmt: skip

    @pytest.mark.parametrize(("n", "style"), [(9, None), (20, "font-size: 0.500rem")])
    def test_tables_of_many_columns_are_set_smaller(self, n: int, style: str | None) -> None:
        html = f"<table><tr>{'<th>a</th>' * n}</tr><tr>{'<td>1</td>' * n}</tr></table>"
        table = BeautifulSoup(pdf._prepare(html), "html.parser").table
        assert table is not None
        assert table.get("style") == style

    def test_text_stays_as_it_is(self) -> None:
        html = "<!DOCTYPE html>\n<html><head></head><body><p>&lt;b&gt; &amp; é</p></body></html>"
        assert "<p>&lt;b&gt; &amp; é</p>" in pdf._prepare(html)
