from __future__ import annotations

import pandas as pd
import pytest

from corpus_tools.compare.pattern_words import (
    LEAST_SENTENCES,
    WORD_SCORES,
    list_empty_words,
    score_frame_words,
)
from corpus_tools.errors import CompareError
from corpus_tools.schema import DOCUMENTS
from corpus_tools.study.codebook import Codebook, CodebookEntry
from corpus_tools.study.codes import CODES


def make_codebook(*patterns):
    entry = CodebookEntry(id="gain", label="Gain", kind="frame", definition="d", patterns=patterns)
    return Codebook(format=1, name="test", version="1", entries=(entry,))


CODEBOOK = make_codebook("room for cooperat*", "cooperat* is good", "grow * together + lab | two")


def make_documents(texts):
    blank = dict.fromkeys(DOCUMENTS.dtypes, "") | {"published_on": None}
    return DOCUMENTS.build(
        {**blank, "document_id": name, "text": text} for name, text in texts.items()
    )


def make_corpus(*coded):
    """Documents and codes of one text of sentences, each as (sentence, use of gain)."""
    text, rows = "", []
    for sentence, use in coded:
        frame = "gain" if use else ""
        rows.append({
            "document_id": "d", "start": len(text), "end": len(text) + len(sentence),
            "frame": frame, "use": use, "held_back": False,
        })  # fmt: skip
        text += sentence + " "
    return make_documents({"d": text}), CODES.build(rows)


def score(*coded, codebook=CODEBOOK):
    documents, codes = make_corpus(*coded)
    return score_frame_words(documents, codes=codes, codebook=codebook)


def test_words_of_patterns_by_hand():
    table = score(
        ("There is room for cooperation.", "advanced"),
        ("Cooperation was on the agenda, cooperation in a room.", ""),
        ("They do not cooperate.", "negated"),
        ("Nothing of it in the two labs.", ""),
        ("Both can grow.", "advanced"),
    )
    columns = ["word", "n_patterns", "n_coded", "n_sentences", "n_right", "base_rate"]
    assert table[columns].to_numpy().tolist() == [
        ["room", 1, 2, 2, 1, 0.4],
        ["cooperat*", 2, 2, 3, 1, 0.4],
        ["good", 1, 2, 0, 0, 0.4],
        ["grow", 1, 2, 1, 1, 0.4],
        ["together", 1, 2, 0, 0, 0.4],
    ]
    assert table["lift"].tolist()[:2] == [pytest.approx(1.25), pytest.approx(1 / 1.2)]
    assert table.loc[2, ["precision", "precision_low", "lift"]].isna().all()


def test_a_word_is_found_in_either_spelling():
    table = score(("An honor.", "advanced"), codebook=make_codebook("honour"))
    assert table["n_right"].tolist() == [1]


def test_topic_words_are_listed_and_telling_words_are_not():
    topic = [("Cooperation was discussed.", "advanced" if n < 6 else "") for n in range(20)]
    telling = [("There is room.", "advanced")] * LEAST_SENTENCES
    rest = [("Nothing of it.", "advanced" if n < 10 else "") for n in range(40)]
    rare = [("They grow.", "")] * (LEAST_SENTENCES - 1)
    table = score(*topic, *telling, *rest, *rare)
    empty = list_empty_words(table)
    assert empty["word"].tolist() == ["cooperat*"]
    assert empty["precision"].tolist() == [0.3]
    assert empty.loc[0, "base_rate"] == pytest.approx(26 / 79)


def test_an_entry_that_is_hardly_coded_tells_nothing_of_its_words():
    topic = [("Cooperation was discussed.", "")] * 30
    coded = [("It is.", "advanced")] * (LEAST_SENTENCES - 1)
    assert list_empty_words(score(*topic, *coded)).empty
    assert len(list_empty_words(score(*topic, *coded, coded[0]))) == 1


def test_codes_of_other_documents_are_left_out():
    documents, codes = make_corpus(("Room.", "advanced"))
    more = pd.concat([codes, codes.assign(document_id="elsewhere")], ignore_index=True)
    pd.testing.assert_frame_equal(
        score_frame_words(documents, codes=more, codebook=CODEBOOK),
        score_frame_words(documents, codes=codes, codebook=CODEBOOK),
    )


def test_codes_of_another_codebook_are_an_error():
    documents, codes = make_corpus(("Room.", "advanced"))
    with pytest.raises(CompareError, match=r"1 entries of the codes .* is 'panda'"):
        score_frame_words(documents, codes=codes.assign(frame="panda"), codebook=CODEBOOK)


def test_without_codes_nothing_is_known():
    documents, _ = make_corpus(("Room.", ""))
    table = score_frame_words(documents, codes=CODES.build([]), codebook=CODEBOOK)
    assert len(table) == 5
    assert not table[["n_coded", "n_sentences", "n_right"]].any().any()
    assert table[["precision", "base_rate", "lift"]].isna().all().all()
    pd.testing.assert_frame_equal(list_empty_words(table), WORD_SCORES.build([]))
    nothing = score_frame_words(DOCUMENTS.build([]), codes=CODES.build([]), codebook=CODEBOOK)
    pd.testing.assert_frame_equal(nothing, table)


def test_a_codebook_of_small_words_has_none_to_score():
    table = score(("To be.", "advanced"), codebook=make_codebook("to be", "not to be"))
    pd.testing.assert_frame_equal(table, WORD_SCORES.build([]))
