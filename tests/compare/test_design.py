from __future__ import annotations

import pandas as pd
import pytest

from corpus_tools.compare.design import MAX_ARRANGEMENTS, Design, describe_design, find_refusal


def design(n_a, n_b, **changes):
    given = {"names": ("A", "B"), "sources": (n_a, n_b), "documents": (n_a, n_b)}
    return Design(**{**given, "unidentified": (), **changes})


@pytest.mark.parametrize(
    ("n_a", "n_b", "smallest"),
    [
        (2, 3, 0.1),
        (3, 3, 0.1),
        (3, 4, 0.02857142857142857),
        (4, 4, 0.02857142857142857),
        (5, 5, 0.007936507936507936),
        (6, 6, 0.0021645021645021645),
        (10, 10, 1.082508822446903e-05),
    ],
)
def test_smallest_p_of_published_designs(n_a, n_b, smallest):
    assert design(n_a, n_b).smallest_p == pytest.approx(smallest, abs=1e-12)
    assert design(n_b, n_a).smallest_p == design(n_a, n_b).smallest_p


def test_smallest_p_of_sampled_designs_is_that_of_the_sample():
    assert design(12, 12).smallest_p == 1 / (MAX_ARRANGEMENTS + 1)
    assert design(0, 9).smallest_p == 1


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        (design(0, 6), "no document is in the group 'A'"),
        (design(3, 2), "3 against 2 sources allow 10 arrangements, so p cannot fall below 0.10"),
        (design(3, 3), "3 against 3 sources allow 20 arrangements, so p cannot fall below 0.10"),
        (design(30, 1), "the group 'B' is one source, and cannot be told from it"),
        (
            design(6, 6, documents=(8, 9), unidentified=("d1", "d2")),
            "the outlet of 2 of 17 documents is unknown (d1, d2) and is not guessed",
        ),
    ],
)
def test_refused_with_its_reason(given, reason):
    assert find_refusal(given) == reason


def test_all_reasons_are_given_and_long_lists_cut():
    reason = find_refusal(design(1, 2, unidentified=tuple("abcdefg")))
    assert "(a, b, c, d, e ...)" in reason
    assert "'A' is one source" in reason
    assert "below 0.33" in reason


@pytest.mark.parametrize("sizes", [(4, 4), (3, 4), (2, 6), (6, 6), (12, 12)])
def test_designs_that_can_reach_the_level_are_not_refused(sizes):
    assert find_refusal(design(*sizes)) == ""


def test_sources_and_documents_of_the_two_groups_are_counted():
    grouping = pd.DataFrame(
        {
            "document_id": list("abcde"),
            "source_id": ["s", "s", "t", "u", "v"],
            "group": ["A", "A", "B", "B", "C"],
            "is_identified": [True, True, True, False, False],
        }
    )
    counted = describe_design(grouping, groups=("A", "B"))
    assert counted == Design(("A", "B"), (1, 2), (2, 2), ("d",))
    empty = describe_design(grouping.head(0), groups=("A", "B"))
    assert (empty.sources, empty.smallest_p) == ((0, 0), 1.0)
