from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_tools.errors import StudyError
from corpus_tools.framing import count_frames, match_frames
from corpus_tools.framing.previewing import PREVIEW, preview_frame
from corpus_tools.schema import SENTENCES
from corpus_tools.study.codebook import Codebook, CodebookEntry


def make_codebook(*patterns, exclusions=()):
    rivalry = CodebookEntry(
        id="rivalry",
        label="Rivalry",
        kind="frame",
        definition="d",
        patterns=patterns,
        exclusions=exclusions,
    )
    trust = CodebookEntry(
        id="trust", label="Trust", kind="frame", definition="d", patterns=("trust",)
    )
    return Codebook(format=1, name="test", version="1", entries=(rivalry, trust))


def make_sentences(*texts, document="d"):
    rows = [
        {
            "sentence_id": f"{document}:{i}", "document_id": document, "position": i,
            "part": "body", "start": 1000 * i, "end": 1000 * i + len(text), "text": text,
        }
        for i, text in enumerate(texts)
    ]  # fmt: skip
    return SENTENCES.build(rows)


CODEBOOK = make_codebook("race", "arms race", "compet*")


def find_sentences(sentences, codebook, frame="rivalry"):
    matches = match_frames(sentences, codebook=codebook)
    chosen = (matches["frame"] == frame) & (matches["use"] == "advanced")
    return set(matches.loc[chosen, "sentence_id"])


def test_what_is_gained_and_lost_with_the_patterns_that_decide():
    sentences = make_sentences(
        "The race is on.", "They compete and contest.", "A contest, a race.", "Nothing of it.",
        "The new contest begins.",
    )  # fmt: skip
    preview = preview_frame(
        sentences, codebook=CODEBOOK, frame="rivalry", add=["contest", "new * begins"],
        remove="race",
    )  # fmt: skip
    assert preview.gained[["sentence_id", "patterns"]].to_numpy().tolist() == [
        ["d:4", "new * begins"],
    ]
    assert preview.lost.to_dict("records") == [
        {
            "sentence_id": "d:0", "document_id": "d", "start": 0, "end": 15,
            "text": "The race is on.", "patterns": "race",
        }
    ]  # fmt: skip


def test_several_patterns_of_one_sentence_are_joined():
    sentences = make_sentences("They compete, and race, and compete.")
    preview = preview_frame(
        sentences, codebook=CODEBOOK, frame="rivalry", remove=["race", "compet*"]
    )
    assert preview.lost["patterns"].tolist() == ["compet*; race"]


def test_only_the_advanced_use_counts():
    sentences = make_sentences("This is not a contest.", "The so-called contest.", "A contest.")
    preview = preview_frame(sentences, codebook=CODEBOOK, frame="rivalry", add="contest")
    assert preview.gained["text"].tolist() == ["A contest."]


def test_a_condition_and_an_exclusion_hold_in_a_preview():
    sentences = make_sentences("A chip contest.", "A contest of songs.", "A song contest on chips.")
    codebook = make_codebook("race", exclusions=("song contest",))
    preview = preview_frame(sentences, codebook=codebook, frame="rivalry", add="contest + chip*")
    assert preview.gained["text"].tolist() == ["A chip contest."]


def test_an_added_pattern_can_lose_and_a_removed_one_gain():
    # The longer pattern takes the place of the shorter, and stands beside a word of distance.
    sentences = make_sentences("They spread the race for chips myth.")
    there = preview_frame(
        sentences, codebook=make_codebook("race"), frame="rivalry", add="race for chips"
    )
    assert (there.gained.empty, there.lost["patterns"].tolist()) == (True, ["race"])
    back = preview_frame(
        sentences, codebook=there.changed, frame="rivalry", remove="race for chips"
    )
    assert (back.gained["patterns"].tolist(), back.lost.empty) == (["race"], True)


def test_a_pattern_that_keeps_an_exclusion_from_hiding_the_added_one():
    sentences = make_sentences("The so-called big trade race track day.")
    for patterns, gained in (("panda",), []), (("big trade race track",), ["day"]):
        codebook = make_codebook(*patterns, exclusions=("race track day",))
        preview = preview_frame(sentences, codebook=codebook, frame="rivalry", add="day")
        assert preview.gained["patterns"].tolist() == gained
        assert find_sentences(sentences, preview.changed) == set(preview.gained["sentence_id"])


def test_other_entries_and_arguments_stay_as_they_are():
    sentences = make_sentences("A contest of trust.")
    before = sentences.copy()
    preview = preview_frame(sentences, codebook=CODEBOOK, frame="rivalry", add=["contest"] * 2)
    assert preview.codebook == CODEBOOK
    assert preview.frame == "rivalry"
    changed = {entry.id: entry.patterns for entry in preview.changed.entries}
    assert changed == {"rivalry": ("race", "arms race", "compet*", "contest"), "trust": ("trust",)}
    assert preview.changed.ids == CODEBOOK.ids
    pd.testing.assert_frame_equal(sentences, before)
    assert preview_frame(sentences, codebook=preview.changed, frame="trust").gained.empty


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ({"frame": "rivalri"}, r"no entry 'rivalri'\n  Did you mean 'rivalry'\?"),
        ({"frame": "panda"}, r"no entry 'panda'\n  Nothing is written like it; there are 2, such"),
        ({"remove": "arm race"}, r"'rivalry' has no pattern 'arm race' .*\n.*'arms race' or 'race'"),
        ({"add": "race"}, r"'rivalry' has the pattern 'race' already\n  Leave it out of add"),
        ({"add": "race", "remove": "race"}, r"has the pattern 'race' already"),
        ({"add": "compet(e|ing)"}, r"can never be found(.|\n)*before adding it to .* 'rivalry'"),
        ({"add": "a + "}, r"names nothing after"),
        ({"add": ""}, r"holds no word"),
    ],
)  # fmt: skip
def test_errors_name_what_is_wrong_and_what_is_close(asked, message):
    with pytest.raises(StudyError, match=message):
        preview_frame(make_sentences("A race."), codebook=CODEBOOK, **{"frame": "rivalry", **asked})


def test_no_sentences_and_no_changes_give_empty_tables():
    for sentences, add in ((make_sentences(), "contest"), (make_sentences("A race."), ())):
        preview = preview_frame(sentences, codebook=CODEBOOK, frame="rivalry", add=add)
        pd.testing.assert_frame_equal(preview.gained, PREVIEW.build([]))
        pd.testing.assert_frame_equal(preview.lost, PREVIEW.build([]))


def test_the_last_pattern_can_be_taken_out_to_see_what_it_costs():
    preview = preview_frame(
        make_sentences("Trust."), codebook=CODEBOOK, frame="trust", remove="trust"
    )
    assert preview.lost["text"].tolist() == ["Trust."]


WORDS = ["race", "arms", "track", "trust", "not", "so-called", ",", "the", "mentality", "compete"]
TEXTS = st.lists(st.lists(st.sampled_from(WORDS), max_size=7).map(" ".join), max_size=6)
PATTERNS = st.lists(
    st.sampled_from(["race", "arms race", "the race", "compet*", "trust", "arms * track",
                     "race + trust", "race mentality", "track"]),
    min_size=1, max_size=5, unique=True,
)  # fmt: skip
EXCLUSIONS = st.sampled_from([(), ("race track",), ("the arms race",)])


@given(TEXTS, PATTERNS, EXCLUSIONS, st.data())
@settings(max_examples=25, deadline=None)
def test_removing_one_pattern_changes_exactly_its_sentences(texts, patterns, exclusions, data):
    sentences = make_sentences(*texts)
    codebook = make_codebook(*patterns, exclusions=exclusions)
    gone = data.draw(st.sampled_from(patterns))
    preview = preview_frame(sentences, codebook=codebook, frame="rivalry", remove=gone)
    before = find_sentences(sentences, codebook)
    after = find_sentences(sentences, preview.changed)
    lost, gained = set(preview.lost["sentence_id"]), set(preview.gained["sentence_id"])
    assert (lost, gained) == (before - after, after - before)
    its_own = match_frames(sentences, codebook=make_codebook(gone))
    assert lost | gained <= set(its_own.loc[its_own["frame"] == "rivalry", "sentence_id"])
    assert not any(gone in names.split("; ") for names in preview.gained["patterns"])
    counts = count_frames(
        match_frames(sentences, codebook=preview.changed),
        sentences=sentences, codebook=preview.changed,
    )  # fmt: skip
    n_after = counts.loc[counts["frame"] == "rivalry", "n_matched_sentences"].sum()
    assert n_after == len(before) - len(preview.lost) + len(preview.gained)


@given(TEXTS, PATTERNS, EXCLUSIONS, st.data())
@settings(max_examples=15, deadline=None)
def test_adding_takes_back_what_removing_did(texts, patterns, exclusions, data):
    sentences = make_sentences(*texts)
    codebook = make_codebook(*patterns, "panda", exclusions=exclusions)
    some = data.draw(st.lists(st.sampled_from(patterns), unique=True))
    there = preview_frame(sentences, codebook=codebook, frame="rivalry", remove=some)
    back = preview_frame(sentences, codebook=there.changed, frame="rivalry", add=some)
    pd.testing.assert_frame_equal(there.lost, back.gained)
    pd.testing.assert_frame_equal(there.gained, back.lost)
    assert back.changed.fingerprint == codebook.fingerprint


@pytest.mark.parametrize("pattern", ["(a|) b", "(a|b) " * 9 + "c"])
def test_a_choice_that_is_none_is_an_error_of_the_study(pattern):
    with pytest.raises(StudyError, match=r"choice of nothing|short for over 400"):
        preview_frame(
            make_sentences("a"), codebook=make_codebook("race"), frame="rivalry", add=pattern
        )
