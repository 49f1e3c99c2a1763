"""The same sentences with one name after another put in: whether a name alone moves a score."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

import pandas as pd

from corpus_tools.schema import NUMBER, TEXT, Column, Table
from corpus_tools.sentiment.audit.choosing import GivenScorer, choose_scorer
from corpus_tools.sentiment.scorers import SCORERS
from corpus_tools.study.actors import Actor
from corpus_tools.study.heads import is_adjective
from corpus_tools.study.naming import ActorNames

# What happens is the same in each sentence of a template; only the names differ.
NAME_TEMPLATES = (
    "{a} published the yearly figures on Monday.",
    "{a} restricted the sale of chips.",
    "{a} sent twelve engineers to the meeting.",
    "{a} rejected the draft.",
    "{a} will pay for the new laboratory.",
    "Delegates from {a} welcomed the proposal.",
    "The talks with {a} ended without a result.",
    "{a} restricted {b}'s access to chips.",
    "{a} criticized {b}.",
    "{a} and {b} signed an agreement on research.",
    "{a} warned {b} against new tariffs.",
    "{a} thanked {b} for the help after the earthquake.",
)

_SWAP_KEY = ("scorer", "template", "actor", "name", "other")
SWAPS = Table("swaps", "sentence with names put in", _SWAP_KEY, (
    Column("scorer", TEXT, "Name of the scorer."),
    Column("template", TEXT, "The sentence with {a}, and perhaps {b}, for names."),
    Column("actor", TEXT, "Id of the actor that stands for {a}."),
    Column("name", TEXT, "Its name as put in."),
    Column("other", TEXT, "The name put in for {b}; blank without one."),
    Column("sentence", TEXT, "The sentence that was scored."),
    Column("score", NUMBER, "From -1 (negative) to 1 (positive); a function's own scale."),
))  # fmt: skip

# Scores that differ by no more than this are the same.
SAME = 1e-9
_PLACE = re.compile(r"\{([ab])\}('s)?")
# "the European Union", "the Russian Federation", "the UN", but "NATO".
_NOUNS = """
states union kingdom nations federation republic emirates netherlands philippines islands
commission community league bank court council mainland
"""
_ARTICLE_NOUNS = frozenset(_NOUNS.split())
_INITIALS = re.compile(r"(?:[A-Z]\.?){2,3}")


def score_name_swap(
    actors: Sequence[Actor], *, scorers: Sequence[GivenScorer] = tuple(SCORERS)
) -> pd.DataFrame:
    """Score the same sentences with one name after another put in.

    A scorer fit for comparing what is said about countries gives the same score whatever the
    name; the spread is what the name alone adds.

    Parameters
    ----------
    actors
        The study's actors. Each is put in under its name and its aliases, but for adjectives
        and peoples ("Chinese", "Americans"). Where a sentence has two actors, each name stands
        in both places, the first other actor in the one left.
    scorers
        Names out of ``SCORERS``, or functions that give a sentence a number.

    Returns
    -------
    pandas.DataFrame
        One row per scorer and sentence: ``scorer``, ``template``, ``actor``, ``name``,
        ``other``, ``sentence``, ``score``.
    """
    known = ActorNames(actors)
    sentences = list(_write_sentences(actors))
    rows = [
        (chosen.name, *sentence, chosen.read(sentence[-1], known).score)
        for chosen in map(choose_scorer, scorers)
        for sentence in sentences
    ]
    return SWAPS.build(pd.DataFrame(rows, columns=list(SWAPS.dtypes)))


def summarize_swaps(swaps: pd.DataFrame) -> pd.DataFrame:
    """Return how far the names alone move the score of each template.

    Parameters
    ----------
    swaps
        As ``score_name_swap`` gives them.

    Returns
    -------
    pandas.DataFrame
        One row per scorer and template, in the order of the table: ``scorer``, ``template``,
        ``lowest`` and ``lowest_with`` (the lowest score, and the names it is given with; blank
        if all are the same),
        ``highest`` and ``highest_with``, ``spread`` (highest less lowest).
    """
    SWAPS.check(swaps)
    other = swaps["other"].where(swaps["other"] == "", ", " + swaps["other"])
    return summarize_spreads(swaps.assign(put_in=swaps["name"] + other))


def summarize_spreads(scored: pd.DataFrame) -> pd.DataFrame:
    """Return lowest and highest score of each scorer and template, and what was put in there."""
    groups = ["scorer", "template"]
    ordered = scored.sort_values(["score", "put_in"], kind="stable").groupby(groups, sort=False)
    columns = ["score", "put_in"]
    lowest = ordered[columns].first().set_axis(["lowest", "lowest_with"], axis=1)
    # Of equal scores the first name stays, so that no spread names one and the same twice.
    highest = (
        scored.sort_values(["score", "put_in"], ascending=[False, True], kind="stable")
        .groupby(groups, sort=False)[columns]
        .first()
        .set_axis(["highest", "highest_with"], axis=1)
    )
    in_order = pd.MultiIndex.from_frame(scored[groups].drop_duplicates())
    table = lowest.join(highest).reindex(in_order)
    table = table.assign(spread=table["highest"] - table["lowest"]).reset_index()
    table.loc[table["spread"] <= SAME, ["lowest_with", "highest_with"]] = ""
    return table


def list_names(actor: Actor) -> list[str]:
    """Return the names under which an actor is put into sentences, as they stand within one.

    Examples
    --------
    >>> list_names(Actor(id="us", name="United States", aliases=("US", "America", "American")))
    ['the United States', 'the US', 'America']
    """
    names = dict.fromkeys((actor.name, *actor.aliases))
    nouns = [name for name in names if name == actor.name or not _is_of_people(name)]
    return list(dict.fromkeys(map(_add_article, nouns)))


def put_names(template: str, names: Mapping[str, str]) -> str:
    """Put names into a template, with a capital at its beginning and the genitive they have.

    Examples
    --------
    >>> put_names("{a} left {b}'s port.", {"a": "the UN", "b": "the Isles"})
    "The UN left the Isles' port."
    """

    def put(found: re.Match[str]) -> str:
        name = names[found[1]]
        genitive = ("'" if name.endswith("s") else "'s") if found[2] else ""
        if not found.start() and name.split(" ")[0].islower():
            name = name[0].upper() + name[1:]
        return name + genitive

    return _PLACE.sub(put, template)


def _write_sentences(actors: Sequence[Actor]) -> Iterator[tuple[str, str, str, str, str]]:
    """Yield template, actor, its name, the other name, and the sentence."""
    single = [(actor.id, name, "") for actor in actors for name in list_names(actor)]
    pairs = list(dict.fromkeys(_pair_names(actors)))
    for template in NAME_TEMPLATES:
        for actor, name, other in pairs if "{b}" in template else single:
            yield template, actor, name, other, put_names(template, {"a": name, "b": other})


def _pair_names(actors: Sequence[Actor]) -> Iterator[tuple[str, str, str]]:
    """Yield each name with that of one other actor, both ways round: all pairs would be many."""
    for actor in actors:
        for partner in [other for other in actors if other.id != actor.id][:1]:
            other = list_names(partner)[0]
            for name in list_names(actor):
                yield actor.id, name, other
                yield partner.id, other, name


def _is_of_people(name: str) -> bool:
    """Whether a name is an adjective or a people: "Chinese", "Americans"."""
    return is_adjective(name) or is_adjective(name.removesuffix("s"))


def _add_article(name: str) -> str:
    last = re.sub(r" of .*", "", name).rpartition(" ")[2].lower()
    return f"the {name}" if last in _ARTICLE_NOUNS or _INITIALS.fullmatch(name) else name
