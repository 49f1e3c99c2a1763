from __future__ import annotations

import dataclasses

import nbformat
import pytest
from bs4 import BeautifulSoup, Tag

from corpus_tools.report import Page, ReportAbout, render_page
from corpus_tools.report.about import PageContext, PlainTable
from corpus_tools.report.index import render_index

from .conftest import HOSTILE


@pytest.fixture
def full(about: ReportAbout) -> ReportAbout:
    return dataclasses.replace(
        about,
        limits=(("Smallest possible p", "p = .10"), (HOSTILE, HOSTILE)),
        methods=f"First part {HOSTILE}\n\nSecond part.",
        references="@misc{a,\n}\n",
        citation=f"Two sides {HOSTILE}",
        citation_bibtex=f"@misc{{two,\n  title = {{{HOSTILE}}},\n}}\n",
        fingerprint="0123456789abcdef",
        receipt=(("found", "3"), ("kept", "2"), (HOSTILE, "1")),
        balance=PlainTable(
            "What each side has", ("side", "North", HOSTILE), (("documents", "2", "1"),)
        ),
        sources=PlainTable(
            "Sources", ("source", "documents"), (("Heron Mail", "2"), (HOSTILE, "1"))
        ),
    )


@pytest.fixture
def page(executed: nbformat.NotebookNode, full: ReportAbout, context: PageContext) -> Page:
    return render_page(executed, about=full, context=context)


def read(html: str) -> BeautifulSoup:
    return BeautifulSoup(html, "html.parser")


def find(soup: BeautifulSoup, place: str) -> Tag:
    found = soup.select_one(place)
    assert found is not None, place
    return found


def facts(part: Tag) -> dict[str, str]:
    return {row.dt.get_text(): row.dd.get_text() for row in part.select(".facts div")}  # type: ignore[union-attr]


def test_the_index_says_what_the_corpus_is_and_what_became_of_the_files(
    full: ReportAbout, page: Page
) -> None:
    soup = read(render_index([page], about=full))
    assert [heading.get_text() for heading in soup.find_all("h2")] == [
        "The pages and what they found",
        "The corpus",
        "What became of the files",
        "Methods and limits",
        "The methods, for a paper",
        "Cite this report",
        "How this page was made",
    ]
    assert facts(find(soup, ".about")) == {"What it is": "A test."}
    assert facts(find(soup, ".receipt")) == {"found": "3", "kept": "2", HOSTILE: "1"}
    assert find(soup, ".receipt code").get_text() == "0123456789abcdef"
    assert facts(find(soup, ".limits")) == dict(full.limits)


def test_tables_have_captions_scopes_and_every_cell(full: ReportAbout, page: Page) -> None:
    soup = read(render_index([page], about=full))
    for name, table in (("balance", full.balance), ("sources", full.sources)):
        assert table is not None
        figure = find(soup, f"figure.{name}")
        rows = [[cell.get_text() for cell in row.find_all(["th", "td"])]
                for row in figure.find_all("tr")]  # fmt: skip
        assert rows == [list(table.header), *map(list, table.rows)]
        assert {cell["scope"] for cell in figure.select("thead th")} == {"col"}
        assert {cell["scope"] for cell in figure.select("tbody th")} == {"row"}
        caption = find(soup, f"#{name}-caption").get_text()
        assert caption == table.caption
        assert {tag["aria-labelledby"] for tag in figure.select("table, .scroll")} == {
            f"{name}-caption"
        }
    assert find(soup, ".about summary").get_text().startswith("The 2 sources")


def test_methods_are_folded_and_their_references_linked(full: ReportAbout, page: Page) -> None:
    soup = read(render_index([page], about=full))
    paragraphs = [p.get_text() for p in soup.select(".methods details p")]
    assert "\n\n".join(paragraphs) == full.methods
    assert find(soup, ".cite > p").get_text() == full.citation
    assert find(soup, ".cite pre").get_text() == full.citation_bibtex
    assert all("open" not in fold.attrs for fold in soup.find_all("details"))


def test_what_else_the_report_holds_is_linked(about: ReportAbout, page: Page) -> None:
    files = [("The works", "references.bib")]
    soup = read(render_index([page], about=about, files=files))
    assert find(soup, 'a[href="references.bib"]').get_text() == "The works"
    assert "references.bib" not in render_index([page], about=about)


def test_each_link_within_the_index_leads_somewhere(full: ReportAbout, page: Page) -> None:
    soup = read(render_index([page], about=full))
    ids = [str(tag["id"]) for tag in soup.find_all(id=True)]
    assert len(ids) == len(set(ids))
    inner = {str(link["href"])[1:] for link in soup.select('a[href^="#"]')}
    assert {"main", "methods", "cite"} <= inner <= set(ids)
    named = {ref for tag in soup.select("[aria-labelledby]") for ref in [tag["aria-labelledby"]]}
    assert named <= set(ids)


def test_hostile_words_stay_words(full: ReportAbout, page: Page) -> None:
    html = render_index([page], about=full)
    soup = read(html)
    assert soup.find_all(["script", "iframe", "b"]) == []
    assert html.count("<style") == 1
    assert not [tag for tag in soup.find_all(True) for name in tag.attrs if name.startswith("on")]


def test_the_box_stands_at_the_foot_of_each_page_and_links_to_the_index(
    full: ReportAbout, page: Page
) -> None:
    soup = read(page.html)
    box = find(soup, "main > .limits")
    assert facts(box) == dict(full.limits)
    assert box.find_next_sibling() is None
    links = [link["href"] for link in box.find_all("a")]
    assert links == ["index.html#methods", "index.html#cite"]


def test_a_heading_of_a_notebook_cannot_take_the_place_of_the_box(
    full: ReportAbout, context: PageContext
) -> None:
    cell = nbformat.v4.new_markdown_cell("# A\n\n## report:limits\n\n## Methods and limits")
    html = render_page(nbformat.v4.new_notebook(cells=[cell]), about=full, context=context).html
    ids = [str(tag["id"]) for tag in read(html).find_all(id=True)]
    assert len(ids) == len(set(ids))


def test_what_is_not_told_leaves_no_empty_part(about: ReportAbout, page: Page) -> None:
    bare = ReportAbout("T")
    soup = read(render_index([], about=bare))
    assert [heading.get_text() for heading in soup.find_all("h2")] == [
        "The pages and what they found"
    ]
    assert soup.select(".limits, .receipt, .methods, .cite, .about") == []
    only = dataclasses.replace(about, limits=(("n", "2"),))
    box = find(read(render_index([page], about=only)), ".limits")
    assert box.find_all("a") == []


def test_the_same_twice(full: ReportAbout, page: Page) -> None:
    assert render_index([page], about=full) == render_index([page], about=full)
