"""Whatever lies in the folder of texts: nothing breaks loading, and nothing vanishes."""

from __future__ import annotations

import io
import sys
import zipfile
from pathlib import Path

import pytest

from corpus_tools.loading.formats import FORMATS

sys.path.insert(0, str(Path(__file__).parent))
from hostile.articles import write_article
from hostile.case import SECRET, Right
from hostile.checking import check_loading, compare_trees, judge_spent, list_tree, remove_tree
from hostile.folder import choose_small, digest_file, make_cases, write_study
from hostile.pace import limit_pace
from hostile.valid import make_zip

SEED = 20261123
SUFFIXES = frozenset(suffix for one in FORMATS for suffix in one.suffixes) | {".zip"}


def test_a_few_hostile_files_break_nothing(tmp_path: Path) -> None:
    checked = check_loading(
        choose_small(make_cases(SEED), 40), tmp_path, seed=SEED, suffixes=SUFFIXES
    )
    assert checked.list_faults() == []
    assert len(checked.cases) >= 40 + 10
    remove_tree(tmp_path / "study")


@pytest.mark.slow
def test_hostile_files_break_nothing(tmp_path: Path) -> None:
    cases = make_cases(SEED)
    assert len(cases) >= 500
    checked = check_loading(cases, tmp_path, seed=SEED, suffixes=SUFFIXES)
    remove_tree(tmp_path / "study")
    assert checked.list_faults() == []


def test_the_same_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    digests = []
    for name in ("one", "two"):
        folder = tmp_path / name
        folder.mkdir()
        cases = choose_small(make_cases(SEED), 60)
        placed = write_study(folder, cases, seed=SEED, suffixes=SUFFIXES)
        paths = [
            folder / "texts" / one.folder / one.case.name
            for one in placed
            if isinstance(one.case.name, str)
        ]
        digests.append([digest_file(path) for path in paths])
    assert digests[0] == digests[1]
    assert digests[0] != [""] * len(digests[0])


def test_another_seed_gives_other_files() -> None:
    assert [one.kind for one in make_cases(1)] != [one.kind for one in make_cases(2)]


def test_a_file_written_elsewhere_is_seen(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("a")
    (tmp_path / "b").write_text("b")
    before = list_tree(tmp_path)
    (tmp_path / "b").write_text("longer")
    (tmp_path / "c").mkdir()
    assert compare_trees(before, list_tree(tmp_path)) == [f"{tmp_path}/b", f"{tmp_path}/c"]


@pytest.mark.parametrize(
    ("right", "loaded", "expected"),
    [
        (Right("equal", "a b"), "a b", True),
        (Right("equal", "a b"), "a  b", False),
        (Right("holds", "a b"), "menu\na\nb", True),
        (Right("holds", "a b"), "a", False),
        (Right("within", "one two"), "two two two", True),
        (Right("within", "one two"), "quite other words, and many of them", False),
        (Right("few", "3"), "abcd", False),
        (Right("any"), "whatever", True),
        (Right("any"), f"a text with {SECRET} in it", False),
        (Right("any"), "root:x:0:0:root", False),
    ],
)
def test_a_text_is_right_or_not(right: Right, loaded: str, expected: bool) -> None:
    assert right(loaded) is expected


def test_an_archive_that_tells_no_lies_is_one() -> None:
    article = write_article(1)
    with zipfile.ZipFile(io.BytesIO(make_zip(article))) as archive:
        assert archive.testzip() is None
        assert archive.read("heron/inside.txt").decode() == article.text


@pytest.mark.parametrize(
    ("seconds", "megabytes", "measuring", "expected"),
    [
        (10, 1000, 10, []),
        (10.4, 0, 0, ["10.4 s to load"]),
        (0, 1001, 0, ["1001 MB to load"]),
        (0, 0, 11, ["11.0 s to label and split"]),
    ],
)
def test_a_file_beyond_a_limit_is_a_fault(
    seconds: float, megabytes: float, measuring: float, expected: list[str]
) -> None:
    assert judge_spent(seconds=seconds, megabytes=megabytes, measuring=measuring) == expected


@pytest.mark.parametrize(
    ("seconds", "pace"), [(0.05, 1), (0.2, 1), (0.3, 1.5), (0.4, 2), (0.41, 2), (60, 2)]
)
def test_a_slow_machine_has_at_most_twice_the_time(seconds: float, pace: float) -> None:
    assert limit_pace(seconds) == pytest.approx(pace)
