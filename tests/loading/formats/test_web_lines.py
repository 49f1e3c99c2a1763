"""Web pages: lines as a browser shows them, and where a taken text stands among them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml.html import document_fromstring

from corpus_tools.loading.formats.web.lines import (
    is_prose,
    list_blocks,
    list_lines,
    mark_items,
)
from corpus_tools.loading.formats.web.main import find_main_lines


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("<p>a\n  b</p>tail<p>c</p>", ["a b", "tail", "c"]),
        ("U<b>.S</b>. and <i>so</i> on", ["U.S. and so on"]),
        ("one<br>two<hr>three", ["one", "two", "three"]),
        ("<pre>a\n  b</pre>", ["a", "b"]),
        ("<table><tr><td>a<td>b<tr><td>c<td></table>", ["a\tb", "c"]),
        ("<a>Home</a><a>World</a>", ["Home World"]),
        ("a&nbsp;b &amp; c&eacute;", ["a\xa0b & cé"]),
        ("hy&shy;phen", ["hyphen"]),
        ("a<span style='DISPLAY : none'>no</span>b", ["ab"]),
        ("a<div hidden>no</div>b", ["a", "b"]),
        ("<div hidden='until-found'>found</div>", ["found"]),
        ("<dialog>no</dialog><dialog open>yes</dialog>", ["yes"]),
        ("<template>no</template><svg><title>no</title></svg><textarea>no</textarea>x", ["x"]),
        ("<noscript>no</noscript><iframe>no</iframe><select><option>no</select>x", ["x"]),
        ("<img alt='no'><p> \n </p><p>&nbsp;</p>", []),
    ],
)
def test_lines(body, lines):
    assert list_lines(document_fromstring(f"<html><body>{body}</body></html>")) == lines


@pytest.mark.parametrize("opening", ["<html><head>", "<!doctype html>", ""])
def test_the_first_element_of_a_page_may_be_one_of_html_5(opening):
    page = f"{opening}<meta name=a><title>T</title><style>s</style><main><h1>a</h1><p>b</main>"
    assert list_lines(document_fromstring(page)) == ["a", "b"]


def test_each_line_has_the_element_it_begins_in():
    page = document_fromstring("<div>a<p> <b>b</b> c</p> d<br>e<ul><li>f</ul></div>")
    blocks = [(line, element.tag) for line, element in list_blocks(page)]
    assert blocks == [("a", "div"), ("b c", "b"), ("d", "div"), ("e", "div"), ("f", "li")]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("", False),
        ("Read more.", False),
        ("one two three four five six seven eight", False),
        ("one two three four five six seven eight.", True),
        ('He said: "we will meet them there again."', True),
        ("word " * 20, True),
        ("双方代表周二在日内瓦举行了第一次会谈。", True),
        ("首页 国际 体育", False),
        ("اجتمع الجانبان في جنيف يوم الثلاثاء للحديث عن ماذا؟", True),
    ],
)
def test_prose(line, expected):
    assert is_prose(line) is expected


@pytest.mark.parametrize(
    ("lines", "taken", "chosen"),
    [
        ([], "", []),
        (["a", "b"], "", [False, False]),
        (["Talks", "Talks", "They met at noon."], "Talks\nThey met at noon.", [False, True, True]),
        (["They met at noon.", "Share", "Share"], "They met at noon.\nShare", [True, True, False]),
        (["They met.", "***", "They left."], "They met. They left.", [True, False, True]),
    ],
)
def test_main_lines(lines, taken, chosen):
    assert find_main_lines(lines, taken=taken)[0] == chosen


def test_a_paragraph_with_a_piece_cut_out_is_still_found():
    line = "The ministers met at noon [see our map of the harbour] and left the town before dark."
    taken = "The ministers met at noon and left the town before dark."
    chosen, share = find_main_lines(["Menu", line, "Imprint"], taken=taken)
    assert chosen == [False, True, False]
    assert share > 0.7


def test_what_stands_nowhere_is_told_by_the_share():
    chosen, share = find_main_lines(["Menu", "Imprint"], taken="Quite another text, nowhere here.")
    assert chosen == [False, False]
    assert share == 0


words = st.lists(
    st.sampled_from(["met", "noon", "town", "dark", "sea", "ship", "calm", "wind"]), min_size=1
)


@given(st.lists(words, min_size=1, max_size=12), st.data())
def test_a_stretch_of_lines_is_found_whole(rows, data):
    lines = [f"{number} {' '.join(row)} {number * 7919}" for number, row in enumerate(rows, 100)]
    begin = data.draw(st.integers(0, len(lines) - 1))
    end = data.draw(st.integers(begin + 1, len(lines)))
    chosen, share = find_main_lines(lines, taken="\n".join(lines[begin:end]))
    assert share == 1
    assert chosen[begin:end] == [True] * (end - begin)


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("<ul><li>a<li><p>b</p></ul>", ["• a", "• b"]),
        ("<ol><li>a<ul><li>b</li></ul></li></ol>", ["• a", "• b"]),
        ("<ul><li>• a</li><li>– b</li><li>1. c</li></ul>", ["• a", "– b", "• 1. c"]),
        ("<ul><li><h3>a</h3><p>b</p></li></ul>", ["a", "b"]),
        ("<p>a</p>b", ["a", "b"]),
    ],
)
def test_items_of_one_line_are_marked(body, lines):
    blocks = list_blocks(document_fromstring(f"<html><body>{body}</body></html>"))
    assert mark_items(blocks, chosen=[True] * len(blocks)) == lines
    plain = [line for line, _ in blocks]
    assert mark_items(blocks, chosen=[False] * len(blocks)) == plain
