from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_tools.errors import CorpusToolsError
from corpus_tools.sentiment.audit.swapping import (
    NAME_TEMPLATES,
    SWAPS,
    list_names,
    put_names,
    score_name_swap,
    summarize_swaps,
)
from corpus_tools.study.actors import Actor

US = Actor(
    id="us", name="United States", aliases=("America", "U.S.", "US", "American", "Americans")
)
CHINA = Actor(id="china", name="China", aliases=("PRC", "Chinese"))
ACCESS = "{a} restricted {b}'s access to chips."


def make_actor(name, *aliases):
    return Actor(id="x", name=name, aliases=aliases)


@pytest.mark.parametrize(
    ("actor", "names"),
    [
        (US, ["the United States", "America", "the U.S.", "the US"]),
        (CHINA, ["China", "the PRC"]),
        (make_actor("NATO"), ["NATO"]),
        (make_actor("European Union", "EU", "Europeans"), ["the European Union", "the EU"]),
        (make_actor("People's Republic of Heron"), ["the People's Republic of Heron"]),
        # The name itself always stands, even if it looks like an adjective.
        (make_actor("Chinese", "Chinese"), ["Chinese"]),
    ],
)
def test_the_names_of_an_actor(actor, names):
    assert list_names(actor) == names


@pytest.mark.parametrize(
    ("names", "sentence"),
    [
        ({"a": "the US", "b": "China"}, "The US restricted China's access to chips."),
        ({"a": "China", "b": "the United States"},
         "China restricted the United States' access to chips."),
        ({"a": "mainland China", "b": "x"}, "Mainland China restricted x's access to chips."),
        ({"a": "eHeron", "b": "x"}, "eHeron restricted x's access to chips."),
        ({"a": "{b}", "b": r"\1{a}"}, r"{b} restricted \1{a}'s access to chips."),
    ],
)  # fmt: skip
def test_names_are_put_in(names, sentence):
    assert put_names(ACCESS, names) == sentence


def test_each_name_stands_in_each_place_of_each_template():
    table = score_name_swap([US, CHINA], scorers=["textblob"])
    assert len(NAME_TEMPLATES) >= 12
    names = {"the United States", "America", "the U.S.", "the US", "China", "the PRC"}
    for template, rows in table.groupby("template"):
        assert set(rows["name"]) == names
        two = "{b}" in template
        assert set(rows["other"]) == (names if two else {""})
        assert len(rows) == (2 * (4 + 2) - 2 if two else 6)
    assert set(table["actor"]) == {"us", "china"}
    assert not table["sentence"].str.contains(r"[{}]").any()


def test_the_figures_that_are_known_of_vader():
    table = score_name_swap([US, CHINA], scorers=["vader"]).set_index("sentence")["score"]
    for sentence, score in {
        "The United States restricted China's access to chips.": 0.0516,
        "The US restricted China's access to chips.": -0.3818,
        "The United States criticized China.": 0.0772,
        "The US criticized China.": -0.3612,
        "The United States published the yearly figures on Monday.": 0.4215,
        "The US published the yearly figures on Monday.": 0,
    }.items():
        assert table[sentence] == score


def test_the_spread_of_each_template_and_between_which_names():
    swaps = score_name_swap([US, CHINA], scorers=["news", "vader"])
    table = summarize_swaps(swaps)
    assert table["template"].tolist() == 2 * list(NAME_TEMPLATES)
    row = table[(table["scorer"] == "vader") & (table["template"] == NAME_TEMPLATES[1])].iloc[0]
    assert row["lowest_with"] == "America"
    assert row["highest_with"] == "the United States"
    assert row["spread"] == pytest.approx(0.0516 + 0.3818)
    news = table[table["scorer"] == "news"]
    assert (news["spread"] == 0).all()
    assert (news[["lowest_with", "highest_with"]] == "").all(axis=None)


@given(st.permutations(range(10)))
def test_the_order_of_sentences_does_not_move_a_spread(order):
    rows = [("s", "t", "x", f"n{i}", "", f"sentence {i}", (i * 7 % 10) / 10) for i in order]
    swaps = SWAPS.build(pd.DataFrame(rows, columns=list(SWAPS.dtypes)))
    columns = ["lowest", "lowest_with", "highest", "highest_with", "spread"]
    assert summarize_swaps(swaps)[columns].to_numpy().tolist() == [[0.0, "n0", 0.9, "n7", 0.9]]


def test_a_function_that_knows_a_name_is_found_out():
    swaps = score_name_swap([US, CHINA], scorers=[lambda text: float("PRC" in text)])
    assert swaps["scorer"].unique().tolist() == ["lambda"]
    assert (summarize_swaps(swaps)["spread"] == 1).all()


def test_nobody_is_put_in_nowhere():
    pd.testing.assert_frame_equal(score_name_swap([]), SWAPS.build([]))
    assert summarize_swaps(SWAPS.build([])).empty
    alone = score_name_swap([CHINA], scorers=["textblob"])
    assert not alone["template"].str.contains("{b}", regex=False).any()


def test_a_name_of_two_actors_stands_once_for_each():
    twin = Actor(id="twin", name="China", aliases=())
    table = score_name_swap([CHINA, twin], scorers=["textblob"])
    assert table.loc[table["other"] == "", "actor"].value_counts().to_dict() == {
        "china": 14,
        "twin": 7,
    }


def test_an_unknown_scorer_is_an_error():
    with pytest.raises(CorpusToolsError, match="no scorer 'bert'"):
        score_name_swap([US], scorers=("bert",))
