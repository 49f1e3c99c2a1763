"""The names over the comments of readers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from corpus_tools.cleaning.fragments import ONE_NAME
from corpus_tools.cleaning.labelled_line import Line

_SPEAKS = re.compile(
    rf"^\W*{ONE_NAME}\ (?:says|said|wrote|writes|commented|replied|posted)\s*:?\W*$", re.VERBOSE
)


def label_commenters(lines: Sequence[Line], _: str) -> None:
    """Take "Ana Reyes says:" above a day and an hour; above a paragraph it leads to a quote."""
    for line, after in pairwise(lines):
        if after.part == "dateline" and _SPEAKS.match(line.text):
            line.label("furniture", "commenter")
