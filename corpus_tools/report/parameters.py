"""Settings given to a notebook: a cell of assignments after the one tagged ``parameters``."""

from __future__ import annotations

import copy
import keyword
import math
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

import nbformat

from corpus_tools.report.errors import NotebookError

if TYPE_CHECKING:
    from nbformat import NotebookNode

PARAMETERS = "parameters"
INJECTED = "injected-parameters"

_PLAIN = (str, int, float, bool, type(None))
_FOLDERS = re.compile(r"""(?P<quote>['"])(?:/|[A-Za-z]:[\\/])(?:[^'"\n]*[\\/])?(?=[^'"\n]*['"])""")


def inject_parameters(
    notebook: NotebookNode, parameters: Mapping[str, object], *, name: str
) -> NotebookNode:
    """Put a cell of assignments after the cell tagged ``parameters``.

    Parameters
    ----------
    notebook
        A notebook; left as it is.
    parameters
        Names and values: texts, numbers, truth values, None and lists of them.
    name
        The notebook's file name, for messages.

    Returns
    -------
    NotebookNode
        A copy with one cell more, tagged ``injected-parameters``; an older such cell is gone.

    Raises
    ------
    NotebookError
        If no cell is tagged ``parameters``, or a value or name cannot be written down.
    """
    copied = copy.deepcopy(notebook)
    copied.cells = [cell for cell in copied.cells if not has_tag(cell, INJECTED)]
    places = [place for place, cell in enumerate(copied.cells) if has_tag(cell, PARAMETERS)]
    if not places:
        raise NotebookError(
            f"notebook {name} has no cell tagged {PARAMETERS!r}",
            remedy="Tag the cell that sets inputs and settings, so that a report can set them.",
        )
    copied.cells.insert(places[0] + 1, _write_cell(parameters, copied, name))
    return copied


def has_tag(cell: NotebookNode, tag: str) -> bool:
    """Whether a cell carries a tag.

    Parameters
    ----------
    cell
        A cell.
    tag
        The tag looked for.

    Returns
    -------
    bool
    """
    return tag in cell.metadata.get("tags", [])


def hide_folders(source: str) -> str:
    """Shorten absolute paths in a cell's code to their last part.

    Parameters
    ----------
    source
        Code of a cell of assignments.

    Returns
    -------
    str
        The same on every machine, and silent about the folders of whoever ran it.

    Examples
    --------
    >>> hide_folders("study_folder = '/home/ada/corpus'")
    "study_folder = '…/corpus'"
    """
    return _FOLDERS.sub(r"\g<quote>…/", source)


def _write_cell(
    parameters: Mapping[str, object], notebook: NotebookNode, name: str
) -> NotebookNode:
    lines = [f"{key} = {_write_value(key, value, name)}" for key, value in parameters.items()]
    source = "\n".join(["# settings of this run", *lines])
    cell: NotebookNode = nbformat.v4.new_code_cell(source)  # type: ignore[no-untyped-call]
    cell.metadata.tags = [INJECTED]
    # A random id would make two runs differ; before format 4.5 cells have none.
    cell.pop("id", None)
    if (notebook.nbformat, notebook.nbformat_minor) >= (4, 5):
        cell.id = INJECTED
    return cell


def _write_value(key: str, value: object, name: str) -> str:
    if not key.isidentifier() or keyword.iskeyword(key):
        raise NotebookError(f"{key!r} cannot be the name of a parameter of notebook {name}")
    if isinstance(value, float) and not math.isfinite(value):
        return f'float("{value}")'
    if type(value) in _PLAIN:
        return repr(value)
    if isinstance(value, list | tuple):
        return f"[{', '.join(_write_value(key, part, name) for part in value)}]"
    raise NotebookError(
        f"parameter {key} of notebook {name} is a {type(value).__name__}",
        remedy="Texts, whole and decimal numbers, True, False, None and lists of them can be set.",
    )
