"""How tone was scored, and when scores of tone carry a finding."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import version

from corpus_tools.compare.phrases import write_list
from corpus_tools.compare.scorer_agreement import SIGN_LIMIT, order_raters
from corpus_tools.compare.tone_standing import TENTATIVE
from corpus_tools.methods.references import LORIA, WORKS
from corpus_tools.methods.run import Run
from corpus_tools.sentiment import fingerprint_lexicon, label_scorer, read_lexicon

_CLASSES = f"−{SIGN_LIMIT} and below, {SIGN_LIMIT} and above, between"


def say_tone(run: Run) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield how tone was scored, for a methods paragraph.

    Parameters
    ----------
    run
        As ``collect_run`` gives it.

    Yields
    ------
    tuple
        A sentence, and the keys of the works that it cites; none where nothing was scored.
    """
    scorers = _list_scorers(run)
    if not scorers:
        return
    vader, loria = WORKS["hutto2014"].label, WORKS[LORIA].label
    known = {
        "news": f"news (our lexicon for political news, {len(read_lexicon()):,} entries, "
        f"fingerprint {fingerprint_lexicon()}; names of actors have no tone)",
        "vader": f"VADER ({vader}; NLTK's analyser, lexicon of vaderSentiment "
        f"{version('vaderSentiment')})",
        "textblob": f"TextBlob {version('textblob')} ({loria})",
    }
    works = {"vader": "hutto2014", "textblob": LORIA}
    named = write_list([known.get(name, name) for name in scorers])
    cited = tuple(works[name] for name in scorers if name in works)
    yield f"Tone was scored sentence by sentence with {named}.", cited
    yield (
        "Before any mean each scorer was audited on sentences made for it: one passed if neither "
        "another name in the same sentence nor another style of marks moved its score, and if no "
        "negation left the sign of a score.",
        (),
    )
    if len(scorers) > 1:
        yield from _say_agreement()


def _say_agreement() -> Iterator[tuple[str, tuple[str, ...]]]:
    keys = ("krippendorff2018", "hayes2007", "hutto2014")
    *alpha, limits = (WORKS[key].label for key in keys)
    yield (
        f"How far scorers agree was measured with Krippendorff's alpha ({'; '.join(alpha)}), "
        f"ordinal level, of scores in three classes ({_CLASSES}: the limits of VADER's authors, "
        f"{limits}), with a bootstrap interval over sources.",
        keys,
    )
    yield (
        "A finding on tone asked for two scorers that passed the audit, agree at alpha = "
        f"{TENTATIVE} or above and each find a difference of the same sign, or for one that "
        "passed it, finds a difference, and agrees so with human codes of texts held back from "
        "tuning.",
        (),
    )


def list_tone_limits(run: Run) -> Iterator[tuple[str, str]]:
    """Yield what scores of tone rest on and when they count; nothing where nothing was scored.

    Parameters
    ----------
    run
        As ``collect_run`` gives it.

    Yields
    ------
    tuple
        Term and text.
    """
    scorers = _list_scorers(run)
    if scorers:
        own = f" The lexicon of news is {fingerprint_lexicon()}." if "news" in scorers else ""
        yield (
            "Tone",
            f"Scored sentence by sentence by {name_scorers(run)}, from weights of words, "
            f"unvalidated.{own} A scorer counts only if no name and no style of marks moves it, no "
            "negation leaves its sign, and another such scorer, or a person's codes of texts held "
            f"back, agrees with it at alpha = {TENTATIVE} or above, in three classes ({_CLASSES}). "
            "Scores of several tools are never put together into one.",
        )


def name_scorers(run: Run) -> str:
    """Return by what tone was scored; blank when it was not."""
    return write_list([label_scorer(name) for name in _list_scorers(run)])


def _list_scorers(run: Run) -> list[str]:
    return order_raters(run.measured.sentiment_scores["scorer"].unique())
