"""The widgets of the intake page and where they stand."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QSplitter,
    QTabWidget,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from ttdn_desktop.directive.lines import Source
from ttdn_desktop.directive.records import Directive
from ttdn_desktop.gui.intake.head_form import HeadForm
from ttdn_desktop.gui.intake.lines_model import PlanLinesModel
from ttdn_desktop.gui.intake.lines_view import PlanLinesView
from ttdn_desktop.gui.intake.parsed_tree import ParsedTreeModel
from ttdn_desktop.gui.intake.state import MARKS
from ttdn_desktop.gui.widgets.texts import ComboBox, button, label


class IntakePageLayout:
    """Everything seen on the page."""

    def __init__(
        self,
        page: QWidget,
        source: Source,
        lines: PlanLinesModel,
        tree: ParsedTreeModel,
        actions: list[QAction],
        *,
        read_only: bool,
    ) -> None:
        self._read_only = read_only
        self.lines = PlanLinesView(lines, page)
        self.lines.addActions(actions)
        self.marks = _marks_box()
        self.marks.setEnabled(not read_only)
        self.head = HeadForm(page, read_only=read_only)
        self.author = ComboBox(page)
        self.author.setAccessibleName("Đơn vị soạn")
        self.author.setEnabled(not read_only)
        self.tree = _tree(tree)
        self.doubts = _text_list("Những chỗ cần xem")
        self.repairs = _text_list("Những chỗ đã sửa")
        self.tabs = QTabWidget(page)
        self.missing = label("", "error")
        self.busy = label("", "muted", wrap=False)
        self.leave_button: QPushButton = button("&Bỏ")
        self.accept_button: QPushButton = button("&Chấp nhận và tạo hồ sơ", "primary")
        self.accept_button.setEnabled(not read_only)

        split = QSplitter(Qt.Orientation.Horizontal, page)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        split.addWidget(self._left(source))
        split.addWidget(self._right())
        split.setSizes([680, 680])  # halves of 1366: text and reading are compared line by line

        box = QVBoxLayout(page)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(split, 1)
        box.addWidget(self._bar())
        # made after the lines, it stands above them: Tab goes as the eye does
        QWidget.setTabOrder(self.marks, self.lines)

    def show_review(self, directive: Directive, missing: tuple[str, ...]) -> None:
        """Show what was doubted and repaired, and in red what is missing."""
        _fill(self.doubts, directive.warnings, "Không có chỗ nào cần xem lại.")
        _fill(self.repairs, directive.repairs, "Không phải sửa chỗ nào.")
        self.tabs.setTabText(1, f"Cần xem ({len(directive.warnings)})")
        self.tabs.setTabText(2, f"Đã sửa ({len(directive.repairs)})")
        self.missing.setText("\n".join(f"✖  {text}" for text in missing))
        self.missing.setVisible(bool(missing))

    def show_authors(self, texts: tuple[str, ...]) -> None:
        """Offer who may write, the first by itself; what the clerk chose stays where it is still there."""
        chosen = self.author.currentText()
        if texts == tuple(self.author.itemText(row) for row in range(self.author.count())):
            return

        self.author.clear()
        self.author.addItems(list(texts))
        self.author.setCurrentIndex(max(0, self.author.findText(chosen)))

    def show_busy(self, work: str) -> None:
        """Show what is being done beside the window, empty for nothing."""
        self.busy.setText(work)
        self.busy.setVisible(bool(work))

    def lock(self, locked: bool) -> None:
        """Take no mark, no correction and no acceptance while ``locked``; it can still be read and left."""
        changeable = not (locked or self._read_only)
        for control in (self.marks, self.author, self.accept_button):
            control.setEnabled(changeable)
        self.head.setEnabled(not locked)

    def _left(self, source: Source) -> QWidget:
        panel, box = _panel()
        row = QHBoxLayout()
        name = label(f"Văn bản gốc: {source.name}", "question")
        row.addWidget(name, 1)
        caption = label("Đ&oạn đang chọn là", "muted", wrap=False)
        caption.setBuddy(self.marks)
        row.addWidget(caption)
        row.addWidget(self.marks)
        box.addLayout(row)
        box.addWidget(self.lines, 1)

        return panel

    def _right(self) -> QWidget:
        panel, box = _panel()
        row = QHBoxLayout()
        row.addWidget(label("Chương trình đọc được", "question"), 1)
        row.addWidget(self.busy)
        row.addWidget(self.head.kind)
        box.addLayout(row)
        box.addWidget(self.head)
        box.addLayout(self._author_row())
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.tree, "Nội dung")
        self.tabs.addTab(self.doubts, "")
        self.tabs.addTab(self.repairs, "")
        box.addWidget(self.tabs, 1)
        box.addWidget(self.missing)

        return panel

    def _author_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        caption = label("Đơn vị &soạn", "muted", wrap=False)
        caption.setBuddy(self.author)
        row.addWidget(caption)
        row.addWidget(self.author, 1)
        return row

    def _bar(self) -> QFrame:
        bar = QFrame()
        bar.setProperty("role", "bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 8, 16, 8)
        hint = "Chọn đoạn ở bên trái rồi bấm Ctrl+1 … Ctrl+7, Ctrl+0 hoặc chuột phải để đánh dấu lại."
        row.addWidget(label(hint, "muted"), 1)
        row.addWidget(self.leave_button)
        row.addWidget(self.accept_button)

        return bar


def _panel() -> tuple[QFrame, QVBoxLayout]:
    panel = QFrame()
    panel.setProperty("role", "panel")
    panel.setMinimumWidth(420)  # a judgement: two panels and the divider fit into the least window
    box = QVBoxLayout(panel)
    box.setContentsMargins(14, 10, 14, 10)
    box.setSpacing(8)
    return panel, box


def _marks_box() -> ComboBox:
    combo = ComboBox()
    combo.addItem("Đánh dấu…")
    for _, text, key in MARKS:
        combo.addItem(f"{text}   ({key})")
    combo.setAccessibleName("Đánh dấu đoạn đang chọn")
    return combo


def _tree(model: ParsedTreeModel) -> QTreeView:
    view = QTreeView()
    view.setObjectName("understood")
    view.setAccessibleName("Những gì chương trình đọc được")
    view.setModel(model)
    view.setHeaderHidden(True)
    view.setWordWrap(True)
    view.setIndentation(16)
    view.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)

    return view


def _text_list(accessible_name: str) -> QListWidget:
    texts = QListWidget()
    texts.setAccessibleName(accessible_name)
    texts.setWordWrap(True)
    texts.setSpacing(3)
    texts.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return texts


def _fill(box: QListWidget, texts: tuple[str, ...], placeholder: str) -> None:
    rows = list(texts) or [placeholder]
    # filled only where it changed: ``clear`` scrolls a list being read back to its top
    if [box.item(row).text() for row in range(box.count())] != rows:
        box.clear()
        box.addItems(rows)
