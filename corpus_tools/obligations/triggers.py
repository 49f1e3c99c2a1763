"""The words that oblige, refuse or leave open, grouped by what they do and where the party stands.

A line holds triggers separated by commas. In a trigger ``a/b`` are alternatives for one word,
``*`` stands for up to three adverbs, and ``+`` before a verb for all its forms. The lists are
written from knowledge of English news, for any topic.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

Kind = Literal["obligation", "refusal", "possibility"]


class Trigger(NamedTuple):
    """What a group of triggers says, how strongly, and which reader looks for its party."""

    kind: Kind
    strength: Literal["strong", "medium", "weak"]
    family: str


# What cannot be done to a thing is forbidden.
_FORBIDDEN = (
    "allowed/permitted/tolerated/accepted/condoned/excused/ignored/overlooked/neglected/forgotten/"
    "limited/confined/restricted/left/excluded/compromised/sacrificed/sidelined"
)
GROUPS = (
    # Before these stands who must act. Negated necessity leaves it open: "need not" is no "must
    # not".
    (Trigger("possibility", "medium", "modal"),
     "need/needn't not, needn't, do/does/did/will/would not * need to, "
     "do/does/did/will/would not * have to, don't/doesn't/didn't/won't/wouldn't * need to, "
     "don't/doesn't/didn't/won't/wouldn't * have to, should/must not have to, "
     "shouldn't have to, is/are not * required/obliged to, "
     "isn't/aren't * required/obliged to, no need to/for, no obligation to, not/never * "
     "necessary/essential/crucial/needed/required to/for"),
    # A necessity that is itself only possible, and what one expects to be able to do.
    (Trigger("possibility", "weak", "modal"),
     "may/might/could * have/need to, should/must be able to"),
    (Trigger("obligation", "strong", "modal"),
     f"cannot/can't/couldn't/wouldn't * be * {_FORBIDDEN}, "
     f"can/could/would not * be * {_FORBIDDEN}"),
    (Trigger("obligation", "strong", "modal"),
     "must not, mustn't, must, shall not, shall, will/would/'ll * have to, has/have * to, "
     "had to, has/have got to, has/have no choice but to, is/are not * allowed/permitted to, "
     "isn't/aren't * allowed/permitted to, is/are * obliged/obligated to"),
    (Trigger("obligation", "medium", "modal"),
     "should have to, should not, shouldn't, should, ought not to, ought to, had better, "
     "will/would/'ll * need to, need/needs * to, needed to, would do well to, would be wise to"),
    # A party says what it will not do.
    (Trigger("refusal", "strong", "will"),
     "will not, won't, will never, would not, wouldn't, would never"),
    (Trigger("refusal", "strong", "refusal"),
     "+refuse to, +rule out, +rule it out, no intention of, no intention to, no plan/plans to, "
     "no desire to, no wish to, +vow not to, +vow never to, +pledge never to, +turn down"),
    (Trigger("refusal", "medium", "refusal"),
     "+decline to, refusal to, refusal of, unwilling to, not * "
     "willing/prepared/ready/going/looking/seeking/planning/trying/aiming/intending to, "
     "isn't/aren't/wasn't/weren't * willing/prepared/ready/going/looking/seeking/planning to, "
     "not * interested in, do/does/did not * intend/plan/want/wish/seek to, "
     "don't/doesn't/didn't * intend/plan/want/wish/seek to, no interest in"),
    # What is closed to talks is refused by whoever says so.
    (Trigger("refusal", "strong", "closed"),
     "not up for negotiation/discussion/debate/grabs, not open to/for "
     "negotiation/discussion/debate, not * negotiable, non-negotiable, nonnegotiable, "
     "off the table, deal-breaker/deal-breakers/dealbreaker/dealbreakers, red line/lines"),
    # Commands: after them the one who is told, before them in the passive.
    (Trigger("obligation", "strong", "directive"),
     "+order, +demand, +insist, +instruct, +command, +direct, +oblige, +mandate"),
    (Trigger("obligation", "medium", "directive"),
     "+urge, +call on, +call upon, +call for, +appeal to, +appeal for, +ask for, +ask, +tell, "
     "+press, +push, +pressure, +implore, +beg, +plead with, +plead for, +exhort, +entreat, "
     "+beseech, +petition, +lobby, +require, +request, +warn, +caution, +challenge, +remind, "
     "+prod, +nudge"),
    (Trigger("obligation", "weak", "directive"),
     "+suggest, +recommend, +advise, +encourage, +advocate for, +advocate, +argue for, "
     "+campaign for, +make the/a case for, +hope, +want, would like, +propose"),
    # "crucial for X to", "time for X to": who must act stands after "for", or is left open.
    (Trigger("obligation", "medium", "vital"),
     "crucial, essential, vital, imperative, important, necessary, critical, urgent, "
     "indispensable, paramount, needed, key, incumbent on/upon, up to, time"),
    (Trigger("obligation", "weak", "vital"), "advisable, desirable, wise, best, better"),
    # What a deed takes: "building trust takes patience".
    (Trigger("obligation", "medium", "taking"), "takes, take"),
    # Nouns, which say with "for", "on", "of" or an apostrophe who must act.
    (Trigger("obligation", "strong", "noun"),
     "demand/demands, order/orders, ultimatum/ultimatums, instruction/instructions"),
    (Trigger("obligation", "medium", "noun"),
     "call/calls, appeal/appeals, plea/pleas, request/requests, pressure, need/needs, "
     "necessity, importance, urgency, petition/petitions"),
    (Trigger("obligation", "medium", "duty"),
     "responsibility/responsibilities, duty/duties, obligation/obligations, onus, burden, "
     "task, job"),
    (Trigger("obligation", "weak", "noun"),
     "recommendation/recommendations, suggestion/suggestions, advice, encouragement"),
    # What depends on somebody's will asks for it.
    (Trigger("obligation", "weak", "willingness"),
     "+depend on/upon, +hinge on/upon, +rest on/upon"),
    # What may be, could be, is expected.
    (Trigger("possibility", "weak", "modal"),
     "may not, may, might not, might, could not, could, couldn't, can not, can, can't, cannot, "
     "would, +be * expected/likely/supposed to, expected to, likely to"),
)  # fmt: skip
