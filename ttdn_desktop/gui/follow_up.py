"""The year after the plan is issued, by the window: following up, reports, next year's dossier, sending."""

from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QMainWindow

from ttdn_desktop.basics.errors import ClerkError, OutputError
from ttdn_desktop.dossier.register import PaperKind
from ttdn_desktop.gui import dropping, messages
from ttdn_desktop.gui.consolidation.page import ConsolidationPage
from ttdn_desktop.gui.consolidation.session import ConsolidationSession
from ttdn_desktop.gui.drafting.page import DraftingPage
from ttdn_desktop.gui.export import send
from ttdn_desktop.gui.intake.controller import IntakeController
from ttdn_desktop.gui.log.page import LogPage
from ttdn_desktop.gui.report.page import ReportPage
from ttdn_desktop.gui.return_slip.flow import take_slip
from ttdn_desktop.gui.rollover.page import RollingPage
from ttdn_desktop.gui.signing.controller import SigningHost
from ttdn_desktop.gui.widgets.dossier_page import DossierPage
from ttdn_desktop.workspace.intake.accept import PlanPack
from ttdn_desktop.workspace.pack_library import library
from ttdn_desktop.workspace.session import DossierSession
from ttdn_desktop.workspace.signing import issuing


class FollowUpHost(SigningHost, Protocol):
    """What the window does for these pages besides."""

    taking_in: IntakeController


class FollowUpController:
    """Opens the year's pages in ``hall``, which is the window, and brings the clerk back to the dossier."""

    def __init__(self, window: QMainWindow, hall: FollowUpHost) -> None:
        self._window = window
        self._hall = hall
        hall.taking_in.roll = self.roll_stored
        self._together: ConsolidationSession | None = None

    def follow(self, shown: DossierPage) -> None:
        """Show what was done, and add to it."""
        shown.commit()
        self.show_following(shown.drafting)

    def show_following(self, drafting: DossierSession) -> LogPage | None:
        """Show the log of ``drafting``; None where the page before can't be left."""
        if not self._hall.leave():
            return None

        page = LogPage(self._hall.desk, drafting, self._hall.tasks)
        page.left.connect(lambda: self._hall.open_drafting(drafting))
        page.report_wanted.connect(lambda: self.show_report(drafting))
        page.plan_wanted.connect(lambda tab: self._show_plan(drafting, tab))
        self._show(page)
        page.add_row()

        return page

    def follow_stored(self, dossier_id: str, activity: str = "") -> None:
        """Show the log of the stored dossier, at an activity where one is named."""
        drafting = self._stored(dossier_id)
        page = self.show_following(drafting) if drafting else None
        if page is not None and activity:
            page.show_activity(activity)

    def report_stored(self, dossier_id: str) -> None:
        """Show the year-end report of the stored dossier."""
        drafting = self._stored(dossier_id)
        if drafting is not None:
            self.show_report(drafting)

    def report(self, shown: DossierPage, kind: PaperKind = "report") -> None:
        """Show the year-end or six-month report."""
        shown.commit()
        self.show_report(shown.drafting, kind)

    def show_report(self, drafting: DossierSession, kind: PaperKind = "report") -> ReportPage | None:
        """Show the report of that kind; None where the page before can't be left."""
        if not self._hall.leave():
            return None

        page = ReportPage(self._hall.desk, drafting, self._hall.tasks, kind)
        page.left.connect(lambda: self._hall.open_drafting(drafting))
        page.following_wanted.connect(lambda: self.show_following(drafting))
        page.version_wanted.connect(lambda: self.replace_report(drafting, kind))
        self._show(page)

        return page

    def replace_report(self, drafting: DossierSession, kind: PaperKind) -> None:
        """Open a new version of an issued report, or tell why it can't be."""
        state = drafting.save_now()

        try:
            if state.failed:
                raise OutputError(state.text, state.next_step)
            issuing.new_version(self._hall.desk, drafting.dossier_id or "", kind)
            again = self._hall.desk.open_dossier(drafting.dossier_id or "")
        except ClerkError as fault:
            messages.show_error(self._window, fault)
            return

        self.show_report(again, kind)

    def consolidate(self, dropped: tuple[Path, ...] = ()) -> None:
        """Show the page for the higher office as it was left, and read what was ``dropped``."""
        if not self._hall.leave():
            return

        desk, tasks = self._hall.desk, self._hall.tasks
        self._together = self._together or ConsolidationSession(tasks, desk.data_dir, self._window)
        page = ConsolidationPage(desk, tasks, self._together)
        page.left.connect(self._hall.show_home)
        self._hall.show_page(page)
        page.files.setFocus()
        page.add(dropped)

    def roll(self, shown: DossierPage) -> None:
        """Make next year's dossier from this one."""
        shown.commit()
        self.show_rolling(shown.drafting)

    def roll_stored(self, dossier_id: str, pack: PlanPack | None = None) -> None:
        """Make next year's dossier from a stored one, under ``pack``'s plan where one was just taken in."""
        try:
            drafting = self._hall.desk.open_dossier(dossier_id)
        except ClerkError as fault:
            messages.show_error(self._window, fault)
            return

        if pack is None:
            self.show_rolling(drafting)
        else:
            self._roll_under(drafting, pack)

    def show_rolling(self, drafting: DossierSession, pack_id: str | None = None) -> None:
        """Show what next year's dossier would be, under that pack where one is named."""
        if not self._hall.leave():
            return
        page = RollingPage(self._hall.desk, drafting, self._hall.tasks, pack_id)
        page.left.connect(lambda: self._hall.open_drafting(drafting))
        page.made.connect(self._hall.open_stored)
        page.plan_wanted.connect(lambda: self._take_plan_in(drafting))
        self._show(page)

    def _take_plan_in(self, drafting: DossierSession) -> None:
        self._hall.taking_in.choose_plan(
            lambda pack: self._roll_under(drafting, pack), lambda: self.show_rolling(drafting)
        )

    def _roll_under(self, drafting: DossierSession, pack: PlanPack) -> None:
        try:
            installed = library.install_made(self._hall.desk, pack.parts)
        except ClerkError as fault:
            messages.show_error(self._window, fault)
            return
        self.show_rolling(drafting, installed.pack_id)

    def send(self, shown: DossierPage) -> None:
        """Write the file for the higher office."""
        shown.commit()
        send(self._window, self._hall.desk, shown.drafting, self._hall.tasks)

    def open_slip(self, shown: DossierPage, path: Path | None = None) -> None:
        """Lay the higher office's remarks beside the questions."""
        shown.commit()
        if not take_slip(self._window, shown.drafting, path):
            return
        page = self._remarked_page(shown)
        if page is not None:
            page.moved()
            page.show_tab("findings")

    def _remarked_page(self, shown: DossierPage) -> DossierPage | None:
        """Return the page that shows the open remarks: the report's where all of them are on it."""
        kinds = {remark.on.kind for remark in shown.drafting.dossier.remarks if not remark.settled}
        if kinds == {"report"}:
            return shown if isinstance(shown, ReportPage) else self.show_report(shown.drafting)
        return shown if isinstance(shown, DraftingPage) else self._hall.open_drafting(shown.drafting)

    def _show_plan(self, drafting: DossierSession, tab: str) -> None:
        page = self._hall.open_drafting(drafting)
        if page is not None:
            page.show_tab(tab)

    def _stored(self, dossier_id: str) -> DossierSession | None:
        """Return the stored dossier in hand, None where it can't be opened; then the clerk was told why."""
        try:
            return self._hall.desk.open_dossier(dossier_id)
        except ClerkError as fault:
            messages.show_error(self._window, fault)
            return None

    def take_dropped(self, shown: DossierPage | None, paths: tuple[Path, ...]) -> bool:
        """Take in a slip, or what communes sent; return whether what was dropped is one of these."""
        kinds = {dropping.kind_of(path) for path in paths}

        if "sent" in kinds:
            self.consolidate(paths)
        elif "slip" in kinds and shown is not None:
            self.open_slip(shown, paths[0])
        elif "slip" in kinds:
            messages.show_note(self._window, "Hãy mở hồ sơ của xã trước, rồi thả phiếu góp ý vào.")

        return bool(kinds & {"sent", "slip"})

    def close_down(self) -> None:
        """Stop what still runs."""
        if self._together is not None:
            self._together.stop()

    def _show(self, page: DossierPage) -> None:
        page.changed.connect(self._hall.refresh)
        self._hall.show_page(page)
