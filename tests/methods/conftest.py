from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from corpus_tools.measure import measure_study
from corpus_tools.methods import Methods, describe_methods
from corpus_tools.methods.run import Run, collect_run
from corpus_tools.study import Study, read_study

STUDY = """\
format = 1
name = "{name}"
question = "Who is told to act?"
seed = 7

[files]
texts = "articles"
{codes}

[duplicates]
# The texts of these studies are alike on purpose.
count = "all"

[comparison]
groups = ["North", "South"]

[corpus]
kind = "{kind}"
{more}
"""
ACTORS = "format: 1\nactors:\n  - id: us\n    name: United States\n    aliases: [US]\n"
CODEBOOK = """\
format: 1
name: Two frames
version: 1.10
entries:
  - {id: rivalry, label: Rivalry, kind: frame, definition: A contest., patterns: [race]}
  - {id: dialogue, label: Dialogue, kind: topic, definition: Talks., patterns: [talks, summit]}
"""
# The first sentence ends at 15, the second at 33.
TEXT = "The race is on. The talks go on."

MakeStudy = Callable[..., Study]


@pytest.fixture
def make_study(tmp_path: Path) -> MakeStudy:
    """A study with one document per (source, side, day, genre); a blank source name is unknown."""

    def make(
        documents: Mapping[str, tuple[str, str, str, str]],
        *,
        name: str = "Harbour study",
        kind: str = "collected",
        codes: str = "",
        more: str = "",
    ) -> Study:
        folder = tmp_path / "study"
        (folder / "articles").mkdir(parents=True, exist_ok=True)
        sources = {source: side for source, side, *_ in documents.values()} or {"none": ""}
        files = {
            "study.toml": STUDY.format(
                name=name, kind=kind, more=more, codes='codes = "codes.csv"' if codes else ""
            ),
            "actors.yml": ACTORS,
            "codebook.yml": CODEBOOK,
            "sources.csv": "source_id,name,side\n"
            + "".join(
                f"{source},{'' if source.startswith('x') else source.title()},{side}\n"
                for source, side in sources.items()
            ),
            "documents.csv": "file,source_id,published_on,genre\n"
            + "".join(
                f"{document}.txt,{source},{day},{genre}\n"
                for document, (source, _, day, genre) in documents.items()
            ),
            **({"codes.csv": codes} if codes else {}),
        }
        for file, content in files.items():
            (folder / file).write_text(content, encoding="utf-8")
        for document in documents:
            (folder / "articles" / f"{document}.txt").write_text(TEXT, encoding="utf-8")
        return read_study(folder)

    return make


def run_of(study: Study) -> Run:
    return collect_run(study, measure_study(study))


def methods_of(study: Study) -> Methods:
    return describe_methods(study, measure_study(study))


def pair_up(n: int) -> dict[str, tuple[str, str, str, str]]:
    """As many sources a side, each with one document, all of one day and genre."""
    return {
        f"{side.lower()}{number}": (f"{side.lower()}-{number}", side, "2031-05-04", "news")
        for side in ("North", "South")
        for number in range(n)
    }
