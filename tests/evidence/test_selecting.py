from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import corpus_tools as ct
from corpus_tools.evidence import Evidence
from corpus_tools.schema import EVIDENCE, PASSAGES

SENTENCES = [
    # id, document, part, source, side
    ("d1:0", "d1", "title", "s1", "A"),
    ("d1:1", "d1", "body", "s1", "A"),
    ("d1:furniture:90", "d1", "furniture", "s1", "A"),
    ("d2:0", "d2", "body", "s2", "B"),
    ("d3:0", "d3", "body", "s3", ""),
]
FOUND = [
    ("d1:0", "frame", "rivalry", "advanced", "race"),
    ("d1:0", "frame", "rivalry", "negated", "rival*"),
    ("d1:0", "frame", "threat", "advanced", "threat"),
    ("d1:1", "frame", "rivalry", "negated", "race"),
    ("d1:furniture:90", "frame", "rivalry", "advanced", "race"),
    ("d2:0", "frame", "rivalry", "advanced", "race"),
    ("d2:0", "frame", "rivalry", "advanced", "race"),
    ("d2:0", "word", "race", "", ""),
    ("d3:0", "score_word", "vader:good", "", ""),
    ("d1:1", "voice", "newsroom", "", ""),
    ("d2:0", "voice", "newsroom", "", ""),
    ("d2:0", "voice", "quoted", "", ""),
    ("d2:0", "statement", "us", "direct", "Ada Voss"),
    ("d1:1", "obligation", "us|eu", "refusal", "will not"),
    ("d1:1", "act", "verbal conflict", "done", "us > eu"),
    ("d1:0", "target", "us", "negative", "−0.30: war −0.30"),
    ("d1:0", "target", "eu", "positive", "+0.30: aid +0.30"),
    ("d2:0", "target", "us", "negative", "−0.20"),
    ("d2:0", "target", "us", "negative", "−0.20"),
]
# Of the passages of d2:0 the second match and what is quoted.
QUOTED = {6: "us", 11: "us", 12: "us", 18: "us"}
SCORES = [("d1:0", 0.5), ("d1:1", 0.0), ("d2:0", -0.1), ("d3:0", 0.2)]


@pytest.fixture(scope="module")
def small() -> Evidence:
    columns = ["sentence_id", "document_id", "part", "source_id", "side"]
    sentences = pd.DataFrame(SENTENCES, columns=columns)
    spans = {"position": 0, "rule": "", "start": 0, "end": 1, "text": "x", "source": "S"}
    passages = pd.DataFrame(FOUND, columns=["sentence_id", "kind", "name", "use", "pattern"])
    scores = pd.DataFrame(SCORES, columns=["sentence_id", "score"]).assign(scorer="vader")
    return Evidence(
        sentences=EVIDENCE.build(sentences.assign(**spans)),
        passages=PASSAGES.build(
            passages.assign(
                start=0,
                end=1,
                voice=["quoted" if n in QUOTED else "newsroom" for n in range(len(FOUND))],
                speaker_actor=[QUOTED.get(n, "") for n in range(len(FOUND))],
            )
        ),
        scores=scores,
        documents=pd.DataFrame(),
        labels={},
    )


@pytest.mark.parametrize(
    ("query", "ids", "n_passages"),
    [
        ("", ["d1:0", "d1:1", "d2:0", "d3:0"], 0),
        ("frame=rivalry", ["d1:0", "d1:1", "d2:0"], 5),
        ("frame=rivalry&use=advanced", ["d1:0", "d2:0"], 3),
        # Use and frame must hold of one and the same passage.
        ("frame=threat&use=negated", [], 0),
        ("frame=rivalry&pattern=rival%2A", ["d1:0"], 1),
        ("frame=rivalry&frame=threat&side=A", ["d1:0", "d1:1"], 4),
        ("use=negated", ["d1:0", "d1:1"], 2),
        ("side=A&side=B&part=body", ["d1:1", "d2:0"], 0),
        ("side=", ["d3:0"], 0),
        ("document=d2&word=race", ["d2:0"], 1),
        # A word and a frame may be two passages of one sentence.
        ("frame=rivalry&word=race", ["d2:0"], 3),
        ("score_word=vader%3Agood", ["d3:0"], 1),
        # A voice is asked of the same passage; alone it is asked of the sentence.
        ("frame=rivalry&voice=quoted", ["d2:0"], 1),
        ("frame=rivalry&voice=newsroom&side=B", ["d2:0"], 1),
        ("frame=rivalry&by=us", ["d2:0"], 1),
        ("frame=threat&voice=quoted", [], 0),
        ("voice=quoted", ["d2:0"], 1),
        ("voice=newsroom", ["d1:1", "d2:0"], 2),
        ("by=us&voice=newsroom", [], 0),
        ("statement=us&quote=direct&speaker=Ada+Voss", ["d2:0"], 1),
        ("obligation=us%7Ceu&modality=refusal", ["d1:1"], 1),
        ("act=verbal+conflict&status=done&parties=us+%3E+eu", ["d1:1"], 1),
        ("act=verbal+conflict&status=refused", [], 0),
        # Tone and actor must hold of one and the same mention, and so must the voice.
        ("toward=us&tone=negative", ["d1:0", "d2:0"], 3),
        ("toward=us&tone=positive", [], 0),
        ("tone=positive", ["d1:0"], 1),
        ("toward=us&tone=negative&side=B&voice=quoted", ["d2:0"], 1),
        ("toward=eu&voice=quoted", [], 0),
        ("vader=zero", ["d1:1"], 0),
        ("vader=positive&vader=negative", ["d1:0", "d2:0", "d3:0"], 0),
        ("textblob=zero", [], 0),
        ("part=furniture", ["d1:furniture:90"], 0),
        ("part=furniture&frame=rivalry", ["d1:furniture:90"], 1),
        ("sentence=d2%3A0", ["d2:0"], 0),
        ("frame=nowhere", [], 0),
    ],
)
def test_queries_choose_sentences_and_passages(small, query, ids, n_passages):
    chosen = ct.select_evidence(small, query)
    assert chosen["sentence_id"].tolist() == ids
    counted = ct.count_evidence(small, query)
    assert counted["sentences"] == len(ids)
    assert counted["passages"] == n_passages == chosen["n_passages"].sum()
    assert counted["documents"] == chosen["document_id"].nunique()
    assert counted["sources"] == chosen["source_id"].nunique()


@given(
    frame=st.sampled_from(["rivalry", "dialogue", "restriction", "limits_doubt"]),
    use=st.sampled_from(["advanced", "negated"]),
    side=st.sampled_from(["Chinese", "US-leaning"]),
)
def test_counts_equal_those_of_plain_pandas(evidence, measured, grouping, frame, use, side):
    matches = measured.frame_matches.merge(grouping, on="document_id")
    fits = matches[
        (matches["frame"] == frame) & (matches["use"] == use) & (matches["group"] == side)
    ]
    counted = ct.count_evidence(evidence, ct.write_query(frame=frame, use=use, side=side))
    assert counted == {
        "sentences": fits["sentence_id"].nunique(),
        "passages": len(fits),
        "documents": fits["document_id"].nunique(),
        "sources": fits["source_id"].nunique(),
    }


def test_all_counts_of_frames_walk_back(evidence, measured):
    counts = measured.frame_counts
    queries = ct.write_query(document=counts["document_id"], frame=counts["frame"], use="advanced")
    found = [ct.count_evidence(evidence, query) for query in queries]
    assert [number["sentences"] for number in found] == counts["n_matched_sentences"].tolist()
    assert [number["passages"] for number in found] == counts["n_matches"].tolist()
