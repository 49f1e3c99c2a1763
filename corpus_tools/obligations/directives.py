"""Verbs before their party: urge X to, call on X to, demand that X; in the passive "X urged to"."""

from __future__ import annotations

from corpus_tools.obligations.addressees import Found, Party, Scene
from corpus_tools.obligations.adjectives import read_taking
from corpus_tools.obligations.deeds import (
    find_agent,
    find_deed,
    find_doers,
    find_doing_object,
    find_source,
)
from corpus_tools.obligations.groups import find_object, find_subject, find_that_clause
from corpus_tools.obligations.sentence import PARTICIPLES, Group, Parsed
from corpus_tools.obligations.triggers import GROUPS
from corpus_tools.obligations.words import DAYS, DEEDS, TIMES, read_words
from corpus_tools.text.phrases import Phrase
from corpus_tools.text.verbs import index_verbs

# The first words of the triggers in all their forms; the lists below have base forms.
_VERBS = index_verbs(
    words.split()[0].removeprefix("+")
    for trigger, listed in GROUPS
    if trigger.family == "directive"
    for words in listed.split(",")
)
_ADVOCATING = frozenset(["advocate", "advocate for", "argue for", "campaign for",
                         "make the case for", "make a case for"])  # fmt: skip
# With a deed for an object these ask for it: "urged restraint", "demanded an apology".
_ASKING = frozenset(["urge", "call for", "appeal for", "plead for"])
_ASKING_DEEDS = _ADVOCATING | {"demand", "request", "ask for", "order", "recommend", "require"}
_ASKED_FROM = frozenset(["demand", "request", "ask for"])
# "He campaigned for the vote" is after votes; a deed it is only in "campaign for a new vote".
_VOTES = read_words("election elections vote referendum leadership office")
# "asks that X act", "suggests X act": for some, a plural "act" may as well report.
_ASKING_THAT = read_words("demand urge ask request recommend order require")
_WISHING = _ASKING_THAT | read_words(
    "insist suggest propose advise mandate instruct advocate direct command"
)
_ONLY_THAT = read_words("insist suggest hope propose")
_DOING = _ADVOCATING | {"recommend", "suggest", "urge", "advise", "propose", "call for"}
# These have no such passive: "wanted to leave" is one's own will.
_OWN_WILL = _ADVOCATING | {
    "want", "hope", "propose", "suggest", "insist", "demand", "appeal to", "appeal for",
    "plead with", "plead for", "call for",
}  # fmt: skip
_AGAINST = read_words("warn caution advise urge")
# These make somebody of a thing: "told the network to close", "ordered the plant to close".
_TO_AGENTS = read_words("urge tell ask implore exhort beg instruct lobby pressure advise") | {
    "call on", "call upon", "plead with", "appeal to",
}  # fmt: skip
_ORDERING = read_words("order command require encourage request")
_NOUN_SIGNS = frozenset(["DT", "PRP$", "POS", "JJ", "CD", "VBN"])
_NOUN_WORDS = read_words("of in for by with no new under")
# Who is not told is not told: "did not urge", "could urge", "why did X urge".
_UNTOLD = read_words("not never didn't don't doesn't hasn't haven't hadn't wasn't weren't isn't "
                     "can could may might")  # fmt: skip
# "able to order", "refused to urge": it is not done.
_UNDONE = read_words("""
able unable allowed free right power powers authority refuse refused refuses refusing decline
declined declines fail failed fails likely unlikely reluctant entitled
""")
_WEATHER = read_words("rain snow wind winds showers storms sunshine temperatures gusts clouds")
_BE = read_words("is are was were be been being am get gets got 's 're")
_MOST_WORDS = 4


def read_directive(scene: Scene) -> Found | None:
    """Read a verb that tells; None where it tells nobody to act."""
    parsed, first = scene.parsed, scene.first
    before = parsed.low(first - 1)
    if _is_noun(parsed, first) or before in _UNTOLD:
        return None
    if before == "to" and parsed.low(first - 2) in _UNDONE:
        return None
    verb = " ".join([_VERBS[parsed.low(first)].verb, *parsed.tagged.lowers[first + 1 : scene.last]])
    return (
        _read_passive(scene, verb)
        or _read_wish(scene, verb)
        or _read_told(scene, verb)
        or (read_taking(scene) if verb in {"require", "demand"} else None)
        or _read_asked(scene, verb)
        or _read_doing(scene, verb)
    )


def _is_noun(parsed: Parsed, first: int) -> bool:
    """Tell "a call for" and "in order to" from "they call for"."""
    before = parsed.low(first - 1)
    if before in {"a", "an", "the"}:
        return True
    if parsed.low(first).endswith(("ed", "ing", "told")) or before == "to":
        return False
    return parsed.tag(first - 1) in _NOUN_SIGNS or before in _NOUN_WORDS


def _read_passive(scene: Scene, verb: str) -> Found | None:
    """Read "was urged to", and a headline's "urged to", whose party stands before them."""
    parsed, first = scene.parsed, scene.first
    if not parsed.low(first).endswith(("ed", "told")) or verb in _OWN_WILL:
        return None
    act = _find_passive_act(parsed, scene.last)
    if act < 0:
        return None
    before = parsed.tagged.lowers[max(0, first - _MOST_WORDS) : first]
    if verb in {"ask", "beg"} and _BE.isdisjoint(before) and not parsed.headline:
        return None
    # "The firm, urged by its owners to act, ..."
    group = find_subject(parsed, first - (parsed.low(first - 1) == ","))
    if verb == "require" and scene.is_thing(group):
        return None
    return scene.find(group, act=act)


def _find_passive_act(parsed: Parsed, place: int) -> int:
    """Return the verb of the infinitive that follows a participle; -1: it has an object."""
    if parsed.low(place) == "by" and find_object(parsed, place + 1)[0] is not None:
        return find_object(parsed, place + 1)[1]
    if parsed.low(place) in {"but", "and", "or", ","}:  # "are urged but not obliged to"
        for near in range(place + 1, place + _MOST_WORDS):
            if parsed.tag(near) in PARTICIPLES:
                return parsed.find_infinitive(near + 1)
    phrase = parsed.phrase(place)
    if phrase is not None and parsed.low(phrase.head) in DAYS:
        place = phrase.last
    return parsed.find_infinitive(place)


def _read_wish(scene: Scene, verb: str) -> Found | None:
    """Read "demanded that X act": a base form after its subject, no report of what is."""
    parsed = scene.parsed
    if verb not in _WISHING and verb != "hope":
        return None
    group, act = find_that_clause(parsed, scene.last)
    if group is None:
        return None
    low, behind = parsed.low(act), parsed.low(act + 1)
    if verb == "hope":
        is_able = behind == "be" and parsed.low(act + 2) == "able"
        is_hoped = low in {"will", "'ll"} and not is_able and not scene.is_thing(group)
        return scene.find(group, act=act) if is_hoped else None
    if low == "be":
        is_done = parsed.tag(act + 1) in PARTICIPLES
        return scene.find(find_agent(parsed, act + 1) if is_done else group, act=act)
    return scene.find(group, act=act) if _is_wished(scene, verb, group, act) else None


def _is_wished(scene: Scene, verb: str, group: Group, act: int) -> bool:
    """Whether the verb is a bare base form where a report would have another."""
    parsed = scene.parsed
    if not parsed.is_base(act) or parsed.low(act) in {"are", "am", "have", "do"}:
        return False
    is_told = parsed.tag(act) in {"VB", "VBP", "NN"} and not scene.is_thing(group)
    if parsed.low(scene.last) != "that" and not is_told:
        return False
    head = group.heads[0].head
    plural = parsed.tag(head) in {"NNS", "NNPS"} or len(group.heads) > 1
    plural = plural or parsed.low(head) in {"they", "we", "you", "i", "both"}
    return not plural or verb in _ASKING_THAT


def _read_told(scene: Scene, verb: str) -> Found | None:
    """Read "urged X to act" and "warned X against acting"."""
    parsed = scene.parsed
    group, act = find_object(parsed, scene.last)
    if group is None or verb in _ONLY_THAT:
        return None
    if act < 0 and verb in _AGAINST and parsed.low(group.last) == "against":
        act = group.last + 1
    if act < 0 or (verb == "recommend" and parsed.low(act) == "be"):
        return None
    party = scene.read(group)
    if party.sort == "thing" and _is_agent(parsed, verb, group):
        party = Party("other", "party")
    if party.sort == "thing" and verb not in _ASKING:
        return None
    return scene.find(group, act=act, party=party)


def _is_agent(parsed: Parsed, verb: str, group: Group) -> bool:
    """Whether the verb itself makes its object somebody: "ordered the network to close"."""
    low = parsed.low(group.heads[0].head)
    if low in DEEDS or low in TIMES or low in {"it", "this", "that"}:
        return False
    return verb in _TO_AGENTS or (verb in _ORDERING and parsed.low(group.first) in {"the", "all"})


def _read_asked(scene: Scene, verb: str) -> Found | None:
    """Read "demanded an apology from X": a deed is asked, perhaps of somebody."""
    parsed = scene.parsed
    if verb not in _ASKING and verb not in _ASKING_DEEDS:
        return None
    place = parsed.skip_adverbs(scene.last)
    if parsed.low(place) in DEEDS and parsed.phrase(place) is None:
        return scene.find(find_source(scene, place + 1), act=place)
    if verb in _ASKING and parsed.tag(place) == "DT" and parsed.tag(place + 1) == "VBG":
        return scene.find(None, act=place + 1)
    phrase = _find_thing(parsed, place)
    if phrase is None:
        return None
    source = find_source(scene, phrase.last)
    is_named = source is not None and (verb in _ASKING or verb in _ASKED_FROM)
    if not is_named and not _is_asked(scene, verb, phrase):
        return None
    if source is None:
        return find_deed(scene, phrase, act=phrase.head)
    return scene.find(source, act=phrase.head)


def _find_thing(parsed: Parsed, place: int) -> Phrase | None:
    """Return the noun phrase that is asked for; None: it is a person or a clause in "-ing"."""
    phrase = parsed.phrase(place)
    if phrase is None or phrase.head < place or parsed.tag(phrase.head) == "PRP":
        return None
    if find_doing_object(parsed, place) >= 0:
        return None
    # A tagger may take the verb for a noun: "groups advocate Heronia's return".
    return phrase._replace(first=max(phrase.first, place))


def _is_asked(scene: Scene, verb: str, phrase: Phrase) -> bool:
    low = scene.parsed.low(phrase.head)
    if low in DEEDS:
        return not (verb == "campaign for" and low in _VOTES)
    # "forecasts call for rain"
    group = Group(phrase.first, phrase.last, (phrase,))
    return verb in _ASKING and low not in _WEATHER and scene.is_thing(group)


def _read_doing(scene: Scene, verb: str) -> Found | None:
    """Read "suggested holding talks", "warned against panic": nobody is named, if not a pair."""
    if verb in _AGAINST and scene.parsed.low(scene.last) == "against":
        return scene.find(None, act=scene.last + 1)
    act = find_doing_object(scene.parsed, scene.last) if verb in _DOING else -1
    return find_doers(scene, act) if act >= 0 else None
