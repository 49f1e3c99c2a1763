"""Print what became of each file of a study."""

from __future__ import annotations

from typing import Literal

import pandas as pd
from rich.console import Console
from rich.table import Table
from rich.text import Text

from corpus_tools.cli.printing import printable
from corpus_tools.compare import group_documents
from corpus_tools.loading import LoadResult, load_documents, summarize_loading
from corpus_tools.study import Study

_MOST_ROWS = 40


def print_receipt(study: Study) -> None:
    """Print found, kept and dropped, the documents of each source, and each dropped record."""
    loaded = load_documents(study)
    console = Console(highlight=False)
    console.print(Text(printable(study.settings.name), style="bold"))
    _print(console, "What became of the files", summarize_loading(loaded))
    _print(console, "Sources", _count_by_source(study, loaded))
    if len(loaded.dropped):
        _print(console, "Dropped", loaded.dropped[["record_id", "reason", "detail"]])


def _count_by_source(study: Study, loaded: LoadResult) -> pd.DataFrame:
    settings = study.settings.comparison
    grouping = group_documents(loaded.documents, sources=study.sources, group_by=settings.group_by)
    counts = grouping.groupby("source_id").size()
    sources = study.sources
    return pd.DataFrame(
        {
            "source": sources["source_id"],
            "name": sources["name"],
            settings.group_by: [
                group if group in settings.groups else f"{group or '(blank)'}: not compared"
                for group in sources[settings.group_by]
            ],
            "reason": sources["side_reason"],
            "confidence": sources["side_confidence"],
            "documents": counts.reindex(sources["source_id"], fill_value=0).to_numpy(),
        }
    )


def _print(console: Console, title: str, table: pd.DataFrame) -> None:
    console.print(title, style="bold")
    shown = Table()
    for column in table.columns:
        is_number = pd.api.types.is_numeric_dtype(table[column])
        justify: Literal["left", "right"] = "right" if is_number else "left"
        shown.add_column(str(column).replace("_", " "), justify=justify, overflow="fold")
    for row in table.head(_MOST_ROWS).itertuples(index=False):
        # Text, unlike a string, may hold [bold] and :smile:.
        shown.add_row(*(Text(printable(value)) for value in row))
    if len(table) > _MOST_ROWS:
        shown.caption = f"the first {_MOST_ROWS} of {len(table)} rows"
    console.print(shown)
