"""The project's own sentences on which a dictionary of frames is known to go wrong."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from corpus_tools.framing import match_frames
from corpus_tools.schema import SENTENCES
from corpus_tools.study import read_actors, read_codebook

STUDY = Path(__file__).parents[2] / "data" / "us-china-ai"
N_CASES = 8


def find_advanced(text):
    rows = [{"sentence_id": "d:0", "document_id": "d", "position": 0, "part": "body",
             "start": 0, "end": len(text), "text": text}]  # fmt: skip
    codebook, actors = read_codebook(STUDY / "codebook.yml"), read_actors(STUDY / "actors.yml")
    matches = match_frames(SENTENCES.build(rows), codebook=codebook, actors=actors)
    return set(matches.loc[matches["use"] == "advanced", "frame"])


@pytest.mark.shared
@pytest.mark.parametrize("number", range(N_CASES))
def test_what_must_be_there_is_found_and_what_must_not_is_not(number, shared):
    cases = json.loads((shared / "oracles" / "edge_cases.json").read_text("utf-8"))["frames"]
    assert len(cases) == N_CASES
    case = cases[number]
    found = find_advanced(case["text"])
    present, absent = ({name.lower() for name in case[kind]} for kind in ("present", "absent"))
    assert (present - found, absent & found) == (set(), set()), case["text"]
