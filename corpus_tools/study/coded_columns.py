"""Columns of a file of codes that hold one code a sentence, such as its stance or its tone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pandas as pd

from corpus_tools.errors import Place, StudyError
from corpus_tools.study.codes import check_codes, read_codes
from corpus_tools.study.reading import Study
from corpus_tools.study.sheets import read_sheet

_KEY = ["document_id", "start", "end"]


def read_coded_columns(
    study: Study,
    *,
    documents: pd.DataFrame,
    is_asked: Callable[[str], bool],
    allowed: Mapping[str, str] | Mapping[str, int],
    says: str,
) -> pd.DataFrame:
    """Read the codes that a person wrote into some columns, of the documents that are there.

    Parameters
    ----------
    study
        As ``read_study`` gives it.
    documents
        The table of that name.
    is_asked
        Whether a column is one of them, by its name.
    allowed
        What may stand in them, and which code it is. A blank cell is no code.
    says
        What is allowed, in words.

    Returns
    -------
    pandas.DataFrame
        One row per code, by sentence, then in the order of the columns: ``document_id``,
        ``start``, ``end``, ``column``, ``code``, ``held_back``, ``line`` (of the file).

    Raises
    ------
    StudyError
        Naming file, line, what was found and what is allowed.
    """
    none = [*_KEY, "column", "code", "held_back", "line"]
    if not study.settings.files.codes:
        return pd.DataFrame(columns=none)
    path = study.folder / study.settings.files.codes
    codes = read_codes(path, codebook=study.codebook)
    sheet = read_sheet(path, required=_KEY)
    columns = [name for name in map(str, sheet.columns) if is_asked(name)]
    if not columns:
        return pd.DataFrame(columns=none)
    long = sheet.melt([*_KEY, "line"], columns, var_name="column", value_name="written")
    coded = long[long["written"] != ""].sort_values("line", kind="stable")
    _check(coded, allowed, says, path)
    rows = coded.assign(code=coded["written"].map(allowed))
    rows = rows.astype({"start": "int64", "end": "int64"})
    joined = rows.merge(codes[[*_KEY, "held_back"]].drop_duplicates(), on=_KEY)
    return check_codes(joined, documents=documents, path=path)


def _check(
    coded: pd.DataFrame, allowed: Mapping[str, str] | Mapping[str, int], says: str, path: Path
) -> None:
    wrong = coded[~coded["written"].isin(list(allowed))]
    if len(wrong):
        first = wrong.iloc[0]
        raise StudyError(
            f"{first['column']} is {first['written']!r}",
            place=Place(path, int(first["line"])),
            remedy=says,
        )
