"""Which column of a table is which, whatever the table calls it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from corpus_tools.study.tables import fold_heading

_SHOWN, _LONG = 20, 60  # headings, characters of one
Named = Mapping[str, Sequence[str]]


def choose_columns(
    found: Sequence[str], *, names: Sequence[str], named: Named
) -> tuple[dict[str, str], str]:
    """Return the heading that is read for each name, and what is to be said of it.

    What the study says goes first, in its order, then the name itself. Capitals and blanks make
    no difference, but of headings that differ in nothing else the exact one goes first. A heading
    that the study says is something else is not read under its own name.

    Parameters
    ----------
    found
        The headings of the table.
    names
        What a table may hold, by the name it has here.
    named
        What the study says it is called, by the name it has here.

    Returns
    -------
    tuple
        The heading by name, of those that the table has; and a remark where a table has several
        headings for one name or one for several, else a blank.

    Examples
    --------
    >>> choose_columns(["Body", "TITLE"], names=["title", "text"], named={"text": ["body"]})
    ({'title': 'TITLE', 'text': 'Body'}, '')
    """
    alike: dict[str, list[str]] = {}
    for heading in found:
        alike.setdefault(fold_heading(heading), []).append(heading)
    told = {name: _list_had(named.get(name, ()), alike) for name in names}
    taken = {had[0] for had in told.values() if had}
    had = {
        name: told[name] + [own for own in _list_had([name], alike) if own not in taken]
        for name in names
    }
    chosen = {name: headings[0] for name, headings in had.items() if headings}
    return chosen, "; ".join([*_say_unread(chosen, had), *_say_shared(chosen)])


def _list_had(called: Iterable[str], alike: Mapping[str, Sequence[str]]) -> list[str]:
    """Return the headings that the table has for these, in their order, exact ones first."""
    headings: list[str] = []
    for one in called:
        same = alike.get(fold_heading(one), ())
        headings += [one] * (one in same) + [heading for heading in same if heading != one]
    return list(dict.fromkeys(headings))


def _say_unread(chosen: Mapping[str, str], had: Named) -> list[str]:
    read = set(chosen.values())
    unread = {name: [one for one in headings if one not in read] for name, headings in had.items()}
    return [
        f"as {name} its column {say_headings([chosen[name]])} was read, not {say_headings(others)}"
        for name, others in unread.items()
        if others
    ]


def _say_shared(chosen: Mapping[str, str]) -> list[str]:
    names: dict[str, list[str]] = {}
    for name, heading in chosen.items():
        names.setdefault(heading, []).append(name)
    return [
        f"its column {say_headings([heading])} was read as {' and as '.join(several)}"
        for heading, several in names.items()
        if len(several) > 1
    ]


def say_headings(found: Sequence[str]) -> str:
    """Return the first headings, long ones cut."""
    shown = [f"{heading[:_LONG]}{'...' * (len(heading) > _LONG)}" for heading in found[:_SHOWN]]
    more = f" and {len(found) - _SHOWN:,} more" if len(found) > _SHOWN else ""
    # A heading may hold half a character, which no table of ours can.
    return ((", ".join(shown) or "none") + more).encode("utf-8", "backslashreplace").decode()
