"""What a page wants of its reader: subscriptions, clicks, comments."""

from __future__ import annotations

from corpus_tools.cleaning.fragments import BEGIN, OPEN, PRODUCT, SUBSCRIBE
from corpus_tools.cleaning.rule import Rule, make_pitch, make_rule

_WANT = r"""(?:get|join|receive|try|enjoy|discover|start|turn\ on|enable|activate|unlock|access
|allow
    |become|consider|register|book|buy|order|claim|follow|listen|watch|tune\ in|upgrade|renew
    |check\ out
    |read|explore|find|see|choose|add|keep|stay|subscribe|download|install|set\ up|create|give
    |sign)"""
_SEND = r"(?:write|e-?mail|send|contact|message|tell|let|ask|text|call|reach|drop|get\ in\ touch)"

PITCH_RULES: tuple[Rule, ...] = (
    make_pitch(
        "newsletter",
        rf"""{BEGIN}(?:sign\ up|subscribe|register\ (?:here|now|today|for|to|free)|donate(?:\ (?:now
             |today|here|to)|\W*$))\b
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
            |^\W*you(?:\ have|[’']ve|\ are)\ (?:\w+\ ){{0,4}}(?:free|limit|last)\b.*\b(?:articles?
             |stories|story|month|limit)\b
            |\b(?:already|do\ you)\ have\ an\ account\s*\?
            |\balready\ (?:a\ )?(?:subscri\w+|members?|registered)\s*\?
            |\bnot\ (?:yet\ )?(?:a\ )?(?:subscriber|member)(?:\ yet)?\s*\?
            |{BEGIN}(?:support|help\ (?:fund|us)|donate\ to|fund)\ (?:(?-i:us)\b|(?:our|independent
             |local|quality|the|this|free)\ (?:\w+\ ){{0,2}}(?:journalism|reporting|newsroom|work
             |press|site))
            |\b(?:readers|people|supporters|members)\ like\ you\b
            |\b(?:please|why\ not)\ (?:consider|support|donate|help)\b
            |{BEGIN}(?:make|consider)\b[^.!?]*\b(?:donation|contribution|gift)\b
            |\bour\ (?:\w+\ ){{0,2}}(?:journalism|reporting|readers|newsroom|coverage
             |website)\b.*\b(?:support|donat\w+|contribut\w+|free|subscri\w+|you)\b
            |\b(?:patreon|ko-?fi)\b.{{0,60}}$|\b(?:become|becoming|be)\ an?\ (?:\w+\ )?patron\b
             |\bbuy\ (?:me|us)\ a\ coffee\b
            |{BEGIN}become\ a\ (?:\w+\ )?(?:subscriber|member|supporter|patron|friend)\b
            |\b(?:this|the)\ (?:full\ )?(?:article|story|content|post)\ is\ (?:\w+\ ){{0,3}}(?:for
             |to)\ (?:\w+\ )?(?:subscribers|members)\b
            |\b(?:subscribers?|members?|premium|exclusive)[\ -](?:only|exclusive|content)\W*$
            |\bto\ (?:continue|keep|finish)\ reading\b.*\b(?:subscri\w+|sign|log|register|account)\b
            |\b(?:(?:manage|renew|activate|processing|start)\ your|our(?:\ \w+)?)\ subscriptions?\b
            |\bthank(?:s|\ you)\ for\ (?:subscribing|signing|joining|reading|visiting
             |your\ support)\b
            |\b(?:have\ (?:now\ )?)?success?fully\ subscribed|\bsubscribed\ success?fully
            |\bcancel\ any\ ?time\b|^\W*start\ (?:your|a)\ (?:free|\d+)|\bfree\ trial\W*$
            |\b(?:for|from|just|only)\ [$€£¥]\d+\S*\ ?(?:a|per|/|for)\ ?(?:week|month|year
             |day)\b(?=.*\b(?:subscri|access|get|offer|unlimited|save)|.{{0,20}}$)
            |^\W*(?:\w+\ )?(?:newsletter|e-?mail|briefing|promo(?:tion)?|offer|special\ offer|event
             |events|webinar|survey|subscribers?|members?)\s*[:：|]\s*\S
            |^\W*(?:like|love|enjoy(?:ed|ing)?|interested\ in|want|looking\ for|need|curious|found
             |missed|new\ to|tired\ of|hungry\ for
             |can[’']t\ get\ enough)\b[^.?!]{{0,80}}\?\ +(?:please\ )?{_WANT}\b
            |^\W*get\ (?:unlimited|full|instant|exclusive|premium|our)\b
            |^\W*we\ (?:rely|depend)\ on\ (?:our\ )?(?:readers|you|your|donations|supporters)\b
            |{BEGIN}(?:buy|order|pre-?order|get|grab|claim|pick\ up)\ your\ (?:copy|ticket|seat)s?\b
            |^\W*our\ (?:[\w-]+\ ){{0,2}}(?:newsletter|briefing|podcast|digest)s?\b
            |^\W*(?:unlock|read|access|get|buy)\ this\ (?:article|story)\ (?:for|with|by|free)\b
            |\breaders?\ who\ (?:get|receive|read|trust|support)\b.*\b(?:inbox|newsletter|daily
             |week)""",
        max_words=45,
        needs="""
            newsletter newsletters email emails mail mailing inbox box mailbox briefing digest
            update updates alert alerts notification notifications podcast podcasts webinar webinars
            masterclass livestream livestreams live epaper paper trial access subscription
            subscriptions whatsapp telegram youtube wechat app account google membership sign
            subscribe subscribed subscribing subscriber subscribers register registered donate
            donation delivered stay miss keep catch first latest member members patron patrons
            journalism newsroom support help fund readers people supporters consider gift
            contribution copy ticket tickets seat seats briefings website
            patreon fi kofi coffee become
            premium exclusive article story content post
            reading cancel thank thanks $ € £ ¥ reader
        """,
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
             |duration\W*\d.*|\d+:\d\d)\W*$
            |{BEGIN}(?:hear|have|let|want|prefer|get)\b[^.!?]*\bread\ (?:aloud|to\ you)\b
            |\bprefer\ to\ listen\s*\?|\bwherever\ you\ (?:get|listen|find|download)\b
            |\bour\ (?:\w+\ ){{0,3}}(?:podcast|live\ ?stream|youtube\ channel|radio\ show
             |video\ series)\b""",
        max_words=30,
        needs="read listen wherever our",
    ),
    make_pitch(
        "comment_prompt",
        rf"""{BEGIN}(?:leave|add|post|write|submit|read|view|show|see|hide|load)\ (?:an?|your|all
        |the|more
             |older|newer|reader|\d+)\ ?(?:\w+\ )?(?:reply|replies|comments?|response)\b
            |{BEGIN}(?:join|start|enter)\ (?:the|our|a)\ (?:conversation|discussion|debate
             |comments)\b
            |^\W*(?:\d+|no)\ (?:comments?|responses|replies|thoughts\ on\b.*)(?:\ yet
             |\ so\ far)?(?:[^\w.]*$
             |(?<=\ yet)\W*$)
            |^\W*(?:did|have|are)\ we\ [^?.]{{1,60}}\?|^\W*(?:nobody|no\ one)\ has\ commented\b
            |^\W*(?:do\ you\ )?have\ (?:something|anything|more)\ to\ [^?.]{{1,40}}\?
            |{BEGIN}(?:vote|take\ part)\ (?:in|on)\ (?:our|this|the)\ (?:\w+\ )?(?:poll|survey
             |quiz)\b
            |\bdrop\ us\ a\ line\b|\bwe[’']d\ (?:love|like)\ to\ hear\b
            |^\W*(?:readers?[’']?\ )?comments?(?:\ off\b|\ (?:are|is|will\ be)\ (?:\w+\ )?(?:closed
             |disabled|moderated|welcome|open|off|reviewed|turned)\b|\W*\(?\d+\)?\W*$|\s*$
             |\ (?:policy|section|guidelines|rules)\W*$)
            |^\W*(?:reply|replies|like\ reply|most\ liked|sort\ by.*|newest|oldest
             |report\ comment)\W*$
            |\b(?:be\ the\ )?first\ to\ (?:comment|reply|respond(?=\W*$)|react(?=\W*$)
             |leave\ a\ comment|review|share\ your)\b
            |{BEGIN}(?:tell\ us|let\ us\ know|share\ your|give\ us|send\ us)\b[^.!?]*\b(?:think
             |thoughts|comments?|below|views?|opinions?|feedback|stor(?:y|ies)|experiences?|tips?
             |questions?|photos)\b(?!.*[?])|\b(?:comment|comments|comment\ section)\ below\b
            |^\W*visited\ \d+\ times?|{BEGIN}(?:write|tell|send|e-?mail
             |contact)\ (?:it\ )?(?:to\ )?(?-i:us)\b(?:\ (?:at|your|here|below|by|via)\b.*|[^\w?]*$)
            |{BEGIN}{_SEND}\b[^.!?]*\b(?:our\ (?:\w+\ )?(?:newsroom|team|desk|editors?|office
             |journalists)|[\w.+-]+@[\w-]+\.\w+)
            |^\W*(?:views?|hits|visits|readers|reads)\s*[:：]\s*[\d,.]+k?\W*$
            |\bwhat\ do\ you\ think\b[^?]*\?.*\b(?:comment|below|tell\ us|write\ to|letters?
             |let\ us)\b
            |^\W*(?:what\ do\ you\ think(?=\?|\ (?:of|about)\ (?:this|it)\b)
             |what[’']?s\ your\ (?:view|take|opinion)|do\ you\ agree
             |agree\ or\ disagree)[^.?!]{{0,40}}\?(?:\W*$|\W+(?:{_SEND}|share|join|vote|have)\b)
            |{BEGIN}(?:have|add)\ your\ (?:say|voice|opinion|view)\b
            |^\W*(?:do\ you\ have|got|have)\ (?:an?|any|something|more|information
             |questions?)\b[^?]*\?.*\b(?:(?-i:us|our)|@|here|comment)\b
            |^\W*(?:spotted|found|noticed|seen?|spot)\ (?:an?|any|something)\ (?:\w+\ )?(?:mistakes?
             |errors?|typos?|wrong|bug|inaccuracy)
            |^\W*report\ (?:an?|this|the)\ (?:\w+\ )?(?:typo|error|mistake|problem|issue|comment|bug
             |abuse)\b
            |^\W*(?:rate|vote\ on|review)\ this\b|\bwas\ this\ (?:\w+\ )?(?:\w+)\ (?:helpful|useful
             |interesting|valuable)|^\W*(?:did\ you\ (?:like|enjoy|find)|how\ (?:useful
             |helpful))\b.*\bthis\b
            |\b(?:we|editors?)\ (?:welcome|appreciate|value|want\ to\ hear|would\ (?:love
             |like)\ to\ hear)\b.*\b(?:your|you|feedback|letters|comments)\b|\byour\ feedback\b
            |\b(?:log(?:ged)?|sign(?:ed)?|register(?:ed)?)(?:\ ?in|\ up)?\ (?:to
             |or\ register\ to)\ (?:post|comment|leave|reply|join|write|add)\b
            |{BEGIN}please\ (?:keep|be|read|note|log|sign|refrain|stay)\b.*\b(?:comments?|polite
             |respect\w*|rules|guidelines|civil|log(?:ged)?\ in)\b|^\W*(?:keep
             |please)\b.*\bcomments\b
            |\bemail\ address\ will\ not\ be\ published\b|\brequired\ fields\ are\ marked\b
            |\bsave\ my\ name\b.*\bbrowser\b|\bcomments\ (?:\w+\ ){{0,2}}(?:before\ they\ appear
             |on\ topic)\b
            |^\W*(?:name|e-?mail|website|comment|message|captcha)\s*\*{OPEN}""",
        max_words=40,
        needs="""
            reply replies comment comments response conversation discussion debate first us @
            newsroom team desk editor editors office journalists share think thoughts view views
            feedback say voice opinion email name poll survey quiz drop line helpful useful
            interesting valuable required sign
            signed log logged register registered welcome appreciate value hear please
        """,
    ),
)

RELATED_RULES: tuple[Rule, ...] = (
    make_rule(
        "related_pitch",
        r"""^\W*(?:also\ (?:read|see|watch)|see\ also|read\ (?:also|more|next|on|this)
             |don[’']t\ miss|(?:see\ |read\ |view\ )?related(?:\ (?:stor(?:y|ies)|articles?|news
             |coverage|links?|reading|posts?|content|video))?|recommended(?:\ (?:reading|for\ you
             |stor(?:y|ies)|video))?|in\ case\ you\ missed\ it|icymi|you\ (?:may
             |might)\ (?:also\ )?(?:like|enjoy|be\ interested\ in)|(?:next|previous)\ (?:article
             |story|post|up|read)|up\ next|must[\ -](?:read|watch|see)|(?:further|suggested|more
             |background|deeper)\ (?:reading|coverage|news|stories)|more\ (?:on|from|about)\ (?:this
             |the)\ \w+|editor[’']?s[’']?\ (?:pick|choice)s?|most\ read|trending(?:\ now)?
             |popular(?:\ now)?|now\ (?:read|watch)|continue\ reading|keep\ reading|click\ here
             |(?:see|learn|find\ out|discover|explore)\ more|go\ deeper|dig\ deeper|read|view
             |photos?|in\ (?:pictures|photos|video|depth)|gallery|slideshow|quiz|podcast|live\ ?blog
             |from\ the\ archives?|listen)\s*(?:[:：>»|]|[-–—]\s)\W*\w
            |^\W*(?:explain(?:er|ed)|background|previously|earlier|flashback|fact\ ?(?:box|check
             |file)|timeline|live(?:\ updates)?|archive
             |interactive|special\ report|long\ read|watch)\s*[:：>»|]\s*\w(?!.*\.\W*$)
            |^\W*(?:also|also\ in\b[^:]{0,40}|more|elsewhere)\s*[:：>»|]
            |^\W*(?-i:ANALYSIS|OPINION|VIDEO|EXCLUSIVE|INTERVIEW|EDITORIAL|FEATURE
             |PROFILE)\s*[:：|](?!.*\.\W*$)
            |^\W*(?:analysis|opinion|video|interview|editorial|feature|commentary|exclusive)\ ?[|>»]
            |^(?!.*[«].*[»])\s*(?:>>+|»|›|→|►|▶|➤|➜|⇒|☞|👉|🔗|📌|⬇)\s*\w.{0,160}(?<![.!?"”])$
            |\bread\ (?:the\ )?more\ (?:here|about\ (?:it|this|that)|in\ our|on\ our)\b
            |^\W*(?:read|see|watch)\ our\ .{3,80}$|^\W*(?:further|full|live)\ coverage\b[^.]*$
            |^\W*(?:for\ )?more\ (?:on|about|information|details|news|stories)\b.{0,60}\b(?:click
             |visit|see|go\ to|read|here|our)\b""",
        max_words=30,
    ),
)
