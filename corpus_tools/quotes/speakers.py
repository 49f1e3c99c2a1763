"""Who "he", "the official" and "Hale" are: the same speaker through a document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus_tools.quotes.casting import find_full_names, find_role, tells_role
from corpus_tools.quotes.joining import Draft
from corpus_tools.quotes.naming import Name, read_name
from corpus_tools.quotes.statement import Span

# Sentences back to which a pronoun, and to which "the official" may point.
_BACK, _FAR_BACK = 8, 32
_PLURAL = frozenset(["they", "their"])
_SINGULAR = frozenset(["he", "she", "his", "her", "him"])
_FIRST = frozenset(["i", "we", "you", "my", "our", "one"])
_PLURAL_ENDINGS = ("s", "people", "men", "women")


@dataclass
class Speaker:
    """One who speaks in a document.

    Parameters
    ----------
    name, kind
        As in the table of quotes.
    affiliation
        The first that the text gives.
    gender
        m, f, or blank while nothing has told.
    plural
        Whether "they" fits.
    """

    name: str
    kind: str
    affiliation: str = ""
    gender: str = ""
    plural: bool = False


@dataclass(frozen=True)
class Attribution:
    """Who says a draft: the speaker, where that is written, whether it was carried over."""

    speaker: Speaker | None
    span: Span | None
    carried: bool


def find_speakers(texts: Sequence[str], drafts: Sequence[Draft]) -> list[Attribution]:
    """Return who speaks in each draft of a document.

    Parameters
    ----------
    texts
        The sentences of the document.
    drafts
        In order, as ``join_quotes`` gives them.

    Returns
    -------
    list of Attribution
        One a draft. "He" is the person named last who can be one, "they" the last of several,
        a last name the person whose full name stands in the document. A title or an earlier
        pronoun tells a gender, a first name never does.
    """
    cast = _Cast(texts, drafts)
    return [cast.attribute(draft) for draft in drafts]


class _Cast:
    """The speakers of a document, in the order in which they come."""

    def __init__(self, texts: Sequence[str], drafts: Sequence[Draft]) -> None:
        self.texts = texts
        self.full = find_full_names(texts, drafts)
        self.people = {full.split()[-1]: full for full in dict.fromkeys(self.full.values())}
        self.known: dict[str, Speaker] = {}
        self.turns: list[tuple[int, Speaker]] = []

    def attribute(self, draft: Draft) -> Attribution:
        """Return who speaks in a draft; to be called in order."""
        if draft.name:
            return self._attribute_turn(draft)
        if draft.statement is None:
            return self._carry(draft)
        span = draft.statement.speaker
        if span is None:
            return Attribution(None, None, False)
        text = self.texts[draft.sentence]
        name = read_name(" ".join(text[slice(*span)].split()))
        found = self._find(draft.sentence, span[0], name)
        speaker = found or self._introduce(name)
        if draft.statement.apposition:
            words = " ".join(text[slice(*draft.statement.apposition)].split()).strip(" ,")
            # A rank alone says less than "a member of the delegation".
            if tells_role(words) and " " not in speaker.affiliation:
                speaker.affiliation = words
        if speaker.name:
            self.turns.append((draft.sentence, speaker))
        carried = name.kind == "pronoun" or (name.definite and speaker.name != name.name)
        return Attribution(speaker if speaker.name else None, span, carried)

    def _attribute_turn(self, draft: Draft) -> Attribution:
        speaker = self._introduce(read_name(draft.name))
        self.turns.append((draft.sentence, speaker))
        return Attribution(speaker, None, True)

    def _carry(self, draft: Draft) -> Attribution:
        """Return the last who spoke, for a quotation without a cue."""
        if self.turns and draft.sentence - self.turns[-1][0] <= _BACK:
            return Attribution(self.turns[-1][1], None, True)
        return Attribution(None, None, False)

    def _find(self, sentence: int, start: int, name: Name) -> Speaker | None:
        """Return the speaker of before whom some words can mean."""
        if name.kind == "pronoun":
            return self._resolve(sentence, start, name)
        if name.definite and name.kind in {"unnamed", "body"}:
            return self._find_described(sentence, start, name)
        return None

    def _introduce(self, name: Name) -> Speaker:
        """Return the speaker whom some words name, a new one if they are new."""
        if name.kind == "pronoun":
            return Speaker("", "")
        best = self.full.get(name.name, name.name)
        kind = "person" if best in self.full else name.kind
        speaker = self.known.get(best)
        # Two unnamed speakers are hardly the same, unless "the" says so.
        if speaker is None or (kind == "unnamed" and not name.definite):
            speaker = self.known[best] = self._create(best, kind, name)
        speaker.affiliation = speaker.affiliation or name.affiliation
        speaker.gender = speaker.gender or name.gender
        return speaker

    def _create(self, best: str, kind: str, name: Name | None) -> Speaker:
        role = find_role(self.texts, best) if kind == "person" else ""
        return Speaker(best, kind, role, plural=name is not None and _is_plural(name))

    def _find_described(self, sentence: int, start: int, name: Name) -> Speaker | None:
        """Return the last speaker whom "the official", "the ministry" can mean."""
        noun = re.compile(rf"\b{re.escape(name.noun)}\b", re.IGNORECASE)
        for turn, speaker in reversed(self.turns):
            if sentence - turn > _FAR_BACK:
                break
            alike = (name.kind == "body") == (speaker.kind == "body")
            same = name.name.lower() == speaker.name.lower()
            if alike and not same and noun.search(f"{speaker.name} {speaker.affiliation}"):
                return speaker
        return self._find_body(sentence, start, name) if name.kind == "body" else None

    def _find_body(self, sentence: int, start: int, name: Name) -> Speaker | None:
        """Return the body whose full name stands before "the ministry"."""
        pattern = re.compile(
            rf"(?:[A-Z][\w’'.-]*\s)*{re.escape(name.noun.capitalize())}"
            r"(?:\s(?:of|for|on)\s(?:the\s)?[A-Z][\w-]*(?:\s(?:and\s)?[A-Z][\w-]*)*)?"
        )
        for place in range(sentence, -1, -1):
            text = self.texts[place][:start] if place == sentence else self.texts[place]
            found = list(pattern.finditer(text))
            if found and " " in found[-1].group():
                best = found[-1].group().removeprefix("The ")
                return self.known.setdefault(best, Speaker(best, "body"))
        return None

    def _resolve(self, sentence: int, start: int, name: Name) -> Speaker | None:
        """Return whom a pronoun means: the last who fits, in its sentence or before."""
        low = name.name.lower()
        if low in _FIRST:
            return Speaker(name.name, "")
        for place in range(sentence, max(-1, sentence - _BACK), -1):
            limit = start if place == sentence else len(self.texts[place])
            for speaker in self._list_present(place, limit):
                if _fits(speaker, low, name.gender):
                    if speaker.kind == "person":
                        speaker.gender = speaker.gender or name.gender
                    return speaker
        return None

    def _list_present(self, place: int, limit: int) -> list[Speaker]:
        """Return who speaks in a sentence, then who is named in it, before ``limit``."""
        speaking = [speaker for sentence, speaker in reversed(self.turns) if sentence == place]
        text = self.texts[place][:limit]
        named = sorted(
            (text.find(last), full) for last, full in self.people.items() if last in text
        )
        for _, full in named:
            if full not in self.known:
                self.known[full] = self._create(full, "person", None)
        return [*speaking, *(self.known[full] for _, full in named)]


def _fits(speaker: Speaker, pronoun: str, gender: str) -> bool:
    if pronoun in _PLURAL:
        return speaker.plural or speaker.kind == "body"
    if pronoun in _SINGULAR:
        one = speaker.kind in {"person", "unnamed"} and not speaker.plural
        return one and speaker.gender in {"", gender}
    return speaker.kind in {"body", "document"}


def _is_plural(name: Name) -> bool:
    several = name.kind == "unnamed" and name.noun.endswith(_PLURAL_ENDINGS)
    return several or " and " in name.name.lower()
