"""Words that hold a match at arm's length, in whole sentences: *...* is the match."""

from __future__ import annotations

import pytest

from corpus_tools.framing.contesting import find_contest
from corpus_tools.text import find_tokens


def contest_of(sentence: str) -> str:
    before, _, after = sentence.split("*")
    behind, _, beyond = after.partition(",")
    parts = (before, behind, beyond)
    words = [" ".join(word for _, _, word, _ in find_tokens(part)) for part in parts]
    return find_contest(*words)[0]


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("He spoke of a so-called *arms race*", "distancing word"),
        ("There is an alleged security *threat*", "distancing word"),
        ("They act under the pretext of *national security*", "pretext"),
        ("It blocked the sale in the name of *national security*", "pretext"),
        ("They weaponise the concept of *national security*", "pretext"),
        ("She rejects the notion of an *arms race*", "refused notion"),
        ("He dismissed Beijing's charge of *containment*", "refused notion"),
        ("They mocked all talk about a new *Cold War*", "refused notion"),
        ("Accusations of *containment* are old", "reported charge"),
        ("It is wrong to speak of a *race*", "reported charge"),
        ("She accused both of using *national security*", "reported charge"),
        ("They must give up their *Cold War* mentality", "distancing noun"),
        ("The *containment* narrative is popular", "distancing noun"),
        ("Talk shows use the *AI race* as a sales pitch", "called a pretext"),
        ("Fears of an *arms race* are overblown", "called a pretext"),
        ("How can a shipload of winter coats be called a *threat*", "reported charge"),
        ("How could two visits by a choir possibly be seen as *espionage*", "reported charge"),
        ("How can anyone speak of a *race*", "reported charge"),
        ("They say that we are in an *arms race*, which I dispute", "disputed behind"),
        ("They mean to *contain* the islands, which the ministry disputes", "disputed behind"),
        ("He spoke of an *arms race* at sea, which we do not believe", "disputed behind"),
        ("It is an *arms race*, a claim that the admiral rejects", "disputed behind"),
        ("It wants to *contain* us, a charge the ministry has denied", "disputed behind"),
    ],
)
def test_contested(sentence: str, rule: str) -> None:
    assert contest_of(sentence) == rule


@pytest.mark.parametrize(
    "sentence",
    [
        "They are in an *arms race* with each other",
        "She rejected the offer of *cooperation*",
        "He accused Washington of *blocking chip sales*",
        "They use *export controls* as leverage",
        "The theory of *cooperation* is old",
        "He called the *race* a marathon",
        "The *race* goes on as a new year begins",
        "How can the two build *trust*",
        "How can both avoid an *arms race*",
        "They agreed on *cooperation*, which he rejected",
        "They agreed on *cooperation*, which I welcome",
        "They fear an *arms race*, a view that many share",
        "It is an *arms race*, and the figures are disputed",
        "One side accused the other of weaponising *export controls*",
        "They use the treaty as a pretext for *protectionism*",
        "The challenges facing talks on *sea safety* are great",
        "Disputes over cod overshadowed talks on *sea safety*",
        "Two big players share the view that a *break-up* would hurt",
        "A wave of warnings about a *break-up* followed",
        "They condemned in the strongest terms the *export controls*",
        "Engineers invented a *world class* boat",
        "She rejected talk of a quarrel and warned that a *break-up* would hurt",
    ],
)
def test_advanced(sentence: str) -> None:
    assert contest_of(sentence) == ""


def test_the_words_that_decided_are_told() -> None:
    assert find_contest("he dismissed the old charge of", "")[1] == "dismissed the old charge"
    assert find_contest("", "mentality prevails") == ("distancing noun", "mentality")
    assert find_contest("", "") == ("", "")
