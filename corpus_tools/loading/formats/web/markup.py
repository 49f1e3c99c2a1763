"""The mark-up of a web page from the bytes of a file: encodings and saved archives."""

from __future__ import annotations

import codecs
import email
import email.policy
import plistlib
import re
from pathlib import Path

from corpus_tools.loading.formats.article import Drop, RawFile
from corpus_tools.study.sheets import decode

_HEAD = 4096
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# Whole pages, fragments, and XHTML after its declaration; comments may come first.
_PAGE = re.compile(
    r"\s*(?:<!--.{0,3000}?-->\s*)*<(?:!doctype\s+html|(?:html|head|body|title|meta|link|script|style"
    r"|div|p|h[1-6]|article|section|main|header|nav|table|span|ul|ol|center|font)\b"
    r"|\?xml.{0,3000}<html\b)",
    re.IGNORECASE | re.DOTALL,
)
_INSIDE = re.compile(r"^\s*<(?:html|body)\b", re.IGNORECASE | re.MULTILINE)
_ARCHIVE = re.compile(rb"^content-type:\s*multipart/related\b", re.IGNORECASE | re.MULTILINE)
_PAGE_TYPES = frozenset({"text/html", "application/xhtml+xml"})
_PROPERTIES, _SAFARI = b"bplist00", b"WebMainResource"
_STATED = re.compile(
    rb"<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?([\w.:-]+)", re.I
)
# No browser draws them, and no tree of elements may hold them.
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ufffe\uffff]")
# What browsers read these names as (WHATWG Encoding Standard): each holds more than it says.
_READ_AS = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030"}
_READ_AS |= {"iso8859-9": "cp1254", "shift_jis": "cp932", "euc_kr": "cp949", "iso8859-11": "cp874"}


def is_page(content: bytes) -> bool:
    """Return whether bytes are a web page or a fragment of one, or a page saved as an archive."""
    head = content[:_HEAD]
    if head.startswith(_WIDE):
        text = head.decode("utf-16", "ignore")
    else:
        text = head.removeprefix(codecs.BOM_UTF8).decode("latin-1")
    return bool(_PAGE.match(text) or _INSIDE.search(text)) or is_archive(content)


def is_archive(content: bytes) -> bool:
    """Return whether bytes are a page with its pictures in one file.

    Browsers write MHTML (RFC 2557), Safari a property list.
    """
    if content.startswith(_PROPERTIES):
        return _SAFARI in content
    return bool(_ARCHIVE.search(content[:_HEAD].partition(b"\r\n\r\n")[0].partition(b"\n\n")[0]))


def read_markup(raw: RawFile) -> tuple[str, str]:
    """Return the mark-up of a page and its encoding.

    The encoding is the one that ``corpus_tools.study.encodings.read_bytes`` finds, which asks the
    bytes first and then what the page states. So a false statement spoils no text.

    Raises
    ------
    Drop
        If an archive holds no page.
    StudyError
        If the bytes are no text.
    """
    if is_archive(raw.content):
        content, stated = _unpack(raw.content)
    else:
        content, stated = raw.content, ""
    text, encoding = _decode(content, stated or _find_stated(content), Path(raw.name))
    return _CONTROL.sub("", text), encoding


def _unpack(content: bytes) -> tuple[bytes, str]:
    found = _unpack_safari if content.startswith(_PROPERTIES) else _unpack_mail
    page, stated = found(content)
    if not isinstance(page, bytes):
        raise Drop("unreadable", "a web archive with no page of HTML in it: save the page as .html")
    return page, str(stated)


def _unpack_safari(content: bytes) -> tuple[object, object]:
    page = plistlib.loads(content)[_SAFARI.decode()]
    return page["WebResourceData"], page.get("WebResourceTextEncodingName", "")


def _unpack_mail(content: bytes) -> tuple[object, object]:
    message = email.message_from_bytes(content, policy=email.policy.compat32)
    pages = (part for part in message.walk() if part.get_content_type() in _PAGE_TYPES)
    page = next(pages, None)
    return (
        (page.get_payload(decode=True), page.get_content_charset(""))
        if page is not None
        else (None, "")
    )


def _find_stated(content: bytes) -> str:
    found = _STATED.search(content[: 4 * _HEAD])
    return found[1].decode("latin-1") if found else ""


def _decode(content: bytes, stated: str, path: Path) -> tuple[str, str]:
    # No browser draws a nought: in a page it is no damage.
    shown = content if content.startswith(_WIDE) else content.replace(b"\0", b"")
    return decode(shown, path=path, stated=_look_up(stated))


def _look_up(stated: str) -> str:
    try:
        name = codecs.lookup(stated).name
    except (LookupError, ValueError):
        return ""
    # Bytes that state UTF-16 in letters of one byte are not that; nor are codecs of Python's own.
    if name.startswith(("utf-16", "utf-32", "utf-7")) or not codecs.lookup(name)._is_text_encoding:
        return ""
    return _READ_AS.get(name, name)
