"""What the caller tells a report, and what the report tells the caller: plain values."""

from __future__ import annotations

from dataclasses import dataclass

Rows = tuple[tuple[str, str], ...]


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
    description
        Term and text: what the corpus is and isn't; stands on the index.
    provenance
        Term and text: hashes, versions, seed, revision; stands at the foot of each page.
    placed_at
        When the report was made, as it shall be read; left out if None, so that two reports
        of the same notebooks are the same bytes.
    """

    title: str
    question: str = ""
    label: str = ""
    notice: str = ""
    description: Rows = ()
    provenance: Rows = ()
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
    """

    name: str
    pages: tuple[PageLink, ...]
    provenance: Rows = ()

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
