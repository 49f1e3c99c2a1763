"""The words that attribute: verbs, nouns and adjectives of saying and thinking, by class.

Written from general knowledge of English news. Each group says which class its words have and
what may follow them; a reader of sentences decides whether it does.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from corpus_tools.quotes.verb_cues import VERBS
from corpus_tools.quotes.wordlist import read_words
from corpus_tools.text.verbs import Form, inflect_verb

# Nouns of saying and thinking: "the claim that", "voiced concern over", "his call for".
_NOUNS: tuple[tuple[str, str], ...] = (
    ("neutral", """
        statement announcement comment remark explanation assertion suggestion proposal promise
        pledge vow offer assurance guarantee reply response answer report account description
        prediction forecast estimate conclusion finding testimony news message reminder mention
        praise thanks tribute apology congratulations gratitude condolences declaration
        disclosure revelation confirmation argument case notion idea theory hint indication
        commitment plan proof evidence word endorsement decision agreement rumor rumour reports
        question quip joke observation note summary"""),
    ("emphatic", "insistence emphasis affirmation reaffirmation stress"),
    ("directive", """
        call demand appeal request order recommendation plea advice instruction petition
        ultimatum push invitation"""),
    ("warning", "warning caution alarm alert threat"),
    ("doubt", "claim allegation contention speculation suspicion doubt skepticism scepticism"),
    ("concession", "admission acknowledgment acknowledgement concession confession recognition"),
    ("refusal", "denial rejection refusal objection dismissal rebuttal disagreement reservation"),
    ("conflict", """
        accusation criticism condemnation complaint charge attack outrage anger fury protest
        grievance dismay disgust frustration"""),
    ("attitude", """
        belief view opinion hope fear concern worry conviction expectation confidence feeling
        thought understanding assumption wish desire sense impression opposition support optimism
        pessimism interest regret sympathy preference intention willingness approval disapproval
        faith trust solidarity dissatisfaction satisfaction disappointment sorrow sadness relief
        unease misgiving ambivalence enthusiasm knowledge realization perception dream goal aim
        ambition determination readiness surprise shock joy delight pride vision stance
        position"""),
)  # fmt: skip
# A verb with one of the nouns for its object says as much as the noun alone.
LIGHT_VERBS = """
express voice have make give raise issue offer share reiterate repeat hold show cast convey deliver
level release restate echo air harbor harbour extend put post lodge state register send receive
face draw leave read add outline provide submit
"""
# "They are confident that ..." after a form of be, or feel, seem, remain, become, grow, sound.
_ADJECTIVES: tuple[tuple[str, str], ...] = (
    ("attitude", """
        confident optimistic pessimistic hopeful certain sure convinced aware unaware afraid
        concerned worried alarmed anxious nervous fearful skeptical sceptical doubtful suspicious
        wary cautious glad happy unhappy pleased delighted proud sad sorry angry furious outraged
        upset disappointed frustrated surprised shocked stunned amazed appalled dismayed
        eager keen reluctant willing unwilling ready determined committed opposed interested
        grateful thankful ashamed embarrassed excited thrilled satisfied dissatisfied curious
        mindful conscious supportive critical dismissive adamant disturbed troubled bothered
        inclined prepared desperate open bullish bearish undecided torn divided unsure uncertain
        apprehensive jealous envious fond tired sick impressed encouraged heartened relieved"""),
    ("emphatic", "clear vocal outspoken blunt unequivocal insistent"),
)  # fmt: skip
LINKING_VERBS = "be feel seem remain become grow sound appear stay get"
# Words that attribute without a verb of their own; what follows them is the speaker.
SOURCE_PHRASES: Mapping[str, str] = {
    "according to": "neutral",
    "in the words of": "neutral",
    "in the view of": "attitude",
    "in the opinion of": "attitude",
    "in the eyes of": "attitude",
    "in the judgment of": "attitude",
    "in the mind of": "attitude",
    "in the minds of": "attitude",
}
# Before these nouns a possessor is the speaker: "in her view, ...".
OPINION_NOUNS = frozenset(
    ["view", "views", "opinion", "words", "eyes", "mind", "judgment", "judgement", "estimation"]
)


class Cue(NamedTuple):
    """What a verb does as a cue: its class and what may follow it (see ``verb_cues``)."""

    cue_class: str
    frames: frozenset[str]


class CueForm(NamedTuple):
    """A form of a verb that may attribute.

    Parameters
    ----------
    lemma
        The verb as listed, such as ``call for``.
    form
        Which form this is.
    rest
        The words of it after the first, in lower case.
    cues
        What it may be, in the order of the list: to ask for something is directive, and so on.
    """

    lemma: str
    form: Form
    rest: tuple[str, ...]
    cues: tuple[Cue, ...]

    def find_class(self, frame: str) -> str:
        """Return the class of the verb with this frame, or that of its first."""
        for cue in self.cues:
            if frame in cue.frames:
                return cue.cue_class
        return self.cues[0].cue_class

    def takes(self, *frames: str) -> bool:
        """Return whether any of the frames may follow the verb."""
        return any(frame in cue.frames for cue in self.cues for frame in frames)


def list_verbs() -> dict[str, tuple[Cue, ...]]:
    """Return what each listed verb may be, by its base form with its particles."""
    verbs: dict[str, tuple[Cue, ...]] = {}
    for cue_class, frames, names in VERBS:
        for name in names.split():
            verb = name.replace("_", " ")
            verbs[verb] = (*verbs.get(verb, ()), Cue(cue_class, frozenset(frames.split())))
    return verbs


def _list_forms() -> Iterator[tuple[str, CueForm]]:
    for verb, cues in list_verbs().items():
        for words, form in inflect_verb(verb).items():
            head, *rest = words.split()
            yield head, CueForm(verb, form, tuple(rest), cues)


def _index_forms() -> dict[str, tuple[CueForm, ...]]:
    forms: dict[str, tuple[CueForm, ...]] = {}
    for head, form in _list_forms():
        forms[head] = (*forms.get(head, ()), form)
    # The longest entry first: "called for" before "called".
    return {head: tuple(sorted(of, key=lambda f: -len(f.rest))) for head, of in forms.items()}


def _index_nouns(groups: tuple[tuple[str, str], ...]) -> dict[str, str]:
    classes: dict[str, str] = {}
    for cue_class, names in groups:
        for name in names.split():
            classes.setdefault(name, cue_class)
            plural = name[:-1] + "ies" if name[-1] == "y" and name[-2] not in "aeiou" else name
            classes.setdefault(plural + "s" * (plural == name), cue_class)
    return classes


# First word of a form, in lower case -> what it may be, the longest entry first.
VERB_FORMS: Mapping[str, tuple[CueForm, ...]] = _index_forms()
# Noun, singular or plural -> class.
NOUNS: Mapping[str, str] = _index_nouns(_NOUNS)
ADJECTIVES: Mapping[str, str] = {
    name: cue_class for cue_class, names in _ADJECTIVES for name in names.split()
}
# Forms of light and linking verbs, in lower case.
LIGHT_FORMS = frozenset(form for verb in LIGHT_VERBS.split() for form in inflect_verb(verb))
LINKING_FORMS = frozenset(form for verb in LINKING_VERBS.split() for form in inflect_verb(verb)) | {
    "am", "are", "was", "were", "been", "'m", "'re", "'s", "isn't", "wasn't", "aren't", "weren't",
}  # fmt: skip
# What things do as often as people: "added complexity", "the figures show". Only somebody who can
# speak says something with these.
FIGURATIVE = read_words("""
    add show suggest indicate highlight underscore underline illustrate demonstrate reflect signal
    reveal document confirm project cover mean need require see find support back favor favour draw
    press push compel oblige prove threaten promise challenge attack read state maintain hold
    establish determine echo repeat label imply predict recommend order direct command
    """)
# What is said with these is a clause, a quotation or a word of saying ("shared his concern"); with
# another object they are deeds: "shared the data", "raised taxes".
MATERIAL = read_words("""
    share present publish release unveil post raise cover offer allow grant invite write read list
    date sing cheer charge snap rip bash fault level resolve establish determine hold maintain read
    find show prove project add document back press push draw order command direct
    """)
# In passing these tell what the writer infers: "..., showing how far they are apart".
INFERRED = read_words(
    "show demonstrate illustrate reflect prove indicate reveal signal suggest mean imply"
)
# Whose object speaks: "the agency quoted an official as saying".
CITING = frozenset(["quote", "cite"])
SOURCE_WORDS = frozenset(["according", "minds", *OPINION_NOUNS])
