"""The tables of duplicates: pairs, stories, what they do to each side, what people decide."""

from __future__ import annotations

from corpus_tools.errors import CorpusToolsError
from corpus_tools.schema import (
    DAY,
    DUPLICATE_GROUPS,
    DUPLICATE_PAIRS,
    NUMBER,
    PAIR,
    SHARED_SENTENCES,
    SHARES,
    TEXT,
    VERDICT,
    WHOLE,
    Column,
    Table,
)

EXACT, NEAR, CONTAINED, PARTIAL, UNIQUE = "exact", "near", "contained", "partial", "unique"
SAID = "said"  # of a pair that is listed only because a person decided on it
SAME, DIFFERENT = "same", "different"
RULE, PERSON = "rule", "person"
NO_SIDE = "no side"


class DuplicateError(CorpusToolsError):
    """Duplicates cannot be told, or what people decided of them contradicts itself."""


SYNDICATION = Table("syndication", "side", ("side",), (
    Column("side", TEXT, "The group of the documents' sources, or 'no side'."),
    Column("n_documents", WHOLE, "Documents; unique, exact and near add up to it."),
    Column("n_stories", WHOLE, "Stories they tell."),
    Column("n_sources", WHOLE, "Sources they come from; 'unknown' counts as one."),
    Column("n_unique", WHOLE, "Documents whose story no other of these documents tells."),
    Column("n_exact", WHOLE, "Of the others, those with the same words as another, which may "
           "not be among these."),
    Column("n_near", WHOLE, "The others."),
    Column("share_syndicated", NUMBER, "Documents whose story stands in two or more sources, out "
           "of all, 0 to 1."),
    Column("n_stories_shared", WHOLE, "Stories that stand on another side too."),
    Column("effective_n", NUMBER, "Independent stories that the documents are worth when each "
           "counts the same, 1 to n_stories."),
    Column("effective_n_sources", NUMBER, "Independent sources that the sources are worth when "
           "each counts the same, 1 to n_sources."),
))  # fmt: skip

DUPLICATE_REVIEW = Table("duplicate_review", "pair to look at", ("document_a", "document_b"), (
    *PAIR,
    Column("decision", TEXT, "To be filled: same, different, or blank to leave the verdict."),
    VERDICT,
    *SHARES,
    Column("title_a", TEXT, "Title of a, or 'unknown'."),
    Column("title_b", TEXT, "Title of b, or 'unknown'."),
    Column("source_a", TEXT, "Source of a."),
    Column("source_b", TEXT, "Source of b."),
    Column("published_on_a", DAY, "Day of a; empty when unknown."),
    Column("published_on_b", DAY, "Day of b; empty when unknown."),
    Column("differs_a", TEXT, "The first sentence of a that b does not have; or blank."),
    Column("differs_b", TEXT, "The first sentence of b that a does not have; or blank."),
))  # fmt: skip

DUPLICATE_DECISIONS = Table("duplicate_decisions", "pair that a person decided on",
                            ("document_a", "document_b"), (
    *PAIR,
    Column("decision", TEXT, "same or different."),
))  # fmt: skip

TABLES = (
    DUPLICATE_PAIRS, SHARED_SENTENCES, DUPLICATE_GROUPS, SYNDICATION, DUPLICATE_REVIEW,
    DUPLICATE_DECISIONS,
)  # fmt: skip
