"""What a study says tables call their columns, and no table does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from corpus_tools.loading.formats.headings import Named, say_headings
from corpus_tools.schema import UNUSED_CHANGES
from corpus_tools.study.tables import fold_heading

_SHOWN = 3  # tables


def list_unused_columns(headings: Mapping[str, Sequence[str]], *, named: Named) -> pd.DataFrame:
    """Return the headings under [columns] that no table has.

    Parameters
    ----------
    headings
        The headings of each table that was read, by file.
    named
        What the study says columns are called, by the name they have here.

    Returns
    -------
    pandas.DataFrame
        One row per heading that changes nothing: ``setting``, ``what``, ``why``.

    Examples
    --------
    >>> tables = {"t.csv": ["Headline", "Body"]}
    >>> list_unused_columns(tables, named={"text": ["Body"], "title": ["Head"]}).to_numpy().tolist()
    [['columns.title', 'Head', 'no table that was read has it; t.csv has Headline, Body']]
    """
    had = {fold_heading(heading) for found in headings.values() for heading in found}
    why = _say_tables(headings)
    return UNUSED_CHANGES.build(
        [
            {"setting": f"columns.{name}", "what": heading, "why": why}
            for name, called in named.items()
            for heading in called
            if name != "day_format" and fold_heading(heading) not in had
        ]
    )


def _say_tables(headings: Mapping[str, Sequence[str]]) -> str:
    if not headings:
        return "no table was read"
    first: dict[tuple[str, ...], str] = {}
    for file, found in headings.items():
        first.setdefault(tuple(found), file)
    shown = [f"{file} has {say_headings(found)}" for found, file in first.items()]
    more = [f"and {len(shown) - _SHOWN:,} more"] if len(shown) > _SHOWN else []
    return f"no table that was read has it; {'; '.join([*shown[:_SHOWN], *more])}"
