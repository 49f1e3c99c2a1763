from __future__ import annotations

from pathlib import Path

import pytest

STUDY = """\
format = 1
name = "Harbour study"
question = "Who is told to act?"

[files]
texts = "articles"

[comparison]
groups = ["North", "South"]

[corpus]
kind = "constructed"
"""
SOURCES = "source_id,name,side\nheron,Heron Mail,North\notter,Otter Post,South\nferry,,\n"
DOCUMENTS = "file,source_id,published_on\na.txt,heron,2031-05-04\nb.txt,otter,\n"
ACTORS = "format: 1\nactors:\n  - id: us\n    name: United States\n    aliases: [US, U.S.]\n"
CODEBOOK = """\
format: 1
name: Two frames
version: 1.10
entries:
  - id: rivalry
    label: Rivalry
    kind: frame
    definition: A contest between the two.
    patterns:
      - race
      - arms race*
  - id: dialogue
    label: Dialogue
    kind: topic
    definition: Talks are held.
    patterns: [talks, summit]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A study that is in order, to be spoilt in one place."""
    study = tmp_path / "study"
    (study / "articles").mkdir(parents=True)
    for name, content in {
        "study.toml": STUDY,
        "sources.csv": SOURCES,
        "documents.csv": DOCUMENTS,
        "actors.yml": ACTORS,
        "codebook.yml": CODEBOOK,
        "articles/a.txt": "The race is on.",
        "articles/b.txt": "The talks go on.",
    }.items():
        (study / name).write_text(content, encoding="utf-8")
    return study
