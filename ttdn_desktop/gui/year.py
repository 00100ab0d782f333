"""The year after the plan is issued, by the window: following up, reports, next year's dossier, sending."""

from PySide6.QtWidgets import QMainWindow

from ttdn_desktop.dossier.register import PaperKind
from ttdn_desktop.gui.pages.consolidation import ConsolidationPage
from ttdn_desktop.gui.pages.following import FollowingPage
from ttdn_desktop.gui.pages.holding import HoldingPage
from ttdn_desktop.gui.pages.report import ReportPage
from ttdn_desktop.gui.signing import SigningHall
from ttdn_desktop.workspace.drafting import Drafting


class Year:
    """Opens the year's pages in ``hall``, which is the window, and brings the clerk back to the dossier."""

    def __init__(self, window: QMainWindow, hall: SigningHall) -> None:
        self._window = window
        self._hall = hall

    def follow(self, shown: HoldingPage) -> None:
        """Show what was done, and add to it."""
        shown.commit()
        self.show_following(shown.drafting)

    def show_following(self, drafting: Drafting) -> None:
        """Show the log of ``drafting``."""
        if not self._hall.leave():
            return
        page = FollowingPage(self._hall.desk, drafting, self._hall.tasks)
        page.left.connect(lambda: self._hall.open_drafting(drafting))
        self._show(page)

    def report(self, shown: HoldingPage, kind: PaperKind = "report") -> None:
        """Show the year-end or six-month report."""
        shown.commit()
        self.show_report(shown.drafting, kind)

    def show_report(self, drafting: Drafting, kind: PaperKind = "report") -> None:
        """Show the report of that kind."""
        if not self._hall.leave():
            return
        page = ReportPage(self._hall.desk, drafting, self._hall.tasks, kind)
        page.left.connect(lambda: self._hall.open_drafting(drafting))
        page.following_wanted.connect(lambda: self.show_following(drafting))
        self._show(page)

    def consolidate(self) -> None:
        """Show the page for the higher office."""
        if not self._hall.leave():
            return
        page = ConsolidationPage(self._hall.desk, self._hall.tasks)
        page.left.connect(self._hall.show_home)
        self._hall.show_page(page)

    def roll(self, shown: HoldingPage) -> None:
        """Make next year's dossier from this one."""

    def send(self, shown: HoldingPage) -> None:
        """Write the file for the higher office."""

    def open_slip(self, shown: HoldingPage) -> None:
        """Open the higher office's remarks."""

    def _show(self, page: HoldingPage) -> None:
        page.changed.connect(self._hall.refresh)
        self._hall.show_page(page)
