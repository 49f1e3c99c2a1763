"""Read a dictionary of another program as a codebook."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

from corpus_tools.errors import Place, StudyError
from corpus_tools.study.dictionaries.building import Imported, Kind, build_codebook
from corpus_tools.study.dictionaries.items import Dictionary
from corpus_tools.study.dictionaries.lists import read_lexicoder, read_quanteda
from corpus_tools.study.dictionaries.liwc import read_dic, read_dicx
from corpus_tools.study.dictionaries.tables import read_table

_READERS: dict[str, Callable[[Path], Dictionary]] = {
    ".dic": read_dic,
    ".dicx": read_dicx,
    ".yml": read_quanteda,
    ".yaml": read_quanteda,
    ".lc3": read_lexicoder,
    ".csv": read_table,
    ".tsv": read_table,
    ".xlsx": read_table,
}


def read_dictionary(path: Path, *, day: datetime.date, kind: Kind = "frame") -> Imported:
    """Read a dictionary of LIWC, quanteda or Lexicoder, or a table, as a codebook.

    Parameters
    ----------
    path
        The file; its ending tells the layout: ``.dic`` and ``.dicx`` (LIWC), ``.yml`` and
        ``.yaml`` (quanteda), ``.lc3`` (Lexicoder), ``.csv``, ``.tsv`` and ``.xlsx`` (columns
        entry and pattern; if wished label, kind, definition, exclusion).
    day
        Today, for the codebook's note.
    kind
        Of all entries that name none themselves.

    Returns
    -------
    Imported
        The codebook, and what of the file it cannot say: regular expressions, weights,
        conditions on the words around, what stands twice.

    Raises
    ------
    StudyError
        If the file cannot be read as what its ending says, or nothing of it can be kept.
    """
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        raise StudyError(
            f"has the ending {path.suffix!r}, which no reader of dictionaries knows",
            place=Place(path),
            remedy=f"Known: {', '.join(_READERS)}.",
        )
    return build_codebook(reader(path), path=path, kind=kind, day=day)
