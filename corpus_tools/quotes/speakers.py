"""Who "he", "the official" and "Hale" are: the same speaker through a document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus_tools.quotes.joining import Draft
from corpus_tools.quotes.marks import Span
from corpus_tools.quotes.names import Name, read_name

# Sentences back to which a pronoun, and to which "the official" may point.
_BACK, _FAR_BACK = 8, 32
_PLURAL = frozenset(["they", "their"])
_SINGULAR = frozenset(["he", "she", "his", "her", "him"])
_FIRST = frozenset(["i", "we", "you", "my", "our", "one"])
_PLURAL_ENDINGS = ("s", "people", "men", "women")
_FULL = r"(?<![\w.])(?:[A-Z][\w’'.-]*\s(?:[A-Z]\.\s|[a-z]{2,3}\s)?){1,3}"
# "Ada Moss, a scholar at ...", "Ada Moss of the institute" introduce a person.
_INTRODUCED = re.compile(
    r"(?<![\w’'-]\s)(?<![\w.])((?:[A-Z][\w’'-]+\s)(?:[A-Z]\.\s)?[A-Z][\w’'-]+)(?:,\s"
    r"(?=(?:an?|the|who|\d\d|one|its|his|her|their|former|head|director|chief|president|"
    r"professor)\b)|\s(?=of\s(?:the\s)?[A-Z]))"
)
_ROLE = re.compile(
    r"who\s(?:is|was|leads?|led|heads?|headed|runs?|ran|directs?|directed|chairs?|chaired|works?|"
    r"worked|teaches|taught|edits?|edited|serves?|served|studies|studied|represents?|owns?|"
    r"founded)\b"
)
_NO_ROLE = re.compile(
    r"(?:who|which|whose|in|on|at|after|before|while|when|asked|(?!acting)\w+ing)\b"
)


@dataclass
class Speaker:
    """One who speaks in a document.

    The affiliation is the first that the text gives, the gender m, f, or blank while nothing has
    told; "they" fits whoever is plural.
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

    "He" is the person named last who can be one, "they" the last of several, a last name the
    person whose full name stands in the document. A title or an earlier pronoun tells a gender, a
    first name never does.
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
        name = read_name(_cut(self.texts[draft.sentence], span))
        found = self._find(draft.sentence, span[0], name)
        speaker = found or self._introduce(name)
        if draft.statement.apposition:
            words = _cut(self.texts[draft.sentence], draft.statement.apposition).strip(" ,")
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
        asked: set[int] = set()
        for turn, speaker in reversed(self.turns):
            if sentence - turn > _FAR_BACK:
                break
            if id(speaker) in asked:
                continue
            asked.add(id(speaker))
            alike = (name.kind == "body") == (speaker.kind == "body")
            same = name.name.lower() == speaker.name.lower()
            if alike and not same and noun.search(f"{speaker.name} {speaker.affiliation}"):
                return speaker
        return self._find_body(sentence, start, name) if name.kind == "body" else None

    def _find_body(self, sentence: int, start: int, name: Name) -> Speaker | None:
        """Return the body whose full name stands before "the ministry"."""
        noun = name.noun.capitalize()
        pattern = re.compile(
            rf"(?:[A-Z][\w’'.-]*\s)*{re.escape(noun)}"
            r"(?:\s(?:of|for|on)\s(?:the\s)?[A-Z][\w-]*(?:\s(?:and\s)?[A-Z][\w-]*)*)?"
        )
        for place in range(sentence, -1, -1):
            text = self.texts[place][:start] if place == sentence else self.texts[place]
            found = list(pattern.finditer(text)) if noun in text else []
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
            self.known[full] = self.known.get(full) or self._create(full, "person", None)
        return [*speaking, *(self.known[full] for _, full in named)]


def _cut(text: str, span: Span) -> str:
    return " ".join(text[slice(*span)].split())


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


def tells_role(words: str) -> bool:
    """Whether an apposition tells what somebody is, rather than what they did or their age.

    Examples
    --------
    >>> tells_role("a scholar at the institute"), tells_role("who left early")
    (True, False)
    """
    if not words or words.isdecimal():
        return False
    return not _NO_ROLE.match(words) or bool(_ROLE.match(words))


def find_full_names(texts: Sequence[str], drafts: Sequence[Draft]) -> dict[str, str]:
    """Return the fullest name in the document by each full name and last name of a person.

    People are those who speak, and whoever an apposition introduces.
    """
    introduced = (read_name(found[1]) for text in texts for found in _INTRODUCED.finditer(text))
    people = {name.name: name.name for name in introduced if name.kind == "person"}
    single = set()
    for draft in drafts:
        if draft.statement is None or draft.statement.speaker is None:
            continue
        name = read_name(_cut(texts[draft.sentence], draft.statement.speaker))
        if name.kind == "person":
            people.setdefault(name.name, name.name)
        if " " not in name.name and name.name[:1].isupper() and name.kind in {"person", "body"}:
            single.add(name.name)
    for short in sorted(single):
        full = _find_full(texts, short, people)
        if full:
            people[short] = people[full] = full
    lasts = {full.split()[-1]: full for full in reversed(people.values()) if " " in full}
    return {**lasts, **{short: people.get(full, full) for short, full in people.items()}}


def _find_full(texts: Sequence[str], short: str, people: dict[str, str]) -> str:
    """Return the full name that ends with a single one, in what speakers are called or the text."""
    for full in people:
        if full.endswith(" " + short) or full.startswith(short + " "):
            return full
    pattern = re.compile(_FULL + re.escape(short) + r"(?!\w)")
    for text in texts:
        found = pattern.search(text) if short in text else None
        name = read_name(found.group()) if found else None
        if name and name.kind == "person" and name.name.endswith(" " + short):
            return name.name
    return ""


def find_role(texts: Sequence[str], full: str) -> str:
    """Return what an apposition anywhere in the text says of a person; blank for nothing."""
    pattern = re.compile(re.escape(full) + r",\s((?:an?|the|its|former|head|director)\s[^,.;:]+)")
    for text in texts:
        found = pattern.search(text) if full in text else None
        if found:
            return " ".join(found[1].split())
    return ""
