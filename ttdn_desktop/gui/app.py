"""Starting the window, and what happens to errors nobody foresaw."""

import gc
import logging
import os
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSettings, QTimer, qVersion
from PySide6.QtWidgets import QApplication

from ttdn_desktop.basics.errors import ClerkError, OutputError
from ttdn_desktop.gui import theme, unexpected_errors
from ttdn_desktop.gui.drafting.page import DraftingPage
from ttdn_desktop.gui.format_check.page import CheckedPaper
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.qt_texts import Vietnamese
from ttdn_desktop.gui.report.page import ReportPage
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.support import event_log

log = logging.getLogger(__name__)
_PATIENCE_MS = 60_000


def run(*, sample: bool = False, screenshot: Path | None = None, page: str | None = None) -> int:
    """Open the window and return the exit status when it is closed.

    Args:
        sample: open the sample dossier.
        screenshot: save a picture there once the preview stands, then end.
        page: ``home``, ``settings``, ``packs``, ``register``, ``ready``, ``intake:FILE``, ``check:FILE``,
            ``report`` with ``:part`` after it, or ``drafting`` with ``:section`` and ``:tab``.
    """
    try:
        _writable(screenshot)
        _choose_platform(screenshot)
        app = prepared_app()
        desk = DataFolder.open()
    except ClerkError as fault:
        return _refused(fault)

    events = event_log.start(desk.data_dir, "window")
    end_watch = unexpected_errors.watch()

    try:
        return _run(app, desk, sample, screenshot, page or "")
    finally:
        desk.close()
        end_watch()
        events.close()


def prepared_app() -> QApplication:
    """Return the application with its font, its language and the hook for unforeseen errors."""
    made = QApplication.instance()

    app = made if isinstance(made, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("ttdn-desktop")
    app.setApplicationDisplayName("Thông tin đối ngoại")
    app.setStyle("Fusion")
    translator = Vietnamese(app)
    app.installTranslator(translator)
    theme.prepare_font(app)
    sys.excepthook = unexpected_errors.on_window_thread

    return app


def _run(app: QApplication, desk: DataFolder, sample: bool, screenshot: Path | None, page: str) -> int:
    state = QSettings(str(desk.data_dir / "cua-so.ini"), QSettings.Format.IniFormat)
    window = MainWindow(desk, state)
    theme.apply(app, window.scheme())
    app.styleHints().colorSchemeChanged.connect(lambda: theme.apply(app, window.scheme()))

    if screenshot is not None:
        window.resize(1366, 768)

    window.show()
    try:
        _show_first(window, sample or page.startswith("drafting"), page)
    except ClerkError as fault:
        return _refused(fault)

    _log_shown(window)
    # what start-up made stays: without this each full collection halts a key for tens of milliseconds
    gc.freeze()
    if screenshot is None:
        return app.exec()
    return _picture(app, window, screenshot)


def _log_shown(window: MainWindow) -> None:
    log.info(
        "window qt=%s platform=%s scale=%.2f dpi=%d screens=%d read_only=%d",
        qVersion(),
        QApplication.platformName(),
        window.devicePixelRatioF(),
        window.logicalDpiX(),
        len(QApplication.screens()),
        window.desk.read_only,
    )


def _show_first(window: MainWindow, sample: bool, page: str) -> None:
    """Show the page that was asked for, written ``name`` or ``name:more``; else where the window starts."""
    name, _, more = page.partition(":")
    doors: dict[str, Callable[[], object]] = {
        "settings": window.show_settings,
        "packs": window.taking_in.show_packs,
        "register": window.signing.show_register,
        "consolidate": window.year.consolidate,
        "ready": lambda: window.signing.show_ready(window.desk.open_sample()),
        "follow": lambda: window.year.show_following(window.desk.open_sample()),
        "report": lambda: _show_report(window, more or "targets"),
        "check": lambda: window.signing.show_format_check(CheckedPaper.of_file(Path(more))),
        "intake": lambda: window.taking_in.show_plan(Path(more)),
    }

    if name in doors:
        doors[name]()
    elif sample and page != "home":
        _show_sample(window, *[*more.split(":"), "", ""][:2])
    else:
        window.start()


def _show_report(window: MainWindow, part: str) -> None:
    report = window.year.show_report(window.desk.open_sample())
    if report is not None:
        report.show_part(part)


def _show_sample(window: MainWindow, section: str, tab: str) -> None:
    drafting = window.open_drafting(window.desk.open_sample())
    if drafting is not None and section:
        drafting.show_section(section)
    if drafting is not None and tab:
        drafting.show_tab(tab)


def _picture(app: QApplication, window: MainWindow, path: Path) -> int:
    page = window.page
    outcome: list[int] = []

    def take() -> None:
        done = window.grab().save(str(path))
        outcome.append(0 if done else _refused(_not_written(path)))
        window.close()
        app.quit()

    def give_up() -> None:
        if not outcome:
            outcome.append(
                _refused(OutputError("Chưa dựng được trang xem trước để chụp.", "Hãy thử lại lệnh này."))
            )
            app.quit()

    if not isinstance(page, DraftingPage | ReportPage):
        QTimer.singleShot(400, take)
    else:
        page.preview.ready.connect(lambda: QTimer.singleShot(400, take))

    QTimer.singleShot(_PATIENCE_MS, give_up)
    app.exec()
    return outcome[0] if outcome else 2


def _choose_platform(screenshot: Path | None) -> None:
    """Without a display Qt ends the process: take the picture offscreen, or say so. Raises OutputError."""
    known = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    if not sys.platform.startswith("linux") or any(os.environ.get(name) for name in known):
        return
    if screenshot is None:
        raise OutputError(
            "Máy này chưa có màn hình đồ họa nên không mở được cửa sổ.",
            "Hãy chạy trong phiên có màn hình, hoặc dùng các lệnh plan, pdf.",
        )
    os.environ["QT_QPA_PLATFORM"] = "offscreen"


def _writable(path: Path | None) -> None:
    """Refuse early what can't become a picture. Raises OutputError."""
    if path is None:
        return
    if path.suffix.lower() != ".png" or path.is_dir() or not path.absolute().parent.is_dir():
        raise _not_written(path)


def _not_written(path: Path) -> OutputError:
    return OutputError(f"Không ghi được ảnh {path}.", "Hãy chọn tên tệp .png trong thư mục có quyền ghi.")


def _refused(fault: ClerkError) -> int:
    print(fault, file=sys.stderr)  # noqa: T201 - the command line's answer
    return 2
