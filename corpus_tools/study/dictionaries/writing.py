"""Write a codebook as the YAML that studies read."""

from __future__ import annotations

import secrets
from pathlib import Path
from typing import Any

import yaml

from corpus_tools.errors import Place, StudyError
from corpus_tools.study.codebook import Codebook


class _Dumper(yaml.SafeDumper):
    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        """Indent lists below their key, as people write them."""
        super().increase_indent(flow, False)


def write_codebook(codebook: Codebook, path: Path) -> Path:
    """Write a codebook to a file, from which ``read_codebook`` reads the same.

    It is written beside its place and moved there when it is done, so a failure leaves an
    earlier file as it was. The same codebook gives the same bytes.

    Parameters
    ----------
    codebook
        What to write.
    path
        Where; a file that is there is replaced.

    Returns
    -------
    Path
        The file.

    Raises
    ------
    StudyError
        If it cannot be written.
    """
    content = codebook.model_dump(mode="json", exclude={} if codebook.note else {"note"})
    content["entries"] = [_drop_blanks(entry) for entry in content["entries"]]
    text = yaml.dump(content, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=100)
    beside = path.with_name(f".{path.stem}.new-{secrets.token_hex(4)}{path.suffix}")
    try:
        beside.write_text(text, encoding="utf-8", newline="\n")
        beside.replace(path)
    except OSError as error:
        raise StudyError(
            f"cannot be written: {error.strerror or error}",
            place=Place(path),
            remedy="Name a file in a folder that exists and that you may write to.",
        ) from error
    finally:
        beside.unlink(missing_ok=True)
    return path


def _drop_blanks(entry: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in entry.items() if value not in ("", [])}
