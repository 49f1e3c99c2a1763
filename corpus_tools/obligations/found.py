"""What the readers of triggers are given and what they return."""

from __future__ import annotations

from dataclasses import dataclass, replace

from corpus_tools.obligations.parsed import Group, Parsed
from corpus_tools.obligations.parties import Parties, Party
from corpus_tools.obligations.triggers import Kind, Trigger

NOBODY = Party("unspecified", "thing")


@dataclass(frozen=True)
class Scene:
    """A trigger in its sentence.

    Parameters
    ----------
    parsed
        The sentence.
    parties
        Who noun phrases are.
    trigger
        What its group says.
    first, last
        Its words, half open.
    previous
        The sentence before in the document; or blank.
    before
        What the trigger before it was read as, for verbs that share their subject.
    """

    parsed: Parsed
    parties: Parties
    trigger: Trigger
    first: int
    last: int
    previous: str = ""
    before: Found | None = None

    def read(self, group: Group | None) -> Party:
        """Return who a group is."""
        if group is None:
            return NOBODY
        return self.parties.read(self.parsed, group, previous=self.previous)

    def find(self, group: Group | None, *, act: int) -> Found:
        """Return the find with a group as its addressee, if it is somebody, and the act's word."""
        return self.find_as(group, self.read(group), act=act)

    def find_as(self, group: Group | None, party: Party, *, act: int) -> Found:
        """Return the find with a group read before."""
        named = group if party.sort != "thing" else None
        return Found(
            kind=self.trigger.kind,
            strength=self.trigger.strength,
            first=self.first,
            last=self.last,
            addressee=named,
            actor=party.actor if named else "unspecified",
            act=act,
        )


@dataclass(frozen=True)
class Found:
    """A trigger that was read: who is told, and the word of the act."""

    kind: Kind
    strength: str
    first: int
    last: int
    addressee: Group | None
    actor: str
    act: int

    def as_possibility(self) -> Found:
        """Return the same as something that may be, such as a guess."""
        return replace(self, kind="possibility")
