"""Pages, lists and stumps that we wrote: half of the wordings before the rules, unseen by them."""

from __future__ import annotations

import re
from pathlib import Path

import pandas as pd
import pytest

from corpus_tools.cleaning.changing import change_segments
from corpus_tools.cleaning.error_pages import find_error_page
from corpus_tools.cleaning.headline_lists import find_headline_list
from corpus_tools.cleaning.labelled_line import read_lines
from corpus_tools.cleaning.non_articles import NonArticles, find_non_articles
from corpus_tools.cleaning.segments import label_segments
from corpus_tools.cleaning.splitting import split_sentences
from corpus_tools.schema import DROPPED
from corpus_tools.study.settings import DropSettings, KeepSettings

FOLDER = Path(__file__).with_name("non_articles")
# The rules for whole pages take them already: no sentence of eight words stands in them.
TAKEN_BY_OTHER_RULES = {
    "ten-things", "bare-list", "poem", "german-poem", "interview", "results", "timeline", "letter",
    "live-ticker", "timeline-button",
}  # fmt: skip


def read(name: str) -> dict[str, str]:
    """Return the documents of a file by their names."""
    pieces = re.split(r"^=== (.+)\n", (FOLDER / name).read_text("utf-8"), flags=re.MULTILINE)[1:]
    return dict(zip(pieces[::2], map(str.strip, pieces[1::2]), strict=True))


def find(
    texts: dict[str, str],
    *,
    title: str = "unknown",
    format_name: str = "text",
    lines: tuple[str, ...] = (),
    rules: tuple[str, ...] = (),
) -> NonArticles:
    documents = pd.DataFrame(
        {"document_id": list(texts), "text": list(texts.values())}, dtype="str"
    )
    documents = documents.assign(title=title, file=documents["document_id"] + ".txt")
    keep = KeepSettings(lines=lines, rules=rules)
    labelled = label_segments(documents)
    segments = change_segments(
        labelled, documents=documents, keep=keep, drop=DropSettings()
    ).segments
    return find_non_articles(
        segments,
        sentences=split_sentences(segments, documents=documents),
        documents=documents,
        files=pd.DataFrame({"file": documents["file"], "format": format_name}),
        keep_lines=keep.lines,
    )


def share_found(name: str, *, prefix: str) -> float:
    texts = {key: text for key, text in read(name).items() if key.startswith(prefix)}
    assert len(texts) >= 8
    return len(find(texts).dropped) / len(texts)


def test_errors_and_gates_are_dropped_and_quoted() -> None:
    texts = {name: text for name, text in read("error_pages.txt").items() if "-" in name}
    dropped = find(texts).dropped.set_index("record_id")
    assert dropped.loc["plain-404", "reason"] == "no_article"
    assert dropped.loc["plain-404", "detail"] == (
        "an error or a gate: “404 Not Found”; save the page anew; if it is an article, name its "
        'lines under [keep]: lines = ["plain-404:L1"]'
    )
    assert "“Página no encontrada”" in dropped.loc["spanish-404", "detail"]
    assert "“页面不存在”" in dropped.loc["chinese-404", "detail"]


# "last" are wordings that no rule was ever written for.
@pytest.mark.parametrize(("prefix", "least"), [("held-", 0.95), ("fresh-", 1.0), ("last-", 0.3)])
def test_errors_in_other_words_are_dropped(prefix: str, least: float) -> None:
    assert share_found("error_pages.txt", prefix=prefix) >= least


def test_lists_of_headlines_are_dropped_and_quoted() -> None:
    texts = read("fronts.txt")
    dropped = find(texts).dropped.set_index("record_id")
    lists = dropped.index[dropped["reason"] == "no_article"]
    # Fronts whose headlines have nothing below them are left to the rules for whole pages.
    assert set(lists) == set(texts) - {"home", "held-home"}
    assert dropped.loc["tag", "detail"].startswith(
        "a list of headlines: “Orle doubles tariff on foreign rope / Nym answers with tariff on "
        "smoked fish”; save the articles themselves"
    )


def test_cut_articles_stay_and_are_told_of() -> None:
    texts = read("stumps.txt")
    found = find(texts)
    assert found.dropped.empty
    assert found.stumps["document_id"].tolist() == list(texts)
    assert found.stumps.loc[0].to_dict() == {
        "document_id": "continue-en",
        "file": "continue-en.txt",
        "remark": "the text of continue-en is cut off at “Subscribe to continue reading”: save it "
        "whole, or leave it out with [[select.exclude]]",
    }
    assert "“[+3412 chars]”" in found.stumps.set_index("document_id").loc["cut-table", "remark"]


def test_true_articles_stay_untouched() -> None:
    texts = read("articles.txt")
    found = find(texts)
    assert len(texts) >= 54
    assert set(found.dropped["record_id"]) <= TAKEN_BY_OTHER_RULES
    assert set(found.dropped["reason"]) <= {"empty"}
    assert found.stumps.empty


def test_an_article_before_a_pitch_of_its_page_is_no_stump() -> None:
    article = read("stumps.txt")["continue-en"].removesuffix("Subscribe to continue reading")
    pitch = "Subscribe to our newsletter\nAlready a subscriber? Sign in"
    assert find({"a": article + pitch}).stumps.empty
    goes_on = "Subscribe to continue reading\nThe mayor hopes for a new pier by next winter."
    assert find({"a": article + goes_on}).stumps.empty


def test_a_brief_on_a_page_that_asks_for_scripts_stays() -> None:
    brief = "Mayor of Orle resigns\nThe mayor of Orle resigned on Monday after the fog."
    asked = "Please enable JavaScript\n404 Not Found\nCookies are disabled in your browser."
    assert find({"a": f"{brief}\n{asked}"}).dropped.empty


def test_short_lines_in_a_row_are_no_name_of_a_site() -> None:
    *names, asked = read_lines("Ana Tarn\nJon Sarn\nMira Orle\nEnable JavaScript and reload.")
    assert find_error_page([*names, asked], kept=names) == ""
    assert find_error_page([*names, asked], kept=names[:1]) == "Enable JavaScript and reload."


@pytest.mark.parametrize(
    "sentence", ["नीम का बंदरगाह मंगलवार को बंद हो गया।", "هل أغلق ميناء نيم أبوابه يوم الثلاثاء؟"]
)
def test_sentences_of_other_scripts_are_no_headlines(sentence: str) -> None:
    lines = [f"{sentence}\n{day} May 2031" for day in range(1, 8)]
    text = "\n".join([*lines, "Load more"])
    assert find_headline_list(read_lines(text)) == ""
    assert "no_article" not in set(find({"a": text}).dropped["reason"])


def test_a_title_alone_is_no_article() -> None:
    found = find({"t.csv:2": "Fog over the bay"}, title="Fog over the bay").dropped
    assert found["reason"].tolist() == ["empty"]
    assert found["detail"].tolist() == [
        "its whole text is its title: “Fog over the bay”; give its text, or say under [columns] "
        "which column holds it; if it is an article, name its lines under [keep]: lines = "
        '["t.csv:2:L1"]'
    ]
    body = "Fog over the bay\nFerries stayed in port."
    assert find({"a": body}, title="Fog over the bay").dropped.empty


def test_of_a_web_page_some_sentence_of_the_body_is_asked_for() -> None:
    text = "Fog over the bay of Orle"
    assert find({"a": text}).dropped.empty
    detail = find({"a": text}, format_name="web page").dropped["detail"].tolist()
    assert "only short lines such as “Fog over the bay of Orle”" in detail[0]


def test_furniture_alone_is_empty_and_its_rules_are_named() -> None:
    found = find({"a": "Share\nSubscribe to our newsletter", "b": "—"}).dropped
    assert found["reason"].tolist() == ["empty", "empty"]
    assert "all of it is page furniture (" in found.loc[0, "detail"]
    assert 'lines = ["a:L2"] or rules = ["' in found.loc[0, "detail"]
    assert found.loc[1, "detail"].startswith("there are no words in it")


@pytest.mark.parametrize(
    ("file", "name"),
    [("error_pages.txt", "social"), ("fronts.txt", "teasers"), ("fronts.txt", "stamps"),
     ("articles.txt", "letter")],
)  # fmt: skip
def test_the_line_that_the_detail_names_keeps_the_document(file: str, name: str) -> None:
    texts = {name: read(file)[name], "other": read("error_pages.txt")["plain-404"]}
    detail = find(texts).dropped.set_index("record_id").loc[name, "detail"]
    line = re.search(r'lines = \["(.+?)"\]', detail)
    assert line
    found = find(texts, lines=(line[1],))
    assert found.dropped["record_id"].tolist() == ["other"]


def test_lines_that_told_are_given_back_and_lines_that_are_not_there_tell_nothing() -> None:
    texts = {"a": read("error_pages.txt")["plain-404"], "b": "It rained in Orle on Monday."}
    found = find(texts, lines=("a:L1", "b:L1"))
    assert found.dropped.empty
    assert found.kept_lines == ("a:L1",)
    assert find(texts, lines=("a:L99",)).dropped["record_id"].tolist() == ["a"]


def test_a_rule_that_is_kept_keeps_what_it_took() -> None:
    texts = {"a": read("fronts.txt")["home"]}
    assert find(texts).dropped["reason"].tolist() == ["empty"]
    assert find(texts, rules=("outside_article",)).dropped.empty


def test_segments_of_documents_that_were_left_out_are_passed_over() -> None:
    documents = pd.DataFrame(
        {"document_id": ["a", "b"], "title": "unknown", "text": "404 Not Found", "file": "t.csv"}
    )
    segments = label_segments(documents)
    found = find_non_articles(
        segments,
        sentences=split_sentences(segments, documents=documents),
        documents=documents[:1],
        files=pd.DataFrame({"file": ["t.csv"], "format": ["table"]}),
    )
    assert found.dropped["record_id"].tolist() == ["a"]


def test_nothing_is_found_in_nothing() -> None:
    found = find({})
    assert found.dropped.columns.tolist() == list(DROPPED.dtypes)
    assert (len(found.dropped), len(found.stumps), found.kept_lines) == (0, 0, ())


def test_elided_words_of_french_errors_are_known() -> None:
    said = "Page introuvable\nOups ! L’adresse de l’article n’est pas correcte."
    assert find({"a": said}).dropped["reason"].tolist() == ["no_article"]
