"""What happens to errors nobody foresaw and to Qt's own complaints: the log, and a message to the clerk."""

import contextlib
import ctypes
import logging
import re
import sys
import threading
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from ttdn_desktop.basics import faults
from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.gui import messages

log = logging.getLogger(__name__)

_QT_PLACE = re.compile(r"Q[A-Za-z]{1,40}(?:::[A-Za-z~]{1,60})?")
"""``QPainter::begin`` at the start of a message of Qt; what follows may be a file's name."""

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def on_window_thread(_kind: type[BaseException], fault: BaseException, _trace: TracebackType | None) -> None:
    """Log the fault, and show a message in Vietnamese with the code that stands in the log."""
    if isinstance(fault, KeyboardInterrupt):
        QApplication.exit(130)  # 128 and SIGINT's 2, as shells have it
        return

    if isinstance(fault, ClerkError):
        messages.show_error(QApplication.activeWindow(), fault)
        return

    code = faults.code(fault)
    log.error("unforeseen code=%s\n%s", code, faults.report(fault))
    next_step = f"Nội dung đã lưu vẫn còn. Hãy ghi lại (Ctrl+S) rồi mở lại chương trình. Mã lỗi: {code}."
    messages.show_error(
        QApplication.activeWindow(), ClerkError("Chương trình gặp lỗi ngoài dự kiến.", next_step)
    )


def watch() -> Callable[[], None]:
    """Log what other threads and Qt complain of; the function that comes back ends it.

    Qt's messages still go where they went before.
    """
    thread_hook_before = threading.excepthook
    threading.excepthook = _on_other_thread
    qt_handler_before = qInstallMessageHandler(_qt_handler)

    def end() -> None:
        threading.excepthook = thread_hook_before
        qInstallMessageHandler(qt_handler_before)

    return end


def _on_other_thread(hook_args: threading.ExceptHookArgs) -> None:
    if hook_args.exc_value is not None:
        log.error(
            "unforeseen on a thread code=%s\n%s",
            faults.code(hook_args.exc_value),
            faults.report(hook_args.exc_value),
        )


def _qt_handler(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Log category and place of a message of Qt, never its text; a developer reads it on standard error."""
    match = _QT_PLACE.match(message)
    place = match.group() if match else "none"
    log.log(_LEVELS.get(kind, logging.WARNING), "qt category=%s place=%s", context.category, place)
    if not _somebody_reads(sys.platform):
        return
    if sys.stderr is not None:  # pyright: ignore[reportUnnecessaryComparison] - pythonw has none
        with contextlib.suppress(OSError, ValueError):  # a handle that leads nowhere must not end the window
            print(message, file=sys.stderr)  # noqa: T201 - Qt's own way without a handler


def _somebody_reads(system: str) -> bool:
    """Whether Qt itself would write to standard error: on Windows only beside a console window."""
    if system != "win32":
        return True
    return bool(ctypes.WinDLL("kernel32").GetConsoleWindow())  # pyright: ignore[reportAttributeAccessIssue]
