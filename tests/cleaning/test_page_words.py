from __future__ import annotations

import pytest

from corpus_tools.cleaning.labelled_line import count_words
from corpus_tools.cleaning.page_words import PAGE_WORDS


def takes(line: str) -> bool:
    return any(rule.takes(line, n_words=count_words(line)) for rule in PAGE_WORDS)


# Each in words of its own: what makes a reader see at once that the page speaks.
OWN = {
    "a reader's things": [
        "Your browser blocks pop-ups on this page.",
        "Check your inbox to confirm your address.",
        "We need your consent before this video loads.",
    ],
    "the page itself": [
        "Comments on this story are closed.",
        "This podcast needs cookies to play.",
        "What did you think of this article? 👍 👎",
    ],
    "a wish": [
        "Tap to enlarge",
        "Scroll down for more photos",
        "Get our app and read without ads",
        "Share by e-mail. Print. Bookmark.",
    ],
    "buttons and menus": [
        "Older stories | Newer stories",
        "« Older posts",
        "Log in to your account",
        "E-paper Archive",
    ],
    "other languages": [
        "Kommentare lesen und schreiben",
        "Recevez la newsletter gratuite chaque semaine",
        "Compartir en redes: Facebook, X",
        "登录后发表评论",
        "分享到微信朋友圈",
    ],
}
ARTICLE = [
    # Others are spoken of, not to.
    "Apple lets users choose which apps may follow them.",
    "The app sends a notification when a friend posts a photo.",
    "Subscribers to the service will receive a refund by email.",
    "They use cookies to follow you from site to site, and they sell what they learn.",
    "I always read the newsletter in my inbox before breakfast.",
    # The reader is spoken to, in everybody's words.
    "We get our news from our friends, and they get it from their feeds.",
    "You cannot open a harbor with a letter to the editor.",
    "We need to share our data with our allies if we want to stay ahead.",
    "Join the party or leave the country: that was the choice.",
    # Words of pages, and nobody's voice.
    "The podcast is free, and its host reads every email from listeners.",
    "Most comments on the site were critical, and many were deleted.",
    "Popular support",
    "The Evening Bell",
    "“Subscribe to our newsletter and get the latest stories”, says every page.",
]


@pytest.mark.parametrize("line", [line for lines in OWN.values() for line in lines])
def test_a_page_is_known_by_its_voice(line: str) -> None:
    assert takes(line)


@pytest.mark.parametrize("line", ARTICLE)
def test_an_article_about_pages_is_kept(line: str) -> None:
    assert not takes(line)


def test_the_country_is_not_the_reader() -> None:
    assert takes("Contact us about this story.")
    assert not takes("US readers contact this agency about visas.")
