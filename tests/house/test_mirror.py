"""Tests mirror the package: ``tests/a/test_b.py`` (or ``test_b_what.py``) tests ``ttdn_desktop/a/b.py``."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging" / "windows" / "windows_package"
"""What ``tests/packaging`` mirrors."""

OTHERS = frozenset({"journeys", "goldens", "house", "mutation", "benchmarks", "samples", "fuzz"})
"""Folders of tests that belong to no one module."""


def has_module(test: Path) -> bool:
    """Whether a module or package of the test's name, or of the beginning of it, lies at the same place."""
    place = test.parent
    packaging = place.parts[:1] == ("packaging",)
    folder = PACKAGING / place.relative_to("packaging") if packaging else ROOT / "ttdn_desktop" / place
    words = test.stem.removeprefix("test_").split("_")
    names = ["_".join(words[:count]) for count in range(1, len(words) + 1)]
    return any((folder / f"{name}.py").is_file() or (folder / name).is_dir() for name in names)


def test_each_test_file_has_its_module() -> None:
    places = [path.relative_to(ROOT / "tests") for path in sorted((ROOT / "tests").rglob("test_*.py"))]
    assert [
        place.as_posix() for place in places if place.parts[0] not in OTHERS and not has_module(place)
    ] == []
