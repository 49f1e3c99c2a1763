"""The report on the sample and on the real five, as a reader's browser shows it."""

from __future__ import annotations

import base64
import re
import subprocess
import sys
from pathlib import Path

import nbformat
import openpyxl
import pandas as pd
import pytest
from axe_playwright_python.sync_playwright import Axe

import corpus_tools as ct
from corpus_tools.exhibits import figures
from corpus_tools.framing.profiles import PLACES
from corpus_tools.report.pictures import pack_png
from corpus_tools.report.restoring import read_exhibit
from corpus_tools.schema import FRAME_COUNTS

pytestmark = [pytest.mark.browser, pytest.mark.slow]
ROOT = Path(__file__).parents[2]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
LIMIT = 500_000


def run_report(out, *arguments):
    command = [
        sys.executable,
        "-m",
        "corpus_tools",
        "report",
        *map(str, arguments),
        "--out",
        str(out),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=out.parent)
    assert done.returncode == 0, done.stderr
    assert "index.html" in done.stdout
    return out


@pytest.fixture(scope="module")
def sample_report(tmp_path_factory):
    return run_report(tmp_path_factory.mktemp("sample") / "report", ROOT / "data" / "sample")


@pytest.fixture(scope="module")
def seeds_report(tmp_path_factory, shared):
    study = ROOT / "data" / "us-china-ai"
    out = tmp_path_factory.mktemp("seeds") / "report"
    return run_report(out, study, "--texts", shared / "seeds")


@pytest.fixture(params=["sample_report", "seeds_report"])
def report(request):
    return request.getfixturevalue(request.param)


@pytest.fixture
def screenshots():
    """Kept for a person to look at."""
    folder = ROOT / "build" / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def visit(chromium, path, *, scheme="light", width=1280):
    page = chromium.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    heard = []
    page.on("request", lambda request: heard.append(request.url))
    page.on("console", lambda message: heard.append(message.text))
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.goto(path.as_uri())
    return page, heard


def test_there_is_a_page_for_each_notebook_and_an_index(report):
    notebooks = {path.stem for path in (ROOT / "notebooks").glob("*.ipynb")}
    assert {path.stem for path in report.glob("*.html")} == notebooks | {"index", "evidence"}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_pages_are_accessible_quiet_and_fit_the_screen(
    report, chromium, scheme, width, screenshots
):
    for path in sorted(report.glob("*.html")):
        page, heard = visit(chromium, path, scheme=scheme, width=width)
        page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)")
        found = Axe().run(page, options={"runOnly": RULES}).response["violations"]
        assert [(rule["id"], rule["nodes"][0]["html"][:120]) for rule in found] == [], path.name
        assert heard == [path.as_uri()], path.name
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path.name
        page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = false)")
        name = f"{report.parent.name}-{path.stem}-{scheme}-{width}.png"
        page.screenshot(path=screenshots / re.sub(r"\d+-", "-", name, count=1), full_page=True)
        page.close()


def test_pages_are_complete(report, chromium):
    for path in sorted((ROOT / "notebooks").glob("*.ipynb")):
        notebook = nbformat.read(path, as_version=4)
        headings = [
            line
            for cell in notebook.cells
            if cell.cell_type == "markdown"
            for line in cell.source.splitlines()
            if re.match(r"#{1,4} ", line)
        ]
        kinds = [
            output.get("metadata", {}).get("corpus_tools", {}).get("kind", output.output_type)
            for cell in notebook.cells
            for output in cell.get("outputs", [])
        ]
        page, _ = visit(chromium, report / f"{path.stem}.html")
        text = page.inner_text("main")
        for heading in headings:
            assert heading.lstrip("# ") in text
        assert page.locator("main figure img").count() == kinds.count("figure")
        assert page.locator("main table").count() >= kinds.count("table")
        for alt in page.eval_on_selector_all("img", "images => images.map(image => image.alt)"):
            assert len(alt) > 20
        for link in page.eval_on_selector_all("nav a[href^='#']", "as => as.map(a => a.hash)"):
            assert page.locator(f"[id='{link[1:]}']").count() == 1
        page.close()


FOLLOW = """async (hash) => {
  if (location.hash !== '#' + hash) {
    const moved = new Promise((done) => addEventListener('hashchange', () => setTimeout(done), {once: true}));
    location.hash = hash;
    await moved;
  }
  const count = document.getElementById('count');
  return [count.dataset.unit, Number(count.dataset.number), count.textContent];
}"""


def list_links(page):
    """Return the hash and the number of each link to evidence; no number for a mark of a figure."""
    found = page.eval_on_selector_all(
        "a[href^='evidence.html#']",
        "links => links.map(link => [link.getAttribute('href').split('#')[1], link.textContent.trim()])",
    )
    return [(hash_, re.sub(r"\D", "", text)) for hash_, text in found]


def test_each_link_leads_to_as_many_sentences_as_its_number_says(report, chromium):
    evidence, heard = visit(chromium, report / "evidence.html")
    n_links = 0
    for path in sorted(report.glob("*.html")):
        page, _ = visit(chromium, path)
        for hash_, number in list_links(page):
            unit, counted, text = evidence.evaluate(FOLLOW, hash_)
            wanted = re.search(r"counts=(\w+)", hash_)
            assert unit == (wanted[1] if wanted else "sentences"), (path.name, hash_)
            assert counted > 0 or not number, (path.name, hash_)
            assert number in {"", str(counted)} or counted == 1, (path.name, hash_, text)
            n_links += 1
        page.close()
    assert n_links > 200
    assert heard == [(report / "evidence.html").as_uri()]


def order_filters(address):
    return tuple(sorted(address.split("#")[1].split("&")))


def test_marks_of_figures_lead_where_numbers_do(report, chromium):
    """What a pointer finds in a figure the keyboard finds in a table of the same page."""
    n_marks = 0
    for name in ("05-measuring-frames", "09-article-by-article"):
        page, _ = visit(chromium, report / f"{name}.html")
        marks, numbers = (
            {
                re.sub(r"&from=.*", "", address)
                for address in page.eval_on_selector_all(
                    selector, "links => links.map(link => link.getAttribute('href'))"
                )
            }
            for selector in ("svg.areas a", "td a")
        )
        assert set(map(order_filters, marks)) <= set(map(order_filters, numbers)), name
        n_marks += len(marks)
        page.close()
    assert n_marks > 20


def test_no_page_finds_a_fault_in_itself(report):
    for path in report.glob("*.html"):
        assert "wrong with this page" not in path.read_text(encoding="utf-8"), path.name


def test_each_figure_says_its_finding_in_the_accessibility_tree(report, chromium):
    for path in sorted(report.glob("0*.html")):
        page, _ = visit(chromium, path)
        claims = page.locator("figure .claim").all_inner_texts()
        assert len(claims) == page.locator("figure img").count() > 0
        tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
        named = [
            node.get("name", {}).get("value")
            for node in tree
            if node.get("role", {}).get("value") == "figure"
        ]
        assert set(claims) <= set(named), path.name
        page.close()


def tab_to(page, wanted, *, most=400):
    for _ in range(most):
        page.keyboard.press("Tab")
        text = page.evaluate("document.activeElement.textContent.trim()")
        if wanted(text):
            return text
    raise AssertionError("not reached by keyboard")


def test_by_keyboard_from_the_index_to_a_sentence_and_back(report, chromium):
    page, _ = visit(chromium, report / "index.html")
    words = tab_to(page, lambda text: re.match(r"The \d+ sentences behind it", text))
    page.keyboard.press("Enter")
    page.wait_for_url("**/evidence.html#*")
    page.wait_for_timeout(200)
    number = re.sub(r"\D", "", words)
    assert re.sub(r"\D", "", page.inner_text("#count")) == number
    tab_to(page, lambda text: text == "in its article")
    sentence = page.evaluate(
        "document.activeElement.closest('li').querySelector('.said').textContent"
    )
    assert len(sentence.split()) > 1
    page.keyboard.press("Enter")
    page.wait_for_timeout(200)
    shown = page.evaluate("document.activeElement.querySelector('.said').textContent")
    assert shown == sentence
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent").startswith("← back to the sentences")
    page.keyboard.press("Enter")
    page.wait_for_timeout(200)
    assert re.sub(r"\D", "", page.inner_text("#count")) == number
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent").startswith("← Back to")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/0\d-[\w-]+\.html#"))
    anchor = page.evaluate("decodeURIComponent(location.hash.slice(1))")
    assert page.locator(f"[id='{anchor}']").count() == 1


RUN = 5
WORD = re.compile(r"\w+")


def list_runs(text):
    words = WORD.findall(text.lower())
    return {tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}


@pytest.mark.parametrize("name", ["sample", "seeds"])
def test_a_report_to_share_holds_no_five_words_in_a_row(name, tmp_path, request, chromium):
    study, texts = [ROOT / "data" / "sample"], None
    if name == "seeds":
        texts = request.getfixturevalue("shared") / "seeds"
        study = [ROOT / "data" / "us-china-ai", "--texts", texts]
    out = run_report(tmp_path / "shared", *study, "--share", "--zip")
    articles = ct.load_documents(ct.read_study(study[0], texts=texts)).documents["text"]
    runs = set().union(*map(list_runs, articles))
    assert len(articles) >= 5
    checked = 0
    for path in sorted(out.rglob("*")):
        if path.suffix == ".xlsx":
            book = openpyxl.load_workbook(path, read_only=True)
            rows = [row for sheet in book for row in sheet.iter_rows(values_only=True)]
            parts = [str(cell) for row in rows for cell in row if cell is not None]
        elif path.suffix in {".html", ".csv", ".jsonl", ".bib"}:
            parts = [re.sub(r"data:image/[^\"]+", "", path.read_text(encoding="utf-8"))]
        else:
            continue
        found = set().union(*map(list_runs, parts)) & runs
        assert not found, (path.name, sorted(found)[:3])
        checked += 1
    assert checked > 20
    page, heard = visit(chromium, out / "evidence.html")
    assert "".join(page.locator("#list .said").all_inner_texts()) == ""
    assert "holds no article text" in page.inner_text("main")
    assert "Private" not in page.inner_text("body")
    assert heard == [(out / "evidence.html").as_uri()]
    assert (tmp_path / "shared.zip").stat().st_size > 100_000


def test_the_default_says_that_it_holds_article_text(sample_report, seeds_report):
    for path in seeds_report.glob("*.html"):
        assert "Private: contains article text." in path.read_text(encoding="utf-8")
    for path in sample_report.glob("*.html"):
        assert "Contains article text, under CC0 1.0." in path.read_text(encoding="utf-8")


def test_each_exhibit_links_to_its_data(report):
    for path in report.glob("0*.html"):
        links = re.findall(r'href="(data/[^"]+\.csv)"', path.read_text(encoding="utf-8"))
        assert links
        assert all((report / link).stat().st_size for link in links)


def link(table, *columns):
    """Links make matplotlib draw the same marks by another way, a shade apart."""
    return {column: pd.Series("frame=x", index=table.index) for column in columns}


def draw_tones(table, groups, labels):
    columns = ("n_negative", "n_neutral", "n_positive")
    return ct.plot_target_tones(table, labels=ACTORS, evidence=link(table, *columns))


def draw_documents(table, groups, labels):
    days = pd.to_datetime(table["published_on"])
    documents = table[["document_id"]].assign(published_on=days)
    grouping = table.drop(columns="published_on")
    links = link(documents, "published_on")
    return ct.plot_documents(documents, grouping=grouping, groups=groups, evidence=links)


def draw_shares(table, groups, labels):
    grouping = table.drop_duplicates("document_id")[["document_id", "group"]]
    counts = table[list(FRAME_COUNTS.dtypes)]
    links = link(counts, "n_matched_sentences")
    return ct.plot_shares_by_document(
        counts, labels=labels, grouping=grouping, groups=groups, evidence=links
    )


def draw_values(table, groups, labels):
    links = link(table, "value_a", "value_b")
    return ct.plot_group_values(table, labels=labels, unit="share of sentences", evidence=links)


def draw_comparison(table, groups, labels):
    return ct.plot_comparison(table, labels=labels, unit="share of sentences")


def draw_words(table, groups, labels):
    return ct.plot_words(table, groups=groups, evidence=link(table, "log_ratio"))


def draw_weights(table, groups, labels):
    scorer = table["scorer"].iloc[0]
    return ct.plot_score_words(table, scorer=scorer, evidence=link(table, "n_uses"))


ACTORS = {actor.id: actor.name for actor in ct.read_study(ROOT / "data" / "sample").actors}
SAID = {actor: f"quoted: {name}" for actor, name in ACTORS.items()}


def draw_voices(unit):
    labels = {**SAID, "other": "quoted: no actor given"}
    return lambda table, groups, _: ct.plot_composition(
        table.set_index("group"), unit=unit, labels=labels, actors=ACTORS
    )


def draw_own(table, groups, labels):
    return ct.plot_comparison(table, labels=labels, unit="matches per 1,000 words")


def draw_demands(table, groups, labels):
    table = table.set_index("group")
    told = ct.label_addressees(table, names=ACTORS)
    return ct.plot_composition(table, unit="demands", labels=told, actors=ACTORS)


def draw_told(table, groups, labels):
    told = ct.label_addressees(table["measure"], names=ACTORS)
    return ct.plot_comparison(table, labels=told, unit="demands per 1,000 words")


def draw_positions(table, groups, labels):
    # How many sentences there are, and which are the headline, stands in the text alone.
    sentences = ct.measure_study(ct.read_study(ROOT / "data" / "sample")).sentences
    read = sentences[sentences["document_id"].isin(table["document_id"])]
    links = ct.write_query(
        sentence=table["sentence_id"], frame=table["frame"], use=table["use"], counts="passages"
    )
    return ct.plot_frame_positions(
        table.fillna({"use_rule": "", "use_words": ""}), sentences=read, labels=labels,
        evidence={"use": links},
    )  # fmt: skip


def draw_places(table, groups, labels):
    return ct.plot_frame_places(PLACES.build(table), labels=labels)


def draw_pairs_of_frames(table, groups, labels):
    return ct.plot_cooccurrence(table, labels=labels)


FIGURES = {
    "01-what-is-in-this-corpus-figure-1": lambda table, groups, labels: ct.plot_loading(table),
    "01-what-is-in-this-corpus-figure-2": draw_documents,
    "02-from-page-to-text-figure-1": lambda table, groups, labels: ct.plot_parts(table),
    "03-words-that-differ-figure-1": draw_words,
    "04-reading-for-frames-figure-1": draw_positions,
    "05-measuring-frames-figure-1": draw_values,
    "05-measuring-frames-figure-2": draw_comparison,
    "05-measuring-frames-figure-3": draw_places,
    "05-measuring-frames-figure-4": draw_pairs_of_frames,
    "04-reading-for-frames-figure-2": draw_shares,
    "06-sentiment-a-cautionary-tale-figure-1": lambda table, groups, labels: ct.plot_agreement(
        table
    ),
    "06-sentiment-a-cautionary-tale-figure-2": draw_weights,
    "06-sentiment-a-cautionary-tale-figure-3": lambda table, groups, labels: ct.plot_document_ranks(
        table
    ),
    "06-sentiment-a-cautionary-tale-figure-4": draw_tones,
    "07-who-speaks-figure-1": draw_voices("words"),
    "07-who-speaks-figure-2": draw_voices("statements"),
    "07-who-speaks-figure-3": draw_own,
    "08-who-is-told-to-act-figure-1": draw_demands,
    "08-who-is-told-to-act-figure-2": draw_told,
    "09-article-by-article-figure-1": lambda table, groups, labels: ct.plot_parts(table),
    "09-article-by-article-figure-2": draw_shares,
}


def test_the_csv_behind_each_figure_draws_that_figure(sample_report):
    study = ct.read_study(ROOT / "data" / "sample")
    groups, labels = study.settings.comparison.groups, study.codebook.labels
    files = {path.stem for path in (sample_report / "data").glob("*-figure-*.csv")}
    assert files == set(FIGURES)
    for name, draw in FIGURES.items():
        page, number = name.rsplit("-figure-", 1)
        table = read_exhibit((sample_report / "data" / f"{name}.csv").read_text(encoding="utf-8"))
        axes = draw(table.drop(columns="corpus"), groups, labels)
        png, _ = figures._draw(axes, label="constructed")
        _, content = pack_png(base64.b64encode(png).decode())
        images = re.findall(r'base64,([^"]+)"', (sample_report / f"{page}.html").read_text("utf-8"))
        assert images[int(number) - 1] == content, name


def test_pages_are_small(report):
    sizes = {path.stem: path.stat().st_size for path in report.glob("*.html")}
    assert sizes.pop("evidence") < 2 * LIMIT
    assert {name: size for name, size in sizes.items() if size > LIMIT} == {}


def test_constructed_stands_in_each_table_of_data_and_on_each_page(sample_report):
    for path in (sample_report / "data").glob("*.csv"):
        assert path.read_text(encoding="utf-8").lstrip("\ufeff").startswith("corpus,"), path.name
    book = openpyxl.load_workbook(sample_report / "data" / "tables.xlsx", read_only=True)
    for sheet in book.worksheets[1:]:
        assert next(sheet.iter_rows(values_only=True))[0] == "corpus", sheet.title
    for path in sample_report.glob("*.html"):
        assert "Constructed for demonstration" in path.read_text(encoding="utf-8")


def test_no_side_of_the_five_is_compared(seeds_report):
    for name in ("03-words-that-differ", "05-measuring-frames", "06-sentiment-a-cautionary-tale"):
        text = (seeds_report / f"{name}.html").read_text(encoding="utf-8")
        assert "not compared" in text
        assert "3 against 2 sources allow 10 arrangements" in text


def test_rendered_twice_the_same_bytes(sample_report, tmp_path):
    again = run_report(tmp_path / "again", ROOT / "data" / "sample", "--rerun")
    for path in sorted(sample_report.rglob("*")):
        if path.is_file():
            assert path.read_bytes() == (again / path.relative_to(sample_report)).read_bytes(), path
