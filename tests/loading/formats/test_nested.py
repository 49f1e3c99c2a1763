"""Structures within a record of JSON: paragraphs, fields with dots, what is said of the rest."""

from __future__ import annotations

import pytest

from corpus_tools.loading.formats.nested import list_nested, read_cell, say_structure


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("One.", "One."),
        (None, ""),
        (True, ""),
        ({"text": "One."}, ""),
        ([{"Body": "One."}, None, "Two."], ["One.", "Two."]),
        ([{"text": ["One."]}], []),
        ([["One."]], []),
        ([{"type": "image"}], []),
    ],
)
def test_a_cell_is_a_text_or_paragraphs(value: object, cell: object) -> None:
    assert read_cell(value, texts={"text", "body"}) == cell


def test_fields_within_fields_are_named_with_dots() -> None:
    record = {
        "title": "Tide",
        "content": {"main": {"text": "One.", "deep": {"deeper": {"text": "No."}}}, "n": True},
        "blocks": [{"p": "One.", "by": {"name": "Ada"}}, {"p": "Two."}],
    }
    assert list_nested(record, texts={"text"}) == {
        "content.main.text": "One.",
        "blocks.p": ["One.", "Two."],
        "blocks.by.name": ["Ada"],
    }


def test_a_structure_is_said_with_its_fields() -> None:
    assert say_structure("Body", [{"p": "One."}, {"q": "Two."}]) == (
        "its Body is a structure with the fields p, q: name the one that holds the text under "
        '[columns] in study.toml, such as text = "Body.p"'
    )
    for value in ("One.", [], {}, None, ["One."]):
        assert say_structure("text", value) == ""
