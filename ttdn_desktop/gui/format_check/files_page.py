"""Many Word files checked together: a row a file with its counts; Enter opens one."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.gui import messages
from ttdn_desktop.gui.tasks import Tasks
from ttdn_desktop.gui.widgets.panes import table_view
from ttdn_desktop.gui.widgets.text_table_model import TextTableModel, TextTableRow
from ttdn_desktop.gui.widgets.texts import button, label
from ttdn_desktop.workspace.documents import check_files
from ttdn_desktop.workspace.documents.check_files import CheckedFile
from ttdn_desktop.workspace.documents.word_files import WordFileEntry
from ttdn_desktop.workspace.output_files import write_all

SLOT = "format-check-files"
_HEADINGS = ("Tệp", "Loại văn bản", "Lỗi phải sửa", "Nên xem", "Kết quả")
_WIDTHS = (0, 170, 110, 90, 280)
_WAITING = "…"


@dataclass(frozen=True)
class FilesChecked:
    """What was named, the files found there, and of the first of them what their checks came to."""

    paths: tuple[Path, ...]
    entries: tuple[WordFileEntry, ...] = ()
    checked: tuple[CheckedFile, ...] = ()


class FilesCheckPage(QWidget):
    """The files of a folder, checked one after another beside the window.

    Signals:
        left: the clerk goes back.
        opened: the clerk wants to see that file's findings.
        other_wanted: the clerk wants to check something else.
    """

    left = Signal()
    opened = Signal(object)
    other_wanted = Signal()

    def __init__(self, state: FilesChecked, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = state
        self._tasks = tasks
        self.model = TextTableModel(_HEADINGS, frozenset({2, 3}), self)
        self.table = table_view(self.model, "Các tệp được kiểm tra thể thức", _WIDTHS)
        self.status = label("Đang tìm các tệp…", "muted")
        self.detail = label("", "muted")
        self.open = button("&Xem từng chỗ", "primary")
        self.report = button("&Ghi bảng kết quả (HTML)…")
        self.again = button("Kiểm tra &lại")
        self.other = button("Chọn thư mục &khác…")
        self.back = button("&Trở lại")

        self._lay_out()
        self._connect()
        self._show()
        self._go_on()

    def check(self) -> None:
        """Look for the files again, and check them."""
        self.state = FilesChecked(self.state.paths)
        self._show()
        self._go_on()

    def close_down(self) -> None:
        """Drop what still runs."""
        self._tasks.cancel(SLOT)

    def write_report(self, path: Path) -> None:
        """Write the check's page of the web to ``path``, on a worker that looks at the files again."""
        entries, window = self.state.entries, self.window()

        def work() -> None:
            from ttdn_desktop.workspace.documents.check_report import html_of

            check_files.refuse_overwriting(entries, [path])
            write_all({path: html_of(entries)})

        self._tasks.run(
            "export",
            work,
            lambda _: messages.offer_folder(window, path),
            lambda error: messages.show_error(window, error),
        )

    def _go_on(self) -> None:
        """Do the next step: find the files, then check one after the other."""
        paths, entries, done = self.state.paths, self.state.entries, len(self.state.checked)

        if not entries:
            self._run(lambda: check_files.files_to_check(paths), self._on_found)
        elif done < len(entries):
            entry = entries[done]
            self._run(lambda: check_files.check_file(entry)[0], self._on_checked)

    def _run(self, work: Callable[[], object], done: Callable[..., None]) -> None:
        self._tasks.run(SLOT, work, done, self._on_failed)

    def _on_found(self, entries: tuple[WordFileEntry, ...]) -> None:
        self.state = replace(self.state, entries=entries)
        self._show()
        self.table.selectRow(0)
        self.table.setFocus()
        self._go_on()

    def _on_checked(self, checked: CheckedFile) -> None:
        self.state = replace(self.state, checked=(*self.state.checked, checked))
        self._show()
        self._go_on()

    def _on_failed(self, error: ClerkError) -> None:
        self.status.setText(f"{error.what} {error.next_step}")

    def _show(self) -> None:
        entries, checked = self.state.entries, self.state.checked
        waiting = entries[len(checked) :]
        self.model.show((*map(_checked_row, checked), *map(_waiting_row, waiting)))

        if waiting:
            self.status.setText(f"Đang kiểm tra tệp {len(checked) + 1} trong {len(entries)} tệp…")
        elif checked:
            self.status.setText(check_files.summary(checked))

        self._show_buttons()

    def _show_buttons(self) -> None:
        entry = self._current_entry()
        self.open.setEnabled(entry is not None and entry.fault is None)
        self.report.setEnabled(any(one.report is not None for one in self.state.checked))
        row, checked = self.table.currentIndex().row(), self.state.checked
        fault = checked[row].fault if 0 <= row < len(checked) else None
        # of a long reason the table shows the beginning
        self.detail.setText(str(fault) if fault is not None else "")
        self.detail.setVisible(fault is not None)

    def _current_entry(self) -> WordFileEntry | None:
        index = self.table.currentIndex()
        return self.state.entries[index.row()] if index.isValid() else None

    def _open_current(self) -> None:
        entry = self._current_entry()
        if entry is not None and entry.fault is None:
            self.opened.emit(entry.path)

    def _ask_report(self) -> None:
        path = messages.ask_save_path(
            self, "Ghi bảng kết quả", "kiem-tra-the-thuc.html", "Trang web", ".html"
        )
        if path is not None:
            self.write_report(path)

    def _connect(self) -> None:
        self.table.selectionModel().currentChanged.connect(lambda _new, _old: self._show_buttons())
        self.table.activated.connect(lambda _index: self._open_current())
        self.open.clicked.connect(self._open_current)
        self.report.clicked.connect(self._ask_report)
        self.again.clicked.connect(self.check)
        self.other.clicked.connect(self.other_wanted)
        self.back.clicked.connect(self.left)

    def _lay_out(self) -> None:
        row = QHBoxLayout()

        for widget in (self.open, self.report, self.again, self.other):
            row.addWidget(widget)

        row.addStretch(1)
        row.addWidget(self.back)

        box = QVBoxLayout(self)
        box.setContentsMargins(24, 12, 24, 12)
        box.setSpacing(8)
        box.addWidget(label("Kiểm tra thể thức nhiều tệp", "title"))
        box.addWidget(self.status)
        box.addWidget(self.table, 1)
        box.addWidget(self.detail)
        box.addLayout(row)


def _checked_row(checked: CheckedFile) -> TextTableRow:
    report = checked.report
    if report is None:
        return TextTableRow((checked.name, "–", "–", "–", str(checked.fault)), "error")

    warnings = len(report.findings) - report.errors
    colour = "error" if report.errors else ""
    cells = (checked.name, report.kind or "–", str(report.errors), str(warnings), check_files.result(report))
    return TextTableRow(cells, colour)


def _waiting_row(entry: WordFileEntry) -> TextTableRow:
    return TextTableRow((entry.inside.as_posix(), _WAITING, _WAITING, _WAITING, "Chờ kiểm tra"), "muted")
