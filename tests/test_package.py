from __future__ import annotations

import ast
import importlib
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

import corpus_tools
from corpus_tools.bundle import bundled_folder

SOURCE = Path(corpus_tools.__file__).read_text(encoding="utf-8")


def _declared_for_type_checkers() -> dict[str, str]:
    blocks = [node for node in ast.parse(SOURCE).body if isinstance(node, ast.If)]
    (block,) = [node for node in blocks if ast.unparse(node.test) == "TYPE_CHECKING"]
    imports = [node for node in block.body if isinstance(node, ast.ImportFrom)]
    assert len(imports) == len(block.body)
    return {
        name.asname or "not re-exported": str(node.module).removeprefix("corpus_tools.")
        for node in imports
        for name in node.names
    }


def test_what_is_exported_lazily_is_what_type_checkers_see() -> None:
    assert _declared_for_type_checkers() == corpus_tools._EXPORTS
    assert list(corpus_tools._EXPORTS) == sorted(corpus_tools._EXPORTS)


@pytest.mark.parametrize(("name", "room"), corpus_tools._EXPORTS.items())
def test_every_export_is_the_one_of_its_room_and_says_what_it_is(name: str, room: str) -> None:
    exported = getattr(corpus_tools, name)
    assert exported is getattr(importlib.import_module(f"corpus_tools.{room}"), name)
    assert exported.__doc__


def test_all_names_the_exports_and_the_version() -> None:
    assert (
        set(corpus_tools.__all__)
        == {*corpus_tools._EXPORTS, "__version__"}
        == set(dir(corpus_tools))
    )
    assert corpus_tools.__version__ == version("corpus-tools")


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="'corpus_tools' has no attribute 'load_document'"):
        _ = corpus_tools.load_document


def test_importing_the_package_or_its_command_line_loads_nothing_slow() -> None:
    code = "import sys, {}; print(*sorted({{m.partition('.')[0] for m in sys.modules}}))"
    slow = {"pandas", "numpy", "matplotlib", "scipy", "nltk", "statsmodels", "nbclient"}
    for module in ("corpus_tools", "corpus_tools.errors", "corpus_tools.cli"):
        run = [sys.executable, "-c", code.format(module)]
        loaded = subprocess.run(run, capture_output=True, text=True, check=True).stdout.split()
        assert "corpus_tools" in loaded
        assert not slow & set(loaded), module


@pytest.mark.parametrize("name", ["notebooks", "data/sample", "data/us-china-ai"])
def test_what_comes_with_the_package_is_there(name: str) -> None:
    assert any(bundled_folder(name).iterdir())
