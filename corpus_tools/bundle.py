"""Where the notebooks and studies that come with the package lie."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent


def bundled_folder(name: str) -> Path:
    """Return a folder that comes with the package: ``notebooks`` or ``data/sample``.

    In a checkout it lies beside the package, in an installation inside it.
    """
    beside = _PACKAGE.parent / name
    in_checkout = (_PACKAGE.parent / "pyproject.toml").is_file()
    return beside if in_checkout else _PACKAGE / "bundled" / name
