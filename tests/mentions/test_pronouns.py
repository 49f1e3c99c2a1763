from __future__ import annotations

import pytest

from corpus_tools.mentions.pronouns import Sentence, find_pronouns
from corpus_tools.study.actors import Actor
from corpus_tools.study.naming import ActorNames

ACTORS = (
    Actor(id="china", name="China", aliases=("China", "Chinese"), metonyms=("Beijing",)),
    Actor(id="us", name="United States", aliases=("US", "American"), metonyms=("Washington",)),
    Actor(id="eu", name="European Union", kind="organization", aliases=("EU",)),
)
KINDS = {actor.id: actor.kind for actor in ACTORS}
NAMES = ActorNames(ACTORS)


def carry(*texts: str) -> list[str]:
    """Return what is carried over into the last sentence."""
    read = [Sentence(text, NAMES.find(text)) for text in texts]
    before = read[-2] if len(read) > 1 else None
    found = find_pronouns(read[-1], before=before, kinds=KINDS)
    return [f"{texts[-1][name.start : name.end]} {name.actor}" for name in found]


@pytest.mark.parametrize(
    ("text", "carried"),
    [
        ("China said it would cut its tariffs.", ["it china", "its china"]),
        ("On Monday, the US said it would wait.", ["it us"]),
        ("China said on Monday that it had waited.", ["it china"]),
        ("The Chinese government has lifted its ban.", ["its china"]),
        ("China's foreign ministry said it would wait.", ["it china"]),
        ("Boatmen wait, but China said it would not.", ["it china"]),
        ("China and the US said they would wait.", ["they china", "they us"]),
        ("Washington called on allies to join and withdrew its troops.", ["its us"]),
    ],
)
def test_behind_a_subject_in_the_same_sentence(text: str, carried: list[str]) -> None:
    assert carry(text) == carried


@pytest.mark.parametrize(
    "text",
    [
        "China said it is clear that boats sink.",
        "China said it was time to row.",
        "The US accused the company of hiding its data.",
        "China sued the firm because it lied.",
        "Ties with China show it cares.",
        "China's economy grew as it opened.",
        "Chinese firms said it would rain.",
        "Chinese officials said it would help.",
        "China said: “We hope it will help.”",
        "The EU considers it a success.",
        "China told officials they should wait.",
        "China and the US met reporters before they left.",
        "China and the US said it would wait.",
        "It said China would wait.",
        "China wants it.",
    ],
)
def test_what_is_not_plain_is_left_out(text: str) -> None:
    assert carry(text) == []


@pytest.mark.parametrize(
    ("texts", "carried"),
    [
        (("China said so.", "It also warned others."), ["It china"]),
        (("China said so.", "It also said it would row."), ["It china", "it china"]),
        (("China agreed.", "Its foreign ministry said so."), ["Its china"]),
        (("China and the US met.", "They agreed to wait."), ["They china", "They us"]),
        (("China said so.", "It rained."), []),
        (("China said so.", "It was late."), []),
        (("China met the US.", "It said so."), []),
        (("China fined Reedbank on Monday.", "It said so."), []),
        (("Boatmen met in China.", "It said so."), []),
        (("China said so.", "Boats sank.", "It said so."), []),
        (("China said so.", "They agreed."), []),
    ],
)
def test_from_the_sentence_before(texts: tuple[str, ...], carried: list[str]) -> None:
    assert carry(*texts) == carried


@pytest.mark.parametrize(
    ("texts", "carried"),
    [
        (("China is large, and the country is old.",), ["the country china"]),
        (("China is large.", "The country is old."), ["The country china"]),
        (("China is large.", "The nation's boats are old."), ["The nation china"]),
        (("China met the US.", "The country is old."), []),
        (("China met Norway.", "The country is old."), []),
        (("Norway is cold.", "China fears for the country."), []),
        (("Chinese tourists left.", "The country is old."), []),
        (("The EU met.", "The country is old."), []),
        (("China is large.", "The country of his birth is old."), []),
        (("Boats sank.", "The country is old."), []),
        (("China has built boats for its own navy.",), ["its china"]),
        (("He asked Norway and China to open its borders.",), []),
    ],
)
def test_the_country(texts: tuple[str, ...], carried: list[str]) -> None:
    assert carry(*texts) == carried


BOTH = ["china", "us"]


@pytest.mark.parametrize(
    ("texts", "actors"),
    [
        (("China met the US before the two countries signed.",), BOTH),
        (("China met the US.", "Both sides agreed."), BOTH),
        (("China waits.", "Washington told both governments to wait."), BOTH),
        (("China met the US.", "Both the nations agreed."), BOTH),
        (("China met the US.", "The two rival powers agreed."), BOTH),
        (("China met the EU.", "Both sides agreed."), ["china", "eu"]),
        (("China met the EU.", "The two countries agreed."), []),
        (("China met the US and Norway.", "Both sides agreed."), []),
        (("China met.", "Both sides agreed."), []),
        (("Chinese boats met American boats.", "Both sides agreed."), []),
        (("Norway met Sweden.", "Both sides agreed."), []),
    ],
)
def test_the_two(texts: tuple[str, ...], actors: list[str]) -> None:
    assert [found.rpartition(" ")[2] for found in carry(*texts)] == actors


def test_offsets_and_form() -> None:
    sentence = Sentence("China said it rows.", NAMES.find("China said it rows."))
    (found,) = find_pronouns(sentence, before=None, kinds=KINDS)
    assert found == (11, 13, "china", "pronoun")
