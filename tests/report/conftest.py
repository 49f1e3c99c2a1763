from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest

from corpus_tools.report import ReportAbout, execute_notebook
from corpus_tools.report.about import PageContext, PageLink

ROOT = Path(__file__).parents[2]
IMPORTS = (
    "import pandas as pd\n"
    "import matplotlib.pyplot as plt\n"
    "from corpus_tools.exhibits import show_figure, show_finding, show_table"
)
HOSTILE = "</script><script>alert('x')</script> \"q\" [a](javascript:alert(1)) *b* $x$ &amp; =1"
FIGURE = (
    "table = pd.DataFrame({'side': ['a', 'b'], 'share': [0.25, 0.5]})\n"
    "figure, axes = plt.subplots()\n"
    "_ = axes.bar(table.side, table.share)\n"
    "show_figure(axes, claim='b has 0.50', caption='Share by side; n = 2.', alt='a 0.25, b 0.50.', table=table, "
    "label=label)"
)


def write_notebook(path: Path, cells: list[tuple[str, str]]) -> Path:
    notebook = nbformat.v4.new_notebook()
    for number, (kind, source) in enumerate(cells):
        make = nbformat.v4.new_markdown_cell if kind == "text" else nbformat.v4.new_code_cell
        cell = make(source, id=f"cell-{number}")
        if kind == "parameters":
            cell.metadata.tags = ["parameters"]
        notebook.cells.append(cell)
    nbformat.write(notebook, path)
    return path


@pytest.fixture(scope="session", autouse=True)
def package_in_kernel() -> Iterator[None]:
    """The kernel sees the package that is tested, installed or not."""
    paths = [str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", os.pathsep.join(paths))
        yield


@pytest.fixture
def about() -> ReportAbout:
    return ReportAbout(
        title="Two sides",
        question="Who says what?",
        label="constructed",
        notice="This corpus was constructed.",
        description=(("What it is", "A test."),),
        provenance=(("Seed", "7"), ("corpus_tools", "0.1")),
    )


@pytest.fixture
def context() -> PageContext:
    links = (PageLink("01_a", "First"), PageLink("02_b", "Second"), PageLink("03_c", "Third"))
    return PageContext(name="02_b", pages=links, provenance=(("Notebook", "02_b.ipynb"),))


@pytest.fixture(scope="session")
def executed(tmp_path_factory: pytest.TempPathFactory) -> nbformat.NotebookNode:
    """A notebook with one of everything, after its run."""
    path = write_full_notebook(tmp_path_factory.mktemp("executed") / "02_b.ipynb")
    parameters = {"label": "constructed", "folder": "/home/ada/study"}
    return execute_notebook(path, parameters=parameters, working_folder=path.parent)


@pytest.fixture
def full_notebook(tmp_path: Path) -> Path:
    return write_full_notebook(tmp_path / "02_b.ipynb")


def write_full_notebook(path: Path) -> Path:
    return write_notebook(
        path,
        [
            ("text", "# Who leads?\n\n**Question:** Does *a* lead *b*?\n\nNeeds: nothing."),
            ("code", IMPORTS),
            ("parameters", "label = ''\nfolder = '.'"),
            (
                "text",
                "## Shares\n\nA share $s = \\frac{1}{2}$ and\n\n$$\\sum_i x_i$$\n\n### Detail",
            ),
            ("code", FIGURE),
            ("code", "show_table(table, caption='All shares', label=label)"),
            ("code", f"show_finding(['b leads a by 0.25; n = 2.', {HOSTILE!r}])"),
            ("code", f"pd.DataFrame({{'title': [{HOSTILE!r}, 'x'], 'n': [1, 2]}})"),
            ("code", "print('kept 2')\nprint('\\x00')"),
            ("text", "## Shares\n\n| a | b |\n|---|---|\n| 1 | x |\n\n<b onclick='x'>raw</b>"),
            (
                "text",
                "[one](01_a.ipynb) [top](#Shares) [lost](#gone) [bad](javascript:alert) "
                "[doi](https://doi.org/10.1/x) ![far](https://example.com/a.png)",
            ),
        ],
    )
