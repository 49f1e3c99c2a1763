"""Two actors change places with all their names: the addressee moves along, nothing else."""

from __future__ import annotations

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from corpus_tools.obligations import extract_obligations
from corpus_tools.study import Actor

PAIRS = (("US", "China"), ("American", "Chinese"), ("Washington", "Beijing"))
ACTORS = [
    Actor(id="us", name="US", aliases=("American",), metonyms=("Washington",)),
    Actor(id="china", name="China", aliases=("Chinese",), metonyms=("Beijing",)),
]
NAMES = st.sampled_from(["US", "China", "Washington", "Beijing", "the Chinese government",
                         "the American government", "Chinese firms", "American officials",
                         "both sides", "the union", "Washington and Beijing"])  # fmt: skip
TEMPLATES = st.sampled_from(
    [
        "{a} must open {b} to trade.",
        "Envoys urged {a} to trust {b}.",
        "{a} and {b} should talk.",
        "It is crucial for {a} to listen to {b}.",
        "It is time for {a} to act, {b} said.",
        "{a} was urged by {b} to share the figures.",
        "{a} urged to share figures with {b}",
        "{a}, which has sued {b}, should stop.",
        "Talks between {a} and {b} must resume.",
        "The onus is on {a} to answer {b}.",
        "{a} will not negotiate with {b}.",
        "{a} may pay {b}, and it must not wait.",
        "{a} said that {b} had to leave the pact.",
        "There are calls for {a} to meet {b}.",
        "Building trust between {a} and {b} requires patience.",
        "Finding common ground with {b} is crucial for {a}.",
        "Powers like {a} and {b} must talk.",
        "She argues for talks between {a} and {b}.",
        "Peace depends on the willingness of {a} to talk to {b}.",
    ]
)


def _swap(text: str) -> str:
    for number, pair in enumerate(PAIRS):
        for side, name in enumerate(pair):
            text = text.replace(name, f"\0{number}{side}")
    for number, pair in enumerate(PAIRS):
        for side in range(2):
            text = text.replace(f"\0{number}{side}", pair[1 - side])
    return text


def _extract(text: str) -> pd.DataFrame:
    row = ("a:0", "a", 0, "body", 0, len(text), text)
    columns = ["sentence_id", "document_id", "position", "part", "start", "end", "text"]
    return extract_obligations(pd.DataFrame([row], columns=columns), actors=ACTORS)


def _swap_ids(ids: str) -> str:
    swapped = {{"us": "china", "china": "us"}.get(actor, actor) for actor in ids.split("|")}
    return "|".join(sorted(swapped, key=["us", "china", "both", "other", "unspecified"].index))


@given(template=TEMPLATES, a=NAMES, b=NAMES)
def test_swapping_two_actors_moves_the_addressee_along(template, a, b):
    text = template.format(a=a[0].upper() + a[1:] if template.startswith("{a}") else a, b=b)
    found, swapped = _extract(text), _extract(_swap(text))
    assert list(swapped["kind"]) == list(found["kind"])
    assert list(swapped["trigger"]) == list(found["trigger"])
    assert list(swapped["strength"]) == list(found["strength"])
    assert list(swapped["addressee"]) == [_swap(who) for who in found["addressee"]]
    assert list(swapped["addressee_actor"]) == [_swap_ids(ids) for ids in found["addressee_actor"]]


@given(template=TEMPLATES, a=NAMES, b=NAMES, before=st.sampled_from(["", "It rained. ", "😀 "]))
def test_offsets_lead_to_what_is_written(template, a, b, before):
    text = before + template.format(a=a, b=b)
    for row in _extract(text).itertuples():
        assert text[row.trigger_start : row.trigger_end] == row.trigger
        assert text[max(row.addressee_start, 0) : max(row.addressee_end, 0)] == row.addressee
        assert 0 <= row.start <= row.trigger_start < row.trigger_end <= row.end <= len(text)
