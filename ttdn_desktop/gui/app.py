"""Starting the window, and what happens to errors nobody foresaw."""

import contextlib
import gc
import logging
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSettings, QTimer, qVersion
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from ttdn_desktop.basics import console, faults
from ttdn_desktop.basics.errors import ClerkError, OutputError
from ttdn_desktop.gui import first_window, last_folder, start_box, theme, unexpected_errors
from ttdn_desktop.gui.drafting.page import DraftingPage
from ttdn_desktop.gui.first_window import FirstWindow, Wish
from ttdn_desktop.gui.format_check.files_page import FilesChecked
from ttdn_desktop.gui.format_check.page import CheckedPaper, FormatCheckPage
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.qt_texts import VietnameseTranslator
from ttdn_desktop.gui.report.page import ReportPage
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.support import event_log

log = logging.getLogger(__name__)
_SCREENSHOT_TIMEOUT_MS = 60_000
"""A judgement: the sample's pages take seconds; a machine that shows none in a minute shows none at all."""

_PAINT_MS = 400
"""A judgement: from the pages being there to their being painted, with focus frame and scroll bars."""

_SCREENSHOT_SIZE = (1366, 768)
"""The pictures in docs/ have this size, whatever the window's own is (tests/journeys/test_starting.py)."""


@dataclass(frozen=True)
class _FirstShown:
    """What the window shows first; ``page`` is written ``name`` or ``name:argument``."""

    sample: bool
    page: str
    files: tuple[Path, ...]


def run(
    *,
    sample: bool = False,
    screenshot: Path | None = None,
    page: str | None = None,
    files: tuple[Path, ...] = (),
) -> int:
    """Open the window and return the exit status when it is closed.

    Where a window of the same data folder stands open on this machine, that one comes to the front instead.

    Args:
        sample: open the sample dossier.
        screenshot: save a picture there once the preview stands, then end.
        page: ``home``, ``settings``, ``packs``, ``register``, ``ready``, ``intake:FILE``, ``check:FILE``,
            ``report`` with ``:part`` after it, or ``drafting`` with ``:section`` and ``:tab``.
        files: opened in the window, as if they were dropped on it.
    """
    first = _FirstShown(sample or (page or "").startswith("drafting"), page or "", files)
    try:
        _check_writable(screenshot)
        _choose_platform(screenshot)
        app = prepare_app()
        data_folder = DataFolder.open()
    except ClerkError as fault:
        return _report_refused_start(fault)

    events = event_log.start(data_folder.data_dir, "window")
    if screenshot is None and page is None and data_folder.is_held_here:
        if _handed_over(data_folder, Wish(tuple(map(str, files)), sample)):
            events.close()
            return 0
        # it may have been closing: then this window may write
        try:
            data_folder = DataFolder.open()
        except ClerkError as fault:
            events.close()
            return _report_refused_start(fault)

    end_watch = unexpected_errors.watch()

    try:
        return _run(app, data_folder, first, screenshot)
    finally:
        data_folder.close()
        end_watch()
        events.close()


def prepare_app() -> QApplication:
    """Return the application with its font, its language and the hook for unforeseen errors."""
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("ttdn-desktop")
    app.setApplicationDisplayName("Thông tin đối ngoại")
    # the entry and the icon of packaging/linux; Windows takes the icon of the program's file
    app.setDesktopFileName("ttdn-desktop")
    app.setWindowIcon(QIcon.fromTheme("ttdn-desktop"))
    app.setStyle("Fusion")
    translator = VietnameseTranslator(app)
    app.installTranslator(translator)
    theme.prepare_font(app)
    sys.excepthook = unexpected_errors.on_window_thread

    return app


def _handed_over(data_folder: DataFolder, wish: Wish) -> bool:
    """Whether the window that holds the data folder here has taken over what this start was for."""
    answered = first_window.hand_over(data_folder.data_dir, wish, is_held=data_folder.is_still_held)
    log.info("another window is open answered=%d", answered)
    return answered


def _run(app: QApplication, data_folder: DataFolder, first: _FirstShown, screenshot: Path | None) -> int:
    state = QSettings(str(data_folder.data_dir / "cua-so.ini"), QSettings.Format.IniFormat)
    window = MainWindow(data_folder, state)
    last_folder.keep_in(None if data_folder.read_only else state)
    theme.follow(app, window.scheme)

    if screenshot is not None:
        window.resize(*_SCREENSHOT_SIZE)
    else:
        window.fit_into(window.screen().availableGeometry())

    window.show()
    # before the first page, which may ask something: a second start must find somebody
    doorkeeper = None if data_folder.read_only else FirstWindow(data_folder.data_dir, window.grant, window)
    if doorkeeper is not None and not doorkeeper.listening:
        log.warning("no later start will find this window")

    try:
        _show_first(window, first)
        _log_shown(window)
        # what start-up made stays: without this each full collection halts a key for tens of milliseconds
        gc.freeze()
        return app.exec() if screenshot is None else _save_screenshot(app, window, screenshot)
    except ClerkError as fault:
        return _report_refusal(fault)
    finally:
        if doorkeeper is not None:
            doorkeeper.close()


def _log_shown(window: MainWindow) -> None:
    log.info(
        "window qt=%s platform=%s scale=%.2f dpi=%d screens=%d read_only=%d",
        qVersion(),
        QApplication.platformName(),
        window.devicePixelRatioF(),
        window.logicalDpiX(),
        len(QApplication.screens()),
        window.data_folder.read_only,
    )


def _show_first(window: MainWindow, first: _FirstShown) -> None:
    """Show the page asked for, else where the window starts, with the files named in it."""
    name, _, argument = first.page.partition(":")
    openers: dict[str, Callable[[], object]] = {
        "settings": window.show_settings,
        "packs": window.intake.show_packs,
        "register": window.signing.show_register,
        "consolidate": window.follow_up.consolidate,
        "ready": lambda: window.signing.show_ready(window.data_folder.open_sample()),
        "follow": lambda: window.follow_up.show_log_page(window.data_folder.open_sample()),
        "report": lambda: _show_report(window, argument or "targets"),
        "check": lambda: window.signing.show_format_check(CheckedPaper.of_file(Path(argument))),
        "check-files": lambda: window.signing.show_files_check(FilesChecked((Path(argument),))),
        "intake": lambda: window.intake.show_plan(Path(argument)),
    }

    if name in openers:
        openers[name]()
    elif first.sample and name != "home":
        _show_sample(window, *[*argument.split(":"), "", ""][:2])
    else:
        window.start()

    if first.files:
        window.open_files(first.files)


def _show_report(window: MainWindow, part: str) -> None:
    report = window.follow_up.show_report(window.data_folder.open_sample())
    if report is not None:
        report.show_part(part)


def _show_sample(window: MainWindow, section: str, tab: str) -> None:
    page = window.open_drafting(window.data_folder.open_sample())
    if page is not None and section:
        page.show_section(section)
    if page is not None and tab:
        page.show_tab(tab)


def _save_screenshot(app: QApplication, window: MainWindow, path: Path) -> int:
    """Save a picture of ``window`` once it shows what it can, then end; return the exit status."""
    page = window.page
    outcome: list[int] = []

    def take() -> None:
        saved = window.grab().save(str(path))
        outcome.append(0 if saved else _report_refusal(_write_error(path)))
        window.close()
        app.quit()

    def give_up() -> None:
        if not outcome:
            outcome.append(
                _report_refusal(
                    OutputError("Chưa dựng được trang xem trước để chụp.", "Hãy thử lại lệnh này.")
                )
            )
            app.quit()

    if isinstance(page, DraftingPage | ReportPage):
        page.preview.ready.connect(lambda: QTimer.singleShot(_PAINT_MS, take))
    elif isinstance(page, FormatCheckPage):
        page.ready.connect(lambda: QTimer.singleShot(_PAINT_MS, take))
    else:
        QTimer.singleShot(_PAINT_MS, take)

    QTimer.singleShot(_SCREENSHOT_TIMEOUT_MS, give_up)
    app.exec()
    return outcome[0] if outcome else 2


def _choose_platform(screenshot: Path | None) -> None:
    """Without a display Qt ends the process: take the picture offscreen, or say so. Raises OutputError."""
    if start_box.has_screen():
        return
    if screenshot is None:
        raise OutputError(
            "Máy này chưa có màn hình đồ họa nên không mở được cửa sổ.",
            "Hãy chạy trong phiên có màn hình, hoặc dùng các lệnh plan, pdf.",
        )
    os.environ["QT_QPA_PLATFORM"] = "offscreen"


def _check_writable(path: Path | None) -> None:
    """Refuse early what can't become a picture. Raises OutputError."""
    if path is None:
        return
    if path.suffix.lower() != ".png" or path.is_dir() or not path.absolute().parent.is_dir():
        raise _write_error(path)


def _write_error(path: Path) -> OutputError:
    return OutputError(f"Không ghi được ảnh {path}.", "Hãy chọn tên tệp .png trong thư mục có quyền ghi.")


def _report_refused_start(fault: ClerkError) -> int:
    # only where there is a data folder already: what can't be used can't keep a log either
    with contextlib.closing(event_log.start_where_kept("window")):
        return _report_refusal(fault)


def _report_refusal(fault: ClerkError) -> int:
    log.info("refused %s at %s", type(fault).__name__, faults.place(fault))
    console.tell(str(fault))
    return 2
