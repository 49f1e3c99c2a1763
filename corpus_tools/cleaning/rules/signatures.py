"""Who made an article and its pictures, when, with whose help."""

from __future__ import annotations

from corpus_tools.cleaning.fragments import (
    CAPITAL,
    JOINED,
    MONTH,
    NAME,
    NAMES,
    ONE_NAME,
    WIRE,
    any_of,
)
from corpus_tools.cleaning.rule import Rule, make_pitch, make_rule

_PRESS = any_of(
    r"""
    staff times post news daily herald tribune gazette journal today online press agency guardian
    review chronicle weekly magazine tv radio media network bureau reporters? writers? digital wire
    correspondents? columnists? contributors? editors? desk observer telegraph mail express star
    globe sun standard monitor mirror freelancers? newsroom wires courier bulletin dispatch
    examiner
    inquirer ledger register argus echo newspapers? \w+\.(?:com|org|net|cn|co\.uk)
    """
)
_ROLE = any_of(
    r"""
    reporters? (?:staff\s|senior\s|freelance\s)?writers? correspondents? columnists? contributors?
    journalists? photographers? editors? bureau\schief
    """
)

_MAKING = any_of(
    r"""
    report(?:ing|ed|s)? edit(?:ing|ed) writ(?:ing|ten) translat(?:ed|ion|ing) photos? photography
    graphics research data video pictures production analysis design film(?:ing|ed) compiled
    illustrations? fact-?check(?:ing|ed)? contributions? in-?puts? files material
    information interviews?
    """
)
_MORE = r"(?:additional|further|more|original|extra|some|other|agency|wire|staff|local)"
_DESK = any_of("newsroom bureau desk team staff")
# "Additional reporting from Nym by Ana Reyes and the Orle newsroom"
_MADE_BY = rf"""(?:{_MORE}\ )*{_MAKING}(?:(?:,\ |\ and\ |\ &\ ){_MAKING}){{0,3}}
    (?:\ (?:from|in|for)\ {NAMES})?\ (?:by|from)\ (?:the\ )?{NAMES}(?:\ {_DESK})?"""
# The work that a label in a list of credits names.
_WORK = any_of(
    r"""
    (?:staff\s|guest\s|special\s|contributing\s)?report(?:er|ing|s)? contributing
    guest\scontributor editors? editing authors? writers? writing words text story
    pictures? photos? photography photographers? images? video film camera design(?:er)? graphics?
    illustrations? illustrator data code development research producers? production
    translat(?:or|ion)s? sound music layout interview correspondents? journalists? columnists?
    contributors? name byline editor[\s-]in[\s-]chief script audio fact-?check(?:er|ing)?
    additional\sreporting art\sdirection copy[\s-]?edit(?:or|ing) map animation podcast
    """
)
# Names that end before the next label; read once, or a line of labels alone would take for ever.
_NAMED = rf"{NAME}(?:(?:\ ?[,;/|&·(]\ ?|\ )(?:{NAME}|(?:{JOINED})\b)(?![\w.'’-]*\s*[:：]|\ by\b))*"
# Who writes of themselves below an article.
_WRITER = any_of(
    r"""
    producers? presenters? anchors? hosts?
    (?:film|art|music|theatre|food|restaurant|book|tv)\scritics? cartoonists? photo-?journalists?
    video-?journalists? stringers? freelancers? interns? bloggers? film-?makers? staffer
    broadcasters?
    commentators?
    """
)
# What follows on a person: "... She tweets at @reyes."
_REST = r"[^.]{0,120}(?:\.\s.{0,140})?\W*$"

# "Political Correspondent", "Staff Writer in Nym": then the line ends, and not as a sentence.
_WHERE = rf"(?:,?\ (?:in|at|for|of|from)\ {NAMES}|(?:,|\ [|·–—-])\ {NAMES})?\W{{0,2}}$(?<![.!?])"

SIGNATURE_RULES: tuple[Rule, ...] = (
    make_rule(
        "production_credit",
        rf"""^\W*(?:(?:web|copy|page|duty|online|site|chief|executive|senior|video|art|photo
        |managing|responsible|legal
            |associate|assistant|news|script|post|field|lead)\ )*
            (?:editors?|editing|edited|produced|producers?|production|translat(?:ed|ors?|ion)
             |layout
            |proofread\w*|planners?|directors?|designers?|design|supervisors?|scriptwriters?|camera
            |copywriters?|cameram[ae]n|graphics?|compiled|curated|animation|music|research
             |voice-?over
            |narrat(?:ed|or)|illustrat(?:ed|ors?|ions?)|recorded|interview(?:ed)?|fact-?check(?:ed
             |er|ing)
            |subtitles|advis[eo]rs?|counsel)(?:\ in\ charge)?(?:\ (?:and|&)\ \w+)?
            (?:\ by\s*[:：]?|\s*[:：–—-])\s*{NAMES}(?:\W+(?:contact|e-?mail|tel)\b.*)?\W*$""",
        max_words=18,
    ),
    make_rule(
        "agency_credit",
        rf"""^\W*\((?:(?:with|from|{_MORE})\ )*
            (?:in-?puts?|reporting|contributions?|agencies|files|material|information)\b[^)]*\)\W*$
            |^\W*(?:with\ )?{_MADE_BY}(?:[;,.]?\ (?:and\ )?{_MADE_BY})*(?:\ and\ agencies)?\W*$
            |^{ONE_NAME}\ with\ (?:{_MORE}\ )*{_MAKING}\ (?:by|from)\ {NAMES}\W*$
            |^\W*(?-i:AGENC(?:Y|IES))(?:\ ?/\ ?{NAMES})?\W*$|^\W*with\ agency\ {_MAKING}\W*$
            |^(?-i:[a-z]{{2,4}}(?:[/,]\ ?[a-z]{{2,4}}){{0,3}}\ \((?:{WIRE})\b[^)]*\))\W*$
            |^\W*(?:with|using|based\ on|includes|compiled\ from|from)\ (?:{_MORE}\ )*{_MAKING}
             \ (?:\w+\ )?(?:by|from)\ (?:(?:the\ )?(?:[\w-]+\ )?(?:agenc(?:y|ies)|wires?|staff
              |reports
             |services)|{NAMES})\W*$
            |^\W*(?:{_MORE}\ )*{_MAKING}\ (?:from|by)\ (?:the\ )?(?:[\w-]+\ )?(?:agenc(?:y|ies)
             |wires?
             |staff)\W*$
            |^\W*(?:with\ )?(?:news\ )?agencies\W*$|^\W*--\ ?{ONE_NAME}\W*$
            |^\W*[-–—]\ ?(?:{NAME}\ ){{0,3}}{_PRESS}\W*$|^\W*\(?(?-i:{WIRE})\)?\W*$""",
        max_words=40,
    ),
    make_rule(
        "agency_credit",
        rf"""\bcontributed\ (?:(?!equally)\w+\ ){{0,2}}?(?:reporting|photography|to\ th(?:is|e)
             \ (?:report(?:ing)?|story|article|piece|post))\b[^.]{{0,40}}\W*$
            |^\W*{NAMES}\ (?:(?:also\ )?(?:contributed|reported)(?:\ this\ \w+)?\ from\ {NAMES}
              (?:(?:,|;|,?\ and)\ {NAMES}\ from\ {NAMES})*
              |(?:assisted|helped)\ (?:with|in)\ (?:the\ )?(?:reporting|research))\W*$""",
        needs="contributed reported assisted helped",
    ),
    make_rule(
        "byline",
        rf"""^\W*(?-i:(?:(?:Text|Story|Words|Written|Reported|Analysis|Opinion|Posted|Published
            |Photos?|Commentary|Review|Interview|Contributed|Submitted|Essay|Report)\ )?(?:By|by
             |BY)):?\s+
            (?!\w+day\b|{MONTH}(?:\ \d|\W|$)(?!\ ?{CAPITAL})|(?:then|now|all|its|their|his|her|this
             |that|the(?!\ (?:editor|associated|staff)))\b)
            (?:the\ )?{NAMES}
            (?:\W*|(?:,|\ \||\ [–—-])\ (?:[\w.'’&@/()|·:-]+,?\ ){{0,20}}[\w.'’&@/-]*[\w)])$
            |^(?:\W*{_WORK}(?:(?:\ (?:and|&)\ |\ ?/\ ?|\ ){_WORK}){{0,2}}(?:\s*[:：|]\s*
             |\ by:?\ )(?:the\ )?(?>{_NAMED})
             (?:\ (?:\w+\ )?{_DESK})?)++\W*$
            |^{ONE_NAME},?\ (?:special|exclusive)\ (?:to|for)\ {NAMES}\W*$
            |^{NAME}(?:\ {NAME}){{1,3}}\ ?[|·,]\ ?(?-i:{WIRE}|[A-Z]{{3,4}})(?:\ ?[|·,]\ ?{NAMES})?$
            |^\W*{ONE_NAME}(?:,|\ ?[|·•–—/-])\ (?:(?:{NAME}|{JOINED}|\w+)\ ){{0,5}}{_PRESS}{_WHERE}
            |^(?:{NAME}\ ){{0,3}}{_ROLE}{_WHERE}
            |^{ONE_NAME}\ {_ROLE}{_WHERE}
            |^{ONE_NAME}\ (?-i:reports?\ (?:from|for))\ {NAMES}\W*$|^(?-i:From)\ {NAMES}\ (?:in
             |at)\ {NAMES}$
            |^\W*(?-i:By|BY|by)\ (?:our|the|an?)\ (?:{NAME}\ ){{0,4}}(?:{_ROLE}|staff|newsroom|team
             |desk){_WHERE}
            |^\W*(?-i:By|BY|by)\ {NAMES},?\ (?:and|with)\ (?:news\ )?agencies\W*$
            |^(?:{NAME}\ ){{0,3}}{_ROLE}\ {NAME}(?:\ {NAME}){{1,2}}$
            |^\W*(?:by\ |from\ )?our\ (?:[\w-]+\ ){{0,3}}(?:{_ROLE}|{_DESK}){_WHERE}
            |^(?:{NAME}\ ){{1,4}}(?:desk|bureau|newsroom|news\ (?:service|network)){_WHERE}
            |^\W*(?:prepared|compiled|produced|written|reported|edited|posted)\ by\ (?:the|our
             |an?)\ (?:[\w-]+\ ){{0,3}}(?:desk|staff|team|bureau|newsroom|{_ROLE})\W*$
            |^{ONE_NAME}\ in\ {ONE_NAME}(?:(?:,|,?\ and)\ {ONE_NAME}\ in\ {ONE_NAME})+$
            |^{NAME}(?:\ {NAME}){{1,2}},\ (?-i:The)(?:\ {NAME}){{1,3}}$|^{ONE_NAME}\W+@\w+\W*$
            """,
        max_words=35,
        part="byline",
    ),
    make_pitch(
        "author_note",
        rf"""^\W*(?:{NAMES}|the\ (?:author|writer|columnist)s?|s?he)\ (?:
              (?:is|are|was|has\ been)\ (?:an?\ |the\ |our\ |{NAMES}[’']s?\ )?[^.]{{0,60}}
                \b(?:{_ROLE}|{_WRITER})\ (?:for|at|of|with|based|in|covering|who|on)\b{_REST}
              |(?:is|are|was)\ (?:our|{NAMES}[’']s?)\ (?:[\w-]+\ ){{0,4}}(?:{_ROLE}
               |{_WRITER})\b{_REST}
              |(?:is|are)\ an?\ (?:[\w-]+\ ){{0,3}}?(?:freelance|staff|award-winning|independent
                |contributing)\b[^.]{{0,40}}\b(?:{_ROLE}|{_WRITER}){_REST}
              |(?:is|was)\ [^.]{{0,60}}\bauthor\ of\ (?:["“‘]|(?:the\ )?(?:\w+\ )?(?:books?|novels?
                |memoir|forthcoming)\b){_REST}
              |(?:covers|has\ (?:covered|reported))\b[^.]{{0,80}}\b(?:for|at|from)\b{_REST}
              |(?:writes|blogs|tweets|reports|edits|contributes)\ (?:about|regularly|frequently
               |mostly|mainly
                |(?:for|to)\ {NAMES})\b{_REST}
              |(?:can|may)\ be\ (?:reached|contacted|followed|found)\ (?:at|on|by|via)\b)
            |^\W*the\ (?:author|writer|columnist|contributor|reviewer)s?\ (?:teach|work|write|live
             |tweet
             |blog)(?:e?s)?\b{_REST}
            |^\W*the\ (?:author|writer|columnist)s?\ (?:is|are)\ [^.]{{0,60}}\b(?:fellow|professor
             |expert|researcher|lecturer|analyst|director|columnist|journalist|scholar|commentator
             |reporter|ambassador|editor|founder|associate|adviser|advisor|teacher|economist)\b
            |^\W*{NAME}(?:\ {NAME}){{1,3}}\ is\ an?\ (?:[\w-]+\ ){{0,4}}(?:fellow|professor
             |lecturer|researcher
             |scholar|economist|historian|analyst|associate|consultant
              |strategist)\b[^.]{{0,80}}\ (?:at
             |with|of)\ (?!.*,\ (?:and|but)\ s?he\b){_REST}
            |^\W*the\ (?:writer|author)s?\ (?:is|are)\ (?:an?|the|former|currently)\b[^.]*\W*$
            |^{NAME}(?:\ {NAME}){{1,3}},\ (?:[\w-]+\ ){{0,3}}(?:fellow|professor|lecturer|researcher
             |scholar|director\ of\ communications)(?:,\ {NAMES})?$|^\W*e-?mail\ {ONE_NAME}\W*$
            |^\W*(?:about\ the\ authors?|author\ (?:bio|information|details)|meet\ the\ author)\W*$
            |^\W*(?:you\ can\ |to\ )?(?:e-?mail|contact|reach|write\ to)\ (?:(?:the\ )?(?:author
             |writer|reporter)s?|him
             |her|them|{ONE_NAME})?\ ?(?:at|on|:|via)\b.*(?:@|\d{{3}})
            |^\W*(?:(?:media|press|news|editorial|reader|general|further|for)\ )*(?:e-?mail
             |contacts?|tel
             |phone|fax|twitter|x|(?:enquir|inquir|quer)(?:y|ies)|relations|press\ office)\s*[:：]
             .{{0,80}}$
            |^\W*[\w.+-]+@[\w-]+(?:\.[\w-]+)+\W*$|^\W*follow\ (?:him|her|them)\b""",
        max_words=40,
    ),
)
