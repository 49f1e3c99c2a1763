"""Who made an article and its pictures, when, with whose help."""

from __future__ import annotations

from corpus_tools.cleaning.fragments import (
    AGO,
    CAPITAL,
    CLOCK,
    DAY,
    JOINED,
    MONTH,
    NAME,
    NAMES,
    ONE_NAME,
    PICTURE,
    STAMP,
    any_of,
)
from corpus_tools.cleaning.rule import Rule, make_pitch, make_rule

_WIRE = any_of(
    r"""
    AP AFP EPA UN Xinhua Reuters VCG CFP CNS PA ANI PTI IANS TASS Kyodo Yonhap ANP AAP UPI SIPA ZUMA
    NurPhoto Anadolu Alamy Shutterstock iStock Unsplash Pixabay Pexels Flickr Wikimedia\sCommons
    Getty(?:\sImages)? GETTY\sIMAGES REUTERS XINHUA Bloomberg Imago
    """
)
_PRESS = any_of(
    r"""
    staff times post news daily herald tribune gazette journal today online press agency guardian
    review chronicle weekly magazine tv radio media network bureau reporters? writers? digital wire
    correspondents? columnists? contributors? editors? desk observer telegraph mail express star
    globe sun standard monitor mirror \w+\.(?:com|org|net|cn|co\.uk)
    """
)
_ROLE = any_of(
    r"""
    reporters? (?:staff\s|senior\s|freelance\s)?writers? correspondents? columnists? contributors?
    journalists? photographers? editors? bureau\schief
    """
)

_MAKING = (
    r"(?:reporting|reported|editing|edited|writing|written|translat(?:ed|ion)|photos?|graphics)"
)

# "Political Correspondent", "Staff Writer in Nym": then the line ends, and not as a sentence.
_WHERE = rf"(?:,?\ (?:in|at|for|of|from)\ {NAMES}|,\ {NAMES})?\W{{0,2}}$(?<![.!?])"

# A credit that the article goes on behind, "(Photo: ...) The two towns ...".
_GOES_ON = r"^\W*\([^)]*\)\s+\w.{50}"

# A mark or a word that each credit within a line has.
_PICTURE_SIGNS = """
    / © source sources file handout handouts photo photos photograph photographs image images
    picture pictures pic pics
    illustration illustrations graphic graphics infographic infographics video videos visual visuals
    cartoon cartoons map maps chart charts footage screen screenshot screenshots screengrab
    screengrabs screencap screencaps artwork artworks rendering renderings credit credits getty
    courtesy via cc creative ap afp epa un xinhua reuters vcg cfp cns pa ani pti ians tass kyodo
    yonhap anp aap upi sipa zuma nurphoto anadolu alamy shutterstock istock unsplash pixabay pexels
    flickr wikimedia bloomberg imago
"""

PICTURE_RULES: tuple[Rule, ...] = (
    make_rule(
        "photo_credit",
        rf"""(?:^|[\s.])/{ONE_NAME}$
            |(?:^{NAME}\ |[.!?]\s\(?|^\(){ONE_NAME}\ ?/\ ?{ONE_NAME}\W*$
            |[\[(]{ONE_NAME}\ ?/\ ?{ONE_NAME}[\])]\W*$|[\[(]file\ {PICTURE}s?[\])]\W*$
            |^{PICTURE}s?\ (?:by|from|via)\ {NAMES}(?:\ (?:from|on)\ {NAMES})?\W*$
            |^\W*(?-i:{_WIRE})\ ?/\ ?\w+(?:\ {NAME})?\W*$|\([^()]{{0,40}}\b(?:photo|picture|image
             |photograph)s?\ (?:by|courtesy|from|via)\b[^()]{{2,80}}\)$
              |^.{{0,160}}[.!?]\s\((?-i:{_WIRE})\)$
            |[.!?]\s+source:\s*{NAMES}\W*$|[-–—]\s?(?:{ONE_NAME}|file)\ (?:pic|photo|image)\W*$
            |^\W*{PICTURE}s?\ (?:is\ |are\ )?(?:used|for)\b.*\b(?:represent|illustrat)\w+
            |^\W*(?:an?\ )?(?:aerial|drone|file|video|satellite|handout|undated)\ (?:photo|picture
             |image|screen\ ?(?:shot|grab))s?\ shows?\b
            |[\[(](?:file\ )?(?:{PICTURE}|source|credit|courtesy|via
             |handout)s?[/:\ ][^\])]+[\])]\W*$
            |(?:^|[(.!?|]\s*)(?:(?:file|cover|featured?|top|main|lead|header|hero|banner|stock|title
             |handout|archive|profile)\ )?{PICTURE}s?(?:\ (?:by|from|courtesy(?:\ of)?
             |credits?))?\s*[:/|]
            |(?:^|[.!?)"”]\s+|\()(?:file\ )?{PICTURE}s?\ (?:by|courtesy\ of|credit)\ {NAMES}\W*$
            |^(?-i:(?:Image|Media|Video|Photo)\ (?:caption|copyright|source)s?[\ :,]+(?=[A-Z]))
            |[.!?\w]\ (?-i:Image|Photo|Picture)\ (?:copyright|credit|source)\ {NAMES}\W*$
            |(?:^|[.!?)]\s*|\b{PICTURE}\ )credits?\s*:|^.*(?-i:[a-z]Credit:)
            |\b(?:{PICTURE})/(?={CAPITAL})
            |(?:^|[.!?(]\s*)(?:(?-i:{_WIRE})|file|handout|stock)\ (?:photo|image|picture)\W*$
            |^\W*(?-i:FILE|File)(?:\ {PICTURE})?s?\W*(?:[-–—:]|of\ )
            |(?:^|[/|(—–-]|\bvia|[.!?])\s*getty\ images\W*$|\(handout\b[^)]*\)\s*$
            |[.!?”/|]\s*(?-i:{_WIRE})(?:\ (?:via|and)\ (?-i:{_WIRE}))?\W*$(?<!\))
            |\bvia\ (?-i:{_WIRE})\W*$|[.!?,]\s+(?-i:{_WIRE})/{NAMES}\W*$|^\W*captions?\s*[:：]
            |(?:^|[.!?)|]\s+)courtesy\ (?:of\ |photo\b)?[^.]{{2,60}}$
            |^\W*(?-i:Pictured)(?:\ (?:above|below|here|left|right|is|are)|\s*[:,])
            |^\W*(?:this\ |(?:a|an)\ (?=file|handout|combination|undated|aerial|screen))?(?:(?:file
             |handout|undated|combination|aerial|combo)\ )*{PICTURE}\ (?:taken|provided|released
             |supplied|dated|grab|made\ available)\b
            |^\W*in\ this\ [^.]{{0,40}}\b{PICTURE}\b(?:,|\ (?:taken|provided|released|made|from|by
             |shot|supplied|dated|posted|distributed))
            |^\W*(?:photo|picture|image)s?\ (?:shows?|taken)\b
            |^\W*screen\ ?(?:shot|grab)s?\ (?:of|from|via)\b
            |\bcc[\ -]by(?:[\ -](?:sa|nc|nd))*[\d.\ ]*\W*$|\bcreative\ commons\b[^.]{{0,30}}\)?\W*$
            |^\W*(?:{PICTURE}s?\ )?(?:credits?|courtesy)\s*[:：]""",
        max_words=60,
        unless=_GOES_ON,
        needs=_PICTURE_SIGNS,
    ),
)

SIGNATURE_RULES: tuple[Rule, ...] = (
    make_rule(
        "published_line",
        rf"""^(?=.*\d|.*\bago\b)(?=.*(?:{DAY}|{AGO}|(?:publish|updat|post
             |modifi)ed.*{CLOCK}))
             (?:.{{0,60}}[|/·•]\ ?)?\W{{0,5}}(?:{STAMP}\b\W*+)++(?:by\ {NAMES}\W*)?$
            |^[^.]{{0,60}}?\b{CLOCK}\W+{DAY}[^\w.]*$
            |^\W*(?-i:[A-Z][A-Z.'’/-]+)(?:[,\ /]+(?:{NAME}|\d{{1,2}}\b)){{0,5}}\ \({NAMES}\)\W*$
            |^\W*(?=.*{CLOCK})(?=.*[^\W\d])(?:{STAMP}\b\W*+)++$""",
        max_words=22,
        part="dateline",
    ),
    make_rule(
        "published_line",
        rf"^(?=.*\d|.*\bago\b)(?=.*(?:{DAY}|{AGO}))\W*(?:(?:(?:{STAMP}\b|{NAME}|(?:by|for|from)\b)\W*+)++)$",
        max_words=14,
        part="dateline",
    ),
    make_rule(
        "reading_time",
        r"""\b\d+[\ -]?min(?:ute)?s?\.?[\ -](?:to\ )?(?:read|listen|watch)(?:[^\w.]*$|\s*[|·•])
            |^\W*(?:estimated\ )?read(?:ing)?\ time\W+\d""",
        max_words=12,
    ),
    make_rule(
        "production_credit",
        rf"""^\W*(?:(?:web|copy|page|duty|online|site|chief|executive|senior|video|art|photo
        |managing
            |associate|assistant|news|script|post|field|lead)\ )*
            (?:editors?|editing|edited|produced|producers?|production|translat(?:ed|ors?|ion)|layout
            |proofread\w*|planners?|directors?|designers?|design|supervisors?|scriptwriters?|camera
            |copywriters?|cameram[ae]n|graphics?|compiled|curated|animation|music|research
             |voice-?over
            |narrat(?:ed|or)|illustrat(?:ed|ors?|ions?)|recorded|interview(?:ed)?|fact-?check(?:ed
             |er|ing)
            |subtitles)(?:\ (?:and|&)\ \w+)?(?:\ by\s*[:：]?|\s*[:：–—-])\s*{NAMES}\W*$""",
        max_words=18,
    ),
    make_rule(
        "agency_credit",
        rf"""^\W*\((?:(?:with|from|additional|further|some)\ )*
            (?:in-?puts?|reporting|contributions?|agencies|files|material)\b[^)]*\)\W*$
            |^\W*(?:with\ )?(?:(?:additional|further|more)\ )?(?:in-?puts?|reporting|contributions?
             |files|material)\ (?:from|by)\ (?:(?:the\ )?(?:news\ )?agenc(?:y|ies)|wires?|staff
             |{NAMES})(?:[;,.]?\ (?:additional\ )?(?:editing|writing|reporting)\ by\ {NAMES})*\W*$
            |^\W*(?:(?:additional|further)\ )?{_MAKING}\ by\ {NAMES}(?:[;,.]?\ (?:(?:additional
             |further
             |and)\ )*{_MAKING}\ by\ {NAMES})+\W*$
            |^\W*with\ (?:additional\ )?reporting\ (?:by|from)\ {NAMES}\W*$
            |\bcontributed\ (?:reporting\ )?to\ this\ (?:report|story|article|piece)(?:\ (?:from
             |in)\ {NAMES})?\W*$
            |^\W*{ONE_NAME}(?:\ (?:and|in)\ {ONE_NAME})*\ (?:also\ )?reported
             \ (?:this\ story\ )?from
             \ {NAMES}\W*$
            |^\W*(?:with\ )?(?:news\ )?agencies\W*$|^\W*--\ ?{ONE_NAME}\W*$
             |^\W*\(?(?-i:{_WIRE})\)?\W*$""",
    ),
    make_rule(
        "byline",
        rf"""^\W*(?-i:(?:(?:Text|Story|Words|Written|Reported|Analysis|Opinion|Posted|Published
            |Photos?|Commentary|Review|Interview|Contributed|Submitted|Essay|Report)\ )?(?:By|by
             |BY)):?\s+
            (?!\w+day\b|{MONTH}(?:\ \d|\W|$)(?!\ ?{CAPITAL})|(?:then|now|all|its|their|his|her|this
             |that|the(?!\ (?:editor|associated|staff)))\b)
            (?:the\ )?{NAMES}
            (?:\W*|(?:,|\ \||\ [–—-])\ (?:[\w.'’&@/()-]+,?\ ){{0,20}}[\w.'’&@/-]*[\w)])$
            |^\W*(?:author|(?:staff\ )?reporter|correspondent|writer|journalist|columnist|words|text
             |story|contributor|name)s?(?:\ by|\s*[:：|])\s*{NAMES}\W*(?:(?:photos?|pictures|images
             |video|editor)s?(?:\ by|\s*[:：|])\s*{NAMES}\W*)?$
            |^{ONE_NAME}(?:,|\ ?[|·•–—/-])\ (?:(?:{NAME}|{JOINED}|\w+)\ ){{0,5}}{_PRESS}{_WHERE}
            |^(?:{NAME}\ ){{0,3}}{_ROLE}{_WHERE}
            |^{ONE_NAME}\ {_ROLE}{_WHERE}
            |^{ONE_NAME}\ (?-i:reports?\ (?:from|for))\ {NAMES}\W*$|^(?-i:From)\ {NAMES}\ (?:in
             |at)\ {NAMES}$
            |^\W*(?-i:By|BY|by)\ (?:our|the|an?)\ (?:{NAME}\ ){{0,4}}(?:{_ROLE}|staff|newsroom|team
             |desk){_WHERE}
            |^\W*(?-i:By|BY|by)\ {NAMES},?\ (?:and|with)\ (?:news\ )?agencies\W*$
            |^(?:{NAME}\ ){{0,3}}{_ROLE}\ {NAME}(?:\ {NAME}){{1,2}}$
            |^\W*from\ our\ (?:[\w-]+\ ){{0,3}}(?:{_ROLE}|bureau|desk|newsroom|staff|team){_WHERE}
            |^\W*(?:prepared|compiled|produced|written|reported|edited|posted)\ by\ (?:the|our
             |an?)\ (?:[\w-]+\ ){{0,3}}(?:desk|staff|team|bureau|newsroom|{_ROLE})\W*$
            |^{ONE_NAME}\ in\ {ONE_NAME}(?:(?:,|,?\ and)\ {ONE_NAME}\ in\ {ONE_NAME})+$
            |^(?:\W*(?:report(?:er|ing)?|editor|author|writer|text|photos?|video|translat(?:or|ion)
             |source)s?\s*[:：]\s*{ONE_NAME}\W*){{2,4}}$
            |^{NAME}(?:\ {NAME}){{1,2}},\ (?-i:The)(?:\ {NAME}){{1,3}}$|^{ONE_NAME}\W+@\w+\W*$
            """,
        max_words=35,
        part="byline",
    ),
    make_pitch(
        "author_note",
        rf"""^\W*(?:{ONE_NAME}|the\ (?:author|writer|columnist)s?|(?:s?he))\ (?:is|are|was
        |has\ been)
             \ (?:an?\ |the\ |our\ )?[^.]{{0,60}}\b{_ROLE}\ (?:for|at|of|with|based|in|covering
             |who)\b[^.]{{0,120}}\W*$
            |^\W*the\ (?:author|writer|columnist)s?\ (?:is|are)\ [^.]{{0,60}}\b(?:fellow|professor
             |expert|researcher|lecturer|analyst|director|columnist|journalist|scholar|commentator
             |reporter|ambassador|editor|founder|associate|adviser|advisor|teacher|economist)\b
            |^\W*{ONE_NAME}\ (?:covers|has\ (?:covered|reported))\ [^.]{{0,80}}\ (?:for
             |at)\ [^.]{{0,60}}\W*$
            |^\W*the\ writers?\ (?:is|are)\ (?:an?|the|former|currently)\b[^.]*\W*$
            |^\W*(?:about\ the\ authors?|author\ (?:bio|information|details)|meet\ the\ author)\W*$
            |^\W*(?:e-?mail|contact|reach|write\ to)\ (?:(?:the\ )?(?:author|writer|reporter)s?|him
             |her|them|{ONE_NAME})?\ ?(?:at|on|:|via)\b.*(?:@|\d{{3}})
            |^\W*(?:e-?mail|contact|tel|phone|fax|twitter|x)\s*[:：].{{0,80}}$
            |^\W*[\w.+-]+@[\w-]+(?:\.[\w-]+)+\W*$|^\W*follow\ (?:him|her|them)\b""",
        max_words=40,
    ),
)
