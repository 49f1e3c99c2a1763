"""What the script of the evidence page filters: columns of whole numbers and their names."""

from __future__ import annotations

import json
from collections.abc import Sequence

import numpy as np
import pandas as pd

from corpus_tools.evidence import Evidence
from corpus_tools.evidence.passages import TARGET
from corpus_tools.evidence.query import PASSAGE_KEYS, read_query
from corpus_tools.report.about import PageLink
from corpus_tools.sentiment import name_sign

_COLUMNS = {
    "side": "side", "source": "source_id", "document": "document_id", "part": "part",
    "rule": "rule",
}  # fmt: skip
# Columns of few combinations stand together: one number a passage for both.
_PAIRS = (("kind", "use"), ("voice", "speaker_actor"))
_ASKED = ("word", "score_word")
ACTOR_KEYS = ("mention", "toward", "statement", "obligation", "by")
Names = dict[str, object]


def choose_passages(evidence: Evidence, queries: Sequence[str]) -> pd.DataFrame:
    """Return the passages that the page needs: all but words, and the words that are asked for.

    Parameters
    ----------
    evidence
        As ``build_evidence`` gives it.
    queries
        Those of all links to the page.

    Returns
    -------
    pandas.DataFrame
        Rows of ``evidence.passages`` with ``row`` (place of the sentence, from 0) and ``from``,
        ``to`` (code points in the sentence).
    """
    asked = {kind: _collect(queries, kind) for kind in _ASKED}
    passages = evidence.passages
    needed = ~passages["kind"].isin(_ASKED)
    for kind, names in asked.items():
        needed |= (passages["kind"] == kind) & passages["name"].isin(names)
    places = pd.DataFrame(
        {
            "sentence_id": evidence.sentences["sentence_id"],
            "row": np.arange(len(evidence.sentences)),
            "base": evidence.sentences["start"],
            "length": evidence.sentences["end"] - evidence.sentences["start"],
        }
    )
    chosen = passages[needed].merge(places, on="sentence_id")
    for name, offset in (("from", "start"), ("to", "end")):
        chosen[name] = (chosen[offset] - chosen["base"]).clip(0, chosen["length"])
    return chosen.sort_values(["row", "from", "to"], kind="stable").reset_index(drop=True)


def _collect(queries: Sequence[str], key: str) -> set[str]:
    return {value for query in queries for value in read_query(query)[0].get(key, [])}


def tabulate_evidence(
    evidence: Evidence,
    passages: pd.DataFrame,
    *,
    pages: Sequence[PageLink],
) -> Names:
    """Return what the script needs to know, as values that JSON can hold.

    Parameters
    ----------
    evidence
        As ``build_evidence`` gives it.
    passages
        As :func:`choose_passages` gives them.
    pages
        The pages that a link back may lead to.

    Returns
    -------
    dict
        ``columns`` of the sentences and ``passages``, each as numbers and the names they stand
        for; the rows of passages as steps from one to the next; offsets in UTF-16 units, as
        scripts count; ``ids`` of the sentences that are not document, colon, position.
    """
    sentences = evidence.sentences
    columns = {key: _number(sentences[name]) for key, name in _COLUMNS.items()}
    signs = evidence.scores.assign(sign=evidence.scores["score"].map(name_sign)).pivot(
        index="sentence_id", columns="scorer", values="sign"
    )
    for scorer in signs:
        columns[str(scorer)] = _number(signs[scorer].reindex(sentences["sentence_id"]).fillna(""))
    texts = sentences["text"].to_numpy()[passages["row"].to_numpy()]
    starts, ends = (_count_units(texts, passages[end]) for end in ("from", "to"))
    # The page says the tone and its words below the sentence.
    passages = passages.assign(pattern=passages["pattern"].mask(passages["kind"] == TARGET, ""))
    return {
        "columns": columns,
        "position": sentences["position"].tolist(),
        "ids": _list_ids(sentences),
        "passages": {name: _number(passages[name]) for name in ("name", "pattern")}
        | {"pairs": [[*pair, _number_pairs(passages, *pair)] for pair in _PAIRS]}
        | {"step": passages["row"].diff().fillna(passages["row"]).astype("int64").tolist()}
        | {
            "from": starts,
            "length": [end - start for start, end in zip(starts, ends, strict=True)],
        },
        "keys": {key: list(asked) for key, asked in PASSAGE_KEYS.items()},
        "labels": {"frame": dict(evidence.labels)}
        | {key: dict(evidence.actors) for key in ACTOR_KEYS},
        "pages": [[page.name, page.title] for page in pages],
    }


def _list_ids(sentences: pd.DataFrame) -> dict[str, str]:
    plain = sentences["document_id"] + ":" + sentences["position"].astype("str")
    rows = zip(sentences["sentence_id"], plain, strict=True)
    return {str(row): name for row, (name, usual) in enumerate(rows) if name != usual}


def _number(values: pd.Series) -> Names:
    codes, names = pd.factorize(values.astype("str"))
    # Numbers between them keep two patterns side by side from being words in a row of an article.
    return {"codes": codes.tolist(), "names": {str(n): str(name) for n, name in enumerate(names)}}


def _number_pairs(table: pd.DataFrame, first: str, second: str) -> Names:
    columns = table[[first, second]].astype("str")
    pairs = pd.Series(list(columns.itertuples(index=False, name=None)), dtype="object")
    codes, names = pd.factorize(pairs)
    return {"codes": codes.tolist(), "names": {str(n): list(pair) for n, pair in enumerate(names)}}


def _count_units(texts: np.ndarray, offsets: pd.Series) -> list[int]:
    pairs = zip(texts, offsets, strict=True)
    return [
        int(at) if text.isascii() else len(text[:at].encode("utf-16-le", "surrogatepass")) // 2
        for text, at in pairs
    ]


def write_json(content: object) -> str:
    r"""Return JSON in which no character could end or open a tag.

    Examples
    --------
    >>> write_json({"a": "</script>"})
    '{"a":"\\u003c/script\\u003e"}'
    """
    text = json.dumps(content, ensure_ascii=True, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
