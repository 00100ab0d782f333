"""The higher plan's paragraphs as they stand in its file, each with what it was understood as."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor, QFont

from ttdn_desktop.directive.lines import Line, Source
from ttdn_desktop.directive.roles import Role
from ttdn_desktop.gui import theme
from ttdn_desktop.gui.intake.state import ROLE_NAMES

Index = QModelIndex | QPersistentModelIndex
RoleLabel = Qt.ItemDataRole.UserRole
RoleGround = Qt.ItemDataRole.UserRole + 1
RoleInk = Qt.ItemDataRole.UserRole + 2


class PlanLinesModel(QAbstractListModel):
    """One row a paragraph; blank ones are left out."""

    def __init__(self, source: Source, parent: Any = None) -> None:
        super().__init__(parent)
        self._source = source
        self._lines = [place for place, line in enumerate(source.lines) if line.text.strip()]
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

        place = self._lines[index.row()]
        line = self._source.lines[place]
        kind = self._roles[place] if place < len(self._roles) else "nothing"
        if role == Qt.ItemDataRole.DisplayRole:
            return written(line)
        if role == RoleLabel:
            return ("✎ " if place in self._marks else "") + ROLE_NAMES[kind]
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{ROLE_NAMES[kind]}: {written(line)}"
        return _look(line, kind, role)


def written(line: Line) -> str:
    """Return the paragraph as it stands on paper, its automatic number before it."""
    text = line.text.replace("\t", " ").strip()
    return f"{line.number} {text}" if line.number else text


def _look(line: Line, kind: Role, role: int) -> Any:
    if role == Qt.ItemDataRole.FontRole:
        font = QFont()
        font.setBold(line.bold > 0.5)
        font.setItalic(line.italic)
        return font

    if role == Qt.ItemDataRole.TextAlignmentRole:
        return int(Qt.AlignmentFlag.AlignHCenter if line.centered else Qt.AlignmentFlag.AlignLeft)
    if role == RoleInk:
        return QBrush(QColor(_ink(kind)))
    if role == RoleGround and (ground := _ground(kind)):
        return QBrush(QColor(ground))
    return None


def _ink(kind: Role) -> str:
    chosen = theme.colours()
    inks = {
        "duty": chosen.accent, "due": chosen.warning, "base": chosen.done, "section": chosen.text,
        "assignment": chosen.text, "title": chosen.text, "kind": chosen.text,
    }  # fmt: skip
    return inks.get(kind, chosen.muted)


def _ground(kind: Role) -> str:
    chosen = theme.colours()
    return {"duty": chosen.accent_soft, "due": chosen.warning_soft}.get(kind, "")
