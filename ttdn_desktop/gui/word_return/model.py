"""What differs between our paper and the one from Word, as a list."""

from typing import Any

from PySide6.QtCore import Qt

from ttdn_desktop.gui.widgets.list_model import Index, RecordListModel
from ttdn_desktop.workspace.documents.word_return import Pair

_NAMES = {"same": "Giống", "changed": "Sửa", "added": "Thêm", "removed": "Bỏ"}


class DifferencesModel(RecordListModel[Pair]):
    """Paragraphs beside each other."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a row's words."""
        roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if not index.isValid() or role not in roles:
            return None
        pair = self.item(index.row())
        place = f"đoạn {pair.their_number or pair.our_number}"
        return f"{_NAMES[pair.kind]} ({place}): {pair.theirs or pair.ours}"
