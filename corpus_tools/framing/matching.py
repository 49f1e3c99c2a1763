"""Match the patterns of a codebook in sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
import pandas as pd

from corpus_tools.errors import StudyError
from corpus_tools.framing.masking import mask_actors
from corpus_tools.framing.uses import WINDOW, Use, find_use
from corpus_tools.schema import FRAME_MATCHES, SENTENCES
from corpus_tools.study import Actor
from corpus_tools.study.codebook import Codebook, parse_pattern
from corpus_tools.study.naming import ActorNames
from corpus_tools.study.spelled import list_spelled_names
from corpus_tools.text import tokenize
from corpus_tools.text.terms import ACTOR, TokenIndex, choose_longest, locate_terms

_ARTICLE = re.compile(r"the\s+", re.IGNORECASE)
_NO_LETTERS = re.compile(r"\W+")
# Of an entry's pattern and its exclusion that fit the same words the exclusion stays.
_EXCLUSION, _PATTERN = 0, 1


def match_frames(
    sentences: pd.DataFrame, *, codebook: Codebook, actors: Sequence[Actor] = ()
) -> pd.DataFrame:
    """Find every match of a codebook's patterns, with its span and its use.

    Each sentence is looked at by itself. Of overlapping matches of one entry the longest
    stays; entries don't take matches from each other.

    Parameters
    ----------
    sentences
        One row per sentence: ``sentence_id``, ``document_id``, ``start``, ``text``.
    codebook
        As ``read_codebook`` gives it. Words and patterns are compared in lower case; hyphens
        separate words, so "oil" is found in "oil-rich"; a phrase matches words side by side.
    actors
        As the study gives them. Each of their names counts as one word, ``<actor>`` in patterns,
        so that swapping two actors changes no match but one whose pattern spells a name.

    Returns
    -------
    pandas.DataFrame
        One row per match: ``match_id``, ``sentence_id``, ``document_id``, ``frame``,
        ``pattern``, ``start``, ``end`` (code points in the document's text), ``use`` (advanced,
        contested, negated or mentioned), ``use_rule``, ``use_words`` (what decided; blank for
        advanced).

    Raises
    ------
    StudyError
        If a pattern has ``<actor>`` and no actors are given.
    """
    SENTENCES.check(sentences)
    wanted, conditions = _list_terms(codebook)
    _check_actors(wanted, conditions, actors)
    sentences = sentences.reset_index(drop=True)
    texts = sentences["text"].tolist()
    tokens = tokenize(sentences["text"])
    masked, places = mask_actors(tokens, texts=texts, names=ActorNames(actors))
    index = TokenIndex(masked)
    terms = sorted({*wanted["term"], *conditions["required"]})
    spelled = list_spelled_names(terms, actors=actors)
    located = locate_terms(index, terms=[term for term in terms if term not in spelled])
    if spelled:
        named = locate_terms(TokenIndex(tokens), terms=sorted(spelled))
        here = named.assign(first=places[named["first"]], last=places[named["last"]])
        located = pd.concat([located, here], ignore_index=True)
    found = _choose(located.assign(row=index.rows[located["first"]]), wanted, conditions)
    return _describe(found, sentences, index)


def _list_terms(codebook: Codebook) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the terms to find for each pattern and exclusion, and those that patterns ask for."""
    parsed = [(entry.id, one, parse_pattern(one)) for entry in codebook.entries
              for one in entry.patterns]  # fmt: skip
    wanted = [(frame, pattern, term, _PATTERN) for frame, pattern, (term, _) in parsed]
    excluded = [(entry.id, "", term, _EXCLUSION) for entry in codebook.entries
                for term in entry.exclusions]  # fmt: skip
    requires = {pattern: requires for _, pattern, (_, requires) in parsed}
    conditions = [(pattern, term) for pattern, terms in requires.items() for term in terms]
    return (
        pd.DataFrame([*wanted, *excluded], columns=["frame", "pattern", "term", "rank"]),
        pd.DataFrame(conditions, columns=["pattern", "required"], dtype="str"),
    )


def _check_actors(wanted: pd.DataFrame, conditions: pd.DataFrame, actors: Sequence[Actor]) -> None:
    terms = (*wanted["term"], *conditions["required"])
    naming = [] if actors else [term for term in terms if ACTOR in term.lower()]
    if naming:
        raise StudyError(
            f"the codebook has {ACTOR} in the pattern {naming[0]!r}, and no actors are given",
            remedy="Give them: actors=study.actors.",
        )


def _choose(located: pd.DataFrame, wanted: pd.DataFrame, conditions: pd.DataFrame) -> pd.DataFrame:
    """Return which finds are matches: ``frame``, ``pattern``, ``first``, ``last``, ``row``."""
    found = located.merge(wanted, on="term")
    at = located[["row", "term"]].merge(conditions, left_on="term", right_on="required")
    held = pd.MultiIndex.from_frame(at[["pattern", "row"]]).unique()
    keys = pd.MultiIndex.from_frame(found[["pattern", "row"]])
    found = found[~found["pattern"].isin(conditions["pattern"]) | keys.isin(held)]
    n_tokens = int(located["last"].max()) + 1 if len(located) else 0
    chosen = [choose_longest(of, n_tokens=n_tokens) for _, of in found.groupby("frame")]
    matches = pd.concat(chosen, ignore_index=True) if chosen else found
    return matches[matches["pattern"] != ""].reset_index(drop=True)


def _describe(found: pd.DataFrame, sentences: pd.DataFrame, index: TokenIndex) -> pd.DataFrame:
    first, last = found["first"].to_numpy(), found["last"].to_numpy()
    named = sentences[["sentence_id", "document_id", "start"]]
    at = named.iloc[found["row"]].reset_index(drop=True)
    start = at["start"] + index.starts[first]
    uses = pd.DataFrame(_find_uses(sentences, index, found), columns=Use._fields).astype("str")
    matches = pd.DataFrame(
        {
            "match_id": at["sentence_id"] + ":" + found["frame"] + ":" + start.astype("str"),
            "sentence_id": at["sentence_id"],
            "document_id": at["document_id"],
            "frame": found["frame"],
            "pattern": found["pattern"],
            "start": start,
            "end": at["start"] + index.ends[last],
            "use": uses["use"],
            "use_rule": uses["rule"],
            "use_words": uses["words"],
        }
    )
    order = ["document_id", "start", "frame", "end"]
    return FRAME_MATCHES.build(matches.sort_values(order, kind="stable"))


def _find_uses(sentences: pd.DataFrame, index: TokenIndex, found: pd.DataFrame) -> list[Use]:
    """Return the use of each match; a name of an actor is one word."""
    texts = sentences["text"].to_numpy()
    firsts, lasts, rows = (found[name].to_numpy() for name in ("first", "last", "row"))
    begins = np.maximum(np.searchsorted(index.rows, rows), firsts - WINDOW)
    ends = np.minimum(np.searchsorted(index.rows, rows, side="right"), lasts + 1 + WINDOW)
    return [
        _find_one_use(texts[row], index, range(begin, end), first, last)
        for row, begin, end, first, last in zip(rows, begins, ends, firsts, lasts, strict=True)
    ]


def _find_one_use(text: str, index: TokenIndex, near: range, first: int, last: int) -> Use:
    words, originals = [], []
    names: dict[str, str] = {}
    for at in near:
        word, original = index.words[at], text[index.starts[at] : index.ends[at]]
        if word == ACTOR:
            original = _ARTICLE.sub("", original, count=1)
            word = _NO_LETTERS.sub("_", original.lower())
            names[word] = original
        words.append(word)
        originals.append(original)
    use = find_use(words, originals, first - near.start, last - near.start)
    told = " ".join(names.get(word, word) for word in use.words.split(" "))
    return use._replace(words=told)
