"""What a run says of itself: limits, a methods paragraph, references, how to cite it."""

from corpus_tools.methods.describing import Methods, describe_methods

__all__ = ["Methods", "describe_methods"]
