"""Run notebooks and write them as a folder of web pages that open from disk.

The layers of this package, from below: ``errors`` and ``about`` (plain values); ``execute``;
``templates``, ``markdown``, ``safe_html`` and ``outputs`` (pieces of a page); ``page`` and
``index``; ``folder`` (write beside, then swap); ``render`` (all of it).
"""

from corpus_tools.report.about import Progress, ReportAbout
from corpus_tools.report.errors import NotebookError, ReportError
from corpus_tools.report.execute import execute_notebook
from corpus_tools.report.page import Page, render_page
from corpus_tools.report.render import render_report

__all__ = [
    "NotebookError",
    "Page",
    "Progress",
    "ReportAbout",
    "ReportError",
    "execute_notebook",
    "render_page",
    "render_report",
]
