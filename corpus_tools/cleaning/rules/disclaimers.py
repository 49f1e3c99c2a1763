"""What a page does not answer for: views, advice; and who paid, who gains."""

from __future__ import annotations

from corpus_tools.cleaning.fragments import any_of, together
from corpus_tools.cleaning.rule import Rule, make_pitch, make_rule

_VIEW = any_of(
    r"""
    views? opinions? positions? arguments statements thoughts commentary
    (?:guest|op-?ed|opinion)\s(?:columns?|articles?|pieces?|posts?|essays?|letters?)
    """
)
_VIEW_WORDS = """
    guest op view views opinion opinions position positions arguments statements thoughts commentary
"""
_OWN = any_of(
    r"""
    necessarily (?:his|her|its|their|my|[’']s|s[’'])\sown(?!\s(?!and|not|alone|do|or)\w) alone
    solely purely personal endorse\w*
    (?:do|does|should|may)\s?n[o’']t\s(?:\w+\s)?(?:reflect|represent|bind|speak\sfor)
    (?:are|is)\s(?:\w+\s)?those\sof (?:hold|take)s?\sno\s(?:\w+\s)?(?:views?|positions?)
    (?:author|writer|columnist|contributor)s?[’']s?\sown\s(?:opinions?|views?)
    """
)
_VOICE = any_of(
    r"""
    authors? writers? columnists? contributors? columns? here publication publisher newspaper
    editors? editorial outlet newsroom staff guests? speakers? interviewees? employers?
    article website site our commentator contributing bloggers? op-?ed
    """
)
_GRANT_WORDS = """
    supported support funded funding financed possible grant grants sponsored underwritten
    commissioned donation donations gift partnership
"""
_FOR_THIS = any_of(
    r"""
    (?:this|our)\s(?:\w+\s)?(?:article|story|series|project|reporting|coverage|journalism|piece
    investigation|report|work|podcast|newsroom|content|section|page|site|episode|video|feature)
    editorial\w* the\sauthor
    """
)
_MONEY = any_of(
    r"""
    supported\s(?:in\spart\s)?(?:by|through|with) funded\s(?:in\spart\s)?by financed\sby
    made\spossible (?:support|funding|grants?|donations?|gifts?|sponsorship)\s(?:from|of|by|for)
    a\sgrant sponsored\sby underwritten\sby commissioned\sby in\spartnership paid\sfor\sby
    receiv(?:es|ed)\s(?:\w+\s)?(?:funding|support)
    """
)
_INTEREST_WORDS = """
    shares stake stakes stock stocks securities position positions interest interests funding
"""
_INTEREST = any_of(
    r"""
    (?:owns?|holds?|ha[sv]e?|receives?|without)\s(?:[\w,]+\s){0,4}?(?:shares|stakes?|stocks?)
    (?:owns?|holds?|ha[sv]e?|receives?|without)\s(?:[\w,]+\s){0,4}?(?:securities|positions?)
    (?:owns?|holds?|ha[sv]e?|receives?|without)\s(?:[\w,]+\s){0,4}?(?:interests?|funding)
    competing\sinterests? conflicts?\sof\sinterests?
    """
)
_DISCLOSES = any_of(
    r"""
    disclosures? disclose[sd]? declare[sd]?\s(?:no|that)
    the\s(?:author|writer|columnist)s? (?:mentioned|discussed|named)\s(?:in|above|here)
    """
)

DISCLAIMER_RULES: tuple[Rule, ...] = (
    make_pitch(
        "opinion_disclaimer",
        together(_VIEW, _OWN, _VOICE),
        max_words=60,
        needs=_VIEW_WORDS,
    ),
    make_pitch(
        "opinion_disclaimer",
        r"""^\W*(?:the\ )?(?:views?|opinions?)(?:\ expressed)?\ (?:are|is)\ (?:\w+\ )?personal\W*$
            |\b(?:the\ )?(?:views?|opinions?)\ (?:expressed\ )?(?:here\ )?are\ (?:personal|(?:his
             |her|their|my)\ own|those\ of)\b""",
        max_words=40,
        needs=_VIEW_WORDS,
    ),
    make_rule(
        "funding_note",
        together(_FOR_THIS, _MONEY),
        max_words=50,
        unless=r"\b(?:said|says|told)\b",
        needs=_GRANT_WORDS,
    ),
    make_pitch(
        "interest_note",
        together(_DISCLOSES, _INTEREST),
        max_words=50,
        needs=_INTEREST_WORDS,
    ),
    make_pitch(
        "advice_disclaimer",
        r"""\b(?:for\ )?(?:general\ |educational\ )?informational?\ purposes\ only\b
            |\bnot\ (?:intended|meant|designed|a\ substitute|constitute|be\ (?:construed|taken
             |considered|relied))\b.*\badvice\b|\bdo(?:es)?\ not\ constitute\b.{0,60}\badvice\b
            |\bnothing\b.{0,40}\b(?:is|constitutes|should)\b.{0,40}\badvice\b|\bnot\ (?:financial
             |investment|legal|medical|professional)\ advice\b
            |\b(?:may|might|could|will)\ (?:\w+\ ){0,2}(?:earn
             |receive)\ (?:an?\ )?(?:\w+\ )?commissions?\b.{0,60}\b(?:links?|you|purchases?
             |site)\b""",
        max_words=60,
        needs="purposes advice commission commissions",
    ),
    make_pitch(
        "helpline",
        r"""^\W*(?:if|for|are|need|struggling|in)\b.*\b(?:helpline|hotline|lifeline|samaritans
             |crisis\ (?:line|text|cent(?:er|re)))\b""",
        max_words=50,
    ),
)
