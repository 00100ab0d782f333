"""Plan and progress as a table: by activity, by duty, by channel."""

from typing import Any, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor

from ttdn_desktop.dossier.channels import CHANNELS
from ttdn_desktop.gui import theme
from ttdn_desktop.gui.widgets.record_table_model import Index, RecordTableModel, side
from ttdn_desktop.papers.phrases import format_quantity, percent
from ttdn_desktop.workspace.log.recording import ActivityProgress, By, ChannelProgress, DutyProgress, Progress

HEADINGS: dict[By, tuple[str, ...]] = {
    "activity": ("Hoạt động", "Chỉ tiêu", "Đã làm", "Tỷ lệ", "Tình trạng"),
    "duty": ("Nhiệm vụ cấp trên giao", "Hoạt động", "Đã xong", "Mục đã ghi", "Tình trạng"),
    "channel": ("Hình thức", "Chỉ tiêu", "Đã làm", "Tỷ lệ", "Tình trạng"),
}
_FIGURE_COLUMNS = (1, 2, 3)
_REACHED = 100  # per cent: a target is reached where it is met in full, as for activities


class ProgressRow(NamedTuple):
    """One row: the id of what it stands for, its cells, and the theme's name of its state's colour."""

    id: str
    cells: tuple[str, ...]
    colour: str


class ProgressModel(RecordTableModel[ProgressRow]):
    """The rows of one view; the last column says by text and colour how far it is."""

    headings = HEADINGS["activity"]

    def show(self, progress: Progress, by: By) -> None:
        """Show ``progress`` by activity, duty or channel."""
        self.beginResetModel()
        self.headings = HEADINGS[by]
        self._items = rows(progress, by)
        self.endResetModel()

    def row_of(self, row_id: str) -> int:
        """Return the index of the row of that id, -1 where there is none."""
        return next((index for index, row in enumerate(self._items) if row.id == row_id), -1)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's text; the state in its colour."""
        if not index.isValid():
            return None

        row, column = self._items[index.row()], index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row.cells[column]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return side(column in _FIGURE_COLUMNS)
        if role == Qt.ItemDataRole.ForegroundRole and column == len(row.cells) - 1:
            return QBrush(QColor(getattr(theme.colours(), row.colour)))
        return None


def rows(progress: Progress, by: By) -> tuple[ProgressRow, ...]:
    """Return the rows of one view."""
    if by == "duty":
        return tuple(_duty_row(duty) for duty in progress.duties)
    if by == "channel":
        return tuple(_channel_row(channel) for channel in progress.channels)
    return tuple(_activity_row(activity) for activity in progress.activities)


def state_of(activity: ActivityProgress) -> tuple[str, str]:
    """Return how far an activity is, as text, and the theme's name of the colour for it."""
    if activity.status == "done":
        return "✔ Đã đạt", "done"
    if activity.late:
        return f"✖ Quá hạn {-(activity.days_left or 0)} ngày, chưa đạt", "error"
    if activity.not_begun:
        return "▲ Đã đến lúc, chưa bắt đầu", "warning"

    text = "Đang làm" if activity.entries else "Chưa làm"
    left = f", còn {activity.days_left} ngày" if activity.days_left is not None else ""
    return f"{text}{left}", "text"


def _activity_row(activity: ActivityProgress) -> ProgressRow:
    state, colour = state_of(activity)
    planned = activity.target is not None
    cells = (
        activity.title or CHANNELS.get(activity.channel, CHANNELS["other"]).name,
        _amount_text(activity.target or 0, activity.unit or "") if planned else "–",
        _amount_text(activity.done or 0, activity.unit or "") if planned else f"{activity.entries} mục",
        percent(activity.percent) or "–",
        state,
    )

    return ProgressRow(activity.id, cells, colour)


def _duty_row(duty: DutyProgress) -> ProgressRow:
    state, colour = ("✔ Đã có việc thực hiện", "done") if duty.answered else ("▲ Chưa có việc nào", "warning")
    return ProgressRow(
        duty.id, (duty.text, str(duty.activities), str(duty.done), str(duty.entries), state), colour
    )


def _channel_row(channel: ChannelProgress) -> ProgressRow:
    state, colour = _channel_state(channel.percent)
    # a target of 0 is none: nothing is planned of that channel
    planned = _amount_text(channel.target, channel.unit) if channel.target else "–"
    cells = (
        channel.name,
        planned,
        _amount_text(channel.done, channel.unit),
        percent(channel.percent) or "–",
        state,
    )
    return ProgressRow(channel.id, cells, colour)


def _amount_text(number: float, unit: str) -> str:
    return f"{format_quantity(number)} {unit}".strip()


def _channel_state(share: float | None) -> tuple[str, str]:
    if share is None:
        return "Không có chỉ tiêu", "muted"
    if share >= _REACHED:
        return "✔ Đã đạt", "done"
    return ("Đang làm", "text") if share > 0 else ("▲ Chưa có việc nào", "warning")
