"""Notebooks that have run, kept while nothing they were made from has changed."""

from __future__ import annotations

import hashlib
import json
import platform
import secrets
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cache
from importlib.metadata import distributions
from pathlib import Path
from typing import TYPE_CHECKING

import nbformat

from corpus_tools.report.execute import execute_notebook, read_notebook
from corpus_tools.report.parameters import INJECTED, has_tag

if TYPE_CHECKING:
    from nbformat import NotebookNode

OnCell = Callable[[int, int], None] | None


def run_notebook(
    path: Path, *, parameters: Mapping[str, object], kept: Path | None, on_cell: OnCell = None
) -> NotebookNode:
    """Run a notebook in its own folder, or read what it gave when it ran on the same things.

    Parameters
    ----------
    path
        The notebook.
    parameters
        Set in it.
    kept
        Folder for notebooks that have run, of this very study: another text or codebook needs
        another folder. What the folder holds is used if notebook, parameters, Python and all
        installed packages are the same. None: the notebook runs, and nothing is kept.
    on_cell
        As in ``execute_notebook``; not called for a notebook that is read.

    Returns
    -------
    NotebookNode
        With its outputs.

    Raises
    ------
    NotebookError
        As ``execute_notebook``.
    """
    place = None if kept is None else kept / f"{_identify(path, parameters)}.ipynb"
    kept_run = None if place is None else _read_kept(place, path)
    if kept_run is not None:
        return kept_run
    notebook = execute_notebook(
        path, parameters=parameters, working_folder=path.resolve().parent, on_cell=on_cell
    )
    if place is not None:
        # A full disk costs time at the next report, not this one.
        with suppress(OSError):
            _keep(notebook, place)
    return notebook


def _read_kept(place: Path, path: Path) -> NotebookNode | None:
    """Return the kept run, or None: never kept, or damaged."""
    if not place.is_file():
        return None
    try:
        run: NotebookNode = nbformat.read(place, as_version=4)  # type: ignore[no-untyped-call]
        sources = [cell.source for cell in run.cells if not has_tag(cell, INJECTED)]
    except Exception:  # a damaged file makes its reader raise anything
        return None
    same = sources == [cell.source for cell in read_notebook(path).cells]
    return run if same else None


def _keep(notebook: NotebookNode, place: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    writing = place.with_name(f".{place.stem}-{secrets.token_hex(4)}")
    try:
        nbformat.write(notebook, writing)  # type: ignore[no-untyped-call]
        writing.replace(place)
    finally:
        writing.unlink(missing_ok=True)


def _identify(path: Path, parameters: Mapping[str, object]) -> str:
    with suppress(OSError):
        made_from = [
            hashlib.sha256(path.read_bytes()).hexdigest(),
            str(path.resolve().parent),
            json.dumps({name: repr(value) for name, value in parameters.items()}, sort_keys=True),
            platform.python_version(),
            _list_packages(),
        ]
        return hashlib.sha256(json.dumps(made_from).encode()).hexdigest()[:32]
    return "unreadable"


@cache
def _list_packages() -> str:
    return " ".join(sorted(f"{package.name}=={package.version}" for package in distributions()))
