"""Plan against done as a table: by activity, by duty, by channel."""

from typing import Any, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor

from ttdn_desktop.dossier.channels import CHANNELS
from ttdn_desktop.gui import theme
from ttdn_desktop.gui.widgets.record_table_model import Index, RecordTableModel, side
from ttdn_desktop.papers.phrases import format_quantity, percent
from ttdn_desktop.workspace.log.recording import ActivityProgress, By, ChannelProgress, DutyProgress, Progress

HEADS: dict[By, tuple[str, ...]] = {
    "activity": ("Hoạt động", "Chỉ tiêu", "Đã làm", "Tỷ lệ", "Tình trạng"),
    "duty": ("Nhiệm vụ cấp trên giao", "Hoạt động", "Đã xong", "Mục đã ghi", "Tình trạng"),
    "channel": ("Hình thức", "Chỉ tiêu", "Đã làm", "Tỷ lệ", "Tình trạng"),
}
_NUMBERS = (1, 2, 3)


class ProgressRow(NamedTuple):
    """One row: what it stands for, its cells, and the theme's colour of its state."""

    id: str
    cells: tuple[str, ...]
    colour: str


class ProgressModel(RecordTableModel[ProgressRow]):
    """The rows of one view; the last column says in words and colour how it stands."""

    heads = HEADS["activity"]

    def show(self, found: Progress, by: By) -> None:
        """Show ``found`` by activity, duty or channel."""
        self.beginResetModel()
        self.heads = HEADS[by]
        self._items = rows(found, by)
        self.endResetModel()

    def row_of(self, wanted: str) -> int:
        """Return the place of the row of that id, -1 where there is none."""
        return next((place for place, row in enumerate(self._items) if row.id == wanted), -1)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's text; the state in its colour."""
        if not index.isValid():
            return None

        row, column = self._items[index.row()], index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row.cells[column]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return side(column in _NUMBERS)
        if role == Qt.ItemDataRole.ForegroundRole and column == len(row.cells) - 1:
            return QBrush(QColor(getattr(theme.colours(), row.colour)))
        return None


def rows(found: Progress, by: By) -> tuple[ProgressRow, ...]:
    """Return the rows of one view."""
    if by == "duty":
        return tuple(_duty(one) for one in found.duties)
    if by == "channel":
        return tuple(_channel(one) for one in found.channels)
    return tuple(_activity(one) for one in found.activities)


def state_of(activity: ActivityProgress) -> tuple[str, str]:
    """Return how an activity stands, in words, and the theme's colour for it."""
    if activity.status == "done":
        return "✔ Đã đạt", "done"
    if activity.late:
        return f"✖ Quá hạn {-(activity.days_left or 0)} ngày, chưa đạt", "error"
    if activity.not_begun:
        return "▲ Đã đến lúc, chưa bắt đầu", "warning"

    words = "Đang làm" if activity.entries else "Chưa làm"
    left = f", còn {activity.days_left} ngày" if activity.days_left is not None else ""
    return f"{words}{left}", "text"


def _activity(one: ActivityProgress) -> ProgressRow:
    state, colour = state_of(one)
    planned = one.target is not None
    cells = (
        one.title or CHANNELS.get(one.channel, CHANNELS["other"]).name,
        _amount(one.target or 0, one.unit or "") if planned else "–",
        _amount(one.done or 0, one.unit or "") if planned else f"{one.entries} mục",
        percent(one.percent) or "–",
        state,
    )

    return ProgressRow(one.id, cells, colour)


def _duty(one: DutyProgress) -> ProgressRow:
    state, colour = ("✔ Đã có việc thực hiện", "done") if one.answered else ("▲ Chưa có việc nào", "warning")
    return ProgressRow(
        one.id, (one.text, str(one.activities), str(one.done), str(one.entries), state), colour
    )


def _channel(one: ChannelProgress) -> ProgressRow:
    state, colour = _channel_state(one.percent)
    planned = _amount(one.target, one.unit) if one.target else "–"
    cells = (one.name, planned, _amount(one.done, one.unit), percent(one.percent) or "–", state)
    return ProgressRow(one.id, cells, colour)


def _amount(number: float, unit: str) -> str:
    return f"{format_quantity(number)} {unit}".strip()


def _channel_state(share: float | None) -> tuple[str, str]:
    if share is None:
        return "Không có chỉ tiêu", "muted"
    if share >= 100:
        return "✔ Đã đạt", "done"
    return ("Đang làm", "text") if share > 0 else ("▲ Chưa có việc nào", "warning")
