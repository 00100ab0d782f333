"""What differs between our paper and the one from Word, as a list."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ttdn_desktop.workspace.word_back import Pair

_Index = QModelIndex | QPersistentModelIndex
_NAMES = {"same": "Giống", "changed": "Sửa", "added": "Thêm", "removed": "Bỏ"}


class DifferencesModel(QAbstractListModel):
    """Paragraphs beside each other."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pairs: tuple[Pair, ...] = ()

    def show(self, shown: tuple[Pair, ...]) -> None:
        """Show ``shown`` in the place of those before."""
        self.beginResetModel()
        self._pairs = shown
        self.endResetModel()

    def pair(self, row: int) -> Pair:
        """Return the paragraphs of that row."""
        return self._pairs[row]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many there are."""
        return 0 if parent.isValid() else len(self._pairs)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a row's words."""
        roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if not index.isValid() or role not in roles:
            return None
        pair = self._pairs[index.row()]
        place = f"đoạn {pair.their_number or pair.our_number}"
        return f"{_NAMES[pair.kind]} ({place}): {pair.theirs or pair.ours}"
