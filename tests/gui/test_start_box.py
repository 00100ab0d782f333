"""Why the program didn't start, in a box of its own."""

import pytest
from PySide6.QtWidgets import QMessageBox

from ttdn_desktop.gui import start_box


@pytest.mark.usefixtures("qtbot")
def test_the_box_says_it_in_vietnamese(monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[tuple[str, str]] = []

    def read(box: QMessageBox) -> None:
        shown.append((box.text(), box.button(QMessageBox.StandardButton.Close).text()))

    monkeypatch.setattr(QMessageBox, "exec", read)
    assert start_box.show("Không ghi được vào thư mục dữ liệu.")
    assert shown == [("Không ghi được vào thư mục dữ liệu.", "Đó&ng")]


@pytest.mark.parametrize(
    ("platform", "environment", "has"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}, True),
        ("win32", {}, True),
    ],
)
def test_without_a_screen_qt_is_left_alone(platform: str, environment: dict[str, str], has: bool) -> None:
    assert start_box.has_screen(platform, environment) is has


def test_without_a_screen_there_is_no_box(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(start_box, "has_screen", lambda: False)
    assert not start_box.show("Không mở được.")
