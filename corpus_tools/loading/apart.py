"""Read a file in a process of its own, with limits of time and memory.

Readers of rich formats meet files that make them loop, take all memory or crash. A process of its
own can be ended: the file is then dropped with that reason, and the next one gets a new process.
"""

from __future__ import annotations

import json
import os
import queue
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import IO, Any

import psutil

from corpus_tools.errors import CorpusToolsError
from corpus_tools.loading.formats import FORMATS, Article, Drop, RawFile
from corpus_tools.loading.opening import read_with

# Of the processor, so that a busy machine drops no more files than an idle one.
MAX_SECONDS = 8.0
_MAX_WAIT = 60.0
MAX_MEGABYTES = 700
_REST_MEGABYTES = 350
_LOOK = 0.02
_LENGTH = struct.Struct(">Q")
_START = (
    "import sys; sys.path[:0] = [{folder!r}]; from corpus_tools.loading.apart import serve; serve()"
)


class ReadingProcess:
    """A process that reads one file after the other; started when first needed."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._answers: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()

    def __enter__(self) -> ReadingProcess:
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def read(self, format_name: str, raw: RawFile) -> list[Article]:
        """Return the articles of a file.

        Raises
        ------
        Drop
            As the format's reader does, or ``too_slow``, ``too_large``, ``reader_crashed``.
        """
        process = self._start()
        question = {"format": format_name, "name": raw.name, "columns": dict(raw.columns)}
        try:
            # In a thread: a process that reads nothing must not hold this one.
            threading.Thread(
                target=_send, args=(process.stdin, question, raw.content), daemon=True
            ).start()
            answer = self._wait(process)
        except Drop:
            self._end()
            raise
        with suppress(psutil.Error):
            if psutil.Process(process.pid).memory_info().rss / 1e6 > _REST_MEGABYTES:
                self._end()  # What a reader once took it keeps: the next file gets a new process.
        return _understand(answer)

    def _start(self) -> subprocess.Popen[bytes]:
        if self._process is None:
            folder = str(Path(__file__).parents[2])
            self._process = subprocess.Popen(  # noqa: S603  this very package
                # -P: a queue.py in the folder where somebody stands is none of ours.
                [sys.executable, "-P", "-c", _START.format(folder=folder)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
            self._answers = queue.SimpleQueue()
            threading.Thread(
                target=_listen, args=(self._process.stdout, self._answers), daemon=True
            ).start()
            # It says once that it is ready: importing is no file's fault.
            if self._answers.get() is None:
                self._end()
                raise CorpusToolsError(
                    "the process that reads rich formats did not start",
                    remedy="Install the package anew, with all that it needs; what is missing says "
                    "python -c 'import corpus_tools.loading.apart'.",
                )
        return self._process

    def _wait(self, process: subprocess.Popen[bytes]) -> dict[str, Any]:
        began = time.monotonic()
        watched = psutil.Process(process.pid)
        used = _seconds(watched)
        while True:
            with suppress(queue.Empty):
                answer = self._answers.get(timeout=_LOOK)
                if answer is None:
                    raise Drop("reader_crashed", "its reader broke down on it: save it anew")
                return dict(json.loads(answer))
            _check_limits(watched, used, time.monotonic() - began)

    def _end(self) -> None:
        if self._process is None:
            return
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(OSError):
                pipe.close()  # type: ignore[union-attr]
        self._process = None


def _check_limits(watched: psutil.Process, used: float, waited: float) -> None:
    try:
        seconds, megabytes = _seconds(watched) - used, watched.memory_info().rss / 1e6
    except psutil.Error:
        return  # It has just ended: its pipe says so next.
    if seconds > MAX_SECONDS or waited > _MAX_WAIT:
        spent = MAX_SECONDS if seconds > MAX_SECONDS else _MAX_WAIT
        raise Drop("too_slow", f"not read after {spent:.0f} seconds: split it or save it anew")
    if megabytes > MAX_MEGABYTES:
        raise Drop(
            "too_large", f"reading it takes more than {MAX_MEGABYTES} MB of memory: split it"
        )


def _seconds(process: psutil.Process) -> float:
    times = process.cpu_times()
    return float(times.user + times.system)


def _understand(answer: Mapping[str, Any]) -> list[Article]:
    if "reason" in answer:
        raise Drop(answer["reason"], answer["detail"])
    return [_article(said) for said in answer["articles"]]


def _article(said: Mapping[str, Any]) -> Article:
    main = tuple((start, end) for start, end in said["main"])
    return Article(**{**said, "main": main, "headings": tuple(said["headings"])})


def _send(pipe: IO[bytes], question: Mapping[str, object], content: bytes) -> None:
    # It may end while this is being written: the waiting side sees that.
    with suppress(OSError, ValueError):
        for part in (json.dumps(question).encode(), content):
            pipe.write(_LENGTH.pack(len(part)))
            pipe.write(part)
        pipe.flush()


def _listen(pipe: IO[bytes], answers: queue.SimpleQueue[bytes | None]) -> None:
    with suppress(OSError, ValueError):
        while (part := _receive(pipe)) is not None:
            answers.put(part)
    answers.put(None)


def _receive(pipe: IO[bytes]) -> bytes | None:
    head = pipe.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    part = pipe.read(length)
    return part if len(part) == length else None


def serve() -> None:
    """Read the files that come in, until there are no more: the other side of the pipe."""
    threading.Thread(target=_end_with, args=(os.getppid(),), daemon=True).start()
    questions = sys.stdin.buffer
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    # What libraries print is no answer.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    _answer(answers, {})
    while (question := _receive(questions)) is not None:
        content = _receive(questions) or b""
        _answer(answers, _reply(json.loads(question), content))


def _end_with(parent: int) -> None:
    """End when the process that asks has ended, also in the middle of a file."""
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(1)


def _reply(question: Mapping[str, Any], content: bytes) -> dict[str, object]:
    readers = {one.name: one for one in FORMATS}
    raw = RawFile(question["name"], content, question["columns"])
    try:
        return {"articles": [asdict(one) for one in read_with(readers[question["format"]], raw)]}
    except Drop as drop:
        return {"reason": drop.reason, "detail": drop.detail}


def _answer(pipe: IO[bytes], answer: Mapping[str, object]) -> None:
    part = json.dumps(answer).encode()
    pipe.write(_LENGTH.pack(len(part)))
    pipe.write(part)
    pipe.flush()
