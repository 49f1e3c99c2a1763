"""How fast the machine is, so that a limit in seconds asks the same of a file everywhere."""

from __future__ import annotations

import re
import time
from collections import Counter

# What the yardstick takes on the machine that the limits were set on: seconds of the processor.
_THERE = 0.2
_WORD = re.compile(r"\b(?:share|read|click|tell)\w*|\w+", re.IGNORECASE)
_TEXT = " ".join(
    f"Line {n} of the harbour says so, and {n * 7} ships read it." for n in range(2_000)
)
_ROUNDS = 20


def measure_pace() -> float:
    """Return how many times longer than there the yardstick takes here: 1 or more."""
    began = time.process_time()
    for _ in range(_ROUNDS):
        counted = Counter(word.casefold() for word in _WORD.findall(_TEXT))
        sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    return max(1.0, (time.process_time() - began) / _THERE)
