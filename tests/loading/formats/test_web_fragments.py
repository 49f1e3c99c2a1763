"""Mark-up in texts of tables and JSON, and texts that only speak of mark-up."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from corpus_tools.loading.formats.web.fragments import read_entities, read_line, take_out_markup

from ..conftest import Loader, save

MANY = " ".join(f'a{n}="<"' for n in range(300))


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("<p>No&nbsp;pact <b>yet</b>.</p>\n<p>Talks go on.</p>", "No\xa0pact yet.\nTalks go on."),
        ("No pact.<br><br/>Talks &amp; more.", "No pact.\nTalks & more."),
        ("<h2>Pact</h2><ul><li>One.</li><li>Two.</li></ul>", "Pact\nOne.\nTwo."),
        (
            "One <em>pact</em>\nof\n\nthree.<p>Four.</p>\n<p>Five.</p>",
            "One pact of\nthree.\nFour.\nFive.",
        ),
        ('In <a href="x">Geneva</a>.\nIn <a href="y">Oslo</a>.', "In Geneva.\nIn Oslo."),
        ("<script>a()</script><p>No pact.</p><P>Yet.</P >", "No pact.\nYet."),
        ("<p>\ud83e pact.</p><p>\x00Yet.</p>", "\ufffd pact.\nYet."),
    ],
)
def test_mark_up_in_a_text_is_taken_out(written: str, text: str) -> None:
    assert take_out_markup(written) == text


@pytest.mark.parametrize(
    "text",
    [
        "Write <b> for bold, and </b> after it; <i>so</i> &amp; so.",
        "A paragraph ends with </p>,\nthey say.",
        "If a < b and c > d,\nthen b &lt; d.",
        "<p>Long.</p><br>" + "<b>" * 100_001,
        "<p>Deep.</p><br>" + "<div>" * 5_000,
        f"<p {' '.join(f'a{n}' for n in range(120_000))}>Crowded.</p><br>more</p>",
        f"<p>One.</p><p a='>' {MANY}>Crowded.</p>",
        "a few words</p></p>\n\n" * 200_000,
    ],
)
def test_a_text_that_speaks_of_mark_up_stays(text: str) -> None:
    assert take_out_markup(text) == text


@pytest.mark.parametrize("tag", ["<p a='", '<p a="', "<p a=", "<p / ", "<p\t", "<p a = b "])
def test_tags_that_never_end_take_no_time(tag: str) -> None:
    assert "No" in take_out_markup(f"No</p><br>{tag * 50_000}")


def test_a_tag_with_many_classes_and_a_picture_in_it_is_mark_up() -> None:
    tag = f'<p class="{"a " * 900}" style="x: y" data-x=\'{"b>" * 900}\'>'
    picture = f'<img src="data:image/png;base64,{"A" * 90_000}">'
    assert take_out_markup(f"{tag}No pact.</p>{picture}<p>Yet.</p>") == "No pact.\nYet."


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("She said: &ldquo;No.&rdquo; Q&amp;A", "She said: “No.” Q&A"),
        ("&#8220;No&#x201d;,&nbsp;they say &ndash; &Uuml;bel", "“No”,\xa0they say – Übel"),
        (
            "R&D, AT&T; x?a=1&copy=2 &nosuch; &#; & &amp",
            "R&D, AT&T; x?a=1&copy=2 &nosuch; &#; & &amp",
        ),
        ("Write &amp;lt; for it", "Write &lt; for it"),
    ],
)
def test_entities_are_read_once(written: str, text: str) -> None:
    assert read_entities(written) == text
    assert read_line(written) == text


def test_a_title_in_mark_up_is_a_plain_line() -> None:
    assert read_line('A &amp; B <i>go</i><br/><a href="x">on</a>') == "A & B go on"
    assert read_line("Write <b> for bold, if a < b") == "Write <b> for bold, if a < b"


def test_entities_are_told_of_the_file(texts: Path, load: Loader) -> None:
    rows = [
        {
            "source_id": "heron",
            "title": "Rates &amp; prices",
            "author": "Ada O&#39;Quill",
            "text": "No.",
        },
        {"source_id": "heron", "title": "Rates", "author": "", "text": "&ldquo;No.&rdquo;"},
        {"source_id": "heron", "title": "None", "url": "x?a=1&amp;b=2", "text": "No & no."},
    ]
    save(texts / "t.jsonl", "\n".join(map(json.dumps, rows)))
    loaded = load()
    assert loaded.documents[["title", "author", "text"]].to_numpy().tolist() == [
        ["Rates & prices", "Ada O'Quill", "No."], ["Rates", "unknown", "“No.”"],
        ["None", "unknown", "No & no."],
    ]  # fmt: skip
    assert loaded.documents["url"].tolist()[2] == "x?a=1&amp;b=2"
    assert loaded.files["remark"].tolist() == [
        "entities such as &amp; or tags in 2 of its texts, titles or names were read"
    ]


def test_what_was_taken_out_is_told_of_the_file(texts: Path, load: Loader) -> None:
    written = ["<p>No pact.</p><p>Yet.</p>", "If a < b."]
    save(texts / "t.json", json.dumps([{"source_id": "heron", "text": text} for text in written]))
    loaded = load()
    assert loaded.documents["text"].tolist() == ["No pact.\nYet.", "If a < b."]
    assert loaded.files["remark"].tolist() == ["mark-up in 1 of its texts was taken out"]
