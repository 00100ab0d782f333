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
from ttdn_desktop.gui.rollover.page import RolloverPage
from ttdn_desktop.gui.signing.controller import SigningHost
from ttdn_desktop.gui.widgets.dossier_page import DossierPage
from ttdn_desktop.workspace.intake.accept import PlanPack
from ttdn_desktop.workspace.pack_library import library
from ttdn_desktop.workspace.session import DossierSession
from ttdn_desktop.workspace.signing import issuing


class FollowUpHost(SigningHost, Protocol):
    """What the window does for these pages besides."""

    intake: IntakeController

    def save(self) -> None:
        """Save the page's dossier now."""
        ...


class FollowUpController:
    """Opens the year's pages in ``host``, which is the window, and brings the clerk back to the dossier."""

    def __init__(self, window: QMainWindow, host: FollowUpHost) -> None:
        self._window = window
        self._host = host
        host.intake.roll = self.roll_stored
        self._consolidation: ConsolidationSession | None = None

    def follow(self, current_page: DossierPage) -> None:
        """Show what was done, and add to it."""
        current_page.commit()
        self.show_log_page(current_page.session)

    def show_log_page(self, session: DossierSession) -> LogPage | None:
        """Show the log of ``session``; None where the page before can't be left."""
        if not self._host.leave():
            return None

        page = LogPage(self._host.data_folder, session, self._host.tasks)
        page.left.connect(lambda: self._host.open_drafting(session))
        page.report_wanted.connect(lambda: self.show_report(session))
        page.plan_wanted.connect(lambda tab: self._show_plan(session, tab))
        self._show(page)
        # at the field an entry begins with: the clerk comes to log something
        page.add_row()

        return page

    def follow_stored(self, dossier_id: str, activity: str = "") -> None:
        """Show the log of the stored dossier, at an activity where one is named."""
        session = self._stored(dossier_id)
        page = self.show_log_page(session) if session else None
        if page is not None and activity:
            page.show_activity(activity)

    def report_stored(self, dossier_id: str) -> None:
        """Show the year-end report of the stored dossier."""
        session = self._stored(dossier_id)
        if session is not None:
            self.show_report(session)

    def report(self, current_page: DossierPage, kind: PaperKind = "report") -> None:
        """Show the year-end or six-month report."""
        current_page.commit()
        self.show_report(current_page.session, kind)

    def show_report(self, session: DossierSession, kind: PaperKind = "report") -> ReportPage | None:
        """Show the report of that kind; None where the page before can't be left."""
        if not self._host.leave():
            return None

        page = ReportPage(session, self._host.tasks, kind)
        page.left.connect(lambda: self._host.open_drafting(session))
        page.log_wanted.connect(lambda: self.show_log_page(session))
        page.version_wanted.connect(lambda: self.replace_report(session, kind))
        self._show(page)

        return page

    def replace_report(self, session: DossierSession, kind: PaperKind) -> None:
        """Open a new version of an issued report, or show why it can't be."""
        # a new version is made of the stored dossier: what isn't saved would be missing in it
        state = session.save_now()

        try:
            if state.failed:
                raise OutputError(state.text, state.next_step)
            issuing.new_version(self._host.data_folder, session.dossier_id or "", kind)
            reopened = self._host.data_folder.open_dossier(session.dossier_id or "")
        except ClerkError as fault:
            messages.show_error(self._window, fault)
            return

        self.show_report(reopened, kind)

    def consolidate(self, dropped: tuple[Path, ...] = ()) -> None:
        """Show the page for the higher office as it was left, and read what was ``dropped``."""
        if not self._host.leave():
            return

        data_folder, tasks = self._host.data_folder, self._host.tasks
        if self._consolidation is None:
            # the window's, not the page's: reading goes on while other pages are shown
            self._consolidation = ConsolidationSession(tasks, data_folder, self._window)

        page = ConsolidationPage(data_folder, tasks, self._consolidation)
        page.left.connect(self._host.show_home)
        self._host.show_page(page)
        page.files.setFocus()
        page.add(dropped)

    def roll(self, current_page: DossierPage) -> None:
        """Make next year's dossier from this one."""
        current_page.commit()
        self.show_rollover(current_page.session)

    def roll_stored(self, dossier_id: str, pack: PlanPack | None = None) -> None:
        """Make next year's dossier from a stored one, under ``pack``'s plan where one was just read."""
        session = self._stored(dossier_id)
        if session is None:
            return

        if pack is None:
            self.show_rollover(session)
        else:
            self._roll_over_to(session, pack)

    def show_rollover(self, session: DossierSession, pack_id: str | None = None) -> None:
        """Show what next year's dossier would be, under that pack where one is named."""
        if not self._host.leave():
            return
        page = RolloverPage(self._host.data_folder, session, pack_id)
        page.left.connect(lambda: self._host.open_drafting(session))
        page.made.connect(self._host.open_stored)
        page.plan_wanted.connect(lambda: self._read_new_plan(session))
        self._show(page)

    def _read_new_plan(self, session: DossierSession) -> None:
        self._host.intake.choose_plan(
            lambda pack: self._roll_over_to(session, pack), lambda: self.show_rollover(session)
        )

    def _roll_over_to(self, session: DossierSession, pack: PlanPack) -> None:
        try:
            installed = library.install_made(self._host.data_folder, pack.parts)
        except ClerkError as fault:
            messages.show_error(self._window, fault)
            return
        self.show_rollover(session, installed.pack_id)

    def send(self, current_page: DossierPage) -> None:
        """Write the file for the higher office."""
        current_page.commit()
        send(self._window, self._host.data_folder, current_page.session, self._host.tasks)

    def open_slip(self, current_page: DossierPage, path: Path | None = None) -> None:
        """Read the higher office's return slip and show its remarks beside the questions."""
        current_page.commit()
        if not take_slip(self._window, current_page.session, path):
            return
        page = self._remarked_page(current_page)
        if page is not None:
            page.moved()
            page.show_tab("findings")

    def _remarked_page(self, current_page: DossierPage) -> DossierPage | None:
        """Return the page that shows the open remarks: the report's where all of them are on it."""
        kinds = {remark.on.kind for remark in current_page.session.dossier.remarks if not remark.settled}
        if kinds == {"report"}:
            return (
                current_page
                if isinstance(current_page, ReportPage)
                else self.show_report(current_page.session)
            )
        return (
            current_page
            if isinstance(current_page, DraftingPage)
            else self._host.open_drafting(current_page.session)
        )

    def _show_plan(self, session: DossierSession, tab: str) -> None:
        page = self._host.open_drafting(session)
        if page is not None:
            page.show_tab(tab)

    def _stored(self, dossier_id: str) -> DossierSession | None:
        """Return the stored dossier, opened; None where it can't be, which the clerk is shown then."""
        # first: it may be the dossier shown, and what isn't saved would be missing in what is read
        self._host.save()
        try:
            return self._host.data_folder.open_dossier(dossier_id)
        except ClerkError as fault:
            messages.show_error(self._window, fault)
            return None

    def take_dropped(self, current_page: DossierPage | None, paths: tuple[Path, ...]) -> bool:
        """Take in a slip, or what communes sent; return whether what was dropped is one of these."""
        kinds = {dropping.kind_of(path) for path in paths}

        if "sent" in kinds:
            self.consolidate(paths)
        elif "slip" in kinds and current_page is not None:
            self.open_slip(current_page, paths[0])
        elif "slip" in kinds:
            messages.show_note(self._window, "Hãy mở hồ sơ của xã trước, rồi thả phiếu góp ý vào.")

        return bool(kinds & {"sent", "slip"})

    def close_down(self) -> None:
        """Stop what still runs."""
        if self._consolidation is not None:
            self._consolidation.stop()

    def _show(self, page: DossierPage) -> None:
        page.changed.connect(self._host.refresh)
        self._host.show_page(page)
