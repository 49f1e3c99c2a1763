"""Hand an output to whoever shows it: a notebook, or nobody."""

from __future__ import annotations

from collections.abc import Mapping

from IPython.display import display


def show(bundle: Mapping[str, str], *, metadata: Mapping[str, object]) -> None:
    """Show one output in the several forms it has.

    Parameters
    ----------
    bundle
        Media type to content; images in base64.
    metadata
        What it is, as :func:`corpus_tools.exhibits.marks.mark` writes it.
    """
    display(dict(bundle), raw=True, metadata=dict(metadata))  # type: ignore[no-untyped-call]
