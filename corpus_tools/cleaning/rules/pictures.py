"""Who made a picture, what it shows: credits and captions that bear one."""

from __future__ import annotations

from corpus_tools.cleaning.fragments import CAPITAL, NAME, NAMES, ONE_NAME, PICTURE, WIRE, any_of
from corpus_tools.cleaning.rule import Rule, make_rule

# A credit that the article goes on behind, "(Photo: ...) The two towns ...".
_GOES_ON = r"^\W*\([^)]*\)\s+\w.{50}"

# A mark or a word that each credit within a line has.
_PICTURE_SIGNS = """
    / © source sources file handout handouts photo photos photograph photographs image images
    picture pictures pic pics
    illustration illustrations graphic graphics infographic infographics video videos visual
    visuals
    cartoon cartoons map maps chart charts footage screen screenshot screenshots screengrab
    screengrabs screencap screencaps artwork artworks rendering renderings credit credits getty
    courtesy via cc creative ap afp epa un xinhua reuters vcg cfp cns pa ani pti ians tass kyodo
    yonhap anp aap upi sipa zuma nurphoto anadolu alamy shutterstock istock unsplash pixabay pexels
    flickr wikimedia bloomberg imago dpa efe ansa ntb keystone agencies pool frame drawing
    collage composite animation portrait photography supplied provided submitted contributed
    photographed drawn illustrated captured filmed rendered sourced pictured adobe nasa
    photographer resale archive archives
"""

# What kind of picture it is.
_FILE = any_of(
    r"""
    file files pool handout stock archive archival library courtesy undated composite combination
    combo aerial drone satellite contributed submitted supplied provided representative
    representational symbolic staff agency police family cctv ai(?:[-\s]generated)? tv profile
    promotional publicity press social\smedia
    """
)
_SUPPLIED = any_of(
    """
    supplied submitted contributed photographed drawn illustrated captured filmed
    rendered courtesy handout sourced credits? photography
    """
)
# Names are joined by the very marks that stand between credits: once read they stay read, or a line
# of nothing else would take for ever.
_AGENT = rf"(?:(?:the|its|our)\ )?(?:@\w+|[\w-]+\.(?:com|org|net)|(?>{NAMES}))"
_FROM = r"(?:\ ?[:/|©]\ ?|\ (?:by|from|via|courtesy(?:\ of)?|credits?|with\ permission\ from)\ )"
_AFTER = r"(?:^|[.!?)\]\"”…]\s+|[(\[|]\s*|\ [–—-]\ )"

PICTURE_RULES: tuple[Rule, ...] = (
    make_rule(
        "photo_credit",
        rf"""(?:^|[\s.])/{ONE_NAME}$
            |(?:^{NAME}\ |[.!?]\s\(?|^\(){ONE_NAME}\ ?/\ ?{ONE_NAME}\W*$
            |[\[(]{ONE_NAME}\ ?/\ ?{ONE_NAME}[\])]\W*$|[\[(]file(?:\ {PICTURE}s?|\W[^\])]+)[\])]\W*$
            |,\ no\ (?:archives?|resale)\W*$
            |^{PICTURE}s?\ (?:by|from|via)\ {NAMES}(?:\ (?:from|on)\ {NAMES})?\W*$
            |^\W*(?-i:{WIRE})\ ?/\ ?\w+(?:\ {NAME})?\W*$|\([^()]{{0,40}}\b(?:photo|picture|image
             |photograph)s?\ (?:by|courtesy|from|via)\b[^()]{{2,80}}\)$
              |^.{{0,160}}[.!?]\s\((?-i:{WIRE})\)$
            |[.!?]\s+source:\s*{NAMES}\W*$|[-–—]\s?(?:{ONE_NAME}|file)\ (?:pic|photo|image)\W*$
            |^\W*{PICTURE}s?\ (?:is\ |are\ )?(?:used|for)\b.*\b(?:represent|illustrat)\w+
            |^\W*(?:an?\ )?(?:aerial|drone|file|video|satellite|handout|undated)\ (?:photo|picture
             |image|screen\ ?(?:shot|grab))s?\ shows?\b
            |[\[(](?:file\ )?(?:{PICTURE}|source|credit|courtesy|via
             |handout)s?[/:\ ][^\])]+[\])]\W*$
            |(?:^|[(.!?|]\s*)(?:(?:file|cover|featured?|top|main|lead|header|hero|banner|stock
             |title
             |handout|archive|profile)\ )?{PICTURE}s?(?:\ (?:by|from|courtesy(?:\ of)?
             |credits?))?\s*[:/|]
            |(?:^|[.!?)"”]\s+|\()(?:file\ )?{PICTURE}s?\ (?:by|courtesy\ of|credit)\ {NAMES}\W*$
            |^(?-i:(?:Image|Media|Video|Photo)\ (?:caption|copyright|source)s?[\ :,]+(?=[A-Z]))
            |[.!?\w]\ (?-i:Image|Photo|Picture)\ (?:copyright|credit|source)\ {NAMES}\W*$
            |(?:^|[.!?)]\s*|\b{PICTURE}\ )credits?\s*:|^.*(?-i:[a-z]Credit:)
            |\b(?:{PICTURE})/(?={CAPITAL})
            |(?:^|[.!?(]\s*)(?:(?-i:{WIRE})|file|handout|stock)\ (?:photo|image|picture)\W*$
            |^\W*(?-i:FILE|File)(?:\ {PICTURE})?s?\W*(?:[-–—:]|of\ )
            |(?:^|[/|(—–-]|\bvia|[.!?])\s*getty\ images\W*$|\(handout\b[^)]*\)\s*$
            |[.!?”/|]\s*(?-i:{WIRE})(?:\ (?:via|and)\ (?-i:{WIRE}))?\W*$(?<!\))
            |\bvia\ (?-i:{WIRE})\W*$|[.!?,]\s+(?-i:{WIRE})/{NAMES}\W*$|^\W*captions?\s*[:：]
            |(?:^|[.!?)|]\s+)courtesy\ (?:of\ |photo\b)?[^.]{{2,60}}$
            |^\W*(?-i:Pictured)(?:\ (?:above|below|here|left|right|is|are)|\s*[:,])
            |^\W*(?:this\ |(?:a|an)\ (?=file|handout|combination|undated|aerial|screen))?(?:(?:file
             |handout|undated|combination|aerial|combo)\ )*{PICTURE}\ (?:taken|provided|released
             |supplied|dated|grab|made\ available)\b
            |^\W*in\ this\ [^.]{{0,40}}\b{PICTURE}\b(?:,|\ (?:taken|provided|released|made|from|by
             |shot|supplied|dated|posted|distributed))
            |^\W*(?:photo|picture|image)s?\ (?:shows?|taken)\b
            |^\W*screen\ ?(?:shot|grab)s?\ (?:of|from|via)\b
            |\bcc[\ -]by(?:[\ -](?:sa|nc|nd))*[\d.\ ]*\W*$
             |[(/,;]\s*creative\ commons\b[^.]{{0,30}}\)?\W*$
            |^\W*(?:{PICTURE}s?\ )?(?:credits?|courtesy)\s*[:：]
            |[.!?]\s+{NAME}(?:\ {NAME}){{1,3}}\ for\ {NAMES}\W*$|[(\[]{NAMES}\ {PICTURE}s?[)\]]\W*$
            |{_AFTER}(?:(?:{_FILE}\ )*{PICTURE}s?{_FROM}{_AGENT}(?:{_FROM}{_AGENT})*+
               (?:[;,.]\s.{{0,40}})?
              |(?:{_FILE}\ )*{_SUPPLIED}(?:\ ?[:/|]|\ by\ ?:?|\ courtesy\ of|\ via)\ ?{_AGENT}
              |(?:{NAMES}\ )?{_FILE}\ {PICTURE}s?|(?:{_FILE}
               |(?-i:{WIRE}))(?:\ via\ |\ ?/\ ?){_AGENT}
              |{NAMES}\ ?[/(]\ ?{NAMES}\ (?:{PICTURE}
               |(?:staff\ |freelance\ )?photographer))\W*$""",
        max_words=60,
        unless=_GOES_ON,
        needs=_PICTURE_SIGNS,
    ),
    make_rule(
        "caption_mark",
        rf"""\b(?:seen|pictured|shown)\ (?:here\ )?in\ (?:this
             |an?\ {_FILE})\ (?:{_FILE}\ )*{PICTURE}\b
            |\((?:pictured|second\ (?:from\ )?(?:left|right)|(?:top|bottom|far|front
             |back)?\ ?(?:left|right)|cent(?:er|re))\)
            |(?<!left),\ (?:(?:far|second|top)\ (?:from\ )?(?:left|right)|left|cent(?:er|re)),
            |^\W*(?:an?\ |this\ )?{PICTURE}s?\ (?:showing|depicting|comparing|illustrating)\b
            |^\W*(?:clockwise\ from|from\ (?:top\ )?left\b|left\ to\ right|l[-–/]r\b)
            |(?:^|\W)(?:click|tap)\ (?:on\ \w+\ \w+\ )?to\ (?:enlarge|expand|zoom)\b
            |^\W*(?:{PICTURE}\ )?(?:used\ )?for\ (?:representation\w*
             |illustrati\w+)(?:\ purposes?)?(?:\ only)?\W*$
            |^\W*(?:an?\ )?(?:still|frame|screen\ ?(?:shot|grab)|grab|scene)\ (?:taken\ )?(?:from
             |of)\b[^.]*\b(?:video
             |footage|film|documentary|trailer|broadcast|clip|cctv|episode)\b[^.]*\W*$""",
        max_words=60,
        needs="""
            showing depicting comparing illustrating seen pictured shown left right center centre
            clockwise enlarge expand zoom
            representation representational illustration illustrative still frame screenshot grab
            screengrab scene
        """,
    ),
)
