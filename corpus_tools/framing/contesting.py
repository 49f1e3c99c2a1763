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
    ostensibly, self styled, imagined, imaginary, imagining, fictitious, trumped up,
    (?:an?|the|this|that|such|their|its|his|her|as) (?:fabricated|manufactured|invented), mythical,
    exaggerated, overblown, overhyped, hyped, baseless, groundless, unfounded, unproven, spurious,
    bogus, phantom, simplistic, outdated, obsolete, misguided, false, fake
""")
# "under the pretext of national security", "in the name of", "they hype the China threat"
_PRETEXT = _any(r"""
    (?:under|on|using) (?:(?:the|a|an) )?(?:\w+ )?(?:pretext|guise|excuse|pretence|pretense
    |cover|banner|cloak|veil|mantle) (?:of|that|for),
    in the name of, pretexts? of, guise of, excuses? of,
    (?:overstretch|generali[sz]|abus|misus|weaponi[sz])\w* the (?:concept|notion|idea|name) of,
    (?:politici[sz]|hyp)(?:e|es|ed|ing), hype up,
    play(?:s|ed|ing)? up, stok(?:e|es|ed|ing) fears? of, peddl(?:e|es|ed|ing),
    brandish(?:es|ed|ing)?, obsess(?:ed|ion) with, cling(?:s|ing)? to, clung to,
    preach(?:es|ed|ing)?
""")
# "rejected the notion of an arms race", "dismissed talk of containment"
_REFUSE = _any(r"""
    reject(?:s|ed|ing)?, dismiss(?:es|ed|ing)?, disput(?:e|ed|ing), contest(?:ed|ing),
    challeng(?:ed|ing), rebut(?:s|ted|ting)?, rebuff(?:s|ed|ing)?, refut(?:e|es|ed|ing),
    ridicul(?:e|es|ed|ing), mock(?:s|ed|ing)?, deplor(?:e|es|ed|ing), decr(?:y|ies|ied|ying),
    debunk(?:s|ed|ing)?, denounc(?:e|es|ed|ing), condemn(?:s|ed|ing)?, slam(?:s|med|ming)?,
    blast(?:s|ed|ing)?, critici[sz](?:e|es|ed|ing), question(?:ed|ing), scoff(?:s|ed|ing)? at,
    shrug(?:s|ged|ging)? off, brush(?:es|ed|ing)? (?:aside|off),
    wav(?:e|es|ed|ing) (?:away|aside|off),
    tired? of, play(?:s|ed|ing)? down
""")
_THOUGHT = _any(r"""
    notion, idea, charge, accusation, allegation, claim, suggestion, narrative, rhetoric,
    concept, theory, view, argument, label, complaint, criticism, characteri[sz]ation, assertion,
    premise, slogan, language, logic, mentality, mindset, myth, framing, depiction, portrayal,
    description, warning, fear, phrase
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
# "and warned that": another deed begins, which the refusal does not reach.
_NEXT = r"and (?:also )?(?:warn|said|say|urg|call|add|not|argu|insist|promis|stress|want|ask)"
# How many words may stand between the words that decide and the match.
_BEFORE = {
    "distancing word": re.compile(rf"\b(?P<words>{_ALOOF})(?: \S+){{0,2}}$"),
    "pretext": re.compile(rf"\b(?P<words>{_PRETEXT})(?: \S+){{0,3}}$"),
    "refused notion": re.compile(
        rf"\b(?P<words>{_REFUSE}(?: \S+){{0,7}}? (?:talk|term|{_THOUGHT}s?))"
        rf"(?: (?!{_NEXT})\S+){{0,10}}$"
    ),
    "reported charge": re.compile(rf"\b(?P<words>{_REPORTED})(?: (?!{_NEXT})\S+){{0,7}}$"),
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
