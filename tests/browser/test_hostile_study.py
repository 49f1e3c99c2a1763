"""A whole report of a study whose titles, names and texts want to be more than text."""

from __future__ import annotations

import csv
import re
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest
from axe_playwright_python.sync_playwright import Axe

pytestmark = [pytest.mark.browser, pytest.mark.slow]
ROOT = Path(__file__).parents[2]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SCRIPT = "</script><script>document.title='gone'</script>"
BAD = [
    SCRIPT, '"><img src=x onerror=alert(1)>', "]]> --> <!--", "&amp;&lt;b&gt; %23 + # &side=A",
    "=1+1", "@SUM(A1)", "$x$ and $$y$$", "{{ 7*7 }} {% raw %}", "[a](javascript:alert(1))",
    "\U0001f600 \U0001d504", "\u202ertl\u202c", "a\tb", "\x0bvt \x85nel \u2028ls", "_under_",
]  # fmt: skip
SIDES = ("A & <B>", "javascript:alert(1)")
CODEBOOK = """\
format: 1
name: "Codes </script><b>"
version: "1"
entries:
  - id: rivalry
    label: "Race </script><script>document.title='gone'</script> & \\"co\\""
    kind: frame
    definition: "Said <b>to be</b> a race."
    include: "x"
    exclude: "x"
    examples: ["A race it is."]
    counterexamples: ["A horse race."]
    patterns: ["race", "arms race"]
  - id: talks
    label: "=1+1"
    kind: topic
    definition: "Talks."
    include: "x"
    exclude: "x"
    examples: ["Talks began."]
    counterexamples: ["He talks."]
    patterns: ["talk*", "meet*"]
"""


def write_rows(path: Path, rows: list[dict[str, str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, fieldnames=list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


def write_study(folder: Path) -> Path:
    (folder / "texts").mkdir(parents=True)
    sources, documents = [], []
    for number in range(12):
        source = f"s{number}&<i>"
        sources.append(
            {
                "source_id": source, "name": f"{BAD[number]} {number}", "country": BAD[-number],
                "side": SIDES[number % 2], "side_reason": BAD[(number + 3) % len(BAD)],
            }
        )  # fmt: skip
        for part in range(2):
            place = (2 * number + part) % len(BAD)
            name = f"={number}-{part}&x#y%23 '.txt"
            paragraphs = [
                f"Title {BAD[place]} of {number}",
                *(
                    f"They met on day {at} for talks, {BAD[(place + at) % len(BAD)]} and a "
                    f"\U0001f600 race {'again, a race' if number % 2 else ''} was good news."
                    for at in range(4 + number % 3)
                ),
            ]
            end = "\r\n\r\n" if part else "\n\n"
            (folder / "texts" / name).write_bytes(end.join(paragraphs).encode("utf-8"))
            documents.append(
                {
                    "file": name, "document_id": f'd"{number}-{part}<i>', "source_id": source,
                    "title": BAD[place], "author": BAD[(place + 5) % len(BAD)],
                    "genre": BAD[(place + 7) % len(BAD)],
                }
            )  # fmt: skip
    write_rows(folder / "sources.csv", sources)
    write_rows(folder / "documents.csv", documents)
    (folder / "codebook.yml").write_text(CODEBOOK, encoding="utf-8")
    actors = (ROOT / "data" / "us-china-ai" / "actors.yml").read_bytes()
    (folder / "actors.yml").write_bytes(actors)
    (folder / "study.toml").write_text(
        f"""format = 1
name = '''Study {SCRIPT}'''
question = '''Who? {BAD[1]} $x$'''
[files]
texts = "texts"
[duplicates]
count = "all"

[comparison]
groups = ["{SIDES[0]}", "{SIDES[1]}"]
[corpus]
kind = "collected"
notice = '''Note {BAD[2]}'''
""",
        encoding="utf-8",
    )
    return folder


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    study = write_study(tmp_path_factory.mktemp("hostile") / "study")
    out = study.parent / "report"
    command = [sys.executable, "-m", "corpus_tools", "report", str(study), "--out", str(out)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "24 of 24 files" in done.stdout
    return out


def listen(chromium):
    page = chromium.new_page(viewport={"width": 390, "height": 844}, color_scheme="dark")
    heard = []
    page.on("request", lambda request: heard.append(request.url))
    page.on("console", lambda message: heard.append(message.text))
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.on("dialog", lambda dialog: heard.append(dialog.message))
    return page, heard


def test_no_page_runs_asks_or_breaks_anything(report, chromium):
    for path in sorted(report.glob("*.html")):
        page, heard = listen(chromium)
        page.goto(path.as_uri())
        page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)")
        assert heard == [path.as_uri()], path.name
        assert page.title() != "gone"
        policy = page.locator("meta[http-equiv='Content-Security-Policy']").get_attribute("content")
        assert policy.startswith("default-src 'none'")
        n_scripts = page.evaluate("document.scripts.length")
        assert n_scripts == (2 if path.stem == "evidence" else 0), path.name
        assert page.locator("img[onerror], [onclick], a[href^='javascript']").count() == 0
        found = Axe().run(page, options={"runOnly": RULES}).response["violations"]
        assert [(rule["id"], rule["nodes"][0]["html"][:120]) for rule in found] == [], path.name
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, path.name
        assert "wrong with this page" not in page.inner_text("body"), path.name
        page.close()


def test_each_link_still_leads_to_what_it_counts(report, chromium):
    evidence = chromium.new_page()
    evidence.goto((report / "evidence.html").as_uri())
    n_links = 0
    for path in sorted(report.glob("0*.html")):
        page = chromium.new_page()
        page.goto(path.as_uri())
        links = page.eval_on_selector_all(
            "td a[href^='evidence.html#']",
            "links => links.map(link => [link.getAttribute('href').split('#')[1], link.textContent])",
        )
        for hash_, number in links:
            counted = evidence.evaluate(
                """async (hash) => {
                  const moved = new Promise((done) => addEventListener('hashchange', () => setTimeout(done), {once: true}));
                  if (location.hash !== '#' + hash) { location.hash = hash; await moved; }
                  return document.getElementById('count').dataset.number;
                }""",
                hash_,
            )
            assert re.sub(r"\D", "", number) == counted, (path.name, hash_)
            n_links += 1
        page.close()
    assert n_links > 100


def test_no_cell_is_a_formula(report):
    for path in (report / "data").glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.reader(file):
                for cell in row:
                    number = re.fullmatch(r"[-+]?[\d.]+(e[-+]?\d+)?", cell)
                    assert number or not cell.startswith(("=", "+", "-", "@")), (path.name, cell)
    book = openpyxl.load_workbook(report / "data" / "tables.xlsx")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    assert any(str(cell.value).startswith("=1+1") for cell in cells)
