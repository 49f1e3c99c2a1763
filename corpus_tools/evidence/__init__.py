"""From any number to its sentences: the same filters for Python, links and the evidence page."""

from corpus_tools.evidence.building import Evidence, build_evidence
from corpus_tools.evidence.linking import (
    link_counts,
    link_findings,
    link_groups,
    link_part_scores,
    link_signs,
    link_targets,
    link_values,
    link_words,
)
from corpus_tools.evidence.query import COUNTS, write_query
from corpus_tools.evidence.selecting import count_evidence, select_evidence
from corpus_tools.evidence.withholding import withhold_texts
from corpus_tools.evidence.writing import write_evidence

__all__ = [
    "COUNTS",
    "Evidence",
    "build_evidence",
    "count_evidence",
    "link_counts",
    "link_findings",
    "link_groups",
    "link_part_scores",
    "link_signs",
    "link_targets",
    "link_values",
    "link_words",
    "select_evidence",
    "withhold_texts",
    "write_evidence",
    "write_query",
]
