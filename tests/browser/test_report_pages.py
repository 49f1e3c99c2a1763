from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import nbformat
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Route

from corpus_tools.report import ReportAbout, render_report

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PAGES = ["index.html", "01_tone.html", "02_rest.html"]
WIDE, PHONE = (1280, 900), (390, 844)
HOSTILE = "</script><script>document.title='gone'</script><img src=x onerror=alert(1)> javascript:x"
PROSE = (
    "Outlets are compared on documents, never on sentences, because the sentences of one document "
    "are no independent witnesses of what an outlet does: they share an author, a day and a cause. "
) * 4
IMPORTS = (
    "import pandas as pd\nimport matplotlib.pyplot as plt\n"
    "from corpus_tools.exhibits import show_figure, show_finding, show_table"
)
FIGURE = """\
table = pd.DataFrame({'side': ['a', 'b'], 'share': [0.25, 0.5]})
figure, axes = plt.subplots(figsize=(7, 3))
_ = axes.barh(table.side, table.share)
show_figure(axes, claim='b has 0.50', caption='Share by side; n = 2.', alt='a 0.25, b 0.50.', table=table, label=label)
"""
CELLS = [
    (
        "text",
        "# Is the tone of one side warmer than the tone of the other?\n\n**Question:** Is it?",
    ),
    ("code", IMPORTS),
    ("parameters", "label = ''"),
    (
        "text",
        f"## The measure\n\n{PROSE}\n\nScaled as $\\frac{{x}}{{y}}$ and\n\n$$\\sum_{{i=1}}^n "
        + " + ".join(f"x_{{{i}}}" for i in range(40))
        + "$$\n\n```python\nlong = '"
        + "x" * 200
        + "'  # why\n```\n\n[literature](https://doi.org/10.1/x)",
    ),
    ("code", FIGURE),
    (
        "code",
        "show_table(pd.DataFrame({f'measure_{i}': [i / 7] for i in range(20)}), caption='Wide')",
    ),
    ("code", f"show_finding(['b leads by 0.25; n = 2.', {HOSTILE!r}])"),
    ("code", f"pd.DataFrame({{'title': [{HOSTILE!r}], 'n': [1]}})"),
    ("code", "for word in ['def', 'x' * 300]:\n    print(word, 1.5, None)"),
    ("text", "### Rest\n\n| a | b |\n|---|---|\n| 1 | x |\n\n> said\n\n- [x] done\n\n<b>raw</b>"),
    ("code", "import sys\n_ = sys.stderr.write('careful')"),
]


def write_notebook(path: Path, cells: list[tuple[str, str]]) -> Path:
    notebook = nbformat.v4.new_notebook()
    for kind, source in cells:
        make = nbformat.v4.new_markdown_cell if kind == "text" else nbformat.v4.new_code_cell
        notebook.cells.append(make(source, metadata={"tags": [kind]}))
    nbformat.write(notebook, path)
    return path


@pytest.fixture(scope="session")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("report")
    notebooks = [
        write_notebook(folder / "01_tone.ipynb", CELLS),
        write_notebook(
            folder / "02_rest.ipynb", [("text", "# Rest"), ("parameters", "label = ''")]
        ),
    ]
    about = ReportAbout(
        title=f"Two sides {HOSTILE}",
        question="Who says what?",
        label="constructed",
        notice="This corpus was constructed.",
        description=(("What it is", "A test."),),
        provenance=(("Hash", "0123456789abcdef" * 8),),
    )
    with pytest.MonkeyPatch.context() as patch:
        paths = [str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
        patch.setenv("PYTHONPATH", os.pathsep.join(paths))
        parameters = {"label": "constructed"}
        index = render_report(notebooks, out=folder / "out", parameters=parameters, about=about)
    return index.parent


OpenPage = Callable[..., Any]


@pytest.fixture
def open_page(chromium: Browser, report: Path) -> OpenPage:
    @contextmanager
    def opened(name: str, *, size: tuple[int, int] = WIDE, **options: Any) -> Iterator[Page]:
        context = chromium.new_context(viewport={"width": size[0], "height": size[1]}, **options)
        page = context.new_page()
        page.goto((report / name).as_uri())
        yield page
        context.close()

    return opened


def open_folds(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)")


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, PHONE])
def test_no_rule_of_accessibility_is_broken(
    open_page: OpenPage, name: str, scheme: str, size: tuple[int, int]
) -> None:
    with open_page(name, size=size, color_scheme=scheme) as page:
        for _ in range(2):
            results = Axe().run(page, options={"runOnly": RULES}).response["violations"]
            assert [(rule["id"], rule["nodes"][0]["html"]) for rule in results] == []
            open_folds(page)


@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_fetched_and_nothing_complains(
    chromium: Browser, report: Path, name: str
) -> None:
    asked: list[str] = []
    heard: list[str] = []

    def refuse(route: Route) -> None:
        asked.append(route.request.url)
        route.abort()

    context = chromium.new_context()
    context.route(
        "**/*",
        lambda route: route.continue_() if route.request.url.startswith("file:") else refuse(route),
    )
    page = context.new_page()
    page.on("console", lambda message: heard.append(message.text))
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.goto((report / name).as_uri(), wait_until="networkidle")
    assert [url for url in asked if not url.startswith("data:")] == [(report / name).as_uri()]
    assert heard == []
    assert page.title() != "gone"
    context.close()


@pytest.mark.parametrize("name", PAGES)
def test_a_phone_never_scrolls_sideways(open_page: OpenPage, name: str) -> None:
    with open_page(name, size=PHONE) as page:
        open_folds(page)
        assert page.evaluate("document.documentElement.scrollWidth") == PHONE[0]


def test_wide_tables_scroll_by_keyboard(open_page: OpenPage) -> None:
    with open_page("01_tone.html", size=PHONE) as page:
        region = page.get_by_role("region", name="Table 1. Wide")
        region.focus()
        page.keyboard.press("ArrowRight")
        # Not wait_for_function: the page's own policy forbids what it does.
        page.wait_for_timeout(500)
        assert region.evaluate("node => node.scrollLeft > 0")
        assert region.evaluate("node => node.scrollWidth > node.clientWidth")


def test_everything_can_be_read_without_scripts(open_page: OpenPage) -> None:
    with open_page("01_tone.html", java_script_enabled=False) as page:
        text = page.locator("main").inner_text()
        assert "b leads by 0.25" in text
        assert HOSTILE in text
        assert "$" not in page.locator(".prose").first.inner_text()
        page.locator("details.setup > summary").click()
        page.locator("details.code summary").first.click()
        assert page.get_by_text("import pandas as pd").is_visible()


def test_lines_are_short_enough_to_read(open_page: OpenPage) -> None:
    with open_page("01_tone.html") as page:
        paragraph = page.locator(".prose p", has_text="independent witnesses").first
        lines = paragraph.evaluate(
            "node => node.clientHeight / parseFloat(getComputedStyle(node).lineHeight)"
        )
        assert 45 <= len(PROSE.strip()) / lines <= 75
        assert page.evaluate("getComputedStyle(document.body).fontSize") == "17px"


def test_the_contents_list_stands_aside_or_is_folded(open_page: OpenPage) -> None:
    with open_page("01_tone.html") as page:
        page.get_by_role("link", name="The measure", exact=True).click()
        assert page.url.endswith("#The-measure")
        assert page.locator("#The-measure").is_visible()
    with open_page("01_tone.html", size=PHONE) as page:
        link = page.get_by_role("link", name="The measure", exact=True)
        assert link.count() == 0
        page.locator(".narrow summary").click()
        assert link.is_visible()


def test_the_keyboard_starts_with_the_way_to_the_text(open_page: OpenPage) -> None:
    with open_page("01_tone.html") as page:
        page.keyboard.press("Tab")
        skip = page.get_by_role("link", name="Skip to the text")
        assert skip.evaluate("node => node === document.activeElement")
        assert skip.bounding_box()["x"] >= 0
        width = skip.evaluate("node => parseFloat(getComputedStyle(node).outlineWidth)")
        assert width >= 2


def test_figures_stand_on_white_in_the_dark(open_page: OpenPage) -> None:
    with open_page("01_tone.html", color_scheme="dark") as page:
        colours = [
            page.locator(place).first.evaluate("node => getComputedStyle(node).backgroundColor")
            for place in ("body", ".plate")
        ]
        assert colours[1] == "rgb(255, 255, 255)"
        assert colours[0] != colours[1]


def test_the_notice_is_seen_first(open_page: OpenPage) -> None:
    for name in PAGES:
        with open_page(name, size=PHONE) as page:
            box = page.locator(".notice p").bounding_box()
            assert box["y"] + box["height"] < PHONE[1] / 2


def test_paper_shows_the_text_and_not_the_controls(open_page: OpenPage, tmp_path: Path) -> None:
    with open_page("01_tone.html", color_scheme="dark") as page:
        page.emulate_media(media="print")
        assert not page.locator(".contents:visible, .turn:visible, details.code:visible").count()
        assert page.locator("figure img").first.is_visible()
        assert page.pdf(path=tmp_path / "page.pdf").startswith(b"%PDF")


@pytest.mark.parametrize("name", PAGES)
def test_pages_are_small(report: Path, name: str) -> None:
    assert (report / name).stat().st_size < 500_000
