"""From sentences to tables."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_tools.errors import TableError
from corpus_tools.quotes import extract_quotes
from corpus_tools.schema import MARKED_SPANS, QUOTE_SPANS, QUOTES
from corpus_tools.study import Actor

ARTICLE = (
    "Reedham urged to publish harbour figures",
    "“The Stoatish government must answer our letter,” said Ada Moss, a Heronian envoy.",
    "“We have waited since May.”",
    "She told the Harbour Gazette that the ferry would stop.",
    "Stoatish officials denied the charge.",
    "“It is a ‘so-called’ letter,” a Stoatish official said, “and we never saw it.”",
    "The official added that talks would go on.",
    "Studies show that ferries are safe.",
)
PARTS = ("title", *["body"] * 7)


def rows(table, *columns):
    return list(table[list(columns)].itertuples(index=False, name=None))


def test_who_speaks_for_whom(extract):
    quotes = extract(*ARTICLE, parts=PARTS).quotes
    assert rows(quotes, "kind", "speaker", "speaker_kind", "speaker_actor", "carried") == [
        ("indirect", "", "", "", False),
        ("direct", "Ada Moss", "person", "heron", False),
        ("indirect", "Ada Moss", "person", "heron", True),
        ("indirect", "Stoatish officials", "unnamed", "stoat", False),
        ("direct", "a Stoatish official", "unnamed", "stoat", False),
        ("indirect", "a Stoatish official", "unnamed", "stoat", True),
        ("indirect", "Studies", "document", "", False),
    ]
    assert quotes["via"].tolist() == ["", "", "the Harbour Gazette", "", "", "", ""]
    assert quotes["addressee"].tolist() == ["Reedham", "", "", "", "", "", ""]
    assert quotes["affiliation"].tolist()[1] == "a Heronian envoy"


def test_a_quotation_that_goes_on_is_one_quote_with_several_spans(extract):
    found = extract(*ARTICLE, parts=PARTS)
    first = found.quotes["quote_id"].iloc[1]
    spans = found.quote_spans[found.quote_spans["quote_id"] == first]
    assert spans["sentence_id"].tolist() == ["a:1", "a:2"]
    assert spans["in_marks"].all()


def test_offsets_give_back_the_text(extract, make_sentences):
    sentences = make_sentences(*ARTICLE, parts=PARTS)
    found = extract(*ARTICLE, parts=PARTS)
    text = " ".join(ARTICLE)
    for quote in found.quotes.itertuples():
        assert text[quote.cue_start : quote.cue_end] == quote.cue
    assert all(text[s:e].strip() == text[s:e] for s, e in rows(found.quote_spans, "start", "end"))
    within = found.quote_spans.merge(sentences, on="sentence_id", suffixes=("", "_sentence"))
    assert (within["start"] >= within["start_sentence"]).all()
    assert (within["end"] <= within["end_sentence"]).all()
    marked = [text[s:e] for s, e in rows(found.marked_spans, "start", "end")]
    assert all(piece[0] == "“" and piece[-1] == "”" for piece in marked)


def test_what_stands_between_sentences_changes_nothing(extract):
    columns = ["kind", "speaker", "speaker_actor", "cue", "via", "addressee", "carried"]
    near, far = (extract(*ARTICLE, parts=PARTS, gap=gap) for gap in (1, 400))
    pd.testing.assert_frame_equal(near.quotes[columns], far.quotes[columns])
    assert near.quote_spans["sentence_id"].tolist() == far.quote_spans["sentence_id"].tolist()
    assert near.marked_spans["use"].tolist() == far.marked_spans["use"].tolist()


@pytest.mark.parametrize(("opening", "closing"), [('"', '"'), ("«", "»"), ("„", "“")])
def test_styles_of_marks_give_the_same(extract, opening, closing):
    other = [text.replace("“", opening).replace("”", closing) for text in ARTICLE]
    curly, changed = extract(*ARTICLE, parts=PARTS), extract(*other, parts=PARTS)
    pd.testing.assert_frame_equal(curly.quotes, changed.quotes)
    pd.testing.assert_frame_equal(curly.quote_spans, changed.quote_spans)
    pd.testing.assert_frame_equal(curly.marked_spans, changed.marked_spans)


def test_swapping_two_actors_moves_everything_along(extract):
    names = {"Heronian": "Stoatish", "Stoatish": "Heronian", "Reedham": "Warrenby"}

    def swap(text):
        return " ".join(names.get(word, word) for word in text.split(" "))

    plain = extract(*ARTICLE, parts=PARTS).quotes
    swapped = extract(*map(swap, ARTICLE), parts=PARTS).quotes
    turned = {"heron": "stoat", "stoat": "heron", "": ""}
    assert swapped["speaker_actor"].tolist() == [turned[a] for a in plain["speaker_actor"]]
    assert swapped["speaker"].tolist() == [swap(name) for name in plain["speaker"]]
    assert swapped["addressee"].tolist() == [swap(name) for name in plain["addressee"]]


@settings(max_examples=20, deadline=None)
@given(st.permutations(range(3)))
def test_the_order_of_documents_does_not_matter(order):
    texts = [("Moss said it rained.",), ("He said it snowed.",), ("“No,” Ada Moss said.", "“Go.”")]
    tables = []
    for number in order:
        start = 0
        for position, text in enumerate(texts[number]):
            tables.append((f"{number}:{position}", str(number), position, "body", start,
                           start + len(text), text))  # fmt: skip
            start += len(text) + 1
    columns = ["sentence_id", "document_id", "position", "part", "start", "end", "text"]
    found = extract_quotes(pd.DataFrame(tables, columns=columns), actors=[]).quotes
    by_document = {d: t.drop(columns="quote_id").to_dict("records")
                   for d, t in found.groupby("document_id")}  # fmt: skip
    assert by_document["1"][0]["speaker"] == ""
    assert by_document["0"][0]["speaker"] == "Moss"
    assert by_document["2"][0]["speaker"] == "Ada Moss"


def test_items_of_a_list_belong_to_the_colon_before_them(extract):
    found = extract(
        "Three steps were adopted, according to Ada Moss:", "- A lower toll.", "- A new ferry.",
        parts=("body", "list_item", "list_item"),
    )  # fmt: skip
    assert len(found.quotes) == 1
    assert found.quote_spans["sentence_id"].tolist()[-2:] == ["a:1", "a:2"]


def test_an_interview(extract):
    found = extract(
        "Ada Moss runs the mill.", "Q: Will it close?", "A: No, it will not.", "We like it.",
        "Q: Who pays?", "A: The town said it would.",
    ).quotes  # fmt: skip
    assert rows(found, "kind", "speaker", "speaker_kind") == [("direct", "Ada Moss", "person")] * 2


def test_no_sentences(make_sentences):
    found = extract_quotes(make_sentences(), actors=[])
    assert list(found.quotes.columns) == list(QUOTES.dtypes)
    assert list(found.quote_spans.columns) == list(QUOTE_SPANS.dtypes)
    assert list(found.marked_spans.columns) == list(MARKED_SPANS.dtypes)
    assert len(found.quotes) == len(found.quote_spans) == len(found.marked_spans) == 0


def test_a_missing_column_is_named():
    with pytest.raises(TableError, match=r"needs column\(s\) .*text"):
        extract_quotes(pd.DataFrame({"sentence_id": ["a:0"]}), actors=[])


def test_actors_named_together_are_none(extract):
    found = extract("Heronian and Stoatish officials said it rained.").quotes
    assert found["speaker_actor"].tolist() == [""]


def test_hostile_text_is_read_like_any_other(extract):
    quotes = extract(
        "=HYPERLINK(1) <script>alert('x')</script> said \x01 that $x$ _name is here.", "\x00", " "
    ).quotes
    assert set(quotes["document_id"]) <= {"a"}


def test_an_actor_of_the_text_needs_words_of_the_text(extract):
    actor = Actor(id="heron", name="Heronia", aliases=("Heronian",))
    plain = extract("It rains, said Ada Moss, a scholar at Lowmarsh University.", actors=[actor])
    told = extract("It rains, said Ada Moss, a Heronian scholar.", actors=[actor])
    assert plain.quotes["speaker_actor"].tolist() == [""]
    assert told.quotes["speaker_actor"].tolist() == ["heron"]


def test_the_reader_of_grammar_gets_the_sentences_with_their_marks(monkeypatch, make_sentences):
    seen = {}

    def find_statements_in(texts, *, parts, marked):
        seen.update(zip(texts, zip(parts, marked, strict=True), strict=True))
        return [[] for _ in texts]

    monkeypatch.setattr("corpus_tools.quotes.extracting.find_statements_in", find_statements_in)
    sentences = make_sentences("“It rains.”", "Moss said “no”.")
    found = extract_quotes(sentences, actors=[], reader="spacy")
    assert seen == {"Moss said “no”.": ("body", [(10, 14)])}
    assert found.quotes["kind"].tolist() == ["direct"]
