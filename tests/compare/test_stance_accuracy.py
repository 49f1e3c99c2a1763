"""Scored stances against coded ones, with numbers worked out by hand."""

import math

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from corpus_tools.compare.stance_accuracy import (
    STANCE_ACCURACY,
    STANCE_JUDGEMENTS,
    compute_stance_accuracy,
    count_stance_confusion,
    judge_stances,
)
from corpus_tools.schema import STANCE_CUES
from corpus_tools.study.stance_codes import STANCE_CODES

F, N, A = "favours", "neither", "opposes"


def make_codes(*rows):
    return STANCE_CODES.build(
        {"document_id": document, "start": start, "end": start + 50, "stance": stance,
         "held_back": document.startswith("h")}
        for document, start, stance in rows
    )  # fmt: skip


def make_cues(*rows):
    return STANCE_CUES.build(
        {"match_id": str(n), "sentence_id": f"{document}:0", "document_id": document,
         "frame": "hope", "pattern": "ties", "use": "advanced", "start": start, "end": start + 3,
         "stance": stance}
        for n, (document, start, stance) in enumerate(rows)
    )  # fmt: skip


def make_judgements(*rows):
    return STANCE_JUDGEMENTS.build(
        {"document_id": document, "start": n, "end": n + 1, "coded": coded, "found": found,
         "n_favours": 0, "n_opposes": 0, "held_back": document.startswith("h")}
        for n, (document, coded, found) in enumerate(rows)
    )  # fmt: skip


def make_grouping(**sources):
    return pd.DataFrame(
        [
            {"document_id": document, "source_id": source, "source_name": source,
             "group": source[0].upper(), "is_identified": True}
            for document, source in sources.items()
        ]
    )  # fmt: skip


GROUPING = make_grouping(d1="a1", d2="a2", h1="b1", h2="b2")
JUDGEMENTS = make_judgements(
    ("d1", F, F), ("d1", F, F), ("d1", N, N), ("d1", A, N),
    ("d2", F, N), ("d2", N, F), ("d2", N, N), ("d2", A, A),
    ("h1", F, F), ("h1", N, N), ("h2", N, N), ("h2", A, F),
)  # fmt: skip


def get(table, documents, measure, scorer="scored"):
    (row,) = table[
        (table["documents"] == documents)
        & (table["measure"] == measure)
        & (table["scorer"] == scorer)
    ].to_dict("records")
    return row


def test_evidence_belongs_to_the_coded_sentence_in_which_it_begins():
    codes = make_codes(("d1", 0, F), ("d1", 50, A), ("d1", 100, N), ("d2", 0, N))
    cues = make_cues(
        ("d1", 49, F), ("d1", 50, A), ("d1", 99, F), ("d1", 60, A), ("d1", 150, A), ("d3", 0, A)
    )
    judged = judge_stances(codes, cues=cues)
    assert judged.dtypes.astype(str).to_dict() == STANCE_JUDGEMENTS.dtypes
    assert judged["found"].tolist() == [F, A, N, N]
    assert judged[["n_favours", "n_opposes"]].to_numpy().tolist() == [
        [1, 0],
        [1, 2],
        [0, 0],
        [0, 0],
    ]
    none = judge_stances(codes, cues=cues.iloc[:0])
    assert set(none["found"]) == {N}


def test_the_confusion_has_all_nine_cells():
    table = count_stance_confusion(JUDGEMENTS)
    assert table.index.tolist() == table.columns.tolist() == [A, N, F]
    assert table.to_numpy().tolist() == [[1, 1, 1], [0, 4, 1], [0, 1, 3]]
    assert count_stance_confusion(JUDGEMENTS.iloc[:0]).to_numpy().sum() == 0


def test_figures_by_hand():
    table = compute_stance_accuracy(JUDGEMENTS, grouping=GROUPING)
    assert table.dtypes.astype(str).to_dict() == STANCE_ACCURACY.dtypes
    assert get(table, "all", "accuracy")["value"] == pytest.approx(8 / 12)
    assert get(table, "all", "precision of favours")["value"] == pytest.approx(3 / 5)
    assert get(table, "all", "recall of favours")["value"] == pytest.approx(3 / 4)
    assert get(table, "all", "recall of opposes")["value"] == pytest.approx(1 / 3)
    f1 = (2 * 3 / 9, 2 * 4 / 11, 2 * 1 / 4)
    assert get(table, "all", "f1 of favours")["value"] == pytest.approx(f1[0])
    assert get(table, "all", "macro f1")["value"] == pytest.approx(np.mean(f1))
    assert get(table, "not held back", "accuracy")["value"] == pytest.approx(5 / 8)
    assert get(table, "held back", "accuracy")["value"] == pytest.approx(3 / 4)
    assert get(table, "A", "accuracy")["n_sources"] == 2


def test_the_guess_that_reads_nothing_stands_beside():
    table = compute_stance_accuracy(JUDGEMENTS, grouping=GROUPING)
    accuracy = get(table, "all", "accuracy", "always neither")
    assert accuracy["value"] == pytest.approx(5 / 12)
    assert get(table, "all", "macro f1", "always neither")["value"] == pytest.approx(
        (0 + 2 * 5 / 17 + 0) / 3
    )
    precision = get(table, "all", "precision of favours", "always neither")
    assert math.isnan(precision["value"]) and (precision["n"], precision["n_sources"]) == (0, 0)
    assert abs(get(table, "all", "alpha", "always neither")["value"]) < 0.1


def test_alpha_weighs_a_confusion_of_poles_above_one_with_neither():
    near = make_judgements(("d1", F, F), ("d1", A, A), ("d1", N, N), ("d2", F, N))
    far = make_judgements(("d1", F, F), ("d1", A, A), ("d1", N, N), ("d2", F, A))
    one, other = (
        get(compute_stance_accuracy(table, grouping=GROUPING), "all", "alpha")["value"]
        for table in (near, far)
    )
    assert other < one < 1


def test_the_jackknife_leaves_out_each_source_once():
    table = compute_stance_accuracy(JUDGEMENTS, grouping=GROUPING)
    row = get(table, "all", "f1 of favours")
    # Marks of both and of either, by source: 2 of 4, 0 of 2, 1 of 2, 0 of 1.
    rest = np.array([2 * 1 / 5, 2 * 3 / 7, 2 * 2 / 7, 2 * 3 / 8])
    error = math.sqrt(3 / 4 * ((rest - rest.mean()) ** 2).sum())
    reach = stats.t.ppf(0.975, 3) * error
    assert row["low"] == pytest.approx(max(0, 6 / 9 - reach))
    assert row["high"] == pytest.approx(min(1, 6 / 9 + reach))


def test_a_figure_that_hangs_on_one_source_has_no_interval():
    judged = make_judgements(("d1", F, F), ("d1", N, N), ("d2", N, N))
    row = get(compute_stance_accuracy(judged, grouping=GROUPING), "all", "f1 of favours")
    assert row["value"] == 1
    assert math.isnan(row["low"]) and math.isnan(row["high"])


def test_one_source_has_no_interval():
    table = compute_stance_accuracy(
        make_judgements(("d1", F, F), ("d1", N, F)), grouping=make_grouping(d1="a1")
    )
    for measure in ("accuracy", "macro f1", "alpha"):
        assert math.isnan(get(table, "all", measure)["low"])


def test_nothing_coded_gives_empty_figures():
    table = compute_stance_accuracy(JUDGEMENTS.iloc[:0], grouping=GROUPING)
    assert table["value"].isna().all()
    assert (table["n"] == 0).all()
    assert judge_stances(STANCE_CODES.build([]), cues=STANCE_CUES.build([])).empty


def test_documents_that_are_not_grouped_are_left_out():
    table = compute_stance_accuracy(JUDGEMENTS, grouping=make_grouping(d1="a1", d2="a2"))
    assert get(table, "all", "accuracy")["n"] == 8
