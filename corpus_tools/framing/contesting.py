"""Words that hold a frame at arm's length: it is named to be doubted, refused or blamed on others.

Written for English news. A rule looks at the words of one clause (and of one
that a comma adds, ", which I dispute"), in small letters and without
hyphens and quotation marks; each says which words decided. That somebody is accused of a deed
contests nothing: whoever accuses advances the frame.
"""

from __future__ import annotations

import re


def _any(phrases: str) -> str:
    """Return a pattern for any of some phrases, of which each may be a small pattern."""
    tight = re.sub(r"\s*\|\s*", "|", phrases.strip())
    return "(?:" + "|".join(" ".join(phrase.split()) for phrase in re.split(r",\s+", tight)) + ")"


# "a so-called arms race", "an alleged security threat"
_ALOOF = _any(r"""
    so called, alleged, allegedly, supposed, supposedly, purported, purportedly, ostensible,
    ostensibly, self styled, imagined, imaginary, imagining, fictitious, fabricated, trumped up,
    manufactured, invented, mythical, exaggerated, overblown, overhyped, hyped, baseless,
    groundless, unfounded, unproven, spurious, bogus, phantom, simplistic, outdated, obsolete,
    misguided, false, fake
""")
# "under the pretext of national security", "in the name of", "they hype the China threat"
_PRETEXT = _any(r"""
    (?:under|on|using|as) (?:(?:the|a|an) )?(?:\w+ )?(?:pretext|guise|excuse|pretence|pretense
    |cover|banner|cloak|veil|mantle) (?:of|that|for),
    in the name of, pretexts? (?:of|for), guise of, excuses? of,
    (?:overstretch|generali[sz])\w* the concept of,
    (?:weaponi[sz]|politici[sz]|instrumentali[sz]|hyp|abus|misus)(?:e|es|ed|ing), hype up,
    play(?:s|ed|ing)? up, stok(?:e|es|ed|ing) fears? of, peddl(?:e|es|ed|ing),
    brandish(?:es|ed|ing)?, obsess(?:ed|ion) with, cling(?:s|ing)? to, clung to,
    preach(?:es|ed|ing)?
""")
# "rejected the notion of an arms race", "dismissed talk of containment"
_REFUSE = _any(r"""
    reject, dismiss, disput, contest, challeng, rebut, rebuff, refut, ridicul, mock, deplor, decr,
    debunk, denounc, condemn, slam, blast, criticis, criticiz, question, scoff, shrug, brush, wav,
    tire, play
""")
_THOUGHT = _any(r"""
    notion, idea, charge, accusation, allegation, claim, suggestion, talk, narrative, rhetoric,
    concept, theory, view, argument, label, complaint, criticism, characteri[sz]ation, assertion,
    premise, slogan, language, logic, mentality, mindset, myth, framing, depiction, portrayal,
    description, warning, fear, term, phrase
""")
# "accusations of containment", "talk of a race", "it is wrong to call it a race"
_REPORTED = _any(r"""
    accus(?:e|es|ed|ing) (?:\S+ ){1,9}?of (?:citing|using|invoking|inventing|fabricating|hyping),
    (?:accusation|allegation|charge|complaint)s? (?:of|that|about), talk of, notions? (?:of|that),
    myth of, label of, spect(?:re|er) of, illusion of,
    how (?:can|could) (?:\S+ ){1,12}?be (?:\w+ )?(?:called|considered|deemed|described|labell?ed
    |branded|portrayed|presented|regarded|seen|treated|viewed)(?: as)?,
    how (?:can|could) (?:\S+ ){1,4}?(?:call|speak of|talk of|talk about|describe|claim|pretend),
    wrong to (?:describe|call|see|view|portray|speak),
    what (?!it )(?:\S+ ){1,4}?(?:calls?|called|describes?|described)(?: as)?
""")
# "Cold War mentality", "the containment narrative"
_ALOOF_NOUN = _any(r"""
    mentality, mindset, narrative, rhetoric, myth, paranoia, hysteria, hype, fallacy, trope,
    clich[eé], alarmism, scaremongering, fear ?mongering, thinking, card, theory, theories,
    argument, label, slogan, excuse, pretext
""")
# "the AI race as a sales pitch", "fears of a race are overblown"
_CALLED = _any(r"""
    as (?:(?:a|an|the|just|mere|merely|pure|nothing|their|its|his|her) )?(?:\w+ )?(?:pretext
    |excuse|slogan|myth|pitch|invention|fiction|fantasy|ploy|smokescreen|cudgel|distraction|propaganda|hype|nonsense|lie|cover|clich[eé]),
    (?:is|are|was|were) (?:\w+ )?(?:overblown|exaggerated|nonsense|baseless|groundless|unfounded
    |false|untrue|misleading|an? (?:myth|fiction|pretext|excuse|lie|fantasy|slogan|invention))
""")
# "..., which I dispute", "..., a charge that the ministry denies"
_DISPUTED = _any(rf"""
    which (?:i|we) (?:\w+ )?(?:deny|doubt|question|reject|contest),
    which (?:i|we) (?:do not|don't|cannot|can't) (?:accept|believe|share),
    which (?:\S+ ){{1,4}}?(?:disputes?|disputed|refutes?|refuted|rebuts?|rebutted),
    an? (?:\w+ )?{_THOUGHT} (?:\S+ ){{0,5}}?(?:den(?:y|ies|ied)
    |(?:disput|reject|dismiss|refut|rebut|doubt|contest)\w*)
""")
# How many words may stand between the words that decide and the match.
_BEFORE = {
    "distancing word": re.compile(rf"\b(?P<words>{_ALOOF})(?: \S+){{0,2}}$"),
    "pretext": re.compile(rf"\b(?P<words>{_PRETEXT})(?: \S+){{0,3}}$"),
    "refused notion": re.compile(
        rf"\b(?P<words>{_REFUSE}\w*(?: \S+){{0,7}}? {_THOUGHT}s?)(?: \S+){{0,10}}$"
    ),
    "reported charge": re.compile(rf"\b(?P<words>{_REPORTED})(?: \S+){{0,7}}$"),
}
_BEHIND = {
    "distancing noun": re.compile(rf"^(?:\S+ )?(?P<words>{_ALOOF_NOUN})\b"),
    "called a pretext": re.compile(rf"^(?:\S+ ){{0,6}}(?P<words>{_CALLED})\b"),
}
_BEYOND = {"disputed behind": re.compile(rf"^(?:\S+ ){{0,8}}, (?P<words>{_DISPUTED})\b")}


def find_contest(before: str, behind: str, beyond: str = "") -> tuple[str, str]:
    """Return which rule finds a match contested, and the words that decided; blank for none.

    Parameters
    ----------
    before, behind
        The words of the match's clause before and behind it, in small letters with one space
        between.
    beyond
        The words behind the comma that ends the clause; blank where no comma ends it.

    Examples
    --------
    >>> find_contest("he dismissed talk of a", "")
    ('refused notion', 'dismissed talk')
    >>> find_contest("a cold war", "mentality")
    ('distancing noun', 'mentality')
    """
    relative = f"{behind} , {beyond}".lstrip() if beyond else ""
    for rules, text in ((_BEFORE, before), (_BEHIND, behind), (_BEYOND, relative)):
        for rule, pattern in rules.items():
            found = pattern.search(text)
            if found:
                return rule, found["words"]
    return "", ""
