"""What came of each hostile file, and which of it is wrong."""

from __future__ import annotations

import os
import pickle
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from .case import Case
from .folder import Placed, write_manifest, write_study
from .watching import Spent, Watched, count_callers, watch_loading

MAX_SECONDS, MAX_MEGABYTES = 10.0, 1000.0
CANARY = Path("/tmp/hostile-canary")
_MOST_RUNS = 15
Tree = dict[str, tuple[int, int]]
_COLUMNS = [
    "file",
    "kind",
    "outcome",
    "detail",
    "seconds",
    "megabytes",
    "in_all",
    "measuring",
    "faults",
]


@dataclass(frozen=True)
class Checked:
    """One row per case, and what is wrong with the run as a whole.

    ``cases`` has ``file``, ``kind``, ``outcome`` ("loaded" or the reasons), ``detail``,
    ``seconds`` of loading, ``megabytes`` it took above those before and ``in_all``, ``measuring``
    (seconds of labelling and splitting) and ``faults``, blank where all is well. Seconds are those
    of the processor, divided by the pace of the machine (``pace.py``).
    """

    cases: pd.DataFrame
    faults: list[str]

    def list_faults(self) -> list[str]:
        """Return every fault as a line of text."""
        wrong = self.cases[self.cases["faults"] != ""]
        lines = zip(wrong["file"], wrong["kind"], wrong["faults"], strict=True)
        return [*self.faults, *(f"{file!r} ({kind}): {what}" for file, kind, what in lines)]


def check_loading(
    cases: Sequence[Case], sandbox: Path, *, seed: int, suffixes: frozenset[str]
) -> Checked:
    """Write a study of hostile and good files into an empty folder, load it, and judge.

    Returns
    -------
    Checked
        What came of each file.
    """
    for name in ("study", "home", "tmp", "work"):
        (sandbox / name).mkdir()
    study = sandbox / "study"
    placed = write_study(study, cases, seed=seed, suffixes=suffixes)
    write_manifest(sandbox / "manifest.jsonl", placed, study / "texts")
    (sandbox / "secret.txt").write_text(
        (study / "secret.txt").read_text(encoding="utf-8"), encoding="utf-8"
    )
    canary = CANARY.exists()
    with count_callers() as callers:
        placed, faults, before, watched = _run(placed, sandbox)
    faults += [f"called an address: {call!r}" for call in callers]
    faults += ["a file was written where an archive said"] if CANARY.exists() and not canary else []
    faults += [
        f"changed on disk: {name!r}" for name in compare_trees(before, list_tree(sandbox))
        if not name.endswith(("loaded.pickle", "errors.txt"))
    ]  # fmt: skip
    return _judge(placed, watched, sandbox / "loaded.pickle", faults)


def _run(placed: Sequence[Placed], sandbox: Path) -> tuple[list[Placed], list[str], Tree, Watched]:
    """Load all; a file that ends the process is told, taken out, and the others loaded anew."""
    placed, faults = list(placed), []
    while True:
        before = list_tree(sandbox)
        watched = watch_loading(sandbox / "study", sandbox / "loaded.pickle", sandbox=sandbox)
        if not watched.ended:
            return placed, faults, before, watched
        guilty = next((one for one in placed if one.holds(watched.ended_at + "/")), None)
        named = f"{watched.ended_at!r} ({guilty.case.kind if guilty else 'whose?'})"
        faults.append(f"{named}: {watched.ended} {watched.errors}".strip())
        if guilty is None or len(faults) == _MOST_RUNS:
            return placed, faults, before, watched
        placed.remove(guilty)
        shutil.rmtree(sandbox / "study" / "texts" / guilty.folder)


def list_tree(folder: Path) -> Tree:
    """Return size and time of change of everything below a folder."""
    found = {}
    for root, folders, files in os.walk(folder):
        for name in [*folders, *files]:
            path = f"{root}/{name}"
            try:
                state = os.lstat(path)
            except OSError:  # deeper than the system opens
                continue
            # A folder changes with what is in it, which is told by itself.
            is_folder = name in folders
            found[path] = (0, 0) if is_folder else (state.st_size, state.st_mtime_ns)
    return found


def compare_trees(before: Tree, after: Tree) -> list[str]:
    """Return what was added, changed or removed."""
    return sorted(
        name for name in before.keys() | after.keys() if before.get(name) != after.get(name)
    )


def _judge(placed: Sequence[Placed], watched: Watched, out: Path, faults: list[str]) -> Checked:
    if not out.exists():
        return Checked(pd.DataFrame(columns=_COLUMNS), [*faults, "nothing was loaded"])
    with out.open("rb") as file:
        documents, dropped, receipt = pickle.load(file)
    counts = dict(zip(receipt["outcome"], receipt["n_records"], strict=True))
    if counts["found"] != sum(n for what, n in counts.items() if what != "found"):
        faults.append(f"kept and dropped do not add up to found: {counts}")
    known = {one.folder: number for number, one in enumerate(placed)}
    documents = documents.assign(case=documents["file"].map(lambda file: known.get(_folder(file))))
    dropped = dropped.assign(case=dropped["file"].map(lambda file: known.get(_folder(file))))
    for name, table in (("loaded", documents), ("dropped", dropped)):
        faults += [
            f"{name}, and of no file: {file!r}" for file in table.loc[table["case"].isna(), "file"]
        ]
    kept_of = dict(list(documents.groupby("case")))
    dropped_of = dict(list(dropped.groupby("case")))
    rows = [
        _judge_case(one, kept_of.get(n, documents[:0]), dropped_of.get(n, dropped[:0]), watched)
        for n, one in enumerate(placed)
    ]
    return Checked(pd.DataFrame(rows, columns=_COLUMNS), faults)


def _folder(file: str) -> str:
    return "/".join(file.split("/")[:2])


def _judge_case(
    one: Placed, kept: pd.DataFrame, dropped: pd.DataFrame, watched: Watched
) -> list[object]:
    case = one.case
    spent = [state for name, state in watched.files.items() if one.holds(name)]
    seconds = max((state.seconds for state in spent), default=0.0) / watched.pace
    megabytes = max((state.rise for state in spent), default=0.0)
    in_all = max((state.megabytes for state in spent), default=0.0)
    measuring = (
        watched.documents.get(one.folder, Spent()).seconds / max(1, len(kept)) / watched.pace
    )
    failed = watched.failed.get(one.folder, "")
    faults = [
        *_judge_outcome(case, kept, dropped),
        *judge_spent(seconds=seconds, megabytes=megabytes, measuring=measuring),
        *([f"labelling fails: {failed}"] if failed else []),
    ]
    reasons = [f"{n} {reason}" for reason, n in dropped["reason"].value_counts().items()]
    outcome = ", ".join(([f"{len(kept)} loaded"] if len(kept) else []) + reasons) or "nothing"
    detail = dropped["detail"].iloc[0] if len(dropped) else ""
    return [
        one.shown_name, case.kind, outcome, detail[:300], seconds, megabytes, in_all,
        measuring, "; ".join(faults),
    ]  # fmt: skip


def judge_spent(*, seconds: float, megabytes: float, measuring: float) -> list[str]:
    """Return what went beyond the limits."""
    return [
        *([f"{seconds:.1f} s to load"] if seconds > MAX_SECONDS else []),
        *([f"{megabytes:.0f} MB to load"] if megabytes > MAX_MEGABYTES else []),
        *([f"{measuring:.1f} s to label and split"] if measuring > MAX_SECONDS else []),
    ]


def _judge_outcome(case: Case, kept: pd.DataFrame, dropped: pd.DataFrame) -> list[str]:
    faults = []
    if not len(kept) and not len(dropped) and not case.unseen:
        faults.append("vanished: neither loaded nor dropped")
    untrue = sorted(set(dropped["reason"]) - case.reasons)
    if untrue:
        faults.append(
            f"dropped for what is not so: {', '.join(untrue)} ({dropped['detail'].iloc[0][:200]})"
        )
    if len(kept) and case.right is None:
        faults.append(f"loaded: {kept['text'].iloc[0][:80]!r}")
    elif len(kept) and not all(map(case.right, kept["text"])):
        faults.append(f"loaded with another text: {kept['text'].iloc[0][:80]!r}")
    faults += ["dropped without a word why"] if (dropped["detail"].str.strip() == "").any() else []
    return faults


def remove_tree(folder: Path) -> None:
    """Remove the study, whatever lies in it."""
    shutil.rmtree(folder, ignore_errors=True)
