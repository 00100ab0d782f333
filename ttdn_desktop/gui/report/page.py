"""Báo cáo năm: the year-end or six-month report, its figures from the log."""

from collections.abc import Callable

import msgspec
from PySide6.QtCore import QModelIndex, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.dossier.records import Dossier, LogEntry, Remark
from ttdn_desktop.dossier.register import PaperKind
from ttdn_desktop.dossier.slip import remarks_on, with_remark_settled
from ttdn_desktop.gui import messages
from ttdn_desktop.gui.preview.output import Output
from ttdn_desktop.gui.preview.pages import RenderFunctions, workspace_functions
from ttdn_desktop.gui.report.entries_dialog import EntriesDialog
from ttdn_desktop.gui.report.figures import TablePart
from ttdn_desktop.gui.report.layout import ReportPageLayout
from ttdn_desktop.gui.report.part import ReportPart
from ttdn_desktop.gui.tasks import Tasks
from ttdn_desktop.interview.findings import Finding, is_suppressed
from ttdn_desktop.packs.fields import field_of
from ttdn_desktop.workspace import finding_actions
from ttdn_desktop.workspace.report.editing import put_report
from ttdn_desktop.workspace.report.findings import PARTS, outline
from ttdn_desktop.workspace.report.tables import entry_cells
from ttdn_desktop.workspace.report.view import ReportView, report_view
from ttdn_desktop.workspace.session import DossierSession

_FIGURES_OF_TODAY = "Số liệu giữa trang tính theo nhật ký hiện nay; bản đã ban hành ở bên phải."

_TABS = ("preview", "findings", "basis")

# a judgement: counting and checking wait until typing pauses, so that the preview's pages come first
_REFRESH_MS = 250


class ReportPage(ReportPageLayout):
    """The report of one dossier.

    Signals:
        left: the clerk goes back to the dossier.
        log_wanted: the clerk wants to see the log.
        version_wanted: the clerk wants to replace the issued report.
    """

    left = Signal()
    log_wanted = Signal()
    version_wanted = Signal()

    def __init__(
        self,
        session: DossierSession,
        tasks: Tasks,
        kind: PaperKind = "report",
        parent: QWidget | None = None,
        *,
        rendering: Callable[[], RenderFunctions] = workspace_functions,
    ) -> None:
        super().__init__(session, tasks, kind, rendering, parent)
        self._tasks = tasks
        self._visit = 0
        self.view: ReportView = report_view(self.paper)
        self._refresh_timer = QTimer(self, singleShot=True, interval=_REFRESH_MS)
        self._show_banner()
        self._connect()
        self.refresh(force=True)
        self.show_part("period")
        self.basis.show_sources(tuple(duty.id for duty in session.pack.directive.commune_duties))
        self.preview.refresh(self.paper)

    @property
    def part(self) -> ReportPart:
        """The part shown."""
        current = self.stack.currentWidget()
        return current if isinstance(current, ReportPart) else next(iter(self.parts.values()))

    def show_part(self, name: str) -> None:
        """Show the part of that id."""
        self.part.commit()
        part = self.parts[name]
        self.stack.setCurrentWidget(part)
        # forced: the switch gives a field the focus before anything is typed in it
        part.show_view(self.view, writable=self.writable, force=True)
        self.outline.setCurrentIndex(self.outline_model.index(list(PARTS).index(name)))
        self._show_remarks()

    def step_section(self, step: int) -> None:
        """Go to the next or the previous part."""
        names = list(PARTS)
        index = names.index(self.part.part) + step
        if 0 <= index < len(names):
            self.show_part(names[index])
            self.part.start()

    def go_to(self, finding: Finding) -> None:
        """Go to where ``finding`` leads."""
        if finding.section in self.parts:
            self.show_part(finding.section)
            self.part.go_to(finding)

    def commit(self) -> None:
        """Normalize what is being typed."""
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
        self._refresh_timer.stop()
        self.preview.close_down()
        # the application outlives the page: its signal would call one that is freed
        QApplication.instance().focusChanged.disconnect(self._on_focus)  # pyright: ignore

    def refresh(self, *, force: bool = False) -> None:
        """Count and check again; show outline, findings and the current part."""
        self.view = report_view(self.paper)
        findings = () if self.session.is_locked(self.kind) else self.view.findings
        open_ones = tuple(one for one in findings if not is_suppressed(one, self.session.dossier))
        self.outline_model.show(outline(open_ones, self.kind))
        self.findings_model.show(
            findings, self.session.dossier.waived, lambda one: PARTS.get(one.section, "")
        )
        self._show_finding()
        errors = sum(finding.severity == "error" for finding in findings)
        self.tabs.setTabText(1, f"Kiểm tra ({errors} lỗi)" if errors else "Kiểm tra")
        self.no_findings.setVisible(not findings)
        self.part.show_view(self.view, writable=self.writable, force=force)
        self._show_remarks()

    def show_entries(self, title: str, entries: tuple[LogEntry, ...]) -> None:
        """Show the log entries that a figure comes from."""
        dialog = EntriesDialog(
            title, entry_cells(entries, self.session.dossier, field_of(self.session.pack.manifest)), self
        )
        dialog.exec()
        wants_log = dialog.wants_log
        dialog.deleteLater()
        if wants_log:
            self.log_wanted.emit()

    def _on_edited(self, changes: dict[str, object], sub: str) -> None:
        if not self.writable:
            return

        report = self.view.with_words_of(self.paper).report
        dossier = put_report(self.session.dossier, msgspec.structs.replace(report, **changes))

        try:
            self.session.change(dossier, f"{self.kind}/{sub}/{self._visit}" if sub else None)
        except ClerkError as error:
            messages.show_error(self, error)
            return

        self.preview.refresh(self.paper)

        # a key typed: the figures wait for the timer; a step of its own (a phrase, a tick) shows them at once
        if sub:
            self.part.view = self.view.with_words_of(self.paper)
            self._refresh_timer.start()
        else:
            self.refresh()

        self.changed.emit()

    def _show_remarks(self) -> None:
        dossier = self.session.dossier
        remarks = remarks_on(dossier, "report", self.part.part)
        self.remarks.show_remarks(remarks, dossier, writable=self.session.can_record)

    def _mark(self, remark: Remark, settled: bool) -> None:
        """Mark a remark, also where the report is issued: remarks aren't part of it."""
        self.session.change(with_remark_settled(self.session.dossier, remark, settled))
        self.refresh()
        self.changed.emit()

    def _show_banner(self) -> None:
        text = self._banner_text()
        self.banner.setText(text)
        self.banner.setVisible(bool(text))
        self.replace.setVisible(self.session.can_record and self.session.is_locked(self.kind))

    def _banner_text(self) -> str:
        report = self.view.report
        if report.replaces and not self.session.is_locked(self.kind):
            return f"Phiên bản mới, thay thế Báo cáo số {report.replaces.citation}."
        note = self.session.locked_note(self.kind)
        return f"{note} {_FIGURES_OF_TODAY}" if note else ""

    def _on_focus(self, _old: QWidget | None, _new: QWidget | None) -> None:
        self._visit += 1  # typing in a field is one undo step a visit

    def _on_outline(self, index: QModelIndex) -> None:
        name = list(PARTS)[index.row()] if index.isValid() else self.part.part
        if name != self.part.part:
            self.show_part(name)

    def _on_finding(self, index: QModelIndex) -> None:
        if index.isValid():
            self.go_to(self.findings_model.finding(index.row()))

    def _show_finding(self) -> None:
        row = self.findings.currentIndex().row()
        shown = self.findings_model.shown(row) if row >= 0 else None
        self.finding_bar.show_finding(shown, writable=self.writable)

    def put_right(self) -> None:
        """Let the program put the chosen finding right."""
        row = self.findings.currentIndex().row()
        if row >= 0:
            self._take(finding_actions.put_right(self.paper, self.findings_model.finding(row)))

    def suppress(self, reason: str) -> None:
        """Suppress the chosen warning for ``reason``; let it count again where there is none."""
        row = self.findings.currentIndex().row()
        shown = self.findings_model.shown(row) if row >= 0 else None
        if shown is not None and not shown.is_error and (reason.strip() or shown.reason):
            self._take(finding_actions.with_reason(self.session.dossier, shown.key, reason))

    def _take(self, dossier: Dossier) -> None:
        try:
            self.session.change(dossier)
        except ClerkError as error:
            messages.show_error(self, error)
            return
        self.moved()

    def _export_figures(self) -> None:
        Output(lambda: self.paper, self._tasks, self).export(".xlsx")

    def _connect(self) -> None:
        for part in self.parts.values():
            part.edited.connect(self._on_edited)
            part.entries_wanted.connect(self.show_entries)
            if isinstance(part, TablePart):
                part.excel_wanted.connect(self._export_figures)

        self.remarks.marked.connect(self._mark)
        self.replace.clicked.connect(self.version_wanted)
        self.to_log.clicked.connect(self.log_wanted)
        self.back.clicked.connect(self.left)
        self._refresh_timer.timeout.connect(self.refresh)
        self.outline.selectionModel().currentChanged.connect(lambda new, _old: self._on_outline(new))
        self.findings.clicked.connect(self._on_finding)
        self.findings.activated.connect(self._on_finding)
        self.findings.selectionModel().currentChanged.connect(lambda _new, _old: self._show_finding())
        self.finding_bar.fix_wanted.connect(self.put_right)
        self.finding_bar.reason_given.connect(self.suppress)
        QApplication.instance().focusChanged.connect(self._on_focus)  # pyright: ignore
