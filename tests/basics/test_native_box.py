"""Windows' own message box, and nothing elsewhere."""

import ctypes
from types import SimpleNamespace

import pytest

from ttdn_desktop.basics import native_box


def test_windows_shows_its_own_box_in_front(monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[tuple[object, ...]] = []
    user32 = SimpleNamespace(MessageBoxW=lambda *values: shown.append(values))
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(user32=user32), raising=False)
    assert native_box.show("Không mở được.", platform="win32")
    assert shown == [(None, "Không mở được.", "Thông tin đối ngoại", 0x10010)]


@pytest.mark.parametrize("platform", ["linux", "darwin"])
def test_elsewhere_there_is_none(platform: str) -> None:
    assert not native_box.show("Không mở được.", platform=platform)
