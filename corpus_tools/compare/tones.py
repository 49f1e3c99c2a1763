"""Tone by group and voice: of sentences, and toward the actors whom they name."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pandas as pd

from corpus_tools.compare.balance import NO_SIDE
from corpus_tools.compare.phrases import write_reason
from corpus_tools.compare.voices import OWN, QUOTED, assign_voices
from corpus_tools.errors import CompareError
from corpus_tools.schema import (
    COMPARISON,
    DOCUMENT_VALUES,
    SENTIMENT_SCORES,
    TARGET_TONES,
    TEXT,
    VOICES,
    WHOLE,
    Column,
    Table,
)
from corpus_tools.sentiment import SCORERS, label_scorer, name_polarity
from corpus_tools.sentiment.targets.toward import NEUTRAL

OWN_VOICE, MIXED, ALL_VOICES = "own", "mixed", "all"
VOICE_NAMES = (OWN_VOICE, QUOTED, MIXED)
TONES = {-1: "negative", 0: "neutral", 1: "positive"}
# Up to here a tone is neutral, as it is written.
LIMIT = f"{NEUTRAL:g}".removeprefix("0")

TARGET_COUNTS = Table("target_counts", "actor, side and voice", ("actor", "side", "voice"), (
    Column("actor", TEXT, "Id of the actor in actors.yml."),
    Column("side", TEXT, "The group of the document's source, or 'no side'."),
    Column("voice", TEXT, "own (newsroom, author, agency) or quoted; all where voices are not told "
           "apart."),
    Column("n_negative", WHOLE, f"Mentions with a tone below -{LIMIT} toward the actor."),
    Column("n_neutral", WHOLE, f"Those from -{LIMIT} to {LIMIT}."),
    Column("n_positive", WHOLE, f"Those above {LIMIT}."),
    Column("n_mentions", WHOLE, "All three."),
    Column("n_documents", WHOLE, "Documents they stand in."),
    Column("n_sources", WHOLE, "Sources of these documents."),
))  # fmt: skip


def sum_voice_scores(scores: pd.DataFrame, *, voices: pd.DataFrame) -> pd.DataFrame:
    """Return the sum of scores per document and scorer, by the voice of the sentence.

    Parameters
    ----------
    scores
        As ``score_sentiment`` gives them.
    voices
        As ``split_voices`` gives them: of each sentence that was scored.

    Returns
    -------
    pandas.DataFrame
        One row per document, scorer and voice that occurs, in the order of the measures:
        ``measure`` such as "news own" (all words of the sentence in the voice of newsroom,
        author or agency), "news quoted" (all quoted) and "news mixed"; ``numerator`` (sum of
        scores), ``denominator`` (sentences). The three add up to ``sum_scores``.

    Raises
    ------
    CompareError
        If a sentence that was scored has no voice.
    """
    SENTIMENT_SCORES.check(scores)
    named = name_sentence_voices(voices)
    voice = scores["sentence_id"].map(named)
    if voice.isna().any():
        raise CompareError(
            f"{voice.isna().sum()} scored sentence(s) have no voice, the first is "
            f"{scores.loc[voice.isna(), 'sentence_id'].iloc[0]!r}",
            remedy="Give scores and voices of the same sentences.",
        )
    rows = scores.assign(kind=scores["scorer"] + " " + voice.astype("str"))
    order = [f"{scorer} {name}" for scorer in _order_scorers(scores) for name in VOICE_NAMES]
    return _sum(rows.rename(columns={"score": "value"}), "sentence_id", order)


def name_sentence_voices(voices: pd.DataFrame) -> pd.Series:
    """Name the voice of each sentence: own, quoted, or mixed where its words stand in both.

    Parameters
    ----------
    voices
        As ``split_voices`` gives them.

    Returns
    -------
    pandas.Series
        The voice by ``sentence_id``. A sentence without any word is in the voice of its marks.
    """
    VOICES.check(voices)
    most = voices.groupby("sentence_id")["n_words"].transform("max")
    counted = voices[(voices["n_words"] > 0) | (most == 0)]
    share = (counted["voice"] == QUOTED).groupby(counted["sentence_id"]).mean()
    named = share.map(lambda part: QUOTED if part == 1 else OWN_VOICE if part == 0 else MIXED)
    return named.astype("str").rename("voice")


def _order_scorers(scores: pd.DataFrame) -> list[str]:
    known = set(scores["scorer"])
    return [*(name for name in SCORERS if name in known), *sorted(known - set(SCORERS))]


def _sum(rows: pd.DataFrame, key: str, order: list[str]) -> pd.DataFrame:
    """Sum ``value`` by document and ``kind``; a sum depends on the order of its terms."""
    summed = rows.sort_values(key).groupby(["kind", "document_id"])["value"].agg(["sum", "count"])
    table = summed.reset_index().set_axis(
        ["measure", "document_id", "numerator", "denominator"], axis=1
    )
    place = table["measure"].map({name: number for number, name in enumerate(order)})
    return DOCUMENT_VALUES.build(table.assign(place=place).sort_values(["place", "document_id"]))


def sum_target_tones(
    target_tones: pd.DataFrame, *, voices: pd.DataFrame | None = None
) -> pd.DataFrame:
    """Return the sum of the tone toward each actor per document, over its mentions.

    Parameters
    ----------
    target_tones
        As ``score_target_tone`` gives them.
    voices
        As ``split_voices`` gives them, to tell apart the voice in which a mention begins.

    Returns
    -------
    pandas.DataFrame
        One row per document and actor that it mentions: ``measure`` (the actor's id; with voices
        such as "us own", "us quoted"), ``numerator`` (sum of tones), ``denominator``
        (mentions); the actors that are mentioned most often first.
    """
    TARGET_TONES.check(target_tones)
    rows = target_tones.rename(columns={"tone": "value"})
    actors = _order_actors(rows["actor"])
    if voices is None:
        return _sum(rows.assign(kind=rows["actor"]), "mention_id", actors)
    rows = _join_voices(rows, voices)
    order = [f"{actor} {voice}" for actor in actors for voice in (OWN_VOICE, QUOTED)]
    return _sum(rows.assign(kind=rows["actor"] + " " + rows["voice"]), "mention_id", order)


def _order_actors(actors: pd.Series) -> list[str]:
    """Return the actors that are mentioned most often first."""
    numbers = actors.value_counts()
    return sorted(numbers.index, key=lambda name: (-numbers[name], name))


def _join_voices(rows: pd.DataFrame, voices: pd.DataFrame) -> pd.DataFrame:
    placed = assign_voices(rows, voices=voices)
    placed = placed[placed["voice"] != ""]
    own = placed["voice"].isin(OWN)
    return placed.assign(voice=placed["voice"].mask(own, OWN_VOICE).astype("str"))


def count_target_tones(
    target_tones: pd.DataFrame, *, grouping: pd.DataFrame, voices: pd.DataFrame | None = None
) -> pd.DataFrame:
    """Count mentions by actor, side, voice and the sign of the tone toward the actor.

    Parameters
    ----------
    target_tones
        As ``score_target_tone`` gives them.
    grouping
        As ``group_documents`` gives it.
    voices
        As ``split_voices`` gives them, to tell own and quoted words apart.

    Returns
    -------
    pandas.DataFrame
        One row per actor, side and voice that occurs, the actors that are mentioned most often
        first: ``n_negative``, ``n_neutral``, ``n_positive`` (by ``name_polarity``),
        ``n_mentions``, ``n_documents``, ``n_sources``. ``link_targets`` leads from each number to
        its mentions.
    """
    TARGET_TONES.check(target_tones)
    rows = target_tones.assign(voice=ALL_VOICES)
    rows = rows if voices is None else _join_voices(target_tones, voices)
    rows = rows.merge(grouping[["document_id", "source_id", "group"]], on="document_id")
    rows["side"] = rows["group"].replace("", NO_SIDE)
    signs = rows["tone"].map(name_polarity).map(TONES)
    signed = {f"n_{name}": (signs == name).astype("int64") for name in TONES.values()}
    counted = rows.assign(**signed).groupby(["actor", "side", "voice"])
    table = counted.agg(
        **{name: (name, "sum") for name in signed},
        n_mentions=("mention_id", "size"),
        n_documents=("document_id", "nunique"),
        n_sources=("source_id", "nunique"),
    ).reset_index()
    place = {name: number for number, name in enumerate(_order_actors(rows["actor"]))}
    ordered = table.assign(place=table["actor"].map(place))
    return TARGET_COUNTS.build(ordered.sort_values(["place", "side", "voice"]))


def summarize_voice_scores(comparison: pd.DataFrame) -> pd.DataFrame:
    """Return a comparison of scores, by tool and voice, as a table to show.

    Parameters
    ----------
    comparison
        The table of ``compare_groups`` for ``sum_scores`` or ``sum_voice_scores``.

    Returns
    -------
    pandas.DataFrame
        One row per measure: ``tool``, ``voice`` (own, quoted, mixed; all), the two groups under
        their names (mean score, over sources), ``difference``, ``from``, ``to``, ``Holm p``,
        ``status`` (why there is no difference, where there is none), ``n`` (sources of the two
        groups).
    """
    return _summarize(comparison, "tool", label_scorer)


def summarize_target_tones(
    comparison: pd.DataFrame, *, names: Mapping[str, str] | None = None
) -> pd.DataFrame:
    """Return a comparison of the tone toward actors, by voice, as a table to show.

    Parameters
    ----------
    comparison
        The table of ``compare_groups`` for ``sum_target_tones``.
    names
        The name to show for each actor's id.

    Returns
    -------
    pandas.DataFrame
        As :func:`summarize_voice_scores` gives it, with ``toward`` in place of ``tool``; the
        values are means over mentions.
    """
    known = dict(names or {})
    return _summarize(comparison, "toward", lambda name: known.get(name, name))


def _summarize(comparison: pd.DataFrame, first: str, label: Callable[[str], str]) -> pd.DataFrame:
    COMPARISON.check(comparison)
    parts = [_split(str(measure)) for measure in comparison["measure"]]
    groups = comparison[["group_a", "group_b"]].drop_duplicates().to_numpy().tolist()
    if len(groups) > 1:
        raise CompareError(
            f"the table compares {len(groups)} pairs of groups", remedy="Give one pair at a time."
        )
    shown = comparison[["value_a", "value_b", "estimate", "ci_low", "ci_high", "p_holm"]].copy()
    shown.insert(0, first, pd.Series([label(name) for name, _ in parts], shown.index, dtype="str"))
    shown.insert(1, "voice", pd.Series([voice for _, voice in parts], shown.index, dtype="str"))
    refused = comparison["refused_because"]
    reasons = ("not compared: " + refused.map(write_reason)).where(refused != "", "")
    sizes = comparison[["n_sources_a", "n_sources_b"]].astype("str")
    shown["status"] = comparison["status"].mask(refused != "", reasons).astype("str")
    shown["n"] = (sizes["n_sources_a"] + " v " + sizes["n_sources_b"] + " sources").astype("str")
    a, b = groups[0] if groups else ("first", "second")
    columns = [first, "voice", a, b, "difference", "from", "to", "Holm p", "status", "n"]
    return shown.set_axis(columns, axis=1).reset_index(drop=True)


def _split(measure: str) -> tuple[str, str]:
    """Return the name of a measure and its voice."""
    name, _, voice = measure.rpartition(" ")
    return (name, voice) if name and voice in VOICE_NAMES else (measure, ALL_VOICES)
