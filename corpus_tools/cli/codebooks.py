"""Look codebooks over, freeze them, and import dictionaries of other programs."""

from __future__ import annotations

import datetime
import shlex
from pathlib import Path
from typing import Literal

import click
import pandas as pd
from rich.console import Console
from rich.table import Table
from rich.text import Text

from corpus_tools.cli.printing import printable
from corpus_tools.errors import Place, StudyError
from corpus_tools.study.actors import Actor, read_actors
from corpus_tools.study.checking import check_codebook_file
from corpus_tools.study.codebook import Codebook, read_codebook
from corpus_tools.study.dictionaries import read_dictionary, write_codebook
from corpus_tools.study.dictionaries.building import Kind
from corpus_tools.study.history import HISTORY_FILE, find_status, read_history, record_event
from corpus_tools.study.settings import read_settings

_SETTINGS = "study.toml"


def print_check(place: Path) -> None:
    """Print what a codebook holds, its fingerprint, and what in it deserves a look.

    Raises
    ------
    StudyError
        If there is no codebook, or it is not in order.
    """
    folder = place.parent if place.name == _SETTINGS else place
    path = find_codebook(folder) if folder.is_dir() else _check_file(place)
    actors = _read_actors(folder) if folder.is_dir() else ()
    codebook, warnings = check_codebook_file(path, actors=actors)
    console = Console(highlight=False)
    _print_codebook(console, codebook)
    if len(warnings):
        _print(console, f"Warnings, by line of {printable(path)}", warnings)
    click.echo(_count_warnings(warnings))
    if folder.is_dir():
        click.echo(find_status(read_history(folder), codebook=codebook).sentence)


def freeze_codebook(folder: Path, *, day: datetime.date) -> None:
    """Write into a study's history that its codebook is frozen, and say where that leaves it.

    Raises
    ------
    StudyError
        If the study names no codebook that is in order.
    """
    codebook = read_codebook(find_codebook(folder))
    before = read_history(folder)
    added = record_event(folder, happening="frozen", codebook=codebook, day=day)
    click.echo(_name(codebook))
    if added:
        click.echo(f"Frozen on {day.isoformat()}; written into {printable(folder / HISTORY_FILE)}.")
    else:
        same = [event for event in before if event.fingerprint == codebook.fingerprint]
        frozen = next(event.day for event in same if event.happening == "frozen")
        click.echo(f"It was frozen already, on {frozen}; nothing was written.")
    status = find_status(read_history(folder), codebook=codebook)
    seen = next((event for event in before if event.happening != "frozen"), None)
    if seen and status.kind != "frozen":
        click.echo(
            f"The sides were {_SEEN[seen.happening]} on {seen.day} already: freezing the codebook "
            "does not undo that. It holds from here on."
        )
    click.echo(status.sentence)


_SEEN = {"compared": "compared", "looked": "looked at"}


def import_codebook(path: Path, *, out: Path, kind: Kind, day: datetime.date) -> None:
    """Read a dictionary, write it as a codebook, and print what became of each word of it.

    Raises
    ------
    StudyError
        If the file cannot be read, nothing of it can be kept, or something lies in the place of
        the codebook.
    """
    _check_file(path)
    if out.exists() or out.is_symlink():
        raise StudyError(
            "is there already", place=Place(out),
            remedy="Name a new file, or move this one away; no codebook is overwritten.",
        )  # fmt: skip
    imported = read_dictionary(path, day=day, kind=kind)
    write_codebook(imported.codebook, out)
    console = Console(highlight=False)
    _print_codebook(console, imported.codebook)
    if len(imported.left_out):
        _print(console, "Left out", imported.left_out)
    if len(imported.remarks):
        _print(console, "Reads otherwise here", imported.remarks)
    click.echo(
        f"Read {imported.n_read} words and phrases in categories: {imported.n_kept} kept, "
        f"{len(imported.left_out)} left out."
    )
    written = printable(out)
    click.echo(
        f"Written: {written}. Next: write definitions and examples, and into the note who made "
        f"the dictionary;\nthen run: corpus-tools codebook check {shlex.quote(written)}"
    )


def find_codebook(folder: Path) -> Path:
    """Return the codebook that a study names; its articles need not be there.

    Raises
    ------
    StudyError
        If there is no such study or no such file.
    """
    settings = folder / _SETTINGS
    if not settings.is_file():
        raise StudyError(
            f"there is no file {_SETTINGS}" if folder.is_dir() else "there is no such folder",
            place=Place(folder),
            remedy=f"Give the folder that holds {_SETTINGS}.",
        )
    path = folder / read_settings(settings).files.codebook
    if not path.is_file():
        raise StudyError(
            f"there is no file {path.name}", place=Place(settings),
            remedy="Correct the name of the codebook under [files].",
        )  # fmt: skip
    return path


def _read_actors(folder: Path) -> tuple[Actor, ...]:
    path = folder / read_settings(folder / _SETTINGS).files.actors
    return read_actors(path) if path.is_file() else ()


def _check_file(path: Path) -> Path:
    if not path.is_file():
        raise StudyError(
            "is a folder" if path.is_dir() else "there is no such file or folder",
            place=Place(path), remedy="Check the path; it is taken from where you are.",
        )  # fmt: skip
    return path


def _name(codebook: Codebook) -> str:
    name, version = printable(codebook.name), printable(codebook.version)
    return f"{name}, version {version}, fingerprint {codebook.fingerprint}"


def _print_codebook(console: Console, codebook: Codebook) -> None:
    entries = pd.DataFrame(
        [
            (entry.id, entry.label, entry.kind, len(entry.patterns), len(entry.exclusions))
            for entry in codebook.entries
        ],
        columns=["entry", "label", "kind", "patterns", "exclusions"],
    )
    _print(console, _name(codebook), entries)
    n_patterns, n_exclusions = entries["patterns"].sum(), entries["exclusions"].sum()
    click.echo(f"Entries: {len(entries)}; patterns: {n_patterns}; exclusions: {n_exclusions}.")


def _count_warnings(warnings: pd.DataFrame) -> str:
    n = len(warnings)
    if not n:
        return "No warnings."
    return (
        f"{n} warning{'s' * (n != 1)}. The codebook works as it is; each names a line to look at."
    )


def _print(console: Console, title: str, table: pd.DataFrame) -> None:
    """Print all rows: a table of what was left out must leave nothing out."""
    console.print(Text(title, style="bold"))
    shown = Table()
    for column in table.columns:
        is_number = pd.api.types.is_numeric_dtype(table[column])
        justify: Literal["left", "right"] = "right" if is_number else "left"
        shown.add_column(str(column), justify=justify, overflow="fold")
    for row in table.itertuples(index=False):
        # Text, unlike a string, may hold [bold] and :smile:.
        shown.add_row(*(Text(printable(value)) for value in row))
    console.print(shown)
