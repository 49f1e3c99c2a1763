"""A valid file of every format that is read, with the same bytes each time."""

from __future__ import annotations

import csv
import email.mime.multipart
import email.mime.text
import io
import json
import warnings
from collections.abc import Callable
from html import escape

from .articles import Written
from .exports import EXPORTS
from .office import make_docx, make_xlsx
from .pdf_bytes import make_pdf
from .zips import pack, write_zip


def make_txt(article: Written) -> bytes:
    return article.text.encode()


def _make_table(article: Written, separator: str) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=separator)
    writer.writerows(
        [["title", "published_on", "text"], [article.title, "2031-05-14", article.text]]
    )
    return out.getvalue().encode()


def make_csv(article: Written) -> bytes:
    return _make_table(article, ",")


def make_tsv(article: Written) -> bytes:
    return _make_table(article, "\t")


def as_object(article: Written) -> dict[str, str]:
    return {"title": article.title, "published_on": "2031-05-14", "text": article.text}


def make_json(article: Written) -> bytes:
    return json.dumps([as_object(article)], indent=1).encode()


def make_jsonl(article: Written) -> bytes:
    return (json.dumps(as_object(article)) + "\n").encode()


def make_parquet(article: Written) -> bytes:
    with warnings.catch_warnings(action="ignore"):
        import pyarrow as pa  # noqa: PLC0415  slow to import, and few formats need it
        import pyarrow.parquet as pq  # noqa: PLC0415

        out = io.BytesIO()
        pq.write_table(pa.table({name: [value] for name, value in as_object(article).items()}), out)
    return out.getvalue()


def make_html(article: Written, *, head: str = "", body: str = "") -> bytes:
    """Return a page with a menu and a foot; ``head`` and ``body`` are put in as they are."""
    title = escape(article.title)
    paragraphs = "\n".join(f"<p>{escape(one)}</p>" for one in article.paragraphs)
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{title}</title>{head}'
        '</head>\n<body><nav><ul><li><a href="/">Home</a></li><li><a href="/n">News</a></li></ul>'
        f"</nav>\n<main><article><h1>{title}</h1>\n{paragraphs}\n{body}</article></main>\n"
        "<footer><p>All rights reserved</p></footer></body></html>\n"
    ).encode()


def make_xhtml(article: Written) -> bytes:
    page = make_html(article).decode().partition("\n")[2].replace('<meta charset="utf-8">', "")
    page = page.replace("<html ", '<html xmlns="http://www.w3.org/1999/xhtml" ')
    return f'<?xml version="1.0" encoding="utf-8"?>\n{page}'.encode()


def make_mhtml(article: Written) -> bytes:
    whole = email.mime.multipart.MIMEMultipart("related", boundary="=_one_boundary")
    whole["Subject"] = article.title
    whole.attach(email.mime.text.MIMEText(make_html(article).decode(), "html", "utf-8"))
    return whole.as_bytes()


def make_zip(article: Written) -> bytes:
    return write_zip([pack("heron/inside.txt", make_txt(article))])


def make_rtf(article: Written) -> bytes:
    paragraphs = "\\par\n".join((article.title, *article.paragraphs))
    return (
        "{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Helvetica;}}\\f0\\fs22 " + paragraphs + "\\par}"
    ).encode()


# By the name of the format in the report of the check; the first part is the suffix.
VALID: dict[str, Callable[[Written], bytes]] = {
    "txt": make_txt,
    "csv": make_csv,
    "tsv": make_tsv,
    "xlsx": make_xlsx,
    "json": make_json,
    "jsonl": make_jsonl,
    "parquet": make_parquet,
    "html": make_html,
    "xhtml": make_xhtml,
    "mhtml": make_mhtml,
    "docx": make_docx,
    "pdf": make_pdf,
    "zip": make_zip,
    "rtf": make_rtf,
    **EXPORTS,
}


def suffix_of(name: str) -> str:
    return "." + name.partition(" ")[0]
