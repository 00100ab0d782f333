"""Sổ văn bản đi: the register of outgoing documents, searched and exported; files are verified by it."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.dossier.register import RegisterLine
from ttdn_desktop.gui import messages, opening
from ttdn_desktop.gui.preview.output import ask_and_print
from ttdn_desktop.gui.signing.choose_signed import ask_signed
from ttdn_desktop.gui.signing.register_model import MARK, RegisterModel
from ttdn_desktop.gui.tasks import Tasks
from ttdn_desktop.gui.widgets.texts import button, label
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.signing import issuing, register_notes, register_search, scan

_HEADER_HEIGHT = 44  # pixels: room for column names of two lines
# pixels, one a column; widest are those that hold a sentence: subject, recipients, note
_WIDTHS = (120, 110, 300, 150, 220, 120, 80, 100, 90, 200)


class RegisterPage(QWidget):
    """The lines of the register.

    Signals:
        left: the clerk goes back.
        version_made: the id of the dossier in which an issued paper is replaced, the paper's kind, and the
            Word text that it was signed from where it isn't what the answers give, else None.
    """

    left = Signal()
    version_made = Signal(str, str, object)

    def __init__(self, data_folder: DataFolder, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data_folder, self._tasks = data_folder, tasks
        self._lines: tuple[RegisterLine, ...] = ()
        self.model = RegisterModel(self, writable=not data_folder.read_only)
        self.table = QTableView()
        self.search = QLineEdit()
        self.only_noted = QCheckBox()
        self.notes = label("", "warning")
        self.status = label("", "muted")
        self.replace = button("Lập &phiên bản thay thế")
        self.folder = button("&Mở thư mục tệp")
        self.add_signed = button("Thêm bản đã &ký…")
        self._dossiers: dict[str, Dossier] | None = None  # read once, with the first register that is there
        self._notes: dict[int, tuple[str, ...]] = {}  # by identity: two lines may be equal
        self._lay_out()
        self.refresh()

    def refresh(self) -> None:
        """Read the register again and show what the search finds."""
        try:
            self._lines = self._data_folder.register.lines()
        except ClerkError as error:
            self.status.setText(str(error))
        self._find_notes()
        self._show_matches()

    def _find_notes(self) -> None:
        """Find what should be looked at in each line."""
        if self._dossiers is None:
            self._dossiers = register_notes.dossiers_of(self._data_folder, self._lines)

        settings = self._data_folder.settings
        series = issuing.number_series(settings) if settings else "one"
        found = register_notes.notes_of_lines(self._lines, self._dossiers, series)
        pairs = zip(self._lines, found, strict=True)
        self._notes = {id(line): tuple(map(register_notes.note_text, each)) for line, each in pairs if each}
        self.only_noted.setText(f"Chỉ &dòng cần xem lại ({len(self._notes)})")
        self.only_noted.setVisible(bool(self._notes) or self.only_noted.isChecked())

    def keep_signed(self, path: Path) -> None:
        """Keep ``path`` as the signed paper of the current line, which has none."""
        line = self._current_line()
        if line is None:
            return

        try:
            whole = scan.add_signed(self._data_folder, line, path)
        except ClerkError as error:
            messages.show_error(self, error)
            return

        self.refresh()
        self._go_to(whole)
        self.status.setText(f"Đã giữ {path.name} làm bản đã ký của văn bản số {line.full_number}.")

    def _go_to(self, line: RegisterLine) -> None:
        row = self.model.row_of(line)
        if row >= 0:
            self.table.setCurrentIndex(self.model.index(row, 0))

    def _ask_signed(self) -> None:
        chosen = ask_signed(self)
        if chosen is not None:
            self.keep_signed(chosen)

    def verify(self, path: Path) -> str:
        """Show whether ``path`` is an issued file, byte for byte; return the message shown."""
        try:
            line = issuing.verify(self._data_folder, path)
        except ClerkError as error:
            result = str(error)
        else:
            result = _verification_message(path, line)

        self.status.setText(result)
        return result

    def amend(self, line: RegisterLine, column: int, typed: str) -> None:
        """Store what was typed in a column that is filled after sending."""
        try:
            self._data_folder.register.amend(line, register_search.amend_line(line, column, typed))
        except ClerkError as error:
            messages.show_error(self, error)
        self.refresh()

    def _print(self) -> None:
        lines = register_search.search_register(self._lines, self.search.text())
        settings = self._data_folder.settings
        office = f"Ủy ban nhân dân {settings.commune.title}" if settings else ""
        ask_and_print(self, self._tasks, "Sổ văn bản đi", lambda: register_search.register_pdf(lines, office))

    def _show_matches(self) -> None:
        found = register_search.search_register(self._lines, self.search.text())
        if self.only_noted.isChecked():
            found = tuple(line for line in found if id(line) in self._notes)
        self.model.show(found, tuple(self._notes.get(id(line), ()) for line in found))
        self.table.resizeRowsToContents()
        self._show_buttons()

    def _current_line(self) -> RegisterLine | None:
        index = self.table.currentIndex()
        return self.model.line(index.row()) if index.isValid() else None

    def _show_buttons(self) -> None:
        line = self._current_line()
        self.replace.setEnabled(line is not None and bool(line.dossier) and not self._data_folder.read_only)
        self.folder.setEnabled(line is not None)
        self.add_signed.setEnabled(
            line is not None and not scan.has_signed(line) and not self._data_folder.read_only
        )
        notes = self.model.notes(self.table.currentIndex().row()) if line else ()
        self.notes.setText("\n".join(f"{MARK} {note}" for note in notes))
        self.notes.setVisible(bool(notes))

    def make_version(self) -> None:
        """Open a new version of the issued paper in the current row."""
        line = self._current_line()
        if line is None:
            return

        try:
            word = issuing.word_text_before(self._data_folder, line.dossier, line.paper)
            dossier_id = issuing.new_version(self._data_folder, line.dossier, line.paper)
        except ClerkError as error:
            messages.show_error(self, error)
            return

        self.version_made.emit(dossier_id, line.paper, word)

    def _export(self) -> None:
        path = messages.ask_save_path(self, "Kết xuất sổ", "Sổ văn bản đi.xlsx", "Tệp Excel", ".xlsx")
        if path is None:
            return

        try:
            register_search.export(register_search.search_register(self._lines, self.search.text()), path)
        except ClerkError as error:
            messages.show_error(self, error)
            return

        messages.offer_folder(self, path)

    def _ask_verify(self) -> None:
        chosen = messages.ask_open_path(self, "Chọn tệp cần kiểm tra", "Mọi tệp")
        if chosen is not None:
            self.verify(chosen)

    def _open_folder(self) -> None:
        line = self._current_line()
        if line is not None:
            opening.folder(self._data_folder.register.folder_of(line))

    def _prepare_table(self) -> None:
        self.table.setModel(self.model)
        self.table.setAccessibleName("Sổ văn bản đi")
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(True)

        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        header.setMinimumHeight(_HEADER_HEIGHT)

        for column, width in enumerate(_WIDTHS):
            self.table.setColumnWidth(column, width)

        self.table.selectionModel().currentChanged.connect(lambda _new, _old: self._show_buttons())

    def _lay_out(self) -> None:
        self._prepare_table()
        self.search.setPlaceholderText("Tìm trong sổ (không cần gõ dấu)")
        self.search.setAccessibleName("Tìm trong sổ")
        self.search.textChanged.connect(lambda _: self._show_matches())
        self.only_noted.toggled.connect(lambda _: self._show_matches())

        box = QVBoxLayout(self)
        box.setContentsMargins(24, 16, 24, 16)
        box.setSpacing(12)
        box.addWidget(label("Sổ văn bản đi", "title"))
        row = QHBoxLayout()
        row.addWidget(self.search, 1)
        row.addWidget(self.only_noted)
        box.addLayout(row)
        box.addWidget(self.table, 1)
        box.addWidget(self.notes)
        box.addWidget(self.status)
        box.addLayout(self._button_row())

    def _button_row(self) -> QVBoxLayout:
        excel, print_button, back = button("Kết xuất &Excel…"), button("&In…"), button("&Trở lại")
        check = button("&Kiểm tra bản đã ban hành…")
        excel.clicked.connect(self._export)
        print_button.clicked.connect(self._print)
        self.model.typed.connect(self.amend)
        check.clicked.connect(self._ask_verify)
        back.clicked.connect(self.left)
        self.replace.clicked.connect(self.make_version)
        self.folder.clicked.connect(self._open_folder)
        self.add_signed.clicked.connect(self._ask_signed)

        # two rows: seven buttons side by side are wider than a screen of 1024 pixels at 125 %
        of_line, of_register = QHBoxLayout(), QHBoxLayout()
        for row, widgets in (
            (of_line, (self.add_signed, self.folder, self.replace)),
            (of_register, (excel, print_button, check)),
        ):
            for widget in widgets:
                row.addWidget(widget)
            row.addStretch(1)

        of_register.addWidget(back)
        rows = QVBoxLayout()
        rows.addLayout(of_line)
        rows.addLayout(of_register)
        return rows


def _verification_message(path: Path, line: RegisterLine | None) -> str:
    if line is None:
        return f"{path.name}: không trùng với bản nào đã ban hành trong sổ."
    return f"{path.name}: đúng bản đã ban hành, số {line.full_number} ngày {line.date:%d/%m/%Y}."
