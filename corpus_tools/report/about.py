"""What the caller tells a report, and what the report tells the caller: plain values."""

from __future__ import annotations

from dataclasses import dataclass

Rows = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class PlainTable:
    """A small table as it shall be read.

    Parameters
    ----------
    caption
        What it shows, with its unit.
    header
        Names of the columns; the first is that of the column which names the rows.
    rows
        The cells of each row, as many as the header has.
    """

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class ReportAbout:
    """What a report is about.

    Parameters
    ----------
    title
        Stands on the index and in the head of each page.
    question
        The question that the pages answer together.
    label
        What kind of corpus this is, such as "constructed"; empty for an ordinary one.
    notice
        A sentence on top of each page, for instance that the corpus was constructed; may be
        empty.
    privacy
        Whether the report holds article text and what that means; stands on top of each page; may
        be empty.
    description
        Term and text: what the corpus is and isn't; stands on the index.
    provenance
        Term and text: hashes, versions, seed, revision; stands at the foot of each page.
    limits
        Term and text: what the figures stand on and cannot carry; stands at the foot of each page
        and on the index.
    methods
        How it was done, as a paper says it; paragraphs are parted by a blank line.
    references
        The works that ``methods`` cites, as BibTeX; they lie beside the index.
    citation, citation_bibtex
        How to cite the report, in one line and as BibTeX.
    fingerprint
        What changes with any text of the corpus; stands on the index.
    receipt
        Outcome and number of files and records.
    balance, sources
        What stands on each side, sides as columns; how many documents each source has.
    placed_at
        When the report was made, as it shall be read; left out if None, so that two reports
        of the same notebooks are the same bytes.
    """

    title: str
    question: str = ""
    label: str = ""
    notice: str = ""
    privacy: str = ""
    description: Rows = ()
    provenance: Rows = ()
    limits: Rows = ()
    methods: str = ""
    references: str = ""
    citation: str = ""
    citation_bibtex: str = ""
    fingerprint: str = ""
    receipt: Rows = ()
    balance: PlainTable | None = None
    sources: PlainTable | None = None
    placed_at: str | None = None


@dataclass(frozen=True)
class Progress:
    """How far a report has come.

    Parameters
    ----------
    notebook
        File name of the notebook that runs.
    number, of
        Which notebook it is, of how many; counted from 1.
    cell, cells
        Which of its cells is about to run, of how many; counted from 1.
    """

    notebook: str
    number: int
    of: int
    cell: int
    cells: int


@dataclass(frozen=True)
class PageLink:
    """A page as other pages link to it.

    Parameters
    ----------
    name
        Name of its file, without the ending.
    title
        Its title.
    """

    name: str
    title: str


@dataclass(frozen=True)
class PageContext:
    """Where a page stands in its report.

    Parameters
    ----------
    name
        Name of its file, without the ending; also starts the names of its CSV files.
    pages
        All pages in reading order, this one among them.
    provenance
        Term and text: the notebook's own file and hash; stands above that of the report.
    has_evidence
        Whether the report has an evidence page.
    """

    name: str
    pages: tuple[PageLink, ...]
    provenance: Rows = ()
    has_evidence: bool = False

    @property
    def position(self) -> int:
        """Place of this page among all, counted from 0."""
        return [page.name for page in self.pages].index(self.name)

    @property
    def previous(self) -> PageLink | None:
        """The page before this one."""
        return self.pages[self.position - 1] if self.position else None

    @property
    def next(self) -> PageLink | None:
        """The page after this one."""
        return next(iter(self.pages[self.position + 1 :]), None)
