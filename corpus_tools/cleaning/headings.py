"""Headings of other stories, agency datelines, marks of lists."""

from __future__ import annotations

import re

from corpus_tools.cleaning.rule import make_rule

# A heading after which other stories are announced; a subheading of the article never says this.
RELATED_HEADING = make_rule(
    "related_heading",
    r"""^\W*(?:
        you\ (?:may|might|could)\ (?:also\ )?(?:like|enjoy|be\ interested\ in|want\ to\ read)\b.*
      |(?:related|recommended|suggested|featured|trending|popular|latest|top|more|other|similar)
       \ (?:stor(?:y|ies)|articles?|news|posts?|reads?|reading|links?|topics?|coverage|videos?
       |headlines|content|items)(?:\W+(?:for|from|on|in|about|like|this|by|list|now|today)\b.*)?
      |(?:related|recommended|trending)(?:\ (?:for\ you|now|today|on\b.*))?
      |most\ (?:read|popular|viewed|shared|discussed)\b.*|editor[’']?s[’']?\ picks?|further\ reading
      |next\ (?:article|story)|up\ next|(?:keep|continue)\ reading|what\ to\ read\b.*|don[’']t\ miss
      |read\ (?:next|more|on)|(?:see|read)\ also|also\ (?:see|read)|in\ other\ news
      |from\ (?:the|our)\ archives?|in\ case\ you\ missed\ it
      |(?:readers|people|others)\ (?:also|who\ read\ this)\b.*
      |stories\ (?:you\ may|our\ readers|like\ this)\b.*
    )\W*$""",
    max_words=12,
)
# The same, or a subheading: only what follows tells.
MORE_HEADING = make_rule(
    "related_heading",
    r"^\W*(?:more\ (?:from|on|in|about|like|to)|also\ (?:on|in|from)|elsewhere|latest|popular"
    r"|featured|suggested)(?:[^\w’']+[\w’']+){0,6}\W*$",
    max_words=9,
)

# "GENEVA, May 13 (Agency) -- " in front of the first sentence.
AGENCY_DATELINE = re.compile(
    r"""\s*(?:[A-Z][A-Z.'’-]+(?:[ /][A-Z][A-Z.'’-]+)*)         # the place, in capitals
        (?:,\s[A-Z][\w.]+)?                                     # a country or a month
        (?:,?\s(?:[A-Z][a-z]+\.?\s)?\d{1,2}(?:,\s\d{4})?)?      # the day
        \s*\([A-Z][\w\s/&.-]{1,30}\)\s*[-–—]{1,2}\s*""",
    re.VERBOSE,
)
LIST_MARK = re.compile(r"^\s*(?:[•·●▪◦‣*–—-]|\d{1,2}[.)])\s+")
