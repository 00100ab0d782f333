"""The proposal for next year as two tables, activities and reused texts, to be ticked and edited in place."""

from typing import Any, TypeVar

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QBrush, QColor

from ttdn_desktop.basics.dates import day_month_year
from ttdn_desktop.dossier.records import Quantity, Target
from ttdn_desktop.gui import theme
from ttdn_desktop.gui.widgets.record_table_model import Index, RecordTableModel
from ttdn_desktop.workspace.rollover import ActivityRow, TextRow

_Role = Qt.ItemDataRole
_TEXT_ROLES = (_Role.DisplayRole, _Role.EditRole, _Role.ToolTipRole)
Row = TypeVar("Row", ActivityRow, TextRow)

# columns of the two tables that can be edited
TITLE, TARGET = 1, 5
TEXT = 2

_QUANTITY_LIMIT = 10**9
"""A judgement: above it a target is a slip of the keyboard, and no column has room for it."""


class _ProposalModel(RecordTableModel[Row]):
    """Rows with a check box in the first column; a subclass says what the others hold.

    Signals:
        chosen: a row as the clerk wants it; the page puts it into the proposal and shows it.
        refused: why what was typed can't be used, as a sentence.
    """

    chosen = Signal(object)
    refused = Signal(str)
    editable_columns: tuple[int, ...] = ()

    def show(self, rows: tuple[Row, ...]) -> None:
        """Show ``rows``; the selection stays where the same rows only have other texts."""
        if [row.key for row in rows] != [row.key for row in self._items]:
            self.beginResetModel()
            self._items = rows
            self.endResetModel()
            return

        before, self._items = self._items, rows
        for index, (old, new) in enumerate(zip(before, rows, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(index, 0), self.index(index, len(self.headings) - 1))

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's heading, a row's number."""
        if role == _Role.DisplayRole and orientation == Qt.Orientation.Vertical:
            return section + 1 if section >= 0 else None
        return super().headerData(section, orientation, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what can be done with a cell."""
        flags = super().flags(index)
        if index.isValid() and index.column() == 0:
            return flags | Qt.ItemFlag.ItemIsUserCheckable
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() in self.editable_columns else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's text, check box or colour."""
        if not index.isValid():
            return None

        row = self._items[index.row()]
        if role == _Role.CheckStateRole and index.column() == 0:
            return Qt.CheckState.Checked if row.kept else Qt.CheckState.Unchecked
        if role == _Role.ForegroundRole:
            return self._brush(row, index.column())
        if role == _Role.ToolTipRole and index.column() == len(self.headings) - 1:
            return "\n".join(row.flags)
        if role == _Role.AccessibleTextRole and index.column() == 0:
            return f"{self.cells(row)[0]}: {self.cells(row)[self.editable_columns[0]]}"
        return self.cells(row)[index.column()] if role in _TEXT_ROLES else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Emit what was ticked or typed; the row shown changes with the proposal."""
        if not index.isValid():
            return False

        row = self._items[index.row()]
        if role == _Role.CheckStateRole and index.column() == 0:
            kept = Qt.CheckState(value) == Qt.CheckState.Checked
            self.chosen.emit(msgspec.structs.replace(row, kept=kept))
            return True

        if role != _Role.EditRole or str(value).strip() == self.cells(row)[index.column()]:
            return False

        changed = self.with_typed(row, index.column(), " ".join(str(value).split()))
        if changed is not None:
            self.chosen.emit(changed)

        return changed is not None

    def cells(self, row: Row) -> tuple[str, ...]:
        """Return the texts of a row's cells."""
        raise NotImplementedError

    def with_typed(self, row: Row, column: int, text: str) -> Row | None:
        """Return ``row`` with what was typed, None where that can't be used."""
        raise NotImplementedError

    def _brush(self, row: Row, column: int) -> QBrush | None:
        colours = theme.colours()
        if not row.kept:
            return QBrush(QColor(colours.muted))
        return QBrush(QColor(colours.warning)) if column == len(self.headings) - 1 else None


class RolloverActivitiesModel(_ProposalModel[ActivityRow]):
    """Last year's activities with what is proposed for each, and those for new duties."""

    headings = (
        "Giữ, bỏ", "Nội dung công việc", "Thời gian mới", "Chỉ tiêu cũ", "Đã làm", "Đề nghị", "Nhiệm vụ",
        "Chủ trì", "Cần xem",
    )  # fmt: skip
    editable_columns = (TITLE, TARGET)

    def cells(self, row: ActivityRow) -> tuple[str, ...]:
        """Return decision, title, days, targets, duties, lead, and how much needs review."""
        activity = row.activity
        days = [day_month_year(day) for day in (activity.start, activity.end) if day]

        return (
            _decision(row),
            activity.title,
            " – ".join(days),
            _target_text(row.old),
            "" if row.done is None else _quantity_text(row.done),
            _target_text(activity.target),
            ", ".join(activity.duties),
            activity.lead,
            f"{len(row.flags)} chỗ" if row.flags else "",
        )

    def with_typed(self, row: ActivityRow, column: int, text: str) -> ActivityRow | None:
        """Return ``row`` with another title or target; None for no title, or a target that is no number."""
        return self._with_title(row, text) if column == TITLE else self._with_target(row, text)

    def _with_title(self, row: ActivityRow, text: str) -> ActivityRow | None:
        if not text:
            self.refused.emit("Hoạt động phải có tên. Muốn bỏ, hãy bỏ dấu ở cột đầu.")
            return None

        activity = msgspec.structs.replace(row.activity, title=text)
        return msgspec.structs.replace(row, activity=activity)

    def _with_target(self, row: ActivityRow, text: str) -> ActivityRow | None:
        target = row.activity.target or Target(quantity=0)
        quantity = _parse_quantity(text.removesuffix(target.unit).strip())  # "24 buổi" and "24" both

        if quantity is None:
            self.refused.emit(f"Chưa đọc được chỉ tiêu “{text}”. Hãy ghi một số, ví dụ 24 hoặc 1,5.")
            return None

        activity = msgspec.structs.replace(
            row.activity, target=msgspec.structs.replace(target, quantity=quantity)
        )

        return msgspec.structs.replace(row, activity=activity)


class ReusedTextsModel(_ProposalModel[TextRow]):
    """The texts of last year's dossier, field by field."""

    headings = ("Lấy", "Phần", "Lời văn", "Cần xem")
    editable_columns = (TEXT,)

    def cells(self, row: TextRow) -> tuple[str, ...]:
        """Return whether it is taken, its heading, its text, what needs review."""
        return ("Lấy" if row.kept else "Không", row.heading, row.text, "; ".join(row.flags))

    def with_typed(self, row: TextRow, column: int, text: str) -> TextRow | None:
        """Return ``row`` with another text; an empty one isn't taken."""
        del column
        return msgspec.structs.replace(row, text=text, kept=bool(text) and row.kept)


def _decision(row: ActivityRow) -> str:
    if not row.kept:
        return "Bỏ"
    return "Mới" if row.new else "Giữ"


def _target_text(target: Target | None) -> str:
    return f"{_quantity_text(target.quantity)} {target.unit}".strip() if target else ""


def _quantity_text(quantity: Quantity) -> str:
    return f"{quantity:g}".replace(".", ",")


def _parse_quantity(text: str) -> Quantity | None:
    """Return the number that ``text`` means, with a decimal comma; None for none or a negative one."""
    try:
        number = float(text.replace(",", "."))
    except ValueError:
        return None
    if not 0 <= number < _QUANTITY_LIMIT:  # refuses nan too
        return None
    return int(number) if number.is_integer() else number
