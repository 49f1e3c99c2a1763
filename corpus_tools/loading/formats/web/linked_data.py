"""What a web page tells search engines of its article: JSON-LD in the words of schema.org."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from html import unescape
from typing import Any

from lxml.html import HtmlElement

Node = Mapping[str, Any]

ARTICLE_TYPE = re.compile(r"(?:Article|Report|Posting|WebPage|Review)$")
_TAG = re.compile(r"</?\w[^<>]{0,500}>")
_BLOCK = re.compile(r"</?(?:p|div|br|li|ul|ol|h\d|blockquote|tr)\b[^<>]{0,500}>", re.IGNORECASE)
_PERSON = re.compile(r"[^\W\d_][^\d@/<>]{1,60}")


def read_linked_data(page: HtmlElement) -> list[Node]:
    """Return the descriptions that are of the page or its main thing: not of things in lists."""
    return [
        node
        for script in page.iter("script")
        if "ld+json" in script.get("type", "").lower()
        for told in _list(_parse(script.text or ""))
        if isinstance(told, dict)
        for whole in (told, *_list(told.get("@graph")))
        if isinstance(whole, dict)
        for node in (whole, *_list(whole.get("mainEntity")))
        if isinstance(node, dict)
    ]


def _parse(text: str) -> object:
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _list(told: Any) -> list[Any]:
    return told if isinstance(told, list) else [told]


def list_articles(nodes: Sequence[Node], *, titles: Sequence[str], address: str) -> list[Node]:
    """Return the descriptions of the article of a page, the surest first.

    Parameters
    ----------
    nodes
        As ``read_linked_data`` gives them.
    titles
        The title of the page and its headings.
    address
        Its canonical address, "" if it states none.

    Returns
    -------
    list of Node
        The articles by how many of headline and address are those of the page; if one has
        either, without those that have neither, which are of other stories. Descriptions of
        the page itself come last.
    """
    told = [node for node in nodes if any(map(ARTICLE_TYPE.search, _types(node)))]
    counted = [(_count_same(node, titles, address), node) for node in told if not _is_page(node)]
    best = max((n_same for n_same, _ in counted), default=0)
    own = [(n_same, node) for n_same, node in counted if n_same or not best]
    return [
        *(node for _, node in sorted(own, key=lambda pair: -pair[0])),
        *(node for node in told if _is_page(node)),
    ]


def _is_page(node: Node) -> bool:
    return "WebPage" in _types(node)


def _count_same(node: Node, titles: Sequence[str], address: str) -> int:
    """Return how many of headline and address are those of the page."""
    headline = _say(node, "headline").casefold()
    in_titles = any(headline in title.casefold() for title in titles)
    return int(headline != "" and in_titles) + int(_key(address) in _list_keys(node) - {""})


def _list_keys(node: Node) -> set[str]:
    """Return what a description gives as the address of its article or of the page with it."""
    pages = [one for one in _list(node.get("mainEntityOfPage")) if isinstance(one, dict)]
    told = [node.get("mainEntityOfPage")]
    told += [one.get(name) for one in (node, *pages) for name in ("url", "@id")]
    return {_key(one) for one in told if isinstance(one, str)}


def _key(address: str) -> str:
    """Return an address without what two ways of writing the same one differ in."""
    plain = re.sub(r"^https?://(?:www\.)?", "", address.strip(), flags=re.IGNORECASE)
    return plain.partition("#")[0].rstrip("/").casefold()


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
