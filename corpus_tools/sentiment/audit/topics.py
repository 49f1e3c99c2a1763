"""Which weights the scorers have for the words of a study's subject."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from corpus_tools.schema import WORD_COUNTS
from corpus_tools.sentiment.scorers import SCORERS, find_scorer, label_scorer
from corpus_tools.study.codebook import Codebook, parse_pattern
from corpus_tools.study.naming import ActorNames
from corpus_tools.text import tokenize
from corpus_tools.text.terms import ACTOR, TokenIndex, split_term


def choose_topic_words(
    word_counts: pd.DataFrame, *, codebook: Codebook, n: int = 12
) -> tuple[str, ...]:
    """Choose the words of a codebook that these texts use most.

    Parameters
    ----------
    word_counts
        As ``count_words`` gives them.
    codebook
        Those of its patterns count that are a single word and ask for no other: ``rivalry``, and
        of ``compet*`` each word that stands in the texts. Entries of the kind ``speech_act``
        ("should", "urged") are no subject and do not count.
    n
        How many words at most.

    Returns
    -------
    tuple of str
        The most frequent first; of equally frequent ones in the order of the alphabet.

    Examples
    --------
    >>> counts = pd.DataFrame({"document_id": ["a", "a", "b"], "word": ["rivalry", "plan", "trust"],
    ...     "n_uses": [2, 9, 3]})
    >>> entry = {"id": "e", "label": "E", "kind": "frame", "definition": "Any.",
    ...     "patterns": ["rival*", "trust", "joint plan"]}
    >>> book = Codebook(format=1, name="Small", version="1", entries=[entry])
    >>> choose_topic_words(counts, codebook=book)
    ('trust', 'rivalry')
    """
    WORD_COUNTS.check(word_counts)
    uses = word_counts.groupby("word")["n_uses"].sum()
    vocabulary = pd.Series(uses.index, dtype="str")
    index = TokenIndex(tokenize(vocabulary))
    rows = sorted(
        {row for term in _list_single(codebook) for row in index.rows[index.find(term)[0]]}
    )
    found = uses[vocabulary.iloc[rows]].rename_axis("word").reset_index()
    ordered = found.sort_values(["n_uses", "word"], ascending=[False, True])
    return tuple(ordered["word"].head(n))


def list_topic_weights(
    words: Sequence[str], *, scorers: Sequence[str] = tuple(SCORERS)
) -> pd.DataFrame:
    """List the weight that each scorer has for given words.

    Parameters
    ----------
    words
        Such as ``choose_topic_words`` gives.
    scorers
        Names out of ``SCORERS``.

    Returns
    -------
    pandas.DataFrame
        One row per word, in the order given: ``word``, and for each scorer one column, under the
        name that its authors gave it, with its weight on its own scale; NaN where it has none.

    Raises
    ------
    CorpusToolsError
        If there is no scorer of a name.

    Examples
    --------
    >>> list_topic_weights(["decoupling", "trust"], scorers=["vader"]).to_numpy().tolist()
    [['decoupling', nan], ['trust', 2.3]]
    """
    table = pd.DataFrame({"word": pd.Series(list(dict.fromkeys(words)), dtype="str")})
    for name in scorers:
        weights = [_weigh(word, name) for word in table["word"]]
        table[label_scorer(name)] = pd.Series(weights, dtype="float64")
    return table


def _weigh(word: str, scorer: str) -> float:
    found = find_scorer(scorer).read(word, ActorNames(())).words
    return found[0].weight if len(found) == 1 else float("nan")


def _list_single(codebook: Codebook) -> list[str]:
    parsed = (
        parse_pattern(pattern)
        for entry in codebook.entries
        if entry.kind != "speech_act"
        for pattern in entry.patterns
    )
    single = (term for term, requires in parsed if not requires and len(split_term(term)) == 1)
    return [term for term in dict.fromkeys(single) if term != ACTOR]
