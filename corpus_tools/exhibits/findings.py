"""What a notebook found, in sentences that code has written."""

from __future__ import annotations

from collections.abc import Sequence

from corpus_tools.errors import CorpusToolsError
from corpus_tools.exhibits.escaping import escape_markdown, one_line
from corpus_tools.exhibits.marks import mark, require_words
from corpus_tools.exhibits.showing import show


def show_finding(text: str | Sequence[str], *, evidence: str | Sequence[str] = ()) -> None:
    """Show one finding as a paragraph, several as a list.

    The report prints them at the top of the page and on the index. Titles and other words from
    a corpus stay text: nothing in a finding is read as markdown or html.

    Parameters
    ----------
    text
        One sentence, or several, each with its n and interval.
    evidence
        For each finding the query that leads to its sentences (see ``write_query``), or a blank
        one; the report makes links of them.

    Raises
    ------
    CorpusToolsError
        If there is no finding or a blank one, or if there are more queries than findings.
    """
    queries = [evidence] if isinstance(evidence, str) else list(evidence)
    findings = [text] if isinstance(text, str) else list(text)
    findings = [require_words(one_line(finding), what="a finding") for finding in findings or [""]]
    if len(queries) > len(findings):
        raise CorpusToolsError(
            f"there are {len(queries)} queries for {len(findings)} findings",
            remedy="Give one query a finding, blank where there is none.",
        )
    bullet = "- " if len(findings) > 1 else ""
    bundle = {
        "text/markdown": "\n".join(f"{bullet}{escape_markdown(finding)}" for finding in findings),
        "text/plain": "\n\n".join(findings),
    }
    links = [[place, query] for place, query in enumerate(queries) if query]
    show(bundle, metadata=mark("finding", links=links))
