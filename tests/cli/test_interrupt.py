"""Ctrl-C in the middle of a report."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time

import psutil
import pytest

pytestmark = pytest.mark.slow
PATIENCE = 120


def wait_for_kernel(process):
    """Wait until a notebook's kernel runs; fail rather than wait for ever."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and process.poll() is None:
        children = psutil.Process(process.pid).children(recursive=True)
        if any("ipykernel_launcher" in " ".join(child.cmdline()) for child in children):
            return
        time.sleep(0.05)
    pytest.fail("no kernel was started")


def test_ctrl_c_names_the_notebook_and_leaves_the_former_report(sample, tmp_path):
    out = tmp_path / "report"
    out.mkdir()
    (out / ".corpus-tools-report").touch()
    (out / "index.html").write_text("the former report", encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "corpus_tools",
        "report",
        str(sample),
        "--rerun",
        "--out",
        str(out),
    ]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as process:
        wait_for_kernel(process)
        # A terminal sends the signal to the whole group.
        os.killpg(process.pid, signal.SIGINT)
        _, errors = process.communicate(timeout=PATIENCE)
    assert process.returncode == 130
    assert re.search(r"^Stopped in 01-\S+\.ipynb, (before )?cell \d+", errors, re.MULTILINE)
    assert "Traceback" not in errors
    assert (out / "index.html").read_text(encoding="utf-8") == "the former report"
    assert [path.name for path in tmp_path.iterdir()] == ["report"]
