"""Verbs that tell: active, passive, in titles, with "that", with a deed."""

from __future__ import annotations

import pytest

TOLD = [
    ("Envoys urged both sides to keep talking.", "urged", "both sides", "both"),
    ("She called on Reedham to lift the toll.", "called on", "Reedham", "heron"),
    ("The court ordered the company to pay.", "ordered", "the company", "other"),
    ("Unions are urging both countries to talk.", "urging", "both countries", "both"),
    ("Reedham was urged to share its maps.", "urged", "Reedham", "heron"),
    ("Reedham was urged by Warrenby to share its maps.", "urged", "Reedham", "heron"),
    ("The app, which firms are asked but not obliged to use, opens today.", "asked", "firms",
     "other"),
    ("Residents were told to leave their homes.", "told", "Residents", "other"),
    ("She demanded that the governor resign.", "demanded", "the governor", "other"),
    ("He suggested that the council meet again.", "suggested", "the council", "other"),
    ("She insisted the firm pay at once.", "insisted", "the firm", "other"),
    ("He hopes that Stoatland will listen.", "hopes", "Stoatland", "stoat"),
    ("They demanded an apology from the bank.", "demanded", "the bank", "other"),
    ("He called for calm.", "called for", "", "unspecified"),
    ("She called for dialogue between Reedham and Warrenby.", "called for",
     "Reedham and Warrenby", "heron|stoat"),
    ("The rules require banks to report.", "require", "banks", "other"),
    ("She warned Heronia against leaving the pact.", "warned", "Heronia", "heron"),
    ("She warned against panic.", "warned", "", "unspecified"),
    ("Doctors advised tourists not to travel to Heronia.", "advised", "tourists", "other"),
    ("The report recommends closing the lock.", "recommends", "", "unspecified"),
    ("Envoys urged Heronia, which had closed the lock, to reopen it.", "urged", "Heronia",
     "heron"),
    ("The mayor asked the council on Monday to meet.", "asked", "the council", "other"),
    ("Farmers want the bank to pay.", "want", "the bank", "other"),
    ("Fishers advocate for sharing the catch.", "advocate for", "", "unspecified"),
    ("The mayor advocated preventing floods.", "advocated", "", "unspecified"),
    ("She argued for a ban on nets.", "argued for", "", "unspecified"),
    ("The guild argues for restraint by both sides.", "argues for", "both sides", "both"),
    ("They campaigned for closing the mine.", "campaigned for", "", "unspecified"),
    ("The report makes the case for talks between Heronia and Stoatland.", "makes the case for",
     "Heronia and Stoatland", "heron|stoat"),
    ("She is calling for closing the dam.", "calling for", "", "unspecified"),
    ("They suggest finding areas of common interest.", "suggest", "", "unspecified"),
    ("They propose setting up a joint panel.", "propose", "", "unspecified"),
    ("Oak suggested resuming talks between Heronia and Stoatland.", "suggested",
     "Heronia and Stoatland", "heron|stoat"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "trigger", "addressee", "actor"), TOLD)
def test_who_is_told(read_obligations, text, trigger, addressee, actor):
    assert read_obligations(text) == [(trigger, addressee, actor)]


TITLES = [
    ("Heronia urged to end toll", "urged", "Heronia", "heron"),
    ("Heronia, Stoatland urged to talk", "urged", "Heronia, Stoatland", "heron|stoat"),
    ("Paris asked to lead talks", "asked", "Paris", "other"),
    ("Farmers called on to save water", "called on", "Farmers", "other"),
    ("Warrenby calls on Reedham to lift toll", "calls on", "Reedham", "heron"),
]


@pytest.mark.parametrize(("text", "trigger", "addressee", "actor"), TITLES)
def test_the_subject_of_a_title_without_auxiliary_is_told(
    read_obligations, text, trigger, addressee, actor
):
    assert read_obligations(text, part="title") == [(trigger, addressee, actor)]


NOT_TOLD = [
    "The mayor asked to be excused.",
    "In order to win, they trained.",
    "The report suggests that the council meets often.",
    "They insist that the plan is safe.",
    "He wanted to leave.",
    "She told reporters that rain was near.",
    "He asked for directions.",
    "They demanded to see the map.",
    "She ordered soup to start the meal.",
    "Forecasts call for heavy rain.",
    "She refused to urge Heronia to wait.",
    "They did not ask the bank to pay.",
    "More tests are required to be sure.",
    "A friend recommended Ms Oak to be his heir.",
    "Stoatland could urge Heronia to wait.",
    "Why did Stoatland urge Heronia to wait?",
    "He campaigned for the election.",
    "The campaign for peace began.",
    "She argued for an hour.",
    "He makes the case for his client.",
    "The study suggests growing demand for tea.",
    "Studies suggest eating fish lowers risks.",
    "The proposed building is tall.",
    "The firm proposed a merger.",
]


@pytest.mark.parametrize("text", NOT_TOLD)
def test_nobody_is_told(read_obligations, text):
    assert read_obligations(text) == []


PROPOSED = "Experts suggest finding areas of common interest."
BEFORE = [
    ("Heronia and Stoatland fell out over the river.", "heron|stoat"),
    ("The two powers fell out over the river.", "both"),
    ("Heronia fell out with a bank.", "unspecified"),
    ("It rained.", "unspecified"),
]


@pytest.mark.parametrize(("before", "actor"), BEFORE)
def test_what_takes_two_is_told_to_the_only_two_of_the_sentence_before(extract_from, before, actor):
    found = extract_from(before, PROPOSED)
    assert list(found["addressee_actor"]) == [actor]


def test_what_one_can_do_is_not_told_to_the_two_of_the_sentence_before(extract_from):
    found = extract_from(BEFORE[0][0], "Experts suggest closing the mill.")
    assert list(found["addressee_actor"]) == ["unspecified"]


def test_advocating_and_suggesting_are_weak(extract_from):
    texts = ("She argued for closing the mine.", "She advocates for cooperation.",
             "She proposed closing the mine.", "She made the case for peace.")  # fmt: skip
    assert list(extract_from(*texts)["strength"]) == ["weak"] * len(texts)
