"""YAML and TOML files together with the line where each value stands, and their validation."""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Callable, Mapping
from itertools import count
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar

import yaml
from pydantic import BaseModel, BeforeValidator, ValidationError

from corpus_tools.errors import Place, StudyError
from corpus_tools.study.sheets import read_text_file

Path_ = tuple[str | int, ...]
Locate = Callable[[Path_], Place]
# Every value of a YAML file is text here.
FormatNumber = Annotated[
    Literal[1], BeforeValidator(lambda written: 1 if written == "1" else written)
]
WINDOWS_PATH = (
    'A Windows path is written with forward slashes ("C:/texts") '
    "or in single quotes ('C:\\texts')."
)
_TOML_REMEDY = 'Text stands in quotation marks (name = "..."), each setting on a line of its own.'
_YAML_REMEDY = "Check the indentation (spaces, no tabs) and put text with : or # in quotes."
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
        problem = ", ".join(filter(None, (error.context, error.problem)))
        raise StudyError(
            f"is no well-formed YAML: {problem}",
            place=Place(path, mark.line + 1, mark.column + 1) if mark else Place(path),
            remedy=_YAML_REMEDY,
        ) from error
    except yaml.reader.ReaderError as error:
        before = text[: error.position].split("\n")
        raise StudyError(
            f"holds the control character {text[error.position]!r}",
            place=Place(path, len(before), len(before[-1]) + 1),
            remedy="Remove it.",
        ) from error
    except RecursionError as error:
        raise _too_deep(path) from error
    return content, lambda at: _nearest(places, at, path)


def _too_deep(path: Path) -> StudyError:
    return StudyError("is nested too deeply", place=Place(path), remedy="Write it more plainly.")


def _refuse_anchors(text: str, path: Path) -> None:
    """Repeated parts by reference let a few lines unfold into gigabytes."""
    for event in yaml.parse(text, Loader=yaml.SafeLoader):
        if isinstance(event, yaml.AliasEvent):
            raise StudyError(
                "refers to another part (*name)",
                place=_mark(event, path),
                remedy="Write it out.",
            )


def _plain(node: yaml.Node, at: Path_, places: dict[Path_, Place], path: Path) -> Any:
    """Turn a node into lists, dictionaries and text as it stands.

    YAML's own reading of ``no`` as false, 1.10 as 1.1 and 1:30 as 90 would change a codebook
    unseen.
    """
    places[at] = _mark(node, path)
    if isinstance(node, yaml.ScalarNode):
        return node.value
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, (*at, number), places, path) for number, item in enumerate(node.value)]
    content: dict[str, Any] = {}
    for key_node, value_node in node.value:
        key = key_node.value
        if not isinstance(key, str):
            raise StudyError(
                "has a key that is no word", place=_mark(key_node, path), remedy=_YAML_REMEDY
            )
        if key in content:
            raise StudyError(
                f"has the key {key!r} twice", place=_mark(key_node, path), remedy="Keep one."
            )
        content[key] = _plain(value_node, (*at, key), places, path)
        places[(*at, key)] = _mark(key_node, path)
    return content


def _mark(node: yaml.Node | yaml.Event, path: Path) -> Place:
    mark = node.start_mark
    return Place(path, mark.line + 1, mark.column + 1) if mark else Place(path)


def read_toml(path: Path) -> tuple[dict[str, Any], Locate]:
    """Return the content of a TOML file, and a function that tells where a value stands.

    Raises
    ------
    StudyError
        If it is no well-formed TOML.
    """
    text, _ = read_text_file(path)
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        problem, _, at = str(error).rpartition(" (at ")
        lines = text.split("\n")
        line, column = [int(number) for number in re.findall(r"\d+", at)] or (
            len(lines),
            len(lines[-1]) + 1,
        )
        raise StudyError(
            f"is no well-formed TOML: {problem}",
            place=Place(path, line, column),
            remedy=WINDOWS_PATH if "\\" in lines[line - 1] else _TOML_REMEDY,
        ) from error
    except RecursionError as error:
        raise _too_deep(path) from error
    places = {at: Place(path, line) for at, line in _toml_lines(text).items()}
    return content, lambda at: _nearest(places, at, path)


def _toml_lines(text: str) -> dict[Path_, int]:
    """Return the line of each table and key; tables in a list are numbered from 0."""
    lines: dict[Path_, int] = {}
    table: Path_ = ()
    for number, line in enumerate(text.split("\n"), start=1):
        if header := re.match(r"\s*(\[\[?)([^\[\]]+)\]", line):
            table = _toml_names(header[2])
            if header[1] == "[[":
                table = next((*table, n) for n in count() if (*table, n) not in lines)
            lines[table] = number
        elif key := re.match(r"([^=\[\]{},#]+)=", line):
            lines.setdefault((*table, *_toml_names(key[1])), number)
    return lines


def _toml_names(dotted: str) -> Path_:
    return tuple(name.strip().strip("\"'") for name in dotted.split("."))


def _nearest(places: Mapping[Path_, Place], at: Path_, path: Path) -> Place:
    while at and at not in places:
        at = at[:-1]
    return places.get(at, Place(path))


def validate(model: type[Model], content: Any, *, path: Path, locate: Locate) -> Model:
    """Return ``content`` as ``model``, or raise one thing wrong with it and where.

    Raises
    ------
    StudyError
        Naming file, line, what was found and what is allowed.
    """
    try:
        return model.model_validate(content)
    except ValidationError as error:
        # A misspelt key is missing under its right name, too.
        first = min(error.errors(), key=lambda found: found["type"] != "extra_forbidden")
        at = tuple(first["loc"])
        known = _known_keys(model, at[:-1])
        raise StudyError(
            _problem(first, at),
            place=locate(at) if at else Place(path),
            remedy=_remedy(first, at, known),
        ) from error


def _problem(error: Mapping[str, Any], at: Path_) -> str:
    name = ".".join(f"{part}" if isinstance(part, str) else f"{part + 1}" for part in at)
    if error["type"] == "extra_forbidden":
        return f"the key {name!r} is unknown"
    if error["type"] == "missing":
        return f"the key {name!r} is missing"
    if error["type"] in {"model_type", "dict_type"}:
        return f"{name or 'the file'}: must hold keys with values; found {error['input']!r:.80}"
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
