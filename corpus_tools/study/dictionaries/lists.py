"""Dictionaries of quanteda (YAML) and of Lexicoder (``.lc3``): words below categories."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from corpus_tools.errors import Place, StudyError
from corpus_tools.study.dictionaries.items import WEIGHT, Category, Dictionary, Item, read_lines
from corpus_tools.study.marked import Locate, Path_, read_yaml

_NUMBER = re.compile(r"[-+]?[0-9]*\.?[0-9]+")
_UNNAMED = "unnamed"


def read_quanteda(path: Path) -> Dictionary:
    """Read a YAML file of quanteda, or of Lexicoder's dictionaries as quanteda gives them.

    Categories may hold words, categories, or both; names of nested ones are joined by a dot. The
    layout was compared with quanteda's own test files. A number beside a word in place of words
    is taken for a weight.

    Raises
    ------
    StudyError
        If it is no well-formed YAML, holds no categories, or is a codebook already.
    """
    content, locate = read_yaml(path)
    if not isinstance(content, dict) or not content:
        raise StudyError(
            "holds no categories", place=Place(path, 1),
            remedy="Each category is a key, with its words as a list: conflict: [clash*, row]",
        )  # fmt: skip
    if {"format", "entries"} <= content.keys():
        raise StudyError(
            "is a codebook already", place=Place(path, 1),
            remedy="Look it over with: corpus-tools codebook check",
        )  # fmt: skip
    read = Dictionary("quanteda dictionary")
    for item in _walk(content, (), read, locate):
        read.add(item)
    return read


def _walk(content: Any, at: Path_, read: Dictionary, locate: Locate) -> Iterator[Item]:
    name = ".".join(part for part in at if isinstance(part, str) and part)
    if isinstance(content, dict):
        for key, inner in content.items():
            if isinstance(inner, str) and key and _NUMBER.fullmatch(inner):
                yield Item(locate((*at, key)).line, name, f"{key}: {inner}", WEIGHT)
            else:
                yield from _walk(inner, (*at, key), read, locate)
    elif isinstance(content, list):
        read.categories.setdefault(name or _UNNAMED, Category(locate(at).line))
        for number, inner in enumerate(content):
            yield from _walk(inner, (*at, number), read, locate)
    else:
        read.categories.setdefault(name or _UNNAMED, Category(locate(at).line))
        if content or isinstance(at[-1], int):
            yield Item(locate(at).line, name or _UNNAMED, content)


def read_lexicoder(path: Path) -> Dictionary:
    """Read a ``.lc3`` file: a line ``+category``, then one word or phrase a line.

    Layout from quanteda's reader and its small test file; no dictionary of Lexicoder was seen.

    Raises
    ------
    StudyError
        If no line names a category.
    """
    read = Dictionary("Lexicoder dictionary")
    name = ""
    for number, line in enumerate(read_lines(path), start=1):
        text = line.strip()
        if text.startswith("+"):
            name = text[1:].strip() or _UNNAMED
            read.categories.setdefault(name, Category(number))
        elif text:
            problem = WEIGHT if "\t" in text else ""
            before = "" if name else "it stands before the first category"
            read.add(Item(number, name, text, before or problem))
    if not read.categories:
        raise StudyError(
            "names no category", place=Place(path, 1),
            remedy="A line + with the name of a category stands before its words.",
        )  # fmt: skip
    return read
