from __future__ import annotations

import pandas as pd

from corpus_tools.sentiment.audit.marking import (
    MARK_TEMPLATES,
    MARKS,
    score_marks,
    summarize_marks,
)


def test_a_template_is_one_sentence_in_other_marks():
    for _, written in MARK_TEMPLATES:
        letters = {"".join(filter(str.isalpha, sentence)) for sentence in written.values()}
        assert len(letters) == 1
        assert len(set(written.values())) == len(written) > 1


def test_the_marks_are_those_named():
    styles = dict(MARK_TEMPLATES)["The minister called the plan a {}great success{} on Monday."]
    assert styles == {
        "straight": 'The minister called the plan a "great success" on Monday.',
        "curly": "The minister called the plan a “great success” on Monday.",
        "angled": "The minister called the plan a «great success» on Monday.",
        "single curly": "The minister called the plan a ‘great success’ on Monday.",
    }


def test_a_curly_apostrophe_hides_a_negation_from_vader():
    table = score_marks(["vader"]).set_index("sentence")["score"]
    assert table["The new law isn't good for farmers."] < 0
    assert table["The new law isn’t good for farmers."] > 0


def test_the_spread_of_each_template_and_between_which_styles():
    table = summarize_marks(score_marks([lambda text: float("“" in text)]))
    assert table["template"].tolist() == [template for template, _ in MARK_TEMPLATES]
    assert table["spread"].tolist() == [1, 1, 0, 0, 0, 0]
    assert table["highest_with"].tolist() == ["curly", "curly", "", "", "", ""]
    assert table["lowest_with"].tolist() == ["angled", "angled", "", "", "", ""]


def test_no_style_moves_news():
    assert (summarize_marks(score_marks(["news"]))["spread"] <= 1e-12).all()


def test_nothing_gives_nothing():
    pd.testing.assert_frame_equal(score_marks([]), MARKS.build([]))
    assert summarize_marks(MARKS.build([])).empty
