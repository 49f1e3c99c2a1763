"""The actors of a study: countries and bodies with the names they go by."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from corpus_tools.errors import StudyError
from corpus_tools.study.marked import FormatNumber, read_yaml, validate

Name = Annotated[str, Field(min_length=1)]


class Actor(BaseModel):
    """One actor.

    Parameters
    ----------
    id
        Short id, such as ``us``.
    name
        The name to show.
    kind
        ``state`` (the default), or ``organization``, which "the country" never means.
    aliases
        Names of it, with capitals as written: ``U.S.``, ``American``.
    metonyms
        Places and houses that stand for it: ``Washington``.
    places
        Cities and regions in it. They do not name the actor; they tell where a speaker belongs:
        "of Boston's Marsh Institute".
    excluded
        Longer names that contain one of these and are not the actor, such as ``George
        Washington``. What ends in a body's noun needs no line: a bank, a university, a newspaper
        (:mod:`corpus_tools.study.nouns`).
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
    name: Name
    kind: Literal["state", "organization"] = "state"
    aliases: tuple[Name, ...]
    metonyms: tuple[Name, ...] = ()
    places: tuple[Name, ...] = ()
    excluded: tuple[Name, ...] = ()


class _ActorsFile(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    format: FormatNumber
    actors: tuple[Actor, ...]


def read_actors(path: Path) -> tuple[Actor, ...]:
    """Read ``actors.yml``.

    Raises
    ------
    StudyError
        Naming file, line, what was found and what is allowed.
    """
    content, locate = read_yaml(path)
    actors = validate(_ActorsFile, content, path=path, locate=locate).actors
    seen: set[str] = set()
    for number, actor in enumerate(actors):
        if actor.id in seen:
            raise StudyError(
                f"has the actor {actor.id!r} twice",
                place=locate(("actors", number, "id")),
                remedy="Give each actor an id of its own.",
            )
        seen.add(actor.id)
    return actors
