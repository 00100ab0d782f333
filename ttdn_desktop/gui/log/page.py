"""Theo dõi thực hiện: what was done through the year, and plan against progress."""

import datetime as dt
from pathlib import Path

import msgspec
from PySide6.QtCore import QModelIndex, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from ttdn_desktop.dossier.records import Dossier, Evidence, LogEntry
from ttdn_desktop.dossier.versions import plan_in_force
from ttdn_desktop.gui.dropping import dropped_files
from ttdn_desktop.gui.log.evidence_files import EvidenceFiles
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
    """The log of one dossier: entries are added, found and changed, shown by month and against the plan.

    Signals:
        left: the clerk goes back to the dossier.
        report_wanted: the clerk goes on to the year-end report.
        plan_wanted: the clerk wants to see the plan, at a tab of that name.
    """

    left = Signal()
    report_wanted = Signal()
    plan_wanted = Signal(str)

    def __init__(
        self, data_folder: DataFolder, session: DossierSession, tasks: Tasks, parent: QWidget | None = None
    ) -> None:
        first = _first_day(session.dossier, data_folder.today)
        super().__init__(session, tasks, data_folder.today, first, parent)
        self._data_folder = data_folder
        self._current_id: str | None = None
        self._visit = 0  # typing in one field is one undo step a visit of its entry
        self._selecting = False  # while the page, not the clerk, chooses a row
        self._index = LogIndex(session.dossier)
        self.files = LogFiles(self, data_folder, session, tasks, self._change, self.status.setText)
        self._evidence_files = EvidenceFiles(self, data_folder, tasks, self._on_copied, self.status.setText)
        self._connect()
        self.setAcceptDrops(self.writable)
        self.quick.start(session.dossier, first)
        self._show_writable()
        self.refresh()

    @property
    def entry(self) -> LogEntry | None:
        """The current entry, None where there is none."""
        return next((entry for entry in self.session.dossier.log if entry.id == self._current_id), None)

    def refresh(self) -> None:
        """Show the dossier as it is now."""
        dossier = self.session.dossier
        self._index.update(dossier)
        self.filter.offer(plan_in_force(dossier).activities)
        self.quick.show_dossier(dossier)
        self._apply_filter()
        self._show_tab()

    def commit(self) -> None:
        """Normalize what is being typed."""
        self.panel.form.commit()

    def moved(self) -> None:
        """Show the dossier as it is after undo or redo."""
        self.status.setText("")
        self.refresh()
        super().moved()

    def add_row(self) -> None:
        """Go to the field with which an entry begins."""
        self.quick.form.activity.setFocus()

    def remove_row(self) -> None:
        """Remove the current entry; undo brings it back."""
        entry = self.entry
        if entry is None or not self.writable:
            return

        row = self.model.row_of(entry.id)
        # the one below, else the one above: F6 can be pressed again and again
        neighbours = self.model.entries[row + 1 : row + 2] or self.model.entries[max(0, row - 1) : row]
        self._set_current(neighbours[0].id if row >= 0 and neighbours else None)
        self._change(recording.remove(self.session.dossier, entry.id))
        self.status.setText("Đã xóa một mục. Ctrl+Z lấy lại.")

    def show_tab(self, name: str) -> None:
        """Go to the plan, which has ``preview``, ``findings`` and ``basis``."""
        self.plan_wanted.emit(name)

    def add(self, entry: LogEntry) -> None:
        """Add ``entry`` and begin the next one on the same day."""
        self._set_current(entry.id)
        self._change(recording.add(self.session.dossier, entry))
        self.quick.start(self.session.dossier, entry.date)
        self.quick.form.activity.setFocus()
        hidden = "" if self.model.row_of(entry.id) >= 0 else " Bộ lọc đang che mục này."
        self.status.setText(f"Đã thêm: {entry.title or 'một mục'}.{hidden}")

    def attach(self, paths: list[Path]) -> None:
        """Copy files in as evidence of the current entry, on a worker."""
        entry = self.entry

        if entry is None:
            self.status.setText("Hãy chọn hoặc ghi một mục trước, rồi thêm tệp minh chứng.")
            return

        dossier_id = self.session.store() if self.writable else None
        if dossier_id is None:
            return

        self._evidence_files.copy_in(dossier_id, entry.id, paths)

    def show_entries(self, criteria: Filter) -> None:
        """Show in the list the entries that ``criteria`` let through."""
        self.tabs.setCurrentIndex(LIST)
        self.filter.show_value(criteria)
        if self.model.rowCount():
            self.table.selectRow(0)
        self.table.setFocus()

    def show_activity(self, activity: str) -> None:
        """Show how far the activity of that id is."""
        self.tabs.setCurrentIndex(PROGRESS)
        self.progress.go_to(activity)

    def close_down(self) -> None:
        """Stop what still runs."""
        self.progress.chart.close_down()
        self.files.close_down()
        self._evidence_files.close_down()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files: they are evidence here, not a plan for the window."""
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the dropped files as evidence of the entry that they are dropped on, else of the current."""
        paths = dropped_files(event.mimeData())
        event.acceptProposedAction()
        viewport = self.table.viewport()
        place = viewport.mapFrom(self, event.position().toPoint())
        row = self.table.rowAt(place.y())
        if row >= 0 and viewport.rect().contains(place):
            self.table.selectRow(row)

        # after the drop is over: a message box within it would block the program that the files come from
        QTimer.singleShot(0, self, lambda: self.attach(paths))

    def paste(self) -> None:
        """Take what lies on the clipboard as evidence of the current entry: a picture, or copied files.

        In a text field Ctrl+V is the field's own, and this isn't asked.
        """
        mime = QApplication.clipboard().mimeData()
        paths = dropped_files(mime) if mime is not None else []
        image = QApplication.clipboard().image()
        if not paths and not image.isNull():
            paths = [self._evidence_files.keep_picture(image, self._data_folder.now)]
        if paths:
            self.attach(paths)
        else:
            self.status.setText("Bảng tạm không có ảnh hay tệp để làm minh chứng.")

    def _change(self, dossier: Dossier, merge_key: str | None = None) -> None:
        self.session.change(dossier, merge_key)
        self.refresh()
        self.changed.emit()

    def _set_current(self, entry_id: str | None) -> None:
        if entry_id != self._current_id:
            self._current_id = entry_id
            self._visit += 1

    def _on_row(self, current: QModelIndex) -> None:
        if self._selecting or not current.isValid():
            return

        # what was typed belongs to the entry before, which the form still shows
        self.panel.form.commit()
        self._set_current(self.model.entries[current.row()].id)
        self._show_current()

    def _on_edited(self, entry: LogEntry, sub: str) -> None:
        if self.writable:
            key = f"{entry.id}/{sub}/{self._visit}" if sub else None
            self._change(recording.replace(self.session.dossier, entry), key)

    def _on_evidence(self, evidence: tuple[Evidence, ...]) -> None:
        entry = self.entry
        if entry is not None and self.writable:
            changed = msgspec.structs.replace(entry, evidence=evidence)
            self._change(recording.replace(self.session.dossier, changed))

    def _on_copied(self, entry_id: str, copied: tuple[Evidence, ...]) -> None:
        """Add the copied files to their entry, which may have been removed meanwhile."""
        entry = next((entry for entry in self.session.dossier.log if entry.id == entry_id), None)
        if entry is None:
            return

        known = {evidence.sha256 for evidence in entry.evidence}
        new = tuple(evidence for evidence in copied if evidence.sha256 not in known)
        changed = msgspec.structs.replace(entry, evidence=(*entry.evidence, *new))
        self._change(recording.replace(self.session.dossier, changed))
        self.status.setText(f"Đã chép {len(new)} tệp minh chứng vào hồ sơ.")

    def _picture_path(self, evidence: Evidence) -> Path | None:
        return self._evidence_files.picture_path(self.session.dossier_id or "", evidence)

    def _open_evidence(self, evidence: Evidence) -> None:
        self._evidence_files.open(self.session.dossier_id or "", evidence)

    def _go_to_day(self, day: dt.date) -> None:
        self.filter.show_value(Filter(month=day.month))
        row = next((index for index, entry in enumerate(self.model.entries) if entry.date == day), -1)
        if row >= 0:
            self.table.selectRow(row)
        self.tabs.setCurrentIndex(LIST)
        self.quick.start(self.session.dossier, day)
        self.quick.form.activity.setFocus()

    def _apply_filter(self) -> None:
        dossier = self.session.dossier
        entries = recording.find_entries(self._index, self.filter.value())
        self._selecting = True
        self.model.show(entries, dossier)
        row = self.model.row_of(self._current_id)

        if row >= 0 and row != self.table.currentIndex().row():
            self.table.selectRow(row)
        elif row < 0:
            self.table.setCurrentIndex(QModelIndex())

        self._selecting = False
        self.filter.show_totals(entries, len(dossier.log))
        self.filter.show_missing_evidence(sum(not entry.evidence for entry in dossier.log))
        self._show_current()

    def _show_current(self) -> None:
        dossier, entry = self.session.dossier, self.entry
        problems = recording.entry_problems(entry, dossier, self._data_folder.today) if entry else ()
        self.panel.show_entry(entry, dossier, problems)

    def _show_tab(self) -> None:
        tab, dossier = self.tabs.currentIndex(), self.session.dossier
        if tab == MONTH:
            self.month.show_log(dossier.log)
        elif tab == PROGRESS:
            self.progress.show_progress(
                recording.progress(dossier, self.session.pack, self._data_folder.today)
            )

    def _show_writable(self) -> None:
        due = self.session.pack.directive.report_due
        days = (due - self._data_folder.today).days if due else None
        self.due.setText(due_text(days))
        self.due.setProperty("role", "warning" if is_soon(days) else "muted")

        for widget in (self.quick, self.import_button):
            widget.setEnabled(self.writable)

        if not self.writable:
            reason = self._data_folder.held_by or "Hồ sơ này đang mở ở chế độ chỉ xem."
            self.status.setText(f"Chỉ xem, không ghi thêm được. {reason}")

    def _connect(self) -> None:
        self.quick.added.connect(self.add)
        self.filter.changed.connect(self._apply_filter)
        self.table.activated.connect(lambda _index: self.panel.start())
        QShortcut(QKeySequence.StandardKey.Find, self, self.filter.search.setFocus)
        QShortcut(QKeySequence.StandardKey.Paste, self, self.paste)
        self.panel.evidence.paste.clicked.connect(self.paste)
        self.panel.evidence.model.path_of = self._picture_path
        self.table.selectionModel().currentRowChanged.connect(lambda new, _old: self._on_row(new))
        self.panel.form.edited.connect(self._on_edited)
        self.panel.evidence.edited.connect(self._on_evidence)
        self.panel.evidence.files_wanted.connect(self.attach)
        self.panel.evidence.opened.connect(self._open_evidence)
        self.month.chosen.connect(self._go_to_day)
        self.progress.entries_wanted.connect(self.show_entries)
        self.tabs.currentChanged.connect(lambda _tab: self._show_tab())
        self.import_button.clicked.connect(self.files.ask_import)
        self.sheet_button.clicked.connect(self.files.ask_sheet_export)
        self.calendar_button.clicked.connect(self.files.ask_calendar_export)
        self.report_button.clicked.connect(self.report_wanted)
        self.back.clicked.connect(self.left)


def _first_day(dossier: Dossier, today: dt.date) -> dt.date:
    """Return today, or the newest day of the log where the dossier is of another year."""
    if today.year == dossier.year:
        return today
    return max((entry.date for entry in dossier.log), default=dt.date(dossier.year, 12, 31))
