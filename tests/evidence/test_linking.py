from __future__ import annotations

import pandas as pd
import pytest

import corpus_tools as ct
from corpus_tools.compare.tones import TARGET_COUNTS, count_target_tones
from corpus_tools.evidence.linking import link_targets

NUMBERS = ("n_negative", "n_neutral", "n_positive", "n_mentions", "n_documents", "n_sources")


def count_all(evidence, links, unit):
    return {
        name: [ct.count_evidence(evidence, query)[unit] for query in queries]
        for name, queries in links.items()
    }


def test_the_table_of_sides_leads_to_what_it_counts(evidence, measured, grouping):
    balance = ct.summarize_groups(
        grouping, documents=measured.documents, sentences=measured.sentences
    )
    links = ct.link_groups(balance)
    for name, unit in (
        ("n_sources", "sources"), ("n_documents", "documents"), ("n_sentences", "sentences"),
    ):  # fmt: skip
        assert count_all(evidence, {name: links[name]}, unit)[name] == balance[name].tolist()


def test_the_side_of_those_without_one_is_blank():
    balance = pd.DataFrame({"group": ["no side"]})
    assert ct.link_groups(balance)["n_sentences"].tolist() == ["side="]


def test_the_table_of_words_leads_to_what_it_counts(evidence, measured, grouping, study):
    groups = study.settings.comparison.groups
    table = ct.compare_words(measured.word_counts, grouping=grouping, groups=groups).table.head(40)
    links = ct.link_words(table, groups=groups)
    assert set(links) < set(table.columns)
    for name, queries in links.items():
        unit = "passages" if "uses" in name else "documents" if "documents" in name else "sources"
        assert count_all(evidence, {name: queries}, unit)[name] == table[name].tolist()


def test_a_table_of_counts_leads_to_what_it_counts(evidence, measured):
    wide = measured.frame_counts.pivot(
        index="document_id", columns="frame", values="n_matched_sentences"
    )
    links = ct.link_counts(wide, rows="document", columns="frame", use="advanced")
    assert count_all(evidence, links, "sentences") == wide.to_dict("list")


def test_findings_lead_to_the_sentences_of_both_sides(evidence, measured, grouping, study):
    groups = study.settings.comparison.groups
    comparison = ct.compare_groups(
        ct.sum_frames(measured.frame_counts), grouping=grouping, groups=groups, seed=1
    )
    table, labels = comparison.table, study.codebook.labels
    queries = ct.link_findings(table)
    assert len(queries) == len(ct.summarize_comparison(table, labels=labels)) > 2
    assert queries[0] == ""
    values = ct.link_values(table)
    for query in queries[1:]:
        frame = query.partition("&")[0].removeprefix("frame=")
        row = table.index[table["measure"] == frame][0]
        parts = [ct.count_evidence(evidence, values[name][row]) for name in values]
        whole = ct.count_evidence(evidence, query)
        assert whole["sentences"] == sum(part["sentences"] for part in parts) > 0


def test_nothing_found_gives_one_blank_query(measured, grouping):
    refused = ct.compare_groups(
        ct.sum_frames(measured.frame_counts),
        grouping=grouping,
        groups=("Chinese", "nobody"),
        seed=1,
    )
    assert ct.link_findings(refused.table) == [""]
    assert ct.link_findings(refused.table.iloc[:0]) == [""]


def test_a_row_of_totals_leads_to_all_that_the_others_are_out_of(evidence, measured):
    wide = measured.frame_counts.pivot(
        index="frame", columns="document_id", values="n_matched_sentences"
    )
    wide.loc["sentences"] = measured.sentences.groupby("document_id").size()
    links = ct.link_counts(
        wide, rows="frame", columns="document", total="sentences", use="advanced"
    )
    assert count_all(evidence, links, "sentences") == wide.to_dict("list")


def test_signs_of_scores_lead_to_their_sentences(evidence, measured):
    signs = ct.count_signs(measured.sentiment_scores)
    for name, numbers in count_all(evidence, ct.link_signs(signs), "sentences").items():
        assert numbers == signs[name].tolist()


@pytest.mark.parametrize("by_voice", [False, True])
def test_mentions_by_tone_lead_to_exactly_them(evidence, measured, grouping, by_voice):
    voices = measured.voices if by_voice else None
    table = count_target_tones(measured.target_tones, grouping=grouping, voices=voices)
    links = link_targets(table)
    assert list(links) == list(table.columns[3:])
    for name, queries in links.items():
        unit = {"n_documents": "documents", "n_sources": "sources"}.get(name, "passages")
        assert count_all(evidence, {name: queries}, unit)[name] == table[name].tolist()
    assert table["n_mentions"].sum() == len(measured.target_tones)


def test_queries_of_mentions_by_tone():
    table = TARGET_COUNTS.build(
        {"actor": "us", "side": side, "voice": voice, **dict.fromkeys(NUMBERS, 1)}
        for side, voice in (("no side", "all"), ("A & B", "quoted"), ("A & B", "own"))
    )
    links = link_targets(table)
    assert links["n_negative"].tolist() == [
        "toward=us&side=&tone=negative&counts=passages",
        "toward=us&side=A+%26+B&voice=quoted&tone=negative&counts=passages",
        "toward=us&side=A+%26+B&voice=newsroom&voice=author&voice=agency&tone=negative"
        "&counts=passages",
    ]
    assert links["n_sources"][0] == "toward=us&side=&counts=sources"
    assert all(queries.empty for queries in link_targets(table.iloc[:0]).values())


def test_scores_of_headline_and_body_lead_to_their_sentences(evidence, measured, study):
    table = ct.publish_measures(study, measured).part_scores
    for name, numbers in count_all(evidence, ct.link_part_scores(table), "sentences").items():
        assert numbers == table[name].tolist()
