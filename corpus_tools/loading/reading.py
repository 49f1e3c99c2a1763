"""From files to records, without a study's knowledge of them."""

from __future__ import annotations

import hashlib
import os
import threading
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from corpus_tools.loading.apart import ReadingProcess
from corpus_tools.loading.finding import as_dropped, check_hidden, check_saved_with, find_files
from corpus_tools.loading.formats import Article, Drop, RawFile
from corpus_tools.loading.formats.archives import list_members, read_members
from corpus_tools.loading.formats.headings import Named
from corpus_tools.loading.languages import detect_language
from corpus_tools.loading.opening import MAX_CHARACTERS, find_format, is_archive, read_with

MAX_BYTES = 250_000_000
_MOST_PROCESSES = 4
Watch = Callable[[int, int], None]


@dataclass(frozen=True)
class Record:
    """One article, and the file it comes from.

    Parameters
    ----------
    record_id
        The file, with the place in it for a file of several.
    file, format, raw_sha256
        The file, what it was read as, and the SHA-256 of its bytes.
    article
        As its reader found it.
    language
        Language its text was found to be in.
    """

    record_id: str
    file: str
    format: str
    raw_sha256: str
    article: Article
    language: str


@dataclass(frozen=True)
class Records:
    """What was read of a folder.

    Parameters
    ----------
    records
        Articles, in the order of the files.
    dropped
        Rows of the table of dropped records.
    sizes
        Bytes of each file, by name.
    formats
        What each file was read as, by name; also of files whose reader found no article.
    headings
        The columns of each table, by name.
    """

    records: list[Record] = field(default_factory=list)
    dropped: list[dict[str, str]] = field(default_factory=list)
    sizes: dict[str, int] = field(default_factory=dict)
    formats: dict[str, str] = field(default_factory=dict)
    headings: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def add(self, other: Records) -> None:
        """Take over what was read of another file."""
        self.records.extend(other.records)
        self.dropped.extend(other.dropped)
        self.sizes.update(other.sizes)
        self.formats.update(other.formats)
        self.headings.update(other.headings)


def read_records(
    texts: Path, *, columns: Named | None = None, watch: Watch | None = None
) -> Records:
    """Read every file below a folder.

    Parameters
    ----------
    texts
        The folder of articles.
    columns
        What tables of articles call their columns, by the name they have here; of several the
        first that a table has is read.
    watch
        Called after each file with the number of files read and of files in all.

    Returns
    -------
    Records
        Articles read and files or records dropped.
    """
    files, dropped = find_files(texts)
    whole = Records(dropped=dropped)
    for number, read in enumerate(_read_all(files, columns or {}), start=1):
        whole.add(read)
        if watch:
            watch(number, len(files))
    return whole


def _read_all(files: Mapping[str, Path], columns: Named) -> Iterator[Records]:
    """Yield what each file holds, in order; as many at a time as there are processors."""
    n_processes = min(os.cpu_count() or 1, _MOST_PROCESSES)
    own = threading.local()
    with ExitStack() as stack, ThreadPoolExecutor(n_processes) as pool:

        def read(name: str, path: Path) -> Records:
            if not hasattr(own, "process"):
                own.process = stack.enter_context(ReadingProcess())
            return _read_path(name, path, columns, own.process)

        try:
            yield from pool.map(read, files.keys(), files.values())
        finally:
            pool.shutdown(cancel_futures=True)


def _read_path(name: str, path: Path, columns: Named, process: ReadingProcess) -> Records:
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise Drop(
                "too_large",
                f"{size // 1_000_000:,} MB; read are files of up to {MAX_BYTES // 1_000_000:,} MB: "
                "split it",
            )
        raw = RawFile(name, path.read_bytes(), columns)
    except OSError as error:
        drop = Drop("unreadable", f"{error.strerror or error}")
        return Records(dropped=[as_dropped(name, name, drop)])
    except Drop as drop:
        return Records(dropped=[as_dropped(name, name, drop)], sizes={name: size})
    return _read_archive(raw, process) if is_archive(raw) else _read_raw(raw, process)


def _read_archive(raw: RawFile, process: ReadingProcess) -> Records:
    whole = Records()
    names = {PurePosixPath(one) for one in list_members(raw.content) or ()}
    try:
        for inner, content in read_members(raw.content):
            name = f"{raw.name}/{inner}"
            try:
                if isinstance(content, Drop):
                    raise content
                check_saved_with(PurePosixPath(inner), names.__contains__)
                whole.add(_read_member(RawFile(name, content, raw.columns), process))
            except Drop as drop:
                whole.dropped.append(as_dropped(name, name, drop))
    except Drop as drop:
        return Records(
            dropped=[as_dropped(raw.name, raw.name, drop)], sizes={raw.name: len(raw.content)}
        )
    return whole


def _read_member(raw: RawFile, process: ReadingProcess) -> Records:
    check_hidden(raw.name)
    if is_archive(raw):
        raise Drop("unsupported_format", "an archive inside an archive: unpack the outer one")
    return _read_raw(raw, process)


def _read_raw(raw: RawFile, process: ReadingProcess) -> Records:
    read = Records(sizes={raw.name: len(raw.content)})
    try:
        chosen = find_format(raw)
        read.formats[raw.name] = chosen.name
        articles = process.read(chosen.name, raw) if chosen.apart else read_with(chosen, raw)
    except Drop as drop:
        read.dropped.append(as_dropped(raw.name, raw.name, drop))
        return read
    sha256 = hashlib.sha256(raw.content).hexdigest()
    if articles and articles[0].headings:
        read.headings[raw.name] = articles[0].headings
    for article in articles:
        record_id = raw.name + article.row
        if refused := _find_drop(article):
            read.dropped.append(as_dropped(record_id, raw.name, refused))
            continue
        # Here, while other processes read: it takes most of this one's time.
        language = _detect(article)
        read.records.append(Record(record_id, raw.name, chosen.name, sha256, article, language))
    return read


def _detect(article: Article) -> str:
    main = "\n".join(article.text[start:end] for start, end in article.main)
    return detect_language(main or article.text)


def _find_drop(article: Article) -> Drop | None:
    if article.problem:
        return Drop(article.reason, article.problem)
    if len(article.text) <= MAX_CHARACTERS:
        return None
    return Drop(
        "too_large",
        f"{len(article.text):,} characters; an article has up to {MAX_CHARACTERS:,}: "
        "is it several? Then put them into a table",
    )
