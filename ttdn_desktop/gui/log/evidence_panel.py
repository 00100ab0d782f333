"""What shows that something was done: files, links, numbers of papers."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QGridLayout, QListView, QVBoxLayout, QWidget

from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.dossier.records import Evidence
from ttdn_desktop.gui import messages
from ttdn_desktop.gui.log.evidence_model import THUMBNAIL, EvidenceModel
from ttdn_desktop.gui.widgets.texts import LineEdit, button, label, set_wrong
from ttdn_desktop.workspace.log import recording

_MAKERS = {"link": recording.evidence_link, "paper": recording.evidence_paper}
_FILE_FILTER = (
    "Ảnh, PDF, văn bản (*.jpg *.jpeg *.png *.pdf *.docx *.xlsx *.doc *.xls *.mp3 *.mp4);;Mọi tệp (*)"
)
_LIST_HEIGHT = 76  # pixels: three rows; more scroll, so that the fields above stay in sight


class EvidencePanel(QWidget):
    """The evidence of the current entry.

    Signals:
        edited: all of the entry's evidence after the change.
        files_wanted: a list of paths to be copied in.
        opened: the evidence to be opened.
    """

    edited = Signal(object)
    files_wanted = Signal(object)
    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._evidence: tuple[Evidence, ...] = ()
        self._writable = True
        self.model = EvidenceModel(self)
        self.list = QListView(self)
        self.text = LineEdit(self)
        self.error = label("", "error")
        self.error.hide()
        self.add_file = button("Thêm tệp…")
        self.paste = button("Dán ảnh (Ctrl+V)")
        self.add_link = button("Thêm liên kết")
        self.add_paper = button("Thêm số văn bản")
        self.open_button = button("Mở")
        self.remove_button = button("Gỡ")
        self._lay_out()
        self._connect()
        self._show_buttons()

    def show_evidence(self, evidence: tuple[Evidence, ...]) -> None:
        """Show ``evidence``; the current row stays current."""
        if evidence != self._evidence:
            row = self.list.currentIndex().row()
            self._evidence = evidence
            self.model.show(evidence)
            if evidence:
                self.list.setCurrentIndex(self.model.index(min(max(row, 0), len(evidence) - 1)))
        self._show_buttons()

    def set_writable(self, writable: bool) -> None:
        """Let the evidence be changed, or not; it can be opened in any case."""
        self._writable = writable
        for widget in (self.text, self.add_file, self.paste, self.add_link, self.add_paper):
            widget.setEnabled(writable)
        self._show_buttons()

    def add(self, kind: str) -> None:
        """Add what is typed as evidence of the kind ``link`` or ``paper``, or show what is wrong with it."""
        try:
            evidence = _MAKERS[kind](self.text.text())
        except ClerkError as error:
            self._show_error(str(error))
            self.text.setFocus()
            return

        self._show_error("")
        self.text.clear()
        self.edited.emit((*self._evidence, evidence))

    def remove(self) -> None:
        """Remove the evidence of the current row from the entry."""
        row = self.list.currentIndex().row()
        if 0 <= row < len(self._evidence):
            self.edited.emit(self._evidence[:row] + self._evidence[row + 1 :])

    def _show_error(self, text: str) -> None:
        set_wrong(self.text, bool(text))
        self.error.setText(text)
        self.error.setVisible(bool(text))

    def _ask_files(self) -> None:
        chosen = messages.ask_open_paths(self, "Chọn tệp minh chứng", _FILE_FILTER)
        if chosen:
            self.files_wanted.emit(list(chosen))

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self.model.item(index.row()))

    def _show_buttons(self) -> None:
        index = self.list.currentIndex()
        current = self._evidence[index.row()] if index.isValid() else None
        # of a paper only its number is kept: there is nothing to open
        self.open_button.setEnabled(current is not None and current.kind != "paper")
        self.remove_button.setEnabled(current is not None and self._writable)

    def _connect(self) -> None:
        self.add_file.clicked.connect(self._ask_files)
        self.add_link.clicked.connect(lambda: self.add("link"))
        self.add_paper.clicked.connect(lambda: self.add("paper"))
        self.open_button.clicked.connect(lambda: self._open(self.list.currentIndex()))
        self.remove_button.clicked.connect(self.remove)
        self.list.activated.connect(self._open)
        self.list.selectionModel().currentChanged.connect(lambda _new, _old: self._show_buttons())

    def _lay_out(self) -> None:
        self.list.setModel(self.model)
        self.list.setObjectName("evidence")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName("Minh chứng")
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setFixedHeight(_LIST_HEIGHT)
        self.list.setIconSize(THUMBNAIL)
        self.text.setPlaceholderText("https://… hoặc số, ngày văn bản")
        self.text.setAccessibleName("Liên kết hoặc số văn bản")

        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addWidget(label("Minh chứng (có thể thả ảnh, PDF vào trang này)", "muted"))
        box.addWidget(self.list)
        box.addLayout(self._file_buttons())
        box.addLayout(self._typed_evidence())
        box.addWidget(self.error)

    def _file_buttons(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(6)
        for place, widget in enumerate((self.add_file, self.paste, self.open_button, self.remove_button)):
            grid.addWidget(widget, place // 2, place % 2)
        return grid

    def _typed_evidence(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(6)
        grid.addWidget(self.text, 0, 0, 1, 2)
        grid.addWidget(self.add_link, 1, 0)
        grid.addWidget(self.add_paper, 1, 1)
        return grid
