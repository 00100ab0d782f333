"""The one window: which page each menu, button, card and dropped file opens."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.dossier.register import PaperKind
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.gui import actions, dropping, messages
from ttdn_desktop.gui.about import flow
from ttdn_desktop.gui.drafting.help import HelpDialog
from ttdn_desktop.gui.drafting.page import DraftingPage
from ttdn_desktop.gui.drafting.question_row import help_text
from ttdn_desktop.gui.first_window import Wish
from ttdn_desktop.gui.follow_up import FollowUpController
from ttdn_desktop.gui.format_check.files_page import FilesChecked
from ttdn_desktop.gui.home.new_dossier import NewDossierDialog
from ttdn_desktop.gui.home.page import HomePage
from ttdn_desktop.gui.home.removed_dialog import RemovedDialog
from ttdn_desktop.gui.intake.controller import IntakeController
from ttdn_desktop.gui.intake.page import IntakePage
from ttdn_desktop.gui.preview.output import Output
from ttdn_desktop.gui.report.page import ReportPage
from ttdn_desktop.gui.settings.page import SettingsPage
from ttdn_desktop.gui.signing.controller import SigningController
from ttdn_desktop.gui.widgets.dossier_page import DossierPage
from ttdn_desktop.gui.window_shell import WindowShell
from ttdn_desktop.interview.findings import Finding
from ttdn_desktop.workspace import version_upgrade
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.session import DossierSession

_OTHER_KEYS = [
    ("Alt+Lên, Alt+Xuống", "Chuyển hoạt động lên, xuống"),
    ("Tab", "Sang ô sau"),
    ("PgUp, PgDn", "Tháng trước, tháng sau (theo dõi thực hiện, theo tháng)"),
]
"""Keys that no action has: a page or a field listens to them itself."""


class MainWindow(WindowShell):
    """Opens the pages; the three controllers open those of their jobs.

    Args:
        data_folder: the data folder; the caller closes it after the window.
        state: where size, place and colours of the window are kept, None to keep none.
    """

    def __init__(self, data_folder: DataFolder, state: QSettings | None = None) -> None:
        super().__init__(data_folder, state)
        self.intake = IntakeController(self, self)
        self.signing = SigningController(self, self)
        self.follow_up = FollowUpController(self, self)
        self.build(self._handlers())

    @property
    def drafting_page(self) -> DraftingPage | None:
        """The drafting page, while it is shown."""
        return self._page if isinstance(self._page, DraftingPage) else None

    def start(self) -> None:
        """Show the first page: the first run's questions, or the dossiers."""
        joined = self._joined_versions()
        if self.data_folder.settings is None:
            self.show_settings()
        else:
            self.show_home()
        self.show_notices((*joined, *self._drive_note(), *self.data_folder.take_notices()))

    def _joined_versions(self) -> tuple[str, ...]:
        """Join what earlier programs kept apart; return what the clerk should know of it."""
        try:
            count = version_upgrade.join_versions(self.data_folder)
        except ClerkError as fault:
            return (str(fault),)
        if not count:
            return ()
        return (
            f"{count} hồ sơ chứa bản thay thế của kế hoạch đã được gộp vào hồ sơ của kế hoạch ấy.",
            "Bản cũ nằm ở “Hồ sơ đã cất”, cuối trang Bàn làm việc.",
        )

    def _drive_note(self) -> tuple[str, ...]:
        """Return what the clerk should know of the data folder's drive, once for each kind of drive."""
        note = self.data_folder.drive_note
        if note is None or self.data_folder.read_only:
            return ()
        if self._state is not None:
            if self._state.value("drive_told") == note.place:
                return ()
            self._state.setValue("drive_told", note.place)
        return tuple(note.text.splitlines())

    def show_home(self) -> None:
        """Show the dossiers, or the first run's questions while nothing is known."""
        if self.data_folder.settings is None:
            self.show_settings()
            return
        if not self.leave():
            return

        page = HomePage(self.data_folder)
        page.opened.connect(self._open_card)
        page.follow_wanted.connect(self.follow_up.follow_stored)
        page.report_wanted.connect(self.follow_up.report_stored)
        page.new_wanted.connect(self.new_dossier)
        page.intake_wanted.connect(self.intake.choose_plan)
        page.learn_wanted.connect(self.intake.learn_papers)
        page.offer_wanted.connect(self.intake.take_offer)
        page.sample_wanted.connect(self.open_sample)
        page.put_away_wanted.connect(self._put_away)
        page.shelf_wanted.connect(self._show_shelf)
        self.show_page(page)

    def _put_away(self, dossier_id: str) -> None:
        question = "Cất hồ sơ này khỏi bàn làm việc?"
        details = "Hồ sơ vẫn còn nguyên; lấy lại ở “Hồ sơ đã cất” cuối trang."
        if messages.ask(self, question, "&Cất", "Để lại", details):
            self._set_removed(dossier_id, removed=True)

    def _show_shelf(self) -> None:
        dialog = RemovedDialog(self.data_folder.removed_dossiers(), self)
        wanted = dialog.chosen if dialog.exec() else None
        dialog.deleteLater()
        if wanted is not None:
            self._set_removed(wanted, removed=False)

    def _set_removed(self, dossier_id: str, *, removed: bool) -> None:
        try:
            self.data_folder.set_removed(dossier_id, removed=removed)
        except ClerkError as fault:
            messages.show_error(self, fault)
        self.show_home()

    def show_settings(self) -> None:
        """Show the settings."""
        if not self.leave():
            return

        page = SettingsPage(
            self.data_folder.settings,
            self.scheme(),
            read_only=self.data_folder.read_only,
        )
        page.saved.connect(self._save_settings)
        page.failed.connect(lambda fault: messages.show_error(self, fault))
        page.left.connect(self.show_home)
        page.scheme_chosen.connect(self.set_scheme)
        page.sample_wanted.connect(self.open_sample)
        page.consolidation_wanted.connect(self.follow_up.consolidate)
        self.show_page(page)
        page.unit.search.setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a higher plan, a pack, a slip, files that communes sent, Word files to check, nothing else."""
        if dropping.accepted_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take in what was dropped."""
        paths = dropping.accepted_paths(event.mimeData())
        if not paths:
            return

        event.acceptProposedAction()
        # after the drop has ended: a question asked within it would freeze the file manager it came from
        QTimer.singleShot(0, self, lambda: self._take(paths))

    def open_files(self, paths: tuple[Path, ...]) -> None:
        """Open the files named at a start, by the door that a drop takes; or say why they can't be."""
        try:
            self._take(dropping.openable(paths))
        except ClerkError as fault:
            messages.show_error(self, fault)

    def grant(self, wish: Wish) -> None:
        """Come to the front and do what a later start of the program asks for."""
        self.come_to_front()
        if wish.files or wish.sample:
            self.when_free(lambda: self._open_wished(wish))

    def _open_wished(self, wish: Wish) -> None:
        if wish.files:
            self.open_files(tuple(map(Path, wish.files)))
        else:
            self.open_sample()

    def _take(self, paths: tuple[Path, ...]) -> None:
        if dropping.are_checked_together(paths):
            self.signing.show_files_check(FilesChecked(paths))
        elif not self.follow_up.take_dropped(self.dossier_page, paths):
            self.intake.open_file(paths[0])

    def open_sample(self) -> None:
        """Open the sample; it becomes a dossier with its first change."""
        self._open(self.data_folder.open_sample)

    def open_stored(self, dossier_id: str) -> None:
        """Open the stored dossier, or say why it can't be."""
        self._open(lambda: self.data_folder.open_dossier(dossier_id))

    def new_dossier(self) -> None:
        """Ask for pack and year, then open a new dossier."""
        if self.data_folder.settings is None:
            self.show_settings()
            return

        last = self.data_folder.newest()
        dialog = NewDossierDialog(self.data_folder.packs(), date.today(), self, can_roll=last is not None)
        chosen = dialog.chosen() if dialog.exec() else None
        dialog.deleteLater()

        # asked first: the pack and year chosen before stand in the dialog still
        if dialog.from_last and last is not None:
            self.follow_up.roll_stored(last)
        elif chosen is not None:
            self._open(lambda: self.data_folder.new_dossier(*chosen))

    def open_drafting(self, session: DossierSession) -> DraftingPage | None:
        """Show the plan of ``session``; None where the page before can't be left."""
        if not self.leave():
            return None

        page = DraftingPage(session, self.tasks)
        page.changed.connect(self.refresh)
        self.show_page(page)
        self.show_notices((*session.notices, *self.data_folder.take_notices()))

        return page

    def open_paper(self, session: DossierSession, kind: PaperKind) -> DraftingPage | ReportPage | None:
        """Show the page of that paper; None where the page before can't be left."""
        return self.open_drafting(session) if kind == "plan" else self.follow_up.show_report(session, kind)

    def show_notices(self, notices: tuple[str, ...]) -> None:
        """Show what the clerk should know of, the first line large; nothing where there is none."""
        if notices:
            messages.show_note(self, notices[0], "\n".join(notices[1:]))

    def focus_page(self, page: QWidget) -> None:
        """Give the keys to a page just shown; a plan begins at its outline."""
        if isinstance(page, DraftingPage):
            page.outline.setFocus()
        else:
            super().focus_page(page)

    def may_leave(self, page: QWidget | None) -> bool:
        """Ask before the marks on a higher plan are lost; False where the clerk stays."""
        return self.intake.may_leave(page)

    def close_down(self) -> None:
        """Stop what runs besides the page and the tasks: the consolidation, behind whatever page is shown."""
        self.follow_up.close_down()

    def _handlers(self) -> dict[str, Callable[[], None]]:
        """Return what each row of ``actions.ROWS`` does, by the row's name."""
        return {
            "home": self.show_home, "new": self.new_dossier, "sample": self.open_sample,
            "learn": self.intake.learn_papers,
            "intake": lambda: self.intake.choose_plan(), "packs": lambda: self.intake.show_packs(),
            "save": self.save, "settings": self.show_settings, "quit": self._quit,
            "export_docx": lambda: self._on_output(lambda output: output.export(".docx")),
            "export_pdf": lambda: self._on_output(lambda output: output.export(".pdf")),
            "print": lambda: self._on_output(lambda output: output.print()),
            "undo": lambda: self._on_history(lambda page: page.undo()),
            "redo": lambda: self._on_history(lambda page: page.redo()),
            "add_row": lambda: self._on_dossier(lambda page: page.add_row()),
            "remove_row": lambda: self._on_dossier(lambda page: page.remove_row()),
            "take": lambda: self._on_dossier(lambda page: page.take_proposal()),
            "drop": lambda: self._on_dossier(lambda page: page.drop_proposal()),
            "take_section": lambda: self._on_dossier(lambda page: page.take_section()),
            "check_file": self.signing.check_file, "check_folder": self.signing.check_folder,
            "check_ours": lambda: self._on_dossier(self.signing.check_ours),
            "ready": lambda: self._on_dossier(self.signing.show_ready_of),
            "word_back": lambda: self._on_dossier(self.signing.take_back),
            "register": self.signing.show_register,
            "check": lambda: self._on_dossier(lambda page: page.show_tab("findings")),
            "preview": lambda: self._on_dossier(lambda page: page.show_tab("preview")),
            "basis": lambda: self._on_dossier(lambda page: page.show_tab("basis")),
            "next_section": lambda: self._on_dossier(lambda page: page.step_section(1)),
            "previous_section": lambda: self._on_dossier(lambda page: page.step_section(-1)),
            "follow": lambda: self._on_dossier(self.follow_up.follow),
            "report": lambda: self._on_dossier(self.follow_up.report),
            "half_report": lambda: self._on_dossier(lambda page: self.follow_up.report(page, "half")),
            "roll": lambda: self._on_dossier(self.follow_up.roll),
            "send": lambda: self._on_dossier(self.follow_up.send),
            "slip": lambda: self._on_dossier(self.follow_up.open_slip),
            "consolidate": self.follow_up.consolidate,
            "help": self._show_help, "keys": self._show_keys,
            "about": lambda: flow.show(self, self.data_folder.data_dir, self.tasks, self.scheme()),
        }  # fmt: skip

    def _quit(self) -> None:
        self.close()

    def _on_dossier(self, act: Callable[[DossierPage], None]) -> None:
        """Do ``act`` with the page shown, if it is one of a dossier."""
        if self.dossier_page is not None:
            act(self.dossier_page)

    def _on_history(self, act: Callable[[DossierPage | IntakePage], None]) -> None:
        """Do ``act`` with the page shown, if it has steps to take back."""
        if isinstance(self._page, DossierPage | IntakePage):
            act(self._page)

    def _on_output(self, act: Callable[[Output], None]) -> None:
        """Do ``act`` with the paper of the page shown, if it has one."""
        page = self.dossier_page
        if page is not None:
            page.commit()
            act(Output(lambda: page.paper, self.tasks, self))

    def _open_card(self, dossier_id: str, finding: Finding | None) -> None:
        self.open_stored(dossier_id)
        if finding is not None and self.drafting_page is not None:
            self.drafting_page.go_to(finding)

    def _open(self, open_session: Callable[[], DossierSession]) -> None:
        # first: it may be the dossier shown, and what isn't saved would be missing in what is read
        self.save()
        try:
            session = open_session()
        except ClerkError as fault:
            messages.show_error(self, fault)
            return
        self.open_drafting(session)

    def _save_settings(self, settings: CommuneSettings) -> None:
        try:
            self.data_folder.save_settings(settings)
        except ClerkError as fault:
            messages.show_error(self, fault)
            return
        self.show_home()

    def _show_help(self) -> None:
        page = self.drafting_page
        row = page.current_row() if page else None
        if page is None or row is None:
            self._show_keys()
            return
        HelpDialog(row.question.label, help_text(row, page.context), self).exec()

    def _show_keys(self) -> None:
        rows = [
            (", ".join(row.keys), row.text.replace("&", "").rstrip("…")) for row in actions.ROWS if row.keys
        ]
        HelpDialog("Các phím tắt", [*rows, *_OTHER_KEYS], self).exec()
