"""British and American spellings of a word, so that a pattern finds both.

A pair here is a claim about English: the first is British, the second American. Words that begin
like one of them are spelled with the other too; a spelling that no text has finds nothing.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

# -our and -or
_OUR = """
armour:armor behaviour:behavior candour:candor clamour:clamor colour:color endeavour:endeavor
favour:favor fervour:fervor flavour:flavor harbour:harbor honour:honor humour:humor labour:labor
neighbour:neighbor odour:odor rancour:rancor rigour:rigor rumour:rumor saviour:savior
splendour:splendor tumour:tumor valour:valor vapour:vapor vigour:vigor
"""
# -re and -er, -ce and -se, -ogue and -og
_ENDINGS = """
calibre:caliber centre:center fibre:fiber litre:liter lustre:luster manoeuvre:maneuver
spectre:specter theatre:theater defence:defense offence:offense pretence:pretense licence:license
analogue:analog catalogue:catalog dialogue:dialog
"""
# One l or two, before an ending and in the stem
_DOUBLED = """
cancell:cancel channell:channel counsell:counsel fuell:fuel initiall:initial labell:label
levell:level marvell:marvel modell:model quarrell:quarrel signall:signal
travell:travel tunnell:tunnel fulfil:fulfill enrol:enroll instalment:installment skilful:skillful
wilful:willful
"""
_SINGLE_WORDS = """
acknowledgement:acknowledgment ageing:aging aluminium:aluminum artefact:artifact
grey:gray judgement:judgment mould:mold plough:plow programme:program sceptic:skeptic
sceptici:skeptici towards:toward yoghurt:yogurt anaesth:anesth encyclopaed:encycloped
haemo:hemo leukaem:leukem orthopaed:orthoped paediatr:pediatr archaeolog:archeolog
"""
# "-ise" and "-ize" in all their forms, with what a glob leaves of them.
_ISE = re.compile(
    r"(?P<stem>\S{3,}(?:i|(?<=anal)y|(?<=paral)y|(?<=catal)y))(?P<letter>[sz])"
    r"(?P<end>e|es|ed|er|ers|ing|ation|ations|ational|able|e\*|\*|ation\*|ing\*)$"
)
# Those that have an s in America too, or a z in Britain.
_NO_ISE = re.compile(
    r"(?:ad|de|re|super|impro|tele)vis|(?:^|a|sun|up)ris|(?:ap)?prais|promis|exercis|enterpris"
    r"|compris|compromis|disguis|surpris|franchis|merchandis|expertis|excis|incis|precis|concis"
    r"|premis|advertis|despis|demis|chastis|otherwis|likewis|clockwis|paradis|treatis|capsiz"
    r"|(?:^|over|down|out)siz|(?:^|ap)priz|seiz|mortis|mais|rais|nois|pois|crui?s|brui?s|basis"
    r"|analysis|crisis|thesis|emphasis(?:$|\*)|hypothesis(?:$|\*)"
)


@lru_cache(maxsize=1 << 14)
def list_spellings(word: str) -> tuple[str, ...]:
    """Return a word as it stands, and as it is spelled on the other side of the Atlantic.

    Parameters
    ----------
    word
        In small letters, perhaps with ``*`` in it.

    Returns
    -------
    tuple of str
        The word first. A spelling may be listed that nobody uses.

    Examples
    --------
    >>> list_spellings("defence")
    ('defence', 'defense')
    >>> list_spellings("organiz*")
    ('organiz*', 'organis*')
    >>> list_spellings("promise")
    ('promise',)
    """
    spellings = [word]
    ise = _ISE.fullmatch(word)
    if ise and not _NO_ISE.search(word):
        other = "z" if ise["letter"] == "s" else "s"
        spellings.append(ise["stem"] + other + ise["end"])
    for stem, other in _list_pairs():
        spelled_so = other.startswith(stem) and word.startswith(other)
        if word.startswith(stem) and not spelled_so:
            spellings.append(other + word[len(stem) :])
    return tuple(dict.fromkeys(spellings))


@cache
def _list_pairs() -> tuple[tuple[str, str], ...]:
    """Return each pair both ways."""
    pairs = [pair.split(":") for pair in (_OUR + _ENDINGS + _DOUBLED + _SINGLE_WORDS).split()]
    both = [*((british, american) for british, american in pairs),
            *((american, british) for british, american in pairs)]  # fmt: skip
    return tuple(both)
