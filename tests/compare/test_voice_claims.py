"""Sentences on who speaks and who is told to act."""

import pandas as pd

from corpus_tools.compare.voice_claims import (
    claim_addressees,
    claim_speakers,
    claim_voices,
    describe_addressees,
    describe_speakers,
)

NAMES = {"us": "United States", "china": "China"}
SPEAKERS = pd.DataFrame(
    {
        "group": ["East", "West"],
        "n_statements": [5, 0],
        "n_speakers": [1, 0],
        "share_named": [0.8, None],
    }
)
STATEMENTS = pd.DataFrame({"us": [3, 0], "china": [0, 0], "other": [2, 0]}, index=["East", "West"])


def test_titles_without_a_direction():
    words = pd.DataFrame(
        {"newsroom": [1, 0], "agency": [1, 0], "us": [2, 0]}, index=["East", "West"]
    )
    assert claim_voices(words) == "Quoted words: East 50 % (unvalidated)"
    assert claim_voices(words.head(0)) == "Quoted words: there are none"
    assert claim_speakers(STATEMENTS) == (
        "Statements that the text ties to an actor: East 3 of 5 (unvalidated)"
    )
    assert claim_speakers(STATEMENTS.tail(1)).endswith("there are none")


def test_a_tie_names_both():
    table = pd.DataFrame({"us": [2], "china": [2], "both": [1]}, index=["East"])
    assert claim_addressees(table, names=NAMES) == (
        "Demands: East, 2 of 5 to United States and China each (not tested)"
    )
    assert claim_addressees(table * 0, names=NAMES) == "There are no demands"


def test_whom_each_group_quotes():
    said = describe_speakers(STATEMENTS, speakers=SPEAKERS, names=NAMES, label="constructed")
    assert said == (
        "[constructed] East sources: 5 statements by 1 speaker. The text ties 3 to United States; "
        "for 2 it names no such actor (unvalidated).",
        "[constructed] West sources: no statement is reported.",
    )
    none = STATEMENTS.assign(us=0)
    assert (
        "ties none of them to an actor; for 2"
        in describe_speakers(none, speakers=SPEAKERS, names=NAMES)[0]
    )


def test_who_is_told_to_act():
    table = pd.DataFrame({"us": [1, 0], "both": [2, 0]}, index=["East", "West"])
    assert describe_addressees(table, names={**NAMES, "both": "both"}) == (
        "East sources: 3 demands: United States 1 and both 2 (unvalidated).",
        "West sources: nobody is told to act.",
    )
    assert describe_addressees(table.head(0), names=NAMES) == ()


def test_names_from_the_data_stand_on_one_line():
    table = pd.DataFrame({"us": [1]}, index=["East\n<b>" + "x" * 60])
    said = describe_addressees(table, names={"us": "United\nStates"})[0]
    assert "\n" not in said
    assert "…" in said
