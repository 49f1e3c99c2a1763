"""Draft a study, and say what it was made of and what to do next."""

from __future__ import annotations

import shlex
from collections.abc import Sequence

import click

from corpus_tools.cli.printing import printable
from corpus_tools.cli.watching import watch_files
from corpus_tools.drafting import Draft, draft_study

_MOST_TABLES = 5


def print_draft(folder: str, *, texts: str, columns: Sequence[str]) -> None:
    """Draft a study and print its sources, tables that were not read, and the next step."""
    with watch_files(then="Writing the draft") as watch:
        draft = draft_study(folder, texts=texts, columns=_read_columns(columns), watch=watch)
    for row in draft.sources.itertuples():
        click.echo(f"{row.n_documents:6d}  {printable(row.source_id)}")
    n_documents = int(draft.sources["n_documents"].sum())
    click.echo(
        f"{n_documents} articles from {len(draft.sources)} sources, "
        f"{len(draft.dropped)} other files."
    )
    _print_tables(draft)
    place = printable(draft.folder)
    click.echo(
        f"The study is drafted in {place}. Next: fill the column side in\n{place}/sources.csv "
        f"(blank is legal: described, not compared), the question in\n{place}/study.toml, "
        f"then run: corpus-tools report {shlex.quote(place)}"
    )


def _read_columns(columns: Sequence[str]) -> dict[str, str]:
    read = {}
    for written in columns:
        name, found, heading = written.partition("=")
        if not found or not heading.strip():
            raise click.BadParameter(
                f"{written!r} is no name and heading; write it as text=Body", param_hint="--column"
            )
        read[name.strip()] = heading.strip()
    return read


def _print_tables(draft: Draft) -> None:
    """Say which tables were not read: to name their columns is all that they need."""
    tables = draft.dropped[draft.dropped["reason"] == "no_text_column"]
    for row in tables.head(_MOST_TABLES).itertuples():
        click.echo(f"Not read: {printable(row.file)}, {printable(row.detail)}")
    if len(tables) > _MOST_TABLES:
        click.echo(f"and {len(tables) - _MOST_TABLES} more such tables.")
    if len(tables):
        click.echo(
            "To read them with their outlets, draft a new study with --column text=HEADING, and "
            "--column\ntitle=, outlet=, published_on=, day_format= ... in the same way."
        )
