"""Web pages: all their visible lines, and which of these are the article."""

from __future__ import annotations

from corpus_tools.loading.formats.article import Article, Format, RawFile
from corpus_tools.loading.formats.web.markup import is_page


def read(raw: RawFile) -> list[Article]:
    """Return the article of a web page; see ``page.read``."""
    from corpus_tools.loading.formats.web import page  # noqa: PLC0415  a second to import

    return page.read(raw)


FORMAT = Format(
    "web page",
    (".html", ".htm", ".xhtml", ".mhtml", ".mht", ".webarchive"),
    read,
    recognise=is_page,
    apart=True,
)
