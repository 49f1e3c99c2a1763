"""What a cell put out, as html; nothing is left away silently."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from corpus_tools.exhibits.marks import MARK, read_links, read_mark
from corpus_tools.report.links import link_cells
from corpus_tools.report.markdown import render_formula, render_markdown
from corpus_tools.report.numbering import (
    Exhibit,
    choose_form,
    choose_mime,
    join_text,
    read_findings,
)
from corpus_tools.report.pictures import pack_png
from corpus_tools.report.safe_html import clean_html
from corpus_tools.report.templates import render_template

if TYPE_CHECKING:
    from nbformat import NotebookNode

_ANSI = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


def render_outputs(cell: NotebookNode, *, title: str) -> str:
    """Render all that a code cell put out.

    Parameters
    ----------
    cell
        A cell of a numbered notebook.
    title
        The page's title, for what has no name of its own.

    Returns
    -------
    str
    """
    step = cell.metadata[MARK]["step"]
    parts = [
        render_template("output.html.j2", step=step, place=place, title=title, **_describe(output))
        for place, output in enumerate(cell.outputs, start=1)
    ]
    return "".join(parts)


def _describe(output: NotebookNode) -> dict[str, Any]:
    form = choose_form(output)
    return {"form": form, **_VALUES.get(form, _describe_unknown)(output)}


def _describe_stream(output: NotebookNode) -> dict[str, Any]:
    text = output.text if output.output_type == "stream" else output.data["text/plain"]
    return {"text": _ANSI.sub("", join_text(text)).rstrip("\n")}


def _describe_error(output: NotebookNode) -> dict[str, Any]:
    lines = output.traceback or [f"{output.ename}: {output.evalue}"]
    return {"text": _ANSI.sub("", "\n".join(lines))}


def _describe_figure(output: NotebookNode) -> dict[str, Any]:
    mime = choose_mime(output)
    size = output.metadata.get(mime, {})
    return {
        **_describe_exhibit(output),
        "source": "data:{};base64,{}".format(*_pack_image(output.data[mime], mime)),
        "alt": Exhibit("figure", 0, 0, output).alt,
        "areas": read_links(output.metadata, "areas"),
        "width": _whole(size.get("width")),
        "height": _whole(size.get("height")),
    }


def _describe_table(output: NotebookNode) -> dict[str, Any]:
    html = re.sub(r"<caption>.*?</caption>", "", _clean(output), flags=re.DOTALL)
    links = read_links(output.metadata, "links")
    linked = Markup(link_cells(html, links))  # noqa: S704
    return {**_describe_exhibit(output), "html": linked, "n_links": len(links)}


def _describe_html(output: NotebookNode) -> dict[str, Any]:
    return {"html": Markup(_clean(output))}  # noqa: S704


def _describe_markdown(output: NotebookNode) -> dict[str, Any]:
    return {"html": Markup(render_markdown(join_text(output.data["text/markdown"])))}  # noqa: S704


def _describe_formula(output: NotebookNode) -> dict[str, Any]:
    latex = join_text(output.data["text/latex"]).strip().strip("$").removeprefix(r"\displaystyle")
    return {"html": Markup(render_formula(latex, display="block"))}  # noqa: S704


def _describe_exhibit(output: NotebookNode) -> dict[str, Any]:
    entries = output.metadata.get(MARK, {})
    caption = read_mark(output.metadata, "caption")
    return {
        "claim": read_mark(output.metadata, "claim"),
        "caption": caption,
        "number": entries.get("number", 0),
        "file": entries.get("file", ""),
    }


def _describe_unknown(output: NotebookNode) -> dict[str, Any]:
    return {"text": ", ".join(output.get("data", {})) or output.output_type}


_VALUES: Mapping[str, Callable[[NotebookNode], dict[str, Any]]] = {
    "text": _describe_stream,
    "stderr": _describe_stream,
    "error": _describe_error,
    "finding": lambda output: {"findings": read_findings(output)},
    "figure": _describe_figure,
    "table": _describe_table,
    "html": _describe_html,
    "markdown": _describe_markdown,
    "formula": _describe_formula,
}


def _clean(output: NotebookNode) -> str:
    return clean_html(join_text(output.data["text/html"]))


def _pack_image(content: object, mime: str) -> tuple[str, str]:
    text = join_text(content)
    if mime == "image/svg+xml":
        return mime, base64.b64encode(text.encode("utf-8")).decode("ascii")
    packed = re.sub(r"\s", "", text)
    return pack_png(packed) if mime == "image/png" else (mime, packed)


def _whole(number: object) -> int | None:
    return round(number) if isinstance(number, int | float) else None
