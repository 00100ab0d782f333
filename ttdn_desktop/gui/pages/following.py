"""Theo dõi thực hiện: what was done through the year, plan against done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ttdn_desktop.gui.pages.holding import HoldingPage
from ttdn_desktop.gui.tasks import Tasks
from ttdn_desktop.workspace.desk import Desk
from ttdn_desktop.workspace.drafting import Drafting


class FollowingPage(HoldingPage):
    """The log of one dossier.

    Signals:
        left: the clerk goes back to the dossier.
    """

    left = Signal()

    def __init__(self, desk: Desk, drafting: Drafting, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(drafting, parent)
        self._desk, self._tasks = desk, tasks

    @property
    def writable(self) -> bool:
        """Whether entries can be added: an issued plan doesn't hinder it."""
        return self.drafting.can_record
