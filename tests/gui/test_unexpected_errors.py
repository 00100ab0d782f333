"""What the log says of a message of Qt: its place in Qt, never a file's name."""

import logging

import pytest
from PySide6.QtCore import QMessageLogContext, QtMsgType

from ttdn_desktop.gui import unexpected_errors
from ttdn_desktop.gui.unexpected_errors import _qt_handler as qt_handler


@pytest.mark.parametrize(
    ("kind", "message", "level", "place"),
    [
        (
            QtMsgType.QtWarningMsg,
            "QPainter::begin: failed for /home/an/hồ sơ.docx",
            "WARNING",
            "QPainter::begin",
        ),
        (QtMsgType.QtCriticalMsg, "QFont: no font", "ERROR", "QFont"),
        (QtMsgType.QtInfoMsg, "/home/an/hồ sơ.docx is missing", "INFO", "none"),
    ],
)
def test_a_message_of_qt_is_logged_by_its_place(
    caplog: pytest.LogCaptureFixture, kind: QtMsgType, message: str, level: str, place: str
) -> None:
    with caplog.at_level(logging.DEBUG):
        qt_handler(kind, QMessageLogContext(), message)
    record = caplog.records[-1]
    assert (record.levelname, record.getMessage().endswith(f"place={place}")) == (level, True)
    assert "hồ sơ" not in record.getMessage()


@pytest.mark.parametrize(
    ("system", "console", "read"), [("linux", 0, True), ("win32", 0, False), ("win32", 7, True)]
)
def test_qts_messages_are_written_where_a_console_shows_them(
    system: str, console: int, read: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Kernel:
        def __init__(self, _name: str) -> None: ...

        def GetConsoleWindow(self) -> int:  # noqa: N802 - Windows' name
            return console

    monkeypatch.setattr("ctypes.WinDLL", Kernel, raising=False)
    assert unexpected_errors._somebody_reads(system) is read
