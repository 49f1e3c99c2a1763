from __future__ import annotations

import math

import numpy as np
import pytest

from corpus_tools.errors import CorpusToolsError
from corpus_tools.sentiment.audit.choosing import choose_scorer
from corpus_tools.study.naming import ActorNames

NOBODY = ActorNames(())


def count_good(text):
    return text.count("good")


class Odd:
    def __call__(self, text):
        return 0.5


@pytest.mark.parametrize(
    ("given", "label", "name"),
    [
        ("vader", "", "vader"),
        ("vader", "VADER", "VADER"),
        (count_good, "", "count_good"),
        (count_good, "mine", "mine"),
        (lambda text: 0.0, "", "lambda"),
        (Odd(), "", "Odd"),
    ],
)
def test_the_name_in_tables(given, label, name):
    assert choose_scorer(given, label=label).name == name


@pytest.mark.parametrize("number", [1, 0.5, True, np.float64(0.25), np.int64(-3)])
def test_a_function_gives_any_finite_number(number):
    reading = choose_scorer(lambda text: number).read("Any.", NOBODY)
    assert (reading.score, reading.words) == (float(number), ())


@pytest.mark.parametrize("other", [None, "high", math.nan, math.inf, [1], {"compound": 0.5}])
def test_what_is_no_number_is_an_error_that_names_the_sentence(other):
    with pytest.raises(CorpusToolsError) as error:
        choose_scorer(lambda text: other, label="mine").read("A" * 80, NOBODY)
    assert error.value.problem == (
        f"the scorer 'mine' gives {other!r} for the sentence {'A' * 60 + '…'!r}"
    )
    assert error.value.remedy == (
        "It must give a finite number for any sentence; 0 for one without tone."
    )


def test_an_error_in_a_function_stays_what_it_is():
    def broken(text):
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        choose_scorer(broken).read("Any.", NOBODY)


def test_neither_name_nor_function():
    with pytest.raises(CorpusToolsError, match="a scorer is a name or a function, not 3") as error:
        choose_scorer(3)
    assert error.value.remedy.startswith("Names are: news, vader, textblob; a function")
    with pytest.raises(CorpusToolsError, match="there is no scorer 'bert'"):
        choose_scorer("bert")
