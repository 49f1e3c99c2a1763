"""Which format a file has, and its articles."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath

from corpus_tools.errors import CorpusToolsError
from corpus_tools.loading.formats import FORMATS, Article, Drop, Format, RawFile, plain
from corpus_tools.loading.formats.archives import MARK, holds_members
from corpus_tools.loading.formats.article import as_drop
from corpus_tools.loading.formats.plain.prose import holds_prose
from corpus_tools.loading.tables_in_text import find_table

ARCHIVE = ".zip"
# Most novels are shorter; what is so long is a dump, and no sentence of it could be measured.
MAX_CHARACTERS = 1_000_000
# What other programs' files begin with: their suffix may lie.
_FOREIGN = {
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\x7fELF": "a program",
    b"MZ\x90": "a program",
    b"\x1f\x8b": "a gzip archive",
    b"Rar!": "a rar archive",
    b"7z\xbc\xaf": "a 7z archive",
    b"\xd0\xcf\x11\xe0": "a file of old Office programs, or one with a password",
    b"SQLite format 3": "a database",
}


def find_format(raw: RawFile) -> Format:
    """Return the format of a file: what its content tells, else its suffix.

    A file without a suffix that reads as an article is plain text.

    Raises
    ------
    Drop
        If it is none that is read.
    """
    if told := _find_told(raw.content):
        return told
    suffix = PurePosixPath(raw.name).suffix.lower()
    foreign = next((what for mark, what in _FOREIGN.items() if raw.content.startswith(mark)), None)
    said = next((one for one in FORMATS if suffix in one.suffixes), None)
    if not suffix and not foreign and holds_prose(raw):
        return plain.FORMAT
    if foreign or said is None:
        raise Drop("unsupported_format", f"{foreign or suffix or 'no suffix'}; {say_formats()}")
    if said.apart and said.recognise and raw.content.strip():
        raise Drop("unreadable", f"called {suffix}, but what is in it is not {said.name}: {_ANEW}")
    return (find_table(raw) or said) if said is plain.FORMAT else said


_OFFICE = "[Content_Types].xml"
_ANEW = "save it anew from the program that made it"


def is_archive(raw: RawFile) -> bool:
    """Return whether a file is a zip archive of files, and no document in zip's clothes."""
    if _find_told(raw.content):
        return False
    if raw.name.lower().endswith(ARCHIVE):
        return True
    # A document of another program may be a zip archive too, of parts that are no articles.
    plain = {"", *(suffix for one in FORMATS if not one.apart for suffix in one.suffixes)}
    return PurePosixPath(raw.name).suffix.lower() in plain and holds_members(raw.content)


def _find_told(content: bytes) -> Format | None:
    """Return the format that the content tells.

    An archive of whole files may begin as a page or a PDF in it does; only a document of Office
    programs is an archive itself.
    """
    if content.startswith(MARK) and not holds_members(content, _OFFICE):
        return None
    return next((one for one in FORMATS if one.recognise and one.recognise(content)), None)


def read_with(chosen: Format, raw: RawFile) -> list[Article]:
    """Return the articles of a file in this format.

    Raises
    ------
    Drop
        For whatever its reader raises: damaged files make readers raise anything.
    """
    try:
        return [_whole_characters(one) for one in chosen.read(raw)]
    except Drop:
        raise
    except CorpusToolsError as error:
        raise as_drop(error) from error
    except MemoryError as error:
        raise Drop("too_large", "reading it takes more memory than there is: split it") from error
    except Exception as error:  # see above
        said = f"{type(error).__name__}: {error}".splitlines()[0][:200]
        raise Drop("unreadable", f"damaged, or no {chosen.name} file ({said}): {_ANEW}") from error


def _whole_characters(article: Article) -> Article:
    """Return the article with U+FFFD for each half of a character, which no file can hold.

    A fact that says that nothing is known is blank; none holds what no table keeps.
    """
    kept = {name: _keep(value) for name, value in article.facts.items()}
    facts = {
        name: "" if name not in _OWN and value.casefold() in _NOTHING else value
        for name, value in kept.items()
    }
    text = _whole(article.text)
    # Two halves may have become one: what the mark-up said no longer fits.
    main = article.main if text == article.text else ()
    return replace(article, text=text, facts=facts, main=main)


_OWN = {"document_id", "source_id", "title"}  # may be any word
_NOTHING = {
    "unknown", "n/a", "#n/a", "#na", "<na>", "n.a.", "na", "nan", "none", "null", "not stated",
    "-", "--", "–", "—", "?",
}  # fmt: skip


def _keep(fact: str) -> str:
    """Return a fact as a table of text keeps it: without byte order marks and zero bytes."""
    return _whole(fact).replace("\ufeff", "").replace("\0", "\ufffd").strip()


def _whole(text: str) -> str:
    if text.isascii():
        return text
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def say_formats() -> str:
    """Return which files are read, as the end of a message."""
    suffixes = {one.suffixes[0] for one in FORMATS if one.suffixes} | {ARCHIVE}
    return f"read are {', '.join(sorted(suffixes))}: save it as one of these"
