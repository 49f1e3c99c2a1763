"""Take each name of an actor for one and the same word, so that a count favours no actor's names.

"The United States" are three words and "China" is one. Where every name is one word that is the
same for all, swapping two actors in a text changes no match.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from corpus_tools.study.naming import ActorNames
from corpus_tools.text.terms import ACTOR

_ARTICLE = "the"


def mask_actors(
    tokens: pd.DataFrame, *, texts: Sequence[str], names: ActorNames
) -> tuple[pd.DataFrame, np.ndarray]:
    """Make each name of an actor one token with the word ``<actor>``.

    An article before a name belongs to it.

    Parameters
    ----------
    tokens
        As ``tokenize`` gives them.
    texts
        The texts that were tokenized, in their order.
    names
        The names of the actors.

    Returns
    -------
    tuple
        The tokens with the names as one each, and for each former token its place in them.

    Examples
    --------
    >>> from corpus_tools.study import Actor
    >>> from corpus_tools.text import tokenize
    >>> text = "They thank the Heron Isles."
    >>> names = ActorNames([Actor(id="heron", name="Heron Isles", aliases=())])
    >>> masked, places = mask_actors(tokenize(pd.Series([text])), texts=[text], names=names)
    >>> masked["word"].tolist(), places.tolist()
    (['they', 'thank', '<actor>', '.'], [0, 1, 2, 2, 2, 3])
    """
    firsts, lasts = _find_names(tokens, texts, names)
    goes_on = np.zeros(len(tokens) + 1, dtype="int64")
    np.add.at(goes_on, firsts + 1, 1)
    np.add.at(goes_on, lasts + 1, -1)
    begins = np.cumsum(goes_on)[:-1] <= 0
    places = np.cumsum(begins) - 1
    masked = tokens[begins].reset_index(drop=True)
    ends = masked["end"].to_numpy().copy()
    words = masked["word"].to_numpy(dtype=object).copy()
    is_word = masked["is_word"].to_numpy().copy()
    at = places[firsts]
    ends[at] = tokens["end"].to_numpy()[lasts]
    words[at] = ACTOR
    is_word[at] = True
    return masked.assign(end=ends, word=pd.Series(words, dtype="str"), is_word=is_word), places


def _find_names(
    tokens: pd.DataFrame, texts: Sequence[str], names: ActorNames
) -> tuple[np.ndarray, np.ndarray]:
    """Return the first and the last token of each name, with the article before it."""
    spans = [(row, *span) for row, text in enumerate(texts) for span in names.find_spans(text)]
    rows, starts, ends = np.array(spans, dtype="int64").reshape(-1, 3).T
    width = max(map(len, texts), default=0) + 1
    keys = (tokens["row"] * width + tokens["start"]).to_numpy()
    firsts = np.searchsorted(keys, rows * width + starts)
    lasts = np.searchsorted(keys, rows * width + ends) - 1
    inside = lasts >= firsts
    firsts, lasts = firsts[inside], lasts[inside]
    words, row_of = tokens["word"].to_numpy(dtype=object), tokens["row"].to_numpy()
    before = np.maximum(firsts - 1, 0)
    article = (firsts > 0) & (words[before] == _ARTICLE) & (row_of[before] == row_of[firsts])
    return firsts - article, lasts
