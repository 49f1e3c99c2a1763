"""How fast the machine is, so that a limit in seconds asks the same of a file everywhere."""

from __future__ import annotations

import re
import time
from collections import Counter

# Seconds of the processor that the yardstick took when the limits were set. It takes .3 here now,
# and labelling takes half as long again as then, from which this figure is worked out.
_THERE = 0.2
# So slow may a machine be: a file that takes more than that times its limit fails on any.
_SLOWEST = 2.0
_WORD = re.compile(r"\b(?:share|read|click|tell)\w*|\w+", re.IGNORECASE)
_TEXT = " ".join(
    f"Line {n} of the harbour says so, and {n * 7} ships read it." for n in range(2_000)
)
_ROUNDS = 20


def measure_pace() -> float:
    """Return how many times longer than then the yardstick takes here, between 1 and 2."""
    began = time.process_time()
    for _ in range(_ROUNDS):
        counted = Counter(word.casefold() for word in _WORD.findall(_TEXT))
        sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    return limit_pace(time.process_time() - began)


def limit_pace(seconds: float) -> float:
    """Return the pace of a machine on which the yardstick takes so long."""
    return min(max(seconds / _THERE, 1.0), _SLOWEST)
