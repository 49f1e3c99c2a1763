"""The lines above the text of a saved or forwarded e-mail: who wrote it to whom, when, on what."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from corpus_tools.cleaning.labelled_line import Line, make_key

# English, German, French, Spanish; bold or quoted by some programs.
_NAME = re.compile(
    r"""[\s>*]{0,6}(?P<name>from|to|cc|bcc|subject|date|sent|reply-to|importance|priority
    |attachments?|mime-version|return-path|delivered-to|received|(?:content|message|list|x)-[\w-]+
    |von|an|betreff|datum|gesendet|antwort\ an|de|à|objet|envoyé|date|para|asunto|enviado|fecha)
    \ ?\*?[:：]\*?(?=\s|$)\s*""",
    re.IGNORECASE | re.VERBOSE,
)
_SUBJECTS = {"subject", "betreff", "objet", "asunto"}
_ANSWERED = re.compile(r"(?:(?:re|fwd?|aw|wg|tr|rv)\s?[:：]\s*)+", re.IGNORECASE)
_FORWARDED = re.compile(
    r"[\s>*-]*(?:(?:forwarded|original) message|begin forwarded message"
    r"|(?:weitergeleitete|ursprüngliche) nachricht|message (?:transféré|d.origine)"
    r"|mensaje (?:reenviado|original))[\s:*-]*",
    re.IGNORECASE,
)
_HEAD = 30  # Lines of a text among which such lines are looked for.
_SEVERAL = 2  # So many in a row are a header, if one names the subject or an address.


def label_mail_header(lines: Sequence[Line], known: str) -> None:
    """Label lines such as "From: ..." that stand together, and take what the subject says as title.

    Where another line says the known title, the subject is one of those lines.
    """
    free, below_text = not known or all(line.key != known for line in lines), False
    for is_header, found in groupby(lines[:_HEAD], key=_is_header):
        block = list(found)
        if not is_header:
            below_text = below_text or any(line.is_prose for line in block)
        elif _is_mail(block) and (not below_text or _FORWARDED.fullmatch(block[0].text)):
            free = _label_block(block, free=free and not below_text)


def find_subject(text: str) -> int:
    """Return where in the line of a subject begins what it says.

    Examples
    --------
    >>> find_subject("Subject: Fwd: Rain over Orle")
    14
    """
    name = _NAME.match(text)
    start = name.end() if name else 0
    answered = _ANSWERED.match(text, start)
    return answered.end() if answered else start


def _is_header(line: Line) -> bool:
    return bool(_NAME.match(line.text) or _FORWARDED.fullmatch(line.text))


def _read_names(lines: Sequence[Line]) -> set[str]:
    return {found["name"].lower() for line in lines if (found := _NAME.match(line.text))}


def _is_mail(block: Sequence[Line]) -> bool:
    names = _read_names(block)
    certain = not _SUBJECTS.isdisjoint(names) or any("@" in line.text for line in block)
    return certain and len(names) >= _SEVERAL


def _label_block(block: Sequence[Line], *, free: bool) -> bool:
    """Label the lines; return whether the document is still free to have its title elsewhere."""
    for line in block:
        key = make_key(line.text[find_subject(line.text) :])
        names_subject = bool(key) and not _SUBJECTS.isdisjoint(_read_names([line]))
        if free and names_subject:
            line.key, free = key, False
            line.label("title", "mail_subject")
        else:
            line.label("furniture", "mail_header")
    return free
