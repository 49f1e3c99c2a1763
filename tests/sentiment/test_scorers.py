from __future__ import annotations

import itertools
import json
import math
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nltk.sentiment.vader import SentimentIntensityAnalyzer, VaderConstants
from vaderSentiment import vaderSentiment

from corpus_tools.errors import CorpusToolsError
from corpus_tools.sentiment import SCORERS, label_scorer
from corpus_tools.sentiment.scorers import find_scorer
from corpus_tools.study import Actor, read_actors
from corpus_tools.study.naming import ActorNames
from corpus_tools.text import find_sentences

# As news has them, and as it does not: marks, emoji, other scripts, names in and out of place.
WORDS = st.sampled_from(
    ["The", "talks", "were", "very", "GOOD", "bad,", "not", "isn’t", "threat", "but", "security!",
     "artificial", "intelligence", "common", ":)", "Lü", "中国", "", "3.5", "great.", "?!", "!!!!",
     "🙂", "💔", "Heron", "the Heron Isles", "Heronian", "Hope Hale", "“war”", "never", "despite",
     "failed to", "attack", "attacked", "peace;", "угроза", "—", "e\u0301lan", "\u200b", "so-called",
     "no", "kind of", "worst", "least", "LOL", "Justice Department"]
)  # fmt: skip
SENTENCES = st.lists(WORDS, max_size=14).map(" ".join)
HERON = Actor(id="heron", name="Heron Isles", aliases=("Heron", "Heronian"))
NAMES = ActorNames([HERON])
NOBODY = ActorNames([])


def score(name, text, names=NOBODY):
    return SCORERS[name].read(text, names).score


def weigh(name, text):
    return [(word.word, word.weight) for word in SCORERS[name].read(text, NOBODY).words]


@pytest.fixture(scope="module")
def nltk_analyser():
    """NLTK's class, its lexicon read from the package by other means than the tested module's."""
    folder = find_spec("vaderSentiment").submodule_search_locations[0]
    lines = Path(folder, "vader_lexicon.txt").read_text(encoding="utf-8").rstrip("\n").split("\n")
    analyser = object.__new__(SentimentIntensityAnalyzer)
    analyser.constants = VaderConstants()
    analyser.lexicon = {
        word: float(mean) for word, mean, *_ in (line.split("\t") for line in lines)
    }
    return analyser


@pytest.mark.parametrize(
    ("text", "compound"),
    [
        ("VADER is smart, handsome, and funny.", 0.8316),
        ("VADER is smart, handsome, and funny!", 0.8439),
        ("The book was good.", 0.4404),
        ("Today SUX!", -0.5461),
        ("", 0.0),
    ],
)
def test_vader_of_its_authors_examples(text, compound):
    assert score("vader", text) == pytest.approx(compound, abs=1e-9)


def test_vader_of_the_same_event_under_two_spellings():
    scores = [
        score("vader", f"{name} restricted China’s access to chips.")
        for name in ("The United States", "The US")
    ]
    assert scores == pytest.approx([0.0516, -0.3818], abs=1e-9)


@given(text=SENTENCES)
@settings(max_examples=40, deadline=None)
def test_vader_is_nltks_analyser(nltk_analyser, text):
    assert score("vader", text) == nltk_analyser.polarity_scores(text)["compound"]


def test_vader_is_near_its_authors_program():
    """Not equal: NLTK's port differs in small ways. Plain sentences score alike."""
    original = vaderSentiment.SentimentIntensityAnalyzer()
    for text in ("The talks were very good.", "A threat to security, but a great benefit."):
        assert score("vader", text) == pytest.approx(
            original.polarity_scores(text)["compound"], abs=1e-4
        )


def test_textblob_of_its_authors_example():
    text = "TextBlob is amazingly simple to use. What great fun!"
    assert score("textblob", text) == pytest.approx(0.39166666666666666, abs=1e-9)


def test_words_with_their_weights():
    text = "A GOOD, not artificial threat."
    assert weigh("vader", text) == [("good", 1.9), ("threat", -2.4)]
    assert weigh("textblob", text) == [("good", 0.7), ("not artificial", 0.3)]
    words = weigh("news", "A good, not artificial threat.")
    assert [word for word, _ in words][::2] == ["good", "threat"]
    assert [weight > 0 for _, weight in words][::2] == [True, False]


def test_rules_are_told():
    rules = {
        name: [word.rules for word in scorer.read("The plan is not good!", NOBODY).words]
        for name, scorer in SCORERS.items()
    }
    assert rules == {
        "news": ['negated by "not"'],
        "vader": ["-1.41 after its rules", "marks of punctuation"],
        "textblob": ["mean of all"],
    }


def test_names_have_no_tone_for_news_alone():
    """United is a good word to VADER."""
    text = "The United Isles met."
    names = ActorNames([Actor(id="isles", name="United Isles", aliases=("Isles",))])
    assert {name: bool(scorer.read(text, names).words) for name, scorer in SCORERS.items()} == {
        "news": False, "vader": True, "textblob": False,
    }  # fmt: skip


@pytest.mark.parametrize("name", list(SCORERS))
@given(text=SENTENCES)
@settings(max_examples=150, deadline=None)
def test_the_parts_add_up_to_the_score(name, text):
    check_reading(name, text, NAMES)


@pytest.mark.parametrize("name", list(SCORERS))
@given(text=st.text(max_size=80))
@settings(max_examples=100, deadline=None)
def test_the_parts_of_any_text_add_up_to_the_score(name, text):
    check_reading(name, text, NAMES)


def check_reading(name, text, names):
    reading = SCORERS[name].read(text, names)
    assert -1 <= reading.score <= 1
    assert math.fsum(word.part for word in reading.words) == pytest.approx(
        reading.score, abs=1e-12
    ), (name, text)
    for word in reading.words:
        assert 0 <= word.start <= word.end <= len(text)
        assert math.isfinite(word.part)
        assert word.word == word.word.lower(), (name, text)
        if word.end > word.start and name != "textblob":
            found = " ".join(text[word.start : word.end].lower().split())
            assert found == word.word, (name, text)
    if name == "news":
        places = [(word.start, word.end) for word in reading.words]
        assert all(start < end for start, end in places)
        assert all(one[1] <= other[0] for one, other in itertools.pairwise(places))
        assert reading.words or reading.score == 0


@pytest.mark.slow
@pytest.mark.shared
def test_the_parts_add_up_for_ten_thousand_sentences_of_news(shared, root):
    path = shared / "gold" / "external" / "news" / "wikinews_2019_2020.jsonl"
    texts = [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]
    sentences = [text[start:end] for text in texts for start, end in find_sentences(text)]
    names = ActorNames(read_actors(root / "data" / "us-china-ai" / "actors.yml"))
    assert len(sentences) > 10_000
    for name in SCORERS:
        for text in sentences[:10_000]:
            check_reading(name, text, names)


def test_no_scorer_needs_nltk_data_or_a_network(tmp_path):
    text = "It was a good plan. And a bad day!"
    program = (
        "import socket\n"
        "def refuse(*_, **__): raise AssertionError('network')\n"
        "socket.socket.connect = socket.create_connection = socket.getaddrinfo = refuse\n"
        "import nltk.data\n"
        "nltk.data.path[:] = []\n"
        "from corpus_tools.sentiment import SCORERS\n"
        "from corpus_tools.study.naming import ActorNames\n"
        f"text = {text!r}\n"
        "print([scorer.read(text, ActorNames([])) for scorer in SCORERS.values()])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "HOME": str(tmp_path), "NLTK_DATA": ""},
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == f"{[scorer.read(text, NOBODY) for scorer in SCORERS.values()]}\n"


def test_scorers_have_the_names_of_their_authors():
    labels = [label_scorer(name) for name in (*SCORERS, "other")]
    assert labels == ["news", "VADER", "TextBlob", "other"]


def test_an_unknown_scorer_is_an_error_that_names_those_there_are():
    with pytest.raises(
        CorpusToolsError, match=r"no scorer 'vadr'\n  Scorers are: news, vader, textblob"
    ):
        find_scorer("vadr")
