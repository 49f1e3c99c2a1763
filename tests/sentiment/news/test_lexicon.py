from __future__ import annotations

import re
from collections import defaultdict
from itertools import product

import pandas as pd
import pytest

from corpus_tools.sentiment.news import (
    fingerprint_lexicon,
    lexicon,
    read_lexicon,
    read_modifiers,
    read_tone,
)
from corpus_tools.sentiment.news.lexicon import load_entries, load_modifiers
from corpus_tools.sentiment.news.reading import _find_modifiers
from corpus_tools.study import read_actors
from corpus_tools.study.spelled import SpelledNames
from corpus_tools.text import find_tokens
from corpus_tools.text.spelling import list_spellings
from corpus_tools.text.terms import check_term, split_term
from corpus_tools.text.verbs import inflect_verb

LISTS = {"lexicon": read_lexicon(), "modifiers": read_modifiers()}
KINDS = {
    "negation", "reversal", "spoiling", "fading", "strengthen", "weaken", "contrast", "concession",
    "assertion",
}  # fmt: skip
both = pytest.mark.parametrize("name", list(LISTS))


def spell(term):
    return list(product(*map(list_spellings, split_term(term))))


@pytest.mark.parametrize(
    ("name", "columns"),
    [
        ("lexicon", ["term", "weight", "sense", "inflected", "note"]),
        ("modifiers", ["term", "kind", "reach", "inflected", "note"]),
    ],
)
def test_lists_have_their_columns_and_no_gaps(name, columns):
    table = LISTS[name]
    assert list(table) == columns
    assert len(table) > (4000 if name == "lexicon" else 300)
    assert not table.isna().any(axis=None)
    for column in table.columns.difference(["weight", "reach"]):
        assert (table[column] == table[column].str.strip()).all(), column
    assert set(table["inflected"]) <= {"", "verb"}


@both
def test_every_term_can_be_found_in_a_text(name):
    for term in LISTS[name]["term"]:
        assert check_term(term) == term
        assert term == term.lower()
        # A star stands at the end of a word, and never alone.
        assert not re.search(r"\*\w|(?:^|\s)\*", term), term


@both
def test_no_term_stands_twice_in_whatever_spelling(name):
    terms = defaultdict(set)
    for term in LISTS[name]["term"]:
        for words in spell(term):
            terms[words].add(term)
    twice = {tuple(sorted(same)) for same in terms.values() if len(same) > 1}
    assert sorted(twice) == []
    assert LISTS[name]["term"].is_unique


@both
def test_no_term_is_hidden_by_another(name):
    """Each is found somewhere, and gives its own value there."""
    tree = {"lexicon": load_entries, "modifiers": load_modifiers}[name]()
    hidden = []
    for term in LISTS[name]["term"]:
        found = set()
        for ending in ("", "zzz"):
            words = [word.replace("*", ending) for word in split_term(term)]
            found |= {(one.first, one.last, one.value.term) for one in tree.find(words)}
        if (0, len(split_term(term)), term) not in found:
            hidden.append(term)
    assert hidden == []


def test_weights_are_halves_from_minus_4_to_4_with_a_sense_each():
    table = LISTS["lexicon"]
    assert table["weight"].between(-4, 4).all()
    assert (table["weight"] * 2 % 1 == 0).all()
    assert (table["sense"] != "").all()
    assert (table["weight"] > 0).sum() > 1000
    assert (table["weight"] < 0).sum() > 1000


def test_modifiers_are_of_a_known_kind_and_reach():
    table = LISTS["modifiers"]
    assert set(table["kind"]) == KINDS
    assert table["reach"].between(0, 10).all()


def test_every_modifier_acts():
    """No phrase of the lexicon takes a modifier's place."""
    table = LISTS["modifiers"]
    idle = []
    for term in table.loc[table["kind"] != "assertion", "term"]:
        words = [*split_term(term), "plans"]
        found = _find_modifiers(words, [False] * len(words), load_entries().find(words))
        if [one.value.term for one in found if one.first == 0] != [term]:
            idle.append(term)
    assert idle == []


def test_no_name_has_tone(root):
    actors = read_actors(root / "data" / "us-china-ai" / "actors.yml")
    names = SpelledNames(actors)
    for table in LISTS.values():
        named = table[[names.spells(split_term(term)) for term in table["term"]]]
        assert named.get("weight", pd.Series(dtype="float64")).eq(0).all(), named
    assert not [t for t in LISTS["modifiers"]["term"] if names.spells(split_term(t))]


def test_verbs_are_found_in_all_their_forms():
    table = LISTS["lexicon"]
    tree = load_entries()
    written = {words for term in table["term"] for words in spell(term)}
    n_forms = 0
    for term in table.loc[table["inflected"] == "verb", "term"]:
        for form in inflect_verb(term):
            words = [word for *_, word, _ in find_tokens(form.replace("*", ""))]
            if tuple(words) in written:
                continue
            found = tree.find(words)
            assert found, form
            assert (found[0].first, found[0].last) == (0, len(words)), form
            n_forms += 1
    assert n_forms > len(table.loc[table["inflected"] == "verb"])


def test_an_entry_alone_has_the_sign_of_its_weight():
    emphasis = LISTS["modifiers"].set_index("term")["kind"]
    table = LISTS["lexicon"].sample(400, random_state=5)
    for term, weight in table[["term", "weight"]].itertuples(index=False):
        text = term.replace("*", "").replace("-", " ")
        if any(word in emphasis.index for word in text.split()):
            continue
        words = read_tone(text).words
        assert all(word.weight == weight for word in words if word.entry == term), term


@pytest.fixture
def _anew():
    """Tables and fingerprints are read once; here they are read again."""
    caches = (lexicon._read_bytes, lexicon.fingerprint_lexicon)
    for cached in caches:
        cached.cache_clear()
    yield
    for cached in caches:
        cached.cache_clear()


@pytest.mark.usefixtures("_anew")
@pytest.mark.parametrize("name", ["lexicon.csv", "modifiers.csv"])
@pytest.mark.parametrize("change", [b" ", b"", b"x"])
def test_the_fingerprint_changes_with_a_byte(monkeypatch, tmp_path, name, change):
    before = fingerprint_lexicon()
    assert re.fullmatch("[0-9a-f]{16}", before)
    for one in ("lexicon.csv", "modifiers.csv"):
        whole = (lexicon._FOLDER / one).read_bytes()
        (tmp_path / one).write_bytes(whole[:-1] + change if one == name else whole)
    monkeypatch.setattr(lexicon, "_FOLDER", tmp_path)
    lexicon._read_bytes.cache_clear()
    lexicon.fingerprint_lexicon.cache_clear()
    assert fingerprint_lexicon() != before


@pytest.mark.usefixtures("_anew")
def test_the_fingerprint_is_the_same_for_the_same_bytes(monkeypatch, tmp_path):
    before = fingerprint_lexicon()
    for one in ("lexicon.csv", "modifiers.csv"):
        (tmp_path / one).write_bytes((lexicon._FOLDER / one).read_bytes())
    monkeypatch.setattr(lexicon, "_FOLDER", tmp_path)
    lexicon._read_bytes.cache_clear()
    lexicon.fingerprint_lexicon.cache_clear()
    assert fingerprint_lexicon() == before
