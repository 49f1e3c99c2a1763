from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_tools.cleaning import label_segments, quote_spans
from corpus_tools.cleaning.describing import KEPT_PARTS
from corpus_tools.cleaning.main_text import ends_sentence
from corpus_tools.errors import TableError

TITLE = "Two harbors agree on a shared tide table"
ARTICLE = [
    "The harbors of Nym and Orle will use one tide table from spring, both mayors announced.",
    "For forty years each town had printed its own, and each had called the other one wrong.",
    "A long quarrel",
    "Pilots on both sides had asked for one table since a ferry ran aground in the autumn fog.",
    "“We are glad.”",
    "A boat will carry the first printed copies across the bay before the end of the month.",
]
MENU = [
    "Front page", "Towns", "Nym", "Orle", "Weather", "Sports", "Culture", "Boats", "Letters",
    "Obituaries", "Archive", "Your account", "Tides", "Saved stories", "Puzzle of the day",
]  # fmt: skip
TEASERS = [
    "Lighthouse to be painted green",
    "The council of Nym has chosen the colour.",
    "12:40",
    "Eel prices fall again",
    "Nobody at the market could say on Tuesday why.",
    "09:15",
]
COMMENTS = [
    "3 comments",
    "gull77",
    "2 May 2031 at 14:05",
    "They should have done this twenty years ago, and everybody in both towns knew it well.",
    "old_pilot",
    "2 May 2031 at 16:40",
    "I was on that ferry, and the fog was so thick that no table would have helped us at all.",
]
FOOTER = ["About us", "Contact", "Careers", "© 2031 The Bay Ledger. All rights reserved."]
PAGE = [*MENU, TITLE, *ARTICLE, *COMMENTS, *TEASERS, *FOOTER]

GERMAN = [
    "Startseite", "Politik", "Wirtschaft", "Kultur", "Sport", "Reise", "Wissen", "Meinung",
    "Wetter", "Anzeigen", "Archiv", "Anmelden", "Merkliste",
    "Zwei Häfen einigen sich auf eine Gezeitentafel",
    "Die Häfen von Nym und Orle benutzen ab Frühjahr dieselbe Gezeitentafel, sagten beide Städte.",
    "Vierzig Jahre lang hatte jede Stadt ihre eigene gedruckt und die andere für falsch gehalten.",
    "Nun fährt ein Boot die ersten gedruckten Tafeln noch vor dem Ende des Monats über die Bucht.",
    "Kommentare (2)",
    "Möwe77",
    "Das hätte man schon vor zwanzig Jahren tun sollen, und das wusste auch jeder in der Stadt.",
    "Impressum",
]  # fmt: skip
CHINESE = [
    "首页", "新闻", "财经", "体育", "娱乐", "科技", "汽车", "房产", "旅游", "健康", "教育", "军事", "图片",
    "两个港口使用同一张潮汐表",
    "从明年春天起,两个港口将使用同一张潮汐表,两座城市的市长在星期二的会议上宣布了这个决定。",
    "四十年来,每座城市都印自己的潮汐表,并且认为对方的潮汐表是错的,为此争论了很久。",
    "一艘船将在月底以前把第一批印好的潮汐表运过海湾,送到对面的城市。",
    "评论",
    "早在二十年前就应该这样做了,两座城市里的每个人都知道这一点,可是没有人愿意先开口。",
    "关于我们",
]  # fmt: skip


def table(*texts: str, title: str = "") -> pd.DataFrame:
    ids = [f"d{number}" for number in range(len(texts))]
    return pd.DataFrame({"document_id": ids, "title": title, "text": texts})


def label(lines: list[str], **options: object) -> dict[str, tuple[str, str]]:
    """Return part and rule of each line, the last one that says it."""
    documents = table("\n".join(lines), title=str(options.pop("title", "")))
    quoted = quote_spans(label_segments(documents, **options), documents=documents)
    labels = zip(quoted["part"], quoted["rule"], strict=True)
    return dict(zip(quoted["text"].str.strip(), labels, strict=True))


def kept(lines: list[str], **options: object) -> list[str]:
    return [line for line, (part, _) in label(lines, **options).items() if part in KEPT_PARTS]


def spans(*places: tuple[int, int]) -> pd.DataFrame:
    return pd.DataFrame(
        [("d0", *place) for place in places], columns=["document_id", "start", "end"]
    )


@pytest.mark.parametrize("title", ["", TITLE])
def test_of_a_whole_page_the_article_stays_and_nothing_else(title: str) -> None:
    assert kept(PAGE, title=title) == [TITLE, *ARTICLE]
    labels = label(PAGE, title=title)
    assert labels[TITLE] == ("title", "known_title" if title else "first_headline")
    assert labels["A long quarrel"] == ("subheading", "short_line")
    assert labels["Towns"] == ("furniture", "outside_article")
    assert labels[COMMENTS[3]] == ("furniture", "outside_article")


def test_the_title_is_found_without_the_outlet_that_a_page_puts_behind_it() -> None:
    assert label(PAGE, title=f"{TITLE} | The Bay Ledger")[TITLE] == ("title", "known_title")
    assert label([TITLE, *ARTICLE], title=f"{TITLE} - Ledger")[TITLE] == ("title", "known_title")


@pytest.mark.parametrize(
    ("lines", "article"), [(GERMAN, GERMAN[13:17]), (CHINESE, CHINESE[13:17])], ids=["de", "zh"]
)
def test_the_article_is_found_in_pages_of_other_languages(
    lines: list[str], article: list[str]
) -> None:
    assert kept(lines) == article


@pytest.mark.parametrize(
    "lines",
    [
        [TITLE, *ARTICLE],
        ARTICLE[:1],
        [TITLE],
        ["Results", *(f"{town}: {n} seats" for n, town in enumerate(MENU[:9])), *ARTICLE],
        [TITLE, *ARTICLE, *(f"{town} {n} points" for n, town in enumerate(MENU * 2))],
    ],
)
def test_a_clean_article_loses_nothing(lines: list[str]) -> None:
    assert not any(rule == "outside_article" for _, rule in label(lines).values())


def test_a_page_of_menus_alone_has_no_article() -> None:
    assert kept(MENU) == []


def test_a_pitch_between_paragraphs_does_not_end_the_article() -> None:
    lines = [
        *MENU, TITLE, *ARTICLE[:2], "Advertisement", "Sign up for our newsletter", "Advertisement",
        *ARTICLE[3:], *FOOTER,
    ]  # fmt: skip
    assert kept(lines) == [TITLE, *ARTICLE[:2], *ARTICLE[3:]]


def test_the_beginning_of_the_article_in_a_teaser_above_is_no_reason_to_take_it_twice() -> None:
    labels = label([ARTICLE[0], *MENU, TITLE, *ARTICLE])
    assert labels[ARTICLE[0]][0] == "body"


def test_what_the_mark_up_says_is_the_article_is_kept() -> None:
    text = "\n".join(PAGE)
    start = text.index(ARTICLE[0])
    main = spans(
        (start, text.index(ARTICLE[3])), (text.index(COMMENTS[3]), text.index(COMMENTS[4]))
    )
    labels = label(PAGE, title=TITLE, main_spans=main)
    assert [line for line in labels if labels[line][0] in KEPT_PARTS] == [
        TITLE, *ARTICLE[:3], COMMENTS[3],
    ]  # fmt: skip
    assert labels[TITLE] == ("title", "known_title")
    assert labels[ARTICLE[5]] == ("furniture", "outside_main_text")


def test_a_line_is_inside_if_half_of_it_is() -> None:
    text = "\n".join(ARTICLE)
    half = len(ARTICLE[0]) // 2 + 1
    assert ARTICLE[0] in kept(ARTICLE, main_spans=spans((0, half)))
    assert label(ARTICLE, main_spans=spans((0, half - 3)))[ARTICLE[0]][0] == "furniture"
    assert kept(ARTICLE, main_spans=spans((0, len(text)))) == ARTICLE


def test_rules_for_lines_still_hold_inside() -> None:
    lines = [ARTICLE[0], "Sign up for our newsletter", ARTICLE[1]]
    main = spans((0, len("\n".join(lines))))
    assert kept(lines, main_spans=main) == [ARTICLE[0], ARTICLE[1]]


def test_documents_without_spans_are_judged_by_their_lines() -> None:
    documents = table("\n".join(PAGE), "\n".join(PAGE))
    both = label_segments(documents, main_spans=spans((0, 5)))
    alone = label_segments(documents.tail(1))
    mine = both[both["document_id"] == "d1"].reset_index(drop=True)
    pd.testing.assert_frame_equal(mine, alone)
    none = label_segments(documents, main_spans=spans())
    pd.testing.assert_frame_equal(none, label_segments(documents))


def test_spans_without_an_end_are_refused() -> None:
    with pytest.raises(TableError, match=r"main_spans table needs column\(s\) end; it has"):
        label_segments(table("Fog"), main_spans=spans().drop(columns="end"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained.", True), ("“It rained.” ", True), ("下雨了。", True), ("Rain (again).)", True),
        ("Did it rain?»", True), ("They said:", True), ("बारिश हुई।", True), ("It rained.â\x80\x9d", True),
        ("Rain over Orle", False), ("Rain,", False), ("", False), ("”", False),
    ],
)  # fmt: skip
def test_closing_marks_do_not_hide_the_end_of_a_sentence(text: str, expected: bool) -> None:
    assert ends_sentence(text) == expected


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.sampled_from([*PAGE, *CHINESE, "", " "]), max_size=60),
    st.lists(
        st.tuples(st.integers(0, 900), st.integers(0, 900)), max_size=4, unique_by=lambda s: s[0]
    ),
)
def test_segments_tile_whatever_the_spans_are(
    lines: list[str], places: list[tuple[int, int]]
) -> None:
    text = "\n".join(lines)
    segments = label_segments(table(text, title=TITLE), main_spans=spans(*places))
    assert [0, *segments["end"]][:-1] == segments["start"].tolist()
    assert [0, *segments["end"]][-1] == len(text)


@pytest.mark.parametrize("unit", [" ", ".", "a, ", "12:", "a ", "“”", "天"])
def test_a_very_long_line_is_labelled_as_a_whole(unit: str) -> None:
    text = unit * (100_000 // len(unit)) + "a"
    segments = label_segments(table(text))
    assert (segments["start"].min(), segments["end"].max()) == (0, len(text))


def test_a_list_that_the_mark_up_says_is_of_the_article_is_no_block_of_links() -> None:
    items = ["One table for both harbors", "A radio on every boat", "No fees before spring"]
    lines = [*ARTICLE[:2], *items, ARTICLE[3], ARTICLE[5]]
    main = spans((0, len("\n".join(lines))))
    assert kept(lines, main_spans=main) == lines
    assert label(lines)[items[0]] == ("furniture", "link_block")


def test_a_subheading_behind_stories_that_the_mark_up_left_out_is_of_the_article() -> None:
    stories = ["Ferry pilots walk out over longer shifts", "Nym votes on a new quay"]
    heading = "What the closure means for shops and buses in the old town"
    lines = [*ARTICLE[:2], "Related stories", *stories, heading, ARTICLE[3]]
    text = "\n".join(lines)
    main = spans((0, text.index(stories[0])), (text.index(heading), len(text)))
    assert kept(lines, main_spans=main) == [*ARTICLE[:2], heading, ARTICLE[3]]


def test_an_abstract_in_an_export_that_says_the_lead_once_more_is_no_deck() -> None:
    lead = (
        "The harbour council raised its berth fees by half on Wednesday, the fourth rise in a row."
    )
    article = (
        f"{lead}\nShipowners said that they would appeal, and the ferries that fares will rise."
    )
    head = f"Council raises berth fees\nAbstract: {lead}\n"
    text = head + article
    main = spans((len(head), len(text)))
    documents = pd.DataFrame({"document_id": ["d0"], "title": ["unknown"], "text": [text]})
    segments = label_segments(documents, main_spans=main)
    assert segments["part"].tolist() == ["title", "furniture", "body", "body"]


def test_a_poem_of_short_lines_is_no_page_without_an_article() -> None:
    verses = [
        f"the {word} tide comes in" for word in ["first", "second", "third", "grey", "old", "slow"]
    ]
    verses += [
        f"and the {word} boats go out" for word in ["long", "low", "red", "last", "blue", "late"]
    ]
    assert kept(verses) == verses
