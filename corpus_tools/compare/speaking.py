"""How much each voice says, whom documents quote, and what is said in which voice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, get_args

import pandas as pd

from corpus_tools.compare.voices import (
    OTHER,
    OWN,
    QUOTED,
    assign_voices,
    is_said,
    name_speakers,
)
from corpus_tools.errors import CompareError
from corpus_tools.schema import DOCUMENT_VALUES, QUOTES, VOICES

# Own and quoted rest on what is attributed; inside and outside of marks on quotation marks alone.
Part = Literal["all", "own", "quoted", "outside marks", "inside marks"]
PARTS: tuple[Part, ...] = get_args(Part)
By = Literal["group", "source_id", "source_name", "document_id"]
_QUOTING: tuple[Part, Part] = ("quoted", "inside marks")
_WORDS = 1000


def sum_voices(voices: pd.DataFrame) -> pd.DataFrame:
    """Return as document values how much of each document is quoted.

    Parameters
    ----------
    voices
        As ``split_voices`` gives them.

    Returns
    -------
    pandas.DataFrame
        Two rows per document: ``measure`` "quoted" (words of statements that are attributed)
        and "inside marks" (words between quotation marks, whoever speaks); ``numerator`` is
        their words, ``denominator`` all words of the document's sentences.
    """
    VOICES.check(voices)
    whole = _count_words(voices, "all")
    return DOCUMENT_VALUES.build(
        pd.concat(
            pd.DataFrame(
                {"measure": part, "numerator": _count_words(voices, part), "denominator": whole}
            )
            for part in _QUOTING
        ).reset_index()
    )


def sum_rates(
    spans: pd.DataFrame, *, voices: pd.DataFrame, by: str, names: Sequence[str], part: Part = "all"
) -> pd.DataFrame:
    """Return as document values how often something is found per 1,000 words of one voice.

    Parameters
    ----------
    spans
        What was found, one row each with ``document_id`` and ``start``: advanced matches,
        mentions, obligations, acts.
    voices
        As ``split_voices`` gives them.
    by
        The column of ``spans`` that names the measure, such as ``frame``.
    names
        The names to count; each document gets a row for each, zeros included.
    part
        "all", "own" (newsroom, author, agency), "quoted", or the split that rests on quotation
        marks alone: "outside marks", "inside marks".

    Returns
    -------
    pandas.DataFrame
        One row per document and name: ``numerator`` counts spans that begin in that part,
        ``denominator`` is its words divided by 1,000.

    Raises
    ------
    CompareError
        If the part is unknown.
    """
    placed = assign_voices(spans, voices=voices)
    placed = placed[_is_in(placed, part) & (placed["voice"] != "")]
    counted = placed.groupby(["document_id", by]).size()
    return _fill(counted, _count_words(voices, part) / _WORDS, names)


def _count_words(voices: pd.DataFrame, part: Part) -> pd.Series:
    return voices["n_words"].where(_is_in(voices, part), 0).groupby(voices["document_id"]).sum()


def _fill(counted: pd.Series, whole: pd.Series, names: Iterable[str]) -> pd.DataFrame:
    """Return counts by document and name as document values, zeros included."""
    index = pd.MultiIndex.from_product([whole.index, list(names)], names=["document_id", "measure"])
    values = counted.reindex(index, fill_value=0).rename("numerator").reset_index()
    return DOCUMENT_VALUES.build(values.assign(denominator=values["document_id"].map(whole)))


def _is_in(rows: pd.DataFrame, part: Part) -> pd.Series:
    if part not in PARTS:
        raise CompareError(
            f"there is no part {part!r} of a document's voices",
            remedy=f"It is one of {', '.join(map(repr, PARTS))}.",
        )
    if part.endswith("marks"):
        return rows["in_marks"] == (part == "inside marks")
    chosen = {"own": OWN, QUOTED: (QUOTED,)}.get(part)
    return rows["voice"].isin(chosen) if chosen else rows["voice"].notna()


def sum_speakers(quotes: pd.DataFrame, *, names: Mapping[str, str]) -> pd.DataFrame:
    """Return as document values whose statements a document reports.

    Parameters
    ----------
    quotes
        As ``extract_quotes`` gives them; only statements that somebody has made count.
    names
        The actors to count, id to name; all other speakers are "other".

    Returns
    -------
    pandas.DataFrame
        One row per document that reports a statement, and actor: ``numerator`` counts
        statements by it or by those who belong to it, ``denominator`` all statements.
    """
    QUOTES.check(quotes)
    said = quotes[is_said(quotes)]
    speaker = said["speaker_actor"].where(said["speaker_actor"].isin(list(names)), OTHER)
    counted = said.groupby(["document_id", speaker]).size()
    return _fill(counted, said.groupby("document_id").size(), [*names, OTHER])


def count_voice_words(
    voices: pd.DataFrame,
    *,
    quotes: pd.DataFrame,
    grouping: pd.DataFrame,
    names: Mapping[str, str],
    by: By = "group",
) -> pd.DataFrame:
    """Count words by group or source, and by who says them.

    Parameters
    ----------
    voices, quotes
        As ``split_voices`` and ``extract_quotes`` give them.
    grouping
        As ``group_documents`` gives it.
    names
        The actors whose words are told apart, id to name.
    by
        The column of ``grouping`` that names the rows; documents of no group have none.

    Returns
    -------
    pandas.DataFrame
        Words: one row per group, one column per voice; the words of quoted speakers under the
        id of the actor that they belong to, or "other". Voices without a word have no column.
    """
    VOICES.check(voices)
    joined = voices.merge(quotes[["quote_id", "speaker_actor"]], on="quote_id", how="left")
    actor = joined["speaker_actor"].where(joined["speaker_actor"].isin(list(names)), OTHER)
    said = joined.assign(part=joined["voice"].mask(joined["voice"] == QUOTED, actor))
    return count_parts(said, grouping, by, [*OWN, *names, OTHER])


def count_statements(
    quotes: pd.DataFrame, *, grouping: pd.DataFrame, names: Mapping[str, str], by: By = "group"
) -> pd.DataFrame:
    """Count statements by group or source, and by the actor that the speaker belongs to.

    Parameters
    ----------
    quotes
        As ``extract_quotes`` gives them; only statements that somebody has made count.
    grouping, names, by
        As in :func:`count_voice_words`.

    Returns
    -------
    pandas.DataFrame
        Statements: one row per group, one column per actor, and "other".
    """
    QUOTES.check(quotes)
    said = quotes[is_said(quotes)]
    actor = said["speaker_actor"].where(said["speaker_actor"].isin(list(names)), OTHER)
    return count_parts(said.assign(part=actor, n_words=1), grouping, by, [*names, OTHER])


def count_parts(
    rows: pd.DataFrame, grouping: pd.DataFrame, by: By, parts: Sequence[str]
) -> pd.DataFrame:
    """Sum ``n_words`` of rows by group and ``part``; parts of which there are none are left out."""
    named = grouping[[*dict.fromkeys(("document_id", by))]]
    joined = rows.merge(named, on="document_id")
    table = joined.pivot_table(
        index=by, columns="part", values="n_words", aggfunc="sum", fill_value=0
    )
    members = [name for name in sorted(set(grouping[by])) if name]
    table = table.reindex(index=members, columns=list(parts), fill_value=0).astype("int64")
    return table.loc[:, table.any()].rename_axis(index=str(by), columns=None)


def count_targets(
    spans: pd.DataFrame,
    *,
    voices: pd.DataFrame,
    quotes: pd.DataFrame,
    grouping: pd.DataFrame,
    by: str,
) -> pd.DataFrame:
    """Count what is found by group, by who speaks, and by whom it is about.

    Parameters
    ----------
    spans
        Mentions, obligations, acts or matches, with ``document_id`` and ``start``.
    voices, quotes
        As ``split_voices`` and ``extract_quotes`` give them.
    grouping
        As ``group_documents`` gives it.
    by
        The column of ``spans`` that says whom it is about: ``actor``, ``addressee_actor``.

    Returns
    -------
    pandas.DataFrame
        One row per combination that occurs: ``group``, ``voice``, ``speaker_actor`` ("other"
        when the speaker belongs to no actor, blank when nobody is quoted), ``target``, ``n``,
        ``n_documents``, ``n_sources``.
    """
    placed = assign_voices(spans, voices=voices)
    placed = placed[placed["voice"] != ""]
    placed["speaker_actor"] = name_speakers(placed, quotes=quotes)
    placed = placed.merge(grouping[["document_id", "source_id", "group"]], on="document_id")
    placed = placed.rename(columns={by: "target"})
    counted = placed.groupby(["group", "voice", "speaker_actor", "target"])
    table = counted.agg(
        n=("document_id", "size"),
        n_documents=("document_id", "nunique"),
        n_sources=("source_id", "nunique"),
    )
    return table.reset_index()
