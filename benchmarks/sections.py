"""Write one section of docs/performance.md anew, and leave the others."""

from __future__ import annotations

from pathlib import Path

PAGE = Path(__file__).parents[1] / "docs" / "performance.md"


def replace_section(section: str) -> None:
    """Put a section in the place of the one with the same heading, or at the end of the page."""
    heading = section.partition("\n")[0]
    page = PAGE.read_text(encoding="utf-8")
    before, _, rest = page.partition(f"\n{heading}\n")
    _, mark, after = rest.partition("\n## ")
    whole = f"{before.rstrip()}\n\n{section.strip()}\n{mark}{after}"
    PAGE.write_text(whole, encoding="utf-8")
