"""Posts of social networks that a page shows within its article: the words of others."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml.html import HtmlElement

# As the networks' own pages say how a post is put into an article; WordPress for other articles.
_POST = re.compile(
    r"(?<![\w-])(?:bluesky-embed|fb-(?:post|video|xfbml-parse-ignore)|instagram-media|mastodon-embed"
    r"|reddit-(?:card|embed-bq)|text-post-media|tiktok-embed|tumblr-post|twitter-(?:tweet|video)"
    r"|wp-embedded-content)(?![\w-])"
)
_LONGEST_NAME = 300


def leave_out_posts(
    page: HtmlElement, blocks: Sequence[HtmlElement], *, chosen: Sequence[bool]
) -> list[bool]:
    """Return which lines are of the article, without those of posts that are shown in it.

    Parameters
    ----------
    page
        The parsed page.
    blocks
        For each of its lines the element it begins in.
    chosen
        For each line whether it is taken for the article's.
    """
    inside: set[HtmlElement] = set()
    for element in page.iter("blockquote", "div"):
        if element not in inside and _POST.search(element.get("class", "")[:_LONGEST_NAME]):
            inside.update(element.iter())
    return [known and block not in inside for block, known in zip(blocks, chosen, strict=True)]
