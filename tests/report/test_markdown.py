from __future__ import annotations

from html import unescape

import pytest
from bs4 import BeautifulSoup

from corpus_tools.exhibits.escaping import escape_markdown, one_line
from corpus_tools.report.markdown import render_markdown

from .conftest import HOSTILE


@pytest.mark.parametrize(
    "text",
    [
        HOSTILE,
        r"a \[ x \] \( y \) \\[ z \\] $$w$$ \begin{x}1\end{x}",
        "# title",
        "- item",
        "1. item",
        "12) item",
        "+ x",
        "=",
        ": d",
        "> q",
        "| a | b |",
        "`code` ~~gone~~ **b** __c__ ![i](x.png) <!-- c -->",
        "https://example.com www.example.com a@example.com <https://x.y>",
        "&lt;b&gt; &#60;",
        "[a]: http://x",
        "[^1]",
        "--- x",
        "***",
    ],
)
def test_escaped_text_reads_as_it_stood(text: str) -> None:
    soup = BeautifulSoup(render_markdown(escape_markdown(text)), "html.parser")
    assert soup.get_text().strip() == one_line(text)
    assert [tag.name for tag in soup.find_all(True)] == ["p"]


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:x",
        "data:text/html,x",
        "file:///etc/passwd",
        "//far.example/x",
        "/etc/passwd",
        "other.html",
        "vbscript:x",
        "java\tscript:x",
    ],
)
def test_only_safe_addresses_become_links(address: str) -> None:
    soup = BeautifulSoup(render_markdown(f"[word](<{address}>)"), "html.parser")
    assert soup.find("a") is None
    assert "word" in soup.get_text()


def test_links_to_literature_and_between_notebooks_stay() -> None:
    source = "[a](https://x.org/?q=1&r=%22) [b](./01_a.ipynb#What) [c](#What)"
    soup = BeautifulSoup(render_markdown(source, pages=["01_a"]), "html.parser")
    assert [link["href"] for link in soup.find_all("a")] == [
        "https://x.org/?q=1&r=%22",
        "01_a.html#What",
        "#What",
    ]
    assert soup.find("a")["rel"] == ["noreferrer"]  # type: ignore[index]


def test_far_images_are_named_and_attached_ones_shown() -> None:
    attachments = {"a.png": {"image/png": "iVBORw0KGgo="}}
    html = render_markdown(
        "![far](https://x.org/a.png) ![near](attachment:a.png)", attachments=attachments
    )
    soup = BeautifulSoup(html, "html.parser")
    assert [(image["src"], image["alt"]) for image in soup.find_all("img")] == [
        ("data:image/png;base64,iVBORw0KGgo=", "near")
    ]
    assert "[far]" in soup.get_text()


def test_formulas_become_mathml_and_broken_ones_stay_readable() -> None:
    html = render_markdown("$\\frac{a}{b}$ and $x^$\n\n\\begin{matrix}1\\end{matrix}")
    assert "<mfrac>" in html
    assert "<code>x^</code>" in html


@pytest.mark.parametrize("words", ["<script>x</script>", "&lt;script&gt;", "a < b & c"])
def test_words_in_formulas_stay_words(words: str) -> None:
    html = render_markdown(f"$\\text{{{words}}}$")
    assert "<script" not in html
    assert BeautifulSoup(html, "html.parser").get_text().split() == unescape(words).split()


def test_task_lists_and_diagrams_carry_no_controls() -> None:
    html = render_markdown("- [x] done\n- [ ] open\n\n```mermaid\n<script>x</script>\n```")
    assert "<input" not in html
    assert "<script" not in html
    assert "☑ done" in html
