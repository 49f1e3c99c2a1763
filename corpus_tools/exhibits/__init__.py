"""Figures, tables and findings as a notebook shows them.

A figure or table travels with the numbers behind it (``text/csv``) and with a plain text
(``text/plain``) that a notebook test can compare. The output's metadata says under
``corpus_tools`` what it is (``kind``: figure, caption, table, finding), so that a report can tell
a finding from any other text.
"""

from corpus_tools.exhibits.figures import show_figure
from corpus_tools.exhibits.findings import show_finding
from corpus_tools.exhibits.saving import save_figure
from corpus_tools.exhibits.tables import show_table

__all__ = ["save_figure", "show_figure", "show_finding", "show_table"]
