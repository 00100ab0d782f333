"""The judgement of the consolidated report: statements of the units picked, edited, put in order."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QTableView, QVBoxLayout, QWidget

from ttdn_desktop.consolidation.office_report import PickedStatement
from ttdn_desktop.gui.consolidation.statements_model import StatementsModel
from ttdn_desktop.gui.widgets.texts import ComboBox, LineEdit, button, label
from ttdn_desktop.papers.consolidation.context import ConsolidationContext
from ttdn_desktop.papers.report.text_names import TEXT_NAMES


class JudgementView(QWidget):
    """One part at a time.

    Signals:
        picked: the part's name, its statements in the report, the words of all that were there to pick.
    """

    picked = Signal(str, object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context: ConsolidationContext | None = None
        self.section = ComboBox(self)
        self.section.setAccessibleName("Phần của báo cáo")
        for key, name in TEXT_NAMES.items():
            self.section.addItem(name, key)
        self.model = StatementsModel(self)
        self.table = _table(self.model)
        self.own = LineEdit(self)
        self.own.setPlaceholderText("Câu của cơ quan tổng hợp")
        self.own.setAccessibleName("Câu của cơ quan tổng hợp")
        self.up, self.down, self.add = button("&Lên"), button("&Xuống"), button("Thêm &câu")
        self._lay_out()
        self.section.currentIndexChanged.connect(self._show)
        self.model.picked.connect(self._on_picked)
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.add.clicked.connect(self._add)
        self.own.returnPressed.connect(self._add)

    def show_context(self, context: ConsolidationContext | None) -> None:
        """Show what the report of ``context`` says and what the units say beside it."""
        self._context = context
        self._name_parts()
        row = self.table.currentIndex().row()
        self._show()
        if 0 <= row < self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(row, 0))

    def _show(self) -> None:
        context, section = self._context, self.section.currentData()
        picked = context.picked[section] if context else ()
        others = context.left_out(section) if context else ()
        new = context.came_new(section) if context else ()
        self.model.show(picked, others, frozenset(each.text for each in new))
        self.table.resizeRowsToContents()

    def _name_parts(self) -> None:
        """Say beside each part's name how many statements came since its own were picked."""
        for index, (key, name) in enumerate(TEXT_NAMES.items()):
            new = len(self._context.came_new(key)) if self._context else 0
            self.section.setItemText(index, f"{name} ({new} câu mới)" if new else name)

    def _on_picked(self, picked: tuple[PickedStatement, ...]) -> None:
        section = self.section.currentData()
        seen = tuple(each.text for each in self._context.statements[section]) if self._context else ()
        self.picked.emit(section, picked, seen)

    def _move(self, by: int) -> None:
        row = self.model.move(self.table.currentIndex().row(), by)
        self.table.setCurrentIndex(self.model.index(row, 0))

    def _add(self) -> None:
        self.model.add(self.own.text())
        self.own.clear()

    def _lay_out(self) -> None:
        top, bottom = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self.section)
        top.addWidget(
            label("Câu giống nhau của nhiều đơn vị được gộp; đánh dấu câu đưa vào báo cáo.", "muted"), 1
        )
        bottom.addWidget(self.own, 1)
        for each in (self.add, self.up, self.down):
            bottom.addWidget(each)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 8, 0, 0)
        box.addLayout(top)
        box.addWidget(self.table, 1)
        box.addLayout(bottom)


def _table(model: StatementsModel) -> QTableView:
    table = QTableView()
    table.setModel(model)
    table.setAccessibleName("Các câu của phần này")
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setTabKeyNavigation(False)
    table.setWordWrap(True)
    table.verticalHeader().hide()
    header = table.horizontalHeader()
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    header.setSectionResizeMode(1, QHeaderView.ResizeMode.Interactive)
    table.setColumnWidth(1, 240)  # pixels, a judgement: three names
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    return table
