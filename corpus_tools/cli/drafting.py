"""Draft a study, and say what it was made of and what to do next."""

from __future__ import annotations

import shlex
from collections.abc import Mapping, Sequence
from itertools import islice

import click
import pandas as pd

from corpus_tools.cli.printing import printable
from corpus_tools.cli.watching import watch_files
from corpus_tools.compare.phrases import write_number
from corpus_tools.drafting import UNKNOWN_SOURCE, Draft, draft_study, say_dropped

_MOST_TABLES = 5
_MOST_ALIKE = 5


def print_draft(folder: str, *, texts: str, columns: Sequence[str]) -> None:
    """Draft a study and print its sources, tables that were not read, and the next step."""
    with watch_files(then="Writing the draft") as watch:
        draft = draft_study(folder, texts=texts, columns=_read_columns(columns), watch=watch)
    _print_sources(draft.sources)
    click.echo(
        f"{write_number(int(draft.sources['n_documents'].sum()), 'article')} from "
        f"{write_number(len(draft.sources), 'source')}, {say_dropped(draft.dropped)}."
    )
    for row in draft.unused_columns.itertuples():
        click.echo(f"{row.setting} = {printable(row.what)} changes nothing: {printable(row.why)}")
    _print_remarks(draft.remarks)
    _print_tables(draft)
    _print_alike(draft.alike)
    place = printable(draft.folder)
    click.echo(
        f"The study is drafted in {place}. Next: fill the column side in\n{place}/sources.csv "
        f"(blank is legal: described, not compared), the question in\n{place}/study.toml, "
        f"then run: corpus-tools report {shlex.quote(place)}"
    )


def _print_sources(sources: pd.DataFrame) -> None:
    unknown = sources["source_id"].str.fullmatch(UNKNOWN_SOURCE)
    for row in sources[~unknown].itertuples():
        click.echo(f"{row.n_documents:6d}  {printable(row.source_id)}")
    if unknown.any():
        click.echo(
            f"{unknown.sum():6d}  that name no outlet, each a source of its own: write which it is "
            "into\n        the column source_id of documents.csv, and once into sources.csv"
        )


def _print_remarks(remarks: pd.DataFrame) -> None:
    for row in remarks.head(_MOST_TABLES).itertuples():
        click.echo(f"{printable(row.file)}: {printable(row.remark)}")
    if len(remarks) > _MOST_TABLES:
        more = write_number(len(remarks) - _MOST_TABLES, "more remark")
        click.echo(f"and {more}: see corpus-tools check.")


def _print_alike(alike: Mapping[str, Sequence[str]]) -> None:
    """Name what may be one outlet: as two sources it would count twice."""
    if not alike:
        return
    click.echo(
        "These may be one outlet each, and would count as several sources. If one is, write its\n"
        "names into one row of sources.csv, with ; between, and delete its other rows:"
    )
    for name, others in islice(alike.items(), _MOST_ALIKE):
        click.echo(f"  {'; '.join(map(printable, [name, *others]))}")
    if len(alike) > _MOST_ALIKE:
        click.echo(f"  and {len(alike) - _MOST_ALIKE} more")


def _read_columns(columns: Sequence[str]) -> dict[str, list[str]]:
    read: dict[str, list[str]] = {}
    for written in columns:
        name, found, heading = written.partition("=")
        if not found or not heading.strip():
            raise click.BadParameter(
                f"{written!r} is no name and heading; write it as text=Body", param_hint="--column"
            )
        read.setdefault(name.strip(), []).append(heading.strip())
    return read


def _print_tables(draft: Draft) -> None:
    """Say which tables were not read: to name their columns is all that they need."""
    tables = draft.dropped[draft.dropped["reason"] == "no_text_column"]
    for row in tables.head(_MOST_TABLES).itertuples():
        click.echo(f"Not read: {printable(row.file)}, {printable(row.detail)}")
    if len(tables) > _MOST_TABLES:
        click.echo(f"and {write_number(len(tables) - _MOST_TABLES, 'more such table')}.")
    if len(tables):
        click.echo(
            "To read them with their outlets, draft a new study with --column text=HEADING, once "
            "for\neach heading, and --column title=, outlet=, published_on=, day_format= ... in "
            "the same way."
        )
