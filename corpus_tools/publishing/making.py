"""From measured tables to tables without text."""

from __future__ import annotations

import hashlib
import re

import pandas as pd

from corpus_tools.cleaning import quote_spans, summarize_segments
from corpus_tools.cleaning.labelled_line import count_words
from corpus_tools.cleaning.segments import KEPT_PARTS
from corpus_tools.compare import assign_voices, summarize_document_words
from corpus_tools.compare.voices import name_speakers
from corpus_tools.framing import count_frames
from corpus_tools.measure import Measured
from corpus_tools.publishing import tables
from corpus_tools.publishing.tables import BODY, HEADLINE, Published, group_parts
from corpus_tools.schema import NUMBER, Table
from corpus_tools.study import Actor, Codebook, Study

_DECIMALS = 6  # as far as the last bit of a sum can differ between two machines, none is kept
_N_WORDS = 20
_PARTS = (*KEPT_PARTS, "byline", "dateline", "furniture")

_WHERE = ["sentence_id", "position", "part", "part_group"]
_LONGEST_WORD = 30  # characters
_MOST_RUNS = 4  # "isn't very good"; five in a row count as text
_RUN = re.compile(r"\w+")
# Scripts that put no space between words: what looks like one word may be a sentence.
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff"
                       r"\uf900-\ufaff\U00020000-\U0003ffff]")  # fmt: skip
_LONGEST_UNSPACED = 4


def publish_measures(study: Study, measured: Measured) -> Published:
    """Return what of a measured study may be shown without its texts.

    Parameters
    ----------
    study
        As ``read_study`` gives it; its codebook and actors are used.
    measured
        The study as ``measure_study`` gives it.

    Returns
    -------
    Published
        Nine tables, in a fixed order of rows; numbers with a fraction are rounded to six
        decimals. Of a title only what the study's table of documents says is kept.
    """
    sentences = measured.sentences.assign(part_group=group_parts(measured.sentences["part"]))
    return Published(
        articles=_list_articles(measured),
        parts=_count_parts(measured),
        part_scores=_sum_scores(measured.sentiment_scores, sentences),
        frame_parts=_count_frames(measured.frame_matches, sentences, study.codebook),
        matches=_list_matches(measured, sentences, study.actors),
        demands=_list_demands(measured, sentences),
        voice_words=_sum_voices(measured),
        score_words=_sum_score_words(measured.score_words, sentences),
        words=_choose_words(measured.word_counts),
    )


def is_single_word(word: str) -> bool:
    """Return whether a word or phrase of a list is too short to be a text.

    Examples
    --------
    >>> is_single_word("isn't very good"), is_single_word("a.b.c.d.e.")
    (True, False)
    """
    unspaced = bool(_UNSPACED.search(word)) and len(word) > _LONGEST_UNSPACED
    return len(word) <= _LONGEST_WORD and len(_RUN.findall(word)) <= _MOST_RUNS and not unspaced


def _list_articles(measured: Measured) -> pd.DataFrame:
    documents = measured.documents
    counts = summarize_segments(measured.segments, documents=documents)
    n_sentences = measured.sentences.groupby("document_id").size()
    listed = documents.merge(
        measured.sources.rename(columns={"name": "source_name"}), on="source_id", how="left"
    ).merge(counts, on="document_id")
    return _build(
        tables.ARTICLES,
        listed.assign(
            text_sha256=[_hash(text) for text in listed["text"]],
            n_characters=listed["text"].str.len(),
            n_sentences=listed["document_id"].map(n_sentences).fillna(0),
        ),
    )


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _count_parts(measured: Measured) -> pd.DataFrame:
    quoted = quote_spans(measured.segments, documents=measured.documents)
    counted = quoted.assign(
        n_words=[count_words(text) for text in quoted["text"]],
        n_characters=quoted["end"] - quoted["start"],
        part=pd.Categorical(quoted["part"], _PARTS, ordered=True),
    )
    parts = counted.groupby(["document_id", "part"], observed=True).agg(
        n_segments=("start", "size"),
        n_characters=("n_characters", "sum"),
        n_words=("n_words", "sum"),
    )
    n_sentences = measured.sentences.groupby(["document_id", "part"]).size()
    joined = parts.reset_index().astype({"part": "str"}).set_index(["document_id", "part"])
    joined["n_sentences"] = n_sentences.reindex(joined.index, fill_value=0)
    return _build(tables.PARTS, joined.reset_index())


def _sum_scores(scores: pd.DataFrame, sentences: pd.DataFrame) -> pd.DataFrame:
    scored = scores.merge(sentences[["sentence_id", "part_group"]], on="sentence_id")
    signed = scored.assign(
        negative=scored["score"] < 0, zero=scored["score"] == 0, positive=scored["score"] > 0
    )
    summed = signed.groupby(["document_id", "part_group", "scorer"]).agg(
        n_sentences=("score", "size"),
        mean=("score", "mean"),
        n_negative=("negative", "sum"),
        n_zero=("zero", "sum"),
        n_positive=("positive", "sum"),
    )
    return _build(tables.PART_SCORES, _headline_first(summed.reset_index()))


def _count_frames(
    matches: pd.DataFrame, sentences: pd.DataFrame, codebook: Codebook
) -> pd.DataFrame:
    parts = []
    for group in (HEADLINE, BODY):
        chosen = sentences[sentences["part_group"] == group]
        found = matches[matches["sentence_id"].isin(chosen["sentence_id"])]
        counted = count_frames(found, sentences=chosen, codebook=codebook)
        parts.append(counted.assign(part_group=group))
    counts = pd.concat(parts)
    return _build(
        tables.FRAME_PARTS,
        _headline_first(counts.assign(label=counts["frame"].map(codebook.labels))),
    )


def _list_matches(
    measured: Measured, sentences: pd.DataFrame, actors: tuple[Actor, ...]
) -> pd.DataFrame:
    named = _name_actors(measured.mentions, actors)
    listed = measured.frame_matches.merge(sentences[_WHERE], on="sentence_id")
    listed["actors_named"] = [named.get(sentence, "") for sentence in listed["sentence_id"]]
    return _build(tables.MATCHES, listed.sort_values(["document_id", "start", "frame"]))


def _name_actors(mentions: pd.DataFrame, actors: tuple[Actor, ...]) -> pd.Series:
    """Return by sentence the names of the actors it names, in the order of the study."""
    ranks = {actor.id: number for number, actor in enumerate(actors)}
    named = mentions[mentions["form"] != "pronoun"].drop_duplicates(["sentence_id", "actor"])
    named = named.assign(rank=named["actor"].map(ranks)).sort_values("rank")
    names = named["actor"].map({actor.id: actor.name for actor in actors})
    return names.groupby(named["sentence_id"]).agg("; ".join)


def _list_demands(measured: Measured, sentences: pd.DataFrame) -> pd.DataFrame:
    found = measured.obligations.assign(
        start=measured.obligations["trigger_start"], end=measured.obligations["trigger_end"]
    )
    spoken = assign_voices(found, voices=measured.voices)
    placed = spoken.assign(speaker_actor=name_speakers(spoken, quotes=measured.quotes))
    listed = placed.merge(sentences[_WHERE], on="sentence_id")
    return _build(tables.DEMANDS, listed.sort_values(["document_id", "start"]))


def _sum_voices(measured: Measured) -> pd.DataFrame:
    actors = name_speakers(measured.voices, quotes=measured.quotes)
    keys = ["document_id", "voice", "speaker_actor"]
    summed = (
        measured.voices.assign(
            speaker_actor=actors,
            n_words_in_marks=measured.voices["n_words"].where(measured.voices["in_marks"], 0),
        )
        .groupby(keys)
        .agg(
            n_words=("n_words", "sum"),
            n_words_in_marks=("n_words_in_marks", "sum"),
            n_statements=("quote_id", lambda ids: ids[ids != ""].nunique()),
        )
    )
    return _build(tables.VOICE_WORDS, summed.reset_index().sort_values(keys))


def _sum_score_words(score_words: pd.DataFrame, sentences: pd.DataFrame) -> pd.DataFrame:
    placed = score_words.merge(sentences[["sentence_id", "document_id"]], on="sentence_id")
    summed = (
        placed.assign(absolute=placed["weight"].abs())
        .groupby(["document_id", "scorer", "word"])
        .agg(n_uses=("weight", "size"), weight=("weight", "sum"), absolute=("absolute", "sum"))
        .reset_index()
    )
    whole = summed.groupby(["document_id", "scorer"])["absolute"].transform("sum")
    summed["share_of_weight"] = (summed["absolute"] / whole.where(whole > 0, 1)).round(_DECIMALS)
    ordered = summed[summed["word"].map(is_single_word).astype(bool)].sort_values(
        ["document_id", "scorer", "share_of_weight", "word"], ascending=[True, True, False, True]
    )
    return _build(tables.SCORE_WORDS, ordered)


def _choose_words(counts: pd.DataFrame) -> pd.DataFrame:
    words = summarize_document_words(counts, n_words=_N_WORDS)
    chosen = words[words["word"].map(is_single_word).astype(bool)].copy()
    chosen["g2"] = chosen["g2"].round(_DECIMALS)
    return _build(
        tables.WORDS,
        chosen.sort_values(["document_id", "g2", "word"], ascending=[True, False, True]),
    )


def _headline_first(table: pd.DataFrame) -> pd.DataFrame:
    ordered = table.assign(is_body=table["part_group"] == BODY)
    return ordered.sort_values(["document_id", "is_body"], kind="stable")


def _build(declared: Table, table: pd.DataFrame) -> pd.DataFrame:
    built = declared.build(table)
    numbers = [column.name for column in declared.columns if column.dtype == NUMBER]
    # Minus nought is nought.
    return built.assign(**{name: built[name].round(_DECIMALS) + 0.0 for name in numbers})
