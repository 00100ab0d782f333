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
from ttdn_desktop.gui.intake.lines_model import BACKGROUND_ROLE, COLOUR_ROLE, LABEL_ROLE, PlanLinesModel

_WIDEST_LABEL = "✎ Nhiệm vụ của xã  "
"""The longest name of a role with the mark's pen before it and a gap behind (``state.ROLE_NAMES``)."""
_PAD = 6
_BAR = 4
"""Pixels around the text, and of the coloured bar at its left: a judgement."""


class PlanLinesView(QListView):
    """The list; several paragraphs can be chosen at once."""

    def __init__(self, model: PlanLinesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("plan-lines")
        self.setAccessibleName("Văn bản gốc, từng đoạn")
        self.setItemDelegate(_Paragraphs(self))
        self.setModel(model)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # a bar that comes and goes changes the width, and with it the height of every paragraph
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        # a paragraph may be higher than the view: by item the middle of it could not be reached
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
        # higher than any paragraph: only the width is bound; the least width is for a view not laid out yet
        space = QRect(0, 0, max(80, width - self._label_width() - _PAD), 100_000)
        text = QFontMetrics(font).boundingRect(space, self._flags(index), str(index.data()))
        return QSize(width, max(text.height(), self._view.fontMetrics().height()) + _PAD)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw background, bar, the role's name, and the text."""
        colours = theme.colours()
        rect, state = option.rect, option.state  # pyright: ignore[reportAttributeAccessIssue]
        background, colour_brush = index.data(BACKGROUND_ROLE), index.data(COLOUR_ROLE)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()

        if isinstance(background, QBrush):
            painter.fillRect(rect, background)

        if selected:
            painter.fillRect(rect, QColor(colours.accent if self._view.hasFocus() else colours.strong_line))

        selected_colour = QColor(colours.accent_text if self._view.hasFocus() else colours.text)
        colour = colour_brush.color() if isinstance(colour_brush, QBrush) else QColor(colours.muted)
        painter.fillRect(QRect(rect.left(), rect.top(), _BAR, rect.height()), colour)
        label_width = self._label_width()
        label_box = QRect(rect.left() + _BAR + _PAD, rect.top() + _PAD // 2, label_width, rect.height())
        painter.setFont(self._label_font())
        painter.setPen(selected_colour if selected else colour)
        painter.drawText(label_box, Qt.AlignmentFlag.AlignLeft, str(index.data(LABEL_ROLE)))
        painter.setFont(self._font(index))
        painter.setPen(selected_colour if selected else QColor(colours.text))
        text = rect.adjusted(label_width, _PAD // 2, -_PAD, 0)
        painter.drawText(text, self._flags(index), str(index.data()))
        painter.restore()

    def _font(self, index: QModelIndex | QPersistentModelIndex) -> QFont:
        font = QFont(self._view.font())
        font_data = index.data(Qt.ItemDataRole.FontRole)
        if isinstance(font_data, QFont):
            font.setBold(font_data.bold())
            font.setItalic(font_data.italic())
        return font

    def _label_font(self) -> QFont:
        font = QFont(self._view.font())
        font.setPointSizeF(font.pointSizeF() * 0.85)  # a judgement: beside the text, not part of it
        return font

    def _label_width(self) -> int:
        return QFontMetrics(self._label_font()).horizontalAdvance(_WIDEST_LABEL) + _BAR + _PAD

    def _flags(self, index: QModelIndex | QPersistentModelIndex) -> int:
        aligned = int(index.data(Qt.ItemDataRole.TextAlignmentRole))
        return aligned | int(Qt.TextFlag.TextWordWrap.value)
