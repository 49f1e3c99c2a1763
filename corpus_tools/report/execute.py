"""Run a notebook from its first cell to its last, in a fresh kernel of this very Python."""

from __future__ import annotations

import copy
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import nbformat
from jupyter_client.kernelspec import KernelSpec
from jupyter_client.manager import AsyncKernelManager
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

from corpus_tools.report.errors import NotebookError
from corpus_tools.report.parameters import INJECTED, has_tag, inject_parameters

if TYPE_CHECKING:
    from nbformat import NotebookNode

_LONGEST_QUOTE = 300
_ANSI = re.compile(r"\x1b\[[0-9;]*m")


class _OwnPythonKernel(AsyncKernelManager):
    # An installed kernelspec named python3 may belong to another environment.
    @property
    def kernel_spec(self) -> KernelSpec:
        return KernelSpec(
            argv=[sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"],
            display_name="Python 3",
            language="python",
            metadata={"supported_encryption": ["curve"]},
        )


def execute_notebook(
    path: Path,
    *,
    parameters: Mapping[str, object],
    working_folder: Path,
    timeout: int = 600,
    on_cell: Callable[[int, int], None] | None = None,
) -> NotebookNode:
    """Run a notebook with the given parameters.

    Parameters
    ----------
    path
        The notebook; the file is not changed.
    parameters
        Set in a cell after the one tagged ``parameters``.
    working_folder
        Where the kernel starts; relative paths in the notebook start there too.
    timeout
        Seconds one cell may take.
    on_cell
        Called before each cell with its number, from 1, and the number of cells.

    Returns
    -------
    NotebookNode
        The notebook with its outputs, without times.

    Raises
    ------
    NotebookError
        If the notebook cannot be read, or a cell fails, takes too long or ends the kernel.
    """
    given = inject_parameters(read_notebook(path), parameters, name=path.name)
    notebook = _clear(given)
    numbers = _number_cells(notebook)
    with _start_kernel(notebook, working_folder, timeout, path.name) as client:
        for place, cell in enumerate(notebook.cells):
            if on_cell is not None and not has_tag(cell, INJECTED):
                on_cell(numbers[place], numbers[-1])
            _run_cell(client, place, where=f"notebook {path.name}, cell {numbers[place]}")
    return notebook


def read_notebook(path: Path) -> NotebookNode:
    """Read a notebook file.

    Parameters
    ----------
    path
        A notebook of format 4.

    Returns
    -------
    NotebookNode

    Raises
    ------
    NotebookError
        If there is no such file or it is no notebook.
    """
    try:
        notebook: NotebookNode = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    except OSError as error:
        raise NotebookError(f"notebook {path} cannot be read: {error.strerror}") from error
    except (ValueError, nbformat.ValidationError) as error:
        first = str(error).strip().partition("\n")[0]
        raise NotebookError(f"{path} is not a notebook: {first}") from error
    return notebook


def _clear(notebook: NotebookNode) -> NotebookNode:
    cleared = copy.deepcopy(notebook)
    for cell in cleared.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    cleared.metadata.pop("widgets", None)
    return cleared


def _number_cells(notebook: NotebookNode) -> list[int]:
    # As the reader of the file counts them: the injected cell is not one of the file's.
    numbers, number = [], 0
    for cell in notebook.cells:
        number += not has_tag(cell, INJECTED)
        numbers.append(number)
    return numbers


@contextmanager
def _start_kernel(
    notebook: NotebookNode, working_folder: Path, timeout: int, name: str
) -> Iterator[NotebookClient]:
    client = NotebookClient(
        notebook,
        timeout=timeout,
        record_timing=False,
        kernel_manager_class=_OwnPythonKernel,
        extra_arguments=["--HistoryManager.enabled=False"],
        resources={"metadata": {"path": str(working_folder)}},
    )
    with _starting(client, name):
        yield client


@contextmanager
def _starting(client: NotebookClient, name: str) -> Iterator[None]:
    manager = client.create_kernel_manager()
    # Without it recent kernels warn on stderr that their sockets are open to this machine.
    if manager.has_trait("transport_encryption"):
        manager.transport_encryption = "auto"
    environment = {**os.environ, "MPLBACKEND": "module://matplotlib_inline.backend_inline"}
    started = False
    try:
        # Not client.execute(): it answers Ctrl-C by itself, and the caller never hears of it.
        with client.setup_kernel(env=environment, stderr=subprocess.DEVNULL, cleanup_kc=True):
            started = True
            with _killing_on_error(client):
                yield
    except (RuntimeError, OSError) as error:
        if started:
            raise
        raise NotebookError(f"no kernel could be started for notebook {name}: {error}") from error


@contextmanager
def _killing_on_error(client: NotebookClient) -> Iterator[None]:
    try:
        yield
    except BaseException:
        # A busy kernel would be asked politely for seconds.
        client.shutdown_kernel = "immediate"
        raise


def _run_cell(client: NotebookClient, place: int, *, where: str) -> None:
    cell = client.nb.cells[place]
    try:
        client.execute_cell(cell, place, execution_count=client.code_cells_executed + 1)
    except CellExecutionError as error:
        raise _fail(where, cell, f"failed: {_quote(error)}") from error
    except CellTimeoutError as error:
        raise _fail(where, cell, f"took longer than {client.timeout} seconds") from error
    except DeadKernelError as error:
        raise _fail(where, cell, "ended its kernel (out of memory, or a crash)") from error


def _fail(where: str, cell: Any, what: str) -> NotebookError:
    first = next((line.strip() for line in cell.source.splitlines() if line.strip()), "")
    return NotebookError(f"{where} {what}", remedy=f"The cell starts: {first[:_LONGEST_QUOTE]}")


def _quote(error: CellExecutionError) -> str:
    lines = _ANSI.sub("", f"{error.ename}: {error.evalue}").strip().splitlines()
    return " ".join(line.strip() for line in lines[:2])[:_LONGEST_QUOTE]
