from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from corpus_tools.cleaning import label_segments, quote_spans
from corpus_tools.cleaning.describing import KEPT_PARTS
from corpus_tools.errors import TableError

TITLE = "Two harbors agree on a shared tide table"
PROSE = [
    "The harbors of Nym and Orle will use one tide table from spring, both mayors announced.",
    "For forty years each town had printed its own, and each had called the other one wrong.",
    "Pilots on both sides had asked for one table since a ferry ran aground in the autumn fog.",
    "A boat will carry the first printed copies across the bay before the end of the month.",
    "The mayor of Orle hopes that the next thing the two towns share will be a weather mast.",
    "Fishers, who use neither table, said that they would go on looking at the moon instead.",
]


def documents(*texts: str, titles: str | list[str] = "") -> pd.DataFrame:
    ids = [f"d{number}" for number in range(len(texts))]
    named = [titles] * len(texts) if isinstance(titles, str) else titles
    columns = {"document_id": ids, "title": named, "text": texts}
    # A lone surrogate does not fit into a column of strings.
    return pd.DataFrame({name: pd.Series(column, dtype=object) for name, column in columns.items()})


def label(*lines: str, title: str = "", between: str = "\n\n") -> list[tuple[str, str, str]]:
    """Return part, rule and words of each segment."""
    table = documents(between.join(lines), titles=title)
    quoted = quote_spans(label_segments(table), documents=table)
    words = quoted["text"].str.strip()
    return list(zip(quoted["part"], quoted["rule"], words, strict=True))


def parts(*lines: str, title: str = "") -> list[str]:
    return [part for part, *_ in label(*lines, title=title)]


LINES = [
    *PROSE[:3], TITLE, "Home", "We use cookies.", "By Ana Reyes", "Related stories", "FOG OVER ORLE "
    "AND NYM AGAIN", "Fog over Orle", "GENEVA, May 13 (Tidewire) -- Fog came.", "■", "•  One", "",
    " ", "\u00a0", "Yes.", "I agree", "Photo: VCG", "\u200b", "#" * 2000, "a " * 900,
]  # fmt: skip
BREAKS = ["\n", "\n\n", "\r", "\r\n", "\u2028", "\x0c", "\x00", " ", "\ud800"]
PAGES = st.lists(st.sampled_from(LINES + BREAKS), max_size=20).map("".join)


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.text(), PAGES), st.sampled_from(["", TITLE, "Fog over Orle", "unknown"]))
@example("\r", "")
@example("\ud800\x00\u2028\x0cA", "")
@example(" \u00a0\r\n", TITLE)
def test_segments_tile_the_whole_of_any_text(text: str, title: str) -> None:
    segments = label_segments(documents(text, titles=title))
    places = [0, *segments["end"]]
    assert segments["start"].tolist() == places[:-1]
    assert places[-1] == len(text)
    assert (segments["start"] < segments["end"]).all()
    assert set(segments["part"]) <= {*KEPT_PARTS, "furniture", "byline", "dateline"}
    assert (segments["rule"] != "").all()


@settings(max_examples=40, deadline=None)
@given(st.lists(PAGES, min_size=1, max_size=4), st.randoms(use_true_random=False))
def test_a_document_is_labelled_whatever_the_others_are_and_their_order(texts, random) -> None:
    table = documents(*texts, titles=TITLE)
    order = list(range(len(texts)))
    random.shuffle(order)
    together = label_segments(table.iloc[order])
    for number in order:
        alone = label_segments(table.iloc[[number]])
        mine = together[together["document_id"] == f"d{number}"].reset_index(drop=True)
        pd.testing.assert_frame_equal(mine, alone)


def test_the_documents_are_not_modified() -> None:
    table = documents(PROSE[0], titles=TITLE)
    before = table.copy(deep=True)
    label_segments(table)
    pd.testing.assert_frame_equal(table, before)


def test_no_documents_give_no_segments_with_the_same_columns() -> None:
    some, none = label_segments(documents(PROSE[0])), label_segments(documents())
    assert len(none) == 0
    assert none.dtypes.to_dict() == some.dtypes.to_dict()


def test_an_empty_document_has_no_segment_and_a_blank_one_is_furniture() -> None:
    segments = label_segments(documents("", " \n"))
    assert segments.to_dict("records") == [
        {"document_id": "d1", "start": 0, "end": 2, "part": "furniture", "rule": "blank"}
    ]


def test_documents_with_the_same_id_are_refused() -> None:
    table = documents(PROSE[0], PROSE[1]).assign(document_id="twice")
    with pytest.raises(TableError, match=r"segments table repeats 1 key.*'twice'"):
        label_segments(table)


def test_documents_need_no_title() -> None:
    table = documents(f"{TITLE}\n{PROSE[0]}").drop(columns="title")
    assert label_segments(table)["part"].tolist() == ["title", "body"]


@pytest.mark.parametrize("between", ["\n", "\r\n", "\r", "\u2028", "\u2029", "\x0c", "\n \n"])
def test_any_line_break_parts_lines(between: str) -> None:
    found = label(TITLE, "Photo: VCG", PROSE[0], between=between)
    assert [part for part, *_ in found] == ["title", "furniture", "body"]


# The title


def test_the_known_title_is_found_whatever_its_case_quotes_and_blanks() -> None:
    heard = "Harbors: ‘We agree’"
    found = label("World news of the day", heard, PROSE[0], title="HARBORS: 'We  agree'")
    assert found[:2] == [
        ("furniture", "section_label", "World news of the day"),
        ("title", "known_title", heard),
    ]


@pytest.mark.parametrize("title", [TITLE, "", "unknown"])
def test_the_headline_is_the_title_and_what_stands_above_it_is_furniture(title: str) -> None:
    assert parts("World", TITLE, *PROSE, title=title) == ["furniture", "title", *["body"] * 6]


def test_a_known_title_that_reads_like_furniture_is_the_title() -> None:
    title = "Subscribe to our newsletter, says the sea"
    assert parts(title, *PROSE, title=title) == ["title", *["body"] * 6]


def test_a_repeated_headline_is_kept_once() -> None:
    found = label(TITLE, TITLE.upper(), *PROSE, TITLE, title=TITLE)
    assert [rule for _, rule, _ in found if "headline" in rule] == ["repeated_headline"] * 2
    assert found[0][:2] == ("title", "known_title")


def test_a_known_title_at_the_end_alone_costs_no_paragraph() -> None:
    assert parts(*PROSE, TITLE, title=TITLE) == [*["body"] * 6, "title"]


def test_a_text_without_a_headline_has_no_title() -> None:
    assert parts(*PROSE, "The road ahead", PROSE[0] + " Again.") == [
        *["body"] * 6, "subheading", "body",
    ]  # fmt: skip


def test_a_short_sentence_above_the_first_open_line_is_kept() -> None:
    assert parts("Nobody waited.", "Fog over the bay", *PROSE)[0] == "body"


def test_deck_and_name_stand_under_the_title() -> None:
    found = label(TITLE, "Mayors call it a small step for two towns", "The Evening Bell", *PROSE)
    assert [part for part, *_ in found[:4]] == ["title", "deck", "byline", "body"]


# Repetition and capitals


def test_a_short_line_twice_in_a_row_is_a_caption() -> None:
    caption = "Boats in the bay of Nym on Monday."
    found = label(TITLE, PROSE[0], caption, caption, PROSE[1])
    assert [rule for *_, rule, _ in found[2:4]] == ["repeated_caption"] * 2


def test_a_paragraph_said_again_is_kept_once_and_a_short_answer_each_time() -> None:
    found = parts(TITLE, PROSE[0], "Yes.", PROSE[1], "Yes.", PROSE[0])
    assert found == ["title", "body", "body", "body", "body", "furniture"]


def test_a_line_in_capitals_is_a_pitch_but_an_article_in_capitals_stays() -> None:
    loud = "FERRIES STOP FOR A WEEK IN ORLE"
    assert parts(TITLE, PROSE[0], loud, PROSE[1])[2] == "furniture"
    capitals = [line.upper() for line in (TITLE, *PROSE)]
    assert parts(*capitals) == ["title", *["body"] * 6]


def test_a_line_without_a_letter_or_digit_is_furniture() -> None:
    found = label(TITLE, PROSE[0], "~ ~ ~", PROSE[1], "~ ~ ~", PROSE[2])
    assert [rule for part, rule, _ in found if part == "furniture"] == ["no_words"] * 2


# Other stories

HEADLINES = ["Ferries stop for a week after the storm", "What the moon has to do with the price"]


@pytest.mark.parametrize(
    "heading",
    [
        "You May Also Like", "Related Stories", "Related news", "Recommended Stories", "Read next",
        "More from The Bell", "Most read", "Also on The Bell", "Featured News", "Next Article",
        "Don’t miss", "Latest", "Editor's picks", "Related:", "Stories you may like",
    ],
)  # fmt: skip
def test_after_a_heading_of_other_stories_near_the_end_all_is_furniture(heading: str) -> None:
    page = [TITLE, *PROSE, heading, HEADLINES[0], PROSE[0] + " More.", HEADLINES[1], "Short one."]
    assert parts(*page) == ["title", *["body"] * 6, *["furniture"] * 5]


def test_headlines_in_the_middle_are_furniture_and_the_article_goes_on() -> None:
    page = [TITLE, PROSE[0], "Related stories", *HEADLINES, *PROSE[1:]]
    assert parts(*page) == ["title", "body", *["furniture"] * 3, *["body"] * 5]


def test_a_subheading_under_headlines_in_the_middle_is_kept() -> None:
    page = [TITLE, PROSE[0], "Related stories", *HEADLINES, "The road ahead", *PROSE[1:]]
    assert parts(*page)[5:7] == ["subheading", "body"]


@pytest.mark.parametrize("beside", [[], ["Advertisement"]])
def test_an_article_that_goes_on_after_a_late_heading_is_kept(beside: list[str]) -> None:
    page = [TITLE, *PROSE[:3], "Read more", *HEADLINES, PROSE[3], *beside, *PROSE[4:]]
    assert [part for part in parts(*page) if part in KEPT_PARTS] == ["title", *["body"] * 6]


@pytest.mark.parametrize(
    "subheading",
    [
        "Recommended steps", "Latest moves", "Popular support", "More from the talks", "Suggested "
        "reforms", "Related risks", "Elsewhere in Asia", "More in common than they admit",
        "Trending down", "Other news outlets in the bay",
    ],
)  # fmt: skip
def test_a_subheading_that_sounds_like_one_costs_no_paragraph(subheading: str) -> None:
    page = [TITLE, *PROSE[:4], subheading, *PROSE[4:]]
    assert parts(*page) == ["title", *["body"] * 4, "subheading", *["body"] * 2]


def test_a_line_that_begins_with_more_from_is_body_when_it_is_a_sentence() -> None:
    page = [TITLE, *PROSE, "More from the sea than from the land will come in May."]
    assert parts(*page)[-1] == "body"


# The rest


def test_what_stands_inside_a_consent_banner_belongs_to_it() -> None:
    page = ["We use cookies.", "Some are needed, some count visits.", "I agree", TITLE, *PROSE]
    assert parts(*page)[:4] == ["furniture", "furniture", "furniture", "title"]


@pytest.mark.parametrize(
    "dateline",
    [
        "GENEVA, May 13 (Tidewire) -- ", "NYM (AP) — ", "NEW YORK/NYM, 3 (Tidewire) - ",
        "  NYM, Orle., May 3, 2031 (Tidewire) – ",
    ],
)  # fmt: skip
def test_an_agency_dateline_is_parted_from_its_sentence(dateline: str) -> None:
    found = label(TITLE, dateline + PROSE[0], PROSE[1])
    assert found[1:3] == [
        ("dateline", "agency_dateline", dateline.strip()),
        ("body", "paragraph", PROSE[0]),
    ]


def test_times_of_a_live_blog_are_parted_from_its_entries() -> None:
    entries = ["08:05", PROSE[0], f"8.15am {PROSE[1]}", f"09:30 GMT – “{PROSE[2]}”"]
    assert label(TITLE, *entries)[1:] == [
        ("dateline", "entry_time", "08:05"),
        ("body", "paragraph", PROSE[0]),
        ("dateline", "entry_time", "8.15am"),
        ("body", "paragraph", PROSE[1]),
        ("dateline", "entry_time", "09:30 GMT –"),
        ("body", "paragraph", f"“{PROSE[2]}”"),
    ]


def test_short_entries_of_a_live_blog_are_no_decks() -> None:
    found = label(TITLE, "The ferry is late.", "08:05", "It has left Nym.", "08:45", "It is there.")
    assert [part for part, rule, _ in found[1:] if rule != "entry_time"] == ["body"] * 3


def test_one_hour_in_front_of_a_sentence_and_numbers_are_the_article() -> None:
    lines = [
        f"08:05 {PROSE[0]}",
        f"12.30 {PROSE[1]}",
        "10:15 and 11:15 are the hours of the ferry.",
    ]
    assert [words for *_, words in label(TITLE, *lines)] == [TITLE, *lines]


def test_marks_of_lists_and_turns_of_interviews_are_kept() -> None:
    page = [TITLE, PROSE[0], "• One mast", "2) Two boats", "Q: Who pays?", "A: Nobody.", PROSE[1]]
    assert parts(*page)[2:] == ["list_item", "list_item", "body", "body", "body"]


def test_short_questions_and_open_lines_are_subheadings() -> None:
    page = [TITLE, PROSE[0], "Who pays?", PROSE[1], "The road ahead", PROSE[2], "To be continued"]
    assert parts(*page)[2::2] == ["subheading", "subheading", "body"]


def test_a_page_of_many_short_lines_is_labelled() -> None:
    menu = [f"Item {number} of the menu" for number in range(20_000)]
    found = label_segments(documents("\n".join([*menu, TITLE, *PROSE]), titles=TITLE))
    assert found["part"].value_counts().to_dict() == {"furniture": 20_000, "body": 6, "title": 1}


def test_a_row_of_a_table_is_no_subheading() -> None:
    page = [TITLE, PROSE[0], "Harbour\tFerries", "Orle\t12", PROSE[1]]
    assert parts(*page)[2:4] == ["body", "body"]


def test_an_item_of_a_list_is_no_heading_of_other_stories() -> None:
    page = [TITLE, PROSE[0], "• Fewer nights", "• More guests", "• Longer stays", PROSE[1]]
    assert parts(*page)[2:5] == ["list_item"] * 3


def test_one_cut_line_below_a_known_title_is_no_headline() -> None:
    cut = "The harbour council met on Monday and agreed to dredge its northern basin, wh…"
    found = label_segments(documents(cut, titles="Council votes to dredge"))
    assert found["part"].tolist() == ["body"]
    assert label_segments(documents("Council votes to dredge"))["part"].tolist() == ["title"]
