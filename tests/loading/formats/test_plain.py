"""Plain text as people have it: hard line breaks, and what must not be taken for them."""

from __future__ import annotations

import random
import re
import textwrap
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from corpus_tools.loading.formats import plain
from corpus_tools.loading.formats.article import Drop, RawFile
from corpus_tools.loading.formats.plain.wrapping import find_margin

from ..hostile.articles import write_article

PARAGRAPHS = [
    "The harbour council of Lindholm met on Monday and put off its vote on the tide model until "
    "the spring, after an evening in which nobody could say what the pumps would cost.",
    "“We’re not against it,” said the clerk, Ada Brink, who has kept the books of the port since "
    "the flood of 2031. The co-operation with Ostra goes on – for now – and so do the talks about "
    "the winter timetable of the ferries.",
    "Nobody from the ferry crews was heard.",
    "A second reading is planned for the 12th of May, when the engineers of the island clinic are "
    "to show what they measured while the ice was still thin.",
]


def read(text: str) -> str:
    (article,) = plain.read(RawFile("a.txt", text.encode()))
    return article.text


def wrap(paragraph: str, width: int, first: str = "", others: str = "") -> str:
    return textwrap.fill(
        paragraph,
        width,
        initial_indent=first,
        subsequent_indent=others,
        break_long_words=False,
        break_on_hyphens=False,
    )


# --- wrapped text ---


@pytest.mark.parametrize("width", [50, 60, 72, 80, 100])
@pytest.mark.parametrize("between", ["\n\n", "\n\n\n", "\n \n", "\r\n\r\n"])
def test_a_paragraph_of_wrapped_text_is_one_line(width: int, between: str) -> None:
    end = "\r\n" if "\r" in between else "\n"
    wrapped = between.join(wrap(one, width).replace("\n", end) for one in PARAGRAPHS)
    assert read(wrapped + end) == between.join(PARAGRAPHS) + end


@pytest.mark.parametrize("width", [65, 72, 80])
def test_a_short_last_line_ends_a_paragraph(width: int) -> None:
    assert read("\n".join(wrap(one, width) for one in PARAGRAPHS)) == "\n".join(PARAGRAPHS)


@pytest.mark.parametrize("width", [60, 72, 80])
def test_an_indent_begins_a_paragraph(width: int) -> None:
    full = [f"{one} The quay had been full of people since dawn, and" for one in PARAGRAPHS]
    wrapped = "\n".join(wrap(one, width, first="    ") for one in full)
    assert read(wrapped) == "\n".join(f"    {one}" for one in full)


def test_text_that_is_indented_as_a_whole() -> None:
    wrapped = "\n\n".join(wrap(one, 72, first="   ", others="   ") for one in PARAGRAPHS)
    assert read(wrapped) == "\n\n".join(f"   {one}" for one in PARAGRAPHS)


def test_blanks_at_the_ends_of_lines_go() -> None:
    wrapped = "\n\n".join(wrap(one, 72).replace("\n", " \n") for one in PARAGRAPHS)
    assert read(wrapped) == "\n\n".join(PARAGRAPHS)


def test_text_in_capitals_as_agencies_sent_it() -> None:
    written = [one.upper() for one in PARAGRAPHS]
    assert read("\n\n".join(wrap(one, 69) for one in written)) == "\n\n".join(written)


def test_a_hyphen_at_a_line_end_goes_only_if_the_text_shows_that_words_are_broken() -> None:
    lines = [
        "a vote that all of them had asked for: the council spoke of a long-",
        "term plan for the winter timetable of all the ferries on the sound, and",
        "of a model of the tides that two engineers from Varnow had looked after",
        "since the flood, which the clerk called a good and long-awaited measure",
        "of how much water the old pumps of the harbour can take in a wet spring",
    ]
    assert "of a long-term plan for" in read("\n".join(lines))
    lines[2:4] = [
        "of a model of the tides that engineers from Varnow had looked after un-",
        "til the flood, which the clerk said until now was a good thing for all",
    ]
    assert "looked after until the flood" in read("\n".join(lines))


def test_an_address_too_long_for_the_margin_tears_nothing() -> None:
    address = "https://harbour.example/" + "tide-model/" * 8
    written = [*PARAGRAPHS, f"{PARAGRAPHS[0][:-1]} see {address} for the rest of the story."]
    assert read("\n\n".join(wrap(one, 72) for one in written)) == "\n\n".join(written)


@pytest.mark.parametrize("width", [62, 72])
def test_an_uneven_right_edge(width: int) -> None:
    """As of text pasted from a page, or balanced by a program."""
    draw = random.Random(3)
    written = [" ".join(write_article(seed).paragraphs[0] for seed in (1, 2)) for _ in range(4)]
    lines: list[str] = []
    for paragraph in written:
        words, line = paragraph.split(), ""
        for word in words:
            if len(line) + 1 + len(word) > width - draw.randrange(5):
                lines.append(line)
                line = word
            else:
                line = f"{line} {word}".strip()
        lines += [line, ""]
    assert read("\n".join(lines).strip()) == "\n\n".join(written)


CHINESE = [
    "林港市议会星期一决定把关于潮汐模型的表决推迟到春天，因为整个晚上没有人能说清水泵要花多少钱，"
    "也没有人知道渡轮的冬季时刻表什么时候能够确定下来。",
    "市政秘书表示：“我们并不反对这个计划。”她从二零三一年洪水以来一直负责港口的账目，"
    "她还说与邻近岛屿的合作会继续下去，工程师将在五月展示他们在冰层还很薄的时候测量的结果。",
]


@pytest.mark.parametrize("width", [24, 30, 38])
def test_chinese_lines_are_joined_without_a_blank(width: int) -> None:
    def fold(text: str) -> str:
        return "\n".join(re.findall(f".{{1,{width}}}", text))

    wrapped = "\n\n".join(fold(one) for one in CHINESE)
    assert read(wrapped) == "\n\n".join(CHINESE)


def test_what_is_no_paragraph_stays_apart_in_wrapped_text() -> None:
    others = [
        "HARBOUR NEWS",
        "By Ada Brink",
        "From: a.brink@harbour.example",
        "Subject: what the council said of the tide model on Monday evening",
        "  * the winter timetable of the ferries, which nobody had asked for at all",
        "  * three small boats",
        "1. better radios",
        "2. a fund for storm damage in the villages on the far side of the sound",
        "CLERK: Who was heard?",
        "PILOT: Nobody, and nobody had asked for it, as far as we know on the ferries",
        "Port         Tickets    Price of a seat in the winter timetable",
        "Lindholm     1,204      12",
        "| a | b |",
        "----------------------------------------------------------------------",
        "https://harbour.example/a-first-page-of-the-council-on-the-tide-model",
        "https://harbour.example/a-second-page-of-the-council-on-the-tide-model",
    ]
    wrapped = "\n\n".join(wrap(one, 76) for one in PARAGRAPHS)
    text = "\n".join(others)
    assert find_margin(wrapped + "\n\n" + text)
    assert read(wrapped + "\n\n" + text) == "\n\n".join([*PARAGRAPHS, text])


def test_a_bullet_goes_on_in_a_hanging_indent() -> None:
    wrapped = "\n".join(wrap(one, 72, first="* ", others="  ") for one in PARAGRAPHS)
    assert read(wrapped) == "\n".join(f"* {one}" for one in PARAGRAPHS)


def test_a_dash_at_the_start_of_a_line_is_no_bullet_within_a_sentence() -> None:
    sentence = "the council of the port met again – with no result – and it put off the vote – "
    paragraph = (sentence * 12).strip() + " again."
    for width in range(60, 80):
        assert read(f"{wrap(paragraph, width)}\n") == f"{paragraph}\n"


# --- text that is not wrapped ---

UNTOUCHED = {
    "a paragraph a line": "\n".join(PARAGRAPHS),
    "short paragraphs": "\n".join(
        f"The {who} of the port said on Monday that it was {what}."
        for who in ("clerk", "pilot", "mayor", "crew", "guild")
        for what in ("not heard", "against the plan of the council", "late")
    ),
    "headlines": "\n".join(write_article(seed).title for seed in range(60)),
    "headlines in small letters": "\n".join(
        write_article(seed).title.lower() for seed in range(60)
    ),
    "menu": "Home\nNews\nWorld\nSport and weather\nsign in\nsign up\nabout us\n" * 8,
    "poem": (
        "The tide comes in, the tide goes out again\nand nobody on all the quay can tell\n"
        "how far the water ran into the lane\nor why the evening wind has such a smell\n"
        "of salt and rope; the clerk has locked the door,\nthe ferry sleeps, the pilot counts his "
        "boats,\nand what was sand this morning is no more\nthan one long line of weed and broken "
        "floats\n"
    ) * 3,
    "transcript": "\n".join(
        f"{who}: {what}"
        for who in ("Clerk", "Pilot", "Mayor")
        for what in ("and what did the council say about the tide model on Monday?", "nothing yet")
    ),
    "table": "\n".join(
        f"lindholm   {n:>8,}   tickets sold in the winter   {n * 7:>8,}" for n in range(900, 930)
    ),
    "bullets": "\n".join(f"- {write_article(seed).title.lower()}" for seed in range(40)),
    "records": "\n".join(f"2031-05-{n:02},lindholm,tide-model,{n * 977:06},not-measured,open" for n in range(1, 30)),
    "two lines": "the council put its vote off until the spring, and it\nwas not heard again.",
    "nothing": "",
    "blank lines": "\n \n\t\n",
}  # fmt: skip


@pytest.mark.parametrize("text", UNTOUCHED.values(), ids=UNTOUCHED)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_other_text_stays_as_it_is(text: str, end: str) -> None:
    written = text.replace("\n", end)
    assert read(written) == written


@pytest.mark.parametrize("seed", range(20))
def test_an_article_with_its_paragraphs_in_lines_stays_as_it_is(seed: int) -> None:
    text = write_article(seed).text
    assert read(text) == text


@pytest.mark.shared
@pytest.mark.parametrize("folder", ["gold/external/cleaning/lines", "seeds"])
def test_no_line_of_a_real_page_is_joined(shared: Path, folder: str) -> None:
    texts = [path.read_bytes().decode() for path in sorted((shared / folder).glob("*.txt"))]
    assert len(texts) >= 5
    assert sum(find_margin(text) > 0 for text in texts) == 0


WORDS = st.sampled_from(" ".join(PARAGRAPHS).replace("–", "").lower().split())
SENTENCES = st.lists(WORDS, min_size=10, max_size=30).map(lambda some: " ".join(some) + ".")
TEXTS = st.lists(
    st.lists(SENTENCES, min_size=4, max_size=6).map(" ".join), min_size=4, max_size=6
)  # fmt: skip


@settings(max_examples=50)
@given(TEXTS, st.integers(50, 100))
def test_wrapping_is_undone(paragraphs: list[str], width: int) -> None:
    wrapped = "\n\n".join(wrap(one, width) for one in paragraphs)
    assert read(wrapped) == "\n\n".join(paragraphs)


@given(TEXTS)
def test_text_without_wrapping_is_never_changed(paragraphs: list[str]) -> None:
    written = "\n".join(paragraphs)
    assume(min(map(len, paragraphs)) > 100)
    assert read(written) == written


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0\ufeff")))
def test_only_white_space_and_hyphens_ever_change(text: str) -> None:
    def without(some: str) -> str:
        return re.sub(r"[\s‐-]", "", some)

    (article,) = plain.read(RawFile("a.txt", text.encode("utf-8-sig")))
    assert without(article.text) == without(text)


# --- size ---


def test_a_file_longer_than_any_article_is_dropped() -> None:
    with pytest.raises(Drop, match="8 MB, longer than any article: is it several") as raised:
        plain.read(RawFile("a.txt", b"a " * 4_000_001))
    assert raised.value.reason == "too_large"
