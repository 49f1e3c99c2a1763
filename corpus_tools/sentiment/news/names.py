"""Which words of a sentence only name somebody: their letters say nothing of tone."""

from __future__ import annotations

from collections.abc import Sequence

Token = tuple[int, int, str, bool]

# A headline's capitals hide which of its words are names.
_CAPITALISED_SHARE = 0.6
_SHORT, _FEW = 3, 2
_TITLES = frozenset([
    "mr", "ms", "mrs", "mx", "dr", "rep", "sen", "gov", "gen", "col", "lt", "sgt", "capt", "cmdr",
    "adm", "st", "prof", "rev", "hon", "pres", "jr", "sr",
])  # fmt: skip
_OPENING_MARKS = frozenset("\"“”„‟«»‘'([:–—-")


def mark_names(text: str, tokens: Sequence[Token], masked: Sequence[bool]) -> list[bool]:
    """Tell for each word whether it belongs to a name.

    A capital within a sentence makes a name ("the Justice Department"); at its beginning only
    before another one ("Hope Hale said", but not "Terrible news"). In a headline in capitals no
    word is taken for a name.

    Parameters
    ----------
    text
        The sentence.
    tokens
        ``(start, end, word, is_word)`` each.
    masked
        Which tokens are known to be names.

    Examples
    --------
    >>> from corpus_tools.text import find_tokens
    >>> text = "Hope Hale hopes that the Peace Corps will help them soon."
    >>> tokens = list(find_tokens(text))
    >>> names = mark_names(text, tokens, [False] * len(tokens))
    >>> [word for (_, _, word, _), is_name in zip(tokens, names) if is_name]
    ['hope', 'hale', 'peace', 'corps']
    """
    capital = [is_word and text[start].isupper() for start, _, _, is_word in tokens]
    if not text.endswith(".") and _is_headline(tokens, capital, masked):
        return list(masked)
    return [
        is_masked
        or (
            is_capital
            and (not _opens(text, tokens, place) or _goes_on(tokens, capital, masked, place))
        )
        for place, (is_masked, is_capital) in enumerate(zip(masked, capital, strict=True))
    ]


def _is_headline(tokens: Sequence[Token], capital: Sequence[bool], masked: Sequence[bool]) -> bool:
    long = [
        is_capital
        for (_, _, word, _), is_capital, is_masked in zip(tokens, capital, masked, strict=True)
        if len(word) > _SHORT and not is_masked
    ]
    return len(long) > _FEW and sum(long) > _CAPITALISED_SHARE * len(long)


def _opens(text: str, tokens: Sequence[Token], place: int) -> bool:
    """Whether a word opens a sentence, an item of a list, or what is quoted in it."""
    start = tokens[place][0]
    if place == 0 or text[start - 1 : start] in _OPENING_MARKS:
        return True
    *_, before, is_word = tokens[place - 1]
    is_titled = before == "." and place > 1 and tokens[place - 2][2] in _TITLES
    return not is_word and before != "," and not is_titled


def _goes_on(
    tokens: Sequence[Token], capital: Sequence[bool], masked: Sequence[bool], place: int
) -> bool:
    """Whether the next word is a capital too, but no actor and no people ("Angry Voters")."""
    after = place + 1
    is_followed = after < len(tokens) and capital[after] and not masked[after]
    return is_followed and not tokens[after][2].endswith("s")
