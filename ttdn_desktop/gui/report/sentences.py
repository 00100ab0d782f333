"""Câu có số liệu: the sentences that the program writes, and what the clerk made of them."""

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
    """One line a sentence, marked where it is the clerk's."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)

    def update(self, shown: tuple[Sentence, ...]) -> None:
        """Show ``shown``; the sentence in hand stays where there are as many as before."""
        if len(shown) != len(self._items):
            self.show(shown)
        elif shown != self._items:
            self._items = shown
            self.dataChanged.emit(self.index(0), self.index(len(shown) - 1))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a sentence with its mark, or its colour."""
        if not index.isValid():
            return None

        one = self.item(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            mark = "▲ Số liệu đã đổi: " if one.stale else "✎ Đã viết lại: " if one.reworded else ""
            return f"{mark}{one.said}"

        if role == Qt.ItemDataRole.ForegroundRole and one.stale:
            return QColor(theme.colours().warning)
        return None


class SentencesPart(ReportPart):
    """The sentences in the order of the page; the one in hand below."""

    def __init__(self) -> None:
        said = "Chương trình viết các câu này từ số liệu. Câu viết lại được đánh dấu khi số liệu thay đổi."
        super().__init__("sentences", said)
        self.model = SentencesModel(self)
        self.list = list_view("sentences", "Các câu có số liệu", self.model)
        self.list.setMinimumHeight(240)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.ours = label("", "muted")
        self.stale = label("", "banner")
        self.reword = button("&Viết lại")
        self.keep = button("Giữ câ&u đã viết")
        self.drop = button("Dùng lại câu của &chương trình")
        self.box.addWidget(self.list, 1)
        row = QHBoxLayout()

        for made in (self.reword, self.keep, self.drop):
            row.addWidget(made)

        row.addStretch(1)
        self.box.addLayout(row)
        self.box.addWidget(self.stale)
        self.field = self.add(_FIELD, ReportField("Câu in trong báo cáo", ParagraphField(least=3)))
        self.box.addWidget(self.ours)
        self.list.selectionModel().currentChanged.connect(lambda _new, _old: self._on_row())
        self.list.activated.connect(lambda _: self.field.field.setFocus())
        self.reword.clicked.connect(lambda: self.field.field.setFocus())
        self.keep.clicked.connect(lambda: self._keep())
        self.drop.clicked.connect(lambda: self._tell("", ""))

    def in_hand(self) -> Sentence | None:
        """Return the sentence in hand."""
        place = self.list.currentIndex().row()
        return self.model.item(place) if 0 <= place < self.model.rowCount() else None

    def on_field(self, name: str, value: Any, sub: str) -> None:
        """A sentence is told with the other reworded ones; the program's own words are none."""
        del name
        self._tell(value, sub)

    def value_of(self, name: str, look: ReportView) -> Any:
        """Return what is printed of the sentence in hand."""
        del name, look
        one = self.in_hand()
        return one.said if one else ""

    def last_of(self, name: str, look: ReportView) -> Any:
        """Last year's figures are of no use."""
        del name, look

    def show_look(self, look: ReportView, *, writable: bool, force: bool = False) -> None:
        """Show the sentences and the one in hand."""
        self.look = look
        before = self.in_hand()
        self.model.update(look.sentences)
        keys = [one.key for one in look.sentences]

        if keys and not self.list.currentIndex().isValid():
            place = keys.index(before.key) if before and before.key in keys else 0
            self.list.setCurrentIndex(self.model.index(place))

        super().show_look(look, writable=writable, force=force)
        one = self.in_hand()
        self.field.set_writable(writable and one is not None)
        self.reword.setEnabled(writable and one is not None)
        self.drop.setEnabled(writable and one is not None and one.reworded)
        self.keep.setEnabled(writable and one is not None and one.stale and bool(one.ours))
        self.ours.setText(f"Câu của chương trình: {one.ours}" if one and one.reworded and one.ours else "")
        self.stale.setText(_stale_told(one) if one else "")
        self.stale.setVisible(bool(self.stale.text()))

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
        if self.look is not None and self.list.currentIndex().isValid():
            self.show_look(self.look, writable=self.field.field.isEnabled(), force=True)

    def _keep(self) -> None:
        self._tell(self.field.field.value(), "")  # the model may not have heard yet of the last key

    def _tell(self, text: str, sub: str) -> None:
        one, look = self.in_hand(), self.look
        if one is None or look is None:
            return
        kept = {key: words for key, words in look.report.reworded.items() if key != one.key}
        if text and text != one.ours:
            kept[one.key] = Reworded(text=text, was=one.ours)
        self.edited.emit({_FIELD: kept}, f"{one.key}-{sub}" if sub else "")


def _stale_told(one: Sentence) -> str:
    if not one.stale:
        return ""
    if not one.ours:
        return "Câu này không còn trong báo cáo vì việc của nó không còn trong kỳ; hãy bỏ câu đã viết."
    return (
        "Số liệu của câu đã đổi từ khi viết lại. Hãy sửa câu, giữ nguyên, hoặc dùng lại câu của chương trình."
    )
