"""Menus, paths, counters, tickers and mark-up: where one is on a page and where one can go."""

from __future__ import annotations

from corpus_tools.cleaning.fragments import BEGIN, NAME, NAMES, OPEN, SHARE, SITES, any_of
from corpus_tools.cleaning.rule import Rule, make_pitch, make_rule

_SECTION = any_of(
    r"""
    home news world politics business sports? opinions? culture economy technology tech science
    health entertainment lifestyle travel videos? photos? live weather markets? arts education
    environment climate latest local national international regions asia africa europe china us uk
    americas society national middle east top breaking more all today sections? search menu login
    subscribe
    podcasts? newsletters? finance money analysis editorials? features? about contact
    """
)
_LANGUAGE = any_of(
    r"""
    english español espanol français francais deutsch italiano português portugues русский
    中文(?:简体|繁體|网)? 简体 繁體 日本語 한국어 العربية हिन्दी türkçe polski nederlands svenska
    українська فارسی עברית bahasa indonesia melayu tiếng việt ไทย kiswahili
    """
)
_CONTROL = any_of(
    r"""
    next previous prev back close more loading play pause mute unmute fullscreen download edit
    reply
    expand collapse refresh print login logout register careers obituaries classifieds crosswords?
    puzzles newsletters? sitemap rss faq imprint archives? search menu home
    """
)

_SKY = any_of(
    r"""
    cloudy clouds? sunny clear overcast rain\w* showers? fog\w* mist haze snow windy thunder\w* aqi
    humidity feels\slike
    """
)

# A path with bars may be a menu, a name or a line of a table: it is asked last.
BARS = make_rule(
    "row_with_bars",
    r"^(?:[\w&'’]+\ ){0,3}[\w&'’]+(?:\ (?:/|\||·)\ (?:[\w&'’]+\ ){0,3}[\w&'’]+)+$",
    max_words=12,
)

PLACE_RULES: tuple[Rule, ...] = (
    make_rule(
        "breadcrumb",
        r"""^\W*(?:you\ are\ here:\ )?[\w&'’ ]{2,25}(?:(?:>+|»|›)[\w&'’ -]{2,40})+(?:>+|»|›)?\s*$
            |^\W*[\w&'’ ]{2,25}(?:>>+|»|›)\s*$|^\W*you\ are\ here\b""",
    ),
    make_rule(
        "markup",
        r"""^\W*(?:</?\w[^<>]{0,200}>\s*)+$|^!\[[^\]]*\]\([^)]*\)\s*$|^```|^\d\d:\d\d\S*\ -->\ \d\d
            |^[\w\s.\#,:>-]{1,60}\{[^{}]*:[^{}]*\}\s*$|^\W*\{\s*"[^"]+"\s*:|^WEBVTT\b
            |^\W*(?:window|document)\.\w+|^\W*(?:var|const|let)\ \w+\ =|^\W*function\ ?\w*\(""",
        max_words=200,
    ),
    make_rule(
        "share_line",
        rf"""^\W*(?:(?:click\ to\ )?share|tweet|post\ on|print|e-?mail|save|bookmark|copy|forward
             |send|gift|spread|follow\ us|like|pass\ (?:this|it)\ on
             |add\ to)\b(?:\W+{SHARE}\b)*+[^\w?]*$
            |^(?:\W*\b{SITES}\b(?:\W*(?:share|tweet|follow|like)\b)?){{2,}}+\W*$
            |^\W*\d[\d.,]*\ ?[km]?\W*(?:shares?|likes?|tweets?|re-?tweets?|followers?|reposts?
             |claps?|reactions?|views?|reads?|plays?|hearts?|upvotes?|saves?)\W*$
            |^\W*(?:share|follow|like|find|stay\ connected|connect\ with\ us
             |social)\b[^.!?:]{{0,30}}:(?:\W*\b{SITES}\b)*\W*$""",
        max_words=20,
    ),
    make_pitch(
        "share_line",
        rf"""^\W*(?:follow|find|like|join|add|watch|friend)\ .{{1,60}}\bon(?:\W+(?:{SITES}|our|and
        |or
              |at|page|channel|for\ .*))+\W*$
            |^\W*follow\ .{{2,80}}@[\w.]+\W*$|{BEGIN}add\ (?-i:us)\ (?:on|as)\b
            |{BEGIN}(?:share|pass|send|forward|spread|gift|print|e-?mail)\ (?:it|this|the\ (?:word
             |story|article|post|page|link))\b(?:\W+{SHARE}\b)*+\W*$
            |{BEGIN}(?:share|send|forward)\ (?:it|this|the\ (?:story|article
             |post))\b[^.!?]*\b(?:friends?|family|colleagues?|followers|others|network)\b
            |{BEGIN}(?:follow|join|find|connect\ with|like)\ (?-i:us|our|Us)\b
            |^\W*stay\ connected\b|^\W*follow\ us\b
            |^\W*share(?:\ (?:on|to|with|via|this|it)\b|\s*[:：|])[^.!?]{{0,40}}$
            |^\W*pin\ (?:it|this)\W*$|^\W*(?:send|post|save|print)\ (?:it\ )?to\ (?:{SITES}
             |\w+)\W*$
            |^\W*\d[\d.,]*\ ?[km]?\ (?:people|readers|users|friends)\ (?:have\ )?(?:shared|liked
             |read|like)\b
            |^\W*(?:link\ )?copied(?:\ to\ (?:the\ |your\ )?clipboard)?\W*$
             |^\W*spread\ the\ (?:word|news)\b
            |\b(?:liked?|loved?|enjoyed)\ (?:it|this|what)\b.{{0,40}}\b(?:share|pass)\ it\b
            |^\W*(?:let|tell)\ your\ (?:friends|family|followers|colleagues)\b
            |{BEGIN}(?:give|send|gift)\ this\ (?:article|story|post)\b""",
        max_words=30,
    ),
    make_rule(
        "menu",
        rf"""^\W*(?:skip\ to\ (?:the\ )?(?:main|content|navigation|footer|search|menu|article)\b.*
            |search\ trends\b.*|(?:left|main|site|toggle|right|top)\ (?:menu|navigation|bar)
            |search\ (?:this|the|our|for|by|all|site|results|here|archives?)\b[^.!?]{{0,30}}
            |(?:{_CONTROL}\W*){{1,4}}|(?:choose|select|change)\ (?:your\ |a\ )?(?:language|region
             |country|edition|city|state|province|location|area).*
            |(?:{NAME}\ ){{1,2}}edition|(?:who|what|where)\ we\ (?:are|do|work)
            |work\ (?:with|for)\ us|(?:view|see|show)\ all\ in\ {NAMES}|navigate
            |press\ room|back\ issues|prayer\ times|current\ page\b.*
            |(?:severe\ )?weather\ alerts?
            |opinion|op-?ed|commentary
            |(?:open|close|show|hide|toggle|expand|collapse|view)\ (?:\w+\ ){{0,2}}(?:menu
             |navigation|search|sidebar|transcript|caption|gallery|more|all|comments|full\ screen)
            |log\ ?(?:in|out)|sign\ (?:in|out|up)(?:\W+(?:subscribe|register|join|log\ in))?
            |(?:my|create\ (?:an\ )?)\ ?account
            |(?:go|return|back)\ to\ (?:the\ )?(?:top|home(?:page)?|main|news|list|start|previous
             |article|contents|overview)\b.{{0,20}}
            |(?:previous|prev|older|newer)\ (?:article|story|post)s?|(?:next|previous)\ (?:post
             |page
             |entry|slide|photo|image)s?(?:\W*(?:next|previous)\ \w+)?
            |(?:world|local|national|international|all|today[’']s)\ news
            |(?:show|load|view)\ (?:more|all|less)(?:\ (?:stories|news|articles|results|posts
             |videos
             |here))?
            |(?:{_LANGUAGE}\W*){{2,}}|(?:\W*\b{_SECTION}\b){{3,}}+
            |page\ \d+(?:\ (?:of|/)\ \d+)?|(?:\d{{1,3}}\ ){{2,}}(?:\d{{1,3}})?(?:\W*next)?
             |\d+\ ?/\ ?\d+
            |(?:line\ )?text(?:\ size)?\s*:\s*a{{2,}}.*|(?:font|text)\ size\b.{{0,20}}
             |a\W{{1,3}}a\W{{1,3}}a|aa+
            |(?:posts?|articles?|stories)\ (?:tagged|by|in)\b.{{0,40}}|(?:archive|category
             |tag)\ (?:for|of)\b.{{0,40}}|showing\ \d+.{{0,30}}|browse\ (?:by|all)\b.{{0,30}}
            |.*\bhotline\s*[:：].*|you\ are\ (?:offline|not\ logged\ in).*|please\ wait.*)\W*$
            |^\W*your\ browser\ (?:does\ not|is\ (?:out|not)).*|^\W*javascript\ is\ (?:disabled
             |required)""",
        max_words=12,
    ),
    make_rule(
        "advertisement",
        r"""^\W*(?:advert(?:isement|orial)?s?|ad(?:\ choices)?|sponsored(?:\ (?:content|post|links?
            |by\b.*))?|paid\ (?:post|content|partnership.*)|promoted(?:\ (?:content|links?|stories
            |by\b.*))?|(?:story|article|content)\ continues\ (?:below|after)\b.*|partner\ content
            |scroll\ (?:down\ )?to\ continue\b.*|(?:remove|skip|hide|report)\ (?:this\ )?ads?
            |(?:continue|keep)\ reading\ below\b.*)
            (?:\W+(?:scroll|story|article|continue|skip|close|keep|report)\b.*)?\W*$""",
        max_words=12,
    ),
    make_rule(
        "tags",
        r"""^\W*(?:hash)?(?:tags?|(?:(?:related|hot|trending)\ )?topics?|key\ ?words?
            |filed\ (?:under|in)|labels?
            |sections?|categor(?:y|ies)|posted\ (?:in|under)|in\ this\ (?:story|article|section)
            |people|companies|(?:you\ are\ )?reading|(?:read|available)\ in|series|more\ in
             |mentioned(?:\ in\ this\ \w+)?|more\ (?:about|on)\ these\ topics
            )\s*[:：|](?!.*[.!?]\s*$)
            |^\W*(?:tagged|filed|posted)\ (?:in|under|with|as)\s*[:：]?\s
            |^\W*tagged\ (?:\w+\ ){0,3}\w+,[^.!?]*$""",
        max_words=30,
    ),
    make_rule(
        "ticker",
        rf"""[▲▼△▽]\s*[\d.,+-]|^(?:\W*+(?-i:[A-Z][A-Z0-9/&.]{{1,9}})\W++\d[\d.,]*+%?){{2,}}\W*$
            |^\W*(?:{NAME}\ ){{0,4}}\W*-?\d{{1,3}}\s?°\s?[cf]?\b{OPEN}
            |^(?=[^.!?]*\b{_SKY}\b)[^.!?]{{0,40}}\b\d{{1,3}}\s?°[^.!?]*$
            |^\W*(?-i:[A-Z][A-Z0-9/&.]{{1,9}})\W{{1,3}}\d[\d.,]*\W{{1,4}}[+-]\d[\d.,]*\ ?%?\W*$
            |^(?:\W*\w+\ \d{{1,2}}[:.]\d\d){{3,}}\W*$
            |^\W*breaking(?:\ news)?\W*$|^\W*live(?:\ (?:updates?|blog|now|tv))?\W*$""",
        max_words=40,
    ),
)
