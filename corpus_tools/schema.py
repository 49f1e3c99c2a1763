"""The tables that travel between the stages: their columns, what each means, their keys."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd

from corpus_tools.errors import TableError

TEXT, WHOLE, NUMBER, FLAG, DAY = "str", "int64", "float64", "bool", "datetime64[us]"


@dataclass(frozen=True)
class Column:
    """One column of a table.

    Parameters
    ----------
    name, dtype
        As pandas writes them.
    meaning
        One sentence, with the unit or range; it becomes the data dictionary.
    """

    name: str
    dtype: str
    meaning: str


@dataclass(frozen=True)
class Table:
    """What a table holds: one row per what, under which key, in which columns."""

    name: str
    one_row_per: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]

    @property
    def dtypes(self) -> dict[str, str]:
        """Column names and dtypes, in order."""
        return {column.name: column.dtype for column in self.columns}

    def build(self, rows: Iterable[Mapping[str, object]] | pd.DataFrame) -> pd.DataFrame:
        """Return the rows as a table of this kind: its columns in order, typed, checked.

        Raises
        ------
        TableError
            If a column is missing, holds something else than it must, or a key is repeated.
        """
        table = rows if isinstance(rows, pd.DataFrame) else pd.DataFrame(list(rows))
        if not len(table) and not len(table.columns):
            table = pd.DataFrame(columns=list(self.dtypes))
        self._check_columns(table)
        typed = {column.name: self._typed(table[column.name], column) for column in self.columns}
        return self.check(pd.DataFrame(typed).reset_index(drop=True))

    def _typed(self, values: pd.Series, column: Column) -> pd.Series:
        try:
            return values.to_frame().astype({column.name: column.dtype})[column.name]
        except (ValueError, TypeError, OverflowError) as error:
            raise TableError(
                f"the column {column.name} of the {self.name} table is no {column.dtype}: {error}",
                remedy=f"It holds: {column.meaning}",
            ) from error

    def check(self, table: pd.DataFrame) -> pd.DataFrame:
        """Return ``table`` unchanged, or raise what is wrong with it.

        Raises
        ------
        TableError
            If it is no table, a column is missing or a key is repeated.
        """
        if not isinstance(table, pd.DataFrame):
            raise TableError(
                f"the {self.name} table is asked for, not something of the type "
                f"{type(table).__name__}",
                remedy=f"Give a pandas.DataFrame, one row per {self.one_row_per}.",
            )
        self._check_columns(table)
        if not self.key:
            return table
        repeated = table.loc[table.duplicated(list(self.key)), list(self.key)]
        if len(repeated):
            raise TableError(
                f"the {self.name} table repeats {len(repeated)} key(s), "
                f"the first is {repeated.iloc[0].to_dict()}",
                remedy=f"It has one row per {self.one_row_per}: {', '.join(self.key)} is its key.",
            )
        return table

    def _check_columns(self, table: pd.DataFrame) -> None:
        missing = [name for name in self.dtypes if name not in table]
        if missing:
            raise TableError(
                f"the {self.name} table needs column(s) {', '.join(missing)}; "
                f"it has {', '.join(map(str, table.columns)) or 'none'}",
                remedy=f"One row per {self.one_row_per}; describe_tables() lists all columns.",
            )


_DOCUMENT_ID = Column(
    "document_id",
    TEXT,
    "The document: the study's id of it, or the name of its file without the suffix.",
)
_SENTENCE_ID = Column("sentence_id", TEXT, "The sentence: document id, colon, position.")
_SPAN = (
    Column("start", WHOLE, "First code point in the document's text, counted from 0."),
    Column("end", WHOLE, "One past the last code point: text[start:end] is the evidence."),
)

SOURCES = Table("sources", "outlet or body", ("source_id",), (
    Column("source_id", TEXT, "The source: a short id without spaces."),
    Column("name", TEXT, "Name of the outlet; 'unknown' when the text does not tell."),
    Column("country", TEXT, "Country of the outlet, as the study gives it, or 'unknown'."),
    Column("ownership", TEXT, "State, private, party ..., as the study gives it, or 'unknown'."),
    Column("side", TEXT, "The group it is counted in; blank: described, not compared."),
    Column("side_reason", TEXT, "What the side rests on: masthead, byline, the researcher."),
    Column("side_confidence", TEXT, "How sure the study is of the side: high, low, 'unknown'."),
))  # fmt: skip

DOCUMENTS = Table("documents", "document", ("document_id",), (
    _DOCUMENT_ID,
    Column("source_id", TEXT, "Key into sources."),
    Column("title", TEXT, "Title as the study gives it, or 'unknown'."),
    Column("author", TEXT, "Author as the study, the file or a byline gives it, or 'unknown'."),
    Column("published_on", DAY, "Day of publication; empty when unknown, never guessed."),
    Column("read_from_text", TEXT, "Which of author and published_on nobody states but a line "
           "between headline and article; or blank."),
    Column("genre", TEXT, "News, opinion, interview ..., as the study gives it, or 'unknown'."),
    Column("url", TEXT, "Address, or 'unknown'."),
    Column("language", TEXT, "Language code as the study or the file gives it, or 'unknown'."),
    Column("detected_language", TEXT, "Language the text was found to be in, or 'unknown'."),
    Column("file", TEXT, "File in the folder of texts; for a table of articles with its row."),
    Column("encoding", TEXT, "Character encoding the file was read in."),
    Column("raw_sha256", TEXT, "SHA-256 of the file as it lies on disk."),
    Column("text", TEXT, "The text as read, never altered; offsets point into it."),
))  # fmt: skip

DROPPED = Table("dropped", "file or record that did not become a document", ("record_id",), (
    Column("record_id", TEXT, "The file, with the row for a table of articles."),
    Column("file", TEXT, "File in the folder of texts."),
    Column("reason", TEXT, "One of a few fixed reasons, such as 'empty' or 'not_listed'."),
    Column("detail", TEXT, "What was found and what to do about it."),
))  # fmt: skip

FILES = Table("files", "file found, listed or excluded", ("file",), (
    Column("file", TEXT, "File in the folder of texts, or in an archive there."),
    Column("format", TEXT, "What it was read as; blank when it was not read."),
    Column("encoding", TEXT, "Character encoding; blank when it was not read."),
    Column("n_bytes", WHOLE, "Size of the file; 0 when it was not opened."),
    Column("n_found", WHOLE, "Articles found in it; a file dropped as a whole counts as one."),
    Column("n_kept", WHOLE, "Those that became documents."),
    Column("n_dropped", WHOLE, "The others; each has a row in dropped."),
    Column("remark", TEXT, "What was done to its text, or damage that was noticed; or blank."),
))  # fmt: skip

MAIN_SPANS = Table("main_spans", "stretch that a page's mark-up says is its article", (
    "document_id", "start",
), (_DOCUMENT_ID, *_SPAN))  # fmt: skip

SEGMENTS = Table("segments", "stretch of a document", ("document_id", "start"), (
    _DOCUMENT_ID,
    *_SPAN,
    Column("part", TEXT, "title, deck, subheading, body, list_item, byline, dateline, furniture "
           "or blank; the parts of a document tile its whole text."),
    Column("rule", TEXT, "Name of the rule that said so."),
))  # fmt: skip

LINES = Table("lines", "line of a document that holds text", ("line_id",), (
    Column("line_id", TEXT, "Document id, :L and the number of the line."),
    _DOCUMENT_ID,
    Column("number", WHOLE, "Number of the line, blank ones included, counted from 1."),
    Column("part", TEXT, "What it is, as in segments."),
    Column("rule", TEXT, "Name of the rule that said so."),
    Column("n_words", WHOLE, "Its words; of scripts without spaces two characters are one."),
    Column("text", TEXT, "The line, without white space around it."),
))  # fmt: skip

UNUSED_CHANGES = Table("unused_changes", "setting that changed nothing", (
    "setting", "what",
), (
    Column("setting", TEXT, "Where it stands in study.toml (columns.title, keep.lines, "
           "files.duplicates ...), or the table whose heading it is."),
    Column("what", TEXT, "The heading, the line id, the name of the rule or pattern, or the pair."),
    Column("why", TEXT, "Why it changed nothing, and what there is instead."),
))  # fmt: skip

PAIR = (
    Column("document_a", TEXT, "The document of the pair whose id sorts first."),
    Column("document_b", TEXT, "The other one."),
)
SHARES = (
    Column("kind", TEXT, "exact (the same words, sentence by sentence), near (enough of both is "
           "shared), contained (nearly all of one stands in the other, which has much more), "
           "partial (some text is shared), said (listed only because a person decided on it)."),
    Column("share_of_a", NUMBER, "Words of a in runs of five or more words that b has too, out of "
           "the words of a that are compared, 0 to 1."),
    Column("share_of_b", NUMBER, "The same for b."),
    Column("n_shared_sentences", WHOLE, "Sentences of which at least 4 in 5 words are shared, "
           "counted in the document that has fewer of them."),
)  # fmt: skip
VERDICT = Column("verdict", TEXT, "same (one story) or different.")

DUPLICATE_PAIRS = Table("duplicate_pairs", "pair of documents that share text",
                        ("document_a", "document_b"), (
    *PAIR,
    *SHARES,
    Column("similarity", NUMBER, "Shared words of both out of the words of both, 0 to 1."),
    VERDICT,
    Column("verdict_by", TEXT, "rule, or person where a decision was read."),
))  # fmt: skip

SHARED_SENTENCES = Table("shared_sentences", "sentence that a pair of documents shares",
                         ("document_a", "document_b", "sentence_id"), (
    *PAIR,
    Column("sentence_id", TEXT, "Sentence of a of which at least 4 in 5 words stand in b; of the "
           "1,000 pairs nearest to the threshold, the first 20 each."),
    Column("other_id", TEXT, "The sentence of b that has most of them."),
    Column("n_words", WHOLE, "Words that begin a run both sentences have."),
    Column("text_a", TEXT, "The sentence of a: it stands here also where a was dropped as a copy."),
    Column("text_b", TEXT, "The sentence of b."),
))  # fmt: skip

DUPLICATE_GROUPS = Table("duplicate_groups", "document", ("document_id",), (
    Column("document_id", TEXT, "The document: each has a row, also one without a copy."),
    Column("story_id", TEXT, "The story: the id of its first document."),
    Column("n_documents", WHOLE, "Documents of the story."),
    Column("n_sources", WHOLE, "Sources of these documents; 'unknown' counts as one."),
    Column("is_first", FLAG, "Whether it is the first of the story: the earliest day, of one day "
           "the id that sorts first; unknown days come last."),
    Column("kind", TEXT, "unique (the only one of its story), exact (another one of the story "
           "has the same words) or near."),
))  # fmt: skip

SENTENCES = Table("sentences", "sentence of a kept segment", ("sentence_id",), (
    _SENTENCE_ID,
    _DOCUMENT_ID,
    Column("position", WHOLE, "Number of the sentence in its document, counted from 0."),
    Column("part", TEXT, "title, deck, subheading, body or list_item."),
    *_SPAN,
    Column("text", TEXT, "The sentence: the document's text[start:end]."),
))  # fmt: skip

SENTIMENT_SCORES = Table("sentiment_scores", "sentence and scorer", ("sentence_id", "scorer"), (
    _SENTENCE_ID,
    _DOCUMENT_ID,
    Column("scorer", TEXT, "Name of the scorer: news, vader or textblob."),
    Column("score", NUMBER, "From -1 (negative) to 1 (positive)."),
    Column("n_words", WHOLE, "Words in the sentence."),
))  # fmt: skip

SCORE_WORDS = Table("score_words", "word that moved a score", ("sentence_id", "scorer", "order"), (
    _SENTENCE_ID,
    Column("scorer", TEXT, "Name of the scorer."),
    Column("order", WHOLE, "Number of the word among those that moved this score, from 0."),
    Column("word", TEXT, "The word or phrase, in lower case."),
    Column("entry", TEXT, "The entry of the scorer's list that it was found by."),
    Column("weight", NUMBER, "The scorer's own weight: news and vader -4..4, textblob -1..1."),
    Column("rules", TEXT, "What changed the weight, such as negated by \"not\"; or blank."),
    Column("part", NUMBER, "Its share in the score: the parts of a sentence add up to its score."),
    *_SPAN,
))  # fmt: skip

FRAME_MATCHES = Table("frame_matches", "piece of evidence for a frame", ("match_id",), (
    Column("match_id", TEXT, "Sentence id, frame and offset."),
    _SENTENCE_ID,
    _DOCUMENT_ID,
    Column("frame", TEXT, "Id of the codebook entry."),
    Column("pattern", TEXT, "The pattern that matched, as the codebook has it."),
    *_SPAN,
    Column("use", TEXT, "advanced, contested (held at arm's length), negated, or mentioned (in a "
           "name or an office only)."),
    Column("use_rule", TEXT, "Rule that set the use; blank for advanced."),
    Column("use_words", TEXT, "The words that set the use; blank for advanced."),
))  # fmt: skip

FRAME_COUNTS = Table("frame_counts", "document and frame", ("document_id", "frame"), (
    _DOCUMENT_ID,
    Column("frame", TEXT, "Id of the codebook entry."),
    Column("n_matches", WHOLE, "Matches whose use is advanced."),
    Column("n_matched_sentences", WHOLE, "Sentences with at least one such match."),
    Column("n_matches_set_aside", WHOLE, "Matches that contest, negate or only name it."),
    Column("n_sentences", WHOLE, "Sentences of the document."),
    Column("n_words", WHOLE, "Words of the document's sentences."),
))  # fmt: skip

STANCE_CUES = Table("stance_cues", "match that speaks for or against the issue", ("match_id",), (
    Column("match_id", TEXT, "The match."),
    _SENTENCE_ID,
    _DOCUMENT_ID,
    Column("frame", TEXT, "Id of the codebook entry."),
    Column("pattern", TEXT, "The pattern that matched."),
    Column("use", TEXT, "advanced, or negated, which turns the stance of the entry round."),
    *_SPAN,
    Column("stance", TEXT, "favours or opposes."),
))  # fmt: skip

STANCES = Table("stances", "sentence", ("sentence_id",), (
    _SENTENCE_ID,
    _DOCUMENT_ID,
    Column("n_favours", WHOLE, "Cues that speak for the issue."),
    Column("n_opposes", WHOLE, "Cues that speak against it."),
    Column("stance", TEXT, "favours, opposes, or neither."),
))  # fmt: skip

WORD_COUNTS = Table("word_counts", "document and word", ("document_id", "word"), (
    _DOCUMENT_ID,
    Column("word", TEXT, "The word in lower case, possessive s taken off."),
    Column("n_uses", WHOLE, "Uses in the document's sentences."),
))  # fmt: skip

MENTIONS = Table("mentions", "mention of an actor", ("mention_id",), (
    Column("mention_id", TEXT, "Sentence id, actor and offset."),
    _SENTENCE_ID,
    _DOCUMENT_ID,
    Column("actor", TEXT, "Id of the actor in actors.yml."),
    Column("form", TEXT, "name, metonym (a place or house that stands for it), modifier (of "
           "somebody else: \"Chinese universities\") or pronoun (carried over)."),
    *_SPAN,
))  # fmt: skip

TARGET_TONES = Table("target_tones", "mention of an actor, with the tone toward it",
                     ("mention_id",), (
    Column("mention_id", TEXT, "Key into mentions; one that only modifies has no tone."),
    _SENTENCE_ID,
    _DOCUMENT_ID,
    Column("actor", TEXT, "Id of the actor in actors.yml."),
    *_SPAN,
    Column("tone", NUMBER, "Tone toward the actor here, -1 (bad) to 1 (good)."),
    Column("n_words", WHOLE, "Words that decided."),
))  # fmt: skip

TARGET_WORDS = Table("target_words", "word that decided the tone toward a mention",
                     ("mention_id", "order"), (
    Column("mention_id", TEXT, "Key into target_tones."),
    _SENTENCE_ID,
    Column("order", WHOLE, "Number of the word among those that decided, from 0."),
    Column("word", TEXT, "The word or phrase, in lower case."),
    Column("entry", TEXT, "The entry of the scorer's lists that it was found by."),
    Column("weight", NUMBER, "The weight of the entry, -4 to 4."),
    Column("rules", TEXT, "Why it counts as it does: who does it, whom it is done to, how far."),
    Column("part", NUMBER, "Its share in the tone: the parts of a mention add up to its tone."),
    *_SPAN,
))  # fmt: skip

QUOTES = Table("quotes", "attributed statement", ("quote_id",), (
    Column("quote_id", TEXT, "Document id, the letter q and the offset of the first content."),
    _DOCUMENT_ID,
    Column("sentence_id", TEXT, "The sentence of the cue; of the first content without one."),
    *_SPAN,
    Column("kind", TEXT, "direct (in quotation marks), indirect, or mixed."),
    Column("speaker", TEXT, "Who speaks, as the text names them first and best; blank: not said."),
    Column("speaker_kind", TEXT, "person (named), body (named), unnamed, document, or blank."),
    Column("affiliation", TEXT, "What the text says the speaker belongs to or is; or blank."),
    Column("speaker_actor", TEXT, "Id of the actor the speaker is or belongs to; or blank."),
    Column("speaker_start", WHOLE, "Where the speaker stands as written; -1: nowhere."),
    Column("speaker_end", WHOLE, "One past its last code point; -1: nowhere."),
    Column("carried", FLAG, "Whether a pronoun or a sentence before tells who speaks."),
    Column("cue", TEXT, "The words that attribute, such as said or according to; or blank."),
    Column("cue_class", TEXT, "neutral (say), emphatic (stress), directive (urge), warning, doubt "
           "(claim), concession (admit), refusal (deny), conflict (accuse), attitude (believe, "
           "want: told of somebody, not said), or blank."),
    Column("cue_start", WHOLE, "Where they begin; -1: nowhere."),
    Column("cue_end", WHOLE, "One past their last code point; -1: nowhere."),
    Column("via", TEXT, "The outlet or paper through which it came; or blank."),
    Column("addressee", TEXT, "Who is told or urged, as the text has it; or blank."),
    Column("negated", FLAG, "Whether the speech is denied: did not say, declined to comment."),
    Column("future", FLAG, "Whether the speech is yet to come or only possible."),
))  # fmt: skip

QUOTE_SPANS = Table("quote_spans", "stretch of what is quoted, in one sentence",
                    ("quote_id", "start"), (
    Column("quote_id", TEXT, "Key into quotes."),
    _SENTENCE_ID,
    _DOCUMENT_ID,
    *_SPAN,
    Column("in_marks", FLAG, "Whether it stands inside quotation marks."),
))  # fmt: skip

MARKED_SPANS = Table("marked_spans", "stretch between quotation marks, in one sentence",
                     ("document_id", "start"), (
    _SENTENCE_ID,
    _DOCUMENT_ID,
    *_SPAN,
    Column("use", TEXT, "speech, term (a few words held at a distance) or title (a name)."),
))  # fmt: skip

VOICES = Table("voices", "stretch of a sentence in one voice", ("document_id", "start"), (
    _SENTENCE_ID,
    _DOCUMENT_ID,
    *_SPAN,
    Column("voice", TEXT, "newsroom, author (opinion, signed or the outlet's own), agency, or "
           "quoted; the stretches of a sentence tile it."),
    Column("quote_id", TEXT, "Key into quotes; blank for the other voices."),
    Column("in_marks", FLAG, "Whether it stands inside quotation marks that enclose speech."),
    Column("n_words", WHOLE, "Words that begin in it."),
))  # fmt: skip

OBLIGATIONS = Table("obligations", "place where somebody is told to act", ("obligation_id",), (
    Column("obligation_id", TEXT, "Sentence id, the letter o and the offset of the trigger."),
    _SENTENCE_ID,
    _DOCUMENT_ID,
    Column("kind", TEXT, "obligation; refusal (will not, refuses to) and possibility (may, could) "
           "are kept apart."),
    Column("trigger", TEXT, "The words that oblige, such as must, urged or crucial for."),
    Column("trigger_start", WHOLE, "Where they begin in the document's text."),
    Column("trigger_end", WHOLE, "One past their last code point."),
    Column("strength", TEXT, "strong (must, demand), medium (should, urge) or weak (suggest)."),
    Column("addressee", TEXT, "Who is told to act, as written; or blank."),
    Column("addressee_start", WHOLE, "Where it stands; -1: nowhere."),
    Column("addressee_end", WHOLE, "One past its last code point; -1: nowhere."),
    Column("addressee_actor", TEXT, "Ids of the actors it is, joined by |; both (two parties it "
           "does not name); other (somebody else); unspecified."),
    *_SPAN,
))  # fmt: skip

ACTS = Table("acts", "act of one party toward another", ("act_id",), (
    Column("act_id", TEXT, "Sentence id, the letter a and the offset of the verb."),
    _SENTENCE_ID,
    _DOCUMENT_ID,
    Column("verb", TEXT, "The entry of the word lists that was found, such as hold talks, or "
           "the form, such as must publish."),
    *_SPAN,
    Column("quad_class", WHOLE, "Class of PLOVER: 1 verbal cooperation, 2 material cooperation, "
           "3 verbal conflict, 4 material conflict."),
    Column("status", TEXT, "done, demanded, refused, or possible (may, would, plans to)."),
    Column("agent", TEXT, "Who acts, as written; or blank."),
    Column("agent_actor", TEXT, "Ids of the actors it is, joined by |; or blank."),
    Column("agent_start", WHOLE, "Where it stands; -1: nowhere."),
    Column("agent_end", WHOLE, "One past its last code point; -1: nowhere."),
    Column("patient", TEXT, "Toward whom, as written; or blank."),
    Column("patient_actor", TEXT, "Ids of the actors it is, joined by |; or blank. Several who act "
           "together are agent and patient alike."),
    Column("patient_start", WHOLE, "Where it stands; -1: nowhere."),
    Column("patient_end", WHOLE, "One past its last code point; -1: nowhere."),
))  # fmt: skip

DOCUMENT_VALUES = Table("document_values", "document and measure", ("document_id", "measure"), (
    _DOCUMENT_ID,
    Column("measure", TEXT, "What is measured, such as a frame's id or a scorer's name."),
    Column("numerator", NUMBER, "Sum of what is counted or scored in the document."),
    Column("denominator", NUMBER, "Number of units it is out of, such as sentences."),
))  # fmt: skip

COMPARISON = Table("comparison", "measure and pair of groups", ("measure", "group_a", "group_b"), (
    Column("measure", TEXT, "What is compared."),
    Column("estimand", TEXT, "What the estimate is of."),
    Column("group_a", TEXT, "First group."),
    Column("group_b", TEXT, "Second group."),
    Column("value_a", NUMBER,
           "Mean over the sources of group a; empty when the design is refused."),
    Column("value_b", NUMBER, "Mean over the sources of group b; likewise."),
    Column("estimate", NUMBER, "value_a minus value_b; empty when refused."),
    Column("ci_low", NUMBER, "Lower end of the 95 % Welch interval over sources."),
    Column("ci_high", NUMBER, "Upper end of it."),
    Column("p_value", NUMBER, "Permutation of sources, two-sided."),
    Column("p_holm", NUMBER, "The same after Holm over all measures of the table."),
    Column("smallest_possible_p", NUMBER, "The smallest p this design and these ties can reach."),
    Column("n_sources_a", WHOLE, "Sources in group a."),
    Column("n_sources_b", WHOLE, "Sources in group b."),
    Column("n_documents_a", WHOLE, "Documents in group a that have a unit to measure."),
    Column("n_documents_b", WHOLE, "Documents in group b that have a unit to measure."),
    Column("status", TEXT, "unvalidated, validated or corrected."),
    Column("refused_because", TEXT, "Why there is no estimate; blank when there is one."),
))  # fmt: skip

KEYNESS = Table("keyness", "word", ("word",), (
    Column("word", TEXT, "The word in lower case."),
    Column("n_uses_a", WHOLE, "Uses in group a."),
    Column("n_uses_b", WHOLE, "Uses in group b."),
    Column("per_1000_words_a", NUMBER, "Uses per 1,000 words of group a."),
    Column("per_1000_words_b", NUMBER, "Uses per 1,000 words of group b."),
    Column("n_documents_a", WHOLE, "Documents of group a that use it (its range)."),
    Column("n_documents_b", WHOLE, "Documents of group b that use it."),
    Column("n_sources_a", WHOLE, "Sources of group a that use it."),
    Column("n_sources_b", WHOLE, "Sources of group b that use it."),
    Column("g2", NUMBER, "Log-likelihood G2, two-term; describes, is no test here."),
    Column("log_ratio", NUMBER, "Binary log of the ratio of rates, a over b; 0 counts as 0.5."),
))  # fmt: skip

EVIDENCE = Table("evidence", "sentence, or stretch of page furniture", ("sentence_id",), (
    _SENTENCE_ID,
    _DOCUMENT_ID,
    Column("position", WHOLE, "Number of the sentence in its document, from 0; -1: furniture."),
    Column("part", TEXT, "title, deck, subheading, body, list_item or furniture."),
    Column("rule", TEXT, "The rule that labelled furniture; blank for a sentence."),
    *_SPAN,
    Column("text", TEXT, "The document's text[start:end]."),
    Column("source_id", TEXT, "Key into sources."),
    Column("source", TEXT, "Name of the source."),
    Column("side", TEXT, "The group its source is counted in; blank: none."),
))  # fmt: skip

# A pattern may match one place twice, and so may a word that two scorers know.
PASSAGES = Table("passages", "place in a sentence", (), (
    _SENTENCE_ID,
    Column("kind", TEXT, "frame (a match), word, score_word (a word that moved a score), mention, "
           "target (a mention with the tone toward its actor), statement, obligation, act, or "
           "voice (a stretch of one)."),
    Column("name", TEXT, "Frame; word; scorer, colon, word; actor; actor of the speaker; actor "
           "told to act; class of the act; voice."),
    Column("use", TEXT, "Use of the match; form of the mention; negative, neutral or positive "
           "(target); kind of the statement or of the obligation; status of the act; what changed "
           "the weight of a score's word."),
    Column("pattern", TEXT, "Pattern of the match; a word's part in the score; tone and words of "
           "a target; speaker; trigger; agent and patient, as ids."),
    Column("voice", TEXT, "The voice in which it begins; blank in page furniture."),
    Column("speaker_actor", TEXT, "Where it is quoted, the actor the speaker belongs to, or other; "
           "blank where it is not."),
    *_SPAN,
))  # fmt: skip

TABLES = (
    SOURCES, DOCUMENTS, DROPPED, FILES, MAIN_SPANS, SEGMENTS, LINES, UNUSED_CHANGES,
    DUPLICATE_PAIRS, SHARED_SENTENCES, DUPLICATE_GROUPS, SENTENCES, SENTIMENT_SCORES, SCORE_WORDS,
    FRAME_MATCHES, FRAME_COUNTS, STANCE_CUES, STANCES, WORD_COUNTS, MENTIONS, TARGET_TONES,
    TARGET_WORDS, QUOTES, QUOTE_SPANS, MARKED_SPANS, VOICES, OBLIGATIONS, ACTS, DOCUMENT_VALUES,
    COMPARISON, KEYNESS, EVIDENCE, PASSAGES,
)  # fmt: skip


def describe_tables() -> pd.DataFrame:
    """Return the data dictionary.

    Returns
    -------
    pandas.DataFrame
        One row per table and column: ``table``, ``one_row_per``, ``column``, ``dtype``,
        ``key`` (whether it is part of the key), ``meaning``.
    """
    return pd.DataFrame(
        {
            "table": table.name,
            "one_row_per": table.one_row_per,
            "column": column.name,
            "dtype": column.dtype,
            "key": column.name in table.key,
            "meaning": column.meaning,
        }
        for table in TABLES
        for column in table.columns
    )
