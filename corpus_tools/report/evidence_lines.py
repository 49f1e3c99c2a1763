"""The line below each sentence of the evidence page: where it stands, what was found in it."""

from __future__ import annotations

import re

import pandas as pd

from corpus_tools.compare.phrases import write_actors
from corpus_tools.evidence import Evidence
from corpus_tools.evidence.passages import FURNITURE, SCORE_WORD, TARGET, write_tone
from corpus_tools.sentiment import label_scorer

# The scorer whose words stand below each sentence.
_EXPLAINED = "news"
_NUMBER = re.compile(r" (?=[−+]?\d\.\d\d\b)")


def describe_rows(evidence: Evidence, passages: pd.DataFrame) -> pd.Series:
    """Say of each sentence where it stands and what was found in it, in one line.

    Parameters
    ----------
    evidence
        As ``build_evidence`` gives it; where its texts are blank no word of them is given.
    passages
        As ``choose_passages`` gives them.

    Returns
    -------
    pandas.Series
        One line a sentence, in their order: its place, who is quoted, who is told to act, its
        frames, its scores (that of ``news`` with the part of each word), and the tone toward
        each mention of an actor with its words.
    """
    sentences = evidence.sentences
    number = (sentences["position"] + 1).astype("str")
    place = sentences["part"] + ", sentence " + number
    place = place.where(sentences["part"] != FURNITURE, "page furniture, rule " + sentences["rule"])
    place += (
        ", characters " + sentences["start"].astype("str") + "–" + sentences["end"].astype("str")
    )
    frames = passages[passages["kind"] == "frame"]
    named = frames["name"].map(lambda name: evidence.labels.get(name, name))
    named = named.where(frames["use"] == "advanced", named + " (" + frames["use"] + ")")
    told = _join_names(named, frames)
    tones = _describe_scores(evidence)
    parts = [
        place,
        _describe_voices(evidence, passages).reindex(sentences.index).fillna(""),
        told.reindex(sentences.index).fillna(""),
        tones.reindex(sentences["sentence_id"]).fillna("").set_axis(sentences.index),
        _describe_targets(evidence, passages).reindex(sentences.index).fillna(""),
    ]
    # A number stays on the line of what it is of.
    lines = [
        _NUMBER.sub("\u00a0", " · ".join(filter(None, line))) for line in zip(*parts, strict=True)
    ]
    return pd.Series(lines, index=sentences.index, dtype="str")


def _describe_scores(evidence: Evidence) -> pd.Series:
    """Return by sentence its scores, our own with the part of each word."""
    scores = evidence.scores
    words = evidence.passages[evidence.passages["kind"] == SCORE_WORD]
    words = words[words["name"].str.startswith(f"{_EXPLAINED}:")]
    rules = (" (" + words["use"].map(_curl) + ")").where(words["use"] != "", "")
    parts = words["name"].str.removeprefix(f"{_EXPLAINED}:") + " " + words["pattern"] + rules
    # A copy to share has no words of the articles.
    shown = parts.where(words["sentence_id"].map(_has_text(evidence)), "")
    by_sentence = shown.groupby(words["sentence_id"]).agg(
        lambda line: ", ".join(filter(None, line))
    )
    by_sentence = by_sentence.astype("str")
    told = (": " + by_sentence.where(by_sentence != "")).reindex(scores["sentence_id"]).fillna("")
    told = told.set_axis(scores.index).where(scores["scorer"] == _EXPLAINED, "")
    values = scores["score"].map(write_tone).astype("str")
    scored = scores["scorer"].map(label_scorer).astype("str") + " " + values + told.astype("str")
    return scored.groupby(scores["sentence_id"]).agg(" · ".join)


def _curl(words: str) -> str:
    return re.sub('"([^"]*)"', "“\\1”", words)


def _has_text(evidence: Evidence) -> dict[str, bool]:
    sentences = evidence.sentences
    return dict(zip(sentences["sentence_id"], sentences["text"] != "", strict=True))


def _describe_targets(evidence: Evidence, passages: pd.DataFrame) -> pd.Series:
    """Return by row the tone toward each actor, with its words where there are texts."""
    found = passages[(passages["kind"] == TARGET) & (passages["pattern"] != write_tone(0))]
    names = found["name"].map(lambda name: evidence.actors.get(name, name)).astype("str")
    shown = found["pattern"].where(found["sentence_id"].map(_has_text(evidence)), found["use"])
    lines = "toward " + names + " " + shown
    return lines.groupby(found["row"]).agg(lambda values: " · ".join(dict.fromkeys(values)))


def _join_names(names: pd.Series, passages: pd.DataFrame) -> pd.Series:
    return names.groupby(passages["row"]).agg(lambda values: ", ".join(dict.fromkeys(values)))


def _describe_voices(evidence: Evidence, passages: pd.DataFrame) -> pd.Series:
    """Return by row who is quoted and who is told to act, in a few words."""
    said = passages[passages["kind"] == "statement"]
    actors = [evidence.actors.get(name) for name in said["name"]]
    named = [
        f"{speaker} ({actor})" if actor else speaker
        for speaker, actor in zip(said["pattern"], actors, strict=True)
    ]
    speakers = pd.Series(named, index=said.index, dtype="str")
    told = passages[(passages["kind"] == "obligation") & (passages["use"] == "obligation")]
    addressees = told["name"].map(lambda name: write_actors(name, evidence.actors))
    lines = pd.concat(
        [
            "said by " + _join_names(speakers, said),
            "told to act: " + _join_names(addressees, told),
        ]
    )
    return lines.groupby(level=0, sort=False).agg(" · ".join)
