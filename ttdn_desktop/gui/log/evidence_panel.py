"""What shows that something was done: files, links, numbers of papers."""

from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFileDialog, QGridLayout, QListView, QVBoxLayout, QWidget

from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.dossier.records import Evidence
from ttdn_desktop.gui.log.evidence_model import EvidenceModel
from ttdn_desktop.gui.widgets.texts import LineEdit, button, label, set_wrong
from ttdn_desktop.workspace.log import recording

_TYPED = {"link": recording.evidence_link, "paper": recording.evidence_paper}
FILES = "Ảnh, PDF, văn bản (*.jpg *.jpeg *.png *.pdf *.docx *.xlsx *.doc *.xls *.mp3 *.mp4);;Mọi tệp (*)"


class EvidencePanel(QWidget):
    """The evidence of the entry in hand.

    Signals:
        edited: all of the evidence anew.
        files_wanted: paths of files to be copied in.
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
        self.words = LineEdit(self)
        self.told = label("", "error")
        self.told.hide()
        self.add_file = button("Thêm tệp…")
        self.add_link = button("Thêm liên kết")
        self.add_paper = button("Thêm số văn bản")
        self.open_button = button("Mở")
        self.remove_button = button("Gỡ")
        self._lay_out()
        self._connect()
        self._show_buttons()

    def show_evidence(self, evidence: tuple[Evidence, ...]) -> None:
        """Show ``evidence``; the one in hand stays in hand."""
        if evidence != self._evidence:
            row = self.list.currentIndex().row()
            self._evidence = evidence
            self.model.show(evidence)
            if evidence:
                self.list.setCurrentIndex(self.model.index(min(max(row, 0), len(evidence) - 1)))
        self._show_buttons()

    def set_writable(self, writable: bool) -> None:
        """Say whether the evidence can be changed; it can be opened in any case."""
        self._writable = writable
        for widget in (self.words, self.add_file, self.add_link, self.add_paper):
            widget.setEnabled(writable)
        self._show_buttons()

    def add(self, kind: str) -> None:
        """Add what is typed as a ``link`` or a ``paper``."""
        try:
            made = _TYPED[kind](self.words.text())
        except ClerkError as fault:
            self._tell(str(fault))
            self.words.setFocus()
            return

        self._tell("")
        self.words.clear()
        self.edited.emit((*self._evidence, made))

    def remove(self) -> None:
        """Take the evidence in hand off the entry."""
        row = self.list.currentIndex().row()
        if 0 <= row < len(self._evidence):
            self.edited.emit(self._evidence[:row] + self._evidence[row + 1 :])

    def _tell(self, words: str) -> None:
        set_wrong(self.words, bool(words))
        self.told.setText(words)
        self.told.setVisible(bool(words))

    def _ask_files(self) -> None:
        chosen, _ = QFileDialog.getOpenFileNames(self, "Chọn tệp minh chứng", "", FILES)
        if chosen:
            self.files_wanted.emit([Path(name) for name in chosen])

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self.model.item(index.row()))

    def _show_buttons(self) -> None:
        one = self._evidence[self.list.currentIndex().row()] if self.list.currentIndex().isValid() else None
        self.open_button.setEnabled(one is not None and one.kind != "paper")
        self.remove_button.setEnabled(one is not None and self._writable)

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
        self.list.setFixedHeight(76)
        self.words.setPlaceholderText("https://… hoặc số, ngày văn bản")
        self.words.setAccessibleName("Liên kết hoặc số văn bản")
        grid = QGridLayout()
        grid.setSpacing(6)
        places = ((self.add_file, 0, 0), (self.open_button, 0, 1), (self.remove_button, 0, 2))

        for made, row, column in places:
            grid.addWidget(made, row, column)

        below = QGridLayout()
        below.setSpacing(6)
        below.addWidget(self.words, 0, 0, 1, 2)
        below.addWidget(self.add_link, 1, 0)
        below.addWidget(self.add_paper, 1, 1)

        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addWidget(label("Minh chứng (có thể thả ảnh, PDF vào trang này)", "muted"))
        box.addWidget(self.list)
        box.addLayout(grid)
        box.addLayout(below)
        box.addWidget(self.told)
