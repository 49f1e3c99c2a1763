"""A table in, axes out; nothing is computed here but positions."""

from corpus_tools.plots.comparisons import plot_comparison, plot_group_values
from corpus_tools.plots.composition import plot_composition
from corpus_tools.plots.cooccurrence import plot_cooccurrence
from corpus_tools.plots.describing import describe_shares, describe_values
from corpus_tools.plots.describing_frames import (
    describe_cooccurrence,
    describe_frame_places,
    describe_frame_positions,
)
from corpus_tools.plots.documents import plot_parts
from corpus_tools.plots.frames import plot_frame_places, plot_frame_positions
from corpus_tools.plots.receipt import plot_loading
from corpus_tools.plots.scores import plot_agreement, plot_document_ranks
from corpus_tools.plots.shares import plot_shares_by_document
from corpus_tools.plots.timeline import plot_documents
from corpus_tools.plots.tones import (
    describe_target_tones,
    plot_target_tones,
)
from corpus_tools.plots.words import choose_words, plot_score_words, plot_words

__all__ = [
    "choose_words",
    "describe_cooccurrence",
    "describe_frame_places",
    "describe_frame_positions",
    "describe_shares",
    "describe_target_tones",
    "describe_values",
    "plot_agreement",
    "plot_comparison",
    "plot_composition",
    "plot_cooccurrence",
    "plot_document_ranks",
    "plot_documents",
    "plot_frame_places",
    "plot_frame_positions",
    "plot_group_values",
    "plot_loading",
    "plot_parts",
    "plot_score_words",
    "plot_shares_by_document",
    "plot_target_tones",
    "plot_words",
]
