from __future__ import annotations

import math
import re
from itertools import combinations

import pandas as pd
import pytest

from corpus_tools.compare import describe_tone, is_found, summarize_comparison
from corpus_tools.compare.wording import describe_comparison, find_holm_floor, format_p
from corpus_tools.schema import COMPARISON

from .test_tone_standing import NAMES, make_agreement, make_audit

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


def pair_up(alpha, *names):
    """Agreement of each two of the tools."""
    pairs = combinations(names or ("rivalry", "trust", "values", "quotes"), 2)
    return make_agreement(*[("all", a, b, alpha) for a, b in pairs])


AUDIT = make_audit(rivalry="", trust="", values="", quotes=NAMES)


def texts_of(comparison, label):
    return [
        *describe_comparison(comparison, label=label),
        *summarize_comparison(comparison, labels={"rivalry": "Rivalry"}, label=label),
        *(
            describe_tone(comparison, agreement=pair_up(alpha), audit=AUDIT, label=label)
            for alpha in (0.02, 0.9, NONE)
        ),
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
    nothing = describe_tone(TABLES["empty"], agreement=pair_up(0.9), audit=AUDIT)
    assert nothing == "Nothing was scored."
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


PASSED = make_audit(news="", own="", vader="names move it by up to 0.42; 9 of 16 negations fail")
FIGURES = (
    "East minus West, news 0.130, 95 % interval 0.100 to 0.160, Holm p = .020; own 0.130, 95 % "
    "interval 0.100 to 0.160, Holm p = .020 (means over 6 and 6 sources, unvalidated)."
)
VADER = "VADER failed the audit: names move it by up to 0.42; 9 of 16 negations fail."
NO_CONCLUSION = "The tools disagree; no conclusion on tone in these texts."


def tell(*rows, alpha=0.7, audit=PASSED, agreement=None, label=""):
    tools = table(*rows)
    pairs = pair_up(alpha, *tools["measure"]) if agreement is None else agreement
    return describe_tone(tools, agreement=pairs, audit=audit, label=label)


def test_audited_tools_that_agree_and_find_the_same_sign_are_a_finding():
    assert tell(row("news"), row("own"), label="constructed") == (
        "[constructed] news and own find a difference of tone with the same sign in these texts: "
        f"{FIGURES} They agree on sentences: alpha = 0.70."
    )
    assert tell(row("news"), row("own"), unclear("vader")).endswith(f"alpha = 0.70. {VADER}")


def test_tools_that_do_not_agree_allow_no_conclusion_on_tone():
    assert tell(row("news"), row("own"), alpha=0.02) == (
        f"{NO_CONCLUSION} Their agreement on sentences is alpha = 0.02, below 0.667. Those that "
        "passed the audit, news and own, do not agree: alpha = 0.02."
    )
    unknown = tell(row("news"), row("own"), alpha=NONE)
    assert unknown.startswith("No conclusion on tone in these texts. The tools' agreement on ")
    assert "cannot be computed" in unknown


def test_a_tool_that_passed_the_audit_alone_allows_no_conclusion():
    assert tell(row("news"), row("vader"), alpha=0.4) == (
        f"{NO_CONCLUSION} Their agreement on sentences is alpha = 0.40, below 0.667. {VADER} Only "
        "news passed the audit, and nothing independent confirms it."
    )
    # They do not disagree, but one of them measures names.
    assert tell(row("news"), row("vader"), alpha=0.9) == (
        "No conclusion on tone in these texts. Their agreement on sentences is alpha = 0.90. "
        f"{VADER} Only news passed the audit, and nothing independent confirms it."
    )


def test_a_person_confirms_one_tool_on_texts_held_back():
    agreement = make_agreement(
        ("all", "news", "vader", 0.3), ("held back", "news", "coder", 0.71, 0.61, 0.79)
    )
    assert tell(row("news"), row("vader"), agreement=agreement) == (
        "news finds a difference of tone in these texts: East minus West, news 0.130, 95 % "
        "interval 0.100 to 0.160, Holm p = .020 (means over 6 and 6 sources, unvalidated). Only "
        "news passed the audit; it agrees with a person's codes of texts held back at alpha = "
        f"0.71 (95 % interval 0.61 to 0.79). {VADER}"
    )
    found = tell(unclear("news"), row("vader"), agreement=agreement)
    assert found.startswith("No conclusion on tone in these texts. East minus West, news 0.130")
    assert "Holm p = .30, no clear difference (" in found


def test_unlike_signs_and_one_interval_with_0_are_a_disagreement():
    turned = row("own", estimate=-0.1, ci_low=-0.2, ci_high=-0.05)
    assert tell(row("news"), turned) == (
        f"{NO_CONCLUSION} East minus West, news 0.130, 95 % interval 0.100 to 0.160, Holm p = "
        ".020; own −0.100, 95 % interval −0.200 to −0.050, Holm p = .020 (means over 6 and 6 "
        "sources, unvalidated). They agree on sentences: alpha = 0.70."
    )
    one = tell(row("news"), unclear("own"))
    assert one.startswith(NO_CONCLUSION)
    assert "own 0.130, 95 % interval −0.010 to 0.200, Holm p = .30, no clear difference" in one


def test_where_all_agree_that_nothing_is_clear_they_do_not_disagree():
    text = tell(unclear("news"), unclear("own"))
    assert text.startswith("No conclusion on tone in these texts. East minus West, news 0.130")
    assert text.count("no clear difference") == 2
    assert "disagree" not in text


def test_a_refused_comparison_gives_its_reason_first_and_the_disagreement_after():
    assert tell(refused("news"), refused("vader"), alpha=0.03) == (
        f"East and West are not compared on tone: {REFUSED}. {NO_CONCLUSION} Their agreement on "
        f"sentences is alpha = 0.03, below 0.667. {VADER} Only news passed the audit, and nothing "
        "independent confirms it."
    )
    agreed = tell(refused("news"), refused("own"))
    assert agreed.startswith(f"East and West are not compared on tone: {REFUSED}. No conclusion")
    assert "Their agreement on sentences is alpha = 0.70." in agreed


def test_a_refusal_of_one_tool_is_told_with_its_name():
    text = tell(row("news"), refused("own", TIED))
    assert text.startswith(f"East and West are not compared on tone by own: {TIED}. No conclusion")
    # A tool that does not count refuses nothing.
    assert tell(row("news"), row("own"), refused("vader", TIED)).startswith("news and own find")


def test_tone_of_a_table_read_back_from_csv(tmp_path):
    tools = table(row("news"), row("own"))
    tools.to_csv(tmp_path / "tools.csv", index=False)
    read = pd.read_csv(tmp_path / "tools.csv")
    agreement = pair_up(0.7, "news", "own")
    assert describe_tone(read, agreement=agreement, audit=PASSED) == tell(row("news"), row("own"))


def test_tables_are_not_modified():
    before = TABLES["mixed"].copy()
    texts_of(TABLES["mixed"], "")
    pd.testing.assert_frame_equal(TABLES["mixed"], before)
