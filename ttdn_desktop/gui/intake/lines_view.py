"""The original's paragraphs as a list: what each is at its left, its whole text wrapped beside."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ttdn_desktop.gui import theme
from ttdn_desktop.gui.intake.lines_model import PlanLinesModel, RoleGround, RoleInk, RoleLabel

_LABEL_LETTERS = "✎ Nhiệm vụ của xã  "
_PAD = 6
_BAR = 4


class PlanLinesView(QListView):
    """The list; several paragraphs can be chosen at once."""

    def __init__(self, model: PlanLinesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("plan-lines")
        self.setAccessibleName("Văn bản gốc, từng đoạn")
        self.setItemDelegate(_Paragraphs(self))
        self.setModel(model)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def changeEvent(self, event: QEvent) -> None:
        """Measure the paragraphs again with a new font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.scheduleDelayedItemsLayout()


class _Paragraphs(QStyledItemDelegate):
    """Draws one paragraph."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt passes it
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        """Return the view's width and the height of the wrapped text."""
        font = self._font(index)
        width = self._view.viewport().width()
        space = QRect(0, 0, max(80, width - self._label_width() - _PAD), 100_000)
        text = QFontMetrics(font).boundingRect(space, self._flags(index), str(index.data()))
        return QSize(width, max(text.height(), self._view.fontMetrics().height()) + _PAD)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw ground, bar, what it is, and the text."""
        chosen = theme.colours()
        rect, state = option.rect, option.state  # pyright: ignore[reportAttributeAccessIssue]
        ground, ink = index.data(RoleGround), index.data(RoleInk)
        picked = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()

        if isinstance(ground, QBrush):
            painter.fillRect(rect, ground)

        if picked:
            painter.fillRect(rect, QColor(chosen.accent if self._view.hasFocus() else chosen.strong_line))

        white = QColor(chosen.accent_text if self._view.hasFocus() else chosen.text)
        colour = ink.color() if isinstance(ink, QBrush) else QColor(chosen.muted)
        painter.fillRect(QRect(rect.left(), rect.top(), _BAR, rect.height()), colour)
        across = self._label_width()
        small = QRect(rect.left() + _BAR + _PAD, rect.top() + _PAD // 2, across, rect.height())
        painter.setFont(self._label_font())
        painter.setPen(white if picked else colour)
        painter.drawText(small, Qt.AlignmentFlag.AlignLeft, str(index.data(RoleLabel)))
        painter.setFont(self._font(index))
        painter.setPen(white if picked else QColor(chosen.text))
        text = rect.adjusted(across, _PAD // 2, -_PAD, 0)
        painter.drawText(text, self._flags(index), str(index.data()))
        painter.restore()

    def _font(self, index: QModelIndex | QPersistentModelIndex) -> QFont:
        font = QFont(self._view.font())
        given = index.data(Qt.ItemDataRole.FontRole)
        if isinstance(given, QFont):
            font.setBold(given.bold())
            font.setItalic(given.italic())
        return font

    def _label_font(self) -> QFont:
        font = QFont(self._view.font())
        font.setPointSizeF(font.pointSizeF() * 0.85)
        return font

    def _label_width(self) -> int:
        return QFontMetrics(self._label_font()).horizontalAdvance(_LABEL_LETTERS) + _BAR + _PAD

    def _flags(self, index: QModelIndex | QPersistentModelIndex) -> int:
        aligned = int(index.data(Qt.ItemDataRole.TextAlignmentRole))
        return aligned | int(Qt.TextFlag.TextWordWrap.value)
