"""Run the loading of a study in a process, and see how long and how large it gets."""

from __future__ import annotations

import json
import os
import queue
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import IO, Any
from urllib.parse import urlsplit

import psutil

from .case import LOCAL_ADDRESS

_LOOK = 0.03
# Beyond these the process is ended, so that a check ends whatever happens.
_MOST_SECONDS, _MOST_WAIT, _MOST_MEGABYTES = 25.0, 75.0, 6000.0


@dataclass
class Spent:
    """Seconds of the processor and the most megabytes of memory, for one file or its documents.

    Seconds of the processor, since those of the clock tell how busy the machine is.
    """

    seconds: float = 0.0
    megabytes: float = 0.0
    before: float = 0.0

    @property
    def rise(self) -> float:
        """Megabytes above those before: what was kept of other files is no fault of this one."""
        return self.megabytes - self.before


@dataclass
class Watched:
    """What was seen of a run."""

    files: dict[str, Spent] = field(default_factory=dict)
    documents: dict[str, Spent] = field(default_factory=dict)
    failed: dict[str, str] = field(default_factory=dict)
    after: Spent = field(default_factory=Spent)
    paces: list[float] = field(default_factory=list)
    ended: str = ""
    ended_at: str = ""
    errors: str = ""

    @property
    def pace(self) -> float:
        """The pace of the machine in the middle of those measured along the run."""
        return median(self.paces or [1.0])


def watch_loading(study: Path, out: Path, *, sandbox: Path) -> Watched:
    """Load the study in a process with a home of its own, and return what was seen."""
    events: queue.SimpleQueue[dict[str, Any] | None] = queue.SimpleQueue()
    home = {"HOME": str(sandbox / "home"), "TMPDIR": str(sandbox / "tmp")}
    with (sandbox / "errors.txt").open("w+", encoding="utf-8") as errors:
        process = subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name("running.py")), str(study), str(out)],
            stdout=subprocess.PIPE,
            stderr=errors,
            cwd=sandbox / "work",
            env={**os.environ, **home, "PYTHONDONTWRITEBYTECODE": "1"},
        )
        listening = threading.Thread(target=_listen, args=(process.stdout, events), daemon=True)
        listening.start()
        try:
            watched = _watch(process, events)
        finally:
            _end(process)
            listening.join()
        errors.seek(0)
        watched.errors = errors.read()[-5000:]
    return watched


def _listen(pipe: IO[bytes], events: queue.SimpleQueue[dict[str, Any] | None]) -> None:
    with pipe:
        for line in pipe:
            events.put(json.loads(line))
    events.put(None)


def _watch(
    process: subprocess.Popen[bytes], events: queue.SimpleQueue[dict[str, Any] | None]
) -> Watched:
    watched, names, at = Watched(), [], ""
    spent, since, used_before = Spent(), time.monotonic(), 0.0
    while True:
        used, megabytes = measure_processes(process.pid)
        spent = Spent(
            seconds=max(spent.seconds, used - used_before),
            megabytes=max(spent.megabytes, megabytes),
            before=spent.before or megabytes,
        )
        problem = _beyond(spent, time.monotonic() - since)
        if problem:
            return _stop(watched, problem, names, at)
        try:
            event = events.get(timeout=_LOOK)
        except queue.Empty:
            continue
        if event is None:
            return _stop(watched, "it stopped", names, at)
        names, at = event.get("files", names), event.get("measuring", at)
        _note(watched, event, spent, names)
        used_before += spent.seconds
        spent, since = Spent(), time.monotonic()
        if "end" in event:
            return watched


def _beyond(spent: Spent, waited: float) -> str:
    if spent.seconds > _MOST_SECONDS or waited > _MOST_WAIT:
        return f"no end after {spent.seconds:.0f} s of the processor, {waited:.0f} s in all"
    if spent.megabytes > _MOST_MEGABYTES:
        return f"{spent.megabytes:.0f} MB of memory"
    return ""


def _note(watched: Watched, event: dict[str, Any], spent: Spent, names: list[str]) -> None:
    if "done" in event:
        watched.files[names[event["done"] - 1]] = spent
    elif "measured" in event:
        watched.documents[event["measured"]] = spent
        watched.failed[event["measured"]] = event.get("failed", "")
    elif "pace" in event:
        watched.paces.append(event["pace"])
    elif "loaded" in event:
        watched.after = spent


def _stop(watched: Watched, problem: str, names: list[str], at: str) -> Watched:
    n = len(watched.files)
    watched.ended = f"{problem}, labelling or splitting" if at else problem
    watched.ended_at = at or (names[n] if n < len(names) else "")
    return watched


def measure_processes(pid: int) -> tuple[float, float]:
    """Return what a process and its children used: seconds of the processor, and megabytes now."""
    seconds, size = 0.0, 0
    try:
        process = psutil.Process(pid)
        times = process.cpu_times()
        # Those of children that have ended.
        seconds += times.children_user + times.children_system
        for one in [process, *process.children(recursive=True)]:
            times = one.cpu_times()
            seconds += times.user + times.system
            size += one.memory_info().rss
    except psutil.Error:
        pass  # one of them has just ended
    return seconds, size / 1e6


def _end(process: subprocess.Popen[bytes]) -> None:
    try:
        children = psutil.Process(process.pid).children(recursive=True)
    except psutil.Error:
        children = []
    process.kill()
    process.wait()
    for child in children:
        try:
            child.kill()
        except psutil.Error:
            continue


@contextmanager
def count_callers() -> Iterator[list[str]]:
    """Listen at the address that hostile files name; every call is told in the list."""
    callers: list[str] = []
    address = urlsplit(LOCAL_ADDRESS)
    with socket.socket() as server:
        server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            server.bind((address.hostname, address.port))
        except OSError:
            # Another run listens there, and will tell.
            yield callers
            return
        server.listen()
        server.settimeout(0.2)
        done = threading.Event()
        thread = threading.Thread(target=_answer, args=(server, callers, done), daemon=True)
        thread.start()
        try:
            yield callers
        finally:
            done.set()
            thread.join()


def _answer(server: socket.socket, callers: list[str], done: threading.Event) -> None:
    while not done.is_set():
        try:
            connection, _ = server.accept()
        except TimeoutError:
            continue
        with connection:
            connection.settimeout(1)
            try:
                callers.append(connection.recv(200).decode("latin-1"))
            except OSError:
                callers.append("somebody who said nothing")
