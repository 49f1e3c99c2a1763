"""Forms of verbs."""

from __future__ import annotations

import pytest

from corpus_tools.text.verbs import index_verbs, inflect_verb


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("deny", ["deny", "denies", "denying", "denied"]),
        ("say", ["say", "says", "saying", "said"]),
        ("urge", ["urge", "urges", "urging", "urged"]),
        ("admit", ["admit", "admits", "admitting", "admitted"]),
        ("discuss", ["discuss", "discusses", "discussing", "discussed"]),
        ("lie", ["lie", "lies", "lying", "lied"]),
        ("agree", ["agree", "agrees", "agreeing", "agreed"]),
        ("write", ["write", "writes", "writing", "wrote", "written"]),
        ("put", ["put", "puts", "putting"]),
        ("call for", ["call for", "calls for", "calling for", "called for"]),
    ],
)
def test_forms(verb, forms):
    assert list(inflect_verb(verb)) == forms


def test_the_first_verb_keeps_a_form_of_two():
    index = index_verbs(["find", "found"])
    assert index["found"].verb == "find"
    assert index["founded"].verb == "found"
    assert index["finds"].form == "s"
