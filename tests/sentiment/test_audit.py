from __future__ import annotations

import pandas as pd
import pytest

from corpus_tools.errors import CorpusToolsError
from corpus_tools.schema import SCORE_WORDS, SENTENCES
from corpus_tools.sentiment import find_score_words, score_name_swap, summarize_score_words
from corpus_tools.sentiment.audit import NAME_TEMPLATES
from corpus_tools.study.actors import Actor

US = Actor(id="us", name="United States", aliases=("America", "U.S.", "US"))
CHINA = Actor(id="china", name="China", aliases=("PRC", "Chinese"))


@pytest.fixture
def sentences():
    texts = {"d1": ["A good plan, a good day.", "Nothing."], "d2": ["A bad plan."]}
    rows = [
        {
            "sentence_id": f"{document}:{i}", "document_id": document, "position": i,
            "part": "body", "start": 0, "end": len(text), "text": text,
        }
        for document, of_document in texts.items()
        for i, text in enumerate(of_document)
    ]  # fmt: skip
    return SENTENCES.build(rows)


def test_the_words_of_each_score_in_order(sentences):
    table = find_score_words(sentences, scorers=("vader",))
    assert table.to_numpy().tolist() == [
        ["d1:0", "vader", 0, "good", 1.9],
        ["d1:0", "vader", 1, "good", 1.9],
        ["d2:0", "vader", 0, "bad", -2.5],
    ]


def test_words_of_parts_are_those_of_the_whole(sentences):
    before = sentences.copy()
    parts = [find_score_words(part) for _, part in sentences.groupby("document_id")]
    pd.testing.assert_frame_equal(pd.concat(parts, ignore_index=True), find_score_words(sentences))
    pd.testing.assert_frame_equal(sentences, before)


def test_the_share_of_weight_of_each_word(sentences):
    table = summarize_score_words(find_score_words(sentences))
    vader = table[table["scorer"] == "vader"].set_index("word")
    assert vader.index.tolist() == ["good", "bad"]
    assert vader.loc["good", ["n_uses", "mean_weight"]].tolist() == [2, 1.9]
    assert vader.loc["good", "share_of_weight"] == pytest.approx(3.8 / 6.3)
    assert table.groupby("scorer")["share_of_weight"].sum().tolist() == pytest.approx([1, 1])


def test_nothing_has_no_words(sentences):
    nothing = find_score_words(sentences.head(0))
    pd.testing.assert_frame_equal(nothing, SCORE_WORDS.build([]))
    assert summarize_score_words(nothing).empty
    assert summarize_score_words(nothing).columns.tolist() == [
        "scorer", "word", "n_uses", "mean_weight", "share_of_weight",
    ]  # fmt: skip
    assert score_name_swap([]).empty


def test_weights_of_0_give_no_share():
    rows = [{"sentence_id": "s", "scorer": "textblob", "order": 0, "word": "a", "weight": 0.0}]
    assert summarize_score_words(SCORE_WORDS.build(rows))["share_of_weight"].tolist() == [0]


def test_every_name_stands_in_every_template():
    table = score_name_swap([US, CHINA])
    assert len(table) == 2 * len(NAME_TEMPLATES) * 3
    assert table["name"].unique().tolist() == ["The United States", "The US", "China"]
    assert set(table["actor"]) == {"us", "china"}


def test_a_name_alone_moves_vader_and_not_textblob():
    table = score_name_swap([US, CHINA])
    by_name = table.pivot_table(index=["scorer", "template"], columns="name", values="score")
    spread = (by_name.max(axis=1) - by_name.min(axis=1)).groupby("scorer").max()
    assert spread["vader"] > 0.4
    assert spread["textblob"] == 0
    vader = by_name.loc["vader"]
    assert (vader["The United States"] > vader["The US"]).all()
    assert (vader["The US"] == vader["China"]).all()


def test_a_name_with_braces_stays_a_name():
    odd = Actor(id="x", name="{name} {0}", aliases=())
    assert score_name_swap([odd], scorers=("vader",))["name"].unique().tolist() == ["{name} {0}"]


def test_an_unknown_scorer_is_an_error(sentences):
    for function, table in ((find_score_words, sentences), (score_name_swap, [US])):
        with pytest.raises(CorpusToolsError, match="no scorer 'bert'"):
            function(table, scorers=("bert",))
