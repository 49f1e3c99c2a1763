from __future__ import annotations

import pytest

from corpus_tools.sentiment.targets import read_directed
from corpus_tools.sentiment.targets.deeds import find_deeds
from corpus_tools.text.spelling import list_spellings
from corpus_tools.text.tagging import tag_text
from corpus_tools.text.verbs import inflect_verb


def tell(text):
    """Return each deed as its word, who does it and to whom, in words."""
    tagged = tag_text(text)
    return [
        (
            deed.light.term,
            " + ".join(tagged.slice(*one) for one in deed.agents),
            " + ".join(tagged.slice(*one) for one in deed.patients),
        )
        for deed in find_deeds(tagged)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("They met on Monday.", []),
        # Active and passive.
        ("Hale praised Moss.", [("praise", "Hale", "Moss")]),
        ("Hale has never praised Moss.", [("praise", "Hale", "Moss")]),
        ("Hale wants to punish Moss.", [("punish", "Hale", "Moss")]),
        ("Hale stood up for Moss.", [("stand up for", "Hale", "Moss")]),
        ("Moss was praised by Hale.", [("praise", "Hale", "Moss")]),
        ("Moss was not praised by Hale.", [("praise", "Hale", "Moss")]),
        ("Moss got praised by Hale.", [("praise", "Hale", "Moss")]),
        ("Moss was praised.", [("praise", "", "Moss")]),
        ("Moss has been sharply criticized by the union.", [("criticize", "the union", "Moss")]),
        ("Moss has been sharply criticised by the union.", [("criticize", "the union", "Moss")]),
        # Part of a phrase.
        ("Moss, attacked by Hale, left.", [("attack", "Hale", "Moss")]),
        ("The officials accused by Hale left.", [("accuse", "Hale", "The officials")]),
        ("Punished by the court, Moss left.", [("punish", "the court", "")]),
        # Relative clauses.
        ("Hale, who rescued Moss, was late.", [("rescue", "Hale", "Moss")]),
        (
            "The minister thanked Hale, who had rescued Moss.",
            [("thank", "The minister", "Hale"), ("rescue", "Hale", "Moss")],
        ),
        # Nouns.
        ("Hale's attacks on Moss went on.", [("attacks", "Hale", "Moss")]),
        ("Hale’s attacks on Moss went on.", [("attacks", "Hale", "Moss")]),
        ("There was praise for Moss from Hale.", [("praise", "Hale", "Moss")]),
        ("Their criticism of Moss grew.", [("criticism", "Their", "Moss")]),
        ("The attack shocked Moss.", [("attack", "", "")]),
        # Several parties, several deeds.
        ("Hale and Moss praised Voss.", [("praise", "Hale + Moss", "Voss")]),
        ("Hale praised Moss and Voss.", [("praise", "Hale", "Moss + Voss")]),
        (
            "Hale praised Moss but condemned Voss.",
            [("praise", "Hale", "Moss"), ("condemn", "Hale", "Voss")],
        ),
        (
            "Hale was accused of betraying Moss.",
            [("accuse", "", "Hale"), ("betray", "Hale", "Moss")],
        ),
        ("Hale's lawyer attacked Moss.", [("attack", "Hale's lawyer", "Moss")]),
        # A clause of its own has a subject of its own.
        ("Voss left because Hale attacked Moss.", [("attack", "Hale", "Moss")]),
        ("They met Voss while Hale praised Moss.", [("praise", "Hale", "Moss")]),
        # Somebody who only stands near is no party.
        ("On Monday in the capital Hale attacked Moss.", [("attack", "Hale", "Moss")]),
    ],
)
def test_who_does_what_to_whom(text, expected):
    found = tell(text)
    # Where English says it less plainly a party may be missed, never taken for another.
    assert [term for term, *_ in found] == [term for term, *_ in expected]
    for (_, agents, patients), (_, agent, patient) in zip(found, expected, strict=True):
        assert agents in {agent, ""}
        assert patients in {patient, ""}


@pytest.mark.parametrize(
    "text",
    [
        "Hale praised Moss.",
        "Hale has praised Moss.",
        "Moss was praised by Hale.",
        "Moss, praised by Hale, left.",
        "Hale’s praise for Moss was short.",
        "Hale's praise of Moss was short.",
    ],
)
def test_both_parties_are_found_in_plain_english(text):
    assert tell(text) == [("praise", "Hale", "Moss")]


def test_the_list_is_in_order():
    table = read_directed()
    assert list(table) == ["term", "kind", "agent", "patient", "note"]
    assert set(table["kind"]) == {"verb", "noun"}
    assert (table["note"].str.strip() != "").all()
    assert not table.duplicated(["term", "kind"]).any()
    for column in ("agent", "patient"):
        assert table[column].between(-4, 4).all()
        assert (table[column] * 2 % 1 == 0).all()
    # Who thinks of others is put in no light; what is thought is not said of them.
    silent = (table["agent"] == 0) & (table["patient"] == 0)
    assert set(table.loc[silent, "note"]) == {"what it thinks of others is not said of it"}
    assert (table["term"] == table["term"].str.strip().str.lower()).all()


def test_no_verb_stands_twice_under_two_spellings():
    verbs = read_directed().query("kind == 'verb'")["term"]
    spelled = [frozenset(list_spellings(verb)) for verb in verbs]
    assert len(set(spelled)) == len(spelled)


def test_every_verb_is_found_in_the_past():
    """Unless the tagger takes it for something else."""
    verbs = read_directed().query("kind == 'verb'")["term"]
    missed = [
        verb
        for verb in verbs
        if not any(
            tell(f"They {form} Moss on Monday.") for form in inflect_verb(verb) if form != verb
        )
    ]
    assert len(missed) < 0.05 * len(verbs), missed
