"""PLOVER's categories of acts, its four classes, and what becomes of them under an operator.

Halterman, Bagozzi, Beger, Schrodt and Scarborough (2023), PLOVER and POLECAT, after CAMEO
(Gerner, Schrodt, Yilmaz and Abu-Jabr 2002). Categories are combined by rule: whoever ends a ban
yields, whoever agrees to end it promises, whoever refuses to end it rejects.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

VERBAL_COOPERATION, MATERIAL_COOPERATION, VERBAL_CONFLICT, MATERIAL_CONFLICT = 1, 2, 3, 4

QUAD_CLASSES: Mapping[str, int] = {
    "AGREE": VERBAL_COOPERATION,  # agree, promise, be willing
    "CONSULT": VERBAL_COOPERATION,  # meet, talk, visit, mediate
    "SUPPORT": VERBAL_COOPERATION,  # praise, welcome, back, recognise
    "COOPERATE": MATERIAL_COOPERATION,  # share, train, trade, work together
    "AID": MATERIAL_COOPERATION,  # give, send help, take in
    "YIELD": MATERIAL_COOPERATION,  # release, withdraw, ease, cease fire, give in
    "REQUEST": VERBAL_CONFLICT,  # ask, demand, urge
    "ACCUSE": VERBAL_CONFLICT,  # criticise, complain, sue, investigate
    "REJECT": VERBAL_CONFLICT,  # refuse, deny, veto, defy
    "THREATEN": VERBAL_CONFLICT,  # threaten, give an ultimatum, announce conflict
    "PROTEST": MATERIAL_CONFLICT,  # demonstrate, strike, boycott
    "SANCTION": MATERIAL_CONFLICT,  # stop aid, ties, talks or trade
    "MOBILIZE": MATERIAL_CONFLICT,  # deploy, put on alert
    "COERCE": MATERIAL_CONFLICT,  # arrest, ban, seize, impose
    "ASSAULT": MATERIAL_CONFLICT,  # attack, kill, occupy
}
_COOPERATIVE = frozenset([VERBAL_COOPERATION, MATERIAL_COOPERATION])
# A call for these tells nobody to yield: CAMEO counts it as an appeal to cooperate.
_SHARED = frozenset(["AGREE", "CONSULT", "SUPPORT", "COOPERATE"])


def is_cooperative(category: str) -> bool:
    """Tell cooperation, verbal or material, from conflict."""
    return QUAD_CLASSES[category] in _COOPERATIVE


def combine(operator: str, category: str, *, kind: str) -> str:
    """Return the category of an operator that acts on a category.

    Parameters
    ----------
    operator
        One of ``OPERATORS``.
    category
        What it acts on.
    kind
        ``noun`` when that is an object ("rejected talks"), ``verb`` when it is an act to be done
        ("refused to talk").

    Examples
    --------
    >>> combine("stop", "SANCTION", kind="noun")
    'YIELD'
    >>> combine("refuse", combine("stop", "SANCTION", kind="noun"), kind="verb")
    'REJECT'
    """
    return OPERATORS[operator](category, kind)


def _keep(category: str, kind: str) -> str:
    return category


def _stop(category: str, kind: str) -> str:
    return "SANCTION" if is_cooperative(category) else "YIELD"


def _cancel(category: str, kind: str) -> str:
    return "REJECT" if is_cooperative(category) else "YIELD"


def _promise(category: str, kind: str) -> str:
    return "AGREE" if is_cooperative(category) else "THREATEN"


def _refuse(category: str, kind: str) -> str:
    # To refuse a demand or to reject sanctions is to reject; to refuse to fight is to promise.
    return "AGREE" if kind == "verb" and not is_cooperative(category) else "REJECT"


def _fail(category: str, kind: str) -> str:
    return "REJECT" if is_cooperative(category) else "YIELD"


def _demand(category: str, kind: str) -> str:
    return "AGREE" if kind == "noun" and category in _SHARED else "REQUEST"


def _accept(category: str, kind: str) -> str:
    # Demands accepted are given in to; aid or an agreement accepted is agreed to.
    return "YIELD" if category in {"REQUEST", "THREATEN"} and kind == "noun" else "AGREE"


def _violate(category: str, kind: str) -> str:
    # Whoever breaks a truce shoots (CAMEO 196), whoever breaks a rule defies (CAMEO 128).
    return "ASSAULT" if category == "YIELD" else "REJECT"


def _permit(category: str, kind: str) -> str:
    return "YIELD" if is_cooperative(category) else category


def _order(category: str, kind: str) -> str:
    return "REQUEST" if kind == "verb" else category


def _always(category: str) -> Callable[[str, str], str]:
    return lambda _category, _kind: category


OPERATORS: Mapping[str, Callable[[str, str], str]] = {
    "do": _keep,  # impose, hold, begin, continue
    "stop": _stop,  # end, lift, suspend, withdraw from
    "cancel": _cancel,  # call off, boycott, walk out of
    "promise": _promise,  # agree to, will, plan to
    "possible": _promise,  # may, could
    "refuse": _refuse,  # refuse to, reject
    "not": _refuse,  # did not, will not
    "fail": _fail,  # fail to, be unable to
    "demand": _demand,  # urge, call for
    "order": _order,  # order an attack; "order somebody to" is a demand
    "accept": _accept,
    "violate": _violate,
    "permit": _permit,  # allow, let
    "support": _always("SUPPORT"),
    "condemn": _always("ACCUSE"),
    "threaten": _always("THREATEN"),
    "prevent": _always("COERCE"),  # prevent, force
    "say": _keep,
}
STATUSES: Mapping[str, str] = {
    "promise": "possible",
    "possible": "possible",
    "threaten": "possible",
    "refuse": "refused",
    "not": "refused",
    "fail": "refused",
    "demand": "demanded",
}
