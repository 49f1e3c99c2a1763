"""Write predictions for labelled data of others, which are read and never copied.

    python benchmarks/predict.py FOLDER OUT [--reader spacy]

FOLDER holds one folder a task, as far as there is one, with files of one JSON object a line:
sentence_tone (``text``), target_tone (``text``; ``start`` and ``end`` of the target), quotations
(``text``), cooperation_conflict (``text``, ``marked_text`` with the two parties marked) and
frames (``text``). OUT gets the same files; line i answers line i. A folder ``cleaning`` holds pages
as ``html`` and as ``lines``; OUT gets their articles as from_html.json and from_lines.json.
docs/accuracy.md says what came of it.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pandas as pd
from predict_pages import predict_from_html, predict_from_lines

from corpus_tools.acts import classify_act
from corpus_tools.bundle import bundled_folder
from corpus_tools.framing import count_frames, match_frames
from corpus_tools.framing.documents import find_document_frames
from corpus_tools.quotes import extract_quotes
from corpus_tools.schema import MENTIONS, SENTENCES
from corpus_tools.sentiment import name_polarity, read_tone, score_target_tone
from corpus_tools.study.codebook import read_codebook
from corpus_tools.text import find_sentences

CODEBOOK = bundled_folder("data/codebooks") / "generic.yml"
REFERENCE = CODEBOOK.with_name("generic_reference.csv")

Record = dict[str, Any]
# Of a pair in whose sentence no act is found: most pairs in the news talk or quarrel in words.
_UNKNOWN_CLASS = 3
_GAP = re.compile(r"\s*")
_MARK = re.compile(r"</?([st])>")


def predict_quotations(records: list[Record], reader: str) -> Iterator[Record]:
    """Yield the attributions of each article: content and source as spans of its text."""
    sentences = pd.concat(
        [_split(record["text"], str(number)) for number, record in enumerate(records)]
    )
    found = extract_quotes(SENTENCES.build(sentences), actors=(), reader=reader)
    spans = dict(list(found.quote_spans.groupby("quote_id")))
    by_document = dict(list(found.quotes.groupby("document_id")))
    for number, record in enumerate(records):
        quotes = by_document.get(str(number), found.quotes.head(0))
        yield {
            "attributions": [
                {
                    "content": _join(spans[quote.quote_id], record["text"]),
                    "source": [[quote.speaker_start, quote.speaker_end]]
                    if quote.speaker_start >= 0
                    else None,
                }
                for quote in quotes.itertuples()
                if quote.quote_id in spans
            ]
        }


def _split(text: str, name: str) -> pd.DataFrame:
    """Return the sentences of an article whose first line is its title."""
    spans = find_sentences(text)
    first_line = text.find("\n") if "\n" in text else 0
    return pd.DataFrame(
        {
            "sentence_id": f"{name}:{position}",
            "document_id": name,
            "position": position,
            "part": "title" if end <= first_line else "body",
            "start": start,
            "end": end,
            "text": text[start:end],
        }
        for position, (start, end) in enumerate(spans)
    )


def _join(spans: pd.DataFrame, text: str) -> list[list[int]]:
    """Return spans, those with nothing but white space between them as one."""
    joined: list[list[int]] = []
    for start, end in sorted(zip(spans["start"].tolist(), spans["end"].tolist(), strict=True)):
        if joined and _GAP.fullmatch(text, joined[-1][1], start):
            joined[-1][1] = end
        else:
            joined.append([start, end])
    return joined


def predict_cooperation_conflict(records: list[Record], reader: str) -> Iterator[Record]:
    """Yield the class of what the source does toward the target, each marked in the text."""
    for record in records:
        text, spans = _read_marks(record["marked_text"])
        act = classify_act(text, agent=spans.get("s"), patient=spans.get("t"))
        yield {"quad_class": _UNKNOWN_CLASS if act is None else act.quad_class}


def _read_marks(marked: str) -> tuple[str, dict[str, tuple[int, int]]]:
    """Return the text without its marks, and where the marked stretches stand."""
    spans: dict[str, tuple[int, int]] = {}
    pieces, at, length = [], 0, 0
    for mark in _MARK.finditer(marked):
        pieces.append(marked[at : mark.start()])
        length += mark.start() - at
        at = mark.end()
        start = spans.get(mark[1], (length, length))[0]
        spans[mark[1]] = (start, length)
    return "".join([*pieces, marked[at:]]), spans


def predict_frames(records: list[Record], reader: str) -> Iterator[Record]:
    """Yield for each article which generic frames it has."""
    counts = count_articles([record["text"] for record in records])
    found = find_document_frames(counts, reference=pd.read_csv(REFERENCE))
    by_document = dict(list(found.groupby("document_id")))
    for number in range(len(records)):
        rows = by_document[str(number)]
        yield {"frames": dict(zip(rows["frame"], rows["present"].tolist(), strict=True))}


def count_articles(texts: list[str]) -> pd.DataFrame:
    """Return the counts of the generic frames in articles, named by their number."""
    codebook = read_codebook(CODEBOOK)
    parts = [_split(text, str(number)) for number, text in enumerate(texts)]
    sentences = SENTENCES.build(pd.concat(parts))
    matches = match_frames(sentences, codebook=codebook)
    return count_frames(matches, sentences=sentences, codebook=codebook)


def predict_sentence_tone(records: list[Record], reader: str) -> Iterator[Record]:
    """Yield the score of each sentence by the scorer ``news``; no actor is known."""
    for record in records:
        yield {"score": read_tone(record["text"]).score}


def predict_target_tone(records: list[Record], reader: str) -> Iterator[Record]:
    """Yield the polarity of the tone toward each target, in the sentence in which it begins."""
    numbers = {text: str(n) for n, text in enumerate(dict.fromkeys(r["text"] for r in records))}
    sentences = SENTENCES.build(pd.concat([_split(*text) for text in numbers.items()]))
    found = extract_quotes(sentences, actors=(), reader=reader)
    targets = pd.DataFrame(
        {
            "mention_id": str(row),
            "document_id": numbers[record["text"]],
            "actor": "target",
            "form": "name",
            "start": record["start"],
            "end": record["end"],
        }
        for row, record in enumerate(records)
    )
    begun = sentences[["document_id", "sentence_id", "start"]].rename(columns={"start": "from"})
    mentions = pd.merge_asof(
        targets.sort_values("start"),
        begun.sort_values("from"),
        left_on="start",
        right_on="from",
        by="document_id",
    )
    scored = score_target_tone(
        sentences,
        mentions=MENTIONS.build(mentions),
        quotes=found.quotes,
        quote_spans=found.quote_spans,
        actors=(),
    )
    tones = scored.tones.set_index("mention_id")["tone"]
    for row in range(len(records)):
        yield {"polarity": name_polarity(tones[str(row)])}


TASKS: dict[str, Callable[[list[Record], str], Iterator[Record]]] = {
    "sentence_tone": predict_sentence_tone,
    "target_tone": predict_target_tone,
    "quotations": predict_quotations,
    "cooperation_conflict": predict_cooperation_conflict,
    "frames": predict_frames,
}


def main() -> None:
    """Predict every task that the folder has."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--reader", choices=["rules", "spacy"], default="rules")
    options = parser.parse_args()
    for task, predict in TASKS.items():
        for path in sorted((options.folder / task).glob("*.jsonl")):
            lines = path.read_text(encoding="utf-8").splitlines()
            records = [json.loads(line) for line in lines if line.strip()]
            answers = [json.dumps(answer) for answer in predict(records, options.reader)]
            out = options.out / task / path.name
            out.parent.mkdir(parents=True, exist_ok=True)
            out.write_text("".join(f"{line}\n" for line in answers), encoding="utf-8")
            print(f"{out}: {len(answers)} answers")  # noqa: T201
    predict_cleaning(options.folder / "cleaning", options.out / "cleaning")


def predict_cleaning(folder: Path, out: Path) -> None:
    """Write the article of each page of a folder, from its mark-up and from its lines alone."""
    for kind, predict in {"html": predict_from_html, "lines": predict_from_lines}.items():
        if (folder / kind).is_dir():
            out.mkdir(parents=True, exist_ok=True)
            answers = predict(folder)
            path = out / f"from_{kind}.json"
            path.write_text(json.dumps(answers, ensure_ascii=False), encoding="utf-8")
            print(f"{path}: {len(answers)} answers")  # noqa: T201


if __name__ == "__main__":
    main()
