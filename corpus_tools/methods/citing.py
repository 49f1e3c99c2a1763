"""How to cite a report and the software that made it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

import corpus_tools
from corpus_tools.bundle import bundled_folder
from corpus_tools.exhibits.escaping import one_line
from corpus_tools.methods.run import Run

SOFTWARE = "corpus-tools"
_NO_YEAR = "n.d."
_SPECIAL = {
    "\\": r"\textbackslash{}",
    # Braces must pair in BibTeX, even those behind a backslash.
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "%&#$_"},
}


@dataclass(frozen=True)
class Citation:
    """How something is cited.

    Parameters
    ----------
    text
        In one line.
    bibtex
        As a BibTeX entry.
    """

    text: str
    bibtex: str


@dataclass(frozen=True)
class Software:
    """What ``CITATION.cff`` says of this software.

    Parameters
    ----------
    title
        Its name.
    authors
        As they are written.
    version
        The version that runs.
    year
        Year of its release; ``n.d.`` when the version that runs was not released.
    """

    title: str
    authors: tuple[str, ...]
    version: str
    year: str

    @property
    def label(self) -> str:
        """As it stands in a text: ``Authors, year``."""
        return f"{' & '.join(self.authors) or self.title}, {self.year}"

    @property
    def bibtex(self) -> str:
        """As a BibTeX entry."""
        author = " and ".join(f"{{{escape_bibtex(name)}}}" for name in self.authors)
        fields = {
            "author": author,
            "title": escape_bibtex(self.title),
            "howpublished": "Software",
            "version": escape_bibtex(self.version),
            "year": "" if self.year == _NO_YEAR else self.year,
        }
        return write_bibtex("misc", SOFTWARE, fields)


def read_software(path: Path | None = None) -> Software:
    """Read from ``CITATION.cff`` what this software is called and when it was released.

    Parameters
    ----------
    path
        The file; the one that comes with the package when not given. Without it only name and
        version are known.

    Returns
    -------
    Software
    """
    path = bundled_folder("CITATION.cff") if path is None else path
    said = yaml.safe_load(path.read_text(encoding="utf-8")) if path.is_file() else {}
    runs = corpus_tools.__version__
    is_released = str(said.get("version")) == runs
    return Software(
        title=str(said.get("title", corpus_tools.__name__)),
        authors=tuple(_name(author) for author in said.get("authors", ())),
        version=runs,
        year=str(said.get("date-released", ""))[:4] if is_released else _NO_YEAR,
    )


def cite_report(run: Run, *, software: Software) -> Citation:
    """Say how to cite the report on a run.

    The year is that of the software's release: a report does not know when it is published, and
    two reports of one run are the same.

    Parameters
    ----------
    run
        As ``collect_run`` gives it.
    software
        As ``read_software`` gives it.

    Returns
    -------
    Citation
    """
    title = run.mark + one_line(run.study.settings.name)
    made = f"Report made with {software.title}, version {software.version}"
    fingerprint = run.measured.fingerprint
    states = f"Corpus fingerprint {fingerprint}, seed {run.study.settings.seed}"
    fields = {
        "title": f"{{{escape_bibtex(title)}}}",
        "howpublished": escape_bibtex(made),
        "note": states,
        "year": "" if software.year == _NO_YEAR else software.year,
    }
    return Citation(
        text=f"{title} ({software.year}). {made}. {states}.",
        bibtex=write_bibtex("misc", f"report-{fingerprint[:8]}", fields),
    )


def write_bibtex(kind: str, key: str, fields: Mapping[str, str]) -> str:
    """Write a BibTeX entry; a blank field is left out.

    Examples
    --------
    >>> print(write_bibtex("misc", "a", {"title": "T", "year": ""}), end="")
    @misc{a,
      title = {T},
    }
    """
    lines = [f"  {name} = {{{value}}},\n" for name, value in fields.items() if value]
    return f"@{kind}{{{key},\n{''.join(lines)}}}\n"


def escape_bibtex(text: str) -> str:
    r"""Write a text so that BibTeX and LaTeX show it as it stands.

    Examples
    --------
    >>> escape_bibtex("R&D_{x}")
    'R\\&D\\_\\textbraceleft{}x\\textbraceright{}'
    """
    return re.sub(r"[\\{}~^%&#$_]", lambda found: _SPECIAL[found[0]], one_line(text))


def _name(author: Mapping[str, str]) -> str:
    names = (author.get("given-names", ""), author.get("family-names", ""))
    return author.get("name") or " ".join(filter(None, names))
