from __future__ import annotations

import pytest

from corpus_tools.outlets import _squeeze, make_id


@pytest.mark.parametrize(
    "written",
    [
        "The Lakeside Tribune", "Lakeside Tribune", "LAKESIDE TRIBUNE", "LakesideTribune.com",
        "www.lakesidetribune.co.uk", "Lakeside Tribune | News", "Lakeside Tribune - Local stories",
    ],
)  # fmt: skip
def test_an_outlet_is_known_however_it_is_written(written: str) -> None:
    assert _squeeze(written) == "lakesidetribune"


def test_outlets_that_share_a_word_are_two() -> None:
    assert _squeeze("Lakeside Tribune") != _squeeze("Lakeside Herald")
    assert _squeeze("新华社") != _squeeze("人民日报")


def test_an_id_has_no_spaces() -> None:
    assert make_id("The Heron Post") == "heron-post"
    assert make_id("") == ""
