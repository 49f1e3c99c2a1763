"""Who is told to act, and who acts toward whom: counts by group, and acts against human codes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from typing import Any

import pandas as pd

from corpus_tools.compare.judging import (
    ACTED,
    ACTING,
    CLASS,
    INVENTED,
    JUDGEMENTS,
    OPPOSITE,
    SOMEBODY_ELSE,
    STATUS,
    UNLIKE,
    UNNAMED,
    answer_whether,
    collect_found,
)
from corpus_tools.compare.phrases import write_actors
from corpus_tools.compare.speaking import By, count_parts
from corpus_tools.schema import ACTS, OBLIGATIONS
from corpus_tools.study.voice_codes import ACT_CODES, OTHER, VOICE_CODES

OBLIGATION = "obligation"
_LABELS = {
    "both": "an unnamed pair",
    "other": "somebody else",
    "unspecified": "nobody in particular",
}
_ORDER = tuple(_LABELS)
ACT_CLASSES = {
    1: "verbal cooperation",
    2: "material cooperation",
    3: "verbal conflict",
    4: "material conflict",
}

_KINDS = {name: name.split()[-1] for name in ACT_CLASSES.values()}
_ANSWERS = ["agent", "patient", "quad_class", "status"]
Pair = tuple[str, str]
# For each pair of parties in a sentence the classes and the states of what passes between them.
Acts = dict[Pair, tuple[set[str], set[str]]]


def count_obligations(
    obligations: pd.DataFrame, *, grouping: pd.DataFrame, by: By = "group"
) -> pd.DataFrame:
    """Count by group or source who is told to act.

    Parameters
    ----------
    obligations
        As ``extract_obligations`` gives them; refusals and mere possibilities do not count.
    grouping
        As ``group_documents`` gives it.
    by
        The column of ``grouping`` that names the rows.

    Returns
    -------
    pandas.DataFrame
        Demands: one row per group, one column per addressee (ids of actors joined by a bar,
        both, other, unspecified), those of one actor first.
    """
    OBLIGATIONS.check(obligations)
    told = obligations[obligations["kind"] == OBLIGATION]
    known = sorted(
        set(told["addressee_actor"]) - set(_ORDER), key=lambda ids: (ids.count("|"), ids)
    )
    rows = told.assign(part=told["addressee_actor"], n_words=1)
    return count_parts(rows, grouping, by, [*known, *_ORDER])


def label_addressees(values: Iterable[object], *, names: Mapping[str, str]) -> dict[str, str]:
    """Return the name to show for each addressee.

    Examples
    --------
    >>> label_addressees(["us|china", "both"], names={"us": "US", "china": "China"})
    {'us|china': 'US and China', 'both': 'an unnamed pair'}
    """
    known = {**_LABELS, **names}
    return {str(value): write_actors(str(value), known) for value in values}


def count_acts(acts: pd.DataFrame, *, grouping: pd.DataFrame) -> pd.DataFrame:
    """Count acts by group, agent, patient, class and status.

    Parameters
    ----------
    acts
        As ``extract_acts`` gives them. Only acts of an actor of the study toward another one
        count here, and what several of them do together: these are agent and patient alike.
    grouping
        As ``group_documents`` gives it.

    Returns
    -------
    pandas.DataFrame
        One row per combination that occurs: ``group``, ``agent``, ``patient`` (ids), ``act``
        (PLOVER's class), ``status`` (done, demanded, refused, possible), ``n``,
        ``n_documents``, ``n_sources``.
    """
    ACTS.check(acts)
    between = acts[(acts["agent_actor"] != "") & (acts["patient_actor"] != "")]
    joint = between["agent_actor"].str.contains("|", regex=False)
    between = between[joint | (between["agent_actor"] != between["patient_actor"])]
    named = between.assign(act=between["quad_class"].map(ACT_CLASSES)).rename(
        columns={"agent_actor": "of", "patient_actor": "toward"}
    )
    joined = named.merge(grouping[["document_id", "source_id", "group"]], on="document_id")
    joined = joined[joined["group"] != ""].drop(columns=["agent", "patient"])
    keys = ["group", "of", "toward", "act", "status"]
    table = joined.groupby(keys).agg(
        n=("act_id", "size"),
        n_documents=("document_id", "nunique"),
        n_sources=("source_id", "nunique"),
    )
    return table.reset_index().rename(columns={"of": "agent", "toward": "patient"})


def judge_acts(act_codes: pd.DataFrame, *, codes: pd.DataFrame, acts: pd.DataFrame) -> pd.DataFrame:
    """Ask of each pair of parties in a coded sentence whether one acts toward the other, and how.

    Parameters
    ----------
    act_codes
        As ``read_act_codes`` gives them; what is negated is no act. Without any row nobody coded
        acts, and nothing is asked.
    codes
        As ``read_voice_codes`` gives them: all sentences that were coded.
    acts
        As ``extract_acts`` gives them. What begins in a coded sentence belongs to it.

    Returns
    -------
    pandas.DataFrame
        The table ``judgements``: of each coded sentence whether it holds an act, and the pairs of
        parties that the person or the program names, one of them an actor of the study. Whoever
        is not, or is not named, is "other". Three actors that agree with each other are six
        pairs. Class and status are asked where both see an act of one toward the other, and are
        right when one of those found is one of those coded.
    """
    ACT_CODES.check(act_codes)
    VOICE_CODES.check(codes)
    ACTS.check(acts)
    if act_codes.empty:
        return JUDGEMENTS.build([])
    coded = act_codes[~act_codes["negated"]]
    found = acts.assign(agent=acts["agent_actor"], patient=acts["patient_actor"])
    asked = codes.assign(coded=_collect_acts(coded, codes), found=_collect_acts(found, codes))
    rows = [row for record in asked.to_dict("records") for row in _ask_acts(record)]
    return JUDGEMENTS.build(rows)


def _collect_acts(acts: pd.DataFrame, codes: pd.DataFrame) -> pd.Series:
    answers = list(acts[_ANSWERS].itertuples(index=False, name=None))
    spans = acts.assign(answer=pd.Series(answers, index=acts.index, dtype="object"))
    return collect_found(spans, codes, "answer").map(_pair_parties)


def _pair_parties(acts: Iterable[tuple[str, str, int, str]]) -> Acts:
    """Return the acts by pair: of each agent toward each patient that is somebody else."""
    pairs: Acts = {}
    for agents, patients, quad_class, status in acts:
        for agent, patient in product(_name_parties(agents), _name_parties(patients)):
            if agent != patient:
                classes, states = pairs.setdefault((agent, patient), (set(), set()))
                classes.add(ACT_CLASSES[quad_class])
                states.add(status)
    return pairs


def _name_parties(ids: str) -> list[str]:
    return [one or OTHER for one in ids.split("|")]


def _ask_acts(record: Mapping[Any, Any]) -> Iterator[dict[str, object]]:
    """Yield the questions that the pairs of one coded sentence answer."""
    coded, found = record["coded"], record["found"]
    sentence = {name: record[name] for name in ("document_id", "start", "end", "held_back")}
    yield {**sentence, "pair": "", **answer_whether(ACTED, coded, found)}
    missed = coded.keys() - found.keys()
    for pair in sorted(coded.keys() | found.keys()):
        unit = {**sentence, "pair": " > ".join(pair)}
        answer = answer_whether(ACTING, pair in coded, pair in found)
        if pair not in coded:
            answer["error"] = _name_error(pair, missed)
        yield {**unit, **answer}
        if pair in coded and pair in found:
            for question, one, other in zip((CLASS, STATUS), coded[pair], found[pair], strict=True):
                yield {**unit, "question": question, **_compare_answers(one, other)}


def _name_error(pair: Pair, missed: Iterable[Pair]) -> str:
    """Return the error of a pair that was not coded: a coded one with a party left out, or not."""
    left_out = any(
        all(one in {OTHER, meant} for one, meant in zip(pair, other, strict=True))
        for other in missed
    )
    return UNNAMED if left_out else SOMEBODY_ELSE if missed else INVENTED


def _compare_answers(coded: set[str], found: set[str]) -> dict[str, object]:
    kinds = ({_KINDS.get(answer, "") for answer in answers} for answers in (coded, found))
    wrong = UNLIKE if set.intersection(*kinds) else OPPOSITE
    answers = {"coded": "|".join(sorted(coded)), "found": "|".join(sorted(found))}
    return {**answers, "error": "" if coded & found else wrong}
