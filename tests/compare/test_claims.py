from __future__ import annotations

import math
import re

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_tools.compare import (
    claim_comparison,
    claim_documents,
    claim_loading,
    claim_parts,
    claim_score_words,
    claim_shares,
    claim_values,
    claim_words,
)
from corpus_tools.errors import TableError
from corpus_tools.loading import LoadResult
from corpus_tools.schema import COMPARISON, FRAME_COUNTS, KEYNESS

FORBIDDEN = re.compile(
    r"\b(more|less|most|least|higher|lower|fewer|larger|smaller|greater|bias\w*|no difference|media)\b",
    re.IGNORECASE,
)
UNKNOWN = (
    "the outlet of 3 of 5 documents is unknown (000, 001, 004) and is not guessed; 3 against 2 "
    "sources allow 10 arrangements, so p cannot fall below 0.10"
)
TIED = "so many sources have the same value that p cannot fall below 0.18"
LABELS = {"rivalry": "Rivalry, race", "trust": "Trust"}
HOSTILE = "<script>\n\x00=cmd $x$ _a " + "very long " * 20


def row(measure="rivalry", **changes):
    given = {
        "measure": measure, "estimand": "e", "group_a": "East", "group_b": "West",
        "value_a": 0.18, "value_b": 0.05, "estimate": 0.13, "ci_low": 0.1, "ci_high": 0.16,
        "p_value": 0.002, "p_holm": 0.02, "smallest_possible_p": 2 / 924,
        "n_sources_a": 6, "n_sources_b": 6, "n_documents_a": 12, "n_documents_b": 11,
        "status": "unvalidated", "refused_because": "",
    }  # fmt: skip
    return {**given, **changes}


def refused(measure="rivalry", reason=UNKNOWN, **changes):
    nothing = dict.fromkeys(("estimate", "ci_low", "ci_high", "p_value", "p_holm"), math.nan)
    return row(measure, refused_because=reason, **nothing, **changes)


def unclear(measure="trust", **changes):
    return row(measure, ci_low=-0.01, ci_high=0.2, p_value=0.08, p_holm=0.3, **changes)


def table(*rows):
    return COMPARISON.build(list(rows))


def mirror(comparison):
    """Swap the two groups of a table of comparisons."""
    swapped = comparison.rename(
        columns=lambda name: {"_a": f"{name[:-1]}b", "_b": f"{name[:-1]}a"}.get(name[-2:], name)
    )
    ends = {"ci_low": -comparison["ci_high"], "ci_high": -comparison["ci_low"]}
    return COMPARISON.build(swapped.assign(estimate=-comparison["estimate"], **ends))


def swap_names(sentence):
    return sentence.replace("East", "\0").replace("West", "East").replace("\0", "West")


@pytest.mark.parametrize(
    ("comparison", "expected"),
    [
        (table(), "Nothing was measured"),
        (table(row(), unclear()),
         "A difference is found in 1 of 2 tested entries (unvalidated): Rivalry, race"),
        (table(row(), row("trust", status="validated"), refused("x", TIED)),
         "A difference is found in 2 of 2 tested entries (unvalidated and validated): "
         "Rivalry, race and Trust"),
        (table(*(row(f"m{i}") for i in range(4)), unclear()),
         "A difference is found in 4 of 5 tested entries (unvalidated)"),
        (table(row()), "A difference is found in the one tested entry (unvalidated): Rivalry, race"),
        (table(unclear(), unclear("x")),
         "No clear difference in any of 2 tested entries (unvalidated)"),
        (table(unclear()), "No clear difference in the one tested entry (unvalidated)"),
        (table(*(unclear(f"m{i}", smallest_possible_p=0.02) for i in range(3))),
         "So few sources cannot show a difference in 3 tested entries (unvalidated)"),
        (table(refused(), refused("trust")),
         "East and West are not compared: the outlet of 3 of 5 documents is unknown"),
        (table(refused(reason=TIED), refused("trust", "the value of every source is 0")),
         "None of 2 entries could be tested"),
    ],
)  # fmt: skip
def test_comparisons(comparison, expected):
    assert claim_comparison(comparison, labels=LABELS) == expected


@pytest.mark.parametrize(
    ("comparison", "expected"),
    [
        (table(), "Nothing was measured"),
        (table(row(), unclear(value_a=0.0003)),
         "Means of East and West sources: 0.0003 to 0.180 in 2 entries (unvalidated)"),
        (table(row()), "Rivalry, race: East 0.180, West 0.050 (unvalidated)"),
        (table(refused(value_a=math.nan, value_b=math.nan)),
         "East and West are not compared: the outlet of 3 of 5 documents is unknown"),
        (table(refused(reason=TIED), refused("trust", TIED, value_b=math.nan)),
         "Means of East and West sources: 0.050 to 0.180 in 2 entries (unvalidated)"),
    ],
)  # fmt: skip
def test_values(comparison, expected):
    assert claim_values(comparison, labels=LABELS) == expected


@pytest.mark.parametrize(
    ("reason", "expected"),
    [
        ("no document is in the group 'East'; 0 against", "no document is in the group 'East'"),
        ("the group 'East' is one source, and cannot be told from it; x", "East is one source"),
        ("3 against 2 sources allow 10 arrangements, so p cannot", "3 against 2 sources are too few"),
        (TIED, "too many sources have the same value"),
        ("2 of 12 sources have no unit to measure", "2 of 12 sources have no unit to measure"),
        ("a reason that nobody has thought of and that is much too long for a title",
         "a reason that nobody has thought of and that is much too lo…"),
        (HOSTILE, "<script> =cmd $x$ _a very long very long very long very long…"[:59] + "…"),
    ],
)  # fmt: skip
def test_refusals_are_cut_to_their_first_reason(reason, expected):
    title = claim_comparison(table(refused(reason=reason)), labels=LABELS)
    assert title.removeprefix("East and West are not compared: ") == expected


def make_balance(*rows):
    columns = ["group", "n_documents", "n_without_day", "first_day", "last_day"]
    balance = pd.DataFrame(rows, columns=columns)
    days = {name: pd.to_datetime(balance[name]) for name in columns[3:]}
    return balance.assign(**days)


@pytest.mark.parametrize(
    ("balance", "expected"),
    [
        (make_balance(), "There are no documents"),
        (make_balance(("East", 12, 0, "2031-03-04", "2031-09-17"),
                      ("West", 1012, 0, "2031-04-05", "2031-09-20")),
         "Documents: 12 of East and 1,012 of West sources, March to September 2031"),
        (make_balance(("East", 1, 0, "2031-03-04", "2031-03-04"),
                      ("West", 2, 2, None, None), ("no side", 4, 1, "2032-01-01", "2032-01-02")),
         "Documents: 1 of East, 2 of West sources and 4 without a side, March 2031 to January 2032; "
         "3 without a day"),
        (make_balance(("East", 3, 3, None, None)), "Documents: 3 of East sources, no day known"),
        (make_balance(("no side", 3, 0, "2031-03-04", "2031-03-09")),
         "Documents: 3 without a side, March 2031"),
    ],
)  # fmt: skip
def test_documents(balance, expected):
    assert claim_documents(balance) == expected


@pytest.mark.parametrize(
    ("kept", "dropped", "expected"),
    [
        (0, 0, "No files or records were found"),
        (24, 0, "24 of 24 files and records became documents"),
        (1200, 3, "1,200 of 1,203 files and records became documents; dropped with a reason: 3"),
    ],
)
def test_loading(kept, dropped, expected):
    loaded = LoadResult(
        documents=pd.DataFrame(index=range(kept)), dropped=pd.DataFrame(index=range(dropped))
    )
    assert claim_loading(loaded) == expected


@pytest.mark.parametrize(
    ("words", "furniture", "expected"),
    [
        ([], [], "There are no documents"),
        ([100, 100], [2, 31], "Furniture is 2 % to 31 % of a document's words, 16 % of all"),
        (
            [100, 10_000],
            [0, 1],
            "Furniture is 0 % to under 1 % of a document's words, under 1 % of all",
        ),
        ([100], [9], "Furniture is 9 % of a document's words, 9 % of all"),
        ([100, 0], [0, 0], "No page furniture is found in 2 documents"),
    ],
)
def test_parts(words, furniture, expected):
    parts = pd.DataFrame({"n_words": words, "n_words_furniture": furniture}, dtype="int64")
    share = parts["n_words_furniture"] / parts["n_words"].clip(lower=1)
    assert claim_parts(parts.assign(share_furniture=share)) == expected


def make_keyness(rows):
    columns = ["word", "log_ratio", "n_sources_a", "n_sources_b"]
    others = [name for name in KEYNESS.dtypes if name not in columns]
    return KEYNESS.build(pd.DataFrame(rows, columns=columns).assign(**dict.fromkeys(others, 1)))


WIDE = [("race", 1.0, 4, 1), ("exchange", -2.0, 0, 3), ("its", 0.9, 6, 5), ("one", 3.0, 3, 0)]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([], "No words are compared"),
        (WIDE, "2 of 4 words are used at twice the other side's rate by over half of one side's "
         "sources (untested)"),
        (WIDE[:1], "1 of 1 word is used at twice the other side's rate by over half of one side's "
         "sources (untested)"),
        ([("race", math.nan, 6, 5)], "0 of 1 word is used at twice the other side's rate by over "
         "half of one side's sources (untested)"),
    ],
)  # fmt: skip
def test_words(rows, expected):
    assert claim_words(make_keyness(rows), n_sources=(6, 5)) == expected


def test_a_claim_of_words_has_no_direction():
    turned = [(word, -ratio, b, a) for word, ratio, a, b in WIDE]
    assert claim_words(make_keyness(turned), n_sources=(5, 6)) == (
        claim_words(make_keyness(WIDE), n_sources=(6, 5))
    )


def test_score_words():
    summary = pd.DataFrame(
        {
            "scorer": ["vader"] * 4 + ["textblob"], "word": ["d", "safety", "threat", "trust", "own"],
            "share_of_weight": [0.01, 0.2, 0.1, 0.1, 1.0],
        }
    )  # fmt: skip
    assert claim_score_words(summary, scorer="vader") == (
        "Of VADER's weight in these texts 40 % lies on safety, threat and trust"
    )
    assert claim_score_words(summary, scorer="textblob") == (
        "Of TextBlob's weight in these texts 100 % lies on own"
    )
    assert claim_score_words(summary.head(0), scorer="vader") == (
        "VADER has a weight for no word of these texts"
    )


def test_score_words_that_stand_in_names_are_marked():
    summary = pd.DataFrame(
        {
            "scorer": "vader", "word": ["united", "security", "good"], "n_uses": [10, 8, 6],
            "n_in_names": [10, 4, 2], "share_of_weight": [0.4, 0.3, 0.1],
        }
    )  # fmt: skip
    assert claim_score_words(summary, scorer="vader") == (
        "Of VADER's weight in these texts 80 % lies on united (in names), security (in names) and "
        "good"
    )


def make_counts(rows):
    columns = ["document_id", "frame", "n_matched_sentences", "n_sentences"]
    counts = pd.DataFrame(rows, columns=columns)
    return FRAME_COUNTS.build(counts.assign(n_matches=1, n_matches_set_aside=0, n_words=9))


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([], "Nothing was counted"),
        ([("d", "rivalry", 0, 0)], "Nothing was counted"),
        ([("d", "rivalry", 5, 20), ("d", "trust", 0, 20), ("e", "rivalry", 1, 20)],
         "1 of 2 entries matched in up to 25 % of the sentences of 2 documents (unvalidated)"),
        ([("d", "rivalry", 5, 20)],
         "Rivalry, race: matched in up to 25 % of the sentences of 1 document (unvalidated)"),
        ([("d", "rivalry", 0, 20)], "Rivalry, race: not matched in 1 document (unvalidated)"),
        ([("d", "rivalry", 0, 20), ("d", "trust", 0, 20)],
         "0 of 2 entries matched in 1 document (unvalidated)"),
    ],
)  # fmt: skip
def test_shares(rows, expected):
    assert claim_shares(make_counts(rows), labels=LABELS) == expected


@pytest.mark.parametrize("claim", [claim_documents, claim_parts])
def test_a_table_of_another_kind_is_refused(claim):
    with pytest.raises(TableError, match=r"needs column\(s\) .*; it has x"):
        claim(pd.DataFrame({"x": [1]}))


def test_names_from_the_data_stay_on_one_line_and_are_cut():
    comparison = table(row(HOSTILE, group_a=HOSTILE, group_b="B\n" + HOSTILE))
    titles = [
        claim_comparison(comparison, labels={}),
        claim_values(comparison, labels={HOSTILE: HOSTILE}),
        claim_comparison(table(refused(group_a=HOSTILE, reason=HOSTILE)), labels={}),
        claim_documents(make_balance((HOSTILE, 1, 0, "2031-03-04", "2031-03-04"))),
        claim_shares(make_counts([("d", HOSTILE, 1, 2)]), labels={}),
        claim_score_words(
            pd.DataFrame({"scorer": [HOSTILE], "word": [HOSTILE], "share_of_weight": [1.0]}),
            scorer=HOSTILE,
        ),
    ]
    for title in titles:
        assert title.isprintable()
        assert len(title) < 170
        assert "<script> =cmd" in title


values = st.floats(0, 1).map(lambda value: round(value, 4))


@st.composite
def comparisons(draw):
    rows = []
    for number in range(draw(st.integers(0, 5))):
        a, b, reach = draw(values), draw(values), draw(values)
        known = {
            "value_a": a, "value_b": b, "estimate": a - b, "ci_low": a - b - reach,
            "ci_high": a - b + reach, "p_holm": draw(values),
            "status": draw(st.sampled_from(["unvalidated", "validated"])),
        }  # fmt: skip
        plain = row(f"m{number}", **known)
        reason = draw(st.sampled_from(["", "", UNKNOWN, TIED]))
        gone = refused(f"m{number}", reason, value_a=a, value_b=b)
        rows.append(gone if reason else plain)
    return table(*rows)


@settings(deadline=None, max_examples=40)
@given(comparisons())
def test_titles_obey_the_wording_rules_and_mirror_when_the_sides_are_swapped(comparison):
    for claim in (claim_comparison, claim_values):
        title = claim(comparison, labels={})
        assert not FORBIDDEN.search(title)
        assert "\n" not in title
        assert not title.endswith(".")
        mirrored = claim(mirror(comparison), labels={})
        if len(comparison) != 1:  # the values of a single measure turn with their groups
            assert mirrored == swap_names(title)


def test_the_values_of_one_measure_are_mirrored_with_their_groups():
    comparison = table(row())
    assert claim_values(comparison, labels={}) == "rivalry: East 0.180, West 0.050 (unvalidated)"
    assert claim_values(mirror(comparison), labels={}) == (
        "rivalry: West 0.050, East 0.180 (unvalidated)"
    )
