"""Verbs by what a modal before them says, what stands beside them, and verbs of speech."""

from __future__ import annotations

from corpus_tools.obligations.words import read_words
from corpus_tools.text.verbs import index_verbs

# With these a thing is expected to come about; nobody is told to act: "prices should fall".
EXPECTED = read_words("""
    fall rise drop grow increase decrease decline improve ease slow recover arrive last cost
    come happen help make give allow boost lead mean result provide reach become begin start
    finish land pass know see appear look produce reduce hit top total yield clear settle
    hold feel sound prove turn stay suffice enable attract bring generate strengthen weaken
    speed show add matter take
    """)
# "It should be easy": a guess. "It must be tired", "must be kidding" likewise.
LIKELY = read_words("""
    able close available easy easier enough fine possible ready around about approximately roughly
    nearly over under worth visible obvious familiar complete completed finished done back
    home tired joking kidding wondering likely unlikely sure mistaken wrong proud relieved
    """)
# After "must" these are guessed of somebody: "she must know".
FEELING = read_words("feel know love hate think wonder realise realize remember")
# "Will not" with these foretells; nobody refuses: "they will not know".
UNWILLED = read_words("""
    be have know see get find need survive win lose suffer face happen become understand
    benefit reach feel remember receive notice miss succeed fail finish qualify hurt die
    """)
# Participles that say what somebody should be, not what should be done with them.
STATIVE = read_words("""
    prepared committed determined concerned engaged united involved dedicated focused
    focussed based ashamed guided interested opposed convinced satisfied informed aligned
    reserved measured organised organized surprised worried alarmed afraid tempted fooled
    """)
# Verbs that are nouns as well, which a tagger may take for nouns behind "to".
VERBS_TOO = read_words("""
    access account act address advance aid aim amount answer appeal approach arrest assault
    attack attempt award back balance ban bar base battle be benefit bid block board bomb
    boost bridge broadcast budget build calm campaign care cast cause challenge change
    charge check claim clean coach combat comment compromise concern conduct consent contact
    contract control copy cost counter cover credit curb cut damage date deal debate
    decrease defeat delay demand deploy design detail disclose discount discuss display
    divorce document double doubt draft dress drink drive drop ease effect email end escape
    estimate exchange exercise exit experience experiment export express eye face fail fall
    fast fear feature feed field fight figure file film finance fire fish fix flag flee
    float flood flow focus force form foster fuel function fund gain grant grow guarantee
    guard guess guide halt hand handle harm head heal help hike hire hold honor honour hope
    host house hurt impact import improve increase influence insult interest interview
    investment invite issue join judge jump keep kick label land last laugh launch lead
    leave let level license license lift limit link list live load loan lobby lock log look
    loot love lower mail man manage march mark market mask master match matter measure meet
    mind mine mirror mistake monitor move murder name need net notice offer open order
    outlaw pace pack park part partner pass patrol pause pay peace phase phone place plan
    plant play plead pledge point police pose practice practise praise present press
    pressure prevent price probe process produce profit program progress project promise
    protest prove provide publish pull punish purchase purge push question race raid raise
    rally range rank rate reach rebound record recruit reduce reform refuse regard register
    regret rein reject release relax relay rely remain remedy rent repair repeal reply
    report request rescue research reserve respect respond rest restart result retreat
    return reverse review revise reward risk rock roll rule run rush sacrifice sail sample
    sanction save scale schedule school scrap screen seal search seat second see seek sell
    send sentence separate serve set settle shape share shelter shield shift ship shoot show
    shun shut sign sit slow smoke spark speak speed spend split sponsor stage stand star
    start state stay steal steer stem step stick stop store strike study subject submit
    suffer supply support surrender survey suspend swap switch take talk target tax team
    tell test thank think tie touch track trade train transfer transport travel treat trial
    trigger trust try turn unite update upgrade use vaccinate value veto view visit voice
    volunteer vote walk want warn waste watch water wear weather welcome win withdraw wonder
    work worry write yield
    """) - {"trial", "peace", "investment", "effect", "second", "man", "subject", "part", "school"}
# Of speech and thought: a clause may follow these, and a subject with it.
_SPEECH = """
say tell add note argue claim state stress emphasize emphasise underline underscore insist believe
think hope feel warn declare announce write explain agree admit acknowledge suggest urge demand
reiterate repeat maintain contend assert conclude reply respond answer know mean show find hold
caution recommend observe remark comment report predict expect fear worry assume decide rule
affirm reaffirm tweet post counter advise propose ask require ensure
"""
SAYING = frozenset(index_verbs(_SPEECH.split()))
REPORTED_PAST = read_words("said told added argued stressed insisted warned wrote explained noted "
                          "declared announced agreed maintained reiterated ruled")  # fmt: skip
# In "-ing", these are adjectives before a bare noun: "rising costs", no deed.
CHANGING = read_words("""
    ageing aging binding booming compelling competing conflicting continuing convincing
    crippling declining decreasing deepening deteriorating disturbing dwindling emerging
    ensuing escalating exciting existing expanding failing falling flourishing following
    growing incoming interesting lasting leading lingering living looming missing mounting
    neighboring neighbouring ongoing opposing outgoing outstanding overwhelming pending
    pressing prevailing promising remaining rising ruling shocking shrinking slowing soaring
    standing struggling surging surrounding surviving swelling thriving underlying upcoming
    visiting voting warring widening working worrying worsening
    """)
# In "-ing", these are nouns, or stand before nouns: "fishing boats", "the meeting".
ACTIVITIES = read_words("""
    advertising banking bargaining beginning bombing booking borrowing briefing broadcasting
    building catering clothing computing cooking cycling dancing dating dining drinking
    driving dwelling ending engineering farming feeling filing filming financing fishing
    flooding flying funding gambling gaming gardening gathering hearing heating housing
    hunting killing landing learning lending lighting listing lodging logging manufacturing
    marketing meaning meeting mining offering opening ordering packaging painting parking
    planning polling pricing printing processing programming publishing racing rating reading
    recording recycling refining reporting roaming sailing savings screening seating setting
    shelling shipping shooting shopping singing smoking smuggling spending swimming tailoring
    teaching testing trading trafficking training understanding undertaking upbringing warning
    wedding wellbeing wiring writing
    """)
# Never verbs, though they end so.
NO_VERBS = read_words("""
    according anything barring bring ceiling cling concerning considering during evening
    everything excluding fling including king morning nothing notwithstanding owing pudding
    regarding ring sibling sing something spring sterling sting string swing thing viking wing
    """)
