"""How voices were found, and how often that was right."""

from __future__ import annotations

from dataclasses import replace

import pytest

from corpus_tools.compare.judging import ACTED, ACTING, SPOKEN, TOLD, VOICE_ACCURACY, WHOM, WHOSE
from corpus_tools.methods.citing import read_software
from corpus_tools.methods.paragraph import write_paragraphs
from corpus_tools.methods.run import Run, VoiceAgreement
from corpus_tools.methods.voices import NOBODY_MEASURED, describe_voice_scores, list_voice_limits
from corpus_tools.study import read_study

from .conftest import MakeStudy, methods_of, pair_up, run_of

HEADER = "document_id,start,end,frames,voice,quote,speaker,speaker_actor,obligation,held_back\n"
# "The race is on. The talks go on.": nobody is quoted, nobody is told to act.
CODES = HEADER + (
    "north0,0,15,,newsroom,,,,,no\n"
    "north0,16,32,,quoted,indirect,Ada Voss,us,us,no\n"
    "south0,0,15,,newsroom,,,,,yes\n"
)


def limits_of(run: Run) -> dict[str, str]:
    return dict(list_voice_limits(run))


def score(documents, question, measure, n_right, n, **interval):
    low, high = interval.get("low"), interval.get("high")
    return {
        "documents": documents, "question": question, "measure": measure,
        "value": n_right / n if n else None, "low": low, "high": high,
        "n_right": n_right, "n": n, "n_sources": 3,
    }  # fmt: skip


def agreement(*rows, held_back=0) -> VoiceAgreement:
    counts = {"all": 4, "held back": held_back, "North": 3, "South": 1}
    return VoiceAgreement(accuracy=VOICE_ACCURACY.build(rows), n_documents=counts)


ROWS = (
    score("all", SPOKEN, "precision", 9, 10, low=0.6, high=0.98),
    score("all", SPOKEN, "recall", 0, 0),
    score("all", WHOSE, "accuracy", 6, 8, low=0.4, high=0.9),
    score("held back", SPOKEN, "precision", 3, 4),
    score("North", WHOSE, "accuracy", 4, 5, low=0.3, high=0.95),
    score("South", WHOSE, "accuracy", 2, 3),
)


def test_without_codes_of_voices_it_is_said_that_nobody_measured_them(
    make_study: MakeStudy,
) -> None:
    frames_alone = "document_id,start,end,frames,held_back\nnorth0,0,15,,no\n"
    for codes in ("", frames_alone, HEADER + "elsewhere,0,9,,quoted,,,,,no\n"):
        run = run_of(make_study(pair_up(2), codes=codes))
        assert run.voices is None
        assert limits_of(run)["Voices against human codes"] == NOBODY_MEASURED
        text, _ = write_paragraphs(run, software=read_software())
        assert NOBODY_MEASURED in text


def test_codes_of_a_study_are_judged_where_they_are_held_back_too(make_study: MakeStudy) -> None:
    run = run_of(make_study(pair_up(2), codes=CODES))
    assert run.voices is not None
    assert run.voices.n_documents == {"all": 2, "held back": 1, "North": 1, "South": 1}
    assert run.voices.is_partly_held_back
    limits = limits_of(run)
    assert list(limits) == [
        "Voices",
        "Voices against human codes, texts held back from tuning",
        "Voices against human codes",
    ]
    assert limits["Voices against human codes"] == (
        "Somebody is quoted: precision unknown, recall 0.00 (no interval, n = 1); somebody is "
        "told to act: precision unknown, recall 0.00 (no interval, n = 1); n counts sentences of "
        "2 documents from 1 source; 95 % intervals over sources."
    )


def test_scores_have_intervals_and_sides_stand_apart(make_study: MakeStudy) -> None:
    run = replace(run_of(make_study(pair_up(1), kind="constructed")), voices=agreement(*ROWS))
    limits = limits_of(run)
    assert limits["Voices against human codes"] == (
        "[constructed] Somebody is quoted: precision 0.90 (0.60 to 0.98, n = 10), recall unknown; "
        "whose statement it is, where both say quoted: right in 0.75 (0.40 to 0.90, n = 8); "
        "n counts sentences of 4 documents from 3 sources; 95 % intervals over sources."
    )
    assert limits["Voices against human codes, by side"] == (
        "[constructed] Whose statement it is, where both say quoted: North 0.80 (0.30 to 0.95, "
        "n = 5), South 0.67 (no interval, n = 3). Where the sides differ in this, counts do not "
        "compare them."
    )
    assert not any("held back" in term for term in limits)


@pytest.mark.parametrize(
    ("held_back", "words"),
    [(0, "on all coded texts, the program had: somebody is quoted: precision 0.90"),
     (2, "on texts held back from tuning, the program had: somebody is quoted: precision 0.75")],
)  # fmt: skip
def test_the_paragraph_prefers_texts_held_back(
    make_study: MakeStudy, held_back: int, words: str
) -> None:
    found = agreement(*ROWS, held_back=held_back)
    run = replace(run_of(make_study(pair_up(1))), voices=found)
    text, cited = write_paragraphs(run, software=read_software())
    assert f"Against human codes of voices, {words}" in text
    assert text.count("after Korn & Graubard, 1998") == 1
    assert "korn1998" in cited


def test_each_question_has_its_words() -> None:
    questions = (SPOKEN, WHOSE, TOLD, WHOM, ACTED, ACTING)
    rows = [score("all", question, "recall", 1, 2) for question in questions]
    said = describe_voice_scores(agreement(*rows), "all")
    assert said.count("recall 0.50 (no interval, n = 2)") == len(questions)
    assert "?" not in said
    assert describe_voice_scores(agreement(), "all").startswith("N counts sentences of 4 documents")


def test_the_sample_is_measured_in_voices_demands_and_acts(sample) -> None:
    study = read_study(sample)
    found = run_of(study).voices
    assert found is not None
    assert {SPOKEN, WHOSE, TOLD, WHOM, ACTED, ACTING} <= set(found.accuracy["question"])
    assert found.is_partly_held_back
    said = describe_voice_scores(found, "all")
    assert said.count(": precision ") == 4
    assert said.endswith("of 24 documents from 12 sources; 95 % intervals over sources")


def test_a_hostile_speaker_name_reaches_no_sentence(make_study: MakeStudy) -> None:
    codes = CODES.replace("Ada Voss", "<script>alert(1)</script>")
    assert "script" not in str(methods_of(make_study(pair_up(2), codes=codes)).limits)
