from __future__ import annotations

from corpus_tools.study import nouns


def test_common_nouns_are_in_small_letters_and_names_in_capitals() -> None:
    small = (nouns.STATE_NOUNS, nouns.STATE_PEOPLE, nouns.PRIVATE_NOUNS, nouns.NOUNS_OR_VERBS,
             nouns.VERBS_OF_PLURALS, nouns.TIME_WORDS, nouns.STATE_BODIES)  # fmt: skip
    assert all(word == word.lower() for words in small for word in words)
    capital = nouns.BODY_NOUNS | nouns.BODIES_OF | nouns.HEADLINE_BODIES | nouns.STATE_NAMES
    assert all(word[0].isupper() for word in capital)


def test_no_word_is_of_state_and_of_somebody_else() -> None:
    assert not nouns.STATE_NOUNS & nouns.PRIVATE_NOUNS
    assert not nouns.STATE_NOUNS & nouns.NOUNS_OR_VERBS - {"forces", "courts"}
    assert not {word.lower() for word in nouns.BODY_NOUNS} & nouns.STATE_NOUNS
    assert not nouns.BODY_NOUNS & nouns.STATE_NAMES - {"Council"}


def test_a_body_of_a_headline_is_a_body() -> None:
    assert nouns.HEADLINE_BODIES <= nouns.BODY_NOUNS
