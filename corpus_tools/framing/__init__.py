"""Find the evidence for frames in sentences and count it."""

from corpus_tools.framing.counting import count_frames, sum_frames
from corpus_tools.framing.matching import match_frames

__all__ = ["count_frames", "match_frames", "sum_frames"]
