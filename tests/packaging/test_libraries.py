"""A package that lacks a library, or holds one twice, isn't made."""

from pathlib import Path

import pytest
from windows_package import libraries
from windows_package.errors import BuildError


def with_files(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()


def loads(monkeypatch: pytest.MonkeyPatch, **loaded: list[str]) -> None:
    monkeypatch.setattr(libraries, "loaded_by", lambda path: loaded.get(path.stem, []))


def test_libraries_of_the_package_and_of_windows_are_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_files(tmp_path, "msvcp140.dll", "lib/PySide6/QtCore.pyd")
    loads(monkeypatch, QtCore=["kernel32.dll", "api-ms-win-crt-heap-l1-1-0.dll", "msvcp140.dll"])
    libraries.check_complete(tmp_path)


def test_a_library_that_is_missing_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with_files(tmp_path, "lib/PySide6/QtCore.pyd")
    loads(monkeypatch, QtCore=["kernel32.dll", "qt6core.dll"])
    with pytest.raises(BuildError, match=r"QtCore\.pyd loads qt6core\.dll"):
        libraries.check_complete(tmp_path)


def test_a_second_runtime_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with_files(tmp_path, "msvcp140.dll", "lib/shiboken6/MSVCP140.dll")
    loads(monkeypatch)
    with pytest.raises(BuildError, match=r"More than once in the package: msvcp140\.dll"):
        libraries.check_complete(tmp_path)
