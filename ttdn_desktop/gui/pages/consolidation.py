"""Tổng hợp: many communes' files brought together by the higher office."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ttdn_desktop.gui.tasks import Tasks
from ttdn_desktop.workspace.desk import Desk


class ConsolidationPage(QWidget):
    """Files received, missing, late, rejected, and their totals.

    Signals:
        left: the clerk goes back.
    """

    left = Signal()

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._tasks = desk, tasks
