"""An entry's evidence as a list."""

from typing import Any

from PySide6.QtCore import Qt

from ttdn_desktop.dossier.records import Evidence
from ttdn_desktop.gui.widgets.list_model import Index, RecordListModel

KINDS = {"file": "Tệp", "link": "Liên kết", "paper": "Văn bản"}


class EvidenceModel(RecordListModel[Evidence]):
    """One line a piece of evidence: its kind and its words."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return kind and words."""
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        one = self.item(index.row())
        return f"{KINDS.get(one.kind, one.kind)}: {one.text}"
