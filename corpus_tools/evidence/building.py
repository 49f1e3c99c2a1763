"""The sentences of a study with all that was found in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import pandas as pd

from corpus_tools.cleaning import quote_spans
from corpus_tools.compare import group_documents
from corpus_tools.evidence.passages import FURNITURE, list_passages
from corpus_tools.measure import Measured
from corpus_tools.schema import EVIDENCE
from corpus_tools.study import Study


@dataclass(frozen=True, eq=False)
class Evidence:
    """What every number of a report is made of.

    Parameters
    ----------
    sentences
        One row per sentence, and per stretch of page furniture (``part`` "furniture").
    passages
        One row per place in a sentence: a match of a frame, a word, a word that moved a score,
        a mention, a statement, an obligation, an act, a stretch of one voice.
    scores
        One row per sentence and scorer.
    documents
        One row per document: what is known of it, without its text.
    labels, actors
        The name to show for each frame, for each actor.
    runs
        Of a report to share: hashes of the words in a row that must not stand in it.
    """

    sentences: pd.DataFrame
    passages: pd.DataFrame
    scores: pd.DataFrame
    documents: pd.DataFrame
    labels: Mapping[str, str]
    actors: Mapping[str, str] = field(default_factory=dict)
    runs: frozenset[int] = frozenset()


def build_evidence(study: Study, measured: Measured) -> Evidence:
    """Join the sentences of a measured study with their sides and all that was found in them.

    Parameters
    ----------
    study
        As ``read_study`` gives it.
    measured
        As ``measure_study`` gives it.

    Returns
    -------
    Evidence
        Tables that ``select_evidence`` filters and that the evidence page of a report shows.
    """
    grouping = group_documents(
        measured.documents, sources=measured.sources, group_by=study.settings.comparison.group_by
    )
    sides = grouping.rename(columns={"group": "side", "source_name": "source"})
    sides = sides.drop(columns="is_identified")
    furniture = _list_furniture(measured)
    rows = pd.concat([measured.sentences.assign(rule=""), furniture])
    rows = rows.merge(sides, on="document_id").sort_values(["document_id", "start"])
    facts = measured.documents.drop(columns=["text", "encoding"])
    return Evidence(
        sentences=EVIDENCE.build(rows),
        passages=list_passages(study, measured, furniture=furniture),
        scores=measured.sentiment_scores,
        documents=facts.drop(columns="source_id").merge(sides, on="document_id"),
        labels=study.codebook.labels,
        actors={actor.id: actor.name for actor in study.actors},
    )


def _list_furniture(measured: Measured) -> pd.DataFrame:
    found = measured.segments[measured.segments["part"] == FURNITURE]
    quoted = quote_spans(found, documents=measured.documents)
    place = quoted["start"].astype("str")
    return quoted.assign(sentence_id=quoted["document_id"] + ":furniture:" + place, position=-1)
