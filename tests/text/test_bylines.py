"""The persons whom a byline names."""

from __future__ import annotations

import pytest

from corpus_tools.text.bylines import is_person, read_authors


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ada Quill", ["Ada Quill"]),
        ("BY ADA QUILL", ["ADA QUILL"]),
        ("by: Ada Quill", ["Ada Quill"]),
        ("By Ada Quill, Staff Writer", ["Ada Quill"]),
        ("By Ada Quill, Bo Lin and Cy Orr", ["Ada Quill", "Bo Lin", "Cy Orr"]),
        ("By Ada Quill and Bo Lin, Staff Writers", ["Ada Quill", "Bo Lin"]),
        ("By Ada Quill and Bo Lin, The Orle Post", ["Ada Quill", "Bo Lin"]),
        ("By Ada Quill & Bo Lin | The Orle Post", ["Ada Quill", "Bo Lin"]),
        ("By Ada Quill in Orle", ["Ada Quill"]),
        ("By Ada Quill May 14, 2031 8:20 a.m.", ["Ada Quill"]),
        ("By Ada Quill 5 hours ago", ["Ada Quill"]),
        ("May 14, 2031 | By Ada Quill", ["Ada Quill"]),
        ("Posted by Ada Quill on May 14, 2031", ["Ada Quill"]),
        ("Written by Ada Quill, MS, RD", ["Ada Quill"]),
        ("Text: Ada Quill", ["Ada Quill"]),
        ("Ada Quill, Staff Reporter", ["Ada Quill"]),
        ("By Jan van der Orr", ["Jan van der Orr"]),
        ("By D’Arcy O’Quill", ["D’Arcy O’Quill"]),
        ("Von Ada Quill", ["Ada Quill"]),
        ("作者：李文", ["李文"]),
        ("本报记者 李文、王小明", ["李文", "王小明"]),
        ("记者 李文 北京报道", ["李文"]),
    ],
)
def test_named_persons(line: str, names: list[str]) -> None:
    assert read_authors(line) == names


@pytest.mark.parametrize(
    "line",
    [
        "",
        "By our staff reporter",
        "By the newsroom",
        "By Staff Writer",
        "By Regan",
        "By World Bank",
        "By Orle Times",
        "By Noon Today",
        "Photos by Bo Lin",
        "Photo: Bo Lin",
        "Bo Lin, Orle Photo Agency",
        "Orle City, May 14, 2031",
        "By Ada Quill, Orle Times and Bo Lin, Nym Post",
        "By Ada QuillORLE TIMES",
        "记者报道",
        "By Monday the talks had failed",
    ],
)
def test_lines_that_name_nobody_for_certain(line: str) -> None:
    assert read_authors(line) == []


@pytest.mark.parametrize(
    ("name", "verdict"),
    [("Ada Quill", True), ("Web Desk", False), ("May", False), ("", False), ("Tuesday", False)],
)
def test_persons_and_desks(name: str, verdict: bool) -> None:
    assert is_person(name) is verdict
