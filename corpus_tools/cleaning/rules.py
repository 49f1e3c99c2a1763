"""What page furniture says: one rule a kind, written for news pages in general.

A rule looks at one line, and only at lines of at most its number of words. So that an article on
cookies, newsletters or apps stays an article, a rule asks for what only the page itself says: it
speaks to the reader ("sign up here"), of itself ("our privacy policy"), or says nothing else.
"""

from __future__ import annotations

from corpus_tools.cleaning.fragments import (
    AGO,
    BEGIN,
    CAPITAL,
    CLOCK,
    DAY,
    MONTH,
    NAME,
    NAMES,
    NOTICE,
    ONE_NAME,
    PICTURE,
    SHARE,
    SITES,
    STAMP,
    SUBSCRIBE,
)
from corpus_tools.cleaning.rule import Rule, make_pitch, make_rule

# The first rule that fits names the line.
LINE_RULES: tuple[Rule, ...] = (
    make_rule(
        "footer_links",
        rf"""^(?=.*\b(?:{NOTICE}))(?:\W*\b(?:our|your|the|a|read|see|view|manage|change|update[sd]?
            |and|of|to|privacy|cookies?|polic(?:y|ies)|statement|notice|settings|choices|cent(?:er|re)
            |preferences|terms|use|service|conditions|legal|rights|california|do|not|sell|my|ads?
            |personal|info|information|about|contact|us|advertis(?:e|ing)|with|accessibility|help
            |careers?|jobs|faqs?|site\ ?map|home|subscri(?:be|ption)|agreement|newsletters?|rss
            |disclaimer|copyright|imprint|ethics|corrections|feedback)\b)+\W*$""",
    ),
    make_pitch(
        "consent_notice",
        r"""\bby\ (?:continuing|clicking|using|browsing|visiting|accessing|entering|closing|tapping
             |accepting|choosing|scrolling|signing|submitting|subscribing)\b
             .*\byou\ (?:\w+\ ){0,2}(?:agree|accept|consent|acknowledge|confirm|allow)\b
            |\b(?:we(?:\ and\ our\ (?:\w+\ ){0,2}partners)?|this\ (?:web)?site|our\ (?:web)?sites?
             |our\ (?:\w+\ )?partners)(?:\ (?:also|may|only|would\ like\ to))*
             \ (?:use|store|place|set|process|collect|need|access|require)s?\b
             .{0,100}\b(?:cookies|trackers|small\ files|(?:tracking|similar)\ technolog\w+
             |(?:data|information)\ (?:on|from)\ your\ (?:device|browser|computer))\b
            |\band\ (?:its|our|their|\d+)\ (?:\w+\ )?partners\b.{0,80}\byour\ (?:device|browser)\b
            |\bcookies\b.*\byour\ (?:\w+\ ){0,2}(?:experience|visit)\b
            |\bcookies?\b.{0,60}\b(?:help|allow|enable|let)s?\ (?-i:us)\b
            |^\W*please\ (?:enable|accept|allow)\b.*\bcookies\b
            |\byou\ (?:can|may)\ (?:\w+\ ){0,2}(?:change|withdraw|manage|update|adjust|review)
             \ (?:your|these|this)\ (?:\w+\ ){0,2}(?:mind|choices?|preferences|consent|settings
             |selections?|cookies?)(?:\ \w+){0,3}\W+(?:at\ any\ time|here|below|by\ clicking)\b
            |\bwithdraw\ (?:my|your)\ consent\ at\ any\ time\b
            |\bour\ (?:use\ of\ cookies|cookies?\ (?:policy|notice|statement|banner|settings)
             |privacy\ (?:\w+\ )?(?:policy|statement|notice))\b
            |\b(?:with|give|need|ask\ for)\ your\ (?:consent|permission)\b.*\b(?:we|our|(?-i:us))\b
            |\b(?:you|i)\ (?:\w+\ ){0,2}(?:agree|consent)\ to\ (?:our|receive
             |the\ (?:use\ of\ cookies|terms\ of\ (?:use|service)|privacy))\b
            |\bprotected\ by\ recaptcha\b""",
        max_words=70,
    ),
    make_rule(
        "consent_button",
        r"""^\W*(?:i\ (?:agree|accept|understand)|(?:accept|allow|agree\ to|reject|decline)
            (?:\ (?:all|and|only|the|necessary|essential|cookies|continue|close|everything))*
            |agree\ and\ (?:read|continue|close|proceed)
            |ok(?:ay)?,?\ (?:got\ it|continue|i\ understand)|got\ it|(?:manage|my|change|cookie)
            \ (?:preferences|choices|settings|options)|continue\ (?:without\ accepting|to\ site))
            (?:\W+(?:accept|reject|decline|allow|manage|choose|more|settings|preferences|options
            |all|cookies|learn|only|essential|necessary|choices))*[^\w.?!"'”’]*$""",
        max_words=12,
    ),
    make_rule(
        "breadcrumb",
        r"^\W*[\w&'’ ]{2,25}(?:(?:>+|»|›)[\w&'’ ]{2,40})+(?:>+|»|›)?\s*$"
        r"|^\W*[\w&'’ ]{2,25}(?:>>+|»|›)\s*$",
    ),
    make_rule(
        "photo_credit",
        rf"""(?:^|[\s.])/{ONE_NAME}$
            |(?:^{NAME}\ |[.!?]\s\(?|^\(){ONE_NAME}\ ?/\ ?{ONE_NAME}$
            |\[(?:file\ )?{PICTURE}s?[/:\ ][^\]]+\]\s*$
            |(?:^|[(.]\s*)(?:file\ )?{PICTURE}s?(?:\ (?:by|from|courtesy\ of|credit))?\s*[:/|]
            |(?:^|[.!?)"”]\s+|\()(?:file\ )?{PICTURE}s?\ (?:by|courtesy\ of|credit)\ {NAMES}\W*$
            |(?-i:^(?:Image|Media|Video|Photo)\ (?:caption|copyright|source)s?[\ :,]+(?=[A-Z]))
            |(?:^|[.!?)]\s*|\b{PICTURE}\ )credits?\s*:|(?-i:(?<=[a-z])Credit:)
            |\b(?:AP|AFP|EPA|UN|Xinhua)\ (?:photo|image)/
            |(?:^|[.!?(]\s*)(?:AP|AFP|EPA|UN|Xinhua|file|handout|stock)\ (?:photo|image)\W*$
            |(?:^|[/|(—–-]|\bvia|[.!?])\s*getty\ images\W*$|\(handout[^)]*\)\s*$""",
        max_words=60,
    ),
    make_rule(
        "published_line",
        rf"""^(?=.*(?:{DAY}|{AGO}|(?:publish|updat|post|modifi)ed.*{CLOCK}))
             (?:.{{0,60}}[|/·•]\ ?)?\W{{0,5}}(?:{STAMP}\b\W*)+(?:by\ {NAMES}\W*)?$
            |^[^.]{{0,60}}?\b{CLOCK}\W+{DAY}[^\w.]*$""",
        max_words=22,
        part="dateline",
    ),
    make_rule(
        "reading_time",
        r"""\b\d+[\ -]?min(?:ute)?s?\.?[\ -](?:to\ )?read(?:[^\w.]*$|\s*[|·•])
            |^\W*(?:estimated\ )?reading\ time\W+\d""",
        max_words=12,
    ),
    make_rule(
        "share_line",
        rf"""^\W*(?:(?:click\ to\ )?share|tweet|print|follow\ us|like|pass\ (?:this|it)\ on)\b
             (?:\W+{SHARE}\b)*\W*$
            |^(?:\W*\b{SITES}\b){{2,}}\W*$
            |^\W*follow\ .{{2,60}}\bon(?:\W+(?:{SITES}|and|or|at))+\W*$""",
    ),
    make_rule(
        "menu",
        r"""^\W*(?:skip\ to\ (?:the\ )?(?:main|content|navigation|footer|search|menu|article)\b.*
            |search\ trends\b.*|search|menu|home|(?:left|main|site|toggle)\ (?:menu|navigation)
            |choose\ your\ language|log\ ?in|sign\ in|back\ to\ top
            |(?:line\ )?text(?:\ size)?\s*:\s*a{2,}.*|.*\bhotline\s*[:：].*)\W*$""",
        max_words=8,
    ),
    make_rule(
        "advertisement",
        r"""^\W*(?:advert(?:isement)?s?|ad|sponsored(?:\ (?:content|post|by\b.*))?|paid\ post
            |(?:story|article)\ continues\ (?:below|after)\b.*|scroll\ (?:down\ )?to\ continue\b.*)
            (?:\W+(?:scroll|story|article)\b.*)?\W*$""",
        max_words=10,
    ),
    make_pitch(
        "newsletter",
        rf"""{BEGIN}(?:sign\ up|subscribe|register\ (?:here|now|today|for|to|free))\b
            |{BEGIN}(?:get|receive|join|try|enjoy|discover)\b[^.!?]*\b(?:newsletters?
             |your\ (?:e-?mail\ )?(?:in-?box|mail\ ?box)|(?:our|the|daily|weekly|morning|evening)
             \ (?:\w+\ ){{0,3}}(?:briefing|digest))\b
            |^(?=.*\b{SUBSCRIBE}\b).*\b(?:our|this|my)\ (?:\w+\ ){{0,3}}newsletters?\b
            |\bto\ your\ (?:e-?mail\ )?(?:in-?box|mail\ ?box)\b
            |\b(?:deliver\w*|receive|get|news|stories|updates)\b.*\bin\ your\ (?:in|mail\ ?)-?box\b
            |{BEGIN}(?:just\ )?(?:add|enter|leave|give\ us|type)\ (?:your|an?)\ e-?mail\b
            |^\W*you(?:\ have|[’']ve)\ (?:\w+\ ){{0,3}}free\ (?:articles?|story|stories)\b
            |\balready\ (?:a\ )?(?:subscri\w+|members?|registered)\s*\?
            |\bnot\ (?:yet\ )?(?:a\ )?(?:subscriber|member)(?:\ yet)?\s*\?
            |{BEGIN}(?:support|help\ (?:fund|us)|donate\ to)\ (?:our|independent|local|quality|the)
             \ (?:\w+\ ){{0,2}}(?:journalism|reporting|newsroom)\b
            |{BEGIN}become\ a\ (?:subscriber|member|supporter)\b
            |\b(?:this|the)\ (?:full\ )?(?:article|story|content|post)\ is\ (?:\w+\ ){{0,3}}
             (?:for|to)\ (?:\w+\ )?(?:subscribers|members)\b
            |\bto\ (?:continue|keep)\ reading\b.*\b(?:subscri\w+|sign|log|register)\b
            |\b(?:(?:manage|renew|activate|processing)\ your|our(?:\ \w+)?)\ subscriptions?\b
            |\bthank(?:s|\ you)\ for\ (?:subscribing|signing|joining)\b
            |\b(?:have\ (?:now\ )?)?success?fully\ subscribed|\bsubscribed\ success?fully""",
        max_words=45,
    ),
    make_pitch(
        "app_pitch",
        rf"""{BEGIN}(?:download|get|install|open|try)\ (?:\w+\W+){{0,6}}apps?\b
            |^(?=.*\b(?:download|install|free|read|get|listen|stores?|alerts?)\b)
             .*\bour\ (?:\w+\ ){{0,3}}apps?\b
            |\bapps?\b.*[.!?|]\s+(?:download|install)(?:\ (?:it|now|here|free|today))*\W*$
            |{BEGIN}(?:read|view|watch|open|continue|listen)\b.*\b(?:in|on|with)
             \ (?:the|our)\ (?:\w+\ ){{0,2}}app\W*$""",
        max_words=30,
    ),
    make_pitch(
        "audio_pitch",
        rf"""^\W*(?:new\W+)?(?:you\ can\ (?:now\ )?)?(?:listen|hear|watch)(?:\ to)?(?:\ \w+){{0,3}}
             \ (?:articles?|story|stories|audio|version|episodes?|podcasts?|interview|video|column
             |essay|report)\b
            |^\W*listen\W+\(?\d+
            |^\W*(?:loading\ video\b.*|play\ (?:audio|video|now)|audio\ version(?:\ of\b.*)?)\W*$
            |{BEGIN}(?:hear|have|let|want|prefer|get)\b[^.!?]*\bread\ (?:aloud|to\ you)\b
            |\bprefer\ to\ listen\s*\?""",
        max_words=25,
    ),
    make_rule(
        "related_pitch",
        r"""^\W*(?:also\ (?:read|see)|see\ also|read\ (?:also|more|next|on)|don[’']t\ miss
             |related(?:\ (?:stor(?:y|ies)|articles?|news|coverage|topics?|links?|reading))?
             |recommended|in\ case\ you\ missed\ it|you\ may\ also\ like)\s*(?:[:：>»|–—]|-\s)\W*\w
            |^\W*(?:also|also\ in\b[^:]{0,40}|more|watch|elsewhere)\s*[:：>»|]
        """,
        max_words=30,
    ),
    make_pitch(
        "copyright",
        rf"""^\W*copyright\s*(?:©|\(c\)|\d{{4}}|[:|–—-]|by\b|{NAMES},?\ \d{{4}}\W*$)
            |^\W*©|^\W*\(c\)\ ?(?:\d{{4}}|copyright)|©\s*\d{{4}}|\ball\ rights\ reserved\b
            |\b(?:no\ part\ of|this\ (?:material|article|content|story|site)|materials?|contents?)\b
             [^.]*\b(?:may|must|can)\ ?not\ be\ [^.]*\b(?:reproduc|republish|redistribut|copied)
            |^(?=.*\b(?:permission|consent|in\ whole|any\ form|ai\ data|unauthori[sz]ed)\b)
             .*\b(?:reproduction|republication|redistribution|republishing|copying|reprinting)\b.*
             \b(?:prohibited|forbidden|not\ permitted)\b
            |\bicp\W?(?:备|证|license|licence|filing|no\b|\d)""",
        max_words=60,
    ),
    make_rule(
        "editors_note",
        r"""^\W*(?:editor[’']?s[’']?\ note|editorial\ note|note\ from\ the\ editors?)\b
            |^\W*disclaimer\s*(?:[:：.–—-]|$)
            |^\W*(?:the\ )?views?(?:\ expressed)?\ are\ personal\W*$
            |\b(?:views?|opinions?)\b.{0,80}\b(?:expressed|author|writer|contributor|columnist)\b
             .{0,120}\b(?:not\ necessarily|(?:his|her|its|their|my|authors?[’']?s?|writers?[’']?s?)
             \ (?:own|alone)|do(?:es)?\ not\ (?:represent|reflect))
            |\b(?:author|writer|contributor|columnist)s?[’']?s?\ (?:own|alone|personal\ views?)\b
             .{0,120}\b(?:not\ necessarily|do(?:es)?\ not|reflect|represent)\b""",
        max_words=90,
    ),
    make_rule(
        "production_credit",
        rf"""^\W*(?:(?:web|copy|page|duty|online|site|chief|executive|senior|video|art)\ )*
            (?:editors?|editing|edited|produced|producers?|translat(?:ed|ors?)|proofread\w*|layout|planners?
            |directors?|designers?|supervisors?|scriptwriters?|copywriters?|cameramen|graphics?)
            (?:\ by\s*[:：]?|\s*[:：–—-])\s*{NAMES}\W*$""",
        max_words=18,
    ),
    make_rule(
        "agency_credit",
        rf"""^\W*\((?:(?:with|from|additional|further|some)\ )*
            (?:in-?puts?|reporting|contributions?|agencies)\b[^)]*\)\W*$
            |^\W*(?:with\ )?(?:additional\ )?(?:in-?puts?|reporting|contributions?)\ (?:from|by)
             \ (?:(?:the\ )?(?:news\ )?agenc(?:y|ies)|wires?|staff|{NAMES})
             (?:[;,]?\ (?:additional\ )?(?:editing|writing|reporting)\ by\ {NAMES})*\W*$
            |\bcontributed\ (?:reporting\ )?to\ this\ (?:report|story|article)\W*$""",
    ),
    make_rule("end_mark", r"^\W*(?:■|\#\#\#|-\ ?30\ ?-|\*\s*\*\s*\*|ends)\W*$", max_words=3),
    make_rule(
        "source_pointer",
        rf"""^\W*source\ link\b|^\W*references?(?:\(s\))?\s*[:：]|^\W*sources?\s*(?:[:：]|$)
            |^\W*original(?:\ (?:article|story|text|source|link))?\s*[:：]
            |^\W*(?:originally|first)\ (?:published|appeared|posted)\ (?:in|on|at|by)\ (?:the\ )?
             {NAMES}\W*$
            |^\W*this\ (?:article|story|essay|piece|post|column)\ (?:was\ )?(?:originally|first)
             \ (?:published|appeared)\b
            |^\W*(?:click\ here\ to\ )?read\ the\ (?:full|original|whole|rest\ of\ the)\ (?:story
             |article|text)\b
            |^\W*(?:https?://|www\.)\S+\W*$""",
        max_words=30,
    ),
    make_pitch(
        "comment_prompt",
        rf"""{BEGIN}(?:leave|add|post|write)\ (?:a|your)\ (?:reply|comment)\b
            |{BEGIN}join\ the\ (?:conversation|discussion|debate)\b
            |^\W*(?:\d+|no)\ (?:comments?|responses|replies|thoughts\ on\b.*)(?:\ yet)?
             (?:[^\w.]*$|(?<=\ yet)\W*$)
            |^\W*comments?(?:\ off\b|\ (?:are\ )?closed\b|\ \(\d+\)|\s*$)
            |{BEGIN}(?:tell\ us|let\ us\ know|share\ your)\b.*\b(?:think|thoughts|comments?|below
             |views?)\b|\b(?:comment|comments|comment\ section)\ below\b|^\W*visited\ \d+\ times?
            |^\W*(?:views?|hits|visits)\s*[:：]\s*[\d,.]+k?\W*$
            |\bwhat\ do\ you\ think\b[^?]*\?.*\b(?:comment|below|tell\ us|write\ to|letters?)\b
            |\blog(?:ged)?\ in\ to\ (?:post\ a\ )?comment\b
            |\bemail\ address\ will\ not\ be\ published\b|\brequired\ fields\ are\ marked\b""",
        max_words=35,
    ),
    make_rule(
        "tags", r"^\W*(?:tags?|topics?|keywords?|filed\ under|labels?)\s*[:：]", max_words=30
    ),
    make_rule(
        "social_post",
        r"pic\.(?:twitter|x)\.com/|^\W*@\w+\W*$|^(?:\s*\#\w+)+\s*$|^(?:[—–-].{1,60})?\(@\w+\)",
        max_words=60,
    ),
    make_rule(
        "transcript_mark",
        r"^\W*(?:\(?(?:laughter|applause|music)\.?\)?|\d\d:\d\d(?::\d\d)?)\W*$",
    ),
    make_rule(
        "byline",
        rf"""^\W*(?-i:(?:(?:Text|Story|Words|Written|Reported|Analysis)\ )?(?:By|by|BY)):?\s+
            (?!\w+day\b|{MONTH}(?:\ \d|\W|$)(?!\ ?{CAPITAL})
             |(?:then|now|all|its|their|his|her|this|that|the(?!\ (?:editor|associated|staff)))\b)
            (?:the\ )?{NAMES}
            (?:\W*|(?:,|\ \||\ [–—-])\ (?:[\w.'’&@/()-]+,?\ ){{0,20}}[\w.'’&@/-]*[\w)])$""",
        max_words=35,
        part="byline",
    ),
    make_rule(
        "breadcrumb",
        r"^(?:[\w&'’]+\ ){0,3}[\w&'’]+(?:\ (?:/|\||·)\ (?:[\w&'’]+\ ){0,3}[\w&'’]+)+$",
        max_words=10,
    ),
)
