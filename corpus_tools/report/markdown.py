"""Markdown of notebooks as html: no raw html, no scripts, formulas without scripts."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from html import escape, unescape
from typing import Any
from urllib.parse import quote, urlsplit
from xml.etree import ElementTree

from latex2mathml.converter import convert_to_element
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath

_LINKED = ("http", "https", "mailto")


def render_markdown(
    source: str, *, pages: Collection[str] = (), attachments: Mapping[str, Any] | None = None
) -> str:
    r"""Render markdown as html that runs nothing and fetches nothing.

    Parameters
    ----------
    source
        Markdown with formulas between dollars; html in it is shown as text.
    pages
        Names of the report's pages: links to their notebooks become links to the pages.
    attachments
        Images attached to the cell.

    Returns
    -------
    str

    Examples
    --------
    >>> render_markdown("*so* <b>")
    '<p><em>so</em> &lt;b&gt;</p>\n'
    """
    renderer = _Renderer(pages=frozenset(pages), attachments=dict(attachments or {}))
    return MarkdownWithMath(renderer=renderer).render(source)


def render_formula(latex: str, *, display: str = "inline") -> str:
    """Render a formula as MathML; one that cannot be read is shown as it was written.

    Parameters
    ----------
    latex
        The formula without its dollars.
    display
        "inline" or "block".

    Returns
    -------
    str
    """
    try:
        formula = convert_to_element(latex.strip(), display=display)
    # latex2mathml has eleven unrelated exceptions and lets IndexError and KeyError through.
    except Exception:
        return f"<code>{escape(latex.strip())}</code>"
    # latex2mathml's own convert() writes text as it came, so that \text{<script>} would be a tag.
    for part in formula.iter():
        part.text = unescape(part.text or "")
    return ElementTree.tostring(formula, encoding="unicode")


class _Renderer(IPythonRenderer):
    def __init__(self, *, pages: frozenset[str], attachments: dict[str, Any]) -> None:
        super().__init__(escape=True, exclude_anchor_links=True, attachments=attachments)
        self.pages = pages

    def text(self, text: str) -> str:
        # Entities are plain characters, so that an escaped title reads as it was.
        return escape(unescape(text), quote=False)

    def inline_math(self, body: str) -> str:
        return render_formula(body)

    def block_math(self, body: str) -> str:
        return render_formula(body, display="block")

    def latex_environment(self, name: str, body: str) -> str:
        return render_formula(rf"\begin{{{name}}}{body}\end{{{name}}}", display="block")

    def block_mermaidjs(self, code: str) -> str:
        return f"<pre><code>{escape(code)}</code></pre>\n"

    def link(self, text: str, url: str, title: str | None = None) -> str:
        address = _choose_address(url, self.pages)
        if not address:
            return text
        rel = ' rel="noreferrer"' if ":" in address else ""
        return f'<a href="{escape(address)}"{rel}>{text}</a>'

    def image(self, text: str, url: str, title: str | None = None) -> str:
        name = url.removeprefix("attachment:")
        images = self.attachments.get(name, {}) if name != url else {}
        for kind in ("image/png", "image/jpeg", "image/svg+xml"):
            if kind in images:
                coded = re.sub(r"\s", "", str(images[kind]))
                return f'<img src="data:{kind};base64,{escape(coded)}" alt="{text}">'
        return f"[{text}]"

    def task_list_item(self, text: str, checked: bool = False) -> str:
        return f"<li>{'☑' if checked else '☐'} {text}</li>\n"


def _choose_address(url: str, pages: frozenset[str]) -> str:
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    if parts.scheme.lower() in _LINKED:
        return url
    if parts.scheme or parts.netloc:
        return ""
    name = parts.path.removeprefix("./").removesuffix(".ipynb").removesuffix(".html")
    if name in pages:
        return quote(f"{name}.html") + (f"#{parts.fragment}" if parts.fragment else "")
    return f"#{parts.fragment}" if parts.fragment and not parts.path else ""
