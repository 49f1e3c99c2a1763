"""Stance: who speaks for or against the issue, whatever it is and however it sounds."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_tools.errors import TableError
from corpus_tools.framing.matching import match_frames
from corpus_tools.framing.stance import score_stance, sum_stances
from corpus_tools.framing.stance_cues import find_stance_cues
from corpus_tools.framing.stance_words import OPERATORS
from corpus_tools.schema import DOCUMENT_VALUES, SENTENCES, STANCE_CUES, STANCES
from corpus_tools.study.codebook import Codebook, CodebookEntry

TOPIC = ["harbour treat*", "harbour pact", "fishing together", "joint fishery"]
OPPOSITE = ["break up", "split of the fleet"]


def make_entry(name, patterns, stance=""):
    return CodebookEntry(
        id=name, label=name, kind="stance", stance=stance, definition="d", patterns=patterns
    )


def make_codebook(*entries):
    return Codebook(format=1, name="t", version="1", entries=entries)


CODEBOOK = make_codebook(
    make_entry("hope", ("room for agreement", "common ground", "ready for the harbour treaty",
                        "calls for a harbour treaty"), "favours"),
    make_entry("doubt", ("deadlock", "insurmountable", "lack of common ground"), "opposes"),
    make_entry("fish", ("cod", "herring")),
)  # fmt: skip


def make_sentences(*texts, document="d"):
    return SENTENCES.build(
        {
            "sentence_id": f"{document}:{n}", "document_id": document, "position": n,
            "part": "body", "start": 1000 * n, "end": 1000 * n + len(text), "text": text,
        }
        for n, text in enumerate(texts)
    )  # fmt: skip


def find(sentences, *, topic=TOPIC, opposite=OPPOSITE, codebook=CODEBOOK):
    matches = match_frames(sentences, codebook=codebook)
    return find_stance_cues(
        sentences, matches=matches, codebook=codebook, topic=topic, opposite=opposite
    )


def score(text, **options):
    sentences = make_sentences(text)
    return score_stance(sentences, cues=find(sentences, **options)).iloc[0]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("There is room for agreement on quotas.", "favours"),
        ("There is no room for agreement on quotas.", "opposes"),
        ("The talks ended in deadlock.", "opposes"),
        ("The gaps are not insurmountable, she said.", "favours"),
        ("Cod and herring were landed in the harbour.", "neither"),
        ("He dismissed the notion of common ground.", "neither"),
    ],
)
def test_matches_of_entries_with_a_pole(text, stance):
    assert score(text, topic=(), opposite=())["stance"] == stance


@pytest.mark.parametrize(
    "text",
    [
        "The mayor called for a new harbour treaty.",
        "Norland should renew the harbour treaty.",
        "Norland should not end the harbour treaty.",
        "Both towns were urged to stop blocking the harbour treaty.",
        "Fishers want the harbour treaty.",
        "She opposes any limits on fishing together.",
        "He warned against ending the harbour pact.",
        "They fear the collapse of the harbour pact.",
        "The skippers warned of a break-up.",
        "The costs of a break-up would be paid by the ports, he said.",
        "The harbour treaty is vital, the skipper said.",
        "The harbour pact must not be ended.",
        "A harbour pact would benefit both towns.",
        "A break-up would harm both towns.",
        "A break-up is not an option.",
        "The council rejected calls for a break-up.",
        "Norland urged to keep the harbour treaty",
        "They prefer a joint fishery instead of a break-up.",
    ],
)
def test_the_sentence_favours_the_issue(text):
    assert score(text)["stance"] == "favours"


@pytest.mark.parametrize(
    "text",
    [
        "The mayor rejected the harbour treaty.",
        "Norland is not seeking a harbour treaty.",
        "Norland should end the harbour treaty.",
        "The union called on both ports to end the harbour treaty.",
        "The union called for the harbour pact to be ended.",
        "Norland refused to renew the harbour treaty.",
        "He warned against the harbour pact.",
        "She spoke of the dangers of fishing together.",
        "The minister called for a break-up.",
        "The harbour treaty is a mistake, he said.",
        "The harbour treaty is not worthwhile.",
        "A harbour treaty would harm small boats.",
        "Skippers don't want the harbour treaty.",
        "The council dismissed calls for a harbour treaty.",
    ],
)
def test_the_sentence_opposes_the_issue(text):
    assert score(text)["stance"] == "opposes"


@pytest.mark.parametrize(
    "text",
    [
        "The harbour treaty was signed in May.",
        "Norland ended the harbour treaty in May.",
        "Boats restricted the joint fishery.",
        "The two ports expanded the joint fishery.",
        "He opposed the rule in the talks on the harbour treaty.",
        "She asked about the harbour treaty.",
        "Norland did not reject the harbour treaty.",
        "The Harbour Treaty Commission should meet in May.",
        "The minister wants more money, and the harbour treaty was not discussed.",
        "She dismissed the charge of a break-up.",
        "The proposed harbour treaty has nine pages.",
        "The harbour treaty was discussed, and it is vital to eat.",
        "",
    ],
)
def test_deeds_names_and_notions_are_neither(text):
    row = score(text)
    assert (row["stance"], row["rule"], row["words"]) == ("neither", "", "")


def test_stance_is_not_tone():
    gloomy = score("A disastrous, shameful break-up would harm everybody, he warned.")
    cheerful = score("The minister happily welcomed a splendid break-up.")
    assert (gloomy["stance"], cheerful["stance"]) == ("favours", "opposes")


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Despite the deadlock there is, she said, common ground.", "favours"),
        ("There is common ground, although the talks ended in deadlock.", "favours"),
        ("Common ground exists, but the gaps are insurmountable.", "opposes"),
        ("While there is common ground, the talks ended in deadlock.", "opposes"),
        ("The talks ended in deadlock while common ground was found.", "neither"),
        ("Despite the deadlock nobody went home.", "opposes"),
    ],
)
def test_what_a_sentence_concedes_does_not_decide(text, stance):
    assert score(text)["stance"] == stance


@pytest.mark.parametrize(
    ("text", "stance", "rule"),
    [
        ("The council rejected calls for a harbour treaty.", "opposes", "said before"),
        ("Fishers want calls for a harbour treaty.", "favours", "advanced"),
        ("The town is ready for the harbour treaty.", "favours", "advanced"),
    ],
)
def test_of_a_match_and_a_word_in_it_one_decides(text, stance, rule):
    row = score(text)
    assert (row["stance"], row["n_favours"] + row["n_opposes"], row["rule"]) == (stance, 1, rule)


def test_a_warning_of_a_lack_is_read_from_the_whole_chain():
    codebook = make_codebook(make_entry("doubt", ("lack of harbour treaties",), "opposes"))
    row = score("She warned of a lack of harbour treaties.", codebook=codebook)
    assert (row["stance"], row["words"]) == ("favours", "warned of lack of harbour treaties")


def test_each_cue_walks_back_to_the_text():
    text = "The mayor called for a new harbour treaty, yet the talks ended in deadlock."
    sentences = make_sentences("Cod.", text)
    cues = find(sentences)
    assert cues.dtypes.astype(str).to_dict() == STANCE_CUES.dtypes
    found = [text[s - 1000 : e - 1000] for s, e in zip(cues["start"], cues["end"], strict=True)]
    assert found == ["harbour treaty", "deadlock"]
    assert cues["words"].tolist() == ["called for harbour treaty", "deadlock"]
    assert cues["frame"].tolist() == ["", "doubt"]
    assert cues["conceded"].tolist() == [True, False]


def test_the_scores_say_what_decided():
    sentences = make_sentences("Cod.", "Norland refused to renew the harbour treaty.")
    scores = score_stance(sentences, cues=find(sentences))
    assert scores.dtypes.astype(str).to_dict() == STANCES.dtypes
    assert scores.to_dict("records")[1] == {
        "sentence_id": "d:1", "document_id": "d", "stance": "opposes", "n_favours": 0,
        "n_opposes": 1, "rule": "said before", "words": "refused to renew harbour treaty",
    }  # fmt: skip
    assert scores["stance"].tolist() == ["neither", "opposes"]


def test_document_values_count_sentences():
    sentences = pd.concat(
        [
            make_sentences("Common ground.", "Deadlock.", "Common ground.", "Cod.", document="a"),
            make_sentences("Cod.", document="b"),
        ]
    )
    values = sum_stances(score_stance(sentences, cues=find(sentences)))
    assert values.dtypes.astype(str).to_dict() == DOCUMENT_VALUES.dtypes
    assert values.to_numpy().tolist() == [
        ["a", "favours", 2, 4], ["a", "opposes", 1, 4],
        ["b", "favours", 0, 1], ["b", "opposes", 0, 1],
    ]  # fmt: skip


def test_nothing_in_nothing_out():
    none = SENTENCES.build([])
    cues = find(none)
    assert cues.empty
    assert score_stance(none, cues=cues).empty
    assert sum_stances(score_stance(none, cues=cues)).empty


def test_a_study_has_to_say_what_its_issue_is():
    codebook = make_codebook(make_entry("fish", ("cod",)))
    with pytest.raises(TableError, match="nothing says what the stance is toward"):
        find(make_sentences("Cod."), topic=(), opposite=(), codebook=codebook)


def test_a_term_that_can_never_be_found_is_named():
    with pytest.raises(TableError, match=r"among the words of the topic the pattern 'treat\(y\|ies\)'"):
        find(make_sentences("Cod."), topic=["treat(y|ies)"])


def test_matches_of_other_sentences_are_refused():
    matches = match_frames(make_sentences("Deadlock.", "Deadlock."), codebook=CODEBOOK)
    with pytest.raises(TableError, match="do not stand in the sentences"):
        find_stance_cues(make_sentences("Deadlock."), matches=matches, codebook=CODEBOOK)


WORDS = st.lists(
    st.sampled_from(
        ["called", "for", "the", "harbour", "treaty", "break", "up", "not", "against", "end", ",",
         "but", "should", "deadlock", "common", "ground", "warned", "of", "to", "is", "vital"]
    ),
    max_size=25,
).map(" ".join)  # fmt: skip


@given(WORDS)
@settings(max_examples=40, deadline=None)
def test_topic_and_opposite_are_mirror_images(text):
    one = score(text, codebook=make_codebook(make_entry("fish", ("cod",))))
    other = score(
        text, codebook=make_codebook(make_entry("fish", ("cod",))), topic=OPPOSITE, opposite=TOPIC
    )
    turned = {"favours": "opposes", "opposes": "favours", "neither": "neither"}
    assert other["stance"] == turned[one["stance"]]


@given(st.lists(WORDS, max_size=4))
@settings(max_examples=20, deadline=None)
def test_a_sentence_gives_the_same_whatever_stands_beside_it(texts):
    together = make_sentences(*texts)
    alone = [score(text)["stance"] for text in texts]
    assert score_stance(together, cues=find(together))["stance"].tolist() == alone


def test_a_hostile_sentence_is_read_in_one_pass():
    text = "called for the harbour treaty, " * 1500 + "deadlock"
    row = score(text)
    assert (row["stance"], row["n_favours"], row["n_opposes"]) == ("favours", 1500, 1)


def test_operators_are_words_as_they_are_matched():
    assert all(phrase == phrase.lower() and "-" not in phrase for phrase in OPERATORS)
