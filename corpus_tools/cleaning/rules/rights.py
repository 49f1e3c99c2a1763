"""What a page says of rights: whose it is, what may be done with it, who runs the site."""

from __future__ import annotations

from corpus_tools.cleaning.fragments import NAME, NAMES, THIS_TEXT, any_of, together
from corpus_tools.cleaning.rule import Rule, make_pitch

_COPYING = """
    copy copied copying copies reproduce reproduced reproducing reproduction republish republished
    republishing republication redistribute redistributed redistributing redistribution reprint
    reprinted reprinting reprints reuse reused reusing distribute distributed distributing
    distribution rewritten broadcast quoted quoting duplicate duplicated duplication transmit
    transmitted transmission scrape scraped scraping crawl crawled crawling mining harvesting
    download downloaded downloading repost reposted reposting syndicate syndicated syndication
    photocopied photocopying linking framing mirrored mirroring excerpts resale resold licensing
    train training
"""
_COPIES = any_of(_COPYING + r"re-(?:print\w*|us(?:e|ed|ing)|publi\w+|post\w*)")
_LEAVE = any_of(
    r"""
    permission permissions permitted permits? allowed consent licen[cs]e licen[cs]ed
    authori[sz]ation
    un-?authori[sz]ed prohibited forbidden reserved unlawful illegal infring\w+ banned agreement
    approval
    (?:may|must|can|should)\s?not strictly expressly
    """
)
_OURS = any_of(
    r"""
    (?:this|these|our|any|all|the\ssame)\s(?:[\w’']+\s){0,2}(?:articles?|stories|story|photos?|images?)
    (?:this|these|our|any|all)\s(?:[\w’']+\s){0,2}(?:texts?|work|report|piece|copy|part|news|data)
    contents? materials? web\s?sites? (?:this|our)\s(?:web)?(?:sites?|pages?|portal) publisher
    published\shere ours
    """
)
_REPRINT = """
    reprint reprints syndication licensing republication republish republishing permissions
"""
_ASK = any_of(
    r"""
    contact e-?mail write\sto enquir\w+ inquir\w+ request order visit https? www click
    fill\sin apply\s(?:here|to|at)
    """
)
_COMPLAINT_WORDS = """
    complaint complaints complain ombudsman council ipso impress code practice standards regulated
"""
_COMPLAINT = any_of(
    r"""
    complaints? complain ombudsman press\scouncil press\sstandards ipso impress
    code\sof\s(?:practice|conduct|ethics) editors?[’']?\scode
    """
)
_HANDLED = any_of(
    r"""
    contact e-?mail write regulated member abides? adheres? compl(?:y|ies) follows? signatory bound
    subscribes? go\sto visit read
    """
)
_BY_US = any_of(
    r"""
    our us we you member\sof regulated\sby abides? adheres? complies signatory publication
    newspaper editors? editorial
    """
)
# What stands at the foot of a page comes as one line of several sentences.
_ITEM = r"(?:^\W*|[.|·•]\W{1,4})"
_COMPANY = any_of(
    r"ltd limited inc llc gmbh ag group media corp company plc pty pte pvt bv sa sarl"
)

RIGHTS_RULES: tuple[Rule, ...] = (
    make_pitch(
        "copyright",
        together(_COPIES, _LEAVE, _OURS),
        max_words=45,
        needs=_COPYING + "re",
    ),
    make_pitch(
        "copyright",
        rf"""©|\(c\)\ ?(?:\d{{4}}|copyright)|^\W*\(c\)\ {NAMES}\W*$
            |^\W*licen[cs]e\ for\ (?:publishing|broadcasting|distribut\w+)\b[^.]*$
            |\bcopyright\ of\ {NAMES}\W*$|\b(?:is|are|remains?)\ our\ copyright\b
            |^\W*(?:\(c\)\ )?distributed\ by\ (?:the\ )?{NAMES}\W*$
            |^\W*to\ report\b[^.]*\bcopyright\b|\bour\ (?:\w+\ )?dmca\b
            |\bcopyright\b.*\b(?:contact|write\ to|e-?mail|notify|tell)\ (?:(?-i:us)|our)\b
            |^\W*(?:when|if)\ (?:quoting|citing|re-?printing|re-?publishing|copying)\b.*
             \b(?:link|source|reference|credit|mention)\b.*\b(?:required|mandatory|obligatory|necessary|must)\b
            |\b(?:is|are|remains?)\ (?:the\ )?(?:\w+\ )?property\ of\ (?:the\ |(?:its|their)
             \ (?:respective\ )?(?:owners?|authors?|holders?)|{NAMES})\W*(?:{NAMES})?\W*$
            |\b(?:all|some|no|other)\ rights?\ (?:are\ )?reserved\b
            |^\W*copyright\s*(?:\(c\)|\d{{4}}|[:|–—-]|by\b|{NAMES},?\ \d{{4}}\W*$)
            |\bcopyright(?:ed)?\ (?:belongs|remains|is\ (?:held|owned)|notice\W*$|\d{{4}}
             |by\ {NAMES}\W*$)
            |\b(?:protected|covered)\ by\ (?:\w+\ ){{0,2}}copyright\b
            |^\W*(?:reprinted|reproduced|used|republished|published|printed|carried|distributed
             |shared)\ (?:here\ )?(?:with|by|under|through|courtesy)\ (?:\w+\ )?(?:permission
             |arrangement|agreement|licen[cs]e|syndication|of)\b
            |\b(?:please\ |you\ (?:must|should)\ )(?:credit|cite|attribute|acknowledge|link\ to)\b
            |^\W*(?:all|the)?\ ?(?:contents?|texts?|photos|images|material
             |this\ page)\b[^.]{{0,30}}\bcopyright\b
            |^\W*no(?:thing|\ (?:part|content|text|image|material)s?)\ (?:on|of|in
             |from)\ (?:{THIS_TEXT}|our)\b
            |^\W*no\ (?:\w+\ ){{0,2}}{_COPIES}\b[^.]*\b(?:without|this|our|these)\b
            |\bpersonal(?:,|\ and|\ or)\ (?:\w+\ )?non-?commercial\b|^\W*this\b.*\bpublic\ domain\b
            |\byou\ (?:grant|give|assign)\ (?:us|{NAMES})\b.*\b(?:rights?|licen[cs]e|permission)\b
            |^\W*(?:legal|copyright|intellectual\ property|trademark)\ (?:notice|information
             |statement|policy)\W*$|\bdo\ not\ (?:re)?{_COPIES}\b
            |\b(?:licen[sc]ed|available|released|republished|published|shared|distributed)\ under
             \ (?:an?\ |the\ |our\ )?(?:\w+\ )?(?:creative|cc\b|open|mit\b|gnu\b|licen[cs]e)
             |^\W*creative\ commons\b|^\W*cc[\ -](?:by|0)\b
            |\b(?:holds?|owns?|retains?|reserves?|hold|own)\ (?:the\ |all\ )?(?:copyright
             |rights\W*$)
            |^\W*(?:all\ )?(?:the\ )?(?:rights|copyright|contents?)\ (?:copyright|(?:to|of|in)
             \ (?:{THIS_TEXT}|our|(?:all\ |any\ )?(?:the\ |its\ )?(?:texts?|articles?|stor(?:y|ies)
             |contents?|images?|photos?|photographs?|material)))\b[^.]{{0,60}}\b(?:belongs?
             |lies|remains?|authors?|reserved)\b
            |^\W*(?:no\ )?{_COPIES}\b(?!\ (?:an?|the)\b)[^.]*\b(?:permission|permitted|allowed
             |consent|licen[sc]e
             |authori[sz]ation|agreement|governed|approval|link\ to)\b
            |^\W*you\ (?:may|must|can|are)\b[^.]*\b{_COPIES}\b
            |^\W*(?:unauthori[sz]ed|illegal)\ (?:use|{_COPIES})\b
            |^(?=.*\b{_COPIES}\b)(?=.*\bwritten\ (?:permission|consent)\b)""",
        max_words=70,
        needs=_COPYING
        + """
            © c copyright copyrighted property rights right please credit cite link permission
            consent
            licence license licensed licenced domain noncommercial commercial dmca citing
        """,
    ),
    make_pitch(
        "copyright",
        together(any_of(_REPRINT), _ASK),
        max_words=30,
        needs=_REPRINT,
    ),
    make_pitch(
        "complaints_notice",
        together(_COMPLAINT, _HANDLED, _BY_US),
        max_words=40,
        needs=_COMPLAINT_WORDS,
    ),
    make_pitch(
        "copyright",
        rf"""^\W*(?:19|20)\d\d\ {NAMES}\ {_COMPANY}\W*$
            |^\W*{NAMES}\ (?:{_COMPANY}\.?\W+(?:registered|incorporated|an?\ |part\ of|member|vat
              |company|is\ (?:an?|part|registered|owned))\b
              |is\ (?:published|operated|owned)(?:\ and\ \w+)?\ by\ {NAMES}\W*$)
            |{_ITEM}(?:is\ )?(?:an?|part)\ (?:\w+\ )?(?:publication|member|division|subsidiary
             |service|product|website|title|imprint|brand|unit|company|project|production|site)?
             \ ?of\ (?:the\ )?{NAMES}\W*$
            |\bis\ (?:an?\ )?(?:part|member|division|subsidiary|brand)\ of\ (?:the\ )?{NAMES}
             \ (?:\w+\ )?(?:group|network|family)\b
            |^\W*an?\ {NAMES}\ (?:company|publication|brand|website|production|site)\W*$
            |^\W*(?:published|operated|owned)(?:\ and\ \w+)?\ by\ {NAMES}(?:
             \W+issn.*|\W*)$
            |^\W*(?:the\ |this\ )?(?:web)?(?:site|page|portal)\ (?:is\ )?(?:operated|run|owned
             |managed|maintained|hosted|published)\ by\b|\bregistered\ in\ {NAMES}\ no\.?\ \w*\d
            |^(?:\W*(?:proudly\ )?(?:powered|designed|developed|hosted|built|maintained|website
             |web\ design|site|theme|template|hosting)(?:\ (?:and|&)\ \w+)?\ (?:by|with)\ [^\s,]+
             (?:\ {NAME}){{0,4}})+\W*$
            |\bissn\W+\d|\bisbn\W+\d|\b(?:company|charity|registration|vat
             |licen[sc]e)\ (?:registration\ )?(?:number|no\.?)\W*\w*\d
            |\b(?:regn|reg|registration|certificate|licen[cs]e|permit)\b[^!?]{{0,40}}
             \b(?-i:No\b\.?|Nr\b\.?|NO\b)\W*(?:(?-i:[A-Z]{{1,3}})\W+){{0,2}}\d
            |^\W*registered\ (?:office
             |charity|address|in)\b
            |\bregistered\ trade\ ?marks?\W*(?:of\ {NAMES}\W*)?$|\btrade\ ?marks?\ of\ {NAMES}\W*$
            |^\W*all\ (?:other\ )?(?:trade\ ?marks|logos|brands)\b|^\W*legal\ notice\b
            |\bnot\ responsible\ for\b.*\b(?:external|other|third[- ]party|linked)\b
            |\bicp\W?(?:备|证|license|licence|filing|no\b|\d)|^\W*(?:\W*(?:imprint|masthead))+\W*$
            |\b(?:quotes?|data|figures|prices)\ (?:are\ |is\ |may\ be\ )?delayed\ (?:by\ )?(?:at
             \ least\ |up\ to\ )?\d+\ min""",
        max_words=70,
        needs="""
            registered issn isbn number no regn trade trademark trademarks responsible icp delayed
            member
            publication division subsidiary imprint brand group network
        """,
    ),
)
