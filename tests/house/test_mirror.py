"""Tests mirror the package: ``tests/a/test_b.py`` tests ``ttdn_desktop/a/b.py``, or the package ``a/b``."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
OTHERS = frozenset({"journeys", "goldens", "house", "mutation", "benchmarks", "samples"})
"""Folders of tests that belong to no one module."""


def test_each_test_file_has_its_module() -> None:
    stray = []

    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        place = path.relative_to(ROOT / "tests")
        if place.parts[0] in OTHERS:
            continue
        module = ROOT / "ttdn_desktop" / place.with_name(place.name.removeprefix("test_"))
        if not (module.is_file() or module.with_suffix("").is_dir()):
            stray.append(place.as_posix())

    assert stray == []
