"""The documents say what is so: paths, commands, layers, versions and outputs are compared."""

from __future__ import annotations

import csv
import os
import re
import shutil
import subprocess
import sys
import tomllib
from importlib.metadata import distribution
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name
from PIL import Image
from rattler import MatchSpec

import corpus_tools
from corpus_tools.cli import main

ROOT = Path(__file__).parents[1]
README, ARCHITECTURE, CONTRIBUTING, CHANGELOG = (
    ROOT / f"{name}.md" for name in ("README", "ARCHITECTURE", "CONTRIBUTING", "CHANGELOG")
)
SAMPLE_README = ROOT / "data/sample/README.md"
REAL_README = ROOT / "data/us-china-ai/README.md"
SHARING = ROOT / "docs" / "sharing.md"
DOCUMENTS = [README, ARCHITECTURE, CONTRIBUTING, CHANGELOG, SAMPLE_README, REAL_README, SHARING]
WRITTEN = [*DOCUMENTS, ROOT / "CITATION.cff", ROOT / "environment.yml"]
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
INLINE = re.compile(r"`([^`\n]+)`")
PATH = re.compile(r"[\w.*-]+(?:/[\w.*-]*)+|[\w.-]+\.(?:md|toml|ya?ml|csv|txt|py|png|cff|ipynb)")
# Made by a command, so not in the repository.
MADE = ("data/tables.xlsx", "data/evidence.jsonl", "my-study/", "build/", ".venv", "lab/")
# Names inside a study of the reader's own.
OF_A_STUDY = {"documents.csv", "sources.csv", "study.toml", "codebook.yml"}
ADVERTISING = re.compile(
    r"powerful|seamless|state.of.the.art|cutting.edge|blazing|effortless|game.chang|unleash"
    r"|revolutionary|world.class|best.in.class|supercharge|[\U0001F300-\U0001FAFF\u2705\u2728]",
    re.IGNORECASE,
)
HOSTS = re.compile(
    r"pypi\.|pythonhosted|anaconda\.|conda\.io|registry\.|npmjs|crates\.io", re.IGNORECASE
)
MACHINE = re.compile(r"(?<![\w./])/(?:work|tmp|home|root|opt|usr|Users|mnt)\b|[A-Z]:\\")


def read(path):
    return path.read_text(encoding="utf-8")


def fences(path, language=None):
    return [body for name, body in FENCE.findall(read(path)) if language in {None, name}]


def inline(path):
    return INLINE.findall(FENCE.sub("", read(path)))


def commands(path):
    """What a reader may type: lines of fences and whatever stands in backticks."""
    return [*(line for body in fences(path) for line in body.splitlines()), *inline(path)]


def output_after(command):
    """The output that the README shows for a command."""
    blocks = FENCE.findall(read(README))
    shown = next(n for n, (_, body) in enumerate(blocks) if body.strip() == command)
    language, body = blocks[shown + 1]
    assert language == "text"
    return without_trailing_blanks(body)


def without_trailing_blanks(text):
    return [line.rstrip() for line in text.strip().splitlines()]


def run(*arguments, cwd):
    done = subprocess.run(
        [sys.executable, "-W", "error", *arguments],
        cwd=cwd,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "COLUMNS": "80", "NO_COLOR": "1", "PYTHONIOENCODING": "utf-8"},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return without_trailing_blanks(done.stdout)


def modules():
    files = (ROOT / "corpus_tools").rglob("*.py")
    return {path.relative_to(ROOT).as_posix() for path in files if "bundled" not in path.parts}


def make_targets():
    declared = re.search(r"^\.PHONY: (.+)$", read(ROOT / "Makefile"), re.MULTILINE)
    return set(declared.group(1).split())


# The map


def test_every_module_stands_in_the_map_and_nothing_else_does():
    section = read(ARCHITECTURE).partition("## Map")[2].partition("\n## ")[0]
    mapped = re.findall(r"^- `(corpus_tools/\S+)`", section, re.MULTILINE)
    assert len(mapped) == len(set(mapped))
    assert set(mapped) == modules()


def test_the_layers_are_those_of_the_import_linter():
    (contract,) = PYPROJECT["tool"]["importlinter"]["contracts"]
    (layers,) = fences(ARCHITECTURE, "layers")
    assert layers.splitlines() == contract["layers"]


def test_every_table_of_the_schema_is_listed():
    section = read(ARCHITECTURE).partition("## The tables")[2].partition("\n## ")[0]
    listed = re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE)
    assert set(listed) == set(corpus_tools.describe_tables()["table"])


# Paths and commands


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_path_in_backticks_exists(document):
    missing = [
        name
        for name in inline(document)
        if PATH.fullmatch(name)
        and not name.startswith(MADE)
        and name not in OF_A_STUDY
        and not any(any(base.glob(name)) for base in (ROOT, document.parent) if ".." not in name)
        and not (document.parent / name).exists()
    ]
    assert not missing


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_lead_to_files_that_exist(document):
    targets = re.findall(r"\]\((?!https?:)([^)#]+)", read(document))
    assert [name for name in targets if not (document.parent / name).exists()] == []


def test_every_command_that_is_named_exists_and_the_readme_names_all():
    named = {
        path: set(re.findall(r"\bcorpus-tools ([a-z]\w*)", "\n".join(commands(path))))
        for path in DOCUMENTS
    }
    assert set().union(*named.values()) == named[README] == set(main.commands)


def test_every_make_target_that_is_named_exists_and_the_readme_names_all():
    named = {
        path: set(re.findall(r"^make ([a-z][\w-]*)", "\n".join(commands(path)), re.MULTILINE))
        for path in DOCUMENTS
    }
    assert set().union(*named.values()) == named[README] == make_targets()


def test_the_readme_maps_all_notebooks():
    named = {name for name in inline(README) if name.endswith(".ipynb")}
    found = (ROOT / "notebooks").glob("*.ipynb")
    assert named == {path.relative_to(ROOT).as_posix() for path in found}


# Outputs


def test_the_python_example_prints_what_the_readme_says():
    ((_, code), (_, shown)) = re.findall(
        r"^```(python|text)\n(.*?)^```$",
        read(README).partition("## From Python")[2],
        re.MULTILINE | re.DOTALL,
    )
    assert len(code.strip().splitlines()) <= 10
    assert run("-c", code, cwd=ROOT) == without_trailing_blanks(shown)


def test_new_and_check_print_what_the_readme_says(tmp_path):
    texts = tmp_path / "articles"
    for outlet, name in [("lakeside", "a"), ("riverbend", "b"), ("riverbend", "c")]:
        (texts / outlet).mkdir(parents=True, exist_ok=True)
        (texts / outlet / f"{name}.txt").write_text(
            f"Talks begin\n\nThey meet, says {name}.\n", encoding="utf-8"
        )
    (texts / "lakeside" / "photo.jpg").write_bytes(b"\xff\xd8")
    new, check = "corpus-tools new my-study --texts articles", "corpus-tools check my-study"

    assert run("-m", "corpus_tools", *new.split()[1:], cwd=tmp_path) == output_after(new)

    sources = tmp_path / "my-study" / "sources.csv"
    with sources.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    filled = {"side_reason": "masthead", "side_confidence": "high"}
    for row, side in zip(rows, "AB", strict=True):
        row |= {"name": row["name"].capitalize(), "side": side, **filled}
    with sources.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    assert run("-m", "corpus_tools", *check.split()[1:], cwd=tmp_path) == output_after(check)


def test_the_picture_is_small_and_of_the_size_it_should_have():
    picture = ROOT / "docs" / "report.png"
    assert picture.stat().st_size < 200_000
    with Image.open(picture) as image:
        assert image.size == (1280, 900)


# Environments


def environment():
    read_in = yaml.safe_load(read(ROOT / "environment.yml"))
    assert read_in["channels"] == ["conda-forge"]
    *conda, last = read_in["dependencies"]
    assert all(isinstance(line, str) for line in conda)
    return conda, last["pip"]


def required():
    project = PYPROJECT["project"]
    listed = project["dependencies"] + project["optional-dependencies"]["dev"]
    return {
        canonicalize_name(found.name): str(found.specifier) for found in map(Requirement, listed)
    }


def test_environment_yml_names_each_dependency_with_its_lowest_version():
    conda, pip = environment()
    assert pip[-1] == "-e ."
    specs = [MatchSpec(line) for line in conda]
    assert "pip" in conda
    in_conda = {
        canonicalize_name(line.split()[0]): str(spec.version)
        for line, spec in zip(conda, specs, strict=True)
        if line != "pip"
    }
    assert in_conda.pop("python") == PYPROJECT["project"]["requires-python"]
    in_pip = {
        canonicalize_name(found.name): str(found.specifier) for found in map(Requirement, pip[:-1])
    }
    assert not in_conda.keys() & in_pip.keys()
    assert in_conda | in_pip == required()
    assert all(line == line.lower() for line in conda)


@pytest.mark.slow
def test_the_pip_part_of_environment_yml_installs_into_a_fresh_environment(tmp_path):
    _, pip = environment()
    run("-m", "venv", "fresh", cwd=tmp_path)
    folder = tmp_path / "fresh" / ("Scripts" if os.name == "nt" else "bin")
    arguments = [word for line in pip for word in line.split(" ")]
    install = [folder / "python", "-m", "pip", "install", "--quiet", *arguments]
    pinned = ["--constraint", ROOT / "constraints.txt"]
    subprocess.run([*install, *pinned], cwd=ROOT, check=True)
    script = shutil.which("corpus-tools", path=folder)
    said = subprocess.run([script, "--version"], capture_output=True, text=True, check=True)
    assert corpus_tools.__version__ in said.stdout


def test_no_pin_asks_for_a_later_python_than_the_project_does():
    lowest = re.sub(r"[^\d.]", "", PYPROJECT["project"]["requires-python"]) + ".0"
    pins = dict(line.split("==") for line in read(ROOT / "constraints.txt").splitlines())
    installed = {name: distribution(name) for name in pins}
    assert {name: found.version for name, found in installed.items()} == pins
    asked = {name: found.metadata["Requires-Python"] or "" for name, found in installed.items()}
    assert not [name for name, python in asked.items() if lowest not in SpecifierSet(python)]


def test_the_hook_before_a_commit_is_make_lint_and_nothing_remote():
    (repository,) = yaml.safe_load(read(ROOT / ".pre-commit-config.yaml"))["repos"]
    assert repository["repo"] == "local"
    assert [hook["entry"] for hook in repository["hooks"]] == ["make lint"]


# Versions


def test_the_changelog_has_an_entry_for_this_version_and_the_citation_agrees():
    citation = yaml.safe_load(read(ROOT / "CITATION.cff"))
    entries = dict(re.findall(r"^## \[([^\]]+)\](?: - (\S+))?$", read(CHANGELOG), re.MULTILINE))
    assert "Unreleased" in entries
    assert citation["version"] == corpus_tools.__version__
    assert citation["date-released"] == entries[corpus_tools.__version__]
    assert citation["license"] == PYPROJECT["project"]["license"]
    assert citation["authors"] == PYPROJECT["project"]["authors"]
    needed = {"cff-version", "message", "title", "type"}
    assert needed <= citation.keys()


# The data


@pytest.mark.parametrize("name", ["codes.csv", "act_codes.csv", "lines.csv", "planted.csv"])
def test_every_column_of_the_sample_is_explained(name):
    with (ROOT / "data" / "sample" / name).open(encoding="utf-8", newline="") as file:
        columns = set(next(csv.reader(file)))
    assert columns <= set(inline(SAMPLE_README))


def test_every_file_of_a_study_is_listed():
    for readme in (SAMPLE_README, REAL_README):
        files = {path.name for path in readme.parent.iterdir() if path.is_file()}
        assert files - {"README.md"} <= set(inline(readme))


# The tone


@pytest.mark.parametrize("document", WRITTEN, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_documents_speak_of_the_project_alone_and_do_not_advertise(document):
    text = read(document)
    for unwanted in (HOSTS, MACHINE, ADVERTISING):
        assert not unwanted.search(text), unwanted.search(text)
    assert "\u2014" not in text


def test_the_readme_stays_short():
    assert len(read(README).splitlines()) <= 250
