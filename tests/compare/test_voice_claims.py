"""Sentences on who speaks and who is told to act."""

import math

import numpy as np
import pandas as pd

from corpus_tools.compare.accuracy import compute_interval
from corpus_tools.compare.judging import VOICE_ACCURACY
from corpus_tools.compare.phrases import write_percent
from corpus_tools.compare.voice_claims import (
    claim_addressees,
    claim_speakers,
    claim_voices,
    describe_addressees,
    describe_speakers,
    describe_voice_accuracy,
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
        "[constructed] East sources: 5 statements by 1 speaker. The text ties 3 of them to actors "
        "of the study: 3 to United States; for 2 it names no such actor (unvalidated).",
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
        "East sources: 3 demands: both 2 and United States 1 (unvalidated).",
        "West sources: nobody is told to act.",
    )
    assert describe_addressees(table.head(0), names=NAMES) == ()


def test_names_from_the_data_stand_on_one_line():
    table = pd.DataFrame({"us": [1]}, index=["East\n<b>" + "x" * 60])
    said = describe_addressees(table, names={"us": "United\nStates"})[0]
    assert "\n" not in said
    assert "…" in said


GROUPING = pd.DataFrame(
    {
        "document_id": ["d1", "d2", "d3", "d4"],
        "source_id": ["s1", "s1", "s2", "s3"],
        "group": ["East", "East", "East", "West"],
        "is_identified": True,
    }
)
BY_DOCUMENT = pd.DataFrame(
    {"us": [2, 0, 1, 1], "other": [1, 0, 1, 0]}, index=["d1", "d2", "d3", "d4"]
)


def test_shares_have_an_interval_over_sources_and_say_in_how_many_documents():
    statements = pd.DataFrame({"us": [3, 1], "other": [2, 0]}, index=["East", "West"])
    speakers = pd.DataFrame(
        {"group": ["East", "West"], "n_statements": [5, 1], "n_speakers": [2, 1]}
    )
    east, west = describe_speakers(
        statements, speakers=speakers, names=NAMES, by_document=BY_DOCUMENT, grouping=GROUPING
    )
    low, high = compute_interval(np.array([2, 1]), np.array([3, 2]))
    assert (
        f"by 2 speakers in 2 documents. The text ties 3 of them (60 %, 95 % interval "
        f"{write_percent(low).removesuffix(' %')} to {write_percent(high)} over 2 sources) to actors of the study: 3 to United States; for 2"
    ) in east
    # Only a source with a statement counts, and one alone has no spread.
    assert "1 of them (100 %, no interval over 1 source) to actors" in west


def test_where_a_source_is_unidentified_the_number_of_sources_is_not_guessed():
    statements = pd.DataFrame({"us": [3, 1], "other": [2, 0]}, index=["East", "West"])
    grouping = GROUPING.assign(is_identified=[True, False, True, True])
    east, west = describe_addressees(
        statements, names=NAMES, by_document=BY_DOCUMENT, grouping=grouping
    )
    assert "United States 3 (60 %, no interval, since not all sources are known) and" in east
    assert "no interval over 1 source" in west


def test_of_demands_the_largest_share_has_the_interval():
    table = pd.DataFrame({"other": [2, 0], "us": [3, 1]}, index=["East", "West"])
    east, west = describe_addressees(
        table, names={**NAMES, "other": "somebody else"}, by_document=BY_DOCUMENT, grouping=GROUPING
    )
    assert east.startswith(
        "East sources: 5 demands in 2 documents: United States 3 (60 %, 95 % interval "
    )
    assert east.endswith(" % over 2 sources) and somebody else 2 (unvalidated).")
    assert west.endswith(
        "1 demand in 1 document: United States 1 (100 %, no interval over 1 source) (unvalidated)."
    )


def accuracy_row(documents, n_right, n, low, high, n_sources):
    return {
        "documents": documents, "question": "who?", "measure": "accuracy", "value": n_right / n,
        "low": low, "high": high, "n_right": n_right, "n": n, "n_sources": n_sources,
    }  # fmt: skip


def test_accuracy_is_said_with_its_interval_in_all_and_by_side():
    rows = [
        accuracy_row("all", 15, 25, 0.41, 0.77, 5),
        accuracy_row("East", 10, 20, 0.3, 0.7, 4),
        accuracy_row("West", 5, 5, math.nan, math.nan, 1),
    ]
    said = describe_voice_accuracy(
        VOICE_ACCURACY.build(rows), question="who?", groups=("East", "West"), label="constructed"
    )
    assert said == (
        "[constructed] “who?”: the program gives the coder's answer in 15 of 25 sentences (60 %, "
        "95 % interval 41 to 77 % over 5 sources); by side East 10 of 20 (50 %, 30 to 70 % over "
        "4 sources), West 5 of 5. Where the sides differ in this, counts of the answers do not "
        "compare them."
    )
    alone = describe_voice_accuracy(
        VOICE_ACCURACY.build(rows[:1]), question="who?", groups=("East", "West")
    )
    assert "41 to 77 % over 5 sources). Where" in alone
