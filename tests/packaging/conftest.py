"""The package is built on Linux, and so are its tests run; Windows has not even what they import."""

from pathlib import Path

import pytest

from tests.systems import WINDOWS


class NotHere(pytest.Module):
    """A file of tests that isn't imported."""

    def collect(self) -> list[pytest.Item]:
        pytest.skip("Linux' own: the package for Windows is built there", allow_module_level=True)


def pytest_pycollect_makemodule(module_path: Path, parent: pytest.Collector) -> pytest.Module | None:
    return NotHere.from_parent(parent, path=module_path) if WINDOWS else None
