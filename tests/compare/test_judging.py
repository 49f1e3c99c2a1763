"""What a person coded of voices against what was found."""

import math

import pandas as pd
import pytest

from corpus_tools import schema
from corpus_tools.compare.judging import (
    ACTING,
    BETWEEN,
    CLASS,
    IN_MARKS,
    JUDGEMENTS,
    OPPOSITE,
    SPOKEN,
    TOLD,
    WHOM,
    WHOSE,
    judge_voices,
    list_errors,
    summarize_judgements,
)
from corpus_tools.compare.voice_claims import describe_voice_accuracy
from corpus_tools.errors import TableError
from corpus_tools.study.voice_codes import VOICE_CODES

TEXTS = ['"We wait," said Ada.', "Oslo must act.", "It rains.", "Bo says so."]


def make_codes(*rows):
    names = ("start", "end", "voice", "quote", "speaker_actor", "obligation")
    blank = {"document_id": "d", "speaker": "", "via": "", "held_back": False}
    return VOICE_CODES.build([{**blank, **dict(zip(names, row, strict=True))} for row in rows])


CODES = make_codes(
    (0, 20, "quoted", "direct", "north", ""),
    (21, 35, "newsroom", "", "", "both"),
    (36, 45, "newsroom", "", "", ""),
    (46, 57, "quoted", "indirect", "south", "other"),
)
SENTENCES = schema.SENTENCES.build(
    [
        {"sentence_id": f"d:{n}", "document_id": "d", "position": n, "part": "body",
         "start": start, "end": end, "text": text}
        for n, (text, start, end) in enumerate(zip(TEXTS, [0, 21, 36, 46], [20, 35, 45, 57], strict=True))
    ]
)  # fmt: skip


def make_voices(*rows):
    return schema.VOICES.build(
        [
            {"sentence_id": f"d:{s}", "document_id": "d", "start": a, "end": b, "voice": voice,
             "quote_id": quote, "in_marks": marks, "n_words": 2}
            for s, a, b, voice, quote, marks in rows
        ]
    )  # fmt: skip


def make_quotes(**speakers):
    blank = {c.name: "" for c in schema.QUOTES.columns} | {
        "document_id": "d", "start": 0, "end": 1, "speaker_start": -1, "speaker_end": -1,
        "cue_start": -1, "cue_end": -1, "carried": False, "negated": False, "future": False,
    }  # fmt: skip
    return schema.QUOTES.build(
        [{**blank, "quote_id": name, "speaker_actor": actor} for name, actor in speakers.items()]
    )


def make_obligations(*rows):
    blank = {c.name: "" for c in schema.OBLIGATIONS.columns} | {
        "document_id": "d", "start": 0, "end": 1, "trigger_end": 1,
        "addressee_start": -1, "addressee_end": -1,
    }  # fmt: skip
    return schema.OBLIGATIONS.build(
        [
            {
                **blank,
                "obligation_id": str(at),
                "trigger_start": at,
                "kind": kind,
                "addressee_actor": actor,
            }
            for at, kind, actor in rows
        ]
    )


FOUND = {
    "voices": make_voices(
        (0, 1, 9, "quoted", "q1", True),
        (0, 9, 20, "newsroom", "", False),
        (2, 36, 45, "quoted", "q2", False),
    ),
    "quotes": make_quotes(q1="south", q2="north"),
    "obligations": make_obligations(
        (26, "obligation", "north|south"), (46, "possibility", "other")
    ),
}


def answers(table):
    return {
        (row.start, row.question): (row.coded, row.found, row.error) for row in table.itertuples()
    }


def test_each_question_is_answered_by_person_and_program():
    found = answers(judge_voices(CODES, **FOUND))
    assert found[0, SPOKEN] == ("yes", "yes", "")
    assert found[0, IN_MARKS] == ("yes", "yes", "")
    assert found[0, WHOSE] == ("north", "south", "somebody else")
    assert found[21, TOLD] == ("yes", "yes", "")
    assert found[21, WHOM] == ("both", "both|north|south", "")
    assert found[36, SPOKEN] == ("no", "yes", "found but not coded")
    # The possibility is no obligation, so nobody is asked whom it binds.
    assert found[46, TOLD] == ("yes", "no", "coded but not found")
    assert (46, WHOM) not in found
    assert found[46, SPOKEN] == ("yes", "no", "coded but not found")


def test_a_speaker_of_no_actor_is_somebody_else_of_the_world():
    codes = make_codes((0, 20, "quoted", "direct", "", ""))
    found = {**FOUND, "quotes": make_quotes(q1="", q2="north")}
    assert answers(judge_voices(codes, **found))[0, WHOSE] == ("other", "other", "")


def test_an_actor_that_the_coder_never_names_is_other():
    codes = make_codes((21, 35, "newsroom", "", "", "other"))
    assert answers(judge_voices(codes, **FOUND))[21, WHOM] == ("other", "both|other", "")


def test_a_program_that_names_nobody_has_put_nothing_into_anybodys_mouth():
    found = {**FOUND, "quotes": make_quotes(q1="", q2="")}
    assert answers(judge_voices(CODES, **found))[0, WHOSE] == ("north", "other", "no actor given")


def test_a_sentence_whose_voice_is_not_coded_is_not_asked_for_it():
    questions = judge_voices(make_codes((0, 20, "", "", "", "")), **FOUND)["question"]
    assert questions.tolist() == [TOLD]


def test_precision_recall_and_accuracy_with_their_numbers():
    judged = judge_voices(CODES, **FOUND)
    grouping = pd.DataFrame({"document_id": ["d"], "source_id": ["s"], "group": [""]})
    table = summarize_judgements(judged, grouping=grouping).set_index(["question", "measure"])
    assert set(table["documents"]) == {"all"}
    assert table.loc[(SPOKEN, "precision"), ["n_right", "n"]].tolist() == [1, 2]
    assert table.loc[(SPOKEN, "recall"), ["n_right", "n"]].tolist() == [1, 2]
    assert table.loc[(WHOSE, "accuracy"), ["value", "n"]].tolist() == [0, 1]
    # One source has no spread to take an interval from.
    assert math.isnan(table.loc[(SPOKEN, "recall"), "low"])


def test_documents_held_back_are_counted_apart_too():
    judged = judge_voices(CODES.assign(held_back=True), **FOUND)
    grouping = pd.DataFrame({"document_id": ["d"], "source_id": ["s"], "group": [""]})
    table = summarize_judgements(judged, grouping=grouping)
    sizes = table.groupby("documents")["n"].sum()
    assert sizes["all"] == sizes["held back"] > 0


def test_each_group_is_counted_apart():
    judged = judge_voices(CODES, **FOUND)
    grouping = pd.DataFrame({"document_id": ["d"], "source_id": ["s"], "group": ["East"]})
    table = summarize_judgements(judged, grouping=grouping)
    assert list(dict.fromkeys(table["documents"])) == ["all", "East"]
    said = describe_voice_accuracy(table, question=WHOSE, groups=("East", "West"))
    assert said.startswith(
        "“whose statement is it?”: the program gives the coder's answer in 0 of 1"
    )
    assert "by side East 0 of 1." in said
    none = describe_voice_accuracy(table.head(0), question=WHOSE, groups=("East", "West"))
    assert none.endswith("no sentence of these texts was coded.")


def test_errors_are_listed_the_worst_first_with_their_sentence():
    errors = list_errors(judge_voices(CODES, **FOUND), sentences=SENTENCES)
    assert errors["error"].tolist() == [
        "somebody else", "found but not coded", "coded but not found", "coded but not found",
    ]  # fmt: skip
    assert errors["question"].tolist()[0] == WHOSE
    assert errors["text"].tolist()[:2] == [TEXTS[0], TEXTS[2]]


def make_judgements(*rows):
    names = ("start", "question", "pair", "coded", "found", "error")
    blank = {"document_id": "d", "end": 60, "held_back": False}
    return JUDGEMENTS.build([{**blank, **dict(zip(names, row, strict=True))} for row in rows])


def test_acts_between_actors_of_the_study_are_counted_apart_too():
    judged = make_judgements(
        (0, ACTING, "north > south", "yes", "yes", ""),
        (0, ACTING, "north > other", "no", "yes", "found but not coded"),
        (0, ACTING, "brother > north", "yes", "no", "coded but not found"),
        (0, CLASS, "north > south", "verbal conflict", "verbal conflict", ""),
    )
    grouping = pd.DataFrame({"document_id": ["d"], "source_id": ["s"], "group": [""]})
    table = summarize_judgements(judged, grouping=grouping).set_index(["question", "measure"])
    assert table[["n_right", "n"]].T.to_dict("list") == {
        (ACTING, "precision"): [1, 2],
        (ACTING, "recall"): [1, 2],
        (CLASS, "accuracy"): [1, 1],
        (BETWEEN, "precision"): [1, 1],
        (BETWEEN, "recall"): [1, 2],
    }


def test_cooperation_taken_for_conflict_is_the_worst_error():
    judged = make_judgements(
        (0, WHOSE, "", "north", "south", "somebody else"),
        (21, ACTING, "north > south", "yes", "no", "coded but not found"),
        (36, CLASS, "north > south", "verbal conflict", "verbal cooperation", OPPOSITE),
        (46, CLASS, "north > south", "verbal conflict", "material conflict", "another one"),
    )
    errors = list_errors(judged, sentences=SENTENCES)
    assert errors["start"].tolist() == [36, 0, 21, 46]
    assert errors["text"].tolist()[0] == TEXTS[2]
    assert errors["pair"].tolist()[0] == "north > south"


def test_the_same_question_is_asked_once_of_each_pair():
    with pytest.raises(TableError, match=r"repeats 1 key"):
        make_judgements(*[(0, ACTING, "north > south", "yes", "yes", "")] * 2)


@pytest.mark.parametrize("codes", [make_codes(), CODES])
def test_empty_tables(codes):
    judged = judge_voices(
        codes, voices=make_voices(), quotes=make_quotes(), obligations=make_obligations()
    )
    grouping = pd.DataFrame({"document_id": [], "source_id": [], "group": []}, dtype="str")
    assert summarize_judgements(judged, grouping=grouping).empty
    assert len(list_errors(judged, sentences=SENTENCES)) == (0 if codes.empty else 5)
