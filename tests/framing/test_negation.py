"""Negation in whole sentences, matched as the codebook would: *...* is the match."""

from __future__ import annotations

import pytest

from corpus_tools.framing.negation import find_negation
from corpus_tools.text import find_tokens


def negation_of(sentence):
    before, match, _ = sentence.split("*")
    tokens = [word for _, _, word, _ in find_tokens(before)]
    return find_negation(tokens, word=next(find_tokens(match))[2])


NEGATED = [
    ("This is not a *race*.", "not"),
    ("They are not seeking to engage in *cooperation* with China.", "not"),
    ("Neither side is seeking *joint research*.", "neither"),
    ("Nor is it an *arms race*.", "nor"),
    ("It is not yet a *race*.", "not"),
    ("It is no longer a *race*.", "no"),
    ("Beijing has no intention of imposing *export controls*.", "no"),
    ("The two cannot *cooperate* on chips.", "cannot"),
    ("The two can’t *cooperate* on chips.", "can't"),
    ("Officials don't see *common ground*.", "don't"),
    ("They never posed a *security risk*.", "never"),
    ("None of it was *espionage*.", "none"),
    ("Nobody spoke of *decoupling*.", "nobody"),
    ("Nothing points to a *trade war*.", "nothing"),
    ("It is hardly an *arms race*.", "hardly"),
    ("The ministry refused to *cooperate*.", "refused to"),
    ("Their refusal to join the *dialogue* surprised us.", "refusal to"),
    ("The firm denies that it is a *security risk*.", "denies that"),
    ("He denied that the rule was a ban or was meant as *containment*.", "denied that"),
    ("Nobody claimed that the three of them posed a *security threat*.", "nobody claimed"),
    ("It is not a clash between democracy and *autocracy*.", "not a clash between"),
    ("They want dialogue rather than *rivalry*.", "rather than"),
    ("They want dialogue rather than an *arms race*.", "rather than"),
    ("They chose to talk instead of *competing*.", "instead of"),
    ("AI collaboration over *competition*.", "over"),
    ("We could choose cooperation on AI safety over *competition*.", "over"),
    ("She puts a healthy crop over *competition* with China.", "over"),
    ("They chose confrontation over *cooperation*.", "over"),
    ("Not so much a *rival* as a customer.", "not"),
    ("The minister ruled out new *joint projects* for now.", "ruled out"),
    ("Both rule out an *arms race*.", "rule out"),
    ("Ruling out any *cooperation*, she left.", "ruling out"),
    ("It rules out that the firm posed a *security threat*.", "rules out"),
]

ADVANCED = {
    "plain": "This is a *race*.",
    "not only": "They want not only *cooperation* but also trade.",
    "but also": "They want not only trade but also *cooperation*.",
    "not just": "It is not just a *trade war*.",
    "not so much as": "Not so much a partner as a *rival*.",
    "no doubt": "No doubt the *rivalry* will grow.",
    "no secret": "It is no secret that *tensions* grow.",
    "why not": "Why not *work together* on weather models?",
    "whether or not": "Whether or not *tensions* ease, the talks go on.",
    "if not": "A customer, if not a *rival*, of the firm.",
    "nothing but": "It brought nothing but *tension*.",
    "nothing less than": "It is nothing less than a *race*.",
    "without doubt": "It is without doubt a *race*.",
    "never-ending": "The never-ending *trade war* goes on.",
    "not-for-profit": "A not-for-profit *research exchange* opened.",
    "double negation": "The two cannot do without *cooperation*.",
    "not without": "The plan is not without *risk*.",
    "double refusal": "They will not refuse to *cooperate*.",
    "not rejected": "The draft does not reject *cooperation*.",
    "what is not ended stays": "The deal did not ease *tensions* in the strait.",
    "what is not lifted stays": "Washington has not lifted *export controls*.",
    "not ruled out": "The minister did not rule out *export controls*.",
    "not at all ruled out": "They did not in the talks on Monday rule out *export controls*.",
    "declined to rule out": "He declined to rule out *export controls*.",
    "could not be ruled out": "It could never quite be ruled out that *tensions* grow.",
    "stopped short of ruling out": "She stopped short of ruling out *export controls*.",
    "yet to rule out": "They have yet to rule out *export controls*.",
    "ruled out of": "He was ruled out of the *race*.",
    "ruled out an end": "They ruled out lifting *export controls*.",
    "no comment": "The firm would not comment on *espionage* claims.",
    "no end": "There is no end to the *rivalry*.",
    "no limits": "The two spoke of no limits to *cooperation*.",
    "lack of": "A lack of *trust* slows the talks.",
    "limited company": "The Harbour Limited *cooperation* office opened.",
    "limit": "It would limit *AI risks*.",
    "end of": "At the end of the *talks* they shook hands.",
    "ended": "The split has ended *research partnerships*.",
    "stop-over": "After a stop-over the *dialogue* resumed.",
    "stop": "Rules that stop *misuse of AI* are needed.",
    "avoid": "They met to avoid an *arms race*.",
    "prevent": "The rule is meant to prevent *espionage*.",
    "oppose": "Beijing opposes *decoupling*.",
    "denied access": "The buyers were denied *access to chips*.",
    "rejected the draft": "They rejected the draft on *AI safety*.",
    "instead": "Instead *rivalry* grew.",
    "rather": "It was a rather *competitive* week.",
    "rather than at a distance": "They waited rather than risk open *rivalry*.",
    "over as about": "Fears over *competition* rose.",
    "over as during": "Tensions over *competition* with China rose.",
    "over an agreement": "Dialogue over *export controls* resumed.",
    "No. 4": "Under rule No. 4 *export controls* apply.",
    "another clause": "The visit did not happen, and *rivalry* grew.",
    "an earlier clause": "It is not over; *tensions* grow.",
    "a dash": "Not today – the *rivalry* goes on.",
    "but": "It was not planned but *cooperation* grew.",
    "because": "They did not meet because *tensions* rose.",
    "until": "They will not meet until *tensions* fall.",
    "amid": "No visit took place amid *tensions*.",
    "than": "There is no bigger danger than *rivalry*.",
    # What is missing is what the sentence is about: "sold without safety standards".
    "without": "The system was sold without *safety standards*.",
    "no excuse for": "A race is no excuse for *trade barriers*.",
    "will not negotiate on": "Neither side will negotiate over *military AI*.",
    "beyond the reach": "Not one of the seven delegates in Geneva saw *common ground*.",
    "after the match": "*Cooperation* is not on the table.",
}


@pytest.mark.parametrize(("sentence", "words"), NEGATED)
def test_negated(sentence, words):
    assert negation_of(sentence) == words


@pytest.mark.parametrize("case", ADVANCED)
def test_not_negated(case):
    assert negation_of(ADVANCED[case]) == ""


def test_nothing_before_is_no_negation():
    assert find_negation([]) == ""
    assert find_negation(["not", "."]) == ""


@pytest.mark.parametrize("distance", range(7))
def test_the_reach_is_five_words(distance):
    assert find_negation(["not", *["very"] * distance]) == ("not" if distance < 5 else "")


def test_asserting_words_do_not_lengthen_the_reach():
    assert find_negation(["never", "one", "two", "not", "only", "three"]) == ""
    assert find_negation(["never", "not", "only", "three"]) == "never"
