"""The nouns that tell what kind of speaker a noun phrase is, and what only sets the scene."""

from __future__ import annotations

import re


def read_words(text: str) -> frozenset[str]:
    """Return the words of a list, which white space parts.

    Examples
    --------
    >>> sorted(read_words("said says"))
    ['said', 'says']
    """
    return frozenset(text.split())


# People by office, trade, part in an event, kin. Singular; plurals are made by rule.
_PEOPLE = """
official officer spokesman spokeswoman spokesperson representative delegate envoy ambassador
diplomat negotiator mediator minister premier president chancellor governor mayor senator
congressman congresswoman lawmaker legislator parliamentarian councillor councilor councilman
councilwoman commissioner secretary undersecretary chairman chairwoman chairperson chair director
manager executive chief head leader boss founder co-founder owner president-elect vice-president
candidate nominee contender politician democrat republican conservative liberal moderate
independent aide adviser advisor strategist consultant pollster campaigner operative staffer
bureaucrat technocrat regulator inspector auditor investigator detective prosecutor attorney lawyer
solicitor barrister judge justice magistrate juror defendant plaintiff sheriff constable cop
policeman policewoman agent guard soldier sailor marine airman general admiral colonel major
captain lieutenant sergeant commander veteran pilot astronaut
expert scholar analyst academic professor lecturer researcher scientist economist historian
sociologist psychologist psychiatrist physicist biologist chemist engineer mathematician
statistician technologist developer programmer designer architect planner forecaster
doctor physician surgeon nurse paramedic patient epidemiologist
teacher principal student pupil graduate dean provost coach player athlete
journalist reporter correspondent columnist editor author writer novelist poet critic reviewer
blogger commentator pundit anchor host broadcaster publisher producer filmmaker actor actress
singer musician artist photographer composer comedian
activist advocate organizer organiser protester protestor demonstrator marcher dissident
whistleblower volunteer supporter opponent proponent detractor skeptic sceptic believer fan
entrepreneur businessman businesswoman investor banker trader broker shareholder employer employee
worker laborer labourer farmer fisherman driver clerk salesman contractor landlord tenant
customer consumer client buyer seller user resident citizen neighbor neighbour villager
townsman voter taxpayer immigrant migrant refugee native local tourist traveller traveler visitor
guest witness bystander onlooker observer survivor victim suspect hostage prisoner inmate convict
gunman attacker shooter militant rebel insurgent terrorist extremist fighter hacker
man woman boy girl person child kid teenager adult youth gentleman lady guy
father mother dad mom mum parent son daughter brother sister sibling husband wife widow widower
spouse partner friend colleague counterpart rival ally relative cousin uncle aunt nephew niece
grandfather grandmother grandson granddaughter fiance girlfriend boyfriend
pope cardinal bishop archbishop priest pastor reverend rabbi imam cleric monk nun
king queen prince princess emperor monarch duke
source insider participant attendee respondent interviewee speaker panelist panellist moderator
member nobody somebody everyone everybody anyone anybody someone others
translator interpreter philosopher theologian anthropologist archaeologist geologist
painter sculptor chef carpenter electrician plumber mechanic miner hunter rancher breeder
merchant shopkeeper restaurateur environmentalist conservationist climatologist
meteorologist demographer lobbyist
"""
_PEOPLE_PLURALS = """
people men women children spokesmen spokeswomen spokespeople businessmen businesswomen
congressmen policemen police folks staff personnel troops americans millennials
many most some few several both all those
"""
# Bodies that speak through people.
_BODIES = """
government administration regime cabinet ministry department agency bureau office authority
commission committee subcommittee council parliament congress senate house assembly legislature
court tribunal jury panel delegation embassy consulate mission secretariat company firm
corporation manufacturer maker retailer bank insurer airline carrier startup supplier conglomerate
utility brand studio label party campaign camp team group organization organisation association
federation union alliance coalition league club chamber society foundation charity institute
institution university college school academy church diocese center centre think-tank lab
laboratory network corps guard board management leadership side country nation state city county
district military army navy force command police hospital newspaper magazine broadcaster outlet
media press paper channel station website site public electorate community family crowd audience
world industry forum dialogue summit initiative programme program project treaty
"""
# Papers that say something.
_DOCUMENTS = """
report study survey poll review article editorial op-ed column essay book memoir story blog post
tweet message email e-mail letter memo memorandum note document file transcript statement
communique declaration resolution treaty agreement pact accord law bill act rule ruling order
decree constitution charter lawsuit complaint petition indictment affidavit filing motion brief
verdict judgment notice advisory guideline manual policy plan proposal platform blueprint paper
analysis assessment audit investigation inquiry probe finding research data evidence result figure
statistic number estimate forecast model index ranking record release headline banner sign
advertisement ad commercial video footage tape recording documentary film interview speech address
remark website page dossier cable dispatch questionnaire experiment trial test placard poster
sticker billboard plaque inscription caption leaflet flyer pamphlet text
"""
# Outlets by noun, agencies and broadcasters by name, and names that only the article shows.
OUTLET_NOUNS = read_words("""
    newspaper newspapers magazine daily weekly tabloid broadcaster website blog podcast outlet
    outlets journal paper
""")
AGENCIES = read_words("""
    reuters afp ap xinhua bloomberg tass interfax kyodo yonhap dpa efe ansa upi bbc cnn npr nbc cbs
    abc pbs msnbc cnbc fox cgtn cctv politico axios buzzfeed yahoo
""")
OUTLETS = frozenset(
    [
        "the associated press", "associated press", "the guardian", "the economist", "the times",
        "al jazeera", "usa today", "agence france-presse", "state media",
    ]
)  # fmt: skip
# Names that end in one of these are an outlet's: "The Harbour Gazette".
OUTLET_NAMES = read_words("""
    Times Post Journal Gazette Herald Tribune Telegraph Guardian Chronicle Courier Observer
    Examiner Inquirer Mirror Mail Sun Star News Daily Weekly Globe Standard Dispatch Ledger
    Sentinel Register Independent Economist Atlantic Radio Television TV Wire Magazine Reporter
    Bulletin Echo
""")
# Titles and nouns that tell a gender; no first name does.
MEN = read_words("""
    mr sir lord king prince father brother man men boy dad son husband uncle nephew grandfather
    grandson gentleman guy spokesman chairman congressman councilman businessman policeman salesman
    actor widower monk priest boyfriend
""")
WOMEN = read_words("""
    ms mrs miss lady dame queen princess madam sister woman women girl mother mom mum daughter wife
    aunt niece grandmother granddaughter spokeswoman chairwoman congresswoman councilwoman
    businesswoman policewoman actress widow nun girlfriend
""")
# Where, when and through what something is said; what stands between a verb and what is said.
_SETTINGS = """
statement interview conference speech address remark letter email e-mail note memo report article
column essay editorial op-ed blog post tweet message video podcast broadcast testimony hearing
filing briefing appearance debate rally event meeting session panel forum summit ceremony phone
telephone call conversation exchange release press study paper book memoir review survey poll
documentary film twitter facebook instagram weibo television tv radio show program programme
affidavit lawsuit complaint motion ruling opinion response reply answer reaction sermon
announcement bulletin newsletter website page visit trip tour stop dinner lunch breakfast
reception gathering convention assembly commencement
"""
_TIMES = """
monday tuesday wednesday thursday friday saturday sunday january february march april may june july
august september october november december today yesterday tomorrow tonight morning afternoon
evening night day week weekend month year decade moment time hour minute noon midnight spring
summer fall autumn winter
"""


def _pluralize(noun: str) -> str:
    if noun[-1] == "y" and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


def _list_numbers(nouns: str) -> frozenset[str]:
    return frozenset(form for noun in nouns.split() for form in (noun, _pluralize(noun)))


PEOPLE = _list_numbers(_PEOPLE) | frozenset(_PEOPLE_PLURALS.split())
BODIES = _list_numbers(_BODIES)
DOCUMENTS = _list_numbers(_DOCUMENTS) | frozenset(["analyses", "media"])
SETTINGS = _list_numbers(_SETTINGS)
TIMES = _list_numbers(_TIMES)
PRONOUNS = read_words("he she they i we you who himself herself themselves one")
_SPEAKERS = PEOPLE | BODIES | DOCUMENTS | PRONOUNS
_AGENT = re.compile(r"(?:ists?|ians?|ologers?|person|people|[^p]men|[^hu]man|woman|women)$")


def can_speak(noun: str) -> bool:
    """Whether a noun in lower case is a person, a body or a document, as far as words tell."""
    return noun in _SPEAKERS or bool(_AGENT.search(noun))
