from __future__ import annotations

import pandas as pd
import pytest

from corpus_tools.cleaning import label_segments, quote_spans
from corpus_tools.cleaning.mail_headers import find_subject

BODY = [
    "The harbor of Orle was closed on Sunday after a storm broke two of its piers.",
    "The mayor said that the work would take a month and that the ferry would sail from Nym.",
]
SENDER = "From: The Orle Letter <news@orle.example>"
HEADLINE = "The week in Orle harbor"
TITLED = ("title", "mail_subject", HEADLINE)


def label(*lines: str, title: str = "") -> list[tuple[str, str, str]]:
    """Return part, rule and words of each segment."""
    texts = {"document_id": ["a"], "title": [title], "text": ["\n".join([*lines, "", *BODY])]}
    documents = pd.DataFrame(texts)
    quoted = quote_spans(label_segments(documents), documents=documents)
    words = quoted["text"].str.strip()
    return list(zip(quoted["part"], quoted["rule"], words, strict=True))


def header(*lines: str) -> list[tuple[str, str, str]]:
    return [("furniture", "mail_header", line) for line in lines]


KEPT = [("body", "paragraph", line) for line in BODY]


def test_header_lines_are_furniture_and_the_subject_is_the_title() -> None:
    day = "Date: Mon, 4 Mar 2031 08:12:00 +0100"
    found = label(SENDER, "To: Ana Reyes", f"Subject: {HEADLINE}", day)
    assert found == [*header(SENDER, "To: Ana Reyes", "Subject:"), TITLED, *header(day), *KEPT]


def test_a_headline_that_says_the_subject_again_is_kept_once() -> None:
    found = label(
        "---------- Forwarded message ---------", SENDER, f"Subject: Fwd: {HEADLINE}", "", HEADLINE
    )
    assert found[2:] == [
        *header("Subject: Fwd:"),
        TITLED,
        ("furniture", "repeated_headline", HEADLINE),
        *KEPT,
    ]


def test_a_header_below_a_note_is_taken_where_a_line_says_that_it_was_forwarded() -> None:
    note = "Look at this, the harbor of Orle is in all the papers again this morning, it seems."
    inner = ["-----Original Message-----", SENDER, "Sent: 4 March 2031 08:12"]
    found = label("From: Ana Reyes", f"Subject: FW: {HEADLINE}", "", note, "", *inner)
    assert found[3:] == [("body", "paragraph", note), *header(*inner), *KEPT]


@pytest.mark.parametrize(
    "lines",
    [
        ["Von: Ana Reyes", "Gesendet: Montag, 4. März 2031", "An: Li Wei", "Betreff: WG: "],
        ["De : Ana Reyes", "Envoyé : lundi 4 mars 2031", "À : Li Wei", "Objet : TR: "],
        ["De: Ana Reyes", "Para: Li Wei", "Asunto: RV: "],
        ["*From:* Ana Reyes", "*Sent:* Monday", "*Subject:* Re: Fwd: "],
    ],
)
def test_headers_of_other_programs_and_languages_are_known(lines: list[str]) -> None:
    found = label(*lines[:-1], lines[-1] + HEADLINE)
    assert found == [*header(*map(str.strip, lines)), TITLED, *KEPT]


def test_where_another_title_is_known_the_subject_is_a_header_line() -> None:
    found = label(SENDER, f"Subject: {HEADLINE}", "", "Storm in Orle", title="Storm in Orle")
    headline = ("title", "known_title", "Storm in Orle")
    assert found == [*header(SENDER, f"Subject: {HEADLINE}"), headline, *KEPT]


@pytest.mark.parametrize(
    "lines",
    [
        ["From: a land far away"],
        ["Subject: the sea"],
        ["From: Orle", "To: Nym"],
        ["Storm in Orle", "To: whom it may concern"],
    ],
)
def test_fewer_lines_or_lines_of_no_mail_are_no_header(lines: list[str]) -> None:
    assert "mail_header" not in {rule for _, rule, _ in label(*lines)}


def test_lines_further_down_are_the_article() -> None:
    letter = ["From: Ana Reyes", "Subject: Fog"]
    assert "mail_header" not in {rule for _, rule, _ in label(*BODY, *letter)}


def test_what_the_subject_says_begins_behind_marks_of_answers() -> None:
    line = "> Subject: RE: Fwd: Rain over Orle"
    assert line[find_subject(line) :] == "Rain over Orle"
    assert find_subject("Rain over Orle") == 0


def test_a_line_without_words_is_not_the_title_that_is_unknown() -> None:
    assert TITLED in label(SENDER, f"Subject: {HEADLINE}", "", "---", title="unknown")
