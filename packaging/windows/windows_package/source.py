"""The clone the package is made from."""

import re
from pathlib import Path

PACKAGING = Path(__file__).resolve().parents[1]
ROOT = PACKAGING.parents[1]
ICON = ROOT / "packaging" / "icon" / "ttdn-desktop.ico"

DATE = 1_735_689_600
"""01/01/2025 00:00 UTC, the one date of all files: a clone gives the same bytes at any time."""

_VERSION = re.compile(r'^__version__ = "(\d+(?:\.\d+){1,3})"$', re.MULTILINE)


def version() -> str:
    """Return the program's version, as in ``ttdn_desktop/__init__.py``."""
    found = _VERSION.search((ROOT / "ttdn_desktop" / "__init__.py").read_text("utf-8"))
    if found is None:
        raise ValueError("ttdn_desktop/__init__.py names no version made of numbers")
    return found[1]


def four_numbers(text: str) -> tuple[int, ...]:
    """Return a version as Windows' resources want it: four numbers."""
    numbers = [int(part) for part in text.split(".")]
    return (*numbers, 0, 0, 0, 0)[:4]
