from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_tools.duplicates.runs import LENGTH, read_runs
from corpus_tools.errors import TableError
from corpus_tools.schema import SENTENCES

WORDS = st.lists(st.sampled_from(["red", "blue", "green", "gold", "grey", "pink"]), max_size=9)


def read(*texts: str):
    return read_runs(
        SENTENCES.build(
            {
                "sentence_id": f"d:{at}", "document_id": "d", "position": at, "part": "body",
                "start": 0, "end": 1, "text": text,
            }
            for at, text in enumerate(texts)
        )
    )  # fmt: skip


def test_empty_table() -> None:
    runs = read_runs(SENTENCES.build([]))
    assert len(runs.document_ids) == len(runs.hashes) == 0
    assert runs.first_word.tolist() == [0]


def test_what_is_no_table_of_sentences_is_refused() -> None:
    with pytest.raises(TableError, match="sentences table"):
        read_runs(SENTENCES.build([]).drop(columns="text"))


@settings(max_examples=40)
@given(st.lists(WORDS, max_size=4))
def test_runs_are_equal_exactly_where_their_words_are(sentences: list[list[str]]) -> None:
    runs = read(*(" ".join(words) for words in sentences))
    expected = [
        tuple(words[at : at + LENGTH])
        if len(words) - at >= LENGTH or (at == 0 and len(words) < LENGTH)
        else ()
        for words in sentences
        for at in range(len(words))
    ]
    assert runs.lengths.tolist() == [len(run) for run in expected]
    by_hash = dict(zip(runs.hashes.tolist(), expected, strict=True))
    assert [by_hash[number] for number in runs.hashes.tolist()] == expected
    assert len(set(runs.hashes.tolist())) == len(set(expected))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The “old” line—it closes.", 'the "old" line - it closes'),
        ("Cafe\u0301 owners can\u2019t agree", "CAFÉ OWNERS CAN'T AGREE"),
    ],
)
def test_case_marks_and_accents_make_no_difference(one: str, other: str) -> None:
    assert read(one).hashes.tolist() == read(other).hashes.tolist()
    assert read(one).sentence_keys.tolist() == read(other).sentence_keys.tolist()


def test_order_of_words_makes_a_difference() -> None:
    assert read("dog bites man").sentence_keys != read("man bites dog").sentence_keys


def test_scripts_without_blanks_are_read_by_character() -> None:
    assert len(read("港口委员会投票").hashes) == 7


def test_marks_only() -> None:
    assert len(read("***", "?!").hashes) == 0


def test_hashes_are_the_same_on_each_machine() -> None:
    assert read("harbour").hashes.tolist() == [1563472514486620471]
