"""Text fields that never touch what is being typed, and labels by their role.

Unikey sends Backspace and a new letter for each accent: nothing here sets, refuses or completes text
while the field has the focus (docs/domain/practice.md, "Typing").
"""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QFocusEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QSizePolicy, QWidget

from ttdn_desktop.basics.wording import FIELD_LIMIT
from ttdn_desktop.gui import theme

# a context menu, a list or the menu bar opened: the clerk comes back to the field
_NOT_LEFT = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason)


def label(text: str = "", role: str = "", *, wrap: bool = True, parent: QWidget | None = None) -> QLabel:
    """Return a plain-text label in the style of ``role``."""
    widget = QLabel(text, parent)
    # texts of dossiers hold < and &: by itself Qt guesses whether a text is HTML
    widget.setTextFormat(Qt.TextFormat.PlainText)
    widget.setWordWrap(wrap)
    if role:
        widget.setProperty("role", role)
    return widget


def button(text: str, role: str = "") -> QPushButton:
    """Return a push button in the style of ``role``."""
    widget = QPushButton(text)
    # in a dialog Enter in a field would press it
    widget.setAutoDefault(False)
    if role:
        widget.setProperty("role", role)
    return widget


def set_wrong(widget: QWidget, wrong: bool) -> None:
    """Show or take away the red border."""
    if bool(widget.property("wrong")) != wrong:
        widget.setProperty("wrong", wrong)
        # a style sheet reads a property only when the widget is polished
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def _is_history_key(event: QEvent) -> bool:
    """Whether the key belongs to the window's undo and redo, not to the field's own."""
    if event.type() != QEvent.Type.ShortcutOverride:
        return False
    keys = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
    return any(event.matches(key) for key in keys)  # pyright: ignore[reportAttributeAccessIssue]


def _is_file(event: QDragEnterEvent) -> bool:
    """Whether a file is dragged: that is the window's to take, not text for the field."""
    return event.mimeData().hasUrls()


class LineEdit(QLineEdit):
    """One line; ``left`` is emitted when the clerk goes elsewhere."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(FIELD_LIMIT)

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Z and Ctrl+Y to the window."""
        if _is_history_key(event):
            event.ignore()
            return False
        return super().event(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Leave a dragged file to the window."""
        if _is_file(event):
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Emit ``left``, unless only a menu or a list opened: the clerk is still in the field."""
        super().focusOutEvent(event)
        if event.reason() not in _NOT_LEFT:
            self.left.emit()


class ParagraphEdit(QPlainTextEdit):
    """Several lines, as high as its text; Tab goes on to the next field."""

    left = Signal()
    typed = Signal()

    def __init__(self, parent: QWidget | None = None, *, min_lines: int = 2, max_lines: int = 12) -> None:
        super().__init__(parent)
        self._lines = (min_lines, max_lines)
        self.setTabChangesFocus(True)
        # text wraps; while a page is laid out a bar would come and cover the last line
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # the dossier has the history (see ``event``): a second one would bring back text it no longer holds
        self.setUndoRedoEnabled(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._on_text)
        self._silent = False
        self._fit()

    def text(self) -> str:
        """Return the text as it stands."""
        return self.toPlainText()

    def set_text(self, text: str) -> None:
        """Put ``text`` in without emitting ``typed``."""
        self._silent = True
        self.setPlainText(text)
        self._silent = False
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Z and Ctrl+Y to the window."""
        if _is_history_key(event):
            event.ignore()
            return False
        return super().event(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Leave a dragged file to the window."""
        if _is_file(event):
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Emit ``left``, unless only a menu or a list opened: the clerk is still in the field."""
        super().focusOutEvent(event)
        if event.reason() not in _NOT_LEFT:
            self.left.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Break the lines anew: filled before it had its padding, a field's lines are too long for it."""
        super().showEvent(event)
        for mode in (QPlainTextEdit.LineWrapMode.NoWrap, QPlainTextEdit.LineWrapMode.WidgetWidth):
            self.setLineWrapMode(mode)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width with the height."""
        super().resizeEvent(event)
        self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page, not the field, where the whole text is seen."""
        if self.verticalScrollBar().maximum() == 0:
            event.ignore()
        else:
            super().wheelEvent(event)

    def _on_text(self) -> None:
        self._fit()
        if not self._silent:
            self.typed.emit()

    def _fit(self) -> None:
        min_lines, max_lines = self._lines
        line_count = sum(max(1, block.layout().lineCount()) for block in iter_blocks(self))
        line = self.fontMetrics().lineSpacing()
        # 22 pixels: the style sheet's padding and border, the document's own margin, some air
        height = max(min_lines, min(max_lines, line_count)) * line + 22
        if height != self.height():
            self.setFixedHeight(height)


def iter_blocks(edit: QPlainTextEdit) -> list:
    """Return the text blocks of ``edit``."""
    blocks = []
    block = edit.document().begin()
    while block.isValid():
        blocks.append(block)
        block = block.next()
    return blocks


class ComboBox(QComboBox):
    """A list to choose from that the wheel doesn't change by accident."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # not by the wheel: a page scrolled over it would leave the focus here
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        # ten letters: as wide as its longest item a box would widen the whole pane
        self.setMinimumContentsLength(10)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arrow, which a style sheet draws from picture files only."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.colours().muted), 1.5))
        tip = QPoint(self.width() - 13, self.height() // 2 + 2)
        painter.drawPolyline([tip + QPoint(-4, -4), tip, tip + QPoint(4, -4)])
        painter.end()
