from __future__ import annotations

from corpus_tools.duplicates import find_duplicates, list_shared_sentences
from corpus_tools.duplicates.listing import MOST_PAIRS, MOST_SENTENCES

from .conftest import BAKERY, CHESS, FERRY, build_corpus


def test_shared_sentences_lead_back_to_the_text() -> None:
    sentences, documents = build_corpus({"a": FERRY, "b": (*CHESS[:1], *FERRY[2:5])})
    pairs = find_duplicates(sentences, documents=documents)
    shared = list_shared_sentences(pairs, sentences=sentences)
    assert list(zip(shared["sentence_id"], shared["other_id"], strict=True)) == [
        ("a:2", "b:1"), ("a:3", "b:2"), ("a:4", "b:3"),
    ]  # fmt: skip
    assert shared["text_a"].tolist() == list(FERRY[2:5])
    assert shared["text_b"].tolist() == list(FERRY[2:5])
    assert list_shared_sentences(pairs.iloc[:0], sentences=sentences).empty


def number(text: str, at: int) -> str:
    return f"Item {at}: {text[:-1]} in district {at}."


def test_of_a_long_pair_the_first_sentences_are_listed() -> None:
    text = tuple(number(FERRY[at % 6], at) for at in range(MOST_SENTENCES + 5))
    sentences, documents = build_corpus({"a": text, "b": text})
    pairs = find_duplicates(sentences, documents=documents)
    shared = list_shared_sentences(pairs, sentences=sentences)
    assert shared["text_a"].tolist() == list(text[:MOST_SENTENCES])
    assert pairs["n_shared_sentences"].tolist() == [MOST_SENTENCES + 5]


def test_of_many_pairs_those_nearest_to_the_threshold_are_listed() -> None:
    n = MOST_PAIRS + 1
    texts = {f"c{at:04}": tuple(number(text, at) for text in BAKERY[:3]) for at in range(n)}
    texts |= {f"d{at:04}": text for at, text in enumerate(list(texts.values()))}
    texts["d0007"] = (*texts["c0007"][:2], *CHESS)
    sentences, documents = build_corpus(texts)
    pairs = find_duplicates(sentences, documents=documents)
    between = pairs[pairs["document_b"].str[1:] == pairs["document_a"].str[1:]]
    assert len(between) == n
    shared = list_shared_sentences(between, sentences=sentences)
    listed = shared["document_a"].unique().tolist()
    assert len(listed) == MOST_PAIRS
    assert "c0007" in listed
    assert listed == sorted(listed)
