"""Words around a pronoun that tell whether it may stand for an actor."""

from __future__ import annotations

import re

# "It is clear that", "it was Reedham that", "makes it possible": it stands for nothing.
EMPTY = re.compile(
    r"(?:'s|’s)\b|\s+(?:(?:also|now|still|then)\s+)?"
    r"(?:(?:is|was|were|be|being|been|will be|would be|may be|might be|could be|should be|has been|"
    r"had been|can be|must be|seems?|seemed|appears?|appeared|remains?|remained|becomes?|became|"
    r"takes?|took|turns?|turned|happens?|happened|makes?|made|comes?|came|depends?|looks?|looked|"
    r"rains?|rained|snows?|feels?|felt|matters?|emerged|follows?|followed|costs?|"
    r"(?:would|will|may|might|could) (?:take|seem|appear|cost|happen|make sense|help if|help to))\b"
    r"|(?:\w+\s+)?(?:for|to|that|clear|possible|impossible|difficult|hard|easy|easier|harder|"
    r"likely|necessary|important|unlikely)\b)"
)
# What only somebody who acts does: "It also accused".
_DOING_LIST = """
said says say added adds warned warns urged urges called calls accused accuses denied denies
demanded demands vowed vows pledged pledges planned plans rejected rejects asked asks wanted wants
promised promises announced announces condemned condemns criticised criticized criticises
criticizes opposed opposes insisted insists claimed claims argued argues hoped hopes agreed agrees
refused refuses declined declines threatened threatens sought seeks welcomed welcomes imposed
imposes signed signs sent sends sanctioned banned bans lifted summoned summons protested retaliated
stressed reiterated blamed blames decided decides intends intended deployed deploys expelled expels
recognised recognized recognises recognizes supports supported backed backs
"""
DOING = frozenset(_DOING_LIST.split())
_HELPING_LIST = """
also has had have will would may might could should must then later further repeatedly again not
never since already did does do
"""
HELPING = frozenset(_HELPING_LIST.split())
# What only a state has: "its troops", "its own territory".
OWNED = re.compile(
    r"\s(?:(?:own|entire|armed|western|eastern|northern|southern|foreign|prime|nuclear)\s){0,2}"
    r"(?:troops|soldiers|forces|military|army|navy|territory|territories|sovereignty|borders?|"
    r"citizens|population|nationals|embassy|ambassador|airspace|waters|parliament|currency|"
    r"minister|ministry|lawmakers|allies|economy)\b"
)
