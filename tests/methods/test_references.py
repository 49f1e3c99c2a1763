from __future__ import annotations

import re
from importlib.metadata import version

import pytest

from corpus_tools.methods.citing import SOFTWARE, read_software
from corpus_tools.methods.references import LORIA, WORKS, write_references

from .conftest import MakeStudy, methods_of, pair_up

ENTRY = re.compile(r"^@(\w+)\{([\w-]+),\n((?:  \w+ = \{.*\},\n)+)\}\n", re.MULTILINE)


def read(bibtex: str) -> dict[str, dict[str, str]]:
    """Entries by key; nothing may stand between them."""
    assert not ENTRY.sub("", bibtex).strip()
    return {
        key: dict(re.findall(r"^  (\w+) = \{(.*)\},$", fields, re.MULTILINE))
        for _, key, fields in ENTRY.findall(bibtex)
    }


def test_exactly_the_cited_works_are_written_once_and_in_order() -> None:
    software = read_software()
    entries = read(write_references(["welch1947", "holm1979", "holm1979"], software=software))
    assert list(entries) == ["holm1979", "welch1947"]
    assert write_references([], software=software) == ""


@pytest.mark.parametrize("key", [*WORKS])
def test_each_work_has_an_author_a_title_balanced_braces_and_no_doi(key: str) -> None:
    text = write_references([key], software=read_software())
    fields = read(text)[key]
    assert fields["author"]
    assert fields["title"]
    assert "doi" not in fields
    depth = 0
    for sign in re.findall(r"[{}]", text):
        depth += 1 if sign == "{" else -1
        assert depth >= 0
    assert depth == 0
    # The label is that of the first author and the year.
    first = fields["author"].partition(",")[0]
    assert WORKS[key].label.startswith(first)
    assert WORKS[key].label.endswith(fields.get("year", "n.d."))


def test_software_is_cited_with_the_version_that_ran() -> None:
    software = read_software()
    entries = read(write_references([SOFTWARE, LORIA], software=software))
    assert entries[SOFTWARE]["version"] == software.version
    assert entries[LORIA]["version"] == version("textblob")


def test_the_references_of_a_run_are_those_that_its_paragraph_cites(
    make_study: MakeStudy,
) -> None:
    methods = methods_of(make_study(pair_up(4)))
    named = {key for key, work in WORKS.items() if work.label in methods.paragraph}
    assert set(read(methods.references)) == {*named, SOFTWARE}
