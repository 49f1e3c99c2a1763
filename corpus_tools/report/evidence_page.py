"""The page that any number leads to: all sentences, with filters in its address."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import pandas as pd
from markupsafe import Markup

from corpus_tools.compare.phrases import write_actors
from corpus_tools.compare.tones import TONES
from corpus_tools.compare.voices import QUOTED
from corpus_tools.evidence import Evidence
from corpus_tools.evidence.passages import FURNITURE, TARGET
from corpus_tools.evidence.query import VOICE
from corpus_tools.exhibits.escaping import show_controls
from corpus_tools.report.about import PageContext, ReportAbout
from corpus_tools.report.evidence_data import choose_passages, tabulate_evidence, write_json
from corpus_tools.report.evidence_lines import describe_rows
from corpus_tools.report.templates import read_template, render_template
from corpus_tools.sentiment import SIGNS, label_scorer

_SCRIPT = "evidence.js"
_ACTOR_CHOICES = (
    ("statement", "statement", "Said by"),
    ("mention", "mention", "Names"),
    ("toward", TARGET, "Tone toward"),
    ("obligation", "obligation", "Told to act"),
)
_USES = {
    "advanced": "advanced: counted",
    "contested": "contested: not counted",
    "negated": "negated: not counted",
    "mentioned": "only mentioned: not counted",
}
Span = tuple[int, int, str]
Choices = list[tuple[str, str, list[tuple[str, str]]]]


@dataclass(frozen=True)
class _Row:
    number: int
    pieces: list[tuple[str, str, bool]]
    facts: str
    is_furniture: bool


@dataclass(frozen=True)
class _Document:
    number: int
    name: str
    facts: str
    file: str
    rows: list[_Row]


def render_evidence(
    evidence: Evidence,
    *,
    about: ReportAbout,
    context: PageContext,
    queries: Sequence[str],
) -> str:
    """Render the sentences of a study as one page that filters them by its address.

    Without scripts the page is the list of all sentences, with the matches marked.

    Parameters
    ----------
    evidence
        As ``build_evidence`` gives it; where its texts are blank the page shows places alone.
    about, context
        As for the other pages of the report.
    queries
        Those of all links of the report: words are marked only where one of them asks for it.

    Returns
    -------
    str
    """
    passages = choose_passages(evidence, queries)
    script = read_template(_SCRIPT)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    data = tabulate_evidence(evidence, passages, pages=context.pages)
    html = render_template(
        "evidence.html.j2",
        about=about,
        context=context,
        documents=list(_list_documents(evidence, passages)),
        n_sentences=int((evidence.sentences["part"] != FURNITURE).sum()),
        choices=_list_choices(evidence, passages),
        has_text=bool((evidence.sentences["text"] != "").any()),
        data=Markup(write_json(data)),  # noqa: S704  no tag can stand in it
        script=Markup(script),  # noqa: S704  a file of this package
        script_hash=f"sha256-{digest}",
        provenance=about.provenance,
    )
    return show_controls(html)


def _list_documents(evidence: Evidence, passages: pd.DataFrame) -> Iterator[_Document]:
    facts = evidence.documents.set_index("document_id")
    sentences = evidence.sentences
    rows = _list_rows(sentences, passages, describe_rows(evidence, passages), evidence.labels)
    for number, (name, places) in enumerate(sentences.groupby("document_id").groups.items()):
        known = facts.loc[str(name)]
        title = "" if known["title"] in {"", "unknown"} else str(known["title"])
        day = known["published_on"]
        dated: str = "day unknown" if pd.isna(day) else f"{day:%Y-%m-%d}"
        said = (known["source"], known["side"] or "no side", dated, f"genre {known['genre']}")
        yield _Document(
            number=number,
            name=title or str(name),
            facts=" · ".join(map(str, said)),
            file=f"Document {name}; file {known['file']}, SHA-256 {known['raw_sha256']}",
            rows=[rows[place] for place in places],
        )


def _list_rows(
    sentences: pd.DataFrame, passages: pd.DataFrame, facts: pd.Series, labels: Mapping[str, str]
) -> list[_Row]:
    frames = _gather(passages[passages["kind"] == "frame"], labels)
    voices = passages[(passages["kind"] == VOICE) & (passages["name"] == QUOTED)]
    quoted = _gather(voices, {})
    told = zip(sentences["text"], sentences["part"] == FURNITURE, facts, strict=True)
    return [
        _Row(
            number,
            cut_text(_clean(text, beside), frames.get(number, []), quoted=quoted.get(number, [])),
            fact,
            beside,
        )
        for number, (text, beside, fact) in enumerate(told)
    ]


def _gather(passages: pd.DataFrame, labels: Mapping[str, str]) -> dict[int, list[Span]]:
    spans: dict[int, list[Span]] = {}
    for row, *span in passages[["row", "from", "to", "name"]].itertuples(index=False, name=None):
        spans.setdefault(row, []).append((span[0], span[1], labels.get(span[2], span[2])))
    return spans


def _clean(text: str, is_furniture: bool) -> str:
    # A browser reads carriage returns as line ends, two characters as one: offsets would shift.
    kept = text.replace("\r", " ")
    return kept.rstrip() if is_furniture else kept


def cut_text(
    text: str, spans: Sequence[Span], *, quoted: Sequence[Span] = ()
) -> list[tuple[str, str, bool]]:
    """Cut a text at the ends of spans that may overlap.

    Parameters
    ----------
    text
        Any text.
    spans
        Start, end and name of each.
    quoted
        The same of what is quoted.

    Returns
    -------
    list of tuple
        The pieces in order, each with the names of the spans it lies in, blank for none, and
        whether it is quoted.

    Examples
    --------
    >>> cut_text(  # doctest: +NORMALIZE_WHITESPACE
    ...     "an arms race", [(3, 12, "rivalry"), (3, 7, "weapons")], quoted=[(8, 12, "")]
    ... )
    [('an ', '', False), ('arms', 'rivalry, weapons', False), (' ', 'rivalry', False),
     ('race', 'rivalry', True)]
    """
    ends = sorted(
        {0, len(text), *(end for start, stop, _ in [*spans, *quoted] for end in (start, stop))}
    )
    return [
        (
            text[start:stop],
            ", ".join(dict.fromkeys(name for a, b, name in spans if a <= start and stop <= b)),
            any(a <= start and stop <= b for a, b, _ in quoted),
        )
        for start, stop in pairwise(ends)
    ]


def _list_choices(evidence: Evidence, passages: pd.DataFrame) -> Choices:
    """Return key, name and options of each list to choose from."""
    sentences, documents = evidence.sentences, evidence.documents
    sources = documents.drop_duplicates("source_id").sort_values("source")
    frames = passages[passages["kind"] == "frame"]
    sides = [(side, side or "no side") for side in sorted(documents["side"].unique())]
    known = sorted(frames["name"].unique(), key=lambda name: evidence.labels.get(name, name))
    signs = [(sign, sign) for sign in SIGNS]
    named = [
        (str(source), f"{name} ({source})" if name == "unknown" else str(name))
        for source, name in zip(sources["source_id"], sources["source"], strict=True)
    ]
    return [
        ("frame", "Frame", [(name, evidence.labels.get(name, name)) for name in known]),
        ("use", "Use", [(use, _USES.get(use, use)) for use, _ in _same(frames["use"])]),
        ("voice", "Voice", _same(passages.loc[passages["kind"] == VOICE, "name"])),
        *(
            (key, name, _list_actors(evidence, passages[passages["kind"] == kind]))
            for key, kind, name in _ACTOR_CHOICES
        ),
        ("tone", "Tone toward them", _list_tones(passages)),
        ("side", "Side", sides),
        ("source", "Source", named),
        ("document", "Document", _same(documents["document_id"])),
        ("part", "Part", _same(sentences["part"])),
        *(
            (str(name), f"{label_scorer(name)} score", signs)
            for name in sorted(evidence.scores["scorer"].unique())
        ),
    ]


def _list_actors(evidence: Evidence, passages: pd.DataFrame) -> list[tuple[str, str]]:
    return [
        (name, write_actors(name, evidence.actors)) for name in sorted(passages["name"].unique())
    ]


def _list_tones(passages: pd.DataFrame) -> list[tuple[str, str]]:
    used = set(passages.loc[passages["kind"] == TARGET, "use"])
    return [(name, name) for name in TONES.values() if name in used]


def _same(values: pd.Series) -> list[tuple[str, str]]:
    return [(str(value), str(value)) for value in sorted(values.unique())]
