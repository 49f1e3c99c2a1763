"""Statistics on small tables: groups of sources, words that differ, voices, agreement, balance."""

from corpus_tools.compare.accuracy import compute_accuracy, describe_accuracy
from corpus_tools.compare.acting import (
    ACT_CLASSES,
    count_acts,
    count_obligations,
    judge_acts,
    label_addressees,
)
from corpus_tools.compare.agreement import compute_alpha, compute_rank_correlation
from corpus_tools.compare.balance import describe_corpus, summarize_groups
from corpus_tools.compare.claims import (
    claim_comparison,
    claim_documents,
    claim_loading,
    claim_parts,
    claim_score_words,
    claim_shares,
    claim_values,
    claim_words,
)
from corpus_tools.compare.disagreements import (
    find_disagreements,
    list_disagreements,
    rank_documents,
)
from corpus_tools.compare.frame_claims import (
    claim_cooccurrence,
    claim_frame_places,
    claim_frame_positions,
    summarize_frame_places,
)
from corpus_tools.compare.frame_errors import list_frame_errors
from corpus_tools.compare.grouping import group_documents, shuffle_groups
from corpus_tools.compare.groups import Comparison, compare_groups
from corpus_tools.compare.judging import judge_voices, list_errors, summarize_judgements
from corpus_tools.compare.pattern_words import list_empty_words, score_frame_words
from corpus_tools.compare.patterns import list_wrong_patterns, score_patterns
from corpus_tools.compare.previews import preview_groups
from corpus_tools.compare.scorer_agreement import (
    compare_scorers,
    place_tone_codes,
)
from corpus_tools.compare.speakers import summarize_speakers
from corpus_tools.compare.speaking import (
    count_statements,
    count_targets,
    count_voice_words,
    sum_rates,
    sum_speakers,
    sum_voices,
)
from corpus_tools.compare.stance_accuracy import (
    compute_stance_accuracy,
    count_stance_confusion,
    judge_stances,
)
from corpus_tools.compare.target_accuracy import (
    compute_target_accuracy,
    find_target_errors,
    judge_targets,
    summarize_target_accuracy,
)
from corpus_tools.compare.tone_claims import (
    claim_agreement,
    claim_ranks,
    claim_target_tones,
    describe_agreement,
    describe_ranks,
    describe_target_tone,
)
from corpus_tools.compare.tones import (
    count_target_tones,
    sum_target_tones,
    sum_voice_scores,
    summarize_target_tones,
    summarize_voice_scores,
)
from corpus_tools.compare.voice_claims import (
    claim_addressees,
    claim_speakers,
    claim_voices,
    describe_addressees,
    describe_speakers,
    describe_voice_accuracy,
)
from corpus_tools.compare.voices import assign_voices, name_document_voices, split_voices
from corpus_tools.compare.wording import describe_tone, is_found, summarize_comparison
from corpus_tools.compare.words import (
    WordComparison,
    compare_words,
    count_words,
    summarize_document_words,
)

__all__ = [
    "ACT_CLASSES",
    "Comparison",
    "WordComparison",
    "assign_voices",
    "claim_addressees",
    "claim_agreement",
    "claim_comparison",
    "claim_cooccurrence",
    "claim_documents",
    "claim_frame_places",
    "claim_frame_positions",
    "claim_loading",
    "claim_parts",
    "claim_ranks",
    "claim_score_words",
    "claim_shares",
    "claim_speakers",
    "claim_target_tones",
    "claim_values",
    "claim_voices",
    "claim_words",
    "compare_groups",
    "compare_scorers",
    "compare_words",
    "compute_accuracy",
    "compute_alpha",
    "compute_rank_correlation",
    "compute_stance_accuracy",
    "compute_target_accuracy",
    "count_acts",
    "count_obligations",
    "count_stance_confusion",
    "count_statements",
    "count_target_tones",
    "count_targets",
    "count_voice_words",
    "count_words",
    "describe_accuracy",
    "describe_addressees",
    "describe_agreement",
    "describe_corpus",
    "describe_ranks",
    "describe_speakers",
    "describe_target_tone",
    "describe_tone",
    "describe_voice_accuracy",
    "find_disagreements",
    "find_target_errors",
    "group_documents",
    "is_found",
    "judge_acts",
    "judge_stances",
    "judge_targets",
    "judge_voices",
    "label_addressees",
    "list_disagreements",
    "list_empty_words",
    "list_errors",
    "list_frame_errors",
    "list_wrong_patterns",
    "name_document_voices",
    "place_tone_codes",
    "preview_groups",
    "rank_documents",
    "score_frame_words",
    "score_patterns",
    "shuffle_groups",
    "split_voices",
    "sum_rates",
    "sum_speakers",
    "sum_target_tones",
    "sum_voice_scores",
    "sum_voices",
    "summarize_comparison",
    "summarize_document_words",
    "summarize_frame_places",
    "summarize_groups",
    "summarize_judgements",
    "summarize_speakers",
    "summarize_target_accuracy",
    "summarize_target_tones",
    "summarize_voice_scores",
]
