"""Must, should and their kind: who stands before them, and what is a guess or a refusal."""

from __future__ import annotations

import pytest

TOLD = [
    ("The ferry firm must publish its timetable.", "must", "The ferry firm", "other"),
    ("Heronia should reopen the lock.", "should", "Heronia", "heron"),
    ("Both Heronia and Stoatland should share the water.", "should",
     "Both Heronia and Stoatland", "heron|stoat"),
    ("Reedham, Warrenby and Paris ought to meet.", "ought to",
     "Reedham, Warrenby and Paris", "heron|stoat"),
    ("Reedham, which closed the lock in May, must reopen it.", "must", "Reedham", "heron"),
    ("Reedham, she added, must reopen the lock.", "must", "Reedham", "heron"),
    ("Officials in Reedham should listen to firms in Stoatland.", "should",
     "Officials in Reedham", "heron"),
    ("Ministers from Heronia and Stoatland have to meet.", "have to",
     "Ministers from Heronia and Stoatland", "heron|stoat"),
    ("Firms in Heronia and Stoatland should publish data.", "should",
     "Firms in Heronia and Stoatland", "other"),
    ("Heronian officials must answer.", "must", "Heronian officials", "heron"),
    ("Heronian companies must pay.", "must", "Heronian companies", "other"),
    ("Both must share what they find.", "must", "Both", "both"),
    ("The two countries need to talk.", "need to", "The two countries", "both"),
    ("Neither side should give up.", "should", "side", "both"),
    ("There must be an inquiry.", "must", "", "unspecified"),
    ("All residents over the age of 18 must register.", "must",
     "All residents over the age of 18", "other"),
    ("We must work together.", "must", "We", "unspecified"),
    ("The talks should be resumed soon.", "should", "", "unspecified"),
    ("The bridge must be rebuilt by the city.", "must", "the city", "other"),
    ("Thieves should be punished.", "should", "", "unspecified"),
    ("Stoatland must not close the lock.", "must not", "Stoatland", "stoat"),
    ("Stoatland cannot be allowed to close the lock.", "cannot be allowed", "", "unspecified"),
    ("Nor should Reedham expect favours.", "should", "Reedham", "heron"),
    ("Keeping the lock open should be the goal for the two countries.", "should",
     "the two countries", "both"),
    ("Saving the fish should be Stoatland's priority.", "should", "Stoatland", "stoat"),
    ("Heronia closed the lock and Stoatland must respond.", "must", "Stoatland", "stoat"),
    ("Envoys said Heronia had to leave the pact.", "had to", "Heronia", "heron"),
    ("Trade between Heronia and Stoatland is small, and ties should be kept.", "should",
     "", "heron|stoat"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "trigger", "addressee", "actor"), TOLD)
def test_who_is_told(read_obligations, text, trigger, addressee, actor):
    found = read_obligations(text)
    assert [(row[0], row[2]) for row in found] == [(trigger, actor)]
    if addressee:
        assert found[0][1] == addressee


NOT_TOLD = [
    "Prices should fall in spring.",
    "Growth should be around 5 % next year.",
    "She must have been tired.",
    "He must be joking.",
    "The path should be easy.",
    "Should the talks fail, the lock would stay closed.",
    "If Heronia should refuse, the talks end.",
    "Whether Reedham should act is open.",
    "What should Reedham do?",
    "The families had to flee.",
    "Unions need not agree.",
    "Unions do not have to agree.",
    "Heronia may have to wait.",
    "Heronia should be able to cope.",
    "It has to do with the weather.",
    "I must say it was fun.",
    "Tea firms need warm summers.",
    "Reedham should have acted.",
    "It is a must for every fan.",
    "The toll has yet to be set.",
    "Fishers should not have to pay.",
    "The lock stays closed, should users choose to wait.",
    "Perhaps he should have.",
    "Judging by the tracks, it must be a fox.",
    "Since we hear barking, there must be foxes.",
    "Some buy food in case people need to stay home.",
    "She did not want to have to move.",
]


@pytest.mark.parametrize("text", NOT_TOLD)
def test_nobody_is_told(read_obligations, text):
    assert read_obligations(text) == []


def test_a_second_modal_shares_the_subject_of_the_first(read_obligations):
    found = read_obligations("Heronia and Stoatland must talk and must listen.")
    assert [row[2] for row in found] == ["heron|stoat", "heron|stoat"]


def test_two_clauses_have_two_addressees(read_obligations):
    found = read_obligations("Heronia must lift the toll, and Stoatland should clear the canal.")
    assert [row[1:] for row in found] == [("Heronia", "heron"), ("Stoatland", "stoat")]


REFUSALS = [
    ("Reedham will not negotiate on the toll.", "will not", "heron"),
    ("The firm won't pay.", "won't", "other"),
    ("Heronia refused to sign.", "refused to", "heron"),
    ("Reedham declines to comment.", "declines to", "heron"),
    ("Warrenby ruled out talks.", "ruled out", "stoat"),
    ("Stoatland has no intention of leaving.", "no intention of", "stoat"),
    ("Heronian envoys are not seeking to widen the pact.", "not seeking to", "heron"),
    ("The toll is not up for negotiation.", "not up for negotiation", "unspecified"),
    ("The toll is a deal-breaker.", "deal-breaker", "unspecified"),
]


@pytest.mark.parametrize(("text", "trigger", "actor"), REFUSALS)
def test_refusals_are_a_kind_of_their_own(read_obligations, text, trigger, actor):
    found = read_obligations(text, kind="refusal")
    assert [(row[0], row[2]) for row in found] == [(trigger, actor)]
    assert read_obligations(text) == []


@pytest.mark.parametrize("text", ["It will not rain.", "The door won't open.", "They won't know."])
def test_what_is_only_foretold_is_no_refusal(read_obligations, text):
    assert read_obligations(text, kind="refusal") == []


POSSIBILITIES = [
    ("Heronia may close the lock.", "may", "heron"),
    ("Talks could resume.", "could", "unspecified"),
    ("Reedham is expected to act.", "is expected to", "heron"),
    ("Unions need not agree.", "need not", "other"),
    ("Heronia may have to wait.", "may have to", "heron"),
    ("Prices should fall.", "should", "unspecified"),
]


@pytest.mark.parametrize(("text", "trigger", "actor"), POSSIBILITIES)
def test_possibilities_are_a_kind_of_their_own(read_obligations, text, trigger, actor):
    found = read_obligations(text, kind="possibility")
    assert [(row[0], row[2]) for row in found] == [(trigger, actor)]


def test_the_month_is_no_possibility(read_obligations):
    assert read_obligations("In May they met, and May 5 is a holiday.", kind="possibility") == []


PRONOUNS = [
    (("Heronia closed the lock.", "It must reopen it."), "heron"),
    (("Heronia sued Stoatland.", "It must reopen the lock."), "unspecified"),
    (("The lock is closed.", "It must reopen."), "unspecified"),
    (("The two nations differ.", "They should keep talking."), "both"),
    (("The fishers met.", "They should keep talking."), "other"),
]


@pytest.mark.parametrize(("texts", "actor"), PRONOUNS)
def test_pronouns_are_carried_only_where_one_can_be_meant(extract_from, texts, actor):
    found = extract_from(*texts)
    assert list(found.loc[found["kind"] == "obligation", "addressee_actor"]) == [actor]
