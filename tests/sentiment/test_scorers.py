from __future__ import annotations

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
from corpus_tools.sentiment import SCORERS
from corpus_tools.sentiment.scorers import find_scorer

WORDS = st.sampled_from(
    ["The", "talks", "were", "very", "GOOD", "bad,", "not", "isn’t", "threat", "but", "security!",
     "artificial", "intelligence", "common", ":)", "Lü", "中国", "", "3.5", "great."]
)  # fmt: skip
SENTENCES = st.lists(WORDS, max_size=12).map(" ".join)


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
    assert SCORERS["vader"].score(text) == pytest.approx(compound, abs=1e-9)


def test_vader_of_the_same_event_under_two_spellings():
    scores = [
        SCORERS["vader"].score(f"{name} restricted China’s access to chips.")
        for name in ("The United States", "The US")
    ]
    assert scores == pytest.approx([0.0516, -0.3818], abs=1e-9)


@given(text=SENTENCES)
@settings(max_examples=40, deadline=None)
def test_vader_is_nltks_analyser(nltk_analyser, text):
    assert SCORERS["vader"].score(text) == nltk_analyser.polarity_scores(text)["compound"]


def test_vader_is_near_its_authors_program():
    """Not equal: NLTK's port differs in small ways. Plain sentences score alike."""
    original = vaderSentiment.SentimentIntensityAnalyzer()
    for text in ("The talks were very good.", "A threat to security, but a great benefit."):
        assert SCORERS["vader"].score(text) == pytest.approx(
            original.polarity_scores(text)["compound"], abs=1e-4
        )


def test_textblob_of_its_authors_example():
    text = "TextBlob is amazingly simple to use. What great fun!"
    assert SCORERS["textblob"].score(text) == pytest.approx(0.39166666666666666, abs=1e-9)


def test_words_with_their_weights():
    text = "A GOOD, not artificial threat."
    assert SCORERS["vader"].find_words(text) == [("good", 1.9), ("threat", -2.4)]
    assert SCORERS["textblob"].find_words(text) == [("good", 0.7), ("not artificial", 0.3)]


@given(text=SENTENCES)
@settings(max_examples=40, deadline=None)
def test_a_sentence_without_weighed_words_scores_0(text):
    for scorer in SCORERS.values():
        score, words = scorer.score(text), scorer.find_words(text)
        assert -1 <= score <= 1
        assert words or score == 0
        assert all(word == word.lower() for word, _ in words)


def test_no_scorer_needs_nltk_data_or_a_network(tmp_path):
    text = "It was a good plan. And a bad day!"
    program = (
        "import socket\n"
        "def refuse(*_, **__): raise AssertionError('network')\n"
        "socket.socket.connect = socket.create_connection = socket.getaddrinfo = refuse\n"
        "import nltk.data\n"
        "nltk.data.path[:] = []\n"
        "from corpus_tools.sentiment import SCORERS\n"
        f"text = {text!r}\n"
        "print([(name, scorer.score(text), scorer.find_words(text)) for name, scorer in SCORERS.items()])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "HOME": str(tmp_path), "NLTK_DATA": ""},
    )
    assert done.returncode == 0, done.stderr
    here = [(name, one.score(text), one.find_words(text)) for name, one in SCORERS.items()]
    assert done.stdout == f"{here}\n"


def test_an_unknown_scorer_is_an_error_that_names_those_there_are():
    with pytest.raises(CorpusToolsError, match=r"no scorer 'vadr'\n  Scorers are: vader, textblob"):
        find_scorer("vadr")
