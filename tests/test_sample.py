"""The constructed sample: its files, what was planted in it, whether the whole chain finds that."""

from __future__ import annotations

import random
import re

import pandas as pd
import pytest

import corpus_tools as ct
from corpus_tools.compare import is_found
from corpus_tools.loading import summarize_files, summarize_loading
from corpus_tools.loading.formats import RawFile
from corpus_tools.loading.opening import find_format, read_with

ELIGIBLE = [
    "coop_opportunity", "shared_risk_gov", "rivalry", "security_threat", "restriction",
    "decoupling_cost", "sci_exchange", "global_good", "tech_leadership", "limits_doubt",
    "trust", "economic_stakes",
]  # fmt: skip


@pytest.fixture(scope="module")
def study(sample):
    return ct.read_study(sample)


@pytest.fixture(scope="module")
def measured(study):
    return ct.measure_study(study)


@pytest.fixture(scope="module")
def codes(sample):
    return pd.read_csv(sample / "codes.csv", keep_default_na=False)


@pytest.fixture(scope="module")
def planted(sample):
    return pd.read_csv(sample / "planted.csv", keep_default_na=False).set_index("frame")


def compare(study, measured, sources):
    grouping = ct.group_documents(measured.documents, sources=sources)
    return ct.compare_groups(
        ct.sum_frames(measured.frame_counts),
        grouping=grouping,
        groups=study.settings.comparison.groups,
        seed=study.settings.seed,
        label=study.label,
    )


def advanced(codes):
    body = codes[codes["part"].isin(["body", "list_item"])]
    frames = body.assign(frame=body["frames"].str.split("|")).explode("frame")
    frames = frames[frames["frame"].str.endswith("=advanced")]
    return frames.assign(frame=frames["frame"].str.removesuffix("=advanced"))


def test_twelve_articles_a_side_from_six_outlets_a_side_on_the_same_six_events(measured, codes):
    documents = measured.documents.merge(measured.sources, on="source_id")
    events = codes.drop_duplicates("document_id")[["document_id", "event"]]
    table = documents.merge(events, on="document_id").groupby(["side", "event"]).size().unstack()
    assert documents.groupby("side")["source_id"].nunique().to_dict() == {
        "Chinese": 6,
        "US-leaning": 6,
    }
    assert (table == 2).all(axis=None)
    assert table.shape == (2, 6)
    assert documents.groupby(["side", "genre"]).size().unstack().T.nunique(axis=1).eq(1).all()


# The files


def test_the_receipt_counts_24_articles_and_five_files_that_are_none(measured):
    receipt = summarize_loading(measured.loaded).set_index("outcome")["n_records"]
    assert receipt.to_dict() == {
        "found": 29, "kept": 24,
        "dropped: duplicate": 2, "dropped: empty": 2, "dropped: unreadable": 1,
    }  # fmt: skip
    dropped = measured.dropped.set_index("file")["reason"]
    assert dropped.to_dict() == {
        "dialogue-copperfield.docx": "unreadable",
        "exchange-millpond.txt": "empty",
        "open-model-prairie.html": "duplicate",
        "prairie-world.html": "empty",
        "summit-lotusferry.txt": "duplicate",
    }


def test_each_dropped_file_says_what_it_is(measured):
    details = measured.dropped.set_index("file")["detail"]
    assert "menus and no article" in details["prairie-world.html"]
    assert "no text" in details["exchange-millpond.txt"]
    assert "save it anew" in details["dialogue-copperfield.docx"]
    assert "open-model-copperfield" in details["open-model-prairie.html"]
    assert "summit-pearlgate" in details["summit-lotusferry.txt"]


def test_articles_come_in_six_formats(measured):
    by_format = summarize_files(measured.loaded).set_index("format")
    assert by_format["n_kept"].to_dict() == {
        "PDF": 2, "Word": 2, "json lines": 3, "not recognised": 0, "table": 6, "text": 7, "web page": 4,
    }  # fmt: skip
    encodings = measured.documents.set_index("document_id")["encoding"]
    assert encodings["announcement-ninebridge"] == "cp1252"
    assert encodings["exchange-lotusferry"] == "utf-16"
    # It says iso-8859-1, in which the curly quotes would be control characters.
    assert encodings["summit-bluestem"] == "cp1252"


def test_the_copies_are_found_beside_their_originals(measured):
    pairs = measured.duplicate_pairs
    same = pairs[pairs["verdict"] == "same"].sort_values("document_a")
    assert same[["document_a", "document_b", "kind"]].to_numpy().tolist() == [
        ["open-model-copperfield", "open-model-prairie", "near"],
        ["summit-lotusferry", "summit-pearlgate", "near"],
    ]
    groups = measured.duplicate_groups.set_index("document_id")
    assert len(groups) == 26
    told_twice = groups[groups["n_documents"] > 1]
    assert told_twice["story_id"].value_counts().to_dict() == {
        "open-model-copperfield": 2, "summit-pearlgate": 2,
    }  # fmt: skip


def test_a_copy_has_three_quarters_of_the_sentences_and_comes_later(measured, study):
    listed = study.listed.set_index("document_id")
    sentences = measured.sentences[measured.sentences["part"] == "body"]
    for pair in measured.duplicate_pairs.itertuples():
        copy, original = sorted(
            (pair.document_a, pair.document_b),
            key=set(measured.documents["document_id"]).__contains__,
        )
        assert pair.n_shared_sentences == 0.75 * (sentences["document_id"] == original).sum()
        assert listed["published_on"][copy] > listed["published_on"][original]
        assert listed["source_id"][copy] != listed["source_id"][original]


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_web_pages_name_what_the_study_says_of_them(study, language):
    """Their day is left aside: it is taken for a slip until the year 2031 has come."""
    outlets = study.sources.set_index("source_id")["name"]
    pages = study.listed[study.listed["file"].str.endswith(".html")]
    wrong = pages["file"] == "exchange-redplum.html"
    for row in pages[wrong if language == "de" else ~wrong].itertuples():
        raw = RawFile(row.file, (study.texts / row.file).read_bytes())
        (article,) = read_with(find_format(raw), raw)
        named = ("title", "author", "outlet", "language")
        facts = [article.facts[name] for name in named]
        assert facts == [row.title, row.author, outlets[row.source_id], language]


def test_no_running_head_page_number_or_parted_word_of_the_printed_page_is_left(measured):
    text = measured.documents.set_index("document_id")["text"]["export-rule-jadewharf"]
    assert "Saturday edition" not in text
    assert not re.search(r"^\d+$", text, re.MULTILINE)
    assert not re.search(r"\w-\s|\u00ad", text)


def test_what_is_kept_is_what_was_coded_word_for_word(measured, codes):
    """Whatever format an article comes in."""
    kept = measured.sentences.sort_values(["document_id", "position"])
    coded = codes.sort_values(["document_id", "start"])
    by_document = [table.groupby("document_id")["text"].agg(" ".join) for table in (kept, coded)]
    assert by_document[0].to_dict() == by_document[1].to_dict()


def test_every_line_is_labelled_by_hand(measured, sample):
    lines = pd.read_csv(sample / "lines.csv", keep_default_na=False)
    for document_id, text in measured.documents.set_index("document_id")["text"].items():
        labelled = lines[lines["document_id"] == document_id]
        told = [text[row.start : row.end] for row in labelled.itertuples()]
        assert told == [line.strip() for line in text.splitlines() if line.strip()]


# The articles


def test_articles_have_250_to_450_words(measured):
    words = ct.summarize_segments(measured.segments, documents=measured.documents)["n_words_kept"]
    assert words.between(250, 450).all()


def test_the_directions_come_from_the_recorded_seed(planted):
    drawn = random.Random(int(planted["seed"].iloc[0]))
    order = drawn.sample(ELIGIBLE, len(ELIGIBLE))
    strong = drawn.sample(["Chinese", "Chinese", "US-leaning", "US-leaning"], 4)
    moderate = drawn.sample(["Chinese", "US-leaning"], 2)
    assert list(planted.index) == order
    assert list(planted["higher_side"]) == [*strong, *moderate, *[""] * 6]


def test_the_codes_hold_what_was_planted(codes, planted, measured):
    side = measured.documents.merge(measured.sources, on="source_id")
    side = side.set_index("document_id")["side"]
    counts = advanced(codes).groupby(["document_id", "frame"]).size()
    for frame, plan in planted[planted["planted"] != "free"].iterrows():
        for document_id in side.index:
            n = counts.get((document_id, frame), 0)
            higher = plan["higher_side"] in {"", side[document_id]}
            column = "sentences_per_article_" + ("higher" if higher else "other")
            assert str(n) in str(plan[column]).split(" or "), (document_id, frame)


def test_codes_point_at_the_sentences_they_are_of(codes, measured):
    texts = measured.documents.set_index("document_id")["text"]
    pointed = [texts[row.document_id][row.start : row.end] for row in codes.itertuples()]
    assert pointed == list(codes["text"])


def test_codes_name_known_frames_uses_and_actors(codes, study):
    pairs = codes["frames"].str.split("|").explode().replace("", None).dropna()
    assert set(pairs.str.partition("=")[0]) <= set(study.codebook.ids)
    assert set(pairs.str.partition("=")[2]) == {"advanced", "contested", "negated", "mentioned"}
    assert set(codes["voice"]) <= {"", "newsroom", "author", "agency", "quoted"}
    assert set(codes["obligation"]) <= {"", "us", "china", "both", "other", "unspecified"}


def test_planted_differences_have_the_right_sign(study, measured, planted):
    table = compare(study, measured, measured.sources).table.set_index("measure")
    for frame, plan in planted[planted["higher_side"] != ""].iterrows():
        higher = "value_a" if plan["higher_side"] == table["group_a"].iloc[0] else "value_b"
        lower = "value_b" if higher == "value_a" else "value_a"
        assert table.loc[frame, higher] > table.loc[frame, lower], frame


def test_strong_differences_are_found_and_equal_ones_are_not_called_different(
    study, measured, planted
):
    table = compare(study, measured, measured.sources).table
    found = set(table.loc[is_found(table), "measure"])
    assert set(planted.index[planted["planted"] == "strong"]) <= found
    assert found <= set(planted.index[planted["planted"].isin(["strong", "moderate"])])


@pytest.mark.parametrize("seed", [20261122, 1, 2, 3, 4])
def test_nothing_is_found_when_the_sides_are_shuffled(study, measured, seed):
    table = compare(study, measured, ct.shuffle_groups(measured.sources, seed=seed)).table
    assert not is_found(table).any()


def test_every_finding_says_constructed(study, measured):
    comparison = compare(study, measured, measured.sources)
    assert all(sentence.startswith("[constructed] ") for sentence in comparison.text)


def test_the_traps_are_in_the_texts(measured):
    whole = "\n".join(measured.documents["text"])
    for trap in (
        r"The Washington Millpond Gazette", r"\bus\b", r"\bUS\b", r"U\.S\. [A-Z]", "[“”]", "\u00a0",
        "over competition", r"\burged to\b", r"[A-Z]\w*[üöéø]\w*", r"so-called",
    ):  # fmt: skip
        assert re.search(trap, whole), trap


def test_accuracy_on_the_events_kept_out_of_all_tuning(measured, codes, study):
    """A floor under what was measured (F1 .75 over all entries), so that it cannot slide."""
    held_back = codes[codes["held_back"] == "yes"]
    coded = {
        (row.document_id, row.start, pair.removesuffix("=advanced"))
        for row in held_back.itertuples()
        for pair in row.frames.split("|")
        if pair.endswith("=advanced")
    }
    matches = measured.frame_matches[measured.frame_matches["use"] == "advanced"]
    joined = matches.merge(held_back, on="document_id", suffixes=("", "_coded"))
    inside = joined[
        (joined["start_coded"] <= joined["start"]) & (joined["end"] <= joined["end_coded"])
    ]
    matched = set(
        inside[["document_id", "start_coded", "frame"]].itertuples(index=False, name=None)
    )
    f1 = 2 * len(coded & matched) / (len(coded) + len(matched))
    assert f1 > 0.7
