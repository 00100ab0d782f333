"""Báo cáo năm: the year-end or six-month report, its figures from the log."""

from collections.abc import Callable

import msgspec
from PySide6.QtCore import QModelIndex, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.dossier.records import LogEntry, Remark
from ttdn_desktop.dossier.register import PaperKind
from ttdn_desktop.dossier.slip import remarks_on, with_remark_settled
from ttdn_desktop.gui import messages
from ttdn_desktop.gui.drafting.basis import BasisPanel
from ttdn_desktop.gui.drafting.lists import FindingsModel, OutlineModel
from ttdn_desktop.gui.preview.output import Output
from ttdn_desktop.gui.preview.pages import Printing, real_printing
from ttdn_desktop.gui.preview.panel import PreviewPanel
from ttdn_desktop.gui.report.entries_dialog import EntriesDialog
from ttdn_desktop.gui.report.figures import DutiesPart, LeadingPart, ResultsPart, TablePart, TargetsPart
from ttdn_desktop.gui.report.part import ReportPart, texts_part
from ttdn_desktop.gui.report.sending import SendingPart
from ttdn_desktop.gui.report.sentences import SentencesPart
from ttdn_desktop.gui.tasks import Tasks
from ttdn_desktop.gui.widgets.dossier_page import DossierPage
from ttdn_desktop.gui.widgets.panes import list_view, side_tabs, three_panes
from ttdn_desktop.gui.widgets.remarks import RemarksBox
from ttdn_desktop.gui.widgets.texts import button, label
from ttdn_desktop.interview.findings import Finding
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.report.editing import put_report
from ttdn_desktop.workspace.report.findings import PARTS, outline
from ttdn_desktop.workspace.report.tables import entry_cells
from ttdn_desktop.workspace.report.view import ReportView, report_view
from ttdn_desktop.workspace.session import DossierSession

_OF_TODAY = "Số liệu giữa trang tính theo nhật ký hiện nay; bản đã ban hành ở bên phải."

_TABS = ("preview", "findings", "basis")


class ReportPage(DossierPage):
    """The report of one dossier.

    Signals:
        left: the clerk goes back to the dossier.
        following_wanted: the clerk wants to see the log.
        version_wanted: the clerk wants to replace the issued report.
    """

    left = Signal()
    following_wanted = Signal()
    version_wanted = Signal()

    def __init__(
        self,
        desk: DataFolder,
        drafting: DossierSession,
        tasks: Tasks,
        kind: PaperKind = "report",
        parent: QWidget | None = None,
        *,
        printing: Callable[[], Printing] = real_printing,
    ) -> None:
        super().__init__(drafting, parent, kind=kind)
        self._desk, self._tasks = desk, tasks
        self._visit = 0
        self.look: ReportView = report_view(self.paper)
        self.parts = self._made_parts()
        self.outline_model, self.findings_model = OutlineModel(self), FindingsModel(self)
        self.outline = list_view("outline", "Các phần của báo cáo", self.outline_model)
        self.findings = list_view("findings", "Những điều cần làm", self.findings_model)
        self.no_findings = label("Không còn thiếu gì.", "muted")
        self.stack = QStackedWidget()
        self.remarks = RemarksBox()

        for part in self.parts.values():
            self.stack.addWidget(part)

        self.setFocusProxy(self.outline)
        self.preview = PreviewPanel(tasks, self, printing=printing)
        self.basis = BasisPanel(drafting.pack.directive, self)
        self.tabs = side_tabs(self.preview, self.no_findings, self.findings, self.basis)
        self.banner = label(self._told(), "banner")
        self.replace = button("&Lập phiên bản thay thế")
        self._later = QTimer(self, singleShot=True, interval=250)  # the pages first
        self._lay_out()
        self._connect()
        self.refresh(force=True)
        self.show_part("period")
        self.basis.show_sources(tuple(duty.id for duty in drafting.pack.directive.commune_duties))
        self.preview.refresh(self.paper)

    @property
    def part(self) -> ReportPart:
        """The part shown."""
        shown = self.stack.currentWidget()
        return shown if isinstance(shown, ReportPart) else next(iter(self.parts.values()))

    def show_part(self, name: str) -> None:
        """Show the part of that id."""
        self.part.commit()
        part = self.parts[name]
        self.stack.setCurrentWidget(part)
        # forced: the switch gives a field the focus before anything is typed in it
        part.show_look(self.look, writable=self.writable, force=True)
        self.outline.setCurrentIndex(self.outline_model.index(list(PARTS).index(name)))
        self._show_remarks()

    def step_section(self, step: int) -> None:
        """Go to the next or the previous part."""
        names = list(PARTS)
        place = names.index(self.part.part) + step
        if 0 <= place < len(names):
            self.show_part(names[place])
            self.part.start()

    def go_to(self, finding: Finding) -> None:
        """Go to where ``finding`` leads."""
        if finding.section in self.parts:
            self.show_part(finding.section)
            self.part.go_to(finding)

    def commit(self) -> None:
        """Put what is being typed in order."""
        self.part.commit()

    def moved(self) -> None:
        """Show the report as it is after undo or redo."""
        self.refresh(force=True)
        self.preview.refresh(self.paper)
        self.changed.emit()

    def show_tab(self, name: str) -> None:
        """Show ``preview``, ``findings`` or ``basis``."""
        self.refresh()
        self.tabs.setCurrentIndex(_TABS.index(name))
        (self.preview.view, self.findings, self.basis)[_TABS.index(name)].setFocus()

    def close_down(self) -> None:
        """Stop what still runs."""
        self._later.stop()
        self.preview.close_down()
        QApplication.instance().focusChanged.disconnect(self._on_focus)  # pyright: ignore

    def refresh(self, *, force: bool = False) -> None:
        """Bring outline, findings and the shown part up to date."""
        self.look = report_view(self.paper, self.look)
        found = () if self.drafting.is_locked(self.kind) else self.look.findings
        self.outline_model.show(outline(found, self.kind))
        self.findings_model.show(found)
        errors = sum(one.severity == "error" for one in found)
        self.tabs.setTabText(1, f"Kiểm tra ({errors} lỗi)" if errors else "Kiểm tra")
        self.no_findings.setVisible(not found)
        self.part.show_look(self.look, writable=self.writable, force=force)
        self._show_remarks()

    def show_entries(self, title: str, entries: tuple[LogEntry, ...]) -> None:
        """Show the log entries that a figure comes from."""
        dialog = EntriesDialog(title, entry_cells(entries, self.drafting.dossier), self)
        dialog.exec()
        wants_log = dialog.wants_log
        dialog.deleteLater()
        if wants_log:
            self.following_wanted.emit()

    def _on_edited(self, changes: dict[str, object], sub: str) -> None:
        if not self.writable:
            return

        now = self.look.with_words_of(self.paper).report
        dossier = put_report(self.drafting.dossier, msgspec.structs.replace(now, **changes))

        try:
            self.drafting.change(dossier, f"{self.kind}/{sub}/{self._visit}" if sub else None)
        except ClerkError as fault:
            messages.show_error(self, fault)
            return

        self.preview.refresh(self.paper)
        if sub:
            self.part.look = self.look.with_words_of(self.paper)
            self._later.start()
        else:
            self.refresh()

        self.changed.emit()

    def _show_remarks(self) -> None:
        dossier = self.drafting.dossier
        here = remarks_on(dossier, "report", self.part.part)
        self.remarks.show_remarks(here, dossier, writable=self.drafting.can_record)

    def _mark(self, remark: Remark, settled: bool) -> None:
        """Mark a remark, also where the report is issued: remarks aren't part of it."""
        self.drafting.change(with_remark_settled(self.drafting.dossier, remark, settled))
        self.refresh()
        self.changed.emit()

    def _told(self) -> str:
        report = self.look.report
        if report.replaces and not self.drafting.is_locked(self.kind):
            return f"Phiên bản mới, thay thế Báo cáo số {report.replaces.citation}."
        note = self.drafting.locked_note(self.kind)
        return f"{note} {_OF_TODAY}" if note else ""

    def _made_parts(self) -> dict[str, ReportPart]:
        made = (
            SendingPart(self.drafting.settings),
            LeadingPart(),
            ResultsPart(),
            TargetsPart(),
            DutiesPart(self.drafting.pack.directive),
            texts_part("judgement"),
            texts_part("next_year"),
            texts_part("proposals"),
            SentencesPart(),
        )

        return {part.part: part for part in made}

    def _on_focus(self, _old: QWidget | None, _new: QWidget | None) -> None:
        self._visit += 1

    def _on_outline(self, index: QModelIndex) -> None:
        name = list(PARTS)[index.row()] if index.isValid() else self.part.part
        if name != self.part.part:
            self.show_part(name)

    def _on_finding(self, index: QModelIndex) -> None:
        if index.isValid():
            self.go_to(self.findings_model.finding(index.row()))

    def _connect(self) -> None:
        for part in self.parts.values():
            part.edited.connect(self._on_edited)
            part.entries_wanted.connect(self.show_entries)
            if isinstance(part, TablePart):
                part.excel_wanted.connect(
                    lambda: Output(lambda: self.paper, self._tasks, self).export(".xlsx")
                )

        self.remarks.marked.connect(self._mark)
        self._later.timeout.connect(self.refresh)
        self.outline.selectionModel().currentChanged.connect(lambda new, _old: self._on_outline(new))
        self.findings.clicked.connect(self._on_finding)
        self.findings.activated.connect(self._on_finding)
        QApplication.instance().focusChanged.connect(self._on_focus)  # pyright: ignore

    def _lay_out(self) -> None:
        self.no_findings.setMargin(16)
        self.banner.setVisible(bool(self.banner.text()))
        self.replace.setVisible(self.drafting.can_record and self.drafting.is_locked(self.kind))
        self.replace.clicked.connect(self.version_wanted)

        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)

        above = QHBoxLayout()
        above.addWidget(self.banner, 1)
        above.addWidget(self.replace)
        box.addLayout(above)
        middle = QWidget()

        written = QVBoxLayout(middle)
        written.setContentsMargins(0, 0, 0, 0)
        written.addWidget(self.remarks)
        written.addWidget(self.stack, 1)
        box.addWidget(three_panes(self._left_side(), middle, self.tabs), 1)

    def _left_side(self) -> QFrame:
        side = QFrame()
        side.setProperty("role", "panel")

        box = QVBoxLayout(side)
        box.setContentsMargins(0, 0, 0, 8)
        box.addWidget(self.outline, 1)
        ways = (("Theo dõi thực hiện", self.following_wanted), ("Trở lại hồ sơ", self.left))

        for words, signal in ways:
            link = button(words, "link")
            link.clicked.connect(signal)
            box.addWidget(link)

        return side
