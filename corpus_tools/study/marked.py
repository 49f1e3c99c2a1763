"""YAML and TOML files together with the line where each value stands, and their validation."""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from corpus_tools.errors import Place, StudyError
from corpus_tools.study.sheets import read_text_file

Path_ = tuple[str | int, ...]
Locate = Callable[[Path_], Place]
Model = TypeVar("Model", bound=BaseModel)


def read_yaml(path: Path) -> tuple[Any, Locate]:
    """Return the content of a YAML file, and a function that tells where a value stands.

    Raises
    ------
    StudyError
        If it is no well-formed YAML or repeats a key.
    """
    text, _ = read_text_file(path)
    places: dict[Path_, Place] = {}
    try:
        _refuse_anchors(text, path)
        node = yaml.compose(text, Loader=yaml.SafeLoader)
        content = _plain(node, (), places, path) if node is not None else {}
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Place(path, mark.line + 1, mark.column + 1) if mark else Place(path)
        raise StudyError(
            f"is no well-formed YAML: {error.problem or error.context}",
            place=place,
            remedy="Check the indentation (spaces, no tabs) and put text with : or # in quotes.",
        ) from error
    except yaml.YAMLError as error:
        raise StudyError(f"is no well-formed YAML: {error}", place=Place(path)) from error
    return content, lambda at: _nearest(places, at, path)


def _refuse_anchors(text: str, path: Path) -> None:
    """Repeated parts by reference let a few lines unfold into gigabytes."""
    for event in yaml.parse(text, Loader=yaml.SafeLoader):
        if isinstance(event, yaml.AliasEvent):
            place = Place(path, event.start_mark.line + 1, event.start_mark.column + 1)
            raise StudyError("refers to another part (*name)", place=place, remedy="Write it out.")


def _plain(node: yaml.Node, at: Path_, places: dict[Path_, Place], path: Path) -> Any:
    """Turn a node into plain values: text as it stands, whole numbers as numbers.

    YAML's own reading of ``no`` as false and of 1.10 as 1.1 would change a codebook unseen.
    """
    place = _mark(node, path)
    places[at] = place
    if isinstance(node, yaml.ScalarNode):
        return int(node.value) if node.tag.endswith(":int") else node.value
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, (*at, number), places, path) for number, item in enumerate(node.value)]
    content: dict[str, Any] = {}
    for key_node, value_node in node.value:
        key = str(key_node.value)
        if key in content:
            raise StudyError(
                f"has the key {key!r} twice", place=_mark(key_node, path), remedy="Keep one."
            )
        content[key] = _plain(value_node, (*at, key), places, path)
        places[(*at, key)] = _mark(key_node, path)
    return content


def _mark(node: yaml.Node, path: Path) -> Place:
    return Place(path, node.start_mark.line + 1, node.start_mark.column + 1)


def read_toml(path: Path) -> tuple[dict[str, Any], Locate]:
    """Return the content of a TOML file, and a function that tells where a value stands.

    Raises
    ------
    StudyError
        If it is no well-formed TOML.
    """
    text, _ = read_text_file(path)
    try:
        content = tomllib.loads(text.removeprefix("\ufeff").replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError as error:
        raise StudyError(
            f"is no well-formed TOML: {error}",
            place=_place_of_toml_error(path, str(error)),
            remedy=_toml_remedy(text, str(error)),
        ) from error
    return content, lambda at: Place(path, _line_in_toml(text, at))


def _place_of_toml_error(path: Path, message: str) -> Place:
    found = re.search(r"line (\d+), column (\d+)", message)
    return Place(path, int(found[1]), int(found[2])) if found else Place(path)


def _toml_remedy(text: str, message: str) -> str:
    found = re.search(r"line (\d+)", message)
    lines = text.splitlines()
    line = lines[int(found[1]) - 1] if found and int(found[1]) <= len(lines) else ""
    if "\\" in line:
        return (
            "A Windows path is written with forward slashes (\"C:/texts\") "
            "or in single quotes ('C:\\texts')."
        )
    return 'Text stands in quotation marks (name = "..."), each setting on a line of its own.'


def _line_in_toml(text: str, at: Path_) -> int:
    """Return the line of the key at ``at``, or of its table, or 0."""
    *tables, key = [part for part in at if isinstance(part, str)] or [""]
    number_of_table = next((part for part in at if isinstance(part, int)), 0)
    current, seen, of_table = "", 0, 0
    for number, line in enumerate(text.splitlines(), start=1):
        header = re.match(r"\s*\[+\s*([\w.\-]+)\s*\]+", line)
        if header:
            seen = seen + 1 if header[1] == current else 0
            current = header[1]
            if current in {".".join(tables), ".".join([*tables, key])} and seen == number_of_table:
                of_table = number
        elif current == ".".join(tables) and re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*=", line):
            return number if seen == number_of_table or not tables else of_table
    return of_table


def _nearest(places: Mapping[Path_, Place], at: Path_, path: Path) -> Place:
    while at and at not in places:
        at = at[:-1]
    return places.get(at, Place(path))


def validate(model: type[Model], content: Any, *, path: Path, locate: Locate) -> Model:
    """Return ``content`` as ``model``, or raise the first thing wrong with it and where.

    Raises
    ------
    StudyError
        Naming file, line, what was found and what is allowed.
    """
    try:
        return model.model_validate(content)
    except ValidationError as error:
        first = error.errors()[0]
        at = tuple(first["loc"])
        known = _known_keys(model, at[:-1])
        raise StudyError(
            _problem(first, at), place=locate(at) if at else Place(path), remedy=_remedy(first, at, known)
        ) from error


def _problem(error: Mapping[str, Any], at: Path_) -> str:
    name = ".".join(f"{part}" if isinstance(part, str) else f"{part + 1}" for part in at)
    if error["type"] == "extra_forbidden":
        return f"the key {name!r} is unknown"
    if error["type"] == "missing":
        return f"the key {name!r} is missing"
    message = str(error["msg"]).removeprefix("Value error, ")
    return f"{name or 'the file'}: {message[:1].lower()}{message[1:]}; found {error['input']!r:.80}"


def _remedy(error: Mapping[str, Any], at: Path_, known: list[str]) -> str:
    if error["type"] not in {"extra_forbidden", "missing"} or not known:
        return ""
    close = difflib.get_close_matches(str(at[-1]), known, n=1)
    guess = f"Did you mean {close[0]!r}? " if close and error["type"] == "extra_forbidden" else ""
    return f"{guess}Known here: {', '.join(known)}."


def _known_keys(model: type[BaseModel], at: Path_) -> list[str]:
    for part in at:
        if isinstance(part, int):
            continue
        field = model.model_fields.get(part) or next(
            (f for f in model.model_fields.values() if f.alias == part), None
        )
        inner = _model_in(field.annotation) if field else None
        if inner is None:
            return []
        model = inner
    return [field.alias or name for name, field in model.model_fields.items()]


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    inner = (_model_in(part) for part in getattr(annotation, "__args__", ()))
    return next((found for found in inner if found is not None), None)
