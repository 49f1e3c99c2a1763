from __future__ import annotations

import hashlib
import platform
import re
from importlib.metadata import version

import pytest

from corpus_tools.framing.contesting import find_contest
from corpus_tools.framing.negation import REACH, find_negation
from corpus_tools.methods.citing import SOFTWARE, read_software
from corpus_tools.methods.paragraph import write_paragraphs
from corpus_tools.methods.references import WORKS
from corpus_tools.study import Study

from .conftest import MakeStudy, pair_up, run_of

CODES = "document_id,start,end,frames\nnorth0,0,15,rivalry=advanced\n"


def make_varied(make_study: MakeStudy) -> Study:
    """Four against four sources, no two of the North with the same shares."""
    study = make_study(pair_up(4))
    for number in range(4):
        text = "The race is on. " * (2 + number) + "It ended. " * number
        (study.texts / f"north{number}.txt").write_text(text, encoding="utf-8")
    return study


def write(study: Study) -> tuple[str, set[str]]:
    text, cited = write_paragraphs(run_of(study), software=read_software())
    return text, set(cited)


def test_each_citation_in_the_text_is_a_key_and_the_reverse(make_study: MakeStudy) -> None:
    for study in (
        make_study(pair_up(4)),
        make_study(pair_up(2)),
        make_study(pair_up(4), codes=CODES),
        make_varied(make_study),
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
    text, cited = write(make_varied(make_study))
    assert {"holm1979", "welch1947", "good2005", "dunning1993", "rayson2000"} <= cited
    assert "over all 70 arrangements" in text
    assert "Tone was compared in the same way" in text
    assert "Holm's correction over the scorers alone" in text


def test_where_no_entry_can_be_tested_no_test_is_told(make_study: MakeStudy) -> None:
    # All sources have the same value.
    text, cited = write(make_study(pair_up(4)))
    assert "North and South were to be compared with the source as the unit" in text
    assert "No entry could be tested: so many sources have the same value" in text
    assert not cited & {"holm1979", "welch1947", "good2005"}
    assert not re.search("Welch|permutation of|Holm|found when|arrangements of", text)


def test_uses_are_told_as_the_rules_are(make_study: MakeStudy) -> None:
    text, _ = write(make_study(pair_up(2)))
    assert f"negated (within {REACH} tokens of the same clause, with listed exceptions" in text
    assert "exceptions such as “not only”" in text
    assert find_negation(["not", "only", "a"], word="rivalry") == ""
    assert find_negation(["not", *"abcd"]) == "not"
    assert find_negation(["not", *"abcde"]) == ""
    for example in ("so called", "rejected the notion of"):
        assert f"“{example.replace(' called', '-called')}”" in text
        assert find_contest(example, "")[0]


HELD_BACK = "document_id,start,end,frames,held_back\n"


@pytest.mark.parametrize(
    ("codes", "said"),
    [
        (
            "north0,0,15,rivalry=advanced,no\nsouth0,0,15,,yes\n",
            "had, on texts held back from tuning the patterns, precision 0.00 (no interval, it "
            "takes two sources) of 1 matched pairs of sentence and entry, recall unknown of 0 "
            "coded ones, in 1 sentence of 1 document from 1 source (intervals over sources after "
            "Korn & Graubard, 1998). On all coded texts they had precision 0.50 (95 % interval "
            "0.00 to 1.00) of 2 matched pairs of sentence and entry, recall 1.00 (no interval, it "
            "takes two sources) of 1 coded ones, in 2 sentences of 2 documents from 2 sources; two "
            "sources say next to nothing; 1 of 2 documents was read while the patterns were made. "
            "The status",
        ),
        (
            "north0,0,15,,yes\n",
            "(intervals over sources after Korn & Graubard, 1998). All of these texts were held "
            "back from tuning the patterns. The status",
        ),
        (
            "north0,0,15,,no\n",
            "(intervals over sources after Korn & Graubard, 1998). The codes do not say which "
            "texts were held back from tuning the patterns. The status",
        ),
        ("z,0,15,,no\n", "The human codes were of none of these documents. The status"),
    ],
    ids=["some", "all", "none", "of other documents"],
)
def test_texts_held_back_come_first_and_the_others_were_read(
    make_study: MakeStudy, codes: str, said: str
) -> None:
    text, _ = write(make_study(pair_up(1), codes=HELD_BACK + codes))
    assert said in text


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
        "16 matches counted; kept apart by rules, each with the words that decided, were 0 that",
        "Against human codes of sentences as the coder split them the matches had precision 1.00 "
        "(no interval, it takes two sources) of 1 matched",
        "2 codebook entries: unvalidated; tone by news, VADER and TextBlob: unvalidated.",
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
        "The study selected by: days from 2031-01-01, language (en), genre (news), a list of "
        "1 exclusions." in text
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
