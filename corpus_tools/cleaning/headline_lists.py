"""Fronts of sections, pages of tags: lists of headlines, saved in place of an article."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from corpus_tools.cleaning.headings import LIST_MARK
from corpus_tools.cleaning.labelled_line import Line
from corpus_tools.cleaning.main_text import ends_sentence

_HEADLINE = range(4, 21)  # words
_TEASER = 30  # Words of a longer line are a paragraph.
_LEAST = 5  # So many headlines make a list,
_SHARE = 0.7  # if so many of them have the same kind of line below them.
_TEASED = 0.5  # A sentence below fewer of them may be an article among other stories.
_ALIKE = 0.4  # A word that more of them share is a subject: theirs may be one article.

_SHORT = 80  # characters
_SUBJECT_WORD = re.compile(r"[^\W\d_]{4,}")
# What a listing says below each of its headlines.
_BELOW = {
    "age": r"""(?:vor|il\ y\ a|hace|há)\ \d+\ \w+|\d+\ ?\w+\ (?:ago|fa|atrás|geleden|temu|назад
        |önce)|\d+\ ?(?:小时|小時|分钟|分鐘|天|日|時間|分)前|yesterday|gestern|hier|ayer""",
    "day": r"""(?=\W*\w*\W*\d)[\w ,.、:/年月日-]{0,12}(?:19|20)\d\d[\w ,.:/年月日|-]{0,14}""",
    "author": r"""(?:by|von|par|por|di|door)\ [^.!?]{3,50}""",
    "minutes": r"""\d+[ -]min(?:ute)?s?\ read|\d+\ min\w*\ (?:lesen|de\ lecture|de\ lectura)
        |lesezeit\W+\d+\ min\w*""",
    "comments": r"""\d+\ (?:comments?|kommentare?|commentaires?|comentarios?)""",
    "link": r"""(?:read|continue|see|learn)\ (?:more|reading|full\ story)|weiterlesen|mehr\ lesen
        |lire\ la\ suite|en\ savoir\ plus|leer\ más|seguir\ leyendo|leia\ mais|leggi\ tutto
        |lees\ (?:verder|meer)|阅读(?:全文|更多)|続きを読む|читать\ далее""",
}
_KINDS = {
    kind: re.compile(rf"\W*(?:{words})\W*", re.IGNORECASE | re.VERBOSE)
    for kind, words in _BELOW.items()
}
# Nothing else does, while live reports, chronologies and tips on what to read have the others.
_OF_LISTS = ("minutes", "comments")
_LIVE = re.compile(
    r"\b(?:live|liveblog|blog|ticker|as it happened|minute by minute|updates?|timeline|chronolog\w+"
    r"|en direct|en vivo|ao vivo|diretta|онлайн|хроника|canlı)\b|直播|滚动|ライブ|速報",
    re.IGNORECASE,
)
# What it says of itself: there are more of them.
_MORE = re.compile(
    r"""\W*(?:(?:load|show|view|see)\ (?:more|all)(?:\ \w+){0,2}|(?:older|previous|earlier)
    \ (?:posts|entries|stories|articles)|next(?:\ page)?|page\ \d+\ (?:of|/)\ \d+|(?:\d+\W+){3,}\w*
    |(?:mehr|weitere)\ (?:\w+\ )?(?:laden|anzeigen)|ältere\ (?:beiträge|artikel)|nächste\ seite
    |(?:voir|charger|afficher)\ plus(?:\ \w+){0,2}|page\ suivante
    |(?:cargar|ver|mostrar)\ más(?:\ \w+){0,2}
    |página\ siguiente|carregar\ mais|ver\ mais|carica\ altr\w+|meer\ laden
    |加载更多|查看更多|下一页|下一頁|載入更多|もっと見る|次のページ
    |показать\ ещё|загрузить\ ещё)\W*""",
    re.IGNORECASE | re.VERBOSE,
)
_SUBJECT = re.compile(
    r"\W*(?:tags?|topics?|all (?:stories|articles|posts) (?:on|about|tagged)|category|archive"
    r"|thema|schlagwort|étiquette|mot-clé|etiqueta|标签|專題|专题)\W+\w.{0,60}",
    re.IGNORECASE,
)


def find_headline_list(lines: Sequence[Line]) -> str:
    r"""Return the first headlines of a list of them, if the document is nothing else; or nothing.

    Below each headline stands the same kind of line, and at most one sentence; no line is a
    paragraph. What entries of other articles have below them as well is asked for more: the
    list says that it goes on, and names its subject or has none.

    Parameters
    ----------
    lines
        The lines of the document, without notices to the reader.

    Examples
    --------
    >>> from corpus_tools.cleaning.labelled_line import read_lines
    >>> titles = ["Fog lies on the bay", "Bread is dear in Sarn", "A clock stands still"]
    >>> titles += ["Two boats are too few", "The old pier has cracks"]
    >>> find_headline_list(read_lines("\n3 min read\n".join([*titles, ""])))
    'Fog lies on the bay / Bread is dear in Sarn'
    """
    headlines = [line for line in lines if _is_headline(line)]
    if len(headlines) < _LEAST or _has_paragraph(lines, len(headlines)):
        return ""
    below = _find_below(lines, headlines)
    often = Counter(kind for kinds in below for kind in kinds).most_common(1)
    kind, n = often[0] if often else ("", 0)
    if n < _SHARE * len(headlines):
        return ""
    if kind not in _OF_LISTS and not (kind in below[-1] and _is_listing(lines, headlines)):
        return ""
    return " / ".join(line.text.strip() for line in headlines[:2])


def _has_paragraph(lines: Sequence[Line], n_headlines: int) -> bool:
    """Return whether sentences go on, or stand below a few of the headlines only."""
    said = [_is_closed(line) and line.words >= min(_HEADLINE) for line in lines]
    long = any(line.words > _TEASER for line in lines)
    return long or any(map(all, pairwise(said))) or 0 < sum(said) < _TEASED * n_headlines


def _find_below(lines: Sequence[Line], headlines: Sequence[Line]) -> list[set[str]]:
    """Return for each headline which kinds of lines stand below it."""
    starts = [line.start for line in headlines]
    below: list[set[str]] = [set() for _ in headlines]
    for line in lines:
        number = bisect_right(starts, line.start) - 1
        if number >= 0:
            below[number].update(_find_kinds(line))
    return below


def _is_listing(lines: Sequence[Line], headlines: Sequence[Line]) -> bool:
    """Return whether a page says that it lists more, and is no report on one subject."""
    if any(_LIVE.search(line.text[:_SHORT]) for line in lines):
        return False
    named = any(_fits(_SUBJECT, line) for line in lines)
    return any(_fits(_MORE, line) for line in lines) and (named or _differ(headlines))


def _is_closed(line: Line) -> bool:
    return line.closed or ends_sentence(line.text)


def _is_headline(line: Line) -> bool:
    plain = not LIST_MARK.match(line.text) and not line.text.strip()[0].isdigit()
    other = _find_kinds(line) or _fits(_MORE, line) or _fits(_SUBJECT, line)
    return plain and not _is_closed(line) and line.words in _HEADLINE and not other


def _find_kinds(line: Line) -> list[str]:
    return [kind for kind, pattern in _KINDS.items() if _fits(pattern, line)]


def _fits(pattern: re.Pattern[str], line: Line) -> bool:
    text = line.text.strip()
    return len(text) <= _SHORT and bool(pattern.fullmatch(text))


def _differ(headlines: Sequence[Line]) -> bool:
    """Return whether the headlines share no subject."""
    words = Counter(
        word for line in headlines for word in set(_SUBJECT_WORD.findall(line.text.lower()))
    )
    most = max(words.values(), default=0)
    return most <= max(_ALIKE * len(headlines), 2)
