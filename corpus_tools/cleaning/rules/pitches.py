"""What a page wants of its reader: subscriptions, money, clicks."""

from __future__ import annotations

from corpus_tools.cleaning.fragments import BEGIN, PRODUCT, SUBSCRIBE
from corpus_tools.cleaning.rule import Rule, make_pitch

_WANT = r"""(?:get|join|receive|try|enjoy|discover|start|turn\ on|enable|activate|unlock|access
|allow
    |become|consider|register|book|buy|order|claim|follow|listen|watch|tune\ in|upgrade|renew
    |check\ out
    |read|explore|find|see|choose|add|keep|stay|subscribe|download|install|set\ up|create|give
    |sign)"""

# What a page lets its subscribers have.
_ACCESS = r"""(?:free\ (?:trial|account)|subscriptions?|membership|(?:full|unlimited|digital|premium
    |instant|complete|ad-free)\ (?:\w+\ )?access)"""
# A word that each line has in which something is found that such a rule looks for.
_WANTED = """
    newsletter newsletters email emails mail mailing inbox box mailbox briefing digest
    update updates alert alerts notification notifications podcast podcasts webinar webinars
    masterclass livestream livestreams live epaper paper trial access subscription
    subscriptions whatsapp telegram youtube wechat app account google membership sign
    subscribe subscribed subscribing subscriber subscribers register registered donate
    donation delivered stay miss keep catch first latest member members patron patrons
    journalism newsroom support help fund readers people supporters consider gift
    contribution copy ticket tickets seat seats briefings website
    patreon fi kofi coffee become
    premium exclusive article story content post chip seats places spots registration early
    bird
    applications apply book rsvp enrol enroll reserve education course courses training
    workshop workshops class classes job jobs career careers conference forum summit
    competition
    fellowship fellowships internship internships
    fundraiser fundraising drive customer service services care subscriber who others
    reading cancel thank thanks $ € £ ¥ reader log
"""

PITCH_RULES: tuple[Rule, ...] = (
    make_pitch(
        "paywall",
        rf"""^\W*you(?:\ have|[’']ve|\ are)\ (?:\w+\ ){{0,4}}(?:free|limit|last)\b.*\b(?:articles?
             |stories|story|month|limit)\b
            |\b(?:already|do\ you)\ have\ an\ account\s*\?
            |\balready\ (?:a\ )?(?:subscri\w+|members?|registered)\s*\?
            |\bnot\ (?:yet\ )?(?:a\ )?(?:subscriber|member)(?:\ yet)?\s*\?
            |{BEGIN}become\ a\ (?:\w+\ )?(?:subscriber|member)\b
            |\b(?:this|the)\ (?:full\ )?(?:article|story|content|post)\ is\ (?:\w+\ ){{0,3}}(?:for
             |to)\ (?:\w+\ )?(?:subscribers|members)\b
            |\b(?:subscribers?|members?|premium|exclusive)[\ -](?:only|exclusive|content)\W*$
            |\bto\ (?:continue|keep|finish)\ reading\b.*\b(?:subscri\w+|sign|log|register|account)\b
            |{BEGIN}(?:subscribe|sign\ (?:in|up)|log\ in|register)\b[^.!?]{{0,30}}\bto
             \ (?:(?:continue|keep|finish|go\ on)\ reading|(?:read|see|unlock|access)\ (?:on|more
             |all|this|unlimited|the\ (?:full|whole|complete|entire|rest)))\b
            |\b(?:(?:manage|renew|activate|processing|start)\ your|our(?:\ \w+)?)\ subscriptions?\b
            |{BEGIN}{_WANT}\b[^.!?]*\b{_ACCESS}\b(?=.*\b(?:our|your|(?-i:us)|you|free|now|today|here
             |for|every|each|with|to|on)\b|\W*$)
            |^\W*this\ is\ a\ preview\b|\bfull\ access\ requires\ an?\b|{BEGIN}create\ an\ account\b
            |\bcancel\ any\ ?time\b|^\W*start\ (?:your|a)\ (?:free|\d+)|\bfree\ trial\W*$
            |\b(?:for|from|just|only)\ [$€£¥]\d+\S*\ ?(?:a|per|/|for)\ ?(?:week|month|year
             |day)\b(?=.*\b(?:subscri|access|get|offer|unlimited|save)|.{{0,20}}$)
            |\b(?:as\ little\ as|from\ (?:only|just)|just|only)\ [$€£¥]\d[\d.,]*\ (?:a|per|each
             |every)\ (?:week|month|year|day)\b
            |^\W*(?:(?:only|just|from|now|get|try|save|pay|all\ of\ it\ for)\ )?(?:\d+\ ?%\ off
             |[$€£¥]\d[\d.,]*)\b[^.]*\b(?:weeks?|months?|years?|annual|subscri\w+|plans?)\b[^.]*$
            |^\W*get\ (?:unlimited|full|instant|exclusive|premium)\b
            |^\W*(?:unlock|read|access|get|buy)\ this\ (?:article|story)\ (?:for|with|by|free)\b""",
        max_words=45,
        needs=_WANTED,
    ),
    make_pitch(
        "donation_pitch",
        rf"""{BEGIN}donate(?:\ (?:now|today|here|to|with|via)\b|\W*$)
            |^(?:[\w-]+\W+){{0,2}}(?:[$€£¥]\d+\W+){{2,}}(?:\w+\W*){{0,3}}$
            |{BEGIN}(?:support|help\ (?:fund|us)|donate\ to|fund)\ (?:(?-i:us)\b|(?:our|independent
             |local|quality|the|this|free)\ (?:\w+\ ){{0,2}}(?:journalism|reporting|newsroom|work
             |press|site))
            |\b(?:readers|people|supporters|members)\ like\ you\b
            |\b(?:please|why\ not)\ (?:consider|support|donate|help)\b
            |{BEGIN}(?:make|consider)\b[^.!?]*\b(?:donation|contribution|gift)\b
            |\bour\ (?:\w+\ ){{0,2}}(?:journalism|reporting|readers|newsroom|coverage
             |website)\b.*\b(?:support|donat\w+|contribut\w+)\b
            |\b(?:patreon|ko-?fi)\b.{{0,60}}$|\b(?:become|becoming|be)\ an?\ (?:\w+\ )?patron\b
             |\bbuy\ (?:me|us)\ a\ coffee\b
            |{BEGIN}become\ a\ (?:\w+\ )?(?:supporter|patron|friend)\b
            |\bchip\ in\b(?=.*(?:\?|[$€£¥]\d|\b(?:(?-i:us)|we|our|today|now)\b))
            |{BEGIN}our\ (?:[\w-]+\ ){{0,3}}(?:fund-?raiser|(?:pledge|membership)\ drive)\b
            |{BEGIN}(?:call|contact|e-?mail|reach)\ (?:our\ )?(?:customer|reader|subscriber)
             \ (?:services?|care|support)\b
            |^\W*we\ (?:rely|depend)\ on\ (?:our\ )?(?:readers|you|your|donations|supporters)\b""",
        max_words=45,
        needs=_WANTED,
    ),
    make_pitch(
        "event_pitch",
        rf"""\b(?:tickets|seats|places|spots|registration|early[ -]bird
             |applications)\b(?=.*\b(?:our|you|your|register|apply|book|reserve)\b).*\b(?:on\ sale
             |limited|fast|ends?|closes?|left|going|open|available|now|until)\b
            |\b(?:apply|register|book|rsvp|enrol+|reserve)\b[^.!?]{{0,40}}\b(?:your|our|now|today
             |by|before|here)\b.*\b(?:tickets|seats?|place|spot|course|programme|conference|forum
             |summit|workshop|webinar|event|dinner|session)\b
            |^\W*(?:\w+\ ){{0,2}}(?:education|courses?|training|workshops?|class(?:es)?|jobs?
             |careers?|hiring|vacanc(?:y|ies)|we[’']re\ hiring|conference|forum|summit|competition
             |fellowships?|internships?)\s*[:：|](?=.*\b(?:you|your|apply|applications?|register
             |book|join|tickets?|deadline)\b)
            |{BEGIN}(?:buy|order|pre-?order|get|grab|claim|pick\ up)\ your\ (?:copy|ticket|seat)s?\b
            |{BEGIN}(?:register|sign\ up)\b[^.!?]*\b(?:webinars?|masterclass|live\s?streams?)\b
            |^\W*(?:\w+\ )?(?:events?|webinar)\s*[:：|]\s*\S""",
        max_words=45,
        needs=_WANTED,
    ),
    make_pitch(
        "app_pitch",
        rf"""{BEGIN}(?:download|get|install|open|try|use|follow)\ (?:\w+\W+){{0,6}}apps?\b
            |^(?=.*\b(?:download|install|free|read|get|listen|stores?|alerts?|keep|follow
             |stay)\b).*\bour\ (?:\w+\ ){{0,3}}apps?\b
            |\bapps?\b.*[.!?|]\s+(?:download|install)(?:\ (?:it|now|here|free|today))*\W*$
            |{BEGIN}(?:read|view|watch|open|continue|listen)\b.*\b(?:in|on|with)\ (?:the
             |our)\ (?:\w+\ ){{0,2}}app\W*$
            |^\W*available\ (?:now\ )?(?:on|in|at)\ (?:the\ )?(?:app\ store|google\ play|apple
             |spotify|ios)
            |^(?:\W*\b(?:download|get|it|on|the|from|app\ store|google\ play|android|ios|available
             |and)\b)+\W*$
            |{BEGIN}(?:tap|scan|swipe|press)\b[^.!?]*\b(?:app|qr|code|here|button|download|link
             |install)\b
            |\bscan\ (?:the|this)\ (?:qr\ )?code\b""",
        max_words=30,
        needs="app apps tap scan swipe press",
    ),
    make_pitch(
        "audio_pitch",
        rf"""^\W*(?:new\W+)?(?:you\ can\ (?:now\ )?)?(?:listen|hear
             |watch)(?:\ to)?(?:\ \w+){{0,3}}\ (?:articles?|story|stories|audio|version|episodes?
             |podcasts?|interview|video|column|essay|report|live|stream|broadcast)\b
            |^\W*(?:listen|watch)(?:\ (?:now|live|here|again))?\W+\(?(?:\d+|$)
            |^\W*(?:listen|watch|play|view|hear)\b[^.!?]{{0,60}}\b(?:above|below|here|on\ youtube
             |live)\W*$
            |^\W*(?:loading\ video\b.*|play\ (?:audio|video|now|all)|audio\ version(?:\ of\b.*)?
             |(?:video|audio|media)\ (?:player|playback|unavailable|duration|loading).*
             |duration\W*\d.*|\d+:\d\d|(?:rewind|fast\ forward|forward|skip)(?:\ (?:back|ahead
             |forward))?\ \d+\ s(?:ec(?:ond)?s?)?
             |(?:remaining|elapsed|current)(?:\ time)?\W+\d[\d:]*
            |loaded\W*\d+\ ?%.*|(?:(?:this\ is\ a|a)\ )?(?:modal|dialog)\ window\b.*|use\b.*\barrow
             \ keys\b.*|speed\W*\d[\d.]*x\b.*|error\ loading\b.*)\W*$
            |{BEGIN}listen\b[^.!?]*\bpodcasts?\b(?=.*\byour\b)
            |{BEGIN}(?:hear|have|let|want|prefer|get)\b[^.!?]*\bread\ (?:aloud|to\ you)\b
            |\bprefer\ to\ listen\s*\?|\bwherever\ you\ (?:get|listen|find|download)\b
            |\bour\ (?:\w+\ ){{0,3}}(?:podcast|live\ ?stream|youtube\ channel|radio\ show
             |video\ series)\b
            |^\W*our\ (?:[\w-]+\ ){{0,2}}podcasts\b""",
        max_words=30,
        needs="read listen wherever our",
    ),
    make_pitch(
        "newsletter",
        rf"""{BEGIN}(?:sign\ up|subscribe|register\ (?:here|now|today|for|to|free))\b
            |{BEGIN}{_WANT}\b[^.!?]*\b{PRODUCT}\b(?=.*\b(?:our|your|(?-i:us)|you|free|now|today|here
             |for|every|each|with|to|on)\b|\W*$)
            |{BEGIN}(?:get|receive|join|try|enjoy|discover)\b[^.!?]*\b(?:newsletters?
             |your\ (?:e-?mail\ )?(?:in-?box|mail\ ?box)|(?:our|the|daily|weekly|morning
             |evening)\ (?:\w+\ ){{0,3}}(?:briefing|digest))\b
            |^(?=.*\b{SUBSCRIBE}\b).*\b(?:our|this|my)\ (?:\w+\ ){{0,3}}newsletters?\b
            |\bto\ your\ (?:e-?mail\ )?(?:in-?box|mail\ ?box)\b
            |\b(?:deliver\w*|receive|get|news|stories|updates)\b.*\bin\ (?:your|their)\ (?:in
             |mail\ ?)-?box\b
            |\bdelivered\ (?:to\ you\ )?(?:each|every|daily|weekly)\b
            |{BEGIN}(?:just\ )?(?:add|enter|leave|give\ us|type)\ (?:your|an?)\ e-?mail\b
            |{BEGIN}(?:stay\ (?:up\ to\ (?:date|speed)|informed|tuned|ahead|connected
             |in\ the\ (?:know|loop)|on\ top|current)|(?:never|don[’']t)\ miss\ (?:a|an|out|the|our
             |any)|(?:keep\ up|catch\ up|be\ the\ first\ to\ know|get\ (?:all\ )?the\ latest)\b)\b
            |\bour\ (?:\w+\ ){{0,2}}(?:journalism|reporting|readers|newsroom|coverage
             |website)\b.*\b(?:free|subscri\w+|you)\b
            |\bthank(?:s|\ you)\ for\ (?:subscribing|signing|joining|reading|visiting
             |your\ support)\b
            |\b(?:have\ (?:now\ )?)?success?fully\ subscribed|\bsubscribed\ success?fully
            |^\W*(?:\w+\ )?(?:newsletter|e-?mail|briefing|promo(?:tion)?|offer|special\ offer|survey
             |subscribers?|members?)\s*[:：|]\s*\S
            |^\W*(?:like|love|enjoy(?:ed|ing)?|interested\ in|want|looking\ for|need|curious|found
             |missed|new\ to|tired\ of|hungry\ for
             |can[’']t\ get\ enough)\b[^.?!]{{0,80}}\?\ +(?:please\ )?{_WANT}\b
            |^\W*our\ (?:[\w-]+\ ){{0,2}}(?:newsletter|briefing|digest)s?\b
            |^\W*get\ our\b|^\W*your\ (?:daily|weekly|morning|evening)\ [\w-]+\b[^.!?]*$
            |{BEGIN}(?:turn\ on|enable|allow|activate)\ (?:\w+\ )?notifications\b
            |^\W*(?:oops\W+)?something\ went\ wrong\W+(?:please|try)\b.{{0,40}}$|^\W*success\W+you\b
            |^\W*invalid\ (?:e-?mail|password|username)\b[^.]{{0,30}}\W*$|^\W*this\ form\ is\b
            |^\W*join\ (?:(?:over|more\ than)\ )?\d[\d,.]*[k+]*\ (?:\w+\ ){{0,3}}(?:who|readers
             |subscribers|others|members|people)\b
            |\breaders?\ who\ (?:get|receive|read|trust|support)\b.*\b(?:inbox|newsletter|daily
             |week)""",
        max_words=45,
        needs=_WANTED,
    ),
)
