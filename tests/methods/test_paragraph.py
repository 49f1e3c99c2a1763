from __future__ import annotations

import hashlib
import platform
import re
from importlib.metadata import version

from corpus_tools.methods.citing import SOFTWARE, read_software
from corpus_tools.methods.paragraph import write_paragraphs
from corpus_tools.methods.references import WORKS
from corpus_tools.study import Study

from .conftest import MakeStudy, pair_up, run_of

CODES = "document_id,start,end,frames\nnorth0,0,15,rivalry=advanced\n"


def write(study: Study) -> tuple[str, set[str]]:
    text, cited = write_paragraphs(run_of(study), software=read_software())
    return text, set(cited)


def test_each_citation_in_the_text_is_a_key_and_the_reverse(make_study: MakeStudy) -> None:
    for study in (
        make_study(pair_up(4)),
        make_study(pair_up(2)),
        make_study(pair_up(4), codes=CODES),
        make_study({}),
    ):
        text, cited = write(study)
        named = {key for key, work in WORKS.items() if work.label in text}
        assert cited == {*named, SOFTWARE}
        assert read_software().label in text


def test_a_refused_comparison_cites_no_test(make_study: MakeStudy) -> None:
    text, cited = write(make_study(pair_up(3)))
    assert "North and South were not compared: 3 against 3 sources allow 20" in text
    assert not cited & {"holm1979", "welch1947", "good2005", "dunning1993", "korn1998"}
    text, cited = write(make_study(pair_up(4)))
    assert {"holm1979", "welch1947", "good2005", "dunning1993", "rayson2000"} <= cited
    assert "over all 70 arrangements" in text


def test_numbers_are_those_of_the_run(make_study: MakeStudy) -> None:
    study = make_study(pair_up(4), codes=CODES)
    run = run_of(study)
    text, _ = write(study)
    codebook = hashlib.sha256((study.folder / "codebook.yml").read_bytes()).hexdigest()
    for part in (
        "“Harbour study” was collected",
        "8 of 8 files and records became documents, and none was dropped",
        "North: 4 documents from 4 sources; South: 4 documents from 4 sources",
        "dates of publication were 2031-05-04.",
        "16 sentences",
        f"version 1.10 (SHA-256 {codebook[:16]}…), of 2 entries and 3 patterns",
        "16 matches counted, and 0 near a negation",
        "precision 1.00 (no interval) of 1 matched",
        f"pandas {version('pandas')}",
        f"Python {platform.python_version()}",
        "the seed 7",
        run.measured.fingerprint,
    ):
        assert part in text, part


def test_what_is_known_of_the_selection_is_told_and_the_rest_is_called_unknown(
    make_study: MakeStudy,
) -> None:
    more = (
        'query = "harbour"\n\n[select]\nfrom = 2031-01-01\ngenres = ["news"]\n'
        'exclude = [{document_id = "north0", reason = "a test"}]'
    )
    text, _ = write(make_study(pair_up(4), more=more))
    assert "Its description reads: query: harbour." in text
    assert "left unknown: collected from, dates, inclusion." in text
    assert (
        "The study selected by: days from 2031-01-01, genre (news), a list of 1 exclusions." in text
    )
    assert "7 of 8 files and records became documents; dropped: excluded 1" in text


def test_dates_that_are_unknown_are_counted(make_study: MakeStudy) -> None:
    documents = pair_up(2)
    text, _ = write(make_study({**documents, "c": ("heron", "North", "", "")}))
    assert "dates of publication were 2031-05-04, unknown for 1 of 5" in text
    text, _ = write(make_study({"c": ("heron", "North", "", "")}))
    assert "no date of publication was known" in text


def test_each_paragraph_on_a_constructed_corpus_says_so(make_study: MakeStudy) -> None:
    text, _ = write(make_study(pair_up(2), kind="constructed"))
    assert all(part.startswith("[constructed] ") for part in text.split("\n\n"))
    assert not re.search(r"Chinese media|significant|more|less", text)


def test_a_study_cannot_cite_by_its_name(make_study: MakeStudy) -> None:
    text, cited = write(make_study(pair_up(2), name="After Holm, 1979 \\n\\n <b>"))
    assert "holm1979" not in cited
    assert text.count("\n\n") == 2
