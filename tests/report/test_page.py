from __future__ import annotations

import base64
from typing import Any

import nbformat
import pytest
from bs4 import BeautifulSoup

from corpus_tools.report import Page, ReportAbout, render_page
from corpus_tools.report.about import PageContext

from .conftest import HOSTILE


@pytest.fixture
def page(executed: nbformat.NotebookNode, about: ReportAbout, context: PageContext) -> Page:
    return render_page(executed, about=about, context=context)


def read(page: Page) -> BeautifulSoup:
    return BeautifulSoup(page.html, "html.parser")


def make_output(data: dict[str, Any], **metadata: Any) -> nbformat.NotebookNode:
    return nbformat.v4.new_output("display_data", data=data, metadata=metadata)


def render_outputs(
    outputs: list[nbformat.NotebookNode], about: ReportAbout, context: PageContext
) -> Page:
    cell = nbformat.v4.new_code_cell("1", outputs=outputs)
    return render_page(nbformat.v4.new_notebook(cells=[cell]), about=about, context=context)


def test_the_page_tells_its_title_question_and_findings(page: Page) -> None:
    assert (page.title, page.question) == ("Who leads?", "Does a lead b?")
    texts = [finding.text for finding in page.findings]
    assert texts[0] == "b leads a by 0.25; n = 2."
    assert texts[1] == HOSTILE
    soup = read(page)
    assert [heading.get_text() for heading in soup.find_all("h1")] == ["Who leads?"]
    assert soup.select_one(".lede").get_text() == "Question: Does a lead b?"  # type: ignore[union-attr]
    assert [item.get_text() for item in soup.select(".brief li")] == texts


def test_nothing_of_the_notebook_is_missing(page: Page, executed: nbformat.NotebookNode) -> None:
    cells = read(page).select_one(".cells")
    assert cells is not None
    outputs = [output for cell in executed.cells for output in cell.get("outputs", [])]
    data = [output.get("data", {}) for output in outputs]
    assert len(cells.select("figure.figure img")) == sum("image/png" in each for each in data) == 1
    written = 1
    assert len(cells.find_all("table")) == sum("text/html" in each for each in data) + written == 3
    streams = [output for output in outputs if output.output_type == "stream"]
    assert len(cells.select("pre.output")) == len(streams) == 1
    assert len(cells.select(".finding")) == 1
    code = [cell for cell in executed.cells if cell.cell_type == "code"]
    assert len(cells.select("details.code")) == len(code)
    assert [heading.get_text() for heading in cells.find_all(["h2", "h3"])] == [
        "Shares",
        "Detail",
        "Shares",
    ]


def test_what_code_printed_and_wrote_is_all_there(
    page: Page, executed: nbformat.NotebookNode
) -> None:
    soup = read(page)
    shown = [pre.get_text().strip() for pre in soup.select("details.code pre")]
    for cell, text in zip(
        (cell for cell in executed.cells if cell.cell_type == "code"), shown, strict=True
    ):
        assert text == cell.source.strip().replace("/home/ada/", "…/")
    assert soup.select_one("pre.output").get_text() == "kept 2\n␀"  # type: ignore[union-attr]


def test_figures_and_tables_have_captions_and_their_numbers(page: Page) -> None:
    soup = read(page)
    captions = [caption.get_text(" ", strip=True) for caption in soup.find_all("figcaption")]
    assert captions == [
        "Figure 1. Share by side; n = 2. Corpus: constructed. Data of figure 1 (CSV)",
        "Table 1. All shares. Corpus: constructed. Data of table 1 (CSV)",
    ]
    links = [str(link["href"]) for link in soup.select("a.download")]
    assert links == list(page.files) == ["data/02_b-figure-1.csv", "data/02_b-table-1.csv"]
    assert page.files[links[0]] == "corpus,side,share\nconstructed,a,0.25\nconstructed,b,0.5\n"
    assert soup.select_one("figure.figure img")["alt"] == "a 0.25, b 0.50."  # type: ignore[index]
    assert page.figure is not None
    assert page.figure.alt == "a 0.25, b 0.50."


def test_each_link_within_the_page_leads_somewhere(page: Page) -> None:
    soup = read(page)
    ids = [str(tag["id"]) for tag in soup.find_all(id=True)]
    assert len(ids) == len(set(ids))
    inner = [str(link["href"]) for link in soup.find_all("a") if str(link["href"])[0] == "#"]
    assert {address[1:] for address in inner} <= set(ids)
    assert {"#Shares", "#Shares-2", "#Detail", "#findings", "#provenance", "#main"} <= set(inner)
    assert "#gone" not in inner
    names = {
        ref for tag in soup.find_all(True) for ref in str(tag.get("aria-labelledby", "")).split()
    }
    assert names <= set(ids)


def test_pages_link_to_their_neighbours(page: Page) -> None:
    turn = read(page).select_one(".turn")
    assert turn is not None
    assert [link["href"] for link in turn.find_all("a")] == ["01_a.html", "index.html", "03_c.html"]


def test_hostile_words_stay_words(page: Page) -> None:
    soup = read(page)
    assert soup.find_all(
        ["script", "iframe", "object", "link", "b", "img"], attrs={"src": None}
    ) == [*soup.find_all("b")]
    assert soup.find_all("script") == []
    assert page.html.count("<style") == 1
    assert HOSTILE in soup.select_one(".cells").get_text()  # type: ignore[union-attr]
    assert not [tag for tag in soup.find_all(True) for name in tag.attrs if name.startswith("on")]
    assert all(
        str(link["href"]).startswith(("#", "https://doi.org", "data/", "index", "01_a", "03_c"))
        for link in soup.find_all("a")
    )


def test_formulas_are_mathml_and_no_dollar_is_left(page: Page) -> None:
    soup = read(page)
    assert len(soup.find_all("math")) == 2
    prose = " ".join(text.get_text() for text in soup.select(".prose"))
    assert "$" not in prose


def test_a_strict_policy_stands_first(page: Page) -> None:
    policy = read(page).find("meta", attrs={"http-equiv": "Content-Security-Policy"})
    assert str(policy["content"]).startswith(  # type: ignore[index]
        "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
    )
    head = page.html.partition("</head>")[0]
    assert head.index("Content-Security-Policy") < head.index("<style")


def test_the_same_twice(
    page: Page, executed: nbformat.NotebookNode, about: ReportAbout, context: PageContext
) -> None:
    again = render_page(executed, about=about, context=context)
    assert again.html == page.html
    assert again.files == page.files


def test_warnings_errors_and_wordless_figures_are_shown_and_told(
    about: ReportAbout, context: PageContext
) -> None:
    png = base64.b64encode(b"\x89PNG").decode()
    outputs = [
        nbformat.v4.new_output("stream", name="stderr", text="careful \x1b[31mnow\x1b[0m"),
        nbformat.v4.new_output("error", ename="E", evalue="v", traceback=["line", "E: <v>"]),
        make_output({"image/png": png, "text/plain": "<Figure size 1x1>"}),
    ]
    page = render_outputs(outputs, about, context)
    assert page.flaws == (
        "Step 1 gave a warning.",
        "Step 1 ended with an error.",
        "Figure 1 has no words for those who cannot see it.",
    )
    soup = read(page)
    assert "careful now" in soup.select_one("pre.stderr").get_text()  # type: ignore[union-attr]
    assert "E: <v>" in soup.select_one("pre.error").get_text()  # type: ignore[union-attr]
    assert [item.get_text() for item in soup.select(".flaws li")] == list(page.flaws)


@pytest.mark.parametrize(
    ("data", "shown"),
    [
        ({"text/html": "<script>x()</script>", "text/plain": "a widget"}, "a widget"),
        ({"text/html": "<p>so <i>it</i> is</p>"}, "so it is"),
        ({"text/markdown": ["*a", "b*"]}, "ab"),
        ({"text/latex": "$\\displaystyle x$"}, "x"),
        ({"application/json": {}}, "Output that a page cannot show: application/json."),
        ({"application/javascript": "x()", "text/plain": "<A>"}, "<A>"),
    ],
)
def test_no_output_vanishes(
    about: ReportAbout, context: PageContext, data: dict[str, Any], shown: str
) -> None:
    page = render_outputs([make_output(data)], about, context)
    step = read(page).select_one(".step")
    assert step is not None
    assert shown in step.get_text()


def test_svg_images_are_embedded_as_images(about: ReportAbout, context: PageContext) -> None:
    svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>x</script></svg>"
    page = render_outputs([make_output({"image/svg+xml": svg})], about, context)
    source = str(read(page).find("img")["src"])  # type: ignore[index]
    assert base64.b64decode(source.partition(",")[2]).decode() == svg


def test_headings_never_leave_out_a_level(about: ReportAbout, context: PageContext) -> None:
    cell = nbformat.v4.new_markdown_cell("# A\n\n#### B\n\n# C\n\n### D\n\n```\n# no heading\n```")
    page = render_page(nbformat.v4.new_notebook(cells=[cell]), about=about, context=context)
    assert [(heading.text, heading.level) for heading in page.headings] == [
        ("B", 2),
        ("C", 2),
        ("D", 3),
    ]


def test_a_notebook_without_anything_is_a_page(about: ReportAbout, context: PageContext) -> None:
    page = render_page(nbformat.v4.new_notebook(), about=ReportAbout("T"), context=context)
    assert (page.title, page.question, page.findings, page.figure) == ("02_b", "", (), None)
    assert read(page).h1.get_text() == "02_b"  # type: ignore[union-attr]
