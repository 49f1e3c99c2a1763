"""From a folder of news articles to an honest comparison of how two sides frame an issue.

The names below load what they need when they are first used, so that importing the package
is quick.
"""

from importlib import import_module
from typing import TYPE_CHECKING

__version__ = "0.1.0"

_EXPORTS = {
    "Comparison": "compare",
    "CorpusToolsError": "errors",
    "LoadResult": "loading",
    "Measured": "measure",
    "Study": "study",
    "compare_groups": "compare",
    "compare_words": "compare",
    "compute_alpha": "compare",
    "compute_rank_correlation": "compare",
    "count_frames": "framing",
    "count_words": "compare",
    "describe_corpus": "compare",
    "describe_furniture": "cleaning",
    "describe_tables": "schema",
    "describe_tone": "compare",
    "describe_values": "plots",
    "draft_study": "drafting",
    "find_score_words": "sentiment",
    "group_documents": "compare",
    "label_segments": "cleaning",
    "load_documents": "loading",
    "match_frames": "framing",
    "measure_study": "measure",
    "plot_bars": "plots",
    "plot_comparison": "plots",
    "plot_documents": "plots",
    "plot_group_values": "plots",
    "plot_parts": "plots",
    "plot_score_pairs": "plots",
    "plot_words": "plots",
    "quote_spans": "cleaning",
    "read_codebook": "study",
    "read_study": "study",
    "score_name_swap": "sentiment",
    "score_sentiment": "sentiment",
    "show_figure": "exhibits",
    "show_finding": "exhibits",
    "show_table": "exhibits",
    "shuffle_groups": "compare",
    "split_sentences": "cleaning",
    "sum_frames": "framing",
    "sum_scores": "sentiment",
    "summarize_comparison": "compare",
    "summarize_document_words": "compare",
    "summarize_groups": "compare",
    "summarize_loading": "loading",
    "summarize_score_words": "sentiment",
    "summarize_segments": "cleaning",
}

__all__ = sorted(["__version__", *_EXPORTS])  # noqa: PLE0605  one list of the names is enough

if TYPE_CHECKING:
    from corpus_tools.cleaning import describe_furniture as describe_furniture
    from corpus_tools.cleaning import label_segments as label_segments
    from corpus_tools.cleaning import quote_spans as quote_spans
    from corpus_tools.cleaning import split_sentences as split_sentences
    from corpus_tools.cleaning import summarize_segments as summarize_segments
    from corpus_tools.compare import Comparison as Comparison
    from corpus_tools.compare import compare_groups as compare_groups
    from corpus_tools.compare import compare_words as compare_words
    from corpus_tools.compare import compute_alpha as compute_alpha
    from corpus_tools.compare import compute_rank_correlation as compute_rank_correlation
    from corpus_tools.compare import count_words as count_words
    from corpus_tools.compare import describe_corpus as describe_corpus
    from corpus_tools.compare import describe_tone as describe_tone
    from corpus_tools.compare import group_documents as group_documents
    from corpus_tools.compare import shuffle_groups as shuffle_groups
    from corpus_tools.compare import summarize_comparison as summarize_comparison
    from corpus_tools.compare import summarize_document_words as summarize_document_words
    from corpus_tools.compare import summarize_groups as summarize_groups
    from corpus_tools.drafting import draft_study as draft_study
    from corpus_tools.errors import CorpusToolsError as CorpusToolsError
    from corpus_tools.exhibits import show_figure as show_figure
    from corpus_tools.exhibits import show_finding as show_finding
    from corpus_tools.exhibits import show_table as show_table
    from corpus_tools.framing import count_frames as count_frames
    from corpus_tools.framing import match_frames as match_frames
    from corpus_tools.framing import sum_frames as sum_frames
    from corpus_tools.loading import LoadResult as LoadResult
    from corpus_tools.loading import load_documents as load_documents
    from corpus_tools.loading import summarize_loading as summarize_loading
    from corpus_tools.measure import Measured as Measured
    from corpus_tools.measure import measure_study as measure_study
    from corpus_tools.plots import describe_values as describe_values
    from corpus_tools.plots import plot_bars as plot_bars
    from corpus_tools.plots import plot_comparison as plot_comparison
    from corpus_tools.plots import plot_documents as plot_documents
    from corpus_tools.plots import plot_group_values as plot_group_values
    from corpus_tools.plots import plot_parts as plot_parts
    from corpus_tools.plots import plot_score_pairs as plot_score_pairs
    from corpus_tools.plots import plot_words as plot_words
    from corpus_tools.schema import describe_tables as describe_tables
    from corpus_tools.sentiment import find_score_words as find_score_words
    from corpus_tools.sentiment import score_name_swap as score_name_swap
    from corpus_tools.sentiment import score_sentiment as score_sentiment
    from corpus_tools.sentiment import sum_scores as sum_scores
    from corpus_tools.sentiment import summarize_score_words as summarize_score_words
    from corpus_tools.study import Study as Study
    from corpus_tools.study import read_codebook as read_codebook
    from corpus_tools.study import read_study as read_study


def __getattr__(name: str) -> object:
    if name not in _EXPORTS:
        raise AttributeError(f"module 'corpus_tools' has no attribute {name!r}")
    return getattr(import_module(f"corpus_tools.{_EXPORTS[name]}"), name)


def __dir__() -> list[str]:
    return __all__
