"""What CONTRIBUTING.md says of adding a format: one file and one line."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
LOAD = """
from pathlib import Path
from corpus_tools.loading import read_records
from corpus_tools.loading.opening import say_formats

(record,) = read_records(Path("articles")).records
print(record.format, "|", record.article.facts["title"], "|", record.article.text)
print(say_formats())
"""


def test_a_format_is_one_file_and_one_line(tmp_path: Path) -> None:
    shutil.copytree(
        ROOT / "corpus_tools", tmp_path / "corpus_tools", ignore=shutil.ignore_patterns("*.pyc")
    )
    formats = tmp_path / "corpus_tools" / "loading" / "formats"
    guide = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    section = guide.partition("## Adding a file format")[2].partition("\n## ")[0]
    (module,) = re.findall(r"```python\n(.*?)```", section, flags=re.DOTALL)
    (formats / "markdown.py").write_text(module, encoding="utf-8")
    table = (formats / "__init__.py").read_text(encoding="utf-8")
    table = table.replace("    json_lines,\n", "    json_lines,\n    markdown,\n", 1)
    table = table.replace("    plain.FORMAT,\n", "    plain.FORMAT,\n    markdown.FORMAT,\n", 1)
    (formats / "__init__.py").write_text(table, encoding="utf-8")
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.md").write_text("# No pact\nThe talks went on.")
    done = subprocess.run(
        [sys.executable, "-c", LOAD], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("Markdown | No pact | # No pact\nThe talks went on.\n")
    assert ".md" in done.stdout
