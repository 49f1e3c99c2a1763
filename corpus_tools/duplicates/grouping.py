"""Stories: documents that are copies of each other, so guarded that likeness does not chain."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import numpy as np
import pandas as pd

from corpus_tools.duplicates.tables import EXACT, NEAR, PERSON, SAME, UNIQUE, DuplicateError
from corpus_tools.schema import DOCUMENTS, DUPLICATE_GROUPS, DUPLICATE_PAIRS

# Of a document, by the other one: similarity, and how much of the document is shared.
Links = dict[str, dict[str, tuple[float, float]]]
_HALF = 0.5
_PAIR = ("document_a", "document_b")
Story = dict[str, str]


def group_duplicates(pairs: pd.DataFrame, *, documents: pd.DataFrame) -> pd.DataFrame:
    """Group documents into stories.

    Likeness does not carry on for ever: a was copied from b, b from c, and a roundup holds them
    all. So a story is not simply all that hangs together. Among documents that do, the one with
    the most in common with others (sum of squared similarities) is the anchor; those that are
    one story with it by their pair join it, the most similar first. One that has less than half
    of the anchor joins only if it also shares some text with another that has joined: so the
    parts of a roundup are not taken for copies of each other. What is left is grouped in the same
    way. Documents with the same words are one from the start. A decision "same" of a person joins
    two stories, a decision "different" keeps two documents apart, also where their words are the
    same; a third document with these words then stays with the first one by id.

    Parameters
    ----------
    pairs
        As ``find_duplicates`` or ``apply_decisions`` gives them.
    documents
        The table of that name.

    Returns
    -------
    pandas.DataFrame
        One row per document, also of those without a copy: ``document_id``, ``story_id``,
        ``n_documents``, ``n_sources``, ``is_first``, ``kind``; sorted by ``document_id``.

    Raises
    ------
    DuplicateError
        If a pair names a document that is not there, or decisions contradict each other.
    """
    DUPLICATE_PAIRS.check(pairs)
    DOCUMENTS.check(documents)
    _check_known(pairs, documents)
    story = _find_stories(pairs)
    table = documents[["document_id", "source_id", "published_on"]].copy()
    ids = table["document_id"].astype("str")
    table["anchor"] = ids.map(story).where(ids.isin(list(story)), ids)
    table = table.sort_values(["published_on", "document_id"], na_position="last")
    by_story = table.groupby("anchor", sort=False)
    table["story_id"] = by_story["document_id"].transform("first")
    table["n_documents"] = by_story["document_id"].transform("size")
    table["n_sources"] = by_story["source_id"].transform("nunique")
    table["is_first"] = table["document_id"] == table["story_id"]
    table["kind"] = _name_kinds(table, pairs)
    return DUPLICATE_GROUPS.build(table.sort_values("document_id"))


def _check_known(pairs: pd.DataFrame, documents: pd.DataFrame) -> None:
    named = set(pairs["document_a"]) | set(pairs["document_b"])
    unknown = sorted(named - set(documents["document_id"]))
    if unknown:
        raise DuplicateError(
            f"{len(unknown)} document(s) of the pairs do not stand in the documents table, the "
            f"first is {unknown[0]!r}",
            remedy="Give the documents that the pairs were found in.",
        )


def _name_kinds(table: pd.DataFrame, pairs: pd.DataFrame) -> pd.Series:
    exact = pairs[(pairs["kind"] == EXACT) & (pairs["verdict"] == SAME)]
    story = dict(zip(table["document_id"], table["story_id"], strict=True))
    is_within = exact["document_a"].map(story) == exact["document_b"].map(story)
    has_exact = table["document_id"].isin(
        {*exact.loc[is_within, "document_a"], *exact.loc[is_within, "document_b"]}
    )
    several = np.where(has_exact, EXACT, NEAR)
    return pd.Series(np.where(table["n_documents"] == 1, UNIQUE, several), index=table.index)


def _find_stories(pairs: pd.DataFrame) -> Story:
    """Return the story of each document that has a pair, named by one of its documents."""
    decided = pairs["verdict_by"] == PERSON
    is_same = pairs["verdict"] == SAME
    is_copy = is_same & (pairs["kind"] == EXACT)
    apart = _read_pairs(pairs[decided & ~is_same])
    # What a person said of copies goes before what the rule says.
    copies = _read_pairs(pairs[is_copy & decided]) + _read_pairs(pairs[is_copy & ~decided])
    home = _join_copies(copies, apart)
    homes = pairs.assign(
        **{name: pairs[name].map(lambda one: home.get(one, one)) for name in _PAIR}
    )
    story = _join_anchors(
        _read_links(homes[is_same & ~decided & (pairs["kind"] == NEAR)]),
        _read_links(homes[~decided | is_same]),
        _read_links(homes[decided & ~is_same]),
    )
    story |= {document: story.get(name, name) for document, name in home.items()}
    merged = _merge(story, _read_pairs(pairs[decided & is_same]))
    for one, other in apart:
        if merged.get(one, one) == merged.get(other, other):
            raise DuplicateError(
                f"{one!r} and {other!r} were decided to be different, but other decisions make "
                "them the same story",
                remedy="Look at the decisions on these two and on the documents between them.",
            )
    return merged


def _join_copies(copies: Iterable[tuple[str, str]], apart: Iterable[tuple[str, str]]) -> Story:
    """Return for each document with copies the one that stands for all of them."""
    foes: dict[str, set[str]] = defaultdict(set)
    for one, other in apart:
        foes[one].add(other)
        foes[other].add(one)
    home: Story = {}
    members: dict[str, set[str]] = {}
    for pair in copies:
        name, other = sorted(home.setdefault(document, document) for document in pair)
        mine, theirs = (members.setdefault(one, {one}) for one in (name, other))
        if name != other and all(foes[document].isdisjoint(mine) for document in theirs):
            mine |= members.pop(other)
            home |= dict.fromkeys(theirs, name)
    return home


def _read_pairs(pairs: pd.DataFrame) -> list[tuple[str, str]]:
    return list(zip(pairs["document_a"], pairs["document_b"], strict=True))


def _read_links(pairs: pd.DataFrame) -> Links:
    links: Links = defaultdict(dict)
    columns = ("document_a", "document_b", "similarity", "share_of_a", "share_of_b")
    for one, other, similarity, share, other_share in zip(
        *(pairs[column] for column in columns), strict=True
    ):
        if one != other:
            links[one][other] = similarity, share
            links[other][one] = similarity, other_share
    return dict(links)


def _join_anchors(links: Links, shared: Links, apart: Links) -> Story:
    weights = {one: sum(like**2 for like, _ in near.values()) for one, near in links.items()}
    story: Story = {}
    for anchor in sorted(links, key=lambda one: (-round(weights[one], 9), one)):
        if anchor in story:
            continue
        story[anchor] = anchor
        joined = {anchor}
        near = links[anchor]
        for other in sorted(near, key=lambda one: (-near[one][0], one)):
            tied = shared[other].keys() & (joined - {anchor})
            is_copy = near[other][1] >= _HALF or len(joined) == 1 or tied
            if other not in story and is_copy and joined.isdisjoint(apart.get(other, {})):
                story[other] = anchor
                joined.add(other)
    return story


def _merge(story: Story, same: Iterable[tuple[str, str]]) -> Story:
    """Return the stories after the decisions of people to join two of them."""
    story = dict(story)
    renamed: Story = {}

    def find(name: str) -> str:
        while name in renamed:
            name = renamed[name]
        return name

    for one, other in same:
        names = (find(story.setdefault(document, document)) for document in (one, other))
        first, second = sorted(names)
        if first != second:
            renamed[second] = first
    return {document: find(name) for document, name in story.items()}
