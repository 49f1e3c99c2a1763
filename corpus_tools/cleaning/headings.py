"""Headings of other stories, agency datelines, marks of lists."""

from __future__ import annotations

import re

from corpus_tools.cleaning.rule import make_rule

# A heading after which other stories are announced; a subheading of the article never says this.
RELATED_HEADING = make_rule(
    "related_heading",
    r"""^\W*(?:
        (?:you|we\ think\ you|readers)\ (?:may|might|could|[’']ll)\ (?:also\ )?(?:like|love|enjoy
         |be\ interested\ in|want\ to\ (?:read|see)|have\ missed)\b.*
      |(?:(?:related|recommended|suggested|featured|trending|popular|latest|top|more|other|similar
      |key
       |must|connected|linked|our|new|recent|hot|big|editors?[’']?|today[’']s
       |this\ week[’']s)\ ){1,3}
       (?:stor(?:y|ies)|articles?|news|posts?|reads?|reading|links?|topics?|coverage|videos?
       |headlines|content|items|picks|reports?|features|galleries|podcasts|interviews)
       (?:\W+(?:for|from|on|in|about|like|this|by|list|now|today)\b.*)?
      |(?:related|recommended|trending|popular|suggested)(?:\ (?:for\ you|now|today|this\ week
      |on\b.*))?
      |(?:most|best)[\ -](?:read|popular|viewed|shared|discussed|watched|commented|clicked
      |recent)\b.*
      |(?:our\ |the\ )?(?:editors?[’']?s?[’']?|staff|readers[’']?|top)\ (?:picks?|choices?
      |favou?rites)
      |(?:further|background|suggested)\ reading
      |next\ (?:article|story)|(?:read|watch|up|coming\ up)\ next|(?:keep
      |continue)\ (?:on\ )?reading
      |what\ (?:to\ (?:read|watch)|we(?:[’']re|\ are)\ (?:reading|watching)|(?:others|people
             |readers|our\ readers)\ are)\b.*|don[’']t\ miss
      |(?:also\ )?(?:read|see|watch)\ (?:next|more(?:\ (?:on|about|from)\b.*)?|on|this|also|now)
             |also\ (?:see|read)
      |(?:also\ )?in\ (?:other|the)\ news|(?:dig|go)\ deeper|explore\ more|discover\ more
             |learn\ more|see\ all\b.*
      |from\ (?:the|our)\ (?:archives?|network|partners|newsroom)|in\ case\ you\ missed\ (?:it|this)
      |(?:readers|people|others|users)\ (?:also|are|who\ (?:read|liked)\ this)\b.*
      |stories\ (?:you\ may|our\ readers|like\ this|for\ you|from)\b.*
      |more\ (?:on|about)\ (?:this|the)\ (?:story|topic|subject|issue|theme|author)
      |if\ you\ liked\ this\b.*
      |must[ -](?:reads?|see)(?:\ (?:today|now|of\b.*|this\ week))?|elsewhere\ on\b.*
      |also\ on\ (?:our|this)\ (?:web)?site|around\ the\ web|from\ around\ the\ web|you\ missed
             |previously|earlier\ coverage
      |our\ coverage
      |lesen\ sie\ (?:auch|mehr).*|mehr\ zum\ thema|meistgelesen|das\ könnte\ sie.*
      |auch\ interessant
      |à\ lire\ (?:aussi|également)|lire\ aussi|sur\ le\ même\ (?:sujet|thème)|les\ plus\ lus
      |lea\ también|te\ puede\ interesar|le\ puede\ interesar|noticias\ relacionadas
      |lo\ más\ (?:leído|visto)
      |相关(?:阅读|新闻|链接|报道|文章)|延伸阅读|推荐阅读|热门(?:推荐|新闻|文章)|更多(?:新闻|阅读)|猜你喜欢|往期回顾
    )\W*$""",
    max_words=12,
)
# The same, or a subheading: only what follows tells.
MORE_HEADING = make_rule(
    "related_heading",
    r"^\W*(?:more\ (?:from|on|in|about|like|to)|more|also\ (?:on|in|from)|elsewhere|latest|popular"
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
