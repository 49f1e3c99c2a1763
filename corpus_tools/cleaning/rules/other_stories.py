"""Announcements of other stories in one line: a label, and a headline behind it."""

from __future__ import annotations

from corpus_tools.cleaning.fragments import any_of
from corpus_tools.cleaning.rule import Rule, make_rule

# Labels such as "Go deeper (4 min. read):" and "From our archive |".
_LABEL_WORDS = any_of(
    r"""
    read see watch listen view hear also more next now up on this these the in of at to by from our
    your us you we it is an?
    archives? related recommended suggested featured stor(?:y|ies) articles? posts? coverage
    reading links? topics? news
    reports? content videos? interview podcast previous previously earlier elsewhere backgrounder
    background explained explainer go
    dig deeper keep continue don[’']t miss missed must catch recap further similar may might could
    will like enjoy want know
    learn find out check discover explore popular trending top latest editors?[’']?s?[’']? picks?
    choice min(?:utes?)? here
    site topic subject issue today[’']?s? yesterday[’']?s? paper icymi case click tap full first
    part series
    photos? pictures gallery slideshow quiz live\s?blog depth for about interested be \d+ another
    other new plus author authors same what how why who when where else guide week month year
    weekend day night long watching listening reader readers with deep dive so far
    """
)
_LABEL_CORE = any_of(
    r"""
    read see watch listen view also more next up archives? related recommended suggested coverage
    reading deeper miss
    missed must further elsewhere icymi discover explore popular trending picks? choice here
    photos? gallery slideshow quiz
    podcast live\s?blog pictures video depth previous previously earlier another other series guide
    continue dive so\sfar
    """
)

RELATED_RULES: tuple[Rule, ...] = (
    make_rule(
        "related_pitch",
        rf"""^\W*+(?=(?:\w++\W++){{0,7}}{_LABEL_CORE}\b)(?:{_LABEL_WORDS}\b[\s.()/-]*+)++
             (?:[:：>»|→]+|[-–—]\s(?!.*\.\W*$))(?!\s*\S+\.\w+\W*$)\W*\w
            |^\W*(?:more|also|elsewhere|earlier|related|trending)\ (?:on|in|from|at
             |about)\ [^:：|]{{1,40}}[:：|]\s*\w(?!.*\.\W*$)
            |^\W*(?:also|more|elsewhere)\s*[:：>»|]
            |^(?!.*[«].*[»])\s*(?:>>+|»|›|→|►|▶|➤|➜|⇒|☞|👉|🔗|📌|⬇)\s*\w.{{0,160}}(?<![.!?"”])$
            |\bread\ (?:the\ )?more\ (?:here|about\ (?:it|this|that)|in\ our|on\ our)\b
            |^\W*(?:read|see|watch)\ our\ .{{3,80}}$|^\W*(?:further|full|live)\ coverage\b[^.]*$
            |^\W*(?:for\ )?more\ (?:on|about|information|details|news|stories)\b.{{0,60}}\b(?:click
             |visit|see|go\ to|read|here|our)\b""",
        max_words=30,
    ),
    # These may stand before the headline of the article itself.
    make_rule(
        "labelled_headline",
        r"""^\W*(?:explain(?:er|ed)|background|previously|earlier|flashback|fact\ ?(?:box|check
             |file)|timeline|live(?:\ updates)?|archive|popular|trending|gallery|quiz|podcast
             |interactive|special\ report|long\ read|watch)\s*[:：>»|]+\s*\w(?!.*\.\W*$)
            |^\W*(?-i:ANALYSIS|OPINION|VIDEO|EXCLUSIVE|INTERVIEW|EDITORIAL|FEATURE
             |PROFILE)\s*[:：|](?!.*\.\W*$)
            |^\W*(?:analysis|opinion|video|interview|editorial|feature|commentary|exclusive)\ ?[|>»]
            |^\W*(?-i:BREAKING(?:\ NEWS)?|JUST\ IN|EXCLUSIVE|EXPLAINED|EXPLAINER|MUST[\ -]READ
             |TRENDING|ICYMI|OPINION|ANALYSIS
             |LIVE)\ (?-i:[A-Z][a-z])[^.]*(?<![.!?])$""",
        max_words=30,
    ),
)
