"""Documents that are no article: errors, lists of headlines, titles alone; and cut articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

import pandas as pd

from corpus_tools.cleaning.describing import read_labelled
from corpus_tools.cleaning.error_pages import find_error_page
from corpus_tools.cleaning.headline_lists import find_headline_list
from corpus_tools.cleaning.labelled_line import Line, make_key
from corpus_tools.cleaning.lines import make_line_id, number_lines
from corpus_tools.cleaning.segments import BODY_PARTS, KEPT_PARTS
from corpus_tools.cleaning.stumps import find_stump_end
from corpus_tools.schema import DROPPED, SEGMENTS, SENTENCES
from corpus_tools.study.reading import UNKNOWN

_WEB_PAGE = "web page"
_LONG = 20_000  # Characters: what is longer is neither an error nor cut nor a list.
_QUOTED = 80  # characters

_MOST_RULES = 3

_ANEW = "save the page anew"
_EMPTY, _NO_ARTICLE = "empty", "no_article"

Verdict = tuple[str, str]


@dataclass(frozen=True)
class NonArticles:
    """Which documents are no article, and which are the beginning of one.

    Parameters
    ----------
    dropped
        A row of the table of dropped records for each document that is no article.
    stumps
        One row per document that ends before its article does: ``document_id``, ``file``,
        ``remark``. They stay.
    kept_lines
        Ids of lines by which the study keeps documents that would stand in ``dropped``.
    """

    dropped: pd.DataFrame
    stumps: pd.DataFrame
    kept_lines: tuple[str, ...]


def find_non_articles(
    segments: pd.DataFrame,
    *,
    sentences: pd.DataFrame,
    documents: pd.DataFrame,
    files: pd.DataFrame,
    keep_lines: Collection[str] = (),
) -> NonArticles:
    """Find the documents that are no article, and those that end where subscribers go on.

    A true article in doubt stays: an error page is one if hardly anything else is said, a list
    of headlines if there is no paragraph and each headline has the same kind of line below it.

    Parameters
    ----------
    segments
        As ``change_segments`` gives them, those of other documents among them or not.
    sentences
        As ``split_sentences`` gives them.
    documents
        One row per document: ``document_id``, ``file``, ``title``, ``text``.
    files
        One row per file: ``file``, ``format``. Of a web page some sentence of the body is asked
        for: menus look like headlines.
    keep_lines
        Ids of lines that a study keeps: a document with a sentence and with one of these lines is
        an article, whatever it looks like.

    Returns
    -------
    NonArticles
        What is dropped and why, what is only a beginning, and which of ``keep_lines`` told.

    Raises
    ------
    TableError
        If ``segments`` or ``sentences`` lacks a column.
    """
    dropped: list[tuple[str, ...]] = []
    stumps: list[tuple[str, ...]] = []
    told: list[str] = []
    for document in _read_documents(segments, sentences, documents, files):
        reason, detail = _judge(document)
        named = _find_named(document, keep_lines) if reason and document.parts else []
        told += named
        if reason and not named:
            dropped.append((document.document_id, document.file, reason, detail))
        elif end := find_stump_end(document.lines, kept=document.kept):
            stumps.append((document.document_id, document.file, _describe_stump(document, end)))
    return NonArticles(
        DROPPED.build(pd.DataFrame(dropped, columns=list(DROPPED.dtypes))),
        pd.DataFrame(stumps, columns=["document_id", "file", "remark"], dtype="str"),
        tuple(told),
    )


@dataclass(frozen=True)
class _Document:
    """A document, its lines, and of which parts it has sentences."""

    document_id: str
    file: str
    title: str
    text: str
    is_page: bool
    lines: Sequence[Line]
    parts: Collection[str]

    @property
    def kept(self) -> list[Line]:
        return [line for line in self.lines if line.part in KEPT_PARTS]


def _read_documents(
    segments: pd.DataFrame, sentences: pd.DataFrame, documents: pd.DataFrame, files: pd.DataFrame
) -> Iterator[_Document]:
    lines = _read_lines(SEGMENTS.check(segments), documents)
    parts: dict[str, set[str]] = {}
    columns = (SENTENCES.check(sentences)[name] for name in ("document_id", "part"))
    for document_id, part in zip(*columns, strict=True):
        parts.setdefault(document_id, set()).add(part)
    pages = set(files.loc[files["format"] == _WEB_PAGE, "file"])
    columns = (documents[name] for name in ("document_id", "file", "title", "text"))
    for document_id, file, title, text in zip(*columns, strict=True):
        said, found = lines.get(document_id, ()), parts.get(document_id, ())
        yield _Document(document_id, file, title, text, file in pages, said, found)


def _read_lines(segments: pd.DataFrame, documents: pd.DataFrame) -> dict[str, list[Line]]:
    """Return the lines of each document that is not too long to be asked."""
    kept = segments[segments["part"].isin(KEPT_PARTS)]
    n_kept = (kept["end"] - kept["start"]).groupby(kept["document_id"]).sum()
    asked = set(documents["document_id"]) - set(n_kept.index[n_kept > _LONG])
    return read_labelled(segments[segments["document_id"].isin(asked)], documents=documents)


def _judge(document: _Document) -> Verdict:
    """Return why a document is no article, and what to do about it; blanks if it is one."""
    reason, found, do = _EMPTY, "", _ANEW
    kept = document.kept
    if error := find_error_page(document.lines, kept=kept):
        reason, found = _NO_ARTICLE, f"an error or a gate: {_quote(error)}"
    elif headlines := find_headline_list(_listed(document.lines)):
        reason, found = _NO_ARTICLE, f"a list of headlines: {_quote(headlines)}"
        do = "save the articles themselves"
    elif not document.parts:
        found = _describe_furniture(document.lines)
    elif document.is_page and set(document.parts).isdisjoint(BODY_PARTS):
        found = f"the page has no paragraph, only short lines such as {_quote(kept[0].text)}"
    elif _is_title(kept, document.title):
        found = f"its whole text is its title: {_quote(document.title)}"
        do = "give its text, or say under [columns] which column holds it"
    return (reason, f"{found}; {do}; {_describe_keeping(document)}") if found else ("", "")


def _listed(lines: Sequence[Line]) -> list[Line]:
    """Return the lines without notices, which stand on pages of every kind."""
    return [
        line
        for line in lines
        if not line.is_prose or line.part in KEPT_PARTS or line.rule.startswith("outside")
    ]


def _is_title(kept: Sequence[Line], title: str) -> bool:
    return title != UNKNOWN and {line.key for line in kept} == {make_key(title)}


def _describe_furniture(lines: Sequence[Line]) -> str:
    rules = Counter(line.rule for line in lines if line.key)
    if not rules:
        return "there are no words in it"
    often = ", ".join(rule for rule, _ in rules.most_common(_MOST_RULES))
    said = next(line.text for line in lines if line.key)
    return f"all of it is page furniture ({often}), such as {_quote(said)}"


def _describe_keeping(document: _Document) -> str:
    """Return what a study writes to keep a document, with the line that is most likely its own."""
    lines = number_lines(document.text)
    number = max(lines, key=lambda line: line.end - line.start).number if lines else 1
    line_id = make_line_id(document.document_id, number)
    taken = Counter(line.rule for line in document.lines if not document.parts).most_common(1)
    rules = f' or rules = ["{taken[0][0]}"]' if taken else ""
    return f'if it is an article, name its lines under [keep]: lines = ["{line_id}"]{rules}'


def _find_named(document: _Document, keep_lines: Collection[str]) -> list[str]:
    ids = (make_line_id(document.document_id, line.number) for line in number_lines(document.text))
    return [line_id for line_id in ids if line_id in keep_lines]


def _describe_stump(document: _Document, end: str) -> str:
    do = "save it whole, or leave it out with [[select.exclude]]"
    return f"the text of {document.document_id} is cut off at {_quote(end)}: {do}"


def _quote(text: str) -> str:
    said = " ".join(text.split())
    return f"“{said if len(said) <= _QUOTED else said[: _QUOTED - 1] + '…'}”"
