"""Nouns for who can be told to act, for names that are nobody, and for what is asked.

Small letters; singular and plural are both listed where endings do not tell. A party here is
whoever can be obliged: states, bodies, firms, people. Everything else is a thing.
"""

from __future__ import annotations

from corpus_tools.obligations.words import read_words
from corpus_tools.study.nouns import STATE_NOUNS, STATE_PEOPLE

# States and what they are called together: "both countries", "the two sides".
_POWERS = """
country countries nation nations state states side sides party parties power powers superpower
superpowers government governments capital capitals neighbour neighbours
neighbor neighbors ally allies partner partners rival rivals member members signatory signatories
bloc world community mankind humanity humankind west east south north coalition alliance union
republic kingdom monarchy federation province provinces region regions county counties city cities
municipality municipalities town towns village villages district districts territory
"""
# Bodies, public and private.
_BODIES = """
company companies firm firms business businesses corporation corporations industry industries bank
banks giant giants startup startups start-up start-ups carrier carriers airline airlines brand
brands platform platforms newspaper newspapers agency agencies body bodies organisation
organisations organization organizations institution institutions institute institutes university
universities college colleges school schools hospital hospitals church churches court courts
tribunal jury council councils committee committees commission commissions panel panels board
boards team teams club clubs league leagues association associations federation federations
society societies group groups ngo ngos charity charities foundation foundations union unions
authority authorities ministry ministries department departments office offices bureau secretariat
mission missions assembly parliament congress senate house chamber opposition leadership staff
police military army navy force forces militia militias guard crew crews media press public crowd
electorate operator operators lab labs laboratory laboratories household households family
families delegation delegations camp camps faction factions movement movements regime cabinet
legislature judiciary executive administration utility utilities regulator regulators maker makers
who un eu
"""
# People by what they are or do, where the ending does not tell it.
_PEOPLE = """
people person persons man men woman women child children boy boys girl girls youth adult adults
everyone everybody anyone anybody someone somebody nobody individual individuals citizen citizens
resident residents student students parent parents patient patients client clients guest guests
immigrant immigrants migrant migrants refugee refugees participant participants applicant
applicants tenant tenants defendant defendants suspect suspects witness witnesses victim victims
survivor politician politicians official officials expert experts analyst analysts scientist
scientists scholar scholars academic academics executive executives chief chiefs head heads boss
bosses president presidents minister ministers secretary secretaries premier premiers king queen
prince princess pope bishop bishops priest priests diplomat diplomats envoy envoys delegate
delegates representative representatives spokesman spokeswoman spokesperson politburo mp mps
police policeman policemen officer officers general generals soldier soldiers troops personnel
judge judges mayor mayors nurse nurses staff employee employees athlete athletes coach coaches
driver drivers pilot pilots passenger passengers tourist tourists motorist motorists youngster
youngsters elderly peer peers colleague colleagues hostage hostages rebel rebels critic critics
advocate advocates activist activists candidate candidates deputy deputies aide aides chair chairs
chairman chairwoman chairperson chairmen ceo founder director directors host hosts heir heirs
thief thieves trainee trainees attendee attendees evacuee evacuees pupil pupils fan fans folk
couple couples husband wife father mother son daughter brother sister friend friends enemy enemies
protesters demonstrators negotiators lawmakers leaders generation generations
"""
PARTIES = frozenset((_POWERS + _BODIES + _PEOPLE).split()) | STATE_NOUNS | STATE_PEOPLE
# "-er", "-or", "-ist", "-ian" make somebody of a verb or a field; these are none the less things.
PERSON_ENDINGS = (
    "er",
    "ers",
    "or",
    "ors",
    "ist",
    "ists",
    "ian",
    "ians",
    "ant",
    "ants",
    "ee",
    "ees",
)
THINGS = read_words("""
    answer border borders center centers centre centres chapter character computer computers
    cover danger disaster disasters dinner error errors factor factors fee fees fever figure
    filter finger order orders paper papers matter matters number numbers offer offers other
    others power letter letters layer layers meter meters mirror monitor motor name
    newsletter october november december september number quarter quarters reactor reactors
    register river rivers sector sectors server servers shelter shelters summer temper
    terror tender theater theatre trigger transfer transformer tower towers twitter vector
    water waters weather winter wonder labor labour behavior behaviour color colour favor
    favour flavor honor honour humor humour neighbor harbor harbour rumor rumours rumors
    tumor corridor corridors door doors floor floors error mayoralty interior exterior
    committee coffee degree degrees guarantee guarantees tree trees knee refugee list lists
    grant grants restaurant restaurants plant plants warrant warrants covenant giant variant
    variants participant want wants restaurant descendant instant current constant pollutant
    pollutants mentor weapon buffer barrier barriers carrier offer chatter counter
    consumer-price counter laser lasers rubber timber fiber fibre cancer soccer slaughter
    surrender container containers router routers scooter scooters sticker stickers trailer
    trailers poster posters banner banners header poster pointer pointers processor
    processors sensor sensors semiconductor semiconductors conductor transistor transistors
    monitor monitors indicator indicators escalator elevator generator generators calculator
    ventilator ventilators helicopter
    """) - {"participant", "refugee", "committee", "giant", "mentor", "carrier"}
# Names that are nobody who could act.
NAMED_THINGS = read_words("""
    ai accord act agreement amendment atlantic bill book brexit charter code conference
    congressional constitution convention covid covid-19 coronavirus cup deal declaration
    dialogue earth exhibition festival flight forum games gdp highway initiative internet
    law marathon moon ocean olympics pact paralympics plan protocol pacific river road sea
    series street strategy summit talks treaty monday tuesday wednesday thursday friday
    saturday sunday january february march april may june july august september october
    november december easter christmas ramadan covid‐19 airport bridge stadium resolution
    article section chapter clause app web 5g tv gps ipo
    """)
DAYS = read_words(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june "
    "july august september october november december today yesterday tomorrow tonight"
)
TIMES = read_words("week month year day morning evening afternoon night weekend time")
# Two parties without their names: "both sides", "the two governments".
PAIRED = read_words("""
    side sides country countries nation nations government governments party parties power
    powers superpower superpowers capital capitals economy economies state states leader
    leaders people peoples president presidents military militaries delegation delegations
    giant giants rival rivals neighbour neighbours neighbor neighbors
    """)
# Whoever speaks, reads or belongs to all: told to act, but nobody in particular.
NOBODY = read_words("we us you one i'm ourselves yourself")
PERSONS = read_words(
    "he she i they them him her me who whom everyone everybody anyone anybody nobody no-one "
    "someone somebody all many others those most some few"
)
# Adjectives of peoples, which stand before nouns: "American firms".
PEOPLES = read_words(
    """
    afghan african albanian algerian american arab argentine armenian asian australian austrian
    azerbaijani bangladeshi belarusian belgian bolivian bosnian brazilian british bulgarian
    burmese cambodian canadian chilean chinese colombian croatian cuban cypriot czech danish dutch
    egyptian emirati english estonian ethiopian european finnish french georgian german greek
    hungarian icelandic indian indonesian iranian iraqi irish israeli italian japanese jordanian
    kazakh kenyan korean kuwaiti latvian lebanese libyan lithuanian malaysian mexican moroccan
    nigerian norwegian pakistani palestinian peruvian philippine polish portuguese qatari romanian
    russian saudi scottish serbian singaporean slovak slovenian somali spanish sudanese swedish
    swiss syrian taiwanese thai tunisian turkish ugandan ukrainian uzbek venezuelan vietnamese
    welsh yemeni
    """
)
# What somebody calls for, demands or needs is a deed, not a thing to be had.
DEEDS = read_words("""
    action accountability adherence answers apology calm caution cessation ceasefire change
    changes clarity closure commitment compliance compromise concessions confidence
    consensus consultation consultations cooperation co-operation coordination collaboration
    communication crackdown curbs de-escalation deal debate decision dialogue diplomacy
    disarmament disclosure effort efforts election elections end engagement enforcement
    exchange exchanges flexibility freeze friendship halt implementation improvement inquiry
    integration intervention investigation investigations investment justice leadership
    lifting measures mediation moderation moratorium negotiation negotiations openness
    oversight partnership patience pause peace planning preparation probe progress
    protection publication punishment ratification reduction reductions reform reforms
    regulation regulations release removal repeal resignation resolution resolve respect
    response responsibility restoration restraint resumption return review rules safeguards
    sanctions scrutiny settlement sincerity solidarity solution solutions standards steps
    stop support suspension talks tolerance coexistence transparency trust truce
    understanding unity vigilance vote wisdom withdrawal
    abolition adoption ban bans boycott creation cuts disengagement embargo equality expansion
    legalisation legalization legislation limits overhaul prevention recognition
    reconciliation referendum reopening reparations restrictions reunification revision
    """)
# What it takes to do a deed.
VIRTUES = read_words("""
    boldness care courage creativity dedication determination diligence discipline empathy
    foresight generosity goodwill honesty humility imagination perseverance persistence
    preparedness readiness realism sacrifice sacrifices tact teamwork tolerance will willingness
    willpower
    """)
# Deeds and relations that only those can bring about between whom they are.
MUTUAL = read_words("""
    cooperation co-operation collaboration coordination dialogue dialogues talks negotiation
    negotiations communication communications engagement exchange exchanges consultation
    consultations partnership partnerships relations relation relationship relationships
    ties contact contacts interaction interactions agreement agreements deal deals treaty
    truce ceasefire coexistence peace trust understanding diplomacy consensus
    competition rivalry differences disputes dispute reconciliation
    """)
# After these "from" says where it leaves, not of whom it is asked: "the withdrawal from X".
LEAVING = read_words(
    "removal withdrawal release exit retreat departure expulsion exemption protection separation "
    "independence exclusion return resignation secession"
)
# A thing that should be this is somebody's to bring about: "peace should be the goal for X".
ROLES = read_words("""
    choice responsibility priority goal task duty obligation mission job aim objective role
    business
    """)
