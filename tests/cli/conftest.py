from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from corpus_tools.cli import main
from corpus_tools.drafting import draft_study

Run = Callable[..., Result]


@pytest.fixture
def run() -> Run:
    """Run the command line; an exception that a user would see as a traceback is raised."""

    def invoke(*words: object) -> Result:
        result = CliRunner().invoke(main, [str(word) for word in words])
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return invoke


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    for name in ("heron/a.txt", "heron/b.txt", "otter/c.txt", "otter/[bold]:smile:.jpg"):
        path = tmp_path / "articles" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"The race is on, says {name}.", encoding="utf-8")
    return tmp_path / "articles"


@pytest.fixture
def study(texts: Path, tmp_path: Path) -> Path:
    """A study with a side for one source, and a side that is not compared for the other."""
    draft_study(tmp_path / "study", texts=texts)
    (tmp_path / "study" / "sources.csv").write_text(
        "source_id,name,side\nheron,Heron Mail,A\notter,Otter Post,C\nferry,Ferry,\n"
    )
    return tmp_path / "study"
