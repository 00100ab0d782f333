"""The one window: a page in the middle, menus above, the row of buttons below."""

import logging
from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.dossier.register import PaperKind
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.gui import actions, dropping, messages, theme
from ttdn_desktop.gui.about import flow
from ttdn_desktop.gui.drafting.help import HelpDialog
from ttdn_desktop.gui.drafting.page import DraftingPage
from ttdn_desktop.gui.drafting.question_row import help_text
from ttdn_desktop.gui.follow_up import FollowUpController
from ttdn_desktop.gui.home.new_dossier import NewDossierDialog
from ttdn_desktop.gui.home.page import HomePage
from ttdn_desktop.gui.intake.controller import IntakeController
from ttdn_desktop.gui.intake.page import IntakePage
from ttdn_desktop.gui.preview.output import Output
from ttdn_desktop.gui.report.page import ReportPage
from ttdn_desktop.gui.settings.page import SettingsPage
from ttdn_desktop.gui.signing.controller import SigningController
from ttdn_desktop.gui.tasks import Tasks
from ttdn_desktop.gui.widgets.dossier_page import DossierPage
from ttdn_desktop.gui.widgets.texts import label
from ttdn_desktop.interview.findings import Finding
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.session import DossierSession

_TICK_MS = 200


class MainWindow(QMainWindow):
    """Shows one page at a time and saves while the clerk works."""

    def __init__(self, desk: DataFolder, state: QSettings | None = None) -> None:
        super().__init__()
        self.desk = desk
        self._state = state
        self.tasks = Tasks(self)
        self.taking_in = IntakeController(self, self)
        self.signing = SigningController(self, self)
        self.year = FollowUpController(self, self)
        self.setAcceptDrops(True)
        self.setWindowTitle("Thông tin đối ngoại")
        self.setMinimumSize(1000, 600)
        self.resize(1366, 730)
        self._banner = label(desk.held_by or "", "banner")
        self._banner.setVisible(desk.held_by is not None)
        self._place = QVBoxLayout()
        self._page: QWidget | None = None
        self._buttons: dict[str, QPushButton] = {}
        self.actions_by_name = actions.build(self, self._handlers())
        self._lay_out()
        self._saved = QLabel("")
        self.statusBar().addPermanentWidget(self._saved)
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._timer.start()
        self._restore_shape()

    @property
    def drafting_page(self) -> DraftingPage | None:
        """The drafting page, while it is shown."""
        return self._page if isinstance(self._page, DraftingPage) else None

    @property
    def holding_page(self) -> DossierPage | None:
        """The page shown, while it has a dossier in hand."""
        return self._page if isinstance(self._page, DossierPage) else None

    @property
    def page(self) -> QWidget | None:
        """The page shown."""
        return self._page

    def start(self) -> None:
        """Show the first page: the first run's questions, or the desk."""
        if self.desk.settings is None:
            self.show_settings()
        else:
            self.show_home()
        self.tell(self.desk.take_notices())

    def show_home(self) -> None:
        """Show the desk, or the first run's questions while nothing is known."""
        if self.desk.settings is None:
            self.show_settings()
            return

        if not self.leave():
            return

        page = HomePage(self.desk)
        page.opened.connect(self._open_card)
        page.follow_wanted.connect(self.year.follow_stored)
        page.report_wanted.connect(self.year.report_stored)
        page.new_wanted.connect(self.new_dossier)
        page.intake_wanted.connect(self.taking_in.choose_plan)
        page.offer_wanted.connect(self.taking_in.take_offer)
        page.sample_wanted.connect(self.open_sample)
        self.show_page(page)

    def show_settings(self) -> None:
        """Show the settings."""
        if not self.leave():
            return

        page = SettingsPage(
            self.desk.units(), self.desk.settings, self.scheme(), read_only=self.desk.read_only
        )
        page.saved.connect(self._save_settings)
        page.failed.connect(lambda fault: messages.show_error(self, fault))
        page.left.connect(self.show_home)
        page.scheme_chosen.connect(self.set_scheme)
        page.sample_wanted.connect(self.open_sample)
        page.consolidation_wanted.connect(self.year.consolidate)
        self.show_page(page)
        page.unit.search.setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a higher plan, a pack, a slip, files that communes sent, nothing else."""
        if dropping.wanted(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take in what was dropped."""
        paths, page, year = dropping.wanted(event.mimeData()), self.holding_page, self.year
        if paths:
            event.acceptProposedAction()
            take = self.taking_in.open_file
            QTimer.singleShot(0, self, lambda: year.take_dropped(page, paths) or take(paths[0]))

    def open_sample(self) -> None:
        """Open the sample; it becomes a dossier with its first change."""
        self._open(self.desk.open_sample)

    def new_dossier(self) -> None:
        """Ask for pack and year, then open a new dossier."""
        if self.desk.settings is None:
            self.show_settings()
            return

        last = self.desk.newest()
        dialog = NewDossierDialog(self.desk.packs(), date.today(), self, can_roll=last is not None)
        chosen = dialog.chosen() if dialog.exec() else None
        dialog.deleteLater()

        if dialog.from_last and last is not None:
            self.year.roll_stored(last)
        elif chosen is not None:
            self._open(lambda: self.desk.new_dossier(*chosen))

    def open_drafting(self, drafting: DossierSession) -> DraftingPage | None:
        """Show ``drafting``; None where the page before can't be left."""
        if not self.leave():
            return None
        page = DraftingPage(drafting, self.tasks)
        page.changed.connect(self.refresh)
        self.show_page(page)
        self.tell((*drafting.notices, *self.desk.take_notices()))
        return page

    def open_paper(self, drafting: DossierSession, kind: PaperKind) -> DraftingPage | ReportPage | None:
        """Show the page of that paper; None where the page before can't be left."""
        return self.open_drafting(drafting) if kind == "plan" else self.year.show_report(drafting, kind)

    def tell(self, notices: tuple[str, ...]) -> None:
        """Tell what the clerk should hear, if anything."""
        if notices:
            messages.show_note(self, notices[0], "\n".join(notices[1:]))

    def scheme(self) -> str:
        """Return the colours chosen: ``system``, ``light`` or ``dark``."""
        chosen = str(self._state.value("scheme", "system")) if self._state else "system"
        return chosen if chosen in theme.SCHEMES else "system"

    def set_scheme(self, scheme: str) -> None:
        """Use ``scheme`` from now on."""
        if self._state is not None and not self.desk.read_only:
            self._state.setValue("scheme", scheme)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app, scheme)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save, then let go; ask where saving failed."""
        if not self.leave():
            event.ignore()
            return

        self._timer.stop()
        if self._state is not None and not self.desk.read_only:
            self._state.setValue("geometry", self.saveGeometry())

        self.year.close_down()
        self.tasks.close()
        event.accept()

    def _handlers(self) -> dict[str, Callable[[], None]]:
        return {
            "home": self.show_home, "new": self.new_dossier, "sample": self.open_sample,
            "intake": lambda: self.taking_in.choose_plan(), "packs": lambda: self.taking_in.show_packs(),
            "save": self._save, "settings": self.show_settings, "quit": self._quit,
            "export_docx": lambda: self._output(lambda output: output.export(".docx")),
            "export_pdf": lambda: self._output(lambda output: output.export(".pdf")),
            "print": lambda: self._output(lambda output: output.print()),
            "undo": lambda: self._step(lambda page: page.undo()),
            "redo": lambda: self._step(lambda page: page.redo()),
            "add_row": lambda: self._held(lambda page: page.add_row()),
            "remove_row": lambda: self._held(lambda page: page.remove_row()),
            "check_file": self.signing.check_file,
            "check_ours": lambda: self._held(self.signing.check_ours),
            "ready": lambda: self._held(self.signing.show_ready_of),
            "word_back": lambda: self._held(self.signing.take_back),
            "register": self.signing.show_register,
            "check": lambda: self._held(lambda page: page.show_tab("findings")),
            "preview": lambda: self._held(lambda page: page.show_tab("preview")),
            "basis": lambda: self._held(lambda page: page.show_tab("basis")),
            "next_section": lambda: self._held(lambda page: page.step_section(1)),
            "previous_section": lambda: self._held(lambda page: page.step_section(-1)),
            "follow": lambda: self._held(self.year.follow),
            "report": lambda: self._held(self.year.report),
            "half_report": lambda: self._held(lambda page: self.year.report(page, "half")),
            "roll": lambda: self._held(self.year.roll), "send": lambda: self._held(self.year.send),
            "slip": lambda: self._held(self.year.open_slip), "consolidate": self.year.consolidate,
            "help": self._help, "keys": self._keys,
            "about": lambda: flow.show(self, self.desk.data_dir, self.tasks, self.scheme()),
        }  # fmt: skip

    def _quit(self) -> None:
        self.close()

    def _held(self, act: Callable[[DossierPage], None]) -> None:
        if self.holding_page is not None:
            act(self.holding_page)

    def _step(self, act: Callable[[DossierPage | IntakePage], None]) -> None:
        if isinstance(self._page, DossierPage | IntakePage):
            act(self._page)

    def _output(self, act: Callable[[Output], None]) -> None:
        page = self.holding_page
        if page is not None:
            page.commit()
            act(Output(lambda: page.paper, self.tasks, self))

    def _open_card(self, dossier_id: str, finding: Finding | None) -> None:
        self.open_stored(dossier_id)
        if finding is not None and self.drafting_page is not None:
            self.drafting_page.go_to(finding)

    def open_stored(self, dossier_id: str) -> None:
        """Open the stored dossier, or tell why it can't be."""
        self._open(lambda: self.desk.open_dossier(dossier_id))

    def _open(self, door: Callable[[], DossierSession]) -> None:
        try:
            drafting = door()
        except ClerkError as fault:
            messages.show_error(self, fault)
            return
        self.open_drafting(drafting)

    def _save_settings(self, settings: CommuneSettings) -> None:
        try:
            self.desk.save_settings(settings)
        except ClerkError as fault:
            messages.show_error(self, fault)
            return
        self.show_home()

    def _save(self) -> None:
        page = self.holding_page
        if page is not None:
            page.commit()
            self._show_state(page.drafting.save_now())

    def _tick(self) -> None:
        page = self.holding_page
        if page is not None and page.drafting.tick():
            self._show_state(page.drafting.save_state)

    def _show_state(self, state: object) -> None:
        text, step = getattr(state, "text", ""), getattr(state, "next_step", "")
        failed = bool(getattr(state, "failed", False))
        self._saved.setText(f"{text} {step}".strip())
        self._saved.setStyleSheet(f"color: {theme.colours().error}; font-weight: 600" if failed else "")
        self._saved.setToolTip(step)

    def leave(self) -> bool:
        """Save the page's dossier and close the page; False where the clerk wants to stay."""
        page = self.holding_page

        if page is not None:
            page.commit()
            state = page.drafting.save_now()
            self._show_state(state)
            stay = state.failed and not messages.ask(
                self, state.text, "&Bỏ thay đổi và rời đi", "Ở lại", state.next_step
            )
            if stay:
                return False
            page.close_down()

        return self.taking_in.may_leave(self._page)

    def show_page(self, page: QWidget) -> None:
        """Show ``page`` in the place of the one before, which must have been left."""
        logging.getLogger(__name__).info("page %s", type(page).__name__)
        old, self._page = self._page, page

        if old is not None:
            self._place.removeWidget(old)
            old.hide()
            old.deleteLater()

        self._place.addWidget(page)
        self._saved.setText("")

        if isinstance(page, DraftingPage):
            page.outline.setFocus()
        elif page.focusWidget() is None:  # else it has said where the keys go
            page.setFocus()

        self.refresh()

    def refresh(self) -> None:
        """Bring menus, buttons and title up to what the page can do."""
        page = self.holding_page
        drafting = page.drafting if page else None
        writable = page is not None and page.writable
        kept = drafting is not None and drafting.can_record
        allowed = {"always": True, "dossier": page is not None, "writable": writable, "kept": kept}

        for row in actions.ROWS:
            self.actions_by_name[row.name].setEnabled(allowed[row.needs])

        hand = self._page if isinstance(self._page, IntakePage) else drafting if writable else None
        self.actions_by_name["undo"].setEnabled(hand is not None and hand.can_undo)
        self.actions_by_name["redo"].setEnabled(hand is not None and hand.can_redo)

        for name, made in self._buttons.items():
            made.setEnabled(self.actions_by_name[name].isEnabled())

        self._bar.setVisible(page is not None)
        title = "Thông tin đối ngoại"

        if drafting is not None:
            commune = drafting.dossier.commune.title
            title = f"Hồ sơ năm {drafting.dossier.year}, {commune} – {title}"

        self.setWindowTitle(title)
        if drafting is not None:
            self._show_state(drafting.save_state)

    def _help(self) -> None:
        page = self.drafting_page
        row = page.row_in_hand() if page else None
        if page is None or row is None:
            self._keys()
            return
        HelpDialog(row.question.label, help_text(row, page.context), self).exec()

    def _keys(self) -> None:
        rows = [
            (", ".join(row.keys), row.text.replace("&", "").rstrip("…")) for row in actions.ROWS if row.keys
        ]
        more = [
            ("Alt+Lên, Alt+Xuống", "Chuyển hoạt động lên, xuống"),
            ("Tab", "Sang ô sau"),
            ("PgUp, PgDn", "Tháng trước, tháng sau (theo dõi thực hiện, theo tháng)"),
        ]
        HelpDialog("Các phím tắt", [*rows, *more], self).exec()

    def _lay_out(self) -> None:
        self._bar = QFrame()
        self._bar.setProperty("role", "bar")

        row = QHBoxLayout(self._bar)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)

        for name, words in actions.BUTTONS:
            made = QPushButton(words)
            made.setToolTip(
                f"{self.actions_by_name[name].statusTip()} "
                f"({self.actions_by_name[name].shortcut().toString()})"
            )
            made.clicked.connect(self.actions_by_name[name].trigger)
            self._buttons[name] = made
            row.addWidget(made)

            if name == "preview":
                row.addStretch(1)

        middle = QWidget()
        box = QVBoxLayout(middle)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._banner)
        self._place.setContentsMargins(0, 0, 0, 0)
        box.addLayout(self._place, 1)
        box.addWidget(self._bar)
        self.setCentralWidget(middle)

    def _restore_shape(self) -> None:
        shape = self._state.value("geometry") if self._state else None
        if shape is not None:
            self.restoreGeometry(shape)
