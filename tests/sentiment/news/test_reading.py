from __future__ import annotations

import math
from itertools import pairwise

import pytest

from corpus_tools.sentiment.news import read_tone
from corpus_tools.study import Actor
from corpus_tools.study.naming import ActorNames


def sign(score):
    return (score > 1e-12) - (score < -1e-12)


def tell(text):
    return {word.word: word.rules for word in read_tone(text).words}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", 0),
        ("On Monday they met.", 0),
        ("The talks failed.", -1),
        ("The plan is good.", 1),
        # Negation.
        ("The talks did not fail.", 1),
        ("The plan is not good.", -1),
        ("The plan is no good.", -1),
        ("They never praised the plan.", -1),
        ("They can’t praise the plan.", -1),
        ("Nobody praised the plan.", -1),
        ("They were unable to help.", -1),
        ("They refused to help.", -1),
        ("They left without a success.", -1),
        ("The plan is by no means good.", -1),
        ("It is far from good.", -1),
        ("It is anything but good.", -1),
        ("They hardly helped.", -1),
        ("The plan is neither good nor fair.", -1),
        ("There was no peace or justice.", -1),
        ("There was no war and no violence.", 1),
        ("They did not condemn, attack or threaten anyone.", 1),
        ("They did not support the fair, honest plan.", -1),
        ("They did not welcome the attack.", 0),
        # Two of them.
        ("The plan is not without success.", 1),
        ("They did not fail to praise the plan.", 1),
        ("They failed to prevent the attack.", -1),
        # With nothing to turn they lean a little to the bad.
        ("They did not meet on Monday.", -1),
        # Not all that looks like a negation is one.
        ("Not only is the plan good, it is fair.", 1),
        ("No doubt the plan is good.", 1),
        ("He was found not guilty.", 1),
        # What ends or spoils.
        ("They ended the violence.", 1),
        ("They ended the peace.", -1),
        ("They fought corruption.", 1),
        ("He is less corrupt.", 1),
        ("He is more corrupt.", -1),
        ("A lack of success worried them.", -1),
        ("They rejected the peace.", -1),
        ("The threat to peace grows.", -1),
        ("The so-called success went on.", -1),
        # Contrast and concession.
        ("The plan is costly but very good.", 1),
        ("The plan is fair but terrible.", -1),
        ("Despite the good plan, the war went on.", -1),
        ("Although the plan is good, it failed.", -1),
        ("They are hopeful despite the risk.", 1),
        # Names.
        ("They met the Justice Department.", 0),
        ("They went before the Security Council.", 0),
        ("Hope Hale met them.", 0),
        ("On Monday Grace Moody met Victor Strong.", 0),
        ("They met Hope Hale at War Memorial Hall.", 0),
        # The first word of a sentence may be one of the lexicon.
        ("Terrible news came.", -1),
        ("“Terrible news came,” she said.", -1),
        # A headline.
        ("Leaders Praise Fair Plan For Peace", 1),
        ("LEADERS PRAISE FAIR PLAN FOR PEACE", 1),
        ("Markets Crash As War Fears Grow", -1),
    ],
)
def test_the_sign_of_a_sentence(text, expected):
    assert sign(read_tone(text).score) == expected, read_tone(text)


@pytest.mark.parametrize(
    ("text", "word", "rules"),
    [
        ("The plan is good.", "good", ""),
        ("The plan is not good.", "good", 'negated by "not"'),
        ("The plan isn’t good.", "good", 'negated by "isn\'t"'),
        ("A very good plan.", "good", 'strengthened by "very"'),
        ("A somewhat good plan.", "good", 'weakened by "somewhat"'),
        ("The plan is good but costly.", "good", 'before "but"'),
        ("Despite the war they met.", "war", 'conceded by "despite"'),
        ("They ended the peace.", "peace", 'turned by "ended"'),
        ("They rejected the peace.", "peace", 'turned by "rejected"'),
        ("They did not welcome the attack.", "attack", 'taken back by "not"'),
        # What stands before a negation that finds nothing behind it.
        ("The ceasefire did not hold.", "ceasefire", 'taken back by "not"'),
        ("The threat was not real.", "threat", 'taken back by "not"'),
        # A noun turns nothing.
        ("The end was tragic.", "tragic", ""),
        ("The halt caused chaos.", "chaos", ""),
        # What is said to have ended stands before the verb.
        ("Tensions have eased.", "tensions", 'turned by "have eased"'),
        ("The war is over.", "war", 'turned by "is over"'),
        ("The war, he said, is over.", "war", ""),
        ("They did not meet on Monday.", "not", "negates nothing that has tone"),
        ("It is not a very good plan.", "good", 'strengthened by "very"; negated by "not"'),
    ],
)
def test_the_rules_of_a_word(text, word, rules):
    assert tell(text)[word] == rules


def test_strong_words_and_weak_ones():
    scores = [read_tone(f"The plan is {word}good.").score for word in ("somewhat ", "", "very ")]
    assert 0 < scores[0] < scores[1] < scores[2]


def test_a_negation_counts_half():
    good, bad = (read_tone(f"The plan is {word}good.").score for word in ("", "not "))
    assert 0 < -bad < good


def test_phrases_go_before_words():
    assert [word.entry for word in read_tone("They ended the war.").words] == ["end the war"]
    assert not read_tone("They met on the other hand on Monday.").words


def test_a_negation_of_several_words_has_no_weight_of_its_own():
    for negation in ("failed to", "refused to", "were unable to", "declined to"):
        words = read_tone(f"They {negation} praise the plan.").words
        assert [word.word for word in words] == ["praise"], negation


def test_what_stands_in_two_places_of_the_list_is_counted_once():
    for text in ("They failed to.", "They refused to.", "They were unable to."):
        words = read_tone(text).words
        assert all(one.end <= other.start for one, other in pairwise(words)), text


def test_more_words_move_the_score_on_and_never_past_one():
    scores = [read_tone("good " * n).score for n in range(1, 30)]
    assert scores == sorted(scores)
    assert scores[-1] < 1
    weight = read_tone("good").words[0].weight
    assert scores[0] == pytest.approx(weight / math.hypot(weight, 4))


def test_actors_and_their_articles_are_one_word_without_tone():
    hope = Actor(id="hope", name="Great Hope", aliases=("hope", "Hopeful"))
    names = ActorNames([hope])
    reading = read_tone("The Great Hope praised hopeful hope.", names=names)
    assert [(word.start, word.end, word.word) for word in reading.words] == [
        (15, 22, "praised"), (23, 30, "hopeful"),
    ]  # fmt: skip
    assert [word.word for word in read_tone("The great hope praised it.").words] != ["praised"]


@pytest.mark.parametrize(
    "text", ["战争", "🙂🙂", "?!?!", "\u200b", "3.5 %", "    ", "угроза", "A" * 500]
)
def test_what_is_no_english_has_no_tone(text):
    reading = read_tone(text)
    assert reading.score == 0
    assert reading.words == ()
