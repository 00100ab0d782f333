"""A cached folder is whole or not there."""

from pathlib import Path

import pytest
from windows_package import cache


def test_a_folder_is_filled_once_for_the_same_lock(tmp_path: Path) -> None:
    filled: list[Path] = []

    def fill(folder: Path) -> None:
        filled.append(folder)
        (folder / "wheel").touch()

    first = cache.filled(tmp_path / "new", "wheels", "lock", fill)
    assert cache.filled(tmp_path / "new", "wheels", "lock", fill) == first
    assert cache.filled(tmp_path / "new", "wheels", "other", fill) != first
    assert len(filled) == 2
    assert (first / "wheel").is_file()


def test_half_a_download_leaves_nothing(tmp_path: Path) -> None:
    def fill(folder: Path) -> None:
        (folder / "half").touch()
        raise OSError("no network")

    with pytest.raises(OSError, match="no network"):
        cache.filled(tmp_path, "wheels", "lock", fill)
    assert list(tmp_path.iterdir()) == []


def test_the_cache_lies_where_the_system_keeps_caches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "/elsewhere")
    assert cache.default_folder() == Path("/elsewhere/ttdn-desktop-windows")
    monkeypatch.delenv("XDG_CACHE_HOME")
    assert cache.default_folder() == Path.home() / ".cache" / "ttdn-desktop-windows"
