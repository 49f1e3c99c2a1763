"""The published tables: what may be known of articles by those who do not have them."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from corpus_tools.cleaning.describing import PART_GROUPS
from corpus_tools.errors import CorpusToolsError
from corpus_tools.schema import DAY, NUMBER, TEXT, WHOLE, Column, Table

CASE_STUDY = "case_study"  # the folder of them, in the folder of the study
HEADLINE, BODY = PART_GROUPS


class PublishError(CorpusToolsError):
    """Published tables cannot be written there, or what is there are no such tables."""


_DOCUMENT_ID = Column("document_id", TEXT, "The document: the study's id of it, or its file name.")
_PART_GROUP = Column("part_group", TEXT, "headline (title and deck) or body (all other sentences).")
_SCORER = Column("scorer", TEXT, "Name of the scorer: news, vader or textblob.")
_FRAME = Column("frame", TEXT, "Id of the codebook entry.")
_PART = Column("part", TEXT, "title, deck, subheading, body, list_item, byline, dateline or "
               "furniture.")  # fmt: skip

ARTICLES = Table("articles", "document", ("document_id",), (
    _DOCUMENT_ID,
    Column("source_id", TEXT, "The source: a short id."),
    Column("source_name", TEXT, "Name of the outlet, or 'unknown'."),
    Column("country", TEXT, "Country of the outlet, as the study gives it, or 'unknown'."),
    Column("ownership", TEXT, "State, private, party ..., as the study gives it, or 'unknown'."),
    Column("side", TEXT, "The group its source is counted in; blank: none."),
    Column("side_reason", TEXT, "What the side rests on: masthead, byline, the researcher."),
    Column("side_confidence", TEXT, "How sure the study is of the side, or 'unknown'."),
    Column("title", TEXT, "Title where the study's table of documents gives it, or 'unknown'."),
    Column("author", TEXT, "Author as the study, the file or a byline gives it, or 'unknown'."),
    Column("published_on", DAY, "Day of publication; blank when unknown, never guessed."),
    Column("genre", TEXT, "News, opinion ..., as the study gives it, or 'unknown'."),
    Column("url", TEXT, "Address, or 'unknown'."),
    Column("text_sha256", TEXT, "SHA-256 of the text as read, in UTF-8."),
    Column("raw_sha256", TEXT, "SHA-256 of the file as it lies on disk."),
    Column("n_characters", WHOLE, "Code points of the text."),
    Column("n_words", WHOLE, "Words of the whole text; the next three add up to it."),
    Column("n_words_kept", WHOLE, "Words of the article: what is measured."),
    Column("n_words_metadata", WHOLE, "Words of byline and dateline."),
    Column("n_words_furniture", WHOLE, "Words of banners, captions, teasers, menus."),
    Column("share_furniture", NUMBER, "Furniture out of all words, 0 to 1."),
    Column("n_sentences", WHOLE, "Sentences of the article."),
))  # fmt: skip

PARTS = Table("parts", "document and part", ("document_id", "part"), (
    _DOCUMENT_ID,
    _PART,
    Column("n_segments", WHOLE, "Stretches of the text that are this part."),
    Column("n_characters", WHOLE, "Code points in them, blanks included."),
    Column("n_words", WHOLE, "Words in them."),
    Column("n_sentences", WHOLE, "Sentences in them; 0 where nothing is measured."),
))  # fmt: skip

PART_SCORES = Table(
    "part_scores", "document, part group and scorer", ("document_id", "part_group", "scorer"), (
    _DOCUMENT_ID,
    _PART_GROUP,
    _SCORER,
    Column("n_sentences", WHOLE, "Sentences scored."),
    Column("mean", NUMBER, "Mean of their scores, -1 to 1."),
    Column("n_negative", WHOLE, "Sentences with a score below 0."),
    Column("n_zero", WHOLE, "Sentences with a score of exactly 0."),
    Column("n_positive", WHOLE, "Sentences with a score above 0."),
))  # fmt: skip

FRAME_PARTS = Table(
    "frame_parts", "document, part group and codebook entry",
    ("document_id", "part_group", "frame"), (
    _DOCUMENT_ID,
    _PART_GROUP,
    _FRAME,
    Column("label", TEXT, "The name of the entry."),
    Column("n_matches", WHOLE, "Matches whose use is advanced."),
    Column("n_matched_sentences", WHOLE, "Sentences with at least one such match."),
    Column("n_matches_set_aside", WHOLE, "Matches that contest, negate or only name it."),
    Column("n_sentences", WHOLE, "Sentences of this part group of the document."),
    Column("n_words", WHOLE, "Words of these sentences."),
))  # fmt: skip

MATCHES = Table(
    "matches", "piece of evidence for a codebook entry", ("document_id", "frame", "start"), (
    _DOCUMENT_ID,
    Column("position", WHOLE, "Number of the sentence in its document, counted from 0."),
    _PART,
    _PART_GROUP,
    _FRAME,
    Column("pattern", TEXT, "The codebook's pattern that matched, not the words it matched."),
    Column("use", TEXT, "advanced, contested, negated or mentioned."),
    Column("start", WHOLE, "First code point in the document's text, counted from 0."),
    Column("end", WHOLE, "One past the last code point."),
    Column("actors_named", TEXT, "Actors of the study that the same sentence names, by a name, "
           "an adjective or a place that stands for them; blank: none of them."),
))  # fmt: skip

DEMANDS = Table(
    "demands", "place where somebody is told to act, refuses, or may", ("document_id", "start"), (
    _DOCUMENT_ID,
    Column("position", WHOLE, "Number of the sentence in its document, counted from 0."),
    _PART,
    _PART_GROUP,
    Column("kind", TEXT, "obligation, refusal or possibility."),
    Column("strength", TEXT, "strong, medium or weak."),
    Column("addressee_actor", TEXT, "Who is told to act: ids of actors joined by a bar, both (two "
           "it does not name), other, unspecified."),
    Column("voice", TEXT, "newsroom, author, agency or quoted."),
    Column("speaker_actor", TEXT, "Where it is quoted, the actor of the speaker, or other."),
    Column("start", WHOLE, "First code point of the words that oblige, counted from 0."),
    Column("end", WHOLE, "One past their last code point."),
))  # fmt: skip

VOICE_WORDS = Table(
    "voice_words", "document, voice and actor of the speaker",
    ("document_id", "voice", "speaker_actor"), (
    _DOCUMENT_ID,
    Column("voice", TEXT, "newsroom, author, agency or quoted."),
    Column("speaker_actor", TEXT, "Where it is quoted, the actor of the speaker, or other."),
    Column("n_words", WHOLE, "Words in that voice."),
    Column("n_words_in_marks", WHOLE, "Those of them inside quotation marks."),
    Column("n_statements", WHOLE, "Statements that somebody has made; 0 where nobody is quoted."),
))  # fmt: skip

SCORE_WORDS = Table(
    "score_words", "document, scorer and word of its list", ("document_id", "scorer", "word"), (
    _DOCUMENT_ID,
    _SCORER,
    Column("word", TEXT, "The word of the scorer's list, with its negation or emphasis if any."),
    Column("n_uses", WHOLE, "Uses that moved the score of a sentence."),
    Column("weight", NUMBER, "Sum of the scorer's own weights of these uses."),
    Column("share_of_weight", NUMBER, "Absolute weight of these uses out of the scorer's "
           "absolute weight in the document, 0 to 1."),
))  # fmt: skip

WORDS = Table("words", "document and word that sets it apart", ("document_id", "word"), (
    _DOCUMENT_ID,
    Column("word", TEXT, "A single word in lower case."),
    Column("n_uses", WHOLE, "Uses in the document's sentences."),
    Column("n_other_documents", WHOLE, "Other documents of the study that use it."),
    Column("g2", NUMBER, "Log-likelihood G2 of the document against all the others."),
))  # fmt: skip

PUBLISHED_TABLES = (
    ARTICLES, PARTS, PART_SCORES, FRAME_PARTS, MATCHES, DEMANDS, VOICE_WORDS, SCORE_WORDS, WORDS,
)  # fmt: skip


@dataclass(frozen=True, eq=False)
class Published:
    """What of a measured study may be shown without its texts; ``PUBLISHED_TABLES`` explains it.

    No table holds a sentence, or words in the order of an article, but for the patterns of the
    codebook and phrases of a scorer's list.
    """

    articles: pd.DataFrame
    parts: pd.DataFrame
    part_scores: pd.DataFrame
    frame_parts: pd.DataFrame
    matches: pd.DataFrame
    demands: pd.DataFrame
    voice_words: pd.DataFrame
    score_words: pd.DataFrame
    words: pd.DataFrame


def group_parts(parts: pd.Series) -> pd.Series:
    """Return for each part of a document whether it belongs to its headline or its body.

    Examples
    --------
    >>> group_parts(pd.Series(["title", "deck", "body", "list_item"])).tolist()
    ['headline', 'headline', 'body', 'body']
    """
    return parts.isin(PART_GROUPS[HEADLINE]).map({True: HEADLINE, False: BODY}).astype("str")
