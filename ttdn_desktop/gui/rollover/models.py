"""What is proposed for next year as two tables, activities and texts at hand: ticked, reworded in place."""

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
_TEXTS = (_Role.DisplayRole, _Role.EditRole, _Role.ToolTipRole)
Row = TypeVar("Row", ActivityRow, TextRow)

TITLE, PROPOSED = 1, 5
WORDS = 2


class _ProposalModel(RecordTableModel[Row]):
    """Rows with a tick in the first column; a subclass says what the others hold.

    Signals:
        chosen: a row as the clerk wants it; the page shows it when the proposal has it.
        refused: why what was typed can't be used.
    """

    chosen = Signal(object)
    refused = Signal(str)
    typed_in: tuple[int, ...] = ()

    def show(self, rows: tuple[Row, ...]) -> None:
        """Show ``rows``; the selection stays where the same rows only say something else."""
        if [row.key for row in rows] != [row.key for row in self._items]:
            self.beginResetModel()
            self._items = rows
            self.endResetModel()
            return

        before, self._items = self._items, rows
        for place, (old, new) in enumerate(zip(before, rows, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(place, 0), self.index(place, len(self.heads) - 1))

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's heading, a row's number."""
        if role == _Role.DisplayRole and orientation == Qt.Orientation.Vertical:
            return section + 1 if section >= 0 else None
        return super().headerData(section, orientation, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what can be done with a cell."""
        found = super().flags(index)
        if index.isValid() and index.column() == 0:
            return found | Qt.ItemFlag.ItemIsUserCheckable
        return found | Qt.ItemFlag.ItemIsEditable if index.column() in self.typed_in else found

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's words, its tick, its colour."""
        if not index.isValid():
            return None

        row = self._items[index.row()]
        if role == _Role.CheckStateRole and index.column() == 0:
            return Qt.CheckState.Checked if row.kept else Qt.CheckState.Unchecked
        if role == _Role.ForegroundRole:
            return self._colour(row, index.column())
        if role == _Role.ToolTipRole and index.column() == len(self.heads) - 1:
            return "\n".join(row.flags)
        if role == _Role.AccessibleTextRole and index.column() == 0:
            return f"{self.cells(row)[0]}: {self.cells(row)[self.typed_in[0]]}"
        return self.cells(row)[index.column()] if role in _TEXTS else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell what was ticked or typed; the row shown changes with the proposal."""
        if not index.isValid():
            return False

        row = self._items[index.row()]
        if role == _Role.CheckStateRole and index.column() == 0:
            kept = Qt.CheckState(value) == Qt.CheckState.Checked
            self.chosen.emit(msgspec.structs.replace(row, kept=kept))
            return True

        if role != _Role.EditRole or str(value).strip() == self.cells(row)[index.column()]:
            return False

        changed = self.typed(row, index.column(), " ".join(str(value).split()))
        if changed is not None:
            self.chosen.emit(changed)

        return changed is not None

    def cells(self, row: Row) -> tuple[str, ...]:
        """Return the words of a row's cells."""
        raise NotImplementedError

    def typed(self, row: Row, column: int, text: str) -> Row | None:
        """Return ``row`` with what was typed, None where that can't be used."""
        raise NotImplementedError

    def _colour(self, row: Row, column: int) -> QBrush | None:
        colours = theme.colours()
        if not row.kept:
            return QBrush(QColor(colours.muted))
        return QBrush(QColor(colours.warning)) if column == len(self.heads) - 1 else None


class RolloverActivitiesModel(_ProposalModel[ActivityRow]):
    """Last year's activities with what is proposed for each, and those for new duties."""

    heads = (
        "Giữ, bỏ", "Nội dung công việc", "Thời gian mới", "Chỉ tiêu cũ", "Đã làm", "Đề nghị", "Nhiệm vụ",
        "Chủ trì", "Cần xem",
    )  # fmt: skip
    typed_in = (TITLE, PROPOSED)

    def cells(self, row: ActivityRow) -> tuple[str, ...]:
        """Return fate, title, days, targets, duties, lead, and what needs a look."""
        activity = row.activity
        days = [day_month_year(day) for day in (activity.start, activity.end) if day]

        return (
            ("Mới" if row.new else "Giữ") if row.kept else "Bỏ",
            activity.title,
            " – ".join(days),
            _target(row.old),
            "" if row.done is None else _figure(row.done),
            _target(activity.target),
            ", ".join(activity.duties),
            activity.lead,
            f"{len(row.flags)} chỗ" if row.flags else "",
        )

    def typed(self, row: ActivityRow, column: int, text: str) -> ActivityRow | None:
        """Return ``row`` with another title or target; None for no title, or a target that is no number."""
        if column == TITLE:
            if not text:
                self.refused.emit("Hoạt động phải có tên. Muốn bỏ, hãy bỏ dấu ở cột đầu.")
                return None
            activity = msgspec.structs.replace(row.activity, title=text)
            return msgspec.structs.replace(row, activity=activity)

        target = row.activity.target or Target(quantity=0)
        quantity = _quantity(text.removesuffix(target.unit).strip())

        if quantity is None:
            self.refused.emit(f"Chưa đọc được chỉ tiêu “{text}”. Hãy ghi một số, ví dụ 24 hoặc 1,5.")
            return None

        activity = msgspec.structs.replace(
            row.activity, target=msgspec.structs.replace(target, quantity=quantity)
        )

        return msgspec.structs.replace(row, activity=activity)


class ReusedTextsModel(_ProposalModel[TextRow]):
    """What last year's dossier says in words, place by place."""

    heads = ("Lấy", "Phần", "Lời văn", "Cần xem")
    typed_in = (WORDS,)

    def cells(self, row: TextRow) -> tuple[str, ...]:
        """Return whether it is taken, its place, its words, what needs a look."""
        return ("Lấy" if row.kept else "Không", row.heading, row.text, "; ".join(row.flags))

    def typed(self, row: TextRow, column: int, text: str) -> TextRow | None:
        """Return ``row`` with other words; without any it isn't taken."""
        del column
        return msgspec.structs.replace(row, text=text, kept=bool(text) and row.kept)


def _target(target: Target | None) -> str:
    return f"{_figure(target.quantity)} {target.unit}".strip() if target else ""


def _figure(quantity: Quantity) -> str:
    return f"{quantity:g}".replace(".", ",")


def _quantity(text: str) -> Quantity | None:
    """Return the number that ``text`` means, with a decimal comma; None for none or a negative one."""
    try:
        number = float(text.replace(",", "."))
    except ValueError:
        return None
    if not 0 <= number < 10**9:
        return None
    return int(number) if number.is_integer() else number
