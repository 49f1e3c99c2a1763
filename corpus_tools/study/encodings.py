"""Which encoding the bytes of a text are in."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

# A UTF-32 mark begins like a UTF-16 one and must be tried first.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (codecs.BOM_UTF8, "utf-8-sig"),
)
# What Western European news holds beside ASCII; no š, þ, ³, which are marks of other encodings.
_WESTERN = frozenset(
    "àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿœßÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝŸŒ‘’“”„«»–—…•¡¿·´°§©®™€£½×±‰†¶‹›‚\xa0"
)
# What hardly stands in a text that is read right: a capital behind a small letter or where a
# closing quotation mark belongs, a lone Ñ (Mac's dash) or Ê, any Ÿ; quotation marks within words.
_SLIP = re.compile(
    r"[a-zß-ÿ][À-ÖØ-ÞŒŽŠ]|[.,!?][ÒÓÔÕ](?!\w)|(?<![^\W\d_])[ÊÑÐ](?![^\W\d_])|[Ÿ\ufffd]"
)
_MARK_IN_WORD = re.compile(r"[^\W\d_][“”„«»…][^\W\d_]")
_CLEARLY = 4
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
# Tried before all others, which differ from them in letters that hardly occur and win by chance.
_COMMON = [
    "gb18030", "big5", "cp932", "euc_jp", "cp949", "cp1250", "iso8859_2", "cp1251", "koi8_r",
    "iso8859_5", "cp866", "cp1252", "cp1253", "iso8859_7", "cp1254", "cp1255", "cp1256",
    "iso8859_6", "cp1257", "cp1258",
]  # fmt: skip
_HEAD, _MOSTLY = 4_096, 0.6


def read_bytes(raw: bytes) -> tuple[str, str] | None:
    """Return the text that bytes are and the name of its encoding, or None if they are no text.

    The encoding is the one a byte order mark names, else UTF-8 if the bytes are that or are but
    for a few, which become U+FFFD, else cp1252 or Mac Roman if the text reads as Western European
    in it, else what ``charset_normalizer`` finds most plausible.

    Examples
    --------
    >>> read_bytes("the envoy’s “no”".encode("mac_roman"))
    ('the envoy’s “no”', 'mac-roman')
    """
    for encoding in _list_certain(raw):
        try:
            return raw.decode(encoding), encoding
        except UnicodeError:
            if encoding.startswith("utf-8") and (text := _mend(raw, encoding)):
                return text, encoding
    name = _guess(raw)
    return (raw.decode(name), name.replace("_", "-")) if name else None


def _list_certain(raw: bytes) -> list[str]:
    marked = [encoding for mark, encoding in _MARKS if raw.startswith(mark)]
    return marked or (_without_mark(raw) if b"\0" in raw else ["utf-8"])


def _without_mark(raw: bytes) -> list[str]:
    """Return UTF-16 if every other byte is nought, as it is of Latin letters."""
    start = raw[:_HEAD]
    low, high = start[1::2], start[::2]
    for encoding, noughts, letters in (("utf-16-le", low, high), ("utf-16-be", high, low)):
        if noughts.count(0) > _MOSTLY * len(noughts) and not letters.count(0):
            return [encoding]
    return []


def _mend(raw: bytes, encoding: str) -> str:
    """Return text in UTF-8 with some damaged letters, or nothing if it is hardly that.

    In another encoding few letters would be some of UTF-8 by chance.
    """
    text = raw.decode(encoding, "replace")
    n_foreign = sum(not letter.isascii() for letter in text)
    return text if 2 * text.count("\ufffd") <= n_foreign else ""


def _guess(raw: bytes) -> str:
    if western := _guess_western(raw):
        return western
    if b"\0" in raw:
        return ""
    best = from_bytes(raw, cp_isolation=_COMMON).best() or from_bytes(raw).best()
    return best.encoding if best else ""


def _guess_western(raw: bytes) -> str:
    """Return the encoding of few accents and curly quotes: too few to guess by statistics."""
    windows, mac = (raw.decode(name, errors="replace") for name in ("cp1252", "mac_roman"))
    n_slips = len(_SLIP.findall(mac)) + len(_MARK_IN_WORD.findall(mac))
    if _CLEARLY * n_slips < len(_SLIP.findall(windows)) and _is_western(mac):
        return "mac_roman"
    return "cp1252" if _is_western(windows) else ""


def _is_western(text: str) -> bool:
    n_foreign = sum(not letter.isascii() for letter in text)
    return (
        n_foreign < len(text) / 4
        and _WESTERN.issuperset(letter for letter in set(text) if not letter.isascii())
        and not _CONTROL.search(text)
    )
