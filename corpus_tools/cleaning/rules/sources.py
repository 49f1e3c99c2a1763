"""Where a text comes from: first published elsewhere, from a feed, from a recording."""

from __future__ import annotations

from corpus_tools.cleaning.fragments import CAPITAL, NAMES, THIS_TEXT, any_of, together
from corpus_tools.cleaning.rule import Rule, make_pitch, make_rule

# What was first said or made elsewhere.
_FROM_ELSEWHERE = any_of(
    """
    adapted excerpted extracted reprinted reproduced republished abridged condensed syndicated
    transcribed translated cross-?posted re-?posted distributed originally first
    (?:originally|first)\\s(?:published|appeared|posted|printed|broadcast)
    """
)
_FEED_WORDS = "syndicated syndication feed auto automated agency wire"
_FEED = any_of(r"syndicated auto-?generated (?:agency|wire|news|automated|rss)\s(?:feed|service)")
_UNTOUCHED = any_of(
    """
    edited staff headline touched modified verified changed checked reviewed altered vetted created
    """
)
_COPY = any_of(r"stor(?:y|ies) report article copy content headline text item")
_ROUGH = any_of(
    r"""
    rush machine[-\s]\w+ automatic\w* automated auto-?\w+ software slips errors typos inaccurac\w+
    accuracy verbatim lightly proofread updated\sor\srevised final\sform check\s\w+\saudio ai
    """
)
SOURCE_RULES: tuple[Rule, ...] = (
    make_rule(
        "source_pointer",
        rf"""^\W*source\ link\b|^\W*(?:(?:data|story|photo|text|news|original)\ )?(?:sources?
             |references?(?:\(s\))?|credits?|attribution|h/t|hat\ tip|citations?)\s*[:：]
            |^\W*sources?\s*$|^\W*(?:as\ )?(?:prepared\ for\ delivery|check\ against\ delivery)
            |^\W*(?:source|data|original)(?:\ (?:article|story|text|source|link|is|from|via))*
             \s*[:：]
            |^\W*original(?:\ (?:article|story|text|source|link))?\s*[:：]|^\W*via\s*[:：]
            |^\W*(?:\w+ly\ )?(?:{_FROM_ELSEWHERE})(?:\ (?:and|&)\ \w+)?\ (?:from|by|with|in|at|on
             |for)\ (?:[^,.!?]|[,.](?=\ ?(?:{CAPITAL}|\d))|\.(?=\w))*\W*$
            |^\W*(?:the|this|it|an?)\ (?:(?:[\w-]+\ ){{0,3}}(?:article|story|piece|essay|column
             |interview|version|text|post|transcript|excerpt|review
              |translation)(?:\ of\ this\ \w+)?
             \ )?(?:is\ |was\ )?(?:also\ )?(?:first\ |originally\ )(?:appeared|published|ran
              |written
             |printed|aired|broadcast|posted)\b
            |^\W*{THIS_TEXT}\ (?:was\ )?(?:\w+\ )?(?:originally|first)\ (?:published|appeared)\b
            |{THIS_TEXT}\ (?:first\ |originally\ )?appeared\ (?:first\ |originally\ )?(?:in|on
             |at)\b
            |^\W*the\ post\b.*\bappeared\ first\ on\b
            |^\W*this\ is\ an?\ (?:[\w-]+\ ){{0,3}}(?:excerpt|extract|translation|adaptation
             |version|transcript|summary)\b
            |^\W*(?:click\ here\ to\ |to\ )?(?:read|see|view|find)\ the\ (?:full|original|whole
             |complete|entire|rest\ of\ the)\ (?:story|article|text|report|interview|post
              |transcript
             |statement|document)\b
            |^\W*(?:click|tap)\ here\b|^\W*for\ (?:more|further)\ (?:information|details)\b
            |^\W*(?:link|url|website|web|doi|permalink|short\ link)s?\s*[:：]\s*\S+\W*$
            |^\W*(?:read|see|find|learn|visit|more)\b.{{0,40}}\b(?:at|on|:)\ (?:https?://
             |www\.)\S+\W*$
            |^\W*(?:https?://|www\.)\S+\W*$|^(?-i:SOURCE)\ {NAMES}\W*$""",
        max_words=30,
    ),
    make_pitch(
        "syndication_note",
        together(_FEED, _UNTOUCHED, _COPY),
        max_words=45,
        needs=_FEED_WORDS,
    ),
    make_pitch(
        "transcript_note",
        together("transcripts?|transcription", _ROUGH),
        max_words=40,
        needs="transcript transcripts transcription",
    ),
)
