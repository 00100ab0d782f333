"""A list that is replaced as a whole at each change: what the pages' lists share."""

from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex

T = TypeVar("T")
Index = QModelIndex | QPersistentModelIndex


class RecordListModel(QAbstractListModel, Generic[T]):
    """Items in rows; a subclass says what of an item is shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[T, ...] = ()

    def show(self, items: tuple[T, ...]) -> None:
        """Show ``items`` in the place of those before."""
        self.beginResetModel()
        self._items = items
        self.endResetModel()

    def item(self, row: int) -> T:
        """Return the item of that row."""
        return self._items[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many there are."""
        return 0 if parent.isValid() else len(self._items)
