"""News as files of every format that is read: what ``time_loading.py`` loads."""

from __future__ import annotations

import io
import json
import random
import re
import textwrap
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from html import escape

import docx
import pandas as pd

SEED = 17
SOURCE, OUTLET = "ninebridge", "Ninebridge Evening Herald"
_LONG_WORD = re.compile(r"\b[a-z]{5,}\b")
_COPIED = 20
_LONGEST = 25_000  # characters: a cell of Excel holds 32,767
_ASCII = 128
_LETTERS, _ROWS, _LEADING = 46, 52, 13  # of a column: letters a line, lines; points between them
_MENU = "".join(f'<li><a href="/{n}">Part {n} of the site</a></li>' for n in range(30))
_TEASERS = "".join(f'<p><a href="/t/{n}">Read about town {n}</a></p>' for n in range(12))


@dataclass(frozen=True)
class News:
    """An article to be set."""

    title: str
    paragraphs: tuple[str, ...]

    @property
    def text(self) -> str:
        """The title and the paragraphs, a blank line between them."""
        return "\n\n".join((self.title, *self.paragraphs))


def make_news(lines: Sequence[str], number: int) -> list[News]:
    """Return so many articles of news.

    Each takes its shape from one of the lines (JSON with ``title`` and ``text``); its words of
    five letters or more are other such words of the news, drawn with a seed. Every twentieth is a
    copy: the one before it without its last paragraph.
    """
    read = [json.loads(line) for line in lines if line.strip()]
    words = _LONG_WORD.findall(" ".join(one["text"] for one in read))
    chance = random.Random(SEED)  # noqa: S311  texts, no secrets
    made: list[News] = []
    for at in range(number):
        one = read[at % len(read)]
        parts = [
            _LONG_WORD.sub(lambda _: chance.choice(words), part).strip()
            for part in one["text"][:_LONGEST].split("\n")
        ]
        if at % _COPIED == _COPIED - 1:
            parts = list(made[-1].paragraphs[:-1])
        made.append(News(f"{one['title']} ({at})", tuple(part for part in parts if part)))
    return made


def _rows(news: Sequence[News]) -> pd.DataFrame:
    return pd.DataFrame(
        {"outlet": OUTLET, "title": [one.title for one in news], "text": [n.text for n in news]}
    )


def _page(one: News) -> bytes:
    body = "".join(f"<p>{escape(part)}</p>" for part in one.paragraphs)
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{escape(one.title)}'
        f"</title></head><body><header><nav><ul>{_MENU}</ul></nav></header><main><article>"
        f"<h1>{escape(one.title)}</h1>{body}</article></main><aside>{_TEASERS}</aside>"
        f"<footer><ul>{_MENU}</ul></footer></body></html>"
    ).encode()


def _paragraphs_of_word(lines: Sequence[str]) -> bytes:
    document, file = docx.Document(), io.BytesIO()
    for line in lines:
        document.add_paragraph(line)
    document.save(file)
    return file.getvalue()


def _pdf(one: News) -> bytes:
    """Return an article in two columns of Courier, with a running head on each page."""
    lines = [
        line for part in (one.title, *one.paragraphs) for line in textwrap.wrap(part, _LETTERS)
    ]
    bodies = [b"<</Type/Catalog/Pages 2 0 R>>", b"", b"<</Type/Font/Subtype/Type1/BaseFont/Courier"
              b"/Encoding/WinAnsiEncoding>>"]  # fmt: skip
    kids = []
    for start in range(0, len(lines), 2 * _ROWS):
        drawn = [b"BT /F 8 Tf 1 0 0 1 40 770 Tm (The Made-up Gazette) Tj"]
        drawn += [_set_line(*spot) for spot in enumerate(lines[start : start + 2 * _ROWS])]
        stream = b"\n".join((*drawn, b"ET"))
        kids.append(b"%d 0 R" % (len(bodies) + 1))
        bodies.append(b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents %d 0 R/Resources"
                      b"<</Font<</F 3 0 R>>>>>>" % (len(bodies) + 2))  # fmt: skip
        bodies.append(b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream))
    bodies[1] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(kids), b" ".join(kids))
    return _number_objects(bodies)


def _set_line(at: int, line: str) -> bytes:
    column, row = divmod(at, _ROWS)
    text = re.sub(rb"([()\\])", rb"\\\1", line.encode("cp1252", "replace"))
    return b"/F 9 Tf 1 0 0 1 %d %d Tm (%s) Tj" % (40 + 275 * column, 740 - _LEADING * row, text)


def _number_objects(bodies: Sequence[bytes]) -> bytes:
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(bodies, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n"
        b"%%%%EOF\n" % (len(places) + 1, table, len(places) + 1, len(out))
    )


def _rtf(one: News) -> bytes:
    # Beyond ASCII a letter is \u and its number in 16 bits with a sign, then ? for old programs.
    halves = re.sub(r"([\\{}])", r"\\\1", one.text).encode("utf-16-le")
    places = range(0, len(halves), 2)
    signed = [int.from_bytes(halves[at : at + 2], "little", signed=True) for at in places]
    text = "".join(chr(unit) if 0 <= unit < _ASCII else f"\\u{unit}?" for unit in signed)
    return ("{\\rtf1\\ansi\\deff0 " + text.replace("\n", "\\par\n") + "}").encode()


def _zip(news: Sequence[News]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for at, one in enumerate(news):
            archive.writestr(f"{SOURCE}/{at}.txt", one.text)
    return file.getvalue()


def _nexis(news: Sequence[News]) -> bytes:
    lines = []
    for one in news:
        lines += ["", one.title, OUTLET, "May 14, 2024 Tuesday", "", "\nCopyright 2024 Harbour Co."]
        lines += ["Section:\xa0NEWS; Pg. 4", "Length:\xa0212 words", "Body", "", *one.paragraphs]
        lines += ["Classification", "", "Language:\xa0ENGLISH", "\nLoad-Date:\xa0May 15, 2024"]
        lines += ["\nEnd of Document", "", ""]
    return _paragraphs_of_word(lines)


def _factiva(news: Sequence[News]) -> bytes:
    parts = []
    for at, one in enumerate(news):
        text = "".join(f'<p class="articleParagraph">{escape(part)}</p>' for part in one.paragraphs)
        fields = {
            "SE": "News", "HD": escape(one.title), "WC": "212 words", "PD": "14 May 2024",
            "SN": OUTLET, "SC": "HARBPO", "LA": "English", "CY": "(c) 2024 Harbour Co.",
            "TD": text, "AN": f"Document HARBPO0020240514ek5e{at:05}",
        }  # fmt: skip
        rows = "".join(
            f'<tr><td class="index"><b>{code}</b>&nbsp;</td><td>{cell}</td></tr>'
            for code, cell in fields.items()
        )
        parts.append(f'<div class="article enArticle"><table>{rows}</table><br></div>')
    top = '<html><head><meta charset="utf-8"><title>Factiva</title></head><body>'
    return f"{top}{''.join(parts)}<div>(c) Factiva</div></body></html>".encode()


def _proquest(news: Sequence[News]) -> bytes:
    rule = "_" * 60
    parts = [rule]
    for at, one in enumerate(news):
        first, *others = one.paragraphs
        parts += [one.title, "Abstract: In short.", f"Full text: {first}", *others, "Subject: News"]
        parts += [f"Title: {one.title}", f"Publication title: {OUTLET}; Port City"]
        parts += ["Publication date: May 14, 2024", "Language of publication: English"]
        parts += [f"ProQuest document ID: {at}", "Database: Newsstream", rule]
    return "\n\n".join((*parts, "Contact us at: an address", "Terms and conditions")).encode()


def _table(news: Sequence[News], write: Callable[..., object], **named: object) -> bytes:
    file = io.BytesIO()
    write(_rows(news), file, **named)
    return file.getvalue()


def _lines_of(one: News) -> tuple[str, ...]:
    return (one.title, *one.paragraphs)


# What is written: suffix, articles a file, and how.
FORMATS: dict[str, tuple[str, int, Callable[[Sequence[News]], bytes]]] = {
    "txt, UTF-8": (".txt", 1, lambda news: news[0].text.encode()),
    "txt, Latin-1": (".txt", 1, lambda news: f"{news[0].text} é".encode("latin-1", "replace")),
    "csv": (".csv", 100, partial(_table, write=pd.DataFrame.to_csv, index=False)),
    "xlsx": (".xlsx", 100, partial(_table, write=pd.DataFrame.to_excel, index=False)),
    "JSONL": (
        ".jsonl", 100,
        partial(_table, write=pd.DataFrame.to_json, orient="records", lines=True),
    ),
    "JSON": (".json", 100, partial(_table, write=pd.DataFrame.to_json, orient="records")),
    "Parquet": (".parquet", 100, partial(_table, write=pd.DataFrame.to_parquet)),
    "html": (".html", 1, lambda news: _page(news[0])),
    "docx": (".docx", 1, lambda news: _paragraphs_of_word(_lines_of(news[0]))),
    "pdf, two columns": (".pdf", 1, lambda news: _pdf(news[0])),
    "rtf": (".rtf", 1, lambda news: _rtf(news[0])),
    "zip of txt": (".zip", 100, _zip),
    "Nexis Uni, docx": (".docx", 50, _nexis),
    "Factiva, html": (".html", 50, _factiva),
    "ProQuest, txt": (".txt", 50, _proquest),
}  # fmt: skip
