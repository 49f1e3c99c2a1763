from __future__ import annotations

import math

import pytest

from corpus_tools.errors import CorpusToolsError
from corpus_tools.sentiment import SCORERS, explain_score, explain_target
from corpus_tools.study import Actor
from corpus_tools.study.naming import ActorNames

COLUMNS = {
    "start": "int64", "end": "int64", "word": "str", "entry": "str", "weight": "float64",
    "rules": "str", "part": "float64",
}  # fmt: skip
HERON = Actor(id="heron", name="Heron Isles", aliases=("Heron", "Heronian"))
TEXT = "Heron did not praise the fair plan, but Moss attacked it bitterly!"


@pytest.mark.parametrize("scorer", list(SCORERS))
def test_the_words_of_a_score_add_up_to_it(scorer):
    explained = explain_score(TEXT, scorer=scorer, actors=[HERON])
    score = SCORERS[scorer].read(TEXT, ActorNames([HERON])).score
    assert explained.dtypes.astype(str).to_dict() == COLUMNS
    assert math.fsum(explained["part"]) == pytest.approx(score, abs=1e-12)
    assert score != 0


def test_news_explains_by_default():
    explained = explain_score(TEXT, actors=[HERON])
    assert [TEXT[row.start : row.end] for row in explained.itertuples()] == list(explained["word"])
    assert explained["word"].tolist()[:2] == ["praise", "fair"]
    assert 'negated by "not"' in explained["rules"][0]
    assert 'taken back by "not"' in explained["rules"][1]


def test_words_that_decide_the_tone_toward_somebody():
    explained = explain_target("Heron praised Moss but condemned Voss.", "Voss", actors=[HERON])
    assert explained.dtypes.astype(str).to_dict() == COLUMNS
    assert explained[["word", "rules"]].to_numpy().tolist() == [
        ["condemned", "whom it is done to: condemn"]
    ]
    assert explained["part"].sum() < 0


def test_the_first_place_of_a_target_counts():
    text = "Moss attacked Moss."
    assert explain_target(text, "Moss")["rules"].tolist() == ["who does it: attack"]


@pytest.mark.parametrize("text", ["", "On Monday they met."])
@pytest.mark.parametrize("scorer", list(SCORERS))
def test_a_sentence_without_tone_has_no_rows(text, scorer):
    explained = explain_score(text, scorer=scorer)
    assert explained.empty
    assert explained.dtypes.astype(str).to_dict() == COLUMNS


def test_nothing_decides_the_tone_toward_somebody_in_a_sentence_without_tone():
    explained = explain_target("On Monday Moss met them.", "Moss")
    assert explained.empty
    assert explained.dtypes.astype(str).to_dict() == COLUMNS


@pytest.mark.parametrize("target", ["Voss", "", "moss"])
def test_a_target_that_does_not_stand_there_is_an_error(target):
    with pytest.raises(CorpusToolsError) as raised:
        explain_target("They met Moss.", target)
    assert str(raised.value) == (
        f"the target {target!r} does not stand in the sentence 'They met Moss.'\n"
        "  Give it as the sentence spells it, in whole words."
    )


def test_an_unknown_scorer_is_an_error():
    with pytest.raises(CorpusToolsError, match="no scorer 'mood'"):
        explain_score("A good plan.", scorer="mood")


def test_a_target_is_found_in_whole_words():
    told = explain_target("The usual raid of the us troops failed.", "us")
    assert "usual" not in told["word"].tolist()
    with pytest.raises(CorpusToolsError, match="in whole words"):
        explain_target("The usual raid failed.", "us")


@pytest.mark.parametrize("given", [None, 3, ["A good plan."]])
def test_what_is_no_sentence_is_an_error(given):
    with pytest.raises(CorpusToolsError, match="the sentence is no text but of the type"):
        explain_score(given)
