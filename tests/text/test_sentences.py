from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from corpus_tools.text import find_sentences, sentences

BREAKS = "\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029"


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in find_sentences(text)]


@pytest.mark.parametrize(
    "sentences",
    [
        [
            "There is room for joint projects between China and the U.S.",
            "For example, the two can share weather data.",
        ],
        ["The joint projects of China and the U.S. can't be limited."],
        ["The U.S. Department of State declined."],
        ["Mr. Qian met Dr. Ode and Gen. Alvarez.", "All agreed."],
        ["See No. 5 on Jan. 7 at 3 p.m. in Boise, Idaho."],
        ["She said no.", "Beijing disagreed."],
        ["He fell ill.", "Doctors came.", "The delegates sat.", "China spoke."],
        ["The talks ended.", "xAI did not come.", "iPhone makers did."],
        ["J. Okoro came.", "K. Lind left."],
        ["The firm, Acme Co., fell.", "It rose again."],
        ["It starts at 9 a.m.", "The rest is open."],
        ["Is it so?", "Yes!", "No one knows…", "Who asks?"],
        ["Wait … I may be wrong.", "One thing is sure."],
        ['"Who decides?" he asked.', "Nobody knew."],
        ['"Who decides?" Ms. Qiao asked on Friday.', "Nobody knew."],
        ['"Who decides?"', "The minister had no answer."],
        ['"It is over."', "He left."],
        ['He left for the U.S. "Chip City" fair.'],
        ["He left the U.S.", '"We will be back," he said.'],
        ["He left the U.S.", '"No rule of that kind will ever hold," he said.'],
        ['They met "at 3 a.m."', "The rest slept."],
        ["He came (at 5 p.m.).", "She stayed."],
        ["It costs 3.5 percent.", "In 2031.", "Then 4."],
        ["no full stop at the end"],
    ],
)
def test_a_line_is_split_into_these_sentences(sentences: list[str]) -> None:
    assert split(" ".join(sentences)) == sentences


@pytest.mark.parametrize("mark", BREAKS)
def test_a_line_break_of_any_kind_ends_a_sentence(mark: str) -> None:
    assert split(f"Talks in the U.S.{mark}Senate begin") == ["Talks in the U.S.", "Senate begin"]


@pytest.mark.parametrize("text", ["", " ", "\n\r\n", "\u00a0\u2003", "\u2028"])
def test_blanks_hold_no_sentence(text: str) -> None:
    assert find_sentences(text) == []


@pytest.mark.parametrize("unit", ["a ", ". ", ".", '."', '" ', "? ", "U.S. ", "A. B ", "a", "…"])
def test_a_line_of_100_000_characters_is_split_without_loss(unit: str) -> None:
    text = (unit * 100_000)[:100_000]
    found = "".join(split(text))
    assert found.replace(" ", "") == text.replace(" ", "")


WORDS = ["The", "talks", "Beijing", "U.S.", "a.m.", "said", "he", "We", "no.", "It", "xAI"]
MARKS = [". ", ", ", "? ", "! ", " ", "… ", '." ', ' "', '?" ', " '", ".' ", "\n", "\u2028", "; "]
PIECES = st.lists(st.sampled_from(WORDS + MARKS), max_size=40).map("".join)


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.text(), PIECES))
@example("\ud800. \x00! \u2028A.\fB")
def test_sentences_are_ordered_within_a_line_trimmed_and_lose_nothing(text: str) -> None:
    spans = find_sentences(text)
    places = [place for span in spans for place in span]
    assert places == sorted(places)
    for start, end in spans:
        sentence = text[start:end]
        assert sentence
        assert sentence == sentence.strip()
        assert not set(sentence) & set(BREAKS)
    covered = {n for start, end in spans for n in range(start, end)}
    assert all(letter.isspace() for n, letter in enumerate(text) if n not in covered)


@settings(max_examples=60, deadline=None)
@given(PIECES)
@example('the U.S. "We will," he said. "No." It is 3 a.m." The end')
def test_curly_quotes_and_hard_spaces_change_no_boundary(text: str) -> None:
    straight = find_sentences(text)
    for quotes in ("“’", "”‘", "»›", "„‚"):
        assert find_sentences(text.translate(str.maketrans("\"'", quotes))) == straight
    assert find_sentences(text.replace(" ", "\u00a0")) == straight
    assert find_sentences(text.replace(" ", "\u202f")) == straight


@settings(max_examples=30, deadline=None)
@given(PIECES, PIECES)
def test_a_line_is_split_the_same_whatever_stands_on_other_lines(one: str, two: str) -> None:
    shift = len(one) + 1
    moved = [(start + shift, end + shift) for start, end in find_sentences(two)]
    assert find_sentences(f"{one}\n{two}") == find_sentences(one) + moved


@pytest.mark.shared
def test_the_edge_cases_of_the_reference_hold(shared: Path) -> None:
    cases = json.loads((shared / "oracles/edge_cases.json").read_text(encoding="utf-8"))
    assert [len(split(case["text"])) for case in cases["splitter"]] == [
        case["n"] for case in cases["splitter"]
    ]
    assert cases["splitter"]


def test_a_long_line_is_split_as_a_short_one(monkeypatch: pytest.MonkeyPatch) -> None:
    line = " ".join(
        f"Mr. Li met Ms. Qiao {n} times in the U.S. on Jan. 7. “Who decides?” she asked. "
        "See No. 5 … and wait. I agree. At 3 p.m. the envoys, vs. all advice, left."
        for n in range(60)
    )
    whole = find_sentences(line)
    assert len(whole) > 200
    for window in (200, 211, 223, 333, 401, 1_000):
        monkeypatch.setattr(sentences, "_WINDOW", window)
        assert find_sentences(line) == whole


def test_what_has_no_end_is_split_all_the_same() -> None:
    # Punkt alone gives up on it after some seconds.
    line = "The council met in spring. " + "no. 5 " * 60_000
    spans = find_sentences(line)
    assert "".join(line[start:end] for start, end in spans).replace(" ", "") == line.replace(
        " ", ""
    )
