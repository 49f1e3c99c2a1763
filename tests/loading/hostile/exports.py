"""Exports of article databases, in the layouts that their documentation shows."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from .articles import Written
from .office import make_docx_of

_RULE = "_" * 60


def make_nexis_docx(article: Written) -> bytes:
    return make_docx_of([
        article.title, "The Lindholm Courier", "May 14, 2031 Wednesday",
        "Copyright 2031 Lindholm Courier All Rights Reserved", "Section: NEWS; Pg. 4",
        "Length: 300 words", "Byline: Ada Brink", "Body", *article.paragraphs,
        "Classification", "Language: ENGLISH", "Load-Date: May 14, 2031", "End of Document",
    ])  # fmt: skip


def make_nexis_txt(article: Written) -> bytes:
    return (
        "                             1 of 1 DOCUMENTS\n\n\n                    The Lindholm Courier\n\n"
        f"                        May 14, 2031 Wednesday\n\n{article.title}\n\nBYLINE: Ada Brink\n\n"
        f"SECTION: NEWS; Pg. 4\n\nLENGTH: 300 words\n\n{article.body}\n\nLOAD-DATE: May 14, 2031\n\n"
        "LANGUAGE: ENGLISH\n\n            Copyright 2031 Lindholm Courier\n"
    ).encode()


def make_factiva_html(article: Written) -> bytes:
    body = "".join(
        f'<p class="articleParagraph enarticleParagraph">{escape(one)}</p>'
        for one in article.paragraphs
    )
    rows = (
        ("HD", f'<span class="enHeadline">{escape(article.title)}</span>'), ("WC", "300 words"),
        ("PD", "14 May 2031"), ("SN", "The Lindholm Courier"), ("SC", "LNDC"), ("LA", "English"),
        ("CY", "(c) 2031"), ("TD", body), ("AN", "Document LNDC000020310514e75e0000a"),
    )  # fmt: skip
    table = "".join(
        f'<tr><td class="index" align="right"><b>{code}</b>&nbsp;</td><td>{cell}</td></tr>'
        for code, cell in rows
    )
    return (
        "<!DOCTYPE html><html><head><title>Factiva</title></head><body>"
        '<div id="article-LNDC000020310514e75e0000a" class="article enArticle">'
        f"<table>{table}</table></div></body></html>"
    ).encode()


def make_factiva_txt(article: Written) -> bytes:
    return (
        f"{article.title}\n\n300 words\n14 May 2031\nThe Lindholm Courier\nLNDC\nEnglish\n"
        f"(c) 2031 Lindholm Courier\n\n{article.body}\n\nDocument LNDC000020310514e75e0000a\n"
    ).encode()


def make_proquest_txt(article: Written) -> bytes:
    return (
        f"{_RULE}\n\nReport Information from ProQuest\n\n{_RULE}\n\nDocument 1 of 1\n\n"
        f"{article.title}\n\nAuthor: Brink, Ada\n\nPublication info: The Lindholm Courier ; "
        f"Lindholm [Lindholm]14 May 2031.\n\nFull text: {article.body}\n\nTitle: {article.title}\n\n"
        "Publication title: The Lindholm Courier\n\nPublication date: May 14, 2031\n\n"
        f"Language of publication: English\n\nDatabase: ProQuest Central\n\n{_RULE}\n"
    ).encode()


EXPORTS: dict[str, Callable[[Written], bytes]] = {
    "docx of Nexis": make_nexis_docx,
    "txt of Nexis": make_nexis_txt,
    "html of Factiva": make_factiva_html,
    "txt of Factiva": make_factiva_txt,
    "txt of ProQuest": make_proquest_txt,
}
