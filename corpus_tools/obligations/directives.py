"""Triggers before their party: urge X to, call on X to, demand that X; "X urged to"."""

from __future__ import annotations

from corpus_tools.obligations.doers import find_deed, find_doers, find_source
from corpus_tools.obligations.ends import find_end
from corpus_tools.obligations.found import Found, Scene
from corpus_tools.obligations.gerunds import find_doing_object
from corpus_tools.obligations.modals import find_agent
from corpus_tools.obligations.nouns import DEEDS, TIMES
from corpus_tools.obligations.objects import find_object, find_that_clause
from corpus_tools.obligations.parsed import Group, Parsed, find_infinitive, is_adverb, is_base
from corpus_tools.obligations.parties import Party
from corpus_tools.obligations.subjects import find_subject
from corpus_tools.obligations.vitals import read_taking
from corpus_tools.obligations.words import read_words
from corpus_tools.text.phrases import Phrase
from corpus_tools.text.verbs import index_verbs

# With a deed for an object these ask for it: "urged restraint", "demanded an apology".
_ASKING = index_verbs(["urge", "call for", "appeal for", "plead for"])
_ASKING_DEEDS = index_verbs(
    ["demand", "advocate", "advocate for", "request", "ask for", "order", "recommend", "require",
     "argue for", "campaign for", "make the case for", "make a case for"]
)  # fmt: skip
# "He campaigned for the vote" is after votes; a deed it is only in "campaign for a new vote".
_CAMPAIGNING = index_verbs(["campaign for"])
_VOTES = read_words("election elections vote referendum leadership office")
_TAKING = index_verbs(["require", "demand"])
_ASKED_FROM = index_verbs(["demand", "request", "ask for"])
# "asks that X act", "suggests X act"
_WISHING = index_verbs(
    ["demand", "insist", "urge", "ask", "request", "recommend", "suggest", "propose", "advise",
     "order", "require", "mandate", "instruct", "advocate", "direct", "command"]
)  # fmt: skip
_HOPING = index_verbs(["hope"])
_DOING = index_verbs(
    ["recommend", "suggest", "advocate", "urge", "advise", "propose", "advocate for", "argue for",
     "campaign for", "call for", "make the case for", "make a case for"]
)  # fmt: skip
# With a thing for an object these still say what somebody is to bring about.
_WANTING = index_verbs(["call for", "appeal for"])
# These have no such passive: "wanted to leave" is one's own will.
_OWN_WILL = index_verbs(
    ["want", "hope", "propose", "suggest", "insist", "demand", "appeal to", "appeal for",
     "plead with", "plead for", "advocate", "call for", "advocate for", "argue for",
     "campaign for", "make the case for", "make a case for"]
)  # fmt: skip
_ASK = index_verbs(["ask", "beg"])
_AGAINST = index_verbs(["warn", "caution", "advise", "urge"])
_ONLY_THAT = index_verbs(["insist", "suggest", "hope", "propose"])
_TO_AGENTS = index_verbs(
    ["urge", "call on", "call upon", "tell", "ask", "implore", "exhort", "beg", "plead with",
     "instruct", "lobby", "pressure", "advise", "appeal to"]
)  # fmt: skip
_RECOMMENDING = index_verbs(["recommend", "propose"])
_ORDERING = index_verbs(["order", "command", "require", "encourage", "request"])
_NOUN_SIGNS = frozenset(["DT", "PRP$", "POS", "JJ", "CD", "VBN"])
_NOUN_WORDS = frozenset(["of", "in", "for", "by", "with", "no", "new", "under"])
# Who is not told is not told: "did not urge", "asked but not obliged".
_NEGATIONS = read_words("not never didn't don't doesn't hasn't haven't hadn't wasn't weren't isn't")
# "able to order", "refused to urge": it is not done.
_UNDONE = read_words(
    """
    able unable allowed free right power powers authority refuse refused refuses refusing decline
    declined declines fail failed fails likely unlikely reluctant entitled
    """
)
_WEATHER = read_words("rain snow wind winds showers storms sunshine temperatures gusts clouds")
_HYPOTHETICAL = frozenset(["can", "could", "may", "might"])
_MOST_WORDS = 4


def read_directive(scene: Scene) -> Found | None:
    """Read a verb that tells; None where it tells nobody to act."""
    before = scene.parsed.low(scene.first - 1)
    if _is_noun(scene) or before in _HYPOTHETICAL or before in _NEGATIONS:
        return None
    if before == "to" and scene.parsed.low(scene.first - 2) in _UNDONE:
        return None
    passive = _read_passive(scene)
    if passive is not None:
        return passive
    verb = scene.parsed.tagged.slice(scene.first, scene.last).lower()
    verb = " ".join(verb.split())
    return (
        _read_wish(scene, verb)
        or _read_told(scene, verb)
        or (read_taking(scene) if verb in _TAKING else None)
        or _read_asked(scene, verb)
        or _read_doing(scene, verb)
    )


def _is_noun(scene: Scene) -> bool:
    """Tell "a call for" and "in order to" from "they call for"."""
    parsed, first = scene.parsed, scene.first
    before = parsed.low(first - 1)
    if before in {"a", "an", "the"}:
        return True
    if parsed.low(first).endswith(("ed", "ing", "told")) or before == "to":
        return False
    return parsed.tag(first - 1) in _NOUN_SIGNS or before in _NOUN_WORDS


def _read_passive(scene: Scene) -> Found | None:
    """Read "was urged to", and a headline's "urged to", whose party stands before them."""
    parsed, first = scene.parsed, scene.first
    verb = parsed.low(first) + "".join(
        " " + parsed.low(place) for place in range(first + 1, scene.last)
    )
    if not parsed.low(first).endswith(("ed", "told")) or verb in _OWN_WILL:
        return None
    act = _find_passive_act(scene)
    if act < 0:
        return None
    has_auxiliary = any(
        parsed.low(place) in _BE for place in range(max(0, first - _MOST_WORDS), first)
    )
    if verb in _ASK and not (has_auxiliary or scene.parsed.headline):
        return None
    # "The firm, urged by its owners to act, ..."
    place = first - 1 if parsed.low(first - 1) == "," else first
    group = find_subject(parsed, place)
    if verb == "required" and scene.read(group).sort == "thing":
        return None
    return scene.find(group, act=act)


_BE = read_words("is are was were be been being am get gets got 's 're")


def _find_passive_act(scene: Scene) -> int:
    """Return the verb of the infinitive that follows a participle; -1: it has an object."""
    parsed, place = scene.parsed, scene.last
    if parsed.low(place) == "by" and find_object(parsed, place + 1)[0] is not None:
        return find_object(parsed, place + 1)[1]
    if parsed.low(place) in {"but", "and", "or", ","}:  # "are urged but not obliged to"
        for near in range(place + 1, place + _MOST_WORDS):
            if parsed.tag(near) in {"VBN", "VBD"}:
                return find_infinitive(parsed, near + 1)
    phrase = parsed.phrase(place)
    if phrase is not None and parsed.low(phrase.head) in _WHEN:
        return find_infinitive(parsed, phrase.last)
    return find_infinitive(parsed, place)


_WHEN = read_words("monday tuesday wednesday thursday friday saturday sunday yesterday today")


def _read_told(scene: Scene, verb: str) -> Found | None:
    """Read "urged X to act" and "warned X against acting"."""
    parsed = scene.parsed
    if verb in _ONLY_THAT:
        return None
    group, act = find_object(parsed, scene.last)
    if group is None:
        return None
    if act < 0 and verb in _AGAINST and parsed.low(group.last) == "against":
        act = group.last + 1
    if act < 0 or (verb in _RECOMMENDING and parsed.low(act) == "be"):
        return None
    party = scene.read(group)
    if party.sort == "thing" and _is_agent(scene, verb, group):
        party = Party("other", "party")
    if party.sort == "thing" and verb not in _WANTING and verb not in _ASKING:
        return None
    return scene.find_as(group, party, act=act)


def _is_agent(scene: Scene, verb: str, group: Group) -> bool:
    """Whether the verb itself makes its object somebody: "ordered the network to close"."""
    parsed, head = scene.parsed, group.heads[0].head
    if parsed.low(head) in DEEDS | TIMES or parsed.low(head) in {"it", "this", "that"}:
        return False
    return verb in _TO_AGENTS or (verb in _ORDERING and parsed.low(group.first) in {"the", "all"})


def _read_wish(scene: Scene, verb: str) -> Found | None:
    """Read "demanded that X act": a base form after its subject, no report of what is."""
    parsed = scene.parsed
    if verb not in _WISHING and verb not in _HOPING:
        return None
    group, act = find_that_clause(parsed, scene.last)
    if group is None or act < 0:
        return None
    low = parsed.low(act)
    if verb in _HOPING:
        able = parsed.low(act + 1) == "be" and parsed.low(act + 2) == "able"
        hoped = low in {"will", "'ll"} and not able and _is_party(scene, group)
        return scene.find(group, act=act) if hoped else None
    if low != "be" and not _is_wished(scene, group, act):
        return None
    agent = group
    if low == "be" and parsed.tag(act + 1) in {"VBN", "VBD"}:
        agent = find_agent(scene, act + 1)  # type: ignore[assignment]
    return scene.find(agent, act=act)


def _is_party(scene: Scene, group: Group) -> bool:
    return scene.read(group).sort != "thing"


def _is_wished(scene: Scene, group: Group, act: int) -> bool:
    """Whether the verb is a bare base form where a report would have another."""
    parsed = scene.parsed
    if not is_base(parsed, act) or parsed.low(act) in {"are", "am", "have", "do"}:
        return False
    bare = parsed.low(scene.last) != "that"
    if bare and not (_is_party(scene, group) and parsed.tag(act) in {"VB", "VBP", "NN"}):
        return False
    plural = len(group.heads) > 1 or parsed.tag(group.heads[0].head) in {"NNS", "NNPS"}
    plural = plural or parsed.low(group.heads[0].head) in {"they", "we", "you", "i", "both"}
    sure = index_verbs(["demand", "urge", "request", "recommend", "ask", "order", "require"])
    return not plural or parsed.low(scene.first) in sure


def _read_asked(scene: Scene, verb: str) -> Found | None:
    """Read "demanded an apology from X": a deed is asked, perhaps of somebody."""
    parsed = scene.parsed
    if verb not in _ASKING and verb not in _ASKING_DEEDS:
        return None
    place = scene.last
    while is_adverb(parsed, place):
        place += 1
    if parsed.low(place) in DEEDS and parsed.phrase(place) is None:
        return scene.find(find_source(scene, place + 1), act=place)
    if verb in _ASKING and parsed.tag(place) == "DT" and parsed.tag(place + 1) == "VBG":
        return scene.find(None, act=place + 1)
    phrase = _find_thing(parsed, place)
    if phrase is None:
        return None
    source = find_source(scene, phrase.last)
    named = source is not None and (verb in _ASKING or verb in _ASKED_FROM)
    if not named and not _is_asked(scene, verb, phrase.head):
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


def _is_asked(scene: Scene, verb: str, head: int) -> bool:
    parsed = scene.parsed
    if verb in _CAMPAIGNING and parsed.low(head) in _VOTES:
        return False
    if parsed.low(head) in DEEDS:
        return True
    if parsed.low(head) in _WEATHER:  # "forecasts call for rain"
        return False
    group = Group(head, head + 1, (parsed.phrase(head),))  # type: ignore[arg-type]
    return verb in _ASKING and scene.read(group).sort == "thing"


def _read_doing(scene: Scene, verb: str) -> Found | None:
    """Read "suggested holding talks", "warned against panic": nobody is named, if not a pair."""
    parsed = scene.parsed
    if verb in _AGAINST and parsed.low(scene.last) == "against":
        return scene.find(None, act=scene.last + 1)
    act = find_doing_object(parsed, scene.last) if verb in _DOING else -1
    return find_doers(scene, act, find_end(parsed, act)) if act >= 0 else None
