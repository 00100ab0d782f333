"""The plan's activities as rows of a table."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt, Signal

from ttdn_desktop.basics import money
from ttdn_desktop.basics.dates import day_month_year
from ttdn_desktop.dossier.channels import CHANNELS, Channel
from ttdn_desktop.dossier.records import Activity

Index = QModelIndex | QPersistentModelIndex
# a type of its own: text dragged from elsewhere is no row
_MIME = "application/x-ttdn-activity-row"
COLUMNS = ("STT", "Nội dung công việc", "Hình thức", "Chủ trì", "Thời gian", "Chỉ tiêu", "Kinh phí (đ)")


def cells(activity: Activity, number: int, channels: Mapping[str, Channel]) -> tuple[str, ...]:
    """Return the texts of one row."""
    channel = channels.get(activity.channel)
    days = [day_month_year(day) for day in (activity.start, activity.end) if day]
    target = f"{activity.target.quantity:g} {activity.target.unit}" if activity.target else ""

    return (
        str(number),
        activity.title or "(chưa có tên)",
        channel.name if channel else activity.channel,
        activity.lead,
        " – ".join(days),
        target.replace(".", ",").strip(),
        money.format_amount(activity.budget),
    )


class ActivitiesModel(QAbstractTableModel):
    """Rows can be dragged; ``moved`` asks for the move, the model changes when the dossier does."""

    moved = Signal(int, int)

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._activities: tuple[Activity, ...] = ()
        self.channels: Mapping[str, Channel] = CHANNELS

    @property
    def activities(self) -> tuple[Activity, ...]:
        """The activities shown."""
        return self._activities

    def show(self, activities: tuple[Activity, ...]) -> None:
        """Show ``activities``; the selection stays where only texts changed."""
        if activities == self._activities:
            return

        if [row.id for row in activities] != [row.id for row in self._activities]:
            self.beginResetModel()
            self._activities = activities
            self.endResetModel()
            return

        # no reset: it would take the current row away, and with it what the editor below shows
        changed = [
            row
            for row, pair in enumerate(zip(activities, self._activities, strict=True))
            if pair[0] != pair[1]
        ]
        self._activities = activities

        for row in changed:
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(COLUMNS) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of activities."""
        return 0 if parent.isValid() else len(self._activities)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's text."""
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return cells(self._activities[index.row()], index.row() + 1, self.channels)[index.column()]

        if role == Qt.ItemDataRole.TextAlignmentRole:
            right = index.column() in (0, len(COLUMNS) - 1)
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter

        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's heading."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return COLUMNS[section] if 0 <= section < len(COLUMNS) else None
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let rows be dragged, and dropped between rows."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        """Rows are moved, not copied."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Return the one type of a dragged row."""
        return [_MIME]

    def mimeData(self, indexes: Any) -> QMimeData:
        """Return the dragged row's number."""
        data = QMimeData()
        if indexes:
            data.setData(_MIME, str(indexes[0].row()).encode())
        return data

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Ask for the move; False, so that the view removes nothing itself."""
        del action, column
        raw = bytes(data.data(_MIME).data())
        if raw.isdigit():
            self.moved.emit(int(raw), self._drop_row(row, parent))
        return False

    def _drop_row(self, row: int, parent: Index) -> int:
        """Return the row that a drop goes before: ``row`` is -1 on a row (``parent``) and below them all."""
        if row >= 0:
            return row
        return parent.row() if parent.isValid() else len(self._activities)
