"""All that a run says of itself, as plain values."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from corpus_tools.loading import summarize_loading
from corpus_tools.measure import Measured
from corpus_tools.methods.citing import Citation, cite_report, read_software
from corpus_tools.methods.limits import Rows, list_limits
from corpus_tools.methods.paragraph import write_paragraphs
from corpus_tools.methods.references import write_references
from corpus_tools.methods.run import collect_run
from corpus_tools.study import Study
from corpus_tools.study.reading import UNKNOWN


@dataclass(frozen=True)
class Methods:
    """What a run says of itself; every number in it is computed from the run.

    Parameters
    ----------
    limits
        Term and text: what the figures stand on and what they cannot carry.
    paragraph
        The methods as a paper reports them, in paragraphs parted by a blank line.
    references
        The works that ``paragraph`` cites, as BibTeX.
    citation
        How to cite the report, as text and as BibTeX.
    receipt
        Outcome and number of files and records; kept and dropped add up to found.
    balance
        One row per group, as ``summarize_groups`` gives it.
    sources
        One row per source: ``name``, ``group``, ``reason``, ``confidence``, ``n_documents``.
    exploratory
        Why the comparison only explores; blank when it does not, or when there is none.
    """

    limits: Rows
    paragraph: str
    references: str
    citation: Citation
    receipt: Rows
    balance: pd.DataFrame
    sources: pd.DataFrame
    exploratory: str


def describe_methods(study: Study, measured: Measured) -> Methods:
    """Describe how a study was measured and what its figures can carry.

    Parameters
    ----------
    study
        As ``read_study`` gives it.
    measured
        As ``measure_study`` gives it.

    Returns
    -------
    description : Methods
        Plain values and small tables.

    Raises
    ------
    StudyError
        If the study names a file of codes that cannot be read, or that is of other texts.
    """
    run = collect_run(study, measured)
    software = read_software()
    paragraph, cited = write_paragraphs(run, software=software)
    receipt = summarize_loading(measured.loaded)
    return Methods(
        limits=list_limits(run),
        paragraph=paragraph,
        references=write_references(cited, software=software),
        citation=cite_report(run, software=software),
        receipt=tuple((str(row.outcome), str(row.n_records)) for row in receipt.itertuples()),
        balance=run.balance,
        sources=_count_documents(run.grouping, study),
        exploratory=run.codebook.sentence
        if run.codebook.kind == "exploratory" and not run.refused
        else "",
    )


def _count_documents(grouping: pd.DataFrame, study: Study) -> pd.DataFrame:
    sources = study.sources
    counts = grouping.groupby("source_id").size().reindex(sources["source_id"], fill_value=0)
    is_known = sources["name"].str.lower() != UNKNOWN
    return pd.DataFrame(
        {
            "name": sources["name"].where(is_known, sources["source_id"] + ", unknown"),
            "group": sources[study.settings.comparison.group_by],
            "reason": sources["side_reason"],
            "confidence": sources["side_confidence"],
            "n_documents": counts.to_numpy(),
        }
    )
