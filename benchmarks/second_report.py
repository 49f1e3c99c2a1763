"""How long a second report on unchanged things takes, as a share of the first.

``python benchmarks/second_report.py [STUDY [TEXTS]]`` prints both and their ratio, with an empty
cache at the start.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def measure_report(study: str, texts: list[str], out: Path, cache: Path) -> float:
    """Return the seconds that one report takes, as a user waits for it."""
    command = [sys.executable, "-m", "corpus_tools", "report", study, *texts, "--out", str(out)]
    began = time.perf_counter()
    subprocess.run(  # noqa: S603  our own program
        command,
        check=True,
        capture_output=True,
        env={**os.environ, "CORPUS_TOOLS_CACHE": str(cache)},
    )
    return time.perf_counter() - began


def main() -> None:
    """Print what was measured."""
    study = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / "data" / "sample")
    texts = ["--texts", sys.argv[2]] if len(sys.argv) > 2 else []  # noqa: PLR2004
    with tempfile.TemporaryDirectory() as folder:
        out, cache = Path(folder) / "report", Path(folder) / "cache"
        first, second = (measure_report(study, texts, out, cache) for _ in range(2))
    sys.stdout.write(f"first {first:.1f} s, second {second:.1f} s, ratio {second / first:.2f}\n")


if __name__ == "__main__":
    main()
