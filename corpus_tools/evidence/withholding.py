"""Evidence without a word of the articles, so that it may be passed on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from corpus_tools.errors import CorpusToolsError
from corpus_tools.evidence.building import Evidence

WITHHELD = "(withheld)"
_RUN = 5
_WORD = re.compile(r"[^\W_]+")
Runs = frozenset[int]


def withhold_texts(evidence: Evidence, *, texts: Iterable[str]) -> Evidence:
    """Return the evidence without a word of the articles: places, frames and scores alone.

    Parameters
    ----------
    evidence
        As ``build_evidence`` gives it.
    texts
        The documents' texts as read.

    Returns
    -------
    Evidence
        With ``runs`` filled: a report made of it holds no five words in a row of any text.

    Raises
    ------
    CorpusToolsError
        If the id or the file of a document holds five words in a row of an article.
    """
    runs = collect_runs(texts)
    for name in ("document_id", "file"):
        for value in evidence.documents[name]:
            words = find_run(str(value), runs)
            if words:
                raise CorpusToolsError(
                    f"the {name} {value!r} holds words of an article: {words}",
                    remedy="A report to share names documents, so give it another: in "
                    "documents.csv a document_id, or rename the file.",
                )
    patterns = evidence.passages["pattern"]
    long = {one for one in patterns.unique() if is_long(one) or find_run(one, runs)}
    return replace(
        evidence,
        runs=runs,
        sentences=evidence.sentences.assign(text=""),
        documents=evidence.documents.assign(title="unknown"),
        passages=evidence.passages.assign(pattern=patterns.mask(patterns.isin(long), WITHHELD)),
    )


def is_long(pattern: str) -> bool:
    """Return whether a pattern has so many words that its matches are runs of an article.

    Examples
    --------
    >>> is_long("talk* about + talks | more talk*"), is_long("talk* about the talk* of others")
    (False, True)
    """
    return len(_WORD.findall(pattern.partition("+")[0])) >= _RUN


def collect_runs(texts: Iterable[str]) -> Runs:
    """Collect each run of five words of the articles.

    Parameters
    ----------
    texts
        The texts as read.

    Returns
    -------
    frozenset of int
        Hashes, good within this process.
    """
    return frozenset(run for text in texts for run, _ in _list_runs(text))


def find_run(text: str, runs: Runs) -> str:
    """Return the first five words in a row that stand in an article; blank if there are none.

    Examples
    --------
    >>> runs = collect_runs(["The two ministers met in Geneva."])
    >>> find_run("They say two MINISTERS met, in short.", runs)
    ''
    >>> find_run("They say the two MINISTERS met – in Geneva.", runs)
    'the two ministers met in'
    """
    return next((words for run, words in _list_runs(text) if run in runs), "")


def _list_runs(text: str) -> Iterator[tuple[int, str]]:
    words = _WORD.findall(text.lower())
    for start in range(len(words) - _RUN + 1):
        joined = " ".join(words[start : start + _RUN])
        yield hash(joined), joined
