"""Pages printed by a real browser."""

from __future__ import annotations

import http.server
import os
import re
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from corpus_tools.report import pdf
from corpus_tools.report.pdf import write_pdfs

pytestmark = pytest.mark.browser
STYLE = Path(pdf.__file__).parent / "template" / "report.css"
PAPER = 688  # CSS pixels: 210 mm less two margins of 14 mm
N_COLUMNS = 22


def write_page(folder: Path, body: str) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / "01-a.html"
    head = f"<meta charset='utf-8'><title>Made for a test</title><style>{STYLE.read_text()}</style>"
    path.write_text(f"<!DOCTYPE html><html lang='en'><head>{head}</head><body>{body}</body></html>")
    return path


@pytest.fixture
def program(chromium: Browser) -> Path:
    """The same program as that of the other tests, which skip where there is none."""
    return Path(os.environ.get("CHROMIUM") or shutil.which("chromium") or "")


@pytest.fixture
def asked() -> Iterator[tuple[str, list[str]]]:
    """A web server on this machine, and what it was asked for."""
    paths: list[str] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            paths.append(self.path)
            self.send_error(404)

        def log_message(self, *_: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", paths
    server.shutdown()
    thread.join()
    server.server_close()


def count_pages(content: bytes) -> int:
    return max(int(n) for n in re.findall(rb"/Type /Pages\s*/Count (\d+)", content))


def test_a_page_is_printed_whole_and_alike_each_time(program: Path, tmp_path: Path) -> None:
    paragraphs = "".join(f"<p id='p{n}'>Paragraph {n} of the page.</p>" for n in range(150))
    links = "<a href='index.html'>up</a> <a href='https://example.com/a'>out</a> <a href='#p99'>down</a>"
    write_page(tmp_path / "r", links + paragraphs)
    first = write_pdfs(tmp_path / "r", ["01-a"], browser=program)[0].read_bytes()
    assert first.startswith(b"%PDF-")
    assert count_pages(first) >= 4
    assert first.count(b"/S /P\n") >= 150
    assert b"/Title (Made for a test)" in first
    assert b"/URI (https://example.com/a)" in first
    assert b"file:" not in first
    assert str(tmp_path).encode() not in first
    assert set(re.findall(rb"\(D:(\d{4})", first)) == {b"1980"}
    assert write_pdfs(tmp_path / "r", ["01-a"], browser=program)[0].read_bytes() == first
    assert sorted(path.name for path in (tmp_path / "r").iterdir()) == ["01-a.html", "01-a.pdf"]


def test_nothing_is_fetched(program: Path, tmp_path: Path, asked: tuple[str, list[str]]) -> None:
    address, paths = asked
    local = address.replace("127.0.0.1", "localhost")
    write_page(
        tmp_path / "r",
        f"<img src='{address}/a.png'><img src='{local}/b.png'><iframe src='{address}/c'></iframe>"
        f"<script>fetch('{address}/d', {{mode: 'no-cors'}})</script><p>text",
    )
    content = write_pdfs(tmp_path / "r", ["01-a"], browser=program)[0].read_bytes()
    assert count_pages(content) == 1
    assert paths == []


def test_no_column_is_cut_off_on_paper(chromium: Browser, tmp_path: Path) -> None:
    words = "".join(
        f"<th scope='col' class='number'>responsibility {n}</th>" for n in range(N_COLUMNS)
    )
    cells = "<td class='number'>0.123</td>" * N_COLUMNS
    wide = f"<table><thead><tr>{words}</tr></thead><tbody><tr>{cells}</tr></tbody></table>"
    long = f"<table><tr><td class='long'>{'x' * 400}</td><td>short</td></tr></table>"
    body = f"<main><figure>{wide}</figure><div class='scroll'>{long}</div></main>"
    path = write_page(tmp_path, body)
    path.write_text(pdf._prepare(path.read_text()))
    page = chromium.new_page(viewport={"width": PAPER, "height": 900})
    page.emulate_media(media="print")
    page.goto(path.as_uri())
    rights = page.eval_on_selector_all(
        "th, td", "cells => cells.map(c => c.getBoundingClientRect().right)"
    )
    assert len(rights) == 2 * N_COLUMNS + 2
    assert max(rights) <= PAPER
    page.close()
