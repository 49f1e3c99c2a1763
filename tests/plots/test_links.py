from __future__ import annotations

import math

import pandas as pd
import pytest

from corpus_tools.errors import TableError
from corpus_tools.plots.links import add_links

TABLE = pd.DataFrame({"value": [1, 2]}, index=[5, 3])


def test_each_column_gets_its_links_and_the_table_stays_as_it_was():
    before = TABLE.copy()
    links = pd.Series(["a", ""], index=TABLE.index)
    linked = add_links(TABLE, {"value": links}, columns=["value", "other"])
    assert linked["link value"].tolist() == ["a", ""]
    assert linked["link other"].tolist() == ["", ""]
    pd.testing.assert_frame_equal(TABLE, before)
    assert add_links(TABLE, None, columns=["value"])["link value"].tolist() == ["", ""]


@pytest.mark.parametrize(
    ("evidence", "message"),
    [
        ({"n": pd.Series(["a", "b"], index=TABLE.index)},
         "for the column 'n', which has no marks\n  Its marks are those of: value."),
        ({"value": pd.Series(["a", "b"])},
         "the evidence for value has 2 rows under other names than the 2 rows of the table\n"
         "  Give one link a row, in a Series with the index of the table."),
        ({"value": pd.Series(["a", math.nan], index=TABLE.index, dtype=object)},
         'the evidence for value holds nan, which is no text\n  Links are texts; "" stands for none.'),
    ],
)  # fmt: skip
def test_evidence_that_does_not_fit_is_refused(evidence, message):
    with pytest.raises(TableError) as raised:
        add_links(TABLE, evidence, columns=["value"])
    assert message in str(raised.value)
