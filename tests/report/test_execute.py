from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from corpus_tools.report import NotebookError, execute_notebook

from .conftest import write_notebook

PARAMETERS = ("parameters", "n = 1")


def run(path: Path, **options: object) -> object:
    return execute_notebook(path, parameters={"n": 2}, working_folder=path.parent, **options)  # type: ignore[arg-type]


def test_runs_in_this_python_in_the_folder_with_the_parameters(tmp_path: Path) -> None:
    path = write_notebook(
        tmp_path / "a.ipynb",
        [PARAMETERS, ("code", "import sys, os\nprint(sys.executable, os.getcwd(), n)")],
    )
    before = path.read_bytes()
    seen: list[tuple[int, int]] = []
    notebook = execute_notebook(
        path,
        parameters={"n": 2},
        working_folder=tmp_path,
        on_cell=lambda cell, cells: seen.append((cell, cells)),
    )
    (output,) = notebook.cells[2].outputs
    assert output.text.split() == [sys.executable, str(tmp_path.resolve()), "2"]
    assert [cell.execution_count for cell in notebook.cells] == [1, 2, 3]
    assert seen == [(1, 2), (2, 2)]
    assert path.read_bytes() == before


def test_two_runs_give_the_same_notebook_without_times(tmp_path: Path) -> None:
    path = write_notebook(tmp_path / "a.ipynb", [PARAMETERS, ("code", "print(n)\nn")])
    first, second = run(path), run(path)
    assert first == second
    assert "execution" not in first.cells[0].metadata  # type: ignore[attr-defined]


def test_nothing_is_heard_on_stderr(tmp_path: Path) -> None:
    path = write_notebook(tmp_path / "a.ipynb", [PARAMETERS])
    program = (
        "import sys; from pathlib import Path; from corpus_tools.report import execute_notebook;"
        "path = Path(sys.argv[1]);"
        "execute_notebook(path, parameters={}, working_folder=path.parent)"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", program, path], capture_output=True, check=True
    )
    assert (done.stdout, done.stderr) == (b"", b"")


def test_a_failing_cell_is_named(tmp_path: Path) -> None:
    cells = [("text", "# T"), PARAMETERS, ("code", "\n  # why\nraise ValueError('no\\nway')")]
    path = write_notebook(tmp_path / "bad.ipynb", cells)
    with pytest.raises(NotebookError) as caught:
        run(path)
    assert str(caught.value) == (
        "notebook bad.ipynb, cell 3 failed: ValueError: no way\n  The cell starts: # why"
    )


def test_a_dead_kernel_is_told_soon(tmp_path: Path) -> None:
    path = write_notebook(tmp_path / "dead.ipynb", [PARAMETERS, ("code", "import os\nos._exit(1)")])
    started = time.monotonic()
    with pytest.raises(NotebookError, match=r"dead\.ipynb, cell 2 ended its kernel"):
        run(path)
    assert time.monotonic() - started < 20


def test_a_slow_cell_is_stopped(tmp_path: Path) -> None:
    path = write_notebook(
        tmp_path / "slow.ipynb", [PARAMETERS, ("code", "import time\ntime.sleep(60)")]
    )
    started = time.monotonic()
    with pytest.raises(NotebookError, match=r"slow\.ipynb, cell 2 took longer than 1 seconds"):
        run(path, timeout=1)
    assert time.monotonic() - started < 20


@pytest.mark.parametrize("content", [None, "", "{}", "not json", '{"nbformat": 4}'])
def test_what_is_no_notebook_is_said(tmp_path: Path, content: str | None) -> None:
    path = tmp_path / "odd.ipynb"
    if content is not None:
        path.write_text(content)
    with pytest.raises(NotebookError, match=r"odd\.ipynb"):
        run(path)


@pytest.mark.skipif(os.name != "posix", reason="Ctrl-C is sent as a POSIX signal")
def test_ctrl_c_reaches_the_caller_and_ends_the_kernel(tmp_path: Path) -> None:
    path = write_notebook(
        tmp_path / "a.ipynb",
        [
            PARAMETERS,
            (
                "code",
                "import os, time, pathlib\n"
                "_ = pathlib.Path('pid').write_text(str(os.getpid()))\ntime.sleep(60)",
            ),
        ],
    )
    program = (
        "import signal, sys\nfrom pathlib import Path\n"
        "from corpus_tools.report import execute_notebook\n"
        # Whoever started the tests may ignore it, and what ignores it hands that on.
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "path = Path(sys.argv[1])\n"
        "try:\n    execute_notebook(path, parameters={}, working_folder=path.parent)\n"
        "except KeyboardInterrupt:\n    sys.exit(77)\n"
    )
    process = subprocess.Popen([sys.executable, "-c", program, path], stderr=subprocess.PIPE)
    pid_file = tmp_path / "pid"
    _wait_until(lambda: pid_file.exists() and pid_file.read_text() != "")
    time.sleep(0.3)
    process.send_signal(signal.SIGINT)
    _, heard = process.communicate(timeout=20)
    assert (process.returncode, heard) == (77, b"")
    _wait_until(lambda: not _lives(int(pid_file.read_text())))


def _wait_until(condition: object, seconds: float = 20) -> None:
    end = time.monotonic() + seconds
    while not condition():  # type: ignore[operator]
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.1)


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{pid}/stat")
    return not state.exists() or state.read_text().rpartition(")")[2].split()[0] != "Z"
