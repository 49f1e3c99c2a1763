"""The command line: report, check, measure, new, codebook."""

from __future__ import annotations

import datetime
import sys
import webbrowser
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

import click

import corpus_tools
from corpus_tools.bundle import bundled_folder
from corpus_tools.cli.printing import printable
from corpus_tools.errors import CorpusToolsError

Command = TypeVar("Command", bound=Callable[..., Any])
_INTERRUPTED = 130


def _speak_plainly(command: Command) -> Command:
    """Turn the package's errors into one message and an exit status, without a traceback."""

    @wraps(command)
    def run(*args: Any, **kwargs: Any) -> Any:
        try:
            return command(*args, **kwargs)
        except CorpusToolsError as error:
            _complain(f"Error: {error}")
        except BrokenPipeError:
            raise
        except OSError as error:
            _complain(f"Error: {error.filename or 'a file'}: {error.strerror or error}")
        except KeyboardInterrupt as stop:
            _complain(" ".join(["Stopped", *map(str, stop.args)]) + ". Nothing was changed.")
            sys.exit(_INTERRUPTED)
        sys.exit(1)

    return run  # type: ignore[return-value]


def _complain(message: str) -> None:
    lines = (printable(line) for line in message.split("\n"))
    click.secho("\n".join(lines), fg="red", err=True)


@click.group()
@click.version_option(corpus_tools.__version__)
def main() -> None:
    """From a folder of news articles to an honest comparison of how two sides frame an issue."""


def _default_study() -> str:
    return str(bundled_folder("data/sample"))


@main.command()
@click.argument("study", required=False, type=click.Path())
@click.option("--texts", type=click.Path(), help="Folder of articles, if not in study.toml.")
@click.option(
    "--out",
    type=click.Path(),
    help="Folder of the report; a report that is there is replaced. "
    "[default: build/report, with --only build/report-of-one]",
)
@click.option("--only", metavar="NOTEBOOK", help="One notebook by name or number, such as 04.")
@click.option("--share", is_flag=True, help="Without article text: counts, offsets and scores.")
@click.option("--zip", is_flag=True, help="As one zip file too, beside the folder.")
@click.option("--pdf", is_flag=True, help="Each page as PDF too; needs Chromium, Chrome or Edge.")
@click.option("--rerun", is_flag=True, help="Run each notebook, also if nothing has changed.")
@click.option("--open", "open_it", is_flag=True, help="Open the report in the browser.")
@_speak_plainly
def report(
    study: str | None, texts: str | None, out: str | None, only: str | None, open_it: bool,
    **forms: bool,
) -> None:  # fmt: skip
    """Run the notebooks on STUDY and write them as web pages.

    STUDY is a folder with study.toml; without it the constructed sample is used.
    """
    from corpus_tools.cli.reporting import Wishes, make_report  # noqa: PLC0415  slow to import

    folder = _default_study() if study is None else study
    place = Path(out or ("build/report-of-one" if only else "build/report"))
    wishes = Wishes(only=only, forms=frozenset(name for name, wished in forms.items() if wished))
    files, receipt = make_report(Path(folder), texts=texts, out=place, wishes=wishes)
    click.echo("\n".join(printable(line) for line in receipt.split("\n")))
    click.echo(f"The report is ready: {' and '.join(map(str, files))}")
    if open_it:
        webbrowser.open(files[0].resolve().as_uri())


@main.command()
@click.argument("study", type=click.Path())
@click.option("--texts", type=click.Path(), help="Folder of articles, if not in study.toml.")
@click.option("--furniture", metavar="DOCUMENT", help="Show what each line of a document is.")
@click.option("--copies", type=click.Path(), help="Write pairs that share text, to decide on.")
@_speak_plainly
def check(study: str, texts: str | None, furniture: str | None, copies: str | None) -> None:
    """Read STUDY and say what became of each file."""
    from corpus_tools.cli import checking  # noqa: PLC0415

    described = corpus_tools.read_study(study, texts=texts)
    if furniture is not None:
        checking.print_furniture(described, furniture)
    elif copies is not None:
        n_pairs = checking.write_review(described, Path(copies))
        click.echo(
            f"{n_pairs} pairs of documents share text. Fill the column decision in "
            f"{printable(copies)} with same or different where the verdict is wrong, and name the "
            "file as duplicates under [files]."
        )
    else:
        checking.print_receipt(described)


@main.command()
@click.argument("study", type=click.Path())
@click.option("--texts", type=click.Path(), help="Folder of articles, if not in study.toml.")
@click.option("--publish", is_flag=True, help="Write STUDY/case_study: tables without the texts.")
@_speak_plainly
def measure(study: str, texts: str | None, publish: bool) -> None:
    """Measure STUDY and say which tables that gave."""
    from corpus_tools.cli.measuring import print_measured, publish_study  # noqa: PLC0415

    described = corpus_tools.read_study(study, texts=texts)
    measured = print_measured(described)
    if publish:
        publish_study(described, measured)


@main.command()
@click.argument("folder", type=click.Path())
@click.option("--texts", type=click.Path(), required=True, help="Folder of articles.")
@click.option(
    "--column",
    "columns",
    multiple=True,
    metavar="NAME=HEADING",
    help="What tables of articles call a column, such as text=Body; may be given several times, "
    "also for one NAME where tables differ.",
)
@_speak_plainly
def new(folder: str, texts: str, columns: tuple[str, ...]) -> None:
    """Draft a study in FOLDER from a folder of articles."""
    from corpus_tools.cli.drafting import print_draft  # noqa: PLC0415

    print_draft(folder, texts=texts, columns=columns)


@main.group()
def codebook() -> None:
    """Check, freeze or import a codebook.

    A codebook holds the frames of a study: definitions, examples, and the patterns that find them.
    """


@codebook.command("check")
@click.argument("file_or_study", type=click.Path())
@_speak_plainly
def check_codebook(file_or_study: str) -> None:
    """Look over FILE_OR_STUDY, a codebook or a study that names one.

    Prints entries, patterns, exclusions and the fingerprint, and warns, with entry and line, of
    patterns that a wider one makes needless, words of a choice and conditions that do nothing,
    patterns in two entries of one kind, entries without definition or example, and exclusions
    that exclude nothing. For a study it says, too, whether the codebook is frozen, and warns of
    names of actors that are spelled out.
    """
    from corpus_tools.cli.codebooks import print_check  # noqa: PLC0415

    print_check(Path(file_or_study))


@codebook.command("freeze")
@click.argument("study", type=click.Path())
@_speak_plainly
def freeze_codebook(study: str) -> None:
    """Freeze the codebook of STUDY before the sides are compared.

    Writes the day and the patterns into STUDY/codebook_history.json. A comparison with a codebook
    that was frozen first, and not changed since, confirms; any other explores, and a report says
    so.
    """
    from corpus_tools.cli import codebooks  # noqa: PLC0415

    codebooks.freeze_codebook(Path(study), day=datetime.date.today())


@codebook.command("import")
@click.argument("file", type=click.Path())
@click.option("--out", type=click.Path(), required=True, help="The codebook, a new .yml file.")
@click.option(
    "--kind",
    type=click.Choice(["frame", "topic", "stance", "speech_act"]),
    default="frame",
    show_default=True,
    help="Of the entries that name none.",
)
@_speak_plainly
def import_codebook(file: str, out: str, kind: Any) -> None:
    """Make a codebook of FILE, a dictionary of another program.

    \b
    .dic, .dicx         LIWC
    .yml, .yaml         quanteda, Lexicoder in quanteda's form
    .lc3                Lexicoder
    .csv, .tsv, .xlsx   columns entry and pattern; if wished label, kind,
                        definition, exclusion

    What a codebook cannot say (regular expressions, weights, conditions on the words around), and
    what stands twice, is listed with line and reason: kept and left out are all that was read.
    Dictionaries have authors and licences: name them in the codebook's note.
    """  # noqa: D301  click reads the control character
    from corpus_tools.cli import codebooks  # noqa: PLC0415

    day = datetime.date.today()
    codebooks.import_codebook(Path(file), out=Path(out), kind=kind, day=day)
