"""Links from the marks of a figure to the sentences behind them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias

import pandas as pd
from matplotlib.collections import Collection
from matplotlib.patches import Patch

from corpus_tools.errors import TableError

# From a column that is drawn to one link a row of the table, "" for none.
Links: TypeAlias = Mapping[str, pd.Series]


def add_links(
    table: pd.DataFrame, evidence: Links | None, *, columns: Iterable[str]
) -> pd.DataFrame:
    """Return the table with a column of links, such as "link value_a", for each of ``columns``.

    Parameters
    ----------
    table
        What a figure is drawn from.
    evidence
        As the user gave it; none of the marks has a link when it is None.
    columns
        The columns whose marks can have links.

    Raises
    ------
    TableError
        If ``evidence`` names another column, or its rows are not those of the table.
    """
    given = {} if evidence is None else dict(evidence)
    drawn = list(columns)
    unknown = [name for name in given if name not in drawn]
    if unknown:
        raise TableError(
            f"the evidence of this figure is for the column {unknown[0]!r}, which has no marks",
            remedy=f"Its marks are those of: {', '.join(drawn)}.",
        )
    for name, links in given.items():
        _check_links(links, name, table.index)
    return table.assign(**{f"link {name}": given.get(name, "") for name in drawn})


def _check_links(links: pd.Series, name: str, index: pd.Index) -> None:
    if not links.index.equals(index):
        raise TableError(
            f"the evidence for {name} has {len(links)} rows under other names than the "
            f"{len(index)} rows of the table",
            remedy="Give one link a row, in a Series with the index of the table.",
        )
    wrong = [link for link in links if not isinstance(link, str)]
    if wrong:
        raise TableError(
            f"the evidence for {name} holds {wrong[0]!r}, which is no text",
            remedy='Links are texts; "" stands for none.',
        )


def link_points(points: Collection, links: Iterable[str]) -> None:
    """Give each point of a scatter its link."""
    urls = [link or None for link in links]
    if any(urls):
        points.set_urls(urls)


def link_patches(patches: Iterable[Patch], links: Iterable[str]) -> None:
    """Give each bar or cell its link."""
    for patch, link in zip(patches, links, strict=True):
        if link:
            patch.set_url(link)
