"""Texts, tables and JSON whose characters, numbers or lengths are a trap."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

from .articles import Written, write_article
from .case import Case, Right, dropped_for, holding, made_by
from .office import make_docx_of, sheet, sheet_row, xlsx_members
from .valid import as_object, make_csv, make_html, make_json, make_jsonl
from .zips import write_zip

_LONG = 50_000_000
_LARGE = dropped_for("too_large", "too_slow", "unreadable")


def make_contents(seed: int) -> Iterator[Case]:
    """Yield all of them."""
    article = write_article(seed)
    yield from _long_lines(article)
    yield from _encodings(article)
    yield from _json(article)
    yield from _tables(article)


def _long_lines(article: Written) -> Iterator[Case]:
    words = b"a few words " * (_LONG // 12)
    letters = b"x" * _LONG
    cell = as_object(article) | {"text": "@"}
    makers: dict[str, tuple[str, Callable[[], bytes]]] = {
        "txt": ("line.txt", lambda: words),
        "txt, one word": ("line.txt", lambda: letters),
        "txt, Latin-1": ("line.txt", lambda: b"caf\xe9 " * (_LONG // 5)),
        "txt, noise": ("line.txt", lambda: bytes(range(128, 256)) * (_LONG // 128)),
        "txt, UTF-16": ("line.txt", lambda: b"\xff\xfe" + "a few words ".encode("utf-16-le") * (_LONG // 24)),
        "csv": ("cell.csv", lambda: make_csv(article).replace(b'"', b"") + b"a,b," + words),
        "csv, commas": ("commas.csv", lambda: b"text\n" + b"," * _LONG),
        "csv, quotes": ("quotes.csv", lambda: b'text\n"' + b'""' * (_LONG // 2) + b'"'),
        "csv, an open quote": ("open.csv", lambda: b'text\n"' + words),
        "tsv": ("cell.tsv", lambda: b"title\ttext\na\t" + words),
        "json": ("long.json", lambda: json.dumps([cell]).encode().replace(b"@", words)),
        "json, escapes": ("long.json", lambda: json.dumps([cell]).encode().replace(b"@", b"\\u0061" * (_LONG // 6))),
        "jsonl": ("long.jsonl", lambda: json.dumps(cell).encode().replace(b"@", words)),
        "html": ("long.html", lambda: b"<p>" + words),
        "html, one word": ("long.html", lambda: b"<p>" + letters),
        "rtf": ("long.rtf", lambda: b"{\\rtf1 " + words + b"}"),
        "rtf, braces": ("braces.rtf", lambda: b"{\\rtf1 " + b"{" * 5_000_000),
        "docx": ("long.docx", lambda: make_docx_of(["a few words " * 2_000_000])),
        "xlsx": ("long.xlsx", lambda: write_zip(xlsx_members(sheet(sheet_row(1, ["text"]) + sheet_row(2, ["a few words " * 2_000_000]))))),
    }  # fmt: skip
    for what, (name, make) in makers.items():
        yield Case(
            f"50 MB in a line: {what}",
            name,
            made_by(make),
            _LARGE | {"no_text_column", "empty", "unsupported_format"},
            heavy=True,
        )


def _encodings(article: Written) -> Iterator[Case]:
    text = article.text.replace("council", "conseil général “of” – São")
    same = Right("equal", text)
    reasons = dropped_for("unreadable", "other_language")
    for name in (
        "utf-8",
        "utf-8-sig",
        "utf-16",
        "utf-32",
        "cp1252",
        "utf-16-le",
        "utf-16-be",
        "utf-32-le",
        "utf-32-be",
    ):
        right = Right("equal", article.text) if name.startswith("cp") else same
        content = (article.text if name.startswith("cp") else text).encode(name)
        yield Case(f"encoding {name}", "text.txt", holding(content), reasons, right)
    raw = text.encode()
    within = Right("within", text + " ï ¿ ½")
    altered = {
        "a byte that is no UTF-8": raw[:90] + b"\xff" + raw[90:],
        "overlong UTF-8": raw[:90] + b"\xc0\xaf\xe0\x80\xaf" + raw[90:],
        "surrogates in UTF-8": raw[:90] + b"\xed\xa0\x80\xed\xb0\x80" + raw[90:],
        "beyond Unicode": raw[:90] + b"\xf5\x80\x80\x80" + raw[90:],
        "half a letter at the end": raw + b"\xe2\x80",
        "UTF-16 of odd length": text.encode("utf-16") + b"x",
        "UTF-16 with a lone surrogate": "\ufeff".encode("utf-16-le") + b"\x00\xd8" + text.encode("utf-16-le"),
        "UTF-16 mark before UTF-8": b"\xff\xfe" + raw,
        "UTF-8 mark before UTF-16": b"\xef\xbb\xbf" + text.encode("utf-16-le"),
        "UTF-32 beyond Unicode": b"\xff\xfe\0\0" + b"\xff\xff\xff\x7f" * 50,
        "NULs between words": raw.replace(b" ", b"\0"),
        "one NUL": raw[:90] + b"\0" + raw[90:],
        "UTF-8 then Latin-1": raw + article.text.replace("e", "é").encode("latin-1"),
        "twice encoded": text.encode().decode("latin-1").encode(),
        "UTF-7": text.encode("utf-7"),
        "control characters": bytes(range(1, 32)) * 20 + raw,
        "EBCDIC": article.text.encode("cp500"),
        "escape sequences": b"\x1b[31m" + raw + b"\x1b]0;title\x07\x1b[2J",
        "Japanese ISO-2022": "港の町は潮の模型を分け合う。".encode("iso2022_jp") * 30,
        "Chinese GB18030": "港口城镇共享潮汐模型。".encode("gb18030") * 30,
        "Russian KOI8-R": "Город у гавани делится моделью прилива. ".encode("koi8-r") * 30,
    }  # fmt: skip
    for what, content in altered.items():
        for name in ("text.txt", "text.csv", "text.html"):
            table = (
                b'title,text\na,"' + content.replace(b'"', b"'") + b'"\n'
                if name == "text.csv"
                else content
            )
            yield Case(
                f"encoding: {what}",
                name,
                holding(table),
                reasons | {"no_text_column", "empty"},
                Right("any") if name != "text.txt" else _loose(what, within),
            )


def _loose(what: str, within: Right) -> Right:
    """Some of these could be several encodings: nobody can tell which text is right."""
    told = ("a byte", "half", "one NUL", "control", "escape", "UTF-7")
    return within if what.startswith(told) else Right("any")


def _json(article: Written) -> Iterator[Case]:
    one = as_object(article)
    line = json.dumps(one)
    right = Right("holds", article.text)
    bad = dropped_for(
        "unreadable",
        "no_text_column",
        "empty",
        "too_large",
        "too_slow",
        "repeated_id",
        "unknown_source",
    )
    whole = {
        "100,000 levels of lists": "[" * 100_000 + "]" * 100_000,
        "100,000 levels of objects": '{"a":' * 100_000 + "1" + "}" * 100_000,
        "100,000 levels beside a text": line[:-1] + ', "a": ' + "[" * 100_000 + "]" * 100_000 + "}",
        "900 levels beside a text": line[:-1] + ', "a": ' + "[" * 900 + "]" * 900 + "}",
        "open lists": "[" * 100_000,
        "1e999999": line[:-1] + ', "n": 1e999999, "m": -1e999999}',
        "5,000 digits": line[:-1] + f', "n": {"9" * 5000}}}',
        "a million digits": line[:-1] + f', "n": {"9" * 1_000_000}}}',
        "a million digits as day": line[:-1] + f', "published_on": {"9" * 1_000_000}}}',
        "keys twice": line[:-1] + ', "text": ' + json.dumps(article.text) + "}",
        "NaN": line[:-1] + ', "n": NaN, "m": Infinity, "o": -Infinity}',
        "text is NaN": '{"text": NaN}',
        "text is null": '{"text": null}',
        "text is a number": '{"text": 12}',
        "text is a list": '{"text": ["a", "b"]}',
        "text is an object": '{"text": {"text": "a"}}',
        "text is a boolean": '{"text": true}',
        "a lone surrogate": line[:-1] + ', "author": "\\ud800 and \\udc00"}',
        "a lone surrogate in the text": json.dumps(one | {"text": article.text + " \ud83d end"}),
        "surrogates turned round in the text": json.dumps(one | {"text": article.text + " \udc00\ud800"}),
        "a lone surrogate in a key": line[:-1] + ', "\\ud800": "a"}',
        "a lone surrogate in the only key": '{"\\ud800": "a"}',
        "NUL in the text": json.dumps(one | {"text": article.text + " \0 end"}),
        "a raw control character": line.replace("Lindholm", "Lind\x01holm").replace("  ", " ") + "\x01",
        "single quotes": str(one),
        "a comment": "// articles\n" + line,
        "a comma too many": line[:-1] + ",}",
        "JavaScript": f"var articles = {line};",
        "two objects in a line": line + line,
        "a mark before it": "\ufeff" + line,
        "a list of lists": f"[[{line}]]",
        "a list of texts": json.dumps([article.text]),
        "an empty list": "[]",
        "an empty object": "{}",
        "an object of objects": json.dumps({"a": one, "b": one}),
        "null": "null",
        "a number": "7",
        "a name of 5 MB": json.dumps(one | {"x" * 5_000_000: 1}),
        "100,000 names": json.dumps(one | {f"x{n}": n for n in range(100_000)}),
        "100,000 empty objects": json.dumps([{}] * 100_000),
        "an id that leads elsewhere": json.dumps(one | {"document_id": "../../escaped"}),
        "a source nobody knows": json.dumps(one | {"source_id": "<script>alert(1)</script>"}),
        "a day that is none": json.dumps(one | {"published_on": "2031-02-30"}),
        "a formula as title": json.dumps(one | {"title": "=cmd|'/c calc'!A1"}),
        "constructor names": line[:-1] + ', "__class__": "a", "__proto__": {}}',
    }  # fmt: skip
    for what, content in whole.items():
        heavy = "100,000" in what or "million" in what or "MB" in what
        for name in ("one.json", "one.jsonl"):
            yield Case(
                f"json: {what}",
                name,
                holding(content.encode("utf-8", "surrogatepass")),
                bad,
                Right("any") if "text is" in what or "list of" in what else right,
                heavy=heavy,
            )
    lines = {
        "a broken line among good ones": [line, line[:50], line],
        "an array among objects": [line, "[1, 2]", line],
        "blank lines": ["", line, "", "", line, ""],
        "carriage returns alone": [line + "\r" + line],
        "other line ends in strings": [line.replace(". ", ".\u2028 ", 1), line],
        "10,000 lines of nothing": [*["{}"] * 10_000, line],
        "a table's head": ["title,text", line],
    }  # fmt: skip
    for what, rows in lines.items():
        yield Case(
            f"jsonl: {what}", "lines.jsonl", holding("\n".join(rows).encode()), bad, Right("any")
        )
    yield Case(
        "jsonl in UTF-16",
        "lines.jsonl",
        holding(make_jsonl(article).decode().encode("utf-16")),
        bad,
        right,
    )
    yield Case(
        "json in UTF-32",
        "lines.json",
        holding(make_json(article).decode().encode("utf-32")),
        bad,
        right,
    )


def _tables(article: Written) -> Iterator[Case]:
    head = "title,published_on,text\n"
    text = '"' + article.text + '"'
    row = f"A title,2031-05-14,{text}\n"
    right = Right("within", article.text + " A title")
    reasons = dropped_for(
        "unreadable",
        "no_text_column",
        "empty",
        "unknown_source",
        "repeated_id",
        "too_large",
        "too_slow",
    )
    whole = {
        "an open quote": head + row + 'a,,"never closed\n' + row,
        "a quote within": head + row + 'a,,say "no" more\n' + row,
        "quotes after quotes": head + 'a,,"one" two "three"\n' + row,
        "quotes not doubled": head + 'a,,"he said "no" to it"\n',
        "only quotes": '"""""""',
        "100,000 columns": ",".join(f"c{n}" for n in range(100_000)) + ",text\n" + "," * 100_000 + text + "\n",
        "100,000 columns twice named": ",".join(["text"] * 100_000) + "\n",
        "rows that are too long": head + row + "a,b,c,d,e\n",
        "rows that are too short": head + row + "a\n" + row,
        "a column twice": "text,text\na,b\n",
        "no head": row,
        "head only": head,
        "head without names": ",,\na,b,c\n",
        "a mark in its middle": head + row + "\ufeff" + row,
        "a NUL in a cell": head + row.replace("A title", "A\0title"),
        "carriage returns alone": (head + row).replace("\n", "\r"),
        "mixed line ends": head + row.replace("\n", "\r\n") + row,
        "another separator": (head + row.replace(text, '"x"')).replace(",", "|"),
        "a separator said": "sep=;\n" + head.replace(",", ";") + "a;2031-05-14;" + text + "\n",
        "a separator said that is a letter": "sep=x\n" + head + row,
        "formulas": head + f"=cmd()|'a'!A1,2031-05-14,{text}\n@SUM(A1),2031-05-14,{text}\n",
        "a day that is none": head + f"a,2031-02-30,{text}\n",
        "a day of 100,000 digits": head + f"a,{'9' * 100_000},{text}\n",
        "an id twice": "document_id,text\na,b\na,c\n",
        "an id of a megabyte": f"document_id,text\n{'a' * 1_000_000},{text}\n",
        "an id that is white space": f"document_id,text\n\u200b,{text}\n",
        "an id with a newline": f'document_id,text\n"a\nb",{text}\n',
        "a source that leads elsewhere": f"source_id,text\n../../etc,{text}\n",
        "200,000 rows": "text\n" + "a few words\n" * 200_000,
        "a million blank rows": head + "\n" * 1_000_000 + row,
        "a million commas": head + row + "," * 1_000_000,
    }  # fmt: skip
    for what, content in whole.items():
        heavy = "00,000" in what or "million" in what
        yield Case(
            f"csv: {what}",
            "table.csv",
            holding(content.encode()),
            reasons,
            right
            if heavy is False
            and "id" not in what
            and "quote" not in what
            and what != "a column twice"
            else Right("any"),
            heavy=heavy,
        )
    tabs = make_csv(article).replace(b",", b"\t")
    yield Case("tsv called csv", "table.csv", holding(tabs), reasons, Right("any"))
    yield Case(
        "html table called csv", "table.csv", holding(make_html(article)), reasons, Right("any")
    )
