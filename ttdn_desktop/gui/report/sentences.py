"""Câu có số liệu: the sentences that the program writes, as they are or reworded by the clerk."""

from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout

from ttdn_desktop.dossier.records import Reworded
from ttdn_desktop.gui import theme
from ttdn_desktop.gui.fields import ParagraphField
from ttdn_desktop.gui.report.field import ReportField
from ttdn_desktop.gui.report.part import ReportPart
from ttdn_desktop.gui.widgets.list_model import Index, RecordListModel
from ttdn_desktop.gui.widgets.panes import list_view
from ttdn_desktop.gui.widgets.texts import button, label
from ttdn_desktop.interview.findings import Finding
from ttdn_desktop.workspace.report.view import ReportView, Sentence

_FIELD = "reworded"


class SentencesModel(RecordListModel[Sentence]):
    """One row a sentence, marked where the clerk reworded it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)

    def update(self, sentences: tuple[Sentence, ...]) -> None:
        """Show ``sentences``; the current row stays where there are as many as before."""
        if len(sentences) != len(self._items):
            self.show(sentences)
        elif sentences != self._items:
            self._items = sentences
            self.dataChanged.emit(self.index(0), self.index(len(sentences) - 1))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a sentence with its mark, or its colour."""
        if not index.isValid():
            return None

        sentence = self.item(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{_mark(sentence)}{sentence.printed}"

        if role == Qt.ItemDataRole.ForegroundRole and sentence.stale:
            return QColor(theme.colours().warning)
        return None


class SentencesPart(ReportPart):
    """The sentences in the order of the page; below them a field for the current one."""

    def __init__(self) -> None:
        help_text = (
            "Chương trình viết các câu này từ số liệu. Câu viết lại được đánh dấu khi số liệu thay đổi."
        )
        super().__init__("sentences", help_text)
        self.model = SentencesModel(self)
        self.list = list_view("sentences", "Các câu có số liệu", self.model)
        self.list.setMinimumHeight(240)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.ours = label("", "muted")
        self.stale = label("", "banner")
        self.reword = button("&Viết lại")
        self.keep = button("Giữ câ&u đã viết")
        self.drop = button("Dùng lại câu của &chương trình")
        self.field = ReportField("Câu in trong báo cáo", ParagraphField(least=3))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        for widget in (self.reword, self.keep, self.drop):
            row.addWidget(widget)

        row.addStretch(1)
        self.box.addWidget(self.list, 1)
        self.box.addLayout(row)
        self.box.addWidget(self.stale)
        self.add(_FIELD, self.field)
        self.box.addWidget(self.ours)

    def _connect(self) -> None:
        self.list.selectionModel().currentChanged.connect(lambda _new, _old: self._on_row())
        self.list.activated.connect(lambda _: self.field.field.setFocus())
        self.reword.clicked.connect(lambda: self.field.field.setFocus())
        self.keep.clicked.connect(lambda: self._keep())
        self.drop.clicked.connect(lambda: self._emit_reworded("", ""))

    def current_sentence(self) -> Sentence | None:
        """Return the sentence of the current row, None where there is none."""
        row = self.list.currentIndex().row()
        return self.model.item(row) if 0 <= row < self.model.rowCount() else None

    def on_field(self, name: str, value: Any, sub: str) -> None:
        """Emit all reworded sentences with this one; typed as the program writes it, it isn't reworded."""
        del name
        self._emit_reworded(value, sub)

    def value_of(self, name: str, view: ReportView) -> Any:
        """Return the text printed of the current sentence."""
        del name, view
        sentence = self.current_sentence()
        return sentence.printed if sentence else ""

    def last_year_of(self, name: str, view: ReportView) -> Any:
        """Return None: last year's figures are of no use."""
        del name, view

    def show_view(self, view: ReportView, *, writable: bool, force: bool = False) -> None:
        """Show the sentences and the current one."""
        self.view = view
        before = self.current_sentence()
        self.model.update(view.sentences)
        keys = [line.key for line in view.sentences]

        # a model shown whole loses its current row: the same sentence again, else the first
        if keys and not self.list.currentIndex().isValid():
            row = keys.index(before.key) if before and before.key in keys else 0
            self.list.setCurrentIndex(self.model.index(row))

        super().show_view(view, writable=writable, force=force)
        sentence = self.current_sentence()
        self._show_sentence(sentence, writable and sentence is not None)

    def _show_sentence(self, sentence: Sentence | None, writable: bool) -> None:
        reworded = sentence is not None and sentence.reworded
        stale = sentence is not None and sentence.stale
        ours = sentence.ours if sentence else ""
        self.field.set_writable(writable)
        self.reword.setEnabled(writable)
        self.drop.setEnabled(writable and reworded)
        self.keep.setEnabled(writable and stale and bool(ours))
        self.ours.setText(f"Câu của chương trình: {ours}" if reworded and ours else "")

        note = _stale_note(sentence) if sentence else ""
        self.stale.setText(note)
        self.stale.setVisible(bool(note))

    def go_to(self, finding: Finding) -> None:
        """Go to the sentence that ``finding`` is about."""
        keys = [self.model.item(row).key for row in range(self.model.rowCount())]
        if finding.subject in keys:
            self.list.setCurrentIndex(self.model.index(keys.index(finding.subject)))
        self.field.field.setFocus()

    def start(self) -> None:
        """Go to the list."""
        self.list.setFocus()

    def _on_row(self) -> None:
        if self.view is not None and self.list.currentIndex().isValid():
            self.show_view(self.view, writable=self.field.field.isEnabled(), force=True)

    def _keep(self) -> None:
        # the field's text, not the view's: the last keys typed come into the view with the page's timer
        self._emit_reworded(self.field.field.value(), "")

    def _emit_reworded(self, text: str, sub: str) -> None:
        sentence, view = self.current_sentence(), self.view
        if sentence is None or view is None:
            return
        reworded = {key: other for key, other in view.report.reworded.items() if key != sentence.key}
        if text and text != sentence.ours:
            reworded[sentence.key] = Reworded(text=text, was=sentence.ours)
        self.edited.emit({_FIELD: reworded}, f"{sentence.key}-{sub}" if sub else "")


def _mark(sentence: Sentence) -> str:
    if sentence.stale:
        return "▲ Số liệu đã đổi: "
    return "✎ Đã viết lại: " if sentence.reworded else ""


def _stale_note(sentence: Sentence) -> str:
    if not sentence.stale:
        return ""
    if not sentence.ours:
        return "Câu này không còn trong báo cáo vì việc của nó không còn trong kỳ; hãy bỏ câu đã viết."
    return (
        "Số liệu của câu đã đổi từ khi viết lại. Hãy sửa câu, giữ nguyên, hoặc dùng lại câu của chương trình."
    )
