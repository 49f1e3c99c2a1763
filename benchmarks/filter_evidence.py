"""How long the evidence page takes to show what a filter chooses, among many sentences.

``python benchmarks/filter_evidence.py [SENTENCES]`` prints milliseconds, measured in headless
Chromium from the change of the address to the finished layout.
"""

from __future__ import annotations

import os
import shutil
import statistics
import sys
import tempfile
from pathlib import Path

import pandas as pd
from playwright.sync_api import sync_playwright

import corpus_tools as ct
from corpus_tools.evidence import Evidence
from corpus_tools.report import ReportAbout
from corpus_tools.report.about import PageContext, PageLink
from corpus_tools.report.evidence_page import render_evidence

ROOT = Path(__file__).resolve().parents[1]
_ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
_FILTERS = (
    "frame=rivalry",
    "side=Chinese",
    "frame=rivalry&side=Chinese&use=advanced",
    "part=body",
    "vader=zero&part=body",
    "counts=sentences",
    "word=china&side=US-leaning&counts=passages",
)
_ASK = """(hash) => new Promise((done) => {
  const began = performance.now();
  addEventListener('hashchange', () => {
    document.body.offsetHeight;
    done(performance.now() - began);
  }, {once: true});
  location.hash = hash;
})"""


def repeat_evidence(evidence: Evidence, *, n_sentences: int) -> Evidence:
    """Return the evidence so many times over that it holds at least ``n_sentences``."""
    times = -(-n_sentences // len(evidence.sentences))

    def spread(table: pd.DataFrame, *names: str) -> pd.DataFrame:
        parts = [
            table.assign(**{name: table[name] + f"~{number:04}" for name in names})
            for number in range(times)
        ]
        return pd.concat(parts, ignore_index=True)

    sentences = spread(evidence.sentences, "sentence_id", "document_id")
    return Evidence(
        sentences=sentences.sort_values(["document_id", "start"]).reset_index(drop=True),
        passages=spread(evidence.passages, "sentence_id"),
        scores=spread(evidence.scores, "sentence_id"),
        documents=spread(evidence.documents, "document_id"),
        labels=evidence.labels,
    )


def measure_filters(evidence: Evidence) -> tuple[float, float, list[float]]:
    """Return the size of the page in MB, seconds to open it, and milliseconds per filter."""
    html = render_evidence(
        evidence,
        about=ReportAbout(title="Many sentences"),
        context=PageContext("evidence", (PageLink("01", "One"),)),
        queries=_FILTERS,
    )
    program = os.environ.get("CHROMIUM") or shutil.which("chromium")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        path = Path(folder) / "evidence.html"
        path.write_text(html, encoding="utf-8", newline="")
        page = playwright.chromium.launch(executable_path=program, args=_ARGUMENTS).new_page()
        page.goto(path.as_uri())
        opened = page.evaluate("performance.getEntriesByType('navigation')[0].duration / 1000")
        times = [page.evaluate(_ASK, query) for _ in range(5) for query in _FILTERS]
        return path.stat().st_size / 1e6, opened, times


def main() -> None:
    """Print what was measured."""
    n_sentences = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    study = ct.read_study(ROOT / "data" / "sample")
    evidence = repeat_evidence(
        ct.build_evidence(study, ct.measure_study(study)), n_sentences=n_sentences
    )
    megabytes, opened, times = measure_filters(evidence)
    sys.stdout.write(
        f"{len(evidence.sentences):,} sentences and stretches, {megabytes:.1f} MB, "
        f"opened in {opened:.1f} s; {len(times)} filters: median "
        f"{statistics.median(times):.0f} ms, longest {max(times):.0f} ms\n"
    )


if __name__ == "__main__":
    main()
