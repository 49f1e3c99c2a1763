from __future__ import annotations

from itertools import combinations

import pandas as pd

from corpus_tools.framing.cooccurrence import PAIRS, summarize_cooccurrence
from corpus_tools.framing.profiles import FRAME_PLACES, PLACES
from corpus_tools.plots.describing_frames import (
    describe_cooccurrence,
    describe_frame_places,
    describe_frame_positions,
)
from corpus_tools.schema import FRAME_MATCHES, SENTENCES

LABELS = {"rivalry": "Rivalry, race", "trust": "Trust"}


def make_sentences(n, *, title="title"):
    rows = [
        (f"d:{i}", "d", i, title if i == 0 else "body", 10 * i, 10 * i + 5, "Words")
        for i in range(n)
    ]
    return SENTENCES.build(pd.DataFrame(rows, columns=list(SENTENCES.dtypes)))


def make_matches(rows):
    """Rows are position, frame, use."""
    table = [
        (f"m{n}", f"d:{at}", "d", frame, "p", n, n + 1, use, "", "")
        for n, (at, frame, use) in enumerate(rows)
    ]
    return FRAME_MATCHES.build(pd.DataFrame(table, columns=list(FRAME_MATCHES.dtypes)))


def test_the_sentences_of_each_entry_are_read_out_use_by_use():
    rows = [(3, "trust", "advanced"), (0, "trust", "advanced"), (2, "trust", "negated"),
            (5, "rivalry", "mentioned")]  # fmt: skip
    said = describe_frame_positions(make_matches(rows), sentences=make_sentences(8), labels=LABELS)
    assert said == (
        "Sentences 0 to 7, headline: 0. Rivalry, race: mentioned in 5; Trust: advanced in 0 and "
        "3, negated in 2."
    )


def test_of_very_many_sentences_twenty_are_read_out():
    rows = [(at, "trust", "advanced") for at in range(30)]
    said = describe_frame_positions(
        make_matches(rows), sentences=make_sentences(30, title="body"), labels={}
    )
    assert said.startswith("Sentences 0 to 29, no headline. trust: advanced in 0, 1, 2,")
    assert said.endswith(" 18, 19 and 10 further.")


def test_no_matches():
    said = describe_frame_positions(make_matches([]), sentences=make_sentences(1), labels=LABELS)
    assert said == "No matches in 1 sentence."


def make_places(frames):
    rows = [
        ("d", frame, place, n, matched, matched > 0)
        for frame, sizes in frames.items()
        for place, (n, matched) in zip(FRAME_PLACES, sizes, strict=True)
    ]
    return PLACES.build(pd.DataFrame(rows, columns=list(PLACES.dtypes)))


def test_the_documents_of_each_entry_and_place():
    frames = {
        "trust": [(0, 0), (0, 0), (3, 1), (5, 0)],
        "rivalry": [(0, 0), (0, 0), (3, 0), (5, 2)],
        "nowhere": [(0, 0), (0, 0), (3, 0), (5, 0)],
    }
    assert describe_frame_places(make_places(frames), labels=LABELS) == (
        "Documents with an entry in each place, out of those with the place. Rivalry, race: lead "
        "0 of 1, rest 1 of 1; Trust: lead 1 of 1, rest 0 of 1."
    )
    none = make_places({"nowhere": frames["nowhere"]})
    assert describe_frame_places(none, labels=LABELS) == "No entry stands in any of 1 document."
    assert describe_frame_places(none.head(0), labels=LABELS).endswith("of 0 documents.")


def make_pairs(rows):
    table = [("d", a, b, n + 1, n + 1, n, expected) for a, b, n, expected in rows]
    return summarize_cooccurrence(PAIRS.build(pd.DataFrame(table, columns=list(PAIRS.dtypes))))


def test_pairs_are_read_out_from_the_largest_on():
    table = make_pairs(
        [("trust", "rivalry", 2, 1.25), ("trust", "x", 5, 4.0), ("rivalry", "x", 0, 1.0)]
    )
    assert describe_cooccurrence(table, labels=LABELS) == (
        "Sentences with both of two entries. Trust with x: 5, 4.0 expected; Rivalry, race with "
        "Trust: 2, 1.2 expected. In no sentence together: 1 pair."
    )
    assert (
        describe_cooccurrence(make_pairs([]), labels=LABELS) == "No two entries share a sentence."
    )


def test_pairs_beyond_twenty_are_counted_and_names_stand_on_one_line():
    names = [f"entry\n{n}" for n in range(8)]
    table = make_pairs([(a, b, 1, 1.0) for a, b in combinations(names, 2)])
    said = describe_cooccurrence(table, labels={})
    assert "\n" not in said
    assert said.count(" with entry") == 20
    assert said.endswith(" 8 further pairs in the table of data.")
