"""Windows' own message box, shown by its window programs alone."""

import ctypes
from types import SimpleNamespace

import pytest

from tests.systems import windows_only
from ttdn_desktop.basics import native_box

WINDOW, CONSOLE = 2, 3


def headers(subsystem: int, header_at: int = 0x80) -> bytes:
    """The beginning of a program's file, as the PE format has it."""
    image = bytearray(4096)
    image[:2] = b"MZ"
    image[0x3C:0x40] = header_at.to_bytes(4, "little")
    image[header_at : header_at + 4] = b"PE\0\0"
    image[header_at + 0x5C : header_at + 0x5E] = subsystem.to_bytes(2, "little")
    return bytes(image)


def test_windows_shows_its_own_box_in_front(monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[tuple[object, ...]] = []
    user32 = SimpleNamespace(MessageBoxW=lambda *values: shown.append(values))
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(user32=user32), raising=False)
    assert native_box.show("Không mở được.", platform="win32")
    assert shown == [(None, "Không mở được.", "Thông tin đối ngoại", 0x10010)]


@pytest.mark.parametrize(("subsystem", "seen"), [(WINDOW, True), (CONSOLE, False)])
def test_a_console_program_of_windows_may_run_where_nobody_sits(
    subsystem: int, seen: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(native_box, "_own_headers", lambda: headers(subsystem))
    assert native_box.somebody_sits_there(platform="win32") is seen
    assert native_box.somebody_sits_there(platform="linux")


@windows_only("the headers of its own program that Windows mapped")
def test_this_python_is_a_console_program() -> None:
    assert not native_box.somebody_sits_there()


@pytest.mark.parametrize("header_at", [0x80, 0xE8, 0x400])
def test_what_a_program_is_stands_in_its_headers(header_at: int) -> None:
    assert native_box.is_window_program(headers(WINDOW, header_at))
    assert not native_box.is_window_program(headers(CONSOLE, header_at))
    assert not native_box.is_window_program(b"")


@pytest.mark.parametrize("platform", ["linux", "darwin"])
def test_elsewhere_there_is_none(platform: str) -> None:
    assert not native_box.show("Không mở được.", platform=platform)
