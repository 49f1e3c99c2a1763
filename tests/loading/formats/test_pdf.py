"""Files set here, column by column or row by row, come back as the text that was set."""

from __future__ import annotations

import io
import itertools
import random
import re
import zlib
from collections.abc import Sequence
from difflib import SequenceMatcher

import matplotlib as mpl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.backends.backend_pdf import FigureCanvasPdf, PdfPages
from matplotlib.figure import Figure

from corpus_tools.loading.formats import pdf
from corpus_tools.loading.formats.article import Article, Drop, RawFile
from corpus_tools.loading.formats.hyphens import find_spelling, join_lines
from corpus_tools.loading.formats.pdf import reading

WORDS = re.findall(
    r"\w+",
    """harbour boats council ferry evening market weather lanterns bridge engineers repaired
wooden railings visitors crossed slowly because morning fog covered northern islands fishermen
carried baskets of silver herring and the mayor promised to open a second landing before autumn
while children painted signs for every street in both languages""",
)
SIZE, LEADING, LETTER = 10, 12, 6  # Courier: each letter is six tenths of its size wide.
Spot = tuple[float, float, float, str]


def make_pdf(
    pages: Sequence[Sequence[Spot]], *, title: str = "", catalog: str = "", extra: str = ""
) -> bytes:
    """Write a PDF file with texts at places: left, bottom, size, text."""
    bodies = {1: f"<</Type/Catalog/Pages 2 0 R{catalog}>>".encode(), 3: b"<</Type/Font/Subtype"
              b"/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>",
              4: f"<</Title({title})>>".encode()}  # fmt: skip
    kids = []
    for number, spots in enumerate(pages):
        drawn = b"BT " + b" ".join(
            b"/F %g Tf 1 0 0 1 %g %g Tm (%s) Tj" % (size, left, bottom, _escape(text))
            for left, bottom, size, text in spots
        ) + (b" ET /I Do" if extra else b" ET")  # fmt: skip
        kids.append(f"{5 + 2 * number} 0 R")
        bodies[5 + 2 * number] = (
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents {6 + 2 * number} 0 R"
            f"/Resources<</Font<</F 3 0 R>>{extra}>>>>"
        ).encode()
        bodies[6 + 2 * number] = b"<</Length %d>>stream\n%s\nendstream" % (len(drawn), drawn)
    bodies[2] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(kids)}]>>".encode()
    return _number_objects(bodies)


def _escape(text: str) -> bytes:
    return re.sub(rb"([()\\])", rb"\\\1", text.encode("cp1252"))


def _number_objects(bodies: dict[int, bytes]) -> bytes:
    out, places = b"%PDF-1.4\n", []
    for number, body in sorted(bodies.items()):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R/Info 4 0 R>>\n" \
        b"startxref\n%d\n%%%%EOF\n" % (len(places) + 1, table, len(places) + 1, len(out))  # fmt: skip


def set_lines(paragraphs: Sequence[str], *, letters: int, hyphens: str) -> list[str]:
    """Break paragraphs into indented lines, words at any place three letters from their ends."""
    lines: list[str] = []
    for paragraph in paragraphs:
        line = "  "
        for word in paragraph.split():
            rest = word
            room = letters - len(line) - 1
            if len(rest) > room and hyphens and 3 < room < len(rest) - 2 and rest.isalpha():
                lines.append(f"{line} {rest[: room - 1]}{hyphens}")
                line, rest = rest[room - 1 :], ""
            elif len(rest) > room:
                lines.append(line)
                line, rest = rest, ""
            line = f"{line} {rest}".rstrip() if line.strip() else line + rest
        lines.append(line)
    return lines


def set_pages(
    lines: Sequence[str], *, n_columns: int, by_row: bool = False, heads: bool = True
) -> list[list[Spot]]:
    """Place lines in columns on pages, drawn column by column or row by row."""
    width, n_rows = 500 / n_columns, 40
    pages: list[list[Spot]] = []
    for number, start in enumerate(range(0, len(lines), n_rows * n_columns)):
        spots = [
            (50 + width * (i // n_rows) + LETTER * (len(line) - len(line.lstrip())),
             700 - LEADING * (i % n_rows), SIZE, line.strip())
            for i, line in enumerate(lines[start : start + n_rows * n_columns])
        ]  # fmt: skip
        if by_row:
            spots.sort(key=lambda spot: (-spot[1], spot[0]))
        if heads:
            spots = [(50, 760, 8, "The Made-up Gazette"), *spots, (300, 30, 8, str(number + 1))]
        pages.append(spots)
    return pages


def read(content: bytes) -> Article:
    (article,) = pdf.read(RawFile("a.pdf", content))
    return article


def make_paragraphs(seed: int, *, n_paragraphs: int) -> list[str]:
    chance = random.Random(seed)
    return [
        " ".join(chance.choices(WORDS, k=chance.randint(12, 70))).capitalize() + "."
        for _ in range(n_paragraphs)
    ]


def share_recovered(wanted: str, got: str) -> float:
    one, other = wanted.split(), got.split()
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) / max(len(one), len(other))


@given(
    seed=st.integers(0, 10**6),
    n_paragraphs=st.integers(6, 18),
    n_columns=st.sampled_from([1, 2, 3]),
    by_row=st.booleans(),
    hyphens=st.sampled_from(["-", ""]),
)
@settings(max_examples=25)
def test_text_out_is_text_in(
    seed: int, n_paragraphs: int, n_columns: int, by_row: bool, hyphens: str
) -> None:
    paragraphs = make_paragraphs(seed, n_paragraphs=n_paragraphs)
    letters = int((500 / n_columns - 20) / LETTER)
    lines = set_lines(paragraphs, letters=letters, hyphens=hyphens)
    # Without several pages nothing tells a running head from a line.
    several = len(lines) > 40 * n_columns
    pages = set_pages(lines, n_columns=n_columns, by_row=by_row, heads=several)
    text = read(make_pdf(pages)).text
    assert share_recovered(" ".join(paragraphs), text) >= 0.99


def test_paragraphs_go_on_over_columns_and_pages() -> None:
    paragraphs = make_paragraphs(3, n_paragraphs=40)
    lines = set_lines(paragraphs, letters=38, hyphens="-")
    assert len(lines) > 160
    text = read(make_pdf(set_pages(lines, n_columns=2))).text
    # Where a paragraph ends a column nothing tells whether the next goes on with it, so it does not.
    assert text.split("\n") == paragraphs


RAGGED = [
    "Some of the members no longer share code because of",
    "Commerce officials and their export list, which by now",
    "holds as many names as the town has boats.",
]


def test_a_ragged_line_goes_on_though_a_name_begins_the_next_one() -> None:
    # Eleven letters of room, and a word of eight.
    longest = ["The two towns have many boats and also many ferries today and"] * 6
    spots = [(50, 700 - 12 * i, 10, line) for i, line in enumerate([*longest, *RAGGED])]
    assert read(make_pdf([spots])).text == " ".join([*longest, *RAGGED])


@pytest.mark.parametrize(
    ("first", "left", "bottom", "size"),
    [("A short heading", 50, 712, 10), (RAGGED[1], 50, 720, 10), (RAGGED[1], 50, 715, 13),
     ("• One thing with a bullet here to read and", 50, 712, 10)],
)  # fmt: skip
def test_what_parts_paragraphs_without_the_end_of_a_sentence(
    first: str, left: float, bottom: float, size: float
) -> None:
    following = ["• " + RAGGED[0], *RAGGED[1:]] if "•" in first else RAGGED
    spots = [(50, 700 - 12 * i, 10, line) for i, line in enumerate(following)]
    text = read(make_pdf([[(left, bottom, size, first), *spots]])).text
    assert text.split("\n") == [first, " ".join(following)]


def set_columns(paragraphs: Sequence[str], *, lefts: Sequence[float], top: float) -> list[Spot]:
    """Place paragraphs in columns of one height, as far as they go."""
    lines = set_lines(paragraphs, letters=24, hyphens="-")
    n_rows = -(-len(lines) // len(lefts))
    return [
        (lefts[i // n_rows] + LETTER * (len(line) - len(line.lstrip())),
         top - LEADING * (i % n_rows), SIZE, line.strip())
        for i, line in enumerate(lines)
    ]  # fmt: skip


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("left", [50, 220])
def test_a_line_below_columns_or_above_them_is_in_neither(seed: int, left: float) -> None:
    paragraphs = make_paragraphs(seed, n_paragraphs=4)
    spots = set_columns(paragraphs, lefts=[50, 220], top=600)
    foot = min(bottom for _, bottom, *_ in spots)
    around = [(left, 630, SIZE, "4 March 2031"), (left, foot - 24, SIZE, "(Editor: I. Quill)")]
    lines = read(make_pdf([[*spots, *around]])).text.split("\n")
    assert lines == ["4 March 2031", *paragraphs, "(Editor: I. Quill)"]


def test_a_headline_over_two_of_three_columns_parts_all_three() -> None:
    lefts = [50, 220, 390]
    stories = [make_paragraphs(seed, n_paragraphs=5) for seed in (1, 2)]
    upper = set_columns(stories[0], lefts=lefts, top=700)
    foot = min(bottom for _, bottom, *_ in upper)
    lower = set_columns(stories[1], lefts=lefts, top=foot - 60)
    heads = [
        (50, 740, 18, "Harbour opens after storm"),
        (50, foot - 34, 18, "Fog closes the strait"),
    ]
    text = read(make_pdf([[*heads, *upper, *lower]])).text
    assert text.split("\n") == [heads[0][3], *stories[0], heads[1][3], *stories[1]]


@pytest.mark.parametrize("seed", range(4))
def test_spaces_of_stretched_lines_are_no_gutter(seed: int) -> None:
    chance = random.Random(seed)
    lines = set_lines(make_paragraphs(seed, n_paragraphs=16), letters=38, hyphens="")
    lines = [line for line in lines if len(line.split()) > 1][:72]
    spots: list[Spot] = []
    for i, line in enumerate(lines):
        left, bottom = 50 + 255 * (i // 36), 700 - LEADING * (i % 36)
        words = line.split() if chance.random() < 0.3 else [line.strip()]
        space = (39 - sum(map(len, words))) / max(len(words) - 1, 1)
        place: float = 0
        for word in words:
            spots.append((left + LETTER * place, bottom, SIZE, word))
            place += len(word) + space
    wanted = " ".join(lines).split()
    text = read(make_pdf([spots])).text
    assert share_recovered(" ".join(wanted), text.replace("\t", " ")) == 1


@pytest.mark.parametrize(
    ("count", "address", "kept"),
    [("1/1", "https://pier.example/story", False), ("1 of 1", "file:///home/story.html", False),
     ("4/7", "https://pier.example/story", True), ("1/1", "See https://pier.example/", True)],
)  # fmt: skip
def test_what_a_browser_prints_around_one_page(count: str, address: str, kept: bool) -> None:
    paragraphs = make_paragraphs(5, n_paragraphs=4)
    spots = set_columns(paragraphs, lefts=[50, 220], top=600)
    around = [(50, 770, 8, "3/4/31, 2:05 PM"), (250, 770, 8, "Harbour opens - The Pier"),
              (50, 20, 8, address), (520, 20, 8, count)]  # fmt: skip
    lines = read(make_pdf([[*spots, *around]])).text.split("\n")
    if kept:
        assert any(address in line for line in lines)
        lines = lines[1:-1]
    assert lines == paragraphs


def test_a_headline_over_two_columns_comes_first() -> None:
    lines = set_lines(make_paragraphs(1, n_paragraphs=4), letters=36, hyphens="-")
    n_rows = (len(lines) + 1) // 2
    spots = [
        (50 + 260 * (i // n_rows), 600 - 12 * (i % n_rows), 10, line.strip())
        for i, line in enumerate(lines)
    ]
    content = make_pdf([[*spots, (50, 660, 24, "Harbour opens after storm")]],
                       title="Harbour opens after storm")  # fmt: skip
    article = read(content)
    assert article.text.startswith("Harbour opens after storm\n")
    assert article.facts == {"title": "Harbour opens after storm"}
    assert article.encoding == "pdf"


def test_title_in_properties_that_the_text_has_not() -> None:
    content = make_pdf([[(50, 700, 10, "The boats are in.")]], title="Microsoft Word - draft_3.doc")
    assert read(content) == Article("The boats are in.", encoding="pdf")


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["Talks on cooper-", "ation, or co-", "operation: coope-", "ration and cooperation."],
         "Talks on cooperation, or cooperation: cooperation and cooperation."),
        (["The coope-", "ration of US-", "China groups on COVID-", "19 is cooperation."],
         "The cooperation of US-China groups on COVID-19 is cooperation."),
        (["A coope-", "ration for the long-", "term, a long-term", "cooperation."],
         "A cooperation for the long-term, a long-term cooperation."),
        (["One of the few real check-", *["lines of this text that end in no mark"] * 30, "ended."],
         "One of the few real check-lines"),
    ],
)  # fmt: skip
def test_hyphens_at_line_ends(lines: list[str], text: str) -> None:
    spots = [(50, 700 - 12 * i, 10, line) for i, line in enumerate(lines)]
    assert read(make_pdf([spots])).text.replace("\n", " ").startswith(text)


@pytest.mark.parametrize(
    "lines", [["a" * 200_000 + "-"] * 3, ["ab-"] * 30_000, ["-"] * 3, [""], []]
)
def test_lines_of_any_length_are_joined_at_once(lines: list[str]) -> None:
    joined = join_lines(lines, spelling=find_spelling(lines))
    assert len(joined) <= sum(map(len, lines)) + len(lines)


def test_running_heads_with_page_numbers_are_left_out() -> None:
    pages = [
        [(50, 760, 8, f"Gazette 12 March 2031, page {n} of 4"), (50, 740, 8, "Harbour"),
         (50, 700, 10, f"the {word} boats of this harbour were all out and the ferry came"),
         (50, 688, 10, "in late, as it does on most days when there is fog over the"),
         (300, 30, 8, f"- {n} -")]
        for n, word in enumerate(("red", "blue", "green", "white"), start=1)
    ]  # fmt: skip
    text = read(make_pdf(pages)).text
    assert "\n" not in text
    assert not re.search(r"Gazette|Harbour|\d|-", text)


def test_columns_of_figures_are_read_row_by_row() -> None:
    rows = [("Ferry", "12", "14"), ("Harbour", "8", "9"), ("Bridge", "3", "5"), ("Fog", "1", "2")]
    spots = [
        (50 + 150 * column, 700 - 14 * i, 10, cell)
        for i, row in enumerate(rows)
        for column, cell in enumerate(row)
    ]
    assert read(make_pdf([spots])).text.split("\n") == ["\t".join(row) for row in rows]


def test_a_large_initial_belongs_to_the_first_of_its_lines() -> None:
    lines = ["he boats of the harbour went out in the fog and", "came in late, as they often do when",
             "there is no wind, and nobody minded at all, for", "the market was open that evening."]  # fmt: skip
    spots = [(72 if i < 2 else 50, 700 - 12 * i, 10, line) for i, line in enumerate(lines)]
    text = read(make_pdf([[(50, 688, 30, "T"), *spots]])).text
    assert text.startswith("The boats of the harbour went out in the fog and came in late")
    assert text.endswith("for the market was open that evening.")


@pytest.mark.parametrize("turn", ["0 1 -1 0", "0 -1 1 0", "-1 0 0 -1"])
def test_pages_that_lie_on_their_side(turn: str) -> None:
    lines = ["The boats of the harbour", "went out in the fog and", "came in late that day."]
    upright = make_pdf([[(300, 400 - 12 * i, 10, line) for i, line in enumerate(lines)]])
    turned = re.sub(
        rb"1 0 0 1 300 (\d+) Tm",
        lambda found: turn.encode() + _turn_place(turn, int(found[1]) - 400) + b" Tm",
        upright,
    )
    turned = turned.replace(b" ET\n", b" 1 0 0 1 20 20 Tm (Downloaded today) Tj ET\n")
    turned = re.sub(rb"/Length \d+", b"/Length %d" % len(turned.split(b"stream")[1][1:-4]), turned)
    assert read(turned).text.replace("\n", " ") == " ".join(lines)


def _turn_place(turn: str, down: int) -> bytes:
    *_, c, d = map(int, turn.split())
    return b" %d %d" % (300 + c * down, 300 + d * down)


def test_letters_of_fonts_that_are_embedded() -> None:
    buffer = io.BytesIO()
    with mpl.rc_context({"pdf.fonttype": 42}), PdfPages(buffer) as file:
        for _ in range(2):
            figure = Figure(figsize=(8, 10))
            figure.text(0.1, 0.8, "Zoë’s “ﬁne” ﬂeet – naïve", fontsize=12)
            FigureCanvasPdf(figure)
            file.savefig(figure)
    assert "Zoë’s “fine” fleet – naïve" in read(buffer.getvalue()).text


def test_a_password_a_picture_and_no_text() -> None:
    picture = "/XObject<</I 99 0 R>>"
    scan = make_pdf([[(50, 20, 8, "scan 1")]], extra=picture)
    image = b"<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray" \
        b"/BitsPerComponent 8/Length 1>>stream\n\0\nendstream"  # fmt: skip
    scan = scan.replace(b"xref\n0", b"99 0 obj\n" + image + b"\nendobj\nxref\n0", 1)
    scan = scan.replace(b"trailer", b"99 1\n%010d 00000 n \ntrailer" % scan.index(b"99 0 obj"), 1)
    with pytest.raises(Drop, match=r"1 pages are pictures, with 6 characters.*\(OCR\)") as drop:
        read(scan)
    assert drop.value.reason == "no_text_layer"
    locked = make_pdf([[(50, 700, 10, "closed")]]).replace(
        b"/Info 4 0 R",
        b"/Info 4 0 R/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O(" + b"o" * 32
        + b")/U(" + b"u" * 32 + b")>>",
    )  # fmt: skip
    with pytest.raises(Drop, match="needs a password") as drop:
        read(locked)
    assert drop.value.reason == "protected"
    assert read(make_pdf([[]])).text == ""


def test_fonts_that_do_not_say_what_they_show() -> None:
    content = make_pdf([[(50, 700, 10, "ABCABCABCABC")]])
    unknown = b"/Encoding/WinAnsiEncoding/ToUnicode 90 0 R>>"
    table = b"1 begincodespacerange<00><ff>endcodespacerange 1 beginbfrange<41><5a><e041>endbfrange"
    stream = b"90 0 obj\n<</Length %d>>stream\n%s\nendstream\nendobj\n" % (len(table), table)
    content = content.replace(b"/Encoding/WinAnsiEncoding>>", unknown).replace(
        b"xref\n0", stream + b"xref\n0", 1
    )
    with pytest.raises(Drop, match="fonts do not say which letters") as drop:
        read(content)
    assert drop.value.reason == "no_text_layer"


def test_too_many_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MAX_PAGES", 2)
    page = [(50, 700, 10, "The boats are in.")]
    assert read(make_pdf([page] * 2)).text
    with pytest.raises(Drop, match="it has 3 pages; read are up to 2: split") as drop:
        read(make_pdf([page] * 3))
    assert drop.value.reason == "too_large"


def test_too_many_characters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MAX_CHARACTERS", 20)
    with pytest.raises(Drop, match="more than 20 characters on the first 2 of its 3 pages"):
        read(make_pdf([[(50, 700, 10, "The boats are in.")]] * 3))


def test_a_file_that_breaks_off() -> None:
    content = make_pdf([[(50, 700, 10, "The boats are in.")]])
    with pytest.raises(Drop, match="breaks off before its end") as drop:
        read(content[: len(content) // 2])
    assert drop.value.reason == "unreadable"
    with pytest.raises(Drop, match="damaged"):
        read(b"%PDF-1.7\n" + b"\0" * 300 + b"%%EOF")


def test_pages_that_hold_each_other() -> None:
    content = make_pdf([[(50, 700, 10, "The boats are in.")]] * 2)
    loop = re.sub(rb"/Kids\[.*?\]", b"/Kids[2 0 R 5 0 R]", content)
    with pytest.raises(Drop) as drop:
        read(loop)
    assert drop.value.reason == "unreadable"


@settings(max_examples=60)
@given(seed=st.integers(0, 10**6))
def test_damage_gives_a_text_or_a_reason(seed: int) -> None:
    lines = set_lines(make_paragraphs(seed, n_paragraphs=3), letters=70, hyphens="-")
    content = bytearray(make_pdf(set_pages(lines, n_columns=1)))
    chance = random.Random(seed)
    for _ in range(chance.randint(1, 30)):
        content[chance.randrange(len(content))] = chance.randrange(256)
    try:
        assert isinstance(read(bytes(content)).text, str)
    except Drop as drop:
        assert drop.reason in {"unreadable", "protected", "no_text_layer"}


def test_recognise() -> None:
    assert pdf.recognise(b"\xef\xbb\xbf%PDF-1.4")
    assert not pdf.recognise(b"Nothing of a %PDF".ljust(2_000) + b"%PDF-")
    assert pdf.FORMAT.apart
    assert pdf.FORMAT.suffixes == (".pdf",)


def test_a_stream_that_unpacks_to_much(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = b"BT /F 10 Tf 50 700 Td " + b"(boats in fog) Tj " * 20_000 + b"ET"
    packed = zlib.compress(drawn)
    content = make_pdf([[]])
    stream = b"<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(packed), packed)
    content = re.sub(rb"<</Length \d+>>stream\nBT  ET\nendstream", lambda _: stream, content)
    with pytest.raises(Drop, match=r"page 1 has 2\d\d,\d{3} characters; read are up to 150,000"):
        read(content)


def test_every_page_counts() -> None:
    texts = [f"The boats of day {n} came in late." for n in range(1, 13)]
    pages = [[(50, 400, 10, text)] for text in texts]
    # In the middle of its page a line is no running head, however often it comes.
    got = read(make_pdf(pages)).text
    assert list(itertools.chain(got.split("\n"))) == texts


def test_a_page_that_is_read_from_right_to_left() -> None:
    lines = ["המעבורת נשארת בנמל העיר", "ויוצאת בכל בוקר לים."]
    figure = Figure(figsize=(8.27, 11.69))
    for row, line in enumerate(lines):
        for i, letter in enumerate(line):
            figure.text(0.9 - 0.014 * i, 0.8 - 0.02 * row, letter, size=14)
    out = io.BytesIO()
    FigureCanvasPdf(figure).print_pdf(out)
    # How wide each letter is, and so where spaces are, is not known here.
    assert "".join(read(out.getvalue()).text.split()) == "".join("".join(lines).split())
