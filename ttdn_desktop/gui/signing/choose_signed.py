"""Asking for the file of the signed paper."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from ttdn_desktop.gui import messages
from ttdn_desktop.workspace.signing.scan import SUFFIXES


def ask_signed(parent: QWidget) -> Path | None:
    """Return the file of the signed paper that the clerk chose, None for none."""
    return messages.ask_open_path(parent, "Chọn bản đã ký", "Bản đã ký", *SUFFIXES)
