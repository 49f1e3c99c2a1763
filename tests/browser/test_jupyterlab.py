"""Each notebook in a real JupyterLab, as `make lab` opens it: run from the menu, then looked at."""

from __future__ import annotations

import json
import os
import re
import secrets
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import nbformat
import pytest
from playwright.sync_api import Browser, BrowserContext, Page

pytestmark = [pytest.mark.browser, pytest.mark.slow]
ROOT = Path(__file__).parents[2]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("[0-9]*.ipynb"))
START, RUN = 60, 300  # seconds; so generous that only a hang is stopped
TALLEST = 16_000  # pixels: the browser draws no taller picture
SETTINGS = {
    "apputils-extension/notification": {"fetchNews": "false", "checkForUpdates": False},
    # All cells stand in the page, and nothing below the last.
    "notebook-extension/tracker": {"windowingMode": "none", "scrollPastEnd": False},
}
LOOK = """cells => cells.map(cell => ({
  prompt: cell.querySelector('.jp-InputPrompt')?.innerText.trim() ?? '',
  outputs: [...cell.querySelectorAll('.jp-OutputArea-output')].map(output => ({
    text: output.innerText,
    width: output.clientWidth,
    images: [...output.querySelectorAll('img')].map(image => ({
      natural: image.naturalWidth, width: image.clientWidth, alt: image.getAttribute('alt'),
    })),
    tables: [...output.querySelectorAll('table')].map(table => ({
      caption: table.caption?.innerText, rows: table.tBodies[0]?.rows.length ?? 0,
      headers: table.tHead?.rows.length ?? 0,
    })),
  })),
}))"""


@dataclass(frozen=True)
class Server:
    """A JupyterLab that runs, and the way to ask it."""

    base: str
    token: str

    def ask(self, path: str, *, method: str = "GET") -> Any:
        request = urllib.request.Request(
            self.base + path, method=method, headers={"Authorization": f"token {self.token}"}
        )
        # Proxies of the surroundings have no business with this machine.
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with opener.open(request, timeout=START) as answer:
            return json.loads(answer.read() or "null")


@dataclass(frozen=True)
class Run:
    """One notebook: as committed, as saved after the run, and what the browser showed of both."""

    name: str
    committed: nbformat.NotebookNode
    saved: nbformat.NotebookNode
    opened: list[dict[str, Any]]
    shown: list[dict[str, Any]]
    dialogs: list[str]
    asked: list[str]
    refused: list[str]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("jupyterlab")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    lab = Server(f"http://127.0.0.1:{port}", secrets.token_hex(16))
    with (folder / "log").open("w", encoding="utf-8") as log:
        process = start_lab(folder, port, lab.token, log)
        try:
            wait_for_lab(lab, process, folder / "log")
            yield lab
        finally:
            # Asked to stop it ends its kernels; a kernel whose server was killed ends itself.
            process.terminate()
            try:
                process.wait(START)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def start_lab(folder: Path, port: int, token: str, log: Any) -> subprocess.Popen[bytes]:
    """What the target `lab` of the Makefile does, with nothing of the user's own settings."""
    for name in ("notebooks", "data"):
        # Real articles that somebody keeps in a study belong in no copy and in no picture.
        ignored = shutil.ignore_patterns(".ipynb_checkpoints", "texts")
        shutil.copytree(ROOT / name, folder / "lab" / name, ignore=ignored)
    for name, values in SETTINGS.items():
        path = folder / "settings" / "@jupyterlab" / f"{name}.jupyterlab-settings"
        path.parent.mkdir(parents=True)
        path.write_text(json.dumps(values), encoding="utf-8")
    folders = {
        "JUPYTER_CONFIG_DIR": "config",
        "JUPYTER_DATA_DIR": "data",
        "JUPYTER_RUNTIME_DIR": "runtime",
        "JUPYTERLAB_SETTINGS_DIR": "settings",
        "JUPYTERLAB_WORKSPACES_DIR": "workspaces",
        "IPYTHONDIR": "ipython",
    }
    paths = [str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
    command = [sys.executable, "-m", "jupyterlab", "notebooks", "--no-browser", "--allow-root"]
    options = [
        "--ip=127.0.0.1",
        f"--port={port}",
        "--ServerApp.port_retries=0",
        f"--IdentityProvider.token={token}",
        "--LabApp.extension_manager=readonly",
        # Whatever happens to the tests, nothing of this is left for long.
        "--MappingKernelManager.cull_idle_timeout=900",
        "--MappingKernelManager.cull_connected=True",
        "--ServerApp.shutdown_no_activity_timeout=900",
    ]
    return subprocess.Popen(
        command + options,
        cwd=folder / "lab",
        env={
            **os.environ,
            **{name: str(folder / place) for name, place in folders.items()},
            "PYTHONPATH": os.pathsep.join(paths),
        },
        stdout=log,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )


def wait_for_lab(lab: Server, process: subprocess.Popen[bytes], log: Path) -> None:
    end = time.monotonic() + START
    while process.poll() is None and time.monotonic() < end:
        try:
            lab.ask("/api/status")
        except OSError:
            time.sleep(0.2)
        else:
            return
    pytest.fail(f"JupyterLab did not start:\n{log.read_text(encoding='utf-8')[-3000:]}")


@contextmanager
def browsing(
    chromium: Browser, lab: Server, asked: list[str], refused: list[str]
) -> Iterator[Page]:
    context: BrowserContext = chromium.new_context(viewport={"width": 1280, "height": 900})
    outside = lambda url: urlsplit(url).hostname not in {"127.0.0.1", None}  # noqa: E731
    context.route(outside, lambda route: (refused.append(route.request.url), route.abort()))
    page = context.new_page()
    page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    page.on("websocket", lambda line: outside(line.url) and refused.append(line.url))
    try:
        yield page
    finally:
        context.close()
        for kernel in lab.ask("/api/kernels"):
            lab.ask(f"/api/kernels/{kernel['id']}", method="DELETE")


@pytest.fixture(scope="module", params=NOTEBOOKS, ids=lambda path: path.stem)
def run(request: pytest.FixtureRequest, server: Server, chromium: Browser) -> Run:
    name = request.param.name
    asked: list[str] = []
    refused: list[str] = []
    committed = read_saved(server, name)
    with browsing(chromium, server, asked, refused) as page:
        # Without reset it would open the notebooks looked at before as well.
        page.goto(f"{server.base}/lab/tree/{name}?reset&token={server.token}")
        wait_until_open(page, server, name, len(committed.cells))
        opened = look_when_drawn(page)
        choose(page, "Edit", "editmenu:clear-all")
        assert not any(cell["outputs"] for cell in look(page)), f"{name} was not cleared"
        choose(page, "Run", "runmenu:run-all")
        wait_for_run(page, name, committed)
        shown = look_when_drawn(page)
        dialogs = page.locator(".jp-Dialog").all_inner_texts()
        saved = save(page, server, name)
        keep_picture(page, Path(name).stem)
    return Run(name, committed, saved, opened, shown, dialogs, asked, refused)


def look(page: Page) -> list[dict[str, Any]]:
    return page.locator(".jp-Notebook .jp-Cell").evaluate_all(LOOK)


def look_when_drawn(page: Page) -> list[dict[str, Any]]:
    """Markdown and images come a moment after their place; what never comes, a test will name."""
    end = time.monotonic() + START
    while True:
        cells = look(page)
        outputs = [output for cell in cells for output in cell["outputs"]]
        drawn = all(
            output["text"].strip() or any(image["natural"] for image in output["images"])
            for output in outputs
        )
        if drawn or time.monotonic() > end:
            return cells
        page.wait_for_timeout(200)


def choose(page: Page, menu: str, command: str) -> None:
    page.get_by_role("menubar").get_by_role("menuitem", name=menu, exact=True).click()
    page.locator(f".lm-Menu-item[data-command='{command}']").click()


def wait_until_open(page: Page, lab: Server, name: str, n_cells: int) -> None:
    """Until all cells are there and the kernel has answered: what is run before that is lost."""
    end = time.monotonic() + START
    while True:
        if is_connected(lab) and is_idle(page) and len(look(page)) == n_cells:
            return
        if time.monotonic() > end:
            pytest.fail(f"{name} is not open after {START} s: {len(look(page))} of {n_cells} cells")
        page.wait_for_timeout(200)


def is_connected(lab: Server) -> bool:
    try:
        kernels = lab.ask("/api/kernels")
    except urllib.error.HTTPError:
        # The server cannot tell of a kernel that it is about to start.
        return False
    return any(kernel["execution_state"] == "idle" and kernel["connections"] for kernel in kernels)


def is_idle(page: Page) -> bool:
    # The status bar; the round sign beside the kernel's name says idle before there is a kernel.
    return page.get_by_text("| Idle").count() > 0


def wait_for_run(page: Page, name: str, notebook: nbformat.NotebookNode) -> None:
    """Until no cell waits. After an error those behind it wait no longer, and have no number."""
    end = time.monotonic() + RUN
    while True:
        prompts = [cell["prompt"] for cell in look(page)]
        waiting = [number for number, prompt in enumerate(prompts) if prompt == "[*]:"]
        # One with a number tells the end from the moment before the start.
        begun = any(re.fullmatch(r"\[\d+\]:", prompt) for prompt in prompts)
        if begun and not waiting and is_idle(page):
            return
        if time.monotonic() > end:
            at = place(name, notebook, waiting[0] if waiting else 0)
            pytest.fail(f"{at} had not run after {RUN} s; prompts: {' '.join(prompts)}")
        page.wait_for_timeout(300)


def save(page: Page, lab: Server, name: str) -> nbformat.NotebookNode:
    path = f"/api/contents/{name}?content=0"
    before = lab.ask(path)["last_modified"]
    choose(page, "File", "docmanager:save")
    end = time.monotonic() + START
    while lab.ask(path)["last_modified"] == before:
        assert time.monotonic() < end, f"{name} was not saved"
        page.wait_for_timeout(200)
    return read_saved(lab, name)


def read_saved(lab: Server, name: str) -> nbformat.NotebookNode:
    return nbformat.from_dict(lab.ask(f"/api/contents/{name}?content=1")["content"])


def keep_picture(page: Page, name: str) -> None:
    """Kept for a person to look at: the whole notebook, with the window made as tall as it is."""
    folder = ROOT / "build" / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    panel = page.locator(".jp-WindowedPanel-outer")
    height = panel.evaluate("node => node.scrollHeight") + 150
    page.set_viewport_size({"width": 1280, "height": min(height, TALLEST)})
    panel.evaluate("node => node.scrollTo(0, 0)")
    page.wait_for_timeout(500)
    page.screenshot(path=folder / f"lab-{name}.png")


def place(name: str, notebook: nbformat.NotebookNode, number: int) -> str:
    line = (notebook.cells[number].source.splitlines() or [""])[0]
    return f"{name}, cell {number + 1} ({line[:60]})"


def name_kind(output: nbformat.NotebookNode) -> str:
    marked = output.get("metadata", {}).get("corpus_tools", {}).get("kind")
    return marked or output.get("name") or output.output_type


def list_kinds(notebook: nbformat.NotebookNode) -> dict[int, list[str]]:
    return {
        number: [name_kind(output) for output in cell.outputs]
        for number, cell in enumerate(notebook.cells)
        if cell.cell_type == "code"
    }


def pair_outputs(run: Run, when: str) -> Iterator[tuple[str, str, nbformat.NotebookNode, Any]]:
    """Place, kind, what the file holds and what the browser shows of each output."""
    notebook, cells = {
        "opened": (run.committed, run.opened),
        "run": (run.saved, run.shown),
    }[when]
    assert len(cells) == len(notebook.cells), f"{run.name}: the browser does not have all cells"
    for number, (cell, seen) in enumerate(zip(notebook.cells, cells, strict=True)):
        outputs, at = cell.get("outputs", []), place(run.name, notebook, number)
        assert len(seen["outputs"]) == len(outputs), f"{at}: not each output is shown"
        for output, shown in zip(outputs, seen["outputs"], strict=True):
            yield at, name_kind(output), output, shown


def one_line(text: str | None) -> str:
    return " ".join((text or "").split())


def test_there_are_notebooks() -> None:
    assert NOTEBOOKS


def test_it_runs_from_the_first_cell_to_the_last(run: Run) -> None:
    for number, cell in enumerate(run.saved.cells):
        for output in cell.get("outputs", []):
            at = place(run.name, run.saved, number)
            assert output.output_type != "error", f"{at}: {output.ename}: {output.evalue}"
            assert output.get("name") != "stderr", f"{at} wrote to stderr: {output.text}"
    counts = {n: c.execution_count for n, c in enumerate(run.saved.cells) if c.cell_type == "code"}
    for expected, (number, count) in enumerate(counts.items(), start=1):
        at = place(run.name, run.saved, number)
        assert count == expected, f"{at} has the execution count {count}, not {expected}"
        assert run.shown[number]["prompt"] == f"[{expected}]:", f"{at} shows another count"
    assert run.dialogs == [], f"{run.name}: JupyterLab asks something"


def test_its_outputs_are_of_the_kinds_it_was_committed_with(run: Run) -> None:
    committed, ran = list_kinds(run.committed), list_kinds(run.saved)
    assert committed.keys() == ran.keys(), run.name
    for number, kinds in committed.items():
        assert ran[number] == kinds, place(run.name, run.committed, number)


@pytest.mark.parametrize("when", ["opened", "run"])
def test_figures_are_seen(run: Run, when: str) -> None:
    for at, kind, output, shown in pair_outputs(run, when):
        if kind != "figure":
            continue
        assert len(shown["images"]) == 1, f"{at}: no image"
        image = shown["images"][0]
        assert image["natural"] > 0, f"{at}: the image is broken"
        assert 0 < image["width"] <= shown["width"], f"{at}: the image is cut"
        # JupyterLab 4.6 writes no alternative text, whatever the metadata say; a later one may.
        alt = output.metadata["image/png"]["alt"]
        assert image["alt"] in {None, alt}, f"{at}: another alternative text"


@pytest.mark.parametrize("when", ["opened", "run"])
def test_tables_are_seen_with_caption_and_rows(run: Run, when: str) -> None:
    for at, kind, output, shown in pair_outputs(run, when):
        if kind != "table":
            continue
        assert len(shown["tables"]) == 1, f"{at}: no table"
        table = shown["tables"][0]
        caption = output.metadata["corpus_tools"]["caption"]
        assert one_line(table["caption"]) == caption, f"{at}: another caption"
        assert table["headers"] == 1, f"{at}: no row of headers"
        assert table["rows"] > 0, f"{at}: no rows"


@pytest.mark.parametrize("when", ["opened", "run"])
def test_captions_and_findings_read_as_they_were_written(run: Run, when: str) -> None:
    for at, kind, output, shown in pair_outputs(run, when):
        if kind in {"caption", "finding"}:
            assert one_line(shown["text"]) == one_line(output.data["text/plain"]), at


def test_nothing_outside_this_machine_is_asked(run: Run) -> None:
    assert run.refused == [], run.name
    # Asked for these, the server itself would go to the network.
    abroad = [path for path in run.asked if path.startswith(("/lab/api/news", "/lab/api/update"))]
    assert abroad == [], run.name
