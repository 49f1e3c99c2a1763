"""Headings of other stories, agency datelines, marks of lists."""

from __future__ import annotations

import re

from corpus_tools.cleaning.rule import make_rule

# A heading after which other stories are announced; a subheading of the article never says this.
_PIECES = r"""(?:stor(?:y|ies)|articles?|news|posts?|pieces?|reads?|reading|links?|topics?
 |coverage|reporting
    |videos?|headlines|content|items|picks|reports?|features|galleries|podcasts|interviews|columns
     |explainers?|analysis
    |things|essays?|opinions?|views)"""
_PLACE = r"""(?:(?:today|tomorrow|yesterday|this\ (?:week|month|morning|evening))(?:[’']s)?|now|here
    |(?:(?:(?:today|this\ week)[’']s|the|our|this|your)\ )?(?:paper|issue|edition|section
     |(?:web)?site|newsletter|magazine|network|app|channel
    |series|page|archives?|web|newsroom|partners|world|region|country|programme|show|desk|blog
     |author|writer|collection))"""
RELATED_HEADING = make_rule(
    "related_heading",
    rf"""^\W*(?:
        (?:you|we\ think\ you|readers)\ (?:may|might|could|should|will|[’']ll)\ (?:also\ )?(?:like
         |love|enjoy|read|see
         |be\ interested\ in|want\ to\ (?:read|see|know)|have\ missed)\b.*
      |if\ (?:you|this)\ (?:liked|enjoyed|read|missed|loved|found|interest(?:s|ed)|caught)\b.*
      |(?:(?:related|recommended|suggested|featured|trending|popular|latest|top|more|other|similar
       |newest|all|best|just\ in
      |key|must|connected|linked|our|new|recent|hot|big|editors?[’']?|today[’']s|previous|past
       |earlier|full|complete|selected
       |this\ week[’']s)\ ){{1,3}}
       {_PIECES}
       (?:\W+(?:for|from|of|on|in|about|like|this|by|list|now|right|today|worth|to|you|we
        |so\ far)\b.*)?
      |(?:related|recommended|trending|popular|suggested|handpicked|hand-picked|chosen|selected
       |picked)
       (?:\ (?:for\ you|by\ (?:our|the)\b.*|now|right\ now|{_PLACE}|(?:on|in|at|across)\b.*))?
      |(?:also|more|elsewhere|inside|new|latest|next|coming\ up|what[’']s\ (?:new|next|hot
       |on))\ ?(?:in|on|from|at|across|around)?\ {_PLACE}
      |(?:\d+|three|four|five|ten|some|these)\ (?:{_PIECES}\ (?:to|you|we|worth|not\ to)|(?:more
       |other)\ {_PIECES})\b.*
      |{_PIECES}\ (?:to\ read|you\ (?:may|might|should|missed)|we|our\ readers|like\ this|for\ you
       |from|worth)\b.*
      |(?:try|read|see|watch)\ (?:these|those|this)(?:\ next|\ too|\ {_PIECES})?
      |(?:most|best)[\ -](?:read|popular|viewed|shared|discussed|watched|commented|clicked|loved
       |liked
      |recent)\b.*
      |(?:our\ |the\ )?(?:editors?[’']?s?[’']?|staff|(?:our\ )?readers[’']?|critics[’']?
       |writers[’']?|top)\ (?:picks?|choices?
      |favou?rites)(?:\ (?:for|of|on|in|from|this|today)\b.*)?
      |(?:further|background|suggested)\ reading
      |next\ (?:article|story)|(?:read|watch|up|coming\ up)\ next|(?:keep
      |continue)\ (?:on\ )?reading
      |what\ (?:to\ (?:read|watch)|else|we(?:[’']re|\ are)\ (?:reading|watching)|(?:others|people
             |readers|our\ readers)\ are)\b.*|don[’']t\ miss(?:\ (?:these|this|out))?
      |(?:also\ )?(?:read|see|watch)\ (?:next|more(?:\ (?:on|about|from)\b.*)?|on|this|also|now)
             |also\ (?:see|read)
      |(?:also\ )?in\ (?:other|the)\ news|(?:dig|go|dive)\ deeper|explore\ more|discover\ more
             |learn\ more|see\ all\b.*
      |from\ (?:the|our|around)\ {_PLACE}|in\ case\ you\ missed\ (?:it|this)
      |(?:readers|people|others|users)\ (?:also|are|who\ (?:read|liked)\ this)\b.*
      |more\ (?:on|about)\ (?:this|the)\ (?:story|topic|subject|issue|theme|author)
      |have\ you\ (?:read|seen|heard|missed)\b.*|(?:(?:today|this\ week|weekend
       |our)(?:[’']s)?\ )?must[ -](?:reads?|see)(?:\ (?:today|now|of\b.*|this\ week))?
       |elsewhere\ on\b.*
      |also\ on\ (?:our|this)\ (?:web)?site|(?:from\ )?around\ the\ web|you\ missed|catch\ up
             |previously|earlier\ coverage|worth\ (?:reading|a\ look|your\ time|a\ read)
      |our\ coverage
      |lesen\ sie\ (?:auch|mehr).*|mehr\ zum\ thema|meistgelesen|das\ könnte\ sie.*
      |auch\ interessant|mehr\ (?:zu|aus|von|über)\b.*|weitere\ (?:artikel|beiträge|themen
       |meldungen|nachrichten).*|aus\ dem\ archiv|empfehlungen?.*|passend\ (?:zum|dazu).*
       |am\ meisten\ gelesen
      |à\ lire\ (?:aussi|également|ensuite)|lire\ aussi|sur\ le\ même\ (?:sujet|thème)
       |les\ plus\ lus|nos\ (?:autres\ )?articles.*|(?:vous\ aimerez|cela\ pourrait
       |ça\ pourrait).*|dans\ (?:la\ même\ rubrique|le\ même\ dossier)|plus\ (?:sur
       |d[’']articles).*
      |lea\ también|te\ puede\ interesar|le\ puede\ interesar|(?:noticias
       |artículos)\ relacionad[oa]s|más\ (?:sobre|en|de|noticias)\b.*|también\ en\b.*
      |lo\ más\ (?:leído|visto)
      |相关(?:阅读|新闻|链接|报道|文章|推荐)|延伸阅读|推荐阅读|热门(?:推荐|新闻|文章)|更多(?:新闻|阅读|报道)|猜你喜欢|往期回顾|(?:您|你)可能.{{0,8}}
    )\W*$""",
    max_words=12,
)
# The same, or a subheading: only what follows tells.
MORE_HEADING = make_rule(
    "related_heading",
    r"""^\W*(?:more\ (?:from|on|in|about|like|to)|also\ (?:on|in|from)|background(?:\ (?:on|to))?
    |coverage\ of|news\ (?:on|from|about)|elsewhere|featured|suggested|previously|earlier|explained
    |trending|opinion|analysis|stories|reading|reads|context|timeline|catch\ up|inside|editors?
    |(?:the\ )?latest|popular|recent|past|other|new|next|top|more)(?:[^\w’']+[\w’']+){0,6}\W*$""",
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
