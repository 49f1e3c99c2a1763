"""Lines on who wrote, when, whose rights, in wordings that no rule spells out."""

from __future__ import annotations

import pytest

from corpus_tools.cleaning.labelled_line import count_words
from corpus_tools.cleaning.rules import LINE_RULES


def find_rule(line: str) -> str:
    words = count_words(line)
    return next((rule.name for rule in LINE_RULES if rule.takes(line, n_words=words)), "")


TAKEN = [
    ("byline", "Words: Ana Reyes · Design: the Bell graphics desk"),
    ("byline", "Ana Reyes, Special to The Bell"),
    ("byline", "Our Bureau, Orle"),
    ("byline", "Nym News Service | Orle"),
    ("byline", "Ana Reyes | TWN | Orle"),
    ("byline", "De nuestro corresponsal en Nym"),
    ("agency_credit", "Additional reporting from Orle by Li Wei and the Nym newsroom"),
    ("agency_credit", "With wire inputs from Tidewire"),
    ("author_note", "Ana Reyes is The Bell's sea correspondent. She has lived in Nym since 2019."),
    ("author_note", "Li Wei is a research fellow at the Tide Institute. Before that he sailed."),
    ("author_note", "The writer lives in Orle."),
    ("author_note", "Press enquiries: Ana Reyes, desk@bell.example"),
    ("author_note", "La autora es piloto en Nym."),
    ("published_line", "Posted 4 minutes ago, updated just now"),
    ("published_line", "Time of issue: 9:30 (Beijing time)"),
    ("published_line", "Posted on May 3, 2031 by desk in Harbors"),
    ("reading_time", "Reading time: about 4 minutes"),
    ("reading_time", "Temps de lecture : 4 min"),
    ("editors_note", "This story is more than 9 years old"),
    ("photo_credit", "Pool photo via Tidewire"),
    ("photo_credit", "Supplied: Ana Reyes"),
    ("photo_credit", "Picture courtesy of the Port of Nym"),
    ("photo_credit", "Pilots at the quay. ANA REYES / Bell staff photographer"),
    ("copyright", "Crawling of our pages to train machines is not permitted."),
    ("copyright", "Printed by arrangement with Tidewire"),
    ("copyright", "For reprints write to desk@bell.example"),
    ("copyright", "Nachdruck nur mit Genehmigung der Redaktion"),
    ("source_pointer", "Abridged from a talk given in Nym on May 3, 2031."),
    ("source_pointer", "It was first printed in The Evening Bell."),
    ("editors_note", "Names have been changed."),
    ("editors_note", "Refiles to mend the headline"),
    ("editors_note", "An editing error in this piece put the quay in the wrong town."),
    ("editors_note", "Fe de erratas: el muelle mide 40 metros."),
    ("page_words", "Corrections"),
    ("production_credit", "Legal adviser: Quill & Sons"),
    ("production_credit", "(Editor in charge: Li Wei)"),
    ("production_credit", "(Editor: Li Wei; e-mail: desk@bell.example)"),
    ("agency_credit", "Additional reporting by Ana Reyes and agencies"),
    ("agency_credit", "AGENCIES/EVENING BELL"),
    ("agency_credit", "With agency reporting"),
    ("agency_credit", "or/nm (Reuters, AFP)"),
    ("author_note", "Ana Reyes, Visiting Senior Fellow"),
    ("author_note", "Email Ana Reyes"),
    ("source_pointer", "SOURCE Tide Instruments, Inc."),
    ("photo_credit", "The quay of Orle from above. [File: Ana Reyes/Tide Images]"),
    ("photo_credit", "Port handout, no archive, no resale"),
    ("copyright", "Licence of the news service: series AB No. 44021"),
    ("copyright", "When quoting, a link to the Bell is required."),
    ("copyright", "Articles marked with a bell are our copyright."),
    ("copyright", "To report a breach of copyright, fill in the form."),
    ("copyright", "(c) Distributed by the Tidewire Service, LLC."),
    ("editors_note", "In this series our reporters visit the last lighthouses."),
    ("editors_note", "We acknowledge the Custodians of this bay and their Elders."),
    ("editors_note", "Editor responsible under press law: Ana Reyes, Quay 9, Orle"),
    ("consent_notice", "451: Unavailable for legal reasons"),
    (
        "consent_notice",
        "It seems you are visiting from the European Union, where the Bell is not shown.",
    ),
    ("consent_notice", "Essential: always on"),
    ("feedback_prompt", "Letters must be under 200 words and give a name and a street."),
    ("feedback_prompt", "Flag as offensive"),
    ("menu", "Orle edition"),
    ("menu", "Who we are"),
    ("menu", "Select your province"),
    ("menu", "View all in Harbors"),
    ("ticker", "Orle 14°C Light rain"),
    ("ticker", "NYM $61,230 (+1.4%)"),
    ("ticker", "Flood 04:41 Ebb 10:52 Flood 16:59"),
    ("tags", "Tagged harbors, tides, pilots"),
    ("audio_pitch", "Fast forward 15 seconds"),
    ("audio_pitch", "Remaining -0:00"),
    ("audio_pitch", "Modal window closed."),
    ("newsletter", "Join 9,000 harbor people who start the day with the Bell"),
    ("donation_pitch", "Our autumn fundraiser ends tonight."),
    ("donation_pitch", "Call customer service on 555 0113."),
    ("donation_pitch", "Monthly $5 $20 $40 other"),
    ("donation_pitch", "Donate via bank transfer"),
    ("published_line", "Posted on May 3, 2031, at 9:15 am (Orle), updated on May 4, 2031"),
    ("published_line", "Published in The Evening Bell, May 3, 2031"),
    ("published_line", "May 2031"),
    ("opinion_disclaimer", "This column is the contributor's own view."),
    ("opinion_disclaimer", "The institute takes no position; the opinions are the author's."),
    ("interest_note", "The author has declared no shares in what this article is about."),
    ("editors_note", "This is a guest column. Write us one of your own."),
    ("editors_note", "This advertisement was paid for by a firm and not made by the newsroom."),
    ("editors_note", "Summaries are written with software."),
    ("copyright", "Licence for broadcasting online 40021"),
    ("consent_notice", "Global Privacy Control is on"),
    ("newsletter", "Your weekly tide-table, every Friday"),
    ("newsletter", "Enable push notifications"),
    ("newsletter", "Oops, something went wrong. Try again."),
    ("newsletter", "Invalid password"),
    ("paywall", "This is a preview. Full access requires a pass."),
    ("share_line", "Add us on Google"),
    ("menu", "Back issues"),
    ("menu", "Op-Ed"),
    ("tags", "Hot topics: tides | harbors"),
    ("comment_prompt", "Be the first to like this."),
]
KEPT = [
    "Navin is an outspoken critic of the port.",
    "The paper contributed equally to this research and to the quarrel.",
    "About three years ago the quay sank.",
    "Adapted from a novel, the film was shot in Orle.",
    "Copying a chip without a licence is allowed in neither town.",
    "The mayor was seen in a photograph that nobody had seen before.",
    "An earlier version of the rule left the pilots out by mistake.",
    "Drawn by the fog, Ana Reyes went to sea.",
    "The port drew up its rules for the reproduction of crabs in an accord with Orle.",
    "225.86",
    "The permit allows no more than 50 boats on the bay.",
    "The harbor filed copyright claims against both printers.",
    "When quoting the mayor, the paper left out that he must resign.",
    "There were no sales in the market of Orle last month.",
    "Editors responsible for the column left the paper.",
    "In this series of talks the two towns came no closer.",
    "You are reading a letter from an old pilot.",
    "Pilots could not reach customer service for a week.",
    "Who we are depends on the tide.",
    "Full access requires money, and the bay has none.",
    "The bay was published in maps, May by May, until 2031.",
    "Something went wrong between the two towns, and nobody knows what.",
    "Donations by bank transfer fell.",
    "Their own view of the bay differs.",
    "It was 14°C in Orle, and a light rain fell.",
    "The tagged geese came back to Nym, Orle and the bay.",
    "Visiting fellows from Orle may use the library.",
]


@pytest.mark.parametrize(("name", "line"), TAKEN)
def test_a_line_on_the_text_itself_is_named_by_what_it_says(name: str, line: str) -> None:
    assert find_rule(line) == name


@pytest.mark.parametrize("line", KEPT)
def test_a_sentence_of_an_article_with_such_words_is_of_no_kind(line: str) -> None:
    assert find_rule(line) == ""


@pytest.mark.parametrize("words", ["AND THE ", "BY ANA OF ", "GETTY VIA ", "And The Of "])
def test_a_line_of_capitals_does_not_keep_the_rules_busy(words: str) -> None:
    line = words * 20
    assert [rule.name for rule in LINE_RULES if rule.takes(line, n_words=40)] == []
