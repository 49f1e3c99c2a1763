from __future__ import annotations

import pandas as pd
import pytest
from bs4 import BeautifulSoup, Tag

from corpus_tools.report.safe_html import clean_html, improve_tables


def improve(html: str) -> Tag:
    soup = BeautifulSoup(clean_html(html), "html.parser")
    improve_tables(soup)
    return soup


@pytest.mark.parametrize(
    "html",
    [
        "<script>x</script>",
        "<img src=x onerror=alert(1)>",
        "<svg onload=alert(1)></svg>",
        "<p style='background:url(https://x)'>a</p>",
        "<iframe src='https://x'></iframe>",
        "<a href='javascript:x'>a</a>",
        "<![CDATA[<script>x</script>]]>",
        "<!-- <script> -->",
        "<?x <script>y</script>?>",
        "<!DOCTYPE <script>x</script>>",
        "<math href='javascript:x'>",
        "<table background='https://x'><tr><td onclick='x'>1</td></tr></table>",
        "<style>*{}</style>",
        "<form action='https://x'><input></form>",
        "<td class='\"><script>'>",
        "<scr<script>ipt>x",
        "<template><script>x</script></template>",
        "<p>&lt;script&gt;</p>",
    ],
)
def test_nothing_runs_styles_or_fetches(html: str) -> None:
    soup = BeautifulSoup(clean_html(html), "html.parser")
    kept = {"p", "table", "tr", "td"}
    assert {tag.name for tag in soup.find_all(True)} <= kept
    assert all(tag.attrs in ({}, {"class": [""]}) for tag in soup.find_all(True))


def test_a_plain_table_of_pandas_gets_scopes_and_no_empty_header() -> None:
    table = improve(pd.DataFrame({"a": ["x", "y"], "n": [1, 2.5]})._repr_html_())
    assert [cell.get("scope") for cell in table.select("thead th")] == ["col", "col"]
    assert [cell.get("scope") for cell in table.select("tbody th")] == ["row", "row"]
    assert all(cell.get_text(strip=True) for cell in table.find_all("th"))
    assert [cell.get("class") for cell in table.select("thead > tr > *")] == [None, None, "number"]
    assert [cell.get_text() for cell in table.select("td.number")] == ["1.0", "2.5"]


def test_tables_with_several_header_rows_keep_their_groups() -> None:
    columns = pd.MultiIndex.from_product([["cn", "us"], ["n", "share"]], names=["side", None])
    index = pd.MultiIndex.from_tuples([("a", 1), ("a", 2)], names=["frame", "year"])
    table = improve(pd.DataFrame([[1, 2, 3, 4]] * 2, index=index, columns=columns)._repr_html_())
    scopes = {cell.get_text(): cell["scope"] for cell in table.find_all("th")}
    assert (scopes["cn"], scopes["share"], scopes["a"], scopes["1"]) == (
        "colgroup",
        "col",
        "rowgroup",
        "row",
    )
    assert len(table.find_all("tr")) == 5
