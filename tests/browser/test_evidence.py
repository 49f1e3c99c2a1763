"""The evidence page: the script's counts are the package's, for any filter."""

from __future__ import annotations

import random
import re
import runpy
from pathlib import Path

import pandas as pd
import pytest
from axe_playwright_python.sync_playwright import Axe

import corpus_tools as ct
from corpus_tools.evidence import COUNTS, Evidence, withhold_texts
from corpus_tools.evidence.query import PASSAGE_KEYS, read_query
from corpus_tools.report import ReportAbout
from corpus_tools.report.about import PageContext, PageLink
from corpus_tools.report.evidence_page import render_evidence
from corpus_tools.schema import EVIDENCE, PASSAGES

pytestmark = pytest.mark.browser
ROOT = Path(__file__).parents[2]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WORDS = ["china", "talks", "u.s.", "can't"]
HOSTILE = "</script><script>document.title='gone'</script>\r\n<img src=x onerror=alert(1)> &amp; 𝒜"

ASK = """async (hash) => {
  if (location.hash !== '#' + hash) {
    const moved = new Promise((done) => addEventListener('hashchange', () => setTimeout(done), {once: true}));
    location.hash = hash;
    await moved;
  }
  const count = document.getElementById('count');
  return [count.dataset.unit, Number(count.dataset.number), document.querySelectorAll('#list li:not(.beside)').length];
}"""


def write_page(evidence: Evidence, folder: Path, *, queries: list[str]) -> Path:
    html = render_evidence(
        evidence,
        about=ReportAbout(title="Two sides", label="constructed", notice="Constructed."),
        context=PageContext("evidence", (PageLink("04-x", "Measuring frames"),)),
        queries=queries,
    )
    path = folder / "evidence.html"
    path.write_text(html, encoding="utf-8", newline="")
    return path


@pytest.fixture(scope="module")
def measured(sample):
    study = ct.read_study(sample)
    return study, ct.measure_study(study)


@pytest.fixture(scope="module")
def evidence(measured):
    return ct.build_evidence(*measured)


def list_queries(evidence: Evidence, *, n: int, seed: int) -> list[str]:
    """Draw filters of all kinds, alone and together, also such as choose nothing."""
    draw = random.Random(seed)
    sentences, passages = evidence.sentences, evidence.passages
    frames = passages[passages["kind"] == "frame"]
    values = {
        "side": [*sentences["side"].unique(), "nobody"],
        "source": list(sentences["source_id"].unique()),
        "document": list(sentences["document_id"].unique()),
        "part": list(sentences["part"].unique()),
        "rule": list(sentences["rule"].unique()),
        "frame": [*frames["name"].unique(), "nothing"],
        "use": ["advanced", "negated"],
        "pattern": list(frames["pattern"].unique()),
        "word": WORDS,
        "score_word": ["vader:cooperation", "textblob:new", "news:cooperation"],
        "news": ["negative", "zero", "positive"],
        "vader": ["negative", "zero", "positive"],
        "textblob": ["zero", "positive"],
        "voice": ["newsroom", "quoted", "author", "nobody"],
        "by": ["us", "china", "other", ""],
        **{
            key: list(passages.loc[passages["kind"] == kind, column].unique())
            for key, (kind, column) in PASSAGE_KEYS.items()
            if kind in {"mention", "statement", "obligation", "act", "target"}
        },
    }
    queries = []
    for _ in range(n):
        keys = draw.sample(sorted(values), draw.choice([1, 1, 2, 2, 3]))
        filters = {
            key: draw.sample(values[key], draw.choice([1, 1, min(2, len(values[key]))]))
            for key in keys
        }
        queries.append(ct.write_query(counts=draw.choice(COUNTS), **filters))
    return queries


def open_page(chromium, path: Path, hash_: str = "", **options):
    page = chromium.new_page(**options)
    heard = []
    page.on("console", lambda message: heard.append(message.text))
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.goto(path.as_uri() + (f"#{hash_}" if hash_ else ""))
    return page, heard


def test_the_page_counts_as_the_package_does(chromium, evidence, tmp_path):
    queries = list_queries(evidence, n=400, seed=3)
    page, heard = open_page(chromium, write_page(evidence, tmp_path, queries=queries))
    n_some = 0
    for query in queries:
        unit, number, n_rows = page.evaluate(ASK, query)
        counted = ct.count_evidence(evidence, query)
        asked = query.rpartition("counts=")[2] if "counts=" in query else "sentences"
        # A page without a filter on passages has none to count.
        expected = asked if asked != "passages" or counted["passages"] else "sentences"
        assert (unit, number) == (expected, counted[expected]), query
        assert n_rows == min(counted["sentences"], 200), query
        n_some += number > 0
    assert n_some > 150
    assert heard == []


def test_sentences_shown_are_those_of_the_package(chromium, evidence, tmp_path):
    query = ct.write_query(frame="rivalry", side="Chinese", use="advanced")
    page, _ = open_page(chromium, write_page(evidence, tmp_path, queries=[]), query)
    shown = page.locator("#list .said").all_inner_texts()
    expected = ct.select_evidence(evidence, query)["text"]
    assert [" ".join(text.split()) for text in shown] == [
        " ".join(text.split()) for text in expected
    ]
    passages = evidence.passages.merge(evidence.sentences, on="sentence_id", suffixes=("", "_of"))
    hits = passages[
        (passages["kind"] == "frame") & (passages["name"] == "rivalry")
        & (passages["use"] == "advanced") & (passages["side"] == "Chinese")
        & (passages["part"] != "furniture")
    ]  # fmt: skip
    marked = page.locator("#list mark.hit").all_inner_texts()
    texts = [
        text[start - base : end - base]
        for text, base, start, end in hits[["text", "start_of", "start", "end"]].to_numpy()
    ]
    assert sorted(marked) == sorted(texts)


@pytest.fixture
def hostile(tmp_path):
    text = HOSTILE + " a race 😀 race end"
    first = text.index("race")
    second = text.index("race", first + 1)
    sentences = pd.DataFrame(
        {
            "sentence_id": ['d"1:0', "d2:0"], "document_id": ['d"1', "d2"], "position": 0,
            "part": "body", "rule": "", "start": [10, 0], "end": [10 + len(text), 4],
            "text": [text, "Plain."], "source_id": ["<s>", "s2"], "source": [HOSTILE, "S"],
            "side": ["A & <B>", "javascript:alert(1)"],
        }
    )  # fmt: skip
    passages = pd.DataFrame(
        {
            "sentence_id": 'd"1:0', "kind": "frame", "name": "</script>", "use": "advanced",
            "pattern": "=race", "start": [10 + first, 10 + second],
            "end": [14 + first, 14 + second], "voice": "quoted", "speaker_actor": "<b>",
        }
    )  # fmt: skip
    quoted = {"name": "quoted", "use": "", "pattern": ""}
    spoken = [
        {**quoted, "kind": "voice"},
        {**quoted, "kind": "statement", "name": "<b>", "pattern": HOSTILE},
        {**quoted, "kind": "obligation", "name": "<b>|</script>", "use": "obligation"},
    ]
    spoken += [
        {**quoted, "kind": "target", "name": "<b>", "use": "negative", "pattern": HOSTILE},
        {**quoted, "kind": "score_word", "name": "news:</script>", "use": '"<b>"', "pattern": "0"},
    ]
    passages = pd.concat([passages, *(passages.head(1).assign(**row) for row in spoken)])
    facts = {"published_on": pd.NaT, "genre": HOSTILE, "raw_sha256": "0", "file": HOSTILE}
    documents = sentences[["document_id", "source_id", "source", "side"]].assign(
        title=[HOSTILE, "unknown"], **facts
    )
    evidence = Evidence(
        sentences=EVIDENCE.build(sentences),
        passages=PASSAGES.build(passages),
        scores=pd.DataFrame({"sentence_id": ['d"1:0'], "scorer": ["news"], "score": [0.0]}),
        documents=documents,
        labels={"</script>": HOSTILE},
    )
    return evidence, write_page(evidence, tmp_path, queries=[])


def test_hostile_names_and_texts_stay_text(chromium, hostile):
    _, path = hostile
    query = ct.write_query(frame="</script>", side="A & <B>")
    page, heard = open_page(chromium, path, query)
    assert heard == []
    assert page.title() != "gone"
    assert page.locator("#list li").count() == 1
    assert page.locator("#list mark.hit").all_inner_texts() == ["race", "race"]
    assert "onerror=alert(1)" in page.inner_text("#list .said")
    assert page.locator("#main img").count() == 0
    assert HOSTILE.split("\r", maxsplit=1)[0] in page.inner_text("#chosen")
    page.evaluate(ASK, "from=javascript:alert(1)&sidee=%3Cimg%3E")
    assert page.locator("#back").is_hidden()
    assert "There is no filter sidee" in page.inner_text("#chosen")
    assert page.evaluate(ASK, "side=javascript:alert(1)")[1] == 1
    assert heard == []


def test_mentions_by_tone_are_those_of_the_package(chromium, evidence, tmp_path):
    query = ct.write_query(toward="us", tone="negative", side="Chinese", counts="passages")
    page, heard = open_page(chromium, write_page(evidence, tmp_path, queries=[]), query)
    found = evidence.passages[evidence.passages["kind"] == "target"]
    found = found.merge(evidence.sentences, on="sentence_id", suffixes=("", "_of"))
    hits = found[
        (found["name"] == "us") & (found["use"] == "negative") & (found["side"] == "Chinese")
    ]
    texts = [
        text[start - base : end - base]
        for text, base, start, end in hits[["text", "start_of", "start", "end"]].to_numpy()
    ]
    marked = page.locator("#list mark.hit")
    assert sorted(marked.all_inner_texts()) == sorted(texts)
    titles = {mark.get_attribute("title") for mark in marked.all()}
    assert all("tone toward United States: negative" in title for title in titles)
    assert page.locator("select[name=toward]").input_value() == "=us"
    line = page.locator("#list li .known").first.inner_text()
    assert "toward United States −" in line.replace("\xa0", " ")
    assert heard == []


def test_the_words_that_moved_the_score_stand_below_and_are_marked(chromium, evidence, tmp_path):
    query = ct.write_query(score_word="news:cooperation", counts="passages")
    page, _ = open_page(chromium, write_page(evidence, tmp_path, queries=[query]), query)
    words = evidence.passages[evidence.passages["name"] == "news:cooperation"]
    marked = page.locator("#list mark.hit")
    assert marked.count() == len(words) > 3
    title = marked.first.get_attribute("title")
    assert title.endswith(f"news: cooperation {words['pattern'].iloc[0]}")
    for row in page.locator("#list li").all():
        line = row.locator(".known").inner_text().replace("\xa0", " ")
        score, parts = re.search(r"(news [−+.\d]+): (.*?) · VADER", line).groups()
        total = sum(float(part.replace("−", "-")) for part in re.findall(r"[−+]\d\.\d\d", parts))
        told = float(re.search(r"[−+]?\d\.\d\d", score)[0].replace("−", "-"))
        assert abs(total - told) < 0.005 * (parts.count(",") + 2)
        assert "cooperation +" in parts or "cooperation −" in parts


def test_it_reads_without_scripts(chromium, evidence, tmp_path):
    path = write_page(evidence, tmp_path, queries=[])
    page, _ = open_page(chromium, path, "frame=rivalry", java_script_enabled=False)
    assert page.locator("#list li").count() == len(evidence.sentences)
    assert page.locator("#filters").is_hidden()
    assert page.get_by_text("Filters need JavaScript").is_visible()
    assert page.locator("mark").count() > 100


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_it_is_accessible_and_fits(chromium, evidence, tmp_path, scheme, width):
    path = write_page(evidence, tmp_path, queries=[])
    page, _ = open_page(
        chromium, path, "frame=rivalry&furniture=beside&from=0.table-2",
        color_scheme=scheme, viewport={"width": width, "height": 900},
    )  # fmt: skip
    found = Axe().run(page, options={"runOnly": RULES}).response["violations"]
    assert [(rule["id"], rule["nodes"][0]["html"][:160]) for rule in found] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_form_changes_the_address_and_the_address_the_form(chromium, evidence, tmp_path):
    path = write_page(evidence, tmp_path, queries=[])
    page, _ = open_page(chromium, path, "frame=rivalry&side=Chinese&counts=passages")
    assert page.locator("select[name=frame]").input_value() == "=rivalry"
    assert page.locator("select[name=use]").input_value() == ""
    page.select_option("select[name=use]", "=negated")
    assert page.evaluate("location.hash") == "#frame=rivalry&side=Chinese&use=negated"
    expected = ct.count_evidence(evidence, "frame=rivalry&side=Chinese&use=negated")["sentences"]
    assert page.inner_text("#count") == f"{expected} sentences"
    page.fill("input[name=words]", "RACE")
    texts = [text.lower() for text in page.locator("#list .said").all_inner_texts()]
    assert all("race" in text for text in texts)
    page.click("button[type=reset]")
    page.wait_for_timeout(100)
    n = int((evidence.sentences["part"] != "furniture").sum())
    assert page.inner_text("#count") == f"{n} sentences"
    assert page.locator("select[name=frame]").input_value() == ""


def test_several_values_of_a_filter_stand_in_the_form(chromium, evidence, tmp_path):
    path = write_page(evidence, tmp_path, queries=[])
    page, _ = open_page(chromium, path, "side=Chinese&side=US-leaning")
    field = page.locator("select[name=side]")
    assert field.evaluate("node => node.selectedOptions[0].text") == "Chinese or US-leaning"


def test_furniture_stands_beside_in_its_place(chromium, evidence, tmp_path):
    document = evidence.sentences.loc[
        evidence.sentences["part"] == "furniture", "document_id"
    ].iloc[0]
    rows = evidence.sentences[evidence.sentences["document_id"] == document]
    query = ct.write_query(document=document)
    page, _ = open_page(chromium, write_page(evidence, tmp_path, queries=[]), query)
    n = int((rows["part"] != "furniture").sum())
    assert page.locator("#list li").count() == n
    page.check("input[name=furniture]")
    assert page.locator("#list li").count() == len(rows)
    assert page.inner_text("#count") == f"{n} sentences"
    offsets = page.evaluate(
        "[...document.querySelectorAll('#list li')].map(row => Number(row.id.slice(1)))"
    )
    assert offsets == sorted(offsets) == list(rows.index)


def test_by_keyboard_to_a_sentence_its_article_and_back(chromium, evidence, tmp_path):
    path = write_page(evidence, tmp_path, queries=[])
    page, _ = open_page(chromium, path, "frame=rivalry&from=0.table-2")
    assert page.evaluate("document.activeElement.id") == "result"
    page.keyboard.press("Tab")
    assert (
        page.evaluate("document.activeElement.textContent") == "← Back to Measuring frames, table 2"
    )
    assert page.evaluate("document.activeElement.href").endswith("04-x.html#table-2")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "in its article"
    name = page.evaluate("document.activeElement.closest('li').id")
    page.keyboard.press("Enter")
    page.wait_for_timeout(100)
    assert page.evaluate("document.activeElement.id") == name
    assert page.locator("#list article").count() == 1
    assert page.locator(f"#{name} mark.hit").count() > 0
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent").startswith("← back to the sentences")
    page.keyboard.press("Enter")
    page.wait_for_timeout(200)
    assert page.evaluate("location.hash") == "#frame=rivalry&from=0.table-2"
    assert page.locator("#list article").count() > 1


def names_withheld(query, safe):
    asked = read_query(query)[0].get("pattern", [])
    return not set(asked) <= set(safe.passages["pattern"])


def test_a_copy_to_share_shows_places_and_the_same_counts(chromium, measured, evidence, tmp_path):
    safe = withhold_texts(evidence, texts=measured[1].documents["text"])
    page, heard = open_page(chromium, write_page(safe, tmp_path, queries=WORDS and ["word=china"]))
    for query in list_queries(evidence, n=60, seed=5):
        if "word=" not in query and not names_withheld(query, safe):
            unit, number, _ = page.evaluate(ASK, query)
            assert number == ct.count_evidence(evidence, query)[unit], query
    page.evaluate(ASK, "part=body")
    assert page.locator(".said").all_inner_texts() == [""] * page.locator(".said").count()
    assert "characters" in page.locator("#list .known").nth(1).inner_text()
    assert page.locator("input[name=words]").count() == 0
    assert heard == []


def test_ten_thousand_sentences_are_shown_in_portions(chromium, evidence, tmp_path):
    program = runpy.run_path(str(ROOT / "benchmarks" / "filter_evidence.py"))
    many = program["repeat_evidence"](evidence, n_sentences=10_000)
    assert len(many.sentences) >= 10_000
    path = write_page(many, tmp_path, queries=[])
    page, _ = open_page(chromium, path)
    assert page.evaluate(ASK, "part=body")[1:] == [
        ct.count_evidence(many, "part=body")["sentences"], 200,
    ]  # fmt: skip
    page.click("#further")
    assert page.locator("#list li").count() == 400
