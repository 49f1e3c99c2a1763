"""What a page says of cookies and of its readers' data."""

from __future__ import annotations

from corpus_tools.cleaning.fragments import NOTICE
from corpus_tools.cleaning.rule import Rule, make_pitch, make_rule

CONSENT_RULES: tuple[Rule, ...] = (
    make_rule(
        "footer_links",
        rf"""^(?=.*\b(?:{NOTICE}|contact|advertise|careers|imprint|about\ us
            |personal\ (?:data|information))\b)(?:\W*\b(?:our|your
            |the|a|read|see|view|manage|change|update[sd]?|and|of|to|privacy|cookies?|polic(?:y|ies)
            |statement|notice|settings|choices|cent(?:er|re)|preferences|terms|use|service
             |conditions
            |legal|rights|california|residents?|eu|do|not|sell|share|limit|or|my|ads?|personal
             |sensitive|data|info|information|about|contact|us
            |advertis(?:e|ing)|with|accessibility|help|careers?|jobs|faqs?|site\ ?map|home|imprint
            |subscri(?:be|ption)|agreement|newsletters?|rss|disclaimer|copyright|ethics|press|team
            |corrections|feedback|masthead)\b)+\W*$""",
    ),
    make_pitch(
        "consent_notice",
        r"""\bby\ (?:continuing|clicking|using|browsing|visiting|accessing|entering|closing|tapping
             |accepting|choosing|scrolling|signing|submitting
             |subscribing)\b.*\byou\ (?:\w+\ ){0,2}(?:agree|accept|consent|acknowledge|confirm
             |allow)\b
            |\b(?:we(?:\ and\ our\ (?:\w+\ ){0,2}\w+)?|this\ (?:web)?site|our\ (?:web)?sites?
             |our\ (?:\w+\ )?partners)(?:\ (?:also|may|only|would\ like\ to|want\ to))*\ (?:use
             |store|place|set|process|collect|need|access|require|rely\ on
             |relie)s?\b.{0,100}\b(?:cookies|trackers|small\ files|(?:tracking
             |similar)\ technolog\w+|(?:data|information)\ (?:on|from)\ your\ (?:device|browser
             |computer))\b
            |\b(?:and|with)\ (?:its|our|their|\d+)\ (?:\w+\ )?(?:partners
             |vendors)\b.{0,80}\b(?:your\ (?:device|browser|visit|data|experience)|cookies)\b
            |\bcookies\b.*\b(?:your|my)\ (?:\w+\ ){0,2}(?:experience|visit|settings|choices?)\b
            |\byour\ (?:\w+\ ){0,2}(?:settings|choices?|preferences)\b.*\bcookies\b
            |\bcookies?\b.{0,60}\b(?:help|allow|enable|let)s?\ (?-i:us)\b
            |^\W*(?:please|you\ (?:need|have|must)|to\ (?:see|view|watch|read|show|continue
             |use))\b.*\b(?:enable|accept|allow|disable|activate|review)\b.*\b(?:cookies|javascript
             |ad\ ?blocker|privacy\ policy)\b
            |^\W*(?:(?:strictly\ )?(?:necessary|essential)|functional|performance|targeting
             |marketing|preference|analytics|advertising)\ cookies\b
            |^\W*(?:about\ |your\ |our\ )?cookies?\ (?:on\ (?:the\ |this\ |our\ )
             |and\ (?:your\ )?privacy|consent|preferences?|settings|information|notice
             |policy)\b[^.]*$
            |\b(?:choose|which|all|select|accept|decline|reject
             |refuse)\b.{0,30}\bcookies\b.{0,40}\b(?:we|(?-i:us)|our|this\ site|settings|below)\b
            |\b(?:(?:use|value|respect|protect|process|handle|share|collect|take|treat|need
             |care\ about)|(?:consent|access|permission)\ to\ (?:use|process
             |store))\ your\ (?:personal\ )?(?:data|information|privacy)\b(?!.*\b(?:government
             |company|companies|they)\b)
            |^\W*your\ (?:\w+\ )?(?:privacy|data)\b.{0,40}\b(?:to|with|for|by)\ (?-i:us)\b
            |\bpartners\b.*\byour\ (?:personal\ )?data\b|\bpersonali[sz]ed\ ads?\b.*\bprofile\b
            |^\W*we\ (?:care|respect|value|take)\b.{0,30}\byour\ (?:\w+\ )?(?:privacy|data)\b
            |\byou\ (?:can|may)\ (?:\w+\ ){0,2}(?:change|withdraw|manage|update|adjust
             |review)\ (?:your|these|this)\ (?:\w+\ ){0,2}(?:mind|choices?|preferences|consent
             |settings|selections?|cookies?)(?:\ \w+){0,3}\W+(?:at\ any\ time|any\ ?time|whenever
              |here|below
             |by\ clicking|(?:in|through|via|under|with)\ (?:the|our)\b.*\b(?:icons?|buttons?
              |footer|menu|links?|bottom|settings))\b
            |^\W*(?:if|unless|until)\ you\ (?:do\ not\ |don[’']t\ )?(?:consent|agree|accept|opt
             |refuse|decline|reject|object)\b.*\b(?:site|page|features?|content|ads|adverts
             |advertising|we|(?-i:us)|our|cookies)\b
            |\bwithdraw\ (?:my|your)\ consent\b|\bwe\ (?:have\ )?placed\ cookies\b
             |^.*\bwe\ and\ (?:selected|\d+)\b
            |\bin\ (?:the|our)\ (?:cookie|privacy)\ (?:policy|notice|statement)\b
            |\bour\ (?:updated\ |new\ )?(?:use\ of\ cookies|cookies?\ (?:policy|notice|statement
             |banner|settings)|(?:privacy|data)\ (?:\w+\ )?(?:policy|statement|notice|terms)
             |terms\ of\ (?:use|service))\b
            |\b(?:with|give|need|ask(?:s|ing)?\ for)\ your\ (?:consent|permission)\b.*\b(?:we|our
             |(?-i:us)|your\ (?:personal\ )?data)\b
            |\b(?:you|i)\ (?:\w+\ ){0,3}(?:agree|consent)\ to\ (?:our|receive
             |(?:the\ |its\ )?(?:use\ of\ cookies|(?:privacy\ )?terms\b|privacy))
            |\b(?:consent|agree)\ to\ receiv\w+\ (?:all\ )?cookies\b|\breceive\ all\ cookies\b
            |^\W*you(?:[’']re|\ are)\ (?:now\ |currently\ )?(?:seeing|viewing|receiving|visiting
             |browsing)\b
            |\bprotected\ by\ recaptcha\b|^\W*(?:strictly\ )?\w+\W+always\ (?:active|on)\W*$
            |^\W*global\ privacy\ control\b
            |\bunavailable\ (?:due\ to|for)\ legal\ reasons\b
            |\byou\ are\ (?:visiting|browsing|accessing)\b[^.]*\bfrom\ (?:the\ )?(?:eu|eea|european
             |a\ (?:country|region|place))\b
            |^\W*by\ \w+ing\b[^.]{0,60}\byou\b(?:\ \w+){0,3}\ (?:agree|accept\w*|consent|deemed|give
             |allow|confirm|acknowledge)\b(?=.*\b(?:our|(?-i:us)|cookies|policy|terms|data)\b)
            |^\W*(?:\w+\ ){0,4}(?:this|our)\ (?:web)?(?:site|page|portal
             |service)s?\b.{0,80}\b(?:cookies|tracking|trackers|small\ (?:text\ )?files)\b
            |\bwe\b[^.]{0,60}\byour?\b.{0,80}\bcookies\b
            |^\W*we\ (?:collect|gather|record|measure|track)\b[^.]{0,60}\b(?:your\ (?:visit|device
             |use)
             |statistics\b.*\byour?)\b
            |\bwe\b[^.]{0,30}\b(?:set|use|store|place)\b[^.]{0,30}\bcookies\b.{0,60}\byou\b
            |^\W*(?:change|manage|adjust|update|review|edit|set|customi[sz]e)\ (?:your
             |my)\ (?:\w+\ ){0,2}(?:settings|preferences|choices|consent)\b""",
        max_words=70,
        needs="""
            cookie cookies trackers files technologies technology data information privacy consent
            permission agree accept acknowledge confirm allow recaptcha profile selected mind
            choice choices preferences settings selection selections policy terms device visit
            browser experience receive partners vendors always unavailable visiting browsing
            accessing
        """,
    ),
    make_rule(
        "consent_button",
        r"""^\W*(?:i\ (?:do\ not\ )?(?:agree|accept|understand|consent|decline)(?:\ and\ (?:accept
        |agree
            |continue|close))?(?:\ (?:to\ )?(?:the\ |all\ |use\ |of\ )*cookies)?
            |(?:yes|no),?\ (?:i\ agree|thanks|thank\ you|i\ accept)
            |(?:accept|allow|agree\ to|reject|decline|refuse|disable|deny|only)
            (?:\ (?:all|and|only|the|necessary|essential|optional|non-essential|cookies|continue
             |close
            |everything|selected|selection))*
            |(?:save|confirm)\ (?:and\ (?:close|exit|continue)|(?:my\ )?(?:choices?|preferences
             |settings|selection))
            |(?:do\ not|don[’']t)\ (?:consent|accept|agree|sell\ .*)|consent
            |agree(?:\ and\ (?:read|continue|close|proceed))?|more\ (?:options|choices)|cookie\ list
            |(?:strictly\ |only\ )?(?:necessary|essential|required|functional
             |optional)(?:\ cookies)?\ only
            |(?:take|remind|ask|sign|keep|send|notify|e-?mail|let)\ me\b[^.?!]{0,40}
            |(?:yes|no|not|maybe),?\ (?:please|thanks?|thank\ you|now|later|today)\b[^.?!]{0,30}
            |i[’']?(?:m|\ am)\ (?:fine|ok|okay|happy|good|over\ \d+|\d+)\b[^.?!]{0,30}
            |ok(?:ay)?,?\ (?:got\ it|continue|i\ understand)|got\ it|(?:manage|my|change|cookie
             |adjust|customi[sz]e|personali[sz]e|set|edit|update|review)
            \ (?:(?:your|my|the)\ )?(?:\w+\ )?(?:preferences|choices|settings|options|cookies
             |consent)
            |continue\ (?:without\ \w+ing|to\ site)|show\ (?:details|purposes|vendors))
            (?:\W+(?:accept|reject|decline|allow|manage|choose|more|settings|preferences|options
            |all|cookies|learn|only|essential|necessary|choices|customi[sz]e|do|not|consent|agree|i
            |continue))*[^\w.?!"'”’]*$""",
        max_words=12,
    ),
)
