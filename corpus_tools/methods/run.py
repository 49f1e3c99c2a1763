"""The numbers of a run that its description needs, each computed once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import pandas as pd

from corpus_tools.compare import (
    compare_groups,
    group_documents,
    judge_acts,
    judge_voices,
    summarize_groups,
    summarize_judgements,
)
from corpus_tools.compare.accuracy import ALL_DOCUMENTS, compute_accuracy, count_unjudged
from corpus_tools.compare.design import Design, describe_design, find_refusal
from corpus_tools.framing import sum_frames
from corpus_tools.measure import Measured
from corpus_tools.study import Study
from corpus_tools.study.codes import read_study_codes
from corpus_tools.study.history import CodebookStatus, find_status, read_history
from corpus_tools.study.voice_codes import read_act_codes, read_voice_codes

# Parts of the documents, as ``summarize_judgements`` names them.
ALL, HELD_BACK = "all", "held back"


@dataclass(frozen=True)
class Agreement:
    """How far the matches agree with human codes.

    Parameters
    ----------
    accuracy
        As ``compute_accuracy`` gives it.
    held_back
        The same of the documents that were kept out of all tuning; ``None`` when the codes
        name none, or no others.
    n_read
        For each group of ``accuracy`` its coded documents that were not kept out of it.
    n_unjudged
        Matches in coded documents that lie in no coded sentence.
    n_documents_absent
        Coded documents that are not in the corpus.
    """

    accuracy: pd.DataFrame
    held_back: pd.DataFrame | None
    n_read: Mapping[str, int]
    n_unjudged: int
    n_documents_absent: int

    @property
    def is_all_held_back(self) -> bool:
        """Whether there are coded documents, and all were kept out of all tuning."""
        return bool(self.accuracy["n_documents"].any()) and not self.n_read[ALL_DOCUMENTS]


@dataclass(frozen=True)
class VoiceAgreement:
    """How far voices, speakers, those told to act, and acts agree with human codes.

    Parameters
    ----------
    accuracy
        As ``summarize_judgements`` gives it.
    n_documents
        Coded documents: all, those held back, and those of each group.
    """

    accuracy: pd.DataFrame
    n_documents: Mapping[str, int]

    @property
    def is_partly_held_back(self) -> bool:
        """Whether some of the coded documents, and not all, were kept out of all tuning."""
        return 0 < self.n_documents[HELD_BACK] < self.n_documents[ALL]


@dataclass(frozen=True)
class Run:
    """A measured study with what a description of it needs.

    Parameters
    ----------
    study, measured
        As they were read and measured.
    grouping, balance
        As ``group_documents`` and ``summarize_groups`` give them.
    design, refused
        What a comparison stands on, and why there is none; blank when there is one.
    frames
        Table of comparisons of the entries.
    agreement
        ``None`` when the study has no human codes.
    voices
        ``None`` when it has none of voices, speakers or demands.
    codebook
        Whether comparisons with the codebook confirm or explore.
    """

    study: Study
    measured: Measured
    grouping: pd.DataFrame
    balance: pd.DataFrame
    design: Design
    refused: str
    frames: pd.DataFrame
    agreement: Agreement | None
    voices: VoiceAgreement | None
    codebook: CodebookStatus

    @property
    def groups(self) -> tuple[str, str]:
        """The two groups that the study compares."""
        return self.study.settings.comparison.groups

    @property
    def mark(self) -> str:
        """What stands in front of each sentence on a constructed corpus."""
        return f"[{self.study.label}] " if self.study.label else ""


def collect_run(study: Study, measured: Measured) -> Run:
    """Compute what a description of the run needs.

    Raises
    ------
    StudyError
        If the study names a file of codes that cannot be read, or that is of other texts.
    """
    settings = study.settings
    groups = settings.comparison.groups
    grouping = group_documents(
        measured.documents, sources=measured.sources, group_by=settings.comparison.group_by
    )
    design = describe_design(grouping, groups=groups)
    values = sum_frames(measured.frame_counts)
    return Run(
        study=study,
        measured=measured,
        grouping=grouping,
        balance=summarize_groups(
            grouping, documents=measured.documents, sentences=measured.sentences
        ),
        design=design,
        refused=_find_refusal(design),
        frames=compare_groups(values, grouping=grouping, groups=groups, seed=settings.seed).table,
        agreement=_find_agreement(study, measured, grouping),
        voices=_find_voices(study, measured, grouping),
        codebook=find_status(read_history(study.folder), codebook=study.codebook),
    )


def _find_refusal(design: Design) -> str:
    """Return why there is no comparison, by no number of sources where that is a guess."""
    refused = find_refusal(design)
    if not design.unidentified:
        return refused
    return refused.removesuffix(f"; {find_refusal(replace(design, unidentified=()))}")


def _find_agreement(study: Study, measured: Measured, grouping: pd.DataFrame) -> Agreement | None:
    if not study.settings.files.codes:
        return None
    codes = read_study_codes(study, documents=measured.documents)
    is_here = codes["document_id"].isin(grouping["document_id"])
    here = codes[is_here]
    # A document of which one sentence was read is a document that was read.
    read = set(here.loc[~here["held_back"], "document_id"])
    apart = here[~here["document_id"].isin(read)]
    tables = [
        compute_accuracy(
            measured.frame_matches, codes=part, grouping=grouping, entries=study.codebook.ids
        )
        for part in (here, apart)
    ]
    groups = grouping.loc[grouping["document_id"].isin(read), "group"]
    return Agreement(
        accuracy=tables[0],
        held_back=tables[1] if read and len(apart) else None,
        n_read={ALL_DOCUMENTS: len(read)}
        | {name: int((groups == name).sum()) for name in tables[0]["group"].unique()[1:]},
        n_unjudged=count_unjudged(measured.frame_matches, codes=here),
        n_documents_absent=codes.loc[~is_here, "document_id"].nunique(),
    )


def _find_voices(study: Study, measured: Measured, grouping: pd.DataFrame) -> VoiceAgreement | None:
    codes = read_voice_codes(study, documents=measured.documents)
    coded = codes.merge(grouping[["document_id", "group"]], on="document_id")
    if coded.empty:
        return None
    acts = read_act_codes(study, documents=measured.documents)
    judged = [
        judge_voices(
            codes,
            voices=measured.voices,
            quotes=measured.quotes,
            obligations=measured.obligations,
        ),
        judge_acts(acts, codes=codes, acts=measured.acts),
    ]
    names = [name for name in sorted(set(coded["group"])) if name]
    parts = {ALL: coded, HELD_BACK: coded[coded["held_back"]]}
    parts |= {name: coded[coded["group"] == name] for name in names}
    return VoiceAgreement(
        accuracy=summarize_judgements(pd.concat(judged), grouping=grouping),
        n_documents={name: part["document_id"].nunique() for name, part in parts.items()},
    )
