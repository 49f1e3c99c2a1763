"""One fill for each actor and voice, whichever figure shows them."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.colors import to_rgb

from corpus_tools.plots.colours import _NOBODY, _OWN, ACTOR_COLOURS, Fill, fill_parts
from corpus_tools.plots.drawing import GROUP_COLOURS

ACTORS = ["north", "south", "east"]


def test_an_actor_keeps_its_colour_whatever_stands_beside_it():
    alone = fill_parts(["south"], actors=ACTORS)["south"]
    among = fill_parts(["newsroom", "east", "south", "other"], actors=ACTORS)
    assert among["south"] == alone == Fill(ACTOR_COLOURS[1])
    assert among["east"].colour == ACTOR_COLOURS[2]


@given(st.permutations([*ACTORS, "newsroom", "author", "agency", "other", "both", "unspecified"]))
def test_order_and_number_of_the_parts_change_no_fill(parts):
    whole = fill_parts(sorted(parts), actors=ACTORS)
    assert fill_parts(parts, actors=ACTORS) == whole
    assert {part: fill_parts([part], actors=ACTORS)[part] for part in parts} == whole
    assert len(set(whole.values())) == len(whole)


def test_two_actors_in_one_part_are_striped_in_their_colours():
    fills = fill_parts(["south|north", "north|elsewhere"], actors=ACTORS)
    assert fills["south|north"] == Fill(ACTOR_COLOURS[1], "////", ACTOR_COLOURS[0])
    assert fills["north|elsewhere"].second == fill_parts(["other"], actors=[])["other"].colour


def test_there_are_as_many_fills_as_twice_the_colours():
    many = [f"a{number}" for number in range(2 * len(ACTOR_COLOURS))]
    fills = fill_parts(many, actors=many)
    assert len(set(fills.values())) == len(many)
    assert fills["a10"] == Fill(ACTOR_COLOURS[0], "...")


def test_without_actors_parts_are_coloured_by_their_place():
    fills = fill_parts(["first", "other", "second"], actors=[])
    assert [fills[name].colour for name in ("first", "second")] == [*ACTOR_COLOURS[:2]]
    assert fill_parts([], actors=ACTORS) == {}


def test_no_actor_has_the_colour_of_a_side_and_no_two_parts_share_one():
    colours = [
        *ACTOR_COLOURS,
        *GROUP_COLOURS,
        *_OWN.values(),
        *(fill.colour for fill in _NOBODY.values()),
    ]
    assert len(set(colours)) == len(colours)


def lightness(colour: str) -> float:
    red, green, blue = to_rgb(colour)
    return 0.299 * red + 0.587 * green + 0.114 * blue


@pytest.mark.parametrize(
    "colours",
    [ACTOR_COLOURS, tuple(_OWN.values()), tuple(fill.colour for fill in _NOBODY.values())],
)
def test_neighbours_differ_in_grey_too(colours):
    for one, next_one in pairwise(colours):
        assert abs(lightness(one) - lightness(next_one)) > 0.12, (one, next_one)


def test_any_two_actors_can_be_told_apart():
    for one, other in combinations(ACTOR_COLOURS, 2):
        steps = [abs(a - b) for a, b in zip(to_rgb(one), to_rgb(other), strict=True)]
        assert max(steps) > 0.15, (one, other)
