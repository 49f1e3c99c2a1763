"""Stance: what speaks for or against the issue, whatever it is and however it sounds."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_tools.errors import TableError
from corpus_tools.framing.matching import match_frames
from corpus_tools.framing.stance import find_stance_cues, score_stance, sum_stances
from corpus_tools.schema import DOCUMENT_VALUES, SENTENCES, STANCE_CUES, STANCES
from corpus_tools.study.codebook import Codebook, CodebookEntry


def make_entry(name, patterns, stance=""):
    return CodebookEntry(
        id=name, label=name, kind="stance", stance=stance, definition="d", patterns=patterns
    )


def make_codebook(*entries):
    return Codebook(format=1, name="t", version="1", entries=entries)


CODEBOOK = make_codebook(
    make_entry("hope", ("room for agreement", "common ground"), "favours"),
    make_entry("loss", ("break up",), "favours"),
    make_entry("doubt", ("deadlock", "insurmountable"), "opposes"),
    make_entry("fish", ("cod", "herring")),
)


def make_sentences(*texts, document="d"):
    return SENTENCES.build(
        {
            "sentence_id": f"{document}:{n}", "document_id": document, "position": n,
            "part": "body", "start": 1000 * n, "end": 1000 * n + len(text), "text": text,
        }
        for n, text in enumerate(texts)
    )  # fmt: skip


def score(sentences, codebook=CODEBOOK):
    cues = find_stance_cues(match_frames(sentences, codebook=codebook), codebook=codebook)
    return score_stance(sentences, cues=cues)


@pytest.mark.parametrize(
    ("text", "numbers", "stance"),
    [
        ("There is room for agreement on quotas.", (1, 0), "favours"),
        ("There is no room for agreement on quotas.", (0, 1), "opposes"),
        ("The talks ended in deadlock.", (0, 1), "opposes"),
        ("The gaps are not insurmountable, she said.", (1, 0), "favours"),
        ("A disastrous, shameful break-up would harm everybody.", (1, 0), "favours"),
        ("Cod and herring were landed.", (0, 0), "neither"),
        ("He dismissed the notion of common ground.", (0, 0), "neither"),
        ("There is common ground, and there is deadlock.", (1, 1), "neither"),
        ("Common ground and room for agreement, in spite of deadlock.", (2, 1), "favours"),
        ("", (0, 0), "neither"),
    ],
)
def test_the_greater_number_of_cues_decides(text, numbers, stance):
    (row,) = score(make_sentences(text)).to_dict("records")
    assert (row["n_favours"], row["n_opposes"], row["stance"]) == (*numbers, stance)


def test_each_cue_is_a_match_and_walks_back_to_the_text():
    text = "There is common ground, not deadlock, for cod."
    sentences = make_sentences("Cod.", text)
    cues = find_stance_cues(match_frames(sentences, codebook=CODEBOOK), codebook=CODEBOOK)
    assert cues.dtypes.astype(str).to_dict() == STANCE_CUES.dtypes
    found = [text[s - 1000 : e - 1000] for s, e in zip(cues["start"], cues["end"], strict=True)]
    assert found == ["common ground", "deadlock"]
    assert cues[["frame", "use", "stance"]].to_numpy().tolist() == [
        ["hope", "advanced", "favours"], ["doubt", "negated", "favours"],
    ]  # fmt: skip


def test_document_values_count_sentences():
    sentences = pd.concat(
        [
            make_sentences("Common ground.", "Deadlock.", "Common ground.", "Cod.", document="a"),
            make_sentences("Cod.", document="b"),
        ]
    )
    values = sum_stances(score(sentences))
    assert values.dtypes.astype(str).to_dict() == DOCUMENT_VALUES.dtypes
    assert values.to_numpy().tolist() == [
        ["a", "favours", 2, 4], ["a", "opposes", 1, 4],
        ["b", "favours", 0, 1], ["b", "opposes", 0, 1],
    ]  # fmt: skip


def test_nothing_in_nothing_out():
    none = score(make_sentences())
    assert STANCES.check(none).empty
    assert sum_stances(none).empty


def test_a_codebook_whose_entries_take_no_stance_gives_no_cue():
    codebook = make_codebook(make_entry("fish", ("cod",)))
    assert score(make_sentences("Cod."), codebook)["stance"].tolist() == ["neither"]


def test_cues_of_other_sentences_are_refused():
    cues = find_stance_cues(
        match_frames(make_sentences("Cod.", "Deadlock."), codebook=CODEBOOK), codebook=CODEBOOK
    )
    with pytest.raises(TableError, match=r"1 sentence\(s\) of the cues .* first is 'd:1'"):
        score_stance(make_sentences("Cod."), cues=cues)


WORDS = ["common", "ground", "not", "a", "deadlock", ",", "insurmountable", "break", "up", "cod"]


@settings(max_examples=20, deadline=None)
@given(st.lists(st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join), max_size=5))
def test_poles_turned_round_turn_each_stance_round_and_sentences_stand_alone(texts):
    turned = {"favours": "opposes", "opposes": "favours", "neither": "neither", "": ""}
    mirror = CODEBOOK.model_copy(update={"entries": tuple(
        entry.model_copy(update={"stance": turned[entry.stance]}) for entry in CODEBOOK.entries
    )})  # fmt: skip
    scored = score(make_sentences(*texts))
    assert score(make_sentences(*texts), mirror)["stance"].map(turned).tolist() == (
        scored["stance"].tolist()
    )
    alone = [score(make_sentences(text))["stance"].iloc[0] for text in texts]
    assert scored["stance"].tolist() == alone
