"""A study whose folder of texts holds hostile files and good ones between them."""

from __future__ import annotations

import hashlib
import json
import os
import random
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from .archives import make_archives
from .articles import write_article
from .case import SECRET, Case, Right, holding
from .contents import make_contents
from .damaged import damage_files, disguise_others, empty_files, misname_files
from .markup import make_markup
from .office import make_docx_of
from .packed_documents import make_packed_documents
from .pdfs import make_pdfs
from .places import make_places
from .texts import make_texts
from .valid import VALID, suffix_of

_EVERY = 8
_STUDY = """\
format = 1
name = "Harbour study"
question = "Who is told to act?"

[files]
texts = "texts"

[comparison]
groups = ["North", "South"]

[corpus]
kind = "constructed"
"""
_CODEBOOK = """\
format: 1
name: One frame
version: "1"
entries:
  - id: rivalry
    label: Rivalry
    kind: frame
    definition: A contest between the two.
    patterns: [race, "arms race*"]
"""
_FILES = {
    "study.toml": _STUDY,
    "sources.csv": "source_id,name,side\nheron,Heron Mail,North\notter,Otter Post,South\n",
    "actors.yml": "format: 1\nactors:\n  - id: us\n    name: United States\n    aliases: [US, U.S.]\n",
    "codebook.yml": _CODEBOOK,
    "secret.txt": SECRET,
}


@dataclass(frozen=True)
class Placed:
    """A case and its folder below the folder of texts: files of all cases may share a name."""

    case: Case
    folder: str

    @property
    def shown_name(self) -> str:
        return f"{self.folder}/{self.case.shown_name}"

    def holds(self, file: str) -> bool:
        return file.startswith(self.folder + "/")


def make_cases(seed: int) -> list[Case]:
    """Return all hostile cases, in an order drawn with the seed."""
    cases = [
        *damage_files(seed), *misname_files(seed), *disguise_others(seed), *empty_files(),
        *make_archives(seed), *make_packed_documents(seed), *make_markup(seed), *make_pdfs(seed), *make_contents(seed),
        *make_places(seed), *make_texts(seed),
    ]  # fmt: skip
    random.Random(seed).shuffle(cases)
    return cases


def choose_small(cases: Sequence[Case], n: int) -> list[Case]:
    """Return ``n`` cases that are neither large nor slow, of as many kinds as there can be."""
    by_kind: dict[str, list[Case]] = {}
    for case in cases:
        if not case.heavy:
            by_kind.setdefault(case.kind.split(":")[0].split(" called")[0], []).append(case)
    ordered = [
        kind[turn] for turn in range(len(cases)) for kind in by_kind.values() if turn < len(kind)
    ]
    return ordered[:n]


def make_good(seed: int, suffixes: frozenset[str]) -> Iterator[Case]:
    """Yield good files without end, of one format after the other."""
    names = [name for name in VALID if suffix_of(name) in suffixes]
    number = 0
    while True:
        for name in names:
            number += 1
            article = write_article(seed + number)
            right = Right("equal", article.text) if name == "txt" else Right("holds", article.body)
            yield Case(
                f"good {name}", f"good{suffix_of(name)}", holding(VALID[name](article)), right=right
            )


def write_study(
    folder: Path, cases: Sequence[Case], *, seed: int, suffixes: frozenset[str]
) -> list[Placed]:
    """Write a study with these cases and a good file after every few, and return where all are."""
    good = make_good(seed + 10_000, suffixes)
    n_good = max(len(cases) // _EVERY, min(len(VALID), len(cases)))
    step = len(cases) / n_good
    whole: list[Case] = []
    for number, case in enumerate(cases):
        whole.append(case)
        whole += [next(good) for _ in range(int((number + 1) / step) - int(number / step))]
    for name, content in _FILES.items():
        (folder / name).write_text(content, encoding="utf-8")
    (folder / "secret.docx").write_bytes(make_docx_of([SECRET]))
    placed = [Placed(case, f"{number:04d}/heron") for number, case in enumerate(whole)]
    for one in placed:
        path = folder / "texts" / one.folder
        path.mkdir(parents=True)
        one.case.make(path / os.fsdecode(os.fsencode(one.case.name)))
    return placed


def write_manifest(path: Path, placed: Sequence[Placed], texts: Path) -> None:
    """Write for each file what it is and what may truly come of it, one JSON object a line."""
    with path.open("w", encoding="utf-8") as file:
        for one in placed:
            right = one.case.right
            row = {
                "file": one.shown_name,
                "kind": one.case.kind,
                "sha256": digest_file(texts / one.folder / os.fsdecode(os.fsencode(one.case.name))),
                "dropped_for": sorted(one.case.reasons),
                "loaded_with": right and f"{right.how}: {right.text[:200]}",
            }
            file.write(json.dumps(row) + "\n")


def digest_file(path: Path) -> str:
    """Return the SHA-256 of an ordinary file, blank for anything else."""
    if not stat.S_ISREG(os.lstat(path).st_mode):
        return ""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
