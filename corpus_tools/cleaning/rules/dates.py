"""When a text was published and changed, and how long it takes to read."""

from __future__ import annotations

import re

from corpus_tools.cleaning.fragments import (
    AGO,
    CLOCK,
    DAY,
    MONTH,
    NAME,
    NAMES,
    STAMP,
    WEEKDAY,
    any_of,
)
from corpus_tools.cleaning.rule import Rule, make_rule

_PUBLISHED = any_of(
    r"""
    publish\w* publication posted post updated? updates modified revised created issued? edition
    released? filed uploaded submitted archived embargo\w* date time first last originally
    veröffentlicht aktualisiert stand erstellt erschienen zuletzt publiée? mise? parue? modifiée?
    publicad[oa] actualizad[oa] fecha última
    """
)
_WHEN = rf"\d|\b(?:{AGO}|now|today|yesterday|tonight|{WEEKDAY})\b"
_STAMPS = rf"(?:{STAMP}\b\W*+)++"

_ZONE = r"(?:gmt|utc|[ecmpw]e?[ds]?t|bst|ist|hkt|sgt|jst|aest|uhr|h|hrs?|local\ time)"
# When an entry of a live blog was written. "4:32" may as well be how long a recording is, and
# "12.30" a number.
_ENTRY_TIME = rf"""(?:(?:[01]\d|2[0-3]):[0-5]\d|0\d\.[0-5]\d|(?:0?\d|1[0-2])(?:[:.][0-5]\d)?
    \ ?[ap]\.?m\b\.?|(?:[01]?\d|2[0-3])[:.h][0-5]\d\ ?{_ZONE}\b)(?:\ ?{_ZONE}\b)?"""
# The same before the entry.
ENTRY_LEAD = re.compile(
    rf"""\s*{_ENTRY_TIME}(?:\s*[-–—:|•]\s*|\s+)(?=["“‘'«]?(?-i:[^\W\d_a-z]))""", re.I | re.X
)

DATE_RULES: tuple[Rule, ...] = (
    make_rule("entry_time", rf"^\W*{_ENTRY_TIME}\W*$", max_words=6, part="dateline"),
    make_rule(
        "published_line",
        rf"""^\W*+(?=(?:.{{0,60}}[|/·•]\ ?)?\W{{0,5}}{_STAMPS}(?:by\ [\w\s’'.-]{{2,50}})?$)
              (?=.*(?:{_WHEN}))(?=.*(?:{DAY}|{AGO}|\b{_PUBLISHED}\b|{CLOCK}.*[^\W\d]
               |[^\W\d].*{CLOCK}))
            |^[^.]{{0,60}}?\b{CLOCK}\W+{DAY}[^\w.]*$
            |^\W*(?:By\ {NAMES}\W+)?(?:published|posted|updated)\b[^!?;]{{0,60}}\d{{4}}
             [^!?;]{{0,40}}\b(?:updated|modified)\b[^!?;]{{0,60}}$
            |^\W*(?:first\ )?published\ in\ {NAMES},\ {DAY}\W*$|^\W*{MONTH}\ \d{{4}}\W*$
            |^\W*(?-i:[A-Z][A-Z.'’/-]+)(?:[,\ /]+(?:{NAME}
             |\d{{1,2}}\b)){{0,5}}\ \({NAMES}\)\W*$""",
        max_words=22,
        part="dateline",
    ),
    make_rule(
        "published_line",
        rf"""^(?=.*(?:\d|ago|now))\W*+(?=(?:(?:{STAMP}\b|{NAME}|(?:by|for|from)\b)\W*+)++$)(?=.*(?:{DAY}|{AGO}))""",
        max_words=14,
        part="dateline",
    ),
    make_rule(
        "reading_time",
        r"""\b\d+[\ -]?min(?:ute)?s?\.?[\ -](?:to\ )?(?:read|listen|watch)(?:[^\w.]*$|\s*[|·•])
            |^\W*(?:(?:estimated|average|approximate)\ )?(?:read(?:ing)?|listening
             |viewing)\ time\W+(?:(?:about|approx\w*|around|under|ca)\W+)?\d
            |^\W*(?:temps\ de\ lecture|lesezeit|tiempo\ de\ lectura|lectura\ de)\W*\d
            |^\W*\d+\ min(?:uten|utos|utes)?\.?\ (?:de\ )?(?:lesezeit|lecture|lectura)\W*$
            |^\W*[\d.,]+\ words\W*(?:[|·•].*)?$""",
        max_words=12,
    ),
)
