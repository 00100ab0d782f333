"""Thông tin chương trình: the dialog, the data folder in the system's own window, the support file."""

import datetime as dt
import platform
from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, qVersion
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.basics.paths import program_data_dir, resources_dir
from ttdn_desktop.gui import messages, opening
from ttdn_desktop.gui.about.dialog import AboutDialog
from ttdn_desktop.gui.tasks import Tasks

SLOT = "support"

Fact = str | int | float | bool | None


def show(window: QWidget, data_dir: Path, tasks: Tasks, scheme: str) -> None:
    """Show what the program is; ``scheme`` are the colours chosen, for the support file."""
    dialog = dialog_for(window, data_dir, tasks, scheme)
    dialog.exec()
    # its parent, the window, would keep it until the program ends
    dialog.deleteLater()


def dialog_for(window: QWidget, data_dir: Path, tasks: Tasks, scheme: str) -> AboutDialog:
    """Return the dialog, its buttons tied to what they do."""
    from ttdn_desktop.workspace.support import (
        program_facts,  # reading the libraries' papers costs the start 40 ms
    )

    dialog = AboutDialog(_rows(data_dir), program_facts.libraries(), window)
    dialog.folder_wanted.connect(partial(_open_folder, data_dir))
    facts = window_facts(window, scheme)
    dialog.support_wanted.connect(lambda: _ask_and_save(dialog, data_dir, tasks, facts))

    return dialog


def window_facts(window: QWidget, scheme: str) -> dict[str, Fact]:
    """Return what of screen, font and window decides how pages appear; no name of person or place."""
    font = QApplication.font()
    return {
        "qt": qVersion(),
        "platform": QApplication.platformName(),
        "language": QLocale.system().name(),
        "scheme": scheme,
        "font": font.family(),
        "font_points": font.pointSizeF(),
        "width": window.width(),
        "height": window.height(),
        "maximized": window.isMaximized(),
        "screens": ", ".join(
            f"{screen.size().width()}x{screen.size().height()}"
            f" x{screen.devicePixelRatio():g} {screen.logicalDotsPerInch():.0f}dpi"
            for screen in QApplication.screens()
        ),
    }


def save(dialog: AboutDialog, path: Path, data_dir: Path, tasks: Tasks, facts: Mapping[str, Fact]) -> None:
    """Write the support file beside the window, then show where it is."""

    def work() -> None:
        from ttdn_desktop.workspace.support import support_file

        support_file.write(path, data_dir, facts)

    def ended() -> None:
        # closed meanwhile, its Qt object is gone: a call would raise RuntimeError
        if isValid(dialog):
            dialog.set_saving(False)

    def done(_: object) -> None:
        ended()
        messages.offer_folder(dialog, path)

    def failed(fault: ClerkError) -> None:
        ended()
        messages.show_error(dialog, fault)

    dialog.set_saving(True)
    tasks.run(SLOT, work, done, failed)


def _ask_and_save(dialog: AboutDialog, data_dir: Path, tasks: Tasks, facts: Mapping[str, Fact]) -> None:
    name = f"Tệp hỗ trợ ttdn {dt.date.today():%Y-%m-%d}.zip"
    path = messages.ask_save_path(dialog, "Lưu tệp hỗ trợ", name, "Tệp nén", ".zip")
    if path is not None:
        save(dialog, path, data_dir, tasks, facts)


def _open_folder(data_dir: Path) -> None:
    opening.folder(data_dir)


def _rows(data_dir: Path) -> list[tuple[str, str]]:
    from ttdn_desktop.workspace.support import event_log, program_facts

    texts = program_facts.licence_texts()
    whole = [("Toàn văn các giấy phép", str(texts))] if texts else []

    return [
        ("Phiên bản", program_facts.version()),
        ("Python, Qt", f"{platform.python_version()}, {qVersion()}"),
        ("Hệ điều hành", platform.platform()),
        ("Thư mục dữ liệu", str(data_dir)),
        ("Nhật ký chương trình", str(data_dir / event_log.FOLDER)),
        ("Mẫu, quy định kèm theo", str(program_data_dir())),
        ("Giấy phép chương trình", "MIT"),
        ("Giấy phép phông chữ", f"SIL Open Font License 1.1 (tệp {resources_dir() / 'fonts' / 'OFL.txt'})"),
        *whole,
    ]
