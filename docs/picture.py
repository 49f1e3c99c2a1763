"""Take the picture in README.md: the top of a page of a report."""

from __future__ import annotations

import io
import shutil
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

_WINDOW = {"width": 1280, "height": 900}
_COLOURS = 128
_ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


def take_picture(page_file: Path, picture: Path) -> None:
    """Write the top of ``page_file``, as a reader with a light screen sees it, to ``picture``."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=_ARGUMENTS
        )
        page = browser.new_page(viewport=_WINDOW, color_scheme="light")
        page.goto(page_file.resolve().as_uri())
        taken = page.screenshot()
        browser.close()
    with Image.open(io.BytesIO(taken)) as whole:
        # Fewer colours: the picture stays with the repository for good.
        whole.convert("RGB").quantize(_COLOURS).save(picture, optimize=True)


if __name__ == "__main__":
    take_picture(Path(sys.argv[1]), Path(sys.argv[2]))
