from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_tools.cleaning import label_segments
from corpus_tools.cleaning.changing import ChangedSegments, change_segments
from corpus_tools.cleaning.segments import KEPT_PARTS
from corpus_tools.errors import StudyError
from corpus_tools.schema import SEGMENTS
from corpus_tools.study.settings import DropSettings as Wishes
from corpus_tools.study.settings import LinePattern
from corpus_tools.text.line_patterns import check_line_pattern, match_lines

PAGE = (
    "Two harbors agree on a shared tide table\n"
    "By Ana Reyes\n"
    "\n"
    "NYM (AP) — The harbors of Nym and Orle will use one tide table from spring, they said.\n"
    "Share this article\n"
    "A pilot boat will carry the first printed copies across the bay before the month ends.\n"
    "The tide tables of the Bell are printed on paper from Orle and nowhere else.\n"
)


def named(name: str, pattern: str) -> LinePattern:
    return LinePattern(name=name, pattern=pattern)


NOTHING = Wishes()


def documents(**texts: str) -> pd.DataFrame:
    columns = {"document_id": list(texts), "title": "", "text": list(texts.values())}
    return pd.DataFrame(columns).astype("str")


def change(*, keep: Wishes = NOTHING, drop: Wishes = NOTHING, **texts: str) -> ChangedSegments:
    table = documents(**(texts or {"a": PAGE}))
    return change_segments(label_segments(table), documents=table, keep=keep, drop=drop)


def label_of(changed: ChangedSegments, text: str, page: str = PAGE) -> tuple[str, str]:
    place = page.index(text)
    rows = changed.segments
    found = rows[(rows["start"] <= place) & (place < rows["end"])]
    return found["part"].item(), found["rule"].item()


def unused(changed: ChangedSegments) -> list[tuple[str, ...]]:
    return list(changed.unused.itertuples(index=False, name=None))


def test_without_wishes_nothing_changes() -> None:
    table = documents(a=PAGE, b="", c=" \n", d="Share")
    segments = label_segments(table)
    before = segments.copy()
    changed = change_segments(segments, documents=table, keep=NOTHING, drop=NOTHING)
    pd.testing.assert_frame_equal(changed.segments, before)
    pd.testing.assert_frame_equal(segments, before)
    assert unused(changed) == []


@pytest.mark.parametrize(
    ("keep", "text"),
    [
        (Wishes(lines=("a:L5",)), "Share this"), (Wishes(rules=("share_line",)), "Share this"),
        (Wishes(lines=("a:L2",)), "By Ana"), (Wishes(rules=("agency_dateline",)), "NYM (AP)"),
        (Wishes(lines=("a:L4",)), "NYM (AP)"),
    ],
)  # fmt: skip
def test_a_line_or_a_rule_is_kept(keep: Wishes, text: str) -> None:
    changed = change(keep=keep)
    assert label_of(changed, text) == ("body", "kept_by_study")
    assert unused(changed) == []


@pytest.mark.parametrize(
    ("drop", "text", "rule"),
    [
        (Wishes(lines=("a:L6",)), "A pilot", "dropped_by_study"),
        (Wishes(lines=("a:L1",)), "Two harbors", "dropped_by_study"),
        (Wishes(lines=("a:L2",)), "By Ana", "dropped_by_study"),
        (Wishes(rules=("paragraph",)), "A pilot", "dropped_by_study"),
        (Wishes(patterns=(named("tables", "the TIDE tables? .*"),)), "The tide tables", "tables"),
    ],
)
def test_a_line_a_rule_or_a_pattern_is_dropped(drop: Wishes, text: str, rule: str) -> None:
    changed = change(drop=drop)
    assert label_of(changed, text) == ("furniture", rule)
    assert unused(changed) == []


def test_a_pattern_takes_whole_lines_only() -> None:
    changed = change(drop=Wishes(patterns=(named("tables", "the tide tables"),)))
    assert label_of(changed, "The tide tables") == ("body", "paragraph")
    assert unused(changed) == [("drop.patterns", "tables", "no line matches it as a whole")]


def test_a_line_says_more_than_a_pattern_and_a_pattern_more_than_a_rule() -> None:
    drop = Wishes(rules=("paragraph",), patterns=(named("share", "share .*"),))
    changed = change(keep=Wishes(lines=("a:L6",), rules=("share_line",)), drop=drop)
    assert label_of(changed, "A pilot") == ("body", "paragraph")
    assert label_of(changed, "Share this") == ("furniture", "share")
    assert label_of(changed, "The tide tables") == ("furniture", "dropped_by_study")


@pytest.mark.parametrize(
    ("line_id", "why"),
    [
        ("b:L5", "there is no document 'b'"),
        ("a:L9", "the document has 7 lines"),
        ("a:L3", "the line is blank"),
        ("a:L0", "is no id of a line; one is written <document_id>:L<number>, such as harbor:L12"),
        ("a", "is no id of a line; one is written <document_id>:L<number>, such as harbor:L12"),
        ("a:L6", "the line is kept already"),
    ],
)
def test_a_line_id_that_changes_nothing_is_reported(line_id: str, why: str) -> None:
    changed = change(keep=Wishes(lines=(line_id,)))
    assert unused(changed) == [("keep.lines", line_id, why)]


def test_a_slip_in_a_name_is_reported_with_what_was_meant() -> None:
    changed = change(
        keep=Wishes(lines=("harbour:L1",), rules=("share_lines",)),
        drop=Wishes(lines=("harbor:L5",), rules=("nothing_at_all", "share_line")),
        harbor=PAGE,
    )
    assert unused(changed) == [
        ("drop.rules", "nothing_at_all", "no rule of this name took a line"),
        ("drop.rules", "share_line", "what this rule labels is dropped already"),
        ("keep.rules", "share_lines",
         "no rule of this name took a line; did you mean 'share_line'?"),
        ("drop.lines", "harbor:L5", "the line is dropped already"),
        ("keep.lines", "harbour:L1", "there is no document 'harbour'; did you mean 'harbor'?"),
    ]  # fmt: skip


@pytest.mark.parametrize(("name", "what"), [("lines", "a:L5"), ("rules", "share_line")])
def test_what_is_kept_and_dropped_is_refused(name: str, what: str) -> None:
    wishes = Wishes(**{name: (what,)})
    with pytest.raises(StudyError, match=rf"'{what}' stands under keep.{name} and under drop"):
        change(keep=wishes, drop=wishes)


def test_a_segment_of_several_lines_is_cut_where_one_of_them_is_changed() -> None:
    text = "One boat came.\nTwo boats came.\nThree came."
    table = documents(a=text)
    whole = SEGMENTS.build(
        pd.DataFrame(
            {"document_id": ["a"], "start": 0, "end": len(text), "part": "body", "rule": "all"}
        )
    )
    drop = Wishes(lines=("a:L2",))
    changed = change_segments(whole, documents=table, keep=NOTHING, drop=drop)
    assert changed.segments["part"].tolist() == ["body", "furniture", "body"]
    assert changed.segments["end"].tolist() == [15, 31, len(text)]


def test_no_documents_give_an_empty_table_with_the_same_columns() -> None:
    table = documents()
    changed = change_segments(
        label_segments(table), documents=table, keep=NOTHING, drop=Wishes(lines=("a:L1",))
    )
    assert changed.segments.dtypes.to_dict() == SEGMENTS.build([]).dtypes.to_dict()
    assert unused(changed) == [("drop.lines", "a:L1", "there is no document 'a'")]


LINES = st.sampled_from([*PAGE.split("\n"), "", "Photo: VCG", "x\u2028y"])
IDS = st.builds("{}:L{}".format, st.sampled_from("abc"), st.integers(0, 9))
RULES = st.sampled_from(["share_line", "paragraph", "byline", "agency_dateline", "nothing"])
PATTERNS = st.sampled_from([named("boats", ".*boat.*"), named("credit", "photo: .*")])
WISHES = st.builds(
    Wishes,
    lines=st.lists(IDS, max_size=4, unique=True).map(tuple),
    rules=st.lists(RULES, max_size=2, unique=True).map(tuple),
    patterns=st.lists(PATTERNS, max_size=2, unique=True).map(tuple),
)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.lists(LINES, max_size=8).map("\n".join), min_size=1, max_size=2), WISHES, WISHES)
def test_the_segments_tile_the_text_and_each_wish_counts_or_is_reported(
    pages: list[str], keep: Wishes, drop: Wishes
) -> None:
    keep = Wishes(
        lines=tuple(set(keep.lines) - set(drop.lines)),
        rules=tuple(set(keep.rules) - set(drop.rules)),
    )
    table = documents(**dict(zip("ab", pages, strict=False)))
    before = label_segments(table)
    changed = change_segments(before, documents=table, keep=keep, drop=drop)
    after = changed.segments
    for document_id, text in zip(table["document_id"], table["text"], strict=True):
        mine = after[after["document_id"] == document_id]
        assert [0, *mine["end"]][:-1] == mine["start"].tolist()
        assert mine["end"].max() == len(text) if text else mine.empty
    said = {
        *(("keep.lines", line) for line in keep.lines),
        *(("keep.rules", rule) for rule in keep.rules),
        *(("drop.lines", line) for line in drop.lines),
        *(("drop.rules", rule) for rule in drop.rules),
        *(("drop.patterns", pattern.name) for pattern in drop.patterns),
    }
    idle = set(zip(changed.unused["setting"], changed.unused["what"], strict=True))
    assert idle <= said
    if idle == said:
        assert after["part"].tolist() == before["part"].tolist()
    kept_before = before["part"].isin(KEPT_PARTS)
    if not drop.lines and not drop.rules and not drop.patterns:
        assert after["part"].isin(KEPT_PARTS).sum() >= kept_before.sum()


# Patterns of the researcher's own


@pytest.mark.parametrize("pattern", ["read more: .+", r"(?:a|b)+c", r"\d{4}", "été"])
def test_a_pattern_that_can_be_matched_is_returned(pattern: str) -> None:
    assert check_line_pattern(pattern) == pattern


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("read (more", r"missing \)"), ("a)|(b", r"unexpected \)"), ("boat(?!s)", r"\(\?!"),
        (r"(a)\1", r"invalid escape"), ("a{5000}", "repetition size"), ("*", "repetition operator"),
        (".*", "takes an empty line"), ("", "takes an empty line"), ("boat|", "takes an empty line"),
    ],
)  # fmt: skip
def test_a_pattern_that_cannot_be_matched_is_refused(pattern: str, found: str) -> None:
    with pytest.raises(ValueError, match=found):
        check_line_pattern(pattern)


def test_a_pattern_made_to_be_slow_is_not() -> None:
    # A backtracking engine would need 2 ** 30 steps.
    assert match_lines(["a" * 100_000 + "b"], pattern="(a+)+") == [False]


def test_lines_match_whatever_their_case_and_the_blanks_around_them() -> None:
    assert match_lines([" ÉTÉ ", "un été", ""], pattern="été") == [True, False, False]
    assert match_lines([], pattern="été") == []
