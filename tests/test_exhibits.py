from __future__ import annotations

import base64
import io
from datetime import date
from typing import Any

import matplotlib as mpl
import numpy as np
import pandas as pd
import pytest
from bs4 import BeautifulSoup, Tag
from matplotlib import pyplot
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from PIL import Image

from corpus_tools.errors import CorpusToolsError
from corpus_tools.exhibits import show_figure, show_finding, show_table, showing
from corpus_tools.exhibits.values import format_column

Shown = list[tuple[dict[str, str], dict[str, Any]]]


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> Shown:
    outputs: Shown = []

    def keep(bundle: dict[str, str], *, raw: bool, metadata: dict[str, Any]) -> None:
        assert raw
        outputs.append((bundle, metadata))

    monkeypatch.setattr(showing, "display", keep)
    return outputs


@pytest.fixture
def numbers() -> pd.DataFrame:
    return pd.DataFrame({"side": ["a", "b"], "share": [0.25, 0.5]})


@pytest.fixture(autouse=True)
def quiet_backend() -> None:
    mpl.use("Agg")


def draw(numbers: pd.DataFrame) -> Axes:
    _, axes = pyplot.subplots(figsize=(4, 3))
    axes.bar(numbers["side"], numbers["share"])
    return axes


def read_table(shown: Shown) -> Tag:
    table = BeautifulSoup(shown[-1][0]["text/html"], "html.parser").table
    assert table is not None
    return table


def read_rows(shown: Shown) -> list[list[str]]:
    return [[cell.get_text() for cell in row] for row in read_table(shown).find_all("tr")]  # type: ignore[union-attr]


class TestFigure:
    def test_one_output_holds_image_words_and_numbers(
        self, shown: Shown, numbers: pd.DataFrame
    ) -> None:
        show_figure(
            draw(numbers),
            claim="Two shares",
            caption="Shares; n = 2.",
            alt="a 0.25,\nb 0.50.",
            table=numbers,
        )
        (bundle, metadata), (spoken, spoken_metadata) = shown
        assert set(bundle) == {"image/png", "text/plain", "text/csv"}
        assert bundle["text/plain"] == "a 0.25, b 0.50."
        assert bundle["text/csv"] == "side,share\na,0.25\nb,0.5\n"
        assert metadata["corpus_tools"] == {
            "kind": "figure",
            "claim": "Two shares",
            "caption": "Shares; n = 2.",
        }
        assert spoken == {
            "text/markdown": "**Two shares.** *Shares; n = 2.*",
            "text/plain": "Two shares. Shares; n = 2.",
        }
        assert spoken_metadata == {"corpus_tools": {"kind": "caption"}}

    def test_the_image_is_sharp_and_says_its_size(
        self, shown: Shown, numbers: pd.DataFrame
    ) -> None:
        show_figure(draw(numbers), claim="Two shares", caption="c", alt="a", table=numbers)
        with Image.open(io.BytesIO(base64.b64decode(shown[0][0]["image/png"]))) as image:
            size, info = image.size, image.info
        said = shown[0][1]["image/png"]
        assert (said["width"], said["height"]) == tuple(round(side * 96 / 144) for side in size)
        assert set(info) <= {"dpi"}

    def test_the_figure_is_closed_and_the_same_bytes_twice(
        self, shown: Shown, numbers: pd.DataFrame
    ) -> None:
        for _ in range(2):
            show_figure(
                draw(numbers),
                claim="Two shares",
                caption="c",
                alt="a",
                table=numbers,
                label="constructed",
            )
        assert shown[0] == shown[2]
        assert pyplot.get_fignums() == []

    def test_the_label_is_in_image_caption_and_numbers(
        self, shown: Shown, numbers: pd.DataFrame
    ) -> None:
        show_figure(draw(numbers), claim="Two shares", caption="Shares", alt="a", table=numbers)
        show_figure(
            draw(numbers),
            claim="Two shares",
            caption="Shares",
            alt="a",
            table=numbers,
            label="constructed",
        )
        plain, labelled = shown[0], shown[2]
        assert labelled[1]["image/png"]["height"] > plain[1]["image/png"]["height"]
        assert labelled[1]["corpus_tools"]["caption"] == "Shares. Corpus: constructed."
        assert labelled[0]["text/csv"].startswith("corpus,side,share\nconstructed,a,")

    def test_one_panel_shows_the_whole_figure(self, shown: Shown, numbers: pd.DataFrame) -> None:
        figure = pyplot.figure(figsize=(4, 2))
        left, _ = figure.subfigures(1, 2)
        show_figure(left.subplots(), claim="x", caption="c", alt="a", table=numbers)
        assert shown[0][1]["image/png"]["width"] > 150
        assert pyplot.get_fignums() == []

    @pytest.mark.parametrize("empty", ["claim", "caption", "alt"])
    def test_words_are_needed(self, shown: Shown, numbers: pd.DataFrame, empty: str) -> None:
        words = {"claim": "x", "caption": "c", "alt": "a", empty: " \n"}
        axes = draw(numbers)
        with pytest.raises(CorpusToolsError, match="an empty one was given"):
            show_figure(axes, table=numbers, **words)
        pyplot.close("all")
        assert shown == []


class TestTable:
    def test_the_html_can_be_read_aloud(self, shown: Shown, numbers: pd.DataFrame) -> None:
        show_table(numbers.set_index("side"), caption="Shares <b>")
        table = read_table(shown)
        assert table.caption is not None
        assert table.caption.get_text() == "Shares <b>."
        assert [(cell.name, cell.get("scope")) for cell in table.select("thead tr > *")] == [
            ("th", "col"),
            ("th", "col"),
        ]
        assert [cell["scope"] for cell in table.select("tbody th")] == ["row", "row"]
        assert [cell["class"] for cell in table.select("tbody td")] == [["number"], ["number"]]
        assert shown[0][1] == {"corpus_tools": {"kind": "table", "caption": "Shares <b>."}}

    def test_plain_text_shows_the_same_values(self, shown: Shown, numbers: pd.DataFrame) -> None:
        show_table(numbers, caption="Shares")
        assert shown[0][0]["text/plain"] == "Shares.\n\nside  share\na     0.250\nb     0.500"

    @pytest.mark.parametrize(
        ("index", "rows_named_by", "n_names"),
        [
            (pd.RangeIndex(2), "auto", 0),
            (pd.Index([5, 3]), "auto", 0),
            (pd.Index([5, 3], name="rank"), "auto", 1),
            (pd.Index(["x", "y"]), "auto", 1),
            (pd.MultiIndex.from_tuples([("x", 1), ("y", 2)]), "auto", 2),
            (pd.RangeIndex(2), "index", 1),
            (pd.Index(["x", "y"]), "nothing", 0),
            (pd.RangeIndex(2), "first column", 1),
        ],
    )
    def test_rows_are_named(
        self, shown: Shown, numbers: pd.DataFrame, index: pd.Index, rows_named_by: Any, n_names: int
    ) -> None:
        show_table(numbers.set_axis(index), caption="c", rows_named_by=rows_named_by)
        table = read_table(shown)
        assert len(table.select("tbody tr:first-child th")) == n_names
        assert all(cell.get_text() for cell in table.find_all("th"))

    def test_a_cut_table_says_so_and_the_csv_has_it_all(self, shown: Shown) -> None:
        show_table(pd.DataFrame({"n": range(240)}), caption="c")
        assert len(read_rows(shown)) == 1 + 50 + 1
        note = "first 50 of 240 rows; all in the CSV"
        assert read_rows(shown)[-1] == [note]
        assert shown[0][0]["text/plain"].endswith(note)
        assert len(shown[0][0]["text/csv"].splitlines()) == 241

    @pytest.mark.parametrize("columns", [[], ["a", "b"]])
    def test_an_empty_table_shows_its_header(self, shown: Shown, columns: list[str]) -> None:
        show_table(pd.DataFrame(columns=columns), caption="c", label="constructed")
        assert [cell.get_text() for cell in read_table(shown).find_all("th")] == columns
        assert read_rows(shown)[-1] == ["no rows"]
        assert shown[0][0]["text/plain"].endswith("no rows")

    def test_hostile_words_stay_words(self, shown: Shown) -> None:
        words = "<script>alert(1)</script>\"'&\x00\u202e"
        cell = pd.Series([f"{words}\ud800"], dtype=object)
        show_table(pd.DataFrame({words: cell}), caption=words, label=words)
        safe = "<script>alert(1)</script>\"'&␀\ufffd"
        assert read_rows(shown) == [[safe], [f"{safe}\ufffd"]]
        assert "<script" not in shown[0][0]["text/html"]
        assert all(text.encode() for text in shown[0][0].values())

    def test_formulas_are_neutralised_in_text_only(self, shown: Shown) -> None:
        table = pd.DataFrame(
            {
                "=h": ["=1", "+1", "-1", "@x", "\tx", "\rx", "a=b", None],
                "n": [-1.5, 2, 3, 4, 5, 6, 7, None],
                "c": pd.Categorical(["-a"] * 8),
            }
        )
        show_table(table, caption="c")
        read = pd.read_csv(io.StringIO(shown[0][0]["text/csv"]))
        assert list(read) == ["'=h", "n", "c"]
        assert list(read["'=h"])[:7] == ["'=1", "'+1", "'-1", "'@x", "'\tx", "'\nx", "a=b"]
        assert read["n"].iloc[0] == -1.5
        assert set(read["c"]) == {"'-a"}

    def test_the_csv_keeps_full_precision(self, shown: Shown) -> None:
        show_table(pd.DataFrame({"x": [1 / 3]}), caption="c", label="constructed")
        assert shown[0][0]["text/csv"] == f"corpus,x\nconstructed,{1 / 3!r}\n"

    def test_columns_of_two_levels_and_of_one_name(self, shown: Shown) -> None:
        columns = pd.MultiIndex.from_tuples([("cn", "n"), ("us", "n"), ("us", "n")])
        show_table(pd.DataFrame([[1, 2, 3]], columns=columns), caption="c", label="constructed")
        assert read_rows(shown) == [["cn / n", "us / n", "us / n"], ["1", "2", "3"]]
        assert shown[0][0]["text/csv"].startswith("corpus,cn / n,us / n,us / n\nconstructed,1")

    def test_the_table_given_stays(self, shown: Shown, numbers: pd.DataFrame) -> None:
        before = numbers.copy()
        show_table(numbers, caption="c", label="constructed")
        pd.testing.assert_frame_equal(numbers, before)


@pytest.mark.parametrize(
    ("name", "values", "texts"),
    [
        ("share", [0.12345, 1.0, None], ["0.123", "1.000", "–"]),
        ("score", [-0.5, 0.0], ["−0.500", "0.000"]),
        ("score", [-0.0001, 0.5, 1e-9], ["−0.0001", "0.500", "1e-09"]),
        ("rate", [12.345, 1.0], ["12.35", "1.00"]),
        ("rate", [1234.56, 0.5], ["1234.6", "0.5"]),
        ("x", [np.inf, -np.inf, 0.5], ["∞", "−∞", "0.500"]),
        ("n_words", [12345, 9999, None], ["12,345", "9999", "–"]),
        ("year", [20260.0, 2026.0], ["20260", "2026"]),
        ("p_value", [0.0004, 0.0, 0.04, 1.0, None], ["<0.001", "<0.001", "0.040", "1.000", "–"]),
        ("smallest_possible_p", [0.0001], ["<0.001"]),
        ("share_p", [0.0001], ["<0.001"]),
        ("state_owned", [True, False], ["yes", "no"]),
        ("state_owned", [True, None], ["yes", "unknown"]),
        ("side", ["cn", None, float("nan"), ""], ["cn", "unknown", "unknown", ""]),
        ("on", [pd.Timestamp("2026-01-02"), pd.NaT], ["2026-01-02", "unknown"]),
        ("at", [pd.Timestamp("2026-01-02 03:04", tz="UTC")], ["2026-01-02 03:04 UTC"]),
        ("on", [date(2026, 1, 2)], ["2026-01-02"]),
        ("frames", [["a", "b"], {}], ["['a', 'b']", "{}"]),
        ("mixed", ["a", 0.5, 3, True], ["a", "0.500", "3", "yes"]),
        ("text", ["two\nlines"], ["two lines"]),
    ],
)
def test_values_read_well(name: str, values: list[Any], texts: list[str]) -> None:
    assert format_column(pd.Series(values, name=name)) == texts


@pytest.mark.parametrize("dtype", ["Int64", "Float64", "boolean", "string", "category"])
def test_missing_values_of_each_kind_are_told(dtype: str) -> None:
    column = pd.Series([None], dtype=dtype)
    assert format_column(column) in (["–"], ["unknown"])


class TestFinding:
    def test_one_is_a_paragraph_and_several_a_list(self, shown: Shown) -> None:
        show_finding("b leads by 0.25 (n = 2).")
        show_finding(["one", "two\nlines"])
        assert [bundle for bundle, _ in shown] == [
            {"text/markdown": "b leads by 0.25 (n = 2).", "text/plain": "b leads by 0.25 (n = 2)."},
            {"text/markdown": "- one\n- two lines", "text/plain": "one\n\ntwo lines"},
        ]
        assert [metadata for _, metadata in shown] == [{"corpus_tools": {"kind": "finding"}}] * 2

    def test_words_of_a_corpus_stay_words(self, shown: Shown) -> None:
        show_finding("<script>*x*</script> $y$ [z](javascript:1)")
        markdown = shown[0][0]["text/markdown"]
        assert not set("<>*$[]`\\") & set(markdown)
        assert shown[0][0]["text/plain"] == "<script>*x*</script> $y$ [z](javascript:1)"

    @pytest.mark.parametrize("nothing", ["", " ", [], ["a", ""]])
    def test_an_empty_finding_is_refused(self, nothing: Any) -> None:
        with pytest.raises(CorpusToolsError, match="a finding is needed"):
            show_finding(nothing)


def test_headers_read_as_words_and_long_text_is_marked(shown: Shown) -> None:
    table = pd.DataFrame({"n_sources": [3], "refused_because": ["a reason in so many words " * 3]})
    show_table(table, caption="Reasons")
    cells = read_table(shown).find_all("td")
    assert read_rows(shown)[0] == ["n sources", "refused because"]
    assert [cell.get("class") for cell in cells] == [["number"], ["long"]]
    assert shown[-1][0]["text/csv"].startswith("n_sources,refused_because")


def test_a_choice_of_row_names_that_there_is_not_is_told(
    shown: Shown, numbers: pd.DataFrame
) -> None:
    with pytest.raises(CorpusToolsError, match=r"rows_named_by is 'share'[\s\S]*'first column'"):
        show_table(numbers, caption="Shares", rows_named_by="share")  # type: ignore[arg-type]


def test_the_label_of_a_figure_without_pyplot_stands_below_it(
    shown: Shown, numbers: pd.DataFrame
) -> None:
    heights = []
    for label in ("", "constructed"):
        axes = Figure(figsize=(4, 3), layout="constrained").subplots()
        axes.bar(numbers["side"], numbers["share"])
        show_figure(
            axes, claim="Two shares", caption="Shares", alt="Two bars", table=numbers, label=label
        )
        heights.append(shown[-2][1]["image/png"]["height"])
    assert heights[1] > heights[0] + 5
