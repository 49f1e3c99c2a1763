"""What a page says of its articles: rights, sources, corrections, marks of the end."""

from __future__ import annotations

from corpus_tools.cleaning.fragments import NAMES, THIS_PAGE, any_of
from corpus_tools.cleaning.rule import Rule, make_pitch, make_rule

_COPYING_WORDS = """
    copy copied copying copies reproduce reproduced reproducing reproduction republish republished
    republishing republication redistribute redistributed redistributing redistribution reprint
    reprinted reprinting reprints reuse reused reusing distribute distributed distributing
    distribution rewritten broadcast quoted quoting duplicate duplicated duplication transmit
    transmitted transmission scraped scraping
"""
_COPYING = any_of(_COPYING_WORDS + r"re-(?:print\w*|us(?:e|ed|ing))")

NOTICE_RULES: tuple[Rule, ...] = (
    make_pitch(
        "copyright",
        rf"""^.*(?:©|\(c\)\ ?(?:\d{{4}}|copyright))|^\W*\(c\)\ {NAMES}\W*$
             |\bcopyright\ of\ {NAMES}\W*$
            |\b(?:is|are)\ (?:the\ )?(?:\w+\ )?property\ of\ (?:the\ )?{NAMES}\W*$
            |^\W*(?:19|20)\d\d\ {NAMES}\ (?:ltd|inc|llc|gmbh|group|media|corp|company|plc)\W*$
             |\ball\ rights?\ reserved\b
            |^\W*copyright\s*(?:\(c\)|\d{{4}}|[:|–—-]|by\b|{NAMES},?\ \d{{4}}\W*$)
            |\bcopyright(?:ed)?\ (?:belongs|remains|is\ (?:held|owned)|notice\W*$|\d{{4}}
             |by\ {NAMES}\W*$)
            |^\W*(?:reprinted|reproduced|used|republished|published)\ (?:here\ )?(?:with
             |by)\ (?:\w+\ )?permission\b
            |\bplease\ (?:credit|cite|link\ to)\b
            |\b(?:protected|covered)\ by\ (?:\w+\ )?copyright\b
            |^\W*(?:all|the)?\ ?(?:contents?|texts?|photos|images|material
             |this\ page)\b[^.]{{0,30}}\bcopyright\b
            |\b(?:no\ part\ of|{THIS_PAGE}|this\ (?:material|content|report)|materials?
             |contents?)\b[^.]*\b(?:may|must|can|should)\ ?not\ be\ [^.]*\b{_COPYING}
            |\bno\ part\ of\ {THIS_PAGE}\b|\bdo\ not\ (?:republish|reproduce|redistribute|reprint)\b
            |{THIS_PAGE}\ (?:may|can)\ be\ {_COPYING}
            |^(?=.*\b(?:permission|consent|in\ whole|any\ form|ai\ data|unauthori[sz]ed
             |without)\b).*\b{_COPYING}\b.*\b(?:prohibited|forbidden|not\ (?:permitted|allowed)
             |unlawful)\b
            |^(?=.*\b(?:this|any|our|all|these)\ (?:\w+\ )?(?:part|text|page|material|content
             |article|use|reuse|re-use|reproduction|copying|photos?|stor(?:y
             |ies))\b).*\b{_COPYING}\b.*\b(?:permission|consent|authori[sz]ation|licen[sc]e)\b
            |^(?=.*\b{_COPYING}\b)(?=.*\bwritten\ (?:permission|consent)\b)
            |\b(?:licen[sc]ed|available|released|republished|published)\ under\ (?:an?
             |the)\ (?:creative|cc\b|open|mit\b|gnu\b)|^\W*creative\ commons\b
            |^\W*(?:proudly\ )?(?:powered|designed|developed|hosted|built|website|site|theme)\ (?:by
             |with)\ (?:{NAMES})\W*$
            |\bissn\W+\d|\bisbn\W+\d|\b(?:company|charity|registration|vat
             |licen[sc]e)\ (?:registration\ )?(?:number|no\.?)\W*\w*\d|^\W*registered\ (?:office
             |charity|address|in)\b
            |\bregistered\ trade\ ?marks?\W*(?:of\ {NAMES}\W*)?$|\btrade\ ?marks?\ of\ {NAMES}\W*$
            |\bnot\ responsible\ for\b.*\b(?:external|other|third[- ]party|linked)\b
            |^\W*all\ (?:other\ )?(?:trade\ ?marks|logos|brands)\b|^\W*legal\ notice\b
            |^\W*(?:all\ )?(?:the\ )?(?:rights|copyright|contents?)\ (?:to|of|in
             |copyright)\b[^.]{{0,60}}\b(?:belongs?
             |lies|remains?|authors?|reserved)\b
            |^\W*(?:no\ )?{_COPYING}\b[^.]*\b(?:permission|permitted|allowed|consent|licen[sc]e
             |authori[sz]ation|agreement|governed|approval|link\ to)\b
            |^\W*(?:the\ |all\ )?(?:contents?|texts?|articles?|photos|material|images)\ (?:on|in
             |of)\ this
             \ \w+\b[^.]*\b(?:may\ not|must\ not|approval|permission|protected)\b
            |^\W*you\ (?:may|must|can|are)\ ?not\b[^.]*\b{_COPYING}\b
            |^\W*(?:the\ )?(?:\w+\ )?(?:use|{_COPYING})\ of\ our\ (?:\w+\ )?(?:content|texts?
             |articles
             |work)\b.*\b(?:allowed|permitted|prohibited|forbidden)\b
            |^\W*(?:unauthori[sz]ed|illegal)\ (?:use|{_COPYING})\b
            |^\W*(?:the\ |this\ )?(?:web)?(?:site|page|portal)\ (?:is\ )?(?:operated|run|owned
             |managed
             |maintained)\ by\b|\bregistered\ in\ {NAMES}\ no\.?\ \w*\d
            |^\W*for\ (?:re-?print|syndication|licensing|republication)\b.*\b(?:contact|rights
             |e-?mail
             |visit)\b
            |^\W*an?\ (?:publication|member|division|subsidiary|service|product
             |website)\ of\ (?:the\ )?{NAMES}\W*$
            |^\W*(?:published|operated|owned)\ by\ {NAMES}(?:\W+issn.*|\W*)$
            |\b(?:holds?|owns?|retains?|reserves?)\ (?:the\ |all\ )?(?:copyright|rights\W*$)
            |^\W*an?\ {NAMES}\ (?:company|publication|brand|website|production|site)\W*$
            |^\W*{NAMES}\ is\ (?:published|owned|operated)\ by\ {NAMES}\W*$
            |\bicp\W?(?:备|证|license|licence|filing|no\b|\d)|^\W*(?:\W*(?:imprint|masthead))+\W*$
            |\b(?:may|might|could|will)\ (?:\w+\ ){{0,2}}(?:earn
             |receive)\ (?:an?\ )?(?:\w+\ )?commissions?\b.{{0,60}}\b(?:links?|you|purchases?
             |site)\b
            |\b(?:quotes?|data|figures)\ (?:are\ )?delayed\ (?:by\ )?(?:at\ least\ )?\d+\ min""",
        max_words=70,
        needs="""
            copyright copyrighted property rights right please re authorisation authorization
            permission consent licence license licensed licenced available released published under
            issn isbn number no trade trademark trademarks responsible icp commission commissions
            delayed
        """
        + _COPYING_WORDS,
    ),
    make_rule(
        "editors_note",
        rf"""^\W*(?:editor[’']?s[’']?\ note|editorial\ note|note\ from\ the\ editors?
             |note\ to\ (?:our\ )?(?:readers|editors)|publisher[’']?s\ note|author[’']?s\ note)\b
            |^\W*disclaimer\s*(?:[:：.–—-]|$)
            |^\W*(?:corrections?|clarifications?|erratum|amendment)\s*(?:[:：–—|(]|$)
            |\b(?:an?\ )?(?:earlier|previous|prior|original)\ versions?\ of\ {THIS_PAGE}\b
            |\b(?:{THIS_PAGE}|this\ (?:report|transcript|live\ ?blog))\ (?:was|has\ been|is|will\ be
             |have\ been)\ (?:\w+\ ){{0,2}}(?:updated|corrected|amended|edited|translated|clarified
             |revised|adapted|abridged|condensed|excerpted|republished|developing|part\ of
             |being\ updated|archived|sponsored|generated|written\ (?:by|with)|produced\ (?:by|in
             |with)|supported\ by|funded\ by|reviewed|published\ (?:in|as|under|with)|based\ on
             |made\ possible)\b
            |^\W*(?:this|it)\ is\ (?:an?\ )?(?:developing|breaking)\ (?:news\ )?(?:story|event
             |news)\b
            |^\W*(?:this\ )?story\ (?:is\ )?developing\b
             |^\W*more\ (?:details?\ |updates?\ )?to\ (?:come|follow)\b
             |\bcheck\ back\ (?:later\ |soon\ |here\ )?(?:for|later|soon)\b
            |\b{THIS_PAGE}\ (?:represents?|reflects?|expresses)\b[^.]*\b(?:author|writer|views?
             |opinions?)
            |\bpart\ of\ (?:our|a)\ (?:\w+\ ){{0,2}}series\b(?=.*\b(?:this\ |our\b))
            |\b(?:ai|machine|automatically)[- ](?:generated|translated|written
             |assisted)\b(?=.{{0,60}}$)
            |^\W*the\ (?:story|article|post|piece|headline)\ (?:was|has\ been)\ (?:updated|corrected
             |amended|clarified)\b
            |^\W*our\ (?:standards|principles|policy|values|ethics)\s*[:：]
            |^\W*(?:the\ )?(?:views?|opinions?)(?:\ expressed)?\ (?:are|is)\ (?:\w+\ )?personal\W*$
            |\b(?:the\ )?(?:views?|opinions?)\ (?:expressed\ )?(?:here\ )?are\ (?:personal|(?:his
             |her|their|my)\ own|those\ of)\b
            |\b(?:views?|opinions?)\b.{{0,80}}\b(?:expressed|author|writer|contributor
             |columnist)\b.{{0,120}}\b(?:not\ necessarily|(?:his|her|its|their|my|authors?[’']?s?
             |writers?[’']?s?)\ (?:own|alone)|do(?:es)?\ not\ (?:represent|reflect))
            |\b(?:author|writer|contributor|columnist)s?[’']?s?\ (?:own|alone
             |personal\ views?)\b.{{0,120}}\b(?:not\ necessarily|do(?:es)?\ not|reflect|represent)\b
            |\bdo(?:es)?\ not\ (?:constitute\b.{{0,60}}\badvice|necessarily\ (?:represent
             |reflect)\b.{{0,60}}\b(?:views?|opinions?|positions?|policy))\b""",
        max_words=90,
        needs="""
            version versions article story page post piece column essay text website site interview
            report transcript blog liveblog back series ai machine automatically view views opinion
            opinions author authors writer writers contributor contributors columnist columnists
            constitute necessarily
        """,
    ),
    make_rule(
        "digest_heading",
        r"""^\W*(?:key\ (?:points|takeaways|facts|findings|insights|highlights)|takeaways|tl;?\ ?dr
            |(?:ai|article|quick|story|executive)?\ ?(?:-?generated\ )?summary|at\ a\ glance
            |why\ (?:it|this)\ matters|what\ (?:to|you\ need\ to)\ know|in\ brief|summary\ (?:by
             |generated)\b.*)\s*:?\s*$""",
        max_words=6,
    ),
    make_rule(
        "end_mark", r"^\W*(?:■|\#\#\#|-\ ?30\ ?-|\*\s*\*\s*\*|(?:the\ )?ends?|fin)\W*$", max_words=3
    ),
    make_rule(
        "source_pointer",
        rf"""^\W*source\ link\b|^\W*references?(?:\(s\))?\s*[:：]|^\W*sources?\s*(?:[:：]|$)
            |^\W*original(?:\ (?:article|story|text|source|link))?\s*[:：]|^\W*via\s*[:：]
            |^\W*(?:originally|first)\ (?:published|appeared|posted)\ (?:in|on|at
             |by)\ (?:the\ )?{NAMES}\W*$
            |^\W*(?:the|this|an?)\ (?:\w+\ )?(?:article|story|piece|essay|column|interview
             |version)(?:\ of\ this\ \w+)?\ (?:was\ )?(?:first\ |originally\ )(?:appeared|published
              |ran
             |posted)\b
            |^\W*translat\w+\ from\ (?:the\ )?(?:original\ )?\w+\ by\ {NAMES}\W*$
            |^\W*{THIS_PAGE}\ (?:was\ )?(?:\w+\ )?(?:originally|first)\ (?:published|appeared)\b
            |{THIS_PAGE}\ (?:first\ |originally\ )?appeared\ (?:first\ |originally\ )?(?:in|on|at)\b
            |^\W*the\ post\b.*\bappeared\ first\ on\b
            |^\W*(?:click\ here\ to\ |to\ )?(?:read|see|view|find)\ the\ (?:full|original|whole
             |complete|entire|rest\ of\ the)\ (?:story|article|text|report|interview|post|transcript
             |statement|document)\b
            |^\W*(?:click|tap)\ here\b|^\W*for\ (?:more|further)\ (?:information|details)\b
            |^\W*(?:link|url|website|web|doi|permalink|short\ link)s?\s*[:：]\s*\S+\W*$
            |^\W*(?:read|see|find|learn|visit|more)\b.{{0,40}}\b(?:at|on|:)\ (?:https?://
             |www\.)\S+\W*$
            |^\W*(?:https?://|www\.)\S+\W*$""",
        max_words=30,
    ),
    make_rule(
        "social_post",
        r"pic\.(?:twitter|x)\.com/|^\W*@\w+\W*$|^(?:\s*\#\w+)+\s*$|^(?:[—–-].{1,60})?\(@\w+\)",
        max_words=60,
    ),
    make_rule(
        "transcript_mark",
        r"^\W*(?:[(\[]?(?:laughter|applause|music|crosstalk|inaudible)\.?[)\]]?|\d\d:\d\d(?::\d\d)?"
        r"|<v\ [^>]*>)\W*$",
    ),
)
