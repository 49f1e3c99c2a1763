"""Words that take a stand on what follows or precedes them: who wants it, rejects it, cuts it.

Written for English news on any subject; what is wanted or rejected is said by the study. Small
letters, without hyphens. Lists of verbs stand in their base form.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from corpus_tools.text.verbs import inflect_verb

WANTS, ASKS, REJECTS, REFUSES, WARNS, FEARS, RAISES, CUTS, NEGATES = (
    "wants", "asks for", "rejects", "refuses", "warns of", "fears that", "raises", "cuts",
    "negates",
)  # fmt: skip

# "Called for cooperation", "welcomes an exchange": the thing itself is wanted.
_WANTS_VERBS = """
call for, appeal for, plead for, push for, press for, campaign for, lobby for, argue for, hope for,
advocate, advocate for, speak up for, stand up for, support, endorse, welcome, favour, favor,
champion, seek, want, need, demand, propose, praise, hail, applaud, embrace, prefer, prioritise,
prioritize, recommend, insist on, believe in, commit to, look forward to, offer, agree on,
see merit in, make the case for, cheer
"""
_WANTS_PHRASES = """
backs, backed, backing, committed to, open to, ready for, in favour of, in favor of, need for,
importance of, value of, values of, benefits of, merits of, advantages of, necessity of,
support for, hopes for, hope of, hopes of, case for, proposal for, proposals for, plea for,
pleas for, advocate of, advocates of, supporter of, supporters of, champions of, proponent of,
proponents of, desire for, demand for, demands for, agreement on, in support of
"""
# "Urged them to resume talks", "should allow exchanges": a deed on the thing is asked for or
# promised, so that a word for the deed must follow.
_ASKS_VERBS = """
urge, call on, call upon, appeal to, ask, press, push, exhort, implore, entreat, plead with,
encourage, invite, propose, suggest, pledge, pledge to, vow to, promise to, agree to, hope to,
aim to, seek to, want to, intend to, demand that
"""
_ASKS_PHRASES = """
should, must, ought to, need to, needs to, have to, has to, had better, would like to, ready to,
willing to, willingness to, prepared to, determined to, eager to, keen to, committed to, time to,
time for, crucial to, crucial for, vital to, vital for, essential to, essential for, important to,
important for, necessary to, necessary for, imperative to, let us, plea to, pleas to,
request to, readiness to, desire to
"""
_REJECTS_VERBS = """
reject, rule out, oppose, object to, dismiss, refuse, resist, rebuff, spurn, shun, decry, denounce,
condemn, criticise, criticize, renounce, turn down, forswear, say no to, distrust, abhor
"""
_REJECTS_PHRASES = """
against, opposed to, hostile to, sceptical of, skeptical of, wary of, weary of, tired of,
opposition to, rejection of, objections to, objection to, hostility to, scepticism about,
skepticism about, no appetite for, no interest in, no need for, rather than, instead of,
opponent of, opponents of, critics of, critic of
"""
_REFUSES = """
refuse to, refuses to, refused to, refusing to, refusal to, decline to, declines to, declined to,
declining to, unwilling to, unwillingness to, reluctant to, reluctance to, loath to, opposed to
"""
# "Warned of decoupling", "the cost of a break-up": the thing is an evil.
_WARNS_VERBS = """
warn against, warn of, warn about, caution against, caution about, caution over, advise against,
argue against, worry about, worry over, fear, regret, lament, mourn, deplore
"""
_WARNS_PHRASES = """
warning of, warnings of, warning against, warnings against, danger of, dangers of, risk of,
risks of, peril of, perils of, harm of, harms of, cost of, costs of, price of, damage of,
fears of, fear of, concern about, concern over, concerns about, concerns over, concerned about,
alarm over, alarm at, alarmed by, alarmed at, threat of, threats of, fearful of, afraid of,
worried about, spectre of, specter of, folly of, dismay at
"""
# What follows is a clause; whether it is an evil is seen from the clause alone.
_FEARS = """
warn that, warns that, warned that, warning that, cautions that, cautioned that, fear that,
fears that, feared that, worry that, worries that, worried that, concern that, concerns that,
concerned that, afraid that
"""
_RAISES_VERBS = """
expand, strengthen, deepen, broaden, widen, boost, enhance, promote, foster, further, increase,
resume, restore, revive, renew, restart, rebuild, reopen, relaunch, reinstate, continue, maintain,
keep, preserve, protect, safeguard, defend, pursue, advance, encourage, facilitate, fund, finance,
approve, allow, permit, enable, choose, engage in, take part in, participate in, join, launch,
start, begin, open, hold, establish, set up, build, create, conduct, carry out, form, sign, extend,
improve, intensify, accelerate, upgrade, host, invest in, explore, work on, work toward,
work towards, return to, uphold, nurture, cultivate, step up, focus on, move toward, move towards,
enter, enter into, make room for, double
"""
_CUTS_VERBS = """
end, halt, stop, suspend, freeze, cut, cut off, cut back, cut back on, sever, break off, scrap,
cancel, ban, bar, block, restrict, limit, curb, curtail, constrain, reduce, shrink, scale back,
slow, hinder, hamper, impede, obstruct, undermine, jeopardise, jeopardize, endanger, threaten,
imperil, disrupt, derail, damage, harm, hurt, weaken, abandon, drop, quit, leave, withdraw from,
pull out of, walk away from, avoid, prevent, stifle, chill, poison, sabotage, politicise,
politicize, criminalise, criminalize, discourage, deter, reverse, lift, ease, remove, relax,
loosen, overcome, dismantle, destroy, kill, wreck, torpedo, interfere with, get in the way of,
stand in the way of, scuttle, unravel, keep out of, refrain from, move away from, do without
"""
_CUTS_PHRASES = """
restriction on, restrictions on, limit on, limits on, limit to, limits to, curb on, curbs on,
ban on, bans on, barrier to, barriers to, obstacle to, obstacles to, hurdle to, hurdles to, end to,
halt to, end of, loss of, lack of, collapse of, breakdown of, suspension of, cancellation of,
cuts to, cuts in, rupture of, erosion of, decline of, decline in, drop in, controls on, threat to,
threats to, setback to, setbacks to, setback for, setbacks for, damage to, harm to, blow to,
without
"""
_NEGATES = """
not, no, never, neither, nor, nobody, none, nothing, cannot, no longer, no one, hardly,
stop short of
"""
# "Not only" and its like deny nothing.
IGNORED = """
not only, not just, not merely, not simply, not least, no doubt, no matter, no wonder, not so much
"""


def _list(phrases: str) -> list[str]:
    return [" ".join(phrase.split()) for phrase in phrases.split(",")]


def _inflect(verbs: str, *, forms: Iterable[str]) -> list[str]:
    return [
        form for verb in _list(verbs) for form, kind in inflect_verb(verb).items() if kind in forms
    ]


_ALL = ("base", "s", "ing", "past", "participle")
# "A limited exchange" limits nothing: a past form is an adjective as often as not.
_PRESENT = ("base", "s", "ing")


def _index() -> Mapping[str, str]:
    groups = (
        (REFUSES, _list(_REFUSES)),
        (FEARS, _list(_FEARS)),
        (WARNS, _list(_WARNS_PHRASES) + _inflect(_WARNS_VERBS, forms=_ALL)),
        (REJECTS, _list(_REJECTS_PHRASES) + _inflect(_REJECTS_VERBS, forms=_ALL)),
        (ASKS, _list(_ASKS_PHRASES) + _inflect(_ASKS_VERBS, forms=_ALL)),
        (WANTS, _list(_WANTS_PHRASES) + _inflect(_WANTS_VERBS, forms=_ALL)),
        (CUTS, _list(_CUTS_PHRASES) + _inflect(_CUTS_VERBS, forms=_PRESENT)),
        (RAISES, _inflect(_RAISES_VERBS, forms=_PRESENT)),
        (NEGATES, _list(_NEGATES)),
        ("", _list(IGNORED)),
    )
    index: dict[str, str] = {}
    for kind, phrases in groups:
        for phrase in phrases:
            index.setdefault(phrase, kind)
    return index


# Which group each phrase belongs to; blank for what must not be taken for a negation.
OPERATORS = _index()
LONGEST_OPERATOR = max(len(phrase.split()) for phrase in OPERATORS)
# What stands behind these is no object of what stands before: "opposed the rule in the talks".
LINKS = frozenset([
    "in", "at", "during", "as", "from", "under", "through", "via", "within", "by", "said", "says",
    "which", "who", "where", "inside", "outside", "throughout", "ahead",
    "over",
])  # fmt: skip


def _any(phrases: str) -> str:
    return "(?:" + "|".join(sorted(_list(phrases), key=len, reverse=True)) + ")"


_GOOD = _any("""
    essential, vital, crucial, indispensable, necessary, needed, welcome, welcomed, desirable,
    important, key, beneficial, imperative, urgent, useful, valuable, worthwhile, worth,
    the only way, the answer, the way forward, the best way, the right choice, an option,
    the solution, in the interest, in the interests, in the best interest, in the best interests,
    possible, feasible, supported, encouraged, good for, paying off
""")
_BAD = _any("""
    impossible, unacceptable, undesirable, unwise, dangerous, harmful, wrong, a mistake,
    an illusion, unthinkable, unrealistic, unfeasible, futile, pointless, naive, naïve,
    out of the question, off the table, rejected, ruled out, opposed, bad for, costly, reckless,
    misguided, folly, a dead end, counterproductive, a threat, a danger, too risky, a trap
""")
_RAISED = _any("""
    be expanded, be strengthened, be deepened, be promoted, be resumed, be restored, be revived,
    be renewed, be continued, be maintained, be preserved, be protected, be encouraged,
    be pursued, be supported, be allowed, be possible, be welcomed, be prioritised,
    be prioritized, continue, resume, go on, grow, prevail, go ahead, proceed
""")
_CUT = _any("""
    be ended, be stopped, be halted, be suspended, be frozen, be banned, be barred, be blocked,
    be restricted, be limited, be curbed, be avoided, be rejected, be ruled out, be resisted,
    be opposed, be prevented, be abandoned, be reduced, be reversed, end, stop, cease
""")
_HELPS = _any("""
    benefit, benefits, benefited, help, helps, helped, serve, serves, served, pay off, pays off,
    bring benefits, brings benefits, be good for, save lives, make sense, makes sense, be useful,
    be welcome, be beneficial
""")
_HURTS = _any("""
    hurt, hurts, harm, harms, harmed, damage, damages, damaged, cost, costs, slow, slows, stifle,
    stifles, endanger, endangers, threaten, threatens, set back, sets back, impoverish, backfire,
    be a mistake, be costly, be dangerous, be wrong, be unwise, be a disaster, be harmful,
    be disastrous, be counterproductive, be catastrophic
""")
_MODAL = "(?:should|must|needs? to|ought to|has to|have to)"
_WOULD = "(?:will|would|could|can|may|might)"
_NOT = r"(?P<no> not| never| no longer)?"
# The thing is the subject: no other one comes between.
_SUBJECT = r"^(?:(?!(?:and|or|but|it|he|she|they|we|i|that|which|who|there|what|this)\b)\S+ ){0,4}?"
# What is said of the thing itself: "cooperation is vital", "decoupling would harm".
BEHIND = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_SUBJECT}(?:is|are|was|were|remains?|remained){_NOT}(?: (?!not )\S+)?? "
        rf"(?:(?P<good>{_GOOD})|(?P<bad>{_BAD}))(?= |$)",
        rf"{_SUBJECT}{_MODAL}{_NOT} (?:(?P<good>{_RAISED})|(?P<bad>{_CUT}))(?= |$)",
        rf"{_SUBJECT}{_WOULD}{_NOT}(?: only)? (?:(?P<good>{_HELPS})|(?P<bad>{_HURTS}))(?= |$)",
    )
)
# "Called for the exchange to be ended".
UNDONE = re.compile(rf"{_SUBJECT}to {_CUT}(?= |$)")
