"""The reference cases of attribution."""

from __future__ import annotations

import json

import pytest

from corpus_tools.study import read_actors

pytestmark = pytest.mark.shared


@pytest.fixture(scope="module")
def cases(shared):
    return json.loads((shared / "oracles" / "edge_cases.json").read_text("utf-8"))["attribution"]


@pytest.fixture(scope="module")
def real_actors(root):
    return read_actors(root / "data" / "us-china-ai" / "actors.yml")


def plain(words):
    return words.removeprefix("The ").removeprefix("the ")


def test_each_case(cases, real_actors, extract):
    for case in cases:
        found = extract(case["text"], parts=[case.get("unit", "body")], actors=real_actors)
        quotes = found.quotes
        if case["type"] is None:
            assert quotes.empty, case
            marked = [case["quoted_string"]] if "quoted_string" in case else []
            assert found.marked_spans["use"].tolist() == marked, case
            continue
        assert len(quotes) == 1, case
        quote = quotes.iloc[0]
        assert plain(quote["speaker"]) == plain(case["speaker"] or ""), case
        for column in ("addressee", "via"):
            if column in case:
                assert plain(quote[column]) == plain(case[column]), case
        if case["type"] in {"direct", "indirect"}:
            assert quote["kind"] == case["type"], case
        if case["type"] == "document":
            assert quote["speaker_kind"] == "document", case
        assert quote["future"] == case.get("future", False), case
