from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_tools.errors import CorpusToolsError
from corpus_tools.evidence.query import COUNTS, KEYS, read_query, write_query

VALUES = st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=1, max_size=3)


@given(st.dictionaries(st.sampled_from(KEYS), VALUES), st.sampled_from(COUNTS))
def test_a_query_is_read_as_it_was_written(filters, counts):
    assert read_query(write_query(counts=counts, **filters)) == (filters, counts)


@pytest.mark.parametrize(
    ("filters", "text"),
    [
        ({"frame": "rivalry"}, "frame=rivalry"),
        ({"side": ["A", "B"]}, "side=A&side=B"),
        ({"side": ""}, "side="),
        ({"word": "a&b #=c"}, "word=a%26b+%23%3Dc"),
        ({"frame": "rivalry", "counts": "documents"}, "frame=rivalry&counts=documents"),
        ({}, "counts=sentences"),
    ],
)
def test_queries_as_text(filters, text):
    assert write_query(**filters) == text
    assert read_query("#" + text) == read_query(text)


def test_a_column_gives_one_query_a_row():
    table = pd.DataFrame({"frame": ["x", "y"], "side": ["A", "B"]}, index=[4, 7])
    queries = write_query(frame=table["frame"], side=table["side"], use="advanced")
    assert queries.to_dict() == {
        4: "frame=x&side=A&use=advanced",
        7: "frame=y&side=B&use=advanced",
    }


def test_an_empty_column_gives_no_query():
    assert write_query(frame=pd.Series([], dtype="str")).tolist() == []


def test_unknown_filters_are_named_with_those_that_exist():
    with pytest.raises(CorpusToolsError, match=r"no filter 'sides'\n.*side, source, document"):
        write_query(sides="A")
    with pytest.raises(CorpusToolsError, match="no filter 'x'"):
        read_query("x=1")
    with pytest.raises(CorpusToolsError, match="counts is 'words'"):
        read_query("counts=words")


def test_columns_of_two_lengths_are_refused():
    with pytest.raises(CorpusToolsError, match="2 rows"):
        write_query(frame=pd.Series(["x"]), side=pd.Series(["A", "B"]))
