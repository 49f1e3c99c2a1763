"""Every trigger of one sentence, each read by the rules of its family."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from corpus_tools.obligations.askings import read_noun
from corpus_tools.obligations.directives import read_directive
from corpus_tools.obligations.duties import read_duty, read_willingness
from corpus_tools.obligations.found import Found, Scene
from corpus_tools.obligations.matching import find_triggers
from corpus_tools.obligations.modals import read_closed, read_modal, read_refusal
from corpus_tools.obligations.parsed import Parsed
from corpus_tools.obligations.parties import Parties
from corpus_tools.obligations.vitals import read_vital

_READERS: dict[str, Callable[[Scene], Found | None]] = {
    "modal": read_modal,
    "will": read_refusal,
    "refusal": read_refusal,
    "closed": read_closed,
    "directive": read_directive,
    "vital": read_vital,
    "noun": read_noun,
    "duty": read_duty,
    "willingness": read_willingness,
}
_CLOSING = "\"'”’»)] "


def find_obligations(parsed: Parsed, *, parties: Parties, previous: str = "") -> Iterator[Found]:
    """Find who is told to act in a sentence, what is refused and what is left open.

    Parameters
    ----------
    parsed
        The sentence.
    parties
        Who noun phrases are.
    previous
        The sentence before in the document; or blank.

    Yields
    ------
    Found
        In order, one a trigger.
    """
    before: Found | None = None
    # A question tells nobody to act.
    asks = parsed.tagged.text.rstrip(_CLOSING).endswith("?")
    ended = 0
    for trigger, first, last in find_triggers(parsed.tagged.lowers):
        if first < ended:
            continue
        scene = Scene(parsed, parties, trigger, first, last, previous, before)
        found = _READERS[trigger.family](scene)
        if found is not None and not (asks and found.kind == "obligation"):
            before, ended = found, last
            yield found
