from __future__ import annotations

import math
import re

import pandas as pd
import pytest

from corpus_tools.compare import describe_tone, is_found, summarize_comparison
from corpus_tools.compare.wording import describe_comparison, find_holm_floor, format_p
from corpus_tools.schema import COMPARISON

REFUSED = "3 against 2 sources allow 10 arrangements, so p cannot fall below 0.10"
TIED = "so many sources have the same value that p cannot fall below 1.00"
NONE = math.nan


def row(measure="rivalry", **changes):
    given = {
        "measure": measure, "estimand": "e", "group_a": "East", "group_b": "West",
        "value_a": 0.18, "value_b": 0.05, "estimate": 0.13, "ci_low": 0.1, "ci_high": 0.16,
        "p_value": 0.002, "p_holm": 0.02, "smallest_possible_p": 2 / 924,
        "n_sources_a": 6, "n_sources_b": 6, "n_documents_a": 12, "n_documents_b": 11,
        "status": "unvalidated", "refused_because": "",
    }  # fmt: skip
    return {**given, **changes}


def refused(measure="rivalry", reason=REFUSED, **changes):
    nothing = dict.fromkeys(("estimate", "ci_low", "ci_high", "p_value", "p_holm"), NONE)
    return row(measure, refused_because=reason, **nothing, **changes)


def unclear(measure="trust", **changes):
    return row(
        measure, ci_low=-0.01, ci_high=0.2, p_value=0.08, p_holm=0.3, **{"value_a": 0.1, **changes}
    )


def table(*rows):
    return COMPARISON.build(list(rows))


TABLES = {
    "found": table(row()),
    "unclear": table(unclear()),
    "refused": table(refused(), refused("trust")),
    "mixed": table(row(), unclear(), refused("values", TIED)),
    "no value": table(
        row(), {**refused("quotes", "1 of 12 sources have no unit"), "value_a": NONE}
    ),
    "tied": table(refused(reason=TIED), refused("trust", TIED.replace("1.00", "0.08"))),
    "no spread": table(row(ci_low=NONE, ci_high=NONE), unclear()),
    "empty": table(),
}


def texts_of(comparison, label):
    return [
        *describe_comparison(comparison, label=label),
        *summarize_comparison(comparison, labels={"rivalry": "Rivalry"}, label=label),
        *(describe_tone(comparison, alpha=alpha, label=label) for alpha in (0.02, 0.9, NONE)),
    ]


@pytest.mark.parametrize("name", TABLES)
def test_texts_obey_the_rules_of_wording(name):
    for text in texts_of(TABLES[name], "constructed"):
        assert text.startswith("[constructed] ")
        words = set(re.findall(r"[a-z']+", text.lower()))
        forbidden = {"more", "less", "significant", "significantly", "significance", "bias", "nan"}
        assert not words & forbidden, text
        assert not re.search(r"p = \.?0+\b", text), text
        assert text.endswith("."), text
    assert not any(text.startswith("[") for text in texts_of(TABLES[name], ""))


@pytest.mark.parametrize("name", ["found", "unclear", "no spread", "mixed"])
def test_texts_on_tested_measures_say_unvalidated(name):
    tested = (TABLES[name]["refused_because"] == "").tolist()
    texts = describe_comparison(TABLES[name])
    assert all(
        "unvalidated" in text for text, is_tested in zip(texts, tested, strict=True) if is_tested
    )
    summary = summarize_comparison(TABLES[name], labels={})
    assert all("unvalidated" in text for text in summary if "found" in text or "interval" in text)


def test_a_found_difference_has_its_values_n_interval_and_both_p():
    assert describe_comparison(TABLES["found"]) == (
        "rivalry: a difference is found in these texts; East 0.180, West 0.050 (means over 6 and "
        "6 sources, 12 and 11 documents), difference 0.130, 95 % interval of the difference 0.100 "
        "to 0.160, p = .0020, Holm p = .020, unvalidated measure.",
    )


def test_a_difference_that_is_not_found_is_no_clear_difference():
    (text,) = describe_comparison(TABLES["unclear"])
    assert "no clear difference in these texts" in text
    assert "no difference" not in text


def test_one_sentence_when_all_is_refused_for_one_reason():
    assert describe_comparison(TABLES["refused"], label="constructed") == (
        f"[constructed] East and West are not compared: {REFUSED}. The values of the documents "
        "are described, each for itself.",
    )
    assert "".join(summarize_comparison(TABLES["refused"], labels={})).count(REFUSED) == 1


def test_a_summary_of_refusals_gives_every_reason():
    (summary,) = summarize_comparison(TABLES["tied"], labels={})
    assert "below 1.00; " in summary
    assert "below 0.08" in summary


def test_a_summary_names_what_is_found_and_counts_the_rest():
    labels, unit = {"rivalry": "Rivalry"}, "share of sentences"
    assert summarize_comparison(TABLES["mixed"], labels=labels, unit=unit) == (
        "East against West, 6 against 6 sources, 12 against 11 documents: a difference in these "
        "texts is found in 1 of 2 tested measures (Holm p < .05 over 2 tests, interval without "
        "0). 1 show no clear difference, 1 could not be tested. The measures are unvalidated.",
        "Rivalry, share of sentences: East 0.180, West 0.050; East minus West, 95 % interval of "
        "the difference 0.100 to 0.160, Holm p = .020 (6 against 6 sources, unvalidated).",
    )


def test_a_summary_without_findings_claims_nothing():
    (summary,) = summarize_comparison(TABLES["unclear"], labels={})
    assert "found in 0 of 1 tested measures" in summary
    assert "without 0). 1 show no clear difference, 0 could not be tested." in summary


def test_where_nothing_could_be_found_whatever_the_texts_say_it_is_said():
    """Four against four sources survive no correction over two measures."""
    small = [row(m, smallest_possible_p=2 / 70, p_value=2 / 70, p_holm=4 / 70) for m in "xy"]
    few = table(*small)
    assert find_holm_floor(few) == pytest.approx(4 / 70)
    assert (
        "Holm's p cannot fall below 0.06: no difference can be found here"
        in (summarize_comparison(few, labels={})[0])
    )
    assert "Holm p = .057, which cannot fall below 0.06 here" in describe_comparison(few)[0]
    assert "cannot fall below" not in summarize_comparison(TABLES["mixed"], labels={})[0]


def test_nothing_measured_is_said():
    assert summarize_comparison(TABLES["empty"], labels={}) == ("Nothing was measured.",)
    assert describe_comparison(TABLES["empty"]) == ()
    assert describe_tone(TABLES["empty"], alpha=0.9) == "Nothing was scored."
    assert is_found(TABLES["empty"]).empty


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, True),
        ({"p_holm": 0.05}, False),
        ({"ci_low": 0.0}, False),
        ({"ci_low": -0.1}, False),
        ({"ci_low": -0.3, "ci_high": -0.1}, True),
        ({"ci_low": NONE, "ci_high": NONE}, True),
        ({"p_holm": NONE}, False),
        ({"refused_because": REFUSED}, False),
    ],
)
def test_found_needs_holms_p_and_an_interval_without_0(changes, found):
    assert is_found(table(row(**changes))).tolist() == [found]


def test_a_small_value_is_not_printed_as_0():
    (text,) = describe_comparison(table(row(ci_low=0.0004, value_b=0.0)))
    assert "0.0004 to 0.160" in text
    assert "West 0.000 " in text


@pytest.mark.parametrize(
    ("p_value", "text"),
    [
        (1.0, "p = 1.00"),
        (0.25, "p = .25"),
        (0.0571, "p = .057"),
        (0.04996, "p = .0500"),
        (0.0497, "p = .0497"),
        (0.0022, "p = .0022"),
        (0.000001, "p < .0001"),
    ],
)
def test_p_as_printed(p_value, text):
    assert format_p(p_value) == text


def test_tools_that_do_not_agree_allow_no_conclusion_on_tone():
    tools = table(row("vader"), row("textblob"))
    text = describe_tone(tools, alpha=0.02, label="constructed")
    assert text.startswith("[constructed] No conclusion on tone: ")
    assert "alpha = 0.02, below 0.667" in text
    unknown = describe_tone(tools, alpha=NONE)
    assert "cannot be computed" in unknown
    assert unknown.startswith("No conclusion on tone")


def test_tools_that_agree_must_find_the_same_sign():
    same = table(row("vader"), row("textblob"))
    assert describe_tone(same, alpha=0.9).startswith("All tools find a difference of the same sign")
    other = row("textblob", estimate=-0.1, ci_low=-0.2, ci_high=-0.05)
    for second in (other, unclear("textblob")):
        text = describe_tone(table(row("vader"), second), alpha=0.9)
        assert text.startswith("No conclusion on tone: the tools disagree or show no clear")


def test_a_refused_comparison_of_tone_gives_its_reason():
    text = describe_tone(table(refused("vader"), refused("textblob")), alpha=0.9)
    assert text.startswith(f"The sides are not compared on tone: {REFUSED}; ")


def test_tables_are_not_modified():
    before = TABLES["mixed"].copy()
    texts_of(TABLES["mixed"], "")
    pd.testing.assert_frame_equal(TABLES["mixed"], before)
