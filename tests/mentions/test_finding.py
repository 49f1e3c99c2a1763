from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from corpus_tools.errors import TableError
from corpus_tools.mentions import find_mentions
from corpus_tools.schema import MENTIONS, SENTENCES
from corpus_tools.study.actors import Actor, read_actors

HERON = Actor(id="heron", name="Heron Land", aliases=("Heronian",), metonyms=("Lakeside",))
OTTER = Actor(id="otter", name="Otter", aliases=("Otterish",))


def tabulate(*texts: str, document: str = "a", part: str = "body") -> pd.DataFrame:
    """Return sentences with one space between them."""
    starts = [sum(len(text) + 1 for text in texts[:n]) for n in range(len(texts))]
    return SENTENCES.build(
        {"sentence_id": f"{document}:{n}", "document_id": document, "position": n, "part": part,
         "start": start, "end": start + len(text), "text": text}
        for n, (start, text) in enumerate(zip(starts, texts, strict=True))
    )  # fmt: skip


def test_mentions_have_forms_and_offsets_into_the_document() -> None:
    sentences = tabulate("Nobody came.", "Lakeside said it would help Otterish boats.")
    found = find_mentions(sentences, actors=(HERON, OTTER))
    assert found["mention_id"].tolist() == ["a:1:heron:13", "a:1:heron:27", "a:1:otter:41"]
    assert found["actor"].tolist() == ["heron", "heron", "otter"]
    assert found["form"].tolist() == ["metonym", "pronoun", "modifier"]
    text = " ".join(sentences["text"])
    cut = [text[start:end] for start, end in zip(found["start"], found["end"], strict=True)]
    assert cut == ["Lakeside", "it", "Otterish"]
    assert set(found["document_id"]) == {"a"}


def test_no_sentences_and_no_actors_give_an_empty_table() -> None:
    for found in (
        find_mentions(SENTENCES.build([]), actors=(HERON,)),
        find_mentions(tabulate("Otter said so."), actors=()),
    ):
        assert found.empty
        assert list(found.columns) == list(MENTIONS.dtypes)


def test_a_table_that_is_none_of_sentences_is_refused() -> None:
    with pytest.raises(TableError, match="sentences table needs column"):
        find_mentions(pd.DataFrame({"text": ["Otter"]}), actors=(OTTER,))


def test_a_document_s_rows_do_not_depend_on_others_nor_on_the_order_of_rows() -> None:
    one = tabulate("Otter said it would wait.", "It also said so.", document="one")
    two = tabulate("They met.", "The country is small.", document="two")
    alone = pd.concat([find_mentions(table, actors=(HERON, OTTER)) for table in (one, two)])
    shuffled = pd.concat([two, one]).iloc[[2, 0, 3, 1]]
    together = find_mentions(shuffled, actors=(HERON, OTTER))
    pd.testing.assert_frame_equal(together, alone.reset_index(drop=True))


def test_a_body_does_not_point_into_the_title() -> None:
    title = tabulate("Otter Says It Will Wait", part="title")
    body = tabulate("It also said so.").assign(sentence_id="a:9", start=90, end=106)
    found = find_mentions(pd.concat([title, body]), actors=(OTTER,))
    assert "a:9" not in set(found["sentence_id"])


def test_gaps_between_sentences_change_nothing() -> None:
    near = tabulate("Otter said so.", "It also said it would row.")
    far = near.assign(start=near["start"] + [0, 500], end=near["end"] + [0, 500])
    columns = ["sentence_id", "actor", "form"]
    found = [find_mentions(table, actors=(OTTER,))[columns] for table in (near, far)]
    pd.testing.assert_frame_equal(*found)
    assert found[0]["form"].tolist() == ["name", "pronoun", "pronoun"]


@pytest.mark.parametrize("marks", ['""', "“”", "«»", "„“"])
def test_the_kind_of_quotation_mark_changes_nothing(marks: str) -> None:
    first, last = marks
    text = f"Otter said: {first}It will row.{last} Heronian {first}experts{last} agree, it says."
    found = find_mentions(tabulate(text), actors=(HERON, OTTER))
    assert found[["actor", "form"]].to_numpy().tolist() == [
        ["otter", "name"], ["heron", "modifier"],
    ]  # fmt: skip


def test_swapping_two_actors_swaps_their_mentions() -> None:
    text = "{0} told {2} officials it would wait for {1}'s boats; {3} boatmen met in {0}."
    pair = (
        Actor(id="a", name="Norland", aliases=("Norlandish",)),
        Actor(id="b", name="Sudland", aliases=("Sudlandish",)),
    )
    names = ("Norland", "Sudland", "Norlandish", "Sudlandish")
    one = find_mentions(tabulate(text.format(*names)), actors=pair)
    swapped = ("Sudland", "Norland", "Sudlandish", "Norlandish")
    other = find_mentions(tabulate(text.format(*swapped)), actors=pair)
    assert one["form"].tolist() == other["form"].tolist()
    assert one["actor"].map({"a": "b", "b": "a"}).tolist() == other["actor"].tolist()
    assert one["start"].tolist() == other["start"].tolist()


def test_hostile_text_is_only_text(root: Path) -> None:
    actors = read_actors(root / "data" / "us-china-ai" / "actors.yml")
    texts = [
        "<script>China</script> =US()",
        "\x00China\u202e it _US $US$",
        "it " * 2000,
        "US " * 2000,
    ]
    found = find_mentions(tabulate(*texts), actors=actors)
    assert found["actor"].tolist()[:2] == ["china", "us"]
