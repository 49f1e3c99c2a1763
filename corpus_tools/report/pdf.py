"""The pages of a report as PDF, printed by a browser that is on the machine."""

from __future__ import annotations

import os
import re
import secrets
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from bs4 import BeautifulSoup

from corpus_tools.exhibits.escaping import one_line
from corpus_tools.exhibits.saving import replacing_file
from corpus_tools.report.errors import ReportError

VARIABLE = "CORPUS_TOOLS_BROWSER"

_NAMES = (
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge",
    "chrome",
)  # fmt: skip
_MAC = ("Google Chrome", "Chromium", "Microsoft Edge")
_WINDOWS = ("Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe")
_WINDOWS_FOLDERS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")

_SWITCHES = (
    "--headless", "--no-pdf-header-footer", "--disable-gpu", "--disable-extensions",
    "--no-first-run", "--no-default-browser-check", "--hide-scrollbars",
    # A page needs no network, and what is printed must not tell anyone that it is.
    "--proxy-server=127.0.0.1:9", "--proxy-bypass-list=<-loopback>",
    "--host-resolver-rules=MAP * ~NOTFOUND", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-quic",
)  # fmt: skip
_SECONDS = 120
_LAST_WORDS = 300
_COMPLETE = "The html pages do not depend on it: the report is complete without PDF files."

# What does not fit on the paper is cut off by browsers without a word.
_STYLE = """
@page { size: A4; margin: 15mm 14mm; }
figure img { max-height: 165mm; max-width: 100%; width: auto; height: auto; }
td.long { overflow-wrap: anywhere; }
table.many :is(th, td) { padding: .15rem .2rem; overflow-wrap: anywhere; }
table.many thead th { font-size: 85%; letter-spacing: -.02em; }
table.many td.number { overflow-wrap: normal; white-space: nowrap; }
"""
_MANY_COLUMNS = 9
_FONT = 10  # rem, to be shared by the columns of a table that has many

_WEB = ("http://", "https://", "mailto:", "#")
# The same length as what they replace, since a PDF finds its parts by their place in the file.
_DATES = re.compile(rb"(/(?:Creation|Mod)Date \(D:)\d{14}[+-]\d\d'\d\d'")
_DATE = rb"\g<1>19800101000000+00'00'"


def find_browser() -> Path:
    """Find a browser of the Chromium family that can print pages.

    Returns
    -------
    Path
        What the environment variable ``CORPUS_TOOLS_BROWSER`` names, else the first of
        chromium, chromium-browser, google-chrome, google-chrome-stable, microsoft-edge and
        chrome on the path, else one where macOS and Windows keep them.

    Raises
    ------
    ReportError
        If there is none, or what the variable names is not a program.
    """
    named = os.environ.get(VARIABLE)
    if named:
        program = shutil.which(named)
        if program is None:
            raise ReportError(
                f"{VARIABLE} names {named!r}, which is not a program that can be run",
                remedy=f"Let it name Chromium, Google Chrome or Microsoft Edge. {_COMPLETE}",
            )
        return Path(program)
    for candidate in _list_places():
        program = shutil.which(candidate)
        if program:
            return Path(program)
    raise ReportError(
        "no browser was found that can print pages as PDF",
        remedy="Install Chromium, Google Chrome or Microsoft Edge, or name the program in the "
        f"environment variable {VARIABLE}. {_COMPLETE}",
    )


def write_pdfs(folder: Path, pages: Sequence[str], *, browser: Path) -> list[Path]:
    """Print pages of a report as PDF files beside them.

    The browser runs without a network and with a profile of its own, which is removed. Links to
    other files are left out: they would say where on this machine the report lies. Tables of
    many columns are set smaller, so that all of them are on the paper (A4). The same page gives
    the same bytes, as long as the browser and the fonts are the same.

    Parameters
    ----------
    folder
        The folder of a report.
    pages
        Names of pages, without the ending.
    browser
        The program, as :func:`find_browser` finds it.

    Returns
    -------
    list of Path
        The files, in the order of the pages.

    Raises
    ------
    ReportError
        If there is no such page, or the browser fails on it or takes longer than two minutes;
        an earlier PDF of that page is left as it was.
    """
    return [_print(folder.resolve() / f"{page}.html", browser) for page in pages]


def _list_places() -> Iterator[str]:
    yield from _NAMES
    for name in _MAC:
        yield f"/Applications/{name}.app/Contents/MacOS/{name}"
    for variable in _WINDOWS_FOLDERS:
        if variable in os.environ:
            yield from (str(Path(os.environ[variable], name)) for name in _WINDOWS)


def _print(page: Path, browser: Path) -> Path:
    if not page.is_file():
        raise ReportError(
            f"there is no page {page.name} in {page.parent}", remedy="Name a page of the report."
        )
    target = page.with_name(f"{page.stem}.pdf")
    with _copy_to_print(page) as copy, replacing_file(target) as pdf:
        _run(browser, [f"--print-to-pdf={pdf}", copy.as_uri()], page=page.name)
        content = pdf.read_bytes() if pdf.is_file() else b""
        if not content.startswith(b"%PDF"):
            raise _fail(browser, f"wrote no PDF of {page.name}")
        pdf.write_bytes(_DATES.sub(_DATE, content))
    return target


@contextmanager
def _copy_to_print(page: Path) -> Iterator[Path]:
    # Beside the page, since some browsers are kept from seeing the folder for temporary files.
    copy = page.with_name(f".{page.stem}.print-{secrets.token_hex(4)}.html")
    try:
        copy.write_text(_prepare(page.read_text(encoding="utf-8")), encoding="utf-8")
        yield copy
    finally:
        copy.unlink(missing_ok=True)


def _prepare(html: str) -> str:
    soup = BeautifulSoup(html, "html.parser")
    for link in soup.select("a[href], area[href]"):
        if not str(link["href"]).startswith(_WEB):
            del link["href"]
    for table in soup.select("table"):
        n_columns = max((len(row.select("th, td")) for row in table.select("tr")), default=0)
        if n_columns > _MANY_COLUMNS:
            table["class"] = "many"
            table["style"] = f"font-size: {_FONT / n_columns:.3f}rem"
    style = soup.new_tag("style")
    style.string = _STYLE
    (soup.head or soup).append(style)
    return str(soup)


def _run(browser: Path, what: Sequence[str], *, page: str) -> None:
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile,
        tempfile.TemporaryFile() as said,
    ):
        command = [str(browser), *_SWITCHES, f"--user-data-dir={profile}", *what]
        if _is_root():
            command.insert(1, "--no-sandbox")  # it refuses to run otherwise
        try:
            process = subprocess.Popen(  # noqa: S603  the user's browser, our switches
                command, stdin=subprocess.DEVNULL, stdout=said, stderr=said, start_new_session=True
            )
        except OSError as error:
            raise _fail(browser, f"cannot be run: {error.strerror}") from error
        if _wait(process, browser, page):
            said.seek(0)
            words = one_line(said.read().decode(errors="replace"))[-_LAST_WORDS:]
            raise _fail(browser, f"failed on {page} with status {process.returncode}: {words}")


def _wait(process: subprocess.Popen[bytes], browser: Path, page: str) -> int:
    try:
        return process.wait(timeout=_SECONDS)
    except subprocess.TimeoutExpired as error:
        raise _fail(browser, f"took longer than {_SECONDS} seconds to print {page}") from error
    finally:
        if process.poll() is None:
            _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    # A browser is many processes; they are a group of their own where there are groups.
    if os.name == "posix":
        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    process.wait()


def _is_root() -> bool:
    return os.name == "posix" and os.geteuid() == 0


def _fail(browser: Path, words: str) -> ReportError:
    return ReportError(f"the browser {browser} {words}", remedy=_COMPLETE)
