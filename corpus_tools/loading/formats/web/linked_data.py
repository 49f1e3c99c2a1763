"""What a web page tells search engines of its article: JSON-LD in the words of schema.org."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from html import unescape
from typing import Any

from lxml.html import HtmlElement

Node = Mapping[str, Any]

_ARTICLE_TYPE = re.compile(r"(?:Article|Report|Posting|WebPage|Review)$")
_TAG = re.compile(r"</?\w[^<>]{0,500}>")
_BLOCK = re.compile(r"</?(?:p|div|br|li|ul|ol|h\d|blockquote|tr)\b[^<>]{0,500}>", re.IGNORECASE)
_PERSON = re.compile(r"[^\W\d_][^\d@/<>]{1,60}")


def read_linked_data(page: HtmlElement) -> list[Node]:
    """Return the descriptions that are of the page: not those of things in lists."""
    return [
        node
        for script in page.iter("script")
        if "ld+json" in script.get("type", "").lower()
        for told in _list(_parse(script.text or ""))
        if isinstance(told, dict)
        for node in (told, *_list(told.get("@graph")))
        if isinstance(node, dict)
    ]


def _parse(text: str) -> object:
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _list(told: Any) -> list[Any]:
    return told if isinstance(told, list) else [told]


def list_articles(nodes: Sequence[Node], *, title: str) -> list[Node]:
    """Return the descriptions of articles, the one whose headline stands in the title first."""

    def rank(node: Node) -> tuple[bool, bool]:
        headline = _say(node, "headline")
        return "WebPage" in _types(node), not (headline and headline in title)

    articles = (node for node in nodes if any(map(_ARTICLE_TYPE.search, _types(node))))
    return sorted(articles, key=rank)


def _types(node: Node) -> list[str]:
    return [one for one in _list(node.get("@type")) if isinstance(one, str)]


def _say(node: Node, name: str) -> str:
    said = node.get(name)
    return " ".join(unescape(said).split()) if isinstance(said, str) else ""


def name_publisher(nodes: Sequence[Node]) -> str:
    """Return the name of the first publisher that has one, or "" if none has."""
    known = _index(nodes)
    told = (node.get("publisher") for node in nodes)
    publishers = (
        one for said in told if not isinstance(said, str) for one in _look_up(said, known)
    )
    return next(filter(None, (_say(one, "name") for one in publishers)), "")


def name_authors(article: Node, *, nodes: Sequence[Node]) -> list[str]:
    """Return the names of the persons who are said to have written an article.

    Examples
    --------
    >>> person, firm = {"@type": "Person", "name": "Ida Quill"}, {"@type": "Organization"}
    >>> name_authors({"author": [person, firm | {"name": "The Pier"}, "Tom Reed"]}, nodes=[])
    ['Ida Quill', 'Tom Reed']
    """
    said = [
        " ".join(unescape(name).split())
        for one in _look_up(article.get("author"), _index(nodes))
        if "Organization" not in " ".join(_types(one))
        for name in _list(one.get("name"))
        if isinstance(name, str)
    ]
    return [name for name in dict.fromkeys(said) if _PERSON.fullmatch(name)]


def _index(nodes: Sequence[Node]) -> dict[str, Node]:
    return {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str)}


def _look_up(told: Any, known: Mapping[str, Node]) -> Iterator[Node]:
    """Yield what is described, also where only its name or its ``@id`` is given."""
    for one in _list(told):
        if isinstance(one, str):
            yield {"name": one}
        elif isinstance(one, dict):
            key = one.get("@id")
            yield {**known.get(key if isinstance(key, str) else "", {}), **one}


def find_body(articles: Sequence[Node]) -> list[str]:
    """Return the paragraphs of the longest text of an article, without mark-up."""
    bodies = [body for one in articles if isinstance(body := one.get("articleBody"), str)]
    plain = _TAG.sub("", _BLOCK.sub("\n", unescape(max(bodies, key=len, default=""))))
    return [line for line in map(" ".join, map(str.split, plain.splitlines())) if line]
