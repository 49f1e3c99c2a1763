"""A progress bar for the files of a study, and a sign of life for what comes after them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, Task, TextColumn, TimeRemainingColumn
from rich.text import Text

from corpus_tools.loading import Watch


class _Time(TimeRemainingColumn):
    """How long it will take; how long it has taken where nobody knows."""

    def render(self, task: Task) -> Text:
        if task.total is not None:
            return super().render(task)
        minutes, seconds = divmod(int(task.elapsed or 0), 60)
        return Text(f"{minutes // 60}:{minutes % 60:02}:{seconds:02}", style="progress.elapsed")


@contextmanager
def watch_files(*, then: str) -> Iterator[Watch]:
    """Yield what shows how many files are read; nothing is shown where nobody looks.

    Parameters
    ----------
    then
        What is done when all are read, which takes time too.
    """
    console = Console(stderr=True)
    with Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.fields[count]}", style="progress.download"),
        _Time(elapsed_when_finished=True),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    ) as bar:
        files = bar.add_task("Looking for files", total=None, count="")

        def show(n_read: int, n_files: int) -> None:
            count = f"{n_read:,} of {n_files:,}"
            bar.update(
                files, description="Reading files", completed=n_read, total=n_files, count=count
            )
            if n_read == n_files:
                bar.add_task(then, total=None, count="")

        yield show
