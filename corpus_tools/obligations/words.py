"""The words that the rules look up: who can be told to act, what is asked, verbs and their kinds.

Small letters; singular and plural are both listed where endings do not tell. The lists are
written from knowledge of English news, for any topic; the triggers have a module of their own.
"""

from __future__ import annotations

from corpus_tools.study.nouns import STATE_NOUNS, STATE_PEOPLE
from corpus_tools.text.verbs import index_verbs


def read_words(text: str) -> frozenset[str]:
    """Return the words of a list that is written with spaces and line breaks.

    Examples
    --------
    >>> sorted(read_words("must  should"))
    ['must', 'should']
    """
    return frozenset(text.split())


# A party is whoever can be obliged; everything else is a thing. Offices and organs of states are in
# the study's lists, and who ends in "-er" or "-ist" needs no line (PERSON_ENDINGS below).
# States and what they are called together.
_POWERS = read_words("""
country countries nations states party parties power capital capitals neighbour neighbours neighbor
ally allies rival rivals signatory signatories bloc world community mankind humanity humankind west
east south north coalition alliance union republic kingdom monarchy federation province provinces
region regions county counties city cities municipality municipalities town towns village villages
district districts territory
""")
# Bodies, public and private.
_BODIES = read_words("""
company companies firm firms business businesses corporation corporations industry industries bank
banks giant startup startups start-up start-ups airline airlines brand brands platform platforms
body bodies organisation organisations organization organizations institution institutions institute
institutes university universities college colleges school schools hospital hospitals church
churches tribunal jury councils commissions panel panels board boards club clubs league leagues
association associations federations society societies group groups ngo ngos charity charities
foundation foundations unions mission missions assembly house opposition force militias crew crews
media press public crowd electorate lab labs laboratory laboratories household households family
families camp camps faction factions movement movements judiciary executive utility utilities maker
un eu
""")
# People by what they are or do.
_PEOPLE = read_words("""
people person persons man men woman women child children boy boys girl girls youth adult adults
individual individuals citizen citizens resident residents student students parent parents patient
patients client clients guest guests suspect suspects witness witnesses victim victims expert
experts analyst analysts scholar scholars academic academics executives boss bosses secretaries pope
bishop bishops priest priests policeman policemen mayor nurse nurses athlete athletes coach coaches
pilot pilots elderly peer peers colleague colleagues hostage hostages rebel rebels critic critics
advocate advocates candidate candidates chair chairs chairman chairwoman chairperson chairmen ceo
host hosts heir heirs thief thieves pupil pupils fan fans folk couple couples husband wife son
friend friends enemy enemies generation generations
""")
# In place of a name.
_PERSONS = read_words("""
he she i they them him her me who whom everyone everybody anyone anybody nobody no-one someone
somebody all many others those most some few
""")
PARTIES = _POWERS | _BODIES | _PEOPLE | _PERSONS | STATE_NOUNS | STATE_PEOPLE
# Whoever speaks, reads or belongs to all: told to act, but nobody in particular.
NOBODY = read_words("we us you one ourselves yourself")
# These make somebody of a verb or a field; what ends so and is a thing is listed.
PERSON_ENDINGS = (
    "er", "ers", "or", "ors", "ist", "ists", "ian", "ians", "ant", "ants", "ee", "ees",
)  # fmt: skip
_THINGS = read_words("""
answer border borders center centers centre centres character computer computers cover danger
disaster disasters dinner error errors factor factors fee fees fever figure filter finger order
orders paper papers matter matters number numbers offer offers other letter letters layer layers
meter meters mirror monitor motor name newsletter quarter quarters reactor reactors register rivers
sector sectors server servers shelter shelters summer temper terror tender theater theatre trigger
transfer transformer tower towers twitter vector water waters weather winter wonder labor labour
behavior behaviour color colour favor favour flavor honor honour humor humour harbor harbour rumor
rumours rumors tumor corridor corridors door doors floor floors mayoralty interior exterior coffee
degree degrees guarantee guarantees tree trees knee list lists grant grants restaurant restaurants
plant plants warrant warrants covenant variant variants want wants descendant instant current
constant pollutant pollutants weapon buffer barrier barriers chatter counter consumer-price laser
lasers rubber timber fiber fibre cancer soccer slaughter surrender container containers router
routers scooter scooters sticker stickers trailer trailers poster posters banner banners header
pointer pointers processor processors sensor sensors semiconductor semiconductors conductor
transistor transistors monitors indicator indicators escalator elevator generator generators
calculator ventilator ventilators helicopter
""")
_CALENDAR = read_words("""
monday tuesday wednesday thursday friday saturday sunday january february march april june july
august september october november december
""")
DAYS = _CALENDAR | {"today", "yesterday", "tomorrow", "tonight"}
TIMES = read_words("week month year day morning evening afternoon night weekend time")
# Names that are nobody who could act.
_NAMED = read_words("""
ai accord act amendment atlantic bill book brexit charter code conference congressional constitution
convention covid covid-19 coronavirus cup declaration earth exhibition festival flight forum games
gdp highway initiative internet law marathon moon ocean olympics pact paralympics plan protocol
pacific river road sea series street strategy summit may easter christmas ramadan covid‐19 airport
bridge stadium article section chapter clause app web 5g tv gps ipo
""")
# Two parties without their names: "both sides", "the two governments".
PAIRED = read_words("""
side sides country countries nation nations government governments party parties power powers
superpower superpowers capital capitals economy economies state states leader leaders people peoples
president presidents military militaries delegation delegations giant giants rival rivals neighbour
neighbours neighbor neighbors
""")
# Adjectives of peoples, which stand before nouns: "American firms".
PEOPLES = read_words("""
afghan african albanian algerian american arab argentine armenian asian australian austrian
azerbaijani bangladeshi belarusian belgian bolivian bosnian brazilian british bulgarian burmese
cambodian canadian chilean chinese colombian croatian cuban cypriot czech danish dutch egyptian
emirati english estonian ethiopian european finnish french georgian german greek hungarian icelandic
indian indonesian iranian iraqi irish israeli italian japanese jordanian kazakh kenyan korean
kuwaiti latvian lebanese libyan lithuanian malaysian mexican moroccan nigerian norwegian pakistani
palestinian peruvian philippine polish portuguese qatari romanian russian saudi scottish serbian
singaporean slovak slovenian somali spanish sudanese swedish swiss syrian taiwanese thai tunisian
turkish ugandan ukrainian uzbek venezuelan vietnamese welsh yemeni
""")
# What somebody calls for, demands or needs is a deed, not a thing to be had. These take two, so
# that only those can do them between whom they are.
_SHARED = read_words("""
ceasefire consensus consultation consultations cooperation co-operation coordination collaboration
communication deal dialogue diplomacy engagement exchange exchanges negotiation negotiations
partnership peace talks coexistence trust truce understanding reconciliation
""")
# These can be done alone.
_ALONE = read_words("""
action accountability adherence answers apology calm caution cessation change changes clarity
closure commitment compliance compromise concessions confidence crackdown curbs de-escalation debate
decision disarmament disclosure effort efforts election elections end enforcement flexibility freeze
friendship halt implementation improvement inquiry integration intervention investigation
investigations investment justice leadership lifting measures mediation moderation moratorium
openness oversight patience pause planning preparation probe progress protection publication
punishment ratification reduction reductions reform reforms regulation regulations release removal
repeal resignation resolution resolve respect response responsibility restoration restraint
resumption return review rules safeguards sanctions scrutiny settlement sincerity solidarity
solution solutions standards steps stop support suspension tolerance transparency unity vigilance
vote wisdom withdrawal abolition adoption ban bans boycott creation cuts disengagement embargo
equality expansion legalisation legalization legislation limits overhaul prevention recognition
referendum reopening reparations restrictions reunification revision
""")
# These are relations of two, no deeds.
_RELATIONS = read_words("""
dialogues communications partnerships relations relation relationship relationships ties contact
contacts interaction interactions agreement agreements deals treaty competition rivalry differences
disputes dispute
""")
DEEDS, MUTUAL = _SHARED | _ALONE, _SHARED | _RELATIONS
THINGS = _THINGS | _CALENDAR | _NAMED | DEEDS | MUTUAL
# What it takes to do a deed.
VIRTUES = read_words("""
boldness care courage creativity dedication determination diligence discipline empathy foresight
generosity goodwill honesty humility imagination perseverance persistence preparedness readiness
realism sacrifice sacrifices tact teamwork tolerance will willingness willpower
""")
# After these "from" says where it leaves, not of whom it is asked: "the withdrawal from X".
LEAVING = read_words("""
removal withdrawal release exit retreat departure expulsion exemption protection separation
independence exclusion return resignation secession
""")
# A thing that should be this is somebody's to bring about: "peace should be the goal for X".
ROLES = read_words("""
choice responsibility priority goal task duty obligation mission job aim objective role business
""")

# Verbs. With these a thing is expected to come about; nobody is told: "prices should fall".
EXPECTED = read_words("""
fall rise drop grow increase decrease decline improve ease slow recover arrive last cost come happen
help make give allow boost lead mean result provide reach become begin start finish land pass know
see appear look produce reduce hit top total yield clear settle hold feel sound prove turn stay
suffice enable attract bring generate strengthen weaken speed show add matter take
""")
# "It should be easy": a guess. "It must be tired", "must be kidding" likewise.
LIKELY = read_words("""
able close available easy easier enough fine possible ready around about approximately roughly
nearly over under worth visible obvious familiar complete completed finished done back home tired
joking kidding wondering likely unlikely sure mistaken wrong proud relieved
""")
# After "must" these are guessed of somebody: "she must know".
FEELING = read_words("feel know love hate think wonder realise realize remember")
# "Will not" with these foretells; nobody refuses: "they will not know".
UNWILLED = read_words("""
be have know see get find need survive win lose suffer face happen become understand benefit reach
feel remember receive notice miss succeed fail finish qualify hurt die
""")
# Participles that say what somebody should be, not what should be done with them.
STATIVE = read_words("""
prepared committed determined concerned engaged united involved dedicated focused focussed based
ashamed guided interested opposed convinced satisfied informed aligned reserved measured organised
organized surprised worried alarmed afraid tempted fooled
""")
# Verbs that are nouns as well, which a tagger may take for nouns behind "to".
VERBS_TOO = read_words("""
access account act address advance aid aim amount answer appeal approach arrest assault attack
attempt award back balance ban bar base battle be benefit bid block board bomb boost bridge
broadcast budget build calm campaign care cast cause challenge change charge check claim clean coach
combat comment compromise concern conduct consent contact contract control copy cost counter cover
credit curb cut damage date deal debate decrease defeat delay demand deploy design detail disclose
discount discuss display divorce document double doubt draft dress drink drive drop ease email end
escape estimate exchange exercise exit experience experiment export express eye face fail fall fast
fear feature feed field fight figure file film finance fire fish fix flag flee float flood flow
focus force form foster fuel function fund gain grant grow guarantee guard guess guide halt hand
handle harm head heal help hike hire hold honor honour hope host house hurt impact import improve
increase influence insult interest interview invite issue join judge jump keep kick label land last
laugh launch lead leave let level license lift limit link list live load loan lobby lock log look
loot love lower mail manage march mark market mask master match matter measure meet mind mine mirror
mistake monitor move murder name need net notice offer open order outlaw pace pack park partner pass
patrol pause pay phase phone place plan plant play plead pledge point police pose practice practise
praise present press pressure prevent price probe process produce profit program progress project
promise protest prove provide publish pull punish purchase purge push question race raid raise rally
range rank rate reach rebound record recruit reduce reform refuse regard register regret rein reject
release relax relay rely remain remedy rent repair repeal reply report request rescue research
reserve respect respond rest restart result retreat return reverse review revise reward risk rock
roll rule run rush sacrifice sail sample sanction save scale schedule scrap screen seal search seat
see seek sell send sentence separate serve set settle shape share shelter shield shift ship shoot
show shun shut sign sit slow smoke spark speak speed spend split sponsor stage stand star start
state stay steal steer stem step stick stop store strike study submit suffer supply support
surrender survey suspend swap switch take talk target tax team tell test thank think tie touch track
trade train transfer transport travel treat trigger trust try turn unite update upgrade use
vaccinate value veto view visit voice volunteer vote walk want warn waste watch water wear weather
welcome win withdraw wonder work worry write yield
""")
# Of speech and thought: a clause may follow these, and a subject with it.
_SPEECH = """
say tell add note argue claim state stress emphasize emphasise underline underscore insist believe
think hope feel warn declare announce write explain agree admit acknowledge suggest urge demand
reiterate repeat maintain contend assert conclude reply respond answer know mean show find hold
caution recommend observe remark comment report predict expect fear worry assume decide rule affirm
reaffirm tweet post counter advise propose ask require ensure
"""
SAYING = frozenset(index_verbs(_SPEECH.split()))
REPORTED_PAST = read_words("""
said told added argued stressed insisted warned wrote explained noted declared announced agreed
maintained reiterated ruled
""")
# In "-ing", these are adjectives before a bare noun: "rising costs", no deed.
_CHANGING = read_words("""
ageing aging binding booming compelling competing conflicting continuing convincing crippling
declining decreasing deepening deteriorating disturbing dwindling emerging ensuing escalating
exciting existing expanding failing falling flourishing following growing incoming interesting
lasting leading lingering living looming missing mounting neighboring neighbouring ongoing opposing
outgoing outstanding overwhelming pending pressing prevailing promising remaining rising ruling
shocking shrinking slowing soaring standing struggling surging surrounding surviving swelling
thriving underlying upcoming visiting voting warring widening working worrying worsening
""")
# In "-ing", these are nouns, or stand before nouns: "fishing boats", "the meeting".
_ACTIVITIES = read_words("""
advertising banking bargaining beginning bombing booking borrowing briefing broadcasting building
catering clothing computing cooking cycling dancing dating dining drinking driving dwelling ending
engineering farming feeling filing filming financing fishing flooding flying funding gambling gaming
gardening gathering hearing heating housing hunting killing landing learning lending lighting
listing lodging logging manufacturing marketing meaning meeting mining offering opening ordering
packaging painting parking planning polling pricing printing processing programming publishing
racing rating reading recording recycling refining reporting roaming sailing savings screening
seating setting shelling shipping shooting shopping singing smoking smuggling spending swimming
tailoring teaching testing trading trafficking training understanding undertaking upbringing warning
wedding wellbeing wiring writing
""")
MODIFYING = _CHANGING | _ACTIVITIES
# Never verbs, though they end so.
NO_VERBS = read_words("""
according anything barring bring ceiling cling concerning considering during evening everything
excluding fling including king morning nothing notwithstanding owing pudding regarding ring sibling
sing something spring sterling sting string swing thing viking wing
""")
