"""The higher plan's paragraphs as they stand in its file, each with the role that the parser gave it."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor, QFont

from ttdn_desktop.directive.lines import Line, Source
from ttdn_desktop.directive.roles import Role
from ttdn_desktop.gui import theme
from ttdn_desktop.gui.intake.state import ROLE_NAMES

Index = QModelIndex | QPersistentModelIndex
LABEL_ROLE = Qt.ItemDataRole.UserRole
BACKGROUND_ROLE = Qt.ItemDataRole.UserRole + 1
COLOUR_ROLE = Qt.ItemDataRole.UserRole + 2


class PlanLinesModel(QAbstractListModel):
    """One row a paragraph; blank ones are left out."""

    def __init__(self, source: Source, parent: Any = None) -> None:
        super().__init__(parent)
        self._source = source
        self._lines = [number for number, line in enumerate(source.lines) if line.text.strip()]
        self._rows = {line: row for row, line in enumerate(self._lines)}
        self._roles: tuple[Role, ...] = ()
        self._marks: Mapping[int, Role] = {}

    def show(self, roles: tuple[Role, ...], marks: Mapping[int, Role]) -> None:
        """Show what each line is, and which of them the clerk marked; the selection stays."""
        if (roles, marks) == (self._roles, self._marks):
            return
        self._roles, self._marks = roles, dict(marks)
        if self._lines:
            self.dataChanged.emit(self.index(0), self.index(len(self._lines) - 1))

    def line(self, row: int) -> int:
        """Return the source's line that ``row`` shows."""
        return self._lines[row]

    def row(self, line: int) -> int | None:
        """Return the row that shows the source's ``line``, None for a blank one."""
        return self._rows.get(line)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of paragraphs."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the paragraph's text, weight and what it is."""
        if not index.isValid():
            return None

        line_number = self._lines[index.row()]
        line = self._source.lines[line_number]
        kind = self._roles[line_number] if line_number < len(self._roles) else "nothing"
        if role == Qt.ItemDataRole.DisplayRole:
            return printed_text(line)
        if role == LABEL_ROLE:
            return ("✎ " if line_number in self._marks else "") + ROLE_NAMES[kind]
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{ROLE_NAMES[kind]}: {printed_text(line)}"
        return _appearance(line, kind, role)


def printed_text(line: Line) -> str:
    """Return the paragraph as it stands on paper, its automatic number before it."""
    text = line.text.replace("\t", " ").strip()
    return f"{line.number} {text}" if line.number else text


def _appearance(line: Line, kind: Role, role: int) -> Any:
    if role == Qt.ItemDataRole.FontRole:
        font = QFont()
        font.setBold(line.bold > 0.5)  # ``bold`` is the share of its letters: most of them
        font.setItalic(line.italic)
        return font

    if role == Qt.ItemDataRole.TextAlignmentRole:
        return int(Qt.AlignmentFlag.AlignHCenter if line.centered else Qt.AlignmentFlag.AlignLeft)
    if role == COLOUR_ROLE:
        return QBrush(QColor(_colour(kind)))
    if role == BACKGROUND_ROLE and (background := _background(kind)):
        return QBrush(QColor(background))
    return None


def _colour(kind: Role) -> str:
    colours = theme.colours()
    by_role = {
        "duty": colours.accent, "due": colours.warning, "base": colours.done, "section": colours.text,
        "assignment": colours.text, "title": colours.text, "kind": colours.text,
    }  # fmt: skip
    return by_role.get(kind, colours.muted)


def _background(kind: Role) -> str:
    colours = theme.colours()
    return {"duty": colours.accent_soft, "due": colours.warning_soft}.get(kind, "")
