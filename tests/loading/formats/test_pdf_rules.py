"""Rules drawn on a page, and the stories that they part."""

from __future__ import annotations

import re

import pypdfium2
import pytest

from corpus_tools.loading.formats import pdf
from corpus_tools.loading.formats.article import RawFile
from corpus_tools.loading.formats.pdf import rules
from corpus_tools.loading.formats.pdf.rules import list_rules

FULL = "and so on it goes over the whole"


def make_page(drawn: str) -> bytes:
    """Write a PDF file of one page."""
    bodies = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Count 1/Kids[3 0 R]>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 5 0 R"
        "/Resources<</Font<</F 4 0 R>>>>>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>",
        f"<</Length {len(drawn)}>>stream\n{drawn}\nendstream",
    ]
    out, places = "%PDF-1.4\n", []
    for number, body in enumerate(bodies, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    trailer = f"trailer<</Size 6/Root 1 0 R>>\nstartxref\n{len(out)}\n%%EOF\n"
    return f"{out}xref\n0 6\n0000000000 65535 f \n{table}{trailer}".encode()


def show(text: str, left: float, bottom: float, matrix: str = "1 0 0 1") -> str:
    return f"BT /F 10 Tf {matrix} {left:g} {bottom:g} Tm ({text}) Tj ET "


def set_story(name: str, top: float) -> list[tuple[str, float, float]]:
    """Place a story in two columns of six lines."""
    left = [f"The {name} begins and goes to", *[FULL] * 5]
    right = [*[FULL] * 5, f"until the {name} ends."]
    return [
        (text, x, top - 12 * i)
        for x, column in ((50, left), (300, right))
        for i, text in enumerate(column)
    ]


RULE = [(50, 633), (500, 633)]


@pytest.mark.parametrize("matrix", ["1 0 0 1", "0 1 -1 0", "-1 0 0 -1"])
@pytest.mark.parametrize("is_drawn", [False, True])
def test_a_rule_parts_stories(matrix: str, is_drawn: bool) -> None:
    a, b, c, d = map(int, matrix.split())

    def turn(x: float, y: float) -> tuple[float, float]:
        x, y = x - 300, y - 600
        return 300 + a * x + c * y, 400 + b * x + d * y

    spots = [*set_story("ferry", 700), *set_story("bridge", 620)]
    drawn = "".join(show(text, *turn(x, y), matrix) for text, x, y in spots)
    if is_drawn:
        (x1, y1), (x2, y2) = (turn(*end) for end in RULE)
        drawn += f"{x1:g} {y1:g} m {x2:g} {y2:g} l S"
    text = pdf.read(RawFile("a.pdf", make_page(drawn)))[0].text
    wanted = ["ferry begins", "ferry ends", "bridge begins", "bridge ends"]
    found = re.findall("(?:ferry|bridge) (?:begins|ends)", text)
    assert (found == wanted) is is_drawn
    assert sorted(found) == sorted(wanted)


def test_only_thin_and_long_shapes_are_rules() -> None:
    page = pypdfium2.PdfDocument(
        make_page("50 600 500 0.5 re f 50 500 500 80 re f 50 400 20 1 re f 300 50 1 600 re f")
    )[0]
    boxes = [[round(value) for value in box] for box in list_rules(page)]
    assert boxes == [[50, 600, 550, 600], [300, 50, 301, 650]]


def test_a_page_of_very_many_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rules, "_MOST", 3)
    drawn = "".join(f"50 {100 + 5 * i} 500 0.5 re f " for i in range(9))
    assert len(list(list_rules(pypdfium2.PdfDocument(make_page(drawn))[0]))) == 3
