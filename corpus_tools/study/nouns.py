"""The nouns that decide whether "Chinese ..." or "US ..." is the state, a body or somebody else.

Singular and plural are both listed, in small letters. A line here is a claim about English news:
change one only for a sentence that you can show.
"""

from __future__ import annotations

# Who governs, and what a state is: "the Chinese government", "the US side".
_GOVERNING = """
government governments administration administrations cabinet regime leadership authority
authorities state side nation counterpart counterparts party-state sides
"""
# Those who hold its offices: "American diplomats", "the British prime minister".
_OFFICES = """
official officials president presidents president-elect vice-president presidency premier premiers
minister ministers chancellor monarch king queen emperor prince princess secretary
under-secretary undersecretary leader leaders ruler rulers attorney-general
speaker rapporteur rapporteurs aide aides adviser advisers advisor advisors
ambassador ambassadors envoy envoys diplomat diplomats consul consuls attache negotiator
negotiators representative representatives delegate delegates emissary emissaries
spokesman spokeswoman spokesperson spokesmen spokespersons spokespeople
policymaker policymakers policy-maker policy-makers decision-makers bureaucrats technocrats
commissioner commissioners councillor councillors councilor councilors statesman statesmen
politburo tsar czar
"""
# Those who make its laws.
_LAWMAKERS = """
lawmaker lawmakers legislator legislators legislature parliament parliamentarian parliamentarians
congress congressman congresswoman congressmen senate senator senators mp mps
"""
# Its houses: "the Chinese Foreign Ministry", "the US embassy".
_HOUSES = """
ministry ministries department departments embassy embassies consulate consulates consulate-general
delegation delegations agencies commission treasury directorate bureau secretariat
chancellery regulator regulators customs homeland
"""
# Its arms: "US forces", "Chinese police", "a Russian court".
_ARMS = """
military army navy marines forces troops soldiers servicemen servicewomen militia airmen sailors
commanders commander general generals admiral admirals coastguard guard police intelligence
prosecutors prosecutor investigators court courts judge judges
"""
# Only when they are written as names: "US House", "UN Mission", "Air Force".
_NAMED_HOUSES = """
House Office Mission Council Committee Agency Commission Guard Force Corps Command Fleet Attorney
"""
STATE_NAMES = frozenset(_NAMED_HOUSES.split())
STATE_NOUNS = frozenset((_GOVERNING + _OFFICES + _LAWMAKERS + _HOUSES + _ARMS).split())

# After one of those the phrase is still the state: "government sources", "army chief",
# "embassy spokesman". After anything else it is not: "tech chief", "industry sources".
_STATE_PEOPLE_LIST = """
chief chiefs head heads aide aides adviser advisers advisor advisors source sources staff deputy
deputies team teams members member office offices personnel officer officers agent agents agency
council committee
"""
STATE_PEOPLE = frozenset(_STATE_PEOPLE_LIST.split())

# Before one of those they make it somebody else's: "business leaders", "company officials",
# "news agencies", "student representatives", "artificial intelligence".
_PRIVATE_NOUNS_LIST = """
business businesses company corporate corporation industry industrial commercial trade-union union
labour labor firm tech technology banking bank news media travel advertising modelling rating
ratings student student-body school university academic campus hospital medical football soccer
sports sport sporting olympic basketball team club church catholic religious islamic protestant
civic community opposition rebel dissident protest separatist thought market global world
artificial cult gang drug former ex retired private charity nonprofit space-tourism estate
insurance consumer
"""
PRIVATE_NOUNS = frozenset(_PRIVATE_NOUNS_LIST.split())

# A run of capitals with one of these is a body of its own: "Washington Post", "Bank of Japan".
_PRESS = """
Times Post Daily Journal Gazette Herald Tribune Telegraph Observer Examiner Inquirer Guardian
Chronicle Courier Digest Express Magazine Monitor Monthly Weekly Quarterly Review Standard Star
Mirror News Newspaper Radio Television TV Broadcasting Beacon Prospect Conservative Banker
"""
_LEARNING = """
University Universities College Colleges School Schools Academy Academies Institute Institutes
Institution Institutions Laboratory Laboratories Museum Library Observatory Conservatory Hospital
Studies
"""
_SOCIETIES = """
Forum Association Associations Society Federation Foundation Fund Center Centre Council Chamber
Club Union Alliance League Project Initiative Endowment Trust Party Church Consensus Symphony
Orchestra Philharmonic Ballet Cathedral Olympics Marathon Expo Fair Festival Games Cup
"""
_FIRMS = """
Airlines Airline Airways Bank Banks Corporation Corp Company Co Inc Ltd Group Holdings Motors
Motor Railway Railways Railroad Telecom Telecommunications Mobile Unicom Semiconductor Electric
Electronics Petroleum Steel Insurance Exchange Airport Hotel Tower Express Tobacco
"""
BODY_NOUNS = frozenset((_PRESS + _LEARNING + _SOCIETIES + _FIRMS).split())

# With "of" the body comes first: "University of Washington", "Voice of America". Only nouns that
# begin no sentence as a plain noun: not "Exchange of American prisoners".
_NO_OPENERS = """
Association Federation Foundation Society Council Chamber League Church Forum Bank Corporation
Confederation Committee Voice Times Airport Orchestra Board
"""
BODIES_OF = frozenset((_LEARNING + _NO_OPENERS).split()) - frozenset(
    ["Studies", "Academies", "Schools", "Institutions"]
)

# In a headline every word is written with a capital: there only these are a body.
HEADLINE_BODIES = frozenset(
    (_LEARNING + "Times Post Daily Journal Herald Examiner Forum Airlines Airways Airport").split()
) - frozenset(["Studies", "Schools", "Colleges", "Universities", "Hospital", "Library"])

# What looks like a body and is the state's: "National Security Council", "European Union".
_STATE_BODIES_LIST = """
security state privy legislative european communist
"""
STATE_BODIES = frozenset(_STATE_BODIES_LIST.split())

# Nouns that are as often verbs after a country's name: "China plans to", "China plans for".
# (What is hardly ever a noun, such as "warns", needs no line.)
_NOUNS_OR_VERBS_LIST = """
acts advances aids aims answers appeals approaches arrests attacks attempts awards backs balances
bans bars battles bets bids blocks bombs boosts boycotts breaks burns challenges changes charges
checks claims comments concerns contacts contests contracts controls costs counters counts courts
credits curbs cuts damages deals debates delays demands deploys designs desires detains discounts
disputes doubts drafts drills drives drops ends escapes estimates exits experiences exports eyes
favours fears fights files fines fires flags floods forecasts forms frames funds gains grants
grounds guarantees guards halts hands heads hits hopes hosts imports increases influences issues
joins jumps lands limits links lists loans maps marches marks masks matches measures monitors
mounts moves names notes notices objects offers orders outlines parks places plans pledges points
polls positions powers practices practises presses prices probes profits programs projects promises
protests purchases raids ranks rates rebuffs rebukes records reforms releases reports repulses
requests rescues reserves retaliates retreats returns reviews risks rivals rows rules sanctions
scores seals searches secures sets shapes shares shifts ships shots shows signals signs slides
soars speeds spends splits stakes starts states steps stops stores strikes struggles studies
supplies supports surges swaps talks targets taxes tests ties times tops tours trades trails trains
transfers transports trusts upgrades values vetoes views visits voices votes wages watches
witnesses works yields
"""
NOUNS_OR_VERBS = frozenset(_NOUNS_OR_VERBS_LIST.split())

# After a plural noun these are its verb: "China exports fall", "US talks begin".
_VERBS_OF_PLURALS_LIST = """
begin end start resume continue stall fail collapse fall rise drop jump slump surge soar plunge
slow shrink grow hit reach remain take make bring help hurt need face spark prompt fuel raise
expire work break loom
"""
VERBS_OF_PLURALS = frozenset(_VERBS_OF_PLURALS_LIST.split())

# Words of time that follow a name and belong to the verb: "the US last week".
_TIME_WORDS_LIST = """
today tomorrow yesterday tonight last next this that each every now then earlier later ago
overnight first again once soon alone itself themselves too
"""
TIME_WORDS = frozenset(_TIME_WORDS_LIST.split())
