"""What a page says of the history of its texts: corrections, sources, views, money, the end."""

from __future__ import annotations

from corpus_tools.cleaning.fragments import NAMES, TEXT, THIS_TEXT, WEEKDAY, any_of, together
from corpus_tools.cleaning.rule import Rule, make_pitch, make_rule
from corpus_tools.cleaning.rules.disclaimers import DISCLAIMER_RULES
from corpus_tools.cleaning.rules.rights import RIGHTS_RULES
from corpus_tools.cleaning.rules.sources import SOURCE_RULES

_THIS_WORK = rf"""this\ (?:[\w-]+\ ){{0,2}}?{
    any_of(
        TEXT
        + '''
            report series video episode content material coverage project reporting version edition
            analysis graphic information
        '''
    )
}"""
# Words one of which each note on a text has.
_TEXT_WORDS = """
    article story text page post piece column essay website site interview commentary op oped blog
    blogpost explainer feature dispatch newsletter podcast liveblog transcript excerpt extract
    obituary headline caption conversation translation gallery editorial report series video
    episode
    content material coverage project reporting version versions edition analysis graphic
    information back length clarity brevity style space grammar readability concision ai machine
    automatically auto name names
"""
_HAPPENED = any_of(
    r"""
    (?:re-?|co-?)?published updated corrected amended (?:co-?)?edited translated clarified revised
    adapted abridged condensed excerpted shortened archived sponsored generated produced supported
    funded financed commissioned reviewed based made\spossible written contributed syndicated
    supplied provided carried reproduced reprinted cross-?posted fact-?checked compiled created
    prepared retracted removed withdrawn brought\sto paid underwritten transcribed modified changed
    expanded rewritten posted part\sof developing more\sthan over an?\sexcerpt an?\sextract
    an?\sedited
    an?\stranslation an?\sabridged an?\sadaptation first originally taken drawn auto-?\w+ machine
    automatically free\sto exclusive intended aggregated sourced peer-?reviewed distributed
    presented in\spartnership recorded filed reported from
    """
)
_FAULT_WORDS = """
    misstated misspelled misspelling misspelt misidentified misattributed misquoted misreported
    mis mistakenly erroneously incorrectly wrongly incorrect erroneous wrong error errors mistake
    inaccurate inaccurately inaccuracy typo corrected clarified amended omitted regret apologise
    apologize misleading
"""
_FAULT = any_of(_FAULT_WORDS + r"mis-\w+")
_OF_TEXT = any_of(
    r"""
    articles? stor(?:y|ies) versions?(?!\sof) paragraph sentence headline caption byline column
    editorial graphic chart correction spelling typo post photo photograph report reports edition
    page piece
    quotation reporting
    """
)
_CORRECTED = any_of(
    rf"""
    (?:earlier|previous|prior|original|initial|first)\s(?:\w+\s){{0,2}}(?:versions?|report|headline)
    (?:earlier|previous|prior|original|initial|first)\s(?:\w+\s){{0,2}}(?:caption|story|article|edition)
    (?:corrected|fixed|correct|now)\s(?:version|above|below|reads|says|states|spelling|name|figure)
    an?\s(?:article|headline|caption|story|report|column|review|obituary)\son\s(?:page|{WEEKDAY})
    we\sare\ssorry an?\s(?:editing|production|typographical|transcription|reporting|agency)\serror
    (?:has|have)\s(?:since\s|now\s)?been\s(?:corrected|amended|fixed|changed|updated|removed)
    we\s(?:regret|apologi[sz]e|have\scorrected|wrote|reported|stated|published|misstated)
    {THIS_TEXT}
    our\s(?:report|story|article|coverage|reporting|headline|piece)
    """
)

_LABEL = any_of(
    r"""
    (?:an?\s)?(?:editor|editors|author|publisher|writer|producer|translator|reader|production)[’']?s?[’']?\snotes?
    editorial\snotes? notes?\s(?:from|to|on|by)\s[\w’'\s]{2,30} publisher[’']?s\snote
    corrections?\sand\sclarifications?
    clarification correction erratum errata amendment disclaimer disclosure disclosures
    (?:full|financial|funding|conflict|competing)[\w\s-]{0,20}\s(?:disclosure|interests?|statement)
    (?:content|trigger|spoiler)\swarning
    about\s(?:this|the|our)\s(?:story|article|series|project|data|reporting|research|survey|column)
    (?:how\swe|why\swe)\s(?:\w+\s){0,3}(?:this|it)
    corrections(?=\s*[:：]) retraction apology acknowledge?ments? methodology suggested\scitation
    cite\sas notes?
    """
)

NOTICE_RULES: tuple[Rule, ...] = (
    *RIGHTS_RULES,
    *SOURCE_RULES,
    make_rule(
        "editors_note",
        rf"""^\W*{_LABEL}(?:\W+(?:{NAMES}|[\w\s,]{{1,30}}\d[\w\s,]{{0,12}}))?\s*[:：—–|](?!\d)
            |^\W*{_LABEL}\W*\([^)]*\)|^\W*(?:correction|clarification|disclaimer|editor[’']s\ note)
             \W*$|^\W*(?:editor[’']?s[’']?\ note|editorial\ note|note\ from\ the\ editors?
             |note\ to\ (?:our\ )?(?:readers|editors)|publisher[’']?s\ note|author[’']?s\ note)\b
            |^\W*disclaimer\b\s*[.–—-]
            |^\W*(?:we|the\ editors?)\ (?:have\ )?(?:corrected|amended|clarified|regret\ the
             |apologi[sz]e\ for\ (?:the|this|any)\ (?:error|mistake|confusion))\b
            |^\W*(?:the|our)\ (?:interview|conversation|exchange)\ (?:was|has\ been)\ (?:conducted
             |recorded|edited|translated|shortened|condensed|transcribed)\b
            |^\W*you(?:[’']re|\ are)\ (?:reading|viewing|looking\ at)\ (?:an?|the
             |our)\ (?:\w+\ ){{0,3}}
             (?:story|version|article|page|text|edition|translation|preview|archive)\b
            |^\W*(?:this\ is\ )?(?:the\ )?(?:\w+\ )?(?:part|instal?lment|chapter
             |episode)\b[^.]{{0,30}}
             \b(?:of|in)\ (?:an?\ |the\ |our\ )?(?:[\w-]+\ ){{0,3}}(?:series|two|three|four|five
              |six)\b
            |^\W*this\ is\ an?\ (?:guest|opinion|sponsored)\ (?:essay|column|article|post|piece)\b
            |^\W*this\ advertisement\ (?:was|is)\ (?:paid|produced|created|sponsored)\b
            |^\W*(?:key\ points|summar(?:y|ies)|highlights|translations?)\ (?:was|were|is|are)
             \ (?:generated|created|produced|written|made)\ (?:with|by|using)\b
            |^\W*(?:part\ of|from)\ (?:the|our|a)\ (?:[\w-]+\ ){{0,2}}series\b[^.]{{0,60}}\W*$
            |^\W*(?:appear(?:s|ed)|printed|ran)\ (?:in|on)\ .{{0,60}}\b(?:edition|issue|page
             |section)\b
            |^\W*from\ the\ .{{2,30}}\ (?:issue|edition)\W*$
            |^\W*in\ this\ (?:\w+\ )?series\b.{{0,60}}\b(?:we|our|reporters?|journalists|writers)\b
            |^\W*we\ acknowledge\b.*\b(?:custodians?|traditional\ owners|elders)\b
            |^\W*editors?\ responsible\ (?:under|for\ (?:the\ )?content)\b
            |^\W*responsible\ (?:under|according\ to)\b.*\blaw\b
            |^\W*(?:with\ thanks\ to|thanks\ to\ .{{2,60}}\ for\ (?:his|her|their|its|the)\ (?:help
             |assistance|support|advice|comments))\b[^.]*\W*$
            |^\W*(?:written|produced|created|translated|drafted|summari[sz]ed
             |illustrated)\ (?:\w+\ )?
             (?:with|using|by)\ (?:the\ )?(?:(?:help|aid|assistance|use)\ of\ )?(?:ai|artificial
             |chatgpt|generative|software|machine)\b
            |^\W*(?:read|see|learn)\ (?:more\ )?(?:about\ )?how\ we\b
            |^\W*our\ (?:standards|principles|policy|values|ethics)\s*[:：]
            |^\W*(?:this|it)\ is\ (?:an?\ )?(?:developing|breaking)\ (?:news\ )?(?:story|event
             |news)\b
            |^\W*(?:this\ )?story\ (?:is\ )?developing\b
             |^\W*more\ (?:details?\ |updates?\ )?to\ (?:come|follow)\b
            |^\W*(?:adds|recasts|refiles|rewrites|updates|corrects|clarifies|repeats|fixes|removes)
             \b[^.]*\W*$
            |^\W*(?:updated|corrected|amended|edited|revised|clarified)\ (?:\w+\ ){{0,4}}?(?:to
             |with)\ (?:reflect|include|add|clarify|correct|remove|show|say|note|make|fix|provide
             |details?|comments?|new|more|additional|quotes?|background|latest|statement
              |response)\b
            |^\W*the\ (?:story|article|post|piece|headline)\ (?:was|has\ been)\ (?:updated
             |corrected
             |amended|clarified)\b""",
        max_words=90,
    ),
    make_pitch(
        "editors_note",
        rf"""\b{_THIS_WORK}\ (?:was|were|has|have|is|are|will|may|contains?|appears?|appeared
             |first|originally|also|comes|draws|uses?|does|should|ran|includes)
             \ (?:(?:been|be|being|not|also|last|recently|\w+ly|in\ part|still|a
              |an)\ ){{0,3}}(?:{_HAPPENED}
             |links|spoilers|affiliate|graphic\ (?:\w+\ )?(?:content|images|descriptions?)
             |descriptions|references\ to|material\ from|distressing|strong\ language|ai\b|our\b)\b
            |\bversions?\ of\ {THIS_TEXT}\b
            |\b{THIS_TEXT}\ (?:represents?|reflects?|expresses)\b[^.]*\b(?:author|writer|views?
             |opinions?)
            |\b(?:check|come)\ back\ (?:later\ |soon\ |here\ |often\ )?(?:for|later|soon)\b
            |^[^,]{{0,80}}\b(?:edited|condensed|abridged|cut|shortened|trimmed|tidied|adapted
             |polished
             |translated)\b[^.]{{0,30}}\ for\ (?:length|clarity|brevity|style|space|grammar
             |readability|concision)\b
            |\bpart\ of\ (?:our|a)\ (?:\w+\ ){{0,2}}series\b(?=.*\b(?:this\ |our\b))
            |\b(?:ai|machine|automatically|auto)[- ](?:generated|translated|written|produced
             |assisted|powered)\b(?=.{{0,60}}$)
            |\bnames?\b.{{0,40}}\b(?:is|are)\ (?:an?\ )?pseudonyms?\b
             |\bnames?\ (?:\w+\ ){{0,3}}(?:has|have)\ been\ (?:changed|withheld|altered
             |anonymi[sz]ed)""",
        max_words=60,
        needs=_TEXT_WORDS,
    ),
    make_pitch(
        "editors_note",
        together(_FAULT, _OF_TEXT, _CORRECTED),
        max_words=45,
        needs=_FAULT_WORDS,
    ),
    *DISCLAIMER_RULES,
    make_rule(
        "digest_heading",
        r"""^\W*(?:key\ (?:points|takeaways|facts|findings|insights|highlights)|takeaways|tl;?\ ?dr
            |(?:ai|article|quick|story|executive)?\ ?(?:-?generated\ )?summary|at\ a\ glance
            |why\ (?:it|this)\ matters|what\ (?:to|you\ need\ to)\ know|in\ brief|summary\ (?:by
             |generated)\b.*)\s*:?\s*$""",
        max_words=6,
    ),
    make_rule(
        "end_mark",
        r"""^\W*(?:■|\#\#\#|-\ ?30\ ?-|\*\s*\*\s*\*|(?:the\ )?ends?|fin|end\ ?item|完)\W*$
            |^\W*(?:the\ )?end\ of\ (?:the\ )?(?:article|story|text|transcript|document)\W*$""",
        max_words=5,
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
