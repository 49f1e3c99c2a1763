"""What must not change the tone of a sentence, what must turn it, and what moves along."""

from __future__ import annotations

import json
import random
import re
from functools import cache
from pathlib import Path

import pandas as pd
import pytest

from corpus_tools import schema
from corpus_tools.cleaning import label_segments, split_sentences
from corpus_tools.mentions import find_mentions
from corpus_tools.quotes import extract_quotes
from corpus_tools.sentiment import SCORERS, score_sentiment, score_target_tone
from corpus_tools.sentiment.targets import read_sentence, read_target_tone
from corpus_tools.study import Actor, read_actors
from corpus_tools.study.naming import ActorNames
from corpus_tools.text import find_sentences

ROOT = Path(__file__).parents[2]
N_SENTENCES = 500
EXACT = 1e-12
ACTORS = tuple(
    actor
    for actor in read_actors(ROOT / "data" / "us-china-ai" / "actors.yml")
    if actor.id in {"us", "china"}
)
# Every name, alias and metonym of both actors, with the article that English puts before it.
US = {
    "name": ("the United States", "the United States of America", "the US", "the U.S.", "the U.S",
             "the USA", "the U.S.A.", "America", "Uncle Sam"),
    "people": ("American", "US", "U.S."),
    "plural": ("the Americans", "Americans"),
    "house": ("Washington", "the White House", "the Oval Office", "Capitol Hill", "the Pentagon",
              "Foggy Bottom", "the State Department", "the Commerce Department",
              "the Department of Commerce", "the Treasury Department", "the Defense Department",
              "the Department of Defense", "the Justice Department",
              "the Bureau of Industry and Security", "the Biden administration",
              "the Trump administration", "the Obama administration"),
}  # fmt: skip
CHINA = {
    "name": ("China", "the People's Republic of China", "the People’s Republic of China",
             "the PRC", "the P.R.C.", "mainland China", "the Chinese mainland"),
    "people": ("Chinese",),
    "plural": ("the Chinese",),
    "house": ("Beijing", "Zhongnanhai", "the Chinese Communist Party", "the CCP", "the CPC",
              "the Communist Party of China", "the Politburo", "the State Council",
              "the Great Hall of the People", "the National People's Congress", "MOFCOM",
              "the Cyberspace Administration of China", "the People's Liberation Army", "the PLA"),
}  # fmt: skip
LONG = {
    "name": ("the United Free Republics of Great Hopewell", "Great Hopewell", "the GH"),
    "people": ("Hopewellian",),
    "plural": ("the Hopewellians",),
    "house": ("Goodwin Palace", "Port Victory"),
}
SHORT = {
    "name": ("Ug", "Ugland", "Dread Isle"),
    "people": ("Uggish",),
    "plural": ("the Uggs",),
    "house": ("Warham", "Killdown Abbey"),
}
INVENTED = (
    Actor(
        id="long",
        name="United Free Republics of Great Hopewell",
        aliases=("Great Hopewell", "GH", "Hopewellian", "Hopewellians"),
        metonyms=("Goodwin Palace", "Port Victory"),
    ),
    Actor(
        id="short",
        name="Ug",
        aliases=("Ugland", "Dread Isle", "Uggish", "Uggs"),
        metonyms=("Warham", "Killdown Abbey"),
    ),
)
# {a...} is one actor, {b...} the other.
TEMPLATES = (
    "{a.name} {deed} {b.name} over the {thing}.",
    "{a.house} {deed} {b.house} on {day}.",
    "{a.plural} {deed} {b.plural}, {person} said.",
    "{b.name} was {done} by {a.name} for its {adjective} {thing}.",
    "{person} said {a.name} had {done} {b.name}, but {a.house} denied it.",
    "{a.name}, which {deed} {b.house} last year, now wants a {adjective} {thing}.",
    "{a.house}'s {noun} on {b.name} came as a {adjective} surprise.",
    "{a.people} officials {deed} {b.name}, while {b.people} firms {judge} the {thing}.",
    "{person} {deed} {a.name} but {also} {b.name}.",
    "The {noun} of {a.name} against {b.house} was {adjective}, {person} told {b.people} papers.",
    '"{b.name} {deed} us," said {person}, a {a.people} official.',
    "Anti-{a.people} anger over the {adjective} {thing} helps {b.name}.",
    "{a.name} and {b.name} {judge} the {adjective} {thing}.",
    "Despite the {noun}, {a.house} {judge} the {thing} with {b.name}.",
    "{b.house} did not say whether {a.name} had {done} it.",
    "Talks between {a.name} and {b.name} on the {thing} were {adjective}.",
    "According to {person}, {a.people} experts {judge} {b.people} plans for a {thing}.",
    "{a.name} can’t ignore the {adjective} {thing}, and neither can {b.name}.",
)
WORDS = {
    "deed": ("praised", "condemned", "attacked", "sanctioned", "thanked", "threatened", "backed",
             "visited"),
    "also": ("rebuked", "hailed", "mocked", "supported"),
    "done": ("praised", "accused", "harmed", "rescued", "defeated", "mentioned"),
    "judge": ("welcomed", "regretted", "rejected", "discussed"),
    "noun": ("attack", "pressure", "tribute", "assault", "report"),
    "adjective": ("promising", "terrible", "costly", "fair", "very dangerous", "long"),
    "thing": ("treaty", "trade deal", "export ban", "research programme", "crisis"),
    "person": ("Ada Voss", "Bo Lindgren", "Hope Marsh", "Grace Moody"),
    "day": ("Monday", "Friday"),
}  # fmt: skip


class _Slot:
    def __init__(self, names):
        self.__dict__.update(names)


def write(template, words, a, b):
    sentence = template.format(a=_Slot(a), b=_Slot(b), **words)
    return sentence[0].upper() + sentence[1:]


def draw(one, other, n=N_SENTENCES):
    """Draw sentences as they are and with the actors swapped; no two are alike."""
    random_ = random.Random(20261122)
    drawn = {}
    while len(drawn) < n:
        template = random_.choice(TEMPLATES)
        words = {name: random_.choice(values) for name, values in WORDS.items()}
        a, b = (
            {form: random_.choice(names) for form, names in actor.items()} for actor in (one, other)
        )
        drawn.setdefault(write(template, words, a, b), write(template, words, b, a))
    return list(drawn.items())


PAIRS = [(ACTORS, draw(US, CHINA)), (INVENTED, draw(LONG, SHORT)), (INVENTED, draw(SHORT, LONG))]
IDS = ["real", "invented", "invented the other way round"]
SWAPS = {"us": "china", "china": "us", "long": "short", "short": "long"}


def tabulate(texts):
    """Each text is a document of its own."""
    rows = [
        {"sentence_id": f"d{number:03}:{place}", "document_id": f"d{number:03}", "position": place,
         "part": "body", "start": start, "end": end, "text": text[start:end]}
        for number, text in enumerate(texts)
        for place, (start, end) in enumerate(find_sentences(text))
    ]  # fmt: skip
    return schema.SENTENCES.build(rows)


def score_toward(sentences, actors, *, quoted=None):
    """Score the tone toward actors; what they say is what stands in some sentences, or these."""
    quotes = extract_quotes(sentences if quoted is None else quoted, actors=actors)
    return score_target_tone(
        sentences,
        mentions=find_mentions(sentences, actors=actors),
        quotes=quotes.quotes,
        quote_spans=quotes.quote_spans,
        actors=actors,
    )


def sign(score):
    return (score > EXACT) - (score < -EXACT)


@cache
def index_names(actors):
    return ActorNames(actors)


def read(text, actors=ACTORS):
    return SCORERS["news"].read(text, index_names(actors))


def describe(reading):
    return [(word.entry, word.weight, word.rules) for word in reading.words]


def test_the_generated_sentences_hold_what_they_test():
    for actors, drawn in PAIRS:
        texts = [text for text, _ in drawn]
        assert len(set(texts)) == N_SENTENCES
        names = index_names(actors)
        found = {text[start:end] for text in texts for start, end in names.find_spans(text)}
        said = {name.replace("’", "'") for name in found}
        assert said >= {
            name
            for actor in actors
            for name in (*actor.aliases, *actor.metonyms)
            if name not in {"U.S", "U.S.A."}
        }
        signs = [sign(read(text, actors).score) for text in texts]
        assert min(signs.count(-1), signs.count(1)) > N_SENTENCES / 6


@pytest.mark.parametrize(("actors", "drawn"), PAIRS, ids=IDS)
def test_swapping_two_actors_leaves_tone_words_and_parts(actors, drawn):
    for text, swapped in drawn:
        before, after = read(text, actors), read(swapped, actors)
        assert after.score == pytest.approx(before.score, abs=EXACT), (text, swapped)
        assert describe(after) == describe(before), (text, swapped)
        assert [word.part for word in after.words] == pytest.approx(
            [word.part for word in before.words], abs=EXACT
        ), (text, swapped)
        for reading, sentence in ((before, text), (after, swapped)):
            for word in reading.words:
                assert sentence[word.start : word.end].lower() == word.word


@pytest.mark.parametrize(("actors", "drawn"), PAIRS, ids=IDS)
def test_swapping_two_actors_moves_the_tone_toward_them_along(actors, drawn):
    names = index_names(actors)
    n_decided = 0
    for text, swapped in drawn:
        before, after = (
            [
                (start, end, actor, read_target_tone(sentence, start, end))
                for start, end, actor, _ in names.find(sentence.text)
            ]
            for sentence in (read_sentence(one, names=names) for one in (text, swapped))
        )
        assert [SWAPS[actor] for _, _, actor, _ in before] == [actor for _, _, actor, _ in after]
        for (*_, one), (*_, other) in zip(before, after, strict=True):
            assert other.score == pytest.approx(one.score, abs=EXACT), (text, swapped)
            assert describe(other) == describe(one), (text, swapped)
            n_decided += bool(one.words)
    assert n_decided > N_SENTENCES


@pytest.mark.parametrize(("actors", "drawn"), PAIRS, ids=IDS)
def test_swapping_two_actors_moves_the_tones_of_the_table_along(actors, drawn):
    """Quotations left out: whom one extracts as a speaker may depend on how he is written."""
    nothing = schema.SENTENCES.build([])
    before, after = (
        score_toward(tabulate(texts), actors, quoted=nothing) for texts in zip(*drawn, strict=True)
    )
    assert_moved_along(before, after)


def test_swapping_plain_names_moves_the_tones_of_the_table_along_with_quotations():
    plain = [
        {"name": (name,), "people": (people,), "plural": (plural,), "house": (house,)}
        for name, people, plural, house in (
            ("the United States", "American", "the Americans", "Washington"),
            ("China", "Chinese", "the Chinese", "Beijing"),
        )
    ]
    texts = zip(*draw(*plain), strict=True)
    assert_moved_along(*(score_toward(tabulate(some), ACTORS) for some in texts))


def assert_moved_along(before, after):
    columns = ["document_id", "actor", "n_words"]
    moved = before.tones.assign(actor=before.tones["actor"].map(SWAPS))
    assert moved[columns].to_numpy().tolist() == after.tones[columns].to_numpy().tolist()
    assert after.tones["tone"].tolist() == pytest.approx(before.tones["tone"].tolist(), abs=EXACT)
    said = ["entry", "weight", "rules"]
    assert before.words[said].to_numpy().tolist() == after.words[said].to_numpy().tolist()
    assert len(before.tones) > N_SENTENCES


def test_two_actors_of_one_sentence_may_differ():
    tones = score_toward(tabulate([text for text, _ in PAIRS[0][1]]), ACTORS).tones
    signs = tones.assign(sign=tones["tone"].map(sign)).groupby("document_id")["sign"]
    opposite = signs.agg(lambda values: {-1, 1} <= set(values))
    assert opposite.sum() > 40


@pytest.mark.parametrize("scorer", ["vader", "textblob"])
def test_scorers_of_others_fail_the_swap(scorer):
    """That is why they are audited."""
    one = SCORERS[scorer].read
    differing = sum(
        abs(one(text, index_names(ACTORS)).score - one(swapped, index_names(ACTORS)).score) > EXACT
        for text, swapped in PAIRS[0][1]
    )
    assert differing > (50 if scorer == "vader" else 5)


def test_vader_of_one_event_under_two_spellings():
    scores = {
        name: SCORERS["vader"]
        .read(f"{name} restricted China’s access to chips.", index_names(ACTORS))
        .score
        for name in ("The United States", "The US")
    }
    assert scores == pytest.approx({"The United States": 0.0516, "The US": -0.3818}, abs=1e-9)


@pytest.mark.shared
def test_the_oracles_pairs_have_the_same_tone(shared):
    cases = json.loads((shared / "oracles" / "edge_cases.json").read_text(encoding="utf-8"))
    assert cases["sentiment_metamorphic"]
    for case in cases["sentiment_metamorphic"]:
        one, other = (read(case[key]) for key in ("a", "b"))
        assert one.score == pytest.approx(other.score, abs=EXACT), case
        assert one.words
        for key, expected in zip(("a", "b"), case["vader"], strict=True):
            assert SCORERS["vader"].read(case[key], index_names(ACTORS)).score == pytest.approx(
                expected
            )


@pytest.mark.shared
def test_the_oracles_targets_differ(shared):
    cases = json.loads((shared / "oracles" / "edge_cases.json").read_text(encoding="utf-8"))
    cases = [c for c in cases["sentiment_metamorphic"] if "target differs" in c["relation"]]
    assert cases
    for case in cases:
        first, second = (score_toward(tabulate([case[key]]), ACTORS).tones for key in ("a", "b"))
        one, other = (table.set_index("actor")["tone"] for table in (first, second))
        assert one["us"] == pytest.approx(other["china"], abs=EXACT)
        assert one["china"] == pytest.approx(other["us"], abs=EXACT)
        assert one["us"] != pytest.approx(one["china"])


NEGATED = (
    ("{who} {past} {what}.", "{who} did not {base} {what}."),
    ("{who} {past} {what}.", "{who} didn’t {base} {what}."),
    ("{who} {past} {what}.", "{who} never {past} {what}."),
    ("{who} {past} {what}.", "{who} failed to {base} {what}."),
    ("{who} can {base} {what}.", "{who} cannot {base} {what}."),
    ("{who} can {base} {what}.", "{who} can't {base} {what}."),
    ("There was {bare}.", "There was no {bare}."),
    ("They spoke of {bare}.", "They spoke without {bare}."),
)
VERBS = {
    "praise": "praised", "support": "supported", "welcome": "welcomed", "betray": "betrayed",
    "condemn": "condemned", "threaten": "threatened", "attack": "attacked", "reward": "rewarded",
    "damage": "damaged", "celebrate": "celebrated", "reject": "rejected", "end": "ended",
    "prevent": "prevented", "undermine": "undermined", "help": "helped", "discuss": "discussed",
    "see": "saw", "solve": "solved", "protect": "protected", "harm": "harmed",
}  # fmt: skip
WHO = ("The council", "Ada Voss", "Both sides", "The United States", "Beijing")
ADJECTIVES = ("", "fair ", "brutal ", "very useful ", "somewhat risky ", "safe and honest ", "weak ",
              "serious ", "fair, honest ", "great ")  # fmt: skip
THINGS = ("plan", "treaty", "crisis", "attack", "peace", "corruption", "success", "reform", "war",
          "threat", "allies", "victims", "breakthrough", "winner")  # fmt: skip
TAILS = ("", " this week", " in good faith", " with great success", " out of fear",
         " and the violence", " or the reform", " against China")  # fmt: skip


def draw_negations():
    """Draw pairs of a sentence and its denial: all words with tone stand behind the negation."""
    random_ = random.Random(6)
    drawn = {}
    while len(drawn) < N_SENTENCES:
        said, denied = random_.choice(NEGATED)
        base = random_.choice(list(VERBS))
        bare = "".join(random_.choice(words) for words in (ADJECTIVES, THINGS, TAILS))
        slots = {"who": random_.choice(WHO), "base": base, "past": VERBS[base], "bare": bare,
                 "what": f"the {bare}"}  # fmt: skip
        drawn[denied.format(**slots)] = said.format(**slots)
    return [(said, denied) for denied, said in drawn.items()]


def test_a_negation_never_leaves_the_sign():
    toned, turned = 0, 0
    kept = []
    for said, denied in draw_negations():
        before, after = sign(read(said).score), sign(read(denied).score)
        toned += before != 0
        turned += before * after < 0
        if before and before == after:
            kept.append(denied)
    assert kept == []
    assert toned > 0.8 * N_SENTENCES
    assert turned > 0.4 * N_SENTENCES


DEEDS = {
    "praise": "praised", "support": "supported", "thank": "thanked", "attack": "attacked",
    "condemn": "condemned", "accuse": "accused", "sanction": "sanctioned", "rescue": "rescued",
    "admire": "admired", "punish": "punished", "blame": "blamed", "mock": "mocked",
}  # fmt: skip
DENIALS = ("did not {base}", "didn’t {base}", "never {past}", "failed to {base}", "cannot {base}")
PARTIES = (("Hale", "Moss"), ("The United States", "China"), ("Beijing", "the U.S. government"))


@pytest.mark.parametrize("denial", DENIALS)
def test_a_denied_deed_turns_or_loses_the_tone_toward_both(denial):
    n_toned = 0
    for base, past in DEEDS.items():
        for parties in PARTIES:
            one, other = parties
            said = f"{one} {past} {other}."
            denied = f"{one} {denial.format(base=base, past=past)} {other}."
            for party in parties:
                before, after = (sign(read_toward(text, party)) for text in (said, denied))
                assert not before or before != after, (denied, party)
                n_toned += before != 0
    assert n_toned > len(DEEDS) * len(PARTIES)


def read_toward(text, party):
    start = text.index(party)
    sentence = read_sentence(text, names=index_names(ACTORS))
    return read_target_tone(sentence, start, start + len(party)).score


QUOTING = (
    '{who} said: "{what}." Few agreed',
    '"{what}," {who} said.',
    'The so-called "{bare}" is {who}\'s worry.',
    '{who} called it a "{bare}", and can\'t wait.',
    '{who} doesn\'t see "a {bare}" but calls it "{bare}".',
)


def draw_quoting(n=100):
    random_ = random.Random(9)
    drawn = {}
    while len(drawn) < n:
        bare = "".join(random_.choice(words) for words in (ADJECTIVES, THINGS))
        base = random_.choice(list(VERBS))
        what = f"{random_.choice(WHO)} won't {base} the {bare}"
        text = random_.choice(QUOTING).format(who=random_.choice(WHO), what=what, bare=bare)
        drawn[text] = None
    return list(drawn)


@pytest.mark.parametrize("marks", ["“”", "«»", "„“", "‟”"])
@pytest.mark.parametrize("apostrophe", ["'", "’"])
def test_the_style_of_quotation_changes_no_tone(marks, apostrophe):
    plain = draw_quoting()
    styled = []
    for text in plain:
        opening = iter(marks * 3)
        changed = re.sub('"', lambda _, opening=opening: next(opening), text)
        styled.append(changed.replace("'", apostrophe))
    for text, changed in zip(plain, styled, strict=True):
        assert describe(read(changed)) == describe(read(text)), changed
        assert read(changed).score == read(text).score
    one, other = (score_toward(tabulate(texts), ACTORS) for texts in (plain, styled))
    pd.testing.assert_frame_equal(one.tones, other.tones)
    kept = ["mention_id", "order", "entry", "weight", "rules", "part", "start", "end"]
    pd.testing.assert_frame_equal(one.words[kept], other.words[kept])
    assert len(one.words) > len(plain) / 2


FURNITURE = (
    "We use cookies to improve your experience. Accept all cookies.\n\n",
    "Sign up for our newsletter to get the best stories in your inbox.\n\n",
    "Share this article on Facebook and Twitter\n\n",
)


def test_furniture_of_pages_changes_no_tone():
    """Articles of ten sentences, with page furniture put between their paragraphs."""
    parts = [text for text, _ in PAIRS[0][1]]
    random_ = random.Random(8)
    plain, furnished = [], []
    for begin in range(0, len(parts), 10):
        article = parts[begin : begin + 10]
        places = dict(zip(random_.sample(range(len(article)), 3), FURNITURE, strict=True))
        title = "Talks open on a new plan\n\n"
        plain.append(title + "".join(f"{part}\n\n" for part in article))
        furnished.append(
            title + "".join(f"{part}\n\n{places.get(n, '')}" for n, part in enumerate(article))
        )
    without, with_it = (measure_texts(texts) for texts in (plain, furnished))
    for one, other in zip(without, with_it, strict=True):
        assert one == other
        assert len(one) > N_SENTENCES


def measure_texts(texts):
    """Return tones and words without their ids and places, which furniture moves."""
    row = dict.fromkeys(schema.DOCUMENTS.dtypes, "")
    documents = schema.DOCUMENTS.build(
        [
            {**row, "document_id": f"d{n:02}", "published_on": pd.NaT, "text": text}
            for n, text in enumerate(texts)
        ]
    )
    sentences = split_sentences(label_segments(documents), documents=documents)
    assert not sentences["text"].str.contains("cookies|newsletter|Facebook").any()
    scored = score_sentiment(sentences, actors=ACTORS)
    toward = score_toward(sentences, ACTORS)
    texts = sentences.set_index("sentence_id")["text"]
    moving = ["sentence_id", "mention_id", "start", "end"]
    tables = (scored.scores, scored.words, toward.tones, toward.words)
    return [
        list(
            zip(
                table["sentence_id"].map(texts),
                map(tuple, table.drop(columns=moving, errors="ignore").to_numpy().tolist()),
                strict=True,
            )
        )
        for table in tables
    ]


def test_the_order_of_documents_never_matters():
    sentences = tabulate([text for text, _ in PAIRS[0][1]][:60])
    mixed = sentences.sample(frac=1, random_state=4)
    for one, other, key in zip(
        (*score_sentiment(sentences, actors=ACTORS), *score_toward(sentences, ACTORS)),
        (*score_sentiment(mixed, actors=ACTORS), *score_toward(mixed, ACTORS)),
        (["sentence_id", "scorer"], ["sentence_id", "scorer", "order"], ["mention_id"],
         ["mention_id", "order"]),
        strict=True,
    ):  # fmt: skip
        pd.testing.assert_frame_equal(
            *(table.sort_values(key).reset_index(drop=True) for table in (one, other))
        )
