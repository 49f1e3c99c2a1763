"""Quotes over several sentences."""

from __future__ import annotations

from corpus_tools.quotes.joining import join_quotes
from corpus_tools.quotes.statements import Statement


def spans(found, number=0):
    quote = found.quotes["quote_id"].iloc[number]
    return found.quote_spans.loc[found.quote_spans["quote_id"] == quote, "sentence_id"].tolist()


def test_a_colon_announces_the_next_sentence(extract):
    found = extract("Moss was blunt and declared:", "“It will never work.”")
    assert found.quotes["speaker"].tolist() == ["Moss"]
    assert spans(found) == ["a:1"]


def test_a_cue_in_the_last_sentence_of_a_quotation(extract):
    found = extract("“It rains.", "It snows,” Moss said.")
    assert len(found.quotes) == 1
    assert found.quotes["sentence_id"].tolist() == ["a:1"]
    assert spans(found) == ["a:0", "a:1"]


def test_two_quotations_with_cues_of_their_own_stay_apart(extract):
    found = extract("“It rains,” Moss said.", "“It snows,” Brandt said.")
    assert found.quotes["speaker"].tolist() == ["Moss", "Brandt"]


def test_a_quotation_far_from_any_cue_has_no_speaker(extract):
    found = extract("“It rains.”", "The mill is old.")
    assert found.quotes["speaker"].tolist() == [""]
    assert found.quotes["cue_start"].tolist() == [-1]


def test_mixed_content_is_split_at_the_marks(extract):
    found = extract("Moss said the plan was “dead”.")
    assert found.quotes["kind"].tolist() == ["mixed"]
    assert found.quote_spans["in_marks"].tolist() == [False, True]


def test_a_quotation_belongs_to_the_cue_right_before_it(extract):
    found = extract('"It rains a lot," Moss said before adding: "Though the mill is dry."')
    assert found.quotes["speaker"].tolist() == ["Moss", "Moss"]
    assert spans(found, 0) == spans(found, 1) == ["a:0"]


def test_and_between_two_quotations_is_the_writers(extract):
    found = extract('"It is bad for us," Moss said, and "nobody will come to help," he added.')
    texts = found.quote_spans["end"] - found.quote_spans["start"]
    assert found.quotes["kind"].tolist() == ["direct", "direct"]
    assert texts.min() > len("and")


def test_words_in_marks_inside_a_clause_do_not_go_on(extract):
    found = extract(
        "“Savage weather,” Moss said, meaning that it is “harsh and cares for nobody at all”."
    )
    assert spans(found, 0) == ["a:0"]
    assert len(found.quotes) == 2


def test_a_name_in_marks_is_no_quotation(extract):
    title = '"Grids and Thinkers: The Meeting of Many Crafts in the Age of Steam,"'
    found = extract("Moss spoke first.", f"The panel themed {title} was part of the forum.")
    assert found.quotes.empty
    assert found.marked_spans["use"].tolist() == ["title"]


def test_a_quotation_over_two_sentences_needs_no_cue_that_is_known(extract):
    found = extract("Moss came back with “Why now?", "That was on my way home?”")
    assert spans(found) == ["a:0", "a:1"]


def test_a_quotation_inside_another_statement_belongs_to_its_own_verb(extract):
    found = extract('Moss said that Lee had told him "you will never work here again" that day.')
    assert found.quotes["speaker"].tolist() == ["Moss", "Lee"]
    assert found.quotes["kind"].tolist() == ["indirect", "direct"]
    assert found.quote_spans["in_marks"].tolist().count(True) == 1


def test_a_colon_announces_a_quotation_also_where_words_stand_in_marks_before_it(extract):
    found = extract("Moss, the “mad” mayor, said:", "“It will never work.”")
    assert found.quotes["speaker"].tolist() == ["Moss"]
    assert spans(found) == ["a:1"]


def test_of_two_statements_that_begin_at_the_same_place_the_first_stands():
    said, warned = (Statement((20, 24), "neutral", ((0, end),)) for end in (9, 14))
    drafts = join_quotes(["It rains all day, he said."], [[said, warned]], [], parts=[], turns=[])
    assert [draft.spans for draft in drafts] == [[(0, 0, 8, False)]]
