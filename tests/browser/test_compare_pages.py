"""The script that compares our page with nbconvert's, and the document that it wrote."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.slow]
ROOT = Path(__file__).parents[2]
DOCUMENT = ROOT / "docs" / "pages-compared.md"
OURS = "`corpus-tools report`"


@pytest.fixture(scope="module")
def written(chromium, tmp_path_factory):
    """What the script writes now; without a browser this is skipped as all of its kind are."""
    out = tmp_path_factory.mktemp("compared") / "pages-compared.md"
    paths = [str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
    done = subprocess.run(
        [sys.executable, str(ROOT / "benchmarks" / "compare_pages.py"), str(out)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return out.read_text(encoding="utf-8")


def read_table(document):
    """Property to cell, by column."""
    lines = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in document.splitlines()
        if line.startswith("|")
    ]
    header, _, *rows = lines
    return {name: {row[0]: row[place] for row in rows} for place, name in enumerate(header) if name}


def test_the_document_has_the_properties_and_pages_of_a_fresh_run(written):
    shipped, fresh = read_table(DOCUMENT.read_text(encoding="utf-8")), read_table(written)
    assert list(shipped) == list(fresh)
    for name in fresh:
        assert list(shipped[name]) == list(fresh[name])


def test_each_cell_says_something(written):
    for column in read_table(written).values():
        assert len(column) > 10
        assert all(column.values())


@pytest.mark.parametrize("which", ["shipped", "fresh"])
def test_ours_asks_for_nothing_breaks_no_rule_and_reads_without_scripts(written, which):
    document = written if which == "fresh" else DOCUMENT.read_text(encoding="utf-8")
    ours = read_table(document)[OURS]
    assert ours["requests to other machines"] == "0"
    assert ours["complaints in the console without a network"] == "0"
    assert ours["formulas left as raw text without a network, of 2"] == "0"
    assert ours["rules of accessibility broken, light"] == "0"
    assert ours["rules of accessibility broken, dark"] == "0"
    assert ours["sideways scroll of that page"] == "none"
    found, total = ours["readable with scripts off"].removesuffix(" pieces of text").split(" of ")
    assert found == total
    named, source = ours["alternative text of images"].split(" of ")
    assert source == f"{named} from the data"


def test_it_names_no_host_and_no_place_on_a_machine(written):
    for document in (written, DOCUMENT.read_text(encoding="utf-8")):
        assert "://" not in document
        assert "/tmp" not in document
        assert str(ROOT) not in document
