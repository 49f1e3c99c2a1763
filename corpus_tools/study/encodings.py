"""Which encoding the bytes of a text are in."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

# A UTF-32 mark begins like a UTF-16 one and must be tried first.
_WIDE_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What Western European news holds beside ASCII; no š, þ, ³, which are marks of other encodings.
_WESTERN = frozenset(
    "àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿœßÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝŸŒ‘’“”„«»–—…•¡¿·´°§©®™€£½×±‰†¶‹›‚\xa0"
)
_OTHER = re.compile(rf"[^\x00-\x7f{re.escape(''.join(sorted(_WESTERN)))}]")
# One letter in so many that are not ASCII may be of a name from elsewhere.
_NAMES = 50
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
_HEAD, _MOSTLY, _RARELY = 4_096, 0.6, 0.01
# From how many bytes an encoding is guessed: ten thousand lines, for guessing is slow.
_SAMPLE = 1_000_000
_FOREIGN = re.compile(rb"[\x80-\xff]")
_DAMAGED = "\ufffd"
# Of text from a failing disk; programs, pictures and numbers have more, or have signals.
_FEWER = 8
_SIGNALS = re.compile(rb"[\x01-\x08\x0e-\x1f\x7f]")


def read_bytes(raw: bytes, *, stated: str = "") -> tuple[str, str] | None:
    r"""Return the text that bytes are and the name of its encoding, or None if they are no text.

    The encoding is the one a byte order mark names, else UTF-16 if every other byte is nought, else
    UTF-8 if the bytes are that, else the stated one if they are that, else UTF-8 if they are that
    but for a few, else cp1252 or Mac Roman if the text reads as Western European in it, else what
    ``charset_normalizer`` finds most plausible.

    What is damaged becomes U+FFFD, and so does each nought in what is text otherwise: a failing
    disk leaves them. Byte order marks are left out wherever they stand, such as where one file was
    put behind another.

    Parameters
    ----------
    raw
        The bytes.
    stated
        The encoding that they name themselves, as pages do; or blank.

    Examples
    --------
    >>> read_bytes("the envoy’s “no”".encode("mac_roman"))
    ('the envoy’s “no”', 'mac-roman')
    >>> read_bytes(b"No\0 pact.")
    ('No� pact.', 'utf-8')
    """
    wide = _find_wide(raw)
    if b"\0" in raw and not wide and not _is_text_with_noughts(raw):
        return None
    read = _read_wide(raw, wide) if wide else _read_narrow(raw, stated) or _read_guessed(raw)
    return (_clean(read[0]), read[1]) if read else None


def read_start(raw: bytes, *, n_bytes: int) -> str:
    """Return the text of the first bytes, in UTF-8 if they are not wider; no others are guessed.

    Letters of other encodings are U+FFFD. The text of what is plainly no text is blank.

    Examples
    --------
    >>> read_start("HD".encode("utf-16"), n_bytes=400)
    'HD'
    """
    start = raw[:n_bytes]
    wide = _find_wide(start)
    if b"\0" in start and not wide and not _is_text_with_noughts(start):
        return ""
    return _clean(start.decode(wide or "utf-8", "replace"))


def _find_wide(raw: bytes) -> str:
    """Return which encoding of two or four bytes a letter it is, or "".

    Without a mark it is UTF-16 if every other byte is nought, as it is of Latin letters.
    """
    for mark, encoding in _WIDE_MARKS:
        if raw.startswith(mark):
            return encoding
    start = raw[:_HEAD]
    low, high = start[1::2], start[::2]
    for encoding, noughts, letters in (("utf-16-le", low, high), ("utf-16-be", high, low)):
        if noughts.count(0) > _MOSTLY * len(noughts) and letters.count(0) <= _RARELY * len(letters):
            return encoding
    return ""


def _is_text_with_noughts(raw: bytes) -> bool:
    """Return whether bytes with noughts among them may be text: few are, and none a signal."""
    return _FEWER * raw.count(0) <= len(raw) and not _SIGNALS.search(raw)


def _read_wide(raw: bytes, encoding: str) -> tuple[str, str] | None:
    """Return the text, damaged where a byte is one too many or a few are wrong."""
    text = raw.decode(encoding, "replace")
    is_whole = text.count(_DAMAGED) <= 1 + _RARELY * len(text)
    return (text, encoding) if is_whole and _FEWER * text.count("\0") <= len(text) else None


def _read_narrow(raw: bytes, stated: str) -> tuple[str, str] | None:
    """Return text in UTF-8, also with some damaged letters, or in the stated encoding."""
    utf_8 = "utf-8-sig" if raw.startswith(codecs.BOM_UTF8) else "utf-8"
    for encoding in filter(None, (utf_8, stated)):
        try:
            return raw.decode(encoding), encoding
        except UnicodeError:
            continue
    text = raw.decode(utf_8, "replace")
    # In another encoding few letters would be some of UTF-8 by chance.
    return (text, utf_8) if 2 * text.count(_DAMAGED) <= _count_foreign(text) else None


def _clean(text: str) -> str:
    return text.replace("\0", _DAMAGED).replace("\ufeff", "")


def _read_guessed(raw: bytes) -> tuple[str, str] | None:
    name = _guess(_sample(raw).replace(b"\0", b""))
    return (raw.decode(name, "replace"), name.replace("_", "-")) if name else None


def _sample(raw: bytes) -> bytes:
    """Return the bytes, or of many those around the first that is not ASCII and behind it."""
    foreign = _FOREIGN.search(raw)
    if len(raw) <= _SAMPLE or not foreign:
        return raw[:_SAMPLE]
    start = max(0, foreign.start() - _HEAD)
    sample = raw[start : start + _SAMPLE]
    # Neither a line end nor a blank is ever a part of a longer character.
    end = max(sample.rfind(b"\n"), sample.rfind(b" ")) + 1
    return sample[:end] or sample


def _guess(raw: bytes) -> str:
    if western := _guess_western(raw):
        return western
    best = from_bytes(raw, cp_isolation=_COMMON).best() or from_bytes(raw).best()
    return best.encoding if best else ""


def _guess_western(raw: bytes) -> str:
    """Return the encoding of few accents and curly quotes: too few to guess by statistics."""
    windows, mac = (raw.decode(name, errors="replace") for name in ("cp1252", "mac_roman"))
    n_slips = len(_SLIP.findall(mac)) + len(_MARK_IN_WORD.findall(mac))
    if _CLEARLY * n_slips < len(_SLIP.findall(windows)) and _is_western(mac):
        return "mac_roman"
    return "cp1252" if _is_western(windows) else ""


def _count_foreign(text: str) -> int:
    """Return how many characters are not ASCII."""
    return len(text) - len(text.encode("ascii", "ignore"))


def _is_western(text: str) -> bool:
    n_foreign = _count_foreign(text)
    return (
        n_foreign < len(text) / 4
        and _NAMES * len(_OTHER.findall(text)) <= n_foreign
        and not _CONTROL.search(text)
    )
