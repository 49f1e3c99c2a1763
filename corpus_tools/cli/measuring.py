"""Measure a study, print the receipt of its tables, and publish what holds no text."""

from __future__ import annotations

import shlex
from dataclasses import fields

import click
import pandas as pd
from rich.console import Console
from rich.table import Table
from rich.text import Text

from corpus_tools.cli.printing import printable
from corpus_tools.cli.watching import watch_files
from corpus_tools.errors import CorpusToolsError, Place
from corpus_tools.measure import Measured, cache_folder, find_kept, measure_study
from corpus_tools.publishing import CASE_STUDY, Published, publish_measures, write_published
from corpus_tools.study import Study


def print_measured(study: Study) -> Measured:
    """Measure a study and print which tables that gave, with their rows, and where they are."""
    console = Console(highlight=False)
    with watch_files(then="Measuring") as watch:
        measured = measure_study(study, watch=watch)
    console.print(Text(printable(study.settings.name), style="bold"))
    console.print(_list_tables(measured))
    click.echo(f"Fingerprint of the corpus: {measured.fingerprint}")
    click.echo(_describe_place(study))
    return measured


def publish_study(study: Study, measured: Measured) -> None:
    """Write the published tables of a measured study into its folder, and say what they hold.

    Raises
    ------
    CorpusToolsError
        If there is no document, if the next measurement would read the tables as articles, or
        if something else lies in their place.
    """
    folder = study.folder / CASE_STUDY
    if measured.documents.empty:
        named = [shlex.quote(printable(path)) for path in (study.folder, study.texts)]
        raise CorpusToolsError(
            "there is no document to publish measurements of",
            place=Place(study.texts),
            remedy=f"Why: corpus-tools check {named[0]} --texts {named[1]}",
        )
    if folder.resolve().is_relative_to(study.texts.resolve()):
        raise CorpusToolsError(
            f"the folder of texts holds the place of the published tables, {folder}",
            place=Place(study.texts),
            remedy="Put the articles into a folder of their own, such as texts in the study.",
        )
    published = publish_measures(study, measured)
    place = write_published(published, folder)
    click.echo(_describe_published(published, printable(place)))


def _list_tables(measured: Measured) -> Table:
    shown = Table()
    shown.add_column("table")
    shown.add_column("rows", justify="right")
    for field in fields(measured):
        shown.add_row(field.name, str(len(getattr(measured, field.name))))
    return shown


def _describe_place(study: Study) -> str:
    place = cache_folder()
    if not (find_kept(study) / "complete").is_file():
        return f"They could not be kept in {printable(place)}; the next run measures again."
    return f"Kept in {printable(place)}. They hold the text of the articles: do not pass them on."


def _describe_published(published: Published, place: str) -> str:
    tables: list[pd.DataFrame] = [getattr(published, field.name) for field in fields(published)]
    n_rows = sum(map(len, tables))
    return (
        f"Published in {place}: {len(tables)} tables with {n_rows} rows on "
        f"{len(published.articles)} articles. They hold facts, counts, scores, offsets, hashes "
        "and single words, and no text of an article."
    )
