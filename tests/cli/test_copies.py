"""The pairs of copies as a table that people fill in a spreadsheet program."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

from corpus_tools.duplicates import read_decisions

TEXT = (
    "The council of Orle closed the fish market on Monday after a flood in its cellar.\n"
    "It is to open again when the pumps that were ordered in Nym have come by boat.\n"
)


def test_no_cell_is_a_formula_and_ids_are_read_as_they_were(
    run: Callable[..., Result], study: Path, texts: Path, tmp_path: Path
) -> None:
    names = ("@SUM(A1)/x.txt", "-2+3.txt", "+4.txt")
    for name in names:
        (texts / name).parent.mkdir(exist_ok=True)
        (texts / name).write_text(TEXT, encoding="utf-8")
    listed = "".join(f"{name},heron\n" for name in names)
    (study / "documents.csv").write_text(f"file,source_id\n{listed}", encoding="utf-8")
    path = tmp_path / "pairs.csv"
    result = run("check", study, "--copies", path)
    assert result.exit_code == 0, result.output
    with path.open(encoding="utf-8", newline="") as file:
        header, *rows = list(csv.reader(file))
    assert [row[:2] for row in rows] == [["'+4", "'-2+3"], ["'+4", "'@SUM(A1)/x"]]
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))]
    place = header.index("decision")
    filled = [[*row[:place], "different", *row[place + 1 :]] for row in rows]
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([header, *filled])
    assert read_decisions(path).to_numpy().tolist() == [
        ["+4", "-2+3", "different"],
        ["+4", "@SUM(A1)/x", "different"],
    ]


def test_reports_of_one_form_are_pointed_out(
    run: Callable[..., Result], study: Path, texts: Path
) -> None:
    assert "share text with 32 others" not in run("check", study).output
    (study / "documents.csv").unlink()
    settings = (study / "study.toml").read_text(encoding="utf-8")
    (study / "study.toml").write_text(settings.replace('documents = "documents.csv"\n', ""))
    for number in range(34):
        line = f"{number} crates of herring were sold, said the clerk of hall {number}.\n"
        (texts / "heron" / f"{number}.txt").write_text(TEXT + line, encoding="utf-8")
    output = run("check", study).output
    assert "34 of 37 documents share text with 32 others or more" in output
