"""Báo cáo năm: the year-end or six-month report, its figures from the log."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ttdn_desktop.dossier.register import PaperKind
from ttdn_desktop.gui.pages.holding import HoldingPage
from ttdn_desktop.gui.tasks import Tasks
from ttdn_desktop.workspace.desk import Desk
from ttdn_desktop.workspace.drafting import Drafting
from ttdn_desktop.workspace.paper_in_hand import PaperInHand


class ReportPage(HoldingPage):
    """The report of one dossier.

    Signals:
        left: the clerk goes back to the dossier.
        following_wanted: the clerk wants to see the log.
    """

    left = Signal()
    following_wanted = Signal()

    def __init__(
        self,
        desk: Desk,
        drafting: Drafting,
        tasks: Tasks,
        kind: PaperKind = "report",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(drafting, parent)
        self._desk, self._tasks = desk, tasks
        self.kind: PaperKind = kind

    @property
    def paper(self) -> PaperInHand:
        """The report."""
        return self.drafting.report(self.kind)

    @property
    def writable(self) -> bool:
        """Whether the report can be changed."""
        return self.drafting.can_record and not self.drafting.is_locked(self.kind)
