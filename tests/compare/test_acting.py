"""Who is told to act, and who acts toward whom."""

import pandas as pd

from corpus_tools import schema
from corpus_tools.compare.acting import count_acts, count_obligations, label_addressees

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
            ("d3", "china", "us", 1, "done"),
        ),
        grouping=GROUPING,
    )
    assert table.to_numpy().tolist() == [
        ["East", "us", "china", "material conflict", "done", 2, 1, 1],
        ["West", "china", "us", "verbal cooperation", "refused", 1, 1, 1],
    ]


def test_empty_tables():
    none = count_obligations(make_obligations(), grouping=GROUPING)
    assert none.index.tolist() == ["East", "West"]
    assert none.empty
    assert count_acts(make_acts(), grouping=GROUPING).empty
