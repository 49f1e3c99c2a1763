"""Days in the forms that a study says."""

from __future__ import annotations

from corpus_tools.loading.formats.article import Article
from corpus_tools.loading.formats.day_formats import read_days


def read(*written: str, formats: list[str]) -> tuple[list[str], str]:
    articles = [Article("x", facts={"published_on": day, "title": "Pact"}) for day in written]
    dated, remark = read_days(articles, formats=formats)
    assert all((one.text, one.facts["title"]) == ("x", "Pact") for one in dated)
    return [one.facts["published_on"] for one in dated], remark


def test_each_day_is_read_by_the_format_that_fits() -> None:
    assert read("14.05.2031", "2031/05/14", "5/14/2031", formats=["%d.%m.%Y", "%m/%d/%Y"]) == (
        ["2031-05-14", "2031/05/14", "2031-05-14"],
        "",
    )


def test_a_day_that_two_formats_read_differently_is_left_out_and_told() -> None:
    days, remark = read(
        "05/04/2031", "14/05/2031", "04/04/2031", "06/04/2031", formats=["%d/%m/%Y", "%m/%d/%Y"]
    )
    assert days == ["", "2031-05-14", "2031-04-04", ""]
    assert remark == (
        "days left out, since %d/%m/%Y and %m/%d/%Y under [columns] read them differently: 2, such "
        "as '05/04/2031'"
    )


def test_without_formats_or_days_nothing_changes() -> None:
    articles = [Article("x", facts={"published_on": "14.05.2031"}), Article("y")]
    assert read_days(articles, formats=[]) == (articles, "")
    assert read_days(articles[1:], formats=["%d.%m.%Y"]) == (articles[1:], "")
