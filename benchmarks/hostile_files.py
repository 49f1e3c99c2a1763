"""What comes of hostile and broken files, by kind: outcomes, seconds, megabytes, faults.

    python benchmarks/hostile_files.py [--seed N] [--kind TEXT] [--keep FOLDER] [--measure]

Makes the hostile files of the tests and good ones between them, loads them all as one study, one
file after the other, and prints one line per kind and every fault. ``--kind`` takes only the kinds
that hold this text; ``--keep`` leaves the study and its manifest in a new folder; ``--measure``
runs all other stages on what was loaded too.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

import pandas as pd

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests" / "loading"))
from hostile.checking import Checked, check_loading, remove_tree  # noqa: E402
from hostile.folder import make_cases  # noqa: E402
from hostile.stages import time_stages  # noqa: E402

from corpus_tools.loading.formats import FORMATS  # noqa: E402

SUFFIXES = frozenset(suffix for one in FORMATS for suffix in one.suffixes) | {".zip"}


def summarize(cases: pd.DataFrame) -> pd.DataFrame:
    """Return one row per kind: what came of its files, and the worst of each measure."""
    cases = cases.assign(
        outcome=cases["outcome"].str.replace(r"\d+ ", "", regex=True), wrong=cases["faults"] != ""
    )
    by_kind = cases.groupby("kind")
    return pd.DataFrame(
        {
            "n": by_kind.size(),
            "outcomes": by_kind["outcome"].agg(
                lambda found: "; ".join(f"{n} {what}" for what, n in found.value_counts().items())
            ),
            "seconds": by_kind["seconds"].max().round(2),
            "megabytes": by_kind["megabytes"].max().round(),
            "in_all": by_kind["in_all"].max().round(),
            "measuring": by_kind["measuring"].max().round(2),
            "wrong": by_kind["wrong"].sum(),
        }
    )


def run(folder: Path, arguments: argparse.Namespace) -> Checked:
    """Make, load and judge."""
    cases = [one for one in make_cases(arguments.seed) if arguments.kind in one.kind]
    return check_loading(cases, folder, seed=arguments.seed, suffixes=SUFFIXES)


def main() -> None:
    """Print what was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=20261123)
    parser.add_argument("--kind", default="")
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--measure", action="store_true")
    arguments = parser.parse_args()
    began = time.perf_counter()
    with tempfile.TemporaryDirectory() as temporary:
        folder = arguments.keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        checked = run(folder, arguments)
        if arguments.measure:
            print_out(time_stages(folder / "loaded.pickle", folder / "study").to_string())
        if not arguments.keep:
            remove_tree(folder / "study")
        elif len(checked.cases):
            checked.cases.to_csv(folder / "cases.csv", index=False)
    with pd.option_context("display.width", 200, "display.max_colwidth", 70):
        print_out(summarize(checked.cases).to_string() if len(checked.cases) else "no file")
    print_out("\n".join(["", f"{len(checked.list_faults())} faults", *checked.list_faults()]))
    worst = checked.cases[["seconds", "megabytes", "in_all", "measuring"]].max().round(2).to_dict()
    print_out(f"{len(checked.cases)} files, {time.perf_counter() - began:.0f} s; worst: {worst}")


def print_out(text: str) -> None:
    """Write a line."""
    sys.stdout.write(text + "\n")


if __name__ == "__main__":
    main()
