from __future__ import annotations

from pathlib import Path

import pytest

from corpus_tools.errors import StudyError
from corpus_tools.study import read_actors

TWO = """\
format: 1
actors:
  - id: 'no'
    name: Norway
    aliases: [NO, Norway]
    kind: organization
    metonyms: [Oslo]
  - id: us
    name: United States
    aliases: [US]
    excluded: [Toys R US]
"""


def test_actors_are_read_in_their_order(folder: Path) -> None:
    (folder / "actors.yml").write_text(TWO)
    norway, states = read_actors(folder / "actors.yml")
    assert (norway.id, norway.aliases, norway.metonyms) == ("no", ("NO", "Norway"), ("Oslo",))
    assert (states.id, states.excluded) == ("us", ("Toys R US",))
    assert (norway.kind, states.kind) == ("organization", "state")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("id: us", "id: 'no'", "line 8, column 5: has the actor 'no' twice"),
        ("id: us", "id: U S", "line 8, column 5: actors.2.id: string should match pattern"),
        ("[US]", "[US, '']", "line 10, column 19: actors.2.aliases.2: string should have at least"),
        ("    aliases: [US]\n", "", "line 8, column 5: the key 'actors.2.aliases' is missing"),
        ("organization", "club", "line 6, column 5: actors.1.kind: input should be 'state' or"),
        ("metonyms", "metonym", "line 7, column 5: the key 'actors.1.metonym' is unknown"),
    ],
)
def test_a_slip_is_shown_with_its_line(folder: Path, old: str, new: str, message: str) -> None:
    (folder / "actors.yml").write_text(TWO.replace(old, new))
    with pytest.raises(StudyError) as error:
        read_actors(folder / "actors.yml")
    assert f"actors.yml, {message}" in str(error.value)


def test_the_actors_of_the_study_on_ai(root: Path) -> None:
    actors = read_actors(root / "data" / "us-china-ai" / "actors.yml")
    assert [actor.id for actor in actors if actor.kind == "organization"] == ["eu", "un"]
    # What ends in a body's noun is found by rule and need not be listed.
    assert max(len(actor.excluded) for actor in actors) < 60
