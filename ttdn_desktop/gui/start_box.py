"""A message box without a window: why the program didn't start, where nobody reads standard error."""

import os
import sys
from collections.abc import Mapping

from PySide6.QtWidgets import QApplication, QMessageBox

from ttdn_desktop.gui import theme


def show(text: str) -> bool:
    """Show ``text`` and wait until it is read; return whether this machine can show a box of Qt."""
    if not has_screen():
        return False

    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    if not isinstance(running, QApplication):
        theme.prepare_font(app)

    box = QMessageBox(QMessageBox.Icon.Critical, "Thông tin đối ngoại", text)
    box.setStandardButtons(QMessageBox.StandardButton.Close)
    box.button(QMessageBox.StandardButton.Close).setText("Đó&ng")
    box.exec()
    return True


def has_screen(platform: str = sys.platform, environment: Mapping[str, str] = os.environ) -> bool:
    """Whether Qt can show something here; without a screen it would end the process."""
    # any of these: somebody chose a platform, or an X or Wayland screen is there
    variables = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    return not platform.startswith("linux") or any(environment.get(name) for name in variables)
