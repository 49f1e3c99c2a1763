"""Forms of English verbs: from a list of verbs to every form they take in a text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple

Form = Literal["base", "s", "ing", "past", "participle"]

# Base form, past, participle; regular verbs are made by rule.
_IRREGULAR_VERBS = """
arise arose arisen, be was been, bear bore borne, beat beat beaten, become became become,
begin began begun, bend bent bent, bet bet bet, bid bid bid, bind bound bound, bite bit bitten,
bleed bled bled, blow blew blown, break broke broken, bring brought brought, build built built,
burn burned burned, burst burst burst, buy bought bought, cast cast cast, catch caught caught,
choose chose chosen, come came come, cost cost cost, cut cut cut, deal dealt dealt, dig dug dug,
do did done, draw drew drawn, drink drank drunk, drive drove driven, eat ate eaten,
fall fell fallen, feed fed fed, feel felt felt, fight fought fought, find found found,
flee fled fled, fly flew flown, forbid forbade forbidden, forecast forecast forecast,
foresee foresaw foreseen, forget forgot forgotten, forgive forgave forgiven, freeze froze frozen,
get got gotten, give gave given, go went gone, grow grew grown, hang hung hung, have had had,
hear heard heard, hide hid hidden, hit hit hit, hold held held, hurt hurt hurt, keep kept kept,
know knew known, lay laid laid, lead led led, learn learned learned, leave left left,
lend lent lent, let let let, lie lied lied, lose lost lost, make made made, mean meant meant,
meet met met, mislead misled misled, offset offset offset, overcome overcame overcome,
overthrow overthrew overthrown, override overrode overridden, pay paid paid, put put put,
quit quit quit, read read read, rebuild rebuilt rebuilt, rebuke rebuked rebuked,
ride rode ridden, ring rang rung, rise rose risen, run ran run, say said said, see saw seen,
seek sought sought, sell sold sold, send sent sent, set set set, shake shook shaken,
shed shed shed, shoot shot shot, show showed shown, shrink shrank shrunk, shut shut shut,
sing sang sung, sink sank sunk, sit sat sat, sleep slept slept, speak spoke spoken,
spend spent spent, split split split, spread spread spread, stand stood stood,
steal stole stolen, stick stuck stuck, strike struck struck, strive strove striven,
swear swore sworn, sweep swept swept, swing swung swung, take took taken, teach taught taught,
tear tore torn, tell told told, think thought thought, throw threw thrown,
undercut undercut undercut, undergo underwent undergone, understand understood understood,
undertake undertook undertaken, uphold upheld upheld, wage waged waged, wake woke woken,
wear wore worn, win won won, withdraw withdrew withdrawn, withhold withheld withheld,
write wrote written
"""
# Stressed on the last syllable, so that its last letter is doubled.
_DOUBLED_VERBS = """
abet admit allot ban bar beg begin bet bid brag bug chat chip clap clip commit compel concur
confer control crop cut defer deter dig dim dip dispel dot drag drop dub embed emit equip excel
expel fan fit flag forbid forget get grab grip gun hit hop hug incur infer jab jam jot kidnap knit
lag let log map mob mop mug nab net nip nod occur omit pat patrol peg pin plan plot plug pop
prefer prod propel put quit ram rebel rebut recur refer regret remit repel rid rig rip rob rot rub
run sag scan scar scrap set shop shun shut sin sit skid skim skip slam slap slip snap snub sob
span spin split spot spur stab stem step stir stop strip strut stun submit sum swap swim tan tap
thin tip top transfer transmit trap trek trim trip tug upset wag wed wet whip win wrap zip
"""
_DOUBLED = frozenset(_DOUBLED_VERBS.split())
_IRREGULAR = {
    base: (past, participle)
    for entry in _IRREGULAR_VERBS.replace("\n", " ").split(",")
    for base, past, participle in [entry.split()]
}
_VOWELS = "aeiou"


class VerbForm(NamedTuple):
    """Which verb a word is a form of, and which form."""

    verb: str
    form: Form


def inflect_verb(verb: str) -> dict[str, Form]:
    """Return every form of a verb.

    Parameters
    ----------
    verb
        Its base form in lower case, perhaps followed by other words: ``call on``.

    Returns
    -------
    dict
        Form to its kind; a form that serves twice has the kind that finite verbs need: ``past``
        for the past and participle of regular verbs.

    Examples
    --------
    >>> inflect_verb("deny")
    {'deny': 'base', 'denies': 's', 'denying': 'ing', 'denied': 'past'}
    >>> list(inflect_verb("speak out"))
    ['speak out', 'speaks out', 'speaking out', 'spoke out', 'spoken out']
    """
    head, space, rest = verb.partition(" ")
    past, participle = _IRREGULAR.get(head, (_add(head, "ed"), _add(head, "ed")))
    forms: dict[str, Form] = {}
    for form, kind in (
        (head, "base"),
        (_add_s(head), "s"),
        (_add(head, "ing"), "ing"),
        (past, "past"),
        (participle, "participle"),
    ):
        forms.setdefault(form + space + rest, kind)  # type: ignore[arg-type]
    return forms


def index_verbs(verbs: Iterable[str]) -> Mapping[str, VerbForm]:
    """Return for every form of the verbs which verb and form it is.

    Parameters
    ----------
    verbs
        Base forms; where a form belongs to two of them, the first one stands.

    Returns
    -------
    Mapping
        Form to verb and kind of form.

    Examples
    --------
    >>> index_verbs(["say", "warn"])["warned"]
    VerbForm(verb='warn', form='past')
    """
    index: dict[str, VerbForm] = {}
    for verb in verbs:
        for form, kind in inflect_verb(verb).items():
            index.setdefault(form, VerbForm(verb, kind))
    return index


def _add_s(verb: str) -> str:
    if verb in {"have", "be"}:
        return {"have": "has", "be": "is"}[verb]
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def _add(verb: str, ending: Literal["ed", "ing"]) -> str:
    if verb in _DOUBLED:
        return verb + verb[-1] + ending
    if ending == "ing":
        if verb.endswith("ie"):
            return verb[:-2] + "ying"
        keeps = not verb.endswith("e") or verb.endswith(("ee", "oe", "ye")) or verb == "be"
        return (verb if keeps else verb[:-1]) + "ing"
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb[:-1] + "ied"
    return verb + ("d" if verb.endswith("e") else "ed")
