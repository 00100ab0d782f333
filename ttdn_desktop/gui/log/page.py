"""Theo dõi thực hiện: what was done through the year, plan against done."""

import datetime as dt
import itertools
from pathlib import Path

import msgspec
from PySide6.QtCore import QModelIndex, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.dossier.records import Dossier, Evidence, LogEntry
from ttdn_desktop.gui import messages
from ttdn_desktop.gui.dropping import dropped_files
from ttdn_desktop.gui.log.files import LogFiles
from ttdn_desktop.gui.log.layout import LogPageLayout
from ttdn_desktop.gui.tasks import Tasks
from ttdn_desktop.gui.widgets.report_due import due_text, is_soon
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.log import recording
from ttdn_desktop.workspace.log.recording import Filter, LogIndex
from ttdn_desktop.workspace.session import DossierSession

LIST, MONTH, PROGRESS = range(3)


class LogPage(LogPageLayout):
    """The log of one dossier: entries added, found and changed, by month, against the plan.

    Signals:
        left: the clerk goes back to the dossier.
        report_wanted: the clerk goes on to the year-end report.
        plan_wanted: the clerk wants to see the plan, at a tab of that name.
    """

    left = Signal()
    report_wanted = Signal()
    plan_wanted = Signal(str)

    def __init__(
        self, desk: DataFolder, drafting: DossierSession, tasks: Tasks, parent: QWidget | None = None
    ) -> None:
        first = _first_day(drafting.dossier, desk.today)
        super().__init__(drafting, tasks, desk.today, first, parent)
        self._desk, self._tasks = desk, tasks
        self._held: str | None = None
        self._visit = 0
        self._showing = False
        self._copies = itertools.count(1)
        self._slots: list[str] = []
        self._index = LogIndex(drafting.dossier)
        self.files = LogFiles(self, desk, drafting, tasks, self._change, self.told.setText)
        self._connect()
        self.setAcceptDrops(self.writable)
        self.quick.start(drafting.dossier, first)
        self._show_writable()
        self.refresh()

    @property
    def entry(self) -> LogEntry | None:
        """The entry in hand."""
        return next((one for one in self.drafting.dossier.log if one.id == self._held), None)

    def refresh(self) -> None:
        """Show the dossier as it is now."""
        dossier = self.drafting.dossier
        self._index.update(dossier)
        self.filter.offer(dossier.plan.activities)
        self.quick.show_dossier(dossier)
        self._show_found()
        self._show_tab()

    def commit(self) -> None:
        """Put what is being typed in order."""
        self.panel.form.commit()

    def moved(self) -> None:
        """Show the dossier as it is after undo or redo."""
        self.told.setText("")
        self.refresh()
        super().moved()

    def add_row(self) -> None:
        """Go to where an entry begins."""
        self.quick.form.activity.setFocus()

    def remove_row(self) -> None:
        """Remove the entry in hand; undo brings it back."""
        entry = self.entry
        if entry is None or not self.writable:
            return

        row = self.model.row_of(entry.id)
        beside = self.model.entries[row + 1 : row + 2] or self.model.entries[max(0, row - 1) : row]
        self._hold(beside[0].id if row >= 0 and beside else None)
        self._change(recording.remove(self.drafting.dossier, entry.id))
        self.told.setText("Đã xóa một mục. Ctrl+Z lấy lại.")

    def show_tab(self, name: str) -> None:
        """Go to the plan, which has ``preview``, ``findings`` and ``basis``."""
        self.plan_wanted.emit(name)

    def add(self, entry: LogEntry) -> None:
        """Add ``entry`` and begin the next one on the same day."""
        self._hold(entry.id)
        self._change(recording.add(self.drafting.dossier, entry))
        self.quick.start(self.drafting.dossier, entry.date)
        self.quick.form.activity.setFocus()
        hidden = "" if self.model.row_of(entry.id) >= 0 else " Bộ lọc đang che mục này."
        self.told.setText(f"Đã thêm: {entry.title or 'một mục'}.{hidden}")

    def attach(self, paths: list[Path]) -> None:
        """Copy files in as evidence of the entry in hand, beside the window."""
        entry = self.entry

        if entry is None:
            self.told.setText("Hãy chọn hoặc ghi một mục trước, rồi thêm tệp minh chứng.")
            return

        dossier_id = self.drafting.store() if self.writable else None
        if dossier_id is None:
            return

        self.told.setText("Đang chép tệp minh chứng…")
        self._slots.append(f"evidence-{next(self._copies)}")
        files = self._desk.evidence
        self._tasks.run(
            self._slots[-1],
            lambda: tuple(recording.attach_file(files, dossier_id, path) for path in paths),
            lambda made: self._on_attached(entry.id, made),
            self._on_failed,
        )

    def show_entries(self, wanted: Filter) -> None:
        """Show in the list what ``wanted`` finds."""
        self.tabs.setCurrentIndex(LIST)
        self.filter.show_value(wanted)
        if self.model.rowCount():
            self.table.selectRow(0)
        self.table.setFocus()

    def show_activity(self, activity: str) -> None:
        """Show how the activity of that id stands."""
        self.tabs.setCurrentIndex(PROGRESS)
        self.progress.go_to(activity)

    def close_down(self) -> None:
        """Stop what still runs."""
        self.progress.chart.close_down()
        self.files.close_down()
        for slot in self._slots:
            self._tasks.cancel(slot)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files: they are evidence here, not a plan for the window."""
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the dropped files as evidence."""
        paths = dropped_files(event.mimeData())
        event.acceptProposedAction()
        QTimer.singleShot(0, self, lambda: self.attach(paths))

    def _change(self, dossier: Dossier, merge_key: str | None = None) -> None:
        self.drafting.change(dossier, merge_key)
        self.refresh()
        self.changed.emit()

    def _hold(self, entry_id: str | None) -> None:
        if entry_id != self._held:
            self._held = entry_id
            self._visit += 1

    def _on_row(self, current: QModelIndex) -> None:
        if self._showing or not current.isValid():
            return
        self.panel.form.commit()
        self._hold(self.model.entries[current.row()].id)
        self._show_held()

    def _on_edited(self, entry: LogEntry, sub: str) -> None:
        if self.writable:
            key = f"{entry.id}/{sub}/{self._visit}" if sub else None
            self._change(recording.replace(self.drafting.dossier, entry), key)

    def _on_evidence(self, evidence: tuple[Evidence, ...]) -> None:
        entry = self.entry
        if entry is not None and self.writable:
            made = msgspec.structs.replace(entry, evidence=evidence)
            self._change(recording.replace(self.drafting.dossier, made))

    def _on_attached(self, entry_id: str, made: tuple[Evidence, ...]) -> None:
        entry = next((one for one in self.drafting.dossier.log if one.id == entry_id), None)
        if entry is None:
            return
        new = tuple(one for one in made if one.sha256 not in [old.sha256 for old in entry.evidence])
        told = msgspec.structs.replace(entry, evidence=(*entry.evidence, *new))
        self._change(recording.replace(self.drafting.dossier, told))
        self.told.setText(f"Đã chép {len(new)} tệp minh chứng vào hồ sơ.")

    def _on_failed(self, fault: ClerkError) -> None:
        self.told.setText("")
        messages.show_error(self, fault)

    def _open_evidence(self, evidence: Evidence) -> None:
        try:
            if evidence.kind == "link":
                url = QUrl(evidence.text)
            else:
                path = recording.evidence_path(self._desk, self.drafting.dossier_id or "", evidence)
                url = QUrl.fromLocalFile(str(path))
        except ClerkError as fault:
            messages.show_error(self, fault)
            return

        QDesktopServices.openUrl(url)

    def _on_day(self, day: dt.date) -> None:
        self.filter.show_value(Filter(month=day.month))
        place = next((row for row, entry in enumerate(self.model.entries) if entry.date == day), -1)
        if place >= 0:
            self.table.selectRow(place)
        self.tabs.setCurrentIndex(LIST)
        self.quick.start(self.drafting.dossier, day)
        self.quick.form.activity.setFocus()

    def _show_found(self) -> None:
        dossier = self.drafting.dossier
        found = recording.found(self._index, self.filter.value())
        self._showing = True
        self.model.show(found, dossier)
        row = self.model.row_of(self._held)

        if row >= 0 and row != self.table.currentIndex().row():
            self.table.selectRow(row)
        elif row < 0:
            self.table.setCurrentIndex(QModelIndex())

        self._showing = False
        self.filter.tell(found, len(dossier.log))
        self._show_held()

    def _show_held(self) -> None:
        dossier, entry = self.drafting.dossier, self.entry
        faults = recording.entry_problems(entry, dossier, self._desk.today) if entry else ()
        self.panel.show_entry(entry, dossier, faults)

    def _show_tab(self) -> None:
        tab, dossier = self.tabs.currentIndex(), self.drafting.dossier
        if tab == MONTH:
            self.month.show_log(dossier.log)
        elif tab == PROGRESS:
            self.progress.show_progress(recording.progress(dossier, self.drafting.pack, self._desk.today))

    def _show_writable(self) -> None:
        due = self.drafting.pack.directive.report_due
        days = (due - self._desk.today).days if due else None
        self.due.setText(due_text(days))
        self.due.setProperty("role", "warning" if is_soon(days) else "muted")

        for widget in (self.quick, self.take_in):
            widget.setEnabled(self.writable)

        if not self.writable:
            reason = self._desk.held_by or "Hồ sơ này đang mở ở chế độ chỉ xem."
            self.told.setText(f"Chỉ xem, không ghi thêm được. {reason}")

    def _connect(self) -> None:
        self.quick.added.connect(self.add)
        self.filter.changed.connect(self._show_found)
        self.table.activated.connect(lambda _index: self.panel.start())
        QShortcut(QKeySequence.StandardKey.Find, self, self.filter.search.setFocus)
        self.table.selectionModel().currentRowChanged.connect(lambda new, _old: self._on_row(new))
        self.panel.form.edited.connect(self._on_edited)
        self.panel.evidence.edited.connect(self._on_evidence)
        self.panel.evidence.files_wanted.connect(self.attach)
        self.panel.evidence.opened.connect(self._open_evidence)
        self.month.chosen.connect(self._on_day)
        self.progress.entries_wanted.connect(self.show_entries)
        self.tabs.currentChanged.connect(lambda _tab: self._show_tab())
        self.take_in.clicked.connect(self.files.ask_in)
        self.sheet_out.clicked.connect(self.files.ask_sheet_out)
        self.calendar_out.clicked.connect(self.files.ask_calendar_out)
        self.report.clicked.connect(self.report_wanted)
        self.back.clicked.connect(self.left)


def _first_day(dossier: Dossier, today: dt.date) -> dt.date:
    """Return today, or the newest day of the log where the dossier is of another year."""
    if today.year == dossier.year:
        return today
    return max((entry.date for entry in dossier.log), default=dt.date(dossier.year, 12, 31))
