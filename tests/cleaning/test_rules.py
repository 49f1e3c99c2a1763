from __future__ import annotations

import re

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_tools.cleaning import label_segments, quote_spans
from corpus_tools.cleaning.describing import KEPT_PARTS
from corpus_tools.cleaning.rule import make_pitch, make_rule
from corpus_tools.cleaning.rules import LINE_RULES

TITLE = "Two harbors agree on a shared tide table"
FIRST = "The harbors of Nym and Orle will use one tide table from spring, both mayors announced."
LAST = (
    "A pilot boat will carry the first printed copies across the bay before the end of the month."
)

# Lines as pages have them, and sentences of articles with the same words.
TAKEN = {
    "footer_links": [
        "Privacy Policy", "Terms of Use | Privacy Notice | Contact Us",
        "Our Privacy Statement & Cookie Policy", "Cookie Settings",
    ],
    "consent_notice": [
        "We use cookies and similar technologies to count visits.",
        "By clicking Accept you agree to the storing of cookies.",
        "This website stores small files so that the page loads faster.",
        "The Bell and its partners would like to keep data on your device.",
        "Cookies help us run this page.",
        "You can change your choices at any time in the footer.",
        "Please read our privacy policy before you go on.",
        "With your permission we and our partners measure how this page is used.",
    ],
    "consent_button": ["I agree", "Accept all", "Got it", "Agree and continue | Manage options"],
    "breadcrumb": ["Home > World > Harbors", "Home>>"],
    "row_with_bars": ["News / Harbors", "World | Tides | Opinion"],
    "photo_credit": [
        "Fishers mend nets in Orle on Monday. /Tidewire", "Photo: VCG", "[Photo/Agencies]",
        "A ferry in the fog. (Photo by Ana Reyes)", "Pilots on deck. AP Photo/Ana Reyes",
        "Ana Reyes / Tidewire", "(Ana Reyes/Tidewire)", "The new quay. Credit: Tidewire",
        "A crane at dusk. Ana Reyes/Getty Images", "Illustration by Li Wei for The Bell",
        "Image caption The quay was built in a year", "The old quay at nightCredit: Tidewire",
        "A map of the bay (Handout: Port of Nym)",
    ],
    "published_line": [
        "Published: May 14, 2031 08:21 PM", "Updated 20 minutes ago", "14 May 2031", "2031-05-14",
        "Monday, May 14, 2031", "The Bell / Updated: 2031-05-14 21:25",
        "Tidewire) 09:31, January 29, 2031", "Last modified on 3rd May 2031 at 10.30 a.m. GMT",
        "Posted on May 14, 2031 by Ana Reyes", " date 2031-05-14", "2031-05-14T10:30:00Z",
    ],
    "entry_time": ["08:05", "8.05am", "08.05", "11.40 am BST", "20:15 GMT", "8h05 CET", "9 p.m."],
    "reading_time": ["5 min read", "Reading time: 4 minutes", "3-minute read", "7 min read | Tides"],
    "share_line": [
        "Share", "Share - WeChat", "Tweet", "Share this article on Facebook", "Follow us",
        "Click to share on X (Opens in new window)", "Facebook Twitter LinkedIn",
        "Follow Ana Reyes on Instagram and X",
    ],
    "menu": [
        "Skip to content", "Search", "Sign in", "CHOOSE YOUR LANGUAGE", "Left Menu",
        "Rumor hotline: 000-1234", "LINE Text:AAAPrint", "Back to top",
    ],
    "advertisement": ["Advertisement", "ADVERTISEMENT - SCROLL TO CONTINUE", "Sponsored"],
    "newsletter": [
        "Sign up for our weekly letter on tides.", "Subscribe", "Want more? Subscribe here.",
        "GET OUR NEWSLETTER", "Our free newsletter brings you the week in harbors.",
        "The day's news, straight to your inbox.", "Enter your email address",
        "Thank you for subscribing!", "You have successfully subscribed.",
        "Get the day's stories in your inbox", "Newsletter: The week in Orle",
        "Join 3,000 readers of our daily newsletter",
        "Our weekly briefing, delivered every Friday",
    ],
    "paywall": [
        "To continue reading, please log in", "To continue reading, log in or register.",
        "You have two free articles left this month.", "Already a subscriber? Log in",
        "This article is only for subscribers.", "Subscribe to read the whole story.",
        "Log in to read the full article", "Register for free to keep reading",
        "Get unlimited access for $1 a week", "Unlock this article with a free account",
        "Subscribers only", "Start your free trial", "Cancel anytime.", "Become a member today",
    ],
    "donation_pitch": [
        "Support local journalism from the harbor.", "Donate now", "Readers like you keep us afloat",
        "Please consider a gift to the newsroom", "Chip in $5 today", "Become a patron",
        "Buy us a coffee", "Help fund independent reporting", "Make a donation today",
        "We rely on readers to pay for our work", "Support us on Patreon",
    ],
    "event_pitch": [
        "Register now for the masterclass on tides", "Tickets for our festival are on sale now",
        "Book your seat at the harbor forum", "Webinar: Tides and towns",
        "Apply now for a place on our writing course", "RSVP for our reader event today",
        "Early bird tickets end on Friday, book yours", "Jobs: apply by May for our newsroom",
        "Event: an evening with our editors", "Reserve your place at our summit",
    ],
    "app_pitch": [
        "Download the Bell app", "CLICK HERE TO GET THE BELL APP", "Read this story in our app",
        "Tides in your pocket: our app is free.",
    ],
    "audio_pitch": [
        "Listen to this article", "NEW You can now listen to Bell articles!", "Loading video...",
        "Listen (6 minutes)", "Prefer to listen?", "Have this page read aloud to you", "4:32",
        "Our podcasts on tides", "Listen wherever you get your podcasts",
    ],
    "related_pitch": [
        "Read more: Ferries stop for a week", "ALSO: What the moon has to do with it",
        "See also | Tides of the century", "Related story: A quay too short", "Watch: Fog over Orle",
    ],
    "copyright": [
        "Copyright ©1999-2031 The Bell", "© 2031 The Bell Ltd", "The Bell. All rights reserved.",
        "Copyright The Evening Bell, 2031", "ICP No. 12345678",
        "This material may not be broadcast, rewritten or redistributed.",
        "Unauthorized reproduction and use as AI data prohibited",
    ],
    "editors_note": [
        "Editor's note: The author teaches navigation in Nym. The views are her own.",
        "Disclaimer: We are not responsible for missed tides.",
        "A previous version of this story gave the wrong name of the quay.",
        "We have corrected the depth of the bay.", "Updated to add the ministry's answer.",
        "This conversation was cut and edited for clarity.", "Part two of a series on tides",
    ],
    "opinion_disclaimer": [
        "Views are personal", "The opinions expressed here are the author's alone.",
        "The views in this column do not necessarily reflect those of the writer's employer or of "
        "The Bell; opinions expressed are not necessarily shared.",
    ],
    "advice_disclaimer": [
        "Nothing here is advice to sail.", "For informational purposes only.",
        "We may earn a commission from links on this page.",
    ],
    "funding_note": [
        "Our series on fog was made possible by a grant from the Tide Institute.",
        "Support for this reporting came from the Tide Institute.",
    ],
    "interest_note": ["The author holds shares in two ferry companies mentioned above."],
    "helpline": ["If you have lost somebody at sea, the helpline is open day and night."],
    "syndication_note": ["Staff have not edited this report, which comes from a wire feed."],
    "transcript_note": ["Rush transcript; it may change."],
    "complaints_notice": ["To complain about our coverage, write to the press council of Nym."],
    "caption_mark": [
        "Li Wei (second from left) with pilots of both towns", "Click to enlarge",
        "Map showing the depth of the bay",
    ],
    "production_credit": [
        "(Web editor: Ana Reyes, Li Wei)", "Edited by Ana Reyes", "Producer: Li Wei",
        "Chief Planner: Ana Reyes", "Translated by Li Wei and Ana Reyes",
    ],
    "agency_credit": [
        "(With input from Tidewire)", "(With inputs from agencies.)",
        "Reporting by Ana Reyes in Nym; editing by Li Wei",
        "Additional reporting by Li Wei", "Tidewire contributed to this report.",
    ],
    "end_mark": ["■", "###", "-30-", "* * *"],
    "source_pointer": [
        "Source link", "Read the full story: bell.example", "Reference(s): Tidewire, bell.example",
        "Original: bell.example/tides", "https://bell.example/a/b?c=1", "Source: Tidewire",
        "Originally published in The Evening Bell.", "This article was first published by Tidewire.",
    ],
    "comment_prompt": [
        "Leave a Reply", "No comments yet...", "34 Comments", "Comments Off on A tide table",
        "Join the conversation", "Tell us what you think in the comments below.",
        "Your email address will not be published.", "Sign in to have your say",
    ],
    "feedback_prompt": [
        "Visited 12 times", "Views: 1,024", "What do you think? Write to letters@bell.example",
        "Spotted a typo in the tide table?", "Poll: Should both towns use one table?",
        "Yes / No / Not sure", "312 votes", "34 readers are talking about this",
    ],
    "labelled_headline": [
        "Explainer: Why the tide was late", "BREAKING Ferries stop in Orle",
        "Opinion | The moon owes us nothing", "Timeline: How the tide turned",
    ],
    "tags": ["Tags: tides, harbors", "Filed under: Sea"],
    "social_post": [
        "Fog again pic.twitter.com/abc123", "@eveningbell", "#tides #fog", "— Ana (@ana) May 3, 2031",
    ],
    "transcript_mark": ["(Laughter.)", "(Applause.)", "00:20:52"],
    "markup": [
        "<div class='teaser'>", "![A ferry](ferry.jpg)", ".teaser { color: red; }",
        "00:00:01.000 --> 00:00:04.000", '{"title": "Tides"', "```",
    ],
    "ticker": [
        "USD 1.08 EUR 0.93 CNY 7.12", "▲ 1.2 %", "Nym 17°C", "BREAKING NEWS", "Live updates",
    ],
    "author_note": [
        "Ana Reyes is a reporter for The Evening Bell.", "ana@bell.example",
        "The author is a senior fellow at the Tide Institute.", "About the author",
        "Email: ana@bell.example", "Contact Ana Reyes at ana@bell.example",
        "Li Wei has covered harbors for The Evening Bell since 2031.",
    ],
    "digest_heading": ["Key takeaways", "Summary", "Why it matters", "AI summary", "TL;DR:"],
    "page_words": [
        "Download now", "Email address", "All categories", "Comment on this story",
        "To read more stories like this, subscribe to our print edition.",
        "We deliver the news you need, right to your phone.",
    ],
    "byline": [
        "By our correspondent in Nym", "Ana Reyes, Staff Writer", "Author: Li Wei",
        "Reporter: Ana Reyes", "Ana Reyes | The Evening Bell Today", "Senior Correspondent",
        "Story by Ana Reyes; photos by Li Wei", "Ana Reyes reports from Nym", "Li Wei @liwei",
        "By Ana Reyes", "BY ANA REYES", "By Ana Reyes and Li Wei in Orle", "by Émile Östberg",
        "By Ana Reyes, research fellow at the Tide Institute in Nym", "By Sun Wei",
        "By the Editorial Board", "By May Chen | The Evening Bell", "Words by Ana Reyes",
    ],
}  # fmt: skip
LEFT = {
    "footer_links": [
        "The two harbors still argue about privacy, cookies and terms of use on their websites.",
        "Privacy and the sea",
    ],
    "consent_notice": [
        "Under the new law websites must ask you before they set cookies, and you may refuse.",
        '"We changed our privacy policy last month," the mayor of Orle said.',
        "We should not let trackers follow children, and our schools can do something about it.",
        "By using our influence we can slow this race, and you can help us.",
        "Your privacy settings on the phone decide how much the map of tides learns.",
        "Nym will never consent to a table that leaves our own pilots out.",
        "You can change your mind about a ferry, but a port takes ten years to build.",
    ],
    "consent_button": ["“I agree.”", "I agree.", "I understand the anger of the pilots."],
    "breadcrumb": [
        "Boats under 12 meters and/or 5 tons are exempt.",
        "The ratio of wins / losses has not changed since the harbors began to share pilots.",
    ],
    "row_with_bars": ["Wins / losses: the ratio has not changed since the harbors shared pilots."],
    "caption_mark": [
        "The governor of Orle (R) lost the vote on the quay.",
        "Pilots were seen in a video that the port has not shown.",
        "He said that if the tide is early, right, then nobody is there.",
    ],
    "opinion_disclaimer": [
        "Her view of the moon is her own affair, and the pilots leave it at that.",
        "This is the view of those of us who have to sail, whatever editors think.",
    ],
    "advice_disclaimer": ["The captain gave no advice on money and none on fog."],
    "funding_note": ["The new quay was made possible by a grant from Orle."],
    "interest_note": ["The mayor owns shares in a ferry and has an interest in the quay."],
    "helpline": ["The helpline of the port took ninety calls."],
    "syndication_note": ["The agency reports that no staff were hurt in the harbor of Orle."],
    "transcript_note": ["The ministry handed out a transcript of the talks in Nym."],
    "complaints_notice": ["Complaints about the ferry doubled, the council of Nym found."],
    "photo_credit": [
        "Getty Images sued the maker of the model over twelve million photos.",
        "The committee was shown a photograph by a former employee of the port.",
        "Here is who deserves the credit: the pilots of both harbors.",
        "A Reuters/Ipsos poll found that six in ten want one table.",
        "Photographs by a drone show how far the water came.",
        "The next ferry will stop in Nym and/or Orle.",
        "Image copyright is a growing field of law, and the port hired two lawyers.",
        "She has an image problem, and a picture will not mend it.",
    ],
    "entry_time": ["08:05 was too early for the ferry.", "At 8.05 the tide turned."],
    "published_line": [
        "Published in 2019, the study found that 40 percent of pilots are older than 60.",
        "Updated rules take effect on May 3, 2031, in both harbors.",
        "On May 14, 2031, the two mayors met for the first time in a ferry.",
        "The talks began at 9:30, May 14, 2031.",
        "Posted 2 days ago by the ministry, the plan drew criticism.",
    ],
    "reading_time": [
        "It takes 10 minutes to read the treaty aloud.",
        "Reading time fell by a third among pupils in both towns.",
    ],
    "share_line": [
        "Share prices of both ports fell on Monday.", "Follow the money to Orle and on to Nym.",
        "Like it or not, the tide comes.",
    ],
    "menu": ["Home prices in Orle rose.", "Search teams found the boat.", "Text Aaron first."],
    "advertisement": ["Advertisement for the job ran for weeks before anyone answered it."],
    "newsletter": [
        "Few in Nym subscribe to the view that tides can be shared.",
        "The number of subscribers has now passed two million in the US.",
        "Reporters will receive a joint briefing before the mayors join the summit.",
        "Newsletters have become a free way for ports to get around newspapers.",
        "Companies that want to take part can sign up now.",
        "The model answers the letters in your inbox while you sleep.",
        "Sign-ups for the ferry fell.",
        "“Subscribe to our newsletter” is all that the page of the port says.",
    ],
    "paywall": [
        "Peru is already a member of the pact, and Chile wants to become a member.",
        "Log in the channel to see whether the ferry can pass.",
        "Register data show that pilots live longer than mayors.",
        "The trial of the two captains is free to watch.",
    ],
    "donation_pitch": [
        "The fund was set up to support independent journalism in both towns.",
        "Both towns chip in for the quay.", "Donate blood, the hospital of Nym asked in vain.",
    ],
    "event_pitch": [
        "Tickets for the ferry cost twice as much as before.",
        "The forum on tides opens in Orle on Monday.",
        "Pilots who apply before May get a place on the boat, the port said.",
    ],
    "app_pitch": [
        "The app was pulled from stores last week, and those who try to install it get a warning.",
        "Captains get a warning when they open the app.",
        "Both harbors want an app that is free.",
    ],
    "audio_pitch": [
        "The statement was read aloud by a clerk, and few wished to hear it.",
        "Watch how the mayor of Nym reacts when the moon is full.",
        "Listen, the pilots kept telling us.",
    ],
    "related_pitch": [
        "Also, the two sides will share pilots.", "More – far more – will be needed.",
        "Also in the room – and for the first time – sat the pilots.",
        "More from the sea than from the land came the news that the two towns had made peace.",
        "Watch the moon, the pilots advise.",
    ],
    "copyright": [
        "Republicans left the room without a deal, and Democrats stayed.",
        "Copyright law was not written for machines that read everything.",
        "Copyright cases doubled in 2030.", "(c) the right to enter the other harbor in a storm.",
        "The experiment could not be reproduced without the permission of both ports.",
        "Copying of the chips is prohibited, and nobody asks why.",
    ],
    "editors_note": [
        "The author of the report does not hide her own opinion of the pilots.",
        "In his view the writer does not explain why the tide was late.",
        "An earlier version of the treaty gave both harbors a veto.",
        "This report on tides was the first that both towns believed.",
        "Disclaimers fill the last page of the table.",
    ],
    "production_credit": [
        "Editors at three papers resigned on Monday.",
        "Produced in a yard near Orle, the boat is light.",
        "Edited by Ana Reyes, the volume appeared last year.",
        "Translated into nine languages, the table sells well.",
    ],
    "agency_credit": [
        "Reporting by the Bell found that half of the buoys are missing.",
        "Contributions from members fell last year.",
        "The moon contributed to this flood.",
    ],
    "end_mark": ["Ends meet in the bay.", "30 - not 31 - boats came."],
    "source_pointer": [
        "Originally from Nym, she moved to Orle as a child.",
        "Source at the ministry deny it.", "First published in 1962, the table has grown old.",
        "Sources close to the mayor expect no change.",
    ],
    "comment_prompt": [
        "No comment came from the ministry.", "India asked to join the conversation on chips.",
        "Other ports may join the discussion later.",
        '"Let us know what you think," the mayor told the pilots.',
        "What do you think tells a good pilot from a bad one?",
    ],
    "feedback_prompt": [
        "The motion got 312 votes.", "Yes, no, maybe: the mayor gave all three answers.",
        "A poll asked whether both towns should use one table.",
    ],
    "labelled_headline": [
        "Breaking the ice took the ferry an hour.", "Explained in one word: fog.",
        "Opinion in Orle is divided.",
    ],
    "tags": ["Topics such as fog were left out.", "Tags on the buoys help to find them."],
    "social_post": ["A hashtag such as #tides was seen ten times."],
    "transcript_mark": ["Music filled the harbor.", "Laughter went through the room."],
    "markup": ["Boats < 12 meters are exempt > 5 tons.", "The rule {of the bay} is old."],
    "ticker": ["It was 17°C in Nym when the ferry left.", "Live music filled the harbor."],
    "author_note": [
        "The author of the rule did not come.", "Ana Reyes is a pilot and has three boats.",
        "Contact between the two towns broke off.", "The writer died in 2031.",
    ],
    "digest_heading": ["Why it matters to pilots that the moon is late", "Key pilots left"],
    "page_words": [
        "Background", "Privacy at sea", "The paper printed more stories than readers read.",
        "Our policy on media rights has not changed in the two towns.", "Support for the harbor",
    ],
    "byline": [
        "Pilots Report No Storm", "Reports from Nym reached the mayor.", "Chief pilots in Orle",
        "By working together the two harbors can save a third of the fuel.",
        "By Monday the two delegations had gone home.", "By May 2031 the quay was ready.",
        "By then nobody waited for the ferry.", "By the time the moon rose, all boats were in.",
        "By China's count, the rule had cost a billion yuan by spring.",
    ],
}  # fmt: skip
PARTS = {"byline": "byline", "published_line": "dateline", "entry_time": "dateline"}
CASES = [(name, line) for name, lines in TAKEN.items() for line in lines]
PROSE = [(name, line) for name, lines in LEFT.items() for line in lines]


def label(line: str) -> tuple[str, str]:
    """Return part and rule of a line in the middle of an article."""
    text = "\n\n".join([TITLE, FIRST, line, LAST])
    documents = pd.DataFrame({"document_id": ["a"], "title": [TITLE], "text": [text]})
    quoted = quote_spans(label_segments(documents), documents=documents)
    found = quoted[quoted["text"].str.strip() == line.strip()]
    return found["part"].item(), found["rule"].item()


@pytest.mark.parametrize(("name", "line"), CASES)
def test_a_line_of_furniture_is_labelled_by_its_rule(name: str, line: str) -> None:
    part = PARTS.get(name, "furniture")
    assert label(line) == (part, name)


@pytest.mark.parametrize(("name", "line"), PROSE)
def test_a_sentence_of_an_article_with_the_same_words_is_kept(name: str, line: str) -> None:
    part, rule = label(line)
    assert part in KEPT_PARTS, f"{rule} (meant for {name})"


def test_each_rule_has_lines_to_take_and_to_leave() -> None:
    assert set(TAKEN) == set(LEFT) == {rule.name for rule in LINE_RULES}


@pytest.mark.parametrize("name", sorted(TAKEN))
def test_a_paragraph_longer_than_the_rule_allows_is_kept(name: str) -> None:
    longest = max(rule.max_words for rule in LINE_RULES)
    assert label(TAKEN[name][0] + " and so on" * longest + ".")[0] in KEPT_PARTS


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(CASES), st.sampled_from(["upper", "curly", "spaces"]))
def test_neither_case_nor_quotes_nor_blanks_around_it_save_a_line(
    case: tuple[str, str], how: str
) -> None:
    name, line = case
    changed = {"upper": line.upper(), "curly": line.replace("'", "’"), "spaces": f"\u00a0 {line}\t"}
    # Handles, addresses of pages and agencies glued to a caption are told by their case.
    if how != "upper" or name not in {"photo_credit", "byline", "social_post", "published_line"}:
        assert label(changed[how])[0] not in KEPT_PARTS


# Few words, much punctuation, beginnings of what a rule looks for.
UNITS = [
    "a ", " / ", "#", "(", ".", "’", "...'", "[photo", "photo.", "/A", "> a", "| ", "newsletter-",
    "view-author-", "our-app-", "By A-and-", "2031-05-14 ", "1:", "cookies-your-", "@", "share-",
    "\u00a0", "A. ", "more on'", "related-stories-", "x\u200b",
]  # fmt: skip


@pytest.mark.parametrize("unit", UNITS)
def test_a_line_of_100_000_characters_is_labelled_and_kept(unit: str) -> None:
    line = "Fog " + (unit * 100_000)[:100_000] + " lifts."
    assert label(line) == ("body", "paragraph")


@pytest.mark.parametrize("unit", UNITS)
def test_no_rule_gets_lost_in_the_longest_line_it_looks_at(unit: str) -> None:
    line = (unit * 800)[:790] + " lifts."
    names = {rule.name for rule in LINE_RULES if rule.takes(line, n_words=1)}
    assert names <= {"photo_credit", "social_post", "copyright", "page_words"}


def test_a_rule_passes_over_lines_with_more_words_or_characters() -> None:
    rule = make_rule("menu", "^home", max_words=3)
    assert rule.takes("Home", n_words=3)
    assert not rule.takes("Home", n_words=4)
    assert not rule.takes("Home" + "e" * 800, n_words=1)


def test_a_pitch_is_nobodys_words() -> None:
    pitch = make_pitch("app_pitch", r"our\ app", max_words=9)
    assert pitch.takes("Get our app", n_words=3)
    assert not pitch.takes("Our app is late, he said", n_words=6)
    assert not pitch.takes("“Our app is late", n_words=4)


def test_names_of_rules_are_words() -> None:
    assert all(re.fullmatch("[a-z_]+", rule.name) for rule in LINE_RULES)


FOREIGN = [
    ("consent_notice", "Wir und unsere Partner verwenden Cookies."),
    ("consent_notice", "Nous utilisons des cookies pour mesurer l’audience."),
    ("consent_notice", "Utilizamos cookies propias y de terceros."),
    ("footer_links", "Impressum | Datenschutz | AGB"), ("footer_links", "关于我们 联系我们"),
    ("byline", "Von Ana Reyes"), ("byline", "Par Émile Östberg"), ("byline", "记者：李伟"),
    ("published_line", "Veröffentlicht am 14. Mai 2031 um 10:30 Uhr"),
    ("published_line", "Publié le 14 mai 2031 à 10h30"), ("published_line", "2031年5月14日 10:30"),
    ("published_line", "Actualizado el 14 de mayo de 2031"),
    ("photo_credit", "Der Hafen von Orle. Foto: Tidewire"), ("photo_credit", "（图片来源：潮汐社）"),
    ("share_line", "Artikel teilen"), ("share_line", "Compartir en Facebook"), ("share_line", "分享到微信"),
    ("related_pitch", "Lesen Sie auch: Nebel über Orle"), ("related_pitch", "À lire aussi"),
    ("newsletter", "Abonnez-vous à notre infolettre"), ("newsletter", "关注我们的微信公众号"),
    ("copyright", "Alle Rechte vorbehalten"), ("copyright", "未经授权不得转载"),
    ("comment_prompt", "Dejar un comentario"), ("comment_prompt", "12 Kommentare"),
    ("menu", "Zum Inhalt springen"), ("menu", "返回首页"),
]  # fmt: skip
FOREIGN_PROSE = [
    "Die beiden Häfen teilen sich von Frühling an eine Tafel.", "Von nun an gilt eine Tafel.",
    "Le port a partagé les cookies entre les pilotes.", "Par temps de brouillard, rien ne bouge.",
    "Los pilotos recibieron la nueva tabla en mayo.", "两个港口从春天起将使用同一张潮汐表。",
]  # fmt: skip


@pytest.mark.parametrize(("name", "line"), FOREIGN)
def test_furniture_of_other_languages_is_labelled(name: str, line: str) -> None:
    assert label(line)[1] in {name, "related_heading"}


@pytest.mark.parametrize("line", FOREIGN_PROSE)
def test_sentences_of_other_languages_are_kept(line: str) -> None:
    assert label(line)[0] in KEPT_PARTS


@pytest.mark.parametrize(
    "line",
    [
        "(AP) " + "Image: REUTERS/" * 25 + "“a”",
        "Photo Image: " * 30 + "Photo a",
        "REUTERS/Image: " * 30 + "REUTERS",
    ],
)
def test_a_line_of_labels_and_marks_alone_does_not_take_for_ever(line: str) -> None:
    for rule in LINE_RULES:
        rule.takes(line, n_words=10)
