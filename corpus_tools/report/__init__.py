"""Run notebooks and write them as a folder of web pages that open from disk.

The layers of this package, from below: ``errors`` and ``about`` (plain values); ``execute`` and
``keeping``; ``sharing``; ``templates``, ``markdown``, ``safe_html``, ``links`` and ``outputs``
(pieces of a page); ``page``, ``index`` and ``evidence_page``; ``workbook``; ``writing`` (all
files); ``folder`` (write beside, then swap); ``render`` (all of it). ``pdf`` and ``archive``
work on a report that is there.
"""

from corpus_tools.report.about import Progress, ReportAbout
from corpus_tools.report.archive import write_zip
from corpus_tools.report.errors import NotebookError, ReportError
from corpus_tools.report.execute import execute_notebook
from corpus_tools.report.links import EVIDENCE_PAGE
from corpus_tools.report.page import Page, render_page
from corpus_tools.report.pdf import find_browser, write_pdfs
from corpus_tools.report.render import render_report

__all__ = [
    "EVIDENCE_PAGE",
    "NotebookError",
    "Page",
    "Progress",
    "ReportAbout",
    "ReportError",
    "execute_notebook",
    "find_browser",
    "render_page",
    "render_report",
    "write_pdfs",
    "write_zip",
]
