"""From a folder of news articles to an honest comparison of how two sides frame an issue.

The names below load what they need when they are first used, so that importing the package
is quick.
"""

from importlib import import_module
from typing import TYPE_CHECKING

__version__ = "0.1.0"

_EXPORTS = {
    "ACT_CLASSES": "compare",
    "Audit": "sentiment",
    "CaseStudy": "publishing",
    "Comparison": "compare",
    "CorpusToolsError": "errors",
    "Evidence": "evidence",
    "LoadResult": "loading",
    "Measured": "measure",
    "Prepared": "preparing",
    "Preview": "framing",
    "Published": "publishing",
    "SCORERS": "sentiment",
    "Study": "study",
    "apply_decisions": "duplicates",
    "assign_voices": "compare",
    "audit_scorer": "sentiment",
    "build_evidence": "evidence",
    "change_segments": "cleaning",
    "choose_case_study": "publishing",
    "choose_topic_words": "sentiment",
    "choose_words": "plots",
    "claim_addressees": "compare",
    "claim_agreement": "compare",
    "claim_comparison": "compare",
    "claim_cooccurrence": "compare",
    "claim_documents": "compare",
    "claim_frame_places": "compare",
    "claim_frame_positions": "compare",
    "claim_loading": "compare",
    "claim_parts": "compare",
    "claim_ranks": "compare",
    "claim_score_words": "compare",
    "claim_shares": "compare",
    "claim_speakers": "compare",
    "claim_target_tones": "compare",
    "claim_values": "compare",
    "claim_voices": "compare",
    "claim_words": "compare",
    "classify_act": "acts",
    "compare_groups": "compare",
    "compare_scorers": "compare",
    "compare_words": "compare",
    "compute_accuracy": "compare",
    "compute_alpha": "compare",
    "compute_rank_correlation": "compare",
    "compute_stance_accuracy": "compare",
    "compute_target_accuracy": "compare",
    "count_acts": "compare",
    "count_demands": "publishing",
    "count_evidence": "evidence",
    "count_frame_pairs": "framing",
    "count_frame_places": "framing",
    "count_frames": "framing",
    "count_obligations": "compare",
    "count_signs": "sentiment",
    "count_stance_confusion": "compare",
    "count_statements": "compare",
    "count_target_tones": "compare",
    "count_targets": "compare",
    "count_voice_words": "compare",
    "count_words": "compare",
    "describe_accuracy": "compare",
    "describe_addressees": "compare",
    "describe_agreement": "compare",
    "describe_articles": "publishing",
    "describe_cooccurrence": "plots",
    "describe_corpus": "compare",
    "describe_frame_places": "plots",
    "describe_frame_positions": "plots",
    "describe_furniture": "cleaning",
    "describe_lines": "cleaning",
    "describe_methods": "methods",
    "describe_ranks": "compare",
    "describe_shares": "plots",
    "describe_speakers": "compare",
    "describe_tables": "schema",
    "describe_target_tone": "compare",
    "describe_target_tones": "plots",
    "describe_tone": "compare",
    "describe_values": "plots",
    "describe_voice_accuracy": "compare",
    "detect_language": "loading",
    "draft_study": "drafting",
    "explain_score": "sentiment",
    "explain_target": "sentiment",
    "extract_acts": "acts",
    "extract_obligations": "obligations",
    "extract_quotes": "quotes",
    "fill_from_text": "cleaning",
    "find_disagreements": "compare",
    "find_document_frames": "framing",
    "find_duplicates": "duplicates",
    "find_mentions": "mentions",
    "find_stance_cues": "framing",
    "find_status": "study",
    "find_target_errors": "compare",
    "fingerprint_lexicon": "sentiment",
    "group_documents": "compare",
    "group_duplicates": "duplicates",
    "is_found": "compare",
    "join_audits": "sentiment",
    "judge_acts": "compare",
    "judge_stances": "compare",
    "judge_targets": "compare",
    "judge_voices": "compare",
    "label_addressees": "compare",
    "label_scorer": "sentiment",
    "label_segments": "cleaning",
    "link_counts": "evidence",
    "link_findings": "evidence",
    "link_groups": "evidence",
    "link_part_scores": "evidence",
    "link_signs": "evidence",
    "link_targets": "evidence",
    "link_values": "evidence",
    "link_words": "evidence",
    "list_audits": "sentiment",
    "list_disagreements": "compare",
    "list_empty_words": "compare",
    "list_entries": "study",
    "list_errors": "compare",
    "list_examples": "study",
    "list_frame_errors": "compare",
    "list_negations": "sentiment",
    "list_shared_sentences": "duplicates",
    "list_topic_weights": "sentiment",
    "list_unused_decisions": "duplicates",
    "list_wrong_patterns": "compare",
    "load_documents": "loading",
    "match_examples": "framing",
    "match_frames": "framing",
    "measure_study": "measure",
    "name_document_voices": "compare",
    "name_polarity": "sentiment",
    "place_tone_codes": "compare",
    "plot_agreement": "plots",
    "plot_comparison": "plots",
    "plot_composition": "plots",
    "plot_cooccurrence": "plots",
    "plot_document_ranks": "plots",
    "plot_documents": "plots",
    "plot_frame_places": "plots",
    "plot_frame_positions": "plots",
    "plot_group_values": "plots",
    "plot_loading": "plots",
    "plot_parts": "plots",
    "plot_score_words": "plots",
    "plot_shares_by_document": "plots",
    "plot_target_tones": "plots",
    "plot_words": "plots",
    "prepare_study": "preparing",
    "preview_frame": "framing",
    "preview_groups": "compare",
    "publish_measures": "publishing",
    "quote_sentences": "publishing",
    "quote_spans": "cleaning",
    "rank_documents": "compare",
    "read_act_codes": "study",
    "read_codebook": "study",
    "read_codes": "study",
    "read_decisions": "duplicates",
    "read_directed": "sentiment",
    "read_history": "study",
    "read_lexicon": "sentiment",
    "read_modifiers": "sentiment",
    "read_published": "publishing",
    "read_stance_codes": "study",
    "read_study": "study",
    "read_study_codes": "study",
    "read_target_codes": "study",
    "read_tone_codes": "study",
    "read_voice_codes": "study",
    "review_duplicates": "duplicates",
    "save_figure": "exhibits",
    "score_frame_words": "compare",
    "score_marks": "sentiment",
    "score_name_swap": "sentiment",
    "score_negations": "sentiment",
    "score_patterns": "compare",
    "score_sentiment": "sentiment",
    "score_stance": "framing",
    "score_target_tone": "sentiment",
    "select_documents": "duplicates",
    "select_evidence": "evidence",
    "show_figure": "exhibits",
    "show_finding": "exhibits",
    "show_table": "exhibits",
    "shuffle_groups": "compare",
    "split_sentences": "cleaning",
    "split_voices": "compare",
    "sum_frame_documents": "framing",
    "sum_frame_parts": "publishing",
    "sum_frame_places": "framing",
    "sum_frame_rates": "framing",
    "sum_frames": "framing",
    "sum_rates": "compare",
    "sum_scores": "sentiment",
    "sum_speakers": "compare",
    "sum_stances": "framing",
    "sum_target_tones": "compare",
    "sum_voice_scores": "compare",
    "sum_voices": "compare",
    "summarize_comparison": "compare",
    "summarize_cooccurrence": "framing",
    "summarize_document_words": "compare",
    "summarize_files": "loading",
    "summarize_frame_places": "compare",
    "summarize_groups": "compare",
    "summarize_headlines": "publishing",
    "summarize_judgements": "compare",
    "summarize_loading": "loading",
    "summarize_marks": "sentiment",
    "summarize_score_words": "sentiment",
    "summarize_segments": "cleaning",
    "summarize_shares": "framing",
    "summarize_sources": "loading",
    "summarize_speakers": "compare",
    "summarize_swaps": "sentiment",
    "summarize_syndication": "duplicates",
    "summarize_target_accuracy": "compare",
    "summarize_target_tones": "compare",
    "summarize_voice_scores": "compare",
    "write_evidence": "evidence",
    "write_published": "publishing",
    "write_query": "evidence",
}

__all__ = sorted(["__version__", *_EXPORTS])  # noqa: PLE0605  one list of the names is enough

if TYPE_CHECKING:
    from corpus_tools.acts import classify_act as classify_act
    from corpus_tools.acts import extract_acts as extract_acts
    from corpus_tools.cleaning import change_segments as change_segments
    from corpus_tools.cleaning import describe_furniture as describe_furniture
    from corpus_tools.cleaning import describe_lines as describe_lines
    from corpus_tools.cleaning import fill_from_text as fill_from_text
    from corpus_tools.cleaning import label_segments as label_segments
    from corpus_tools.cleaning import quote_spans as quote_spans
    from corpus_tools.cleaning import split_sentences as split_sentences
    from corpus_tools.cleaning import summarize_segments as summarize_segments
    from corpus_tools.compare import ACT_CLASSES as ACT_CLASSES
    from corpus_tools.compare import Comparison as Comparison
    from corpus_tools.compare import assign_voices as assign_voices
    from corpus_tools.compare import claim_addressees as claim_addressees
    from corpus_tools.compare import claim_agreement as claim_agreement
    from corpus_tools.compare import claim_comparison as claim_comparison
    from corpus_tools.compare import claim_cooccurrence as claim_cooccurrence
    from corpus_tools.compare import claim_documents as claim_documents
    from corpus_tools.compare import claim_frame_places as claim_frame_places
    from corpus_tools.compare import claim_frame_positions as claim_frame_positions
    from corpus_tools.compare import claim_loading as claim_loading
    from corpus_tools.compare import claim_parts as claim_parts
    from corpus_tools.compare import claim_ranks as claim_ranks
    from corpus_tools.compare import claim_score_words as claim_score_words
    from corpus_tools.compare import claim_shares as claim_shares
    from corpus_tools.compare import claim_speakers as claim_speakers
    from corpus_tools.compare import claim_target_tones as claim_target_tones
    from corpus_tools.compare import claim_values as claim_values
    from corpus_tools.compare import claim_voices as claim_voices
    from corpus_tools.compare import claim_words as claim_words
    from corpus_tools.compare import compare_groups as compare_groups
    from corpus_tools.compare import compare_scorers as compare_scorers
    from corpus_tools.compare import compare_words as compare_words
    from corpus_tools.compare import compute_accuracy as compute_accuracy
    from corpus_tools.compare import compute_alpha as compute_alpha
    from corpus_tools.compare import compute_rank_correlation as compute_rank_correlation
    from corpus_tools.compare import compute_stance_accuracy as compute_stance_accuracy
    from corpus_tools.compare import compute_target_accuracy as compute_target_accuracy
    from corpus_tools.compare import count_acts as count_acts
    from corpus_tools.compare import count_obligations as count_obligations
    from corpus_tools.compare import count_stance_confusion as count_stance_confusion
    from corpus_tools.compare import count_statements as count_statements
    from corpus_tools.compare import count_target_tones as count_target_tones
    from corpus_tools.compare import count_targets as count_targets
    from corpus_tools.compare import count_voice_words as count_voice_words
    from corpus_tools.compare import count_words as count_words
    from corpus_tools.compare import describe_accuracy as describe_accuracy
    from corpus_tools.compare import describe_addressees as describe_addressees
    from corpus_tools.compare import describe_agreement as describe_agreement
    from corpus_tools.compare import describe_corpus as describe_corpus
    from corpus_tools.compare import describe_ranks as describe_ranks
    from corpus_tools.compare import describe_speakers as describe_speakers
    from corpus_tools.compare import describe_target_tone as describe_target_tone
    from corpus_tools.compare import describe_tone as describe_tone
    from corpus_tools.compare import describe_voice_accuracy as describe_voice_accuracy
    from corpus_tools.compare import find_disagreements as find_disagreements
    from corpus_tools.compare import find_target_errors as find_target_errors
    from corpus_tools.compare import group_documents as group_documents
    from corpus_tools.compare import is_found as is_found
    from corpus_tools.compare import judge_acts as judge_acts
    from corpus_tools.compare import judge_stances as judge_stances
    from corpus_tools.compare import judge_targets as judge_targets
    from corpus_tools.compare import judge_voices as judge_voices
    from corpus_tools.compare import label_addressees as label_addressees
    from corpus_tools.compare import list_disagreements as list_disagreements
    from corpus_tools.compare import list_empty_words as list_empty_words
    from corpus_tools.compare import list_errors as list_errors
    from corpus_tools.compare import list_frame_errors as list_frame_errors
    from corpus_tools.compare import list_wrong_patterns as list_wrong_patterns
    from corpus_tools.compare import name_document_voices as name_document_voices
    from corpus_tools.compare import place_tone_codes as place_tone_codes
    from corpus_tools.compare import preview_groups as preview_groups
    from corpus_tools.compare import rank_documents as rank_documents
    from corpus_tools.compare import score_frame_words as score_frame_words
    from corpus_tools.compare import score_patterns as score_patterns
    from corpus_tools.compare import shuffle_groups as shuffle_groups
    from corpus_tools.compare import split_voices as split_voices
    from corpus_tools.compare import sum_rates as sum_rates
    from corpus_tools.compare import sum_speakers as sum_speakers
    from corpus_tools.compare import sum_target_tones as sum_target_tones
    from corpus_tools.compare import sum_voice_scores as sum_voice_scores
    from corpus_tools.compare import sum_voices as sum_voices
    from corpus_tools.compare import summarize_comparison as summarize_comparison
    from corpus_tools.compare import summarize_document_words as summarize_document_words
    from corpus_tools.compare import summarize_frame_places as summarize_frame_places
    from corpus_tools.compare import summarize_groups as summarize_groups
    from corpus_tools.compare import summarize_judgements as summarize_judgements
    from corpus_tools.compare import summarize_speakers as summarize_speakers
    from corpus_tools.compare import summarize_target_accuracy as summarize_target_accuracy
    from corpus_tools.compare import summarize_target_tones as summarize_target_tones
    from corpus_tools.compare import summarize_voice_scores as summarize_voice_scores
    from corpus_tools.drafting import draft_study as draft_study
    from corpus_tools.duplicates import apply_decisions as apply_decisions
    from corpus_tools.duplicates import find_duplicates as find_duplicates
    from corpus_tools.duplicates import group_duplicates as group_duplicates
    from corpus_tools.duplicates import list_shared_sentences as list_shared_sentences
    from corpus_tools.duplicates import list_unused_decisions as list_unused_decisions
    from corpus_tools.duplicates import read_decisions as read_decisions
    from corpus_tools.duplicates import review_duplicates as review_duplicates
    from corpus_tools.duplicates import select_documents as select_documents
    from corpus_tools.duplicates import summarize_syndication as summarize_syndication
    from corpus_tools.errors import CorpusToolsError as CorpusToolsError
    from corpus_tools.evidence import Evidence as Evidence
    from corpus_tools.evidence import build_evidence as build_evidence
    from corpus_tools.evidence import count_evidence as count_evidence
    from corpus_tools.evidence import link_counts as link_counts
    from corpus_tools.evidence import link_findings as link_findings
    from corpus_tools.evidence import link_groups as link_groups
    from corpus_tools.evidence import link_part_scores as link_part_scores
    from corpus_tools.evidence import link_signs as link_signs
    from corpus_tools.evidence import link_targets as link_targets
    from corpus_tools.evidence import link_values as link_values
    from corpus_tools.evidence import link_words as link_words
    from corpus_tools.evidence import select_evidence as select_evidence
    from corpus_tools.evidence import write_evidence as write_evidence
    from corpus_tools.evidence import write_query as write_query
    from corpus_tools.exhibits import save_figure as save_figure
    from corpus_tools.exhibits import show_figure as show_figure
    from corpus_tools.exhibits import show_finding as show_finding
    from corpus_tools.exhibits import show_table as show_table
    from corpus_tools.framing import Preview as Preview
    from corpus_tools.framing import count_frame_pairs as count_frame_pairs
    from corpus_tools.framing import count_frame_places as count_frame_places
    from corpus_tools.framing import count_frames as count_frames
    from corpus_tools.framing import find_document_frames as find_document_frames
    from corpus_tools.framing import find_stance_cues as find_stance_cues
    from corpus_tools.framing import match_examples as match_examples
    from corpus_tools.framing import match_frames as match_frames
    from corpus_tools.framing import preview_frame as preview_frame
    from corpus_tools.framing import score_stance as score_stance
    from corpus_tools.framing import sum_frame_documents as sum_frame_documents
    from corpus_tools.framing import sum_frame_places as sum_frame_places
    from corpus_tools.framing import sum_frame_rates as sum_frame_rates
    from corpus_tools.framing import sum_frames as sum_frames
    from corpus_tools.framing import sum_stances as sum_stances
    from corpus_tools.framing import summarize_cooccurrence as summarize_cooccurrence
    from corpus_tools.framing import summarize_shares as summarize_shares
    from corpus_tools.loading import LoadResult as LoadResult
    from corpus_tools.loading import detect_language as detect_language
    from corpus_tools.loading import load_documents as load_documents
    from corpus_tools.loading import summarize_files as summarize_files
    from corpus_tools.loading import summarize_loading as summarize_loading
    from corpus_tools.loading import summarize_sources as summarize_sources
    from corpus_tools.measure import Measured as Measured
    from corpus_tools.measure import measure_study as measure_study
    from corpus_tools.mentions import find_mentions as find_mentions
    from corpus_tools.methods import describe_methods as describe_methods
    from corpus_tools.obligations import extract_obligations as extract_obligations
    from corpus_tools.plots import choose_words as choose_words
    from corpus_tools.plots import describe_cooccurrence as describe_cooccurrence
    from corpus_tools.plots import describe_frame_places as describe_frame_places
    from corpus_tools.plots import describe_frame_positions as describe_frame_positions
    from corpus_tools.plots import describe_shares as describe_shares
    from corpus_tools.plots import describe_target_tones as describe_target_tones
    from corpus_tools.plots import describe_values as describe_values
    from corpus_tools.plots import plot_agreement as plot_agreement
    from corpus_tools.plots import plot_comparison as plot_comparison
    from corpus_tools.plots import plot_composition as plot_composition
    from corpus_tools.plots import plot_cooccurrence as plot_cooccurrence
    from corpus_tools.plots import plot_document_ranks as plot_document_ranks
    from corpus_tools.plots import plot_documents as plot_documents
    from corpus_tools.plots import plot_frame_places as plot_frame_places
    from corpus_tools.plots import plot_frame_positions as plot_frame_positions
    from corpus_tools.plots import plot_group_values as plot_group_values
    from corpus_tools.plots import plot_loading as plot_loading
    from corpus_tools.plots import plot_parts as plot_parts
    from corpus_tools.plots import plot_score_words as plot_score_words
    from corpus_tools.plots import plot_shares_by_document as plot_shares_by_document
    from corpus_tools.plots import plot_target_tones as plot_target_tones
    from corpus_tools.plots import plot_words as plot_words
    from corpus_tools.preparing import Prepared as Prepared
    from corpus_tools.preparing import prepare_study as prepare_study
    from corpus_tools.publishing import CaseStudy as CaseStudy
    from corpus_tools.publishing import Published as Published
    from corpus_tools.publishing import choose_case_study as choose_case_study
    from corpus_tools.publishing import count_demands as count_demands
    from corpus_tools.publishing import describe_articles as describe_articles
    from corpus_tools.publishing import publish_measures as publish_measures
    from corpus_tools.publishing import quote_sentences as quote_sentences
    from corpus_tools.publishing import read_published as read_published
    from corpus_tools.publishing import sum_frame_parts as sum_frame_parts
    from corpus_tools.publishing import summarize_headlines as summarize_headlines
    from corpus_tools.publishing import write_published as write_published
    from corpus_tools.quotes import extract_quotes as extract_quotes
    from corpus_tools.schema import describe_tables as describe_tables
    from corpus_tools.sentiment import SCORERS as SCORERS
    from corpus_tools.sentiment import Audit as Audit
    from corpus_tools.sentiment import audit_scorer as audit_scorer
    from corpus_tools.sentiment import choose_topic_words as choose_topic_words
    from corpus_tools.sentiment import count_signs as count_signs
    from corpus_tools.sentiment import explain_score as explain_score
    from corpus_tools.sentiment import explain_target as explain_target
    from corpus_tools.sentiment import fingerprint_lexicon as fingerprint_lexicon
    from corpus_tools.sentiment import join_audits as join_audits
    from corpus_tools.sentiment import label_scorer as label_scorer
    from corpus_tools.sentiment import list_audits as list_audits
    from corpus_tools.sentiment import list_negations as list_negations
    from corpus_tools.sentiment import list_topic_weights as list_topic_weights
    from corpus_tools.sentiment import name_polarity as name_polarity
    from corpus_tools.sentiment import read_directed as read_directed
    from corpus_tools.sentiment import read_lexicon as read_lexicon
    from corpus_tools.sentiment import read_modifiers as read_modifiers
    from corpus_tools.sentiment import score_marks as score_marks
    from corpus_tools.sentiment import score_name_swap as score_name_swap
    from corpus_tools.sentiment import score_negations as score_negations
    from corpus_tools.sentiment import score_sentiment as score_sentiment
    from corpus_tools.sentiment import score_target_tone as score_target_tone
    from corpus_tools.sentiment import sum_scores as sum_scores
    from corpus_tools.sentiment import summarize_marks as summarize_marks
    from corpus_tools.sentiment import summarize_score_words as summarize_score_words
    from corpus_tools.sentiment import summarize_swaps as summarize_swaps
    from corpus_tools.study import Study as Study
    from corpus_tools.study import find_status as find_status
    from corpus_tools.study import list_entries as list_entries
    from corpus_tools.study import list_examples as list_examples
    from corpus_tools.study import read_act_codes as read_act_codes
    from corpus_tools.study import read_codebook as read_codebook
    from corpus_tools.study import read_codes as read_codes
    from corpus_tools.study import read_history as read_history
    from corpus_tools.study import read_stance_codes as read_stance_codes
    from corpus_tools.study import read_study as read_study
    from corpus_tools.study import read_study_codes as read_study_codes
    from corpus_tools.study import read_target_codes as read_target_codes
    from corpus_tools.study import read_tone_codes as read_tone_codes
    from corpus_tools.study import read_voice_codes as read_voice_codes


def __getattr__(name: str) -> object:
    if name not in _EXPORTS:
        raise AttributeError(f"module 'corpus_tools' has no attribute {name!r}")
    return getattr(import_module(f"corpus_tools.{_EXPORTS[name]}"), name)


def __dir__() -> list[str]:
    return __all__
