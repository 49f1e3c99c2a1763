"""What acts mean with all that they act on: (sentence, category, status)."""

from __future__ import annotations

import pytest

from corpus_tools.acts.clauses import Clauses
from corpus_tools.acts.reading import find_span, read_item, turn_around

READINGS = [
    # What is done with a noun.
    ("Heronland imposed tariffs.", "SANCTION", "done"),
    ("Heronland lifted the tariffs.", "YIELD", "done"),
    ("Heronland rolled back the tariffs.", "YIELD", "done"),
    ("Heronland held talks.", "CONSULT", "done"),
    ("Heronland suspended the talks.", "SANCTION", "done"),
    ("Heronland called off the talks.", "REJECT", "done"),
    ("Heronland called for talks.", "AGREE", "demanded"),
    ("Heronland called off the strike.", "YIELD", "done"),
    ("Heronland ended the war.", "YIELD", "done"),
    ("Heronland launched an attack.", "ASSAULT", "done"),
    ("Heronland withdrew its troops.", "YIELD", "done"),
    ("Heronland withdrew from the agreement.", "SANCTION", "done"),
    ("Heronland cut aid to the island.", "SANCTION", "done"),
    ("Heronland filed a lawsuit.", "ACCUSE", "done"),
    ("Heronland opened fire.", "ASSAULT", "done"),
    ("Heronland violated the truce.", "ASSAULT", "done"),
    ("Heronland announced a suspension of aid.", "SANCTION", "done"),
    ("Heronland welcomed the sanctions.", "SUPPORT", "done"),
    ("Heronland closed its embassy.", "SANCTION", "done"),
    # Operators on verbs.
    ("Heronland agreed to lift the tariffs.", "AGREE", "possible"),
    ("Heronland agreed not to impose tariffs.", "AGREE", "possible"),
    ("Heronland refused to lift the tariffs.", "REJECT", "refused"),
    ("Heronland refused to cooperate.", "REJECT", "refused"),
    ("Heronland is ready to hold talks.", "AGREE", "possible"),
    ("Heronland plans to impose tariffs.", "THREATEN", "possible"),
    ("Heronland threatened to impose tariffs.", "THREATEN", "possible"),
    ("Heronland failed to sign the treaty.", "REJECT", "refused"),
    ("Heronland urged the isle to resume talks.", "REQUEST", "demanded"),
    ("Heronland ordered its troops to attack.", "REQUEST", "done"),
    ("Heronland stopped bombing the isle.", "YIELD", "done"),
    ("Heronland allowed the ships to leave.", "YIELD", "done"),
    # Auxiliaries.
    ("Heronland may impose tariffs.", "THREATEN", "possible"),
    ("Heronland will provide aid.", "AGREE", "possible"),
    ("Heronland will not lift the tariffs.", "REJECT", "refused"),
    ("Heronland won’t lift the tariffs.", "REJECT", "refused"),
    ("Heronland did not sign the treaty.", "REJECT", "refused"),
    ("Heronland no longer cooperates with the isle.", "REJECT", "refused"),
    ("Heronland must lift the tariffs.", "REQUEST", "demanded"),
    ("No talks were held.", "REJECT", "refused"),
    # Passives.
    ("The tariffs were lifted.", "YIELD", "done"),
    ("Talks with the isle were suspended.", "SANCTION", "done"),
    ("A treaty was signed.", "AGREE", "done"),
]


def read_outermost(sentence):
    """The reading that takes in the most of the sentence."""
    clauses = Clauses(sentence)
    readings = [r for item in clauses.items if (r := read_item(clauses, item)) is not None]
    return clauses, max(readings, key=lambda reading: (len(reading.used), -reading.item.first))


@pytest.mark.parametrize(("sentence", "category", "status"), READINGS)
def test_readings(sentence, category, status):
    _, reading = read_outermost(sentence)
    assert (reading.category, reading.status) == (category, status)


def test_a_phrase_that_is_no_act_is_none():
    clauses = Clauses("Heronland released a statement.")
    assert read_item(clauses, clauses.items[0]) is None


def test_saying_is_no_act():
    clauses = Clauses("Heronland said nothing.")
    assert [read_item(clauses, item) for item in clauses.items] == [None]


def test_the_span_runs_from_the_first_word_to_the_last():
    clauses, reading = read_outermost("Heronland agreed to lift its tariffs on fish.")
    start, end = find_span(clauses, reading)
    assert clauses.tagged.text[start:end] == "agreed to lift its tariffs"


@pytest.mark.parametrize(
    ("sentence", "preposition", "expected"),
    [
        ("Heronland opposed the sanctions on the isle.", "on", "SUPPORT"),
        ("Heronland opposed the sanctions by the isle.", "by", "REJECT"),
        ("Heronland condemned the attack on the isle.", "on", "SUPPORT"),
        ("Heronland condemned the attack by the isle.", "by", "ACCUSE"),
        ("Heronland supported the sanctions against the isle.", "against", "ACCUSE"),
        ("Heronland imposed tariffs on the isle.", "on", "SANCTION"),
    ],
)
def test_the_side_depends_on_who_is_meant(sentence, preposition, expected):
    _, reading = read_outermost(sentence)
    assert turn_around(reading, preposition=preposition) == expected
