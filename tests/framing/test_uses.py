"""What a match does in its sentence: *...* is the match."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_tools.framing.uses import USES, WINDOW, Use, find_use
from corpus_tools.text import find_tokens


def use_of(sentence: str) -> Use:
    before, match, after = sentence.split("*")
    parts = [
        [(part[s:e], word) for s, e, word, _ in find_tokens(part)]
        for part in (before, match, after)
    ]
    tokens = [token for part in parts for token in part]
    first, last = len(parts[0]), len(parts[0]) + len(parts[1]) - 1
    return find_use([word for _, word in tokens], [text for text, _ in tokens], first, last)


@pytest.mark.parametrize(
    ("sentence", "use"),
    [
        ("An *arms race* begins.", "advanced"),
        ("This is not an *arms race*.", "negated"),
        ("They are not seeking to engage in *cooperation* with China.", "negated"),
        ("He rejected the charge of *containment*.", "contested"),
        ("Under the pretext of *national security* it blocked the sale.", "contested"),
        ("They cling to a *Cold War* mentality.", "contested"),
        (
            "She is deputy director for economics and *national security* at a foundation.",
            "mentioned",
        ),
        ("The *AI Safety* Institute opened.", "mentioned"),
        ("The *AI safety* institute opened.", "advanced"),
        ("The minister ruled out *cooperation* on chips.", "negated"),
        ("How can a shipload of winter coats be called a *threat*?", "contested"),
        ("He says that they want to *contain* the islands, which I dispute.", "contested"),
        ("He says that they want to *contain* the islands; which I dispute.", "advanced"),
        ("*Agenda* for March holds few items", "advanced"),
        ("She will lead the *delegation* to Geneva.", "advanced"),
        ("Officials in Northport warned of an *arms race*.", "advanced"),
        ("Dismissing the critics, she said an *arms race* had begun.", "advanced"),
    ],
)
def test_uses(sentence: str, use: str) -> None:
    assert use_of(sentence).use == use


def test_rule_and_words_explain_the_use() -> None:
    assert use_of("He denied that it was an *arms race*.") == ("negated", "negation", "denied that")
    assert use_of("An *arms race* begins.") == Use()


def test_only_words_nearby_decide() -> None:
    far = ["word"] * WINDOW
    for words, place in ((["denied", "that", *far, "race"], -1), (["race", *far, "a", "myth"], 0)):
        at = range(len(words))[place]
        assert find_use(words, words, at, at) == Use()
    near = ["denied", "that", *far[:-2], "race"]
    assert find_use(near, near, len(near) - 1, len(near) - 1).use == "negated"


@given(st.lists(st.sampled_from(["a", "Not", "Committee", ","]), max_size=90))
def test_what_stands_outside_the_window_changes_nothing(around: list[str]) -> None:
    inside = ["The", "word"] * (WINDOW // 2)
    originals = [*around, *inside, "Race", *inside[::-1], *around]
    words = [word.lower() for word in originals]
    at = len(around) + len(inside)
    alone = slice(len(around), len(originals) - len(around))
    whole = find_use(words, originals, at, at)
    assert whole == find_use(words[alone], originals[alone], WINDOW, WINDOW)


WORDS = ["a", "The", "so", "called", "not", "Committee", "on", "reject", "notion", "of", ",", "as"]


@given(
    st.lists(
        st.sampled_from(WORDS),
        min_size=1,
    ),
    st.data(),
)
def test_any_place_of_any_sentence_has_one_use(originals: list[str], data: st.DataObject) -> None:
    first = data.draw(st.integers(0, len(originals) - 1))
    last = data.draw(st.integers(first, len(originals) - 1))
    use = find_use([word.lower() for word in originals], originals, first, last)
    assert use.use in USES
    assert (use.use == "advanced") == (use.rule == "") == (use.words == "")
