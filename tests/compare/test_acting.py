"""Who is told to act, and who acts toward whom."""

import pandas as pd
import pytest

from corpus_tools import schema
from corpus_tools.compare.acting import (
    count_acts,
    count_obligations,
    judge_acts,
    label_addressees,
)
from corpus_tools.compare.judging import ACTED, ACTING, CLASS, STATUS
from corpus_tools.study.voice_codes import ACT_CODES, VOICE_CODES

GROUPING = pd.DataFrame(
    {"document_id": ["d1", "d2", "d3"], "source_id": ["s1", "s2", "s3"],
     "source_name": ["S1", "S2", "S3"], "group": ["East", "West", ""], "is_identified": True}
)  # fmt: skip


def fill(table, rows):
    blank = {c.name: -1 if c.dtype == "int64" else "" for c in table.columns}
    return table.build([{**blank, **row} for row in rows])


def make_obligations(*rows):
    names = ("document_id", "kind", "addressee_actor")
    rows = [dict(zip(names, row, strict=True)) for row in rows]
    return fill(
        schema.OBLIGATIONS, [{**row, "obligation_id": str(n)} for n, row in enumerate(rows)]
    )


def make_acts(*rows):
    names = ("document_id", "agent_actor", "patient_actor", "quad_class", "status")
    rows = [dict(zip(names, row, strict=True)) for row in rows]
    return fill(schema.ACTS, [{**row, "act_id": str(n)} for n, row in enumerate(rows)])


def test_demands_by_group_and_addressee_single_actors_first():
    table = count_obligations(
        make_obligations(
            ("d1", "obligation", "us|china"),
            ("d1", "obligation", "us"),
            ("d1", "refusal", "us"),
            ("d2", "possibility", "china"),
            ("d2", "obligation", "unspecified"),
            ("d3", "obligation", "us"),
        ),
        grouping=GROUPING,
    )
    assert list(table) == ["us", "us|china", "unspecified"]
    assert table.to_dict("index") == {
        "East": {"us": 1, "us|china": 1, "unspecified": 0},
        "West": {"us": 0, "us|china": 0, "unspecified": 1},
    }


def test_every_addressee_has_a_name_to_show():
    labels = label_addressees(["us", "us|eu", "both", "other"], names={"us": "United States"})
    assert labels == {
        "us": "United States", "us|eu": "United States and eu", "both": "an unnamed pair",
        "other": "somebody else",
    }  # fmt: skip


def test_acts_of_one_actor_toward_another():
    table = count_acts(
        make_acts(
            ("d1", "us", "china", 4, "done"),
            ("d1", "us", "china", 4, "done"),
            ("d1", "us", "us", 4, "done"),
            ("d1", "us", "", 1, "done"),
            ("d2", "china", "us", 1, "refused"),
            ("d2", "china|us", "china|us", 1, "done"),
            ("d3", "china", "us", 1, "done"),
        ),
        grouping=GROUPING,
    )
    assert table.to_numpy().tolist() == [
        ["East", "us", "china", "material conflict", "done", 2, 1, 1],
        ["West", "china", "us", "verbal cooperation", "refused", 1, 1, 1],
        ["West", "china|us", "china|us", "verbal cooperation", "done", 1, 1, 1],
    ]


def test_empty_tables():
    none = count_obligations(make_obligations(), grouping=GROUPING)
    assert none.index.tolist() == ["East", "West"]
    assert none.empty
    assert count_acts(make_acts(), grouping=GROUPING).empty
    assert judge_acts(code_acts(), codes=CODED, acts=make_acts()).empty


CODED = fill(
    VOICE_CODES,
    [
        {"document_id": "d1", "start": 0, "end": 20, "held_back": False},
        {"document_id": "d1", "start": 21, "end": 40, "held_back": True},
    ],
)


def code_acts(*rows):
    names = ("start", "agent", "patient", "quad_class", "status", "negated")
    blank = {"document_id": "d1", "end": 40, "held_back": False}
    return ACT_CODES.build([{**blank, **dict(zip(names, row, strict=True))} for row in rows])


def find_acts(*rows):
    """Return acts that begin at the first number."""
    found = make_acts(*(("d1", *row[1:]) for row in rows))
    return found.assign(start=[row[0] for row in rows])


def judge(coded, found):
    table = judge_acts(code_acts(*coded), codes=CODED, acts=find_acts(*found))
    return {
        (row.start, row.question, row.pair): (row.coded, row.found, row.error)
        for row in table.itertuples()
    }


def test_what_the_person_and_the_program_agree_on_has_class_and_status():
    judged = judge([(0, "us", "china", 4, "done", False)], [(5, "us", "china", 4, "refused")])
    assert judged == {
        (0, ACTED, ""): ("yes", "yes", ""),
        (21, ACTED, ""): ("no", "no", ""),
        (0, ACTING, "us > china"): ("yes", "yes", ""),
        (0, CLASS, "us > china"): ("material conflict", "material conflict", ""),
        (0, STATUS, "us > china"): ("done", "refused", "another one"),
    }


@pytest.mark.parametrize(
    ("found", "error"),
    [
        (("us", "china"), ""),
        (("china", "us"), "somebody else"),
        (("eu", "china"), "somebody else"),
        (("us", ""), "no actor given"),
        (("", "china"), "no actor given"),
    ],
)
def test_who_acts_is_judged_with_the_direction(found, error):
    judged = judge([(0, "us", "china", 3, "done", False)], [(0, *found, 3, "done")])
    pair = " > ".join(one or "other" for one in found)
    assert judged[0, ACTING, pair] == ("yes" if not error else "no", "yes", error)
    assert judged[0, ACTING, "us > china"][2] == ("coded but not found" if error else "")


def test_an_act_where_the_person_saw_none_is_invented():
    judged = judge([(0, "us", "china", 3, "done", False)], [(25, "us", "china", 3, "done")])
    assert judged[21, ACTING, "us > china"] == ("no", "yes", "found but not coded")


def test_an_act_that_is_denied_is_none():
    judged = judge([(0, "us", "china", 3, "done", True)], [(0, "us", "china", 3, "done")])
    assert judged[0, ACTING, "us > china"][2] == "found but not coded"


def test_two_who_act_together_are_two_pairs_whoever_stands_first():
    both = [(0, "us|china", "china|us", 1, "done", False)]
    pairs = {("us > china"), ("china > us")}
    for order in ("us|china", "china|us"):
        judged = judge(both, [(0, order, order, 1, "done")])
        assert {pair for _, question, pair in judged if question == ACTING} == pairs
        assert {error for _, _, error in judged.values()} == {""}


def test_acts_among_others_are_not_asked_for():
    assert judge([(0, "us", "", 1, "done", False)], [(25, "", "", 1, "done")]) == {
        (0, ACTED, ""): ("yes", "no", "coded but not found"),
        (0, ACTING, "us > other"): ("yes", "no", "coded but not found"),
        (21, ACTED, ""): ("no", "no", ""),
    }


@pytest.mark.parametrize(
    ("coded", "found", "error"),
    [
        ([1], [3], "the opposite"),
        ([4], [2], "the opposite"),
        ([1], [2], "another one"),
        ([3], [4], "another one"),
        # One of several is enough.
        ([1, 4], [4], ""),
        ([3], [1, 4], "another one"),
    ],
)
def test_a_class_is_wrong_or_the_opposite(coded, found, error):
    judged = judge(
        [(0, "us", "china", one, "done", False) for one in coded],
        [(0, "us", "china", one, "done") for one in found],
    )
    assert judged[0, CLASS, "us > china"][2] == error


def test_an_act_outside_of_coded_sentences_is_not_judged():
    judged = judge([(0, "us", "china", 1, "done", False)], [(41, "us", "china", 1, "done")])
    assert {start for start, question, _ in judged if question != ACTED} == {0}
    assert judged[21, ACTED, ""] == ("no", "no", "")


def test_where_nobody_coded_acts_nothing_is_judged():
    assert judge([], [(0, "us", "china", 1, "done")]) == {}
