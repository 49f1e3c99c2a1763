"""Voices: who says each stretch of a document."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_tools import schema
from corpus_tools.compare import voices as voices_module
from corpus_tools.compare.voices import (
    assign_voices,
    is_said,
    name_document_voices,
    split_voices,
)

QUOTE = {
    "quote_id": "d:q4", "document_id": "d", "sentence_id": "d:0", "start": 4, "end": 9,
    "kind": "direct", "speaker": "Ada Voss", "speaker_kind": "person", "affiliation": "",
    "speaker_actor": "", "speaker_start": -1, "speaker_end": -1, "carried": False, "cue": "said",
    "cue_class": "neutral", "cue_start": -1, "cue_end": -1, "via": "", "addressee": "",
    "negated": False, "future": False,
}  # fmt: skip


def make_sentences(*texts, document="d"):
    rows, start = [], 0
    for position, text in enumerate(texts):
        rows.append(
            {
                "sentence_id": f"{document}:{position}", "document_id": document,
                "position": position, "part": "body", "start": start, "end": start + len(text),
                "text": text,
            }
        )  # fmt: skip
        start += len(text) + 1
    return schema.SENTENCES.build(rows)


def make_quotes(*changes):
    return schema.QUOTES.build([{**QUOTE, **change} for change in changes])


def make_spans(*spans):
    rows = [
        {
            "quote_id": q,
            "sentence_id": s,
            "document_id": "d",
            "start": a,
            "end": b,
            "in_marks": True,
        }
        for q, s, a, b in spans
    ]
    return schema.QUOTE_SPANS.build(rows)


def make_marks(*spans):
    rows = [
        {"sentence_id": s, "document_id": "d", "start": a, "end": b, "use": use}
        for s, a, b, use in spans
    ]
    return schema.MARKED_SPANS.build(rows)


NEWSROOM = pd.Series({"d": "newsroom"})


def split(sentences, quotes, spans, marks=None, own=NEWSROOM):
    return split_voices(
        sentences,
        quotes=quotes,
        quote_spans=spans,
        marked_spans=make_marks() if marks is None else marks,
        document_voices=own,
    )


def test_stretches_tile_the_sentence_with_their_words():
    sentences = make_sentences('"We wait," he said.', "Nobody came.")
    voices = split(
        sentences,
        make_quotes({}),
        make_spans(("d:q4", "d:0", 1, 9)),
        make_marks(("d:0", 1, 9, "speech")),
    )
    assert voices[["start", "end", "voice", "in_marks", "n_words"]].to_numpy().tolist() == [
        [0, 1, "newsroom", False, 0],
        [1, 9, "quoted", True, 2],
        [9, 19, "newsroom", False, 2],
        [20, 32, "newsroom", False, 2],
    ]
    assert voices["quote_id"].tolist() == ["", "d:q4", "", ""]


def test_the_inner_of_two_statements_counts():
    sentences = make_sentences("She said he said it rains.")
    voices = split(
        sentences,
        make_quotes({"quote_id": "outer"}, {"quote_id": "inner"}),
        make_spans(("outer", "d:0", 9, 25), ("inner", "d:0", 17, 25)),
    )
    assert voices["quote_id"].tolist() == ["", "outer", "inner", ""]


@pytest.mark.parametrize(
    "change",
    [
        {"negated": True},
        {"future": True},
        {"cue_class": "attitude"},
        {"speaker": "", "kind": "indirect"},
    ],
    ids=str,
)
def test_what_nobody_said_is_the_newsrooms(change):
    quotes = make_quotes(change)
    voices = split(
        make_sentences("Oslo wants talks soon."), quotes, make_spans(("d:q4", "d:0", 5, 21))
    )
    assert is_said(quotes).tolist() == [False]
    assert voices["voice"].tolist() == ["newsroom"]


def test_marks_around_a_term_are_not_speech():
    sentences = make_sentences('The "reset" failed.')
    voices = split(sentences, make_quotes(), make_spans(), make_marks(("d:0", 5, 10, "term")))
    assert voices[["start", "end", "in_marks"]].to_numpy().tolist() == [[0, 19, False]]


def test_spans_take_the_voice_in_which_they_begin():
    voices = split(
        make_sentences('"We wait," he said.'), make_quotes({}), make_spans(("d:q4", "d:0", 1, 9))
    )
    spans = pd.DataFrame(
        {"document_id": ["d", "d", "d", "e"], "start": [12, 4, 99, 0], "name": list("abcd")}
    )
    found = assign_voices(spans.set_index(pd.Index([7, 3, 5, 1])), voices=voices)
    assert found["voice"].tolist() == ["newsroom", "quoted", "", ""]
    assert found["quote_id"].tolist() == ["", "d:q4", "", ""]
    assert found["name"].tolist() == list("abcd")
    assert found.index.tolist() == [7, 3, 5, 1]


def make_documents(genre, text="By Ada Voss\nOSLO (Nordwire) - It rains."):
    row = dict.fromkeys(schema.DOCUMENTS.dtypes, "")
    return schema.DOCUMENTS.build(
        [{**row, "document_id": "d", "published_on": pd.NaT, "genre": genre, "text": text}]
    )


def make_segments(*parts):
    return schema.SEGMENTS.build(
        [
            {"document_id": "d", "start": a, "end": b, "part": part, "rule": rule}
            for a, b, part, rule in parts
        ]
    )


BYLINE, DATELINE = (0, 12, "byline", "byline"), (12, 30, "dateline", "agency_dateline")


@pytest.mark.parametrize(
    ("genre", "parts", "voice"),
    [
        ("news", [], "newsroom"),
        ("unknown", [BYLINE], "newsroom"),
        ("opinion", [DATELINE], "author"),
        ("Op-Ed", [], "author"),
        ("editorial", [], "author"),
        ("agency report", [], "agency"),
        ("news", [DATELINE], "agency"),
        # A reporter's own name stands above it: the agency only helped.
        ("news", [BYLINE, DATELINE], "newsroom"),
    ],
)
def test_the_voice_of_a_document(genre, parts, voice):
    documents = make_documents(genre)
    assert name_document_voices(documents, segments=make_segments(*parts)).to_dict() == {"d": voice}


def test_an_agencys_own_byline_leaves_the_voice_to_the_agency():
    documents = make_documents("news", "By Nordwire\nOSLO (Nordwire) - It rains.")
    segments = make_segments(BYLINE, DATELINE)
    assert name_document_voices(documents, segments=segments).tolist() == ["agency"]


def test_empty_tables():
    voices = split(make_sentences(), make_quotes(), make_spans(), own=pd.Series(dtype="str"))
    assert voices.empty
    assert list(voices) == list(schema.VOICES.dtypes)
    assert assign_voices(pd.DataFrame({"document_id": [], "start": []}), voices=voices).empty
    none = schema.DOCUMENTS.build([])
    assert name_document_voices(none, segments=schema.SEGMENTS.build([])).empty


SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 12)), max_size=6)


@given(spans=SPANS, marks=SPANS)
def test_stretches_tile_whatever_the_spans(spans, marks):
    text = "One two three, four five six seven."
    sentences = make_sentences(text)
    quotes = [f"q{number}" for number in range(len(spans))]
    marks = {start: ("d:0", start, min(start + length, 35), "speech") for start, length in marks}
    voices = split(
        sentences,
        make_quotes(*({"quote_id": name} for name in quotes)),
        make_spans(
            *((q, "d:0", a, min(a + n, 35)) for q, (a, n) in zip(quotes, spans, strict=True))
        ),
        make_marks(*marks.values()),
    )
    assert "".join(text[a:b] for a, b in zip(voices["start"], voices["end"], strict=True)) == text
    assert voices["n_words"].sum() == 7


def test_each_text_is_fetched_once_however_many_lines_are_bylines():
    n = 20_000
    text = "By Ada\n" * n
    documents = schema.DOCUMENTS.build([
        {**dict.fromkeys(schema.DOCUMENTS.dtypes, ""), "document_id": "d", "text": text}
    ])  # fmt: skip
    starts = range(0, len(text), len("By Ada\n"))
    segments = schema.SEGMENTS.build([
        {"document_id": "d", "start": start, "end": start + 7, "part": "byline", "rule": "byline"}
        for start in starts
    ])  # fmt: skip
    assert len(segments) == n
    fetched = _count_fetches(lambda: name_document_voices(documents, segments=segments))
    assert fetched == 0


def _count_fetches(run):
    """How often single values are taken out of a Series while something runs."""
    taken, plain = [], pd.Series.__getitem__

    def fetch(self, key):
        taken.append(key)
        return plain(self, key)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pd.Series, "__getitem__", fetch)
        run()
    return len(taken)


def test_of_stretches_in_one_another_the_innermost_counts_at_each_point():
    text = "a " * 50
    quotes = make_quotes(*({"quote_id": f"d:q{at}", "start": at} for at in (0, 10, 20)))
    spans = make_spans(
        ("d:q0", "d:0", 0, 90), ("d:q10", "d:0", 10, 40), ("d:q20", "d:0", 20, 30)
    )  # fmt: skip
    documents_voices = pd.Series(["newsroom"], index=["d"])
    voices = split_voices(
        make_sentences(text), quotes=quotes, quote_spans=spans,
        marked_spans=schema.MARKED_SPANS.build([]), document_voices=documents_voices,
    )  # fmt: skip
    assert voices["quote_id"].tolist() == ["d:q0", "d:q10", "d:q20", "d:q10", "d:q0", ""]
    assert voices["start"].tolist() == [0, 10, 20, 30, 40, 90]


_STRETCHES = st.lists(
    st.tuples(st.integers(0, 12), st.integers(0, 12), st.sampled_from("ab")).map(
        lambda one: voices_module._Stretch(min(one[:2]), max(one[:2]), one[2])
    ),
    max_size=6,
)


@given(_STRETCHES, _STRETCHES)
def test_stretches_are_those_that_looking_at_every_span_gives(quoted, marked):
    for left, right, quote_id, in_marks in voices_module._cut(2, 10, quoted, marked):
        around = [one for one in quoted if one.start <= left and right <= one.end]
        inner = min(((one.end - one.start, one.quote_id) for one in around), default=(0, ""))
        assert quote_id == inner[1]
        assert in_marks == any(one.start <= left and right <= one.end for one in marked)
