"""Time and memory of loading: each format by itself, and 10,000 mixed files.

    python benchmarks/time_loading.py NEWS.jsonl [DOCUMENTS [FILES]]

NEWS.jsonl holds one article a line (``title``, ``text``). DOCUMENTS of each format (500) and FILES
of mixed formats (10,000) are made of it in a temporary folder, and the section "Loading" of
``docs/performance.md`` is written anew. Every folder is loaded in a process of its own.
"""

from __future__ import annotations

import multiprocessing
import os
import platform
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

import psutil
from sections import replace_section
from write_formats import FORMATS, SOURCE, News, make_news

import corpus_tools as ct
from corpus_tools.duplicates import find_duplicates
from corpus_tools.loading import load_documents
from corpus_tools.study import Study, read_study

T = TypeVar("T")
ROOT = Path(__file__).resolve().parents[1]
HEADING = "## Loading"
_DOCUMENTS, _FILES = 500, 10_000
# Of a hundred files: what people collect is mostly pages and text.
MIXED = {"txt, UTF-8": 40, "html": 40, "txt, Latin-1": 6, "docx": 5, "pdf, two columns": 5,
         "csv": 1, "JSONL": 1, "rtf": 1, "xlsx": 1}  # fmt: skip
_TABLE_ROWS = 10  # of a table among mixed files
_RICH = ("html", "docx", "pdf, two columns", "xlsx")
_LOOK = 0.02  # seconds between looks at the memory
_REPEATS = 3


@dataclass
class Cost:
    """What it took: seconds on the wall and of CPU (children's included), peaks in megabytes."""

    wall: float = 0.0
    cpu: float = 0.0
    own: float = 0.0
    others: float = 0.0

    def look(self, process: psutil.Process) -> None:
        """Note the memory of the process and its children."""
        self.own = max(self.own, process.memory_info().rss / 1e6)
        together = 0.0
        for child in process.children(recursive=True):
            with suppress(psutil.Error):  # it has just ended
                together += child.memory_info().rss / 1e6
        self.others = max(self.others, together)


@contextmanager
def watch_cost() -> Iterator[Cost]:
    """Yield the cost of what is done meanwhile, complete at the end."""
    cost, done, process = Cost(), threading.Event(), psutil.Process()

    def look() -> None:
        while not done.wait(_LOOK):
            cost.look(process)

    looking = threading.Thread(target=look)
    start, used = time.perf_counter(), _seconds()
    looking.start()
    try:
        yield cost
    finally:
        cost.wall, cost.cpu = time.perf_counter() - start, _seconds() - used
        done.set()
        looking.join()


def _seconds() -> float:
    """Return the CPU seconds of this process and of its children that have ended."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def make_study(texts: Path) -> Study:
    """Return a study of a folder of texts, with the sources of the sample."""
    sample = read_study(ROOT / "data" / "sample")
    settings = sample.settings.model_copy(
        update={"files": sample.settings.files.model_copy(update={"duplicates": ""})}
    )
    return replace(sample, settings=settings, texts=texts, listed=None)


def write_files(folder: Path, news: list[News], name: str) -> None:
    """Write all articles in one format."""
    suffix, each, write = FORMATS[name]
    (folder / SOURCE).mkdir(parents=True, exist_ok=True)
    for at in range(0, len(news), each):
        path = folder / SOURCE / f"{at}{suffix}"
        path.write_bytes(write(news[at : at + each]))


def write_mixed(folder: Path, lines: list[str], n_files: int) -> dict[str, int]:
    """Write files of many formats into real folders, and return how many of each."""
    order = [name for name, share in MIXED.items() for _ in range(share)]
    news = iter(make_news(lines, n_files * 2))
    counts = dict.fromkeys(MIXED, 0)
    for at in range(n_files):
        name = order[at * 37 % len(order)]
        suffix, most, write = FORMATS[name]
        place = folder / f"{at // 200:03}" / SOURCE
        place.mkdir(parents=True, exist_ok=True)
        held = [next(news) for _ in range(min(most, _TABLE_ROWS))]
        (place / f"{at}{suffix}").write_bytes(write(held))
        counts[name] += 1
    return counts


def load_folder(texts: Path) -> tuple[Cost, int, int, int]:
    """Return what loading a folder took, how many documents, words and dropped records it gave."""
    study = make_study(texts)
    with tempfile.TemporaryDirectory() as folder:  # what is made once: the model of languages
        _write_short(Path(folder))
        load_documents(make_study(Path(folder)))
    with watch_cost() as cost:
        loaded = load_documents(study)
    words = int(loaded.documents["text"].str.count(r"\S+").sum())
    return cost, len(loaded.documents), words, len(loaded.dropped)


def _write_short(texts: Path) -> None:
    (texts / SOURCE).mkdir()
    text = "The two governments will meet in Geneva to talk about the safety of ferries."
    (texts / SOURCE / "short.txt").write_text(text, encoding="utf-8")


@dataclass(frozen=True)
class Stages:
    """What each step took, and what was loaded."""

    costs: dict[str, Cost]
    n_documents: int
    n_words: int
    n_dropped: int


def time_stages(texts: Path) -> Stages:
    """Return what each step took from mixed files to pairs of duplicates."""
    study, costs = make_study(texts), {}

    def run(name: str, act: Callable[[], T]) -> T:
        with watch_cost() as costs[name]:
            return act()

    loaded = run("`load_documents`", lambda: load_documents(study))
    documents = loaded.documents
    segments = run(
        "`label_segments`", lambda: ct.label_segments(documents, main_spans=loaded.main_spans)
    )
    sentences = run("`split_sentences`", lambda: ct.split_sentences(segments, documents=documents))
    run("`find_duplicates`", lambda: find_duplicates(sentences, documents=documents))
    words = int(documents["text"].str.count(r"\S+").sum())
    return Stages(costs, len(documents), words, len(loaded.dropped))


def _apart(act: Callable[[Path], T], folder: Path) -> T:
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(act, (folder,))


def time_format(lines: list[str], name: str, number: int) -> str:
    """Return the row of the table for one format."""
    with tempfile.TemporaryDirectory() as folder:
        write_files(Path(folder), make_news(lines, number), name)
        cost, n_documents, n_words, n_dropped = _apart(load_folder, Path(folder))
    if n_documents < number * 0.99:
        raise RuntimeError(f"{name}: {n_documents} of {number} became documents")
    told = f"{name} ({n_dropped} dropped)" if n_dropped else name
    figures = (n_documents / cost.wall, n_documents / cost.cpu, n_words / cost.wall)
    cells = [told, *(f"{one:,.0f}" for one in (*figures, cost.own, cost.others))]
    return f"| {' | '.join(cells)} |"


def time_first(lines: list[str], name: str) -> tuple[float, float]:
    """Return the seconds, wall and CPU, that one file of a format takes beyond one of text."""
    costs = []
    for one in (name, "txt, UTF-8"):
        with tempfile.TemporaryDirectory() as folder:
            write_files(Path(folder), make_news(lines, 1), one)
            found = [_apart(load_folder, Path(folder))[0] for _ in range(_REPEATS)]
        costs.append([min(cost.wall for cost in found), min(cost.cpu for cost in found)])
    (wall, cpu), (plain_wall, plain_cpu) = costs
    return wall - plain_wall, cpu - plain_cpu


def write_section(lines: list[str], number: int, n_files: int) -> str:
    """Measure everything and return the section."""
    load = os.getloadavg()[0]
    formats = [time_format(lines, name, number) for name in FORMATS]
    first = {name: time_first(lines, name) for name in _RICH}
    with tempfile.TemporaryDirectory() as folder:
        counts = write_mixed(Path(folder), lines, n_files)
        stages = _apart(time_stages, Path(folder))
    busy = max(load, os.getloadavg()[0])
    section = [
        HEADING,
        "",
        "Written by `benchmarks/time_loading.py NEWS.jsonl`; "
        f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} processors, "
        f"load {load:.1f} at the start and {os.getloadavg()[0]:.1f} at the end"
        + (
            ": other work shared the processors, so that documents a CPU second are the fairer "
            "figure."
            if busy > 1 + (os.cpu_count() or 1)
            else "."
        ),
        "",
        f"{number} articles of news in each format (English Wikinews, its words shuffled so that "
        "no two are alike; one in twenty is a cut copy) through `load_documents`: found, read, "
        "their language detected, tabulated. A CPU second is one of the loading process and its "
        "reading processes together. Of pages the menus count as words. Memory is the peak in "
        "megabytes: of the loading process, which holds all articles, and of its reading "
        "processes together, looked at every 20 ms.",
        "",
        "| format | documents a second | documents a CPU second | words a second "
        "| megabytes, loading | megabytes, reading |",
        "| --- | --- | --- | --- | --- | --- |",
        *formats,
        "",
        "Formats whose readers a file can make slow or crash are read in processes of their own. "
        "What the first such file takes longer than one of text, because a process starts "
        f"(least of {_REPEATS}):",
        "",
        "| first file | seconds | CPU seconds |",
        "| --- | --- | --- |",
        *(f"| {name} | {wall:.1f} | {cpu:.1f} |" for name, (wall, cpu) in first.items()),
        "",
        *_tell_stages(stages, counts),
    ]
    return "\n".join(section) + "\n"


def _tell_stages(stages: Stages, counts: Mapping[str, int]) -> list[str]:
    told = ", ".join(f"{n:,} {name}" for name, n in counts.items())
    return [
        f"{sum(counts.values()):,} mixed files in folders ({told}; a table holds {_TABLE_ROWS} "
        f"articles): {stages.n_documents:,} documents of {stages.n_words:,} words, "
        f"{stages.n_dropped} dropped.",
        "",
        "| step | seconds | CPU seconds | megabytes, own process | megabytes, reading |",
        "| --- | --- | --- | --- | --- |",
        *(
            f"| {name} | {cost.wall:.1f} | {cost.cpu:.1f} | {cost.own:,.0f} | {cost.others:,.0f} |"
            for name, cost in stages.costs.items()
        ),
    ]


def main() -> None:
    """Write the section anew, and leave the rest of the page."""
    lines = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
    number, n_files = (*map(int, sys.argv[2:]), *(_DOCUMENTS, _FILES)[len(sys.argv) - 2 :])
    section = write_section(lines, number, n_files)
    replace_section(section)
    sys.stdout.write(section)


if __name__ == "__main__":
    main()
