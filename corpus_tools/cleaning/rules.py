"""What page furniture says: one rule a kind, written for news pages in general.

A rule looks at one line and may only take a line of at most its number of words, so that a
paragraph of an article that speaks of cookies or newsletters stays an article.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Part = Literal["furniture", "byline", "dateline"]


@dataclass(frozen=True)
class Rule:
    """One kind of line that is no article text.

    Parameters
    ----------
    name
        Stands in the table of segments.
    pattern
        Searched in the line, whatever its case.
    max_words
        The rule passes longer lines over.
    part
        What such a line is.
    """

    name: str
    pattern: re.Pattern[str]
    max_words: int = 25
    part: Part = "furniture"


def _rule(name: str, pattern: str, *, max_words: int = 25, part: Part = "furniture") -> Rule:
    return Rule(name, re.compile(pattern, re.IGNORECASE | re.VERBOSE), max_words, part)


_MONTH = (
    "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_DAY = rf"(?:{_MONTH}\.?\ \d{{1,2}},?\ \d{{4}}|\d{{1,2}}\ {_MONTH}\.?,?\ \d{{4}}|\d{{4}}-\d\d-\d\d)"
_SHARE = (
    r"(?:share|tweet|print|save|like|follow|e-?mail|copy|link|post|send|wechat|weibo|facebook|x"
    r"|twitter|linkedin|whatsapp|telegram|reddit|messenger|messages?|mail|view|essay|it|pass|this|the|article|story|page|us|on|via"
    r"|by|with|to|a|friends?|and|or|text|size)"
)

# The first rule that fits names the line.
LINE_RULES: tuple[Rule, ...] = (
    _rule(
        "consent_notice",
        r"""(?=.*\b(?:our|your|you|we|us|this\ (?:web)?site)\b)
            .*(?:\bcookies?\b|\bprivacy\ (?:policy|statement|notice|settings|choices)
            |\bterms\ of\ (?:use|service)|\btrackers?\b|\bconsent\ to\b
            |\b(?:store|stores)\ small\ files\b
            |\bchange\ your\ (?:mind|choices?|preferences)\ at\ any\ time\b)""",
        max_words=70,
    ),
    _rule(
        "consent_button",
        r"""^\W*(?:i\ (?:agree|accept|understand)|(?:accept|allow|agree\ to|reject|decline)
            (?:\ (?:all|and|only|the|necessary|essential|cookies|continue|close|everything))*
            |ok(?:ay)?,?\ (?:got\ it|continue|i\ understand)|got\ it|(?:manage|my|change|cookie)
            \ (?:preferences|choices|settings|options)|continue\ (?:without\ accepting|to\ site))
            (?:\W+(?:accept|reject|decline|allow|manage|choose|more|settings|preferences|options
            |all|cookies|learn|only|essential|necessary|choices))*\W*$""",
        max_words=12,
    ),
    _rule("breadcrumb", r"^\W*[\w&'’ ]{2,25}(?:\s*(?:>+|»|›)\s*[\w&'’ ]{2,40})+\s*(?:>+|»|›)?\s*$"),
    _rule("breadcrumb", r"^[\w&'’ ]{2,30}(?:\s(?:/|\||·)\s[\w&'’ ]{2,30})+$", max_words=10),
    _rule(
        "photo_credit",
        r"""(?:\s|^|\.)/\s?[A-Z][\w.&'’\ -]{1,40}$
            |\[(?:photo|image|picture|illustration)[^\]]*\]\s*$
            |(?:^|[(.]\s*)(?:photo|photograph|image|picture|illustration|graphic|file\ photo)s?
             (?:\ (?:by|from|courtesy\ of|credit))?\s*[:/|]
            |\(?\b(?:photo|photograph|image|picture|illustration|graphic)s?
             \ (?:by|courtesy\ of|credit)\b[^.]*\)?\.?$
            |\bcredit\s*:|\bgetty\ images\b|\(handout[^)]*\)\s*$""",
        max_words=60,
    ),
    _rule(
        "published_line",
        rf"""^\W*(?:(?:first\ |last\ )?(?:published|updated|posted|modified|revised)\b.*\d
            |(?:\w+,?\ )?{_DAY}(?:\W+(?:at\ )?\d{{1,2}}[:.]\d\d.*)?$
            |.*\d{{1,2}}:\d\d\W+{_DAY}\W*$)""",
        max_words=22,
        part="dateline",
    ),
    _rule("reading_time", r"\b\d+[\ -]?min(?:ute)?s?\.?(?:\ |-)(?:to\ )?read\b|^reading\ time\b", max_words=12),
    _rule("share_line", rf"^\W*(?:share|tweet|print|follow\ us|like|pass\ (?:this|it)\ on)\b(?:\W+{_SHARE}\b)*\W*$"),
    _rule(
        "menu",
        r"""^\W*(?:skip\ to\b.*|search\ trends\b.*|search|menu|home|(?:left|main|site|toggle)
            \ (?:menu|navigation)|choose\ your\ language|log\ ?in|sign\ in|back\ to\ top)\W*$""",
        max_words=8,
    ),
    _rule(
        "newsletter",
        r"""\bnewsletters?\b.*\b(?:you|your|sign|subscribe|inbox|free|get|receive|join)\b
            |\b(?:sign\ up|subscribe|join|get|receive)\b.*\b(?:newsletters?|inbox|briefing|digest)\b
            |\byour\ (?:in-?box|mail\ ?box)\b|^\W*(?:sign\ up|subscribe|register)\b
            |\b(?:add|enter|leave|give\ us)\ your\ e-?mail\b|\bsign\ up\ (?:here|now|today|below)\b
            |^\W*you\ have\ \w+\ free\ (?:articles?|stor(?:y|ies))\b|\bsubscribe\ to\ (?:the|our)\b
            |\b(?:subscribe|subscription|subscribers?)\b.*\b(?:us|our|you|your|today|now|unlimited)\b
            |\bsupport\ (?:our|independent|local)\ (?:journalism|reporting|newsroom)\b
            |\balready\ a\ (?:subscriber|member)\b""",
        max_words=45,
    ),
    _rule(
        "app_pitch",
        r"""\b(?:download|get|install|open|try)\b.*\bapps?\b.*
            |\bapp\b.*\b(?:download|install|free|stores?)\b""",
        max_words=30,
    ),
    _rule(
        "audio_pitch",
        r"""^\W*(?:new\W+)?(?:you\ can\ (?:now\ )?)?(?:listen|hear|watch)\b.*
            \b(?:this|article|story|audio|version|minutes?|read\ (?:aloud|to\ you)|episode|podcast)\b
            |^\W*(?:loading\ video|play\ (?:audio|video|now)|audio\ version)\b
            |\bread\ aloud\b|\bprefer\ to\ listen\b""",
    ),
    _rule(
        "related_pitch",
        r"""^\W*(?:also|also\ (?:read|see|in\b.*)|see\ also|read\ (?:also|more|next|on)|more|related
            |watch|don[’']t\ miss|recommended|in\ case\ you\ missed\ it|elsewhere)\s*(?:[:：>»|–—]|-\s)
        """,
        max_words=30,
    ),
    _rule(
        "copyright",
        r"""^\W*(?:copyright\b|©|\(c\)\ )|©\s*\d{4}|\ball\ rights\ reserved\b
            |\b(?:republi|reprodu|redistribut)\w+.*\b(?:without|prohibited|permission)\b""",
        max_words=60,
    ),
    _rule(
        "editors_note",
        r"""^\W*(?:editor[’']?s[’']?\ note|editorial\ note|note\ from\ the\ editors?|disclaimer)\b
            |\b(?:views?|opinions?)\b.*\b(?:expressed|author|writer|contributor)[’'s]*\b.*
             \b(?:own|not\ necessarily|do(?:es)?\ not|alone|reflect)
            |\b(?:author|writer|contributor)[’']?s?\b.*\bown\b.*\b(?:not\ necessarily|do\ not|reflect)""",
        max_words=90,
    ),
    _rule(
        "production_credit",
        r"""^\W*(?:web\ |copy\ |page\ |duty\ |online\ |site\ )?(?:editors?|editing|edited|produced|producer
            |translated|proofread\w*|layout)(?:\ by)?\s*[:：–-]?\s+[A-Z].*$""",
        max_words=14,
    ),
    _rule(
        "agency_credit",
        r"""^\W*\((?:with|from|additional|reporting)?\s*(?:in-?puts?|reporting|contributions?|agencies)
            \b[^)]*\)\W*$
            |^\W*(?:with\ )?(?:additional\ )?(?:in-?puts?|reporting|contributions?)
            \ (?:from|by)\b[^.]*\.?$""",
        max_words=20,
    ),
    _rule("end_mark", r"^\W*(?:■|\#\#\#|-\ ?30\ ?-|\*\s*\*\s*\*|ends)\W*$", max_words=3),
    _rule(
        "source_pointer",
        r"""^\W*(?:source\ link|reference\(s\)|original(?:ly)?(?:\ (?:article|published))?
            |read\ the\ (?:full|original|whole)\ (?:story|article|text)|source)\s*(?:[:：]|at\b|in\b|from\b|$)
            |^\W*https?://\S+\W*$""",
        max_words=20,
    ),
    _rule(
        "comment_prompt",
        r"""^\W*(?:leave|add|post|write)\ (?:a|your)\ (?:reply|comment)|\bjoin\ the\ (?:conversation|discussion)\b
            |^\W*(?:\d+|no)\ comments?\b|^\W*comments?(?:\ off|\ \(\d+\)|\s*$)
            |\b(?:tell\ us|let\ us\ know)\b.*\b(?:think|comments?|below|views?)\b
            |\b(?:comment|comments|comment\ section)\ below\b|^\W*visited\ \d+\ times?
            |\bwhat\ do\ you\ think\b.*\b(?:comment|below|tell|write|letters?)\b
            |\blog\ in\ to\ comment\b""",
        max_words=35,
    ),
    _rule("tags", r"^\W*(?:tags?|topics?|keywords?|filed\ under|labels?)\s*[:：]", max_words=30),
    _rule(
        "social_post",
        r"pic\.(?:twitter|x)\.com/|^\W*@\w+\W*$|^(?:\s*\#\w+)+\s*$|^\(@\w+\)",
        max_words=60,
    ),
    _rule("transcript_mark", r"^\W*(?:\(?(?:laughter|applause|music)\.?\)?|\d\d:\d\d(?::\d\d)?)\W*$"),
    _rule(
        "byline",
        r"""^\W*(?-i:By|BY)\ (?-i:[A-Z])[\w.'’-]+(?:(?:,?\ |\ and\ )[\w.'’&(-]+,?\)?)*\s*$""",
        max_words=35,
        part="byline",
    ),
)

# A heading after which other stories are announced.
RELATED_HEADING = re.compile(
    r"""^\W*(?:
      (?:you\ (?:may|might)\ (?:also\ )?(?:like|enjoy)|related|recommended|suggested|trending
        |most\ (?:read|popular|viewed)|editor[’']?s[’']?\ picks?|further\ reading|next\ article
        |featured|latest|up\ next|also\ on|also\ in|elsewhere|keep\ reading|what\ to\ read
        |read\ (?:next|more|on|also)|continue\ reading|don[’']t\ miss|from\ (?:the|our)\ archives?
        |in\ other\ news|other\ (?:stories|news)|popular|more\ (?:from|on|in|about|stories
        |news|like|to\ read|reading|coverage))
      (?:\W+[\w’']+){0,6}
      |(?:readers|people|others)\ (?:also|who\ read\ this)\b.*
      |stories\ (?:you\ may|our\ readers|like\ this)\b.*
    )\s*:?\s*$""",
    re.IGNORECASE | re.VERBOSE,
)

# "GENEVA, May 13 (Agency) -- " in front of the first sentence.
AGENCY_DATELINE = re.compile(
    r"""^(?:[A-Z][A-Z.'’-]+(?:[ /][A-Z][A-Z.'’-]+)*)            # the place, in capitals
        (?:,\s[A-Z][\w.]+)?                                     # a country or a month
        (?:,?\s(?:[A-Z][a-z]+\.?\s)?\d{1,2}(?:,\s\d{4})?)?      # the day
        \s*\([A-Z][\w\s/&.-]{1,30}\)\s*[-–—]{1,2}\s*""",
    re.VERBOSE,
)
LIST_MARK = re.compile(r"^\s*(?:[•·●▪◦‣*–—-]|\d{1,2}[.)])\s+")
