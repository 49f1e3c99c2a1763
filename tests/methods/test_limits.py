from __future__ import annotations

from dataclasses import replace

import pytest

from corpus_tools.measure import measure_study
from corpus_tools.methods.limits import describe_floor, describe_loading, describe_size, list_limits
from corpus_tools.study import read_study

from .conftest import MakeStudy, pair_up, run_of

CODES = "document_id,start,end,frames,held_back\n"


def limits_of(study) -> dict[str, str]:
    return dict(list_limits(run_of(study)))


def test_documents_and_sources_of_each_side_and_of_none(make_study: MakeStudy) -> None:
    study = make_study({
        "a": ("heron", "North", "", ""),
        "b": ("heron", "North", "", ""),
        "c": ("otter", "South", "", ""),
        "d": ("ferry", "", "", ""),
        "e": ("crane", "East", "", ""),
    })  # fmt: skip
    assert describe_size(run_of(study)) == (
        "North: 2 documents from 1 source; South: 1 document from 1 source; "
        "East, not compared: 1 document from 1 source; "
        "no side, not compared: 1 document from 1 source"
    )


@pytest.mark.parametrize(
    ("n", "expected"),
    [
        (3, "p = .10 for one measure (20 arrangements of 3 against 3 sources); nothing is tested"),
        (4, "p = .029 for one measure (70 arrangements of 4 against 4 sources); nothing is tested"),
    ],
)
def test_the_smallest_p_by_hand(make_study: MakeStudy, n: int, expected: str) -> None:
    # All sources have the same value, so that no entry can be tested.
    assert describe_floor(run_of(make_study(pair_up(n)))) == expected


def test_the_smallest_p_after_holm_counts_the_tested_entries(make_study: MakeStudy) -> None:
    study = make_study(pair_up(4))
    for number in range(4):
        text = "The race is on. " * (2 + number) + "It ended. " * number
        (study.texts / f"north{number}.txt").write_text(text, encoding="utf-8")
    run = run_of(study)
    assert (run.frames["refused_because"] == "").sum() == 2
    # Two tests at .0286 each.
    assert describe_floor(run) == (
        "p = .029 for one measure (70 arrangements of 4 against 4 sources); p = .057 after Holm "
        "over the 2 tested entries: no difference can be found here, whatever the texts say"
    )
    assert limits_of(study)["Compared"] == (
        "North with South; the source is the unit. Of 2 entries 2 could be tested, 0 could not."
    )


def test_a_side_without_sources_has_no_smallest_p(make_study: MakeStudy) -> None:
    run = run_of(make_study({"a": ("heron", "North", "", "")}))
    assert describe_floor(run) == "none, since a group has no source"
    assert dict(list_limits(run))["Compared"] == (
        "No. North and South are not compared: no document is in the group 'South'."
    )


def test_dropped_files_are_counted_by_reason(make_study: MakeStudy) -> None:
    study = make_study({"a": ("heron", "North", "", "")})
    assert describe_loading(measure_study(study)) == (
        "1 of 1 files and records became documents, and none was dropped"
    )
    for name in ("b.mp3", "c.mp3", "d.txt"):
        (study.texts / name).write_text("words", encoding="utf-8")
    assert describe_loading(measure_study(study)) == (
        "1 of 4 files and records became documents; dropped: not listed 1, unsupported format 2"
    )


def test_the_number_of_unidentified_sources_is_a_guess(make_study: MakeStudy) -> None:
    # Two documents of one row of the list of sources may be of two outlets.
    study = make_study({
        "a": ("x1", "North", "", ""),
        "b": ("x1", "North", "", ""),
        "c": ("heron", "North", "", ""),
        "d": ("x2", "South", "", ""),
        "e": ("x3", "", "", ""),
        "f": ("x4", "", "", ""),
    })  # fmt: skip
    limits = limits_of(study)
    assert limits["Documents and sources"] == (
        "North: 3 documents from at most 3 sources, 2 of them unidentified; "
        "South: 1 document from 1 unidentified source; "
        "no side, not compared: 2 documents from at most 2 sources, 2 of them unidentified."
    )
    assert limits["Unidentified sources"] == (
        "4 of 5 listed, with 5 documents: which documents are independent of each other would "
        "have to be guessed."
    )
    assert limits["Smallest possible p"] == (
        "None can be told, since the source of 3 of 4 documents is unidentified and the number "
        "of sources would be a guess."
    )
    assert limits["Compared"] == (
        "No. North and South are not compared: the outlet of 3 of 4 documents is unknown "
        "(a, b, d) and is not guessed."
    )


def test_an_unidentified_source_beside_the_comparison_leaves_p_known(
    make_study: MakeStudy,
) -> None:
    limits = limits_of(make_study({**pair_up(4), "z": ("x1", "", "", "")}))
    assert "70 arrangements" in limits["Smallest possible p"]


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("", "Unknown: the codebook has no note."),
        ("Written by hand.", "The codebook notes: “Written by hand.”."),
        (
            "Read first. " + "A long sentence follows here. " * 40,
            "The codebook notes: “Read first. " + "A long sentence follows here. " * 22
            + "A long sentence follows here.” It goes on.",
        ),
        (
            "word " * 400,
            f"The codebook notes: “{('word ' * 400)[:719].strip()}…” It goes on.",
        ),
    ],
    ids=["none", "short", "long", "one long sentence"],
)  # fmt: skip
def test_how_the_patterns_were_made_is_told_by_the_note(
    make_study: MakeStudy, note: str, expected: str
) -> None:
    study = make_study({"a": ("heron", "North", "", "")})
    path = study.folder / "codebook.yml"
    path.write_text(f"{path.read_text()}note: '{note}'\n", encoding="utf-8")
    assert limits_of(read_study(study.folder))["How the patterns were made"] == expected


def test_agreement_on_texts_held_back_comes_first(make_study: MakeStudy) -> None:
    codes = CODES + (
        "a,0,15,rivalry=advanced,no\n"
        "b,0,15,,yes\n"
        "b,16,32,dialogue=advanced,yes\n"
        "elsewhere,0,9,,no\n"
    )
    documents = {"a": ("heron", "North", "", ""), "b": ("otter", "South", "", "")}
    limits = limits_of(make_study(documents, codes=codes))
    assert [term for term in limits if term.startswith("Agreement")] == [
        "Agreement with human codes, texts held back from tuning",
        "Agreement with human codes",
        "Agreement with human codes, North",
        "Agreement with human codes, South",
    ]
    held_back = limits["Agreement with human codes, texts held back from tuning"]
    assert held_back == (
        "Precision 0.50 (no interval, it takes two sources) of 2 matched pairs of sentence and "
        "entry, recall 1.00 (no interval, it takes two sources) of 1 coded ones, in 2 sentences of "
        "1 document from 1 source. Sentences as the coder split them."
    )
    pooled = limits["Agreement with human codes"]
    assert pooled.startswith("Precision 0.67 (95 % interval ")
    assert pooled.endswith(
        " of 2 coded ones, in 3 sentences of 2 documents from 2 sources; two sources say next to "
        "nothing; 1 of 2 documents was read while the patterns were made."
    )
    assert limits["Agreement with human codes, South"].endswith(
        "; 0 of 1 document was read while the patterns were made."
    )
    assert limits["What that agreement cannot show"] == (
        "Whether a second person would code the same, since each sentence has one code; whether "
        "1 match outside the coded sentences were right; anything about 1 coded document that "
        "this corpus does not hold."
    )


def test_where_all_texts_are_held_back_this_is_said(make_study: MakeStudy) -> None:
    limits = limits_of(make_study(pair_up(1), codes=CODES + "north0,0,15,,yes\n"))
    agreement = [term for term in limits if term.startswith("Agreement")]
    assert agreement[0] == "Agreement with human codes, texts held back from tuning"
    assert all(term.startswith(agreement[0]) for term in agreement)
    assert "read while" not in str(limits)
    assert "held back" not in limits["What that agreement cannot show"]


def test_codes_that_hold_nothing_back_or_fit_no_document_say_so(make_study: MakeStudy) -> None:
    documents = {"a": ("heron", "North", "", "")}
    limits = limits_of(make_study(documents, codes=CODES + "a,0,15,,\n"))
    assert "Agreement with human codes, texts held back from tuning" not in limits
    assert limits["Agreement with human codes"].endswith("Sentences as the coder split them.")
    assert "the codes do not say which were held back" in limits["What that agreement cannot show"]
    assert "recall unknown of 0 coded ones" in limits["Agreement with human codes"]
    limits = limits_of(make_study(documents, codes=CODES + "z,0,15,,\n"))
    assert limits["Agreement with human codes"] == "No sentence is coded."


def test_agreement_on_a_constructed_corpus_is_marked_and_likely_too_high(
    make_study: MakeStudy,
) -> None:
    study = make_study(pair_up(2), kind="constructed", codes=CODES + "north0,0,15,,\n")
    limits = limits_of(study)
    marked = [text for term, text in limits.items() if term.startswith("Agreement")]
    assert len(marked) == 3
    assert all(text.startswith("[constructed] ") for text in marked)
    assert "these figures are likely too high" in limits["What that agreement cannot show"]


def test_what_is_not_measured_is_said_and_what_is_measured_is_not(make_study: MakeStudy) -> None:
    run = run_of(make_study(pair_up(2)))
    text = dict(list_limits(run))["Not measured"]
    assert [name in text for name in ("Stance", "intent")] == [True] * 2
    first, *others = run.study.codebook.entries
    entries = (first.model_copy(update={"stance": "favours"}), *others)
    codebook = run.study.codebook.model_copy(update={"entries": entries})
    with_stance = replace(run, study=replace(run.study, codebook=codebook))
    text = dict(list_limits(with_stance))["Not measured"]
    assert [name in text for name in ("tance", "ntent")] == [False, True]


def test_without_codes_agreement_is_unknown(make_study: MakeStudy) -> None:
    limits = limits_of(make_study(pair_up(2)))
    assert limits["Agreement with human codes"] == "Unknown: the study has no human codes."
    assert limits["Status of the measures"] == (
        "2 codebook entries: unvalidated; tone by news, VADER and TextBlob: unvalidated."
    )
