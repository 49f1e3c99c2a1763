"""Word files and spreadsheets that unpack to far more than they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from .archives import zeros
from .articles import write_article
from .case import SECRET, Case, Right, dropped_for, holding, made_by
from .office import docx_members, word_document, word_paragraph, xlsx_members
from .valid import make_docx, make_txt
from .zips import pack, store, write_zip


def make_packed_documents(seed: int) -> Iterator[Case]:
    """Yield all of them."""
    article = write_article(seed + 1)
    reasons = dropped_for("unreadable", "too_large", "unsupported_format", "too_slow")
    right = Right("holds", article.body)
    long = word_paragraph("a few words " * 9)

    def bomb() -> bytes:
        members = docx_members(word_document(""))
        return write_zip([*members[:2], replace(zeros(640), name=b"word/document.xml")])

    def lying() -> bytes:
        members = docx_members(word_document(""))
        return write_zip([*members[:2], replace(zeros(640), name=b"word/document.xml", size=100)])

    def beside() -> bytes:
        parts = docx_members(word_document("".join(map(word_paragraph, article.paragraphs))))
        return write_zip([*parts, replace(zeros(640), name=b"word/media/image1.png", size=100)])

    def many_parts() -> bytes:
        parts = docx_members(word_document("".join(map(word_paragraph, article.paragraphs))))
        return write_zip([*parts, *(store(f"word/media/{n}.png", b"x") for n in range(100_000))])

    def long_body() -> bytes:
        return write_zip(docx_members(word_document(long * 400_000)))

    def sheet_bomb() -> bytes:
        parts = xlsx_members("")
        return write_zip([*parts[:-1], replace(zeros(640), name=parts[-1].name)])

    def sheet_lying() -> bytes:
        parts = xlsx_members("")
        return write_zip([*parts[:-1], replace(zeros(640), name=parts[-1].name, size=100)])

    yield Case("docx: 10 GB of zeros", "bomb.docx", made_by(bomb), reasons, heavy=True)
    yield Case(
        "docx: 10 GB that say they are 100 bytes", "bomb.docx", made_by(lying), reasons, heavy=True
    )
    yield Case("docx: 10 GB in a picture", "bomb.docx", made_by(beside), reasons, right, heavy=True)
    yield Case("docx: 100,000 parts", "bomb.docx", made_by(many_parts), reasons, right, heavy=True)
    yield Case(
        "docx: 400,000 paragraphs",
        "bomb.docx",
        made_by(long_body),
        reasons,
        Right("any"),
        heavy=True,
    )
    yield Case("xlsx: 10 GB of zeros", "bomb.xlsx", made_by(sheet_bomb), reasons, heavy=True)
    yield Case(
        "xlsx: 10 GB that say they are 100 bytes",
        "bomb.xlsx",
        made_by(sheet_lying),
        reasons,
        heavy=True,
    )
    yield Case(
        "zip with documents and a link beside",
        "mixed.zip",
        holding(_mixed(seed)),
        dropped_for("link_not_followed", "unsafe_name", "hidden_file"),
        Right("within", write_article(seed).text),
    )


def _mixed(seed: int) -> bytes:
    article = write_article(seed)
    return write_zip([
        pack("heron/a.txt", make_txt(article)), pack("heron/b.docx", make_docx(article)),
        pack("../c.txt", make_txt(article)), pack(".d.txt", SECRET.encode()),
        replace(store("e.txt", b"/etc/passwd"), mode=0o120777),
    ])  # fmt: skip
