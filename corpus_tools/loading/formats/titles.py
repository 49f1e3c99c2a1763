"""Whether a title that a file's properties give is that of its text."""

from __future__ import annotations

import re

# A title stands at the beginning: behind a letterhead at most.
_HEAD = 3_000
_SHORTEST = 8
_SITE = re.compile(r"\s+[|–—-]\s+")


def find_standing_title(said: str, *, text: str) -> str:
    r"""Return the title in a file's properties if the text begins with it, else "".

    Properties say "Microsoft Word - final_v2.doc" or what the file was before somebody wrote over
    it; a title that stands in the text is one.

    Parameters
    ----------
    said
        What the properties say.
    text
        The text of the file.

    Examples
    --------
    >>> find_standing_title("A quiet harbour", text="NEWS\nA quiet\nharbour\nThe boats are in.")
    'A quiet harbour'
    >>> find_standing_title("Microsoft Word - draft.doc", text="A quiet harbour")
    ''
    """
    title = " ".join(said.split())
    head = " ".join(text[:_HEAD].split()).casefold()
    # Browsers print the title of a page with the name of its site behind.
    tried = (title, _SITE.split(title)[0])
    return next((one for one in tried if len(one) >= _SHORTEST and one.casefold() in head), "")
