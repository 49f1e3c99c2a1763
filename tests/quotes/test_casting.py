"""Full names."""

from __future__ import annotations

from corpus_tools.quotes.casting import find_full_names, find_role
from corpus_tools.quotes.joining import Draft
from corpus_tools.quotes.statement import Statement


def test_a_last_name_stands_for_the_full_name_in_the_text():
    texts = ("Envoy Ada Moss came.", "Moss said it rained.")
    draft = Draft(1, Statement((5, 9), "neutral", ((10, 19),), speaker=(0, 4)))
    assert find_full_names(texts, [draft])["Moss"] == "Ada Moss"


def test_people_are_introduced_by_an_apposition():
    names = find_full_names(("Ada Moss, a painter, met Ivo Brandt of the Reed Club.",), [])
    assert names["Moss"] == "Ada Moss"


def test_role():
    assert find_role(("On Monday Ada Moss, a painter, came.",), "Ada Moss") == "a painter"
    assert find_role(("Ada Moss, early, came.",), "Ada Moss") == ""
