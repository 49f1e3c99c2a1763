"""Word files (.docx): the text as it reads with all changes accepted.

Paragraphs, lists and tables in their order, text boxes after the paragraph they hang on, foot- and
endnotes last, each paragraph a line, items of lists with a bullet. Numbers that Word makes itself
(of items, headings, notes) are in no text of the file, so in none here. Left out: headers and
footers, tables of contents, comments, deleted and hidden text, instructions of fields, prompts of
content controls that nobody filled in.

The parts are read with zipfile and lxml, not python-docx: what python-docx calls the text of a
paragraph lacks insertions, content controls and text boxes, and it unpacks every picture first.
"""

from __future__ import annotations

import io
import zipfile
from typing import Any

from lxml import etree

from corpus_tools.loading.formats.archives import can_be_listed
from corpus_tools.loading.formats.article import Article, Drop, Format, RawFile
from corpus_tools.loading.formats.titles import find_standing_title
from corpus_tools.loading.formats.word.marked_text import find_heading, list_lines
from corpus_tools.loading.formats.word.styles import Styles

# A novel has three megabytes and 200,000 marks; each mark takes a hundred bytes and more in memory.
MAX_PART = 30_000_000
MAX_MARKS = 1_500_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_DC_TITLE = "{http://purl.org/dc/elements/1.1/}title"
# What [Content_Types].xml calls the parts that are read, in the order of their text.
_TEXTS = ("document.main+xml", "document.macroEnabled.main+xml", "template.main+xml")
_NOTES = ("footnotes+xml", "endnotes+xml")
_PROPERTIES = ("core-properties+xml",)
_STYLES, _NUMBERING = (".styles+xml",), (".numbering+xml",)


def read(raw: RawFile) -> list[Article]:
    """Read a Word file as one article.

    Parameters
    ----------
    raw
        The file.

    Returns
    -------
    list of Article
        One. Its facts give ``title`` where a paragraph has Word's style for titles, or where the
        title in the file's properties stands in the text as well: properties are often those of
        the file that somebody wrote over. The author and the day in them are whoever's computer
        it was and when the file was made, so they are not taken for the article's.

    Raises
    ------
    Drop
        ``protected`` with a password, ``unsupported_format`` if it is of an old Word, no Word file
        or one that holds its text in another format, ``too_large``, ``unreadable`` if damaged.
    """
    if raw.content.startswith(_OLE):
        raise _refuse_old(raw.content)
    with zipfile.ZipFile(io.BytesIO(raw.content)) as archive:
        parts = _list_parts(archive)
        texts = _read_parts(archive, parts, kinds=_TEXTS)
        notes = _read_parts(archive, parts, kinds=_NOTES)
        properties = _read_parts(archive, parts, kinds=_PROPERTIES)
        styles = Styles(
            _read_parts(archive, parts, kinds=_STYLES),
            _read_parts(archive, parts, kinds=_NUMBERING),
        )
    if not texts:
        raise Drop("unsupported_format", "no text of Word's in it: save it as .docx from Word")
    if any(next(part.iter("{*}altChunk"), None) is not None for part in texts):
        raise Drop(
            "unsupported_format",
            "its text is in it as a file of another format: open it in Word and save it again",
        )
    text = "\n".join(line for part in (*texts, *notes) for line in list_lines(part, styles))
    said = next((one.findtext(_DC_TITLE) or "" for one in properties), "")
    title = find_heading(texts[0], styles) or find_standing_title(said, text=text)
    return [Article(text, facts={"title": title} if title else {}, encoding="docx")]


def recognise(content: bytes) -> bool:
    """Return whether bytes are a Word file, of an old Word or with a password included."""
    if content.startswith(_OLE):
        return any(_stream(name) in content for name in ("WordDocument", "EncryptedPackage"))
    if not can_be_listed(content):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return False
    return "[Content_Types].xml" in names and any(name.startswith("word/") for name in names)


def _stream(name: str) -> bytes:
    """Return how an OLE container writes the name of a stream in it."""
    return name.encode("utf-16-le")


def _refuse_old(content: bytes) -> Drop:
    if _stream("EncryptedPackage") in content:
        return Drop("protected", "it needs a password: save it without one, as .docx or .xlsx")
    return Drop("unsupported_format", "a file of Word 97 to 2003: open it and save it as .docx")


def _list_parts(archive: zipfile.ZipFile) -> list[tuple[str, str]]:
    """Return what each part of a Word file is called, and its name."""
    types = _parse(archive, "[Content_Types].xml")
    return [
        (part.get("ContentType", ""), part.get("PartName", "").lstrip("/"))
        for part in types.iter("{*}Override")
        # Building blocks, which have styles and lists of their own.
        if "/glossary/" not in part.get("PartName", "")
    ]


def _read_parts(
    archive: zipfile.ZipFile, parts: list[tuple[str, str]], *, kinds: tuple[str, ...]
) -> list[Any]:
    known = set(archive.namelist())
    return [_parse(archive, name) for kind, name in parts if kind.endswith(kinds) and name in known]


def _parse(archive: zipfile.ZipFile, name: str) -> Any:
    if archive.getinfo(name).flag_bits & 0x1:
        raise Drop("protected", "it needs a password: save it without one")
    with archive.open(name) as file:
        # What the archive says of its size may be a lie.
        content = file.read(MAX_PART + 1)
    if len(content) > MAX_PART:
        raise Drop(
            "too_large",
            f"its part {name} unpacks to more than {MAX_PART // 1_000_000} MB: split it",
        )
    if content.count(b"<") > MAX_MARKS:
        raise Drop(
            "too_large",
            f"its part {name} has more than {MAX_MARKS:,} marks: split it",
        )
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        if error.code != etree.ErrorTypes.ERR_RESOURCE_LIMIT:
            raise
        raise Drop(
            "unreadable",
            f"its part {name} has tables or boxes one in another, over 256 marks deep, or one text "
            "of over 10 MB: take the article out of them, into a file of its own",
        ) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise Drop("unreadable", f"its part {name} declares entities, as no Word file does")
    return root


FORMAT = Format("Word", (".docx", ".docm", ".dotx", ".doc"), read, recognise, apart=True)
