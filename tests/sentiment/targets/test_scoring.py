from __future__ import annotations

import pandas as pd
import pytest

from corpus_tools.errors import TableError
from corpus_tools.mentions import find_mentions
from corpus_tools.quotes import extract_quotes
from corpus_tools.schema import (
    MENTIONS,
    QUOTE_SPANS,
    QUOTES,
    SENTENCES,
    TARGET_TONES,
    TARGET_WORDS,
)
from corpus_tools.sentiment import explain_target, score_target_tone
from corpus_tools.study import Actor

HERON = Actor(id="heron", name="Heron Isles", aliases=("Heron", "Heronian"), metonyms=("Reedham",))
BITTERN = Actor(id="bittern", name="Bittern", aliases=("Bitternese",))
ACTORS = (HERON, BITTERN)
COLUMNS = ["actor", "tone", "n_words"]


def tabulate(texts_by_document):
    """Sentences one after the other, with a space between them."""
    rows = []
    for document, texts in texts_by_document.items():
        start = 0
        for place, text in enumerate(texts):
            rows.append(
                {"sentence_id": f"{document}:{place}", "document_id": document, "position": place,
                 "part": "body", "start": start, "end": start + len(text), "text": text}
            )  # fmt: skip
            start += len(text) + 1
    return SENTENCES.build(rows)


def score(sentences, actors=ACTORS):
    quotes = extract_quotes(sentences, actors=actors)
    return score_target_tone(
        sentences,
        mentions=find_mentions(sentences, actors=actors),
        quotes=quotes.quotes,
        quote_spans=quotes.quote_spans,
        actors=actors,
    )


def tell(*texts):
    tones = score(tabulate({"d": texts})).tones
    return [
        (actor, (tone > 0) - (tone < 0))
        for actor, tone in zip(tones.actor, tones.tone, strict=True)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Moss praised Heron but condemned Bittern.", [("heron", 1), ("bittern", -1)]),
        ("Moss praised Bittern but condemned the Heron Isles.", [("bittern", 1), ("heron", -1)]),
        # Whom harm befalls is not blamed.
        ("Reedham attacked Bittern.", [("heron", -1), ("bittern", 0)]),
        ("Bittern was defeated by Heron.", [("bittern", -1), ("heron", 1)]),
        ("On Monday Heron met Bittern.", [("heron", 0), ("bittern", 0)]),
        # What only modifies somebody else's name has no row.
        ("Moss condemned Heronian fishers.", []),
        ("Moss condemned the Heronian government.", [("heron", -1)]),
        # What a speaker says is not said about it, but about whom it names.
        ('"Bittern is a terrible place," Heron said.', [("bittern", -1), ("heron", 0)]),
        ('"The war is a terrible crime," Reedham said.', [("heron", 0)]),
    ],
)
def test_the_tone_toward_each_mention(text, expected):
    assert sorted(tell(text)) == sorted(expected)


def test_each_mention_has_its_tone_and_its_words():
    sentences = tabulate({"d": ["They met.", "Moss praised Heron but condemned Bittern."]})
    scored = score(sentences)
    mentions = find_mentions(sentences, actors=ACTORS)
    assert scored.tones["mention_id"].tolist() == mentions["mention_id"].tolist()
    pd.testing.assert_frame_equal(
        scored.tones[["start", "end", "actor"]], mentions[["start", "end", "actor"]]
    )
    text = " ".join(sentences["text"])
    for row in scored.words.itertuples():
        assert text[row.start : row.end] == row.word
    parts = scored.words.groupby("mention_id")["part"].sum()
    for row in scored.tones.itertuples():
        assert parts.get(row.mention_id, 0.0) == pytest.approx(row.tone, abs=1e-12)
        assert (scored.words["mention_id"] == row.mention_id).sum() == row.n_words
        target = text[row.start : row.end]
        explained = explain_target(sentences["text"][1], target, actors=ACTORS)
        assert explained["part"].sum() == pytest.approx(row.tone, abs=1e-12)
    TARGET_TONES.check(scored.tones)
    TARGET_WORDS.check(scored.words)


TEXTS = {
    "d1": ["Moss praised Heron.", "Bittern attacked the Heron Isles.", "Nobody met."],
    "d2": ['"Bittern lied," Heron said.', "Heron did not help."],
    "d3": ["Reedham won."],
}


def test_the_order_of_rows_does_not_matter():
    sentences = tabulate(TEXTS)
    for one, other, key in zip(
        score(sentences),
        score(sentences.iloc[::-1]),
        (["mention_id"], ["mention_id", "order"]),
        strict=True,
    ):
        pd.testing.assert_frame_equal(
            *(rows.sort_values(key, ignore_index=True) for rows in (one, other))
        )


def test_scoring_in_parts_gives_the_whole():
    sentences = tabulate(TEXTS)
    before = sentences.copy()
    parts = [score(part) for _, part in sentences.groupby("document_id")]
    for whole, *some in zip(score(sentences), *parts, strict=True):
        joined = pd.concat(some, ignore_index=True)
        pd.testing.assert_frame_equal(joined, whole, check_dtype=False)
    pd.testing.assert_frame_equal(sentences, before)


def test_empty_tables():
    nothing = {"mentions": MENTIONS.build([]), "quotes": QUOTES.build([]),
               "quote_spans": QUOTE_SPANS.build([])}  # fmt: skip
    for sentences in (tabulate({}), tabulate(TEXTS)):
        scored = score_target_tone(sentences, **nothing, actors=ACTORS)
        pd.testing.assert_frame_equal(scored.tones, TARGET_TONES.build([]))
        pd.testing.assert_frame_equal(scored.words, TARGET_WORDS.build([]))


@pytest.mark.parametrize("missing", ["mentions", "quotes", "quote_spans", "sentences"])
def test_a_table_without_its_columns_is_an_error(missing):
    tables = {"mentions": MENTIONS.build([]), "quotes": QUOTES.build([]),
              "quote_spans": QUOTE_SPANS.build([]), "sentences": tabulate({})}  # fmt: skip
    tables[missing] = pd.DataFrame({"x": [1]})
    with pytest.raises(TableError, match="needs column"):
        score_target_tone(tables.pop("sentences"), **tables, actors=ACTORS)
