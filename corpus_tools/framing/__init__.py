"""Find the evidence for frames in sentences and count it."""

from corpus_tools.framing.cooccurrence import count_frame_pairs, summarize_cooccurrence
from corpus_tools.framing.counting import count_frames, sum_frames
from corpus_tools.framing.documents import find_document_frames, summarize_shares
from corpus_tools.framing.examples import match_examples
from corpus_tools.framing.matching import match_frames
from corpus_tools.framing.previewing import Preview, preview_frame
from corpus_tools.framing.profiles import (
    count_frame_places,
    sum_frame_documents,
    sum_frame_places,
    sum_frame_rates,
)
from corpus_tools.framing.stance import find_stance_cues, score_stance, sum_stances

__all__ = [
    "Preview",
    "count_frame_pairs",
    "count_frame_places",
    "count_frames",
    "find_document_frames",
    "find_stance_cues",
    "match_examples",
    "match_frames",
    "preview_frame",
    "score_stance",
    "sum_frame_documents",
    "sum_frame_places",
    "sum_frame_rates",
    "sum_frames",
    "sum_stances",
    "summarize_cooccurrence",
    "summarize_shares",
]
