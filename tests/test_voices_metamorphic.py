"""What must not change who speaks, who is named, who is told to act and who acts."""

from __future__ import annotations

import random
import re

import pandas as pd
import pytest

from corpus_tools import schema
from corpus_tools.acts import extract_acts
from corpus_tools.cleaning import label_segments, split_sentences
from corpus_tools.mentions import find_mentions
from corpus_tools.obligations import extract_obligations
from corpus_tools.quotes import extract_quotes
from corpus_tools.study import Actor
from corpus_tools.text import find_sentences

N_SENTENCES = 500
US = {
    "name": "the United States",
    "short": "the US",
    "dotted": "the U.S.",
    "people": "American",
    "house": "Washington",
}
CHINA = {
    "name": "China",
    "short": "China",
    "dotted": "China",
    "people": "Chinese",
    "house": "Beijing",
}
REAL = (
    Actor(
        id="us", name="United States", aliases=("US", "U.S.", "American"), metonyms=("Washington",)
    ),
    Actor(id="china", name="China", aliases=("Chinese",), metonyms=("Beijing",)),
)
# As long as each other, so that not even an offset may move.
NORTH = {
    "name": "Norland",
    "short": "Norland",
    "dotted": "Norland",
    "people": "Norlandic",
    "house": "Norburg",
}
SOUTH = {
    "name": "Sudland",
    "short": "Sudland",
    "dotted": "Sudland",
    "people": "Sudlandic",
    "house": "Sudburg",
}
INVENTED = (
    Actor(id="north", name="Norland", aliases=("Norlandic",), metonyms=("Norburg",)),
    Actor(id="south", name="Sudland", aliases=("Sudlandic",), metonyms=("Sudburg",)),
)
# {a...} is one actor, {b...} the other.
TEMPLATES = (
    '"{claim}," said {person}, a {a.people} official.',
    '"{claim}," the {a.people} Foreign Ministry said on {day}.',
    '"{claim}," {person} told reporters in {a.house}.',
    '{person}, a {a.people} official, said: "{claim}, and {b.short} knows it."',
    "{a.house} {says} that {b.short} {does} the {thing}.",
    "{a.name} urged {b.name} to {act} the {thing}.",
    "{b.short} was urged by {a.people} officials to {act} the {thing}.",
    "According to {person}, {a.dotted} must {act} the {thing}.",
    "It is time for {a.house} to {act} the {thing}, {person} {says_past}.",
    "{a.name} and {b.name} should {act} the {thing}.",
    "{a.name} accused {b.short} of blocking the {thing}.",
    "{a.house} imposed sanctions on {b.people} firms over the {thing}.",
    "{a.short} will not negotiate with {b.short} on the {thing}.",
    "{a.people} officials met their {b.people} counterparts to discuss the {thing}.",
    "{a.short} agreed with {b.house} to {act} the {thing}.",
    "{person} warned {a.house} that {b.short} would {act} the {thing}.",
    "{a.people} universities welcomed the {thing}.",
    "{claim}, {a.house} said in a statement on {day}.",
    "{a.short} lifted the ban on the {thing} of {b.short}.",
    "{person} called on {a.house} and {b.house} to {act} the {thing}.",
    "Reuters quoted one {a.people} official as saying the {thing} {fails}.",
    "{a.house} threatened {b.short} with new tariffs on {day}.",
)
WORDS = {
    "claim": ("The talks go on", "We need more time", "The plan is dead", "Nobody gains from this"),
    "person": ("Ada Voss", "Bo Lindgren", "Cleo Marsh", "Dag Nilsen"),
    "day": ("Monday", "Tuesday", "Friday"),
    "says": ("says", "argues", "claims", "insists"),
    "says_past": ("said", "argued", "insisted"),
    "does": ("delays", "supports", "blocks"),
    "act": ("share", "resume", "review", "end"),
    "fails": ("has failed", "will continue", "was delayed"),
    "thing": ("talks", "safety tests", "export controls", "research programme"),
}  # fmt: skip


class _Slot:
    def __init__(self, names):
        self.__dict__.update(names)


def write(template, words, a, b):
    sentence = template.format(a=_Slot(a), b=_Slot(b), **words)
    return sentence[0].upper() + sentence[1:]


def draw(n=N_SENTENCES):
    """Draw templates and words, each combination once."""
    random_ = random.Random(20261122)
    drawn = {}
    while len(drawn) < n:
        template = random_.choice(TEMPLATES)
        words = {name: random_.choice(values) for name, values in WORDS.items()}
        drawn.setdefault(write(template, words, NORTH, SOUTH), (template, words))
    return list(drawn.values())


DRAWN = draw()


def tabulate(texts):
    """Each text is a document of its own."""
    rows = [
        {"sentence_id": f"d{number:03}:{place}", "document_id": f"d{number:03}", "position": place,
         "part": "body", "start": start, "end": end, "text": text[start:end]}
        for number, text in enumerate(texts)
        for place, (start, end) in enumerate(find_sentences(text))
    ]  # fmt: skip
    return schema.SENTENCES.build(rows)


def measure(sentences, actors):
    quotes = extract_quotes(sentences, actors=actors)
    return {
        "mentions": find_mentions(sentences, actors=actors),
        "quotes": quotes.quotes,
        "quote_spans": quotes.quote_spans,
        "marked_spans": quotes.marked_spans,
        "obligations": extract_obligations(sentences, actors=actors),
        "acts": extract_acts(sentences, actors=actors),
    }


ACTORS = ("actor", "speaker_actor", "addressee_actor", "agent_actor", "patient_actor")
WORDING = ("speaker", "affiliation", "addressee", "agent", "patient", "via")


def swap_ids(value, one, other):
    return "|".join(sorted({one: other, other: one}.get(part, part) for part in value.split("|")))


def swap_words(text, a, b):
    """Return a text with the names of two actors exchanged, whichever form they have."""
    pairs = {a[form].removeprefix("the "): b[form].removeprefix("the ") for form in a}
    pairs = {**{new: old for old, new in pairs.items()}, **pairs}
    found = "|".join(re.escape(name) for name in sorted(pairs, key=len, reverse=True))
    return re.sub(found, lambda name: pairs[name.group()], text)


def describe(table, columns, change):
    """Return the rows of a table without what may move, as they are after a change."""
    said = table.drop(
        columns=[name for name in table if name.endswith("_id") and name != "document_id"]
    )
    for name in columns:
        if name in said:
            said[name] = said[name].map(change)
    return sorted(map(tuple, said.to_numpy().tolist()))


@pytest.fixture(scope="module")
def invented():
    return measure(tabulate([write(*drawn, NORTH, SOUTH) for drawn in DRAWN]), INVENTED)


def test_the_generated_sentences_hold_what_they_test(invented):
    assert len({write(*drawn, NORTH, SOUTH) for drawn in DRAWN}) == N_SENTENCES
    for name, table in invented.items():
        assert len(table) > (40 if name == "marked_spans" else 100), name
    assert set(invented["quotes"]["speaker_actor"]) >= {"north", ""}
    assert {"north", "south", "north|south"} <= set(invented["obligations"]["addressee_actor"])


def test_swapping_two_actors_moves_them_along_and_changes_nothing_else(invented):
    swapped = measure(tabulate([write(*drawn, SOUTH, NORTH) for drawn in DRAWN]), INVENTED)
    for name, table in invented.items():
        expected = table
        for column in set(ACTORS) & set(table):
            expected = expected.assign(
                **{column: expected[column].map(lambda ids: swap_ids(ids, "north", "south"))}
            )
        for column in set(WORDING) & set(table):
            expected = expected.assign(
                **{column: expected[column].map(lambda text: swap_words(text, NORTH, SOUTH))}
            )
        ids = [column for column in table if column.endswith("_id") and column != "document_id"]
        assert describe(expected.drop(columns=ids), (), None) == describe(
            normalise(swapped[name]).drop(columns=ids), (), None
        ), name


def normalise(table):
    return table.assign(
        **{
            column: table[column].map(lambda ids: "|".join(sorted(ids.split("|"))))
            for column in set(ACTORS) & set(table)
        }
    )


def test_swapping_real_actors_moves_them_along():
    """Names of unlike length move the offsets, so the places are compared by their words."""
    one, other = (
        count_by_document(measure(tabulate([write(*drawn, *pair) for drawn in DRAWN]), REAL))
        for pair in ((US, CHINA), (CHINA, US))
    )
    swapped = sorted(
        (name, document, swap_ids(ids, "us", "china"), *rest) for name, document, ids, *rest in one
    )
    assert swapped == other


def count_by_document(tables):
    """Return which actor each row of each table has, with what else is the same for any actor."""
    kept = {
        "mentions": ("actor", "form"),
        "quotes": (
            "speaker_actor",
            "kind",
            "cue",
            "cue_class",
            "speaker_kind",
            "negated",
            "future",
        ),
        "obligations": ("addressee_actor", "kind", "trigger", "strength"),
        "acts": ("agent_actor", "verb", "quad_class", "status"),
    }
    return sorted(
        (name, document, "|".join(sorted(ids.split("|"))), *rest)
        for name, columns in kept.items()
        for document, ids, *rest in tables[name][["document_id", *columns]].itertuples(index=False)
    )


@pytest.mark.parametrize("marks", ["“”", "«»", "„“"])
def test_any_quotation_marks_give_the_same(invented, marks):
    texts = []
    for drawn in DRAWN:
        opening = iter(marks * 5)
        texts.append(
            re.sub('"', lambda _, opening=opening: next(opening), write(*drawn, NORTH, SOUTH))
        )
    for name, table in measure(tabulate(texts), INVENTED).items():
        pd.testing.assert_frame_equal(table, invented[name], obj=name)


def test_the_order_of_documents_never_matters(invented):
    sentences = tabulate([write(*drawn, NORTH, SOUTH) for drawn in DRAWN])
    groups = [part for _, part in sentences.groupby("document_id")]
    random.Random(4).shuffle(groups)
    for name, table in measure(pd.concat(groups, ignore_index=True), INVENTED).items():
        key = list(dict(zip([t.name for t in schema.TABLES], schema.TABLES, strict=True))[name].key)
        pd.testing.assert_frame_equal(
            table.sort_values(key).reset_index(drop=True),
            invented[name].sort_values(key).reset_index(drop=True),
            obj=name,
        )


FURNITURE = (
    "We use cookies to improve your experience. Accept all cookies.\n\n",
    "Sign up for our newsletter to get the best stories in your inbox.\n\n",
    "Share this article on Facebook and Twitter\n\n",
)


def test_furniture_added_changes_nothing():
    """Articles of ten sentences, with page furniture put between their paragraphs."""
    parts = [write(*drawn, NORTH, SOUTH) for drawn in DRAWN]
    articles = [parts[start : start + 10] for start in range(0, len(parts), 10)]
    plain, furnished = [], []
    random_ = random.Random(8)
    for article in articles:
        title = "Talks open on a new plan\n\n"
        plain.append(title + "".join(f"{part}\n\n" for part in article))
        places = dict(zip(random_.sample(range(len(article)), 3), FURNITURE, strict=True))
        furnished.append(
            title + "".join(f"{part}\n\n{places.get(n, '')}" for n, part in enumerate(article))
        )
    without, with_it = (measure_texts(texts) for texts in (plain, furnished))
    for name in without:
        assert without[name] == with_it[name], name


def measure_texts(texts):
    row = dict.fromkeys(schema.DOCUMENTS.dtypes, "")
    documents = schema.DOCUMENTS.build(
        [
            {**row, "document_id": f"d{n:02}", "published_on": pd.NaT, "text": text}
            for n, text in enumerate(texts)
        ]
    )
    sentences = split_sentences(label_segments(documents), documents=documents)
    texts_by_id = documents.set_index("document_id")["text"]
    return {
        name: [
            (row["document_id"], texts_by_id[row["document_id"]][row["start"]:row["end"]], *tuple(value for key, value in row.items() if key in (*ACTORS, *WORDING, "kind", "use", "form", "status", "quad_class")))
            for row in table.sort_values(["document_id", "start"]).to_dict("records")
        ]
        for name, table in measure(sentences, INVENTED).items()
    }  # fmt: skip
