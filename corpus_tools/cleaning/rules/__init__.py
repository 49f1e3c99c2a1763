"""What page furniture says: one rule a kind, written for news pages in general.

A rule looks at one line, and only at lines of at most its number of words. So that an article on
cookies, newsletters or apps stays an article, a rule asks for what only the page itself says: it
speaks to the reader ("sign up here"), of itself ("our privacy policy"), or says nothing else.
"""

from __future__ import annotations

from corpus_tools.cleaning.page_words import PAGE_WORDS
from corpus_tools.cleaning.rule import Rule
from corpus_tools.cleaning.rules.abroad import ABROAD_RULES
from corpus_tools.cleaning.rules.comments import COMMENT_RULES
from corpus_tools.cleaning.rules.consent import CONSENT_RULES
from corpus_tools.cleaning.rules.dates import DATE_RULES
from corpus_tools.cleaning.rules.notices import NOTICE_RULES
from corpus_tools.cleaning.rules.other_stories import RELATED_RULES
from corpus_tools.cleaning.rules.pictures import PICTURE_RULES
from corpus_tools.cleaning.rules.pitches import PITCH_RULES
from corpus_tools.cleaning.rules.places import BARS, PLACE_RULES
from corpus_tools.cleaning.rules.signatures import SIGNATURE_RULES

# The first rule that fits names the line; several may bear one name.
LINE_RULES: tuple[Rule, ...] = (
    *CONSENT_RULES,
    *PLACE_RULES,
    *PICTURE_RULES,
    *DATE_RULES,
    *SIGNATURE_RULES,
    *PITCH_RULES,
    *COMMENT_RULES,
    *RELATED_RULES,
    *NOTICE_RULES,
    *ABROAD_RULES,
    BARS,
    *PAGE_WORDS,
)

# A headline may begin like these ("Explainer: ..."), so the first line of a page is none of them.
NEVER_FIRST = frozenset({"labelled_headline", "digest_heading"})

__all__ = ["LINE_RULES", "NEVER_FIRST"]
