"""The works that a methods paragraph may cite, and those that it does cite as BibTeX."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from importlib.metadata import version

from corpus_tools.exhibits.escaping import one_line
from corpus_tools.methods.citing import SOFTWARE, Software, write_bibtex

LORIA = "loria-textblob"


@dataclass(frozen=True)
class Work:
    """A work as it is cited.

    Parameters
    ----------
    label
        As it stands in the text: ``Holm, 1979``.
    kind
        Kind of BibTeX entry.
    fields
        Its fields, with BibTeX's own marks.
    """

    label: str
    kind: str
    fields: Mapping[str, str] = field(repr=False)


def _article(label: str, author: str, title: str, journal: str, place: str) -> Work:
    """Return a journal article; ``place`` is "1979, 6(2), 65--70"."""
    year, volume, pages = place.split(", ")
    number = volume.partition("(")[2].rstrip(")")
    return Work(
        label,
        "article",
        {
            "author": author,
            "title": title,
            "journal": journal,
            "year": year,
            "volume": volume.partition("(")[0],
            **({"number": number} if number else {}),
            "pages": pages,
        },
    )


WORKS: Mapping[str, Work] = {
    "dunning1993": _article(
        "Dunning, 1993",
        "Dunning, Ted",
        "Accurate methods for the statistics of surprise and coincidence",
        "Computational Linguistics",
        "1993, 19(1), 61--74",
    ),
    "entman1993": _article(
        "Entman, 1993",
        "Entman, Robert M.",
        "Framing: Toward clarification of a fractured paradigm",
        "Journal of Communication",
        "1993, 43(4), 51--58",
    ),
    "good2005": Work(
        "Good, 2005",
        "book",
        {
            "author": "Good, Phillip I.",
            "title": "Permutation, Parametric, and Bootstrap Tests of Hypotheses",
            "edition": "3",
            "publisher": "Springer",
            "year": "2005",
        },
    ),
    "hayes2007": _article(
        "Hayes & Krippendorff, 2007",
        "Hayes, Andrew F. and Krippendorff, Klaus",
        "Answering the call for a standard reliability measure for coding data",
        "Communication Methods and Measures",
        "2007, 1(1), 77--89",
    ),
    "holm1979": _article(
        "Holm, 1979",
        "Holm, Sture",
        "A simple sequentially rejective multiple test procedure",
        "Scandinavian Journal of Statistics",
        "1979, 6(2), 65--70",
    ),
    "hutto2014": Work(
        "Hutto & Gilbert, 2014",
        "inproceedings",
        {
            "author": "Hutto, C. J. and Gilbert, Eric",
            "title": "{VADER}: A parsimonious rule-based model for sentiment analysis of social "
            "media text",
            "booktitle": "Proceedings of the International {AAAI} Conference on Weblogs and "
            "Social Media",
            "volume": "8",
            "pages": "216--225",
            "year": "2014",
        },
    ),
    "korn1998": _article(
        "Korn & Graubard, 1998",
        "Korn, Edward L. and Graubard, Barry I.",
        "Confidence intervals for proportions with small expected number of positive counts "
        "estimated from survey data",
        "Survey Methodology",
        "1998, 24, 193--201",
    ),
    "krippendorff2018": Work(
        "Krippendorff, 2018",
        "book",
        {
            "author": "Krippendorff, Klaus",
            "title": "Content Analysis: An Introduction to Its Methodology",
            "edition": "4",
            "publisher": "SAGE",
            "year": "2018",
        },
    ),
    LORIA: Work(
        "Loria, n.d.",
        "misc",
        {"author": "Loria, Steven", "title": "{TextBlob}", "howpublished": "Software"},
    ),
    "rayson2000": Work(
        "Rayson & Garside, 2000",
        "inproceedings",
        {
            "author": "Rayson, Paul and Garside, Roger",
            "title": "Comparing corpora using frequency profiling",
            "booktitle": "Proceedings of the Workshop on Comparing Corpora",
            "pages": "1--6",
            "year": "2000",
        },
    ),
    "welch1947": _article(
        "Welch, 1947",
        "Welch, B. L.",
        "The generalization of `{Student}'s' problem when several different population "
        "variances are involved",
        "Biometrika",
        "1947, 34(1/2), 28--35",
    ),
}


def write_references(cited: Sequence[str], *, software: Software) -> str:
    """Write the cited works as BibTeX, in the order of their keys.

    Parameters
    ----------
    cited
        Keys of ``WORKS``, or that of this software.
    software
        As ``read_software`` gives it.

    Returns
    -------
    str
    """
    return "\n".join(
        software.bibtex if key == SOFTWARE else _write(key, WORKS[key])
        for key in sorted(set(cited))
    )


def _write(key: str, work: Work) -> str:
    used = {"version": one_line(version("textblob"))} if key == LORIA else {}
    return write_bibtex(work.kind, key, {**work.fields, **used})
