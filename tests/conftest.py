"""What all tests share: where reference material lies, and when a skip is a failure."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

# How long a busy machine takes says nothing of the code.
settings.register_profile("any_speed", deadline=None)
settings.load_profile("any_speed")

ROOT = Path(__file__).parents[1]


@pytest.fixture(autouse=True, scope="session")
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Tests neither read nor fill the user's cache of measured studies."""
    os.environ["CORPUS_TOOLS_CACHE"] = str(tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def sample() -> Path:
    return ROOT / "data" / "sample"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The reference material beside the repository, or CORPUS_TOOLS_SHARED."""
    folder = Path(os.environ.get("CORPUS_TOOLS_SHARED", ROOT.parent / "shared"))
    if not folder.is_dir():
        pytest.skip(f"needs the reference material, which is not at {folder}")
    return folder


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]):
    """Where everything must be there (CORPUS_TOOLS_NO_SKIP=1) a skip is a failure."""
    outcome = yield
    report = outcome.get_result()
    if report.skipped and os.environ.get("CORPUS_TOOLS_NO_SKIP") == "1":
        report.outcome = "failed"
        report.longrepr = f"skipped where nothing may be skipped: {report.longrepr}"
