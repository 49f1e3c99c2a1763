"""A codebook as tables to read."""

from __future__ import annotations

import pandas as pd

from corpus_tools.schema import TEXT, WHOLE, Column, Table
from corpus_tools.study.codebook import Codebook

_KINDS = ("examples", "counterexamples")

ENTRIES = Table("entries", "entry of a codebook", ("frame",), (
    Column("frame", TEXT, "Id of the entry."),
    Column("label", TEXT, "The name to show."),
    Column("kind", TEXT, "frame, topic, stance or speech_act: never ranked against each other."),
    Column("stance", TEXT, "favours, opposes, or blank."),
    Column("definition", TEXT, "What a coder goes by."),
    Column("include", TEXT, "What belongs to it, too."),
    Column("exclude", TEXT, "What does not."),
    Column("n_patterns", WHOLE, "Its patterns, those of a choice one by one."),
    Column("n_exclusions", WHOLE, "Terms inside which none of them counts."),
))  # fmt: skip

EXAMPLES = Table("examples", "example of a codebook entry", ("frame", "kind", "position"), (
    Column("frame", TEXT, "Id of the entry."),
    Column("kind", TEXT, "example, or counterexample."),
    Column("position", WHOLE, "Its place among those of its kind, from 0."),
    Column("text", TEXT, "The sentence."),
))  # fmt: skip


def list_entries(codebook: Codebook) -> pd.DataFrame:
    """List what a codebook says of each entry, in its order.

    Returns
    -------
    pandas.DataFrame
        One row per entry: ``frame``, ``label``, ``kind``, ``stance``, ``definition``,
        ``include``, ``exclude``, ``n_patterns``, ``n_exclusions``.
    """
    rows = [
        {
            **entry.model_dump(),
            "frame": entry.id,
            "n_patterns": len(entry.patterns),
            "n_exclusions": len(entry.exclusions),
        }
        for entry in codebook.entries
    ]
    return ENTRIES.build(rows)


def list_examples(codebook: Codebook) -> pd.DataFrame:
    """List the examples and counterexamples of a codebook, in its order.

    Returns
    -------
    pandas.DataFrame
        One row per sentence: ``frame``, ``kind`` (example, counterexample), ``position``,
        ``text``.
    """
    rows = [
        {"frame": entry.id, "kind": kind.removesuffix("s"), "position": position, "text": text}
        for entry in codebook.entries
        for kind in _KINDS
        for position, text in enumerate(getattr(entry, kind))
    ]
    return EXAMPLES.build(pd.DataFrame(rows, columns=list(EXAMPLES.dtypes)))
