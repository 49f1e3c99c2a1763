from __future__ import annotations

import re

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_tools.errors import TableError
from corpus_tools.framing import match_frames
from corpus_tools.schema import FRAME_MATCHES, SENTENCES
from corpus_tools.study.codebook import Codebook, CodebookEntry
from corpus_tools.text import find_tokens

PATTERNS = {
    "rivalry": ("race", "arms race", "rival*", "tech war*", "competition"),
    "trust": ("lack of trust", "cannot be trusted", "mutual trust", "trust"),
    "limits": ("not seeking", "no breakthrough", "will not negotiate"),
    "security": ("national security", "cit* national security"),
    "exchange": ("people-to-people exchange*", "u.s. visa*", "don't share"),
}


def make_codebook(patterns=None):
    entries = tuple(
        CodebookEntry(id=name, label=name, kind="frame", definition="d", patterns=words)
        for name, words in (patterns or PATTERNS).items()
    )
    return Codebook(format=1, name="test", version="1", entries=entries)


def make_sentences(*texts, document="d", start=100):
    rows = []
    for position, text in enumerate(texts):
        rows.append(
            {
                "sentence_id": f"{document}:{position}", "document_id": document,
                "position": position, "part": "body", "start": start,
                "end": start + len(text), "text": text,
            }
        )  # fmt: skip
        start += len(text) + 1
    return SENTENCES.build(rows)


def match(*texts, **options):
    return match_frames(make_sentences(*texts, **options), codebook=make_codebook())


def found(text, frame):
    table = match(text)
    return table.loc[table["frame"] == frame, ["pattern", "use"]].to_numpy().tolist()


def test_a_match_has_its_span_pattern_and_use():
    table = match("No rivals here.", "An arms race begins.", start=7)
    assert table.to_dict("records") == [
        {
            "match_id": "d:0:rivalry:10", "sentence_id": "d:0", "document_id": "d",
            "frame": "rivalry", "pattern": "rival*", "start": 10, "end": 16, "use": "negated",
            "use_rule": "negation", "use_words": "no",
        },
        {
            "match_id": "d:1:rivalry:26", "sentence_id": "d:1", "document_id": "d",
            "frame": "rivalry", "pattern": "arms race", "start": 26, "end": 35,
            "use": "advanced", "use_rule": "", "use_words": "",
        },
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "frame", "expected"),
    [
        ("It is an Arms  Race.", "rivalry", [["arms race", "advanced"]]),
        ("Trust and a race-like race", "rivalry", [["race", "advanced"]] * 2),
        ("He cited “national security” again.", "security", [["cit* national security", "advanced"]]),
        ("China’s rivals’ tech wars", "rivalry", [["rival*", "advanced"], ["tech war*", "advanced"]]),
        ("More people-to-people exchanges, U.S. visas.", "exchange",
         [["people-to-people exchange*", "advanced"], ["u.s. visa*", "advanced"]]),
        ("They don’t share it.", "exchange", [["don't share", "advanced"]]),
        ("Races traced the racecourse.", "rivalry", []),
        ("arms, race", "rivalry", [["race", "advanced"]]),
        ("", "rivalry", []),
        ("…?!", "rivalry", []),
    ],
)  # fmt: skip
def test_what_patterns_find(text, frame, expected):
    assert found(text, frame) == expected


@pytest.mark.parametrize(
    ("text", "frame", "expected"),
    [
        ("They are not seeking a deal.", "limits", [["not seeking", "advanced"]]),
        ("Beijing will not negotiate.", "limits", [["will not negotiate", "advanced"]]),
        ("There was no breakthrough.", "limits", [["no breakthrough", "advanced"]]),
        ("The lack of trust is plain.", "trust", [["lack of trust", "advanced"]]),
        ("It cannot be trusted.", "trust", [["cannot be trusted", "advanced"]]),
        ("It is not true that it cannot be trusted.", "trust", [["cannot be trusted", "negated"]]),
    ],
)
def test_a_patterns_own_negation_does_not_negate_it(text, frame, expected):
    assert found(text, frame) == expected


def test_a_negation_does_not_reach_into_the_next_sentence_or_the_next_document():
    sentences = pd.concat(
        [make_sentences("It was not.", "Race", document="a"), make_sentences("Race", document="b")]
    )
    table = match_frames(sentences, codebook=make_codebook())
    assert table["use"].tolist() == ["advanced", "advanced"]


def test_one_sentence_can_hold_an_advanced_and_a_negated_match():
    assert found("It is not a race, it is competition.", "rivalry") == [
        ["race", "negated"],
        ["competition", "advanced"],
    ]


def test_the_longest_of_overlapping_matches_of_an_entry_stays():
    assert found("a lack of mutual trust", "trust") == [["mutual trust", "advanced"]]
    assert found("a lack of trust", "trust") == [["lack of trust", "advanced"]]


def test_entries_do_not_take_matches_from_each_other():
    codebook = make_codebook({"a": ("arms race",), "b": ("race",)})
    table = match_frames(make_sentences("An arms race."), codebook=codebook)
    assert table[["frame", "pattern"]].to_numpy().tolist() == [["a", "arms race"], ["b", "race"]]


WORDS = st.sampled_from(
    ["the", "race", "arms", "rivals", "Rivalry", "tech", "wars", "lack", "of", "trust,", "not", "no",
     "will", "negotiate", "national", "security", "cited", "people-to-people", "exchanges", "U.S.",
     "visas.", "don’t", "share", "Lü", "中国", "“mutual", "trust”", "—", "3.5"]
)  # fmt: skip
TEXTS = st.lists(st.lists(WORDS, max_size=12).map(" ".join), max_size=5)


def fits(pattern, text):
    """Independent of the matcher: the pattern as one regular expression over plain words."""
    words = " ".join(word for *_, word, is_word in find_tokens(text) if is_word)
    plain = re.split(r"[\s-]+", pattern)
    return re.fullmatch(" ".join(re.escape(p).replace(r"\*", r"\S*") for p in plain), words)


@given(TEXTS)
@settings(max_examples=60, deadline=None)
def test_the_text_of_every_match_fits_its_pattern(texts):
    sentences = make_sentences(*texts, start=0)
    document = " ".join(texts)
    table = match_frames(sentences, codebook=make_codebook())
    spans = sentences.set_index("sentence_id")
    for row in table.itertuples():
        assert fits(row.pattern, document[row.start : row.end]), row
        assert row.pattern in PATTERNS[row.frame]
        assert (
            spans["start"][row.sentence_id] <= row.start < row.end <= spans["end"][row.sentence_id]
        )
        assert (row.use == "advanced") == (row.use_words == "")


@given(st.lists(TEXTS, min_size=1, max_size=4))
@settings(max_examples=30, deadline=None)
def test_matching_in_parts_gives_the_whole_in_any_order(documents):
    parts = [make_sentences(*texts, document=f"d{i}") for i, texts in enumerate(documents)]
    whole = pd.concat(parts, ignore_index=True)
    before = whole.copy()
    codebook = make_codebook()
    expected = match_frames(whole, codebook=codebook)
    joined = pd.concat([match_frames(part, codebook=codebook) for part in parts], ignore_index=True)
    pd.testing.assert_frame_equal(joined, expected)
    pd.testing.assert_frame_equal(match_frames(whole.iloc[::-1], codebook=codebook), expected)
    pd.testing.assert_frame_equal(whole, before)


def test_no_sentences_give_no_matches():
    expected = FRAME_MATCHES.build([])
    pd.testing.assert_frame_equal(match(), expected)
    pd.testing.assert_frame_equal(match("", "nothing here"), expected)


def test_a_table_that_is_not_of_sentences_is_an_error():
    with pytest.raises(TableError, match="sentences table needs column"):
        match_frames(pd.DataFrame({"text": ["a race"]}), codebook=make_codebook())


def match_with(text, **entry):
    codebook = Codebook(
        format=1, name="test", version="1",
        entries=(CodebookEntry(id="one", label="One", kind="frame", definition="d", **entry),),
    )  # fmt: skip
    sentences = make_sentences(text, start=0)
    table = match_frames(sentences, codebook=codebook)
    return [text[start:end] for start, end in zip(table["start"], table["end"], strict=True)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Security is at risk.", ["Security"]),
        ("Threats to security.", ["security"]),
        ("Security guards stood there.", []),
        ("Security guards saw no threat to security.", ["security"]),
        ("Security, they said.", []),
    ],
)
def test_a_pattern_that_needs_another_word_and_an_exclusion(text, found):
    needs = match_with(
        text, patterns=("security + threat* | risk*",), exclusions=("security guard*",)
    )
    assert needs == found


def test_a_pattern_longer_than_an_exclusion_stands():
    entry = {"patterns": ("security guards strike",), "exclusions": ("security guard*",)}
    assert match_with("A security guards strike began.", **entry) == ["security guards strike"]


def test_an_exclusion_of_the_same_words_takes_them():
    entry = {"patterns": ("secur*",), "exclusions": ("securities",)}
    assert match_with("Securities and security.", **entry) == ["security"]


def test_what_is_required_must_stand_in_the_same_sentence():
    codebook = make_codebook({"one": ("security + threat*",)})
    table = match_frames(make_sentences("Security matters.", "A threat."), codebook=codebook)
    assert table.empty


def test_an_american_pattern_finds_british_words():
    assert match_with("Defence and defense.", patterns=("defense",)) == ["Defence", "defense"]
