"""A table in, axes out; nothing is computed here but positions."""

from corpus_tools.plots.comparisons import plot_comparison, plot_group_values, plot_words
from corpus_tools.plots.describing import describe_values
from corpus_tools.plots.documents import plot_documents, plot_parts
from corpus_tools.plots.scores import plot_bars, plot_score_pairs

__all__ = [
    "describe_values",
    "plot_bars",
    "plot_comparison",
    "plot_documents",
    "plot_group_values",
    "plot_parts",
    "plot_score_pairs",
    "plot_words",
]
