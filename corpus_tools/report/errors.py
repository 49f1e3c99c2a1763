"""What can go wrong between a notebook and its page."""

from __future__ import annotations

from corpus_tools.errors import CorpusToolsError


class NotebookError(CorpusToolsError):
    """A notebook cannot be read or run: a cell failed, took too long or ended its kernel."""


class ReportError(CorpusToolsError):
    """A report cannot be written where it was asked for, or from what it was given."""
